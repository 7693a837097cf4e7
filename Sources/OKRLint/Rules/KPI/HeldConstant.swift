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
    good: .keyResult(#"kr "Orders on time" from 82% to 95%"#),
    checks: .keyResult { keyResult, _, findings in
      check(keyResult, &findings)
      checkBound(keyResult, &findings)
    }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.heldProse, title.reading.statement == .hold, let words = title.reading.evidence else {
    return
  }
  findings.report(
    title.location(words), "this holds a level instead of changing one",
    notes: ["Declare it once: `kpi NAME \"…\" every month healthy >= …`, and write `guards NAME` in the objective."])
}

/// A bound that the baseline meets asks for no change: `from 99.95% to >= 99.9%`.
private func checkBound(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, let asked = keyResult.askedChange(), asked.bound != nil,
    asked.from.amount != asked.to.amount, asked.isMet(by: asked.from.amount)
  else { return }
  findings.report(
    asked.place, "\(asked.fromStyle.text(asked.from)) meets this bound already, so it only holds a level",
    notes: ["Declare it once: `kpi NAME \"…\" every month healthy …`, and write `guards NAME` in the objective."],
    related: keyResult.from.map { [Related($0.location, "where it starts")] } ?? [])
}
