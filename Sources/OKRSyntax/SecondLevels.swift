import OKRSource

/// `from 3% to 5%, now 4%`: where a key result stands today, behind where it starts; the language says it in a check-in,
/// which has a day. `to 5%, target 6%`: a second target, which beside the first would be the end of a range.
extension Parser {
  /// How many tokens lead to such words, 1 where a comma parts them from what stands before; nil where none stand here.
  func tokensBeforeSecondLevel(in container: Container) -> Int? {
    guard at(.word) || at(.number) || at(.comma) || at(.listMark), container.name == Container.keyResult.name,
      hasBaseline || !state.builder.lacksTarget, !isMarker, headOfResults == nil
    else { return nil }
    let count = (at(.comma) || at(.listMark) && text() == "、") && !startsLine() ? 1 : 0
    guard count == 0 || !startsLine(1) else { return nil }
    return kind(count) == .word && isSecondLevel(at: count) || isLevelOfToday(at: count) ? count : nil
  }

  /// Whether a word that says what a clause of the key result has said already stands some tokens on.
  func isSecondLevel(at ahead: Int) -> Bool {
    switch correction(in: .keyResult, at: ahead)?.keyword {
    case .from?: hasBaseline
    case .to?: !state.builder.lacksTarget
    default: false
    }
  }

  /// 4% now, 12 deals today: the word stands behind the number and its unit.
  private func isLevelOfToday(at ahead: Int) -> Bool {
    guard kind(ahead) == .number, state.builder.hasBaseline else { return false }
    return (ahead + 1...ahead + 2).contains {
      kind($0) == .word && !startsLine($0) && HandTyped.synonyms[text($0).lowercased()] == .from
    }
  }

  /// Takes such words as a note, with the comma before them: without it they would be a second clause.
  mutating func parseSecondLevel(_ count: Int) {
    let start = range().start
    if count > 0 {
      state.proseRanges.append(range())
      skipOne()
    }
    let words = range().start
    let node = open(.error)
    repeat {
      bumpQuietly()
    } while !at(.end) && !startsLine() && !at(.openBrace) && !at(.closeBrace) && !at(.comma)
      && !isNextClause && !isClosingBracket && !isBeforeField(0)
    close(node)
    let end = rangeOfToken(max(0, previousEnd - 1)).end
    state.proseRanges.append(TextRange(words, end))
    report(.remark(typed: file.text(TextRange(words, end)), advice: .status), TextRange(start, end))
  }
}

/// What ends words for readers in the middle of a line.
extension Parser {
  /// Whether a clause of a container starts here in another word, with just what it takes: `omistaja @anna`, `lähde "…"`.
  func isCertainClauseHere(in container: Container) -> Bool {
    guard at(.word), !startsLine(1), kind(1) == .handle || kind(1) == .text || isBound(at: 1) else { return false }
    guard let meant = correction(in: container), meant.count == 1, container.clauses.contains(meant.keyword) else {
      return false
    }
    switch meant.keyword {
    case .owner, .lead: return kind(1) == .handle
    case .because, .source, .note, .link: return kind(1) == .text
    case .healthy: return isBound(at: 1)
    default: return false
    }
  }

  /// `healthy between 30 and 60`, `scale from 0 to 10`: a clause whose numbers stand behind a word.
  func isRangeInWords(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .healthy: kind(1) == .word && isQuantity(at: 1) && kind(2) == .number && !startsLine(2)
    case .scale: kind(1) == .keyword(.from) && isQuantity(at: 2) && !startsLine(2)
    default: false
    }
  }

  /// scale = "scale" quantity "to" quantity ;
  mutating func parseScale() {
    if at(.from), isQuantity(at: 1), !startsLine(1) { eatFrom() }
    let first = state.builder.nodes.count
    guard expectQuantity(of: .scale, as: .target) else { return }
    requireTwoEnds(of: .scale, since: first, allowsBound: false)
  }

  /// `0 to: 100`, `30 to = 60`: takes the `to` of a range with a mark behind it that says nothing, and the other end.
  mutating func parseMarkBehindTo(_ slot: Slot, _ limit: Int) -> Bool {
    guard at(.to), slot == .target, !state.builder.hasBaseline, !startsLine(), range().start < limit else {
      return false
    }
    let isColon = touches(.ignoredMark)
    let next = isColon ? 1 : 2
    guard isColon || kind(1) == .unknown && text(1) == "=", isQuantity(at: next), !startsLine(next) else {
      return false
    }
    let mark = isColon ? rangeOfToken(index() + 1) : range(1)
    report(.punctuation(found: file.text(mark), plain: ""), mark)
    let start = range().start
    let node = open(.error)
    while range().start < limit, !at(.end) { bumpQuietly() }
    close(node)
    state.proseRanges.append(TextRange(start, limit))
    return true
  }

  /// `cycle from 1.7. to 30.9.2026`: where both ends of a clause stand, no word leads to the first.
  mutating func eatFromBeforeSpan() {
    if at(.from), isWhen(at: 1), !startsLine(1) { eatFrom() }
  }

  private mutating func eatFrom() {
    report(.punctuation(found: text(), plain: ""), TextRange(range().start, range(1).start))
    state.proseRanges.append(range())
    skipOne()
  }

  /// Whether a cadence that stands before some token is all there is of its clause: monthly, healthy <= 3%.
  func isEndOfCadence(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .closeBrace, .comma, .end: true
    // week <= 60 days: a unit by itself says no cadence before more.
    case _ where Choice(rawValue: text()) != nil || startsLine(ahead): startsLine(ahead)
    case .keyword: true
    case .word: isClauseInOtherWords(ahead)
    default: false
    }
  }
}
