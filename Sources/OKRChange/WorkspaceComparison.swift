import OKRModel
import OKRSource
import OKRValues

/// Two workspaces side by side.
struct WorkspaceComparison {
  private let base: Workspace
  private let head: Workspace
  private let day: Day
  private let old: (objectives: [GoalNode], keyResults: [GoalNode])
  private let new: (objectives: [GoalNode], keyResults: [GoalNode])
  private var objectives: GoalMatching
  private var keyResults: GoalMatching
  private let splits: Splits
  /// The index of each objective among those of its revision.
  private let oldOwners: [ObjectIdentifier: Int]
  private let newOwners: [ObjectIdentifier: Int]
  /// The key results of each objective of the base.
  private let partsByOwner: [Int: [Int]]
  /// The name that each goal of the base has in the head.
  private var renamed: [String: String] = [:]
  private(set) var renamings = Renamings()
  private var merged: Set<Int> = []
  private var found: [Change] = []

  init(_ base: Workspace, _ head: Workspace, on day: Day) {
    self.base = base
    self.head = head
    self.day = day
    old = GoalNode.all(of: base)
    new = GoalNode.all(of: head)
    var keyResults = GoalMatching(old.keyResults, new.keyResults, on: day)
    let objectives = GoalMatching(old.objectives, new.objectives, on: day)
    func owners(_ nodes: [GoalNode]) -> [ObjectIdentifier: Int] {
      Dictionary(nodes.enumerated().map { (ObjectIdentifier($0.element.objective), $0.offset) }) { first, _ in first }
    }
    oldOwners = owners(old.objectives)
    newOwners = owners(new.objectives)
    let (keyResultsOfBase, ownersOfBase) = (old.keyResults, oldOwners)
    partsByOwner = Dictionary(grouping: keyResultsOfBase.indices) {
      ownersOfBase[ObjectIdentifier(keyResultsOfBase[$0].objective)] ?? -1
    }
    let ownersOfHead = newOwners
    keyResults.matchParts(
      heirs: keyResultsOfBase.map { node in
        ownersOfBase[ObjectIdentifier(node.objective)].flatMap { objectives.partners[$0] }
      },
      owners: new.keyResults.map { ownersOfHead[ObjectIdentifier($0.objective)] })
    (self.keyResults, self.objectives) = (keyResults, objectives)
    splits = Splits(old.keyResults, new.keyResults, keyResults)
    pairByParts()
    for (index, partner) in objectives.partners.enumerated() {
      guard let partner else { continue }
      renamed[old.objectives[index].entity] = new.objectives[partner].entity
      renamings.add(old.objectives[index], new.objectives[partner])
    }
    for (index, partner) in keyResults.partners.enumerated() {
      guard let partner else { continue }
      renamed[old.keyResults[index].entity] = new.keyResults[partner].entity
      renamings.add(old.keyResults[index], new.keyResults[partner])
    }
  }

  /// An objective that has another name and other words is the one that has got most of its key results.
  private mutating func pairByParts() {
    var votes: [Int: [Int: Int]] = [:]
    for (part, partner) in keyResults.partners.enumerated() {
      guard let partner, let owner = self.owner(ofOld: part), let heir = self.owner(ofNew: partner) else { continue }
      if !objectives.isTaken[heir] { votes[owner, default: [:]][heir, default: 0] += 1 }
    }
    for (index, node) in old.objectives.enumerated() where objectives.partners[index] == nil {
      let best = votes[index]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value * 2 > node.objective.keyResults.count { objectives.pair(index, best.key) }
    }
  }

  private func owner(ofOld keyResult: Int) -> Int? { oldOwners[ObjectIdentifier(old.keyResults[keyResult].objective)] }

  private func owner(ofNew keyResult: Int) -> Int? { newOwners[ObjectIdentifier(new.keyResults[keyResult].objective)] }

  mutating func changes() -> [Change] {
    for (index, node) in old.objectives.enumerated() { addObjective(index, node) }
    for (index, node) in old.keyResults.enumerated() { addKeyResult(index, node) }
    for (index, node) in new.objectives.enumerated() where !objectives.isTaken[index] { addNew(node) }
    for (index, node) in new.keyResults.enumerated() where !keyResults.isTaken[index] {
      // A new objective brings its key results, and is told itself.
      if splits.whole(ofNew: index) == nil, owner(ofNew: index).map({ !objectives.isTaken[$0] }) ?? false { continue }
      addNew(node, partOf: splits.whole(ofNew: index).map { old.keyResults[$0] })
    }
    addKPIs()
    return found.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      return left.entity.entity.utf8Precedes(right.entity.entity)
    }
  }

  // MARK: - Goals

  private mutating func addObjective(_ index: Int, _ node: GoalNode) {
    if let partner = objectives.partners[index] {
      keep(node, new.objectives[partner], isMoved: false, isSplit: false)
      return
    }
    let live = (partsByOwner[index] ?? []).filter { old.keyResults[$0].setAside == nil }
    let heirs = live.compactMap { part in keyResults.partners[part].map { new.keyResults[$0].objective } }
    if !live.isEmpty, heirs.count == live.count {
      let names = unique(heirs.map(\.entity)).joined(separator: " and ")
      let text = "its key results have moved to \(names)"
      merged.insert(index)
      gone(node, .merged, ChangeFact(.existence, .wording, text, after: names), isAccountedFor: true)
      return
    }
    let rest = live.count - heirs.count
    let with = rest > 0 ? ", and \(counted(rest, "key result")) with it" : ""
    gone(node, .gone, ChangeFact(.existence, .dropped, "gone\(with)"), isAccountedFor: node.setAside?.isOpen ?? false)
  }

  private mutating func addKeyResult(_ index: Int, _ node: GoalNode) {
    let parts = splits.parts(ofOld: index)
    if let partner = keyResults.partners[index] {
      let now = new.keyResults[partner]
      let isMoved = !isSameObjective(index, partner)
      keep(node, now, isMoved: isMoved, isSplit: !parts.isEmpty, splitInto: parts.map { new.keyResults[$0] })
      return
    }
    if !parts.isEmpty {
      let facts = [Splits.fact(node, parts.map { new.keyResults[$0] }, on: day)]
      gone(node, .split, facts[0], isAccountedFor: true)
      return
    }
    let owner = self.owner(ofOld: index)
    let heir = owner.flatMap { objectives.partners[$0] }.map { new.objectives[$0] }
    // An objective that is gone or given up takes its key results with it, and is told itself.
    let isWithObjective = owner.map { objectives.partners[$0] == nil && !merged.contains($0) } ?? false
    if isWithObjective { return }
    let isAccountedFor =
      node.setAside?.isOpen ?? false || heir?.setAside?.isOpen ?? false
      || node.objective.setAside?.value.isOpen ?? false
    gone(node, .gone, ChangeFact(.existence, .dropped, "gone"), isAccountedFor: isAccountedFor, in: heir)
  }

  private func isSameObjective(_ index: Int, _ partner: Int) -> Bool {
    guard let owner = self.owner(ofOld: index), let heir = self.owner(ofNew: partner) else { return false }
    return objectives.partners[owner] == heir
  }

  private mutating func keep(
    _ old: GoalNode, _ new: GoalNode, isMoved: Bool, isSplit: Bool, splitInto parts: [GoalNode] = []
  ) {
    var facts = GoalFacts.all(
      old, new, base, head, on: day, renamed: renamed, isMoved: isMoved, isSplit: isSplit)
    if isSplit { facts.insert(Splits.fact(old, [new] + parts, on: day), at: 0) }
    guard !facts.isEmpty else { return }
    found.append(
      Change(
        entity: EntityChange(
          entity: new.entity, formerEntity: old.entity == new.entity ? nil : old.entity, kind: new.kind, fate: .kept,
          location: new.heading.location, formerLocation: old.heading.location, facts: facts),
        time: Change.Time(day, in: old.period ?? new.period), isAccountedFor: false, isLate: false,
        place: new.heading.location))
  }

  private mutating func gone(
    _ node: GoalNode, _ fate: EntityChange.Fate, _ fact: ChangeFact, isAccountedFor: Bool, in objective: GoalNode? = nil
  ) {
    var facts = [fact]
    let time = Change.Time(day, in: node.period)
    // Who clears away a whole cycle that is over hides nothing; who takes one goal out of it does.
    if fate == .gone, time == .after, !isAccountedFor, isLeft(node), let record = node.record(until: day) {
      facts.append(
        ChangeFact(.history, .weakened, "with it goes what was told: \(record)", before: record))
    }
    let file = head.files.first { $0.workspacePath == node.heading.location.file.workspacePath }
    let place = objective?.heading.location ?? file.map { Location($0, TextRange(0, 0)) } ?? node.heading.location
    found.append(
      Change(
        entity: EntityChange(
          entity: node.entity, formerEntity: nil, kind: node.kind, fate: fate, location: nil,
          formerLocation: node.heading.location, facts: facts), time: time, isAccountedFor: isAccountedFor,
        isLate: false, place: place))
  }

  /// Whether anything of a goal's cycle is still there for its unit.
  private func isLeft(_ node: GoalNode) -> Bool {
    new.objectives.contains { other in
      guard other.unit == node.unit, let one = node.period, let two = other.period else { return false }
      return one.overlaps(two)
    }
  }

  private mutating func addNew(_ node: GoalNode, partOf whole: GoalNode? = nil) {
    let parts = node.keyResult == nil ? node.objective.keyResults.count : 0
    let with = parts > 0 ? ", with \(counted(parts, "key result"))" : ""
    let fact =
      whole.map { ChangeFact(.existence, .wording, "a part of what was \($0.entity)", before: $0.entity) }
      ?? ChangeFact(.existence, .news, "new\(with)", location: node.heading.location)
    let time = Change.Time(day, in: node.period)
    let isLate = node.period.map { 2 * (day.number - $0.first.number) >= $0.length } ?? false
    found.append(
      Change(
        entity: EntityChange(
          entity: node.entity, formerEntity: whole?.entity, kind: node.kind, fate: whole == nil ? .added : .split,
          location: node.heading.location, formerLocation: nil, facts: [fact]), time: time, isAccountedFor: false,
        isLate: isLate && time == .during && node.setAside == nil && !base.objectives.isEmpty,
        place: node.heading.location))
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  // MARK: - KPIs

  private mutating func addKPIs() {
    let partners = kpiPartners(base.kpis, head.kpis)
    for (index, kpi) in base.kpis.enumerated() {
      guard let partner = partners[index] else {
        addGone(kpi)
        continue
      }
      let now = head.kpis[partner]
      renamings.addFile(kpi.heading.location, now.heading.location)
      let facts = kpiFacts(kpi, now, on: day)
      if !facts.isEmpty { add(now, was: kpi, .kept, facts, at: now.heading.location) }
    }
    let known = Set(partners.compactMap { $0 })
    for (index, kpi) in head.kpis.enumerated() where !known.contains(index) {
      add(
        kpi, was: nil, .added, [ChangeFact(.existence, .news, "new", location: kpi.heading.location)],
        at: kpi.heading.location)
    }
  }

  private mutating func addGone(_ kpi: KPI) {
    let past = kpi.readings.filter { $0.when.value.last <= day }.count
    var facts = [ChangeFact(.existence, .dropped, "gone")]
    if past > 0 {
      let record = counted(past, "reading")
      facts.append(ChangeFact(.history, .weakened, "with it goes what was told: \(record)", before: record))
    }
    let file = head.files.first { $0.workspacePath == kpi.heading.location.file.workspacePath }
    add(nil, was: kpi, .gone, facts, at: file.map { Location($0, TextRange(0, 0)) } ?? kpi.heading.location)
  }

  private mutating func add(
    _ kpi: KPI?, was: KPI?, _ fate: EntityChange.Fate, _ facts: [ChangeFact], at place: Location
  ) {
    let (entity, former) = (kpi?.entity ?? was?.entity ?? "", was?.entity)
    found.append(
      Change(
        entity: EntityChange(
          entity: entity, formerEntity: former == entity ? nil : former, kind: .kpi, fate: fate,
          location: kpi?.heading.location, formerLocation: was?.heading.location, facts: facts), time: .unknown,
        isAccountedFor: false, isLate: false, place: place))
  }
}

/// The KPI of the head that each of the base is: by name, then by title.
private func kpiPartners(_ base: [KPI], _ head: [KPI]) -> [Int?] {
  var partners: [Int?] = Array(repeating: nil, count: base.count)
  var taken: Set<Int> = []
  func pair(_ key: (KPI) -> String?) {
    var byKey: [String: [Int]] = [:]
    for (index, kpi) in head.enumerated() where !taken.contains(index) {
      if let key = key(kpi) { byKey[key, default: []].append(index) }
    }
    for (index, kpi) in base.enumerated() where partners[index] == nil {
      guard let key = key(kpi), let found = byKey[key]?.first(where: { !taken.contains($0) }) else { continue }
      partners[index] = found
      taken.insert(found)
    }
  }
  pair { kpi in kpi.name.map { "\($0.value)\u{0}\(kpi.title?.value ?? "")" } }
  pair { $0.name?.value }
  pair { $0.title?.value.lowercased() }
  return partners
}

extension GoalNode {
  var kind: EntityChange.Kind {
    guard let keyResult else { return .objective }
    return keyResult.kind == .milestone ? .milestone : .keyResult
  }

  /// What was told of it up to a day, and of what is in it: `3 check-ins and 1 score`; nil where nothing was.
  fileprivate func record(until day: Day) -> String? {
    let parts = keyResult == nil ? objective.keyResults : []
    let allCheckins = checkins + parts.flatMap(\.checkins)
    let past = allCheckins.filter { $0.date.map { $0.value <= day } ?? true }.count
    let scores = ([score] + parts.map(\.score)).compactMap { $0 }.count
    let words = [past > 0 ? counted(past, "check-in") : nil, scores > 0 ? counted(scores, "score") : nil].compactMap {
      $0
    }
    return words.isEmpty ? nil : words.joined(separator: " and ")
  }
}

extension SetAside {
  /// Whether a reason is given.
  var isOpen: Bool { because?.value.reason != nil }
}
