import OKRReader
import OKRSource

/// Lines that are no okr, and titles without quotes.
extension Parser {
  // MARK: - Prose

  /// Lines that are no okr at all: one finding for lines that follow each other.
  mutating func parseProse(in container: Container) {
    if isBoldHeading { return parseLineOfWords() }
    if parsePageHeading(in: container) || parseHeadOfResults(in: container) || eatForeignComment() { return }
    let start = range()
    let shown = found
    let isResult = isResultWithoutBullet
    let isGoal = !isResult && isLikelyGoal(in: container)
    // Q4 OKRs - Warehouse: a day or a cycle with words behind it is a title of the page.
    let isTitle = container.name == Container.file.name && (isWordOfTitle(1) || isWordOfTitle(2))
    let isSigned = container.name == Container.file.name && at(.slash) && kind(1) == .word && !startsLine(1)
    let isValue =
      !isSigned
      && (!at(.word) && !(at(.date) && isTitle) && !text().hasPrefix(":") && text() != "【" || isWhen(at: 0) && !isTitle)
    let node = open(.error)
    var end = lineEnd(at: start.start)
    while true {
      while !at(.end), range().start < end, !at(.openBrace), !at(.closeBrace) { bumpQuietly() }
      // The next line is prose too if it starts like nothing the language knows.
      guard !at(.end), startsLine(), isProse(in: container), !isClauseShaped, !isChatHeader, headOfResults == nil,
        isResult || !isResultWithoutBullet && !isGoal && !isLikelyGoal(in: container) && !isTableRow(in: container)
      else {
        break
      }
      end = lineEnd(at: range().start)
    }
    close(node)
    let last = rangeOfToken(max(0, previousEnd - 1)).end
    let words = file.text(TextRange(start.start, last))
    if isGoal, !at(.openBrace) {
      state.proseRanges.append(TextRange(start.start, last))
      let isAtHome = container.admits(.kr)
      report(.likelyGoal(typed: words, isAtHome: isAtHome), TextRange(start.start, last))
      return
    }
    let isOneLine = last <= lineEnd(at: start.start)
    if !isResult, isForReaders(words, in: container), !isValue, isOneLine || container.name == Container.file.name,
      !at(.openBrace)
    {
      state.proseRanges.append(TextRange(start.start, last))
      report(.remark(typed: words, advice: .other), TextRange(start.start, last))
      return
    }
    let firstLine = TextRange(start.start, min(last, lineEnd(at: start.start)))
    state.proseRanges.append(TextRange(start.start, last))
    report(.unexpected(found: shown, expected: expectation(container)), firstLine)
    // `strategy "Grow" { … }`: what it is nobody knows, but what is in it may be read.
    if at(.openBrace), !startsLine() {
      let node = open(.error)
      parseBlock(of: .anything, header: max(0, previousEnd - 1))
      close(node)
    }
  }

  /// Whether a word that is part of no day stands some tokens on, on the line here.
  private func isWordOfTitle(_ ahead: Int) -> Bool {
    guard !startsLine(1), !startsLine(ahead), isWord(ahead), text(ahead).count > 2 else { return false }
    return !isWhen(at: ahead)
  }

  /// A word and its value: a clause that nobody knows, not the next line of a text.
  private var isClauseShaped: Bool {
    guard at(.word), !startsLine(1) else { return false }
    switch kind(1) {
    case .text, .handle, .date: return startsLine(2) || [.end, .closeBrace].contains(kind(2))
    default: return false
    }
  }

  func isProse(in container: Container) -> Bool {
    switch kind() {
    case .word:
      !isMarker && heading == nil && !isTableHere && correction(in: container) == nil && !isUpkeep
        && meaning(in: container) == nil
        && advice(in: container) == nil
        && !(container.name == Container.rules.name && settingHere != nil)
    case .unknown where text() == "#": false
    case .unknown, .question: !isMarker && heading == nil && !isTableHere && !isStruckOut
    case .keyword(let keyword):
      // `for our customers and` goes on with a sentence; `for sales` is a clause.
      !keyword.isDeclaration && keyword != .note && keyword != .link && isWord(1) && !startsLine(1)
        && !(takes(keyword, at: 1) && (kind(2) != .word || startsLine(2)))
    default: false
    }
  }

  // MARK: - Titles without quotes

  /// Whether what stands here is a title that nobody put in quotes.
  var atUnquotedTitle: Bool {
    guard !startsLine() else { return false }
    switch kind() {
    case .word:
      guard !startsLine(1) else { return false }
      if isLoneQuote(1) { return true }
      switch kind(1) {
      case .word, .number, .date, .percent, .currency, .unknown, .comma, .slash, .plus, .question:
        return !hasTextOnLine
      case .keyword(let keyword):
        // A team that runs by itself.
        let isWord = keyword.isDeclaration && kind(2) == .word && kind(3) == .word && !startsLine(3)
        return !startsLine(2) && (isWord || !takes(keyword, at: 2)) && !hasTextOnLine
      default: return false
      }
    case .number, .currency, .unknown:
      return !hasTextOnLine
    // 24/7 support calls answered.
    case .date: return !hasTextOnLine && isWord(1) && !startsLine(1)
    default:
      return tokensOfCounter != nil && !hasTextOnLine
    }
  }

  /// How many tokens before a title only count or mark its line: `2.`, `3)`, `1、`, `-`; nil where none do.
  private var tokensOfCounter: Int? {
    func isTitle(_ ahead: Int) -> Bool { !startsLine(ahead) && (kind(ahead) == .word || isKeyword(ahead)) }
    switch kind() {
    case .minus, .listMark: return isTitle(1) && range(1).start > range().end ? 1 : nil
    case .unknown where ["|", "｜"].contains(text()): return isTitle(1) ? 1 : nil
    case .number where text().count <= 2 && text().allSatisfy(\.isNumber):
      if touches(.ignoredMark) { return isTitle(1) ? 1 : nil }
      // kr 2 - regulars.
      if kind(1) == .minus, range(1).start > range().end, isTitle(2), range(2).start > range(1).end { return 2 }
      if isOrdinal(0) { return nil }
      let isMark = (kind(1) == .dot || kind(1) == .listMark) && range(1).start == range().end
      return isMark && isTitle(2) ? 2 : nil
    default: return nil
    }
  }

  private func isKeyword(_ ahead: Int) -> Bool { if case .keyword = kind(ahead) { true } else { false } }

  var hasTextOnLine: Bool {
    let end = lineEnd(at: range().start)
    // A title has no more words than this; a line may have a million.
    for index in position..<min(position + 256, tokens.count) {
      guard tokens[index].kind != .end, Int(tokens[index].start) < end else { return false }
      if tokens[index].kind == .text { return file.text(rangeOfToken(index)).count > 1 }
    }
    return false
  }

  /// Whether a quote closes what was never opened: `kr Sell more" to 5`.
  func isLoneQuote(_ ahead: Int) -> Bool {
    guard kind(ahead) == .text else { return false }
    // Two bytes of ASCII are two characters, which need no counting.
    let start = file.bytes(range(ahead)).prefix(2)
    return (start.count < 2 || start.contains { $0 >= 0x80 }) && text(ahead).count == 1
  }

  /// Whether a keyword is followed by what it takes, so that it ends an unquoted title.
  func isClauseStart(_ keyword: Keyword, _ ahead: Int) -> Bool {
    let next = kind(ahead + 1)
    switch keyword {
    // owner Joni at the end of a line: a name, and no product owner candidates.
    case .owner where next == .word:
      let isEnd =
        startsLine(ahead + 2) || isDayBehindMark(ahead + 2) || isStatusOrClause(ahead + 2) || isLastDot(ahead + 2)
      return isEnd && !startsLine(ahead + 1)
        && text(ahead + 1).first?.isLowercase != true
        || isFullName(ahead + 1)
    case .owner, .lead: return next == .handle
    case .by, .done, .dropped, .revised: return isWhen(at: ahead + 1)
    case .from: return isQuantity(at: ahead + 1) || next == .question
    case .to: return next == .number || next == .date || next == .currency || next == .atLeast || next == .atMost
    // Health score: 62 → 75: what is measured.
    case .weight, .confidence, .score: return next == .number && !isChange(at: ahead + 1)
    case .because: return next == .text
    case .kind, .measures, .supports, .guards, .for, .under, .rollup, .cycle: return next == .word || next == .date
    default: return false
    }
  }

  /// Whether a word here says how sure a goal is whose title it stands behind: `, luottamus 0,4`, `（信心 0.6）`; where the
  /// confidence of people is what is measured, there is no mark or number before it.
  private var isConfidenceBehindTitle: Bool {
    guard at(.word), isNumberClauseHere, correction(in: .keyResult)?.keyword == .confidence,
      [.comma, .number, .percent, .unknown, .ignoredMark].contains(tokens[max(0, previousEnd - 1)].kind)
    else { return false }
    let end = kind(2) == .percent ? 3 : 2
    guard end == 3 || text(1).hasPrefix("0") else { return false }
    return startsLine(end) || [.end, .openBrace, .comma, .listMark, .unknown].contains(kind(end)) || isKeyword(end)
  }

  /// Whether a dot stands some tokens on that ends its line.
  func isLastDot(_ ahead: Int) -> Bool {
    kind(ahead) == .dot && !startsLine(ahead) && (startsLine(ahead + 1) || kind(ahead + 1) == .end)
  }

  /// Whether a light stands some tokens on that says how a goal stands, or a clause in another word.
  private func isStatusOrClause(_ ahead: Int) -> Bool {
    kind(ahead) == .unknown && HandTyped.isStatusLight(text(ahead))
      || kind(ahead) == .word && isClauseInOtherWords(ahead)
  }

  /// Whether the names of a person some tokens on fill the line or stand before a clause: `owner Helen Marsh by 30.9.`.
  private func isFullName(_ ahead: Int) -> Bool {
    let count = tokensOfFullName(at: ahead)
    guard count != nil || isPersonName(ahead) && isPersonName(ahead + 1) else { return false }
    var end = ahead + (count ?? 2)
    while end < ahead + 4, isPersonName(end) { end += 1 }
    return startsLine(end) || isKeyword(end) || [.end, .openBrace].contains(kind(end)) || isDayBehindMark(end)
  }

  /// Whether the rest of the line only says whose the goal before it is: `@helen`, `vastuu Matti Virtanen`, `负责人 王磊`.
  func isOwnerBehindTitle(at ahead: Int) -> Bool {
    func isEnd(_ next: Int) -> Bool {
      startsLine(next) || [.end, .openBrace].contains(kind(next)) || isKeyword(next) || isDayBehindMark(next)
        || isBeforeField(next) || isColumnMark(next) || isStatusOrClause(next) || isLastDot(next)
    }
    // Sent to @helen, built with @helen: a word before it that goes on with a name.
    if kind(ahead) == .handle {
      let end = ahead + 1 + (kind(ahead + 1) == .handle && range(ahead + 1).start == range(ahead).end ? 1 : 0)
      guard ahead == 0 else { return isEnd(end) }
      let before = max(0, previousEnd - 1)
      guard tokens[before].kind == .word else {
        return [.number, .percent, .currency, .unknown].contains(tokens[before].kind) && isEnd(end)
      }
      let word = file.text(rangeOfToken(before)).lowercased()
      return isEnd(end) && !["with", "and", "via", "of", "at", "ask", "ja", "和", "与", "给", "由"].contains(word)
    }
    guard kind(ahead) == .word, HandTyped.synonyms[text(ahead).lowercased()] == .owner, !startsLine(ahead + 1) else {
      return false
    }
    let name = ahead + 1
    let isName =
      kind(name) == .handle || isPersonName(name)
      || kind(name) == .word && text(name).utf8.first.map { $0 > 0xE2 } ?? false
    return isName && isEnd(name + 1) || isFullName(name)
  }

  /// Reads the words up to the line's end, a brace or a clause as the title they were meant to be.
  mutating func parseUnquotedTitle() {
    let start = range().start
    if let count = tokensOfCounter {
      let node = open(.error)
      for _ in 0..<count { bumpQuietly() }
      close(node)
      state.proseRanges.append(TextRange(start, range().start))
    }
    let title = takeUnquotedTitle()
    report(.unquotedTitle(quoted(title)), TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end))
  }

  /// Takes the words of a title; in a list of a document `for us` is two of them, and no unit.
  mutating func takeUnquotedTitle(inList: Bool = false) -> TextRange {
    let start = range().start
    let first = position
    var end = lineEnd(at: start)
    let node = open(.unquoted)
    var isStruck = false
    // 中标率15%→25%；NPS 20→35: two goals, and the second change is not that of the first.
    var hasChange = false
    while !at(.end), !at(.openBrace), !at(.closeBrace) {
      if inList, !isStruck, !hasChange, startsLine(), position > first, goesOn(from: first) {
        end = lineEnd(at: range().start)
      }
      guard range().start < end, !isNextCell(from: start) else { break }
      // ~~from 3 to 4~~: no clause any more.
      if isStruck ? isStrike(0) : opensStrike {
        isStruck.toggle()
        bumpQuietly()
        bumpQuietly()
        continue
      }
      if isStruck {
        bumpQuietly()
        continue
      }
      if let keyword, isClauseStart(keyword, 0), !inList || keyword != .for,
        keyword != .from && keyword != .to || !isOnlyValue(from: start) && isWholeChange(keyword, from: start),
        !isFirstOfSteps
      {
        break
      }
      // Cut cost by 20% to 80k EUR: by how much, and no baseline.
      let isStep = range().start > start && tokens[max(0, previousEnd - 1)].kind == .keyword(.by)
      if range().start > start, !isInsideNumber,
        isChange(at: 0) && !isStep && !hasChange && !isInBracket(from: start) && !isOnlyValue(from: start)
          || ownerInBrackets != nil
          || isOwnerBehindTitle(at: 0) || isWithoutTarget && isFieldsToEnd
      {
        break
      }
      if range().start > start, isConfidenceBehindTitle { break }
      hasChange = hasChange || isArrow(0) && !isInBracket(from: start)
      // The closing quote stands where its opening one is missing.
      let isLast = isLoneQuote(0) ? !isInches : at(.text) && !inList
      bumpQuietly()
      if isLast { break }
    }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    guard !startsLine(), !at(.end) else { return whole }
    guard at(.number) || at(.currency) || at(.minus) || at(.from) else { return withoutColumnMark(whole) }
    // 客户数从 20 家: the word for `from` goes where its number goes.
    let lead = HandTyped.leadOfNumber(endOf: file.text(whole))
    var last = whole.end - (lead?.utf8.count ?? 0)
    while last > start, lead != nil, file.byte(at: last - 1) == UInt8(ascii: " ") { last -= 1 }
    return withoutColumnMark(TextRange(start, last))
  }

  /// A title without the mark that parts it from the clause behind it: `Redo the menu | confidence 0.5`.
  private func withoutColumnMark(_ title: TextRange) -> TextRange {
    let typed = file.text(title)
    let kept = typed.withoutColumnMark
    return kept.isEmpty ? title : TextRange(title.start, title.start + kept.utf8.count)
  }

  /// Whether no word stands between the start of a title and here but for a number and its unit, which then are the
  /// title's: `5% to 3% churn`, `From 5 to 3 days to answer`.
  private func isOnlyValue(from start: Int) -> Bool {
    let typed = file.text(TextRange(start, range().start)).withoutIdleMarks
    let word = typed.prefix { $0.isLetter }.lowercased()
    let isFrom = Keyword(rawValue: word) == .from || HandTyped.synonyms[word] == .from
    let value = ValueText((isFrom ? String(typed.dropFirst(word.count)) : typed).withoutIdleMarks)
    guard !value.bytes.isEmpty else { return true }
    // 一次解决: no number, though it starts with the numeral.
    if typed.count > 3, !typed.contains(where: { $0.isASCII && $0.isNumber }), typed.utf8.first ?? 0 >= 0xE3 {
      return false
    }
    // 90th percentile turnout: a unit is a word.
    return value.bytes.count(where: { $0 == UInt8(ascii: " ") }) < 2
      && AmountReader(value, takesAnyUnit: true).quantity(0)?.range == 0..<value.bytes.count
  }

  /// Whether a clause from here on has all the numbers of the change: in `18% down to 12%` and `by £300k from £1.2m` the
  /// words before it have the other one, and only the whole line says both.
  private func isWholeChange(_ keyword: Keyword, from start: Int) -> Bool {
    guard keyword == .from || keyword == .to else { return true }
    if isInBracket(from: start) { return false }
    let title = file.text(TextRange(start, range().start))
    // P1, Q3: a number that is part of a word is no level.
    guard title.saysNumber else { return true }
    guard keyword == .from else { return false }
    let end = lineEnd(at: range().start)
    var ahead = 1
    while range(ahead).start < end, kind(ahead) != .end, ahead < 12 {
      if isTo(ahead) && isQuantity(at: ahead + 1) || isArrow(ahead) { return true }
      ahead += 1
    }
    return false
  }

  /// Whether the number here goes on with what stands before it: a sign, the money that it counts, other digits, or in
  /// words without blanks its first half: 从1.5亿元, $6.40, 18 500.
  private var isInsideNumber: Bool {
    if isSecondNumber { return true }
    let last = max(0, previousEnd - 1)
    let before = rangeOfToken(last)
    switch tokens[last].kind {
    case .currency, .number: if last + 1 < tokens.count, tokens[last + 1].kind != .ignoredMark { return true }
    case .minus, .plus: return before.end == range().start
    default: break
    }
    guard before.end == range().start, let mark = file.text(before).last else { return false }
    return ".,．，±".contains(mark) || at(.minus)
  }

  /// The last token of the number that starts some tokens on: with its sign, the money before it and its groups of three
  /// digits, as in -5, £1.2m and 18 500.
  private func lastOfNumber(_ ahead: Int) -> Int? {
    var last = ahead
    while [.minus, .plus, .currency].contains(kind(last)), range(last + 1).start == range(last).end { last += 1 }
    guard kind(last) == .number || kind(last) == .currency else { return nil }
    if let compound = lastOfCompound(last) { return compound }
    let isHead = kind(last) == .number && range(last).length < 4
    while isHead, kind(last + 1) == .number, range(last + 1).length == 3, !startsLine(last + 1) { last += 1 }
    return last
  }

  /// Whether a bracket is open here since the start of a title: churn (5% → 3%) is all title.
  private func isInBracket(from start: Int) -> Bool {
    let title = file.text(TextRange(start, range().start))
    return title.count { "(（".contains($0) } > title.count { ")）".contains($0) }
  }

  /// Whether two numbers with `to` or an arrow between them stand some tokens on: reviews 4.3 stars to 4.7 stars.
  func isChange(at start: Int) -> Bool {
    var about = start + tokensOfAbout(at: start)
    // EUR 1,250: its code stands before money too.
    if kind(about) == .word, kind(about + 1) == .number, !startsLine(about + 1),
      ValueText(text(about)).currencyCode(0) != nil
    {
      about += 1
    }
    guard isQuantity(at: about), let first = lastOfNumber(about) else { return false }
    var ahead = first + 1
    while ahead < first + 5, !startsLine(ahead), !isTo(ahead),
      [.word, .percent, .currency, .slash].contains(kind(ahead)) || isMarkOfUnit(ahead)
    {
      ahead += 1
    }
    let joint = ahead + tokensOfDayInBrackets(at: ahead)
    guard !startsLine(joint) else { return false }
    // Level 4 in 5 → 7 schools is no part, 1 in 5 → 1 in 2 is.
    if text(about + 1) == "in", lastOfCompound(joint + 1) == nil { return false }
    return (isTo(joint) && isQuantity(at: joint + 1) || isArrow(joint))
      && isSameUnit((first + 1)..<ahead, behind: joint + 1 + tokensOfAbout(at: joint + 1))
  }

  /// Whether a mark some tokens on belongs to the unit that it touches: the dot of `milj.`, the ³ of m³, the ° of °C.
  private func isMarkOfUnit(_ ahead: Int) -> Bool {
    if text(ahead) == "°" { return kind(ahead + 1) == .word && range(ahead).end == range(ahead + 1).start }
    guard kind(ahead - 1) == .word, range(ahead - 1).end == range(ahead).start else { return false }
    // 45 000 k-m²: of floor, and no thousands.
    return kind(ahead) == .dot || ["²", "³"].contains(text(ahead)) && !text(ahead - 1).contains("-")
  }

  /// How many tokens some tokens on say that the number behind them is not exact: `~`, `about`, `n.`.
  private func tokensOfAbout(at ahead: Int) -> Int {
    guard kind(ahead) == .word || kind(ahead) == .unknown, !startsLine(ahead + 1) else { return 0 }
    let isAbbreviated = kind(ahead + 1) == .dot && range(ahead + 1).start == range(ahead).end
    if isAbbreviated, ValueText(text(ahead) + ".").isAbout { return 2 }
    return ValueText(text(ahead)).isAbout ? 1 : 0
  }

  /// Whether some tokens are the unit of the number some tokens on too, or there are none of them.
  private func isSameUnit(_ unit: Range<Int>, behind number: Int) -> Bool {
    let last = lastOfNumber(number) ?? number
    return unit.allSatisfy { place in
      let other = text(last + 1 + place - unit.lowerBound)
      guard kind(place) == .word, other != text(place) else { return true }
      // 3 weeks to 1 week.
      return ValueNames.unit(text(place)).map { $0 == ValueNames.unit(other) } ?? false
    }
  }

  func quoted(_ range: TextRange) -> String {
    let typed = file.text(range)
    let title = typed.hasSuffix("\"") || typed.hasSuffix("”") ? String(typed.dropLast()) : typed
    let words = title.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(words)\""
  }
}
