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
    checks: .workspace { _, findings in
      guard !findings.index.needing.isEmpty else { return }
      let offers = Offers(findings.judged.goals, findings.index)
      for (index, objective) in findings.judged.goals.map({ ($0.number, $0.objective) }) {
        for need in objective.needs { check(need, by: index, objective, objective.entity, offers, &findings) }
        for keyResult in objective.liveKeyResults {
          for need in keyResult.needs { check(need, by: index, objective, keyResult.entity, offers, &findings) }
        }
        for initiative in objective.initiatives where initiative.setAside == nil {
          for need in initiative.needs { check(need, by: index, objective, objective.entity, offers, &findings) }
        }
      }
    }
  )
}

/// What is on the list of every unit that somebody needs, and of those below it.
private struct Offers {
  struct Offer {
    let period: Period?
    /// The objectives that it or a part of it supports.
    var supported: Set<Int>
    var words: Set<String>
  }

  /// When something is on a list; what has no time always is.
  struct Times {
    private var periods: Set<Period?> = []

    mutating func add(_ period: Period?) { periods.insert(period) }

    func meet(_ period: Period?) -> Bool {
      guard let period else { return !periods.isEmpty }
      return periods.contains(period) || periods.contains { $0?.overlaps(period) ?? true }
    }
  }

  /// A list by what may answer a need.
  struct List {
    var whole = Times()
    var bySupported: [Int: Times] = [:]
    var byWord: [String: Times] = [:]

    mutating func add(_ offer: Offer) {
      whole.add(offer.period)
      for objective in offer.supported { bySupported[objective, default: Times()].add(offer.period) }
      for word in offer.words { byWord[word, default: Times()].add(offer.period) }
    }
  }

  private(set) var lists: [Int: List] = [:]

  init(_ goals: [Judged.Goal], _ index: GoalIndex) {
    let workspace = index.workspace
    var needed: Set<Int> = []
    var words: Set<String> = []
    for objective in goals.map(\.objective) {
      let needs = objective.needs + objective.keyResults.flatMap(\.needs) + objective.initiatives.flatMap(\.needs)
      for need in needs {
        guard let provider = need.provider else { continue }
        needed.insert(provider)
        if let what = need.what { words.formUnion(Words.contentStems(what.value)) }
      }
    }
    let units = Dictionary(uniqueKeysWithValues: needed.map { ($0, workspace.cascade.units(from: $0)) })
    // Only units that somebody needs are read, for the words that they are asked for.
    let wanted = Set(units.values.joined())
    var byUnit: [Int: [Offer]] = [:]
    for unit in wanted {
      let objectives = index.objectives(ofUnit: unit).map { workspace.objectives[$0] }
      byUnit[unit] = objectives.filter { !$0.isSetAside }.map { Offers.offer($0, words) }
    }
    lists = units.mapValues { units in
      units.reduce(into: List()) { list, unit in for offer in byUnit[unit] ?? [] { list.add(offer) } }
    }
  }

  private static func offer(_ objective: Objective, _ wanted: Set<String>) -> Offer {
    var words: Set<String> = []
    func read(_ text: Located<String>?) {
      if let text { words.formUnion(Words.contentStems(text.value, among: wanted)) }
    }
    func read(_ checkins: [Checkin]) {
      for checkin in checkins { for text in checkin.done + checkin.next { read(text) } }
    }
    for text in [objective.title, objective.name, objective.because] { read(text) }
    read(objective.checkins)
    var supports = objective.supports
    for keyResult in objective.liveKeyResults {
      for text in [keyResult.title, keyResult.name, keyResult.because] { read(text) }
      read(keyResult.checkins)
      supports += keyResult.supports
    }
    for initiative in objective.initiatives where initiative.setAside == nil {
      for text in [initiative.title, initiative.name, initiative.because] { read(text) }
      supports += initiative.supports
    }
    return Offer(
      period: objective.period, supported: Set(supports.compactMap { $0.target?.objective }),
      words: words)
  }
}

private func check(
  _ need: Need, by goal: Int, _ objective: Objective, _ entity: String, _ offers: Offers,
  _ findings: inout Findings
) {
  let workspace = findings.workspace
  guard let unit = need.provider, need.goal == nil, unit != objective.unit, !objective.heading.isBroken,
    // What somebody outside has on the list nobody here can know.
    workspace.units[unit].kind != .outside
  else { return }
  let list = offers.lists[unit] ?? Offers.List()
  let wanted = need.what.map { Words.contentStems($0.value) } ?? []
  // Without words anything the unit does may be it; with words, one of them in common is enough.
  let isAnswered =
    wanted.isEmpty && list.whole.meet(objective.period)
    || list.bySupported[goal]?.meet(objective.period) ?? false
    || wanted.contains { list.byWord[$0]?.meet(objective.period) ?? false }
  guard !isAnswered else { return }
  let name = workspace.units[unit].heading.label
  findings.report(
    need.unit.location,
    !list.whole.meet(objective.period)
      ? "`\(name)` has no goals in this time" : "`\(name)` has nothing on its list for this",
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
