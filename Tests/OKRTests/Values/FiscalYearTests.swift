import OKRValues
import Testing

/// What a year, its halves and its quarters are where the year is not the calendar's.
@Suite("Fiscal years")
struct FiscalYearTests {
  private func days(_ label: String, _ year: FiscalYear?) -> String? {
    year.flatMap { Period(label, in: $0) }.map { "\($0.first) to \($0.last)" }
  }

  @Test(
    "a year that starts in April is named after the year it starts in",
    arguments: [
      ("2026", "2026-04-01 to 2027-03-31"), ("2026-H1", "2026-04-01 to 2026-09-30"),
      ("2026-H2", "2026-10-01 to 2027-03-31"), ("2026-Q1", "2026-04-01 to 2026-06-30"),
      ("2026-Q3", "2026-10-01 to 2026-12-31"), ("2026-Q4", "2027-01-01 to 2027-03-31"),
    ])
  func starts(_ label: String, _ expected: String) {
    #expect(days(label, FiscalYear(startsIn: 4)) == expected)
    #expect(FiscalYear(startsIn: 4).flatMap { Period(label, in: $0) }?.label == label)
  }

  @Test(
    "a year that ends in September is named after the year it ends in",
    arguments: [
      ("2026", "2025-10-01 to 2026-09-30"), ("2026-H1", "2025-10-01 to 2026-03-31"),
      ("2026-Q1", "2025-10-01 to 2025-12-31"), ("2026-Q2", "2026-01-01 to 2026-03-31"),
      ("2026-Q4", "2026-07-01 to 2026-09-30"),
    ])
  func ends(_ label: String, _ expected: String) {
    #expect(days(label, FiscalYear(endsIn: 9)) == expected)
  }

  @Test("a quarter may cross the new year, and end in a leap February")
  func crossing() {
    #expect(days("2023-Q4", FiscalYear(startsIn: 3)) == "2023-12-01 to 2024-02-29")
    #expect(days("2026-Q4", FiscalYear(startsIn: 3)) == "2026-12-01 to 2027-02-28")
    #expect(days("2024-Q1", FiscalYear(endsIn: 11)) == "2023-12-01 to 2024-02-29")
    #expect(days("2023", FiscalYear(startsIn: 3)) == "2023-03-01 to 2024-02-29")
    #expect(days("2026-Q4", FiscalYear(startsIn: 12)) == "2027-09-01 to 2027-11-30")
    #expect(days("2026-Q1", FiscalYear(endsIn: 1)) == "2025-02-01 to 2025-04-30")
  }

  @Test("months, weeks and days are the calendar's", arguments: ["2026-07", "2026-W39", "2026-12-15"])
  func calendar(_ label: String) {
    #expect(FiscalYear(startsIn: 4).flatMap { Period(label, in: $0) } == Period(label))
    #expect(FiscalYear(endsIn: 9).flatMap { Period(label, in: $0) } == Period(label))
  }

  @Test("a year from January to December is the calendar's, and no year has a thirteenth month")
  func plain() {
    #expect(FiscalYear(startsIn: 1) == .calendar)
    #expect(FiscalYear(endsIn: 12) == .calendar)
    for month in [0, 13, -4] {
      #expect(FiscalYear(startsIn: month) == nil)
      #expect(FiscalYear(endsIn: month) == nil)
    }
  }

  @Test("every part of every year follows the last one without a gap", arguments: 1...12)
  func tiling(_ month: Int) throws {
    for year in [try #require(FiscalYear(startsIn: month)), try #require(FiscalYear(endsIn: month))] {
      for parts in [["2027"], ["2027-H1", "2027-H2"], ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"]] {
        var next = try #require(Period("2026", in: year)).last.advanced(by: 1)
        for label in parts {
          let part = try #require(Period(label, in: year))
          #expect(part.first == next)
          #expect(year.years(of: part) == 2027...2027)
          next = part.last.advanced(by: 1)
        }
        #expect(Period("2028", in: year)?.first == next)
      }
    }
  }

  @Test("a part of a year that leaves the calendar of the language is none")
  func edges() {
    #expect(days("2199-Q4", FiscalYear(startsIn: 4)) == nil)
    #expect(days("1900-Q1", FiscalYear(endsIn: 9)) == nil)
    #expect(days("2199-Q3", FiscalYear(startsIn: 4)) == "2199-10-01 to 2199-12-31")
    #expect(days("0000-Q1", FiscalYear(endsIn: 1)) == nil)
    #expect(days("2026-Q5", FiscalYear(endsIn: 1)) == nil)
  }
}
