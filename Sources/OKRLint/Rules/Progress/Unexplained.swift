import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let unexplained = Rule(
    .unexplained, .info, confidence: .high,
    summary: "low score with nothing learned from it",
    rationale: """
      A goal that was missed is worth its price if it taught something. Without `learned` the next cycle pays for the \
      same lesson again.
      """,
    source: "Grove, High Output Management (1983); Doerr (2018) on reflecting after scoring.",
    bad: .files(example(learned: "")),
    good: .files(example(learned: "learned \"Customers answer by text, not by mail\"")),
    checks: .keyResult { keyResult, objective, findings in
      guard let score = keyResult.score, keyResult.learned.isEmpty, objective.learned.isEmpty else { return }
      check(score, &findings)
    },
    .objective { objective, findings in
      guard let score = objective.score, objective.learned.isEmpty,
        objective.liveKeyResults.allSatisfy({ $0.learned.isEmpty && !isLow($0.score) })
      else { return }
      check(score, &findings)
    }
  )
}

private func isLow(_ score: Located<Decimal>?) -> Bool {
  guard let score, let tenfold = score.value.times(10) else { return false }
  return tenfold < Decimal(7)
}

private func check(_ score: Located<Decimal>, _ findings: inout Findings) {
  guard isLow(score), score.value >= .zero else { return }
  findings.report(
    score.location, "scored \(score.value), and nothing is said of why or what was learned",
    notes: ["Write `learned \"…\"`: what you would do otherwise if the cycle began again."])
}

private func example(learned: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q2
  objective "Customers come back on their own" owner @eva {
    kr "Orders placed by returning customers" from 35% to 50% score \(learned.isEmpty ? "«0.4»" : "0.4") \(learned) {
      checkin 2026-06-30 41%
    }
    kr "Complaints about delivery" from 40 to 20 complaints score 0.7 {
      checkin 2026-06-30 26 complaints
    }
  }
  """
}
