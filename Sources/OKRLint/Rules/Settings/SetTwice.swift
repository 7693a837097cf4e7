import OKRSource

extension Rule {
  static let setTwice = Rule(
    .setTwice, .warning, confidence: .high,
    summary: "setting that a later line of the same folder takes back",
    rationale: """
      Of two lines that set the same for one folder the later one counts, and whoever wrote the first does not know it.
      """,
    bad: .files(
      #"""
      rules {
        preset gate
        «preset strict»
      }
      """#),
    good: .files(
      #"""
      rules {
        preset strict
      }
      """#),
    checks: .engine
  )
}
