import OKRSource

/// `kr "Orders" from 30 to 40 checkin 2026-07-06 32 owner @anna`: what has its place between the braces of a
/// declaration, on its line; check-ins at the end of a key result's line have it there as well.
struct PartsOnLine {
  /// The index of the first token of them.
  let first: Int
  /// Where what stands before them ends.
  let start: Int
  /// Their ranges, each with what else is said of it further on.
  var parts: [[TextRange]] = []
  /// Whether each is a check-in, in whatever words.
  var areCheckins: [Bool] = []
}

extension Parser {
  /// Takes a check-in or an `allow` on the line of a declaration; what stands behind it is its own where it has a clause
  /// for that, and else the declaration's.
  mutating func parsePartOnLine(_ keyword: Keyword, of container: Container) {
    if keyword == .checkin, parseDayOfDone(of: container) { return }
    let line = startPartOnLine(keyword, of: container)
    let start = range().start
    let outer = state.lineOwner
    state.lineOwner = container
    parseDeclaration(keyword)
    state.lineOwner = outer
    endPartOnLine(line, keyword, from: start)
  }

  mutating func startPartOnLine(_ keyword: Keyword, of container: Container) -> PartsOnLine {
    let before = rangeOfToken(max(0, previousEnd - 1)).end
    let line = state.partsOnLine ?? PartsOnLine(first: position, start: before)
    if line.parts.isEmpty { report(.outsideBraces(keyword, of: container.name, nil), range()) }
    return line
  }

  func endPartOnLine(_ line: PartsOnLine, _ keyword: Keyword, from start: Int) {
    var line = line
    line.parts.append([TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)])
    line.areCheckins.append(keyword == .checkin)
    state.partsOnLine = line
  }

  /// `进展 11月16日 4.1分`, `progress 2026-11-16 24%`: takes a check-in in other words on the line of what it is news of.
  mutating func parseCheckinOnLine(_ meant: Correction, of container: Container) -> Bool {
    guard meant.keyword == .checkin, container.takesNewsOnLine, !startsLine() else { return false }
    let typed = range().union(range(meant.count - 1))
    report(.otherWord(typed: file.text(typed), meant: Keyword.checkin.rawValue, why: nil), typed)
    for _ in 1..<meant.count { bump() }
    parsePartOnLine(.checkin, of: container)
    return true
  }

  /// Whether a word that people have for a check-in stands here where no value ends that it could belong to.
  func isCheckinInOtherWords(_ container: Container) -> Bool {
    guard container.takesNewsOnLine, previousEnd > 0, HandTyped.synonyms[text().lowercased()] == .checkin else {
      return false
    }
    switch tokens[previousEnd - 1].kind {
    case .handle, .text: return isWhen(at: 1)
    default: return false
    }
  }

  /// Takes what only a check-in has, behind a check-in on the line and a clause of the declaration.
  mutating func parseRestOfPartOnLine(_ keyword: Keyword) -> Bool {
    guard let line = state.partsOnLine, !keyword.isDeclaration, Container.checkin.clauses.contains(keyword),
      line.areCheckins.last ?? false
    else { return false }
    let start = range().start
    let node = open(.error)
    parseClause(keyword, of: .checkin)
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.partsOnLine?.parts[line.parts.count - 1].append(whole)
    return true
  }

  /// Whether the declaration on whose line this part stands takes a clause that the part has no place for.
  func isOfLineOwner(_ keyword: Keyword) -> Bool { state.lineOwner?.admits(keyword) ?? false }

  /// Whether the brace here opens the block of the declaration on whose line this part stands, and not the part's own.
  var isBraceOfLineOwner: Bool {
    guard state.lineOwner != nil else { return false }
    guard case .keyword(let keyword) = kind(1), Container.checkin.clauses.contains(keyword) else { return true }
    // No block of news is longer than this.
    for index in position + 1..<min(position + 160, tokens.count) {
      switch tokens[index].kind {
      case .keyword(let keyword) where isOfLineOwner(keyword) && !Container.checkin.clauses.contains(keyword):
        return true
      case .closeBrace: return false
      default: break
      }
    }
    return false
  }

  /// Whether they are check-ins, one behind the other, and the last of their declaration: nothing is in doubt then.
  func isOnlyNews(_ line: PartsOnLine, upTo end: Int) -> Bool {
    var place = line.start
    for (part, isCheckin) in zip(line.parts, line.areCheckins) {
      guard part.count == 1, isCheckin,
        textWithin(place, part[0].start).isEmpty, file.byte(at: part[0].end - 1) != UInt8(ascii: "}")
      else { return false }
      place = part[0].end
    }
    return place == end
  }

  /// Takes back that they are out of place.
  mutating func takeBack(_ line: PartsOnLine) {
    let start = rangeOfToken(line.first).start
    state.withdraw(from: start) { if case .outsideBraces = $0.kind { $0.range.start == start } else { false } }
  }

  /// Says how such a line is written, once it is known what follows its last token; an error that is gone by now says
  /// nothing.
  mutating func complete(_ line: PartsOnLine, upTo last: Int, brace: TextRange?, end: Int?) {
    let start = rangeOfToken(line.first).start
    guard let index = state.errors.lastIndex(where: { $0.range.start == start }),
      case .outsideBraces(let keyword, let name, _) = state.errors[index].kind
    else { return }
    let wrapping = wrapping(line, upTo: last, brace, end)
    state.errors[index] = SyntaxError(.outsideBraces(keyword, of: name, wrapping), state.errors[index].range)
  }

  /// The same line with its parts behind its clauses, where nothing is read otherwise then.
  private func wrapping(_ line: PartsOnLine, upTo last: Int, _ brace: TextRange?, _ end: Int?) -> SyntaxError.Wrapping?
  {
    let whole = TextRange(line.start, rangeOfToken(last).end)
    var clauses: [String] = []
    var place = whole.start
    for range in line.parts.joined() {
      // Below a clause on a line of its own, there is more than one line to write.
      guard range.start >= place, range.start < whole.end else { return nil }
      clauses.append(textWithin(place, range.start))
      place = min(range.end, whole.end)
    }
    clauses.append(textWithin(place, whole.end))
    let isPartLast = clauses.last?.isEmpty ?? true
    if !isPartLast, file.byte(at: whole.end) == UInt8(ascii: ":") { return nil }
    if brace != nil || !isPartLast && last + 1 < previousEnd, isOfPart(behind: last) { return nil }
    return SyntaxError.Wrapping(
      line: whole, clauses: clauses.filter { !$0.isEmpty }.joined(separator: " "),
      parts: line.parts.map { $0.map { textWithin($0.start, min($0.end, whole.end)) }.joined(separator: " ") },
      brace: brace?.end, end: end)
  }

  /// A part of a line without the blanks at its ends.
  private func textWithin(_ start: Int, _ end: Int) -> String {
    func isBlank(_ offset: Int) -> Bool { [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(file.byte(at: offset)) }
    var (start, end) = (start, end)
    while start < end, isBlank(start) { start += 1 }
    while start < end, isBlank(end - 1) { end -= 1 }
    return file.text(TextRange(start, end))
  }

  /// Whether what follows a token, or a brace behind that, may be said of a part that comes to stand before it.
  private func isOfPart(behind last: Int) -> Bool {
    for index in last + 1..<max(tokens.count, last + 1) where !tokens[index].kind.isTrivia {
      switch tokens[index].kind {
      case .openBrace: continue
      case .closeBrace, .end: return false
      case .keyword(let keyword): return Container.checkin.admits(keyword) || Container.allow.admits(keyword)
      default: return true
      }
    }
    return false
  }

  /// The last token of a header; all of it where it starts with a mark and has no quotes that end it.
  func rangeOfLine(from header: Int) -> TextRange {
    let last = rangeOfToken(endOfHeader(from: header))
    if case .keyword = tokens[header].kind { return last }
    var start = lineStart(at: rangeOfToken(header).start)
    while [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(file.byte(at: start)) { start += 1 }
    // > Objective: the mark of a quoted mail is none of it, and goes first.
    if file.byte(at: start) == UInt8(ascii: ">") { return rangeOfToken(header).union(last) }
    return TextRange(start, last.end)
  }
}
