import OKRSource
import OKRValues

extension Resolver {
  /// Objectives and key results: their units and paths first, then what they point at.
  mutating func resolveGoals() {
    settleObjectives()
    for index in objectives.indices { resolveReferences(ofObjective: index) }
  }

  private mutating func settleObjectives() {
    var kept: [Objective] = []
    var byName: [String: [Int]] = [:]
    for var objective in objectives {
      objective.unit = objective.owningUnit.flatMap { ownUnitIndex($0, entity: objective.heading.label) }
      let unit = objective.unit.map { units[$0].entity } ?? objective.owningUnit?.text
      objective.entity = [unit, objective.heading.label].compactMap { $0 }.joined(separator: ".")
      if let name = objective.name {
        let twins = byName[objective.entity] ?? []
        // The same name may come back in another cycle; in one cycle it is one objective told twice.
        if let twin = twins.first(where: { isSameTime(kept[$0], objective) }) {
          duplicate("objective", name, kept[twin].name, entity: objective.entity, bringsNews: bringsNews(objective))
          continue
        }
        byName[objective.entity, default: []].append(kept.count)
      }
      nameParts(of: &objective)
      goals.add(objective, unit: unit, index: kept.count)
      kept.append(objective)
    }
    objectives = kept
  }

  private func isSameTime(_ one: Objective, _ other: Objective) -> Bool {
    guard let first = one.period, let second = other.period else { return true }
    return first.overlaps(second)
  }

  private func bringsNews(_ objective: Objective) -> Bool {
    !objective.checkins.isEmpty || objective.score != nil
      || objective.keyResults.contains { !$0.checkins.isEmpty || $0.score != nil }
  }

  private mutating func nameParts(of objective: inout Objective) {
    var seen: [String: Located<String>] = [:]
    var kept: [KeyResult] = []
    for var part in objective.keyResults {
      part.entity = "\(objective.entity).\(part.heading.label)"
      if let name = part.name {
        if let first = seen[name.value] {
          duplicate("key result", name, first, entity: part.entity, bringsNews: !part.checkins.isEmpty)
          continue
        }
        seen[name.value] = name
      }
      kept.append(part)
    }
    objective.keyResults = kept
    for part in objective.initiatives {
      guard let name = part.name else { continue }
      if let first = seen[name.value] {
        duplicate("initiative", name, first, entity: "\(objective.entity).\(part.heading.label)")
      } else {
        seen[name.value] = name
      }
    }
  }

  private mutating func resolveReferences(ofObjective index: Int) {
    let objective = objectives[index]
    checkOwners(objective.owners, entity: objective.entity)
    for support in objective.supports.indices {
      objectives[index].supports[support].target = goal(objective.supports[support].reference, of: objective)
    }
    objectives[index].guardedKPIs = objective.guards.compactMap { kpiIndex($0, entity: objective.entity) }
    objectives[index].needs = resolved(objective.needs, entity: objective.entity)
    for part in objective.keyResults.indices {
      let keyResult = objective.keyResults[part]
      checkOwners(keyResult.owners, entity: keyResult.entity)
      for support in keyResult.supports.indices {
        objectives[index].keyResults[part].supports[support].target = goal(
          keyResult.supports[support].reference, of: objective)
      }
      objectives[index].keyResults[part].kpis = keyResult.measures.compactMap { kpiIndex($0, entity: keyResult.entity) }
      objectives[index].keyResults[part].needs = resolved(keyResult.needs, entity: keyResult.entity)
    }
    for part in objective.initiatives.indices {
      let initiative = objective.initiatives[part]
      checkOwners(initiative.owners, entity: objective.entity)
      for support in initiative.supports.indices {
        objectives[index].initiatives[part].supports[support].target = goal(
          initiative.supports[support].reference, of: objective)
      }
      objectives[index].initiatives[part].needs = resolved(initiative.needs, entity: objective.entity)
    }
  }

  private mutating func resolved(_ needs: [Need], entity: String) -> [Need] {
    needs.map { need in
      var need = need
      // A goal of the other unit says better than the unit's name what is needed.
      if need.unit.segments.count > 1, let goal = goals.find(need.unit.segments).first?.goal {
        need.goal = goal
        need.provider = objectives[goal.objective].unit
      } else {
        need.provider = unitIndex(need.unit, entity: entity)
      }
      return need
    }
  }

  /// The goal that a reference names: of several the one whose cycle meets the objective's.
  private mutating func goal(_ reference: Reference, of objective: Objective) -> Goal? {
    var found = goals.find(reference.segments)
    if found.count > 1 {
      let meeting = found.filter { isSameTime(objectives[$0.goal.objective], objective) }
      if !meeting.isEmpty { found = meeting }
    }
    if found.count > 1 {
      // A name alone means one's own objective first, then one of the own unit.
      let own = found.filter { objectives[$0.goal.objective].entity == objective.entity }
      let near = objective.unit == nil ? [] : found.filter { objectives[$0.goal.objective].unit == objective.unit }
      if let only = own.count == 1 ? own : near.count == 1 ? near : nil { found = only }
    }
    if found.count > 1, Set(found.map(\.path)).count == 1 {
      // One objective in several cycles: which of them is meant follows from the time, and a wrong one is told as such.
      found = closest(found, to: objective.period)
    }
    if found.count == 1 { return found.first?.goal }
    let isAmbiguous = found.count > 1
    let names = isAmbiguous ? found.map(\.path) : goals.paths
    miss(reference, .goal, entity: objective.entity, among: names, isAmbiguous: isAmbiguous)
    return nil
  }
}

extension Resolver {
  /// Of goals with one name in cycles that follow each other, the one in whose cycle a period ends; else the nearest.
  private func closest(_ found: [GoalNames.Named], to period: Period?) -> [GoalNames.Named] {
    func start(_ named: GoalNames.Named) -> Int { objectives[named.goal.objective].period?.first.number ?? 0 }
    func distance(_ named: GoalNames.Named) -> Int {
      guard let period, let other = objectives[named.goal.objective].period else { return 0 }
      return max(0, other.first.number - period.last.number, period.last.number - other.last.number)
    }
    let best = found.min {
      distance($0) != distance($1) ? distance($0) < distance($1) : start($0) > start($1)
    }
    return best.map { [$0] } ?? []
  }
}

/// The goals of a workspace by every path that can name them.
struct GoalNames {
  /// By the names of a path, with a zero between them, which no name has.
  private var byPath: [String: [Named]] = [:]
  private(set) var paths: [String] = []

  /// A goal and its full path.
  struct Named {
    let goal: Goal
    let path: String
  }

  mutating func add(_ objective: Objective, unit: String?, index: Int) {
    let goal = Goal.objective(index)
    var named: [[String]] = []
    if let name = objective.name?.value {
      named = [[name]] + (unit.map { [[$0, name]] } ?? [])
      register(goal, named, full: [unit, name].compactMap { $0 }.joined(separator: "."))
    }
    for (part, keyResult) in objective.keyResults.enumerated() {
      guard let name = keyResult.name?.value else { continue }
      let suffixed = named.map { $0 + [name] }
      guard let full = suffixed.last else { continue }
      register(.keyResult(index, part), suffixed, full: full.joined(separator: "."))
    }
  }

  private mutating func register(_ goal: Goal, _ names: [[String]], full: String) {
    for name in names { byPath[GoalNames.key(name), default: []].append(Named(goal: goal, path: full)) }
    paths.append(full)
  }

  func find(_ segments: [String]) -> [Named] { byPath[GoalNames.key(segments)] ?? [] }

  private static func key(_ segments: [String]) -> String { segments.joined(separator: "\u{0}") }
}
