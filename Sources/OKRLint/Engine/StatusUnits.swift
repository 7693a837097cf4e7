package import OKRModel
package import OKRSource
package import OKRValues

/// Which goals a status is to show; nil asks for all.
package struct StatusChoice: Sendable {
  /// A unit by name; those below it are shown too.
  package let unit: String?
  /// A cycle by name or as it is written; those that lie in it are shown too.
  package let cycle: String?

  package init(unit: String? = nil, cycle: String? = nil) {
    self.unit = unit
    self.cycle = cycle
  }
}

/// The goals of some files of a workspace as a tree of units, each unit before those below it.
package func statusUnits(
  _ workspace: Workspace, in files: Set<String>, choosing choice: StatusChoice, on day: Day
) -> [UnitStatus] {
  var tree = StatusTree(workspace, files, choice, Progress(workspace, Rollups(workspace), on: day))
  return tree.units()
}

extension Workspace {
  /// Whether a cycle is one of the workspace: a name that is declared, or one in which an objective of a file lies.
  package func hasCycle(_ typed: String, in files: Set<String>) -> Bool {
    cycles.contains { $0.name.value == typed }
      || objectives.contains { files.contains($0.location.file.path) && lies($0, in: typed) }
  }

  /// The cycles of the objectives of some files and those with a name, each once.
  package func cycleLabels(in files: Set<String>) -> [String] {
    let written = objectives.filter { files.contains($0.location.file.path) }.compactMap { $0.period?.label }
    return Set(written + cycles.map(\.name.value)).sorted { $0.utf8Precedes($1) }
  }

  /// The names of all units, in the order of the files.
  package var unitNames: [String] { units.compactMap { $0.name?.value } }

  fileprivate func lies(_ objective: Objective, in cycle: String) -> Bool {
    guard let period = objective.period else { return false }
    if period.label == cycle { return true }
    let asked = cycles.first { $0.name.value == cycle }?.period ?? Period(cycle, in: fiscalYear)
    return asked?.contains(period) ?? false
  }
}

private struct StatusTree {
  let workspace: Workspace
  let choice: StatusChoice
  let progress: Progress
  /// The objectives to show, by unit; nil for those of nobody.
  let objectives: [Int?: [Int]]
  private var found: [UnitStatus] = []
  /// Units that stand under each other in a circle are met once.
  private var seen: Set<Int> = []

  init(_ workspace: Workspace, _ files: Set<String>, _ choice: StatusChoice, _ progress: Progress) {
    self.workspace = workspace
    self.choice = choice
    self.progress = progress
    let shown = workspace.objectives.indices.filter { index in
      let objective = workspace.objectives[index]
      return !objective.isSetAside && files.contains(objective.location.file.path)
        && choice.cycle.map { workspace.lies(objective, in: $0) } ?? true
    }
    objectives = Dictionary(grouping: shown) { workspace.objectives[$0].unit }
  }

  mutating func units() -> [UnitStatus] {
    if let name = choice.unit {
      for index in workspace.units.indices where workspace.units[index].name?.value == name { add(index, depth: 0) }
      return found
    }
    for index in workspace.units.indices where workspace.units[index].parent == nil { add(index, depth: 0) }
    for index in workspace.units.indices where !seen.contains(index) { add(index, depth: 0) }
    let nobodys = goals(of: nil)
    if !nobodys.isEmpty {
      found.append(UnitStatus(name: nil, label: "", under: nil, depth: 0, goals: nobodys))
    }
    return found
  }

  private func goals(of unit: Int?) -> [GoalStatus] {
    (objectives[unit] ?? []).flatMap { goalStatuses(ofObjective: $0, workspace, progress) }
  }

  /// A unit and those below it, unless none of them has anything to show.
  private mutating func add(_ index: Int, depth: Int) {
    guard seen.insert(index).inserted, workspace.units.indices.contains(index) else { return }
    let unit = workspace.units[index]
    let above = unit.parent.flatMap { workspace.units.indices.contains($0) ? workspace.units[$0].name?.value : nil }
    let place = found.count
    found.append(
      UnitStatus(
        name: unit.name?.value, label: unit.title?.value ?? unit.name?.value ?? unit.kind.rawValue, under: above,
        depth: depth, goals: goals(of: index)))
    // A chain deeper than any organisation is a mistake, and must not exhaust the stack.
    if depth < 200 {
      for below in workspace.cascade.units(below: index) { add(below, depth: depth + 1) }
    }
    if found.count == place + 1, found[place].goals.isEmpty { found.removeLast() }
  }
}
