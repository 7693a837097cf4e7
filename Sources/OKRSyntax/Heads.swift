import OKRSource

/// What a declaration is called: its name and its title.
extension Parser {
  /// head = [ name ] [ text ] ;
  mutating func parseHead(_ keyword: Keyword, _ container: Container) {
    if at(keyword), !startsLine() {
      report(.doubledKeyword(keyword), range())
      skipOne()
    }
    if isFreeNameOfDeclaration(keyword) {
      leaf(.name)
    } else if let count = wordsOfName {
      parseName(ofWords: count)
    } else if atUnquotedTitle || isUnquotedTitleOfKeyword(in: container) {
      parseUnquotedTitle()
      return
    } else if at(.word), isNameForSure || !isMistypedClause(in: container) {
      if isCountingMarker(text(), keyword) {
        let rest = file.text(TextRange(range().end, lineEnd(at: range().end)))
          .drop { $0 == ":" || $0 == "：" || $0 == " " }
        let start = rangeOfToken(max(0, previousEnd - 1)).start
        let line = TextRange(start, lineEnd(at: range().end))
        report(.listMarker(marker: text(), role: keyword, line: "\(keyword.rawValue) \(rest)"), line)
        // Its colon is told with it.
        if touches(.ignoredMark) { state.proseRanges.append(rangeOfToken(index() + 1)) }
      }
      parseNameOfWords()
      if atUnquotedTitle {
        parseUnquotedTitle()
        return
      }
    } else if isBeforeTitle {
      skipToTitle(keyword)
    }
    if !parseTitleWithInches(), at(.text) { leaf(.text) }
  }

  /// `"6" screens replaced"`: a quote behind a number, which ends no title where another one does.
  private mutating func parseTitleWithInches() -> Bool {
    guard at(.text), range().length < 8, text().dropFirst().dropLast().allSatisfy(\.isNumber), kind(1) == .word else {
      return false
    }
    var last = 1
    while last < 24, !startsLine(last), kind(last) == .word || kind(last) == .number { last += 1 }
    guard !startsLine(last), isLoneQuote(last), range(last - 1).end == range(last).start else { return false }
    let whole = range().union(range(last))
    let node = open(.unquoted)
    for _ in 0...last { bumpQuietly() }
    close(node)
    state.proseRanges.append(whole)
    report(.unquotedTitle(quoted(TextRange(whole.start + 1, whole.end))), whole)
    return true
  }

  /// The name here; the words of `easy buying "…"` were meant as one.
  private mutating func parseNameOfWords() {
    var count = 1
    while kind(count) == .word, !startsLine(count), count < 6 { count += 1 }
    guard count > 1, kind(count) == .text, !startsLine(count), !isBeforeText(text(count - 1)) else {
      leaf(.name)
      return
    }
    parseName(ofWords: count)
  }

  private mutating func parseName(ofWords count: Int) {
    let whole = range().union(range(count - 1))
    let words = (0..<count).map { text($0) }.joined(separator: "-")
    report(.otherWord(typed: file.text(whole), meant: words, why: "a name is one word"), whole)
    leaf(.name)
    let node = open(.error)
    for _ in 1..<count { bump() }
    close(node)
  }

  /// Whether a word was meant as a keyword that a text follows.
  private func isBeforeText(_ word: String) -> Bool {
    let near = nearest(to: word, among: Keyword.allCases.map(\.rawValue)).compactMap(Keyword.init(rawValue:))
    return (near + [HandTyped.synonyms[word.lowercased()]].compactMap(\.self)).contains {
      takesText($0) && !$0.isDeclaration
    }
  }

  /// Whether the grammar can go on only if the word here is a name, however much it looks like a keyword.
  private var isNameForSure: Bool {
    switch kind(1) {
    case .text, .openBrace, .closeBrace, .keyword, .end: true
    default: false
    }
  }

  /// Whether something stands before the title that is no name: `kr - "Sell more"`, `kr 2: "Sell more"`.
  private var isBeforeTitle: Bool {
    guard !startsLine() else { return false }
    switch kind() {
    case .number, .date, .unknown, .listMark, .minus, .handle, .question: return true
    default: return false
    }
  }

  private mutating func skipToTitle(_ keyword: Keyword) {
    let line = TextRange(rangeOfToken(max(0, previousEnd - 1)).start, lineEnd(at: range().start))
    let start = range().start
    // 8d and 5s are names, though none of the language's.
    let isCount = (at(.number) || at(.listMark) || at(.minus)) && !(kind(1) == .word && range(1).start == range().end)
    var ahead = 0
    while kind(ahead) != .text, kind(ahead) != .end, !startsLine(ahead + 1), ahead < 6 { ahead += 1 }
    let rest = file.text(TextRange(range(ahead).start, line.end))
    if isCount, kind(ahead) == .text {
      let marker = file.text(TextRange(start, range(ahead - 1).end))
      report(.listMarker(marker: marker, role: keyword, line: "\(keyword.rawValue) \(rest)"), line)
    } else {
      reportUnexpected(.name)
    }
    let node = open(.error)
    bumpQuietly()
    while !at(.text), !isOtherMatter { bumpQuietly() }
    close(node)
    state.proseRanges.append(TextRange(start, range().start))
  }

  private func takesText(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .because, .learned, .source, .done, .next, .needs, .blocked, .note, .link: true
    default: keyword.isDeclaration
    }
  }

  /// `KR1` or `O2` as a name: it counts the line, it does not name it.
  private func isCountingMarker(_ word: String, _ keyword: Keyword) -> Bool {
    let prefix = keyword == .kr ? "KR" : keyword == .objective ? "O" : nil
    guard let prefix, word.hasPrefix(prefix), word.count > prefix.count else { return false }
    return word.dropFirst(prefix.count).allSatisfy { $0.isASCII && $0.isNumber }
  }
}
