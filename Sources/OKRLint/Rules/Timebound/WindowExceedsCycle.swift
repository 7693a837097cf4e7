import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let windowExceedsCycle = Rule(
    .windowExceedsCycle, .warning, confidence: .medium,
    summary: "result that needs longer than the cycle",
    rationale: """
      What takes four months to show cannot be known at the end of a quarter. Choose a sign that shows earlier, or score it \
      in the cycle in which it will be known.
      """,
    bad: .keyResult(#"kr "Newcomers who meet their quota within «six months»" from 40% to 60%"#),
    good: .keyResult(#"kr "Newcomers who win a first order within two months" from 40% to 60%"#),
    checks: .keyResult { keyResult, objective, findings in check(keyResult, objective, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  guard let title = keyResult.reading, title.reading.windowRange != nil, let window = title.reading.window,
    let period = objective.period,
    let length = window.value, case .time = window.unit
  else { return }
  let cycle = Quantity(Decimal(period.length), .time(.day))
  guard findings.compare(Quantity(length, window.unit), cycle) == .greater else { return }
  findings.report(
    title.location(window.range),
    "`\(title.text(window.range))` is longer than the cycle, which has \(period.length) days",
    notes: [
      "Whoever starts late in the cycle cannot be counted in it. Measure an earlier sign, or take a longer cycle."
    ],
    related: (objective.cycle?.location).map { [Related($0, "the cycle")] } ?? [])
}
