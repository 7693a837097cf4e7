import OKRModel
import OKRSource

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
      for logistics
      objective "Orders arrive when we said" owner @eva because "Late parcels cost us the spring" {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .objective { objective, findings in
      guard let unit = findings.workspace.unit(of: objective), unit.parent != nil, !objective.heading.isBroken else {
        return
      }
      let supports = objective.supports.count + objective.keyResults.reduce(0) { $0 + $1.supports.count }
      guard supports == 0, objective.because == nil else { return }
      findings.report(
        objective.location, "this objective supports nothing above it and gives no reason of its own",
        notes: ["Write `supports` and the objective it serves, or `because \"…\"` if it stands for itself."])
    }
  )
}
