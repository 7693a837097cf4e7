import OKRSource

extension Rule {
  static let allowExpired = Rule(
    .allowExpired, .warning, confidence: .high,
    summary: "suppression past its date",
    rationale: """
      Somebody promised to mend this by a day that has passed. What it hid is shown again: mend it, or give a new \
      reason and a new date.
      """,
    usesAsOf: true,
    bad: .keyResult(
      #"""
      milestone "Ten carriers have signed the new contract" {
        allow timebound/undated-milestone because "The carriers set the date" until «2026-07-15»
      }
      """#),
    good: .keyResult(
      #"""
      milestone "Ten carriers have signed the new contract" {
        allow timebound/undated-milestone because "The carriers set the date" until 2026-08-15
      }
      """#),
    checks: .engine
  )
}
