import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let staleYear = Rule(
    .staleYear, .warning, confidence: .high,
    summary: "title of another year",
    rationale: """
      A title copied from last year\u{2019}s file looks finished, and everybody thinks that somebody else has read it.
      """,
    bad: .objective(
      #"""
      objective "The best service in town in «2021»" owner @eva {
        kr "Orders finished without a call" from 61% to 75%
        kr "Average order" from 50 EUR to 60 EUR
      }
      """#),
    good: .objective(
      #"""
      objective "The best service in town in 2026" owner @eva {
        kr "Orders finished without a call" from 61% to 75%
        kr "Average order" from 50 EUR to 60 EUR
      }
      """#),
    checks: .objective { objective, findings in check(objective.reading, objective, &findings) },
    .keyResult { keyResult, objective, findings in check(keyResult.reading, objective, &findings) }
  )
}

private func check(_ title: TitleReading?, _ objective: Objective, _ findings: inout Findings) {
  guard let title, let period = objective.period, title.reading.change == nil, title.reading.quantities.count < 2,
    let year = title.reading.years.first
  else { return }
  let cycle = period.first.parts.year...period.last.parts.year
  guard title.reading.years.allSatisfy({ !cycle.contains($0.number) }) else { return }
  findings.report(
    title.location(year.range), "\(year.number) is not in the cycle, which is \(period.label)",
    notes: ["Leave the year out: the cycle says when."])
}
