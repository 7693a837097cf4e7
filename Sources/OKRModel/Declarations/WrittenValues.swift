import OKRProse
package import OKRReader
package import OKRSource
package import OKRSyntax
package import OKRValues

/// A number as it was written: what it says, where, and whether it is still open.
///
/// One object that all share: a declaration has several, and is looked at by every rule.
package final class WrittenQuantity: Sendable {
  /// Nil while it is open, and where it could not be read.
  package let quantity: Quantity?
  /// How it was read, with the words the language writes it in; nil while it is open.
  package let reading: TypedAmount.Reading?
  /// `X%`, `TBD`: a number still to come.
  package let isOpen: Bool
  /// A `+` or `-` before it.
  package let sign: TypedQuantity.Reading.Sign?
  package let location: Location

  init(
    quantity: Quantity?, reading: TypedAmount.Reading?, isOpen: Bool, sign: TypedQuantity.Reading.Sign?,
    location: Location
  ) {
    self.quantity = quantity
    self.reading = reading
    self.isOpen = isOpen
    self.sign = sign
    self.location = location
  }

  /// A number of a title.
  convenience init(_ quantity: Quantity, _ typed: TitleQuantity, at location: Location) {
    self.init(
      quantity: quantity, reading: typed.readings.isEmpty ? nil : typed.readings[0].level, isOpen: false, sign: nil,
      location: location)
  }

  /// As typed.
  package var text: String { location.text }

  /// The same beside another number of the same thing: 18 beside 5 of 18 is all of them, and 0 beside 3.5k USD/month is 0 a
  /// month.
  func beside(_ other: WrittenQuantity?) -> WrittenQuantity {
    guard let quantity, let other, let theirs = other.quantity else { return self }
    if quantity.unit == nil, let whole = other.reading?.whole,
      let part = TypedAmount.Reading(quantity.amount, of: whole)
    {
      return WrittenQuantity(quantity: part.quantity, reading: part, isOpen: isOpen, sign: sign, location: location)
    }
    var same = quantity
    if quantity.unit == .currency("USD"), text.hasPrefix("$"), let theirs = theirs.unit, theirs.isDollar {
      same = Quantity(quantity.amount, theirs)
    } else {
      same = quantity.taking(rateOf: theirs)
    }
    if same.unit == quantity.unit { return self }
    return WrittenQuantity(quantity: same, reading: reading, isOpen: isOpen, sign: sign, location: location)
  }

  /// The two ways to read a bare number beside a level that counts in thousands or millions, `10` before `20k EUR`; nil
  /// where it can only be meant as it stands, as in from 900 to 1.2k users, of which the other reading lies further off.
  func readings(beside level: WrittenQuantity) -> [String]? {
    guard let own = quantity, own.unit == nil, let reading, let form = level.reading?.form, form.factor > 1,
      reading.form?.factor ?? 1 == 1, let theirs = level.quantity, theirs.unit != nil, let unit = level.reading?.unit,
      own.amount > Decimal(0), theirs.amount > Decimal(0), let many = own.amount.times(form.factor)
    else { return nil }
    func distance(_ amount: Decimal) -> (high: Decimal, low: Decimal) {
      (max(amount, theirs.amount), min(amount, theirs.amount))
    }
    let (plain, multiplied) = (distance(own.amount), distance(many))
    guard let far = plain.high.times(multiplied.low), let near = multiplied.high.times(plain.low), near < far else {
      return nil
    }
    return [form.magnitude, ""].map { magnitude in
      let number = form.sign + reading.number + magnitude
      return number + TypedAmount.Form.gap(number, unit) + unit
    }
  }

  /// The same with another's unit where it has none of its own.
  func taking(unitOf other: WrittenQuantity) -> WrittenQuantity {
    WrittenQuantity(
      quantity: quantity?.taking(unitOf: other.quantity), reading: reading, isOpen: isOpen, sign: sign,
      location: location)
  }
}

/// Where a key result starts.
package enum Baseline: Sendable {
  case known(WrittenQuantity)
  /// `from 20..25`: between two numbers, of which `nearest` is the one that is nearer to the target.
  case between(low: WrittenQuantity, high: WrittenQuantity, nearest: WrittenQuantity)
  /// `from unknown`: it is still being found.
  case unknown

  /// The number that progress is counted from; of a range the end that is nearer to the target.
  package var written: WrittenQuantity? {
    switch self {
    case .known(let written): written
    case .between(_, _, let nearest): nearest
    case .unknown: nil
    }
  }

  /// The numbers as written, one or two.
  package var numbers: [WrittenQuantity] {
    switch self {
    case .known(let written): [written]
    case .between(let low, let high, _): [low, high]
    case .unknown: []
    }
  }

  /// The two ends of a range, as far as they could be read.
  package var range: QuantityRange? {
    guard case .between(let low, let high, _) = self, let low = low.quantity, let high = high.quantity else {
      return nil
    }
    return QuantityRange(low: low, high: high)
  }

  /// Where it starts on the way to a level: of a range the nearer end, or that very level where it lies inside.
  package func start(toward level: Quantity?) -> Quantity? {
    guard let range, let level else { return written?.quantity?.taking(unitOf: level) }
    let low = range.low.taking(unitOf: level)
    return QuantityRange(low: low, high: range.high.taking(unitOf: level)).inOneUnit?
      .nearest(to: level.taking(unitOf: low)) ?? written?.quantity
  }

  /// The same with the end of a range that is nearer to a target.
  func toward(_ target: Target?) -> Baseline {
    guard case .between(let low, let high, _) = self, let target, let start = low.quantity else { return self }
    let isBelow: Bool
    if target.isChange {
      isBelow = target.written.quantity?.amount.isNegative ?? false
    } else {
      isBelow = target.level.flatMap { $0.taking(unitOf: start).compared(to: start, isSame: Words.isSameUnit) } == .less
    }
    return .between(low: low, high: high, nearest: isBelow ? low : high)
  }
}

/// Where a key result ends: a level, a bound, a range, or a change from the baseline.
package struct Target: Sendable {
  package let bound: Bound?
  /// The number, or the lower end of a range.
  package let written: WrittenQuantity
  /// The upper end of a range.
  package let upper: WrittenQuantity?
  /// `to +20%`: a change, not a level.
  package let isChange: Bool

  /// The level to reach, the lower end of a range; nil for a change and for what could not be read.
  package var level: Quantity? { isChange ? nil : written.quantity }

  /// Whether it may be a number of things: its unit is a word for them, or none.
  package var mayCount: Bool {
    switch written.quantity?.unit {
    case nil, .counted: true
    case .percent, .points, .currency, .time, .score, .rate: false
    }
  }

  /// The numbers as written, one or two.
  package var numbers: [WrittenQuantity] { upper.map { [written, $0] } ?? [written] }

  /// From the first number to the last.
  package var location: Location {
    guard let upper else { return written.location }
    return written.location.moved(to: written.location.range.union(upper.location.range))
  }

  /// As typed.
  package var text: String { location.text }

  /// The two ends of a range, as far as they could be read.
  package var range: QuantityRange? {
    guard let low = written.quantity, let high = upper?.quantity else { return nil }
    return QuantityRange(low: low, high: high)
  }
}

/// The two ends of a range, both of which belong to it.
package struct QuantityRange: Sendable {
  package let low: Quantity
  package let high: Quantity

  package init(low: Quantity, high: Quantity) {
    self.low = low
    self.high = high
  }

  /// Both ends in one unit; nil where they do not convert, or run backwards.
  package var inOneUnit: QuantityRange? {
    guard case .some(let unit) = Unit.finer(low.unit, high.unit, isSame: Words.isSameUnit),
      let first = low.converted(to: unit), let last = high.converted(to: unit), first.amount <= last.amount
    else { return nil }
    return QuantityRange(low: first, high: last)
  }

  /// The end that a start is nearer to, or the start itself where it lies in the range; nil where they do not convert.
  package func nearest(to start: Quantity) -> Quantity? {
    switch (start.compared(to: low, isSame: Words.isSameUnit), start.compared(to: high, isSame: Words.isSameUnit)) {
    case (.less, _): low
    case (_, .greater): high
    case (.equal, .less), (.equal, .equal), (.greater, .less), (.greater, .equal): start
    case (.equal, _), (.greater, _), (.unclear, _), (nil, _): nil
    }
  }
}

/// The range in which a KPI is healthy.
package enum HealthyRange: Sendable {
  case bound(Bound, WrittenQuantity)
  case between(WrittenQuantity, WrittenQuantity)

  /// Which way is better, for a range with one end.
  package var bound: Bound? {
    switch self {
    case .bound(let bound, _): bound
    case .between: nil
    }
  }

  package var quantities: [WrittenQuantity] {
    switch self {
    case .bound(_, let limit): [limit]
    case .between(let low, let high): [low, high]
    }
  }
}

/// The values that a metric can take at all.
package struct Scale: Sendable {
  package let low: WrittenQuantity
  package let high: WrittenQuantity
}

/// A name that points at something declared elsewhere: `acme.growth.revenue`.
package struct Reference: Sendable {
  package let segments: [String]
  package let location: Location

  package var text: String { segments.joined(by: ".") }
}

/// Who owns something: a person by handle, or a name that should have been one.
package enum Owner: Sendable {
  case handle(Located<String>)
  case name(Reference)

  package var location: Location {
    switch self {
    case .handle(let handle): handle.location
    case .name(let name): name.location
    }
  }

  /// The handle or name without `@`.
  package var text: String {
    switch self {
    case .handle(let handle): handle.value
    case .name(let name): name.text
    }
  }
}

/// What a result contributes to, and with which share of itself.
package struct Support: Sendable {
  package let reference: Reference
  /// 0 to 1.
  package let share: Located<Decimal>?
  package var target: Goal?
}

/// An objective of the workspace by index, or one of its key results.
package enum Goal: Hashable, Sendable {
  case objective(Int)
  case keyResult(Int, Int)

  package var objective: Int {
    switch self {
    case .objective(let index), .keyResult(let index, _): index
    }
  }
}

/// Something that another team has to provide.
package struct Need: Sendable {
  package let unit: Reference
  package let what: Located<String>?
  package let by: Located<Period>?
  /// The unit it asks, by index; nil where there is none of that name.
  package internal(set) var provider: Int?
  /// The goal it names, where it says more than the unit: `needs marketing.stories`.
  package internal(set) var goal: Goal?
}

/// News of a key result or an objective on a day.
///
/// One object that all rules share.
package final class Checkin: Sendable {
  package let location: Location
  /// From its keyword to the end of its block.
  package let whole: Location
  package let date: Located<Day>?
  package let value: WrittenQuantity?
  /// 0 to 1.
  package let confidence: Located<Decimal>?
  package let done: [Located<String>]
  package let next: [Located<String>]
  package let needs: [Located<String>]
  package let blocked: [Located<String>]
  package let remarks: Remarks

  init(
    location: Location, whole: Location, date: Located<Day>?, value: WrittenQuantity?, confidence: Located<Decimal>?,
    done: [Located<String>], next: [Located<String>], needs: [Located<String>], blocked: [Located<String>],
    remarks: Remarks
  ) {
    self.location = location
    self.whole = whole
    self.date = date
    self.value = value
    self.confidence = confidence
    self.done = done
    self.next = next
    self.needs = needs
    self.blocked = blocked
    self.remarks = remarks
  }
}

/// A change of the goal in mid-cycle, made in the open.
package struct Revision: Sendable {
  package let location: Location
  package let date: Located<Day>?
  package let from: Located<Baseline>?
  package let to: Located<Target>?
  package let by: Located<Period>?
  package let kind: Located<Choice>?
  package let because: Located<String>?
}

/// What took a goal off the list for now or for good: the day, and why.
///
/// An object, for few goals have one and each would keep its room for it.
package final class SetAside: Sendable {
  package let kind: Kind
  package let date: Located<Day>?
  package let because: Located<String>?

  init(kind: Kind, date: Located<Day>?, because: Located<String>?) {
    self.kind = kind
    self.date = date
    self.because = because
  }

  /// Whether it was given up, or rests, or goes on in another cycle.
  package enum Kind: Sendable {
    case dropped, paused
    /// With the cycle as written; its days are nil where it could not be read.
    case moved(Located<Period>?, text: String)
  }

  /// `paused on 2026-08-01`, `moved to 2026-Q4 on 2026-08-09`.
  package var words: String {
    let day = date.map { " on \($0.value)" } ?? ""
    return switch kind {
    case .dropped: "dropped\(day)"
    case .paused: "paused\(day)"
    case .moved(_, let text): "moved to \(text)\(day)"
    }
  }
}

/// What somebody wrote for readers only, which no rule judges.
package struct Remarks: Sendable {
  package internal(set) var notes: [Located<String>] = []
  package internal(set) var links: [Located<String>] = []
}

/// How often a KPI is read: every so many days, weeks, months, quarters or years.
package struct Cadence: Sendable {
  package let count: Int
  package let unit: TimeUnit
}

/// The value of a KPI on a day or in a period.
package struct Reading: Sendable {
  package let when: Located<Period>
  package let value: WrittenQuantity
}

extension Quantity {
  /// The same by what another one is counted by: $95k beside $85k/month is so much a month.
  func taking(rateOf other: Quantity) -> Quantity {
    guard case .rate(let numerator, let per) = other.unit else { return self }
    return numerator == unit || unit == .rate(nil, per: per) ? Quantity(amount, other.unit) : self
  }
}

extension Unit {
  /// Whether people write it with a `$` alone, where they live.
  fileprivate var isDollar: Bool {
    guard case .currency(let code) = self else { return false }
    return ["AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN"].contains(code)
  }
}
