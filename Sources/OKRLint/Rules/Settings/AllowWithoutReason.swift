import OKRSource

extension Rule {
  static let allowWithoutReason = Rule(
    .allowWithoutReason, .error, confidence: .high,
    summary: "suppression without its reason",
    rationale: """
      An exception that nobody can explain is copied by the next one who finds it. A few words now save the question \
      later.
      """,
    bad: .keyResult(
      #"""
      milestone "Ten carriers have signed the new contract" {
        «allow timebound/undated-milestone»
      }
      """#),
    good: .keyResult(
      #"""
      milestone "Ten carriers have signed the new contract" {
        allow timebound/undated-milestone because "The carriers set the date, in September"
      }
      """#),
    checks: .engine
  )
}
