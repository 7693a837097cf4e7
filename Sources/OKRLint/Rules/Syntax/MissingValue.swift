import OKRSource
import OKRSyntax

extension Rule {
  static let missingValue = Rule(
    .missingValue, .error, confidence: .high,
    summary: "clause without its value",
    rationale: """
      A clause is a keyword and what it says: `by` and a date, `owner` and a person. A keyword alone says \
      nothing.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% «by»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-09-15"#),
    checks: .syntax(.missingValue)
  )
}
