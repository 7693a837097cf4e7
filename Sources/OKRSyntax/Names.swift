import OKRSource

/// Words of the language where only a name can stand: people measure shares, scores, cycles and weights.
extension Parser {
  /// Whether a word of the language some tokens on is a name, behind a clause that names things or a comma of its list.
  ///
  /// The grammar takes any; one that is followed by what no name is followed by starts a clause or a declaration whose
  /// neighbour has lost its value.
  func isFreeName(_ ahead: Int, of clause: Keyword? = nil) -> Bool {
    guard case .keyword = kind(ahead), !startsLine(ahead) else { return false }
    switch kind(ahead + 1) {
    case .keyword, .dot, .comma, .openBrace, .closeBrace, .end: return true
    case .text: return clause == .needs
    case .listMark: return text(ahead + 1) == "、" || startsLine(ahead + 1)
    case .word, .unknown, .minus: return startsLine(ahead + 1)
    default: return false
    }
  }

  /// Whether the word of the language right behind the keyword of a declaration is its name: before a text, a brace,
  /// the end or another such word; else it starts a clause.
  func isFreeNameOfDeclaration(_ declared: Keyword) -> Bool {
    guard let keyword, keyword != declared, !startsLine() else { return false }
    switch kind(1) {
    case .text, .openBrace, .closeBrace, .end, .keyword: return true
    case .word, .unknown, .listMark: return startsLine(1) && !takes(keyword, at: 1)
    default: return false
    }
  }

  /// How many words before a title were meant as one name, some of them of the language: `kpi lead time "…"`.
  var wordsOfName: Int? {
    var count = 0
    var hasKeyword = false
    while isWord(count), !startsLine(count), count < 6 {
      if case .keyword(let keyword) = kind(count) {
        guard !keyword.isDeclaration, !takes(keyword, at: count + 1) else { return nil }
        hasKeyword = true
      }
      count += 1
    }
    let isBeforeTitle = kind(count) == .text && !startsLine(count) && kind(count - 1) == .word
    return hasKeyword && count > 1 && isBeforeTitle ? count : nil
  }

  /// `kr share of wallet grows from 3% to 5%`: a title without quotes whose first word is one of the language.
  func isUnquotedTitleOfKeyword(in container: Container) -> Bool {
    guard let keyword, !startsLine(), !startsLine(1), !hasTextOnLine else { return false }
    if container.name == Container.keyResult.name, isBeforeBareChange(keyword) { return true }
    guard kind(1) == .word else { return false }
    // `objective team Stop burning out our people {`: of a team there would be a name and no more words.
    if keyword.isDeclaration { return kind(2) == .word && !startsLine(2) }
    return !takes(keyword, at: 1)
  }

  /// `kr share 3% -> 8%`, `kr needs assessed 10 -> 40`: whether the numbers of the goal follow a word that, as a clause,
  /// would take them or the words before them.
  private func isBeforeBareChange(_ keyword: Keyword) -> Bool {
    guard [.share, .weight, .score, .confidence, .every, .needs].contains(keyword) else { return false }
    var ahead = 1
    while ahead < 12, !startsLine(ahead), kind(ahead) == .word { ahead += 1 }
    return !startsLine(ahead) && isChange(at: ahead)
  }

  /// `, company average`, `; accountable = team Blue`: whether the keyword of a declaration some tokens on, in the middle of
  /// the line of a goal, is one of its words: neither a title nor braces follow, and it stands behind a mark, or what is
  /// around the goal has no such declaration.
  func isWordOfLine(_ keyword: Keyword, at ahead: Int = 0, in container: Container) -> Bool {
    guard keyword.isDeclaration, keyword != .checkin, keyword != .allow, !startsLine(ahead),
      container.isOfWork || [Container.objective.name, Container.checkin.name].contains(container.name)
    else { return false }
    let next = startsLine(ahead + 1) ? .end : kind(ahead + 1)
    // Behind a mark, braces are those of the goal.
    let isMarked = isBehindMark(ahead)
    func isHead(_ kind: TokenKind) -> Bool { kind == .text || kind == .handle || kind == .openBrace && !isMarked }
    if isHead(next) || next == .word && !startsLine(ahead + 2) && isHead(kind(ahead + 2)) { return false }
    let around = state.openBlocks.last?.container ?? state.unopened?.container ?? .file
    if container.name != Container.objective.name, !around.admits(keyword) { return true }
    // kr sales from 3 to 5: a name is enough.
    if next == .word, case .keyword = kind(ahead + 2), !startsLine(ahead + 2) { return false }
    return isMarked
  }

  /// Whether a comma, a bracket or another mark stands right before what stands some tokens on.
  func isBehindMark(_ ahead: Int) -> Bool {
    var before = index(ahead) - 1
    while before > 0, tokens[before].kind == .blank { before -= 1 }
    guard before >= 0 else { return false }
    switch tokens[before].kind {
    case .comma, .ignoredMark, .listMark, .minus, .slash, .dot, .unknown: return true
    default: return false
    }
  }

  /// Whether such a keyword stands some tokens on in the line of a key result.
  func isWordOfGoal(at ahead: Int) -> Bool {
    guard case .keyword(let keyword) = kind(ahead), state.builder.openKeyResult != nil else { return false }
    return isWordOfLine(keyword, at: ahead, in: .keyResult)
  }

  /// Where the words behind a value end that hold such a keyword where the value ends.
  func endOfWords(behind limit: Int) -> Int? {
    var ahead = 1
    while range(ahead).start < limit, kind(ahead) != .end { ahead += 1 }
    guard isWordOfGoal(at: ahead) else { return nil }
    while !startsLine(ahead + 1), [.word, .number, .percent].contains(kind(ahead + 1)), !isClauseInOtherWords(ahead + 1)
    {
      ahead += 1
    }
    return range(ahead).end
  }
}

extension Parser {
  /// How many tokens the name of a person takes some tokens on that has a title, a word such as `van` or an initial at
  /// its end: `Dr. Anna Berg`, `Jan van der Berg`, `Matti V.`; nil for any other.
  func tokensOfFullName(at start: Int) -> Int? {
    guard kind(start + 1) == .word || kind(start + 1) == .dot, !startsLine(start + 1) else { return nil }
    var ahead = start
    var names = 0
    var isMore = false
    if kind(ahead) == .handle { (ahead, names) = (ahead + 1, 1) }
    while ahead < start + 10, kind(ahead) == .word, ahead == start || !startsLine(ahead) {
      let word = text(ahead)
      if names == 0, HandTyped.isTitleOfPerson(word) {
        ahead += touches(.dot, after: ahead) ? 2 : 1
        isMore = true
        continue
      }
      var next = ahead
      while next < ahead + 3, HandTyped.isParticle(text(next)), !startsLine(next + 1) { next += 1 }
      guard isPersonName(next) else { break }
      isMore = isMore || next > ahead
      (ahead, names) = (next + 1, names + 1)
      // J. O'Brien: the dot of an initial before another name.
      if text(next).count == 1, touches(.dot, after: next), isPersonName(next + 2) {
        ahead += 1
        continue
      }
      // A dot at the end of a line ends that.
      if names > 1, text(next).count == 1, touches(.dot, after: next), !startsLine(next + 2) {
        (ahead, isMore) = (ahead + 1, true)
      }
    }
    return isMore && names > 0 ? ahead - start : nil
  }
}

extension HandTyped {
  /// Whether a word stands before the name of a person as their title: Dr, Prof, tri.
  package static func isTitleOfPerson(_ word: String) -> Bool { titles.contains(word.lowercased()) }

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "tri", "tohtori", "professori", "hra", "rva", "nti",
  ]

  /// Whether a word stands between the names of a person, or what somebody is head of.
  static func isParticle(_ word: String) -> Bool { particles.contains(word) }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "ter", "ten", "zu", "af", "av",
    "bin", "al", "of",
  ]
}

/// The handle of a person's name of several words, or of an address: `@Helen-Marsh` for `@Dr. Helen Marsh`.
package func handle(ofWords typed: String) -> String {
  let words = typed.drop { $0 == "@" }.prefix { $0 != "@" }.split {
    !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-"
  }
  return "@" + words.joined(separator: "-")
}
