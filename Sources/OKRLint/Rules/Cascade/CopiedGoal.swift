import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let copiedGoal = Rule(
    .copiedGoal, .info, confidence: .medium,
    summary: "goal that repeats the one above word for word",
    rationale: """
      A goal that is handed down as it is says what the company wants, not what this team will do for it. Overlap is \
      normal; a copy leaves the thinking out.
      """,
    source: "Doerr (2018) warns of cascading by copying; Klau (2013) of goals that only come from above.",
    bad: .files(example(title: "«\"More people come back to us\"»", result: "Orders by returning customers")),
    good: .files(example(title: "\"Whoever comes in finds help at once\"", result: "Visitors greeted within a minute")),
    checks: .objective { objective, findings in
      let workspace = findings.workspace
      guard !objective.heading.isBroken else { return }
      let parents = objective.supports.compactMap { $0.target.flatMap { workspace.objective(at: $0.objective) } }
      for parent in parents where isCopy(objective, of: parent) {
        findings.report(
          objective.location, "this repeats `\(parent.entity)` word for word and adds nothing of its own",
          notes: ["Say what this unit changes so that the goal above is reached, in its own words and numbers."],
          related: [Related(parent.location, "the goal above")])
        return
      }
      for keyResult in objective.liveKeyResults where !keyResult.heading.isBroken {
        for support in keyResult.supports {
          guard let parent = support.target.flatMap(workspace.keyResult), isCopy(keyResult, of: parent)
          else { continue }
          findings.report(
            keyResult.location, "this repeats `\(parent.entity)` word for word, numbers included",
            entity: keyResult.entity,
            notes: ["Say which part of it this unit brings, with a baseline and a target of its own."],
            related: [Related(parent.location, "the key result above")])
        }
      }
    }
  )
}

/// An objective with its parent's title and no key result that its parent has not.
private func isCopy(_ child: Objective, of parent: Objective) -> Bool {
  let own = child.liveKeyResults
  return !own.isEmpty && child.unit != parent.unit
    && own.allSatisfy { keyResult in parent.keyResults.contains { isCopy(keyResult, of: $0) } }
    && isSameTitle(child.title, parent.title)
}

private func isCopy(_ child: KeyResult, of parent: KeyResult) -> Bool {
  // Numbers differ more often than words, and cost less to compare.
  child.kind == parent.kind && child.baseline == parent.baseline && child.targetLevel == parent.targetLevel
    && child.to?.value.numbers.map(\.quantity) == parent.to?.value.numbers.map(\.quantity)
    && isSameTitle(child.title, parent.title)
}

private func isSameTitle(_ one: Located<String>?, _ other: Located<String>?) -> Bool {
  guard let one, let other else { return false }
  return Words.normalised(one.value) == Words.normalised(other.value)
}

private func example(title: String, result: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  for acme
  cycle 2026
  objective growth "More people come back to us" owner @eva {
    kr returning "Orders by returning customers" from 20% to 30%
    kr finder "Visitors who try the finder" from 12% to 20%
  }
  -- shops.okr --
  for shops
  cycle 2026
  objective \(title) owner @joni supports acme.growth {
    kr "\(result)" from 20% to 30%
    kr "Visitors who try the finder" from 12% to 20%
  }
  """
}
