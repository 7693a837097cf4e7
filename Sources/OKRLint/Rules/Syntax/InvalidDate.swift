import OKRSource
import OKRSyntax

extension Rule {
  static let invalidDate = Rule(
    .invalidDate, .error, confidence: .high,
    summary: "day that the calendar does not have",
    rationale: "A deadline on a day that never comes is no deadline.",
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by «2026-09-31»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-09-30"#),
    checks: .syntax(.invalidDate)
  )
}
