import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let metricInObjective = Rule(
    .metricInObjective, .info, confidence: .medium,
    summary: "objective with a target number",
    rationale: """
      An objective says in words where to go and why it is worth it; its key results say in numbers when you are there. A \
      number in the objective leaves nothing for them to say. Some companies do it otherwise, so this is a setting.
      """,
    source: "Doerr (2018) and Wodtke (2016) keep objectives qualitative.",
    bad: .objective(
      #"""
      objective "Raise sales by «20%»" owner @eva {
        kr "Orders placed by returning customers" from 35% to 50%
        kr "Average order" from 50 EUR to 60 EUR
      }
      """#),
    good: .objective(
      #"""
      objective "Top 10 of the region's shops in 2026" owner @eva {
        kr "Orders placed by returning customers" from 35% to 50%
        kr "Average order" from 50 EUR to 60 EUR
      }
      """#),
    checks: .objective { objective, findings in check(objective, &findings) }
  )
}

private func check(_ objective: Objective, _ findings: inout Findings) {
  guard let title = objective.reading, let number = title.reading.goalNumber(isOpen: title.isOpen) else { return }
  findings.report(
    title.location(number), "`\(title.text(number))` is a target, and belongs in a key result",
    notes: ["Keep the direction in words here, and write the number below: `kr \"…\" from … to …`."])
}
