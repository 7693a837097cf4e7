import OKRModel
import OKRSource

extension GoalIndex {
  /// The other files whose findings may be others after an edit; nil for all of them.
  package func neighbours(of effect: Effect) -> Set<ObjectIdentifier>? {
    effect.concernsAll ? nil : Neighbours(self, of: effect).files
  }

  /// The objectives and KPIs that a rule for single ones may look at together with those of an edit, before it or now.
  func linked(to effect: Effect) -> (objectives: Set<Int>, kpis: Set<Int>, files: Set<ObjectIdentifier>) {
    let neighbours = Neighbours(self, linkedTo: effect)
    return (neighbours.objectives, neighbours.kpis, neighbours.files)
  }
}

/// The files that may be judged otherwise after an edit in another one: those that share a unit, an owner, a KPI or a
/// `supports` with what it was or with what it is.
///
/// What no rule looks at together makes no neighbours; a rule that looks at more has to say so here. A check of single
/// goals, `.objective` or `.keyResult`, may look at what is linked to a goal: what it supports, what supports it, and its
/// KPIs. One of single KPIs may look at their complements, and at the key results that move one of these.
private struct Neighbours {
  private let index: GoalIndex
  private var workspace: Workspace { index.workspace }
  private(set) var files: Set<ObjectIdentifier> = []
  fileprivate var objectives: Set<Int> = []
  fileprivate var kpis: Set<Int> = []

  init(_ index: GoalIndex, linkedTo effect: GoalIndex.Effect) {
    self.index = index
    for change in effect.edit.changes { addCascade(of: change) }
    for kpi in effect.kpis.union(effect.edit.part.kpis) { add(kpi: kpi) }
  }

  init(_ index: GoalIndex, of effect: GoalIndex.Effect) {
    self.index = index
    files = effect.linkedFiles
    files.formUnion(effect.edit.files)
    let objectives = effect.edit.changes.flatMap { [$0.old, $0.new] }.filter { !$0.isVacant }
    let units = Set(objectives.map(\.unit))
    for unit in units {
      // They stand file by file, of which each is added once.
      var last: SourceFile?
      for number in index.objectives(ofUnit: unit) {
        guard let file = workspace.objective(at: number)?.heading.keyword.file, file !== last else { continue }
        files.insert(ObjectIdentifier(file))
        last = file
      }
    }
    // What a unit has on its list answers the needs of others, of that unit or of one above it.
    for number in index.needing where needs(workspace.objectives[number], of: units) { add(objective: number) }
    for person in effect.persons { for goal in index.goals(ofPerson: person) { add(objective: goal.objective) } }
    if effect.changesWhole { addRollups() }
    files.remove(ObjectIdentifier(effect.edit.new))
  }

  /// Adds the files of what an objective supports, and of what supports it.
  private mutating func addCascade(of change: KeptWorkspace.Change) {
    add(objective: change.number)
    for objective in [change.old, change.new] {
      let supports =
        objective.supports + objective.keyResults.flatMap(\.supports) + objective.initiatives.flatMap(\.supports)
      for support in supports { if let target = support.target { add(objective: target.objective) } }
    }
    for contribution in workspace.cascade.contributions(toObjective: change.number) {
      add(objective: contribution.child.objective)
    }
    for contribution in workspace.cascade.setAside(fromObjective: change.number) {
      add(objective: contribution.child.objective)
    }
  }

  private func needs(_ objective: Objective, of units: Set<Int?>) -> Bool {
    let needs = objective.needs + objective.keyResults.flatMap(\.needs) + objective.initiatives.flatMap(\.needs)
    return needs.compactMap(\.provider).contains { provider in
      units.contains { unit in unit.map { $0 == provider || workspace.cascade.isUnit(provider, above: $0) } ?? false }
    }
  }

  /// Adds the file of a KPI, those of its complements, and those of the key results that move one of them.
  private mutating func add(kpi: Int) {
    guard let own = workspace.kpi(at: kpi) else { return }
    for metric in [kpi] + own.complementing + own.complementedBy {
      kpis.insert(metric)
      if let file = workspace.kpi(at: metric)?.heading.keyword.file { files.insert(ObjectIdentifier(file)) }
      for goal in index.goals(movingKPI: metric) { add(objective: goal.objective) }
    }
  }

  /// Adds the files with a `rollup`: a sum that falls short weighs more where nothing can be missing.
  private mutating func addRollups() {
    for (number, objective) in workspace.objectives.enumerated()
    where objective.keyResults.contains(where: { $0.rollup != nil }) { add(objective: number) }
  }

  private mutating func add(objective number: Int) {
    objectives.insert(number)
    if let file = workspace.objective(at: number)?.heading.keyword.file { files.insert(ObjectIdentifier(file)) }
  }
}
