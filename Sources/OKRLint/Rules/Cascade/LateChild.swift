import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let lateChild = Rule(
    .lateChild, .warning, confidence: .high,
    summary: "contribution that comes after what it contributes to",
    rationale: """
      What is due after the goal it supports cannot help to reach it: on the day the goal is scored, its part is not \
      there yet.
      """,
    bad: .files(example(by: "«2026-09-25»")),
    good: .files(example(by: "2026-08-31")),
    checks: .objective { objective, findings in
      for support in objective.supports {
        check(support, due(objective), &findings)
        for keyResult in objective.liveKeyResults where keyResult.supports.isEmpty {
          findings.look(at: keyResult)
          check(support, keyResult.dueDate ?? titleDate(keyResult, objective), &findings)
        }
        findings.entity = objective.entity
      }
    },
    .keyResult { keyResult, objective, findings in
      let own = keyResult.dueDate ?? titleDate(keyResult, objective) ?? due(objective)
      for support in keyResult.supports { check(support, own, &findings) }
    }
  )
}

private func due(_ objective: Objective) -> Located<Period>? {
  objective.revisions.last { $0.by != nil }?.by ?? objective.by
}

private func titleDate(_ keyResult: KeyResult, _ objective: Objective) -> Located<Period>? {
  guard keyResult.by == nil, !keyResult.heading.isBroken else { return nil }
  return keyResult.titleDeadline(in: objective.period).map { Located(Period($0.value, $0.value), $0.location) }
}

/// The date on which a goal is due, where one is given.
private func due(_ goal: Goal, _ workspace: Workspace) -> Located<Period>? {
  guard let objective = workspace.objective(at: goal.objective) else { return nil }
  guard case .keyResult(_, let part) = goal, objective.keyResults.indices.contains(part) else { return due(objective) }
  let keyResult = objective.keyResults[part]
  return keyResult.dueDate ?? titleDate(keyResult, objective) ?? due(objective)
}

private func check(_ support: Support, _ own: Located<Period>?, _ findings: inout Findings) {
  guard let own, let goal = support.target, let parent = due(goal, findings.workspace),
    own.value.last > parent.value.last
  else { return }
  findings.report(
    own.location,
    "due on \(own.value.last), and `\(support.reference.text)`, which it supports, on \(parent.value.last)",
    notes: ["Bring it forward, or give the goal above the time that it needs."],
    related: [Related(parent.location, "`\(support.reference.text)` is due on \(parent.value.last)")])
}

private func example(by: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  for acme
  cycle 2026-Q3
  objective growth "More people come back to us" owner @eva {
    kr returning "Orders by returning customers" from 20% to 30% by 2026-09-15
    kr "Visitors who try the finder" from 12% to 20%
  }
  -- shops.okr --
  for shops
  cycle 2026-Q3
  objective "Whoever comes in finds help at once" owner @joni supports acme.growth {
    kr "Visitors who are greeted within a minute" from 60% to 90% by \(by) supports acme.growth.returning
    kr "Visitors who leave without a word" from 30% to 10%
  }
  """
}
