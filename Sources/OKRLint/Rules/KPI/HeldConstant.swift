import OKRValues
import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let heldConstant = Rule(
    .heldConstant, .warning, confidence: .medium,
    summary: "key result that keeps a level as it is",
    rationale: """
      A key result is what shall change this cycle. A level that must not slip while something else moves is a KPI with a \
      healthy range, and the objective guards it.
      """,
    bad: .keyResult(#"kr "«Keep» the share of orders on time above 95%""#),
    good: .objective(
      """
      kpi on-time "Orders on time" every month healthy >= 95% source "Dispatch report" owner @eva
      objective "Customers come back on their own" owner @eva {
        guards on-time
        kr "Orders placed by returning customers" from 35% to 50%
        kr "Days from order to door" from 6 days to 3 days
      }
      """),
    checks: .keyResult { keyResult, _, findings in
      check(keyResult, &findings)
      checkBound(keyResult, &findings)
    }
  )
}

private let advice = """
  A level that must not slip is a KPI, and the objective guards it: `kpi NAME "…" every month healthy >= …`, and \
  `guards NAME` in the objective.
  """

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.heldProse, title.reading.statement == .hold, let words = title.reading.evidence else {
    return
  }
  findings.report(
    title.location(words), "this keeps a level as it is; a key result says what should change", notes: [advice])
}

/// A bound that the baseline meets asks for no change: `from 99.95% to >= 99.9%`.
private func checkBound(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, keyResult.mayHaveBound, let asked = keyResult.askedChange(), asked.bound != nil,
    asked.from.amount != asked.to.amount, asked.isMet(by: asked.from.amount)
  else { return }
  findings.report(
    asked.place, "\(asked.fromStyle.text(asked.from)) meets this bound already, so it only holds a level",
    notes: [advice],
    related: keyResult.from.map { [Related($0.location, "where it starts")] } ?? [])
}
