import OKRReader

/// A piece of a title: a word, a phrase, a number or a mark, with its bytes in the title.
struct TitleToken: Sendable {
  var range: Range<Int>
  var kind: Kind
  var tags: Tag = []
  /// Its place among the numbers of the title; nil for what is no number to reach.
  var number: Int?

  enum Kind: Sendable, Equatable {
    case word
    case han
    /// A number with a digit in it, or a name in digits.
    case digits
    /// A day, a month by its number, a year.
    case date
    case mark(UInt32)
  }
}

/// A title cut into pieces, once, in one pass.
struct TitleTokens {
  let value: ValueText
  var tokens: [TitleToken] = []
  /// What the tokens that are numbers say.
  var numbers: [TypedQuantity] = []
  let amounts: AmountReader
  let dates: DateReader

  private let languages: Languages
  /// How many phrases only Finnish has, less those that only English has.
  private var finnishPhrases = 0

  /// The title's bytes, letters of ASCII and of two bytes in lower case; offsets are the title's own.
  var text: [UInt8] { value.folded }

  init(_ title: String, _ languages: Languages = .all) {
    value = ValueText(title)
    amounts = AmountReader(value, takesAnyUnit: false)
    dates = DateReader(value)
    self.languages = languages
    let quoted = Verbatim.ranges(in: value.folded)
    var next = quoted.startIndex
    var offset = 0
    while offset < text.count {
      if next < quoted.count, offset >= quoted[next].lowerBound {
        tokens.append(TitleToken(range: quoted[next], kind: .word))
        offset = quoted[next].upperBound
        next += 1
      } else {
        offset = take(offset)
      }
    }
    tellTheParts()
    leaveNames()
    leaveTimesInNames()
    tellTheOpening()
  }

  /// Whether its words, its letters or an ending behind a colon are Finnish rather than English.
  var isFinnish: Bool {
    if finnishPhrases != 0 { return finnishPhrases > 0 }
    return text.indices.dropFirst().contains { index in
      text[index - 1] == 0xC3 && (text[index] == 0xA4 || text[index] == 0xB6)
        || text[index - 1] == UInt8(ascii: ":") && isLatinLetter(text, index)
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
      case .digits, .date, .mark: false
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
    guard tokens[index].number != nil || tokens[index].kind == .digits, tokens[index + 1].kind == .word,
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

  func string(_ token: TitleToken) -> String { String(decoding: text[token.range], as: UTF8.self) }

  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < text.count ? text[offset] : 0 }

  private mutating func take(_ offset: Int) -> Int {
    let blank = value.blank(offset)
    if blank > 0 { return offset + blank }
    let match = value.isDigit(offset) ? nil : PhraseTable.all.match(text, offset, languages)
    if let end = takeDate(offset) ?? takeNumber(offset, match) { return end }
    if value.isDigit(offset) { return takeDigits(offset) }
    if let match { return takePhrase(match, offset) }
    if isLatinLetter(text, offset) { return takeWord(offset) }
    return takeMark(offset)
  }

  private mutating func takePhrase(_ match: PhraseTable.Match, _ offset: Int) -> Int {
    let end = offset + max(match.length, 1)
    let isHan = value.scalar(offset).value >= 0x2E80
    // A Latin word that goes on with a hyphen or digits is another word: to-do, q3.
    if !isHan, isLatinLetter(text, end - 1), continuesWord(end) { return takeWord(offset) }
    finnishPhrases += match.lean
    tokens.append(
      TitleToken(
        range: offset..<end,
        kind: isHan ? .han : isLatinLetter(text, offset) ? .word : .mark(value.scalar(offset).value), tags: match.tags))
    return end
  }

  /// 三季度末, 第3季度末, 一年内: a time that a numeral stands before depends on no day of writing.
  func followsNumeral(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let start = tokens[index].range.lowerBound
    if value.isDigit(start - 1) || byte(start - 1) == 0x20 && value.isDigit(start - 2) { return true }
    return start >= 3 && value.hanNumeral(start - 3) != nil
  }

  func continuesWord(_ offset: Int) -> Bool {
    if value.isDigit(offset) { return true }
    let isJoint = byte(offset) == UInt8(ascii: "-") || byte(offset) == UInt8(ascii: "'")
    return isJoint && (isLatinLetter(text, offset + 1) || value.isDigit(offset + 1))
  }

  private mutating func takeWord(_ offset: Int) -> Int {
    var end = offset
    while end < text.count, isLatinLetter(text, end) || continuesWord(end) { end += 1 }
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
    let head = TitleTokens.heads[Int(text[range.upperBound - 1])].first { head in
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

  /// The nouns that compounds end in, by their last byte.
  private static let heads: [[(bytes: [UInt8], tags: Tag, languages: Languages)]] = {
    var heads = [[(bytes: [UInt8], tags: Tag, languages: Languages)]](repeating: [], count: 256)
    for language in Language.allCases {
      let languages = Languages(codes: [language.rawValue])
      for (tags, list) in language.lexicon.compoundHeads {
        for head in list.split(separator: "|") {
          heads[Int(head.utf8.last ?? 0)].append((Array(head.utf8), tags, languages))
        }
      }
    }
    return heads
  }()

  /// Digits that are no number to reach: a name, a time of day, a version.
  private mutating func takeDigits(_ offset: Int) -> Int {
    var end = offset
    while end < text.count {
      if let (_, length) = value.digit(end) {
        end += length
      } else if [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":")].contains(byte(end)),
        value.isDigit(end + 1)
      {
        end += 1
      } else {
        break
      }
    }
    tokens.append(TitleToken(range: offset..<end, kind: .digits))
    return end
  }

  private mutating func takeMark(_ offset: Int) -> Int {
    let (scalar, length) = value.scalar(offset)
    let joins = scalar == 0x2C || scalar == 0x3B || scalar == 0x26
    tokens.append(
      TitleToken(
        range: offset..<min(text.count, offset + length), kind: value.isHan(offset) ? .han : .mark(scalar),
        tags: joins ? .and : []))
    return offset + length
  }
}
