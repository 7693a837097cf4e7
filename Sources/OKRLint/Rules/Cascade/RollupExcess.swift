import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let rollupExcess = Rule(
    .rollupExcess, .info, confidence: .high,
    summary: "children that add up to far more than is asked",
    rationale: """
      A little more than is needed is prudence. Over 130% means that something is counted twice, or that the goal \
      above asks for less than people are ready to do.
      """,
    bad: .files(example(target: "«22M EUR»")),
    good: .files(example(target: "24M EUR")),
    checks: .workspace { workspace, findings in
      for goal in findings.rollups.goals {
        guard let rollup = findings.rollups[goal], rollup.isCertain, rollup.kind == .sum, !rollup.isOfRatio,
          let keyResult = workspace.keyResult(goal), let most = rollup.asked.magnitude.times(130),
          let sum = rollup.certainSum?.magnitude, let total = sum.times(100), total > most,
          let percent = total.divided(by: rollup.asked.magnitude, apartFrom: Decimal(130), least: 0)
        else { continue }
        let text = RollupText(rollup)
        findings.report(
          rollup.parent.place,
          "\(text.verb) \(text.total(sum)), \(percent)% of the \(text.asked) that `\(keyResult.entity)` asks",
          entity: keyResult.entity,
          notes: ["See whether one thing is counted twice; if not, ask for more here."] + text.assumption,
          related: text.parts + text.clause)
      }
    }
  )
}

private func example(target: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team nordics "Nordic sales" under acme
  for acme
  cycle 2026
  objective growth "Businesses think of a bike before they think of a van" owner @eva {
    kr revenue "Revenue from fleets" from 18M EUR to \(target) rollup sum
    kr again "Fleets that order again" from 22% to 35%
  }
  -- nordics.okr --
  for nordics
  cycle 2026
  objective "Nordic fleets ride through the winter" owner @joni supports acme.growth {
    kr "Revenue in the north" from 8M EUR to 11M EUR supports acme.growth.revenue
    kr "Revenue on the islands" from 2M EUR to 5M EUR supports acme.growth.revenue
    kr "Nordic fleets that order again" from 20% to 32% supports acme.growth.again
  }
  """
}
