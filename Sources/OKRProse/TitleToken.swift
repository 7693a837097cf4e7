import OKRReader
import OKRValues

/// A piece of a title: a word, a phrase, a number or a mark, with its bytes in the title.
struct TitleToken: Sendable {
  var range: Range<Int>
  var kind: Kind
  var tags: Tag = []
  /// What a word says by how it ends.
  var shape: WordShape = []
  /// Whether it is a short name of a day or of a part of the year, such as Q1 or ma.
  var isShortDate = false
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
  /// The days and periods that a token starts, such as by September, in order; found once, for everybody asks.
  private(set) var whens: [TypedDate] = []
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
        // Whatever a reader makes of it, the next one starts behind it.
        offset = max(take(offset), offset + 1)
      }
    }
    isFinnish = looksFinnish
    for index in tokens.indices where tokens[index].number == nil {
      let token = tokens[index]
      if case .mark = token.kind { continue }
      guard dates.mayStart(token.range.lowerBound) else { continue }
      if token.kind == .word, token.range.count == 2 {
        tokens[index].isShortDate = dates.bareDate(token.range.lowerBound) != nil
      }
      if let date = dates.when(token.range.lowerBound) { whens.append(date) }
    }
    tellTheArrows()
    tellTheParts()
    leaveNames()
    leaveTimesInNames()
    tellTheRatios()
  }

  /// Whether its words, its letters or an ending behind a colon are Finnish rather than English.
  private(set) var isFinnish = false

  private var looksFinnish: Bool {
    if finnishPhrases != 0 { return finnishPhrases > 0 }
    return text.indices.dropFirst().contains { index in
      text[index - 1] == 0xC3 && (text[index] == 0xA4 || text[index] == 0xB6)
        || text[index - 1] == UInt8(ascii: ":") && isLatinLetter(text, index)
    }
  }

  /// Tells the verb that opens a clause and is on no list: an ending gives it away, or what it is done to.
  mutating func tellTheOpening() {
    guard let index = tokens.firstIndex(where: { !isBeforeOpening($0) }), tokens[index].number == nil,
      !tokens[..<index].contains(where: { $0.tags.contains(.determiner) })
    else { return }
    let tags = tokens[index].tags
    let isUnlisted =
      switch tokens[index].kind {
      case .word where tags.isEmpty:
        tokens[index].range.count >= 8 && !shape(index).isDisjoint(with: [.verb, .opening])
          || (isBeforeObject(index + 1) || isPhrasal(index)) && !isPlural(index) || isFinnishVerb(index)
      case .word:
        tags.contains(.opener) && tags.isSubset(of: [.opener, .finite, .nounToo]) && isPhrasal(index)
          || tags.isSubset(of: [.vague, .workAtFront, .nounToo, .maker, .attained]) && isBeforeObject(index + 1)
      case .han: isHanVerb(index)
      case .digits, .date, .mark: false
      }
    if isUnlisted { tokens[index].tags.formUnion([.workUnlessShare, .unlisted]) }
  }

  /// 擦拭16口铜钟, 誊写航海日志, 添一面墙: characters that verbs of work are made of, or what only a verb stands before:
  /// a count with its noun behind it.
  private func isHanVerb(_ index: Int) -> Bool {
    guard isVerbal(index, HanCharacters.verbs) else { return isBeforeHanCount(index) }
    if isNumber(index + 1) { return isBeforeHanCount(index) }
    guard touches(index + 1), tokens.count > index + 3,
      isVerbal(index + 1, HanCharacters.verbsAndResults)
    else { return isBeforeHanCount(index) }
    return tokens.dropFirst(index + 2).allSatisfy {
      $0.tags.isDisjoint(with: [.rise, .fall, .reach, .hold, .mental, .attained, .gain])
    }
  }

  /// 58% > 70%: between two numbers it is an arrow.
  mutating func tellTheArrows() {
    for index in tokens.indices where tokens[index].kind == .mark(0x3E) && isNumber(index + 1) {
      if isNumber(index - 1) || isNumber(index - 2) && tokens[index - 1].tags.isEmpty { tokens[index].tags = .span }
    }
  }

  /// 料肉比2.6: right before a number it is a ratio, and not a comparison.
  mutating func tellTheRatios() {
    for index in tokens.indices
    where tokens[index].kind == .han && isNumber(index + 1) && touches(index + 1) && index > 0 {
      if string(tokens[index]) == "比" { tokens[index].tags = [.metric, .tail] }
    }
  }

  /// Whether a token is one character of some, with nothing else to do in the title.
  private func isVerbal(_ index: Int, _ characters: Set<UInt32>) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .han, tokens[index].range.count == 3,
      tokens[index].number == nil,
      tokens[index].tags.isSubset(of: [.workBeforeCount, .workAtFront, .opener, .particle])
    else { return false }
    return characters.contains(value.scalar(tokens[index].range.lowerBound).value)
  }

  /// One or two characters, a count with its measure, and a noun behind it.
  private func isBeforeHanCount(_ index: Int) -> Bool {
    guard tokens[index].tags.isEmpty, tokens[index].range.count == 3,
      let count = [index + 1, index + 2].first(where: isNumber), tags(index + 1).isEmpty || isNumber(index + 1)
    else { return false }
    let measure = tokens.indices.contains(count + 1) && tokens[count + 1].kind == .han
    return measure && touches(count + 1)
      && (count == index + 1 && tags(count).isEmpty
        || tokens.indices.contains(count + 2) && tokens[count + 2].kind == .han)
      && tokens.allSatisfy { $0.tags.isDisjoint(with: [.gain, .attained, .rise, .fall, .reach, .metric, .bound]) }
  }

  /// We will, 下季度前: what stands in front of the verb that opens a clause.
  private func isBeforeOpening(_ token: TitleToken) -> Bool {
    if token.tags.contains(.idle) { return true }
    if token.isShortDate { return true }
    guard token.kind == .han || token.kind == .date else { return false }
    return token.kind == .date || !token.tags.isDisjoint(with: [.relativeDate, .season, .month, .afterward])
      || ["前", "内", "內", "底", "末", "起"].contains(string(token))
  }

  /// Try out six suppliers, hook up the meters.
  private func isPhrasal(_ index: Int) -> Bool {
    // Demand in the north, traffic through the tunnel: the same word leads to a place more often.
    let isPlace = tags(index + 1).contains(.place) && tags(index + 2).contains(.determiner)
    return tags(index + 1).contains(.particle) && isBeforeObject(index + 2) && !isPlace
  }

  /// Kudo matot, pesemme 30 venettä: an object in the plural, or a count behind the first person.
  private func isFinnishVerb(_ index: Int) -> Bool {
    let word = word(index)
    guard tags(index).isEmpty, word.utf8.count > 3, tokens.indices.contains(index + 1),
      !tokens.indices.dropFirst(index + 1).contains(where: {
        isFinite($0) || self.tags($0).contains(.finite) && !self.tags($0).contains(.place)
      })
    else { return false }
    let isFirstPerson = word.hasSuffix("mme")
    let isObject =
      shape(index + 1).contains(.objects) && tokens[index + 1].range.count > 4 && tokens[index + 1].number == nil
      && !tags(index + 1).contains(.attained)
    let isCount = tokens[(index + 1)...].prefix(3).contains { $0.number != nil }
    return isFirstPerson
      ? isObject || isCount : isObject && ["a", "ä", "e", "i", "o", "u", "y"].contains { word.hasSuffix($0) }
  }

  /// Booking procedure: a gerund in front of a noun.
  func isGerund(_ token: TitleToken) -> Bool { token.kind == .word && string(token).hasSuffix("ing") }

  func isPlural(_ index: Int) -> Bool {
    let word = word(index)
    return word.hasSuffix("s") && !["ss", "is", "us"].contains(where: word.hasSuffix)
  }

  /// Whether an object starts at a place: an article, or a count of something, perhaps behind a bound.
  private func isBeforeObject(_ index: Int) -> Bool {
    let bounds: Tag = [.bound, .ceiling, .level]
    // Scan and index 12,000 records.
    var place =
      tags(index).contains(.and) && tokens.indices.contains(index + 1) && !tags(index + 1).contains(.determiner)
      ? index + 2 : index
    let end = place + 2
    let start = place
    while place < end, !tags(place).isDisjoint(with: bounds), !isNumber(place) { place += 1 }
    // At the site: what a bound stands before is a number.
    return isBeforeNoun(place)
      && (place == start || !tags(place - 1).contains(.place) || !tags(place).contains(.determiner))
  }

  /// What a word says by how it ends; nothing for what is no word.
  func shape(_ index: Int) -> WordShape { tokens.indices.contains(index) ? tokens[index].shape : [] }

  /// Whether a word ends as a verb does in the form that titles about work have.
  func isVerbForm(_ index: Int) -> Bool { shape(index).contains(.verb) }

  /// What makes a verb of upkeep one that means to regard, if anything does.
  func regard(_ verb: String) -> Regard? {
    languages.lexicons.lazy.flatMap(\.regards).first { $0.verbs.contains(verb) }
  }

  /// Whether an article or a plain count of something stands at a place.
  private func isBeforeNoun(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    if tokens[index].tags.contains(.determiner) { return true }
    // Tamp 64 km of line.
    if let number = tokens[index].number, let unit = numbers[number].readings.first?.level.quantity.unit,
      case .counted = unit,
      tags(index + 1).contains(.ratio)
    {
      return true
    }
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
      && tokens[(index + 1)...].prefix(3).allSatisfy { $0.tags.isDisjoint(with: [.rise, .fall, .hold]) }
      && tokens[(index + 1)...].dropFirst(2).prefix(1).allSatisfy { !$0.tags.contains(.finite) }
  }

  /// What a word behind a number can do where the number counts nothing that a verb is done to.
  private static let uncounted: Tag = [
    .metric, .month, .span, .level, .and, .per, .baseline, .reach, .rise, .fall, .hold, .within, .measure, .recurrence,
    .attained, .gain, .changeLead, .ratio, .relativeDate,
  ]

  /// Whether a word on no list ends as one does that says what was done to something.
  func isParticiple(_ index: Int) -> Bool {
    shape(index).contains(.participle) && tokens[index].tags.isEmpty && tokens[index].range.count >= 5
  }

  /// Whether a word on no list ends as a verb does behind its subject.
  func isFinite(_ index: Int) -> Bool {
    shape(index).contains(.finite) && tokens[index].tags.isEmpty && tokens[index].range.count > 4
  }

  /// Whether a word has a case that says where, to whom or by what.
  func endsInPlace(_ index: Int) -> Bool { shape(index).contains(.place) && tokens[index].range.count > 4 }

  /// The day or period that starts where a token does.
  func when(_ token: TitleToken) -> TypedDate? {
    whens.isEmpty ? nil : whens.first { $0.range.lowerBound == token.range.lowerBound }
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
        kind: isHan ? .han : isLatinLetter(text, offset) ? .word : .mark(value.scalar(offset).value), tags: match.tags,
        shape: isHan ? [] : shape(of: offset..<end)))
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
    tokens.append(
      TitleToken(range: offset..<end, kind: .word, tags: headTags(offset..<end), shape: shape(of: offset..<end)))
    return end
  }

  /// What the ending of a word says in any of the languages.
  private func shape(of range: Range<Int>) -> WordShape {
    guard let last = text[range].last else { return [] }
    var shape: WordShape = []
    for ending in TitleTokens.endings[Int(last)]
    where ending.bytes.count + 2 <= range.count && !ending.languages.isDisjoint(with: languages)
      && text[(range.upperBound - ending.bytes.count)..<range.upperBound].elementsEqual(ending.bytes)
    {
      shape.formUnion(ending.shape)
    }
    return shape
  }

  /// The endings of all languages, by their last byte.
  private static let endings: [[(bytes: [UInt8], shape: WordShape, languages: Languages)]] = {
    var endings = [[(bytes: [UInt8], shape: WordShape, languages: Languages)]](repeating: [], count: 256)
    for language in Language.allCases {
      let languages = Languages(codes: [language.rawValue])
      for (shape, list) in language.lexicon.endings {
        for ending in list.utf8.split(separator: UInt8(ascii: "|")) {
          endings[Int(ending.last ?? 0)].append((Array(ending), shape, languages))
        }
      }
    }
    return endings
  }()

  /// What a word on no list can do, as told by its only letter or by the noun it ends in.
  private func headTags(_ range: Range<Int>) -> Tag {
    if range.count == 1 {
      return TitleTokens.letters.first {
        $0.letter == text[range.lowerBound] && !$0.languages.isDisjoint(with: languages)
      }?
      .tags ?? []
    }
    // Repaint, re-trellis: to do it again.
    if range.count >= 6, text[range].starts(with: "re".utf8) {
      let start = range.lowerBound + (text[range.lowerBound + 2] == UInt8(ascii: "-") ? 3 : 2)
      if let verb = PhraseTable.all.match(text, start, languages), start + verb.length == range.upperBound,
        verb.tags.contains(.work), verb.tags.isDisjoint(with: [.rise, .fall, .hold, .gain, .reach])
      {
        return verb.tags
      }
    }
    guard range.count >= 9 else { return [] }
    return TitleTokens.heads[Int(text[range.upperBound - 1])].first { head, _, spoken in
      head.count + 3 <= range.count && !spoken.isDisjoint(with: languages)
        && text[(range.upperBound - head.count)..<range.upperBound].elementsEqual(head)
    }?.tags ?? []
  }

  private static let letters: [(letter: UInt8, tags: Tag, languages: Languages)] = Language.allCases.flatMap {
    language in
    language.lexicon.letters.flatMap { tags, list in
      list.utf8.map { ($0, tags, Languages(codes: [language.rawValue])) }
    }
  }

  /// The nouns that compounds end in, by their last byte.
  private static let heads: [[(head: Substring.UTF8View, tags: Tag, languages: Languages)]] = {
    var heads = [[(head: Substring.UTF8View, tags: Tag, languages: Languages)]](repeating: [], count: 256)
    for language in Language.allCases {
      let languages = Languages(codes: [language.rawValue])
      for (tags, list) in language.lexicon.compoundHeads {
        for head in list.utf8.split(separator: UInt8(ascii: "|")) {
          heads[Int(head.last ?? 0)].append((head, tags, languages))
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
