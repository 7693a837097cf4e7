import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let notClosed = Rule(
    .notClosed, .warning, confidence: .high,
    summary: "objective whose cycle is over and that nobody has scored",
    rationale: """
      A cycle is closed with a score and with what was learned, while people still remember. Two weeks are time enough; \
      after that the next cycle has started without knowing how the last one went.
      """,
    source: "Wodtke, Radical Focus (2016), on the retrospective at the end of a quarter.",
    limit: "days after the end of a cycle",
    usesAsOf: true,
    bad: .files(example("")),
    good: .files(example("score 0.7")),
    checks: .objective { objective, findings in
      guard let period = objective.period, objective.score == nil, !objective.heading.isBroken else { return }
      let live = objective.liveKeyResults
      guard !live.isEmpty, live.allSatisfy({ $0.score == nil }) else { return }
      let days = findings.limit(in: objective.location.file)?.most ?? Decimal(14)
      let passed = findings.asOf.number - period.last.number
      guard Decimal(passed) >= days else { return }
      findings.report(
        objective.location, "\(period.label) ended on \(period.last), \(passed) days ago, and nothing is scored",
        notes: [
          "Write `score 0.0` to `score 1.0` for each key result, and `learned \"…\"`; what goes on gets an objective in "
            + "the next cycle."
        ],
        related: (objective.cycle?.location).map { [Related($0, "the cycle ended on \(period.last)")] } ?? [])
    }
  )
}

private func example(_ score: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q2
  objective \(score.isEmpty ? "«\"Customers come back on their own\"»" : "\"Customers come back on their own\"") {
    owner @eva
    kr "Orders placed by returning customers" from 35% to 50% \(score)
    kr "Complaints about delivery" from 40 to 20 complaints \(score)
  }
  """
}
