import OKRSource

/// Reading on where something else stands than the grammar takes.
extension Parser {
  /// Deals with what no rule of a list takes; false if the list has to end because its closing brace is missing.
  mutating func recover(in container: Container) -> Bool {
    if let keyword { return recover(keyword, in: container) }
    if isMarker {
      parseMarker(in: container)
      return true
    }
    switch kind() {
    case .word:
      if let meant = correction(in: container) {
        parseCorrected(meant, in: container)
      } else if isUpkeep {
        parseUpkeep(in: container)
      } else {
        parseProse(in: container)
      }
    case .closeBrace:
      report(.strayBrace, range())
      missingClosers += 1
      skipOne()
    case .openBrace:
      report(.unexpected(found: found, expected: expectation(container)), range())
      let node = open(.error)
      parseBlock(of: container, header: position)
      close(node)
    default:
      parseProse(in: container)
    }
    return true
  }

  private func expectation(_ container: Container) -> SyntaxError.Expected {
    container.name == Container.file.name ? .declaration : .partOf(container.name)
  }

  private mutating func recover(_ keyword: Keyword, in container: Container) -> Bool {
    let outer = openBlocks.dropLast().reversed().map(\.container) + [.file]
    if !openBlocks.isEmpty, missingClosers > 0, keyword.isDeclaration, outer.contains(where: { $0.parts.contains(keyword) }) {
      return false
    }
    report(.misplaced(keyword, within: container.name, home: Container.home(of: keyword)), range())
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
    let line = file.lineEnd(at: range().start)
    while !at(.end), keyword == nil, !at(.openBrace), !at(.closeBrace), range().start < line { bump() }
    close(node)
  }

  // MARK: - Words that are nearly the language's

  /// A keyword that a word was meant to be, and how many tokens say it.
  struct Correction {
    let keyword: Keyword
    let count: Int
  }

  func correction(in container: Container) -> Correction? {
    let word = text().lowercased()
    // A name at the top of a list that is followed by prose is no mistyped keyword.
    if let keyword = Keyword(rawValue: word) { return Correction(keyword: keyword, count: 1) }
    if let seconds = HandTyped.secondWords[word], isWord(1), seconds.contains(text(1).lowercased()), !startsLine(1) {
      let joined = "\(word)-\(text(1).lowercased())"
      let keyword = HandTyped.synonyms[joined] ?? HandTyped.synonyms[word] ?? (word == "key" ? .kr : nil)
      return keyword.map { Correction(keyword: $0, count: 2) }
    }
    if let keyword = HandTyped.synonyms[word], isFollowed(by: keyword, container) {
      return Correction(keyword: keyword, count: 1)
    }
    let near = nearest(to: word, among: Keyword.allCases.map(\.rawValue)).compactMap(Keyword.init(rawValue:))
    let fitting = near.first { container.admits($0) && isFollowed(by: $0, container) } ?? near.first { isFollowed(by: $0, container) }
    return fitting.map { Correction(keyword: $0, count: 1) }
  }

  private func isWord(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .word, .keyword: true
    default: false
    }
  }

  /// Whether what comes after a mistyped keyword is what that keyword takes, so that prose is not taken for a clause.
  private func isFollowed(by keyword: Keyword, _ container: Container) -> Bool {
    guard !startsLine(1) || keyword == .rules else { return false }
    let next = kind(1)
    switch keyword {
    case .objective, .kr, .kpi, .milestone, .initiative, .company, .department, .team:
      return next == .text || (next == .word && (kind(2) == .text || container.admits(keyword))) || next == .openBrace
    case .because, .learned, .source, .next, .blocked: return next == .text
    case .owner, .lead, .person: return next == .handle || (keyword == .owner && next == .word && container.admits(keyword))
    case .by, .until, .dropped, .revised, .reading, .checkin:
      return next == .date || next == .period || next == .looseDate || next == .number || (next == .word && container.admits(keyword))
    case .done: return next == .date || next == .text || next == .period
    case .from, .to, .weight, .confidence, .score, .share, .scale:
      return next == .number || next == .currency || next == .plus || next == .minus || next == .question
        || next == .atLeast || next == .atMost || (next == .word && ["unknown", "X", "XX"].contains(text(1)))
    case .healthy: return next == .number || next == .atLeast || next == .atMost || next == .moreThan || next == .lessThan
    case .cycle: return next == .period || next == .number || next == .date || next == .word
    case .rules: return next == .openBrace
    case .kind, .rollup, .every, .for, .under, .supports, .guards, .measures, .needs, .complements, .allow:
      return next == .word && container.admits(keyword)
    }
  }

  func isMistypedClause(in container: Container) -> Bool {
    guard let meant = correction(in: container), container.clauses.contains(meant.keyword) else { return false }
    return kind(meant.count) != .text || meant.keyword == .because || meant.keyword == .source
  }

  /// Takes the words for the keyword they mean, tells it, and reads on as if it stood there.
  mutating func parseCorrected(_ meant: Correction, in container: Container) {
    let whole = range().union(range(meant.count - 1))
    report(.otherWord(typed: file.text(whole), meant: meant.keyword.rawValue, why: nil), whole)
    for _ in 1..<max(1, meant.count) { bump() }
    if meant.keyword.isDeclaration {
      parseDeclaration(meant.keyword)
    } else if container.clauses.contains(meant.keyword) {
      parseClause(meant.keyword, of: container)
    } else {
      let node = open(.error)
      parseClause(meant.keyword, of: container)
      close(node)
    }
  }

  private var isUpkeep: Bool { HandTyped.upkeep.contains(text().lowercased()) }

  /// `keep >= 40%`: a level to hold is a KPI with a healthy range, which the objective guards.
  private mutating func parseUpkeep(in container: Container) {
    let start = range()
    let rest = file.text(TextRange(start.end, file.lineEnd(at: start.start))).drop { $0 == " " }
    let value = rest.prefix { $0 != "{" && $0 != "}" }
    report(
      .otherWord(
        typed: text(), meant: "healthy \(value)",
        why: "a level to hold belongs to a kpi, and the objective guards that kpi"), start)
    skipRest()
  }

  // MARK: - Prose

  /// Lines that are no okr at all: one finding for lines that follow each other.
  private mutating func parseProse(in container: Container) {
    let start = range()
    let shown = found
    let node = open(.error)
    var end = file.lineEnd(at: start.start)
    while true {
      while !at(.end), range().start < end, !at(.openBrace) || range().end < end, !isClosingLine(before: end) { bumpQuietly() }
      // The next line is prose too if it starts like nothing the language knows.
      guard !at(.end), startsLine(), isProse(in: container) else { break }
      end = file.lineEnd(at: range().start)
    }
    close(node)
    let last = rangeOfToken(max(0, previousEnd - 1)).end
    let firstLine = TextRange(start.start, min(last, file.lineEnd(at: start.start)))
    proseRanges.append(TextRange(start.start, last))
    report(.unexpected(found: shown, expected: expectation(container)), firstLine)
  }

  private func isClosingLine(before end: Int) -> Bool { at(.closeBrace) }

  private func isProse(in container: Container) -> Bool {
    switch kind() {
    case .word: !isMarker && correction(in: container) == nil && !isUpkeep
    case .unknown, .question: true
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
      switch kind(1) {
      case .word, .number, .percent, .currency, .unknown, .comma, .slash, .looseDate, .period, .plus, .question:
        return !hasTextOnLine
      case .keyword(let keyword): return !hasTextOnLine && !isClauseStart(keyword, 1)
      default: return false
      }
    case .number, .currency, .unknown:
      return !hasTextOnLine
    default:
      return false
    }
  }

  private var hasTextOnLine: Bool {
    let end = file.lineEnd(at: range().start)
    var ahead = 0
    while kind(ahead) != .end, range(ahead).start < end {
      if kind(ahead) == .text { return true }
      ahead += 1
    }
    return false
  }

  /// Whether a keyword is followed by what it takes, so that it ends an unquoted title.
  private func isClauseStart(_ keyword: Keyword, _ ahead: Int) -> Bool {
    let next = kind(ahead + 1)
    switch keyword {
    case .owner, .lead: return next == .handle
    case .by, .done, .dropped, .revised: return next == .date || next == .period
    case .from, .to: return next == .number || next == .currency || next == .atLeast || next == .atMost
    case .weight, .confidence, .score: return next == .number
    case .because: return next == .text
    case .kind, .measures, .supports, .guards, .for, .under, .rollup, .cycle: return next == .word || next == .period
    default: return false
    }
  }

  /// Reads the words up to the line's end, a brace or a clause as the title they were meant to be.
  mutating func parseUnquotedTitle() {
    let title = takeUnquotedTitle()
    report(.unquotedTitle(quoted(title)), title)
  }

  private mutating func takeUnquotedTitle() -> TextRange {
    let start = range().start
    let end = file.lineEnd(at: start)
    let node = open(.unquoted)
    while !at(.end), !at(.openBrace), !at(.closeBrace), range().start < end {
      if let keyword, isClauseStart(keyword, 0) { break }
      bumpQuietly()
    }
    close(node)
    let title = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    proseRanges.append(title)
    return title
  }

  private func quoted(_ range: TextRange) -> String {
    let words = file.text(range).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(words)\""
  }

  // MARK: - Markers of lists

  /// Whether a line starts here with the marker of a list in a document.
  var isMarker: Bool { startsLine() && markerLength != nil }

  /// How many tokens make the marker: a bullet, a number, `KR1:`, or several of them.
  private var markerLength: Int? {
    var length = 0
    switch kind() {
    case .minus where touches(.blank), .listMark: length = 1
    case .number where !startsLine(1) && (kind(1) == .listMark || (kind(1) == .dot && touches(.dot))): length = 2
    case .word where kind(1) == .listMark && "一二三四五六七八九十".contains(text()): length = 2
    default: break
    }
    if let label = labelLength(after: length) { return label }
    return length > 0 ? length : nil
  }

  /// The tokens up to the end of a label such as `KR1:` or `Key result 2 -`.
  private func labelLength(after ahead: Int) -> Int? {
    guard kind(ahead) == .word, ahead == 0 || !startsLine(ahead) else { return nil }
    let word = text(ahead)
    if word.lowercased() == "key", isWord(ahead + 1), ["result", "results"].contains(text(ahead + 1).lowercased()) {
      let hasNumber = kind(ahead + 2) == .number
      let last = ahead + (hasNumber ? 2 : 1)
      return touches(.ignoredMark, after: last) || hasNumber ? last + 1 : nil
    }
    guard HandTyped.role(ofMarker: word) != nil else { return nil }
    if kind(ahead + 1) == .number, !startsLine(ahead + 1), touches(.ignoredMark, after: ahead + 1) { return ahead + 2 }
    if touches(.ignoredMark, after: ahead) { return ahead + 1 }
    if kind(ahead + 1) == .listMark || kind(ahead + 1) == .dot, !startsLine(ahead + 1) { return ahead + 2 }
    let counts = word.last.map { $0.isNumber } ?? false
    return counts && word.first.map { $0.isUppercase } == true ? ahead + 1 : nil
  }

  /// The keyword that a marker stands for, in a list of this kind.
  func markerRole(in container: Container) -> Keyword? {
    guard isMarker, let length = markerLength else { return nil }
    for ahead in 0..<length where kind(ahead) == .word {
      let word = text(ahead).lowercased() == "key" ? "kr" : text(ahead)
      if let role = HandTyped.role(ofMarker: word) { return role }
    }
    if case .keyword(let keyword) = kind(length), keyword.isDeclaration { return keyword }
    return container.parts.contains(.kr) || hasObjective ? .kr : .objective
  }

  private var hasObjective: Bool {
    builder.nodes.contains { $0.kind == .declaration(.objective) }
  }

  /// Reads a line that starts with a marker as the declaration it lists, and shows it as it should be.
  mutating func parseMarker(in container: Container) {
    guard let length = markerLength, let role = markerRole(in: container) else {
      skipOne()
      return
    }
    let start = range()
    let marker = start.union(range(length - 1))
    let skipped = open(.error)
    for _ in 0..<length { bumpQuietly() }
    close(skipped)
    let label = file.text(TextRange(marker.start, max(marker.end, labelEnd(marker)))).trimmed
    if let keyword, container.admits(keyword) || keyword.isDeclaration {
      // Only the marker is too much.
      let rest = file.text(TextRange(range().start, file.lineEnd(at: start.start)))
      report(.listMarker(marker: label, role: keyword, line: rest), TextRange(start.start, file.lineEnd(at: start.start)))
      return
    }
    guard !startsLine(), !at(.end) else {
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \"…\""), marker)
      return
    }
    let lineRange = TextRange(start.start, file.lineEnd(at: start.start))
    let node = open(.declaration(role))
    let header = position
    if at(.text) {
      let rest = file.text(TextRange(range().start, lineRange.end))
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \(rest)"), lineRange)
      leaf(.text)
    } else {
      let title = takeUnquotedTitle()
      let rest = file.text(TextRange(title.end, lineRange.end))
      let plain = file.text(title).trimmed
      let escaped = plain.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \"\(escaped)\"\(rest)"), lineRange)
    }
    let body: Container = role == .objective ? .objective : role == .kpi ? .kpi : .keyResult
    parseRest(of: body, from: header, isBraceOptional: true)
    close(node)
  }

  /// The end of the mark after a label: of the colon in `KR1:`.
  private func labelEnd(_ marker: TextRange) -> Int {
    for mark in [":", "：", ";", "；"] {
      let bytes = Array(mark.utf8)
      if Array(file.bytes(TextRange(marker.end, marker.end + bytes.count))) == bytes { return marker.end + bytes.count }
    }
    return marker.end
  }
}

extension String {
  /// Without white space and without the marks that close a line of a list, at either end.
  fileprivate var trimmed: String {
    let idle: Set<Character> = [" ", "\t", ";", "；", "。", "\u{3000}"]
    return String(drop { idle.contains($0) }.reversed().drop { idle.contains($0) }.reversed())
  }
}
