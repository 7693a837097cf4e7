import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let relativeWithoutBase = Rule(
    .relativeWithoutBase, .warning, confidence: .high,
    summary: "change of a number that nobody names",
    rationale: """
      20% more than what? With the number of today, everybody can work out the target and follow it every week; without it, \
      the quarter ends in a discussion of where it started.
      """,
    bad: .keyResult(#"kr "Raise the average order by «20%»""#),
    good: .keyResult(#"kr "Raise the average order by 20%, from 50 EUR to 60 EUR""#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.prose, title.reading.statement == .changeOnly, let change = title.reading.evidence else {
    return
  }
  findings.report(
    title.location(change), "`\(title.text(change))` of what? Today's number is missing",
    notes: ["Say where it starts and where it shall end: `from … to …`."])
}
