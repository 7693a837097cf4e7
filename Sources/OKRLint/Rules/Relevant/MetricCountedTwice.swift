import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let metricCountedTwice = Rule(
    .metricCountedTwice, .warning, confidence: .high,
    summary: "two key results of one objective on one metric",
    rationale: """
      If one number moves, both key results do, so the objective is scored twice for one success. Keep the one that \
      says more, and look at the objective from another side with the other.
      """,
    bad: .files(example(second: #"kr "Returning customers in the shops" from 35% to 45% measures «returning»"#)),
    good: .files(example(second: #"kr "Complaints of returning customers" from 40 to 20 complaints"#)),
    checks: .objective { objective, findings in
      let live = objective.liveKeyResults
      guard live.reduce(0, { $0 + $1.kpis.count }) > 1 else { return }
      var first: [Int: KeyResult] = [:]
      for keyResult in live {
        for (position, kpi) in keyResult.kpis.enumerated() {
          guard let before = first[kpi] else {
            first[kpi] = keyResult
            continue
          }
          // Told as a duplicate when the target is the same too.
          if findings.isSameTarget(before, keyResult) { continue }
          let place = position < keyResult.measures.count ? keyResult.measures[position].location : keyResult.location
          let name = findings.workspace.kpi(at: kpi)?.heading.label ?? "this metric"
          findings.report(
            place, "`\(name)` is counted twice in this objective", entity: keyResult.entity,
            subject: "\(objective.entity) \(name)",
            notes: [
              "If it moves, both are reached. Keep one, and look at the objective from another side with the other."
            ],
            related: [Related(before.location, "counted here already")])
        }
      }
    }
  )
}

private func example(second: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi returning "Customers who come back" every month healthy >= 30% source "Till" owner @eva
  objective "Customers come back on their own" owner @eva {
    kr "Returning customers on the web" from 35% to 50% measures returning
    \(second)
  }
  """
}
