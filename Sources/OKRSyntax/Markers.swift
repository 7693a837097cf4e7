import OKRReader
import OKRSource

/// Markers of lists in documents: `KR1:`, `1、`, `-`.
extension Parser {
  /// Whether a line starts here with the marker of a list in a document.
  var isMarker: Bool { startsLine() && markerLength != nil }

  /// How many tokens make the marker: a bullet, a number, `KR1:`, or several of them.
  var markerLength: Int? {
    var length = 0
    var isHeading = false
    // No list has more marks before a line than this.
    bullets: while length < 8, length == 0 || !startsLine(length) {
      switch kind(length) {
      case .minus where touches(.blank, after: length), .listMark: length += 1
      case .number where isCount(length) || isKeycap(length): length += 2
      case .word where kind(length + 1) == .listMark && "一二三四五六七八九十".contains(text(length)): length += 2
      // a) Win rate.
      case .word
      where kind(length + 1) == .listMark && text(length).utf8.count == 1 && !startsLine(length + 2)
        && range(length + 1).start == range(length).end && file.text(range(length + 1)) == ")":
        length += 2
      case .unknown where text(length) == "[" && text(length + 1) == "]": length += 2
      case .unknown where text(length) == "[" && text(length + 2) == "]": length += 3
      case .unknown where isBulletSign(length): length += 1
      // - ~~old~~ new: words, though struck out, and no mark before them.
      case .unknown where isStrike(length): break bullets
      // → 60 goes on with a value.
      case .arrow where length == 0 && !isQuantity(at: 1) && touches(.blank): length += 1
      case .unknown:
        isHeading = true
        length += 1
      default: break bullets
      }
    }
    if let label = labelLength(after: length) { return label }
    // `# Our third quarter`: without a word that says what it is, a heading is prose.
    return length > 0 && !isHeading ? length : nil
  }

  /// `1.`, `1)`, `1、` before words on the same line.
  func isCount(_ ahead: Int) -> Bool {
    guard !startsLine(ahead + 1) else { return false }
    return kind(ahead + 1) == .listMark || (kind(ahead + 1) == .dot && touches(.dot, after: ahead))
  }

  /// Whether a sign stands some tokens on that people set before the lines of a list: ✅, ■, ①; one that only decorates
  /// may stand before anything until there is an objective.
  func isBulletSign(_ ahead: Int) -> Bool {
    guard kind(ahead) == .unknown else { return false }
    let sign = text(ahead)
    guard HandTyped.isBulletSign(sign) else { return false }
    return HandTyped.isPlainBullet(sign) || sign.hasPrefix("🎯") || state.hasObjective
  }

  /// Whether a digit in a box stands some tokens on: 1️⃣.
  func isKeycap(_ ahead: Int) -> Bool {
    kind(ahead + 1) == .unknown && range(ahead + 1).start == range(ahead).end
      && text(ahead + 1).unicodeScalars.contains("\u{20E3}")
  }

  /// The tokens up to the end of a label such as `KR1:` or `Key result 2 -`.
  func labelLength(after ahead: Int) -> Int? {
    guard kind(ahead) == .word, ahead == 0 || !startsLine(ahead) else { return nil }
    let word = text(ahead)
    if word.lowercased() == "key", isWord(ahead + 1), ["result", "results"].contains(text(ahead + 1).lowercased()) {
      // Key result: 90th percentile: behind the colon a number is the title's, and no count has letters.
      let hasNumber =
        kind(ahead + 2) == .number && !startsLine(ahead + 2) && !touches(.ignoredMark, after: ahead + 1)
        && range(ahead + 3).start > range(ahead + 2).end
      let last = ahead + (hasNumber ? 2 : 1)
      return touches(.ignoredMark, after: last) || hasNumber ? last + 1 : nil
    }
    guard HandTyped.role(ofMarker: word) != nil else { return nil }
    if kind(ahead + 1) == .number, !startsLine(ahead + 1), touches(.ignoredMark, after: ahead + 1) { return ahead + 2 }
    if kind(ahead + 1) == .number, !startsLine(ahead + 1), isDash(ahead + 2) { return ahead + 3 }
    // TAVOITE 1 "…": the number counts.
    if kind(ahead + 1) == .number, kind(ahead + 2) == .text, !startsLine(ahead + 1), !startsLine(ahead + 2) {
      return ahead + 2
    }
    if touches(.ignoredMark, after: ahead) { return ahead + 1 }
    if kind(ahead + 1) == .dot, kind(ahead + 2) == .number, !startsLine(ahead + 2) {
      return isDash(ahead + 3) ? ahead + 4 : ahead + 3
    }
    if kind(ahead + 1) == .dot || isDash(ahead + 1), !startsLine(ahead + 1) { return ahead + 2 }
    let counts = word.last { $0 != "_" }.map { $0.isNumber } ?? false
    guard counts, word.first.map({ $0.isUppercase }) == true, !startsLine(ahead + 1) else { return nil }
    switch kind(ahead + 1) {
    case .word, .text, .number, .currency: return ahead + 1
    default: return nil
    }
  }

  func isDash(_ ahead: Int) -> Bool {
    guard !startsLine(ahead) else { return false }
    return kind(ahead) == .listMark || (kind(ahead) == .minus && touches(.blank, after: ahead))
  }

  /// The keyword that a marker stands for, in a list of this kind.
  func markerRole(in container: Container) -> Keyword? {
    guard isMarker, let length = markerLength else { return nil }
    if let role = roleOfLabel(length) { return role }
    if case .keyword(let keyword) = kind(length), keyword.isDeclaration { return keyword }
    if let role = roleOfSection { return role }
    if container.isOfWork || container.name == Container.checkin.name { return .note }
    return isNextObjective(length) ? .objective : roleOfBullet(in: container)
  }

  /// What a bullet is that says nothing of it, below no heading.
  private func roleOfBullet(in container: Container) -> Keyword {
    container.parts.contains(.kr) || state.hasObjective ? .kr : .objective
  }

  /// What the words of a marker say that it marks.
  private func roleOfLabel(_ length: Int) -> Keyword? {
    for ahead in 0..<length where kind(ahead) == .word {
      let word = text(ahead).lowercased() == "key" ? "kr" : text(ahead)
      if let role = HandTyped.role(ofMarker: word) { return role }
    }
    return nil
  }

  func hasLabel(_ length: Int) -> Bool { roleOfLabel(length) != nil }

  /// Whether a list goes on here with its next objective: back in the column of the last one, whose parts are indented,
  /// or with the next number, where its parts have none.
  private func isNextObjective(_ length: Int) -> Bool {
    guard state.openBlocks.isEmpty, let last = state.lastObjective, !last.isLabelled, last.hasPart else { return false }
    // 🎯 after lines with other marks.
    if kind() == .unknown, text().hasPrefix("🎯") { return !last.hasTargetPart }
    if last.hasDeeperPart, indent(ofToken: position) <= last.indent { return true }
    return !last.hasCountedPart && kind() == .number && state.objectiveCount > 0
      && text().utf8.count == 1 && ValueText.wholeNumber(text()) == state.objectiveCount + 1
  }

  /// Reads a line that starts with a marker as the declaration it lists, and shows it as it should be.
  mutating func parseMarker(in container: Container) {
    guard let length = markerLength, let role = markerRole(in: container) else {
      skipOne()
      return
    }
    let start = range()
    let marker = start.union(range(length - 1))
    let isLabelled = hasLabel(length)
    let isCounted = kind() == .number
    let isTarget = kind() == .unknown && text().hasPrefix("🎯")
    let bullet = roleOfBullet(in: container)
    let label = takeMarker(length)
    // The words of a heading go into its notes, so that nothing is lost when it goes.
    let heading = isLabelled ? nil : state.section?.words
    if !isLabelled { useSection(for: role, insteadOf: bullet) }
    if !container.admits(role), container.name == Container.file.name, !startsLine() {
      report(.misplaced(role, within: container.name, home: Container.home(of: role)), marker)
    }
    if let keyword, container.admits(keyword) || keyword.isDeclaration || takes(keyword, at: 1) {
      // Only the marker is too much.
      var rest = file.text(TextRange(range().start, lineEnd(at: start.start)))
      if let done = label.doneMark, !rest.contains("{"), !rest.contains("//") { rest += " note \"\(done)\"" }
      report(.listMarker(marker: label, role: keyword, line: rest), TextRange(start.start, lineEnd(at: start.start)))
      return
    }
    guard !startsLine(), !at(.end) else {
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \"…\""), marker)
      return
    }
    let lineRange = TextRange(start.start, lineEnd(at: start.start))
    // Owner: Joni, Status: on track: said of what the list is part of.
    if !isLabelled, let keyword = clauseOfLabel(in: container, at: 0), let meant = correction(in: container) {
      let rest = file.text(TextRange(range().start, lineRange.end))
      report(.listMarker(marker: label, role: keyword, line: rest), lineRange)
      parseCorrected(meant, in: container)
      return
    }
    if role == .note || !isLabelled && role == .kr && isLabelOfNote && container.clauses.contains(.note) {
      parseNoteOfList(label, lineRange, under: role == .note ? heading : nil)
      return
    }
    // [x]: no clause says of every goal that it is done, so the mark is kept as it is.
    let done = label.doneMark.map { " note \"\($0)\"" } ?? ""
    if !isLabelled, role != .objective { state.lastObjective?.hasBulletPart = true }
    if isCounted { state.lastObjective?.hasCountedPart = true }
    if isTarget { state.lastObjective?.hasTargetPart = true }
    let node = open(.declaration(role))
    if role == .objective { state.lastObjective?.isLabelled = isLabelled }
    let header = position
    if at(.text) {
      let title = file.text(range())
      let rest = file.text(TextRange(range().end, lineRange.end))
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \(title)\(done)\(rest)"), lineRange)
      leaf(.text)
    } else {
      let title = takeUnquotedTitle(inList: true)
      let rest = file.text(TextRange(rangeOfToken(max(0, previousEnd - 1)).end, lineRange.end))
        .drop { $0 == ":" || $0 == "：" }
      // *60*: the last star may be one of a pair.
      let words = escaped(file.text(title).withoutEmphasis.withoutIdleMarks)
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \"\(words)\"\(done)\(rest)"), lineRange)
    }
    parseRest(of: Parser.container(ofListed: role), from: header)
    close(node)
  }

  private static func container(ofListed role: Keyword) -> Container {
    switch role {
    case .objective: .objective
    case .kpi: .kpi
    case .milestone: .milestone
    case .initiative: .initiative
    default: .keyResult
    }
  }

  /// The end of the mark after a label: of the colon in `KR1:`.
  func labelEnd(_ marker: TextRange) -> Int {
    for mark in ["**:", "**：", ":", "：", ";", "；"] {
      let bytes = Array(mark.utf8)
      if Array(file.bytes(TextRange(marker.end, marker.end + bytes.count))) == bytes { return marker.end + bytes.count }
    }
    return marker.end
  }
}
