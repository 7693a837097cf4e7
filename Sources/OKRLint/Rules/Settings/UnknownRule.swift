import OKRSource

extension Rule {
  static let unknownRule = Rule(
    .unknownRule, .error, confidence: .high,
    summary: "setting or suppression of a rule that does not exist",
    rationale: """
      A mistyped name would silence nothing, and nobody would notice.
      """,
    bad: .files(
      #"""
      rules {
        off «specific/long-titel»
      }
      """#),
    good: .files(
      #"""
      rules {
        off specific/long-title
      }
      """#),
    checks: .engine
  )
}
