import OKRModel
import OKRSource
import OKRSyntax

/// Something with a name that other places can write.
enum Named: Hashable {
  case unit(Int)
  case kpi(Int)
  case goal(Goal)
  /// By its objective and its place there.
  case initiative(Int, Int)
  case person(String)
  case cycle(String)
  case rule(String)
}

/// One place at which a name stands.
struct Occurrence {
  let named: Named
  /// Just the name: of a path the one part, of a handle what stands behind the `@`.
  let location: Location
  let isDeclaration: Bool
}

/// Every name of a workspace at every place it stands, file by file: after an edit only the edited file is read anew, as
/// long as names lead where they led.
struct NameIndex {
  private let workspace: Workspace
  private let declared: DeclaredNames
  private var byFile: [ObjectIdentifier: [Occurrence]] = [:]

  init(_ workspace: Workspace) {
    self.workspace = workspace
    declared = DeclaredNames(workspace)
  }

  /// Reads the files that are not known yet, and forgets those that are gone.
  mutating func read(_ files: [KeptFile]) {
    var found: [ObjectIdentifier: [Occurrence]] = Dictionary(minimumCapacity: files.count)
    var isNew = false
    for kept in files {
      let file = ObjectIdentifier(kept.file)
      isNew = isNew || byFile[file] == nil
      found[file] = byFile[file] ?? names(in: kept)
    }
    byFile = found
    if isNew { addTwins() }
  }

  /// Forgets some files, since names in them lead elsewhere.
  mutating func forget(_ files: [SourceFile]) { for file in files { byFile[ObjectIdentifier(file)] = nil } }

  private func names(in kept: KeptFile) -> [Occurrence] {
    var builder = NameIndexBuilder(workspace, declared, kept)
    builder.run()
    return builder.found.sorted { $0.location.range < $1.location.range }
  }

  /// A second declaration of a name is one of the same thing.
  private mutating func addTwins() {
    for duplicate in workspace.duplicates {
      let (first, second) = (ObjectIdentifier(duplicate.first.file), ObjectIdentifier(duplicate.second.file))
      let one = byFile[first]?.first { $0.isDeclaration && $0.location == duplicate.first }
      guard let one, !(byFile[second]?.contains { $0.location == duplicate.second } ?? true) else { continue }
      byFile[second]?.append(Occurrence(named: one.named, location: duplicate.second, isDeclaration: true))
      byFile[second]?.sort { $0.location.range < $1.location.range }
    }
  }

  /// The name at a place; between two that touch the one that starts there.
  func occurrence(in file: SourceFile, at offset: Int) -> Occurrence? {
    byFile[ObjectIdentifier(file)]?.last { $0.location.range.holds(offset) }
  }

  func occurrences(of named: Named) -> [Occurrence] {
    byFile.values.flatMap { $0.filter { $0.named == named } }.sorted { $0.location < $1.location }
  }

  func declarations(of named: Named) -> [Occurrence] { occurrences(of: named).filter(\.isDeclaration) }

  /// The handles of persons that stand anywhere but around a place.
  func handles(but file: SourceFile, at offset: Int) -> Set<String> {
    var found: Set<String> = []
    for (id, occurrences) in byFile {
      let isHere = id == ObjectIdentifier(file)
      for occurrence in occurrences where !(isHere && occurrence.location.range.holds(offset)) {
        if case .person(let handle) = occurrence.named { found.insert(handle) }
      }
    }
    return found
  }
}

/// What names stand for in all files alike.
private struct DeclaredNames {
  let cycles: Set<String>
  private(set) var kpis: [String: Int] = [:]
  private(set) var units: [String: Int] = [:]

  init(_ workspace: Workspace) {
    cycles = Set(workspace.cycles.map(\.name.value))
    for (index, kpi) in workspace.kpis.enumerated() { if let name = kpi.name?.value { kpis[name] = index } }
    for (index, unit) in workspace.units.enumerated() { if let name = unit.name?.value { units[name] = index } }
  }
}

/// Walks what a file declares for what names goals, and its tree for names that mean the same wherever they stand.
private struct NameIndexBuilder {
  private let workspace: Workspace
  private let declared: DeclaredNames
  private let kept: KeptFile
  private var places: Set<TextRange> = []
  private(set) var found: [Occurrence] = []

  private var kpis: [String: Int] { declared.kpis }
  private var units: [String: Int] { declared.units }
  private var cycles: Set<String> { declared.cycles }

  init(_ workspace: Workspace, _ declared: DeclaredNames, _ kept: KeptFile) {
    self.workspace = workspace
    self.declared = declared
    self.kept = kept
  }

  mutating func run() {
    if let part = workspace.part(of: kept.file) {
      for index in part.units { declare(.unit(index), workspace.units[index].name) }
      for index in part.kpis { declare(.kpi(index), workspace.kpis[index].name) }
      for index in part.objectives { addObjective(workspace.objectives[index], index) }
    }
    addNames(of: kept.tree)
  }

  private mutating func add(_ named: Named, _ location: Location, isDeclaration: Bool = false) {
    guard places.insert(location.range).inserted else { return }
    found.append(Occurrence(named: named, location: location, isDeclaration: isDeclaration))
  }

  private mutating func declare(_ named: Named, _ name: Located<String>?) {
    if let name { add(named, name.location, isDeclaration: true) }
  }

  // MARK: - Goals

  private mutating func addObjective(_ objective: Objective, _ index: Int) {
    declare(.goal(.objective(index)), objective.name)
    addSupports(objective.supports)
    addNeeds(objective.needs)
    for (part, keyResult) in objective.keyResults.enumerated() {
      declare(.goal(.keyResult(index, part)), keyResult.name)
      addSupports(keyResult.supports)
      addNeeds(keyResult.needs)
    }
    for (part, initiative) in objective.initiatives.enumerated() {
      declare(.initiative(index, part), initiative.name)
      addSupports(initiative.supports)
      addNeeds(initiative.needs)
    }
  }

  private mutating func addSupports(_ supports: [Support]) {
    for support in supports { if let goal = support.target { addPath(to: goal, support.reference) } }
  }

  private mutating func addNeeds(_ needs: [Need]) {
    for need in needs {
      if let goal = need.goal {
        addPath(to: goal, need.unit)
      } else if let unit = need.provider {
        let parts = parts(of: need.unit.location)
        if parts.count == 1, let only = parts.first { add(.unit(unit), only) }
      }
    }
  }

  /// The parts of a path to a goal, from its own name upwards: its objective, its unit.
  private mutating func addPath(to goal: Goal, _ reference: Reference) {
    var names: [Named] = [.goal(goal)]
    if case .keyResult(let objective, _) = goal { names.append(.goal(.objective(objective))) }
    if let unit = workspace.objective(at: goal.objective)?.unit { names.append(.unit(unit)) }
    for (named, part) in zip(names, parts(of: reference.location).reversed()) { add(named, part) }
  }

  // MARK: - Names that mean the same wherever they stand

  private mutating func addNames(of tree: SyntaxTree) {
    for index in tree.nodes.indices {
      let node = tree.node(at: index)
      switch node.kind {
      case .clause(.for), .clause(.under):
        for path in node.children where path.kind == .path || path.kind == .name { addUnit(path) }
      case .clause(.measures), .clause(.guards), .clause(.complements):
        for path in node.children where path.kind == .path || path.kind == .name { addKPI(path) }
      case .clause(.cycle): addCycle(node)
      case .clause(.moved):
        for name in node.children where name.kind == .name && cycles.contains(name.text) {
          add(.cycle(name.text), name.location)
        }
      case .clause(.owner):
        for child in node.children { if child.kind == .path { addUnit(child) } else { addHandle(child) } }
      case .clause(.lead): for child in node.children { addHandle(child) }
      case .declaration(.person): for child in node.children { addHandle(child, isDeclaration: true) }
      case .ruleName: add(.rule(node.text), node.location)
      default: break
      }
    }
  }

  private mutating func addUnit(_ path: SyntaxNode) {
    let parts = parts(of: path.location)
    guard parts.count == 1, let only = parts.first, let unit = units[only.file.text(only.range)] else { return }
    add(.unit(unit), only)
  }

  private mutating func addKPI(_ path: SyntaxNode) {
    let parts = parts(of: path.location)
    guard let last = parts.last, let kpi = kpis[last.file.text(last.range)] else { return }
    add(.kpi(kpi), last)
    if parts.count == 2, let first = parts.first, let unit = units[first.file.text(first.range)] {
      add(.unit(unit), first)
    }
  }

  private mutating func addCycle(_ clause: SyntaxNode) {
    guard let name = clause.children.first(where: { $0.kind == .name }), cycles.contains(name.text) else { return }
    add(.cycle(name.text), name.location, isDeclaration: clause.children.contains { $0.kind == .when })
  }

  private mutating func addHandle(_ node: SyntaxNode, isDeclaration: Bool = false) {
    guard node.kind == .handle else { return }
    let range = node.range
    let mark = node.text.unicodeScalars.first.map { UTF8.width($0) } ?? 0
    let name = Location(node.tree.file, TextRange(range.start + mark, range.end))
    let text = name.file.text(name.range)
    if let unit = units[text], !workspace.hasPerson(text) {
      add(.unit(unit), name)
    } else {
      add(.person(text), name, isDeclaration: isDeclaration)
    }
  }

  /// The parts of a path between its dots.
  private func parts(of location: Location) -> [Location] {
    let tree = kept.tree
    var parts: [TextRange] = []
    var isBehindDot = true
    var index = tree.tokens.countOfSorted { Int($0.start) < location.range.start }
    while index < tree.tokens.count, Int(tree.tokens[index].start) < location.range.end {
      let range = tree.range(ofToken: index)
      switch tree.tokens[index].kind {
      case .dot: isBehindDot = true
      case .blank, .lineBreak, .comment: break
      default:
        if isBehindDot { parts.append(range) } else if let last = parts.popLast() { parts.append(last.union(range)) }
        isBehindDot = false
      }
      index += 1
    }
    return parts.map { Location(location.file, $0) }
  }
}
