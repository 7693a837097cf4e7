import OKRSource

/// Words that are nearly the language's.
extension Parser {
  /// A keyword that a word was meant to be, and how many tokens say it.
  struct Correction {
    let keyword: Keyword
    let count: Int
  }

  func correction(in container: Container) -> Correction? {
    let word = text().lowercased()
    if let keyword = Keyword(rawValue: word) {
      // `Note that …` opens a sentence more often than a clause.
      if [.note, .link, .outside, .moved, .paused, .stretch].contains(keyword), !isFollowed(by: keyword, container) {
        return nil
      }
      return Correction(keyword: keyword, count: 1)
    }
    if let seconds = HandTyped.secondWords[word], isWord(1), seconds.contains(text(1).lowercased()), !startsLine(1) {
      let joined = "\(word)-\(text(1).lowercased())"
      let keyword = HandTyped.synonyms[joined] ?? HandTyped.synonyms[word] ?? (word == "key" ? .kr : nil)
      return keyword.map { Correction(keyword: $0, count: 2) }
    }
    if let keyword = HandTyped.synonyms[word], isFollowed(by: keyword, container) {
      return Correction(keyword: keyword, count: 1)
    }
    let near = nearest(to: word, among: Keyword.allCases.map(\.rawValue)).compactMap(Keyword.init(rawValue:))
    let fitting =
      near.first { container.admits($0) && isFollowed(by: $0, container) }
      ?? near.first { isFollowed(by: $0, container) }
    return fitting.map { Correction(keyword: $0, count: 1) }
  }

  /// Whether what comes after a mistyped keyword is what that keyword takes, so that prose is not taken for a clause.
  func isFollowed(by keyword: Keyword, _ container: Container) -> Bool {
    guard !startsLine(1) || keyword == .rules else { return false }
    let next = kind(1)
    switch keyword {
    case .objective, .kr, .kpi, .milestone, .initiative, .company, .department, .team, .outside:
      return next == .text || (next == .word && (kind(2) == .text || container.admits(keyword))) || next == .openBrace
    case .because, .learned, .source, .next, .blocked, .note, .link: return next == .text
    case .owner, .lead, .person:
      return next == .handle || (keyword == .owner && next == .word && container.admits(keyword))
    case .moved where next == .keyword(.to): return true
    case .until, .dropped, .paused, .moved, .revised, .reading, .checkin:
      // `status green` is no check-in.
      return next == .date || next == .period || next == .looseDate
    case .by:
      return next == .date || next == .period || next == .looseDate || next == .number
        || (next == .word && container.admits(keyword))
    case .done: return next == .date || next == .text || next == .period
    case .from, .to, .stretch, .weight, .confidence, .score, .share, .scale:
      return next == .number || next == .currency || next == .plus || next == .minus || next == .question
        || next == .atLeast || next == .atMost || (next == .word && ["unknown", "X", "XX"].contains(text(1)))
    case .healthy:
      return next == .number || next == .atLeast || next == .atMost || next == .moreThan || next == .lessThan
    case .cycle: return next == .period || next == .number || next == .date || next == .word
    case .rules: return next == .openBrace
    case .needs: return (next == .word || next == .text) && container.admits(keyword)
    case .kind, .rollup, .every, .for, .under, .supports, .guards, .measures, .complements, .allow:
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
    let last = index(meant.count - 1) + 1
    // The colon that people set behind such a word goes with it.
    let mark = last < tokens.count && tokens[last].kind == .ignoredMark ? rangeOfToken(last) : nil
    if let mark { proseRanges.append(mark) }
    let place = mark.map { whole.union($0) } ?? whole
    report(.otherWord(typed: file.text(whole), meant: meant.keyword.rawValue, why: nil), place)
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

  var isUpkeep: Bool { HandTyped.upkeep.contains(text().lowercased()) }

  /// `keep >= 40%`: a level to hold is a KPI with a healthy range, which the objective guards.
  mutating func parseUpkeep(in container: Container) {
    let start = range()
    let rest = file.text(TextRange(start.end, lineEnd(at: start.start))).drop { $0 == " " }
    let value = rest.prefix { $0 != "{" && $0 != "}" }
    report(
      .otherWord(
        typed: text(), meant: "healthy \(value)",
        why: "a level to hold belongs to a kpi, and the objective guards that kpi"), start)
    skipRest()
  }
}
