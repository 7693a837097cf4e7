import OKRProse
package import OKRSource
import OKRSyntax
package import OKRValues

/// How the changes of what supports a key result add up to the change it asks for itself.
package struct Rollup: Sendable {
  package let kind: Kind
  /// The word `sum`, `average`, `max` or `min`; nil where a sum goes without saying.
  package let clause: Location?
  /// What the key result asks for.
  package let parent: AskedChange
  /// Its change, in the unit of the parts.
  package let asked: Decimal
  /// The finest unit among the parts and the whole, into which all of them convert exactly.
  package let unit: Unit?
  package let parts: [Part]
  /// Whether the key result is a share, an average or a score, so that a sum of its parts means nothing.
  package let isOfRatio: Bool
  /// Nothing that may add to the whole is unknown, in another currency, or going the other way.
  package let isCertain: Bool
  /// Why what is known does not make a sum, where no finding tells it already.
  package let doubt: String?

  /// How parts make a whole.
  package enum Kind: Sendable { case sum, average, max, min }

  /// What one key result adds.
  package struct Part: Sendable {
    package let goal: Goal
    package let place: Location
    package let label: String
    package let style: QuantityStyle
    /// In the unit of the roll-up, its share taken, and turned round where its KPI is the complement of the parent's.
    package let change: Decimal
    package let share: Decimal
    /// One in the last place of the numbers that its writer gave, in the unit of the roll-up.
    package let step: Decimal
    /// Its unit contributes in a longer cycle around this one too, so it may be counted there already.
    package let mayBeCounted: Bool
  }

  /// What the parts add up to for sure: without those that a longer cycle may hold already; nil where it does not fit.
  package var certainSum: Decimal? { Decimal.sum(parts.filter { !$0.mayBeCounted }.map(\.change)) }

  /// What the parts come to, times `count` to keep it exact where an average would not be; nil where it does not fit.
  package var total: (amount: Decimal, count: Decimal)? {
    guard let sum = Decimal.sum(parts.map(\.change)) else { return nil }
    let upwards = !asked.isNegative
    let changes = parts.map(\.change)
    switch kind {
    case .sum: return (sum, Decimal(1))
    case .average: return Decimal.sum(parts.map(\.share)).map { (sum, $0) }
    // The least of changes downwards is the one that goes down least.
    case .max: return ((upwards ? changes.max() : changes.min()) ?? .zero, Decimal(1))
    case .min: return ((upwards ? changes.min() : changes.max()) ?? .zero, Decimal(1))
    }
  }
}

/// The roll-ups of a workspace, worked out once for the rules and for progress.
package struct Rollups: Sendable {
  private var byGoal: [Goal: Rollup] = [:]
  /// The key results that have one, in the order of the files.
  package private(set) var goals: [Goal] = []

  /// Those of all objectives.
  package init(_ workspace: Workspace) {
    self.init(workspace, ofObjectives: Array(workspace.objectives.indices))
  }

  /// Those of some objectives by their numbers, in the order of the files.
  package init(_ workspace: Workspace, ofObjectives numbers: [Int]) {
    for index in numbers {
      guard !workspace.cascade.contributions(toObjective: index).isEmpty, let objective = workspace.objective(at: index)
      else { continue }
      for part in objective.keyResults.indices {
        let goal = Goal.keyResult(index, part)
        guard let rollup = workspace.liveRollup(of: goal) else { continue }
        byGoal[goal] = rollup
        goals.append(goal)
      }
    }
  }

  package subscript(_ goal: Goal) -> Rollup? { byGoal[goal] }
}

extension Workspace {
  /// The roll-up of a key result, for whoever asks for a single one; nil also for one that was set aside.
  package func liveRollup(of goal: Goal) -> Rollup? {
    guard objective(at: goal.objective)?.setAside == nil, let keyResult = keyResult(goal), !keyResult.isSetAside,
      !cascade.contributions(toObjective: goal.objective).isEmpty
    else { return nil }
    return rollup(of: goal)
  }

  /// The roll-up of a key result; nil where nothing adds up, or where it has no change of its own to compare with.
  ///
  /// Without the clause counts and money are summed, as soon as two add to them: what else could they mean together? One
  /// alone is the same number where it starts from there as well. A time is as often an average as a sum, and shares never
  /// add up.
  fileprivate func rollup(of goal: Goal) -> Rollup? {
    guard let parent = keyResult(goal), let objective = objective(at: goal.objective), let asked = parent.askedChange()
    else { return nil }
    let contributions = cascade.contributions(to: goal)
    guard
      let kind = parent.rollup.map({ Rollup.Kind($0.value) })
        ?? usualKind(of: parent, asked, contributions, objective.period)
    else {
      return nil
    }
    var builder = RollupBuilder(self, parent, objective.period, asked, kind)
    for contribution in contributions { builder.add(contribution) }
    guard let rollup = builder.rollup(parent.rollup?.location) else { return nil }
    let isOfOne =
      rollup.parts.count < 2 && !(contributions.count == 1 && startsThere(contributions[0], asked, objective.period))
    return rollup.clause == nil && isOfOne && rollup.doubt == nil ? nil : rollup
  }

  /// Whether a key result of the same time starts from the very number of the one that it supports: complaints from 46 to
  /// 25, and from 46 to 30 below.
  private func startsThere(_ contribution: Cascade.Contribution, _ asked: AskedChange, _ period: Period?) -> Bool {
    guard case .keyResult(let index, let part) = contribution.child, contribution.support.share == nil,
      let objective = objective(at: index), objective.keyResults.indices.contains(part),
      objective.period == period, let change = objective.keyResults[part].askedChange()
    else { return false }
    return change.from == asked.from && !asked.from.amount.isZero
  }

  private func usualKind(
    of parent: KeyResult, _ asked: AskedChange, _ contributions: [Cascade.Contribution], _ period: Period?
  ) -> Rollup.Kind? {
    switch asked.to.unit {
    case .counted, .currency:
      (contributions.count > 1 || contributions.first.map { startsThere($0, asked, period) } ?? false)
        && !parent.isRatio(in: self) ? .sum : nil
    case .percent, .points, .time, .score, .rate, nil: nil
    }
  }
}

extension Rollup.Kind {
  fileprivate init?(_ choice: Choice) {
    switch choice {
    case .sum: self = .sum
    case .average: self = .average
    case .max: self = .max
    case .min: self = .min
    default: return nil
    }
  }
}

extension KeyResult {
  /// Whether its numbers are shares, averages or scores, of which a sum means nothing.
  package func isRatio(in workspace: Workspace) -> Bool {
    let unit = askedChange()?.to.unit ?? targetLevel?.unit
    switch unit {
    case .percent, .points, .score: return true
    case .counted(let word) where Words.isScore(word) || Words.isRatio(word): return true
    case .rate where Words.isRatio(unit?.canonicalName.lowercased() ?? ""): return true
    case .counted, .currency, .rate, .time, nil: break
    }
    let titles = [title?.value, workspace.kpi(of: self)?.title?.value].compactMap { $0 }
    return titles.contains { Words.namesAverage($0) || Words.namesNetPromoterScore($0) }
  }
}
