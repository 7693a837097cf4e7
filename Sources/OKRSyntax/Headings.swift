import OKRReader
import OKRSource

/// Headings of lists in a document, `Key results:`, `## Risks`, `举措：`, and what they make of the bullets below them.
extension Parser {
  /// A heading on a line of its own: what the bullets below it are, its words, and how many tokens it takes.
  struct Heading {
    let role: Keyword
    let words: String
    let count: Int
  }

  /// The heading that was read last, as far as it still holds.
  struct Section {
    let role: Keyword
    let words: String
    let start: Int
    /// Whether no other heading would hold without it.
    let isFirst: Bool
  }

  /// The heading that stands here; one that only opens notes needs bullets below it, since without them it is a line of
  /// words.
  var heading: Heading? {
    guard startsLine() else { return nil }
    var first = isJiraHeading(0) ? 2 : 0
    while first < 7, first == 0 || !startsLine(first),
      kind(first) == .listMark || kind(first) == .unknown && (text(first) == "#" || isBulletSign(first))
        || kind(first) == .minus && touches(.blank, after: first)
    {
      first += 1
    }
    guard kind(first) == .word, first == 0 || !startsLine(first) else { return nil }
    var words = 1
    while words < 4, isWord(first + words), !startsLine(first + words) { words += 1 }
    var count = first + words
    // **Risks:**
    while kind(count) == .listMark, text(count) == "*", !startsLine(count) { count += 1 }
    guard startsLine(count) || kind(count) == .end, kind(count) != .openBrace else { return nil }
    let typed = (first..<first + words).map { text($0) }
    let title = typed.joined(separator: " ")
    let key = typed.map { $0.lowercased() }.joined(separator: "-")
    let isBeforeList = isBullet(count) || isMended(count, key, title)
    // Key result, above KR1: …
    let isBeforeLabel =
      first == 0 && kind(count) == .word && HandTyped.role(ofMarker: text(count)) == .kr
      && labelLength(after: count, from: count) != nil && HandTyped.role(ofHeading: key, beforeList: true) == .kr
    guard let role = HandTyped.role(ofHeading: key, beforeList: isBeforeList || isBeforeLabel) else { return nil }
    let isMarked =
      count > first + words || text() == "#" || isJiraHeading(0)
      || touches(.ignoredMark, after: first + words - 1)
    // - Risks: and * Risks may be a line of the list themselves.
    // Key results, above lines of words that have no mark at all.
    let isAboveLines = first == 0 && words > 1 && role == .kr && isLineWithChange(count)
    guard isMarked || isBeforeList && first == 0 || isBeforeLabel || isAboveLines else { return nil }
    return Heading(role: role, words: title, count: count)
  }

  /// Whether a line without a mark starts some tokens on that asks for a change.
  private func isLineWithChange(_ start: Int) -> Bool {
    guard kind(start) == .word else { return false }
    var ahead = start + 1
    while ahead < start + 48, !startsLine(ahead), kind(ahead) != .end, kind(ahead) != .text {
      if isChange(at: ahead) || kind(ahead) == .keyword(.from) && isQuantity(at: ahead + 1) { return true }
      ahead += 1
    }
    return false
  }

  /// Whether what stands some tokens on is a line of the heading's list that says itself what it is.
  private func isMended(_ ahead: Int, _ key: String, _ title: String) -> Bool {
    guard case .keyword(let keyword) = kind(ahead) else { return false }
    if keyword == .note { return text(ahead + 1).hasPrefix("\"\(title): ") }
    return keyword.isDeclaration && HandTyped.role(ofHeading: key, beforeList: true) == keyword
  }

  /// Whether a line of a list starts some tokens on, whatever it says.
  func isBullet(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .minus: touches(.blank, after: ahead)
    case .listMark: text(ahead) != ")" && text(ahead) != "）"
    case .number: isCount(ahead) || isKeycap(ahead)
    case .unknown: isBulletSign(ahead)
    default: false
    }
  }

  mutating func parseHeading(_ heading: Heading) {
    let start = range().start
    let node = open(.error)
    for _ in 0..<heading.count { bumpQuietly() }
    close(node)
    let last = rangeOfToken(max(0, previousEnd - 1))
    let whole = TextRange(start, max(last.end, labelEnd(last)))
    state.proseRanges.append(whole)
    report(.heading(typed: file.text(whole), heading.role, isInUse: false), whole)
    state.section = Section(role: heading.role, words: heading.words, start: start, isFirst: state.section == nil)
  }

  /// What a bullet is by the heading above it.
  var roleOfSection: Keyword? {
    guard let section = state.section else { return nil }
    // What is indented below one of several objectives is its key results.
    if section.role == .objective, let last = state.lastObjective, last.start > section.start,
      indent(ofToken: position) > last.indent
    {
      return nil
    }
    return section.role
  }

  /// Remembers that a bullet is what it is by its heading, which has to stay until the bullet says so itself.
  mutating func useSection(for role: Keyword, insteadOf other: Keyword) {
    guard let section = state.section, section.role == role, role != other || !section.isFirst else { return }
    state.headingsInUse.insert(section.start)
  }

  // MARK: - Bullets below a line of a list

  /// Whether a bullet here, indented more than the line of a key result, is part of what that line says.
  ///
  /// With the only number it may be the key result itself.
  func isSubItem(below header: Int, of container: Container) -> Bool {
    guard startsLine(), container.isOfWork, isMarker, heading == nil, let length = markerLength, !hasLabel(length)
    else { return false }
    if case .keyword(let keyword) = kind(length), keyword.isDeclaration { return false }
    if container.name == Container.keyResult.name, dayOfReading(at: length) != nil || tokensOfDatedNews(length) != nil {
      return false
    }
    let clause = clauseOfLabel(in: container, at: length)
    // **Confidence:** 0.7 in the column of its key result: no objective has one.
    guard indent(ofToken: position) > indent(ofToken: header) else {
      if clause == nil, isWork(behind: length, below: header, of: container) { return true }
      return clause.map { container.clauses.contains($0) && !Container.objective.clauses.contains($0) } ?? false
    }
    if clause != nil { return true }
    func hasNumber(_ offset: Int) -> Bool {
      file.text(TextRange(file.lineStart(at: offset), file.lineEnd(at: offset))).contains(where: \.isNumber)
    }
    return hasNumber(rangeOfToken(header).start) || !hasNumber(range(length).start)
  }

  /// Whether a bullet in the column of a key result that a label marks, `KR1: …`, is work for it: it asks for no change, and
  /// nobody owns it.
  private func isWork(behind length: Int, below header: Int, of container: Container) -> Bool {
    guard container.name == Container.keyResult.name, kind() != .number, state.section == nil,
      !isNextObjective(length), !isEmptyLine(before: 0)
    else { return false }
    let label = file.text(TextRange(lineStart(at: rangeOfToken(header).start), rangeOfToken(header).start))
      .withoutEmphasis
    guard tokens[header].kind == .keyword(.kr) || label.contains(where: \.isLetter),
      !label.contains(where: { "-*•–—".contains($0) }), hasLabelledResult(besides: header)
    else { return false }
    var ahead = length
    while ahead < length + 48, !startsLine(ahead), kind(ahead) != .end {
      switch kind(ahead) {
      case .percent, .arrow, .handle, .date, .keyword(.from), .keyword(.to): return false
      case .keyword(let keyword) where isClauseStart(keyword, ahead): return false
      // 由六成提高到八成: numbers in words.
      case .word where ValueText(file.bytes(range(ahead))).hasNumber: return false
      default: if isChange(at: ahead) || isTo(ahead) && isQuantity(at: ahead + 1) { return false }
      }
      ahead += 1
    }
    return true
  }

  /// Whether a label marks another key result of the list, above that of a header or below here: once `KR1:` alone is
  /// mended, the bullets below it still are what they were.
  private func hasLabelledResult(besides header: Int) -> Bool {
    if state.lastObjective?.firstLabel.map({ $0 < rangeOfToken(header).start }) ?? false { return true }
    for line in linesBelow(0) {
      if [.closeBrace, .keyword(.objective)].contains(kind(line)) { return false }
      if kind(line) == .word, HandTyped.role(ofMarker: text(line)) == .objective { return false }
      if result(at: line).isResult, kind(line) != .keyword(.kr) { return true }
    }
    return false
  }

  /// Takes a bullet below a key result: a clause of it where its label says so, else a note.
  mutating func parseSubItem(of container: Container) {
    guard let length = markerLength else { return }
    let start = range().start
    let line = TextRange(start, lineEnd(at: start))
    let marker = takeMarker(length)
    if let keyword = clauseOfLabel(in: container, at: 0) {
      let rest = file.text(TextRange(range().start, line.end))
      report(.listMarker(marker: marker, role: keyword, line: rest), line)
    } else {
      parseNoteOfList(marker, line, under: nil)
    }
  }

  /// The clause that some tokens on a label starts: `Owner: Joni`, `by 30.9.`.
  func clauseOfLabel(in container: Container, at ahead: Int) -> Keyword? {
    guard !startsLine(ahead) || ahead == 0 else { return nil }
    if case .keyword(let keyword) = kind(ahead) {
      return container.clauses.contains(keyword) && takes(keyword, at: ahead + 1) && !startsLine(ahead + 1)
        ? keyword : nil
    }
    guard kind(ahead) == .word, let meant = labelled(in: container, at: ahead),
      container.clauses.contains(meant.keyword) || meant.keyword.isUnit && container.parts.contains(meant.keyword)
        || isConfidence(meant.keyword, ofWhole: container, at: ahead),
      touches(.ignoredMark, after: ahead + meant.count - 1)
    else { return nil }
    return meant.keyword
  }

  /// What the word some tokens on was meant for, also where a colon parts it from words: `Why: they leave us`.
  func labelled(in container: Container, at ahead: Int) -> Correction? {
    if let meant = correction(in: container, at: ahead) { return meant }
    guard HandTyped.synonyms[text(ahead).lowercased()] == .because, !startsLine(ahead + 1) else { return nil }
    return Correction(keyword: .because, count: 1)
  }

  /// `Confidence: 0.7` of an objective, which only its parts have, and where nothing is to change.
  private func isConfidence(_ keyword: Keyword, ofWhole container: Container, at ahead: Int) -> Bool {
    keyword == .confidence && container.name == Container.objective.name && !isChange(at: ahead + 1)
  }

  /// `Risk: the provider is late`, `Status: on track`: a label of what is said for readers.
  var isLabelOfNote: Bool {
    guard at(.word), touches(.ignoredMark), !startsLine(1) else { return false }
    let word = text().lowercased()
    switch Keyword(rawValue: word) ?? HandTyped.synonyms[word] {
    // Of a unit there is nothing to say within a goal.
    case .note, .link, .learned, .next, .blocked, .company, .department, .team: return true
    case nil: return HandTyped.remarks[word] != nil
    default: return false
    }
  }

  /// Takes the tokens of a marker, and says what they were.
  mutating func takeMarker(_ length: Int) -> String {
    let marker = range().union(range(length - 1))
    let skipped = open(.error)
    for _ in 0..<length {
      if at(.number) { state.lastCount = text() }
      bumpQuietly()
    }
    close(skipped)
    state.proseRanges.append(marker)
    let typed = file.text(TextRange(marker.start, max(marker.end, labelEnd(marker))))
    return typed.withoutIdleMarks.isEmpty ? typed : typed.withoutIdleMarks
  }

  /// Takes the rest of a line of a list as a note, with the words of the heading that it stands under.
  mutating func parseNoteOfList(_ marker: String, _ line: TextRange, under heading: String?) {
    let start = range().start
    let node = open(.clause(.note))
    let isText = at(.text) && (startsLine(1) || kind(1) == .end)
    let inner = open(isText ? .text : .unquoted)
    repeat { bumpQuietly() } while !at(.end) && !at(.openBrace) && !at(.closeBrace) && range().start < line.end
    close(inner)
    close(node)
    let whole = TextRange(start, max(start, min(line.end, at(.end) ? line.end : max(previousEndOffset, start))))
    let typed = file.text(whole).withoutIdleMarks
    state.proseRanges.append(whole)
    let bare = isText ? TextLiteral.typed(typed) : escaped(typed.withoutEmphasis.withoutLabelOfNote)
    let words = (marker.doneMark.map { "\($0) " } ?? "") + (heading.map { "\($0): \(bare)" } ?? bare)
    report(
      .listMarker(marker: marker, role: .note, line: "note \"\(words)\""), TextRange(line.start, whole.end))
  }

  private var previousEndOffset: Int { rangeOfToken(max(0, previousEnd - 1)).end }

  func escaped(_ words: String) -> String {
    words.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}

extension Container {
  /// Whether it is a line of work, which has no lines of work of its own.
  var isOfWork: Bool {
    name == Container.keyResult.name || name == Container.milestone.name || name == Container.initiative.name
  }
}

extension Keyword {
  /// Whether it declares a part of the organisation.
  var isUnit: Bool { self == .company || self == .department || self == .team }

  /// Whether documents count it: Objective 2, Key result 3.
  var isListed: Bool { self == .objective || self == .kr || self == .milestone || self == .initiative }
}

extension Substring {
  /// With a blank before it where it would run into the quote before it.
  var behindQuote: String { (first?.isLetter ?? false ? " " : "") + self }
}

extension String {
  /// The share that a label says in brackets: 50% of `KR1 (50%):`.
  var weight: String? {
    let inner = drop { !"(（[【".contains($0) }.dropFirst().drop { !$0.isNumber }
    let digits = inner.prefix { $0.isNumber || $0 == "." }
    return inner.dropFirst(digits.count).first { $0 != " " } == "%" || inner.contains("％") ? "\(digits)%" : nil
  }

  /// The same with a blank in place of each end of a line and the blanks around it.
  var inOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
  }

  /// What the marker of a line says of it: that it is done, `[x]`, the light of how it stands, 🟡, or its number in
  /// another system, OKR-12.
  var doneMark: String? {
    if let word = split(separator: " ").first, HandTyped.isTicket(String(word)) { return String(word) }
    return doneOrLight
  }

  private var doneOrLight: String? {
    ["[x]", "[X]", "☑️", "☑", "✅", "✔️", "✔", "✓"].first { contains(text: $0) }
      ?? first { HandTyped.isStatusLight(String($0)) }.map { String($0) }
  }

  /// Whether a sign stands in it that says how a goal is or that somebody doubts it: ✅, 🔴, ?.
  var saysHowItStands: Bool {
    unicodeScalars.contains { scalar in
      scalar == "?" || scalar == "？" || (0x2190...0x21FF).contains(scalar.value)
        || scalar.value > 0x2000 && scalar.properties.generalCategory == .otherSymbol
    }
  }

  /// Without the stars of bold words and of words in italics: **Median** days, *60*.
  var withoutEmphasis: String {
    guard contains("*") else { return self }
    let characters = Array(replacing(text: "**", with: ""))
    var isIdle = Set<Int>()
    var open: Int?
    for (index, character) in characters.enumerated() where character == "*" {
      let before = index > 0 ? characters[index - 1] : " "
      let behind = index + 1 < characters.count ? characters[index + 1] : " "
      let closes = !before.isWhitespace && !behind.isLetter && !behind.isNumber
      if let start = open, closes {
        isIdle.formUnion([start, index])
        open = nil
      } else if open == nil, closes, before.isLetter, characters[(index + 1)...].isEmoji {
        // *O: Sell more* :rocket: has its first star with the marker.
        isIdle.insert(index)
      } else if !behind.isWhitespace, !before.isLetter, !before.isNumber {
        open = index
      }
    }
    return String(characters.enumerated().filter { !isIdle.contains($0.offset) }.map(\.element))
  }

  /// Without the word that only says that it is a note.
  var withoutLabelOfNote: String {
    guard lowercased().hasPrefix("note:") else { return self }
    let words = dropFirst(5).drop { $0 == " " }
    return words.isEmpty ? self : String(words)
  }

  /// Without the mark at its end that parts it from what stands behind it, and the blanks around that.
  package var withoutColumnMark: String {
    let kept = reversed().drop { $0 == " " || $0 == "\t" }
    guard let mark = kept.first else { return self }
    let words = kept.dropFirst()
    // 6 -: a dash of a word, or a stroke, touches it.
    let isApart = words.first == " "
    guard ",，、|｜;；[【(（".contains(mark) || isApart && "/-–—·".contains(mark) else { return self }
    return String(words.drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// Without white space and without the marks that close a line of a list, at either end.
  var withoutIdleMarks: String {
    var words = self[...]
    while let first = words.first, first.isIdle { words.removeFirst() }
    var kept = words
    while let last = kept.last, last.isIdle { kept.removeLast() }
    // from __ to __: a blank that is still to be filled in, and no mark of bold words.
    let end = words[kept.endIndex...]
    if !kept.isEmpty, end.first == " ", let blank = end.lastIndex(of: "_") { kept = words[...blank] }
    return String(kept)
  }
}

extension ArraySlice<Character> {
  /// Whether it is the name of an emoji, as a chat writes it: ` :rocket:`.
  fileprivate var isEmoji: Bool {
    let name = drop { $0 == " " }
    return name.count > 2 && name.first == ":" && name.last == ":" && !name.contains(" ")
  }
}

extension Character {
  /// Whether it only closes or stresses the words beside it.
  fileprivate var isIdle: Bool {
    // Most are letters, and to compare characters takes its time.
    guard let byte = utf8.first, byte < 0x41 || byte == 0x5F || byte > 0x7A else { return false }
    return " \t;；。*_\u{3000}".contains(self)
  }
}
