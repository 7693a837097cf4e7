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
    bad: .keyResult(#"kr "Orders on time rise from 82% to 95% by the «end of this quarter»""#),
    good: .keyResult(#"kr "Orders on time rise from 82% to 95% by the end of September""#),
    checks: .objective { objective, findings in check(objective.reading, objective, &findings) },
    .keyResult { keyResult, objective, findings in check(keyResult.reading, objective, &findings) }
  )
}

private func check(_ title: TitleReading?, _ objective: Objective, _ findings: inout Findings) {
  guard let title, let words = title.reading.relativeDate else { return }
  let typed = title.text(words)
  let cycle = objective.period.map { "the cycle is \($0.label), \($0.first) to \($0.last)" }
  var note =
    "Write the date, such as `by \(objective.period.map { "\($0.last)" } ?? "2026-09-30")`, or leave it out"
    + (cycle.map { ": \($0)." } ?? ".")
  if let period = objective.period, period.length <= 92, let cycle, Words.namesNextQuarter(typed),
    let next = quarter(of: period.last.advanced(by: 1), title.fiscalYear)
  {
    note = "If it is read in this cycle, it means \(next.last), which is too late: \(cycle). Write a date in it."
  }
  findings.report(
    title.location(words), "`\(typed)` names no date: it depends on the day it is read", notes: [note])
}

private func quarter(of day: Day, _ fiscalYear: FiscalYear) -> Period? {
  let year = fiscalYear.year(of: day)
  return (1...4).lazy.compactMap { Period("\(year)-Q\($0)", in: fiscalYear) }.first { $0.contains(day) }
}
