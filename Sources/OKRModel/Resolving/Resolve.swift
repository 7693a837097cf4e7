import OKRProse
package import OKRSource
package import OKRSyntax
import OKRValues

/// The trees of one workspace as one value: every declaration with meaning, every name looked up across files.
///
/// Neither the order of the files nor their names decide anything; see ``ordered(_:)``.
package func resolve(_ trees: consuming [SyntaxTree], workers: Workers = .one) -> Workspace {
  // By itself, for a third of what a large workspace takes are its trees, which nobody needs from then on.
  let (shared, files) = lowered(consume trees, workers)
  return shared.resolve(files)
}

private func lowered(
  _ trees: consuming [SyntaxTree], _ workers: Workers
) -> (SharedNames, [LoweredFile]) {
  let trees = ordered(trees)
  let shared = SharedNames(trees)
  let files = workers.map(trees, atOnce: 8) { [surroundings = shared.surroundings] tree in
    LoweredFile(file: tree.file, declarations: surroundings.lowered(tree))
  }
  return (shared, files)
}

/// What is said once for all files of a workspace, and decides how each is read.
struct SharedNames {
  let surroundings: Surroundings
  private let fiscal: WorkspaceYear
  private let cycles: [NamedCycle]

  init(_ trees: [SyntaxTree]) {
    fiscal = WorkspaceYear(trees)
    cycles = namedCycles(trees, in: fiscal.year)
    var periods: [String: Period] = [:]
    for cycle in cycles where periods[cycle.name.value] == nil { periods[cycle.name.value] = cycle.period }
    surroundings = Surroundings(cycles: periods, year: fiscal.year, languages: proseLanguages(trees))
  }

  func resolve(
    _ files: [LoweredFile], whole: (@Sendable () -> Workspace)? = nil
  ) -> Workspace {
    var resolver = resolver(files)
    return resolver.run(whole)
  }

  func resolver(
    _ files: [LoweredFile], room: @escaping @Sendable (_ objectives: Int) -> Int = { _ in 0 }
  ) -> Resolver {
    Resolver(files: files, cycles: cycles, year: fiscal.year, errors: fiscal.errors, room: room)
  }
}

/// The languages that some `rules { prose … }` of the workspace names; all of them where none does.
private func proseLanguages(_ trees: [SyntaxTree]) -> Languages {
  let codes = proseCodes(trees)
  return codes.isEmpty ? .all : Languages(codes: codes)
}

/// The codes of the languages as they are named.
func proseCodes(_ trees: [SyntaxTree]) -> [String] {
  var codes: [String] = []
  for tree in trees {
    for node in tree.root.children where node.kind == .declaration(.rules) {
      for line in node.children.flatMap({ Array($0.children) }) where line.kind == .setting(.prose) {
        for child in line.children {
          if case .choice(let choice) = child.kind { codes.append(choice.rawValue) }
        }
      }
    }
  }
  return codes
}

/// The cycles that are declared with a name and dates, wherever they stand at the top of a file.
func namedCycles(_ trees: [SyntaxTree], in year: FiscalYear) -> [NamedCycle] {
  var found: [NamedCycle] = []
  for tree in trees {
    for clause in tree.root.children where clause.kind == .clause(.cycle) {
      guard let name = clause.children.first(where: { $0.kind == .name }) else { continue }
      let ends = clause.children.filter { $0.kind == .when }
      guard !ends.isEmpty else { continue }
      let span = Lowering(tree, cycles: [:], in: year).writtenCycle(clause)
      found.append(
        NamedCycle(
          name: Located(name.text, name.location),
          period: span.period.map { Period($0.first, $0.last, label: name.text) }, location: clause.location))
    }
  }
  return found
}

/// Looks every name up; a mistake becomes an entry of `unresolved` or `duplicates`, never a failure.
struct Resolver {
  var files: [LoweredFile]
  var cycles: [NamedCycle]
  let year: FiscalYear
  /// What is wrong between files, each right in itself.
  let errors: [Workspace.FileError]
  var units: [OrganisationUnit]
  var persons: [Person]
  var kpis: [KPI]
  var objectives: [Objective]
  var unresolved: [Workspace.Unresolved] = []
  var duplicates: [Workspace.Duplicate] = []
  var unitsByName: [String: Int] = [:]
  var kpisByName: [String: Int] = [:]
  let goals = GoalNames()
  var reported: Set<Location> = []
  private(set) var handles: Set<String> = []
  /// So many numbers of objectives are kept free behind those of each file.
  let room: @Sendable (_ objectives: Int) -> Int

  init(
    files: [LoweredFile], cycles: [NamedCycle], year: FiscalYear, errors: [Workspace.FileError],
    room: @escaping @Sendable (_ objectives: Int) -> Int
  ) {
    self.room = room
    self.files = files
    self.cycles = cycles
    self.year = year
    self.errors = errors
    units = files.flatMap { $0.declarations.units }
    persons = files.flatMap { $0.declarations.persons }
    kpis = files.flatMap { $0.declarations.kpis }
    objectives = []
  }

  mutating func run(_ whole: (@Sendable () -> Workspace)? = nil) -> Workspace {
    resolveUnits()
    resolveKPIs()
    resolvePersons()
    resolveCycles()
    resolveGoals()
    for file in files { checkDefaults(file.declarations) }
    return Workspace(self, names: WorkspaceNames(self), whole: whole)
  }

  /// What the top of a file says for everything in it, also where nothing uses it.
  mutating func checkDefaults(_ declarations: FileDeclarations) {
    if let unit = declarations.defaults.unit { _ = ownUnitIndex(unit, entity: "") }
    checkOwners(declarations.defaults.owners, entity: "")
  }

  // MARK: - Units

  private mutating func resolveUnits() {
    // By their places: a unit that is taken out of the list is copied whole.
    var again: Set<Int> = []
    for index in units.indices {
      units[index].entity = units[index].heading.label
      guard let name = units[index].name else { continue }
      if let first = unitsByName[name.value] {
        duplicate(units[first].kind.rawValue, name, units[first].name, entity: units[index].entity)
        again.insert(index)
      } else {
        unitsByName[name.value] = index
      }
    }
    if !again.isEmpty {
      units = units.indices.filter { !again.contains($0) }.map { units[$0] }
      for index in units.indices { if let name = units[index].name { unitsByName[name.value] = index } }
    }
    for index in units.indices {
      guard let under = units[index].under else { continue }
      let entity = units[index].entity
      units[index].parent = ownUnitIndex(under, entity: entity)
    }
  }

  /// The unit that a reference names; tells where there is none.
  mutating func unitIndex(_ reference: Reference, entity: @autoclosure () -> String) -> Int? {
    if reference.segments.count == 1, let name = reference.segments.first, let index = unitsByName[name] {
      return index
    }
    miss(reference, .unit, entity: entity())
    return nil
  }

  // MARK: - KPIs, persons, cycles

  private mutating func resolveKPIs() {
    var kept: [KPI] = []
    for kpi in kpis {
      kpi.entity = kpi.heading.label
      if let name = kpi.name {
        if let first = kpisByName[name.value] {
          duplicate("KPI", name, kept[first].name, entity: kpi.entity, bringsNews: !kpi.readings.isEmpty)
          continue
        }
        kpisByName[name.value] = kept.count
      }
      kept.append(kpi)
    }
    kpis = kept
    for (index, kpi) in kpis.enumerated() {
      kpis[index].owningUnitIndex = kpi.owningUnit.flatMap { ownUnitIndex($0, entity: kpi.entity) }
      kpis[index].complementing = kpi.complements.compactMap { kpiIndex($0, entity: kpi.entity) }
      for other in kpis[index].complementing { kpis[other].complementedBy.append(index) }
      checkOwners(kpi.owners, entity: kpi.entity)
    }
  }

  mutating func kpiIndex(_ reference: Reference, entity: @autoclosure () -> String) -> Int? {
    // A KPI may be named with its unit before it.
    if let name = reference.segments.last, let index = kpisByName[name] {
      if reference.segments.count == 1 { return index }
      let unit = Array(reference.segments.dropLast()).joined(by: ".")
      if kpis[index].owningUnit?.text == unit { return index }
    }
    miss(reference, .kpi, entity: entity())
    return nil
  }

  private mutating func resolvePersons() {
    var seen: [String: Located<String>] = [:]
    for person in persons {
      if let first = seen[person.handle.value] {
        duplicate("person", person.handle, first, entity: person.entity)
      } else {
        seen[person.handle.value] = person.handle
      }
    }
    handles = Set(seen.keys)
    // Whom to ask outside is nobody of ours.
    for unit in units where unit.kind != .outside {
      if let lead = unit.lead { checkHandle(lead, entity: unit.entity) }
    }
  }

  /// A handle needs no declaration, unless the workspace declares persons.
  mutating func checkHandle(_ handle: Located<String>, entity: @autoclosure () -> String) {
    guard !handles.isEmpty, !handles.contains(handle.value) else { return }
    miss(Reference(segments: [handle.value], location: handle.location), .person, entity: entity())
  }

  mutating func checkOwners(_ owners: [Owner], entity: @autoclosure () -> String) {
    for owner in owners {
      if case .handle(let handle) = owner, unitsByName[handle.value] == nil { checkHandle(handle, entity: entity()) }
    }
  }

  private mutating func resolveCycles() {
    var seen: [String: Located<String>] = [:]
    for cycle in cycles {
      if let first = seen[cycle.name.value] {
        duplicate("cycle", cycle.name, first, entity: cycle.name.value)
      } else {
        seen[cycle.name.value] = cycle.name
      }
    }
    for file in files { checkCycles(file.declarations.writtenCycles) }
  }

  mutating func checkCycles(_ written: [WrittenCycle]) {
    for cycle in written {
      guard case .noSuchName(let reference) = cycle.problem else { continue }
      miss(reference, .cycle, entity: "")
    }
  }

  // MARK: - Telling

  /// The unit of ours that a reference names; somebody outside has neither goals nor units here.
  mutating func ownUnitIndex(_ reference: Reference, entity: @autoclosure () -> String) -> Int? {
    guard let index = unitIndex(reference, entity: entity()) else { return nil }
    guard units[index].kind == .outside else { return index }
    miss(reference, .unit, entity: entity())
    return nil
  }

  mutating func miss(
    _ reference: Reference, _ wanted: Workspace.Wanted, entity: @autoclosure () -> String, candidates: [String] = []
  ) {
    // A default of a file is looked up for every declaration in it, and told once.
    guard reported.insert(reference.location).inserted else { return }
    unresolved.append(
      Workspace.Unresolved(reference: reference, wanted: wanted, entity: entity(), candidates: candidates))
  }

  mutating func duplicate(
    _ what: String, _ name: Located<String>, _ first: Located<String>?, entity: String, bringsNews: Bool = false,
    isInOneGoal: Bool = false
  ) {
    guard let first else { return }
    duplicates.append(
      Workspace.Duplicate(
        what: what, name: name.value, second: name.location, first: first.location, entity: entity,
        bringsNews: bringsNews, isInOneGoal: isInOneGoal))
  }
}
