import OKRSource
import OKRSyntax

extension Rule {
  static let listMarker = Rule(
    .listMarker, .warning, confidence: .high,
    summary: "number or bullet of a document",
    rationale: """
      Text pasted from a document brings its bullets and numbers along. Here the keyword says what a line \
      is, and a name says what it is about: `objective` opens an objective, with its key results in braces, and `kr` a key \
      result. Where a heading of the document is not taken for an objective, write `objective "…" {` in its place.
      """,
    bad: .keyResult(#"«- KR1: Orders delivered on time»"#),
    good: .keyResult(#"kr on-time "Orders delivered on time" from 82% to 95%"#),
    checks: .syntax(.listMarker)
  )
}
