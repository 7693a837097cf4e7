import OKRSource

/// Reading on where something else stands than the grammar takes.
extension Parser {
  /// Deals with what no rule of a list takes; false if the list has to end because its closing brace is missing.
  mutating func recover(in container: Container) -> Bool {
    if container.name != Container.rules.name {
      if parseStruckOut(in: container) || parseChatHeader(in: container) { return true }
      if let heading {
        parseHeading(heading)
        return true
      }
      if parseTable(in: container) || parseTableRow(in: container) || parseUnitLine(in: container)
        || parseResultWithoutBullet(in: container)
      {
        return true
      }
    }
    if isLabelOfWords(in: container) {
      parseLineOfWords()
      return true
    }
    if let advice = advice(in: container), keyword != nil || correction(in: container) == nil {
      parseRemark(advice, in: container)
      return true
    }
    if parseBareCadence(in: container) || parseBareReading(in: container) || parseBareCycle(in: container) {
      return true
    }
    if parseReading(in: container) { return true }
    if isInterimTarget(in: container), correction(in: container) == nil {
      parseRemark(.interim, in: container)
      return true
    }
    if container.isOfWork, at(.number) || at(.date) || at(.currency), isLineOfWordsBelow(container) {
      parseLineOfWords()
      return true
    }
    if let keyword, isLineOfWords(behind: keyword), container.clauses.contains(.note), !endsBlock(keyword) {
      parseRemark(.other, in: container)
      return true
    }
    if at(.from), container.clauses.contains(.done), isWhen(at: 1) {
      parseStartAndEnd()
      return true
    }
    if startsLine(), let count = tokensBeforeSecondLevel(in: container), at(.word) {
      parseSecondLevel(count)
      return true
    }
    if let keyword { return recover(keyword, in: container) }
    if isMarker {
      if markerRole(in: container) == .objective, endsBlock(.objective) { return false }
      parseMarker(in: container)
      return true
    }
    switch kind() {
    case .comma where eatIdleComma(): break
    // owner Helena K.: a dot that ends a line.
    case .dot where eatIdleMark(in: container): break
    case .unknown where container.name == Container.file.name && (headOfResults != nil || text() == "【"):
      parseProse(in: container)
    case .unknown where eatBracket(in: container), .listMark where eatBracket(in: container): break
    case .word:
      if atFiscal {
        parseMisplacedYear(in: container)
      } else if let meant = correction(in: container) {
        if !container.admits(meant.keyword), endsBlock(meant.keyword) { return false }
        parseCorrected(meant, in: container)
      } else if isUpkeep {
        parseUpkeep(in: container)
      } else if let meant = meaning(in: container), !startsLine(1) {
        parseMeant(meant)
      } else if container.name == Container.file.name && parseMisspeltUnit() {
        // Asked about.
      } else if container.name == Container.file.name || !parseMisspelt(ofNear: true) {
        parseProse(in: container)
      }
    case .closeBrace:
      report(.strayBrace, range())
      state.missingClosers += 1
      skipOne()
    case .openBrace:
      // Of braces in a row the first one is told.
      if state.strangeBrace.map({ $0 + 1 != previousEnd }) ?? true {
        report(.unexpected(found: found, expected: expectation(container)), range())
      }
      state.strangeBrace = position
      let node = open(.error)
      parseBlock(of: container, header: position)
      close(node)
    default:
      parseProse(in: container)
    }
    return true
  }

  /// `next talk to IT`: a word of the language that opens a line of other words.
  func isLineOfWords(behind keyword: Keyword) -> Bool {
    !keyword.isDeclaration && !startsLine(1) && kind(1) == .word && !takes(keyword, at: 1)
  }

  /// `cancelled: budget cut`: the word is known, and what follows it is not what the language takes.
  mutating func parseMeant(_ meant: Keyword) {
    let start = range().start
    let node = open(.error)
    bumpQuietly()
    while !at(.end), !startsLine(), !at(.openBrace), !at(.closeBrace), !isNextClause { bumpQuietly() }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.meant(typed: file.text(whole), meant), whole)
  }

  func expectation(_ container: Container) -> SyntaxError.Expected {
    container.name == Container.file.name ? .declaration : .partOf(container.name)
  }

  mutating func recover(_ keyword: Keyword, in container: Container) -> Bool {
    if endsBlock(keyword) { return false }
    report(.misplaced(keyword, within: container.name, home: Container.home(of: keyword)), range())
    let errorCount = state.errors.count
    let start = range().start
    defer {
      // What else is wrong with a clause hardly matters before it stands where it belongs.
      if !keyword.isDeclaration {
        state.errors.removeSubrange(errorCount...)
        state.proseRanges.append(TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end))
      }
    }
    if keyword.isDeclaration {
      // Read whole all the same; what belongs to the top of a file is lifted there.
      parseDeclaration(keyword)
    } else {
      let node = open(.error)
      parseClause(keyword, of: keyword == .next || keyword == .blocked ? .checkin : .keyResult)
      close(node)
    }
    return true
  }

  /// A comma between clauses, which no list takes: it means nothing, and that is all there is to say.
  mutating func eatIdleComma() -> Bool {
    guard at(.comma) || (at(.listMark) && text() == "、" && !startsLine()) else { return false }
    report(.punctuation(found: text(), plain: ""), range())
    let node = open(.error)
    bump()
    close(node)
    return true
  }

  /// A dash or a stroke between clauses: it means nothing, and that is all there is to say; a sign that says how a goal
  /// stands is kept as a note.
  mutating func eatIdleMark(in container: Container) -> Bool {
    guard !startsLine() else { return false }
    if at(.unknown), text().saysHowItStands, container.clauses.contains(.note) {
      parseRemark(.status, in: container)
      return true
    }
    switch kind() {
    case .minus, .listMark, .unknown, .slash, .plus, .dot:
      guard touches(.blank, after: 0) || startsLine(1),
        text().unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic })
      else { return false }
    default: return false
    }
    report(.punctuation(found: text(), plain: ""), range())
    state.proseRanges.append(range())
    skipOne()
    return true
  }

  /// Whether a keyword belongs to what is around the block here, whose closing brace must then be missing.
  func endsBlock(_ keyword: Keyword) -> Bool {
    guard let block = state.openBlocks.last else { return false }
    let outer = state.openBlocks.dropLast().reversed().map(\.container) + [.file]
    guard outer.contains(where: { $0.admits(keyword) }) else { return false }
    // The columns of the lines say it best; without them the number of braces has to do.
    if startsLine(), !block.isFlat { return indent(ofToken: position) <= block.indent }
    guard state.missingClosers > 0 else { return false }
    // `for` and `cycle` open a file or a part of it, wherever the line starts.
    return keyword.isDeclaration || startsLine() && state.openBlocks.count == 1 && [.for, .cycle].contains(keyword)
  }

  /// A round or square bracket around clauses: told once, at the opening one.
  mutating func eatBracket(in container: Container) -> Bool {
    let isOpening = at(.unknown) && ["(", "[", "（", "【"].contains(text())
    let isClosing = state.openBrackets > 0 && (at(.listMark) || at(.unknown)) && [")", "]", "）", "】"].contains(text())
    guard isOpening || isClosing else { return false }
    if isOpening {
      if let end = endOfClausesInBracket(in: container) {
        report(.brackets(found: text()), range(), related: end)
      } else {
        report(.punctuation(found: text(), plain: ""), range())
      }
    }
    state.openBrackets += isOpening ? 1 : -1
    state.proseRanges.append(range())
    skipOne()
    // (team average): a word of a remark, and no declaration.
    if isOpening, keyword?.isDeclaration ?? false, !startsLine(), container.clauses.contains(.note) {
      parseRemark(.other, in: container)
    }
    return true
  }

  // MARK: - Skipping

  /// Takes one token that means nothing here.
  mutating func skipOne() {
    let node = open(.error)
    bump()
    close(node)
  }

  /// Takes the rest of the line, up to a keyword or a brace.
  mutating func skipRest() {
    let node = open(.error)
    let start = range().start
    let line = lineEnd(at: start)
    while !at(.end), keyword == nil, !at(.openBrace), !at(.closeBrace), range().start < line { bumpQuietly() }
    close(node)
    // What is passed over means nothing, so neither does how it is written.
    if previousEnd > 0 { state.proseRanges.append(TextRange(start, rangeOfToken(previousEnd - 1).end)) }
  }
}
