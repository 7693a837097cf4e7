import OKRModel
import OKRProse
import OKRSource
import OKRSyntax

extension Rule {
  static let invalidDate = Rule(
    .invalidDate, .error, confidence: .high,
    summary: "day that the calendar does not have",
    rationale: "A deadline on a day that never comes is no deadline, in a clause as in a title.",
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by «2026-09-31»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-09-30"#),
    checks: .syntax(.invalidDate),
    .objective { objective, findings in check(objective.reading, &findings) },
    .keyResult { keyResult, _, findings in check(keyResult.reading, &findings) }
  )
}

private func check(_ title: TitleReading?, _ findings: inout Findings) {
  guard let title, let missing = title.reading.missingDay else { return }
  findings.report(
    title.location(missing.range),
    "there is no day such as `\(title.text(missing.range))`: that month has \(missing.days) days",
    notes: ["Write the day that you mean, best as a clause: `by 2026-09-30`."])
}
