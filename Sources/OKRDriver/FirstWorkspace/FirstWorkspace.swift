package import OKRValues

/// A file of the workspace that `okr init` writes.
package struct FirstFile: Sendable {
  package let name: String
  package let text: String
}

/// The languages in which there is a first workspace.
package enum FirstLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case finnish = "fi"
  case chinese = "zh"
  case traditionalChinese = "zh-Hant"

  /// What a name such as `fi_FI.UTF-8` or `zh_TW` asks for; English where there is no other.
  package init(locale: String) {
    let parts = locale.lowercased().split { "_-.@".contains($0) }
    switch parts.first {
    case "fi": self = .finnish
    case "zh": self = parts.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? .traditionalChinese : .chinese
    default: self = .english
    }
  }
}

/// The example that a company starts from: who we are, and one team with an objective, three key results and a KPI.
///
/// It has to lint without a finding on the day it is written, whatever day that is, and for the weeks after.
package func firstWorkspace(in language: FirstLanguage, on day: Day) -> [FirstFile] {
  let quarter = FirstQuarter(day)
  let (workspace, team) =
    switch language {
    case .english: (EnglishExample.workspace, EnglishExample.team(quarter))
    case .finnish: (FinnishExample.workspace, FinnishExample.team(quarter))
    case .chinese: (ChineseExample.workspace, ChineseExample.team(quarter))
    case .traditionalChinese: (TraditionalChineseExample.workspace, TraditionalChineseExample.team(quarter))
    }
  return [
    FirstFile(name: Discovery.marker, text: workspace),
    FirstFile(name: "team-\(quarter.label.lowercased()).okr", text: team),
  ]
}

/// The dates of the example, which all come from the day it is written.
struct FirstQuarter {
  /// `2026-Q3`
  let label: String
  /// The month that ended before the quarter began, `2026-06`: the last that a KPI has been read for.
  let monthBefore: String
  /// When one of the key results is due: the end of the second month, or what is left of the quarter.
  let halfTime: Day
  /// A day for the first check-in, two weeks from now at the most.
  let nextCheckin: Day
  /// The day of writing, where the quarter is so old that its key results want to be looked at soon.
  let checkinToday: Day?

  /// How many days of the quarter may have passed unseen; a KPI that is read every month asks after 31.
  private static let unseenDays = 9

  init(_ day: Day) {
    let parts = day.parts
    let quarter = (parts.month - 1) / 3 + 1
    label = "\(parts.year)-Q\(quarter)"
    let period = Period(label) ?? Period(day, day)
    monthBefore = String("\(period.first.advanced(by: -1))".prefix(7))
    let secondMonth = quarter * 3 - 1
    let halfTime = Day(
      year: parts.year, month: secondMonth, day: Day.length(year: parts.year, month: secondMonth))
    self.halfTime = halfTime.flatMap { day.advanced(by: 14) <= $0 ? $0 : nil } ?? period.last
    nextCheckin = min(day.advanced(by: 14), period.last)
    checkinToday = day.number - period.first.number > FirstQuarter.unseenDays ? day : nil
  }
}
