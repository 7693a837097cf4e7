import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let unclearMetric = Rule(
    .unclearMetric, .info, confidence: .low,
    summary: "metric that everybody counts in another way",
    rationale: """
      \"Users\" may be those who signed up, or those who came back this week. A KPI with its source, a unit, or a few more \
      words say which ones are counted.
      """,
    bad: .keyResult(#"kr «"Satisfaction"» from 4.1 to 4.5"#),
    good: .keyResult(#"kr "Satisfaction of guests when they leave" from 4.1 to 4.5"#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard keyResult.kind == .measured, keyResult.to != nil, !keyResult.heading.isBroken, keyResult.measures.isEmpty,
    let title = keyResult.reading, title.reading.isBareNoun, keyResult.targetLevel?.unit == nil, !isAcronym(keyResult)
  else { return }
  findings.report(
    keyResult.location, "one word does not say what is counted, and how",
    notes: ["Add whose or which, or declare the metric once as a `kpi` with its `source` and write `measures`."])
}

/// NPS, ARR and the like are defined outside of the file.
private func isAcronym(_ keyResult: KeyResult) -> Bool {
  keyResult.title?.value.allSatisfy { $0.isUppercase || $0.isNumber } ?? false
}
