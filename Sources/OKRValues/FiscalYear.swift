/// The twelve months that the name of a year stands for: the calendar's, or those of an organisation.
package struct FiscalYear: Hashable, Sendable {
  /// Months from January of the year it is named after to the month it starts in; below 0 where it is named after the
  /// year it ends in.
  private let shift: Int

  private init(shift: Int) { self.shift = shift }

  package static let calendar = FiscalYear(shift: 0)

  /// 2026 is the year that starts in this month of 2026; nil for a month that no year has.
  package init?(startsIn month: Int) {
    guard (1...12).contains(month) else { return nil }
    shift = month - 1
  }

  /// 2026 is the year that ends with this month of 2026; nil for a month that no year has.
  package init?(endsIn month: Int) {
    guard (1...12).contains(month) else { return nil }
    shift = month - 12
  }

  /// Whether it is named after the year it ends in.
  package var isNamedByItsEnd: Bool { shift < 0 }

  /// The year that a day is in, by its name.
  package func year(of day: Day) -> Int {
    let parts = day.parts
    return (parts.year * 12 + parts.month - 1 - shift) / 12
  }

  /// The years that a period has days in, by their names.
  package func years(of period: Period) -> ClosedRange<Int> {
    let first = year(of: period.first)
    return first...max(first, year(of: period.last))
  }

  /// The calendar's month for one counted from the start of a year, 1 to 12.
  func month(_ number: Int, of year: Int) -> (year: Int, month: Int) {
    let months = year * 12 + number - 1 + shift
    return (months / 12, months % 12 + 1)
  }
}
