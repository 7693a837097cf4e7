/// Every goal as it was understood, in the order of the cascade, ready for any format.
package struct StatusResult: Sendable {
  /// The day that progress was asked for, as `YYYY-MM-DD`.
  package let asOf: String
  /// Each unit before those below it; only units with a goal of their own or below them.
  package let units: [UnitStatus]
  /// How many goals rest or go on in another cycle, and are not among those of the units.
  package let leftOut: LeftOut

  /// Goals that are set aside, each objective with all that is in it.
  package struct LeftOut: Sendable {
    package var paused = 0
    package var moved = 0

    package init() {}

    package static func += (left: inout LeftOut, right: LeftOut) {
      left.paused += right.paused
      left.moved += right.moved
    }
  }

  package init(asOf: String, units: [UnitStatus], leftOut: LeftOut = LeftOut()) {
    self.asOf = asOf
    self.units = units
    self.leftOut = leftOut
  }

  package var goals: [GoalStatus] { units.flatMap(\.goals) }
}

/// A company, department or team with its goals, each objective before its key results.
package struct UnitStatus: Sendable {
  /// Nil for the goals of nobody, which come last.
  package let name: String?
  /// Its title, else its name.
  package let label: String
  /// The name of the unit above it.
  package let under: String?
  /// How many units are shown above it.
  package let depth: Int
  package let goals: [GoalStatus]

  package init(name: String?, label: String, under: String?, depth: Int, goals: [GoalStatus]) {
    self.name = name
    self.label = label
    self.under = under
    self.depth = depth
    self.goals = goals
  }
}
