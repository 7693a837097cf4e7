package import OKRSource
package import OKRSyntax
package import OKRValues
import Synchronization

/// Everything declared below one root, with its names resolved across files: one object that all rules share.
///
/// It changes only where ``KeptWorkspace`` puts one file in place of its former text, while nobody reads it.
package final class Workspace: @unchecked Sendable {
  package internal(set) var files: [SourceFile]
  /// The notes and links at the top of each file.
  package internal(set) var remarks: [Remarks]
  /// What is wrong in each file by itself.
  package internal(set) var errorsByFile: FileLists<FileError>
  /// What is wrong between files, each right in itself.
  package let sharedErrors: [FileError]
  package internal(set) var units: [OrganisationUnit]
  package internal(set) var personsByFile: FileLists<Person>
  package internal(set) var cycles: [NamedCycle]
  package internal(set) var kpis: [KPI]
  package internal(set) var objectives: [Objective]
  package internal(set) var settings: [SettingLine]
  package internal(set) var allowsByFile: FileLists<Allow>
  /// Cycles of files and objectives, each place once.
  package internal(set) var writtenCyclesByFile: FileLists<WrittenCycle>
  package private(set) var unresolvedByFile: FileLists<Unresolved>
  /// What leads nowhere by its names, where that is much, or edits are followed.
  private var knownMissing: MissingNames?
  /// What was said of names that lead nowhere.
  let suggestions = Mutex<[MissingNames.Name: Suggestion]>([:])
  /// By the file of the second declaration.
  package internal(set) var duplicatesByFile: FileLists<Duplicate>
  /// How many files are no text, so that nobody knows what they say.
  private var unreadableFiles: Int
  /// How many syntax errors leave something that is not understood.
  private var misunderstood: Int
  package let cascade: Cascade
  /// Where in these lists stands what a file declares.
  private(set) var parts: [ObjectIdentifier: FilePart]
  /// What its quarters, halves and years are.
  package let fiscalYear: FiscalYear
  let names: WorkspaceNames
  /// Reads the whole, where this is only a part of it.
  private let readWhole: (@Sendable () -> Workspace)?
  private let knownWhole = Lazily<Workspace>()

  init(_ resolver: Resolver, names: WorkspaceNames, whole: (@Sendable () -> Workspace)?) {
    let said = resolver.files
    files = said.map(\.file)
    remarks = said.map(\.declarations.remarks)
    (units, cycles, kpis, objectives) = (resolver.units, resolver.cycles, resolver.kpis, resolver.objectives)
    (fiscalYear, sharedErrors) = (resolver.year, resolver.errors)
    errorsByFile = FileLists(said) { one in one.declarations.errors.map { FileError(file: one.file, error: $0) } }
    personsByFile = FileLists(said) { $0.declarations.persons }
    settings = said.flatMap(\.declarations.settings)
    allowsByFile = FileLists(said) { $0.declarations.allows }
    writtenCyclesByFile = FileLists(said) { $0.declarations.writtenCycles }
    self.names = names
    readWhole = whole
    cascade = Cascade(units: units, objectives: objectives)
    let parts = FilePart.all(files, units: units, kpis: kpis, objectives: objectives)
    self.parts = parts
    func number(_ file: SourceFile) -> Int? { parts[ObjectIdentifier(file)]?.file }
    unresolvedByFile = FileLists(resolver.unresolved, files: files.count) { number($0.reference.location.file) }
    if resolver.unresolved.count > MissingNames.mostNear {
      knownMissing = MissingNames(unresolvedByFile, files: files.count)
    }
    duplicatesByFile = FileLists(resolver.duplicates, files: files.count) { number($0.second.file) }
    unreadableFiles = files.count { $0.encoding != .utf8 }
    misunderstood = 0
    misunderstood = syntaxErrors.count { !$0.error.isUnderstood }
  }

  /// All of it, where this may be only what concerns some files.
  package var whole: Workspace {
    guard let readWhole else { return self }
    return knownWhole.value(readWhole)
  }

  /// Where the declarations of a file stand; nil for a file that is none of these.
  package func part(of file: SourceFile) -> FilePart? { parts[ObjectIdentifier(file)] }

  /// Where the declarations of a file stand, by its identity.
  package func part(_ file: ObjectIdentifier) -> FilePart? { parts[file] }

  /// Puts a file in place of its former text, with its goals at some numbers.
  func put(_ new: SourceFile, instead old: SourceFile, objectives: Range<Int>) {
    guard let part = parts.removeValue(forKey: ObjectIdentifier(old)) else { return }
    parts[ObjectIdentifier(new)] = FilePart(
      file: part.file, units: part.units, kpis: part.kpis, objectives: objectives)
    files[part.file] = new
    unreadableFiles += (new.encoding == .utf8 ? 0 : 1) - (old.encoding == .utf8 ? 0 : 1)
  }

  func putErrors(_ errors: [FileError], in file: Int) {
    misunderstood += errors.count { !$0.error.isUnderstood } - errorsByFile[file].count { !$0.error.isUnderstood }
    errorsByFile[file] = errors
  }

  /// The names that lead nowhere.
  var missing: MissingNames { knownMissing ?? MissingNames(unresolvedByFile, files: files.count) }
  /// Whether names near to them are looked for.
  var hasNearNames: Bool { knownMissing?.hasNearNames ?? true }

  func forgetSuggestion(for name: MissingNames.Name) { suggestions.withLock { $0[name] = nil } }

  func putUnresolved(_ unresolved: [Unresolved], in file: Int) {
    var missing = missing
    knownMissing = nil
    missing.replace(unresolvedByFile[file], with: unresolved, in: file) { forgetSuggestion(for: $0) }
    knownMissing = missing
    unresolvedByFile[file] = unresolved
  }

  /// What leads nowhere, in the order of the files, as are all of these.
  package var unresolved: [Unresolved] { unresolvedByFile.all }
  package var duplicates: [Duplicate] { duplicatesByFile.all }
  package var syntaxErrors: [FileError] { errorsByFile.all + sharedErrors }
  /// The same of some files.
  package func syntaxErrors(in files: Set<ObjectIdentifier>) -> [FileError] {
    files.compactMap { part($0)?.file }.sorted().flatMap { errorsByFile[$0] }
      + sharedErrors.filter { files.contains(ObjectIdentifier($0.file)) }
  }
  package var persons: [Person] { personsByFile.all }
  package var allows: [Allow] { allowsByFile.all }

  /// Whether every file is a text.
  package var isAllText: Bool { unreadableFiles == 0 }

  /// Whether every file could be read in full, so that nothing is missing that stands somewhere.
  package var isReadWhole: Bool { readWhole == nil ? misunderstood == 0 : whole.isReadWhole }

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
    /// The first of the goals that it can mean, where there are several; else none.
    package let candidates: [String]

    package var isAmbiguous: Bool { !candidates.isEmpty }
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
    /// Both stand in one goal, so that nothing else has to do with it.
    let isInOneGoal: Bool

    var isObjective: Bool { what == "objective" }
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
