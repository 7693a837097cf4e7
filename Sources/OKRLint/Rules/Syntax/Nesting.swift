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
private let nested: String = {
  // By hand: repeating a string of several characters takes 600 instructions a time, and this is made at every start.
  var text = "rules { "
  for _ in 0..<199 { text += "in \"a/\" { " }
  text += "in \"a/\" «{» }"
  for _ in 0..<200 { text += " }" }
  return text + "\n"
}()
