import OKRSource
import OKRSyntax

extension Rule {
  static let remark = Rule(
    .remark, .warning, confidence: .high,
    summary: "words that belong in a note",
    rationale: """
      A goal says little, and each of its lines is one fact that can be checked. What else is worth saying \
      stands in a note, where nobody takes it for a fact that the linter holds together. A line that was meant as a goal of \
      its own, such as the heading of a second objective, is none of that: write `objective` or `kr` before it, and it is \
      read as one.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% «status green»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% note "Green since May""#),
    checks: .syntax(.remark)
  )
}
