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
    guard day.namesYear || isMoreOfDate(at: ahead) || touches(.ignoredMark, after: next - 1) else { return nil }
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
    return isEndOfReading(tokenBehind(value.range.upperBound, from: next)) ? day : nil
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
  private func tokenBehind(_ length: Int, from ahead: Int) -> Int {
    let end = range(ahead).start + length
    var next = ahead + 1
    while range(next).start < end, kind(next) != .end { next += 1 }
    return next
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
    return dayOfReading(at: bulletLength(at: 0).length) != nil
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
    if length > 0 { _ = takeMarker(length) }
    guard let day = dayOfReading(at: 0) else { return false }
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
    return true
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
  /// Words before how far a key result has come.
  static let levels: Set<String> = [
    "so far", "to date", "done so far", "tähän mennessä", "tähänastinen", "完成度", "完成率", "达成率", "達成率", "达成度", "達成度",
    "完成进度", "完成進度", "当前进度", "當前進度", "目前进度", "目前進度",
  ]
}
