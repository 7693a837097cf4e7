/// A stretch of days, both ends included: a year, half, quarter, month, ISO week, or any two dates.
package struct Period: Hashable, Sendable {
  package let first: Day
  package let last: Day
  /// As people write it: `2026-Q3`, or `2026-02-01 to 2026-05-31`.
  package let label: String

  package init(_ first: Day, _ last: Day, label: String? = nil) {
    self.first = first
    self.last = last
    self.label = label ?? (first == last ? "\(first)" : "\(first) to \(last)")
  }

  package static func == (left: Period, right: Period) -> Bool { left.first == right.first && left.last == right.last }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }

  /// Reads `2026`, `2026-H2`, `2026-Q3`, `2026-07`, `2026-W39` or a single day; nil for a period that is none.
  ///
  /// A year, its halves and quarters are those of the fiscal year; months, weeks and days are always the calendar's.
  package init?(_ text: String, in fiscalYear: FiscalYear = .calendar) {
    if let day = Day(text) {
      self.init(day, day, label: text)
      return
    }
    let dash = UInt8(ascii: "-")
    let end = text.utf8.firstIndex(of: dash) ?? text.endIndex
    let part = text[end...].dropFirst()
    guard text[..<end].utf8.count == 4, let year = Int(text[..<end]), !part.utf8.contains(dash) else { return nil }
    guard let mark = part.first else {
      self.init(months: 1...12, of: year, in: fiscalYear, label: text)
      return
    }
    let digits = Int(part.drop { $0 == "H" || $0 == "Q" || $0 == "W" }) ?? 0
    switch mark {
    case "H":
      guard (1...2).contains(digits) else { return nil }
      self.init(months: (digits * 6 - 5)...(digits * 6), of: year, in: fiscalYear, label: text)
    case "Q":
      guard (1...4).contains(digits) else { return nil }
      self.init(months: (digits * 3 - 2)...(digits * 3), of: year, in: fiscalYear, label: text)
    case "W":
      self.init(week: digits, of: year, label: text)
    default:
      guard (1...12).contains(digits) else { return nil }
      self.init(months: digits...digits, of: year, in: .calendar, label: text)
    }
  }

  private init?(months: ClosedRange<Int>, of year: Int, in fiscalYear: FiscalYear, label: String) {
    let start = fiscalYear.month(months.lowerBound, of: year)
    let end = fiscalYear.month(months.upperBound, of: year)
    guard let first = Day(year: start.year, month: start.month, day: 1),
      let last = Day(year: end.year, month: end.month, day: Day.length(year: end.year, month: end.month))
    else { return nil }
    self.init(first, last, label: label)
  }

  /// From the first day of one month to the last of another; nil where the calendar of ``Day`` has no such months.
  package init?(months start: (year: Int, month: Int), _ end: (year: Int, month: Int)) {
    guard let first = Day(year: start.year, month: start.month, day: 1),
      let last = Day(year: end.year, month: end.month, day: Day.length(year: end.year, month: end.month))
    else { return nil }
    let names = [start, end].map { "\($0.year)-\(twoDigits($0.month))" }
    self.init(first, last, label: names.joined(separator: " to "))
  }

  /// The week that a day is in, from Monday to Sunday.
  package init?(weekOf day: Day) {
    let thursday = day.advanced(by: 4 - day.weekday)
    guard let first = Day(year: thursday.parts.year, month: 1, day: 1) else { return nil }
    let week = (thursday.number - first.number) / 7 + 1
    self.init(week: week, of: thursday.parts.year, label: "\(thursday.parts.year)-W\(twoDigits(week))")
  }

  /// Source: ISO 8601; week 1 is the one with the year's first Thursday.
  private init?(week: Int, of year: Int, label: String) {
    guard let fourth = Day(year: year, month: 1, day: 4), let december28 = Day(year: year, month: 12, day: 28) else {
      return nil
    }
    let monday = fourth.advanced(by: 1 - fourth.weekday)
    let weeks = (december28.number - monday.number) / 7 + 1
    guard week >= 1, week <= weeks else { return nil }
    let first = monday.advanced(by: 7 * (week - 1))
    self.init(first, first.advanced(by: 6), label: label)
  }

  /// How many days, both ends counted.
  package var length: Int { last.number - first.number + 1 }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  package func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  package func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}

extension Period: CustomStringConvertible {
  package var description: String { label }
}
