import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Cycles and deadlines found a second time, by walking a calendar day by day.
@Suite("Dates by another road")
struct DateExactnessTests {
  /// One day of a calendar that was walked to.
  struct Walked {
    let year: Int
    let month: Int
    let day: Int
    /// The week it is in and that week's year: weeks are counted by their Thursdays.
    let week: (year: Int, number: Int)

    var text: String { "\(year)-\(two(month))-\(two(day))" }
  }

  /// Every day from 2015 to 2044; 2015 began on a Thursday.
  static let calendar: [Walked] = {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var days: [(year: Int, month: Int, day: Int)] = []
    for year in 2015...2044 {
      for month in 1...12 {
        // No year in between is a hundredth.
        let leap = month == 2 && year % 4 == 0 ? 1 : 0
        for day in 1...lengths[month - 1] + leap { days.append((year, month, day)) }
      }
    }
    // The year of a week and its number are those of its Thursday.
    var thursdays: [Int: Int] = [:]
    var weeks: [(Int, Int)] = []
    for thursday in stride(from: 0, to: days.count, by: 7) {
      thursdays[days[thursday].year, default: 0] += 1
      weeks.append((days[thursday].year, thursdays[days[thursday].year] ?? 0))
    }
    return days.enumerated().map { index, day in
      let week = (index + 3) / 7
      return Walked(
        year: day.year, month: day.month, day: day.day, week: week < weeks.count ? weeks[week] : (0, 0))
    }
  }()

  /// The days of a period with a label, in years that are named as a setting says.
  private static func days(near year: Int, _ isInside: (Walked) -> Bool) -> (first: Int, last: Int)? {
    // The year before and the year after hold all that may be named after it.
    let around = calendar.indices.clamped(to: (year - 2016) * 365..<(year - 2013) * 366)
    guard let first = around.first(where: { isInside(calendar[$0]) }),
      let last = around.last(where: { isInside(calendar[$0]) })
    else {
      return nil
    }
    return (first, last)
  }

  /// How a year is set, and the name and the month, counted from 0, that a day has in it.
  struct Setting {
    let text: String
    let isStart: Bool
    let month: Int

    func place(_ day: Walked) -> (year: Int, month: Int) {
      let first = isStart ? month : month % 12 + 1
      let isBefore = day.month < first
      let started = day.year - (isBefore ? 1 : 0)
      let isNamedByEnd = !isStart && month != 12
      return (started + (isNamedByEnd ? 1 : 0), (day.month - first + 12) % 12)
    }
  }

  private static func period(_ setting: Setting, _ random: inout SeededRandom) -> (
    label: String, first: Int, last: Int
  )? {
    let year = 2018 + random.below(24)
    let part = random.below(5)
    let label: String
    let isInside: (Walked) -> Bool
    switch part {
    case 0:
      label = "\(year)"
      isInside = { setting.place($0).year == year }
    case 1:
      let half = random.below(2)
      label = "\(year)-H\(half + 1)"
      isInside = { setting.place($0).year == year && setting.place($0).month / 6 == half }
    case 2:
      let quarter = random.below(4)
      label = "\(year)-Q\(quarter + 1)"
      isInside = { setting.place($0).year == year && setting.place($0).month / 3 == quarter }
    case 3:
      let month = random.below(12) + 1
      label = "\(year)-\(two(month))"
      isInside = { $0.year == year && $0.month == month }
    default:
      let week = random.pick([1, 1, 53, 52, random.below(53) + 1])
      label = "\(year)-W\(two(week))"
      isInside = { $0.week == (year, week) }
    }
    return days(near: year, isInside).map { (label, $0.first, $0.last) }
  }

  @Test("cycles, their ends and what is due in them, in every fiscal year", arguments: 0..<24)
  func cycles(index: Int) {
    let (isStart, month) = (index < 12, index % 12 + 1)
    let setting = Setting(text: "year \(isStart ? "starts" : "ends") \(two(month))", isStart: isStart, month: month)
    var random = SeededRandom(seed: UInt64(100 + index))
    var text = "company acme \"Acme\"\nfor acme\nrules { \(setting.text) }\n"
    var expected: [(cycle: (first: String, last: String), due: String, isOutside: Bool)] = []
    while expected.count < 30 * DrawnValue.times {
      guard let cycle = Self.period(setting, &random) else { continue }
      // Around both ends, or any period.
      var due = (label: "", day: 0)
      if random.once(in: 3) {
        guard let period = Self.period(setting, &random) else { continue }
        due = (period.label, period.last)
      } else {
        let day = (random.once(in: 2) ? cycle.first : cycle.last) + random.below(5) - 2
        due = (Self.calendar[day].text, day)
      }
      let number = expected.count
      text +=
        "objective o\(number) \"Case\" cycle \(cycle.label) { kr k \"Case\" from 1 to 2 orders by \(due.label) }\n"
      expected.append(
        (
          (Self.calendar[cycle.first].text, Self.calendar[cycle.last].text), Self.calendar[due.day].text,
          due.day < cycle.first || due.day > cycle.last
        ))
    }
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: text))])
    let linted = lint(workspace, asOf: testDay)
    let goals = goalStatuses(workspace, linted.progress()).filter { $0.kind == .keyResult }
    let outside = Set(linted.findings.filter { $0.rule == "timebound/outside-cycle" }.map(\.entity))
    #expect(goals.count == expected.count)
    for (goal, one) in zip(goals, expected) {
      let said = { "\(setting.text), \(goal.cycle?.label ?? "no cycle")" }
      #expect(goal.cycle?.first == one.cycle.first && goal.cycle?.last == one.cycle.last, "\(said())")
      #expect(goal.deadline == one.due, "\(said())")
      #expect(outside.contains(goal.entity) == one.isOutside, "\(said()), due \(one.due)")
    }
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
