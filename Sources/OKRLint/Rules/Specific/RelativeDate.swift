import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let relativeDate = Rule(
    .relativeDate, .warning, confidence: .high,
    summary: "date that only the day of writing tells",
    rationale: """
      In a file that is read next year, \"next quarter\" is another quarter. Write the date, or leave it out: the cycle already \
      says when.
      """,
    bad: .keyResult(#"kr "Orders on time rise from 82% to 95% by the «end of the quarter»""#),
    good: .keyResult(#"kr "Orders on time rise from 82% to 95% by the end of September""#),
    checks: .objective { objective, findings in check(objective.reading, objective, &findings) },
    .keyResult { keyResult, objective, findings in check(keyResult.reading, objective, &findings) }
  )
}

private func check(_ title: TitleReading?, _ objective: Objective, _ findings: inout Findings) {
  guard let title, let words = title.reading.relativeDate else { return }
  let cycle = objective.period.map { "the cycle is \($0.label), \($0.first) to \($0.last)" }
  findings.report(
    title.location(words), "`\(title.text(words))` names no date: it depends on the day it is read",
    notes: [
      "Write the date, such as `by \(objective.period.map { "\($0.last)" } ?? "2026-09-30")`, or leave it out"
        + (cycle.map { ": \($0)." } ?? ".")
    ])
}
