import OKRSource
import OKRSyntax

extension Rule {
  static let unclosedQuote = Rule(
    .unclosedQuote, .error, confidence: .high,
    summary: "text that is never closed",
    rationale: """
      A text runs from one double quote to the next on the same line. Without the second one the rest of \
      the line is lost in it; where nothing but the text can stand there, that is a warning.
      """,
    bad: .keyResult(#"kr «"Orders delivered on time from 82% to 95%»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95%"#),
    checks: .syntax(.unclosedQuote)
  )
}
