import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let recurringOutput = Rule(
    .recurringOutput, .warning, confidence: .medium,
    summary: "output counted per week or month",
    rationale: """
      A number of posts or meetings a month is a habit. It can go on for years without moving anything; say which number it \
      should move, and keep the habit as an initiative.
      """,
    bad: .keyResult(#"kr "«Publish» eight articles a month""#),
    good: .keyResult(#"kr "Complaints a month fall from 40 to 15""#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.prose ?? keyResult.countedWork, title.reading.statement == .work,
    title.reading.recurrence != nil,
    let work = title.reading.evidence
  else { return }
  findings.report(
    title.location(work), "this counts how often work is done, not what comes of it",
    notes: [
      "Which number should it move? Write that one: `kr \"…\" from … to …`. The habit goes below it, as an `initiative`."
    ])
}
