import OKRReader
import OKRSource

extension Parser {
  /// file = { for | cycle | owner | remark | declaration } ;
  mutating func parseFile() {
    let node = open(.file)
    while !at(.end) {
      let before = position
      parseItem(of: .file)
      if position == before { skipOne() }
    }
    close(node)
  }

  /// One clause or declaration of a list, or whatever else stands there; false if the list has to end.
  @discardableResult
  mutating func parseItem(of container: Container) -> Bool {
    if let keyword {
      // objective,key result,target: the header of a table in the words of the language.
      if at(.objective) || at(.kr), kind(1) == .comma || touches(.ignoredMark), parseTable(in: container) {
        return true
      }
      if at(.kr), file.byte(at: range().end) == UInt8(ascii: "\t"), parseTableRow(in: container) { return true }
      if container.clauses.contains(keyword) {
        parseClause(keyword, of: container)
        return true
      }
      if container.parts.contains(keyword) {
        parseDeclaration(keyword)
        return true
      }
    }
    return recover(in: container)
  }

  /// A declaration from its keyword on; also called where a marker or a mistyped word stands for the keyword.
  mutating func parseDeclaration(_ keyword: Keyword) {
    switch keyword {
    case .company, .department, .team: parseUnit(keyword)
    case .outside: parseOutside()
    case .person: parsePerson()
    case .kpi: parseKPI()
    case .objective: parseObjective()
    case .kr: parseKeyResult()
    case .milestone: parseMilestone()
    case .initiative: parseInitiative()
    case .checkin: parseCheckin()
    case .rules: parseRules()
    case .allow: parseAllow()
    case .because, .blocked, .by, .complements, .confidence, .cycle, .done, .dropped, .every, .for, .from, .guards,
      .healthy, .kind, .lead, .learned, .link, .measures, .moved, .needs, .next, .note, .owner, .paused, .reading,
      .revised, .rollup, .scale, .score, .share, .source, .stretch, .supports, .to, .under, .until, .weight:
      parseClause(keyword, of: .file)
    }
  }

  /// unit = ( "company" | "department" | "team" ) head { unit-clause } [ "{" { unit-clause | allow } "}" ] ;
  private mutating func parseUnit(_ keyword: Keyword) { parseHeaded(keyword, .unit) }

  /// outside = "outside" head { lead | remark } [ "{" { lead | remark | allow } "}" ] ;
  private mutating func parseOutside() { parseHeaded(.outside, .outside) }

  /// person = "person" handle [ text ] { remark } ;
  private mutating func parsePerson() {
    let node = open(.declaration(.person))
    let header = position
    bump()
    if expect(.handle, as: .handle, of: .person, .handle) {
      if at(.text) { leaf(.text) } else if at(.word), !startsLine() { parseNameOfPerson() }
    }
    if at(.openBrace) {
      report(.unexpected(found: text(), expected: .declaration), range())
      parseBlock(of: .anything, header: header)
    } else {
      parseRest(of: .person, from: header)
    }
    close(node)
  }

  /// `person @anna Anna Korhonen`: the name without its quotes.
  private mutating func parseNameOfPerson() {
    let start = range().start
    let node = open(.unquoted)
    repeat {
      bumpQuietly()
    } while !startsLine() && ![.end, .openBrace, .closeBrace, .text, .comma].contains(kind())
      && !((at(.note) || at(.link)) && kind(1) == .text)
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.unquotedTitle(quoted(whole)), whole)
  }

  /// kpi = "kpi" head { kpi-clause } [ "{" { kpi-clause | allow } "}" ] ;
  private mutating func parseKPI() { parseHeaded(.kpi, .kpi) }

  /// objective = "objective" head { objective-clause } [ "{" { objective-clause | objective-part } "}" ] ;
  private mutating func parseObjective() { parseHeaded(.objective, .objective) }

  /// key-result = "kr" head { kr-clause } ( { report } | "{" { kr-clause | checkin | allow } "}" ) ;
  private mutating func parseKeyResult() { parseHeaded(.kr, .keyResult) }

  /// milestone = "milestone" head { milestone-clause } ( { report } | "{" { milestone-part } "}" ) ;
  private mutating func parseMilestone() { parseHeaded(.milestone, .milestone) }

  /// initiative = "initiative" head { initiative-clause } [ "{" { initiative-clause | allow } "}" ] ;
  private mutating func parseInitiative() { parseHeaded(.initiative, .initiative) }

  /// allow = "allow" rule-name { "," rule-name } { because | until } ;
  private mutating func parseAllow() {
    let node = open(.declaration(.allow))
    bump()
    parseRuleNames(of: "allow")
    while let keyword, keyword == .because || keyword == .until || !keyword.isDeclaration && isOwnLine(of: .allow) {
      if Container.allow.admits(keyword) { parseClause(keyword, of: .file) } else { _ = recover(keyword, in: .allow) }
    }
    close(node)
  }

  private mutating func parseHeaded(_ keyword: Keyword, _ container: Container) {
    let node = open(.declaration(keyword))
    let header = position
    bump()
    parseHead(keyword, container)
    parseRest(of: container, from: header)
    close(node)
  }

  /// The clauses of the header, then the block.
  mutating func parseRest(of container: Container, from header: Int) {
    var before = -1
    let outer = state.partsOnLine
    state.partsOnLine = nil
    while position > before {
      before = position
      guard parseHeaderClause(of: container, from: header) else { break }
    }
    let line = state.partsOnLine
    state.partsOnLine = outer
    let last = line.map { endOfHeader(from: $0.first) } ?? header
    if at(.openBrace) {
      if container.name == Container.checkin.name, isBraceOfLineOwner { return }
      if let line { complete(line, upTo: last, brace: range(), end: nil) }
      parseBlock(of: container, header: header)
    } else if isUnopenedBlock(of: container) {
      let place = rangeOfLine(from: header)
      let hasCloser = parseUnopenedBlock(of: container, header: header)
      // `KR 3:` with nothing behind it keeps its colon.
      let end = labelEnd(rangeOfToken(max(0, previousEnd - 1)))
      // A line of words is an objective by what stands below it, so that it says so before it gets its braces.
      if container.name == Container.objective.name, state.lastObjective?.isBare == true { return }
      // Within braces of the objective, a check-in below its last milestone would be read as the objective's.
      if !hasCloser, container.name == Container.objective.name, endsWithMilestone(at: end) { return }
      guard let line else { return report(.unopenedBlock(of: container.name, end: hasCloser ? nil : end), place) }
      complete(line, upTo: last, brace: nil, end: hasCloser ? nil : end)
    } else if let line {
      let end = rangeOfToken(max(0, previousEnd - 1)).end
      if container.takesNewsOnLine, isOnlyNews(line, upTo: end) { return takeBack(line) }
      complete(line, upTo: last, brace: nil, end: startsLine() || at(.end) ? lineEnd(at: end) : end)
    }
  }

  /// The index of the last token of the header that starts at one, on the same line.
  func endOfHeader(from header: Int) -> Int {
    let line = lineEnd(at: rangeOfToken(header).start)
    var last = max(header, previousEnd - 1)
    while last > header, tokens[last].kind.isTrivia || rangeOfToken(last).start >= line { last -= 1 }
    return last
  }

  /// Whether a milestone without braces ends where the objective here does, so that it gets its own first.
  private func endsWithMilestone(at end: Int) -> Bool {
    guard let last = state.errors.last, case .unopenedBlock(let inner, end) = last.kind else { return false }
    return inner == Container.milestone.name
  }

  func isUnopenedBlock(of container: Container) -> Bool {
    let role: Keyword?
    if let keyword {
      role = keyword
    } else if let heading {
      // Notes stand among the parts too.
      role = heading.role == .note ? .initiative : heading.role
    } else if isTableOfKeyResults || isTableRow(in: container) {
      role = .kr
    } else if isStruckOut {
      role = .initiative
    } else if container.name == Container.objective.name, isResultWithoutBullet {
      role = .kr
    } else {
      role = isReading(in: container) ? .checkin : markerRole(in: container) ?? partInOtherWords(of: container)
    }
    guard let role, container.parts.contains(role) else { return false }
    if role == .checkin, container.name == Container.keyResult.name, isCheckinWithValue || isReading(in: container) {
      return true
    }
    if state.openBlocks.contains(where: { $0.container.admits(role) }) { return false }
    return !Container.file.admits(role)
  }

  /// The parts of a declaration that has lost its opening brace.
  ///
  /// True where their closing brace is there.
  private mutating func parseUnopenedBlock(of container: Container, header: Int) -> Bool {
    let node = open(.block)
    let outer = state.unopened
    state.unopened = (container, state.openBlocks.count)
    defer { state.unopened = outer }
    // What follows news of a key result may be the objective's again.
    let isNews = at(.checkin) || isReading(in: container) || partInOtherWords(of: container) == .checkin
    while true {
      let before = position
      if isNews, parseReading(in: container) {
        // One more of them.
      } else if isNews, isSaid(ofHeader: header, of: container),
        parseHeaderClause(of: container, from: header)
      {
        // Behind its news stands what may stand before it too.
      } else if let keyword {
        guard container.admits(keyword), !isNews || keyword == .checkin else { break }
        _ = parseItem(of: container)
      } else if !isNews, isStruckOut {
        _ = parseStruckOut(in: container)
      } else if !isNews, parseChatHeader(in: container) {
        // Words for readers among the parts.
      } else if !isNews, let heading {
        guard container.admits(heading.role) else { break }
        parseHeading(heading)
      } else if !isNews, isTableOfKeyResults {
        _ = parseTable(in: container)
      } else if !isNews, parseTableRow(in: container) {
        // Taken as a row.
      } else if !isNews, let role = markerRole(in: container), container.admits(role) {
        _ = parseItem(of: container)
      } else if let role = partInOtherWords(of: container), !isNews || role == .checkin {
        _ = parseItem(of: container)
      } else if !isNews, parseResultWithoutBullet(in: container) {
        // Taken as the key result that it is.
      } else if !isNews, container.name == Container.objective.name, isLabelOfList {
        if correction(in: container) == nil, meaning(in: container) == nil, !isLikelyGoal(in: container) {
          parseLineOfWords()
        } else {
          _ = recover(in: container)
        }
      } else if !isNews, isBeforePart(of: container) {
        // A line that nobody can read ends no list that goes on below it.
        _ = recover(in: container)
      } else {
        break
      }
      if position == before { break }
    }
    let last = position
    eatUnopenedCloser()
    close(node)
    return position > last
  }

  /// Whether a line behind news is said of what the news is of: it stands further in, or in a list that has no bullets
  /// and no braces.
  private func isSaid(ofHeader header: Int, of container: Container) -> Bool {
    guard startsLine() else { return true }
    return isFurtherIn(than: header) || isSubItem(below: header, of: container)
      || container.isOfWork && !isBulletLine(header) && (state.openBlocks.last?.isFlat ?? true)
        && (at(.word) || state.openBlocks.isEmpty && keyword.map { container.clauses.contains($0) } ?? false)
  }

  /// Whether the list of parts here goes on below a line that is none of them.
  private func isBeforePart(of container: Container) -> Bool {
    guard container.name == Container.objective.name, startsLine(), at(.word) || at(.unknown),
      markerRole(in: .file) != .objective || !isMarker,
      heading == nil, !isTableHere, headOfResults == nil
    else { return false }
    if let meant = correction(in: .file), Container.file.parts.contains(meant.keyword) { return false }
    if HandTyped.unit(named: wordsOfLine) != nil { return false }
    var isLineStart = false
    // No note in a list is longer than this; a file may have a million tokens.
    for index in position..<min(position + 160, tokens.count) {
      let kind = tokens[index].kind
      if kind == .lineBreak { isLineStart = true }
      guard !kind.isTrivia else { continue }
      if isLineStart {
        switch kind {
        case .keyword(let keyword) where container.parts.contains(keyword): return true
        case .keyword(let keyword) where keyword.isDeclaration: return false
        case .openBrace, .closeBrace, .end: return false
        case .minus, .listMark, .number: return index > position && isNextBullet(index)
        case .word:
          let word = file.text(rangeOfToken(index))
          let next = tokens[min(index + 1, tokens.count - 1)].kind
          if let role = HandTyped.role(ofMarker: word), next == .ignoredMark || HandTyped.startsPart(word) {
            return container.parts.contains(role)
          }
        default: break
        }
      }
      isLineStart = false
    }
    return false
  }

  /// Whether a bullet that is no objective's starts with a token further on.
  private func isNextBullet(_ index: Int) -> Bool {
    let next = tokens[min(index + 1, tokens.count - 1)].kind
    switch tokens[index].kind {
    case .number: return next == .dot || next == .listMark
    default:
      return next == .blank
        && state.lastObjective.map { indent(ofToken: index) > $0.indent || !$0.hasDeeperPart } ?? false
    }
  }

  private var wordsOfLine: [String] {
    var words: [String] = []
    while words.count < 5, isWord(words.count), words.isEmpty || !startsLine(words.count) {
      words.append(text(words.count))
    }
    return startsLine(words.count) || kind(words.count) == .end ? words : []
  }

  /// The closing brace of a block that was never opened, if the one here is that.
  mutating func eatUnopenedCloser() {
    guard at(.closeBrace) else { return }
    if let block = state.openBlocks.last, state.missingClosers >= 0 {
      guard startsLine(), !block.isFlat, indent(ofToken: position) > block.indent else { return }
    }
    state.missingClosers += 1
    bump()
  }

  /// The block of a declaration, from its opening brace to its closing one.
  mutating func parseBlock(of container: Container, header: Int) {
    let depth = state.openBlocks.count
    let limit = state.blocksOnStack < Parser.otherDepthLimit ? Parser.depthLimit : Parser.otherDepthLimit
    guard depth < Parser.depthLimit, state.blocksOnStack < Parser.otherDepthLimit else {
      skipDeepBlock(beyond: limit)
      return
    }
    openBlock(of: container, header: header, within: nil)
    state.blocksOnStack += 1
    parseItems(downTo: depth)
    state.blocksOnStack -= 1
  }

  /// Opens a block in which ``parseItems(downTo:)`` goes on, so that blocks in blocks take no stack; it closes
  /// `setting` too.
  mutating func openBlock(of container: Container, header: Int, within setting: Int?) {
    let node = open(.block)
    let brace = position
    let indent = indent(ofToken: header)
    bump()
    let isFlat = !startsLine() || self.indent(ofToken: position) <= indent
    state.openBlocks.append(
      OpenBlock(container: container, brace: brace, indent: indent, isFlat: isFlat, node: node, setting: setting))
  }

  private mutating func closeBlock(_ block: OpenBlock) {
    state.openBlocks.removeLast()
    state.section = nil
    close(block.node)
    if let setting = block.setting { close(setting) }
  }

  /// What stands in the blocks that are open, until no more of them are than `depth`.
  mutating func parseItems(downTo depth: Int) {
    while state.openBlocks.count > depth, let block = state.openBlocks.last {
      let before = position
      switch kind() {
      case .closeBrace:
        if isStray(in: block) {
          reportStray()
          continue
        }
        if state.suspect == nil, state.missingClosers > 0, startsLine(), indent(ofToken: position) < block.indent {
          state.suspect = block
        }
        bump()
        closeBlock(block)
      case .end:
        reportUnclosed(block)
        closeBlock(block)
      default:
        let goesOn =
          block.container.name == Container.rules.name ? parseSetting() : parseItem(of: block.container)
        if !goesOn {
          reportUnclosed(block)
          closeBlock(block)
        } else if position == before {
          skipOne()
        }
      }
    }
  }

  private mutating func reportUnclosed(_ block: OpenBlock) {
    state.missingClosers -= 1
    let unclosed = state.suspect ?? block
    // Another declaration that cannot be inside starts on a line of its own: the block ends before it.
    let isCertain = state.suspect == nil && !at(.end) && state.openBlocks.count == 1 && startsLine()
    state.suspect = nil
    guard !state.isTooDeep, !state.isCutOff else { return }
    if at(.end), unclosed.brace == block.brace, state.openBlocks.count > 1, let outermost = state.openBlocks.first {
      state.isCutOff = true
      report(
        .cutOff(of: unclosed.container.name, around: state.openBlocks.count - 1), rangeOfToken(unclosed.brace),
        related: rangeOfToken(outermost.brace))
      return
    }
    let end = isCertain ? lineEnd(at: rangeOfToken(max(0, previousEnd - 1)).end) : nil
    report(.unclosedBlock(of: unclosed.container.name, end: end), rangeOfToken(unclosed.brace))
  }

  private mutating func reportStray() {
    report(.strayBrace, range())
    state.missingClosers += 1
    skipOne()
  }

  /// A closing brace too many: what follows it would be fine before it, and not after.
  private func isStray(in block: OpenBlock) -> Bool {
    guard state.missingClosers < 0, case .keyword(let next) = kind(1), block.container.admits(next) else {
      return false
    }
    let line = lineStart(at: range().start)
    guard line > rangeOfToken(block.brace).start else { return false }
    if !block.isFlat { return indent(ofToken: position) > block.indent }
    let outer = state.openBlocks.dropLast().last?.container ?? .file
    return !outer.admits(next)
  }

  /// Passes over a block that is nested too deep.
  mutating func skipDeepBlock(beyond limit: Int) {
    if !state.isTooDeep { report(.tooDeep(limit: limit), range()) }
    state.isTooDeep = true
    let node = open(.error)
    var depth = 0
    repeat {
      if at(.openBrace) { depth += 1 }
      if at(.closeBrace) { depth -= 1 }
      bump()
    } while depth > 0 && !at(.end)
    state.missingClosers -= depth
    close(node)
  }
}
