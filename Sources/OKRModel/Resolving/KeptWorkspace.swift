package import OKRSource
import OKRSyntax
import OKRValues

/// A workspace that follows its files: after an edit only what the edited file says is resolved, and what names goals that
/// are called otherwise now.
///
/// Goals are known by numbers, which go by the order of the files. Behind those of each file a few are free, so that an
/// objective more moves no other file's numbers.
package final class KeptWorkspace {
  package let workspace: Workspace
  private var files: [KeptFile]
  private let surroundings: Surroundings
  /// What it has looked up, to look up more; its lists are the workspace's.
  private var resolver: Resolver
  /// By path, the objectives that name it, whether it leads somewhere or not.
  private var asking: [String: Set<Int>] = [:]
  /// Of each file where the numbers of the next one begin.
  private let ends: [Int]
  /// What is declared twice, but for what stands in one goal.
  private let declaredTwice: [Workspace.Duplicate]
  /// What stands at numbers that are free, which must not keep a text that is gone.
  private let vacant = Objective.vacant(in: SourceFile(path: "", bytes: []))

  package init(_ files: [KeptFile]) {
    self.files = ordered(files) { ($0.key, $0.file.bytes) }
    let shared = SharedNames(self.files.map(\.top))
    surroundings = shared.surroundings
    resolver = shared.resolver(
      self.files.map { LoweredFile(file: $0.file, declarations: $0.declarations(in: shared.surroundings)) },
      room: { 4 + $0 / 4 })
    workspace = resolver.run()
    resolver.giveBack()
    let starts = self.files.map { [workspace] file in workspace.part(of: file.file)?.objectives.lowerBound ?? 0 }
    ends = starts.dropFirst() + [workspace.objectives.count]
    declaredTwice = workspace.duplicates.filter { !$0.isInOneGoal }
    for (number, objective) in workspace.objectives.enumerated() {
      if objective.isVacant { workspace.objectives[number] = vacant }
      for path in objective.asked { asking[path, default: []].insert(number) }
    }
  }

  /// What one edit has replaced.
  package struct Replaced {
    package let old: SourceFile
    package let new: SourceFile
    /// Where the goals stand that are others now.
    package let part: FilePart
    package let oldKPIs: [KPI]
    package let oldUnits: [OrganisationUnit]
    package let oldPersons: [Person]
    package let persons: [Person]
    /// Whether every other file may be judged otherwise now.
    package let concernsAll: Bool
    /// The objectives that are others now, in the order of their numbers: those of the edited text, and those that name
    /// a goal which is called otherwise.
    package fileprivate(set) var changes: [Change] = []
    /// Other files with a name that leads nowhere, of which something else may be told now.
    package fileprivate(set) var files: Set<ObjectIdentifier> = []
  }

  /// An objective at the number of another one; one of the two may be nothing.
  package struct Change {
    package let number: Int
    package let old: Objective
    package let new: Objective
  }

  /// Puts a file in place of its former text; nil where the others have to be resolved anew, and this is good for nothing
  /// any more.
  package func replace(_ old: KeptFile, with new: KeptFile) -> Replaced? {
    guard let part = workspace.part(of: old.file), workspace.sharedErrors.isEmpty,
      // Another workspace may have read it since, to try a name.
      old.pieces.allSatisfy({ $0.isLowered(in: surroundings) })
    else { return nil }
    let (before, after) = changedPieces(old, new, part.file)
    new.keepKey(of: old, before, after)
    let isTopKept = before.lowerBound > 0
    guard isInPlace(new, old, part.file),
      isTopKept || SaidForAll(old.top, in: surroundings.year) == SaidForAll(new.top, in: surroundings.year)
    else { return nil }
    // What stays has to be looked at before it is moved into the new text.
    let gone = old.pieces[before].map(\.content.source)
    let removed = FileDeclarations(pieces: old.pieces[before].map { $0.declarations(in: surroundings) })
    let start = part.objectives.lowerBound + countObjectives(in: old.pieces[..<before.lowerBound])
    new.read(in: surroundings)
    let added = FileDeclarations(pieces: new.pieces[after].map { $0.declarations(in: surroundings) })
    let units = isTopKept ? 0..<0 : part.units
    let kpis = isTopKept ? 0..<0 : part.kpis
    let count = part.objectives.count - removed.objectives.count + added.objectives.count
    let end = part.objectives.lowerBound + count
    guard FileShape(removed) == FileShape(added), removed.settings.isEmpty == added.settings.isEmpty,
      !isDeclaredTwice(in: gone), end <= ends[part.file],
      added.kpis.count == kpis.count, added.units.count == units.count,
      start + removed.objectives.count <= part.objectives.upperBound
    else { return nil }
    // Where there are more or fewer, those behind them have other numbers too.
    let isMoved = added.objectives.count != removed.objectives.count
    let numbers = start..<(isMoved ? max(end, part.objectives.upperBound) : start + added.objectives.count)
    let objectives = Array(workspace.objectives[numbers])
    var replaced = Replaced(
      old: old.file, new: new.file, part: FilePart(file: part.file, units: units, kpis: kpis, objectives: numbers),
      oldKPIs: Array(workspace.kpis[kpis]), oldUnits: Array(workspace.units[units]),
      oldPersons: removed.persons, persons: added.persons, concernsAll: FileLook(removed) != FileLook(added))

    let hadNearNames = workspace.hasNearNames
    resolver.take(from: workspace)
    let own = start..<start + added.objectives.count
    resolver.resolve(
      added.copied(), at: own, cycles: isTopKept ? nil : namedCycles([new.top], in: surroundings.year),
      in: replaced.part, instead: old.file)
    let behind = isMoved ? objectives.dropFirst(removed.objectives.count).filter { !$0.isVacant } : []
    let free = Array(repeating: vacant, count: max(0, numbers.count - own.count - behind.count))
    resolver.objectives.replaceSubrange(own.upperBound..<numbers.upperBound, with: behind + free)
    let renamed = rename(objectives, at: numbers)
    for number in own { resolver.resolveReferences(ofObjective: number) }
    resolver.checkDefaults(added)
    let ownMissing = resolver.unresolved
    let linked = Set(renamed.keys.flatMap { asking[$0] ?? [] }).subtracting(own)
    let again = linked.sorted().map { resolveAgain($0) }
    let isTwin = own.contains(where: hasTwin)
    resolver.putBack(into: workspace)

    replaced.changes =
      zip(numbers, objectives).map { Change(number: $0, old: $1, new: workspace.objectives[$0]) }
      + again.map(\.change).filter { !numbers.contains($0.number) }
    workspace.put(new.file, instead: old.file, objectives: part.objectives.lowerBound..<end)
    files[part.file] = new
    workspace.put(new, instead: old.file, removed, added, isTopKept: isTopKept, part.file)
    workspace.put(ownMissing, resolver.duplicates, without: gone, in: part.file)
    for (change, missing) in again { workspace.put(missing, lookedUpIn: change.new) }
    workspace.cascade.replace(
      objectives, with: Array(workspace.objectives[numbers]), at: numbers)
    for change in replaced.changes.dropFirst(numbers.count) {
      workspace.cascade.replace([change.old], with: [change.new], at: change.number..<change.number + 1)
    }
    let missing = workspace.missing
    let isSame = hadNearNames == missing.hasNearNames
    for name in isSame ? missing.names(near: renamed.paths) : missing.all {
      workspace.forgetSuggestion(for: name)
      replaced.files.formUnion(missing.files(with: name).map { ObjectIdentifier(files[$0].file) })
    }
    resolver.forget()
    return isTwin ? nil : replaced
  }

  /// Takes the names of objectives that are others now, and tells what leads elsewhere.
  private func rename(_ old: [Objective], at numbers: Range<Int>) -> GoalNames.Renamed {
    let changed = zip(numbers, old).filter { resolver.objectives[$0] !== $1 }
    let asks = changed.map { (number: $0, old: $1.asked, new: resolver.objectives[$0].asked) }.filter {
      $0.old != $0.new
    }
    for (number, old, _) in asks { for path in old { asking[path]?.remove(number) } }
    for (number, _, new) in asks { for path in new { asking[path, default: []].insert(number) } }
    for (_, old, _) in asks { for path in old where asking[path]?.isEmpty ?? false { asking[path] = nil } }
    // Mostly it is something else that is typed.
    if changed.allSatisfy({ resolver.objectives[$0].isCalled(like: $1) }) { return GoalNames.Renamed() }
    return resolver.goals.replace(
      changed.map { ($1, resolver.pathStart(of: $1), $0) },
      with: changed.map { number, _ in
        let objective = resolver.objectives[number]
        return (objective, resolver.pathStart(of: objective), number)
      })
  }

  /// Looks up anew what one objective names, and leaves what it was to whoever asks what has changed.
  private func resolveAgain(_ number: Int) -> (change: Change, missing: [Workspace.Unresolved]) {
    let old = resolver.objectives[number]
    resolver.objectives[number] = old.copiedWithNames()
    resolver.unresolved = []
    resolver.resolveReferences(ofObjective: number)
    // What its file says for all its goals was looked up with the first of them.
    let missing = resolver.unresolved.filter { old.holds($0.reference.location) }
    return (Change(number: number, old: old, new: resolver.objectives[number]), missing)
  }

  /// Whether an objective is told twice now: which of the two counts is for a start from nothing to say.
  private func hasTwin(_ number: Int) -> Bool {
    let objective = resolver.objectives[number]
    guard let name = objective.name?.value else { return false }
    return resolver.goals.find([resolver.pathStart(of: objective), name].compactMap(\.self)).contains { other in
      guard case .objective(let index) = other.goal, index != number, other.entity == objective.entity else {
        return false
      }
      guard let one = objective.period, let two = other.period else { return true }
      return one.overlaps(two)
    }
  }

  /// Whether something that stood in some pieces is declared twice.
  private func isDeclaredTwice(in pieces: [SourceFile]) -> Bool {
    declaredTwice.contains { twin in
      pieces.contains { twin.first.isRead(in: $0) || twin.second.isRead(in: $0) }
    }
  }

  /// How many objectives of some pieces have numbers; none have those that are told twice.
  private func countObjectives(in pieces: ArraySlice<KeptPiece>) -> Int {
    let twins = declaredTwice.filter { twin in
      twin.isObjective && pieces.contains { twin.second.isRead(in: $0.content.source) }
    }
    return pieces.reduce(0) { $0 + $1.content.objectives } - twins.count
  }

  /// Which pieces of a text and of the one before it are not the same; all where the top has changed, since all are read
  /// by that.
  private func changedPieces(_ old: KeptFile, _ new: KeptFile, _ number: Int) -> (before: Range<Int>, after: Range<Int>)
  {
    let (one, other) = (old.pieces, new.pieces)
    let least = min(one.count, other.count)
    var start = 0
    while start < least, one[start].content === other[start].content { start += 1 }
    var end = 0
    while end < least - start, one[one.count - 1 - end].content === other[other.count - 1 - end].content { end += 1 }
    // What the top of a file names and nobody has declared is told once, with the first goal that it is the default of.
    let isTopFine = !workspace.unresolvedByFile[number].contains { missing in
      one.first.map { missing.reference.location.isRead(in: $0.content.source) } ?? false
    }
    guard start > 0, isTopFine else { return (one.indices, other.indices) }
    return (start..<one.count - end, start..<other.count - end)
  }

  /// Whether a file stands between its neighbours as its former text did.
  private func isInPlace(_ file: KeptFile, _ old: KeptFile, _ number: Int) -> Bool {
    let neighbours = files[max(0, number - 1)..<min(files.count, number + 2)]
    return isInOrder(
      neighbours.enumerated().map { place, neighbour in
        let kept = place + neighbours.startIndex == number ? file : neighbour
        return (kept.key, kept.file.bytes)
      })
  }
}

extension Resolver {
  /// Leaves the lists to the workspace, so that there is one owner who may write into them.
  mutating func giveBack() {
    (units, persons, kpis, objectives, files) = ([], [], [], [], [])
    forget()
  }

  /// Forgets what was told of a file that may go.
  mutating func forget() { (reported, unresolved, duplicates) = ([], [], []) }

  mutating func take(from workspace: Workspace) {
    (units, kpis, objectives) = (workspace.units, workspace.kpis, workspace.objectives)
    (workspace.units, workspace.kpis, workspace.objectives) = ([], [], [])
  }

  mutating func putBack(into workspace: Workspace) {
    (workspace.units, workspace.kpis, workspace.objectives) = (units, kpis, objectives)
    (units, kpis, objectives) = ([], [], [])
    workspace.cycles = cycles
  }

  /// Takes what one file says into its part of the lists, where all names are known already, its goals at some numbers;
  /// what these name is not looked up yet.
  mutating func resolve(
    _ declarations: FileDeclarations, at numbers: Range<Int>, cycles named: [NamedCycle]?, in part: FilePart,
    instead old: SourceFile
  ) {
    if let named { cycles.replace({ $0.location.file === old }, with: named) }
    for (number, var unit) in zip(part.units, declarations.units) {
      unit.entity = unit.heading.label
      units[number] = unit
      units[number].parent = unit.under.flatMap { ownUnitIndex($0, entity: unit.entity) }
    }
    for (number, kpi) in zip(part.kpis, declarations.kpis) {
      kpi.entity = kpi.heading.label
      kpi.complementedBy = kpis[number].complementedBy
      kpis[number] = kpi
      kpi.owningUnitIndex = kpi.owningUnit.flatMap { ownUnitIndex($0, entity: kpi.entity) }
      kpi.complementing = kpi.complements.compactMap { kpiIndex($0, entity: kpi.entity) }
      checkOwners(kpi.owners, entity: kpi.entity)
    }
    for unit in declarations.units where unit.kind != .outside {
      if let lead = unit.lead { checkHandle(lead, entity: unit.heading.label) }
    }
    checkCycles(declarations.writtenCycles)
    for (number, objective) in zip(numbers, declarations.objectives) {
      _ = resolveUnit(of: objective)
      nameParts(of: objective)
      objectives[number] = objective
    }
  }
}

extension Workspace {
  /// Takes what stands beside the goals of a file. What has a ``Location`` moves with its piece, so most of it stays.
  fileprivate func put(
    _ new: KeptFile, instead old: SourceFile, _ removed: FileDeclarations, _ added: FileDeclarations, isTopKept: Bool,
    _ number: Int
  ) {
    if !isTopKept { remarks[number] = added.remarks }
    func all<Entry>(_ entries: (FileDeclarations) -> [Entry]) -> [Entry]? {
      guard !entries(removed).isEmpty || !entries(added).isEmpty else { return nil }
      return new.pieces.flatMap { $0.declared(entries) }
    }
    if let persons = all(\.persons) { personsByFile[number] = persons }
    if let allows = all(\.allows) { allowsByFile[number] = allows }
    if let written = all(\.writtenCycles) { writtenCyclesByFile[number] = written }
    if let lines = all(\.settings) {
      // What stands in pieces that stay is one of the new text already.
      settings.replace({ $0.location.file === old || $0.location.file === new.file }, with: lines)
    }
    guard !errorsByFile[number].isEmpty || !added.parseErrors.isEmpty || !added.loweringErrors.isEmpty else { return }
    func errors(_ entries: (FileDeclarations) -> [SyntaxError]) -> [FileError] {
      new.pieces.flatMap { piece in
        piece.declared(entries).map { FileError(file: new.file, error: $0.moved(by: piece.start)) }
      }
    }
    putErrors(errors(\.parseErrors) + errors(\.loweringErrors), in: number)
  }

  /// Takes what leads nowhere in a file and what is declared twice in one of its goals, in place of what stood in pieces
  /// that are gone.
  fileprivate func put(_ missed: [Unresolved], _ twins: [Duplicate], without gone: [SourceFile], in file: Int) {
    func isGone(_ place: Location) -> Bool { gone.contains { place.isRead(in: $0) } }
    if !duplicatesByFile[file].isEmpty || !twins.isEmpty {
      duplicatesByFile[file] = duplicatesByFile[file].filter { !isGone($0.second) } + twins
    }
    if !unresolvedByFile[file].isEmpty || !missed.isEmpty {
      putUnresolved(unresolvedByFile[file].filter { !isGone($0.reference.location) } + missed, in: file)
    }
  }

  /// Takes what leads nowhere in one objective that stays.
  fileprivate func put(_ missed: [Unresolved], lookedUpIn objective: Objective) {
    guard let file = part(of: objective.heading.keyword.file)?.file else { return }
    let others = unresolvedByFile[file].filter { !objective.holds($0.reference.location) }
    if !missed.isEmpty || others.count < unresolvedByFile[file].count { putUnresolved(others + missed, in: file) }
  }
}

extension Objective {
  /// Whether a place is one in its text.
  fileprivate func holds(_ place: Location) -> Bool {
    place.file === heading.whole.file && heading.whole.range.contains(place.range)
  }
}

extension Array {
  /// Puts the entries of a file, which stand together, in place of its former ones.
  fileprivate mutating func replace(_ isOld: (Element) -> Bool, with new: [Element]) {
    let start = firstIndex(where: isOld) ?? endIndex
    let end = self[start...].firstIndex { !isOld($0) } ?? endIndex
    replaceSubrange(start..<end, with: new)
  }
}
