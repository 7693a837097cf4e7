import OKRSource
import OKRSyntax

extension Rule {
  static let nesting = Rule(
    .nesting, .error, confidence: .high,
    summary: "braces nested too deep",
    rationale: """
      No organisation needs two hundred levels; a file that has them is damaged or made to break a tool.
      """,
    bad: .files(nested),
    good: .files(
      #"""
      rules {
        in "archive/" { warning cascade }
      }

      """#),
    checks: .syntax(.nesting)
  )
}

/// 201 folders in each other, the innermost one too many.
private var nested: String {
  func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
  return "rules { " + times(199, "in \"a/\" { ") + "in \"a/\" «{» }" + times(200, " }") + "\n"
}
