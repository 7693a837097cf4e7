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
    let byTree = Dictionary(files.map { (ObjectIdentifier($0.tree), $0) }) { first, _ in first }
    self.files = ordered(files.map(\.tree)).compactMap { byTree[ObjectIdentifier($0)] }
    let shared = SharedNames(self.files.map(\.tree))
    surroundings = shared.surroundings
    resolver = shared.resolver(self.files.map { ($0.file, $0.declarations(in: shared.surroundings)) })
    workspace = resolver.run()
    resolver.giveBack()
  }

  /// What one edit has replaced.
  package struct Replaced {
    package let old: SourceFile
    package let new: SourceFile
    package let part: FilePart
    package let oldObjectives: [Objective]
    package let oldKPIs: [KPI]
    package let oldUnits: [OrganisationUnit]
    package let oldPersons: [Person]
  }

  /// Puts a file in place of its former text; nil where the others have to be resolved anew, and this is good for nothing
  /// any more.
  package func replace(_ old: KeptFile, with new: KeptFile) -> Replaced? {
    guard let part = workspace.part(of: old.file), resolver.hasNearNames, isInPlace(new, part.file),
      !workspace.duplicates.contains(where: { $0.first.file === old.file || $0.second.file === old.file }),
      !workspace.syntaxErrors.contains(where: { $0.elsewhere != nil }),
      old.looksAlike(new, in: surroundings)
    else { return nil }
    let declarations = new.declarations(in: surroundings)
    guard declarations.objectives.count == part.objectives.count, declarations.kpis.count == part.kpis.count,
      declarations.units.count == part.units.count
    else { return nil }
    let replaced = Replaced(
      old: old.file, new: new.file, part: part, oldObjectives: Array(workspace.objectives[part.objectives]),
      oldKPIs: Array(workspace.kpis[part.kpis]), oldUnits: Array(workspace.units[part.units]),
      oldPersons: workspace.persons.filter { $0.handle.location.file === old.file })
    resolver.take(from: workspace)
    resolver.resolve(declarations, cycles: namedCycles([new.tree], in: surroundings.year), in: part, instead: old.file)
    resolver.putBack(into: workspace)
    workspace.put(declarations, unresolved: resolver.unresolved, of: new.file, part, instead: old.file)
    workspace.cascade.replace(
      replaced.oldObjectives, with: Array(workspace.objectives[part.objectives]), at: part.objectives)
    files[part.file] = new
    resolver.forget()
    return resolver.hasNearNames ? replaced : nil
  }

  /// Whether a file stands between its neighbours as its former text did.
  private func isInPlace(_ file: KeptFile, _ number: Int) -> Bool {
    let neighbours = files[max(0, number - 1)..<min(files.count, number + 2)]
    return isInOrder(neighbours.enumerated().map { $0 + neighbours.startIndex == number ? file.tree : $1.tree })
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
    _ declarations: FileDeclarations, cycles named: [NamedCycle], in part: FilePart, instead old: SourceFile
  ) {
    cycles.replace({ $0.location.file === old }, with: named)
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
    _ declarations: FileDeclarations, unresolved missing: [Unresolved], of file: SourceFile, _ part: FilePart,
    instead old: SourceFile
  ) {
    files[part.file] = file
    remarks[part.file] = declarations.remarks
    movePart(of: old, to: file)
    persons.replace({ $0.handle.location.file === old }, with: declarations.persons)
    syntaxErrors.replace(
      { $0.file === old }, with: declarations.errors.map { Workspace.FileError(file: file, error: $0) })
    settings.replace({ $0.location.file === old }, with: declarations.settings)
    allows.replace({ $0.location.file === old }, with: declarations.allows)
    writtenCycles.replace({ $0.location.file === old }, with: declarations.writtenCycles)
    // These go by what was missed, and not by files.
    unresolved.removeAll { $0.reference.location.file === old }
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
