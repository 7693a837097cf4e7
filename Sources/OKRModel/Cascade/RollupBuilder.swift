import OKRProse
import OKRSource
import OKRValues

/// Picks the key results that count towards a whole, each once.
struct RollupBuilder {
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
        keyResult.setAside == nil && keyResult.supports.isEmpty && isInUnit(keyResult)
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
      } else if case .time(let own) = change.to.unit, case .time(let other) = asked.to.unit {
        isCertain = false
        doubt = RollupBuilder.roughly(keyResult, own, other)
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
      let own = candidate.asked.to.unit
      guard case .some(let finer) = Unit.finer(unit, own, isSame: Words.isSameUnit) else {
        guard case .time(let own) = own, case .time(let other) = unit else { return nil }
        return doubtful(clause, RollupBuilder.roughly(candidate.keyResult, own, other))
      }
      unit = finer
    }
    let tooLarge = "its numbers are too large to be converted and added"
    guard let whole = amount(asked, in: unit) else { return doubtful(clause, tooLarge) }
    var parts: [Rollup.Part] = []
    var isCertain = isCertain
    for candidate in counted {
      guard let change = amount(candidate.asked, in: unit), let shared = change.times(candidate.share) else {
        return doubtful(clause, tooLarge)
      }
      let turned = isComplement(candidate.keyResult) ? shared.negated : shared
      if turned.isNegative != whole.isNegative, !turned.isZero { isCertain = false }
      parts.append(
        Rollup.Part(
          goal: candidate.goal, place: candidate.place, label: candidate.keyResult.entity, style: candidate.asked.style,
          change: turned, share: candidate.share,
          step: Quantity(candidate.asked.step, candidate.asked.to.unit).converted(to: unit)?.amount ?? .zero,
          mayBeCounted: counted.contains { isAround($0, candidate) }))
    }
    let rollup = Rollup(
      kind: kind, clause: clause, parent: asked, asked: whole, unit: unit, parts: parts,
      isOfRatio: kind == .sum && parent.isRatio(in: workspace), isCertain: isCertain,
      doubt: doubt)
    return rollup.total == nil ? doubtful(clause, tooLarge) : rollup
  }

  /// A roll-up of which only the reason is known why it is none.
  private func doubtful(_ clause: Location?, _ doubt: String) -> Rollup {
    Rollup(
      kind: kind, clause: clause, parent: asked, asked: asked.change.amount, unit: asked.to.unit, parts: [],
      isOfRatio: false, isCertain: false, doubt: doubt)
  }

  private static func roughly(_ keyResult: KeyResult, _ own: TimeUnit, _ other: TimeUnit) -> String {
    "`\(keyResult.entity)` is in \(own.rawValue)s, which convert to \(other.rawValue)s only roughly"
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
