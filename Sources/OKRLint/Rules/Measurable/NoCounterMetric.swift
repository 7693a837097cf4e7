import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let noCounterMetric = Rule(
    .noCounterMetric, .info, confidence: .low,
    summary: "objective that pushes a number and guards nothing",
    rationale: """
      More, faster and cheaper can all be had by letting something else slip. Naming the KPI that must not suffer says \
      so before it happens.
      """,
    source: "Grove, High Output Management (1983), on pairing indicators so that one watches the other.",
    isOffByDefault: true,
    bad: .objective(
      #"""
      objective «"Orders arrive when we said"» owner @eva {
        kr "Days from order to delivery" from 6 days to 3 days
        kr "Orders delivered on time" from 82% to 95%
      }
      """#),
    good: .objective(
      #"""
      kpi damage "Parcels that arrive damaged" every month healthy <= 1% source "Returns" owner @joni
      objective "Orders arrive when we said" owner @eva guards damage {
        kr "Days from order to delivery" from 6 days to 3 days
        kr "Orders delivered on time" from 82% to 95%
      }
      """#),
    checks: .objective { objective, findings in
      guard objective.guards.isEmpty, !objective.heading.isBroken,
        let pushing = objective.liveKeyResults.first(where: isPushing), let asked = pushing.askedChange()
      else { return }
      findings.report(
        objective.location, "this pushes \(asked.what), and guards nothing that could suffer from it",
        notes: ["Declare what must stay healthy as a `kpi`, and write `guards` with its name here."],
        related: [Related(pushing.location, "what is pushed")])
    }
  )
}

private func isPushing(_ keyResult: KeyResult) -> Bool {
  switch keyResult.askedChange()?.to.unit {
  case .counted, .currency, .rate, .time: true
  case .percent, .points, .score, nil: false
  }
}

extension AskedChange {
  /// Volume, speed or cost.
  fileprivate var what: String {
    switch (to.unit, direction) {
    case (.time, .down): "speed"
    case (.currency, .down): "cost"
    default: "volume"
    }
  }
}
