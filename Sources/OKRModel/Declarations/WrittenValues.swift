package import OKRSource
package import OKRSyntax
package import OKRValues

/// A number as it was written: what it says, where, and whether it is still open.
package struct WrittenQuantity: Sendable {
  /// Nil while it is open, and where it could not be read.
  package let quantity: Quantity?
  /// `X%`, `TBD`: a number still to come.
  package let isOpen: Bool
  /// A `+` or `-` before it.
  package let sign: Sign?
  package let location: Location

  /// The sign a number was written with.
  package enum Sign: Sendable { case plus, minus }

  /// As typed.
  package var text: String { location.file.text(location.range) }
}

/// Where a key result starts.
package enum Baseline: Sendable {
  case known(WrittenQuantity)
  /// `from unknown`: it is still being found.
  case unknown

  package var written: WrittenQuantity? {
    switch self {
    case .known(let written): written
    case .unknown: nil
    }
  }
}

/// Where a key result ends: a level, a bound, or a change from the baseline.
package struct Target: Sendable {
  package let bound: Bound?
  package let written: WrittenQuantity
  /// `to +20%`: a change, not a level.
  package let isChange: Bool

  /// The level to reach; nil for a change and for what could not be read.
  package var level: Quantity? { isChange ? nil : written.quantity }
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

  package var text: String { segments.joined(separator: ".") }
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
package struct Checkin: Sendable {
  package let location: Location
  package let date: Located<Day>?
  package let value: WrittenQuantity?
  /// 0 to 1.
  package let confidence: Located<Decimal>?
  package let done: [Located<String>]
  package let next: [Located<String>]
  package let needs: [Located<String>]
  package let blocked: [Located<String>]
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

/// The day something was given up, and why.
package struct Dropped: Sendable {
  package let date: Located<Day>?
  package let because: Located<String>?
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
