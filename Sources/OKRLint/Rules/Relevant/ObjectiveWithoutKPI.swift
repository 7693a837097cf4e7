import OKRModel
import OKRSource

extension Rule {
  static let objectiveWithoutKPI = Rule(
    .objectiveWithoutKPI, .info, confidence: .medium,
    summary: "objective whose key results touch no KPI",
    rationale: """
      KPIs say how the business is doing. An objective that moves none of them may still be right, but then nobody \
      will see in the numbers that it was reached.
      """,
    bad: .files(example("")),
    good: .files(example(" measures returning")),
    checks: .objective { objective, findings in
      guard !findings.workspace.kpis.isEmpty else { return }
      check(objective, findings.index.nearestKPIs, &findings)
    }
  )
}

private func check(_ objective: Objective, _ nearest: NearestKPIs, _ findings: inout Findings) {
  let workspace = findings.workspace
  guard !objective.heading.isBroken, let index = objective.unit, !objective.liveKeyResults.isEmpty
  else { return }
  guard
    !objective.liveKeyResults.contains(where: { !$0.measures.isEmpty || isNamedLikeKPI($0, workspace) }),
    objective.guards.isEmpty
  else { return }
  // The KPIs of its own unit and of those above; the ones of a neighbour are not its to move.
  guard let near = nearest.of(index).flatMap(workspace.kpi(at:)) else { return }
  findings.report(
    objective.location, "no key result of this objective touches a KPI", entity: objective.entity,
    notes: [
      "Write `measures` and the KPI's name in the key result that moves it, or `guards` in the objective for one "
        + "that must stay healthy."
    ],
    related: [Related(near.location, "KPIs are declared, such as `\(near.heading.label)`")])
}

/// Of every unit the first KPI that it or a unit above it has to move; one of no unit belongs to all.
final class NearestKPIs: Sendable {
  private let byUnit: [Int]

  init(_ workspace: Workspace) {
    var shared = Int.max
    var own: [Int: Int] = [:]
    for (index, kpi) in workspace.kpis.enumerated() {
      if let unit = kpi.owningUnitIndex {
        if own[unit] == nil { own[unit] = index }
      } else {
        shared = min(shared, index)
      }
    }
    byUnit = workspace.cascade.inherited({ min(own[$0] ?? .max, shared) }, min)
  }

  func of(_ unit: Int) -> Int? { byUnit.indices.contains(unit) ? byUnit[unit] : nil }
}

/// A key result that carries a KPI's very name speaks of it, clause or no clause.
private func isNamedLikeKPI(_ keyResult: KeyResult, _ workspace: Workspace) -> Bool {
  workspace.kpi(called: keyResult) != nil
}

private func example(_ measures: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi returning "Orders by returning customers" every month healthy >= 15% source "Shop" owner @eva
  objective \(measures.isEmpty ? "«" : "")"Customers come back on their own"\(measures.isEmpty ? "»" : "") owner @eva {
    kr "Orders by customers from last year" from 21% to 30%\(measures)
    kr "Offers that end in an order" from 18% to 25%
  }
  """
}
