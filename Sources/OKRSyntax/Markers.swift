import OKRReader
import OKRSource

/// Markers of lists in documents: `KR1:`, `1、`, `-`.
extension Parser {
  /// Whether a line starts here with the marker of a list in a document.
  var isMarker: Bool { startsLine() && markerLength != nil }

  /// How many tokens make the marker: a bullet, a number, `KR1:`, or several of them.
  var markerLength: Int? {
    let (length, isHeading) = bulletLength(at: 0)
    if let label = labelLength(after: length) { return label }
    if isBoldHeading { return nil }
    // `# Our third quarter`: without a word that says what it is, a heading is prose but above a list of results.
    return length > 0 && (!isHeading || headsResults(behind: length)) ? length : nil
  }

  /// How many tokens some tokens on only mark a line of a list or number it, and whether a sign of a heading is one.
  func bulletLength(at start: Int) -> (length: Int, isHeading: Bool) {
    var length = start
    var isHeading = false
    // No list has more marks before a line than this.
    bullets: while length < start + 8, length == start || !startsLine(length) {
      switch kind(length) {
      case .minus where touches(.blank, after: length), .listMark: length += 1
      case .number where isDayOfValue(length) || isOrdinal(length): break bullets
      case .number where isCount(length) || isKeycap(length): length += 2
      case .number where length == start && isOutline(length): length += 1
      case .word where length == start && isJiraHeading(length):
        isHeading = true
        length += 2
      case .word where length == start && isRoman(length): length += 2
      case .word where kind(length + 1) == .listMark && HandTyped.hanCount(text(length)) != nil: length += 2
      case .word where isLetterOfList(length, isFirst: length == start): length += 2
      case .word where length == start && isTicket(length): length += 1
      case .unknown where text(length) == "[" && text(length + 1) == "]": length += 2
      case .unknown where text(length) == "[" && text(length + 2) == "]": length += 3
      case .unknown where isCountInBrackets(length): length += 3
      case .unknown where isBulletSign(length): length += 1
      // - ~~old~~ new: words, though struck out, and no mark before them.
      case .unknown where isStrike(length): break bullets
      // - _Churn_ 3% → 2%: words with the marks of a document around them.
      case .unknown where isEmphasis(length): break bullets
      // → 60 goes on with a value.
      case .arrow where length == start && !isQuantity(at: start + 1) && touches(.blank, after: start): length += 1
      case .unknown:
        // Below a heading of Jira, # numbers a list.
        isHeading = isHeading || text(length) != "#" || !state.hasJiraHeading
        length += 1
      default: break bullets
      }
    }
    return (length - start, isHeading)
  }

  /// Whether the mark of a document touches a word there that is no label.
  private func isEmphasis(_ ahead: Int) -> Bool {
    text(ahead) == "_" && kind(ahead + 1) == .word && range(ahead).end == range(ahead + 1).start
      && HandTyped.role(ofMarker: text(ahead + 1)) == nil
  }

  /// `OKR-12 Objective: …`: the number of another system before a label.
  private func isTicket(_ ahead: Int) -> Bool {
    // o KR: …, the second bullet of a word processor.
    (HandTyped.isTicket(text(ahead)) || text(ahead) == "o") && kind(ahead + 1) == .word && !startsLine(ahead + 1)
      && labelLength(after: ahead + 1, from: ahead + 1) != nil
  }

  /// `h2. Objective: …`: a heading as Jira and Confluence write it.
  func isJiraHeading(_ ahead: Int) -> Bool {
    let word = file.bytes(range(ahead))
    guard startsLine(ahead), word.count == 2, word.first == UInt8(ascii: "h"),
      word.last.map({ UInt8(ascii: "1")...UInt8(ascii: "6") ~= $0 }) ?? false,
      touches(.dot, after: ahead), touches(.blank, after: ahead + 1), !startsLine(ahead + 2)
    else { return false }
    state.hasJiraHeading = true
    return true
  }

  /// `1.1 Faster`, without a dot at its end: the first of an objective or the next of a list.
  private func isOutline(_ ahead: Int) -> Bool {
    let parts = text(ahead).split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let first = parts[0], let second = parts[1], touches(.blank, after: ahead),
      kind(ahead + 1) == .word || kind(ahead + 1) == .number, !startsLine(ahead + 1),
      !ValueText.isMagnitude(text(ahead + 1))
    else { return false }
    return second == 1 && first == max(1, state.objectiveCount) && kind(ahead + 1) == .word
      || state.lastCount == "\(first).\(second - 1)"
  }

  /// `II. Save`: the next objective of a list in Roman numerals.
  private func isRoman(_ ahead: Int) -> Bool {
    guard state.openBlocks.isEmpty, kind(ahead + 1) == .dot, range(ahead + 1).start == range(ahead).end,
      touches(.blank, after: ahead + 1), kind(ahead + 2) == .word, !startsLine(ahead + 2)
    else { return false }
    return HandTyped.roman(text(ahead)) == state.objectiveCount + 1
  }

  /// `a)`, `ii)`, and `a.` and `i.` where a list of such starts or goes on: `E. coli` are words.
  private func isLetterOfList(_ ahead: Int, isFirst: Bool) -> Bool {
    let word = text(ahead)
    guard word.utf8.count == 1 || HandTyped.isSmallRoman(word), !startsLine(ahead + 2),
      range(ahead + 1).start == range(ahead).end
    else { return false }
    if kind(ahead + 1) == .listMark { return text(ahead + 1) == ")" }
    guard isFirst, kind(ahead + 1) == .dot, kind(ahead + 2) == .word, touches(.blank, after: ahead + 1) else {
      return false
    }
    return word.lowercased() == "a" || word == "i" && text(ahead + 2) != "e"
      || state.lastObjective?.partStyles.contains("a.") ?? false
  }

  /// `(3)`, `（二）`, `【KR3】` before words on the same line.
  private func isCountInBrackets(_ ahead: Int) -> Bool {
    let brackets = text(ahead) + text(ahead + 2)
    guard ["()", "（）", "(）", "（)", "【】", "[]"].contains(brackets), !startsLine(ahead + 3) else { return false }
    let inner = text(ahead + 1)
    switch kind(ahead + 1) {
    case .number: return inner.utf8.count < 3
    case .word:
      // (a) is a count, [a] a box.
      return HandTyped.hanCount(inner) != nil || HandTyped.role(ofMarker: inner) != nil
        || inner.utf8.count == 1 && brackets != "【】" || HandTyped.isSmallRoman(inner)
    default: return false
    }
  }

  /// `1.`, `1)`, `1、` before words on the same line.
  func isCount(_ ahead: Int) -> Bool {
    guard !startsLine(ahead + 1) else { return false }
    return kind(ahead + 1) == .listMark && !isStar(ahead + 1)
      || (kind(ahead + 1) == .dot && touches(.dot, after: ahead))
  }

  /// `5* hotels`, `3• sites`: whether a star or a bullet before words touches the number before it, which no list is
  /// counted by; `1** —` ends bold words.
  func isStar(_ ahead: Int) -> Bool {
    ["*", "•"].contains(text(ahead)) && kind(ahead - 1) == .number && range(ahead - 1).end == range(ahead).start
      && kind(ahead + 1) == .word && !startsLine(ahead + 1)
  }

  /// `1. luokan oppilaat`, `5. September`, `15.9. uusi hylly`: an ordinal of Finnish or a day, which belongs to the words
  /// behind it and counts no list.
  func isOrdinal(_ ahead: Int) -> Bool {
    guard kind(ahead) == .number, kind(ahead + 1) == .dot, touches(.dot, after: ahead), !startsLine(ahead + 2) else {
      return false
    }
    if kind(ahead + 2) == .word, touches(.blank, after: ahead + 1) {
      let word = text(ahead + 2)
      if HandTyped.isCountedByOrdinal(word) || ValueText.month(named: word) != nil { return true }
    }
    return isDayAsCount(text(ahead))
  }

  /// Whether `15.9` before a dot is a day or a version, and not the next of a list whose counts have two levels.
  private func isDayAsCount(_ typed: String) -> Bool {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), (1...31).contains(first),
      (0...12).contains(second), state.lastCount != "\(first).\(second - 1)"
    else { return false }
    return second != 1 || first > max(1, state.objectiveCount + 1)
  }

  /// Whether a sign stands some tokens on that people set before the lines of a list: ✅, ■, ①; one that only decorates
  /// may stand before anything until there is an objective.
  func isBulletSign(_ ahead: Int) -> Bool {
    guard kind(ahead) == .unknown else { return false }
    let sign = text(ahead)
    guard HandTyped.isBulletSign(sign) else { return false }
    // 🟡 Sales are late: only before a goal with its number a light says how that stands.
    if HandTyped.isStatusLight(sign), !isLightOfGoal(ahead) { return false }
    return HandTyped.isPlainBullet(sign) || sign.hasPrefix("🎯") || state.hasObjective
  }

  /// Whether a goal follows a light some tokens on: by its label, or with a change of a number.
  private func isLightOfGoal(_ ahead: Int) -> Bool {
    guard kind(ahead + 1) == .word || kind(ahead + 1) == .keyword(.kr), !startsLine(ahead + 1) else { return false }
    if kind(ahead + 1) == .keyword(.kr) || labelLength(after: ahead + 1, from: ahead + 1) != nil { return true }
    var next = ahead + 2
    while next < ahead + 32, !startsLine(next), kind(next) != .end {
      if isChange(at: next) || isArrow(next) || kind(next) == .keyword(.from) && isQuantity(at: next + 1) {
        return true
      }
      next += 1
    }
    return false
  }

  /// Whether a digit in a box stands some tokens on: 1️⃣.
  func isKeycap(_ ahead: Int) -> Bool {
    kind(ahead + 1) == .unknown && range(ahead + 1).start == range(ahead).end
      && text(ahead + 1).unicodeScalars.contains("\u{20E3}")
  }

  /// The keyword that a marker stands for, in a list of this kind.
  func markerRole(in container: Container) -> Keyword? {
    guard isMarker, let length = markerLength else { return nil }
    if let role = roleOfLabel(length) { return role }
    if case .keyword(let keyword) = kind(length), keyword.isDeclaration { return keyword }
    if isLabelOfPage(length), container.clauses.contains(.note) { return .note }
    if let role = roleOfSection { return role == .objective && isResultOfNone(at: 0) ? .kr : role }
    if container.isOfWork || container.name == Container.checkin.name { return .note }
    return isNextObjective(length) ? .objective : roleOfBullet(in: container)
  }

  /// Whether a label some tokens on, above the first goal, says something of the page: `**Last edited:** 2 July`, `- Status: draft`.
  private func isLabelOfPage(_ ahead: Int) -> Bool {
    guard !state.hasObjective, kind(ahead) == .word, !startsLine(ahead) || ahead == 0 else { return false }
    let word = text(ahead).lowercased()
    let isTwo = isWord(ahead + 1) && !startsLine(ahead + 1) && !touches(.ignoredMark, after: ahead)
    let words = isTwo ? "\(word)-\(text(ahead + 1).lowercased())" : word
    guard touches(.ignoredMark, after: ahead + (isTwo ? 1 : 0)) else { return false }
    switch HandTyped.remarks[words] {
    case .version, .status: return true
    default: return false
    }
  }

  /// What a bullet is that says nothing of it, below no heading.
  private func roleOfBullet(in container: Container) -> Keyword {
    container.parts.contains(.kr) || state.hasObjective || isResultOfNone(at: 0) ? .kr : .objective
  }

  /// What the words of a marker say that it marks.
  private func roleOfLabel(_ length: Int) -> Keyword? {
    for ahead in 0..<length where kind(ahead) == .word {
      // o KR: …
      if ahead + 1 < length, kind(ahead + 1) == .word, text(ahead) == "o" { continue }
      if let role = text(ahead).lowercased() == "key" ? .kr : role(ofLabel: ahead) { return role }
    }
    return nil
  }

  func hasLabel(_ length: Int) -> Bool { roleOfLabel(length) != nil }

  /// Whether a list goes on here with its next objective: above a first key result, with the mark of the last objective
  /// that none of its parts has, back in its column where its parts are indented, or with the next number, where its
  /// parts have none.
  func isNextObjective(_ length: Int) -> Bool {
    guard state.openBlocks.isEmpty, let last = state.lastObjective, last.hasPart else { return false }
    if isAboveFirstResult(length) { return true }
    guard !last.isLabelled else { return false }
    let style = styleOfMarker(length)
    if style == last.style, !last.partStyles.contains(style), indent(ofToken: position) <= last.indent { return true }
    // 🎯 after lines with other marks.
    if kind() == .unknown, text().hasPrefix("🎯") { return !last.hasTargetPart }
    if last.hasDeeperPart, indent(ofToken: position) <= last.indent { return true }
    return !last.hasCountedPart && kind() == .number && state.objectiveCount > 0
      && text().utf8.count == 1 && ValueText.wholeNumber(text()) == state.objectiveCount + 1
  }

  /// How a marker looks, whatever it counts: `1.`, `一、`, `a.`, `###`; what is ticked off says nothing of the list.
  func styleOfMarker(_ length: Int, at start: Int = 0) -> String {
    (start..<start + length).map { ahead in
      switch kind(ahead) {
      case .number: text(ahead).contains(".") ? "1.1" : "1"
      case .word where isJiraHeading(ahead): text(ahead)
      case .word: HandTyped.hanCount(text(ahead)) != nil ? "一" : HandTyped.roman(text(ahead)) != nil ? "I" : "a"
      case .unknown where HandTyped.isBulletSign(text(ahead)): HandTyped.isPlainBullet(text(ahead)) ? "•" : "✅"
      default: text(ahead)
      }
    }.joined()
  }

  /// Reads a line that starts with a marker as the declaration it lists, and shows it as it should be.
  mutating func parseMarker(in container: Container) {
    guard let length = markerLength, let role = markerRole(in: container) else {
      skipOne()
      return
    }
    let start = range()
    if parseRepeatedQuote(in: container) { return }
    let marker = start.union(range(length - 1))
    let isLabelled = hasLabel(length)
    let isCounted = kind() == .number
    let isTarget = kind() == .unknown && text().hasPrefix("🎯")
    let style = styleOfMarker(length)
    let bullet = roleOfBullet(in: container)
    if role == .kr, !isLabelled, !state.hasObjective { state.styleOfResults = styleOfMarker(1) }
    let label = takeMarker(isLabelled ? length + tokensBehindLabel(length) : length)
    // The words of a heading go into its notes, so that nothing is lost when it goes.
    let heading = isLabelled ? nil : state.section?.words
    if !isLabelled { useSection(for: role, insteadOf: bullet) }
    if !container.admits(role), container.name == Container.file.name, !startsLine() {
      report(.misplaced(role, within: container.name, home: Container.home(of: role)), marker)
    }
    if let keyword, keyword.isDeclaration || !isLabelled && (container.admits(keyword) || takes(keyword, at: 1)) {
      // Only the marker is too much.
      var rest = file.text(TextRange(range().start, lineEnd(at: start.start)))
      if let done = label.doneMark, !rest.contains("{"), !rest.contains(text: "//") { rest += " note \"\(done)\"" }
      report(.listMarker(marker: label, role: keyword, line: rest), TextRange(start.start, lineEnd(at: start.start)))
      return
    }
    // Objective 1, and its title on the next line.
    let isAbove = isLabelled && startsLine() && isTitle(0)
    guard isAbove || !startsLine(), !at(.end) else {
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \"…\""), marker)
      return
    }
    let lineRange = TextRange(start.start, lineEnd(at: isAbove ? range().start : start.start))
    // Owner: Joni, Status: on track: said of what the list is part of.
    if !isLabelled, let keyword = clauseOfLabel(in: container, at: 0), let meant = labelled(in: container, at: 0) {
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
    let weight = role == .kr && isLabelled ? label.weight.map { " weight \($0)" } ?? "" : ""
    let done = weight + (label.doneMark.map { " note \"\($0)\"" } ?? "")
    if !isLabelled, role != .objective { state.lastObjective?.hasBulletPart = true }
    if isCounted { state.lastObjective?.hasCountedPart = true }
    if isLabelled, role == .kr, state.lastObjective?.firstLabel == nil { state.lastObjective?.firstLabel = start.start }
    if isTarget { state.lastObjective?.hasTargetPart = true }
    if role != .objective { state.lastObjective?.partStyles.insert(style) }
    let node = open(.declaration(role))
    if role == .objective {
      state.lastObjective?.isLabelled = isLabelled
      state.lastObjective?.style = style
    }
    let header = position
    // Objective: direct "Guests come back" {
    if isLabelled, isNameBeforeTitle { leaf(.name) }
    // KR1: "Late" orders: the words in quotes are some of the title's.
    if at(.text), !isQuoteOfTitle {
      let title = file.text(TextRange(rangeOfToken(header).start, range().end))
      let rest = file.text(TextRange(range().end, lineRange.end))
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \(title)\(done)\(rest)"), lineRange)
      leaf(.text)
    } else {
      let title = takeUnquotedTitle(inList: true)
      let lineRange = TextRange(lineRange.start, max(lineRange.end, lineEnd(at: title.end)))
      let rest = file.text(TextRange(rangeOfToken(max(0, previousEnd - 1)).end, lineRange.end))
        .drop { $0 == ":" || $0 == "：" }.behindQuote
      // *60*: the last star may be one of a pair.
      let typed = file.text(title).inOneLine
      let plain = (startsLine() && isChange(at: 0) ? typed.withoutColumnMark : typed).withoutEmphasis.withoutIdleMarks
      // Objective 1: ____: a blank that is still to be filled in.
      let words = escaped(plain.isEmpty ? typed : plain)
      report(.listMarker(marker: label, role: role, line: "\(role.rawValue) \"\(words)\"\(done)\(rest)"), lineRange)
    }
    parseRest(of: Parser.container(ofListed: role), from: header)
    close(node)
  }

  /// Whether a name stands here as the language has it, before the title and what only the language sets behind one.
  private var isNameBeforeTitle: Bool {
    guard at(.word), kind(1) == .text, !startsLine(1),
      text().utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D }),
      text(1).contains(" ")
    else { return false }
    switch kind(2) {
    case .openBrace, .keyword(.from), .keyword(.to), .keyword(.owner): return !startsLine(2)
    default: return false
    }
  }

  /// Whether more words of a title follow the text here.
  private var isQuoteOfTitle: Bool {
    kind(1) == .word && !startsLine(1) && text(1).first?.isLowercase ?? false && !isClauseInOtherWords(1)
      && tokensOfState(1) == 0 && !isWhen(at: 1) && advice(in: .keyResult, at: 1) == nil
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

  /// How many tokens behind a label part it from its title: `**KR 1** — …`, `KR1 | …`.
  func tokensBehindLabel(_ length: Int) -> Int {
    var ahead = length
    while kind(ahead) == .listMark, text(ahead) == "*", !startsLine(ahead) { ahead += 1 }
    let isMark =
      kind(ahead) == .slash || kind(ahead) == .minus || ["|", "｜"].contains(text(ahead)) || text(ahead) == "—"
    if isMark, !startsLine(ahead), !startsLine(ahead + 1), touches(.blank, after: ahead) { ahead += 1 }
    return ahead - length
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
