import OKRSource

/// `- ~~KR1: Fewer returns~~`: lines that somebody struck out, which are kept for readers and mean nothing any more.
extension Parser {
  /// Whether all that the line here says is struck out.
  var isStruckOut: Bool { tokensBeforeStrike != nil }

  /// How many tokens mark the line here as one of a list before its words are struck out; nil where they are not.
  private var tokensBeforeStrike: Int? {
    guard startsLine(), !at(.end), endsInStrike else { return nil }
    var ahead = 0
    var isLabelled = false
    while ahead < 10, ahead == 0 || !startsLine(ahead) {
      if isStrike(ahead) { return isOneStrike(from: range(ahead).start) ? ahead : nil }
      switch kind(ahead) {
      case .minus, .listMark, .number, .dot: ahead += 1
      case .unknown where text(ahead) == "[" && text(ahead + 2) == "]": ahead += 3
      case .unknown: ahead += 1
      default:
        guard !isLabelled, let label = labelLength(after: ahead) else { return nil }
        (ahead, isLabelled) = (label, true)
      }
    }
    return nil
  }

  /// Whether `~~` stands some tokens on.
  func isStrike(_ ahead: Int) -> Bool {
    kind(ahead) == .unknown && text(ahead) == "~" && text(ahead + 1) == "~"
      && range(ahead + 1).start == range(ahead).end
  }

  /// Whether a stroke that starts here ends further on in the line.
  var opensStrike: Bool {
    guard isStrike(0) else { return false }
    let start = range(1).end
    // No words that are struck out are longer than this.
    return file.text(TextRange(start, min(lineEnd(at: start), start + 512))).contains(text: "~~")
  }

  private var endsInStrike: Bool {
    let start = range().start
    var end = lineEnd(at: start)
    while end > start, file.byte(at: end - 1) == UInt8(ascii: " ") { end -= 1 }
    return end - start > 4 && file.byte(at: end - 1) == UInt8(ascii: "~") && file.byte(at: end - 2) == UInt8(ascii: "~")
  }

  /// Whether one stroke reaches from an offset to the end of its line: ~~old~~ and ~~older~~ are two.
  private func isOneStrike(from start: Int) -> Bool {
    let words = file.text(TextRange(start, lineEnd(at: start))).withoutIdleMarks.dropFirst(2).dropLast(2)
    return !words.isEmpty && !words.contains(text: "~~") && !words.contains { "{}".contains($0) }
  }

  /// Takes such a line as a note.
  mutating func parseStruckOut(in container: Container) -> Bool {
    guard container.clauses.contains(.note), let lead = tokensBeforeStrike else { return false }
    let start = range().start
    let line = lineEnd(at: start)
    let words = file.text(TextRange(range(lead).start, line)).withoutIdleMarks
    let marker = file.text(TextRange(start, range(lead + 1).end))
    let node = open(.error)
    while !at(.end), range().start < line { bumpQuietly() }
    close(node)
    let whole = TextRange(start, line)
    state.proseRanges.append(whole)
    report(.listMarker(marker: marker, role: .note, line: "note \"\(escaped(words))\""), whole)
    return true
  }
}
