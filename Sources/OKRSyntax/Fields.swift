import OKRReader
import OKRSource

/// `45 to 20 / Tom Okafor / 30 Sept`, `75% ｜ 李娜 ｜ 9/30`, `owner @laura, 30.9. mennessä`: whose a goal is and when it is
/// due, with marks before them as in the row of a table.
extension Parser {
  /// Whether a mark stands some tokens on that parts the fields of a line.
  private func isFieldMark(_ ahead: Int) -> Bool {
    guard !startsLine(ahead), !startsLine(ahead + 1) else { return false }
    switch kind(ahead) {
    case .comma: return true
    case .slash, .minus, .listMark, .unknown:
      if ["|", "｜", "、"].contains(text(ahead)) { return true }
      let isApart = touches(.blank, after: ahead) && tokens[max(0, index(ahead) - 1)].kind == .blank
      return isApart && (kind(ahead) == .slash || kind(ahead) == .minus || ["·", "•"].contains(text(ahead)))
    default: return false
    }
  }

  private func isFieldEnd(_ ahead: Int) -> Bool {
    if case .keyword = kind(ahead) { return true }
    return startsLine(ahead) || [.end, .openBrace, .closeBrace].contains(kind(ahead)) || isFieldMark(ahead)
      || kind(ahead) == .word && isClauseInOtherWords(ahead)
  }

  /// Whether a word that people set before the day that something is due, and before nothing else, stands some tokens on
  /// before a day.
  func isLabelOfDay(_ ahead: Int) -> Bool {
    kind(ahead) == .word && ["dl", "ddl"].contains(text(ahead).lowercased()) && dayField(at: ahead + 1) != nil
  }

  /// The week, month or quarter that fills the field some tokens on, or the day, also with `DL` before it.
  func dueField(at ahead: Int) -> TypedDate? {
    if isLabelOfDay(ahead) { return dayField(at: ahead + 1) }
    if let day = dayField(at: ahead) { return day }
    return wholeField(at: ahead) { $0.shapes.count == 1 }
  }

  /// The day that fills the field some tokens on.
  func dayField(at ahead: Int) -> TypedDate? {
    // due 30 Sept is more than a day.
    wholeField(at: ahead) { $0.isDay || $0.isDeadline || $0.isEnd }
  }

  private func wholeField(at ahead: Int, _ isMeant: (TypedDate) -> Bool) -> TypedDate? {
    guard !startsLine(ahead), kind(ahead) != .word || HandTyped.synonyms[text(ahead).lowercased()] == nil,
      isWhen(at: ahead), let day = date(at: ahead), isMeant(day)
    else { return nil }
    let end = range(ahead).start + day.range.upperBound
    var last = ahead + 1
    while range(last).start < end, kind(last) != .end { last += 1 }
    return range(last - 1).end == end && isFieldEnd(last) ? day : nil
  }

  /// Whether a mark stands some tokens on, and behind it the day that something is due.
  func isDayBehindMark(_ ahead: Int) -> Bool { isFieldMark(ahead) && dayField(at: ahead + 1) != nil }

  /// Whether all that is left of the line behind a title says whose the goal is and when it is due: `, vastuu Ritva`,
  /// `/ Tom Okafor / 30 Sept`.
  var isFieldsToEnd: Bool {
    guard isFieldMark(0) else { return false }
    if isLevelsBehindTitle { return true }
    if isOwnerBehindTitle(at: 1) || kind(1) == .keyword(.owner) && isClauseStart(.owner, 1) { return true }
    guard !at(.comma), let count = tokensOfPerson(at: 1) else { return false }
    if kind(count + 1) == .keyword(.by) { return isClauseStart(.by, count + 1) }
    guard isFieldMark(count + 1), let day = dayField(at: count + 2) else { return false }
    let end = range(count + 2).start + day.range.upperBound
    return file.text(TextRange(end, lineEnd(at: end))).allSatisfy(\.isWhitespace)
  }

  /// `, baseline 8, target 25`: two fields with words for where a goal starts and where it ends.
  private var isLevelsBehindTitle: Bool {
    func isLevel(_ ahead: Int, _ keyword: Keyword) -> Bool {
      guard kind(ahead) == .word, let meant = correction(in: .keyResult, at: ahead) else { return false }
      return meant.keyword == keyword && isQuantity(at: ahead + meant.count)
    }
    guard touches(.blank) || text() == "，", isLevel(1, .from) else { return false }
    let next = (3..<8).first { isFieldMark($0) || startsLine($0) } ?? 0
    return next > 0 && isFieldMark(next) && isLevel(next + 1, .to)
  }

  /// How many tokens a name takes that fills the field some tokens on, and that may be a person's.
  private func tokensOfPerson(at ahead: Int) -> Int? {
    if let count = tokensOfFullName(at: ahead), kind(ahead) == .word, isFieldEnd(ahead + count) { return count }
    var count = 0
    if HandTyped.isHanName(text(ahead)) { count = 1 }
    while count < 4, isPersonName(ahead + count), !touches(.ignoredMark, after: ahead + count),
      Keyword(rawValue: text(ahead + count).lowercased()) == nil,
      text(ahead + count).dropFirst().contains(where: \.isLowercase)
    {
      count += 1
    }
    let words = (ahead..<ahead + count).map { text($0) }
    guard count > 0, isFieldEnd(ahead + count), !isWhen(at: ahead), HandTyped.unit(named: words) == nil else {
      return nil
    }
    return count
  }

  /// Whether the field of so many tokens some tokens on stands beside the day that the goal is due.
  private func isBesideDay(_ ahead: Int, _ count: Int) -> Bool {
    // By 30 Sept - Phase Two: what explains the day.
    if ahead == 1, !at(.minus), !at(.comma), state.builder.lastClause == .by { return true }
    let next = ahead + count + (isFieldMark(ahead + count) ? 1 : 0)
    return kind(next) == .keyword(.by) || correction(in: .keyResult, at: next)?.keyword == .by
      || isFieldMark(ahead + count) && dueField(at: next) != nil
  }

  /// Whether a mark stands some tokens on behind which it is said whose the goal is, or when it is due.
  func isBeforeField(_ ahead: Int) -> Bool {
    guard isFieldMark(ahead) else { return false }
    let next = ahead + 1
    switch kind(next) {
    case .handle: return true
    case .keyword(let keyword): return (keyword == .owner || keyword == .by) && takes(keyword, at: next + 1)
    default: break
    }
    if dayField(at: next) != nil, isMoreOfDate(at: next) { return true }
    if let count = tokensOfPerson(at: next) { return isBesideDay(next, count) }
    let meant = kind(next) == .word ? correction(in: .keyResult, at: next)?.keyword : nil
    return meant == .owner || meant == .by
  }

  /// Takes such a mark, with the day or the name behind it.
  mutating func parseField(in container: Container) -> Bool {
    guard container.isOfWork, isFieldMark(0) else { return false }
    let isBehindOwner = state.builder.lastClause == .owner
    let lead = isLabelOfDay(1) ? 1 : 0
    if let day = isBehindOwner ? dueField(at: 1) : dayField(at: 1 + lead), isMoreOfDate(at: 1 + lead) || isBehindOwner,
      !state.builder.hasClause(.by)
    {
      let mark = range()
      skipOne()
      if lead > 0 { skipOne() }
      let start = range().start
      let node = open(.clause(.by))
      takeValue(.when, .when(day), start, day.range.upperBound)
      close(node)
      let typed = file.text(TextRange(start, start + day.range.upperBound))
      reportField(.otherWord(typed: typed, meant: "by \(typed)", why: nil), from: mark)
      return true
    }
    if let count = tokensOfPerson(at: 1), isBesideDay(1, count), !state.builder.hasClause(.owner) {
      let mark = range()
      skipOne()
      let typed = file.text(range().union(range(count - 1)))
      let clause = open(.clause(.owner))
      let node = open(.handle)
      for _ in 0..<count { bumpQuietly() }
      close(node)
      close(clause)
      reportField(.likelyOwner(typed: typed, handle: handle(ofWords: typed)), from: mark)
      return true
    }
    guard !at(.comma), isBeforeField(0) else { return false }
    report(.punctuation(found: text(), plain: ""), range())
    state.proseRanges.append(range())
    skipOne()
    return true
  }

  /// Whether the key result here has a number of its own before its first clause.
  var saysNumberBeforeClauses: Bool {
    guard let header = state.builder.openKeyResult, let clause = state.builder.firstClause else { return false }
    let start = rangeOfToken(header).start
    return file.text(TextRange(start, max(start, rangeOfToken(clause).start))).saysNumber
  }

  /// Whether the title has the target of a number behind the clauses here: any number before a day, and else a change.
  var hasTargetInTitle: Bool {
    if state.builder.lastClause == .by, saysNumberBeforeClauses { return true }
    guard let header = state.builder.openKeyResult, let clause = state.builder.firstClause else { return false }
    let start = rangeOfToken(header).start
    let title = file.text(TextRange(start, max(start, rangeOfToken(clause).start)))
    let isChange = ["→", "->", "=>", " to ", "到", "至"].contains { title.contains(text: $0) }
    return isChange && title.split { !$0.isNumber }.count > 1
  }

  /// Reports what a field says, with the mark before it.
  private mutating func reportField(_ kind: SyntaxError.Kind, from mark: TextRange) {
    let whole = TextRange(mark.start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(kind, whole)
  }
}

extension TreeBuilder {
  /// The clause that was opened last in the declaration here.
  var lastClause: Keyword? { clauses.first }

  /// The first token of the first clause of the declaration here; no line has more nodes than are looked at.
  var firstClause: Int? {
    var found: Int?
    for node in nodes.suffix(64).reversed() {
      if case .declaration = node.kind { break }
      if case .clause = node.kind { found = Int(node.firstToken) }
    }
    return found
  }

  /// Whether the declaration here has such a clause.
  func hasClause(_ keyword: Keyword) -> Bool { clauses.contains(keyword) }

  /// Whether the declaration here is a check-in.
  var isNews: Bool {
    for node in nodes.suffix(64).reversed() {
      if case .declaration(let keyword) = node.kind { return keyword == .checkin }
    }
    return false
  }

  /// The clauses of the declaration here, the last one first; no line has more nodes than are looked at.
  private var clauses: [Keyword] {
    var found: [Keyword] = []
    for node in nodes.suffix(64).reversed() {
      if case .declaration = node.kind { break }
      if case .clause(let keyword) = node.kind { found.append(keyword) }
    }
    return found
  }
}

extension HandTyped {
  /// Whether a word looks like the name of a person in Chinese: one of the families that nearly all belong to,
  /// and one or two characters more.
  static func isHanName(_ word: String) -> Bool {
    guard (2...3).contains(word.count), let first = word.first, synonyms[word] == nil,
      word.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
    else { return false }
    return families.contains(first) && unit(named: [word]) == nil
  }

  /// Whether a handle is a percentile and no person: @p95.
  static func isPercentile(_ word: String) -> Bool {
    word.utf8.count > 3 && word.lowercased().hasPrefix("@p") && word.dropFirst(2).allSatisfy(\.isNumber)
  }

  /// Whether no title starts with a word, nor ends with it; some only start none: what is going on.
  static func joinsWords(_ word: String, atEnd: Bool) -> Bool {
    joints.contains(word) || !atEnd && startsOfRest.contains(word)
  }

  private static let joints: Set<String> = [
    "and", "or", "the", "a", "an", "of", "for", "with", "within", "without", "over", "under", "than", "per", "whose",
    "between", "into", "ja", "tai", "sekä", "joka", "jotka", "joiden", "kuin", "yli", "alle",
  ]
  private static let startsOfRest: Set<String> = [
    "in", "on", "at", "that", "who", "which", "where", "through", "above", "below", "after", "jossa", "joissa", "että",
  ]

  /// Whether a word is a Roman numeral of more than one small letter, as of a list: ii, iv.
  static func isSmallRoman(_ word: String) -> Bool {
    word.utf8.count > 1 && word == word.lowercased() && roman(word.uppercased()) != nil
  }

  /// What a Roman numeral counts, up to ten.
  static func roman(_ word: String) -> Int? {
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].firstIndex(of: word).map { $0 + 1 }
  }

  /// Whether a word is the number of something in another system: OKR-12.
  static func isTicket(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let key = parts.first, let number = parts.last, role(ofMarker: word) == nil else {
      return false
    }
    return (2...10).contains(key.count) && key.allSatisfy { $0.isUppercase && $0.isASCII } && !number.isEmpty
      && number.allSatisfy(\.isNumber)
  }

  private static let families = Set(
    "王李周高方付钱錢严嚴孔汤湯康施牛樊葛张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何罗羅林郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程"
      + "苏蘇魏吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵")
}

extension String {
  /// Whether a word here starts as a number does: P1 and Q3 are names.
  var saysNumber: Bool {
    split(separator: " ").contains { $0.first { $0.isLetter || $0.isNumber }?.isNumber ?? false }
  }
}
