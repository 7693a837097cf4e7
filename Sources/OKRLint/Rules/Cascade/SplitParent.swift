import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let splitParent = Rule(
    .splitParent, .warning, confidence: .high,
    summary: "one result counted in full for two goals",
    rationale: """
      A result that two goals count in full is counted twice, and the company believes to have more than it will get. \
      Give each of them its share.
      """,
    bad: .files(example("acme.growth.revenue, «acme.north.revenue»")),
    good: .files(example("acme.growth.revenue share 60%, acme.north.revenue share 40%")),
    checks: .keyResult { keyResult, _, findings in
      guard keyResult.supports.count > 1, !keyResult.heading.isBroken else { return }
      let workspace = findings.workspace
      var sum = Decimal.zero
      var counted: [Support] = []
      for support in keyResult.supports where countsInFull(support, workspace) {
        // An objective and a key result of it are one goal.
        if counted.contains(where: { isSame($0.target, support.target) }) { continue }
        sum = sum + (support.share?.value ?? Decimal(1))
        counted.append(support)
      }
      guard counted.count > 1, sum > Decimal(1), let last = counted.last(where: { $0.share == nil }) ?? counted.last
      else { return }
      let percent = sum.times(100).map { "\($0)%" } ?? "\(sum)"
      findings.report(
        last.reference.location, "this result is counted for \(counted.count) goals, with \(percent) of itself in all",
        notes: [
          "Write which part of it each of them gets: "
            + counted.map { "`\($0.reference.text) share …`" }.joined(separator: ", ") + "."
        ],
        related: counted.filter { $0.reference.location != last.reference.location }.map {
          Related(
            $0.reference.location, $0.share.map { "\($0.location.file.text($0.location.range)) here" } ?? "in full here"
          )
        })
    }
  )
}

/// An average, the best or the weakest of several counts nothing twice.
private func countsInFull(_ support: Support, _ workspace: Workspace) -> Bool {
  guard let goal = support.target else { return false }
  guard let rollup = workspace.keyResult(goal)?.rollup else { return true }
  return rollup.value == .sum
}

private func isSame(_ one: Goal?, _ other: Goal?) -> Bool {
  guard let one, let other, one.objective == other.objective else { return false }
  if case .keyResult = one, case .keyResult = other { return one == other }
  return true
}

private func example(_ supports: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  for acme
  cycle 2026
  objective growth "More people come back to us" owner @eva {
    kr revenue "Revenue from returning customers" from 2M EUR to 3M EUR
    kr "Visitors who try the finder" from 12% to 20%
  }
  objective north "The north knows us" owner @mika {
    kr revenue "Revenue in the north" from 1M EUR to 2M EUR
    kr "Towns with a shop of ours" from 4 to 12 towns
  }
  -- shops.okr --
  for shops
  cycle 2026
  objective "Whoever comes in finds help at once" owner @joni supports acme.growth, acme.north {
    kr "Sales in shops" from 1M EUR to 2M EUR supports \(supports)
    kr "Visitors who leave without a word" from 30% to 10%
  }
  """
}
