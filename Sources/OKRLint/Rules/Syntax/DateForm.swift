import OKRSource
import OKRSyntax

extension Rule {
  static let dateForm = Rule(
    .dateForm, .warning, confidence: .high,
    summary: "date in another form",
    rationale: """
      9/10 is in September in one country and in October in another. Year-month-day reads the same \
      everywhere.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by «15.9.2026»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-09-15"#),
    checks: .syntax(.dateForm)
  )
}
