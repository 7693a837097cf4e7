import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let bareMetric = Rule(
    .bareMetric, .warning, confidence: .high,
    summary: "key result that is only the name of a metric",
    rationale: """
      A metric says what is looked at, not where it should go. As a KPI it is fine; as a key result it needs the number of \
      today and the number to reach.
      """,
    bad: .keyResult(#"kr «"Customer retention rate"»"#),
    good: .keyResult(#"kr "Customer retention rate" from 72% to 80%"#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.prose, title.reading.statement == .bareMetric else { return }
  let end = keyResult.location.endPlace
  findings.report(
    keyResult.location, "this names a metric, and not where it should go",
    fixes: [.suggested("Say from where to where", end, " from … to …")])
}
