import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let baselineEqualsTarget = Rule(
    .baselineEqualsTarget, .error, confidence: .high,
    summary: "target that is the baseline",
    rationale: """
      A key result asks for a change. If nothing is to change, the level is a KPI with a healthy range, and the \
      objective guards it.
      """,
    bad: .keyResult(#"kr "Time to first answer" from 2 hours to «120 minutes»"#),
    good: .keyResult(#"kr "Time to first answer" from 2 hours to 90 minutes"#),
    checks: .keyResult { keyResult, _, findings in
      guard let from = keyResult.baseline, let to = keyResult.targetLevel, findings.compare(from, to) == .equal,
        let place = keyResult.targetLocation
      else { return }
      let start = keyResult.from?.value.written?.location
      let target = place.file.text(place.range)
      findings.report(
        place,
        keyResult.to?.value.upper == nil
          ? "the target \(target) is where it starts, so nothing is asked for"
          : "the target \(target) holds where it starts, so nothing is asked for",
        notes: ["To hold a level, write a `kpi` with a `healthy` range, and `guards` with its name in the objective."],
        related: start.map { [Related($0, "the baseline")] } ?? [])
    }
  )
}
