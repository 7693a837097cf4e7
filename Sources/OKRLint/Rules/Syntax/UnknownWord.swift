import OKRSource
import OKRSyntax

extension Rule {
  static let unknownWord = Rule(
    .unknownWord, .warning, confidence: .high,
    summary: "word that is nearly one of the language's",
    rationale: """
      The language has about fifty words and each has one spelling. What was meant is read all the same, \
      and shown.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% «ownr» @joni"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% owner @joni"#),
    checks: .syntax(.unknownWord)
  )
}
