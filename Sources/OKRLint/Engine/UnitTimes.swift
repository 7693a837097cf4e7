import OKRModel
import OKRValues

/// When each unit has goals at all: a unit that has not planned a time yet is not one that works on nothing.
///
/// One object, which every rule shares.
final class UnitTimes: Sendable {
  /// That a unit has a goal at a time, of which nobody says when where there is no period.
  struct Entry: Hashable {
    let unit: Int
    let period: Period?

    /// Nil for a goal that does not count.
    init?(_ objective: Objective) {
      guard !objective.isSetAside, let unit = objective.unit else { return nil }
      (self.unit, period) = (unit, objective.period)
    }
  }

  fileprivate let workspace: Workspace
  /// Of each unit the stretches of days in which it has goals, in order, none touching another.
  private let stretches: [Int: [Period]]
  /// Units with a goal of which nobody says when.
  private let undated: Set<Int>

  init(_ workspace: Workspace) {
    self.workspace = workspace
    var periods: [Int: [Period]] = [:]
    var undated: Set<Int> = []
    for objective in workspace.objectives where !objective.isSetAside {
      guard let unit = objective.unit else { continue }
      if let period = objective.period { periods[unit, default: []].append(period) } else { undated.insert(unit) }
    }
    self.undated = undated
    stretches = periods.mapValues(UnitTimes.merged)
  }

  private static func merged(_ periods: [Period]) -> [Period] {
    if periods.count == 1 { return periods }
    var merged: [Period] = []
    for period in periods.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = merged.last, last.overlaps(period) {
        merged[merged.count - 1] = Period(last.first, max(last.last, period.last))
      } else {
        merged.append(period)
      }
    }
    return merged
  }

  /// Whether a unit has goals in a period, or may have.
  func hasGoals(_ unit: Int, in period: Period?) -> Bool {
    if undated.contains(unit) { return true }
    guard let times = stretches[unit] else { return false }
    guard let period else { return true }
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].last < period.first { low = middle + 1 } else { high = middle }
    }
    return low < times.count && times[low].overlaps(period)
  }
}

/// The same of units above and below one, each question answered once.
struct UnitTimesAround {
  private struct Question: Hashable {
    let unit: Int
    let period: Period?
  }

  private let times: UnitTimes
  private var answersAbove: [Question: Bool] = [:]
  private var answersBelow: [Question: Bool] = [:]

  init(_ times: UnitTimes) { self.times = times }

  /// Whether every unit directly below one has goals in a period.
  mutating func haveGoals(below unit: Int, in period: Period?) -> Bool {
    let question = Question(unit: unit, period: period)
    if let known = answersBelow[question] { return known }
    let answer = times.workspace.cascade.units(below: unit).allSatisfy { times.hasGoals($0, in: period) }
    answersBelow[question] = answer
    return answer
  }

  /// Whether any unit above one has goals in a period; each unit on the way up is asked once.
  mutating func hasGoals(above unit: Int, in period: Period?) -> Bool {
    var way: [Int] = []
    var met: Set<Int> = [unit]
    var current = unit
    var answer = false
    while !answer, let next = times.workspace.cascade.unit(above: current) {
      // What stands above a unit of a circle depends on where one starts, so nothing is remembered of it.
      guard met.insert(next).inserted else { return false }
      if let known = answersAbove[Question(unit: current, period: period)] {
        answer = known
        break
      }
      way.append(current)
      answer = times.hasGoals(next, in: period)
      current = next
    }
    for passed in way { answersAbove[Question(unit: passed, period: period)] = answer }
    return answer
  }
}
