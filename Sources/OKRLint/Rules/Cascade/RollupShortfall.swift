import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let rollupShortfall = Rule(
    .rollupShortfall, .error, confidence: .high,
    summary: "children that add up to less than is asked",
    rationale: """
      If every team reaches all it has promised and the goal above is still missed, the gap was there from the first \
      day. The changes count, not the levels. Counts and money are summed unless `rollup` says otherwise. An error \
      where `rollup` is written and every unit below has planned its part; else a warning.
      """,
    bad: .files(example(to: "9.5M EUR", target: "«24M EUR»")),
    good: .files(example(to: "12M EUR", target: "24M EUR")),
    checks: .workspace { workspace, findings in
      var active = UnitTimesAround(findings.index.times)
      for goal in findings.rollups.goals {
        guard let rollup = findings.rollups[goal], let keyResult = workspace.keyResult(goal),
          let objective = workspace.objective(at: goal.objective)
        else { continue }
        if let doubt = rollup.doubt {
          findings.couldNotJudge("children of `\(keyResult.entity)` were not added up", because: doubt)
        }
        guard rollup.isCertain, !rollup.parts.isEmpty, !rollup.isOfRatio else { continue }
        check(
          goal, rollup, keyResult, isWhole: isWhole(objective, &active) && workspace.isReadWhole, &findings)
      }
    }
  )
}

/// What would add to a goal and was dropped, or rests, or was moved.
private func missed(_ goal: Goal, _ workspace: Workspace) -> [Related] {
  workspace.cascade.setAside(from: goal).compactMap { contribution in
    guard let aside = contribution.aside, let child = workspace.declared(contribution.child) else { return nil }
    return Related(aside.location, "`\(child.entity)` was \(aside.value.words)")
  }
}

private func check(
  _ goal: Goal, _ rollup: Rollup, _ keyResult: KeyResult, isWhole: @autoclosure () -> Bool,
  _ findings: inout Findings
) {
  // An average is compared as a sum, so that it stays exact.
  guard let total = rollup.total, let asked = rollup.asked.times(total.count)?.magnitude,
    total.amount.magnitude < asked
  else { return }
  let missing = asked - total.amount.magnitude
  guard !isBelowWritten(missing, of: asked, over: total.count, rollup) else { return }
  let text = RollupText(rollup)
  findings.report(
    rollup.parent.place,
    "\(text.verb) \(text.total(total.amount, over: total.count)) of the \(text.asked) that `\(keyResult.entity)` asks: "
      + "\(text.missing(missing, over: total.count)) short",
    level: rollup.clause != nil && isWhole() ? .error : .warning,
    entity: keyResult.entity,
    notes: ["Let one of them promise more, find another that contributes, or ask for less here."] + text.assumption,
    related: text.parts + text.clause + missed(goal, findings.workspace))
}

/// Whether a gap is less than anybody wrote, such as what a share of 33.333% leaves of a third: below half of the last
/// place of all the numbers, and below a two-thousandth of what is asked.
private func isBelowWritten(_ missing: Decimal, of asked: Decimal, over count: Decimal, _ rollup: Rollup) -> Bool {
  let own = Quantity(rollup.parent.step, rollup.parent.to.unit).converted(to: rollup.unit)?.amount
  let step = ([own].compactMap { $0 } + rollup.parts.map(\.step)).min()
  guard let written = step?.times(count), let twice = missing.times(2), let often = missing.times(2000) else {
    return false
  }
  return twice < written && often < asked
}

/// Whether every unit directly below has goals in this time, so that nothing more is to come.
private func isWhole(_ objective: Objective, _ active: inout UnitTimesAround) -> Bool {
  objective.unit.map { active.haveGoals(below: $0, in: objective.period) } ?? false
}

private func example(to: String, target: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team nordics "Nordic sales" under acme
  team dach "Sales in the south" under acme
  for acme
  cycle 2026
  objective growth "Businesses think of a bike before they think of a van" owner @eva {
    kr revenue "Revenue from fleets" from 18M EUR to \(target) rollup sum
    kr "Fleets that order again" from 22% to 35%
  }
  -- nordics.okr --
  for nordics
  cycle 2026
  objective "Nordic fleets ride through the winter" owner @joni supports acme.growth {
    kr "Nordic revenue" from 8M EUR to \(to) supports acme.growth.revenue
    kr "Fleets on a winter trial" from 5 to 15 fleets
  }
  -- dach.okr --
  for dach
  cycle 2026
  objective "Cities show each other how it works" owner @mika supports acme.growth {
    kr "Revenue in the south" from 6M EUR to 8200k EUR supports acme.growth.revenue
    kr "Cities on trial" from 4 to 12 cities
  }
  """
}
