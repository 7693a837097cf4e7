import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// What every goal of a workspace was read as, so that it can be held against what it is read as after some fixes.
struct ReadGoals {
  /// By the paths of their files, in the order in which they stand there.
  private let goals: [String: [GoalStatus]]

  init(_ trees: [SyntaxTree], on day: Day) {
    let workspace = resolve(trees).whole
    let all = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: day))
    goals = Dictionary(grouping: all) { $0.location.file.path }
  }

  /// Whether each goal is still there, and each value that was read before is read as it was; one that was not read
  /// may have come.
  func isKept(in other: ReadGoals) -> Bool {
    goals.allSatisfy { path, own in
      let others = other.goals[path] ?? []
      return own.count < others.count
        || own.count == others.count
          && zip(own, others).allSatisfy { one, other in
            zip(one.values, other.values).allSatisfy { $0 == nil || $0 == $1 }
          }
    }
  }
}

extension GoalStatus {
  /// What is read of it, without what only says how it was written.
  fileprivate var values: [String?] {
    [
      baseline?.plain, target?.plain, stretch?.plain, deadline, lastCheckin, value == nil ? nil : day,
      value == nil ? nil : progress, confidence, score, cycle.map { "\($0.first) \($0.last)" },
    ]
  }
}

extension GoalValue {
  /// Working days and working-days are one unit.
  fileprivate var plain: String {
    let name = unit.map { $0 == " " ? "-" : $0 }
    return "\(content) \(String(name)) \(bound ?? "") \(isChange)"
  }
}
