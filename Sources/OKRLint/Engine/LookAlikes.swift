import OKRModel
import OKRProse
import OKRSource

/// The names of a workspace by what they look like, so that of a name it is known at once whether another one looks
/// the same.
final class LookAlikes: @unchecked Sendable {
  /// How often each name is declared.
  private var counts: [String: Int] = [:]
  /// The names with other letters than plain ones, by what they look like.
  private var strange: [String: Set<String>] = [:]
  /// The numbers of the objectives that have such names.
  private var strangeObjectives: Set<Int> = []

  init(_ workspace: Workspace) {
    let others = DeclaredName.all(
      units: workspace.units, persons: workspace.persons, cycles: workspace.cycles, kpis: workspace.kpis)
    for name in others { add(name.text) }
    for (number, objective) in workspace.objectives.enumerated() {
      let names = DeclaredName.all(objectives: [objective])
      for name in names { add(name.text) }
      if names.contains(where: \.isStrange) { strangeObjectives.insert(number) }
    }
  }

  /// Of some objectives, by their numbers, those with names of other letters than plain ones.
  func strange(_ numbers: [Int]) -> [Int] {
    strangeObjectives.isEmpty ? [] : numbers.filter { strangeObjectives.contains($0) }
  }

  private static func isPlain(_ name: String) -> Bool { name.utf8.allSatisfy { $0 < 0x80 } }

  private func add(_ name: String) {
    let count = counts[name, default: 0]
    counts[name] = count + 1
    if count == 0, !LookAlikes.isPlain(name) { strange[appearance(of: name), default: []].insert(name) }
  }

  private func remove(_ name: String) {
    guard let count = counts[name] else { return }
    counts[name] = count > 1 ? count - 1 : nil
    guard count == 1, !LookAlikes.isPlain(name) else { return }
    let shown = appearance(of: name)
    strange[shown]?.remove(name)
    if strange[shown]?.isEmpty ?? false { strange[shown] = nil }
  }

  /// Whether there is another name than this one, of other letters than plain ones, that looks the same.
  func hasTwin(_ name: String, shown: String) -> Bool {
    strange[shown]?.contains { $0 != name } ?? false || shown != name && counts[shown] != nil
  }

  /// Takes the names of a file in place of those it had; false where one that looks like another has come or gone.
  func replace(_ edit: KeptWorkspace.Replaced, in workspace: Workspace) -> Bool {
    let hasSameNames = edit.changes.allSatisfy {
      DeclaredName.all(objectives: [$0.old]).map(\.text) == DeclaredName.all(objectives: [$0.new]).map(\.text)
    }
    if hasSameNames, edit.part.units.isEmpty, edit.part.kpis.isEmpty, edit.oldPersons.isEmpty, edit.persons.isEmpty {
      return true
    }
    let old = DeclaredName.all(
      units: edit.oldUnits, persons: edit.oldPersons, kpis: edit.oldKPIs,
      objectives: edit.changes.map(\.old))
    let new = DeclaredName.all(
      units: Array(workspace.units[edit.part.units]),
      persons: edit.persons,
      kpis: Array(workspace.kpis[edit.part.kpis]), objectives: edit.changes.map(\.new))
    var changes: [String: Int] = [:]
    for name in old { changes[name.text, default: 0] -= 1 }
    for name in new { changes[name.text, default: 0] += 1 }
    for change in edit.changes {
      let isStrange = DeclaredName.all(objectives: [change.new]).contains(where: \.isStrange)
      if isStrange { strangeObjectives.insert(change.number) } else { strangeObjectives.remove(change.number) }
    }
    let changed = changes.filter { $0.value != 0 }.keys
    let wasLike = changed.contains(where: isLike)
    for name in new { add(name.text) }
    for name in old { remove(name.text) }
    return !wasLike && !changed.contains(where: isLike)
  }

  /// Whether a name that is there, or was, looks like another one.
  private func isLike(_ name: String) -> Bool {
    hasTwin(name, shown: appearance(of: name))
  }
}

/// A name where it is declared, and a handle wherever it stands: it needs no declaration.
struct DeclaredName {
  let text: String
  let location: Location
  let entity: String

  /// Whether it has other letters than plain ones.
  var isStrange: Bool { DeclaredName.isStrange(text) }

  static func isStrange(_ text: String) -> Bool { !text.utf8.allSatisfy { $0 < 0x80 } }

  static func all(in workspace: Workspace, where isWanted: (String) -> Bool = { _ in true }) -> [DeclaredName] {
    all(
      units: workspace.units, persons: workspace.persons, cycles: workspace.cycles, kpis: workspace.kpis,
      objectives: workspace.objectives, where: isWanted)
  }

  /// Those of some declarations, as far as they are wanted.
  static func all(
    units: [OrganisationUnit] = [], persons: [Person] = [], cycles: [NamedCycle] = [], kpis: [KPI] = [],
    objectives: [Objective] = [], where isWanted: (String) -> Bool = { _ in true }
  ) -> [DeclaredName] {
    var names: [DeclaredName] = []
    func add(_ declared: some Declared, _ owners: [Owner] = []) {
      if let name = declared.name, isWanted(name.value) {
        names.append(DeclaredName(name.value, name.location, declared.entity))
      }
      for owner in owners {
        if case .handle(let handle) = owner { addHandle(handle, declared.entity) }
      }
    }
    func addHandle(_ handle: Located<String>, _ entity: @autoclosure () -> String) {
      guard isWanted(handle.value) else { return }
      names.append(DeclaredName("@" + handle.value, handle.location, entity()))
    }
    for person in persons { addHandle(person.handle, person.entity) }
    for unit in units {
      add(unit)
      if let lead = unit.lead { addHandle(lead, unit.entity) }
    }
    for cycle in cycles where isWanted(cycle.name.value) {
      names.append(DeclaredName(cycle.name.value, cycle.name.location, ""))
    }
    for kpi in kpis { add(kpi) }
    for objective in objectives {
      add(objective, objective.owners)
      for keyResult in objective.keyResults { add(keyResult, keyResult.owners) }
      for initiative in objective.initiatives { add(initiative, initiative.owners) }
    }
    return names
  }

  private init(_ text: String, _ location: Location, _ entity: String) {
    self.text = text
    self.location = location
    self.entity = entity
  }
}
