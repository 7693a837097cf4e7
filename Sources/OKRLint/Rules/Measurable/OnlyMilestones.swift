import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let onlyMilestones = Rule(
    .onlyMilestones, .warning, confidence: .medium,
    summary: "objective without a single number that moves",
    rationale: """
      Steps can all be done on time while nothing changes. At least one key result should be a number that shows whether the \
      steps lead anywhere.
      """,
    bad: .objective(
      #"""
      objective «"Orders arrive when we said"» owner @eva {
        milestone "Ten carriers have signed the new contract" by 2026-08-31
        milestone "The new depot is open" by 2026-09-15
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        milestone "Ten carriers have signed the new contract" by 2026-08-31
        kr "Orders delivered on time" from 82% to 95%
      }
      """#),
    checks: .objective { objective, findings in check(objective, &findings) }
  )
}

private func check(_ objective: Objective, _ findings: inout Findings) {
  let results = objective.liveKeyResults
  // One alone is told by its count, and lines that could not be read may hold the number.
  guard results.count > 1, !objective.heading.isBroken, results.contains(where: { $0.kind == .milestone }),
    results.allSatisfy({ $0.kind == .milestone || $0.prose?.reading.statement == .work })
  else { return }
  findings.report(
    objective.location, "only steps to be done, and no number that shows whether they help",
    notes: ["Add the number that the steps should move: `kr \"…\" from … to …`."])
}
