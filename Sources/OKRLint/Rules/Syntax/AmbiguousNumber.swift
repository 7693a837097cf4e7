import OKRSource
import OKRSyntax

extension Rule {
  static let ambiguousNumber = Rule(
    .ambiguousNumber, .error, confidence: .high,
    summary: "number with more than one reading",
    rationale: """
      1,250 is over a thousand in one country and a little over one in another. The linter does not guess \
      with targets.
      """,
    bad: .keyResult(#"kr "Orders a month" from «1,250 orders» to 1500 orders"#),
    good: .keyResult(#"kr "Orders a month" from 1250 orders to 1500 orders"#),
    checks: .syntax(.ambiguousNumber)
  )
}
