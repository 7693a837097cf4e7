/// How far one objective or key result has come, ready for any format; numbers are written out in full.
package struct GoalStatus: Sendable {
  /// The dotted path, such as `sales.easy-buying.cycle-time`.
  package let entity: String
  package let kind: Kind
  package let location: Location
  package let cycle: Cycle?
  /// The two ends of a key result as they were written.
  package let from: String?
  package let to: String?
  /// The last value that was told, as it was written, and its day.
  package let value: String?
  package let day: String?
  /// 0 to 1, cut at both ends; 0 until a value is told, and nil where an end is unknown.
  package let progress: String?
  /// 0 to 1.
  package let confidence: String?
  /// 0 to 1.
  package let score: String?

  /// What the goal is.
  package enum Kind: String, Sendable { case objective, keyResult, milestone }

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

  package init(
    entity: String, kind: Kind, location: Location, cycle: Cycle?, from: String? = nil, to: String? = nil,
    value: String? = nil, day: String? = nil, progress: String?, confidence: String?, score: String?
  ) {
    self.entity = entity
    self.kind = kind
    self.location = location
    self.cycle = cycle
    self.from = from
    self.to = to
    self.value = value
    self.day = day
    self.progress = progress
    self.confidence = confidence
    self.score = score
  }
}
