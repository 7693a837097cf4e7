import OKRReader
import OKRSource

/// `(Liisa)`, `[JIRA-123]`, `(by 2026-09-30)`: what stands in brackets behind the title or the numbers of a goal.
extension Parser {
  private static let closers = [")", "）", "]", "】"]

  /// How many tokens a bracket here takes with what is in it, up to its end on this line; nil where it has none.
  var tokensOfBracket: Int? { tokensOfBracket(withTexts: false) }

  private func tokensOfBracket(withTexts: Bool) -> Int? {
    guard at(.unknown), ["(", "（", "[", "【"].contains(text()), state.openBrackets == 0 else { return nil }
    var ahead = 1
    // (see [the plan](https://…)): brackets in it that close too.
    var depth = 1
    // No remark has more words than this.
    while ahead < 48, !startsLine(ahead), kind(ahead) != .end {
      switch kind(ahead) {
      case .text where withTexts: break
      case .openBrace, .closeBrace, .text: return nil
      case .unknown where ["(", "（", "[", "【"].contains(text(ahead)): depth += 1
      case .unknown where Parser.closers.contains(text(ahead)), .listMark where Parser.closers.contains(text(ahead)):
        depth -= 1
        guard depth == 0 else { break }
        // [the plan](https://…): the address belongs to the words before it.
        if text() == "[", ["]"].contains(text(ahead)), text(ahead + 1) == "(",
          range(ahead + 1).start == range(ahead).end
        {
          break
        }
        return ahead > 1 ? ahead + 1 : nil
      default: break
      }
      ahead += 1
    }
    return nil
  }

  /// `(school days only)`: whether the bracket here fills a line right below another.
  var isLineInBrackets: Bool {
    guard startsLine(), !isEmptyLine(before: 0), !isMarker, let count = tokensOfBracket else { return false }
    return startsLine(count) || [.end, .closeBrace].contains(kind(count))
  }

  /// `(31.3. mennessä)`: the day that a goal is due, which its words say.
  mutating func parseDayInBrackets(in container: Container) -> Bool {
    guard container.clauses.contains(.by), let count = tokensOfBracket, let day = date(at: 1), day.isDeadline,
      correction(in: container, at: 1) == nil, range(1).start + day.range.upperBound == range(count - 1).start
    else { return false }
    if case .keyword = kind(1) { return false }
    let start = range().start
    bumpQuietly()
    let typed = file.text(TextRange(range().start, range().start + day.range.upperBound))
    let node = open(.clause(.by))
    takeValue(.when, .when(day), range().start, day.range.upperBound)
    close(node)
    bumpQuietly()
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.otherWord(typed: file.text(whole), meant: "by \(typed)", why: nil), whole)
    return true
  }

  /// Words in brackets that hold no clause and no change of a number: a note, without its brackets.
  mutating func parseBracketedNote(in container: Container) -> Bool {
    guard container.clauses.contains(.note), let count = tokensOfBracket else { return false }
    for ahead in 1..<count - 1 {
      switch kind(ahead) {
      case .handle, .arrow, .atLeast, .atMost, .moreThan, .lessThan: return false
      // 25% (NPS 20 to 35), by 15.3. (20% by 31.1.): what is said already is none of the goal's own clauses.
      case .keyword(let keyword) where ahead > 1 && isSecondSaying(of: keyword): break
      case .keyword(let keyword) where isClauseStart(keyword, ahead) || takes(keyword, at: ahead + 1): return false
      case .word where isClauseInBracket(ahead): return false
      case .number, .date, .currency, .percent, .plus, .minus:
        if ahead == 1, isWithoutTarget, isValueInBracket(count), !isFootnote(count) { return false }
      default: break
      }
    }
    let start = range().start
    let node = open(.error)
    for _ in 0..<count { bumpQuietly() }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    let typed = file.text(whole)
    // 10（万元）, 12 (in €m): in a note, the number would be another one.
    let isBehindValue = [.from, .to, .stretch, .healthy, .reading, .scale].contains(state.builder.lastClause)
    if isBehindValue, typed.count < 4, start > 0, file.byte(at: start - 1) > 0x40 {
      // dB(A): a part of the unit that it touches.
      report(.unexpected(found: typed, expected: .partOf(container.name)), whole)
    } else if isBehindValue, ValueText(typed).changesNumber {
      report(.restOfValue(value: "", rest: typed), whole)
    } else {
      report(.remark(typed: typed, advice: .other), whole)
    }
    return true
  }

  /// Whether words in the bracket here, and no clause of its own, stand before what the goal has said already.
  private func isSecondSaying(of keyword: Keyword) -> Bool {
    if case .keyword = kind(1) { return false }
    guard !isClauseInOtherWords(1) else { return false }
    return [.from, .to, .by].contains(keyword) && state.builder.hasClause(keyword)
  }

  /// `from 15% [1]`: the mark of a footnote behind a value.
  private func isFootnote(_ count: Int) -> Bool {
    text() == "[" && count == 3 && kind(1) == .number && range(1).length < 3 && state.builder.lastClause == .from
  }

  /// Whether the bracket here holds a value: `(40%)`, and no word on how far it has come, as in `(5 so far)`.
  private func isValueInBracket(_ count: Int) -> Bool {
    !["far", "now", "today", "currently", "already", "nyt", "nykyään", "mennessä", "目前", "现在", "現在"].contains(
      text(count - 2).lowercased())
  }

  private func isClauseInBracket(_ ahead: Int) -> Bool {
    guard let meant = correction(in: .anything, at: ahead), kind(ahead) != .word || !isSecondLevel(at: ahead) else {
      return false
    }
    return takesNoName(meant.keyword) || touches(.ignoredMark, after: ahead + meant.count - 1)
      || kind(ahead + meant.count) == .handle
  }

  /// Where the bracket here ends, if all that is in it are clauses as the language writes them, so that it can go.
  func endOfClausesInBracket(in container: Container) -> TextRange? {
    guard let count = tokensOfBracket(withTexts: true), case .keyword(let first) = kind(1),
      container.clauses.contains(first),
      takes(first, at: 2)
    else { return nil }
    for ahead in 2..<count - 1 where kind(ahead) == .word && isClauseInBracket(ahead) { return nil }
    // Behind it the line has to go on with something of its own.
    switch kind(count) {
    case .keyword, .end, .openBrace, .closeBrace: return range(count - 1)
    default: return startsLine(count) ? range(count - 1) : nil
    }
  }
}
