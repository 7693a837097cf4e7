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
  // Of bytes: strings of several characters take 300 instructions to be put behind each other, at every start.
  func times(_ count: Int, _ text: String) -> String {
    let bytes = Array(text.utf8)
    var all: [UInt8] = []
    all.reserveCapacity(count * bytes.count)
    for _ in 0..<count {
      for byte in bytes { all.append(byte) }
    }
    return String(decoding: all, as: UTF8.self)
  }
  return "rules { " + times(199, "in \"a/\" { ") + "in \"a/\" «{» }" + times(200, " }") + "\n"
}()
