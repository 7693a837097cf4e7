import OKRReader
import OKRSource

/// `# Team Sales – OKRs Q1 2027`: the heading of a page, which says whose the goals below it are and when.
extension Parser {
  /// What stands in such a heading, by the tokens ahead.
  private struct PageHeading {
    let cycle: Int
    /// The words of the unit, and those of them that are its title.
    var unit: (keyword: Keyword, words: Range<Int>, title: Range<Int>)?
  }

  private var pageHeading: PageHeading? {
    guard at(.unknown), text() == "#", startsLine(), kind(1) == .word || kind(1) == .date, !startsLine(1),
      !state.hasObjective,
      !state.hasPageHeading
    else { return nil }
    var end = 1
    while end < 16, !startsLine(end), kind(end) != .end { end += 1 }
    let isOfGoals = (1..<end).contains { HandTyped.isWordForGoals(text($0)) }
    guard isOfGoals, let cycle = (1..<end).first(where: { isCycleOfHeading($0) }) else { return nil }
    return PageHeading(cycle: cycle, unit: unitOfHeading(before: cycle))
  }

  /// `*Q4 OKRs* :rocket:`: a line in bold above all goals that says when they are, or ends in the word for them.
  var isBoldHeading: Bool {
    guard at(.listMark), text() == "*", !touches(.blank), !state.hasObjective else { return false }
    var end = 1
    while end < 16, !startsLine(end), kind(end) != .end, text(end) != "*" || text(end - 1) == "*" { end += 1 }
    guard text(end) == "*", !startsLine(end) else { return false }
    let words = 1..<end
    return HandTyped.isWordForGoals(text(end - 1))
      || words.contains { HandTyped.isWordForGoals(text($0)) } && words.contains { isWhen(at: $0) }
  }

  /// A quarter, a half or a year; a month or a day is more often when the page was written.
  private func isCycleOfHeading(_ ahead: Int) -> Bool {
    guard let when = date(at: ahead), when.shapes.count == 1, !when.isDeadline else { return false }
    switch when.shapes.first {
    case .quarter?, .half?, .year?: return when.namesYear
    default: return false
    }
  }

  /// `Team Sales`, `Sales team`, up to a mark or the word for goals.
  private func unitOfHeading(before cycle: Int) -> (keyword: Keyword, words: Range<Int>, title: Range<Int>)? {
    var end = 1
    while end < cycle, end < 6, isWord(end), !HandTyped.isWordForGoals(text(end)) { end += 1 }
    guard end > 1, end == cycle || !isWord(end) || HandTyped.isWordForGoals(text(end)),
      !saysElsewhere([.team, .department, .company], orWords: [])
    else { return nil }
    let words = (1..<end).map { text($0) }
    if end > 2, end < 6, let first = words.first, let keyword = HandTyped.unit(named: ["X", first]) {
      return (keyword, 1..<end, 2..<end)
    }
    return HandTyped.unit(named: words).map { ($0, 1..<end, 1..<end) }
  }

  /// Whether another line of the file starts with one of some keywords, in the language or as people write it.
  private func saysElsewhere(_ keywords: Set<Keyword>, orWords words: Set<String>) -> Bool {
    var isLineStart = false
    let heading = lineEnd(at: range().start)
    for index in tokens.indices {
      let kind = tokens[index].kind
      guard index < position || Int(tokens[index].start) >= heading else { continue }
      if kind == .lineBreak { isLineStart = true }
      guard !kind.isTrivia else { continue }
      switch kind {
      case .keyword(let keyword) where keywords.contains(keyword): return true
      case .word where isLineStart:
        let word = file.text(rangeOfToken(index)).lowercased()
        let meant = Keyword(rawValue: word) ?? HandTyped.synonyms[word]
        if meant.map(keywords.contains) ?? false || words.contains(word) { return true }
      default: break
      }
      // A bullet or a star before it is none of the line's words.
      if kind != .minus, kind != .listMark { isLineStart = false }
    }
    return false
  }

  /// Passes over the tokens before an index.
  private mutating func skip(to index: Int) {
    guard position < index, !at(.end) else { return }
    let node = open(.error)
    while position < index, !at(.end) { bumpQuietly() }
    close(node)
  }

  /// Reads such a heading as the unit and the cycle that it names; its words stay as a comment.
  mutating func parsePageHeading(in container: Container) -> Bool {
    guard container.name == Container.file.name, let heading = pageHeading else { return false }
    // The file is looked through once.
    state.hasPageHeading = true
    guard !saysElsewhere([.cycle], orWords: HandTyped.timeWords) else { return false }
    let start = range().start
    let whole = TextRange(start, lineEnd(at: start))
    var statements: [String] = []
    let first = position
    let unitWords = heading.unit.map {
      (index($0.words.lowerBound), index($0.title.lowerBound), index($0.title.upperBound))
    }
    let cycleStart = index(heading.cycle)
    if let unit = heading.unit, let (words, title, end) = unitWords {
      skip(to: words)
      let declaration = open(.declaration(unit.keyword))
      skip(to: title)
      let node = open(.unquoted)
      while position < end, !at(.end) { bumpQuietly() }
      close(node)
      close(declaration)
      let typed = file.text(rangeOfToken(title).union(rangeOfToken(max(first, previousEnd - 1))))
      statements.append("\(unit.keyword.rawValue) \"\(escaped(typed))\"")
    }
    skip(to: cycleStart)
    let cycle = open(.clause(.cycle))
    let offset = range().start
    _ = parseWhen(.when)
    close(cycle)
    statements.append("cycle \(file.text(TextRange(offset, rangeOfToken(max(0, previousEnd - 1)).end)))")
    if !at(.end), range().start < whole.end {
      let rest = open(.error)
      while !at(.end), range().start < whole.end { bumpQuietly() }
      close(rest)
    }
    state.proseRanges.append(whole)
    report(.pageHeading(typed: file.text(whole), statements: statements), whole)
    return true
  }
}

extension HandTyped {
  /// Whether a word says that a page is about goals: OKRs, Tavoitteet, 目标.
  static func isWordForGoals(_ word: String) -> Bool {
    let folded = word.lowercased()
    return folded.hasPrefix("okr") || ["goals", "objectives", "tavoitteet", "目标", "目標"].contains(folded)
  }
}
