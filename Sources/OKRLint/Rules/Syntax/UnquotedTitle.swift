import OKRSource
import OKRSyntax

extension Rule {
  static let unquotedTitle = Rule(
    .unquotedTitle, .warning, confidence: .high,
    summary: "title without quotes",
    rationale: """
      Quotes show where a title ends and its numbers and dates begin, so that a title may say anything in \
      any language.
      """,
    bad: .keyResult(#"kr «Orders delivered on time» from 82% to 95%"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95%"#),
    checks: .syntax(.unquotedTitle)
  )
}
