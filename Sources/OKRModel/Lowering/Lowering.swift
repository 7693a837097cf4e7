import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// Turns one tree into declarations with meaning; what cannot be understood becomes an error of the file.
struct Lowering {
  let tree: SyntaxTree
  let cycles: [String: Period]
  /// What a year, its halves and its quarters are.
  let year: FiscalYear
  /// The languages that titles are read in.
  let languages: Languages
  /// What was read of titles before the file was edited.
  let earlier: EarlierTitles?
  var file: SourceFile { tree.file }
  var declarations = FileDeclarations()
  let errors: ErrorSink
  /// What the numbers around one say of it.
  let context: NumberContext
  private let places = ClausePlaces()
  /// The declaration whose clauses are being lowered: its numbers settle what one of them leaves open.
  var declaration: SyntaxNode?
  /// What the top of the file says.
  private var defaults: FileDefaults
  /// Whether that stands in another piece of the file than this one.
  private let isBelowTop: Bool
  var defaultCycle: WrittenCycle? { defaults.cycle }

  /// Declarations that stand in one that has no place for them: they are read as if they stood behind it.
  private var lifted: [SyntaxNode] = []

  init(
    _ tree: SyntaxTree, cycles: [String: Period], in year: FiscalYear, languages: Languages = .all,
    earlier: EarlierTitles? = nil, below top: FileTop? = nil
  ) {
    defaults = top?.defaults ?? FileDefaults()
    isBelowTop = top != nil
    self.earlier = earlier
    self.tree = tree
    self.year = year
    self.languages = languages
    self.cycles = cycles
    errors = ErrorSink(parsed: tree.errors)
    context = NumberContext(tree, hand: top?.hand)
  }

  mutating func run() -> FileDeclarations {
    if !isBelowTop { lowerDefaults() }
    for node in tree.root.children {
      var waiting = [node]
      while let next = waiting.popLast() {
        lowerTop(next)
        waiting += lifted.reversed()
        lifted = []
      }
    }
    declarations.parseErrors = errors.parsedErrors
    declarations.loweringErrors = errors.lowered
    declarations.defaults = defaults
    return declarations
  }

  // MARK: - Top of a file

  private mutating func lowerDefaults() {
    var first: [SyntaxNode] = []
    // A cycle with a name and dates is a declaration, and a file may list several. Without any other cycle line a
    // single one is the file's own too.
    let declared = tree.root.children.filter { $0.kind == .clause(.cycle) && declaresCycle($0) }
    var declaredCycle: WrittenCycle?
    for node in tree.root.children {
      guard case .clause(let keyword) = node.kind, keyword != .note, keyword != .link else { continue }
      if keyword == .cycle, declaresCycle(node) {
        let cycle = writtenCycle(node)
        declarations.writtenCycles.append(cycle)
        if declared.count == 1 { declaredCycle = cycle }
        continue
      }
      if let before = first.first(where: { $0.isClause(keyword) }) {
        report(.repeatedClause(keyword), node.keywordLocation.range, related: before.keywordLocation.range)
        continue
      }
      first.append(node)
      switch keyword {
      case .for: defaults.unit = reference(node)
      case .owner: defaults.owners = owners(node)
      case .cycle:
        let cycle = writtenCycle(node)
        declarations.writtenCycles.append(cycle)
        defaults.cycle = cycle
      default: break
      }
    }
    defaults.cycle = defaults.cycle ?? declaredCycle
    declarations.remarks = remarks(tree.root)
  }

  private func declaresCycle(_ node: SyntaxNode) -> Bool {
    node.children.contains { $0.kind == .name } && node.children.contains { $0.kind == .when }
  }

  private mutating func lowerTop(_ node: SyntaxNode) {
    guard case .declaration(let keyword) = node.kind else { return }
    switch keyword {
    case .company: lowerUnit(node, .company)
    case .department: lowerUnit(node, .department)
    case .team: lowerUnit(node, .team)
    case .outside: lowerUnit(node, .outside)
    case .person: lowerPerson(node)
    case .kpi: lowerKPI(node)
    case .objective: lowerObjective(node)
    case .rules: lowerSettings(node)
    case .allow: declarations.allows.append(allow(node, scope: nil))
    default: break
    }
  }

  // MARK: - Declarations

  private mutating func lowerUnit(_ node: SyntaxNode, _ kind: OrganisationUnit.Kind) {
    var clauses = clauses(of: node)
    declarations.units.append(
      OrganisationUnit(
        heading: heading(node, clauses), kind: kind, under: clauses.one(.under).flatMap { reference($0) },
        lead: clauses.one(.lead).flatMap { handle($0) }))
    finish(&clauses)
  }

  private mutating func lowerPerson(_ node: SyntaxNode) {
    guard let handle = handle(node) else { return }
    declarations.persons.append(Person(heading: heading(node), handle: handle))
  }

  private mutating func lowerKPI(_ node: SyntaxNode) {
    declaration = node
    var clauses = clauses(of: node)
    var readings: [Reading] = []
    let every = clauses.one(.every).flatMap { cadence($0) }
    for reading in clauses.all(.reading) {
      guard let when = pastPeriod(in: reading, every: every?.value), let value = level(in: reading) else { continue }
      readings.append(Reading(when: when, value: value))
    }
    let heading = heading(node, clauses)
    declarations.kpis.append(
      KPI(
        owningUnit: clauses.one(.for).flatMap { reference($0) } ?? defaults.unit,
        owners: clauses.one(.owner).map { owners($0) } ?? defaults.owners, every: every,
        healthy: clauses.one(.healthy).flatMap { healthyRange($0) }, scale: clauses.one(.scale).flatMap { scale($0) },
        source: clauses.one(.source).flatMap { text($0) }, readings: readings,
        complements: clauses.all(.complements).flatMap { references($0) },
        because: clauses.one(.because).flatMap { text($0) },
        from: clauses.one(.from).flatMap { baseline($0) }, to: clauses.one(.to).flatMap { target($0, from: nil) },
        by: lowerDate(clauses.one(.by), cycle: nil), heading: markedIfBroken(heading)))
    finish(&clauses)
  }

  private mutating func lowerObjective(_ node: SyntaxNode) {
    var clauses = clauses(of: node)
    let ownCycle = clauses.one(.cycle).map { writtenCycle($0) }
    if let ownCycle { declarations.writtenCycles.append(ownCycle) }
    let cycle = ownCycle ?? defaultCycle
    let period = cycle?.period
    var keyResults: [KeyResult] = []
    var initiatives: [Initiative] = []
    var checkins: [Checkin] = []
    for place in clauses.declarations {
      let part = clauses.declaration(place)
      guard case .declaration(let keyword) = part.kind else { continue }
      switch keyword {
      case .kr: keyResults.append(keyResult(part, .measured, cycle: period))
      case .milestone: keyResults.append(keyResult(part, .milestone, cycle: period))
      case .initiative: initiatives.append(initiative(part, cycle: period))
      case .checkin: checkins.append(checkin(part, hasValue: false, cycle: period))
      case .allow: break
      default: lifted.append(part)
      }
    }
    let heading = heading(node, clauses)
    declarations.objectives.append(
      Objective(
        owningUnit: clauses.one(.for).flatMap { reference($0) } ?? defaults.unit,
        cycle: cycle,
        owners: clauses.one(.owner).map { owners($0) } ?? defaults.owners,
        because: clauses.one(.because).flatMap { text($0) },
        supports: clauses.all(.supports).flatMap { supports($0) }, by: lowerDate(clauses.one(.by), cycle: period),
        kind: clauses.one(.kind).flatMap { choice($0) }, guards: clauses.all(.guards).flatMap { references($0) },
        rollup: clauses.one(.rollup).flatMap { choice($0) },
        needs: clauses.all(.needs).compactMap { need($0, cycle: period) },
        score: clauses.one(.score).flatMap { score($0) },
        learned: clauses.all(.learned).compactMap { text($0) },
        setAside: setAside(&clauses, cycle: period),
        revisions: clauses.all(.revised).map { revision($0, cycle: period) }, checkins: checkins,
        keyResults: keyResults, initiatives: initiatives, lazyTitle: lazyTitle(node, decides: false),
        heading: markedIfBroken(heading)))
    finish(&clauses)
  }

  private mutating func keyResult(_ node: SyntaxNode, _ kind: KeyResult.Kind, cycle: Period?) -> KeyResult {
    declaration = node
    var clauses = clauses(of: node)
    let target = clauses.one(.to)
    var from = clauses.one(.from).flatMap { baseline($0, beside: target) }
    var heading = heading(node, clauses)
    // What was to follow a title without its second quote is lost, or is in it.
    if from == nil, target == nil, heading.title.map({ isUnclosed($0.location) }) ?? false { heading.isBroken = true }
    // Nor does a file that is cut off say what was to follow on its last line.
    if target == nil, isLast(node), errors.hasOpenBrace { heading.isBroken = true }
    let title = heading.title?.value
    let to = target.flatMap { self.target($0, from: from?.value, of: title) }
    from = from.map { Located($0.value.toward(to?.value), $0.location) }
    var checkins: [Checkin] = []
    for place in clauses.declarations {
      let part = clauses.declaration(place)
      if part.kind == .declaration(.checkin) {
        checkins.append(checkin(part, hasValue: true, cycle: cycle))
      } else if part.kind != .declaration(.allow) {
        lifted.append(part)
      }
    }
    return KeyResult(
      kind: kind, from: from, to: to, by: lowerDate(clauses.one(.by), cycle: cycle),
      owners: clauses.one(.owner).map { owners($0) } ?? [], supports: clauses.all(.supports).flatMap { supports($0) },
      measures: clauses.all(.measures).flatMap { references($0) },
      confidence: clauses.one(.confidence).flatMap { share($0) },
      needs: clauses.all(.needs).compactMap { need($0, cycle: cycle) }, checkins: checkins,
      rare: rarities(&clauses, from: from?.value, title: title, cycle: cycle),
      lazyTitle: lazyTitle(node, decides: from == nil || to?.value.mayCount ?? false), cycle: cycle,
      heading: finished(heading, &clauses))
  }

  /// What few key results have; nil where this one has none of it.
  private mutating func rarities(
    _ clauses: inout Clauses, from: Baseline?, title: String?, cycle: Period?
  ) -> KeyResult.Rarities? {
    let usual: [Keyword] = [.from, .to, .by, .owner, .supports, .measures, .confidence, .needs, .note, .link]
    guard clauses.hasOthers(than: usual) else { return nil }
    return KeyResult.Rarities(
      stretch: clauses.one(.stretch).flatMap { target($0, from: from, of: title) },
      done: lowerDate(clauses.one(.done), cycle: cycle), because: clauses.one(.because).flatMap { text($0) },
      weight: clauses.one(.weight).flatMap { share($0) }, ambition: clauses.one(.kind).flatMap { choice($0) },
      rollup: clauses.one(.rollup).flatMap { choice($0) }, score: clauses.one(.score).flatMap { score($0) },
      learned: clauses.all(.learned).compactMap { text($0) }, setAside: setAside(&clauses, cycle: cycle),
      revisions: clauses.all(.revised).map { revision($0, cycle: cycle) })
  }

  private mutating func initiative(_ node: SyntaxNode, cycle: Period?) -> Initiative {
    var clauses = clauses(of: node)
    lifted += clauses.declarations.map(clauses.declaration).filter { $0.kind != .declaration(.allow) }
    let result = Initiative(
      heading: heading(node, clauses), by: lowerDate(clauses.one(.by), cycle: cycle),
      done: lowerDate(clauses.one(.done), cycle: cycle), owners: clauses.one(.owner).map { owners($0) } ?? [],
      supports: clauses.all(.supports).flatMap { supports($0) },
      needs: clauses.all(.needs).compactMap { need($0, cycle: cycle) },
      because: clauses.one(.because).flatMap { text($0) },
      setAside: setAside(&clauses, cycle: cycle))
    finish(&clauses)
    return result
  }

  private mutating func checkin(_ node: SyntaxNode, hasValue: Bool, cycle: Period?) -> Checkin {
    var clauses = clauses(of: node)
    let value = level(in: node)
    if !hasValue, let value {
      report(.misplaced(.checkin, within: "an objective", home: "value"), value.location.range)
    }
    // checkin Nov: a day is asked for, and what its last one would bring is no matter until then.
    let date = period(in: node, cycle: cycle).flatMap { period in
      period.value.first == period.value.last ? Located(period.value.last, period.location) : nil
    }
    let result = Checkin(
      location: node.keywordLocation, whole: node.location, date: date,
      value: hasValue ? value : nil,
      confidence: clauses.one(.confidence).flatMap { share($0) },
      done: clauses.all(.done).compactMap { text($0) }, next: clauses.all(.next).compactMap { text($0) },
      needs: clauses.all(.needs).compactMap { text($0) }, blocked: clauses.all(.blocked).compactMap { text($0) },
      remarks: clauses.mayHaveRemarks ? remarks(node) : Remarks())
    finish(&clauses)
    return result
  }

  // MARK: - Clauses of a declaration

  private mutating func clauses(of node: SyntaxNode) -> Clauses {
    let clauses = Clauses(of: node, in: places)
    for place in clauses.declarations {
      let declaration = clauses.declaration(place)
      guard declaration.kind == .declaration(.allow) else { continue }
      declarations.allows.append(allow(declaration, scope: node.location))
    }
    return clauses
  }

  private mutating func finished(_ heading: Heading, _ clauses: inout Clauses) -> Heading {
    finish(&clauses)
    return markedIfBroken(heading)
  }

  private mutating func finish(_ clauses: inout Clauses) {
    for (keyword, first, other) in clauses.repeated {
      report(.repeatedClause(keyword), other.keywordLocation.range, related: first.keywordLocation.range)
    }
  }

  func report(_ kind: SyntaxError.Kind, _ range: TextRange, related: TextRange? = nil) {
    errors.add(SyntaxError(kind, range, related: related))
  }

  /// Takes back what the lexer said of a place that turns out to have a worse fault.
  func withdraw(_ rule: SyntaxError.Rule, at range: TextRange) { errors.withdraw(rule, at: range) }

  func heading(_ node: SyntaxNode, _ clauses: Clauses? = nil) -> Heading {
    var name: Located<String>?
    var title: Located<String>?
    tree.forEachChild(of: node.index) { child, kind in
      // By patterns, for to compare two kinds is a call into another room.
      switch kind {
      case .name where name == nil: name = Located(tree.node(at: child).text, tree.node(at: child).location)
      case .text where title == nil, .unquoted where title == nil: title = text(child: tree.node(at: child))
      case .clause, .block: return false
      default: break
      }
      return true
    }
    let range = node.range
    reportNameless(node, name, title)
    return Heading(
      name: name, title: title, keyword: node.keywordLocation, whole: node.location,
      remarks: clauses?.mayHaveRemarks ?? true ? remarks(node) : Remarks(),
      isBroken: errors.isBroken(range))
  }

  /// Whether nothing stands behind a declaration in its file.
  private func isLast(_ node: SyntaxNode) -> Bool {
    let file = node.location.file
    return file.bytes(TextRange(node.range.end, file.bytes.count)).allSatisfy { $0 <= 0x20 }
  }

  /// Whether a text in quotes has none at its end.
  private func isUnclosed(_ place: Location) -> Bool {
    let bytes = place.file.bytes(place.range)
    // As most are.
    if bytes.count > 1, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") { return false }
    let typed = place.file.text(place.range)
    guard let first = typed.first, let last = typed.last, !first.isLetter, !first.isNumber else { return false }
    return typed.count == 1 || !"\"“”„»«」』’'".contains(last)
  }

  /// A declaration that says nothing of what it is: `company` alone, a `kr` without so much as a clause.
  private func reportNameless(_ node: SyntaxNode, _ name: Located<String>?, _ title: Located<String>?) {
    guard name == nil, title == nil, case .declaration(let keyword) = node.kind, !errors.isBroken(node.range) else {
      return
    }
    switch keyword {
    case .company, .department, .team, .outside: break
    case .kpi, .objective, .kr, .milestone, .initiative:
      guard !node.children.contains(where: { _ in true }) else { return }
    default: return
    }
    report(.missingName(keyword), node.keywordLocation.range)
  }

  /// A date or number that turned out to mean nothing while its clause was lowered breaks the declaration too.
  private func markedIfBroken(_ heading: Heading) -> Heading {
    var heading = heading
    if errors.isBroken(heading.whole.range) { heading.isBroken = true }
    return heading
  }
}
