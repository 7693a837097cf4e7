import OKRSource
import OKRSyntax

extension Rule {
  static let repeatedClause = Rule(
    .repeatedClause, .error, confidence: .high,
    summary: "clause that is said twice",
    rationale: """
      Of two targets for one key result at most one is right. Later changes are written as `revised`, with \
      the reason.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% «to» 97%"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95%"#),
    checks: .syntax(.repeatedClause)
  )
}
