import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// A day that may stand where one is missing: today, or one of the goal's cycle.
struct ExampleDay {
  private let today: Day
  /// The cycle of the objective that the day is said of.
  private let cycle: Period?

  init(_ error: Workspace.FileError, in workspace: Workspace, on today: Day) {
    self.today = today
    guard case .missingValue(_, _, let expected) = error.error.kind, expected == .date || expected == .when else {
      cycle = nil
      return
    }
    let whole = workspace.whole
    let around = (whole.part(of: error.file)?.objectives).flatMap { numbers in
      numbers.lazy.map { whole.objectives[$0] }.first { $0.heading.whole.range.contains(error.error.range) }
    }
    cycle = around?.period
  }

  /// Words with an example that lies in the cycle.
  func shown(in words: String) -> String {
    guard let cycle, let usual = Period("2026-09-30"), !cycle.contains(usual) else { return words }
    let day = cycle.contains(today) ? today : cycle.last
    return words.replacing(text: "2026-09-30", with: "\(day)").replacing(text: "2026-Q3", with: cycle.label)
  }

  /// The day that a word such as `yesterday` names, where a day belongs and the cycle has it.
  func day(called word: String, _ expected: SyntaxError.Expected) -> Day? {
    guard expected == .date || expected == .when, let distance = HandTyped.daysFromToday[word.lowercased()] else {
      return nil
    }
    let day = today.advanced(by: distance)
    return cycle.map { $0.contains(day) } ?? true ? day : nil
  }
}
