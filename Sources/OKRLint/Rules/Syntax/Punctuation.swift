import OKRSource
import OKRSyntax

extension Rule {
  static let punctuation = Rule(
    .punctuation, .warning, confidence: .high,
    summary: "punctuation of another keyboard",
    rationale: """
      Word processors and Chinese keyboards set other marks than the language's. They are understood; one \
      form keeps files searchable.
      """,
    bad: .keyResult(#"kr «“Orders delivered on time”» from 82% to 95%"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95%"#),
    checks: .syntax(.punctuation)
  )
}
