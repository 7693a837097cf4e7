import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let periodMismatch = Rule(
    .periodMismatch, .warning, confidence: .medium,
    summary: "yearly figure in a shorter cycle",
    rationale: """
      A figure of a whole year hardly moves in a quarter, and is known only when the year is over. Take the quarter\u{2019}s part of \
      it, or a sign that comes before it.
      """,
    bad: .keyResult(#"kr "«Annual» sales to returning customers" from 4M EUR to 5M EUR"#),
    good: .keyResult(#"kr "Sales to returning customers" from 1M EUR to 1.2M EUR"#),
    checks: .keyResult { keyResult, objective, findings in check(keyResult, objective, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  // A half-year has 184 days at the most.
  guard let title = keyResult.reading, let word = title.reading.yearly, let period = objective.period,
    period.length <= 184
  else { return }
  findings.report(
    title.location(word), "a yearly figure in \(period.label), which has \(period.length) days",
    notes: ["Measure the part of the year that lies in the cycle, or give the objective the whole year."],
    related: (objective.cycle?.location).map { [Related($0, "the cycle")] } ?? [])
}
