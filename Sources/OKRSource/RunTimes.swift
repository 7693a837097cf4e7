/// What the parts of a run took, for whoever wants to make it shorter.
package struct RunTimes: Sendable {
  /// The stages in their order, each with its nanoseconds on the clock.
  package private(set) var stages: [Stage] = []
  /// The nanoseconds of each rule, those of all threads together.
  package private(set) var rules: [String: Int] = [:]
  /// How much was read.
  package var files = 0
  package var bytes = 0

  /// A part of the run by what it does.
  package struct Stage: Sendable {
    package let name: String
    package fileprivate(set) var nanoseconds: Int
  }

  package init() {}

  /// Adds to a stage; one that comes again, as with a second workspace, stays where it was.
  package mutating func add(_ nanoseconds: Int, toStage name: String) {
    if let known = stages.firstIndex(where: { $0.name == name }) {
      stages[known].nanoseconds += nanoseconds
    } else {
      stages.append(Stage(name: name, nanoseconds: nanoseconds))
    }
  }

  package mutating func add(_ nanoseconds: Int, toRule name: String) { rules[name, default: 0] += nanoseconds }
}
