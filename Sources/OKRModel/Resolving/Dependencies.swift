package import OKRSource
import OKRSyntax

/// The workspace of some files as far as it may decide what is found in a few of them: of the others no objective is read
/// that has nothing to do with theirs.
///
/// What is rarely asked of all files is asked of ``Workspace/whole``.
package func resolve(
  _ files: [SourceFile], concerning paths: Set<String>, workers: Workers = .one
) -> Workspace {
  let parts = ordered(workers.map(files, atOnce: 8) { FilePartRead($0, isAsked: paths.contains($0.path)) }) {
    (FileKey($0.tree), $0.tree.file.bytes)
  }
  let shared = SharedNames(parts.map(\.tree))
  let surroundings = shared.surroundings
  let said = workers.map(parts, atOnce: 8) { surroundings.lowered($0.tree) }
  let needed = Dependencies(parts, said).needed
  let read = workers.map(Array(parts.indices), atOnce: 8) { number in
    let part = parts[number]
    return LoweredFile(
      file: part.tree.file,
      declarations: needed[number].isEmpty ? said[number] : surroundings.lowered(part.tree(with: needed[number])))
  }
  return shared.resolve(read) { resolve(workers.map(files, atOnce: 8) { parse($0) }, workers: workers) }
}

/// A file that is read whole, or without its objectives where they show without being read.
private struct FilePartRead: Sendable {
  let isAsked: Bool
  let outline: FileOutline?
  let tree: SyntaxTree

  init(_ file: SourceFile, isAsked: Bool) {
    self.isAsked = isAsked
    outline = isAsked ? nil : FileOutline(file)
    tree = parse(file, leavingOut: outline?.objectives ?? [])
  }

  /// The same with some of its objectives.
  func tree(with needed: Set<Int>) -> SyntaxTree {
    let omitted = outline?.objectives.enumerated().filter { !needed.contains($0.offset) }.map(\.element) ?? []
    return parse(tree.file, leavingOut: omitted)
  }
}

/// What decides whether an objective has to do with another one.
private struct GoalFacts {
  var unit: String?
  var label: String
  var name: String?
  /// The names of its key results.
  var parts: [String] = []
  /// What a key result is called like a KPI by.
  var words: [String] = []
  /// Whatever may name a goal, a KPI or a unit.
  var paths: [String] = []
  var handles: [String] = []

  init(_ objective: Objective) {
    (unit, label, name) = (objective.owningUnit?.text, objective.heading.label, objective.name?.value)
    paths = objective.guards.map(\.text)
    add(objective.owners, objective.supports, objective.needs)
    for keyResult in objective.keyResults {
      add(keyResult.owners, keyResult.supports, keyResult.needs)
      paths += keyResult.measures.map(\.text)
      parts += [keyResult.name].compactMap { $0?.value }
      words += [keyResult.name, keyResult.title].compactMap { $0?.value }
    }
    for initiative in objective.initiatives { add(initiative.owners, initiative.supports, initiative.needs) }
  }

  init(_ objective: FileOutline.Objective, of outline: FileOutline, in file: SourceFile) {
    unit = GoalFacts.unit(of: objective, of: outline, in: file)
    label = GoalFacts.label(of: objective, in: file)
    name = objective.name.map(file.text)
    for word in outline.words[objective.words] + outline.ownWords {
      switch word.kind {
      case .path: paths.append(file.text(word.range))
      case .handle: handles.append(file.text(word.range))
      case .name:
        parts.append(file.text(word.range))
        words.append(file.text(word.range))
      case .title: words.append(TextLiteral.value(in: file, word.range))
      case .rule: break
      }
    }
  }

  static func unit(of objective: FileOutline.Objective, of outline: FileOutline, in file: SourceFile) -> String? {
    (objective.unit ?? outline.unit).map(file.text)
  }

  /// As ``Heading/label`` has it.
  static func label(of objective: FileOutline.Objective, in file: SourceFile) -> String {
    objective.name.map(file.text) ?? objective.title.map { "\"\(TextLiteral.value(in: file, $0))\"" } ?? ""
  }

  private mutating func add(_ owners: [Owner], _ supports: [Support], _ needs: [Need]) {
    for owner in owners {
      switch owner {
      case .handle(let handle): handles.append(handle.value)
      case .name(let reference): paths.append(reference.text)
      }
    }
    paths += supports.map(\.reference.text) + needs.map(\.unit.text)
  }

  /// Every path that can name it or a key result of it.
  var keys: [String] {
    guard let name else { return [] }
    let own = [name] + parts.map { "\(name).\($0)" }
    return own + (unit.map { unit in own.map { "\(unit).\($0)" } } ?? [])
  }
}

/// Which objectives of other files may decide what is found in some files: those that share a unit, an owner, a KPI or a
/// `supports` with one of theirs, or its name; and the whole chain of what these support.
///
/// It is what `Neighbours` in `OKRLint` says of an edit, read the other way round: a rule that looks at more has to say so
/// in both.
private struct Dependencies {
  /// Of each file the numbers of the objectives in its outline that have to be read.
  private(set) var needed: [Set<Int>]
  private let files: [FilePartRead]
  private let said: [FileDeclarations]
  private let goals: [Goal]
  private var byPath: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  /// An objective by its file, and by its place in the outline or among what is read.
  private struct Goal {
    let file: Int
    let place: Int
    let unit: String?
    let label: String
    let name: String?
  }

  init(_ files: [FilePartRead], _ said: [FileDeclarations]) {
    self.files = files
    self.said = said
    needed = Array(repeating: [], count: files.count)
    var goals: [Goal] = []
    for (number, file) in files.enumerated() {
      if let outline = file.outline {
        let source = file.tree.file
        for (place, objective) in outline.objectives.enumerated() {
          goals.append(
            Goal(
              file: number, place: place, unit: GoalFacts.unit(of: objective, of: outline, in: source),
              label: GoalFacts.label(of: objective, in: source), name: objective.name.map(source.text)))
        }
      } else {
        for (place, objective) in said[number].objectives.enumerated() {
          goals.append(
            Goal(
              file: number, place: place, unit: objective.owningUnit?.text, label: objective.heading.label,
              name: objective.name?.value))
        }
      }
    }
    self.goals = goals
    for (number, goal) in goals.enumerated() {
      guard let name = goal.name else { continue }
      byName[name, default: []].append(number)
      if let unit = goal.unit { byPath["\(unit).\(name)", default: []].append(number) }
    }
    find()
  }

  private func facts(_ goal: Goal) -> GoalFacts {
    let file = files[goal.file]
    guard let outline = file.outline else { return GoalFacts(said[goal.file].objectives[goal.place]) }
    return GoalFacts(outline.objectives[goal.place], of: outline, in: file.tree.file)
  }

  private mutating func need(_ number: Int) {
    if files[goals[number].file].outline != nil { needed[goals[number].file].insert(goals[number].place) }
  }

  private mutating func find() {
    let (judgedFiles, hasAllows) = judgedFiles
    let judged = judged(in: judgedFiles)
    for number in judged { need(number) }
    let facts = judged.map { self.facts(goals[$0]) }
    let kpis = LinkedKPIs(facts, said, judgedFiles)
    let own = WordsToFind(facts.flatMap(\.keys))
    let units = units(around: facts)
    let labels = Set(facts.lazy.filter { $0.unit == nil }.map(\.label))
    let handles = WordsToFind(facts.flatMap(\.handles))
    // Which of several goals of one name is meant, only all of them can tell.
    var paths = Set(facts.flatMap(\.paths))
    for (number, goal) in goals.enumerated() {
      let file = files[goal.file]
      guard let outline = file.outline else {
        paths.formUnion(self.facts(goal).paths.filter { own.contains(Array($0.utf8)[...]) })
        continue
      }
      let source = file.tree.file
      let objective = outline.objectives[goal.place]
      var isNeeded =
        goal.unit.map(units.contains) ?? labels.contains(goal.label) || objective.namesCycle
        || outline.ownWords.contains { $0.kind == .handle && handles.contains(source.bytes($0.range)) }
      for word in outline.words[objective.words] {
        let bytes = source.bytes(word.range)
        switch word.kind {
        case .handle: if handles.contains(bytes) { isNeeded = true }
        case .rule: if hasAllows { isNeeded = true }
        case .name: if kpis.areCalled(bytes) { isNeeded = true }
        case .title: if kpis.areCalled(bytes.dropFirst().dropLast()) { isNeeded = true }
        case .path:
          if own.contains(bytes) {
            isNeeded = true
            paths.insert(source.text(word.range))
          } else if kpis.areNamed(bytes) {
            isNeeded = true
          }
        }
      }
      if isNeeded { need(number) }
    }
    follow(paths)
    needTwins()
  }

  /// Of objectives of one name and one time the first is kept, so with one of them all are read.
  private mutating func needTwins() {
    for (number, goal) in goals.enumerated() {
      guard let name = goal.name, files[goal.file].outline == nil || needed[goal.file].contains(goal.place) else {
        continue
      }
      let twins = goal.unit.map { byPath["\($0).\(name)"] } ?? byName[name]?.filter { goals[$0].unit == nil }
      for twin in twins ?? [] where twin != number { need(twin) }
    }
  }

  /// Reads what some paths may name, and what that names.
  private mutating func follow(_ paths: Set<String>) {
    var known = paths
    var open = Array(paths)
    var followed: Set<Int> = []
    while let path = open.popLast() {
      for number in named(by: path) where followed.insert(number).inserted {
        need(number)
        for next in facts(goals[number]).paths where known.insert(next).inserted { open.append(next) }
      }
    }
  }

  private func named(by path: String) -> [Int] {
    var found = byName[path] ?? []
    var starts = path.indices.filter { path[$0] == "." }.map { path[..<$0] }
    if let first = starts.first {
      let rest = path[first.endIndex...].dropFirst()
      found += (byName[String(first)] ?? []).filter { facts(goals[$0]).parts.contains { $0 == rest } }
    }
    starts.append(path[...])
    return found + starts.flatMap { byPath[String($0)] ?? [] }
  }

  /// The files in which everything is looked at, those with the same exceptions among them; and whether there are any.
  private var judgedFiles: (numbers: Set<Int>, hasAllows: Bool) {
    var found = Set(files.indices.filter { files[$0].isAsked })
    let allowed = Set(found.flatMap { said[$0].allows.flatMap { $0.rules.map(\.value) } })
    let hasAllows = found.contains { !said[$0].allows.isEmpty }
    guard hasAllows else { return (found, false) }
    for (number, file) in files.enumerated() {
      let outline = file.outline
      let isSame =
        said[number].allows.contains { $0.rules.contains { allowed.contains($0.value) } }
        || outline?.words.contains { $0.kind == .rule && allowed.contains(file.tree.file.text($0.range)) } ?? false
      if isSame { found.insert(number) }
    }
    return (found, true)
  }

  /// The objectives of some files, and those of the same names anywhere.
  private func judged(in files: Set<Int>) -> [Int] {
    struct Name: Hashable {
      let unit: String?
      let label: String
    }
    let names = Set(goals.lazy.filter { files.contains($0.file) }.map { Name(unit: $0.unit, label: $0.label) })
    return goals.indices.filter {
      files.contains(goals[$0].file) || names.contains(Name(unit: goals[$0].unit, label: goals[$0].label))
    }
  }

  /// The units of some objectives, those above and right below them, and those that they need with all below.
  private func units(around facts: [GoalFacts]) -> Set<String> {
    var parents: [String: String] = [:]
    var children: [String: [String]] = [:]
    for unit in said.flatMap(\.units) {
      guard let name = unit.name?.value, let under = unit.under?.text else { continue }
      parents[name] = under
      children[under, default: []].append(name)
    }
    let own = Set(facts.compactMap(\.unit))
    var found = own
    for unit in own {
      found.formUnion(children[unit] ?? [])
      var above = parents[unit]
      var met: Set<String> = []
      while let next = above, met.insert(next).inserted {
        found.insert(next)
        above = parents[next]
      }
    }
    var open = Set(facts.flatMap(\.paths))
    var below: Set<String> = []
    while let next = open.popFirst() {
      if below.insert(next).inserted { open.formUnion(children[next] ?? []) }
    }
    return found.union(below)
  }
}

/// Words that are looked for among the bytes of files: a bit tells nearly all others from them.
private struct WordsToFind {
  private let words: Set<String>
  private var bits: [UInt64]

  init(_ words: [String]) {
    self.words = Set(words)
    bits = Array(repeating: 0, count: words.isEmpty ? 0 : 16)
    for word in self.words {
      let place = WordsToFind.place(Array(word.utf8)[...])
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  private static func place(_ bytes: ArraySlice<UInt8>) -> Int {
    var place = bytes.count
    for byte in bytes { place = place &* 31 &+ Int(byte) }
    return place & 1023
  }

  func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bits.isEmpty else { return false }
    let place = WordsToFind.place(bytes)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0 && words.contains(String(decoding: bytes, as: UTF8.self))
  }
}

/// The KPIs of which rules ask what else moves them: those that are declared in some files, and those that some goals move
/// together with their complements.
private struct LinkedKPIs {
  private let names: WordsToFind
  /// Their names and titles in lower case, and the bytes that these start with.
  private let words: Set<String>
  private let starts: Set<UInt8>

  init(_ goals: [GoalFacts], _ said: [FileDeclarations], _ files: Set<Int>) {
    let kpis = said.flatMap(\.kpis)
    let labels = Set(files.flatMap { said[$0].kpis.map(\.heading.label) })
    let moved = kpis.isEmpty ? [] : Set(goals.flatMap { $0.paths.map(LinkedKPIs.last) })
    let called = kpis.isEmpty ? [] : Set(goals.flatMap { $0.words.map { $0.lowercased() } })
    let linked = kpis.filter { kpi in
      labels.contains(kpi.heading.label) || kpi.name.map { moved.contains($0.value) } ?? false
        || LinkedKPIs.words(of: kpi).contains(where: called.contains)
    }
    let complements = Set(linked.flatMap { $0.complements.map { LinkedKPIs.last($0.text) } })
    let own = Set(linked.compactMap { $0.name?.value })
    let all = Set(kpis.flatMap { $0.complements.map { LinkedKPIs.last($0.text) } })
    let found = kpis.filter { kpi in
      let name = kpi.name?.value ?? ""
      return labels.contains(kpi.heading.label) || complements.contains(name)
        || kpi.complements.contains { own.contains(LinkedKPIs.last($0.text)) }
        || own.contains(name) && (!kpi.complements.isEmpty || all.contains(name))
        || kpi.name == nil && !kpi.complements.isEmpty
    }
    names = WordsToFind(found.compactMap { $0.name?.value })
    words = Set(found.flatMap(LinkedKPIs.words))
    starts = Set(words.compactMap { $0.utf8.first })
  }

  /// A KPI may be named with its unit before it.
  private static func last(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[$0...].dropFirst()) } ?? path
  }

  private static func words(of kpi: KPI) -> [String] { [kpi.name, kpi.title].compactMap { $0?.value.lowercased() } }

  func areNamed(_ path: ArraySlice<UInt8>) -> Bool {
    names.contains(path.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].dropFirst() } ?? path)
  }

  /// As ``WorkspaceNames`` looks for a KPI of some words.
  func areCalled(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, !self.words.isEmpty else { return false }
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    guard first >= 0x80 || starts.contains(isLetter ? first | 0x20 : first) else { return false }
    return self.words.contains(String(decoding: words, as: UTF8.self).lowercased())
  }
}
