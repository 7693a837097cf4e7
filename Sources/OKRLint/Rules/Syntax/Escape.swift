import OKRSource
import OKRSyntax

extension Rule {
  static let escape = Rule(
    .escape, .error, confidence: .high,
    summary: "backslash that means nothing",
    rationale: """
      In a text a backslash changes what the next character means. Where it means nothing, somebody meant \
      something else.
      """,
    bad: .keyResult(#"kr "Files saved to «\s»hared drives" from 40% to 70%"#),
    good: .keyResult(#"kr "Files saved to \\shared drives" from 40% to 70%"#),
    checks: .syntax(.escape)
  )
}
