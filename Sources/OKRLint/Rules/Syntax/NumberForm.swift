import OKRSource
import OKRSyntax

extension Rule {
  static let numberForm = Rule(
    .numberForm, .warning, confidence: .high,
    summary: "number in another form",
    rationale: """
      Numbers are compared and added up, so they have one form: a point before the decimals, no inflection \
      after the percent sign.
      """,
    bad: .keyResult(#"kr "Median days to deliver" from «58,5 days» to 55 days"#),
    good: .keyResult(#"kr "Median days to deliver" from 58.5 days to 55 days"#),
    checks: .syntax(.numberForm)
  )
}
