import OKRSource
import OKRSyntax

extension Rule {
  static let invalidCharacter = Rule(
    .invalidCharacter, .error, confidence: .high,
    summary: "character or byte that no text has",
    rationale: """
      Such bytes come from another encoding or a damaged file, and are shown differently on every machine.
      """,
    bad: .keyResult("kr \"Orders«\u{0}» delivered on time\" from 82% to 95%"),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95%"#),
    checks: .syntax(.invalidCharacter)
  )
}
