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
        !keyResult.isSetAside && keyResult.supports.isEmpty && isInUnit(keyResult)
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
    var longer = LongerPeriods()
    for candidate in counted { longer.add(candidate.period, of: candidate.unit) }
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
          mayBeCounted: longer.lie(around: candidate.period, of: candidate.unit)))
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
    // One counts, but where it supports itself.
    if candidates.count == 1 {
      return candidates.filter { only in !only.keyResult.supports.contains { $0.target == only.goal } }
    }
    let goals = Set(candidates.map(\.goal))
    /// The candidates that count, by their places in the list.
    var found: [Int] = []
    /// Which of those may be the same as another one, by what makes them so.
    var alike: [Likeness: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      if candidate.keyResult.supports.contains(where: { $0.target.map(goals.contains) ?? false }) { continue }
      let likenesses = likenesses(of: candidate)
      var twin: Int?
      for likeness in likenesses {
        let first = alike[likeness]?.first { place in
          guard place < twin ?? .max else { return false }
          return likeness.isOneGoal || overlaps(candidates[found[place]].period, candidate.period)
        }
        twin = first ?? twin
      }
      let place = twin ?? found.count
      if let twin {
        guard candidate.asked.change.amount.magnitude > candidates[found[twin]].asked.change.amount.magnitude else {
          continue
        }
        for likeness in self.likenesses(of: candidates[found[twin]]) { alike[likeness]?.removeAll { $0 == twin } }
        found[twin] = index
      } else {
        found.append(index)
      }
      for likeness in likenesses { alike[likeness, default: []].insertSorted(place) }
    }
    return found.map { candidates[$0] }
  }

  /// What two candidates may have in common that makes them one.
  private enum Likeness: Hashable {
    case goal(Goal)
    case kpi(Int)
    /// The same words of the same unit in a longer and a shorter cycle: a part of it, not more of it.
    case words(String, unit: Int)

    var isOneGoal: Bool { if case .goal = self { true } else { false } }
  }

  private func likenesses(of candidate: Candidate) -> [Likeness] {
    var found = [Likeness.goal(candidate.goal)] + candidate.keyResult.kpis.map(Likeness.kpi)
    if let title = candidate.keyResult.title, let unit = candidate.unit {
      found.append(.words(Words.normalised(title.value), unit: unit))
    }
    return found
  }

  private func overlaps(_ one: Period?, _ other: Period?) -> Bool {
    guard let one, let other else { return true }
    return one.overlaps(other)
  }
}

/// The periods in which units contribute, to know which of them lie in a longer one of the same unit.
private struct LongerPeriods {
  private var byUnit: [Int: Set<Period>] = [:]

  mutating func add(_ period: Period?, of unit: Int?) {
    if let period, let unit { byUnit[unit, default: []].insert(period) }
  }

  func lie(around period: Period?, of unit: Int?) -> Bool {
    guard let period, let unit, let all = byUnit[unit] else { return false }
    return all.contains { $0 != period && $0.contains(period) }
  }
}

extension [Int] {
  /// Adds a number in its place among others in order.
  fileprivate mutating func insertSorted(_ number: Int) {
    var place = count
    while place > 0, self[place - 1] > number { place -= 1 }
    insert(number, at: place)
  }
}
