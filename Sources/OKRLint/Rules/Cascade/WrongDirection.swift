import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let wrongDirection = Rule(
    .wrongDirection, .error, confidence: .high,
    summary: "goal that supports the wrong way",
    rationale: """
      Goals serve those above them: a unit's goal supports one of its own unit or of a unit above. And what moves the \
      same metric the other way takes away from it. Help from a neighbour is a `needs`.
      """,
    bad: .files(example(from: "20%", to: "«15%»")),
    good: .files(example(from: "15%", to: "20%")),
    checks: .objective { objective, findings in
      for support in objective.supports { checkUnits(support, objective, &findings) }
      for keyResult in objective.liveKeyResults {
        findings.look(at: keyResult)
        for support in keyResult.supports { checkUnits(support, objective, &findings) }
        checkMetric(keyResult, of: objective, &findings)
      }
    }
  )
}

private func checkUnits(_ support: Support, _ objective: Objective, _ findings: inout Findings) {
  let workspace = findings.workspace
  guard let own = objective.unit, let goal = support.target, let target = workspace.objective(at: goal.objective),
    let other = target.unit, own != other
  else { return }
  guard !workspace.cascade.isUnit(other, above: own) else { return }
  let isBelow = workspace.cascade.isUnit(own, above: other)
  // A unit that is under nothing may have its place left out, and then nobody knows what stands above it.
  guard isBelow || workspace.units[own].parent != nil && (workspace.units[other].parent != nil) else { return }
  let (ownName, name) = (workspace.units[own].heading.label, workspace.units[other].heading.label)
  findings.report(
    support.reference.location,
    isBelow
      ? "`\(name)` is below `\(ownName)`: goals support those above them"
      : "`\(name)` is not above `\(ownName)`: goals support those above them",
    notes: [
      isBelow
        ? leads(target, to: own, workspace)
          ? "The goal of `\(name)` leads up to one of `\(ownName)` already: take this `supports` out."
          : "Turn it round: let the goal of `\(name)` say `supports`."
        : "Support a goal of a unit above, and let `\(name)` ask for help with `needs \(ownName) \"…\"`."
    ],
    related: [Related(target.location, "the goal of `\(name)`")])
}

/// Whether what a goal supports, and what that supports, leads to a goal of a unit.
private func leads(_ goal: Objective, to unit: Int, _ workspace: Workspace) -> Bool {
  var next = [goal]
  var seen: Set<Int> = []
  while let one = next.popLast() {
    for support in one.supports + one.keyResults.flatMap(\.supports) {
      guard let index = support.target?.objective, seen.insert(index).inserted,
        let other = workspace.objective(at: index)
      else { continue }
      if other.unit == unit { return true }
      next.append(other)
    }
  }
  return false
}

/// The key results that this one supports, by itself or with its objective, and that move the same metric.
private func checkMetric(_ keyResult: KeyResult, of objective: Objective, _ findings: inout Findings) {
  let workspace = findings.workspace
  let named = keyResult.supports.isEmpty ? objective.supports : keyResult.supports
  // Most key results support nothing, and then nobody need know what they ask for.
  guard !named.isEmpty, !keyResult.heading.isBroken, let asked = keyResult.askedChange(), let own = asked.direction
  else { return }
  for support in named {
    guard let goal = support.target else { continue }
    for parent in parents(goal, of: keyResult, workspace) {
      guard let theirs = parent.askedChange(), let direction = theirs.direction,
        let relation = relation(
          keyResult, parent, isDirect: keyResult.supports.contains { $0.target == goal }, workspace)
      else { continue }
      let wanted = relation == .complement ? direction.opposite : direction
      guard own != wanted else { continue }
      findings.report(
        asked.place,
        relation == .complement
          ? "this goes \(own.word), and so does its complement in `\(parent.entity)`: one gains what the other loses"
          : "this goes \(own.word), and `\(parent.entity)`, which it supports, goes \(direction.word)",
        notes: [
          relation == .part
            ? "If the two numbers mirror each other, as churn and retention do, declare it: `complements` in the KPI."
            : "Swap the numbers if they are in the wrong order, or take the `supports` out."
        ],
        related: [
          Related(theirs.place, "`\(parent.entity)` goes \(direction.word)"),
          Related(support.reference.location, "supported here"),
        ])
      return
    }
  }
}

/// The key results that a `supports` means.
private func parents(_ goal: Goal, of keyResult: KeyResult, _ workspace: Workspace) -> [KeyResult] {
  guard let objective = workspace.objective(at: goal.objective) else { return [] }
  switch goal {
  case .objective: return objective.liveKeyResults
  case .keyResult(_, let part):
    return objective.keyResults.indices.contains(part) && objective.keyResults[part].setAside == nil
      ? [objective.keyResults[part]] : []
  }
}

/// How the metrics of two key results hang together.
private enum Relation {
  case same, complement
  /// A part of what the parent adds up.
  case part
}

private func relation(
  _ child: KeyResult, _ parent: KeyResult, isDirect: Bool, _ workspace: Workspace
) -> Relation? {
  if child.kpis.contains(where: parent.kpis.contains) { return .same }
  if parent.kpis.contains(where: { one in child.kpis.contains { workspace.areComplements(one, $0) } }) {
    return .complement
  }
  guard isDirect, parent.rollup != nil, let own = child.askedChange(), let whole = parent.askedChange(),
    own.to.unit != nil, whole.beside(own.to) != nil
  else { return nil }
  return .part
}

private func example(from: String, to: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  for acme
  cycle 2026-Q3
  kpi returning "Orders by returning customers" every month healthy >= 15% source "Shop" owner @eva
  objective growth "More people come back to us" owner @eva {
    kr returning "Orders by returning customers" from 20% to 30% measures returning
    kr "Visitors who try the finder" from 12% to 20%
  }
  -- shops.okr --
  for shops
  cycle 2026-Q3
  objective "Whoever comes in finds help at once" owner @joni supports acme.growth {
    kr "Orders in shops by returning customers" from \(from) to \(to) measures returning supports acme.growth.returning
    kr "Visitors who leave without a word" from 30% to 10%
  }
  """
}
