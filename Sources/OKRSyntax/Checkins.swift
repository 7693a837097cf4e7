import OKRReader
import OKRSource
import OKRValues

/// News of a goal: `checkin 2026-08-14 9 days`, and how else people write it.
extension Parser {
  /// report = "checkin" date [ quantity ] { news } ;
  /// checkin = report [ "{" { news } "}" ] ;
  mutating func parseCheckin() {
    if let container = ownerOfNews, parseDayOfDone(of: container) { return }
    let node = open(.declaration(.checkin))
    let header = position
    bump()
    if !parseValueWithoutDay(), expectDate(of: .checkin) {
      eatMarkBeforeValue()
      if !parseStatusBeforeValue() {
        skipLabelOfValue()
        if atQuantity || atMistypedNumber { _ = parseQuantity(.quantity) }
      }
    }
    parseRest(of: .checkin, from: header)
    close(node)
  }

  /// Whether the check-in here is of a key result, which alone has values: in its braces, or where those are missing.
  private var isNewsOfKeyResult: Bool { ownerOfNews?.name == Container.keyResult.name }

  /// What the check-in here is of.
  private var ownerOfNews: Container? {
    if let owner = state.lineOwner { return owner }
    if let unopened = state.unopened, unopened.depth == state.openBlocks.count { return unopened.container }
    return state.openBlocks.last?.container
  }

  /// How many words some tokens on head news of a key result, a day and a value and nothing else behind them but a
  /// clause: `status 16 Nov 3300`, `更新 11月16日 3300`.
  func tokensOfDatedNews(_ ahead: Int) -> Int? {
    guard kind(ahead) == .word, !startsLine(ahead + 1) else { return nil }
    let word = text(ahead).lowercased()
    let isTwo =
      isWord(ahead + 1) && !startsLine(ahead + 2)
      && HandTyped.synonyms[word, text(ahead + 1).lowercased()] == .checkin
    let count = isTwo ? 2 : 1
    guard isTwo || HandTyped.headsNews(word) else { return nil }
    guard let day = date(at: ahead + count), day.isDay else { return nil }
    var next = tokenBehind(day.range.upperBound, from: ahead + count)
    if [.comma, .minus].contains(kind(next)) { next += 1 }
    next += tokensOfStatus(next)
    guard !startsLine(next), isQuantity(at: next) else { return nil }
    let value = TextRange(range(next).start, lineEnd(at: range(next).start))
    guard let amount = AmountReader(ValueText(file.bytes(value)), takesAnyUnit: true).quantity(0) else { return nil }
    if case .counted(let words)? = amount.readings.first?.quantity.unit, words.contains(" ") { return nil }
    let end = tokenBehind(amount.range.upperBound, from: next)
    return isEndOfState(end) || correction(in: .anything, at: end) != nil ? count : nil
  }

  /// `checkin 2026-08-14 done` of a milestone, which has no value: the day that it was reached.
  mutating func parseDayOfDone(of container: Container) -> Bool {
    guard container.clauses.contains(.done), at(.keyword(.checkin)) || at(.word), !startsLine(1) else { return false }
    var ahead = 2
    while ahead < 8, !startsLine(ahead), !isDone(ahead) { ahead += 1 }
    guard isDone(ahead), !startsLine(ahead), isEndOfState(ahead + 1) else { return false }
    let start = range(1).start
    let typed = ValueText(file.bytes(TextRange(start, range(ahead - 1).end)))
    guard let day = DateReader(typed).when(0), day.isDay, day.range.upperBound == typed.bytes.count else {
      return false
    }
    let whole = range().union(range(ahead))
    let node = open(.clause(.done))
    bump()
    takeValue(.when, .when(day), start, day.range.upperBound)
    bumpQuietly()
    close(node)
    report(
      .otherWord(
        typed: file.text(whole), meant: "done \(file.text(TextRange(start, start + day.range.upperBound)))", why: nil),
      whole)
    return true
  }

  /// Whether a word says that something is done.
  func isDone(_ ahead: Int) -> Bool {
    kind(ahead) == .keyword(.done) || kind(ahead) == .word && HandTyped.synonyms[text(ahead).lowercased()] == .done
  }

  // MARK: - The day

  /// `checkin 8.4`, `checkin 12%`: a value whose day is missing; `checkin 12% 2026-08-17`: one that stands before it.
  private mutating func parseValueWithoutDay() -> Bool {
    // Most check-ins say their day as the language does.
    guard kind() != .date || range().length < 8, isNewsOfKeyResult, !startsLine(), isQuantity(at: 0) else {
      return false
    }
    // 8.4 may be a day or a value, but 2026-08-14, 8.4. and Aug 4 are days.
    if let day = date(at: 0), day.namesYear || isMoreOfDate(at: 0) || text().contains("/") { return false }
    let start = range().start
    let limit = min(valueLimit(.quantity), leadOfDayBehindValue ?? .max)
    guard limit > start else { return false }
    let typed = ValueText(file.bytes(TextRange(start, limit)))
    guard let value = AmountReader(typed, takesAnyUnit: true).quantity(0), value.range.lowerBound == 0,
      let reading = value.readings.first, Slot.quantity.misfit(reading) == nil
    else { return false }
    let whole = TextRange(start, start + value.range.upperBound)
    var next = 1
    while range(next).start < whole.end, kind(next) != .end { next += 1 }
    if let day = dayBehindValue(next) {
      takeValue(.quantity, .quantity(value), start, whole.length)
      while range().start < day.range.start, !at(.end) { bumpQuietly() }
      takeValue(.when, .when(day.typed), day.range.start, day.range.length)
      let both = whole.union(day.range)
      report(
        .otherWord(typed: file.text(both), meant: "\(file.text(day.range)) \(file.text(whole))", why: nil), both)
      return true
    }
    // 3.8 9 days, 3.8, 9 days: with a value behind it, it is the day.
    let rest = ValueText(file.bytes(TextRange(whole.end, max(limit, whole.end))))
    guard !rest.hasNumber, !isNumberBehindMark(next) else { return false }
    report(.missingDay(value: file.text(whole)), whole)
    return parseQuantity(.quantity)
  }

  /// Whether a word leads to a day, and counts nothing: 90 on 2026-07-15.
  private func isLeadOfDay(_ ahead: Int) -> Bool { ["on", "at", "per"].contains(text(ahead).lowercased()) }

  /// Where the word starts that leads to the day behind the value here.
  private var leadOfDayBehindValue: Int? {
    var ahead = 1
    while ahead < 8, !startsLine(ahead), [.word, .percent, .currency, .slash, .dot, .number].contains(kind(ahead)) {
      if kind(ahead) == .word, isLeadOfDay(ahead), dayBehindValue(ahead) != nil { return range(ahead - 1).end }
      ahead += 1
    }
    return nil
  }

  /// A value without words that neither its key result nor a language has for a unit: `90 slow start`.
  func withoutRemark(_ value: TypedQuantity, _ text: ValueText) -> TypedQuantity {
    guard isNewsOfKeyResult, value.readings.count == 1, case .counted(let words)? = value.readings[0].quantity.unit,
      words.contains(" "), value.readings[0].upper == nil, !isInTitleOfKeyResult(words),
      !isInTitleOfKeyResult(words.replacing(text: " ", with: "-"))
    else { return value }
    let end = value.range.upperBound - words.utf8.count
    return AmountReader(text, limit: end, takesAnyUnit: true).quantity(0) ?? value
  }

  private func isNumberBehindMark(_ ahead: Int) -> Bool {
    guard !startsLine(ahead), !startsLine(ahead + 1) else { return false }
    switch kind(ahead) {
    case .comma, .minus, .slash, .arrow, .unknown: return isQuantity(at: ahead + 1)
    default: return false
    }
  }

  /// The day that stands some tokens on behind the value of a check-in, where nothing but a clause follows it.
  private func dayBehindValue(_ ahead: Int) -> (typed: TypedDate, range: TextRange)? {
    var place = ahead
    if kind(place) == .comma || isLeadOfDay(place) { place += 1 }
    guard !startsLine(place), let day = date(at: place), day.isDay, isMoreOfDate(at: place) else { return nil }
    let whole = TextRange(range(place).start, range(place).start + day.range.upperBound)
    while range(place).start < whole.end, kind(place) != .end { place += 1 }
    switch kind(place) {
    case .keyword, .end, .openBrace, .closeBrace, .comma: return (day, whole)
    default: return startsLine(place) ? (day, whole) : nil
    }
  }

  /// `checkin 12.7. 41 days` on a line of its own: only a key result has a value, so it is news of the one before it.
  var isCheckinWithValue: Bool {
    guard startsLine(), !startsLine(1) else { return false }
    let start = range(1).start
    let line = ValueText(file.bytes(TextRange(start, lineEnd(at: start))))
    guard let day = DateReader(line).when(0) else { return isFurtherIn && isQuantity(at: 1) }
    return AmountReader(line, takesAnyUnit: true).quantity(day.range.upperBound) != nil
      || isFurtherIn && !day.namesYear && !isMoreOfDate(at: 1) && !text(1).contains("/")
  }

  /// Whether the line here starts further in than the key result above it: 8.4 there may be its value, though a day too.
  var isFurtherIn: Bool {
    state.builder.openKeyResult.map { indent(ofToken: position) > indent(ofToken: $0) } ?? false
  }

  /// Whether a day stands some tokens on, and behind it the value of a key result: `12.8. 9 days` in its braces, where
  /// the day is no count of a list.
  func isDayOfValue(_ ahead: Int) -> Bool {
    guard let container = state.openBlocks.last?.container, let day = date(at: ahead), day.isDay else { return false }
    let whole = TextRange(range(ahead).start, range(ahead).start + day.range.upperBound)
    var next = ahead + 1
    while range(next).start < whole.end, kind(next) != .end { next += 1 }
    // 1. 5 new ones: a count and a number.
    guard file.text(whole).last.map({ !$0.isNumber }) ?? false || day.namesYear else { return false }
    next += tokensOfStatus(next)
    guard !startsLine(next), isQuantity(at: next) else { return false }
    if container.isOfWork { return true }
    // 12.8. 8,4 below a key result without braces; 1.1. 5 new hotels is a title with its count.
    let start = range(next).start
    let rest = ValueText(file.bytes(TextRange(start, lineEnd(at: start))))
    return AmountReader(rest, takesAnyUnit: false).quantity(0)?.range == 0..<rest.bytes.count
  }

  // MARK: - Before the value

  /// `checkin 15 Aug - 40 days`, `checkin 15 Aug, 40 days`: a dash with blanks around it, or another mark, parts the day
  /// from the number; a sign touches its number.
  mutating func eatMarkBeforeValue() {
    let isMark =
      switch kind() {
      case .minus: touches(.blank) && range().start > rangeOfToken(max(0, previousEnd - 1)).end
      case .comma: true
      case .unknown: ["|", "｜"].contains(text())
      default: false
      }
    guard isMark, !startsLine(), !startsLine(1), isQuantity(at: 1 + tokensOfStatus(1)) else { return }
    // A comma before a number is nowhere idle but here.
    report(.punctuation(found: text(), plain: at(.comma) ? " " : ""), range())
    state.proseRanges.append(range())
    skipOne()
  }

  /// How many tokens some tokens on say how a goal stands: 🟡, `[🟡]`, `amber`, `on track`, 绿灯.
  func tokensOfStatus(_ ahead: Int) -> Int {
    guard !startsLine(ahead) else { return 0 }
    switch kind(ahead) {
    case .unknown:
      if HandTyped.isStatusLight(text(ahead)) { return 1 }
      return ["[", "(", "（"].contains(text(ahead)) && HandTyped.isStatusLight(text(ahead + 1))
        && ["]", ")", "）"].contains(text(ahead + 2)) ? 3 : 0
    case .word:
      if HandTyped.isStatus(text(ahead)) { return 1 }
      return isWord(ahead + 1) && HandTyped.isStatus("\(text(ahead)) \(text(ahead + 1))") ? 2 : 0
    default: return 0
    }
  }

  /// `checkin 2026-08-14 🟡 9%`: how the goal stands, said before its value, is a note behind it.
  mutating func parseStatusBeforeValue() -> Bool {
    let count = tokensOfStatus(0)
    guard isNewsOfKeyResult, count > 0 else { return false }
    let isDash = kind(count) == .minus && touches(.blank, after: count)
    let value = count + (isDash ? 1 : 0)
    guard !startsLine(value), isQuantity(at: value) else { return false }
    let status = range().union(range(count - 1))
    let start = range(value).start
    let node = open(.error)
    for _ in 0..<value { bumpQuietly() }
    close(node)
    state.proseRanges.append(TextRange(status.start, start))
    let first = state.builder.nodes.count
    guard parseQuantity(.quantity), let last = state.builder.values.last, last.node >= first,
      case .quantity(let quantity) = last.value
    else { return true }
    let whole = TextRange(status.start, start + quantity.range.upperBound)
    let typed = file.text(TextRange(start, whole.end))
    let words = file.text(status).filter { !"[](（）)".contains($0) }
    report(.otherWord(typed: file.text(whole), meant: "\(typed) note \"\(words)\"", why: nil), whole)
    return true
  }

  /// `checkin 30 Oct: margin 36.8%`: what the value is of is said by the key result around it.
  private mutating func skipLabelOfValue() {
    guard isNewsOfKeyResult else { return }
    var ahead = 0
    while ahead < 4, kind(ahead) == .word, !startsLine(ahead), !isQuantity(at: ahead),
      correction(in: .anything, at: ahead) == nil
    {
      ahead += 1
    }
    guard ahead > 0, !startsLine(ahead), kind(ahead) == .number, isQuantity(at: ahead) else { return }
    let whole = range().union(range(ahead - 1))
    let words = file.text(whole)
    // Of any other words, such as `not yet`, nobody knows what they make of the value.
    report(
      isInTitleOfKeyResult(words)
        ? .remark(typed: words, advice: .label) : .unexpected(found: words, expected: .quantity), whole)
    let node = open(.error)
    for _ in 0..<ahead { bump() }
    close(node)
    state.proseRanges.append(whole)
  }
}

extension Parser {
  /// Whether the title of the key result here has some words.
  private func isInTitleOfKeyResult(_ words: String) -> Bool {
    // No key result has more clauses and check-ins than these.
    for node in state.builder.nodes.suffix(256).reversed() where node.kind == .declaration(.kr) {
      let line = rangeOfToken(Int(node.firstToken))
      let header = file.text(TextRange(line.start, min(file.lineEnd(at: line.start), line.start + 512)))
      return header.lowercased().contains(text: words.lowercased())
    }
    return false
  }
}

extension HandTyped {
  /// Whether a word heads what is said of how a goal stands.
  static func headsNews(_ word: String) -> Bool { synonyms[word] == .checkin || remarks[word] == .status }

  /// Words behind a number that say how a goal stands.
  package static var states: [String] {
    [
      "done", "ok", "okay", "achieved", "completed", "missed", "delayed", "late", "in progress", "ongoing", "stuck",
      "valmis", "tehty", "saavutettu", "kesken", "myöhässä", "aikataulussa", "完成", "已完成", "达成", "達成", "已达成",
      "已達成", "未达成", "未達成", "未完成", "进行中", "進行中", "延期", "已延期", "滞后", "滯後", "正常", "有风险", "有風險",
    ]
  }

  /// Words that say so as a light does.
  package static var statuses: [String] {
    [
      "green", "yellow", "amber", "red", "on track", "off track", "at risk", "vihreä", "keltainen", "punainen",
      "绿灯", "黄灯", "红灯", "綠燈", "黃燈", "紅燈", "绿色", "黄色", "红色", "綠色", "黃色", "紅色",
    ]
  }
}
