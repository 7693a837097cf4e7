import OKRSyntax
import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let rollupNonAdditive = Rule(
    .rollupNonAdditive, .error, confidence: .high,
    summary: "shares, averages or scores that are summed",
    rationale: """
      Two teams with 40% each do not make 80%. Shares, averages and scores of parts make an average of the whole, or \
      none at all; only counts, money and time add up.
      """,
    bad: .files(example("«sum»")),
    good: .files(example("average")),
    checks: .keyResult { keyResult, _, findings in
      guard keyResult.kind == .measured, !keyResult.heading.isBroken, let rollup = keyResult.rollup,
        rollup.value == .sum, keyResult.isRatio(in: findings.workspace)
      else { return }
      findings.report(
        rollup.location, "a share, an average or a score is not the sum of its parts",
        notes: [
          "Write `rollup average`, or `min` for the weakest and `max` for the best of them; or ask for a count that "
            + "adds up."
        ],
        related: [Related(keyResult.location, "what would be summed")],
        fixes: [.suggested("Take the average", rollup.location, "average")])
    }
  )
}

private func example(_ rollup: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  for acme
  cycle 2026-Q3
  objective growth "More people come back to us" owner @eva {
    kr returning "Orders by returning customers" from 20% to 30% rollup \(rollup)
    kr "Visitors who try the finder" from 12% to 20%
  }
  -- shops.okr --
  for shops
  cycle 2026-Q3
  objective "Whoever comes in finds help at once" owner @joni supports acme.growth {
    kr "Orders in shops by returning customers" from 18% to 28% supports acme.growth.returning
    kr "Visitors who leave without a word" from 30% to 10%
  }
  """
}
