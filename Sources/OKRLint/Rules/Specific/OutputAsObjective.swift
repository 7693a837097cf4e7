import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let outputAsObjective = Rule(
    .outputAsObjective, .info, confidence: .medium,
    summary: "objective that names something to be made",
    rationale: """
      When the thing is made, nothing may have changed for anybody. An objective says what will be different; what has to be \
      made for it is an initiative.
      """,
    source: "Cagan, Empowered (2020): outcomes over output.",
    bad: .objective(
      #"""
      objective "«Launch» the new order page" owner @eva {
        kr "Orders finished without a call" from 61% to 75%
        kr "Average order" from 50 EUR to 60 EUR
      }
      """#),
    good: .objective(
      #"""
      objective "Ordering takes no thought" owner @eva {
        kr "Orders finished without a call" from 61% to 75%
        kr "Average order" from 50 EUR to 60 EUR
      }
      """#),
    checks: .objective { objective, findings in check(objective, &findings) }
  )
}

private func check(_ objective: Objective, _ findings: inout Findings) {
  guard let title = objective.reading, let work = title.reading.makes else { return }
  findings.report(
    title.location(work), "this names something to be made, not what will be different",
    notes: ["Say what people will notice once it is there, and keep the making of it as an `initiative`."])
}
