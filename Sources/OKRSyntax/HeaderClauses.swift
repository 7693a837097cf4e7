import OKRReader
import OKRSource

/// The clauses on the line of a declaration and, where it has no braces, on the lines below.
extension Parser {
  /// One clause of a header, or whatever else stands there; false where the header ends.
  mutating func parseHeaderClause(of container: Container, from header: Int) -> Bool {
    if let whose = ownerBelow(header, of: container) {
      parseOwnerBelow(whose)
      return true
    }
    if let keyword {
      if container.clauses.contains(keyword), !belongsToParent(keyword, of: container) {
        parseClause(keyword, of: container)
        return true
      }
      if !startsLine(), parseRestOfPartOnLine(keyword) { return true }
      if let advice = advice(in: container) {
        parseRemark(advice, in: container)
        return true
      }
      if keyword == .from, container.clauses.contains(.done), isWhen(at: 1) {
        parseStartAndEnd()
        return true
      }
      // to 30 done
      if !startsLine(), keyword == .done, !container.clauses.contains(.done), container.isOfWork, isEndOfState(1) {
        parseRemark(.status, in: container)
        return true
      }
      // 18 Dec for the whole objective: a path is one word.
      if !startsLine(), keyword == .for, !container.clauses.contains(.for), kind(1) == .word, kind(2) == .word,
        !startsLine(2)
      {
        parseRemark(.other, in: container)
        return true
      }
      // next week, needs more people: words that happen to start with one of the language's.
      if !startsLine(), isLineOfWords(behind: keyword), container.clauses.contains(.note) {
        if !parseGoalOnLine() { parseRemark(.other, in: container) }
        return true
      }
      if isWordOfLine(keyword, in: container) {
        parseWordsOfLine(in: container)
        return true
      }
      return startsLine() ? parseLineBelow(header, of: container) : parseOthersOnLine(keyword, of: container)
    }
    if startsLine(), heading != nil || isTableHere || isStruckOut || isChatHeader { return false }
    if isSubItem(below: header, of: container) {
      parseSubItem(of: container)
      return true
    }
    if at(.word), !startsLine(), isCheckinInOtherWords(container) || tokensOfDatedNews(0) != nil,
      let meant = correction(in: container),
      parseCheckinOnLine(meant, of: container)
    {
      return true
    }
    if at(.word), !startsLine(), container.clauses.contains(.note), !isStrangeBeforeDay(0), parseMisspelt() {
      return true
    }
    if let count = tokensBeforeSecondLevel(in: container) {
      parseSecondLevel(count)
      return true
    }
    // milestone "…" by 2026-11-30 valmis: the day is asked for, as behind `done`.
    if at(.word), !startsLine(), isDone(0), isEndOfState(1), container.clauses.contains(.done), container.isOfWork {
      report(.missingValue(.done, found: text(), expected: .when), range())
      skipOne()
      return true
    }
    if at(.word), !startsLine(), tokensOfState(0) > 0, container.clauses.contains(.note) {
      parseRemark(.status, in: container)
      return true
    }
    if at(.word), !isMarker {
      // status 16 Nov 30: the next check-in.
      if startsLine(), container.name == Container.checkin.name, tokensOfDatedNews(0) != nil { return false }
      if isLabelOfWords(in: container) {
        parseLineOfWords()
        return true
      }
      if let advice = advice(in: container), correction(in: container) == nil {
        parseRemark(advice, in: container)
        return true
      }
      if isBesideHeader(header), let meant = clauseInOtherWords(of: container), isOfWhole(meant.keyword) {
        return false
      }
      if let meant = clauseInOtherWords(of: container),
        container.clauses.contains(meant.keyword) || isStart(meant, in: container)
          || meant.keyword == .confidence && container.name == Container.objective.name && startsLine()
      {
        parseCorrected(meant, in: container)
        return true
      }
      if isUpkeep, !startsLine() {
        parseUpkeep(in: container)
        return true
      }
    }
    if parseBareCadence(in: container) || startsLine() && parseBareReading(in: container) { return true }
    // Words between the clauses of a declaration that has no braces.
    if at(.word), startsLine(), container.name == Container.kpi.name, !isMarker, isProse(in: container),
      isBeforeClause(of: container)
    {
      parseRemark(.other, in: container)
      return true
    }
    if at(.end) || at(.openBrace) || at(.closeBrace) { return false }
    if parseStrayQuote() || parseUnderInOtherWords(in: container) { return true }
    if startsLine() {
      if isLineInBrackets, parseBracketedNote(in: container) { return true }
      return isChangeBelowTitle(header) && parseBareValue(in: container) || parseLineBelow(header, of: container)
    }
    if parseGoalOnLine() || parseTitleBehindClauses(from: header, in: container) { return true }
    // The comma goes with the words: without it they would declare something.
    if at(.comma), case .keyword(let next) = kind(1), isWordOfLine(next, at: 1, in: container) {
      parseRemark(.other, in: container)
      return true
    }
    // @anna #growth: a tag.
    if at(.unknown), text() == "#", kind(1) == .word, range().end == range(1).start, container.clauses.contains(.note) {
      parseRemark(.tags, in: container)
      return true
    }
    // 30 - waiting for legal: behind a dash are words for readers, but for a clause.
    if at(.minus) || at(.arrow) && container.name == Container.checkin.name, touches(.blank), kind(1) == .word,
      !startsLine(1), container.clauses.contains(.note),
      isRemarkBehindDash(of: container)
    {
      parseRemark(.other, in: container)
      return true
    }
    if parseReadingOnLine(of: container) || parseShareDone(in: container) || parseExtent(in: container)
      || parseField(in: container)
      || parseOwnerInBrackets(in: container)
      || parsePersonInBrackets(in: container)
      || parseDayInBrackets(in: container)
      || parseBracketedNote(in: container)
      || eatIdleComma()
      || eatBracket(in: container) || eatIdleMark(in: container)
    {
      return true
    }
    if parseMailAddress(in: container) { return true }
    // quarter end: a day, though a quarter alone would be a cycle.
    if at(.word), isDueDay(0), correction(in: container)?.keyword != .by, parseBareDate(in: container) { return true }
    // Something is left over on the header's own line.
    if at(.word), let meant = clauseInOtherWords(of: container) {
      if parseCheckinInTwo(meant, in: container) || parseCheckinOnLine(meant, of: container) { return true }
      // 权重 30% on an objective's line: misplaced, and the brace behind it still opens the block.
      guard !meant.keyword.isDeclaration, !container.clauses.contains(meant.keyword) else { return false }
      if meant.keyword == .weight, container.name == Container.objective.name {
        parseRemark(.weight, in: container)
      } else {
        parseCorrected(meant, in: container)
      }
      return true
    }
    if parseBareDate(in: container) || parseBareValue(in: container) || parseBareOwner(in: container) { return true }
    if state.openBrackets > 0, container.clauses.contains(.note), at(.number) {
      parseRemark(.other, in: container)
      return true
    }
    if at(.word), state.openBrackets == 0, let meant = self.meaning(in: container), !startsLine(1) {
      parseMeant(meant)
      return true
    }
    // from 10" to 8": inches, and no text.
    let before = max(0, previousEnd - 1)
    let isInches =
      at(.text) && text().hasPrefix("\"") && tokens[before].kind == .number
      && rangeOfToken(before).end == range().start
    if isStrangeBeforeDay(0) {
      parseRemark(.day, in: container)
      return true
    }
    if container.clauses.contains(.note), at(.word) || at(.text), !isInches {
      parseRemark(.other, in: container)
      return true
    }
    let shown = found
    let start = range().start
    skipRest()
    report(
      .unexpected(found: shown, expected: .partOf(container.name)),
      TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end))
    // `status done`: a keyword at the end of such a line is one of its words, not a clause without its value.
    if keyword != nil, !startsLine(), startsLine(1) || kind(1) == .closeBrace || kind(1) == .end { skipOne() }
    return true
  }

  /// Takes words that start with the keyword of a declaration: a note, but in place of a value or a unit, as in
  /// `owner team sales` and `40 rules`.
  private mutating func parseWordsOfLine(in container: Container) {
    let isInPlace =
      switch tokens[max(0, previousEnd - 1)].kind {
      case .keyword, .number: !isBehindMark(0)
      default: false
      }
    guard isInPlace else {
      parseRemark(.other, in: container)
      return
    }
    let shown = found
    let start = range().start
    let node = open(.error)
    repeat { bumpQuietly() } while kind() == .word && !startsLine() && !isClauseInOtherWords(0)
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.unexpected(found: shown, expected: .partOf(container.name)), whole)
  }

  /// Whether the words behind the dash here say nothing that a clause says.
  private func isRemarkBehindDash(of container: Container) -> Bool {
    !isBeforeField(0) && !isQuantity(at: 1) && !isOwnerBehindTitle(at: 1) && !isDueDay(1)
      && correction(in: container, at: 1) == nil && !isUpkeep(1) && !HandTyped.isStatus(text(1))
  }

  /// The clause that the word here was meant to start; in brackets, as in `(need baseline from Tanya)`, words that name
  /// something are words.
  private func clauseInOtherWords(of container: Container) -> Correction? {
    guard let meant = correction(in: container) else { return nil }
    return state.openBrackets == 0 || takesNoName(meant.keyword) || kind(meant.count) == .handle ? meant : nil
  }

  /// Whether a line starts here in the column of a key result that has all its clauses on its own line, below the
  /// objective that it is part of: `deadline 31.12.` there is said of the objective.
  private func isBesideHeader(_ header: Int) -> Bool {
    guard startsLine(), let block = state.openBlocks.last, block.container.name == Container.objective.name,
      !block.isFlat,
      indent(ofToken: position) == indent(ofToken: header), indent(ofToken: header) > block.indent, previousEnd > 0,
      lineStart(at: rangeOfToken(previousEnd - 1).start) == lineStart(at: rangeOfToken(header).start)
    else { return false }
    for node in state.builder.nodes.reversed() {
      if case .clause = node.kind { return true }
      if case .declaration = node.kind { return false }
    }
    return false
  }

  /// Whether people say something of an objective as a whole that only its parts or its check-ins have.
  private func isOfWhole(_ keyword: Keyword) -> Bool { keyword == .by || keyword == .confidence || keyword == .score }

  /// Whether the next line starts with a clause of the declaration here.
  private func isBeforeClause(of container: Container) -> Bool {
    var ahead = 1
    while !startsLine(ahead), kind(ahead) != .end { ahead += 1 }
    guard case .keyword(let keyword) = kind(ahead) else { return false }
    return container.clauses.contains(keyword)
  }

  /// `@marcus` at the end of a line: whose it is.
  private mutating func parseBareOwner(in container: Container) -> Bool {
    guard at(.handle), container.clauses.contains(.owner) else { return false }
    // 300ms @p95: of how many of the times.
    if HandTyped.isPercentile(text()), container.clauses.contains(.note) {
      parseRemark(.other, in: container)
      return true
    }
    let start = range().start
    let node = open(.clause(.owner))
    parseValue(of: .owner, in: container)
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    report(.otherWord(typed: file.text(whole), meant: "owner \(file.text(whole))", why: nil), whole)
    return true
  }

  /// `done 2026-08-01` and `needs marketing` below a check-in without a block are the parent's.
  private func belongsToParent(_ keyword: Keyword, of container: Container) -> Bool {
    container.name == Container.checkin.name && (keyword == .done || keyword == .needs) && kind(1) != .text
      && (startsLine() || isBlockOnLine || isOfLineOwner(keyword))
  }

  /// Whether the brace that opens the block here stands on this line, so that the line is more than one declaration's.
  private var isBlockOnLine: Bool {
    guard let block = state.openBlocks.last else { return false }
    return lineStart(at: rangeOfToken(block.brace).start) == lineStart(at: range().start)
  }

  /// Whether a clause that a declaration does not take is misplaced on its line.
  func isOwnLine(of container: Container) -> Bool {
    let isPart = container.name == Container.checkin.name || container.name == Container.allow.name
    return !startsLine() && !(isPart && (isBlockOnLine || keyword.map { isOfLineOwner($0) } ?? false))
  }

  /// What stands on the line of a declaration is its own: a clause of what is around it is misplaced there, and changes
  /// nothing.
  private mutating func parseOthersOnLine(_ keyword: Keyword, of container: Container) -> Bool {
    guard isOwnLine(of: container) else { return false }
    guard keyword.isDeclaration else { return recover(keyword, in: container) }
    guard keyword == .checkin || keyword == .allow, container.parts.contains(keyword) else { return false }
    parsePartOnLine(keyword, of: container)
    return true
  }
}
