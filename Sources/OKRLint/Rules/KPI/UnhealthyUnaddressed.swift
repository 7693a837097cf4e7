import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let unhealthyUnaddressed = Rule(
    .unhealthyUnaddressed, .info, confidence: .high,
    summary: "KPI out of its healthy range, and no key result for it",
    rationale: """
      A healthy range says when a KPI wants attention. Two readings out of it in a row are no accident; then a key \
      result brings it back, or the range is not what people really believe.
      """,
    bad: .files(example(measures: "", mark: true)),
    good: .files(example(measures: " measures complaints", mark: false)),
    checks: .workspace { workspace, findings in
      for (number, kpi) in zip(findings.judged.kpiNumbers, findings.judged.kpis) { check(kpi, number, &findings) }
    }
  )
}

private func check(_ kpi: KPI, _ number: Int, _ findings: inout Findings) {
  let last = kpi.history.suffix(2)
  guard let healthy = kpi.healthy?.value, last.count == 2,
    last.allSatisfy({ $0.value.quantity.map { isOutside($0, healthy, findings) } ?? false }),
    let before = last.first, let latest = last.last
  else { return }
  // A cycle that had ended when the KPI was last read has not helped.
  let isAddressed = ([number] + kpi.complementing + kpi.complementedBy).contains { metric in
    findings.index.goals(movingKPI: metric).contains { goal in
      let period = findings.workspace.objective(at: goal.objective)?.period
      return period.map { $0.last >= latest.when.value.last } ?? true
    }
  }
  guard !isAddressed, let range = kpi.healthy else { return }
  findings.report(
    kpi.location,
    "out of its healthy range twice running, \(before.value.text) and \(latest.value.text), and no key result moves it",
    entity: kpi.entity,
    notes: ["Let a key result of the running or the next cycle measure it, or correct the range."],
    related: [
      Related(range.location, "the healthy range"), Related(before.value.location, "on \(before.when.value.last)"),
      Related(latest.value.location, "on \(latest.when.value.last)"),
    ])
}

private func isOutside(_ value: Quantity, _ range: HealthyRange, _ findings: Findings) -> Bool {
  func order(_ limit: WrittenQuantity) -> Comparison? {
    limit.quantity.flatMap { findings.compare(value.taking(unitOf: $0), $0.taking(unitOf: value)) }
  }
  switch range {
  case .bound(.atLeast, let limit): return order(limit) == .less
  case .bound(.moreThan, let limit): return order(limit) == .less || order(limit) == .equal
  case .bound(.atMost, let limit): return order(limit) == .greater
  case .bound(.lessThan, let limit): return order(limit) == .greater || order(limit) == .equal
  case .between(let low, let high): return order(low) == .less || order(high) == .greater
  }
}

private func example(measures: String, mark: Bool) -> String {
  let title = mark ? "«\"Complaints about delivery\"»" : "\"Complaints about delivery\""
  return """
    company acme "Acme"
    for acme
    cycle 2026-Q3
    kpi complaints \(title) every month healthy <= 20 complaints source "Help desk" owner @eva {
      reading 2026-05 38 complaints
      reading 2026-06 40 complaints
    }
    kpi on-time "Orders delivered on time" every month healthy >= 80% source "Dispatch" owner @eva
    objective "Orders arrive when we said" owner @eva {
      kr "Orders delivered on time" from 82% to 95% measures on-time
      kr "Customers who call about a parcel" from 40 to 20 complaints\(measures)
    }
    """
}
