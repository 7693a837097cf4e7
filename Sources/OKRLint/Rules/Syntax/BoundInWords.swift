import OKRSource
import OKRSyntax

extension Rule {
  static let boundInWords = Rule(
    .boundInWords, .warning, confidence: .high,
    summary: "bound in words",
    rationale: "A bound has a sign of its own, which reads the same in every language.",
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to «at least 95%»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to >= 95%"#),
    checks: .syntax(.boundInWords)
  )
}
