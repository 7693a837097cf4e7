import OKRReader
import OKRSource

/// `2026-07-15: 19%`, `so far 20%` below a key result: how far it had come, said without `checkin`.
extension Parser {
  /// The day that starts some tokens on, where nothing but a value of that day and what explains it follows.
  func dayOfReading(at ahead: Int) -> TypedDate? {
    guard [.date, .number, .word].contains(kind(ahead)), let day = wholeDay(at: ahead) ?? date(at: ahead), day.isDay,
      !day.isDeadline
    else { return nil }
    var next = tokenBehind(day.range.upperBound, from: ahead)
    // 15.7 may be a number, which a colon behind it makes a day.
    let isLabel = touches(.ignoredMark, after: next - 1)
    guard day.namesYear || isMoreOfDate(at: ahead) || isLabel else { return nil }
    let isMark =
      kind(next) == .minus && touches(.blank, after: next) || kind(next) == .comma || isColumnMark(next)
    if isMark, !startsLine(next) { next += 1 }
    next += tokensOfStatus(next)
    guard !startsLine(next), isQuantity(at: next), date(at: next) == nil || !isMoreOfDate(at: next) else { return nil }
    let start = range(next).start
    var end = min(lineEnd(at: start), start + 160)
    // 9 confidence 0.5: a word of the language is no unit.
    for ahead in next + 1..<next + 4
    where range(ahead).start < end && (keyword(ahead) != nil || isClauseInOtherWords(ahead)) {
      end = range(ahead).start
    }
    let line = ValueText(file.bytes(TextRange(start, end)))
    guard let value = AmountReader(line, takesAnyUnit: true).quantity(0), value.range.lowerBound == 0,
      let reading = value.readings.first, Slot.quantity.misfit(reading) == nil
    else { return nil }
    let rest = tokenBehind(value.range.upperBound, from: next)
    return isEndOfReading(rest) || (isLabel || day.namesYear) && isRemark(rest) ? day : nil
  }

  /// The day of a date as the language writes it, which `- 9` behind it makes no span.
  private func wholeDay(at ahead: Int) -> TypedDate? {
    guard kind(ahead) == .date, range(ahead).length == 10 else { return nil }
    return DateReader(ValueText(file.bytes(range(ahead)))).when(0)
  }

  private func keyword(_ ahead: Int) -> Keyword? {
    if case .keyword(let keyword) = kind(ahead) { keyword } else { nil }
  }

  /// The first token behind some bytes from that some tokens on.
  func tokenBehind(_ length: Int, from ahead: Int) -> Int {
    let end = range(ahead).start + length
    var next = ahead + 1
    while range(next).start < end, kind(next) != .end { next += 1 }
    return next
  }

  /// 19% waiting for legal: whether words some tokens on cannot be the unit of the number before them.
  private func isRemark(_ ahead: Int) -> Bool {
    kind(ahead) == .word && [.percent, .currency].contains(kind(ahead - 1))
      || kind(ahead) == .arrow && kind(ahead + 1) == .word && !startsLine(ahead + 1)
  }

  /// Whether nothing that belongs to a value goes on some tokens on.
  private func isEndOfReading(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .end, .comma, .openBrace, .closeBrace: true
    case .keyword(let keyword): startsLine(ahead) || Container.checkin.clauses.contains(keyword)
    case .word where isClauseInOtherWords(ahead): true
    case .minus: startsLine(ahead) || touches(.blank, after: ahead)
    default:
      startsLine(ahead) || tokensOfStatus(ahead) > 0 || ["(", "（", "[", "|", "｜"].contains(text(ahead))
    }
  }

  /// Whether a line starts here that says what was read on a day, or how far the key result has come.
  func isReading(in container: Container) -> Bool {
    guard container.name == Container.keyResult.name, startsLine() else { return false }
    if tokensOfNews != nil { return state.openBlocks.last?.container.name == container.name || isFurtherIn }
    let bullets = bulletLength(at: 0).length
    return dayOfReading(at: bullets) != nil || bullets > 0 && tokensOfDatedNews(bullets) != nil
  }

  /// Takes such a line as the check-in that it is most likely.
  mutating func parseReading(in container: Container) -> Bool {
    guard isReading(in: container) else { return false }
    if let count = tokensOfNews {
      parseCorrected(Correction(keyword: .checkin, count: count), in: container)
      return true
    }
    let start = range().start
    let length = bulletLength(at: 0).length
    if length > 0 {
      let label = takeMarker(length)
      // - Update 15 Nov: 3700
      if tokensOfDatedNews(0) != nil, let meant = correction(in: container) {
        let line = TextRange(start, lineEnd(at: start))
        let rest = file.text(TextRange(range().start, line.end))
        report(.listMarker(marker: label, role: .checkin, line: rest), line)
        parseCorrected(meant, in: container)
        return true
      }
    }
    guard let day = dayOfReading(at: 0) else { return false }
    parseReading(of: day, from: start)
    return true
  }

  private mutating func parseReading(of day: TypedDate, from start: Int) {
    let node = open(.declaration(.checkin))
    let header = position
    // 7月15日： has its colon with it.
    let typed = TextRange(range().start, range(tokenBehind(day.range.upperBound, from: 0) - 1).end)
    takeValue(.when, .when(day), typed.start, typed.length)
    report(.likelyCheckin(day: file.text(typed)), TextRange(start, typed.end))
    eatMarkBeforeValue()
    if !parseStatusBeforeValue() { _ = parseQuantity(.quantity) }
    parseRest(of: .checkin, from: header)
    close(node)
  }

  /// `from 10 to 20, 15 Nov: 14`: on the line of a key result the colon says that it is no day by which something is due.
  mutating func parseReadingOnLine(of container: Container) -> Bool {
    let first = at(.comma) ? 1 : 0
    guard container.name == Container.keyResult.name, !startsLine(), !startsLine(first),
      let day = dayOfReading(at: first),
      touches(.ignoredMark, after: tokenBehind(day.range.upperBound, from: first) - 1)
    else { return false }
    // Without them the day would say when it is due.
    if first > 0 {
      state.proseRanges.append(range())
      skipOne()
    }
    let mark = rangeOfToken(index(tokenBehind(day.range.upperBound, from: 0) - 1) + 1)
    state.proseRanges.append(mark)
    let line = startPartOnLine(.checkin, of: container)
    let start = range().start
    let outer = state.lineOwner
    state.lineOwner = container
    parseReading(of: day, from: start)
    state.lineOwner = outer
    endPartOnLine(line, .checkin, from: start)
    return true
  }

  /// 19% waiting for legal: where the words behind a value end that start here and hold a word of the language which no
  /// check-in has.
  func endOfRemark(behind limit: Int) -> Int? {
    guard at(.word), state.builder.isNews else { return nil }
    var ahead = 1
    while !startsLine(ahead), ![.end, .openBrace, .closeBrace, .comma, .text].contains(kind(ahead)),
      keyword(ahead).map({ !Container.checkin.clauses.contains($0) }) ?? true
    {
      ahead += 1
    }
    return range(ahead - 1).end > limit ? range(ahead - 1).end : nil
  }

  // MARK: - Other lines below a key result

  /// Whether the line here stands further in than that of a declaration.
  func isFurtherIn(than header: Int) -> Bool { indent(ofToken: position) > indent(ofToken: header) }

  /// Takes a line further in than that of a goal which says nothing that the language has a clause for, as a note.
  mutating func parseLineBelow(_ header: Int, of container: Container) -> Bool {
    guard isLineOfWordsBelow(container), container.isOfWork, isFurtherIn(than: header) || isMetricWithinList
    else { return false }
    var whole = takeLine()
    // in all markets, except ⏎ Norway: a sentence goes on.
    while startsLine(), isFurtherIn(than: header), !touches(.ignoredMark),
      !(file.text(whole).last.map { ".!?:;。！？：；".contains($0) } ?? false),
      at(.word) && isLineOfWordsBelow(container) || isWrappedValue
    {
      whole = whole.union(takeLine())
    }
    report(.remark(typed: file.text(whole), advice: .other), whole)
    return true
  }

  /// only for offers over ⏎ 100k EUR: whether the line here is a value alone, where the goal has its target already.
  private var isWrappedValue: Bool {
    guard at(.number) || at(.currency), !isWithoutTarget, !isMarker, dayOfReading(at: 0) == nil else { return false }
    let start = range().start
    let line = ValueText(file.bytes(TextRange(start, lineEnd(at: start))))
    return AmountReader(line, takesAnyUnit: true).quantity(0)?.range.upperBound == line.bytes.count
  }

  /// Whether a line starts here with a time in words, and with no plan of a check-in: `Next week we meet.`
  var isNextTime: Bool {
    let word = text().lowercased()
    return (Keyword(rawValue: word) ?? HandTyped.synonyms[word]) == .next && isCadence(1) && !startsLine(1)
  }

  /// Takes what is left of the line as a note.
  mutating func parseLineOfWords() {
    let whole = takeLine()
    report(.remark(typed: file.text(whole), advice: .other), whole)
  }

  /// `15 Nov: talks with legal`, `→ waiting for legal`, `next week: legal`, `Team: Growth`, and any other line of words.
  func isLineOfWordsBelow(_ container: Container) -> Bool {
    guard startsLine() else { return false }
    switch kind() {
    case .word, .number, .date, .currency: if hasTextOnLine { return false }
    default: break
    }
    switch kind() {
    case .arrow: return kind(1) == .word && !startsLine(1)
    case .keyword(let keyword): return isLineOfWords(behind: keyword)
    case .date, .number, .currency:
      // 700, 1. luokan oppilaat 3 → 5: a value, and what asks for a change, may be the key result itself.
      let isDay = (date(at: 0)?.isDay ?? false) && isMoreOfDate(at: 0)
      guard !isMarker, dayOfReading(at: 0) == nil, isDay || !isResultWithoutBullet else { return false }
      var ahead = 0
      while ahead == 0 || !startsLine(ahead), kind(ahead) != .end, ahead < 48 {
        if isChange(at: ahead) || kind(ahead) == .keyword(.to) { return false }
        ahead += 1
      }
      let start = range().start
      let line = ValueText(file.bytes(TextRange(start, lineEnd(at: start))))
      return AmountReader(line, takesAnyUnit: true).quantity(0)?.range.upperBound != line.bytes.count
    case .word:
      if isNextTime { return true }
      if touches(.ignoredMark), !startsLine(1) {
        let word = text().lowercased()
        switch Keyword(rawValue: word) ?? HandTyped.synonym(word, in: container.name, isBound: false) {
        case .measures, .kpi, .company, .department, .team: return true
        case let meant? where !meant.isDeclaration && !container.admits(meant): return true
        default: break
        }
      }
      return isProse(in: container) && isProse(in: .objective) && !isResultWithoutBullet && !isTableRow(in: .objective)
        && !isLikelyGoal(in: .objective)
    default: return false
    }
  }

  /// `by 15 Dec - 60%`, `by 15 Dec, 8 of 12`, `by 15 Dec, 8 done`: behind the day that something is due, how far it has
  /// come and no target.
  mutating func parseShareDone(in container: Container) -> Bool {
    guard container.name == Container.keyResult.name, state.builder.lastClause == .by else { return false }
    let start = at(.comma) || at(.minus) && touches(.blank) ? 1 : 0
    // 8/12 has the form of a day too.
    let isFraction = kind(start) == .date && text(start).contains("/")
    guard kind(start) == .number || isFraction, !startsLine(start) else { return false }
    var end = start + 1
    let isShare =
      isFraction || kind(end) == .percent || kind(end + 1) == .number && (kind(end) == .slash || text(end) == "of")
    if isShare, !isFraction { end += kind(end) == .percent ? 1 : 2 }
    var done = tokensOfDone(end)
    // 8 shops done.
    if done == 0, kind(end) == .word, !startsLine(end) { (end, done) = (end + 1, tokensOfDone(end + 1)) }
    guard done > 0 || start == 1 && isShare && isEndOfState(end) else { return false }
    // The comma goes by itself; a dash is told with the words behind it.
    let isApart = done > 0 && at(.comma)
    if isApart { skipOne() }
    let count = end + done - (isApart ? 1 : 0)
    let whole = range().union(range(count - 1))
    let node = open(.error)
    for _ in 0..<count { bumpQuietly() }
    close(node)
    state.proseRanges.append(whole)
    report(.remark(typed: file.text(whole), advice: done > 0 ? .status : .number), whole)
    return true
  }

  /// `by 15 Dec, all 140 trucks`, `by 15 Dec, 6 weeks ahead`: behind the day that something is due, of how many that is said
  /// or how early, and no target.
  mutating func parseExtent(in container: Container) -> Bool {
    guard container.isOfWork, state.builder.lastClause == .by, at(.comma), !startsLine(1) else { return false }
    let isOfAll = kind(1) == .word && HandTyped.saysAll(text(1).lowercased()) && isQuantity(at: 1)
    let isTime = kind(1) == .number && kind(2) == .word && ValueText.timeUnit(named: text(2)) != nil
    guard isOfAll || isTime && kind(3) == .word && !startsLine(3) && !isClauseInOtherWords(3) else { return false }
    _ = eatIdleComma()
    let start = range().start
    let node = open(.error)
    repeat {
      bumpQuietly()
    } while !startsLine() && ![.end, .comma, .openBrace, .closeBrace, .handle].contains(kind()) && !isNextClause
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.remark(typed: file.text(whole), advice: .other), whole)
    return true
  }

  /// How many tokens some tokens on say that the number before them is what has been done: `done`, `done so far`.
  private func tokensOfDone(_ ahead: Int) -> Int {
    guard !startsLine(ahead) else { return 0 }
    if tokensOfState(ahead) == 1 { return 1 }
    var count = kind(ahead) == .keyword(.done) ? 1 : 0
    if isWord(ahead + count + 1),
      HandTyped.levels.contains("\(text(ahead + count)) \(text(ahead + count + 1))".lowercased())
    {
      count += 2
    }
    return count > 0 && isEndOfState(ahead + count) ? count : 0
  }

  /// How many words here say that the number behind them is news of a key result: `progress 9 days`, `so far: 20%`.
  private var tokensOfNews: Int? {
    guard at(.word), !startsLine(1) else { return nil }
    let word = text().lowercased()
    if isQuantity(at: 1) {
      // Reading and done are words of a KPI and of a milestone.
      if HandTyped.levels.contains(word) { return 1 }
      switch HandTyped.synonyms[word] {
      case .checkin, .reading, .done: return 1
      default: return nil
      }
    }
    guard kind(1) == .word, !startsLine(2), isQuantity(at: 2) else { return nil }
    return HandTyped.levels.contains("\(word) \(text(1).lowercased())") ? 2 : nil
  }
}

extension HandTyped {
  /// Whether a word says that the number behind it is all there is; in Chinese no blank stands between the two.
  static func saysAll(_ word: String) -> Bool {
    ["all", "kaikki", "kaikissa", "kaikilla"].contains(word)
      || ["全部", "所有", "全体", "全體"].contains { word.hasPrefix($0) }
  }

  /// Words before how far a key result has come.
  static let levels: Set<String> = [
    "so far", "to date", "done so far", "tähän mennessä", "tähänastinen", "完成度", "完成率", "达成率", "達成率", "达成度", "達成度",
    "完成进度", "完成進度", "当前进度", "當前進度", "目前进度", "目前進度",
  ]
}
