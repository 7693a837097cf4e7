package import OKRSource
import OKRSyntax

/// A workspace that follows its files: after an edit only what the edited file says is resolved, as long as the others
/// see the same of it.
package final class KeptWorkspace {
  package let workspace: Workspace
  private var files: [KeptFile]
  private let surroundings: Surroundings
  /// What it has looked up, to look up more; its lists are the workspace's.
  private var resolver: Resolver

  package init(_ files: [KeptFile]) {
    self.files = ordered(files) { ($0.key, $0.file.bytes) }
    let shared = SharedNames(self.files.map(\.top))
    surroundings = shared.surroundings
    resolver = shared.resolver(self.files.map { ($0.file, $0.declarations(in: shared.surroundings)) })
    workspace = resolver.run()
    resolver.giveBack()
  }

  /// What one edit has replaced.
  package struct Replaced {
    package let old: SourceFile
    package let new: SourceFile
    /// Where the goals stand that are others now.
    package let part: FilePart
    package let oldObjectives: [Objective]
    package let oldKPIs: [KPI]
    package let oldUnits: [OrganisationUnit]
    package let oldPersons: [Person]
    package let persons: [Person]
  }

  /// Puts a file in place of its former text; nil where the others have to be resolved anew, and this is good for nothing
  /// any more.
  package func replace(_ old: KeptFile, with new: KeptFile) -> Replaced? {
    guard let part = workspace.part(of: old.file), resolver.hasNearNames, isInPlace(new, old, part.file),
      !workspace.duplicates.contains(where: { $0.first.file === old.file || $0.second.file === old.file }),
      !workspace.syntaxErrors.contains(where: { $0.elsewhere != nil }),
      // Another workspace may have read it since, to try a name.
      old.pieces.allSatisfy({ $0.isLowered(in: surroundings) })
    else { return nil }
    let (before, after) = changedPieces(old, new)
    let isTopKept = before.lowerBound > 0
    guard
      isTopKept || SaidForAll(old.top, in: surroundings.year) == SaidForAll(new.top, in: surroundings.year)
    else { return nil }
    // What stays has to be looked at before it is moved into the new text.
    let removed = FileDeclarations(pieces: old.pieces[before].map { $0.declarations(in: surroundings) })
    let counts = old.pieces[..<before.lowerBound].map { $0.declarations(in: surroundings).objectives.count }
    let oldPersons = workspace.persons.filter { $0.handle.location.file === old.file }
    new.read(in: surroundings)
    let added = FileDeclarations(pieces: new.pieces[after].map { $0.declarations(in: surroundings) })
    guard FileShape(removed) == FileShape(added) else { return nil }
    let start = part.objectives.lowerBound + counts.reduce(0, +)
    let changed = FilePart(
      file: part.file, units: isTopKept ? 0..<0 : part.units, kpis: isTopKept ? 0..<0 : part.kpis,
      objectives: start..<start + added.objectives.count)
    guard changed.objectives.upperBound <= part.objectives.upperBound, added.kpis.count == changed.kpis.count,
      added.units.count == changed.units.count, isTopKept || changed.objectives == part.objectives
    else { return nil }
    let replaced = Replaced(
      old: old.file, new: new.file, part: changed, oldObjectives: Array(workspace.objectives[changed.objectives]),
      oldKPIs: Array(workspace.kpis[changed.kpis]), oldUnits: Array(workspace.units[changed.units]),
      oldPersons: isTopKept ? [] : oldPersons, persons: isTopKept ? [] : added.persons)
    resolver.take(from: workspace)
    resolver.resolve(
      added.copied(), cycles: isTopKept ? nil : namedCycles([new.top], in: surroundings.year), in: changed,
      instead: old.file)
    resolver.putBack(into: workspace)
    workspace.put(new, in: surroundings, unresolved: resolver.unresolved, instead: old, before, part.file)
    workspace.cascade.replace(
      replaced.oldObjectives, with: Array(workspace.objectives[changed.objectives]), at: changed.objectives)
    files[part.file] = new
    resolver.forget()
    return resolver.hasNearNames ? replaced : nil
  }

  /// Which pieces of a text and of the one before it are not the same; all where the top has changed, since all are read
  /// by that.
  private func changedPieces(_ old: KeptFile, _ new: KeptFile) -> (before: Range<Int>, after: Range<Int>) {
    let (one, other) = (old.pieces, new.pieces)
    let least = min(one.count, other.count)
    var start = 0
    while start < least, one[start].content === other[start].content { start += 1 }
    var end = 0
    while end < least - start, one[one.count - 1 - end].content === other[other.count - 1 - end].content { end += 1 }
    // What the top of a file names and nobody has declared is told once, with the first goal that it is the default of.
    let isTopFine = !workspace.unresolved.contains { missing in
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

  /// Resolves what one file says in its part of the lists, where all names are known already.
  mutating func resolve(
    _ declarations: FileDeclarations, cycles named: [NamedCycle]?, in part: FilePart, instead old: SourceFile
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
    for (number, objective) in zip(part.objectives, declarations.objectives) {
      objective.unit = objective.owningUnit.flatMap { ownUnitIndex($0, entity: objective.heading.label) }
      let unit = objective.unit.map { units[$0].entity } ?? objective.owningUnit?.text
      objective.entity = [unit, objective.heading.label].compactMap { $0 }.joined(separator: ".")
      nameParts(of: objective)
      objectives[number] = objective
    }
    for number in part.objectives { resolveReferences(ofObjective: number) }
    checkDefaults(declarations)
  }
}

extension Workspace {
  /// Takes what stands beside the goals of a file.
  fileprivate func put(
    _ new: KeptFile, in surroundings: Surroundings, unresolved missing: [Unresolved], instead old: KeptFile,
    _ replaced: Range<Int>, _ number: Int
  ) {
    let file = new.file
    let pieces = new.pieces.map { ($0.start, $0.declarations(in: surroundings)) }
    files[number] = file
    remarks[number] = pieces.first?.1.remarks ?? Remarks()
    movePart(of: old.file, to: file)
    // What stands in pieces that stay is one of the new text already.
    func isOwn(_ other: SourceFile) -> Bool { other === old.file || other === file }
    persons.replace({ isOwn($0.handle.location.file) }, with: pieces.flatMap(\.1.persons))
    var errors: [SyntaxError] = []
    for (start, piece) in pieces { errors += piece.parseErrors.map { $0.moved(by: start) } }
    for (start, piece) in pieces { errors += piece.loweringErrors.map { $0.moved(by: start) } }
    syntaxErrors.replace({ isOwn($0.file) }, with: errors.map { FileError(file: file, error: $0) })
    settings.replace({ isOwn($0.location.file) }, with: pieces.flatMap(\.1.settings))
    allows.replace({ isOwn($0.location.file) }, with: pieces.flatMap(\.1.allows))
    writtenCycles.replace({ isOwn($0.location.file) }, with: pieces.flatMap(\.1.writtenCycles))
    // These go by what was missed, and not by files.
    let gone = old.pieces[replaced].map(\.content.source)
    unresolved.removeAll { missing in gone.contains { missing.reference.location.isRead(in: $0) } }
    unresolved += missing
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
