import OKRSource
import OKRSyntax

extension Rule {
  static let ambiguousDate = Rule(
    .ambiguousDate, .error, confidence: .high,
    summary: "date with more than one reading",
    rationale: "A date that two people read differently is no deadline.",
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by «8/9»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-08-09"#),
    checks: .syntax(.ambiguousDate)
  )
}
