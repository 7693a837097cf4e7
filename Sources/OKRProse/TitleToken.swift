import OKRValues

/// A piece of a title: a word, a phrase, a number or a mark, with its bytes in the title.
struct TitleToken: Sendable {
  var range: Range<Int>
  var kind: Kind
  var tags: Tag = []
  /// A spelled number.
  var number: Decimal?

  enum Kind: Sendable, Equatable {
    case word
    case han
    /// Digits with the marks between them.
    case digits
    case mark(UInt32)
  }
}

/// A title cut into pieces, once, in one pass.
struct TitleTokens {
  /// The title's bytes, letters of ASCII and of two bytes in lower case; offsets are the title's own.
  let text: [UInt8]
  private(set) var tokens: [TitleToken] = []

  private let languages: Languages

  init(_ title: String, _ languages: Languages = .all) {
    text = TitleTokens.folded(title)
    self.languages = languages
    var offset = 0
    while offset < text.count { offset = take(offset) }
    leaveNamesAlone()
    tellTheParts()
    leaveTimesInNames()
    tellTheOpening()
  }

  /// Takes the number out of a token: what it says is part of a name.
  mutating func forgetNumber(_ index: Int) {
    tokens[index].number = nil
    if tokens[index].kind == .digits { tokens[index].kind = .word }
  }

  /// Half and a quarter are parts of a whole where a word leads to a number, or beside another part.
  private mutating func tellTheParts() {
    for index in tokens.indices where tokens[index].tags.contains(.part) {
      let neighbours = [index - 1, index + 1].filter(tokens.indices.contains)
      // From a third to about half, and not to half marathons.
      let isApart = index + 1 == tokens.count || !tokens[index + 1].tags.isEmpty || tokens[index + 1].kind != .word
      let before = tokens[..<index].suffix(2)
      let isNear = before.last?.tags.isDisjoint(with: [.opener, .span]) == false
      let isLed = isApart && isNear && before.contains { !$0.tags.isDisjoint(with: [.span, .origin]) }
      if isLed || neighbours.contains(where: { tokens[$0].tags.contains(.fraction) }) {
        tokens[index].tags = .fraction
      } else {
        tokens[index].number = nil
      }
    }
  }

  /// The verb that opens a title and is on no list: an ending gives it away, or the article or count behind it.
  private mutating func tellTheOpening() {
    guard let index = tokens.firstIndex(where: { !$0.tags.contains(.idle) }), tokens[index].number == nil,
      !tokens[..<index].contains(where: { $0.tags.contains(.determiner) })
    else { return }
    let tags = tokens[index].tags
    let isUnlisted =
      switch tokens[index].kind {
      case .word where tags.isEmpty:
        tokens[index].range.count >= 8 && (isVerbForm(index) || isOpeningForm(index))
          || (isBeforeNoun(index + 1) || isPhrasal(index)) && text[tokens[index].range].last != UInt8(ascii: "s")
      case .word: tags.contains(.opener) && tags.isSubset(of: [.opener, .finite, .nounToo]) && isPhrasal(index)
      // 添一面墙: a single character and a count of something.
      case .han:
        tags.isEmpty && tokens[index].range.count == 3 && touches(index + 1) && self.tags(index + 1).isEmpty
          && isNumber(index + 1)
          && tokens.allSatisfy { $0.tags.isDisjoint(with: [.gain, .attained, .rise, .fall, .reach]) }
      case .digits, .mark: false
      }
    if isUnlisted { tokens[index].tags = [.workUnlessShare, .unlisted] }
  }

  /// Try out six suppliers, hook up the meters.
  private func isPhrasal(_ index: Int) -> Bool { tags(index + 1).contains(.particle) && isBeforeNoun(index + 2) }

  /// Whether a word ends as a verb does in the form that titles about work have.
  func isVerbForm(_ index: Int) -> Bool {
    let word = string(tokens[index])
    return languages.lexicons.contains { $0.verbEndings.contains { word.hasSuffix($0) } }
  }

  private func isOpeningForm(_ index: Int) -> Bool {
    let word = string(tokens[index])
    return languages.lexicons.contains { $0.openingEndings.contains { word.hasSuffix($0) } }
  }

  /// What makes a verb of upkeep one that means to regard, if anything does.
  func regard(_ verb: String) -> Regard? {
    languages.lexicons.lazy.flatMap(\.regards).first { $0.verbs.contains(verb) }
  }

  /// Whether an article or a plain count of something stands at a place.
  private func isBeforeNoun(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    if tokens[index].tags.contains(.determiner) { return true }
    guard tokens[index].kind == .digits || tokens[index].number != nil, tokens[index + 1].kind == .word,
      tokens[index + 1].tags.isDisjoint(with: TitleTokens.uncounted)
    else { return false }
    // 40 donors, 1,200 apple trees.
    let isPlural = tokens[(index + 1)...].prefix(2).contains { token in
      let counted = string(token)
      return token.kind == .word && counted.count > 3 && counted.hasSuffix("s") && !counted.hasSuffix("ss")
    }
    return isPlural
      // Shadow ten service calls: what is counted may look like a verb.
      && tokens[(index + 1)...].enumerated().allSatisfy { place, token in
        token.tags.isDisjoint(with: place < 2 ? [.rise, .fall, .hold] : [.rise, .fall, .finite, .hold])
      }
  }

  /// What a word behind a number can do where the number counts nothing that a verb is done to.
  private static let uncounted: Tag = [
    .metric, .month, .span, .level, .and, .per, .baseline, .reach, .rise, .fall, .hold, .within, .measure, .recurrence,
    .attained, .gain, .changeLead, .ratio, .relativeDate,
  ]

  /// Whether a word on no list ends as one does that says what was done to something.
  func isParticiple(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].tags.isEmpty, tokens[index].range.count >= 6 else { return false }
    let word = string(tokens[index])
    return languages.lexicons.contains { $0.participleEndings.contains { word.hasSuffix($0) } }
  }

  /// What stands in 《》 is the name of a book or a law, whatever words it has.
  private mutating func leaveNamesAlone() {
    var isName = false
    for index in tokens.indices {
      if tokens[index].kind == .mark(0x300A) { isName = true }
      if isName {
        tokens[index].tags = []
        tokens[index].number = nil
      }
      if tokens[index].kind == .mark(0x300B) { isName = false }
    }
  }

  /// Lower case that never changes a length.
  static func folded(_ title: String) -> [UInt8] {
    var bytes = Array(title.utf8)
    for index in bytes.indices {
      let byte = bytes[index]
      if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { bytes[index] = byte + 32 }
      // Ä, Ö, Å and their like are C3 80 to C3 9E.
      if byte >= 0x80, byte <= 0x9E, byte != 0x97, index > 0, bytes[index - 1] == 0xC3 { bytes[index] = byte + 0x20 }
    }
    return bytes
  }

  func string(_ token: TitleToken) -> String { String(decoding: text[token.range], as: UTF8.self) }

  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < text.count ? text[offset] : 0 }

  private func isDigit(_ offset: Int) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte(offset) }

  private mutating func take(_ offset: Int) -> Int {
    let first = byte(offset)
    if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || first == UInt8(ascii: "\n") { return offset + 1 }
    if isDigit(offset) { return takeDigits(offset) }
    if let fraction = hanFraction(offset) {
      let range = offset..<fraction.end
      tokens.append(TitleToken(range: range, kind: .han, tags: .fraction, number: fraction.percent))
      return fraction.end
    }
    if let count = hanCount(offset) {
      tokens.append(TitleToken(range: offset..<count.end, kind: .han, number: count.number))
      return count.end
    }
    if let match = PhraseTable.all.match(text, offset, languages) { return takePhrase(match, offset) }
    if isLatinLetter(text, offset) { return takeWord(offset) }
    return takeMark(offset)
  }

  private mutating func takePhrase(_ match: PhraseTable.Match, _ offset: Int) -> Int {
    var end = offset + match.length
    let isHan = first(offset) >= 0x2E80
    // A Latin word that goes on with a hyphen or digits is another word: to-do, q3.
    if !isHan, isLatinLetter(text, end - 1), continuesWord(end) {
      guard let ones = onesBehind(match, end) else { return takeWord(offset) }
      tokens.append(TitleToken(range: offset..<ones.end, kind: .word, number: Decimal(ones.number)))
      return ones.end
    }
    if end <= offset { end = offset + 1 }
    tokens.append(
      TitleToken(
        range: offset..<end, kind: isHan ? .han : isLatinLetter(text, offset) ? .word : .mark(first(offset)),
        tags: match.tags, number: match.number.map { Decimal($0) }))
    return end
  }

  /// The rest of forty-five, and the number they make.
  private func onesBehind(_ match: PhraseTable.Match, _ end: Int) -> (end: Int, number: Int)? {
    guard let tens = match.number, tens >= 20, tens < 100, tens % 10 == 0, byte(end) == UInt8(ascii: "-"),
      let rest = PhraseTable.all.match(text, end + 1, languages), let ones = rest.number, (1...9).contains(ones),
      !continuesWord(end + 1 + rest.length)
    else { return nil }
    return (end + 1 + rest.length, tens + ones)
  }

  /// 三季度末, 第3季度末, 一年内: a time that a numeral stands before depends on no day of writing.
  func followsNumeral(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let start = tokens[index].range.lowerBound
    if isDigit(start - 1) || (byte(start - 1) == 0x20 && isDigit(start - 2)) { return true }
    return start >= 3 && hanNumeral(start - 3) != nil
  }

  private func continuesWord(_ offset: Int) -> Bool {
    if isDigit(offset) { return true }
    let isJoint = byte(offset) == UInt8(ascii: "-") || byte(offset) == UInt8(ascii: "'")
    return isJoint && (isLatinLetter(text, offset + 1) || isDigit(offset + 1))
  }

  private mutating func takeWord(_ offset: Int) -> Int {
    var end = offset
    while end < text.count, isLatinLetter(text, end) || isDigit(end) || continuesWord(end) { end += 1 }
    end = max(end, offset + 1)
    tokens.append(TitleToken(range: offset..<end, kind: .word, tags: headTags(offset..<end)))
    return end
  }

  /// What a word on no list can do, as told by its only letter or by the noun it ends in.
  private func headTags(_ range: Range<Int>) -> Tag {
    if range.count == 1 {
      return TitleTokens.letters.first {
        $0.letter == text[range.lowerBound] && !$0.languages.isDisjoint(with: languages)
      }?
      .tags ?? []
    }
    guard range.count >= 9 else { return [] }
    let head = TitleTokens.heads.first { head in
      head.bytes.count + 3 <= range.count && !head.languages.isDisjoint(with: languages)
        && text[(range.upperBound - head.bytes.count)..<range.upperBound].elementsEqual(head.bytes)
    }
    return head?.tags ?? []
  }

  private static let letters: [(letter: UInt8, tags: Tag, languages: Languages)] = Language.allCases.flatMap {
    language in
    language.lexicon.letters.flatMap { tags, list in
      list.utf8.map { ($0, tags, Languages(codes: [language.rawValue])) }
    }
  }

  private static let heads: [(bytes: [UInt8], tags: Tag, languages: Languages)] = Language.allCases.flatMap {
    language in
    language.lexicon.compoundHeads.flatMap { tags, list in
      list.split(separator: "|").map { (Array($0.utf8), tags, Languages(codes: [language.rawValue])) }
    }
  }

  private mutating func takeDigits(_ offset: Int) -> Int {
    var end = offset
    while end < text.count {
      if isDigit(end) {
        end += 1
      } else if [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":")].contains(byte(end)),
        isDigit(end + 1)
      {
        end += 1
      } else if byte(end) == UInt8(ascii: " "), isDigit(end + 1), isDigit(end + 2), isDigit(end + 3),
        !isDigit(end + 4), end - offset <= 3 || byte(end - 4) == UInt8(ascii: " ")
      {
        end += 1
      } else if byte(end) == 0xC2, byte(end + 1) == 0xA0, isDigit(end + 2) {
        end += 2
      } else {
        break
      }
    }
    tokens.append(TitleToken(range: offset..<end, kind: .digits))
    return end
  }

  /// The scalar at an offset.
  private func first(_ offset: Int) -> UInt32 {
    let end = min(text.count, offset + 4)
    return String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.first?.value ?? 0
  }

  private mutating func takeMark(_ offset: Int) -> Int {
    let scalar = first(offset)
    let length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    let isHan = (0x3400...0x9FFF).contains(scalar)
    let joins = scalar == 0x2C || scalar == 0x3B || scalar == 0x26
    tokens.append(
      TitleToken(
        range: offset..<min(text.count, offset + length), kind: isHan ? .han : .mark(scalar), tags: joins ? .and : []))
    return offset + length
  }
}
