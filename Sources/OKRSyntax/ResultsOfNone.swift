import OKRSource

/// Key results that are listed where nobody has written their objective: `- Repeat customers 40% → 60%` above all else.
extension Parser {
  /// Whether a bullet that starts a line some tokens on is such a key result: it has a number or goes on with a list of them,
  /// and what stands below it is the next of its list; where it asks for a change, no list or the work for it.
  func isResultOfNone(at line: Int) -> Bool {
    guard !state.hasObjective, state.openBlocks.isEmpty else { return false }
    let length = bulletLength(at: line).length
    // - [ ] and - [x] are one list.
    let style = styleOfMarker(min(length, 1), at: line)
    var (ahead, hasNumber, asksForChange) = (line + length, false, false)
    while ahead < line + 64, ahead == line + length || !startsLine(ahead), kind(ahead) != .end {
      hasNumber = hasNumber || kind(ahead) == .percent || kind(ahead) == .number && !isYear(at: ahead)
      asksForChange =
        asksForChange || isChange(at: ahead) || kind(ahead) == .keyword(.from) && isQuantity(at: ahead + 1)
      ahead += 1
    }
    let next = bulletLength(at: ahead).length
    guard kind(ahead) == .keyword(.kr) || !result(at: ahead).isResult else { return false }
    let isBelow = next > 0 && indent(ofToken: index(ahead)) > indent(ofToken: index(line))
    if isBelow { return asksForChange && !self.hasNumber(ahead) }
    if state.styleOfResults == style { return true }
    guard next > 0 else { return asksForChange }
    return hasNumber && indent(ofToken: index(ahead)) == indent(ofToken: index(line))
      && styleOfMarker(1, at: ahead) == style
  }

  /// Whether a sentence stands here, the first of a paragraph right above such a list: it may be the objective.
  var isSentenceAboveResults: Bool {
    guard !state.hasObjective, !state.isHeadUnclear, state.openBlocks.isEmpty, startsLine(), at(.word), !isMarker,
      heading == nil, !isChatHeader, !isWhen(at: 0)
    else { return false }
    let start = range().start
    let typed = file.text(TextRange(start, lineEnd(at: start)))
    guard let last = typed.last(where: { !$0.isWhitespace }), ".。".contains(last), typed.utf8.count > 16 else {
      return false
    }
    var word = 0
    while word < 24, word == 0 || !startsLine(word), kind(word) != .end {
      if HandTyped.isWordForGoals(text(word)) { return false }
      word += 1
    }
    for line in linesBelow(0) {
      guard !isEmptyLine(before: line) else { return false }
      if kind(line) == .keyword(.kr) { return true }
      if bulletLength(at: line).length > 0 { return isResultOfNone(at: line) }
      guard kind(line) == .keyword(.note) || kind(line) == .word && HandTyped.role(ofMarker: text(line)) == nil
      else { return false }
    }
    return false
  }

  /// `# our plan`, `-- our plan`: a comment of another language.
  mutating func eatForeignComment() -> Bool {
    let isDashed =
      at(.minus) && kind(1) == .minus && range().end == range(1).start && touches(.blank, after: 1) && kind(2) == .word
    guard isDashed || at(.unknown) && text() == "#", startsLine() else { return false }
    let mark = isDashed ? range().union(range(1)) : range()
    let start = mark.start
    let end = lineEnd(at: start)
    var (hasFrom, isGoal) = (false, false)
    let node = open(.error)
    while !at(.end), range().start < end {
      // # Win rate from 15% to 25%: as often the item of a list.
      hasFrom = hasFrom || at(.from) && isQuantity(at: 1)
      // #1 Objective: …
      isGoal = isGoal || at(.word) && touches(.ignoredMark) && HandTyped.role(ofMarker: text()) != nil
      isGoal = isGoal || isChange(at: 0) || hasFrom && at(.to) && isQuantity(at: 1)
      bumpQuietly()
    }
    close(node)
    let whole = TextRange(start, end)
    state.proseRanges.append(whole)
    if isGoal {
      report(.likelyGoal(typed: file.text(whole), isAtHome: true), whole)
    } else {
      report(.punctuation(found: file.text(mark), plain: "//"), mark)
    }
    return true
  }
}
