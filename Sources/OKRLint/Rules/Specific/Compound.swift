import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let compound = Rule(
    .compound, .warning, confidence: .medium,
    summary: "two goals in one",
    rationale: """
      If one half is reached and the other is not, nobody can say what the score is. Two lines are read and scored one by one.
      """,
    bad: .keyResult(#"kr "Cut waiting from 9 to 4 minutes and «raise satisfaction from 71% to 85%»""#),
    good: .keyResult(#"kr "Complaints about price and delivery fall from 40 to 15""#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard keyResult.kind == .measured, let title = keyResult.reading, let second = title.reading.secondGoal
  else { return }
  findings.report(
    title.location(second), "a second goal in the same line",
    notes: ["Write two key results, each with its own numbers and owner."])
}
