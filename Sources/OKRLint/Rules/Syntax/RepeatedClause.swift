import OKRSource
import OKRSyntax

extension Rule {
  static let repeatedClause = Rule(
    .repeatedClause, .error, confidence: .high,
    summary: "clause that is said twice",
    rationale: """
      Of two dates for one key result at most one is right. Later changes are written as `revised`, with \
      the reason.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-08-31 «by» 2026-09-15"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-09-15"#),
    checks: .syntax(.repeatedClause)
  )
}
