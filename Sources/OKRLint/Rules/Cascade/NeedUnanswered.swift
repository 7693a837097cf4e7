import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let needUnanswered = Rule(
    .needUnanswered, .warning, confidence: .high,
    summary: "need that the other unit has nothing for",
    rationale: """
      Whoever needs another team counts on it. If that team has no goal and no initiative for it, it does not know, \
      or it has said no; both are better found out today.
      """,
    bad: .files(example(answer: "Prices in every window")),
    good: .files(example(answer: "Reference stories from bakeries")),
    checks: .workspace { workspace, findings in
      let offers = Offers(workspace)
      for (index, objective) in workspace.objectives.enumerated() where objective.setAside == nil {
        for need in objective.needs { check(need, by: [index], objective, objective.entity, offers, &findings) }
        for keyResult in objective.liveKeyResults {
          for need in keyResult.needs { check(need, by: [index], objective, keyResult.entity, offers, &findings) }
        }
        for initiative in objective.initiatives where initiative.setAside == nil {
          for need in initiative.needs { check(need, by: [index], objective, objective.entity, offers, &findings) }
        }
      }
    }
  )
}

/// What the units have on their lists.
private struct Offers {
  struct Offer {
    let period: Period?
    /// The objectives that it or a part of it supports.
    var supported: Set<Int>
    var words: Set<String>
  }

  var byUnit: [Int: [Offer]] = [:]

  init(_ workspace: Workspace) {
    // Only units that somebody needs are read.
    var wanted: Set<Int> = []
    for objective in workspace.objectives {
      let needs = objective.needs + objective.keyResults.flatMap(\.needs) + objective.initiatives.flatMap(\.needs)
      for need in needs { if let unit = need.provider { wanted.formUnion(workspace.cascade.units(from: unit)) } }
    }
    for objective in workspace.objectives where objective.setAside == nil {
      guard let unit = objective.unit, wanted.contains(unit) else { continue }
      byUnit[unit, default: []].append(Offers.offer(objective))
    }
  }

  private static func offer(_ objective: Objective) -> Offer {
    var texts = [objective.title?.value, objective.name?.value, objective.because?.value]
    var supports = objective.supports
    for keyResult in objective.liveKeyResults {
      texts += [keyResult.title?.value, keyResult.name?.value, keyResult.because?.value]
      texts += keyResult.checkins.flatMap { ($0.done + $0.next).map(\.value) }
      supports += keyResult.supports
    }
    for initiative in objective.initiatives where initiative.setAside == nil {
      texts += [initiative.title?.value, initiative.name?.value, initiative.because?.value]
      supports += initiative.supports
    }
    texts += objective.checkins.flatMap { ($0.done + $0.next).map(\.value) }
    return Offer(
      period: objective.period, supported: Set(supports.compactMap { $0.target?.objective }),
      words: texts.compactMap { $0 }.reduce(into: []) { $0.formUnion(Words.contentStems($1)) })
  }
}

private func check(
  _ need: Need, by goals: Set<Int>, _ objective: Objective, _ entity: String, _ offers: Offers,
  _ findings: inout Findings
) {
  let workspace = findings.workspace
  guard let unit = need.provider, need.goal == nil, unit != objective.unit, !objective.heading.isBroken,
    // What somebody outside has on the list nobody here can know.
    workspace.units[unit].kind != .outside
  else { return }
  let found = workspace.cascade.units(from: unit).flatMap { offers.byUnit[$0, default: []] }.filter { offer in
    guard let own = offer.period, let other = objective.period else { return true }
    return own.overlaps(other)
  }
  let wanted = need.what.map { Words.contentStems($0.value) } ?? []
  // Without words anything the unit does may be it; with words, one of them in common is enough.
  let isAnswered = found.contains { offer in
    wanted.isEmpty || !offer.supported.isDisjoint(with: goals) || !offer.words.isDisjoint(with: wanted)
  }
  guard !isAnswered else { return }
  let name = workspace.units[unit].heading.label
  findings.report(
    need.unit.location,
    found.isEmpty ? "`\(name)` has no goals in this time" : "`\(name)` has nothing on its list for this",
    entity: entity,
    notes: [
      "Ask `\(name)` for a key result or an initiative that says the same words, or that `supports` this objective."
    ],
    related: [Related(workspace.units[unit].location, "the unit that is needed")])
}

private func example(answer: String) -> String {
  """
  -- company.okr --
  company acme "Acme"
  team shops "Shops" under acme
  team marketing "Marketing" under acme
  for acme
  cycle 2026
  objective growth "More people come back to us" owner @eva {
    kr returning "Orders by returning customers" from 20% to 30%
    kr finder "Visitors who try the finder" from 12% to 20%
  }
  -- shops.okr --
  for shops
  cycle 2026
  objective "Whoever comes in finds help at once" owner @joni supports acme.growth {
    needs \(answer.hasPrefix("Prices") ? "«marketing»" : "marketing") "Stories of bakeries that ride with us"
    kr "Visitors greeted within a minute" from 20% to 30%
    kr "Visitors who leave without a word" from 30% to 10%
  }
  -- marketing.okr --
  for marketing
  cycle 2026
  objective "People hear of us from each other" owner @mika supports acme.growth {
    kr "Visitors who come on a friend's advice" from 10% to 20%
    kr "Cost of a visit" from 8 EUR to 6 EUR
    initiative "\(answer)" owner @tom by 2026-09-01
  }
  """
}
