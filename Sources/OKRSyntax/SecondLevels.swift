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
