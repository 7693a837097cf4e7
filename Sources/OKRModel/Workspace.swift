package import OKRSource
package import OKRSyntax
package import OKRValues

/// Everything declared below one root, with its names resolved across files: one object that all rules share.
///
/// It changes only where ``KeptWorkspace`` puts one file in place of its former text, while nobody reads it.
package final class Workspace: @unchecked Sendable {
  package internal(set) var files: [SourceFile]
  /// The notes and links at the top of each file.
  package internal(set) var remarks: [Remarks]
  package internal(set) var syntaxErrors: [FileError]
  package internal(set) var units: [OrganisationUnit]
  package internal(set) var persons: [Person]
  package internal(set) var cycles: [NamedCycle]
  package internal(set) var kpis: [KPI]
  package internal(set) var objectives: [Objective]
  package internal(set) var settings: [SettingLine]
  package internal(set) var allows: [Allow]
  /// Cycles of files and objectives, each place once.
  package internal(set) var writtenCycles: [WrittenCycle]
  package internal(set) var unresolved: [Unresolved]
  package let duplicates: [Duplicate]
  package internal(set) var cascade: Cascade
  /// Where in these lists stands what a file declares.
  private(set) var parts: [ObjectIdentifier: FilePart]
  /// What its quarters, halves and years are.
  package let fiscalYear: FiscalYear
  let names: WorkspaceNames

  init(
    files: [SourceFile], remarks: [Remarks], syntaxErrors: [FileError], units: [OrganisationUnit], persons: [Person],
    cycles: [NamedCycle], kpis: [KPI], objectives: [Objective], settings: [SettingLine], allows: [Allow],
    writtenCycles: [WrittenCycle], unresolved: [Unresolved], duplicates: [Duplicate], fiscalYear: FiscalYear,
    names: WorkspaceNames
  ) {
    self.files = files
    self.remarks = remarks
    self.syntaxErrors = syntaxErrors
    self.units = units
    self.persons = persons
    self.cycles = cycles
    self.kpis = kpis
    self.objectives = objectives
    self.settings = settings
    self.allows = allows
    self.writtenCycles = writtenCycles
    self.unresolved = unresolved
    self.duplicates = duplicates
    self.fiscalYear = fiscalYear
    self.names = names
    cascade = Cascade(units: units, objectives: objectives)
    parts = FilePart.all(files, units: units, kpis: kpis, objectives: objectives)
  }

  /// Where the declarations of a file stand; nil for a file that is none of these.
  package func part(of file: SourceFile) -> FilePart? { parts[ObjectIdentifier(file)] }

  func movePart(of old: SourceFile, to new: SourceFile) {
    parts[ObjectIdentifier(new)] = parts.removeValue(forKey: ObjectIdentifier(old))
  }

  /// A syntax error and the file it is in.
  package struct FileError: Sendable {
    package let error: SyntaxError
    /// A place that explains it, which may be in another file.
    package let elsewhere: Location?
    private let location: Location

    package var file: SourceFile { location.file }

    init(file: SourceFile, error: SyntaxError, elsewhere: Location? = nil) {
      location = Location(file, error.range)
      self.error = error
      self.elsewhere = elsewhere
    }
  }

  /// A name that points at nothing, or at more than one thing.
  package struct Unresolved: Sendable {
    package let reference: Reference
    package let wanted: Wanted
    /// The declaration it stands in.
    package let entity: String
    /// Declared names near to it, nearest first; the candidates where there are several.
    package let nearest: [String]
    package let isAmbiguous: Bool
    /// Something else of that very name, which cannot stand here.
    package let otherKind: String?
  }

  /// What a name was meant to point at.
  package enum Wanted: String, Sendable {
    case unit = "company, department or team"
    case kpi = "KPI"
    case goal = "objective or key result"
    case cycle = "cycle"
    case person = "person"
  }

  /// A name that is declared twice.
  package struct Duplicate: Sendable {
    package let what: String
    package let name: String
    package let second: Location
    package let first: Location
    package let entity: String
    /// The second declaration brings a check-in, a score or another piece of news.
    package let bringsNews: Bool
  }
}

extension Workspace {
  /// The unit's name, or words for an objective without one.
  package func unitName(of objective: Objective) -> String? {
    unit(of: objective)?.heading.label
  }

  package func unit(of objective: Objective) -> OrganisationUnit? {
    objective.unit.flatMap { self.units.indices.contains($0) ? self.units[$0] : nil }
  }

  package func kpi(at index: Int) -> KPI? { kpis.indices.contains(index) ? kpis[index] : nil }

  /// The first KPI that a key result measures.
  package func kpi(of keyResult: KeyResult) -> KPI? { keyResult.kpis.first.flatMap(kpi(at:)) }

  /// The KPI that has a key result's very name or title: it speaks of it without `measures` too.
  package func kpi(called keyResult: KeyResult) -> Int? {
    if kpis.isEmpty { return nil }
    return keyResult.name.flatMap { names.kpi(called: $0.value) }
      ?? keyResult.title.flatMap { names.kpi(called: $0.value) }
  }

  /// The company, department or team of a name.
  package func unit(named name: String) -> OrganisationUnit? { names.units[name].map { self.units[$0] } }

  /// Whether a person of this handle is declared.
  package func hasPerson(_ handle: String) -> Bool { names.handles.contains(handle) }

  /// Whether two KPIs are declared to make one whole, such as retention and churn.
  package func areComplements(_ one: Int, _ other: Int) -> Bool {
    guard let first = kpi(at: one), let second = kpi(at: other) else { return false }
    return first.complementing.contains(other) || second.complementing.contains(one)
  }

  package func objective(at index: Int) -> Objective? { objectives.indices.contains(index) ? objectives[index] : nil }

  /// The key result that a goal is, if it is one.
  package func keyResult(_ goal: Goal) -> KeyResult? {
    guard case .keyResult(let index, let part) = goal, objectives.indices.contains(index),
      objectives[index].keyResults.indices.contains(part)
    else { return nil }
    return objectives[index].keyResults[part]
  }

  /// What a goal is called and where it stands.
  package func declared(_ goal: Goal) -> (any Declared)? {
    guard let objective = objective(at: goal.objective) else { return nil }
    switch goal {
    case .objective: return objective
    case .keyResult(_, let index):
      return objective.keyResults.indices.contains(index) ? objective.keyResults[index] : nil
    }
  }
}
