import OKRModel
import OKRSource

extension Rule {
  static let levelSkip = Rule(
    .levelSkip, .info, confidence: .high,
    summary: "goal that supports past the unit above",
    rationale: """
      Who supports the company past the department leaves the department without a say, and its own goals without \
      this help. It can be right; mostly the goal in between was not looked at.
      """,
    bad: .files(example(supports: "«acme.growth»")),
    good: .files(example(supports: "sales.offers")),
    checks: .objective { objective, findings in
      check(objective.supports, of: objective, &findings)
      for keyResult in objective.liveKeyResults {
        findings.look(at: keyResult)
        check(keyResult.supports, of: objective, &findings)
      }
    }
  )
}

/// Who names the unit in between as well skips nothing.
private func check(_ supports: [Support], of objective: Objective, _ findings: inout Findings) {
  let workspace = findings.workspace
  guard !supports.isEmpty, let unit = objective.unit, let parent = workspace.units[unit].parent else { return }
  let targets = supports.map { $0.target.flatMap { workspace.objective(at: $0.objective)?.unit } }
  guard !targets.contains(parent) else { return }
  let skipped = workspace.units[parent]
  for (support, target) in zip(supports, targets) {
    guard let target, workspace.cascade.isUnit(target, above: unit) else { continue }
    findings.report(
      support.reference.location,
      "`\(workspace.units[unit].heading.label)` is under `\(skipped.heading.label)`, and this supports "
        + "`\(workspace.units[target].heading.label)` past it",
      notes: [
        "Support the goal of `\(skipped.heading.label)` that serves the same end, so that both can see the chain."
      ],
      related: [Related(skipped.location, "the unit in between")])
  }
}

private func example(supports: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  department sales "Sales" under acme
  team nordics "Nordic sales" under sales
  for acme
  cycle 2026
  objective growth "More people think of us first" owner @eva {
    kr "First orders" from 300 to 500 orders
    kr "Visitors who try the finder" from 12% to 20%
  }
  -- sales.okr --
  for sales
  cycle 2026
  objective offers "Our offers are easy to say yes to" owner @mika supports acme.growth {
    kr "Offers that end in an order" from 18% to 25%
    kr "Offers sent within a day" from 40% to 80%
  }
  objective partners "Partners sell for us" owner @joni supports acme.growth {
    kr "Orders through partners" from 30 to 90 orders
    kr "Partners with an order a month" from 4 to 12 partners
  }
  -- nordics.okr --
  for nordics
  cycle 2026
  objective "Nordic fleets buy in winter" owner @sanna supports \(supports) {
    kr "Winter orders" from 20 to 60 orders
    kr "Fleets on a winter trial" from 5 to 15 fleets
  }
  objective "Nordic partners know the product" owner @ville supports sales.partners {
    kr "Partners who pass the exam" from 40% to 90%
    kr "Questions of partners to our help desk" from 120 to 60 questions
  }
  """
}
