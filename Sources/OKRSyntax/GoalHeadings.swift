import OKRSource

/// Lines of words above a list of results, which nothing but the list says to be an objective: `Ship faster` above KR1,
/// `### Ship faster` above bullets with numbers.
extension Parser {
  /// What such a line is.
  enum HeadOfResults {
    case objective
    /// An objective or words for readers: only who wrote it knows.
    case unclear
  }

  /// The tokens ahead that start the next lines.
  func linesBelow(_ ahead: Int) -> [Int] {
    var lines: [Int] = []
    var next = ahead
    var index = index(ahead)
    // The words between a heading and its list are no more than this.
    let last = min(index + 256, tokens.count - 1)
    var isLineStart = false
    while index < last, lines.count < 8 {
      index += 1
      let kind = tokens[index].kind
      if kind == .lineBreak { isLineStart = true }
      guard !kind.isTrivia else { continue }
      next += 1
      guard kind != .end else { break }
      if isLineStart { lines.append(next) }
      isLineStart = false
    }
    return lines
  }

  /// Whether a line starts some tokens on that says itself to be a key result; with its number where it has one.
  func result(at ahead: Int) -> (isResult: Bool, count: Int?) {
    if kind(ahead) == .keyword(.kr) { return (true, nil) }
    let start = ahead + bulletLength(at: ahead).length
    // 【KR1】 is one of the marks before the words.
    for token in ahead..<start where kind(token) == .word && HandTyped.role(ofMarker: text(token)) == .kr {
      return (true, HandTyped.count(endOf: text(token)))
    }
    let isTwoWords = text(start).lowercased() == "key" && isWord(start + 1)
    guard kind(start) == .word, start == ahead || !startsLine(start),
      HandTyped.role(ofMarker: isTwoWords ? text(start + 1) : text(start)) == .kr,
      labelLength(after: start, from: ahead) != nil
    else { return (false, nil) }
    let last = start + (isTwoWords ? 1 : 0)
    return (true, HandTyped.count(endOf: text(last)) ?? HandTyped.count(endOf: text(last + 1)))
  }

  func hasNumber(_ ahead: Int) -> Bool {
    let start = range(ahead + bulletLength(at: ahead).length).start
    return file.text(TextRange(start, lineEnd(at: start))).contains(where: \.isNumber)
  }

  /// Whether a list of results starts on the line below the one that goes on some tokens on: bullets of which one of
  /// the outer ones has a number.
  func isAboveResults(_ ahead: Int) -> Bool {
    let lines = linesBelow(ahead)
    guard let first = lines.first else { return false }
    let indent = indent(ofToken: index(first))
    return result(at: first).isResult
      || lines.prefix { isBullet($0) && self.indent(ofToken: index($0)) >= indent }
        .contains { self.indent(ofToken: index($0)) == indent && hasNumber($0) }
  }

  /// Whether the key results are counted from the first one again below the line that goes on some tokens on.
  func isAboveFirstResult(_ ahead: Int) -> Bool {
    linesBelow(ahead).first.map { result(at: $0).count == 1 } ?? false
  }

  /// Whether the words behind the signs of a heading are an objective: `### Ship faster`.
  func headsResults(behind length: Int) -> Bool {
    guard text() == "#" || isJiraHeading(0), startsLine(), state.openBlocks.isEmpty, isTitleOfGoal(length) else {
      return false
    }
    if let last = state.lastObjective, last.hasPart, last.style == styleOfMarker(length) { return true }
    return isAboveResults(length)
  }

  /// Whether the words of a line may be the title of a goal: no unit, no days, no word for goals, and no sentence's end.
  private func isTitleOfGoal(_ ahead: Int) -> Bool {
    guard heading == nil, !isWhen(at: ahead), ahead > 0 || !isChatHeader else { return false }
    var words: [String] = []
    var next = ahead
    while next < ahead + 24, next == ahead || !startsLine(next), kind(next) != .end {
      // With its brace already there.
      if kind(next) == .openBrace { break }
      if kind(next) == .text || kind(next) == .handle { return false }
      if isWord(next) { words.append(text(next)) }
      if HandTyped.isWordForGoals(text(next)) || kind(next) == .date && isWhen(at: next) { return false }
      next += 1
    }
    guard !words.isEmpty, HandTyped.unit(named: words) == nil else { return false }
    let start = range(ahead).start
    let typed = file.text(TextRange(start, kind(next) == .openBrace ? range(next).start : lineEnd(at: start)))
    return typed.withoutIdleMarks.last.map { !".!?:,。！？：，".contains($0) }
      ?? false
  }

  /// What the line of words here is, by what stands below it.
  var headOfResults: HeadOfResults? { headOfTitle ?? (isSentenceAboveResults ? .unclear : nil) }

  private var headOfTitle: HeadOfResults? {
    guard startsLine(), state.openBlocks.isEmpty, !at(.end), keyword == nil,
      at(.word) || at(.number) || at(.currency) || isInBrackets || text() == "#",
      !state.hasObjective || state.lastObjective?.hasPart == true, !isMarker
    else { return nil }
    var signs = 0
    while text(signs) == "#" { signs += 1 }
    guard signs == 0 || !startsLine(signs), isTitleOfGoal(signs) else { return nil }
    // Below the results of another goal no comment heads a list.
    if signs > 0 {
      guard state.hasObjective, let first = linesBelow(0).first, isBullet(first) else { return nil }
      return .unclear
    }
    for (place, line) in linesBelow(0).enumerated() {
      let isApart = isEmptyLine(before: line)
      let result = result(at: line)
      if result.isResult {
        if result.count == 1, state.hasObjective || !isApart { return state.isHeadUnclear ? .unclear : .objective }
        return place == 0 && result.count == nil && state.hasObjective && isEmptyLine(before: 0) ? .unclear : nil
      }
      if isBullet(line) {
        guard place == 0, !isApart, isAboveResults(0), isEmptyLine(before: 0) || !state.hasObjective else { return nil }
        return state.lastObjective?.isBare ?? true ? .objective : .unclear
      }
      // hey all, these are ours: words above a line that says itself to be the objective.
      if kind(line) == .word, HandTyped.role(ofMarker: text(line)) == .objective,
        labelLength(after: line, from: line) != nil
      {
        return nil
      }
      // Another paragraph, or a declaration.
      if isApart, !isClause(line) {
        guard kind(line) == .word, HandTyped.role(ofMarker: text(line)) == nil else { return nil }
        return state.hasObjective && linesBelow(line).first.map { self.result(at: $0).isResult } ?? false
          ? .unclear : nil
      }
      guard kind(line) == .word || isClause(line) else { return nil }
    }
    return nil
  }

  /// Whether the line here starts with a bracket and ends with one: `[[Ship faster]]`.
  private var isInBrackets: Bool {
    let start = range().start
    let line = file.text(TextRange(start, lineEnd(at: start))).withoutIdleMarks
    return at(.unknown) && line.withoutBrackets.count < line.count
  }

  private func isClause(_ ahead: Int) -> Bool {
    if case .keyword(let keyword) = kind(ahead) { return !keyword.isDeclaration }
    return kind(ahead) == .word && (touches(.ignoredMark, after: ahead) || correction(in: .objective, at: ahead) != nil)
  }

  func isEmptyLine(before ahead: Int) -> Bool {
    let start = lineStart(at: range(ahead).start)
    return start == 0 || file.text(TextRange(lineStart(at: start - 1), start)).allSatisfy(\.isWhitespace)
  }

  /// Whether a line without a bullet is a key result: below a heading of key results, in the columns of a row or further
  /// in than its objective it asks for a change, as they do: `Late bills: 22% to 10%`.
  var isResultWithoutBullet: Bool {
    guard startsLine(), at(.word) || isOrdinal(0), !isMarker, heading == nil, !isTableHere,
      clauseOfLabel(in: .keyResult, at: 0) == nil
    else { return false }
    if isOrdinal(0) || labelBehindWords != nil { return true }
    guard correction(in: .objective) == nil else { return false }
    let isBelow = state.openBlocks.isEmpty && state.lastObjective.map { indent(ofToken: position) > $0.indent } ?? false
    var isListed = state.section?.role == .kr || isBelow
    var asksForChange = false
    var ahead = 1
    while ahead < 48, !startsLine(ahead), kind(ahead) != .end, kind(ahead) != .text {
      if isChange(at: ahead) || kind(ahead) == .keyword(.from) && isQuantity(at: ahead + 1) { asksForChange = true }
      isListed = isListed || isColumnMark(ahead)
      if isListed, asksForChange { return true }
      ahead += 1
    }
    return false
  }

  /// How many tokens say in the first columns of a row what it is of, and then that it is a key result:
  /// `Finance / KR2 / …`.
  private var labelBehindWords: (words: Int, count: Int)? {
    var words = 0
    while words < 5, isWord(words), words == 0 || !startsLine(words) { words += 1 }
    guard words > 0, isColumnMark(words), kind(words + 1) == .word else { return nil }
    // Key result 2, KR 2, KR2.
    let isTwo = text(words + 1).lowercased() == "key" && text(words + 2).lowercased() == "result"
    var label = words + (isTwo ? 2 : 1)
    guard isTwo || HandTyped.role(ofMarker: text(label)) == .kr else { return nil }
    let isCounted = kind(label + 1) == .number && !startsLine(label + 1)
    if isCounted { label += 1 }
    guard isCounted || HandTyped.count(endOf: text(label)) != nil || kind(words) == .unknown,
      isColumnMark(label + 1) || touches(.ignoredMark, after: label)
    else { return nil }
    return (words, isColumnMark(label + 1) ? label + 2 : label + 1)
  }

  /// Whether a mark stands some tokens on that parts the columns of a row.
  func isColumnMark(_ ahead: Int) -> Bool {
    guard !startsLine(ahead), !startsLine(ahead + 1) else { return false }
    if kind(ahead) == .slash { return touches(.blank, after: ahead) && range(ahead - 1).end < range(ahead).start }
    return kind(ahead) == .unknown && ["|", "｜"].contains(text(ahead))
  }

  /// Takes such a line as the key result that it is.
  mutating func parseResultWithoutBullet(in container: Container) -> Bool {
    guard container.admits(.kr), isResultWithoutBullet else { return false }
    let line = TextRange(range().start, lineEnd(at: range().start))
    // The heading stays until the line says so itself.
    if let section = state.section { state.headingsInUse.insert(section.start) }
    var note = ""
    if let label = labelBehindWords {
      note = " note \"\(file.text(range().union(range(label.words - 1))))\""
      _ = takeMarker(label.count)
    }
    let node = open(.declaration(.kr))
    let header = position
    let title = file.text(takeUnquotedTitle(inList: true)).withoutEmphasis.withoutIdleMarks
    let rest = file.text(TextRange(rangeOfToken(max(0, previousEnd - 1)).end, line.end))
      .drop { $0 == ":" || $0 == "：" }.behindQuote
    report(.otherWord(typed: file.text(line), meant: "kr \"\(escaped(title))\"\(note)\(rest)", why: nil), line)
    parseRest(of: .keyResult, from: header)
    close(node)
    return true
  }

  /// Takes such a line as the objective that it is, or asks what it is.
  mutating func parseHeadOfResults(in container: Container) -> Bool {
    guard container.name == Container.file.name, let head = headOfResults else { return false }
    let start = range().start
    guard head == .objective else {
      let node = open(.error)
      let line = lineEnd(at: start)
      while !at(.end), range().start < line { bumpQuietly() }
      close(node)
      let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
      state.proseRanges.append(whole)
      state.isHeadUnclear = true
      report(.unclearHead(typed: file.text(whole)), whole)
      return true
    }
    let node = open(.declaration(.objective))
    state.lastObjective?.isBare = true
    let header = position
    let title = takeUnquotedTitle(inList: true)
    let typed = file.text(title).withoutEmphasis.withoutIdleMarks
    let words = escaped(at(.end) || startsLine() ? typed.withoutBrackets : typed)
    report(.otherWord(typed: file.text(title), meant: "objective \"\(words)\"", why: nil), title)
    parseRest(of: .objective, from: header)
    close(node)
    return true
  }
}

extension String {
  /// Without the brackets that stand around all of it: [[Ship faster]].
  fileprivate var withoutBrackets: String {
    let inner = dropFirst().dropLast()
    guard let first, let last, ["[]", "【】", "（）", "()", "「」"].contains("\(first)\(last)"),
      String(inner).withoutBrackets.allSatisfy({ !"[]【】（）()「」".contains($0) })
    else { return self }
    return String(inner).withoutBrackets
  }
}
