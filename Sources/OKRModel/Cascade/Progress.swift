import OKRSyntax
import OKRSource
package import OKRValues

/// How far every goal of a workspace has come on a day: the one place that computes it, for rules and reports alike.
package struct Progress: Sendable {
  /// What is known of one goal.
  package struct Standing: Sendable {
    /// 0 to 1; 0 until a value is told, and nil where an end is unknown or the value does not compare with the two ends.
    package var fraction: Fraction?
    /// Whether a value was told that does not compare, so that nothing is known of how far it has come.
    var isIncomparable = false
    /// The value it stands at, in words of its writer, and where it was told.
    package var value: WrittenQuantity?
    package var day: Day?
    /// 0 to 1, as of the last check-in, else as declared.
    package var confidence: Decimal?
  }

  package let day: Day
  fileprivate var objectives: [Int: Standing] = [:]
  fileprivate var keyResults: [Int: [Standing]] = [:]

  fileprivate init(on day: Day) { self.day = day }

  /// That of all goals.
  package init(_ workspace: Workspace, _ rollups: Rollups, on day: Day) {
    var goals = GoalProgress(workspace, rollups, on: day)
    self = goals.progress(ofObjectives: workspace.objectives.indices)
  }

  package subscript(_ goal: Goal) -> Standing {
    switch goal {
    case .objective(let index): return objectives[index] ?? Standing()
    case .keyResult(let index, let part):
      let known = keyResults[index] ?? []
      return known.indices.contains(part) ? known[part] : Standing()
    }
  }

  fileprivate static func standing(
    _ keyResult: KeyResult, _ objective: Objective, _ workspace: Workspace, _ day: Day
  ) -> Standing {
    var standing = Standing()
    let known = keyResult.checkins.inOrder.filter { $0.date.map { $0.value <= day } ?? false }
    standing.confidence = (known.last { $0.confidence != nil }?.confidence ?? keyResult.confidence)?.value
    guard keyResult.kind == .measured else {
      let isDone = keyResult.done.map { $0.value.last <= day } ?? false
      standing.fraction = isDone ? .whole : .zero
      standing.day = isDone ? keyResult.done?.value.last : nil
      return standing
    }
    // A value that could not be read is one that was told; a slot still to be filled in is none.
    let last = known.last { $0.value.map { !$0.isOpen } ?? false }
    standing.value = last?.value
    standing.day = last?.date?.value
    // A KPI that was read after the last check-in knows better, as long as the cycle runs.
    if let kpi = workspace.kpi(of: keyResult), let period = objective.period,
      let reading = kpi.history.last(where: { $0.when.value.last <= min(day, period.last) }),
      reading.when.value.last > (standing.day ?? period.first)
    {
      standing.value = reading.value
      standing.day = reading.when.value.last
    }
    guard let asked = keyResult.askedChange(on: day) else { return standing }
    if let value = standing.value {
      let known = value.quantity.flatMap(asked.beside)
      standing.fraction = known.flatMap { asked, value in asked.progress(at: value) }
      standing.isIncomparable = standing.fraction == nil
    }
    return standing
  }
}

/// Progress of goals as somebody asks for them, from the parts to the whole: key results to objectives, and what is
/// supported from what supports it. What nobody asks for and nothing needs is not worked out.
package struct GoalProgress {
  private let workspace: Workspace
  /// Nil where each is to be worked out when it is needed.
  private let rollups: Rollups?
  private let day: Day
  /// What the key results of an objective tell of themselves.
  private var standings: [Int: [Progress.Standing]] = [:]
  private var known: [Goal: Fraction?] = [:]
  /// Goals on the way down; a circle adds nothing.
  private var open: Set<Goal> = []

  package init(_ workspace: Workspace, _ rollups: Rollups? = nil, on day: Day) {
    self.workspace = workspace
    self.rollups = rollups
    self.day = day
  }

  /// The progress of some objectives by their numbers, and of their key results.
  package mutating func progress(ofObjectives numbers: some Sequence<Int>) -> Progress {
    var progress = Progress(on: day)
    for index in numbers {
      guard let objective = workspace.objective(at: index) else { continue }
      var parts = own(index)
      for part in parts.indices { parts[part].fraction = fraction(.keyResult(index, part)) }
      progress.keyResults[index] = parts
      let last = objective.checkins.inOrder.last { ($0.date.map { $0.value <= day } ?? false) && $0.confidence != nil }
      progress.objectives[index] = Progress.Standing(
        fraction: fraction(.objective(index)), confidence: last?.confidence?.value)
    }
    return progress
  }

  private mutating func own(_ index: Int) -> [Progress.Standing] {
    if let known = standings[index] { return known }
    guard let objective = workspace.objective(at: index) else { return [] }
    let all = objective.keyResults.map { Progress.standing($0, objective, workspace, day) }
    standings[index] = all
    return all
  }

  package mutating func fraction(_ goal: Goal) -> Fraction? {
    if let known = known[goal] { return known }
    guard open.count < GoalProgress.mostDepth else { return nil }
    // As most are: what nothing adds to needs nothing of others.
    if case .keyResult(let index, let part) = goal, let rollups, rollups[goal] == nil {
      return ofKeyResult(index, part)
    }
    guard open.insert(goal).inserted else { return nil }
    defer { open.remove(goal) }
    let found: Fraction? =
      switch goal {
      case .objective(let index): ofObjective(index)
      case .keyResult(let index, let part): ofKeyResult(index, part)
      }
    known[goal] = .some(found)
    return found
  }

  /// A cascade that is deeper than any organisation is a mistake, and must not exhaust the stack.
  private static let mostDepth = 200

  private mutating func ofKeyResult(_ index: Int, _ part: Int) -> Fraction? {
    let goal = Goal.keyResult(index, part)
    let all = own(index)
    guard all.indices.contains(part) else { return nil }
    if let own = all[part].fraction { return own }
    guard let keyResult = workspace.keyResult(goal), !all[part].isIncomparable, let asked = keyResult.askedChange()
    else { return nil }
    // Nobody has told its own value: what its contributors have reached stands in for it.
    guard let rollup = rollups.map({ $0[goal] }) ?? workspace.liveRollup(of: goal), !asked.change.amount.isZero else {
      return asked.change.amount.isZero ? nil : .zero
    }
    // What does not compare adds something that nobody knows, and not nothing.
    guard rollup.doubt == nil else { return nil }
    var reached: [(share: Fraction, fraction: Fraction)] = []
    for contribution in rollup.parts where !open.contains(contribution.goal) {
      guard let fraction = fraction(contribution.goal),
        let share = Fraction(contribution.change, over: rollup.asked)?.times(fraction)
      else { return nil }
      reached.append((share, fraction))
    }
    let whole: Fraction? =
      switch rollup.kind {
      case .sum: Fraction.sum(reached.map(\.share))
      case .average: Fraction.mean(reached.map { ($0.fraction, Decimal(1)) }) ?? .zero
      case .min: reached.map(\.fraction).min() ?? .zero
      case .max: reached.map(\.fraction).max() ?? .zero
      }
    return whole?.clamped
  }

  private mutating func ofObjective(_ index: Int) -> Fraction? {
    guard let objective = workspace.objective(at: index) else { return nil }
    var parts: [(value: Fraction, weight: Decimal)] = []
    let live = objective.keyResults.enumerated().filter { $0.element.setAside == nil }
    let isWeighted = !live.isEmpty && live.allSatisfy { $0.element.weight != nil }
    for (part, keyResult) in live {
      guard let fraction = fraction(.keyResult(index, part)) else { continue }
      parts.append((fraction, isWeighted ? keyResult.weight?.value ?? .zero : Decimal(1)))
    }
    if live.isEmpty {
      for contribution in workspace.cascade.contributions(to: .objective(index)) {
        guard let fraction = fraction(contribution.child) else { continue }
        parts.append((fraction, contribution.support.share?.value ?? Decimal(1)))
      }
    }
    switch objective.rollup?.value {
    case .min: return parts.map(\.value).min()
    case .max: return parts.map(\.value).max()
    default: return Fraction.mean(parts)
    }
  }
}
