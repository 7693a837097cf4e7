import OKRSource

extension Rule {
  static let allowUnused = Rule(
    .allowUnused, .warning, confidence: .high,
    summary: "suppression that hides nothing, or must not",
    rationale: """
      What it once excused has been mended, and the next fault of that kind should be seen again.
      """,
    bad: .keyResult(
      #"""
      milestone "Ten carriers have signed the new contract" by 2026-08-31 {
        allow «timebound/undated-milestone» because "The carriers set the date"
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
