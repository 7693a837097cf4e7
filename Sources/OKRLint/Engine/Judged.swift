import OKRChange
import OKRModel
import OKRSource

/// What the rules look at one by one: all of a workspace, or what a run over some of its files needs.
struct Judged: Sendable {
  /// An objective that was not set aside and its key results that were not.
  struct Goal: Sendable {
    /// The objective's.
    let number: Int
    let objective: Objective
    let keyResults: [KeyResult]
  }

  let goals: [Goal]
  /// The units of these goals, each once; nil among them for goals without one.
  let units: [Int?]
  let kpis: [KPI]
  /// The numbers of these KPIs.
  let kpiNumbers: [Int]
  /// What has changed since another revision.
  let changes: [Change]
  /// The numbers of the objectives that are looked at, those set aside included.
  let objectives: [Int]
  /// Nil where all of them are looked at.
  private let files: Set<ObjectIdentifier>?
  /// The only file of which anything is told; nil for a run that tells of several, or counts what it finds elsewhere.
  private let only: SourceFile?
  /// The paths of the objectives; nil where all of them are looked at, or one file alone.
  private let goalEntities: Set<String>?

  /// Everything, or what is told of files by their paths, or of one file alone.
  ///
  /// A finding's fingerprint counts the findings before it that are of one rule, one declaration and one text. So, but
  /// for one file alone, the namesakes of what stands in these files are looked at wherever they stand, and files with
  /// the same exceptions in full.
  init(_ workspace: Workspace, _ scope: LintScope) {
    changes = scope.changes ?? []
    only = scope.file
    if let file = scope.file {
      files = [ObjectIdentifier(file)]
      let part = workspace.part(of: file)
      objectives = part.map { Array($0.objectives) } ?? []
      kpiNumbers = part.map { Array($0.kpis) } ?? []
    } else {
      let files = scope.paths.map { Judged.files(in: workspace, $0) }
      func pick<Item: Declared>(_ items: [Item]) -> [Int] {
        guard let files else { return Array(items.indices) }
        func isAsked(_ item: Item) -> Bool { files.contains(ObjectIdentifier(item.heading.keyword.file)) }
        let names = Set(items.lazy.filter(isAsked).map(\.entity))
        return items.indices.filter { isAsked(items[$0]) || names.contains(items[$0].entity) }
      }
      self.files = files
      objectives = pick(workspace.objectives)
      kpiNumbers = pick(workspace.kpis)
    }
    goals = objectives.compactMap { number in
      let objective = workspace.objectives[number]
      guard !objective.isSetAside else { return nil }
      return Goal(number: number, objective: objective, keyResults: objective.liveKeyResults)
    }
    units = Judged.units(of: goals)
    kpis = kpiNumbers.map { workspace.kpis[$0] }
    goalEntities = files == nil || only != nil ? nil : Set(objectives.lazy.map { workspace.objectives[$0].entity })
  }

  var isAll: Bool { files == nil }

  /// Whether one file alone is judged, as an editor asks.
  var isOneFile: Bool { only != nil }

  /// Whether everything in a file is looked at.
  func isWhole(_ file: SourceFile) -> Bool { files?.contains(ObjectIdentifier(file)) ?? true }

  /// Whether an objective of a path is looked at, or one that is called the same.
  func looksAtGoal(_ entity: String) -> Bool { goalEntities?.contains(entity) ?? true }

  /// Whether a finding in a file counts, and be it as one before another.
  func counts(_ file: SourceFile) -> Bool { only.map { $0 === file } ?? true }

  /// Of what the files say those entries that count.
  func entries<Entry>(of lists: FileLists<Entry>, in workspace: Workspace) -> [Entry] {
    guard let only else { return lists.all }
    return workspace.part(of: only).map { lists[$0.file] } ?? []
  }

  /// The files that are looked at in full.
  func wholeFiles(of workspace: Workspace) -> [SourceFile] {
    only.map { [$0] } ?? workspace.files.filter(isWhole)
  }

  /// Whether anything in these files could not be read as it was written.
  func hasSyntaxErrors(in workspace: Workspace) -> Bool {
    files.map { !workspace.syntaxErrors(in: $0).isEmpty } ?? !workspace.syntaxErrors.isEmpty
  }

  /// The names in the files that are looked at in full; those of goals may be given.
  func names(
    in workspace: Workspace, ofObjectives numbers: [Int]? = nil, where isWanted: (String) -> Bool = { _ in true }
  ) -> [DeclaredName] {
    guard let files else { return DeclaredName.all(in: workspace, where: isWanted) }
    let parts = files.compactMap { workspace.part($0) }.sorted { $0.file < $1.file }
    return DeclaredName.all(
      units: parts.flatMap { workspace.units[$0.units] },
      persons: parts.flatMap { workspace.personsByFile[$0.file] },
      cycles: workspace.cycles.filter { isWhole($0.location.file) }, kpis: parts.flatMap { workspace.kpis[$0.kpis] },
      objectives: numbers?.map { workspace.objectives[$0] } ?? parts.flatMap { workspace.objectives[$0.objectives] },
      where: isWanted)
  }

  /// Whether a name in these files has other letters than plain ones; mostly it is enough to look at the bytes.
  func hasStrangeNames(in workspace: Workspace) -> Bool {
    hasOtherLetters(in: workspace) && !names(in: workspace, where: DeclaredName.isStrange).isEmpty
  }

  /// Whether these files have more than ASCII.
  func hasOtherLetters(in workspace: Workspace) -> Bool {
    wholeFiles(of: workspace).contains { !$0.bytes.isASCII }
  }

  /// The names whose findings count; of one file the goals without letters beyond ASCII are left out.
  func namesThatCount(_ index: GoalIndex) -> [DeclaredName] {
    let workspace = index.workspace
    return only == nil
      ? DeclaredName.all(in: workspace) : names(in: workspace, ofObjectives: index.looks.strange(objectives))
  }

  /// The objectives of each unit that has one that is looked at, in the order of the files; of those without a unit the
  /// ones in the files that are. Where edits are followed `alike` leaves out those whose key results are like no others.
  func objectivesByUnit(_ index: GoalIndex, alike: Bool = false) -> [[Objective]] {
    let workspace = index.workspace
    var files: Set<ObjectIdentifier> = []
    for goal in goals where goal.objective.unit == nil { files.insert(ObjectIdentifier(goal.objective.location.file)) }
    return units.map { unit in
      let numbers = (alike ? index.alike?.objectives(ofUnit: unit) : nil) ?? index.objectives(ofUnit: unit)
      let objectives = numbers.map { workspace.objectives[$0] }
      return unit == nil ? objectives.filter { files.contains(ObjectIdentifier($0.location.file)) } : objectives
    }
  }

  /// The units of some goals, each once; nil among them for goals without one.
  private static func units(of goals: [Goal]) -> [Int?] {
    var known: Set<Int?> = []
    var units: [Int?] = []
    // Mostly the goals of a unit stand together, and few units are looked through faster than hashed.
    for goal in goals where units.last != goal.objective.unit {
      let unit = goal.objective.unit
      if units.count == 8, known.isEmpty { known = Set(units) }
      if units.count < 8 ? !units.contains(unit) : known.insert(unit).inserted { units.append(unit) }
    }
    return units
  }

  private static func files(in workspace: Workspace, _ paths: Set<String>) -> Set<ObjectIdentifier> {
    func names(_ allow: Allow) -> [String] { allow.rules.map(\.value) }
    func isAsked(_ allow: Allow) -> Bool { paths.contains(allow.location.file.path) }
    let allowed = Set(workspace.allows.lazy.filter(isAsked).flatMap(names))
    let asked = workspace.files.filter { paths.contains($0.path) }
    let others = workspace.allows.filter { !allowed.isDisjoint(with: names($0)) }.map(\.location.file)
    return Set((asked + others).map { ObjectIdentifier($0) })
  }
}
