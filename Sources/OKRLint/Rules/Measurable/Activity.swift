import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let activity = Rule(
    .activity, .warning, confidence: .medium,
    summary: "key result that states work",
    rationale: """
      Work can be done on time and change nothing. A key result says what will be different for customers or for the company \
      once the work is done; the work itself is an initiative below it.
      """,
    source: "Doerr (2018): outcomes, not activities; Wodtke (2016): key results are what the work should bring.",
    bad: .keyResult(#"kr "«Launch» the new order page""#),
    good: .keyResult(
      """
      kr "Orders finished on the first try rise from 61% to 70%"
      initiative "Launch the new order page"
      """),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.prose ?? keyResult.openProse ?? keyResult.countedWork, title.reading.statement == .work,
    title.reading.recurrence == nil,
    let work = title.reading.evidence
  else { return }
  // Hire X people is work, whatever X will be; of an open title without a count its slot says enough.
  guard
    !keyResult.isStillOpen || title.reading.quantities.contains(where: { $0.kind == .count })
  else { return }
  let text = keyResult.title?.value ?? ""
  findings.report(
    title.location(work), "`\(title.text(work))` says what is done, not what it should bring",
    notes: [
      "Which number will be different once it is done? Write that one: `kr \"…\" from … to …`. The work goes below it: "
        + "`initiative \"\(text)\"`."
    ])
}
