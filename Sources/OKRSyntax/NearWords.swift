import OKRReader
import OKRSource

/// A word of the language as it is looked for behind a mistyped one.
private struct Spelling {
  /// Its place among all of them: a word in here would be held and let go for each word that is looked at.
  let place: Int
  let count: Int
  let first: UInt8
  /// Its letters as bits: one that is added, left out or changed is a difference of two at most.
  let letters: UInt32

  static let all = Keyword.spellings.enumerated().map { place, word in
    Spelling(place: place, count: word.utf8.count, first: word.utf8.first ?? 0, letters: letters(of: word.utf8))
  }

  var word: String { Keyword.spellings[place] }

  static func letters(of word: some Sequence<UInt8>) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

  /// What a typed word is held against all of them by.
  struct Typed {
    let count: Int
    let isShort: Bool
    let letters: UInt32

    init(_ word: some Collection<UInt8>) {
      count = word.count
      isShort = word.count < 9 && word.allSatisfy { $0 < 0x80 }
      letters = Spelling.letters(of: word)
    }
  }

  /// Whether all letters but its first one are those of a typed word, or of that without its first.
  func isLikeButForFirst(_ word: ArraySlice<UInt8>, _ typed: Typed) -> Bool {
    guard count > 3, typed.count == count || typed.count == count - 1, letters & ~typed.letters & ~bit == 0 else {
      return false
    }
    return self.word.utf8.dropFirst().elementsEqual(word.suffix(count - 1))
  }

  private var bit: UInt32 { 1 << UInt32(first & 31) }

  /// Whether a typed word may be meant for it.
  func isLike(_ other: Typed) -> Bool {
    let distance = abs(count - other.count)
    return other.isShort ? distance < 2 && (letters ^ other.letters).nonzeroBitCount <= 2 : distance < 4
  }
}

/// Words that are nearly the language's.
extension Parser {
  /// A keyword that a word was meant to be, and how many tokens say it.
  struct Correction {
    let keyword: Keyword
    let count: Int
  }

  /// The keyword that the word some tokens on was meant to be, if what follows it is what that keyword takes.
  func correction(in container: Container, at ahead: Int = 0) -> Correction? {
    guard mayBeMeant(ahead) else { return nil }
    if let split = splitKeyword(ahead, in: container) { return split }
    if container.parts.contains(.checkin) || container.name == Container.anything.name,
      let count = tokensOfDatedNews(ahead)
    {
      return Correction(keyword: .checkin, count: count)
    }
    let word = text(ahead).lowercased()
    if let keyword = Keyword.spelled(Array(word.utf8)[...]) {
      // `Note that …` opens a sentence more often than a clause.
      if [.note, .link, .outside, .moved, .paused, .stretch, .team, .department, .company].contains(keyword),
        !isFollowed(by: keyword, container, at: ahead), !isLabelOfText(keyword, at: ahead)
      {
        return nil
      }
      return Correction(keyword: keyword, count: 1)
    }
    if isWord(ahead + 1), !startsLine(ahead + 1),
      let keyword = HandTyped.synonyms[word, text(ahead + 1).lowercased()]
    {
      return Correction(keyword: keyword, count: 2)
    }
    if isHeading(word, at: ahead) { return nil }
    // vast. Minna: an abbreviation with its dot.
    if kind(ahead + 1) == .dot, range(ahead + 1).start == range(ahead).end, !isFraction(at: ahead + 1),
      let keyword = HandTyped.synonyms[word],
      isFollowed(by: keyword, container, at: ahead + 1)
    {
      return Correction(keyword: keyword, count: 2)
    }
    // nyt 210, tavoite 190: with a number behind it, the goal of a key result is its target.
    if container.name == Container.keyResult.name || container.name == Container.anything.name,
      HandTyped.synonyms[word] == .objective, isQuantity(at: ahead + 1), !startsLine(ahead + 1)
    {
      return Correction(keyword: .to, count: 1)
    }
    // milestone "…" date 2026-09-01, of which nothing else is said before a day.
    if container.clauses.contains(.by), container.clauses.contains(.done), isLabelOfDueDay(ahead) {
      return Correction(keyword: .by, count: 1)
    }
    if let keyword = HandTyped.synonym(word, in: container.name, isBound: isBound(at: ahead + 1)),
      isFollowed(by: keyword, container, at: ahead) || isTextLine(keyword, container, at: ahead),
      // Where a goal stands now is its start only while nothing else is.
      !(keyword == .from && (HandTyped.remarks[word] == .status && hasBaseline || hasFrom(behind: ahead)))
    {
      return Correction(keyword: keyword, count: 1)
    }
    // Aika: 1.7.–30.9.2026, 时间：2026年7月–9月: the time of the goals, where days stand.
    if HandTyped.isTime(word), container.clauses.contains(.cycle), !startsLine(ahead + 1),
      isSpan(at: ahead + 1)
    {
      return Correction(keyword: .cycle, count: 1)
    }
    if isSlipOfTo(ahead) { return Correction(keyword: .to, count: 1) }
    if isSlipOfBy(ahead) { return Correction(keyword: .by, count: 1) }
    // store 2: 150: a name with its number, and no score.
    if kind(ahead + 1) == .number, touches(.ignoredMark, after: ahead + 1) { return nil }
    // The distance to fifty words costs more than to look at their first letters, and at all of them where only one may
    // be wrong: see below.
    let letters = Array(word.utf8)
    let typed = Spelling.Typed(letters)
    let alike = letters.prefix(2).flatMap { first in
      Spelling.all.filter { $0.first == first && $0.isLike(typed) }.map(\.word)
    }
    guard !alike.isEmpty else { return firstLetter(ahead, in: container) }
    let near = nearest(to: word, among: alike).filter { isTypo(word, of: $0) }.compactMap(Keyword.init(rawValue:))
    let fitting =
      near.first { container.admits($0) && isFollowed(by: $0, container, at: ahead) }
      ?? near.first { isFollowed(by: $0, container, at: ahead) }
    // becuase We said so.
    if fitting == nil, near.first == .because, container.clauses.contains(.because), word.utf8.count > 5,
      kind(ahead + 1) == .word, !startsLine(ahead), !startsLine(ahead + 1)
    {
      return Correction(keyword: .because, count: 1)
    }
    return fitting.map { Correction(keyword: $0, count: 1) } ?? firstLetter(ahead, in: container)
  }

  private func firstLetter(_ ahead: Int, in container: Container) -> Correction? {
    slipOfFirstLetter(ahead, in: container).map { Correction(keyword: $0, count: 1) }
  }

  /// `Link: https://…`: with a colon behind it, what follows is the text of the clause.
  private func isLabelOfText(_ keyword: Keyword, at ahead: Int) -> Bool {
    (keyword == .link || keyword == .note) && touches(.ignoredMark, after: ahead) && !startsLine(ahead + 1)
      && kind(ahead + 1) != .end
  }

  /// `OKR Oakfield School`: the heading of a page.
  private func isHeading(_ word: String, at ahead: Int) -> Bool {
    word.utf8.starts(with: "okr".utf8) && kind(ahead + 1) != .text && kind(ahead + 2) != .text
  }

  /// Whether a word some tokens on may have a correction, told from its first letters and from which letters it has: most
  /// words of values have none.
  func mayBeMeant(_ ahead: Int) -> Bool {
    let typed = file.bytes(range(ahead))
    if spelledInTwo(ahead) != nil { return true }
    guard typed.count > 2, typed.allSatisfy({ $0 < 0x80 }) else { return true }
    let hasCapitals = typed.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    let word = hasCapitals ? typed.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 + 0x20 : $0 }[...] : typed
    if WordRecords.keywords.hasStart(of: word) || isLabelOfDueDay(ahead) { return true }
    let letters = Spelling.Typed(word)
    let (first, second) = (word[word.startIndex], word[word.startIndex + 1])
    return Spelling.all.contains {
      ($0.first == first || $0.first == second) && $0.isLike(letters) || $0.isLikeButForFirst(word, letters)
    }
  }

  /// Whether the declaration here has said where it starts, also in a title without blanks: 从20提升到50.
  var hasBaseline: Bool {
    if state.builder.hasBaseline { return true }
    guard let header = state.builder.openKeyResult else { return false }
    let start = rangeOfToken(header).start
    let line = file.text(TextRange(start, max(start, min(lineEnd(at: start), start + 512, range().start))))
    guard let from = line.firstIndex(where: { "从從由".contains($0) }),
      let to = line[from...].lastIndex(where: { "到至".contains($0) })
    else { return false }
    return line[from..<to].contains(where: \.isNumber) && line[to...].contains(where: \.isNumber)
  }

  /// The keyword that the word here stands for, though what follows it is not what that keyword takes.
  func meaning(in container: Container) -> Keyword? {
    let word = text().lowercased()
    if isHeading(word, at: 0) { return nil }
    if isWord(1), !startsLine(1), let two = HandTyped.synonyms[word, text(1).lowercased()] { return two }
    return HandTyped.synonym(word, in: container.name, isBound: isBound(at: 1))
  }

  /// Whether a word is likely a slip of the hand for another: hands miss a letter or two, and seldom the first.
  private func isTypo(_ word: String, of keyword: String) -> Bool {
    guard let first = word.first else { return false }
    let isTransposed = word.dropFirst().first == keyword.first && keyword.dropFirst().first == first
    guard first == keyword.first || isTransposed else { return false }
    // forr, but form: a letter more makes another word of three.
    if keyword.utf8.count < 4, !word.utf8.allSatisfy(keyword.utf8.contains) { return false }
    // Heathly: a letter that was typed two places on; what takes a goal off the list is asked about.
    let isAsked = [Keyword.dropped, .paused, .moved, .revised].contains { $0.rawValue == keyword }
    if !isAsked, word.utf8.count > 5, word.utf8.sorted() == keyword.utf8.sorted() { return true }
    // Circle, rollout, reviewed and sales are words of their own.
    return word.utf8.count >= 9 || editDistance(Array(word), Array(keyword), upTo: 1) <= 1
  }

  /// tavoite.5: whether a dot some tokens on opens a fraction, or is the point of a number whose first digits are missing.
  func isFraction(at ahead: Int) -> Bool {
    kind(ahead) == .dot && kind(ahead + 1) == .number && range(ahead).end == range(ahead + 1).start
  }

  /// Whether the dot of a fraction some tokens on touches nothing before it but an arrow.
  func opensFraction(at ahead: Int) -> Bool {
    guard isFraction(at: ahead), previousEnd > 0 || ahead > 0 else { return false }
    let before = ahead > 0 ? index(ahead - 1) : previousEnd - 1
    return rangeOfToken(before).end < range(ahead).start || tokens[before].kind == .arrow
  }

  /// Whether a colon stands behind a word that opens no bracket, in which a label is told with its text.
  private func isLabel(_ ahead: Int) -> Bool {
    touches(.ignoredMark, after: ahead) && (ahead == 0 || !["(", "（", "[", "【"].contains(text(ahead - 1)))
  }

  /// `risk Budget not agreed`: a line of words behind a word for a text.
  private func isTextLine(_ keyword: Keyword, _ container: Container, at ahead: Int) -> Bool {
    guard container.clauses.contains(keyword), startsLine(ahead) || isLabel(ahead),
      !startsLine(ahead + 1)
    else { return false }
    switch keyword {
    case .note, .link, .because, .learned, .source, .next, .blocked: break
    default: return false
    }
    switch kind(ahead + 1) {
    case .word, .number, .date, .unknown: return true
    case .keyword: return keyword == .note
    // Risks – hiring: a dash as a colon.
    case .minus:
      return touches(.blank, after: ahead + 1) && !startsLine(ahead + 2)
        && HandTyped.isKindOfNote(text(ahead).lowercased())
    default: return false
    }
  }

  /// Whether what comes after a mistyped keyword is what that keyword takes, so that prose is not taken for a clause.
  func isFollowed(by keyword: Keyword, _ container: Container, at ahead: Int = 0) -> Bool {
    guard !startsLine(ahead + 1) || keyword == .rules else { return false }
    let next = kind(ahead + 1)
    switch keyword {
    case .company, .department, .team, .outside:
      // Team meets every week: a name has a capital, or it ends the line, or a colon stands before it.
      return next == .text || next == .openBrace
        || next == .word
          && (kind(ahead + 2) == .text
            || container.admits(keyword)
              && (isUnitName(ahead + 1) || text(ahead + 1).first?.isLowercase != true
                || touches(.ignoredMark, after: ahead)))
    case .objective, .kr, .kpi, .milestone, .initiative:
      return next == .text || (next == .word && (kind(ahead + 2) == .text || container.admits(keyword)))
        || next == .openBrace || next == .number && container.admits(keyword) && HandTyped.startsPart(text(ahead))
    case .person: return next == .handle
    case .moved where next == .keyword(.to): return true
    case .owner where isVerbBeforeOwner(ahead + 1) || isPersonName(ahead + 1) || tokensOfFullName(at: ahead + 1) != nil:
      return true
    case .owner where kind(ahead + 1) == .word && HandTyped.isHanName(text(ahead + 1)): return true
    case .measures where isCadence(ahead + 1): return false
    // need owner from sales: words, of which some are the language's.
    case .needs where isKeywordBeforeWord(ahead + 1): return false
    case .owner, .needs, .kind, .rollup, .every, .for, .under, .supports, .guards, .measures, .complements, .allow:
      return takes(keyword, at: ahead + 1) && (next != .word || container.admits(keyword) && isName(ahead + 1))
    // before tax, latest figures: words that say when only before a day.
    case .by:
      return isWhen(at: ahead + 1)
        || next == .word && container.admits(keyword) && !["before", "latest"].contains(text(ahead).lowercased())
    case .because, .learned, .source, .next, .blocked, .note, .link, .lead, .until, .dropped, .paused, .moved, .revised,
      .reading, .checkin, .done, .from, .to, .stretch, .weight, .confidence, .score, .share, .scale, .healthy, .cycle,
      .rules:
      return takes(keyword, at: ahead + 1)
    }
  }

  private func isKeywordBeforeWord(_ ahead: Int) -> Bool {
    if case .keyword = kind(ahead) { isWord(ahead + 1) && !startsLine(ahead + 1) } else { false }
  }

  /// measured weekly: how often, and no name of a metric.
  func isCadence(_ ahead: Int) -> Bool { kind(ahead) == .word && ValueText.timeUnit(named: text(ahead)) != nil }

  /// Whether a word stands as a name does: at the end of a line or before what follows a name, not before more words.
  private func isName(_ ahead: Int) -> Bool {
    if startsLine(ahead + 1) { return true }
    switch kind(ahead + 1) {
    case .word, .number, .unknown, .percent: return false
    default: return true
    }
  }

  /// Whether a word ends its line or stands before what a unit takes.
  private func isUnitName(_ ahead: Int) -> Bool {
    if startsLine(ahead + 1) { return true }
    switch kind(ahead + 1) {
    case .end, .openBrace, .keyword(.under), .keyword(.lead), .keyword(.note), .keyword(.link): return true
    default: return correction(in: .unit, at: ahead + 1).map { Container.unit.clauses.contains($0.keyword) } ?? false
    }
  }

  func isMistypedClause(in container: Container) -> Bool {
    guard let meant = correction(in: container), container.clauses.contains(meant.keyword) else { return false }
    return kind(meant.count) != .text || meant.keyword == .because || meant.keyword == .source
  }

  /// Whether a first day stands here, `start 4.1.2027`, in what has only a last one.
  func isStart(_ meant: Correction, in container: Container) -> Bool {
    meant.keyword == .from && meant.count == 1 && container.clauses.contains(.done) && isWhen(at: 1)
  }

  /// The part of a declaration that a line starts here in another word than the language's, where nothing but that says
  /// what it is: `avaintulos Myöhässä olevat laskut`, `result "Late bills"`.
  func partInOtherWords(of container: Container) -> Keyword? {
    guard at(.word), startsLine(), let meant = correction(in: container), container.parts.contains(meant.keyword)
    else { return nil }
    if let other = correction(in: .file), Container.file.parts.contains(other.keyword) { return nil }
    if meant.keyword == .checkin { return isCheckinWithValue ? .checkin : nil }
    let isCertain = HandTyped.startsPart(text()) && HandTyped.role(ofMarker: text()) == meant.keyword
    return isCertain || kind(meant.count) == .text ? meant.keyword : nil
  }

  /// Takes the words for the keyword they mean, tells it, and reads on as if it stood there.
  mutating func parseCorrected(_ meant: Correction, in container: Container) {
    if isStart(meant, in: container) {
      parseStartAndEnd()
      return
    }
    if isNextTime, container.clauses.contains(.note) {
      parseLineOfWords()
      return
    }
    let whole = range().union(range(meant.count - 1))
    let last = index(meant.count - 1) + 1
    // The colon that people set behind such a word goes with it.
    let mark = last < tokens.count && tokens[last].kind == .ignoredMark ? rangeOfToken(last) : nil
    if let mark { state.proseRanges.append(mark) }
    let place = mark.map { whole.union($0) } ?? whole
    // 下一步 "…" in an objective: news of a check-in, as `next` is.
    if meant.count == 1, [.next, .blocked, .done].contains(meant.keyword), !container.clauses.contains(meant.keyword),
      container.clauses.contains(.note), kind(1) == .text
    {
      parseRemark(.news, in: container)
      return
    }
    // deadline 31.12. of an objective: it is due when its cycle ends.
    if container.name == Container.objective.name, meant.keyword == .by || meant.keyword == .confidence {
      parseRemark(.ofParts, in: container)
      return
    }
    let isAtHome = container.admits(meant.keyword)
    if isAtHome {
      report(.otherWord(typed: file.text(whole), meant: meant.keyword.rawValue, why: nil), place)
    } else {
      let home = Container.home(of: meant.keyword)
      report(.misplaced(meant.keyword, within: container.name, home: home), place)
    }
    for _ in 1..<max(1, meant.count) { bump() }
    if meant.keyword.isDeclaration {
      parseDeclaration(meant.keyword)
    } else if container.clauses.contains(meant.keyword) {
      parseClause(meant.keyword, of: container)
      if meant.keyword == .note, HandTyped.isKindOfNote(file.text(whole)) { keepLabel(place) }
    } else {
      let node = open(.error)
      parseClause(meant.keyword, of: container)
      close(node)
    }
  }

  /// `Risk: slow hiring`: a label that says more than that a note follows is part of its text, with which it is told.
  private mutating func keepLabel(_ label: TextRange) {
    guard let text = state.errors.last, case .unquotedText(.note, let quoted) = text.kind,
      state.errors.dropLast().last?.range == label
    else { return }
    let whole = label.union(text.range)
    let words = file.text(TextRange(label.start, text.range.start))
    state.errors.removeLast(2)
    report(.otherWord(typed: file.text(whole), meant: "note \"\(words)\(quoted.dropFirst())", why: nil), whole)
  }

  var isUpkeep: Bool { isUpkeep(0) }

  func isUpkeep(_ ahead: Int) -> Bool { HandTyped.isUpkeep(text(ahead).lowercased()) }

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
