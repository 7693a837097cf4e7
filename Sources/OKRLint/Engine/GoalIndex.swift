package import OKRModel
import OKRSource
import OKRValues

/// The goals of a workspace by what they share: a rule that looks at goals together asks for those that it needs, and
/// walks over no others.
///
/// It follows the edits of a ``KeptWorkspace``, while nobody reads it.
package final class GoalIndex: @unchecked Sendable {
  package let workspace: Workspace
  /// The numbers of the objectives of each unit, and of those without one.
  private var byUnit: [[Int]]
  private(set) var withoutUnit: [Int] = []
  /// The live goals that one person owns alone, by handle.
  private var byPerson: [String: [Goal]] = [:]
  /// The live key results that measure a KPI, or are called like it.
  private var byKPI: [[Goal]]
  /// The objectives that need something of another unit.
  private(set) var needing: [Int] = []
  /// Whether every file could be read in full, so that nothing is missing that stands somewhere.
  private(set) var isReadWhole: Bool
  private let knownTimes = Lazily<UnitTimes>()
  private let knownNearestKPIs = Lazily<NearestKPIs>()
  private let knownUnitCircles = Lazily<[[Int]]>()
  private let knownLooks = Lazily<LookAlikes>()
  private var knownCircles = Lazily<[[SupportGraph.Edge]]>()
  /// What was found in single goals; nil for a workspace that is judged once.
  let goalFindings: GoalFindings?
  /// What persons have too much of, by handle, likewise.
  private var knownOverloads: [String: [Overload]] = [:]

  /// Of a workspace as it is; one that is to follow its edits knows from the start what they may change.
  package init(_ workspace: Workspace, followsEdits: Bool = false) {
    self.workspace = workspace
    goalFindings = followsEdits ? GoalFindings() : nil
    isReadWhole = workspace.syntaxErrors.allSatisfy(\.error.isUnderstood)
    byUnit = Array(repeating: [], count: workspace.units.count)
    byKPI = Array(repeating: [], count: workspace.kpis.count)
    for (number, objective) in workspace.objectives.enumerated() {
      if let unit = objective.unit { byUnit[unit].append(number) } else { withoutUnit.append(number) }
      if GoalIndex.needs(objective) { needing.append(number) }
      for (goal, person) in GoalIndex.holdings(of: objective, number) { byPerson[person, default: []].append(goal) }
      for (goal, kpi) in measuring(objective, number) { byKPI[kpi].append(goal) }
    }
    if followsEdits { _ = (circles, looks) }
  }

  private static func needs(_ objective: Objective) -> Bool {
    !objective.needs.isEmpty || objective.keyResults.contains { !$0.needs.isEmpty }
      || objective.initiatives.contains { !$0.needs.isEmpty }
  }

  /// The one person who owns something; nil for several, or for a unit.
  static func person(of owners: [Owner]) -> Located<String>? {
    guard owners.count == 1, case .handle(let handle) = owners.first else { return nil }
    return handle
  }

  /// What of an objective is owned by one person, and by whom.
  private static func holdings(of objective: Objective, _ number: Int) -> [(goal: Goal, person: String)] {
    guard objective.setAside == nil else { return [] }
    var found: [(Goal, String)] = []
    if let person = person(of: objective.owners) { found.append((.objective(number), person.value)) }
    for (part, keyResult) in objective.keyResults.enumerated() where keyResult.setAside == nil {
      if let person = person(of: keyResult.owners) { found.append((.keyResult(number, part), person.value)) }
    }
    return found
  }

  /// Which key results of an objective move a KPI, clause or no clause.
  private func measuring(_ objective: Objective, _ number: Int) -> [(goal: Goal, kpi: Int)] {
    guard !workspace.kpis.isEmpty, objective.setAside == nil else { return [] }
    var found: [(Goal, Int)] = []
    for (part, keyResult) in objective.keyResults.enumerated() where keyResult.setAside == nil {
      let called = workspace.kpi(called: keyResult)
      for kpi in keyResult.kpis { found.append((.keyResult(number, part), kpi)) }
      if let called, !keyResult.kpis.contains(called) { found.append((.keyResult(number, part), called)) }
    }
    return found
  }

  // MARK: - Asking

  /// The objectives of a unit, in the order of the files.
  func objectives(ofUnit unit: Int?) -> [Int] {
    guard let unit else { return withoutUnit }
    return byUnit.indices.contains(unit) ? byUnit[unit] : []
  }

  /// What a person owns alone, in the order of the files.
  func goals(ofPerson handle: String) -> [Goal] { byPerson[handle] ?? [] }

  var persons: [String] { Array(byPerson.keys) }

  /// The key results that move a KPI, in the order of the files.
  func goals(movingKPI kpi: Int) -> [Goal] { byKPI.indices.contains(kpi) ? byKPI[kpi] : [] }

  /// When each unit has goals.
  var times: UnitTimes { knownTimes.value { UnitTimes(workspace) } }

  /// Of every unit the first KPI that it has to move.
  var nearestKPIs: NearestKPIs { knownNearestKPIs.value { NearestKPIs(workspace) } }

  /// The circles of goals that support each other.
  var circles: [[SupportGraph.Edge]] { knownCircles.value { SupportGraph(workspace).circles } }

  /// The circles of units that are under each other, by their numbers.
  var unitCircles: [[Int]] { knownUnitCircles.value { OKRLint.unitCircles(workspace.units) } }

  /// The names that look like others.
  var looks: LookAlikes { knownLooks.value { LookAlikes(workspace) } }

  /// What a person has too much of: what is known, until something that is his or hers changes, or what is found now.
  func overloads(of person: String, _ find: () -> [Overload]) -> [Overload] {
    guard goalFindings != nil else { return find() }
    if let known = knownOverloads[person] { return known }
    let found = find()
    knownOverloads[person] = found
    return found
  }

  // MARK: - After an edit

  /// Takes what an edit has replaced.
  package func replace(_ edit: KeptWorkspace.Replaced) -> Effect {
    let numbers = edit.part.objectives
    let objectives = Array(workspace.objectives[numbers])
    var effect = Effect(edit)

    needing =
      needing.filter { !numbers.contains($0) } + zip(numbers, objectives).filter { GoalIndex.needs($1) }.map(\.0)
    let holdings = zip(numbers, objectives).flatMap { GoalIndex.holdings(of: $1, $0) }
    effect.persons = Set(zip(numbers, edit.oldObjectives).flatMap { GoalIndex.holdings(of: $1, $0) }.map(\.person))
    effect.persons.formUnion(holdings.map(\.person))
    let byPerson = Dictionary(grouping: holdings, by: \.person)
    for person in effect.persons {
      self.byPerson[person, default: []].replace(numbers, with: (byPerson[person] ?? []).map(\.goal))
      knownOverloads[person] = nil
      // Of a handle that is typed, every letter makes another one.
      if self.byPerson[person]?.isEmpty ?? false { self.byPerson[person] = nil }
    }
    let moving = zip(numbers, objectives).flatMap { measuring($1, $0) }
    effect.kpis = Set(zip(numbers, edit.oldObjectives).flatMap { measuring($1, $0) }.map(\.kpi))
    effect.kpis.formUnion(moving.map(\.kpi))
    let byKPI = Dictionary(grouping: moving, by: \.kpi)
    for kpi in effect.kpis { self.byKPI[kpi].replace(numbers, with: (byKPI[kpi] ?? []).map(\.goal)) }

    let wasReadWhole = isReadWhole
    isReadWhole = workspace.syntaxErrors.allSatisfy(\.error.isUnderstood)
    effect.changesWhole = isReadWhole != wasReadWhole
    let circles = self.circles
    let isCircleKept =
      zip(edit.oldObjectives, objectives).allSatisfy { GoalIndex.targets($0) == GoalIndex.targets($1) }
      && !circles.joined().contains { numbers.contains($0.from) || numbers.contains($0.to) }
    if !isCircleKept {
      knownCircles = Lazily()
      effect.concernsAll = !circles.isEmpty || !self.circles.isEmpty
    }
    if !looks.replace(edit, in: workspace) { effect.concernsAll = true }
    goalFindings?.forget(numbers)
    goalFindings?.forget(linkedObjectives(effect))
    goalFindings?.follow(edit.old, edit.new)
    if effect.concernsAll { goalFindings?.forgetAll() }
    return effect
  }

  /// What an edit may have changed in other files.
  package struct Effect {
    let edit: KeptWorkspace.Replaced
    fileprivate(set) var persons: Set<String> = []
    fileprivate(set) var kpis: Set<Int> = []
    /// Whether a file can no longer be read in full, or all can again.
    fileprivate(set) var changesWhole = false
    /// Whether something has changed that any file may have to do with.
    fileprivate(set) var concernsAll = false

    fileprivate init(_ edit: KeptWorkspace.Replaced) { self.edit = edit }
  }

  private static func targets(_ objective: Objective) -> [Goal?] {
    (objective.supports + objective.keyResults.flatMap(\.supports)).map(\.target)
  }
}

extension [Goal] {
  /// Puts other goals of some objectives in place of those there are; all are in the order of the files.
  fileprivate mutating func replace(_ objectives: Range<Int>, with goals: [Goal]) {
    let start = countOfSorted { $0.objective < objectives.lowerBound }
    let end = countOfSorted { $0.objective < objectives.upperBound }
    replaceSubrange(start..<end, with: goals)
  }
}
