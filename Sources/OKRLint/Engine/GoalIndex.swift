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
  /// Whether every file could be read in full before the last edit, where edits are followed.
  private var wasReadWhole = true
  private var knownTimes = Lazily<UnitTimes>()
  /// How many live goals each unit has at each time, where edits are followed.
  private var timeCounts: [UnitTimes.Entry: Int] = [:]
  private let knownNearestKPIs = Lazily<NearestKPIs>()
  private let knownUnitCircles = Lazily<UnitCircles>()
  private let knownLooks = Lazily<LookAlikes>()
  private var knownCircles = Lazily<GoalCircles>()
  /// What was found in single goals, and in KPIs; nil for a workspace that is judged once.
  let goalFindings: KeptFindings?
  let kpiFindings: KeptFindings?
  /// Likewise.
  private(set) var alike: AlikeKeyResults?
  /// What persons have too much of, by handle, likewise.
  private var knownOverloads: [String: [Overload]] = [:]

  /// Of a workspace as it is; one that is to follow its edits knows from the start what they may change.
  package init(_ workspace: Workspace, followsEdits: Bool = false) {
    self.workspace = workspace
    goalFindings = followsEdits ? KeptFindings(count: workspace.objectives.count) : nil
    kpiFindings = followsEdits ? KeptFindings(count: workspace.kpis.count) : nil
    byUnit = Array(repeating: [], count: workspace.units.count)
    byKPI = Array(repeating: [], count: workspace.kpis.count)
    for (number, objective) in workspace.objectives.enumerated() where !objective.isVacant {
      if let unit = objective.unit { byUnit[unit].append(number) } else { withoutUnit.append(number) }
      if followsEdits, let entry = UnitTimes.Entry(objective) { timeCounts[entry, default: 0] += 1 }
      if GoalIndex.needs(objective) { needing.append(number) }
      GoalIndex.holdings(of: objective, number) { byPerson[$1, default: []].append($0) }
      measuring(objective, number) { byKPI[$1].append($0) }
    }
    guard followsEdits else { return }
    wasReadWhole = workspace.isReadWhole
    _ = (circles, looks)
    alike = AlikeKeyResults(workspace)
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

  /// Calls with what of an objective is owned by one person, and by whom.
  private static func holdings(of objective: Objective, _ number: Int, _ body: (_ goal: Goal, _ person: String) -> Void)
  {
    guard !objective.isSetAside else { return }
    if let person = person(of: objective.owners) { body(.objective(number), person.value) }
    for (part, keyResult) in objective.keyResults.enumerated() where !keyResult.isSetAside {
      if let person = person(of: keyResult.owners) { body(.keyResult(number, part), person.value) }
    }
  }

  /// Calls with the key results of an objective that move a KPI, clause or no clause.
  private func measuring(_ objective: Objective, _ number: Int, _ body: (_ goal: Goal, _ kpi: Int) -> Void) {
    guard !workspace.kpis.isEmpty, !objective.isSetAside else { return }
    for (part, keyResult) in objective.keyResults.enumerated() where !keyResult.isSetAside {
      let called = workspace.kpi(called: keyResult)
      for kpi in keyResult.kpis { body(.keyResult(number, part), kpi) }
      if let called, !keyResult.kpis.contains(called) { body(.keyResult(number, part), called) }
    }
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
  var circles: [[SupportGraph.Edge]] { knownCircles.value { GoalCircles(workspace) }.all }

  /// The circles of units that are under each other, by their numbers.
  var unitCircles: [[Int]] { knownUnitCircles.value { UnitCircles(workspace.units) }.all }

  /// The names that look like others.
  var looks: LookAlikes { knownLooks.value { LookAlikes(workspace.whole) } }

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
    var effect = Effect(edit)
    for change in edit.changes {
      replaceUnit(change)
      needing.replace(change.number, from: GoalIndex.needs(change.old), to: GoalIndex.needs(change.new))
      replaceHoldings(change, &effect)
      alike?.replace(change)
      var now: [Int: [Goal]] = [:]
      measuring(change.old, change.number) { now[$1] = [] }
      measuring(change.new, change.number) { now[$1, default: []].append($0) }
      for (kpi, goals) in now {
        byKPI[kpi].replace(change.number, with: goals)
        effect.kpis.insert(kpi)
      }
    }
    // Of a handle that is typed, every letter makes another one.
    for person in effect.persons where byPerson[person]?.isEmpty ?? false { byPerson[person] = nil }
    replaceTimes(edit.changes, &effect)
    effect.changesWhole = wasReadWhole != workspace.isReadWhole
    wasReadWhole = workspace.isReadWhole
    replaceCircles(edit.changes, &effect)
    if !looks.replace(edit, in: workspace) { effect.concernsAll = true }
    goalFindings?.forget(edit.changes.lazy.map(\.number))
    let linked = linked(to: effect)
    effect.linkedFiles = linked.files
    goalFindings?.forget(linked.objectives)
    kpiFindings?.forget(linked.kpis)
    for kept in [goalFindings, kpiFindings] {
      kept?.follow(edit.old, edit.new)
      if effect.concernsAll { kept?.forgetAll() }
    }
    if effect.concernsAll {
      // A limit may be another one.
      knownOverloads = [:]
    }
    return effect
  }

  private func replaceUnit(_ change: KeptWorkspace.Change) {
    let isSame = change.old.unit == change.new.unit && change.old.isVacant == change.new.isVacant
    guard !isSame else { return }
    func put(_ objective: Objective, _ isIn: Bool) {
      if objective.isVacant { return }
      if let unit = objective.unit {
        byUnit[unit].replace(change.number, from: !isIn, to: isIn)
      } else {
        withoutUnit.replace(change.number, from: !isIn, to: isIn)
      }
    }
    put(change.old, false)
    put(change.new, true)
  }

  private func replaceHoldings(_ change: KeptWorkspace.Change, _ effect: inout Effect) {
    func holdings(_ objective: Objective) -> [(goal: Goal, person: String)] {
      var found: [(goal: Goal, person: String)] = []
      GoalIndex.holdings(of: objective, change.number) { found.append((goal: $0, person: $1)) }
      return found
    }
    let (before, now) = (holdings(change.old), holdings(change.new))
    for person in Set((before + now).map(\.person)) {
      let goals = now.filter { $0.person == person }.map(\.goal)
      byPerson[person, default: []].replace(change.number, with: goals)
      let isSame =
        before.filter { $0.person == person }.map(\.goal) == goals && change.old.period == change.new.period
      // Where only other words are typed, a person has as much as before.
      if isSame { continue }
      knownOverloads[person] = nil
      effect.persons.insert(person)
    }
  }

  /// Where a unit has goals at another time now, other units may have to answer for it, anywhere.
  private func replaceTimes(_ changes: [KeptWorkspace.Change], _ effect: inout Effect) {
    var counts: [UnitTimes.Entry: Int] = [:]
    for change in changes {
      if let entry = UnitTimes.Entry(change.old) { counts[entry, default: 0] -= 1 }
      if let entry = UnitTimes.Entry(change.new) { counts[entry, default: 0] += 1 }
    }
    for (entry, change) in counts where change != 0 {
      let was = timeCounts[entry] ?? 0
      timeCounts[entry] = was + change > 0 ? was + change : nil
      guard was == 0 || was + change == 0 else { continue }
      knownTimes = Lazily()
      effect.concernsAll = true
    }
  }

  /// Circles stay as they are where nobody supports anything else, and where there is none a new `supports` closes one
  /// only if it leads back to where it stands.
  private func replaceCircles(_ changes: [KeptWorkspace.Change], _ effect: inout Effect) {
    let others = changes.filter { GoalIndex.targets($0.old) != GoalIndex.targets($0.new) }
    let circles = self.circles
    let touched = Set(circles.joined().flatMap { [$0.from, $0.to] })
    let isKept =
      circles.isEmpty
      ? !others.contains { isInCircle($0.number) } : others.isEmpty && !changes.contains { touched.contains($0.number) }
    if isKept { return }
    knownCircles = Lazily()
    effect.concernsAll = true
  }

  /// Whether an objective supports itself, by whatever way.
  private func isInCircle(_ number: Int) -> Bool {
    var known: Set<Int> = []
    var open = [number]
    while let next = open.popLast() {
      guard let objective = workspace.objective(at: next) else { continue }
      for target in GoalIndex.targets(objective) {
        guard let target else { continue }
        if target.objective == number { return true }
        if known.insert(target.objective).inserted { open.append(target.objective) }
      }
    }
    return false
  }

  /// What an edit may have changed in other files.
  package struct Effect {
    let edit: KeptWorkspace.Replaced
    fileprivate(set) var persons: Set<String> = []
    fileprivate(set) var kpis: Set<Int> = []
    /// Those with goals that are linked to what has changed; numbers may be others when somebody asks.
    fileprivate(set) var linkedFiles: Set<ObjectIdentifier> = []
    /// Whether a file can no longer be read in full, or all can again.
    fileprivate(set) var changesWhole = false
    /// Whether something has changed that any file may have to do with.
    fileprivate(set) var concernsAll = false

    fileprivate init(_ edit: KeptWorkspace.Replaced) {
      self.edit = edit
      concernsAll = edit.concernsAll
    }
  }

  private static func targets(_ objective: Objective) -> [Goal?] {
    (objective.supports + objective.keyResults.flatMap(\.supports)).map(\.target)
  }
}

extension [Goal] {
  /// Puts other goals of an objective in place of those there are; all are in the order of the files.
  fileprivate mutating func replace(_ objective: Int, with goals: [Goal]) {
    let start = countOfSorted { $0.objective < objective }
    let end = countOfSorted { $0.objective <= objective }
    replaceSubrange(start..<end, with: goals)
  }
}

extension [Int] {
  /// Takes a number in or out, of numbers in their order.
  fileprivate mutating func replace(_ number: Int, from wasIn: Bool, to isIn: Bool) {
    guard wasIn != isIn else { return }
    let place = countOfSorted { $0 < number }
    if isIn { insert(number, at: place) } else if indices.contains(place), self[place] == number { remove(at: place) }
  }
}
