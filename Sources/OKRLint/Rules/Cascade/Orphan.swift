import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let orphan = Rule(
    .orphan, .warning, confidence: .high,
    summary: "objective of a unit below the top that supports nothing",
    rationale: """
      Whoever works on it should be able to say for what. An objective either supports one above it, or gives its own \
      reason: overlap with the goals above is normal, and so is a goal of one's own.
      """,
    source: "Doerr (2018) on alignment: goals come from above and from below, but all can be seen to fit.",
    bad: .files(
      #"""
      company acme "Acme"
      team logistics "Logistics" under acme
      cycle 2026-Q3
      objective "Customers rely on us" for acme owner @mika because "They left in spring" {
        kr "Customers who come back" from 40% to 55%
        kr "Complaints" from 90 to 40 complaints
      }
      for logistics
      objective «"Orders arrive when we said"» owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    good: .files(
      #"""
      company acme "Acme"
      team logistics "Logistics" under acme
      cycle 2026-Q3
      objective rely "Customers rely on us" for acme owner @mika because "They left in spring" {
        kr "Customers who come back" from 40% to 55%
        kr "Complaints" from 90 to 40 complaints
      }
      for logistics
      objective "Orders arrive when we said" owner @eva supports rely {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .workspace { _, findings in
      var times = UnitTimesAround(findings.index.times)
      for objective in findings.judged.goals.map(\.objective) where !objective.heading.isBroken {
        guard objective.because == nil, objective.supports.isEmpty,
          objective.keyResults.allSatisfy({ $0.supports.isEmpty }), let unit = objective.unit,
          times.hasGoals(above: unit, in: objective.period)
        else { continue }
        findings.report(
          objective.location, "this objective supports nothing above it and gives no reason of its own",
          entity: objective.entity,
          notes: ["Write `supports` and the objective it serves, or `because \"…\"` if it stands for itself."])
      }
    }
  )
}
