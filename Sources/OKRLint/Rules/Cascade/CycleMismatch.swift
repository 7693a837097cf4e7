import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let cycleMismatch = Rule(
    .cycleMismatch, .error, confidence: .high,
    summary: "goal in another time than the one it supports",
    rationale: """
      A goal can only contribute to another while that one runs: their cycles overlap, and the contribution does not \
      end after what it contributes to.
      """,
    bad: .files(example(cycle: "2026-Q4", mark: "«acme.growth»")),
    good: .files(example(cycle: "2026-Q3", mark: "acme.growth")),
    checks: .objective { objective, findings in
      for support in objective.supports { check(support, objective, &findings) }
    },
    .keyResult { keyResult, objective, findings in
      for support in keyResult.supports { check(support, objective, &findings) }
    }
  )
}

private func check(_ support: Support, _ child: Objective, _ findings: inout Findings) {
  guard let target = support.target, let parent = findings.workspace.objective(at: target.objective),
    let own = child.period, let other = parent.period, let parentCycle = parent.cycle,
    !isTurned(child, parent, findings)
  else { return }
  let message: String
  if !own.overlaps(other) {
    message = "this runs in \(own.label), and `\(support.reference.text)` in \(other.label)"
  } else if own.last > other.last {
    message = "this ends on \(own.last), after `\(support.reference.text)` has ended on \(other.last)"
  } else {
    return
  }
  var related = [
    Related(parentCycle.location, "the cycle of `\(support.reference.text)`: \(other.first) to \(other.last)")
  ]
  if let cycle = child.cycle { related.append(Related(cycle.location, "its own cycle: \(own.first) to \(own.last)")) }
  findings.report(
    support.reference.location, message,
    notes: ["Give it a cycle that lies within the other's, or let it support a goal of its own time."], related: related
  )
}

/// Whether a goal supports one of a unit below its own, which is said already: turned round, their times are no matter.
private func isTurned(_ child: Objective, _ parent: Objective, _ findings: Findings) -> Bool {
  guard let own = child.unit, let other = parent.unit else { return false }
  return findings.workspace.cascade.isUnit(own, above: other)
}

private func example(cycle: String, mark: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  for acme
  cycle 2026-Q3
  objective growth "Customers come back on their own" owner @eva {
    kr "Orders placed by returning customers" from 35% to 50%
    kr "Returning customers who rate us 9 or 10" from 40% to 55%
  }
  -- logistics.okr --
  team logistics "Logistics" under acme
  for logistics
  cycle \(cycle)
  objective "Orders arrive when we said" owner @joni supports \(mark) {
    kr "Orders delivered on time" from 82% to 95%
    kr "Complaints about delivery" from 40 to 20 complaints
  }
  """
}
