import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let staleYear = Rule(
    .staleYear, .warning, confidence: .high,
    summary: "title of another year or quarter",
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
    .keyResult { keyResult, objective, findings in
      check(keyResult.reading, objective, hasTarget: keyResult.to != nil, &findings)
    }
  )
}

private func check(
  _ title: TitleReading?, _ objective: Objective, hasTarget: Bool = false, _ findings: inout Findings
) {
  guard let title, let period = objective.period, title.reading.change == nil, title.reading.quantities.count < 2
  else { return }
  if let quarter = title.reading.quarter, quarter.isOver(before: period, title.fiscalYear) {
    findings.report(
      title.location(quarter.range), "`\(title.text(quarter.range))` is not in the cycle, which is \(period.label)",
      notes: ["Leave the quarter out: the cycle says when."])
    return
  }
  // 12% in Q4 2025, from 14% to 20%: beside its clauses a number of the title says how it was.
  guard let year = title.reading.years.first, !hasTarget || title.reading.quantities.isEmpty else { return }
  // A year may be meant as the calendar's, also where the workspace has one of its own.
  let cycle = [FiscalYear.calendar, title.fiscalYear].map { $0.years(of: period) }
  // The year to come is planned for: renewals for 2027 are won in the last quarter of 2026.
  guard
    title.reading.years.allSatisfy({ year in
      cycle.allSatisfy { !$0.contains(year.number) && $0.upperBound != year.number - 1 }
        // Contracts that run to 2029: a year to come is the plan's only where it says by when.
        && (year.isWhen || cycle.allSatisfy { year.number < $0.upperBound })
    })
  else { return }
  findings.report(
    title.location(year.range), "\(year.number) is not in the cycle, which is \(period.label)",
    notes: ["Leave the year out: the cycle says when."])
}
