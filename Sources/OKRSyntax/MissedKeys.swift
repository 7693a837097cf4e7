import OKRReader
import OKRSource

/// Words of the language with a blank in them, or with a wrong first letter: `own er @mia`, `drom 90 to 40`.
extension Parser {
  /// The keyword that two words some tokens on are without the blank between them, where what it takes follows.
  func splitKeyword(_ ahead: Int, in container: Container) -> Correction? {
    guard let keyword = spelledInTwo(ahead), isFollowed(by: keyword, container, at: ahead + 1) else { return nil }
    return Correction(keyword: keyword, count: 2)
  }

  /// The keyword that two words some tokens on are without the blank between them.
  func spelledInTwo(_ ahead: Int) -> Keyword? {
    guard kind(ahead + 1) == .word else { return nil }
    let (first, second) = (range(ahead), range(ahead + 1))
    guard second.start == first.end + 1, file.byte(at: first.end) == UInt8(ascii: " "),
      first.length + second.length <= 11, kind(ahead) == .word
    else { return nil }
    let letters = Array(file.bytes(first)) + Array(file.bytes(second))
    if let keyword = Keyword.spelled(letters[...]) { return keyword }
    // chek in 2026-07-14
    let isCheckin = (6...8).contains(letters.count) && letters.first == UInt8(ascii: "c") && kind(ahead + 2) == .date
    return isCheckin && editDistance(letters, Array("checkin".utf8), upTo: 1) <= 1 ? .checkin : nil
  }

  /// The keyword that a word some tokens on is but for its first letter, which hands miss more seldom than another one: where
  /// what stands behind it leaves no doubt.
  func slipOfFirstLetter(_ ahead: Int, in container: Container) -> Keyword? {
    let word = Array(file.bytes(range(ahead)))
    guard (1...11).contains(word.count), word.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
      return nil
    }
    if isSlipOfKeyResult(word, ahead) { return container.admits(.kr) ? .kr : nil }
    return Keyword.allCases.first { keyword in
      let letters = Array(keyword.rawValue.utf8)
      guard letters.count > 3 else { return false }
      let isMissing = word.count > 2 && word.elementsEqual(letters.dropFirst())
      let isBeside =
        word.count == letters.count && word.dropFirst().elementsEqual(letters.dropFirst())
        && Parser.isBeside(word[0], letters[0])
      return (isMissing || isBeside) && container.admits(keyword)
        && isCertain(keyword, ahead, in: container, isMissing: isMissing)
    }
  }

  /// Whether what stands behind a word leaves no doubt that it is meant for a keyword; one that has lost its first letter may
  /// be a word of its own.
  private func isCertain(_ keyword: Keyword, _ ahead: Int, in container: Container, isMissing: Bool) -> Bool {
    guard !startsLine(ahead + 1) else { return false }
    let next = kind(ahead + 1)
    switch keyword {
    case .owner, .lead: return next == .handle
    case .from: return !hasBaseline && isQuantity(at: ahead + 1) && hasChange(behind: ahead + 1)
    case .checkin, .dropped, .paused, .moved, .revised: return next == .date && isWhen(at: ahead + 1)
    case .done: return !isMissing && next == .date && isWhen(at: ahead + 1)
    case .stretch, .confidence: return takes(keyword, at: ahead + 1)
    case .weight, .score, .share: return !isMissing && takes(keyword, at: ahead + 1)
    case .because, .source, .needs: return next == .text
    case .note, .link, .next, .blocked, .learned: return !isMissing && next == .text
    case .kpi, .objective, .milestone, .initiative:
      return startsLine(ahead) && (next == .text || next == .word && kind(ahead + 2) == .text && !startsLine(ahead + 2))
    case .healthy: return isBound(at: ahead + 1) || next == .number && isValueBeforeTo(ahead + 1)
    case .scale: return next == .number && isValueBeforeTo(ahead + 1)
    case .every:
      return isCadence(ahead + 1) && container.name == Container.kpi.name && (startsLine(ahead) || !isMissing)
    case .reading: return next == .date && isWhen(at: ahead + 1) && isQuantity(at: ahead + 2)
    case .measures, .supports, .guards:
      return next == .word && kind(ahead + 2) == .dot && kind(ahead + 3) == .word
        && range(ahead + 1).end == range(ahead + 2).start
    case .kind: return next == .word && [.committed, .aspirational].contains(Choice(rawValue: text(ahead + 1)))
    default: return false
    }
  }

  /// Whether `to` stands behind the number some tokens on, and its unit if it has one.
  private func isValueBeforeTo(_ ahead: Int) -> Bool {
    let behind = ahead + 1
    return kind(behind) == .keyword(.to)
      || (kind(behind) == .percent || kind(behind) == .word || kind(behind) == .currency)
        && kind(behind + 1) == .keyword(.to)
  }

  /// `jr "Calls" from 90 to 40`: a word of one or two letters, of which one is that of `kr`, before a title and its numbers.
  private func isSlipOfKeyResult(_ word: [UInt8], _ ahead: Int) -> Bool {
    guard word.count <= 2, startsLine(ahead), kind(ahead + 1) == .text, !startsLine(ahead + 1), !startsLine(ahead + 2),
      editDistance(word, Array("kr".utf8), upTo: 1) <= 1
    else { return false }
    switch kind(ahead + 2) {
    case .keyword(.from), .keyword(.to), .number, .currency, .atLeast, .atMost, .lessThan, .moreThan: return true
    default: return false
    }
  }

  /// A word here that is meant for the `share` of what is supported.
  var slipOfShare: Correction? {
    guard at(.word), !startsLine(), !startsLine(1) else { return nil }
    if let split = splitKeyword(0, in: .objective) { return split.keyword == .share ? split : nil }
    let isNear = takes(.share, at: 1) && editDistance(Array(text().utf8), Array("share".utf8), upTo: 1) == 1
    return isNear ? Correction(keyword: .share, count: 1) : nil
  }

  /// A word here that is meant for what a revision says has changed.
  var slipInRevision: Correction? {
    guard at(.word), !startsLine(), !startsLine(1) else { return nil }
    let isTo = isQuantity(at: 1) && editDistance(Array(text().utf8), Array("to".utf8), upTo: 1) == 1
    return isTo ? Correction(keyword: .to, count: 1) : correction(in: .keyResult)
  }

  /// Tells such a word and takes it but for its last token, which the clause takes; false where there is none.
  mutating func eatSlip(_ meant: Correction?) -> Bool {
    guard let meant else { return false }
    let whole = range().union(range(meant.count - 1))
    report(.otherWord(typed: file.text(whole), meant: meant.keyword.rawValue, why: nil), whole)
    for _ in 1..<max(1, meant.count) { bump() }
    return true
  }

  /// Whether `to` or an arrow stands behind the value some tokens on, on its line.
  private func hasChange(behind ahead: Int) -> Bool {
    var next = ahead + 1
    while next < ahead + 12, !startsLine(next), kind(next) != .end {
      if kind(next) == .keyword(.to) || isArrow(next) { return true }
      next += 1
    }
    return false
  }

  /// Whether the line says by its own word where the key result starts, behind what stands some tokens on.
  func hasFrom(behind ahead: Int) -> Bool {
    var next = ahead + 1
    while next < ahead + 12, !startsLine(next), kind(next) != .end {
      if kind(next) == .keyword(.from) { return isQuantity(at: next + 1) }
      next += 1
    }
    return false
  }

  /// Whether two keys stand side by side in a row of a keyboard.
  private static func isBeside(_ one: UInt8, _ other: UInt8) -> Bool {
    rows.contains { row in
      guard let place = row.firstIndex(of: one) else { return false }
      return place > 0 && row[place - 1] == other || place + 1 < row.count && row[place + 1] == other
    }
  }

  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
}

extension Parser {
  /// `owner the support team`: words that name nobody, of which none opens a clause.
  mutating func parseOwnerInWords() -> Bool {
    guard at(.word), !startsLine(), ["the", "our"].contains(text().lowercased()), kind(1) == .word, !startsLine(1)
    else {
      return false
    }
    let start = range()
    let node = open(.error)
    repeat { bumpQuietly() } while (at(.word) || keyword?.isDeclaration ?? false) && !startsLine() && kind(1) != .text
    close(node)
    let whole = start.union(rangeOfToken(max(0, previousEnd - 1)))
    state.proseRanges.append(whole)
    report(.missingValue(.owner, found: file.text(whole), expected: .who), whole)
    return true
  }

  /// `owner mia saari`: whether two small words here are the name of somebody whom the file declares.
  var isDeclaredName: Bool {
    mutating get {
      guard at(.word), kind(1) == .word, !startsLine(), !startsLine(1), isEndOfState(2) else { return false }
      return declaredHandle(of: file.text(range().union(range(1)))) != nil
    }
  }

  /// `chek in 2026-07-14 7`: a check-in in two words on the line of what it is news of, which is asked for as in one.
  mutating func parseCheckinInTwo(_ meant: Correction, in container: Container) -> Bool {
    guard meant.keyword == .checkin, meant.count == 2, container.parts.contains(.checkin), !startsLine() else {
      return false
    }
    let words = range().union(range(1))
    let node = open(.error)
    repeat { bumpQuietly() } while !at(.end) && !startsLine() && !at(.openBrace) && !at(.closeBrace) && !isNextClause
    close(node)
    state.proseRanges.append(TextRange(words.start, rangeOfToken(max(0, previousEnd - 1)).end))
    report(.misspelt(typed: file.text(words), [.checkin]), words)
    return true
  }

  /// `lead Ruth Okafor`: a person, also by the full name.
  mutating func parseLead() {
    if at(.word), !startsLine(), let count = tokensOfFullName(at: 0) ?? tokensOfCapitals {
      parseOwnerAsTyped(count)
    } else if isQuotedName || at(.word) && !startsLine() && HandTyped.isHanName(text()) {
      parseOwnerAsTyped(1)
    } else {
      _ = expect(.handle, as: .handle, of: .lead, .handle)
    }
  }

  /// How many words with a capital stand here, where they are two or three.
  private var tokensOfCapitals: Int? {
    var count = 0
    while count < 4, isPersonName(count) { count += 1 }
    return (2...3).contains(count) ? count : nil
  }

  /// `team press "Press" in dairy`: what a unit belongs to, said otherwise than with `under`.
  mutating func parseUnderInOtherWords(in container: Container) -> Bool {
    guard container.name == Container.unit.name, at(.word), !startsLine(),
      ["in", "of", "inside", "within"].contains(text().lowercased()), kind(1) == .word, !startsLine(1),
      startsLine(2) || kind(2) != .word || correction(in: .unit, at: 2) != nil
    else { return false }
    let start = range()
    let node = open(.error)
    bumpQuietly()
    bumpQuietly()
    while at(.dot), kind(1) == .word, !startsLine(1) {
      bumpQuietly()
      bumpQuietly()
    }
    close(node)
    state.proseRanges.append(start.union(rangeOfToken(max(0, previousEnd - 1))))
    report(.misspelt(typed: file.text(start), [.under]), start)
    return true
  }

  /// `from 35% to 50%" owner @mia`: takes a quote that closes nothing.
  mutating func parseStrayQuote() -> Bool {
    guard at(.text), text() == "\"", !startsLine(), previousEnd > 0 else { return false }
    switch tokens[previousEnd - 1].kind {
    // 40": inches.
    case .number: return false
    default: break
    }
    report(.punctuation(found: "\"", plain: ""), range())
    state.proseRanges.append(range())
    skipOne()
    return true
  }

  /// `from "90"`: takes a number in quotes, and tells how it is written.
  mutating func parseQuotedNumber() -> Bool {
    guard at(.text), !startsLine(), text().first == "\"", text().utf8.count < 24 else { return false }
    let inner = String(text().dropFirst().dropLast())
    guard let value = AmountReader(ValueText(inner), takesAnyUnit: true).quantity(0), value.readings.count == 1,
      value.range == 0..<inner.utf8.count
    else { return false }
    report(.punctuation(found: text(), plain: inner), range())
    state.proseRanges.append(range())
    skipOne()
    return true
  }
}

extension HandTyped {
  /// Whether a word is one of the language's that names go behind, with one letter wrong.
  package static func isNearClauseOfNames(_ word: String) -> Bool {
    let typed = Array(word.lowercased().utf8)
    return typed.count > 3
      && [Keyword.supports, .measures, .guards, .complements, .needs, .owner, .kind].contains { keyword in
        let letters = Array(keyword.rawValue.utf8)
        return letters.count > 3 && abs(letters.count - typed.count) < 2 && typed != letters
          && editDistance(typed, letters, upTo: 1) <= 1
      }
  }

  /// Whether a word says how often something happens, with one letter wrong.
  package static func isNearCadence(_ word: String) -> Bool {
    let typed = Array(word.lowercased().utf8)
    return ["once", "twice", "kerran"].contains(word.lowercased())
      || typed.count > 3
        && ["daily", "weekly", "monthly", "quarterly", "yearly", "annually"].contains {
          editDistance(typed, Array($0.utf8), upTo: 1) == 1
        }
  }

  /// The clause that a word behind a number opens, which in the singular is seldom what is counted; with how it is said.
  package static func clause(ofUnit word: String) -> String? {
    let keyword = Keyword.spelled(Array(word.utf8)[...])
    return switch keyword {
    case .owner, .checkin, .note, .lead, .share, .score, .weight, .source, .reading, .link, .confidence:
      keyword?.rawValue
    default: nil
    }
  }

  /// Whether a word by itself is the unit of a measure, of time or of money.
  package static func isUnit(_ word: String) -> Bool { ValueNames.unit(word) != nil }
}
