import OKRSource

/// `from 3% to 5%, now 4%`: where a key result stands today, behind where it starts; the language says it in a check-in,
/// which has a day.
extension Parser {
  /// How many tokens lead to such words, 1 where a comma parts them from what stands before; nil where none stand here.
  func tokensBeforeSecondLevel(in container: Container) -> Int? {
    guard container.name == Container.keyResult.name, builder.hasBaseline else { return nil }
    let count = at(.comma) || at(.listMark) && text() == "、" ? 1 : 0
    // A line of its own may be said of anything, and is told as the second clause that it is.
    guard kind(count) == .word, !startsLine(), !startsLine(count),
      correction(in: container, at: count)?.keyword == .from
    else { return nil }
    return count
  }

  /// Takes such words as a note, with the comma before them: without it they would be a second start.
  mutating func parseSecondLevel(_ count: Int) {
    let start = range().start
    if count > 0 {
      proseRanges.append(range())
      skipOne()
    }
    let words = range().start
    let node = open(.error)
    repeat {
      bumpQuietly()
    } while !at(.end) && !startsLine() && !at(.openBrace) && !at(.closeBrace) && !at(.comma)
      && !isNextClause
    close(node)
    let end = rangeOfToken(max(0, previousEnd - 1)).end
    proseRanges.append(TextRange(words, end))
    report(.remark(typed: file.text(TextRange(words, end)), advice: .status), TextRange(start, end))
  }
}
