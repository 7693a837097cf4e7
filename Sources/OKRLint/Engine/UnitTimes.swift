import OKRModel
import OKRValues

/// When each unit has goals at all: a unit that has not planned a time yet is not one that works on nothing.
struct UnitTimes {
  private var periods: [Int: [Period?]] = [:]

  init(_ workspace: Workspace) {
    for objective in workspace.objectives where objective.setAside == nil {
      if let unit = objective.unit, !periods[unit, default: []].contains(objective.period) {
        periods[unit, default: []].append(objective.period)
      }
    }
  }

  func hasGoals(_ unit: Int, in period: Period?) -> Bool {
    periods[unit, default: []].contains { own in
      guard let own, let period else { return true }
      return own.overlaps(period)
    }
  }
}
