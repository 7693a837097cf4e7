import OKRSource
import OKRValues

extension Resolver {
  /// Objectives and key results: their units and paths first, then what they point at.
  mutating func resolveGoals() {
    resolveUnits()
    for index in objectives.indices { resolveReferences(ofObjective: index) }
  }

  private mutating func resolveUnits() {
    var kept: [Objective] = []
    /// The first of each name, and all of a name that comes again.
    var firsts: [String: Int] = [:]
    var twins: [String: KeptTwins] = [:]
    let count = files.reduce(0) { $0 + $1.declarations.objectives.reduce(0) { $0 + 1 + $1.keyResults.count } }
    var titles = SameTitles(count)
    goals.reserve(count)
    for lowered in files {
      for objective in lowered.declarations.objectives {
        let unit = resolveUnit(of: objective)
        if let name = objective.name {
          // The same name may come back in another cycle; in one cycle it is one objective told twice.
          if let first = firsts[objective.entity] {
            if twins[objective.entity] == nil { twins[objective.entity] = KeptTwins(first, kept[first].period) }
            if let twin = twins[objective.entity]?.twin(of: objective.period) {
              duplicate("objective", name, kept[twin].name, entity: objective.entity, bringsNews: bringsNews(objective))
              continue
            }
            twins[objective.entity]?.keep(kept.count, objective.period)
          } else {
            firsts[objective.entity] = kept.count
          }
        }
        nameParts(of: objective)
        goals.add(objective, unit: unit, index: kept.count)
        titles.add(objective.lazyTitle)
        for keyResult in objective.keyResults { titles.add(keyResult.lazyTitle) }
        kept.append(objective)
      }
      for _ in 0..<room(lowered.declarations.objectives.count) { kept.append(.vacant(in: lowered.file)) }
    }
    objectives = kept
  }

  /// Finds the unit of an objective, and with it what its path starts with.
  mutating func resolveUnit(of objective: Objective) -> String? {
    objective.unit = objective.owningUnit.flatMap { ownUnitIndex($0, entity: objective.heading.label) }
    let unit = pathStart(of: objective)
    objective.entity = unit.map { objective.heading.path(below: $0) } ?? objective.heading.label
    return unit
  }

  func pathStart(of objective: Objective) -> String? {
    objective.unit.map { units[$0].entity } ?? objective.owningUnit?.text
  }

  private func bringsNews(_ objective: Objective) -> Bool {
    !objective.checkins.isEmpty || objective.score != nil
      || objective.keyResults.contains { !$0.checkins.isEmpty || $0.score != nil }
  }

  mutating func nameParts(of objective: Objective) {
    /// By their names the places of key results, and of initiatives behind them.
    var seen: [String: Int] = [:]
    var kept: [KeyResult] = []
    kept.reserveCapacity(objective.keyResults.count)
    for part in objective.keyResults {
      part.pathStart = objective.entity
      if let name = part.name {
        if let first = seen[name.value] {
          duplicate(
            "key result", name, kept[first].name, entity: part.entity, bringsNews: !part.checkins.isEmpty,
            isInOneGoal: true)
          continue
        }
        seen[name.value] = kept.count
      }
      kept.append(part)
    }
    objective.keyResults = kept
    for (place, part) in objective.initiatives.enumerated() {
      guard let name = part.name else { continue }
      if let first = seen[name.value] {
        let other = first < kept.count ? kept[first].name : objective.initiatives[first - kept.count].name
        duplicate(
          "initiative", name, other, entity: "\(objective.entity).\(part.heading.label)", isInOneGoal: true)
      } else {
        seen[name.value] = kept.count + place
      }
    }
  }

  mutating func resolveReferences(ofObjective index: Int) {
    let objective = objectives[index]
    checkOwners(objective.owners, entity: objective.entity)
    resolve(&objective.supports, of: objective)
    if !objective.guards.isEmpty {
      objective.guardedKPIs = objective.guards.compactMap { kpiIndex($0, entity: objective.entity) }
    }
    resolve(&objective.needs, entity: objective.entity)
    for keyResult in objective.keyResults {
      checkOwners(keyResult.owners, entity: keyResult.entity)
      resolve(&keyResult.supports, of: objective)
      if !keyResult.measures.isEmpty {
        keyResult.kpis = keyResult.measures.compactMap { kpiIndex($0, entity: keyResult.entity) }
      }
      resolve(&keyResult.needs, entity: keyResult.entity)
    }
    for initiative in objective.initiatives {
      checkOwners(initiative.owners, entity: objective.entity)
      resolve(&initiative.supports, of: objective)
      resolve(&initiative.needs, entity: objective.entity)
    }
  }

  private mutating func resolve(_ supports: inout [Support], of objective: Objective) {
    for index in supports.indices { supports[index].target = goal(supports[index].reference, of: objective) }
  }

  private mutating func resolve(_ needs: inout [Need], entity: @autoclosure () -> String) {
    for index in needs.indices {
      (needs[index].goal, needs[index].provider) = (nil, nil)
      let unit = needs[index].unit
      // A goal of the other unit says better than the unit's name what is needed.
      if unit.segments.count > 1, let goal = goals.find(unit.segments).first?.goal {
        needs[index].goal = goal
        needs[index].provider = objectives[goal.objective].unit
      } else {
        needs[index].provider = unitIndex(unit, entity: entity())
      }
    }
  }

  /// The goal that a reference names: of several the one whose cycle meets the objective's.
  private mutating func goal(_ reference: Reference, of objective: Objective) -> Goal? {
    let found = goals.find(reference.segments)
    guard found.count > 1 else {
      if found.isEmpty { miss(reference, .goal, entity: objective.entity) }
      return found.first?.goal
    }
    let namesakes = goals.namesakes(reference.segments)
    let anyMeets = namesakes.all.meeting(objective.period).count > 0
    func meant(of times: GoalTimes) -> (count: Int, one: GoalNames.Named?) {
      anyMeets ? times.meeting(objective.period) : times.whole
    }
    let (count, one) = meant(of: namesakes.all)
    if count == 1 { return one?.goal }
    // A name alone means one's own objective first, then one of the own unit.
    for times in [namesakes.times(ofEntity: objective.entity), namesakes.times(ofUnit: objective.unit)] {
      let (count, one) = meant(of: times)
      if count == 1 { return one?.goal }
    }
    func isMeant(_ named: GoalNames.Named) -> Bool {
      guard anyMeets, let own = objective.period, let other = named.period else { return true }
      return own.overlaps(other)
    }
    if let one, meant(of: namesakes.times(ofPath: one.path)).count == count {
      // One objective in several cycles: which of them is meant follows from the time, and a wrong one is told as such.
      return closest(namesakes.goals(ofPath: one.path).filter(isMeant), to: objective.period)?.goal
    }
    let names = namesakes.inOrder.lazy.filter(isMeant).prefix(3).map(\.path)
    miss(reference, .goal, entity: objective.entity, candidates: Array(names))
    return nil
  }
}

extension Resolver {
  /// Of goals with one name in cycles that follow each other, the one in whose cycle a period ends; else the nearest.
  private func closest(_ found: [GoalNames.Named], to period: Period?) -> GoalNames.Named? {
    func start(_ named: GoalNames.Named) -> Int { named.period?.first.number ?? 0 }
    func distance(_ named: GoalNames.Named) -> Int {
      guard let period, let other = named.period else { return 0 }
      return max(0, other.first.number - period.last.number, period.last.number - other.last.number)
    }
    return found.min {
      distance($0) != distance($1) ? distance($0) < distance($1) : start($0) > start($1)
    }
  }
}
