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

/// Every name of a workspace at every place it stands.
struct NameIndex {
  private(set) var byName: [Named: [Occurrence]] = [:]
  private var byFile: [ObjectIdentifier: [Occurrence]] = [:]

  init(_ workspace: Workspace, _ trees: [SyntaxTree]) {
    var builder = NameIndexBuilder(workspace, trees)
    builder.run()
    let sorted = builder.found.sorted { $0.location < $1.location }
    byName = Dictionary(grouping: sorted, by: \.named)
    byFile = Dictionary(grouping: sorted) { ObjectIdentifier($0.location.file) }
  }

  /// The name at a place; between two that touch the one that starts there.
  func occurrence(in file: SourceFile, at offset: Int) -> Occurrence? {
    byFile[ObjectIdentifier(file)]?.last { $0.location.range.holds(offset) }
  }

  func occurrences(of named: Named) -> [Occurrence] { byName[named] ?? [] }

  func declarations(of named: Named) -> [Occurrence] { occurrences(of: named).filter(\.isDeclaration) }
}

/// Walks the model for what names goals, and the trees for names that mean the same wherever they stand.
private struct NameIndexBuilder {
  private let workspace: Workspace
  private let trees: [ObjectIdentifier: SyntaxTree]
  private let inOrder: [SyntaxTree]
  private var kpis: [String: Int] = [:]
  private var units: [String: Int] = [:]
  private let cycles: Set<String>
  private var places: Set<Location> = []
  private(set) var found: [Occurrence] = []

  init(_ workspace: Workspace, _ trees: [SyntaxTree]) {
    self.workspace = workspace
    inOrder = trees
    self.trees = Dictionary(trees.map { (ObjectIdentifier($0.file), $0) }) { first, _ in first }
    cycles = Set(workspace.cycles.map(\.name.value))
    for (index, kpi) in workspace.kpis.enumerated() { if let name = kpi.name?.value { kpis[name] = index } }
    for (index, unit) in workspace.units.enumerated() { if let name = unit.name?.value { units[name] = index } }
  }

  mutating func run() {
    for (index, unit) in workspace.units.enumerated() { declare(.unit(index), unit.name) }
    for (index, kpi) in workspace.kpis.enumerated() { declare(.kpi(index), kpi.name) }
    for (index, objective) in workspace.objectives.enumerated() { addObjective(objective, index) }
    for duplicate in workspace.duplicates { addTwin(duplicate) }
    for tree in inOrder { addNames(of: tree) }
  }

  private mutating func add(_ named: Named, _ location: Location, isDeclaration: Bool = false) {
    guard places.insert(location).inserted else { return }
    found.append(Occurrence(named: named, location: location, isDeclaration: isDeclaration))
  }

  private mutating func declare(_ named: Named, _ name: Located<String>?) {
    if let name { add(named, name.location, isDeclaration: true) }
  }

  /// A second declaration of a name is one of the same thing.
  private mutating func addTwin(_ duplicate: Workspace.Duplicate) {
    guard let first = found.first(where: { $0.isDeclaration && $0.location == duplicate.first }) else { return }
    add(first.named, duplicate.second, isDeclaration: true)
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
    guard let tree = trees[ObjectIdentifier(location.file)] else { return [] }
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
