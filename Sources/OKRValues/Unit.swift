/// What a number counts or measures.
package enum Unit: Hashable, Sendable {
  case percent
  /// Percentage points: the difference of two percentages.
  case points
  /// A currency by its ISO 4217 code; one never converts to another.
  case currency(String)
  case time(TimeUnit)
  /// So many of a scale: the 4.1 of `4.1/5`.
  case score(outOf: Int)
  /// One unit for each of another: `EUR/order`, `3/day`.
  indirect case rate(Unit?, per: String)
  /// Any other word, in its plainest form: channels, customers, 家.
  case counted(String)
}

extension Unit {
  /// The name of the unit that is the same in every language: `%`, `pp`, an ISO 4217 code, `days`, `/5`, `EUR/order`, or
  /// the counted word itself.
  package var canonicalName: String {
    switch self {
    case .percent: "%"
    case .points: "pp"
    case .currency(let code): code
    case .time(let unit): unit.canonicalName
    case .score(let whole): "/\(whole)"
    case .rate(let of, let per): "\(of?.canonicalName ?? "")/\(per)"
    case .counted(let word): word
    }
  }
}

extension Unit {
  /// What a rate counts, such as the money of `EUR/order`; any other unit is its own.
  package var numerator: Unit? {
    if case .rate(let unit, _) = self { unit } else { self }
  }
}

extension TimeUnit {
  /// `ms s min h days weeks months quarters years`.
  package var canonicalName: String {
    switch self {
    case .millisecond: "ms"
    case .second: "s"
    case .minute: "min"
    case .hour: "h"
    case .day, .week, .month, .quarter, .year: rawValue + "s"
    }
  }
}

/// The side of a number that counts as reached, as the language writes it.
package enum Bound: String, Sendable {
  case atLeast = ">="
  case atMost = "<="
  case moreThan = ">"
  case lessThan = "<"
}

/// A unit of time. Up to the week they convert exactly; a month has 28 to 31 days.
package enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  case millisecond, second, minute, hour, day, week, month, quarter, year

  /// Milliseconds at the least and at the most.
  var milliseconds: (least: Int, most: Int) {
    let day = 86_400_000
    return switch self {
    case .millisecond: (1, 1)
    case .second: (1000, 1000)
    case .minute: (60_000, 60_000)
    case .hour: (3_600_000, 3_600_000)
    case .day: (day, day)
    case .week: (7 * day, 7 * day)
    case .month: (28 * day, 31 * day)
    // February to April of a fiscal year has 89 days.
    case .quarter: (89 * day, 92 * day)
    case .year: (365 * day, 366 * day)
    }
  }

  /// Days at the least and at the most; what is shorter counts as one.
  package var days: (least: Int, most: Int) {
    (max(1, milliseconds.least / 86_400_000), max(1, milliseconds.most / 86_400_000))
  }

  /// Months, for the units that are made of them.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .millisecond, .second, .minute, .hour, .day, .week: nil
    }
  }
}

/// A number with its unit; a missing unit is taken from where it stands.
package struct Quantity: Hashable, Sendable {
  package let amount: Decimal
  package let unit: Unit?

  package init(_ amount: Decimal, _ unit: Unit?) {
    self.amount = amount
    self.unit = unit
  }

  /// This quantity with another's unit where it has none.
  package func taking(unitOf other: Quantity?) -> Quantity { unit == nil ? Quantity(amount, other?.unit) : self }
}

/// How two quantities stand to each other.
package enum Comparison: Sendable, Equatable {
  case less, equal, greater
  /// Units that convert only roughly, such as 45 days and 1 month.
  case unclear

  package init(_ left: Decimal, _ right: Decimal) { self = left < right ? .less : left > right ? .greater : .equal }
}

extension Quantity {
  /// How this quantity stands to another, or nil if their units do not convert.
  ///
  /// `isSame` says whether two counted units are one, which is a matter of language.
  package func compared(to other: Quantity, isSame: (String, String) -> Bool) -> Comparison? {
    guard let left = unit, let right = other.unit, left != right else { return Comparison(amount, other.amount) }
    if case .some(let finer) = Unit.finer(left, right, isSame: isSame) {
      guard let one = converted(to: finer), let two = other.converted(to: finer) else { return .unclear }
      return Comparison(one.amount, two.amount)
    }
    guard case .time(let one) = left, case .time(let two) = right else { return nil }
    return compareTimes(amount, one, other.amount, two)
  }
}

/// Months have 28 to 31 days: what is less at the most than the other is at the least is less.
private func compareTimes(_ left: Decimal, _ one: TimeUnit, _ right: Decimal, _ two: TimeUnit) -> Comparison {
  func bounds(_ amount: Decimal, _ unit: TimeUnit) -> ClosedRange<Decimal>? {
    guard let one = amount.times(unit.milliseconds.least), let two = amount.times(unit.milliseconds.most) else {
      return nil
    }
    return min(one, two)...max(one, two)
  }
  guard let left = bounds(left, one), let right = bounds(right, two) else { return .unclear }
  if left == right, left.lowerBound == left.upperBound { return .equal }
  if left.upperBound < right.lowerBound { return .less }
  if left.lowerBound > right.upperBound { return .greater }
  return .unclear
}
