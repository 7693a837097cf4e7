/// One objective or key result as it was understood, and how far it has come; numbers are written out in full.
package struct GoalStatus: Sendable {
  /// The dotted path, such as `sales.easy-buying.cycle-time`.
  package let entity: String
  package let kind: Kind
  package let location: Location
  package let cycle: Cycle?
  /// What people call it: its title, else its name.
  package var label = ""
  /// The name of the unit that it is for.
  package var unit: String?
  /// Handles with `@`, and names; its own, so that a key result without any is its objective's.
  package var owners: [String] = []
  /// How its numbers were read.
  package var baseline: GoalValue?
  package var target: GoalValue?
  package var stretch: GoalValue?
  package var direction: Direction?
  /// The last day that a clause or the title gives it, as `YYYY-MM-DD`; nil where only the cycle ends.
  package var deadline: String?
  /// The two ends of a key result as they were written.
  package var from: String?
  package var to: String?
  /// The last value that was told, as it was written, and its day.
  package var value: String?
  package var day: String?
  /// The day of the last check-in, whatever it told.
  package var lastCheckin: String?
  /// 0 to 1, cut at both ends; 0 until a value is told, and nil where an end is unknown.
  package var progress: String?
  /// 0 to 1.
  package var confidence: String?
  /// 0 to 1.
  package var score: String?

  /// What the goal is.
  package enum Kind: String, Sendable { case objective, keyResult, milestone }

  /// Which way its number is to go.
  package enum Direction: String, Sendable { case up, down }

  /// A cycle and its days, as `YYYY-MM-DD`.
  package struct Cycle: Sendable {
    package let label: String
    package let first: String
    package let last: String

    package init(label: String, first: String, last: String) {
      self.label = label
      self.first = first
      self.last = last
    }
  }

  package init(entity: String, kind: Kind, location: Location, cycle: Cycle?) {
    self.entity = entity
    self.kind = kind
    self.location = location
    self.cycle = cycle
  }
}
