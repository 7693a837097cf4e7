import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let allDueLastDay = Rule(
    .allDueLastDay, .info, confidence: .high,
    summary: "every date is the last day of the cycle",
    rationale: """
      If everything is due on the last day, nothing can be seen to be late before it. An earlier date for at least \
      one result gives the cycle a half-time.
      """,
    bad: .objective(
      #"""
      objective «"Orders arrive when we said"» owner @eva {
        kr "Orders delivered on time" from 82% to 95% by 2026-09-30
        kr "Complaints about delivery" from 40 to 20 complaints by 2026-09-30
        milestone "Ten carriers have signed the new contract" by 2026-09-30
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95% by 2026-09-30
        kr "Complaints about delivery" from 40 to 20 complaints by 2026-09-30
        milestone "Ten carriers have signed the new contract" by 2026-08-31
      }
      """#),
    checks: .objective { objective, findings in
      guard let period = objective.period else { return }
      var count = 0
      for keyResult in objective.liveKeyResults {
        guard let day = keyResult.lastDay(in: period) else { continue }
        guard day == period.last else { return }
        count += 1
      }
      guard count >= 3 else { return }
      findings.report(
        objective.location, "all \(count) dates are the last day of the cycle, \(period.last)",
        notes: ["What can be known earlier gets an earlier date; what has none is due at the end anyway."])
    }
  )
}
