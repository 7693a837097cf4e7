import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let unsupported = Rule(
    .unsupported, .warning, confidence: .high,
    summary: "goal that no unit below works on",
    rationale: """
      A goal with teams below it is reached by what they do. If none of them has taken it up, it hangs in the air: \
      either somebody has to, or it is not as important as it looks.
      """,
    source: "Grove, High Output Management (1983), on objectives that hang together.",
    bad: .files(example(title: "«\"Customers stay with us for years\"»", supports: "acme.growth")),
    good: .files(example(title: "\"Customers stay with us for years\"", supports: "acme.growth, acme.loyalty")),
    checks: .objective { objective, findings in
      guard let unit = objective.unit, !objective.heading.isBroken, findings.workspace.cascade.hasUnits(below: unit)
      else { return }
      check(findings.objective, objective, &findings)
    }
  )
}

private func check(_ index: Int, _ objective: Objective, _ findings: inout Findings) {
  let workspace = findings.workspace
  // A shorter cycle of the same unit counts: what works on that one works on this one too.
  let contributions = workspace.cascade.contributions(toObjective: index)
  let unit = workspace.unitName(of: objective) ?? ""
  if contributions.isEmpty {
    findings.report(
      objective.location, "no unit below `\(unit)` works on this objective", entity: objective.entity,
      notes: [
        "Let a goal of a unit below say `supports \(objective.name == nil ? "…" : objective.entity)`, or drop the "
          + "objective if nobody takes it up."
      ],
      related: workspace.cascade.setAside(fromObjective: index).compactMap { contribution in
        guard let aside = contribution.aside, let child = workspace.declared(contribution.child) else { return nil }
        return Related(aside.location, "`\(child.entity)` was \(aside.value.words)")
      })
    return
  }
  // Who supports the objective as a whole may work on any of its key results.
  guard !contributions.contains(where: isGeneral) else { return }
  let taken = Set(contributions.map(\.parent))
  for (part, keyResult) in objective.keyResults.enumerated()
  where !keyResult.isSetAside && !keyResult.heading.isBroken && !taken.contains(.keyResult(index, part)) {
    findings.report(
      keyResult.location, "no unit below `\(unit)` works on this key result", entity: keyResult.entity,
      notes: ["The units below support the other key results of this objective. Somebody has to take this one too."],
      related: contributions.prefix(3).map {
        Related($0.support.reference.location, "this one supports `\($0.support.reference.text)`")
      })
  }
}

/// Whether a contribution leaves open which key result it works on.
private func isGeneral(_ contribution: Cascade.Contribution) -> Bool {
  if case .objective = contribution.parent { true } else { false }
}

private func example(title: String, supports: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  for acme
  cycle 2026
  objective growth "More people think of us first" owner @eva {
    kr "First orders" from 300 to 500 orders
    kr "Visitors who try the finder" from 12% to 20%
  }
  objective loyalty \(title) owner @mika {
    kr "Orders by returning customers" from 35% to 50%
    kr "Customers who come back within a year" from 40% to 55%
  }
  -- shops.okr --
  for shops
  cycle 2026
  objective "Whoever comes in finds help at once" owner @joni supports \(supports) {
    kr "Visitors who are greeted within a minute" from 60% to 90%
    kr "Visitors who leave without a word" from 30% to 10%
  }
  """
}
