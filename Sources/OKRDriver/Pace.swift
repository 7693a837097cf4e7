/// How often a line of progress is written: from half a second on, and ten times a second at most.
package struct Pace: Sendable {
  private var next = 501

  package init() {}

  /// Whether it is time for a line so many milliseconds after the start; each that is due puts off the next.
  package mutating func isDue(at milliseconds: Int) -> Bool {
    guard milliseconds >= next else { return false }
    next = milliseconds + 100
    return true
  }
}
