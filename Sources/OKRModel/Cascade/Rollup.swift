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
    /// Its unit contributes in a longer cycle around this one too, so it may be counted there already.
    package let mayBeCounted: Bool
  }

  /// What the parts add up to for sure: without those that a longer cycle may hold already.
  package var certainSum: Decimal {
    parts.reduce(Decimal.zero) { $0 + ($1.mayBeCounted ? .zero : $1.change) }
  }

  /// What the parts come to, times `count` to keep it exact where an average would not be.
  package var total: (amount: Decimal, count: Decimal) {
    let sum = parts.reduce(Decimal.zero) { $0 + $1.change }
    let upwards = !asked.isNegative
    let changes = parts.map(\.change)
    switch kind {
    case .sum: return (sum, Decimal(1))
    case .average: return (sum, parts.reduce(Decimal.zero) { $0 + $1.share })
    // The least of changes downwards is the one that goes down least.
    case .max: return ((upwards ? changes.max() : changes.min()) ?? .zero, Decimal(1))
    case .min: return ((upwards ? changes.min() : changes.max()) ?? .zero, Decimal(1))
    }
  }
}

extension Workspace {
  /// The roll-up of a key result; nil where nothing adds up, or where it has no change of its own to compare with.
  ///
  /// Without the clause counts and money are summed, as soon as two add to them: what else could they mean together?
  /// A time is as often an average as a sum, and shares never add up.
  package func rollup(of goal: Goal) -> Rollup? {
    guard let parent = keyResult(goal), let objective = objective(at: goal.objective), let asked = parent.askedChange()
    else { return nil }
    let contributions = cascade.contributions(to: goal)
    guard let kind = parent.rollup.map({ Rollup.Kind($0.value) }) ?? usualKind(of: parent, asked, contributions) else {
      return nil
    }
    var builder = RollupBuilder(self, parent, objective.period, asked, kind)
    for contribution in contributions { builder.add(contribution) }
    guard let rollup = builder.rollup(parent.rollup?.location) else { return nil }
    return rollup.clause == nil && rollup.parts.count < 2 ? nil : rollup
  }

  private func usualKind(
    of parent: KeyResult, _ asked: AskedChange, _ contributions: [Cascade.Contribution]
  ) -> Rollup.Kind? {
    switch asked.to.unit {
    case .counted, .currency: contributions.count > 1 && !parent.isRatio(in: self) ? .sum : nil
    case .percent, .points, .time, nil: nil
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
    case .percent, .points: return true
    case .counted(let word) where Words.isScore(word) || word.contains("/"): return true
    case .counted, .currency, .time, nil: break
    }
    let titles = [title?.value, workspace.kpi(of: self)?.title?.value].compactMap { $0 }
    return titles.contains { Words.namesAverage($0) || Words.namesNetPromoterScore($0) }
  }
}

/// Picks the key results that count towards a whole, each once.
private struct RollupBuilder {
  private struct Candidate {
    let goal: Goal
    let keyResult: KeyResult
    let period: Period?
    let unit: Int?
    let asked: AskedChange
    let share: Decimal
    let place: Location
  }

  private let workspace: Workspace
  private let parent: KeyResult
  private let period: Period?
  private let asked: AskedChange
  private let kind: Rollup.Kind
  private var candidates: [Candidate] = []
  private var isCertain = true
  private var doubt: String?

  init(
    _ workspace: Workspace, _ parent: KeyResult, _ period: Period?, _ asked: AskedChange, _ kind: Rollup.Kind
  ) {
    self.workspace = workspace
    self.parent = parent
    self.period = period
    self.asked = asked
    self.kind = kind
  }

  mutating func add(_ contribution: Cascade.Contribution) {
    switch contribution.child {
    case .keyResult(let index, let part): add(index, part, contribution.support)
    case .objective(let index):
      // An objective counts with the key result that is in the parent's unit, if there is just one of them.
      guard let objective = workspace.objective(at: index) else { return }
      let inUnit = objective.keyResults.enumerated().filter { _, keyResult in
        keyResult.dropped == nil && keyResult.supports.isEmpty && isInUnit(keyResult)
      }
      if inUnit.count > 1 {
        isCertain = false
        doubt = "`\(objective.entity)` supports it as a whole, with several key results in its unit"
      }
      if inUnit.count == 1, let only = inUnit.first { add(index, only.offset, contribution.support) }
    }
  }

  private func isInUnit(_ keyResult: KeyResult) -> Bool {
    guard let change = keyResult.askedChange() else { return false }
    return Unit.finer(change.to.unit, asked.to.unit, isSame: Words.isSameUnit) != nil
  }

  private mutating func add(_ index: Int, _ part: Int, _ support: Support) {
    guard let objective = workspace.objective(at: index), objective.keyResults.indices.contains(part) else { return }
    let keyResult = objective.keyResults[part]
    guard keyResult.kind == .measured else { return }
    if keyResult.heading.isBroken || objective.heading.isBroken { isCertain = false }
    // Of a cycle that reaches beyond the parent's nobody knows how much falls into it.
    if let period, let own = objective.period, !period.contains(own) { isCertain = false }
    guard let change = keyResult.askedChange() else {
      isCertain = false
      return
    }
    guard isInUnit(keyResult) else {
      // Money never converts to other money: what it adds is not known, and not nothing.
      if case .currency(let own) = change.to.unit, case .currency(let other) = asked.to.unit {
        isCertain = false
        doubt = "`\(keyResult.entity)` is in \(own), and \(own) does not convert to \(other)"
      }
      return
    }
    if kind == .sum, keyResult.isRatio(in: workspace) { return }
    candidates.append(
      Candidate(
        goal: .keyResult(index, part), keyResult: keyResult, period: objective.period, unit: objective.unit,
        asked: change,
        share: support.share?.value ?? Decimal(1), place: change.place))
  }

  func rollup(_ clause: Location?) -> Rollup? {
    let counted = countedOnce()
    var unit = asked.to.unit
    for candidate in counted {
      guard case .some(let finer) = Unit.finer(unit, candidate.asked.to.unit, isSame: Words.isSameUnit) else {
        return nil
      }
      unit = finer
    }
    guard let whole = amount(asked, in: unit) else { return nil }
    var parts: [Rollup.Part] = []
    var isCertain = isCertain
    for candidate in counted {
      guard let change = amount(candidate.asked, in: unit), let shared = change.times(candidate.share) else {
        return nil
      }
      let turned = isComplement(candidate.keyResult) ? shared.negated : shared
      if turned.isNegative != whole.isNegative, !turned.isZero { isCertain = false }
      parts.append(
        Rollup.Part(
          goal: candidate.goal, place: candidate.place, label: candidate.keyResult.entity, style: candidate.asked.style,
          change: turned, share: candidate.share, mayBeCounted: counted.contains { isAround($0, candidate) }))
    }
    return Rollup(
      kind: kind, clause: clause, parent: asked, asked: whole, unit: unit, parts: parts, isCertain: isCertain,
      doubt: doubt)
  }

  private func amount(_ asked: AskedChange, in unit: Unit?) -> Decimal? {
    Quantity(asked.to.amount - asked.from.amount, asked.to.unit).converted(to: unit)?.amount
  }

  /// Churn under retention: what it loses, the parent wins.
  private func isComplement(_ keyResult: KeyResult) -> Bool {
    parent.kpis.contains { one in keyResult.kpis.contains { workspace.areComplements(one, $0) } }
  }

  /// Without what counts already through another candidate, and with a KPI that moves twice at the same time once.
  private func countedOnce() -> [Candidate] {
    let goals = Set(candidates.map(\.goal))
    var found: [Candidate] = []
    for candidate in candidates {
      if candidate.keyResult.supports.contains(where: { $0.target.map(goals.contains) ?? false }) { continue }
      let twin = found.firstIndex { other in
        other.goal == candidate.goal
          || overlaps(other, candidate)
            && (other.keyResult.kpis.contains(where: candidate.keyResult.kpis.contains)
              || isTold(other, again: candidate))
      }
      guard let twin else {
        found.append(candidate)
        continue
      }
      if candidate.asked.change.amount.magnitude > found[twin].asked.change.amount.magnitude {
        found[twin] = candidate
      }
    }
    return found
  }

  /// The same words of the same unit in a longer and a shorter cycle: a part of it, not more of it.
  private func isTold(_ one: Candidate, again other: Candidate) -> Bool {
    guard let first = one.keyResult.title, let second = other.keyResult.title, one.unit == other.unit,
      one.unit != nil
    else { return false }
    return first.value == second.value || Words.normalised(first.value) == Words.normalised(second.value)
  }

  private func isAround(_ one: Candidate, _ other: Candidate) -> Bool {
    guard let longer = one.period, let shorter = other.period, one.unit == other.unit, one.unit != nil else {
      return false
    }
    return longer != shorter && longer.contains(shorter)
  }

  private func overlaps(_ one: Candidate, _ other: Candidate) -> Bool {
    guard let first = one.period, let second = other.period else { return true }
    return first.overlaps(second)
  }
}
