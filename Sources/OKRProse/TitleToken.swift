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
///
/// An object, as those are that ask it: to copy all that it has for every question took a thirtieth of a run.
final class TitleTokens {
  let value: ValueText
  var tokens: [TitleToken] = []
  /// What the tokens that are numbers say.
  var numbers: [TypedQuantity] = []
  /// How many of its tokens are numbers.
  var howManyNumbers: Int { tokens.count { $0.number != nil } }
  /// The days and periods that a token starts, such as by September, in order; found once, for everybody asks.
  private(set) var whens: [TypedDate] = []
  var amounts: AmountReader { AmountReader(value, takesAnyUnit: false) }
  var dates: DateReader { DateReader(value) }

  /// What any of its words can do, as far as lists tell: most titles have no time and no part of a whole to look for.
  private(set) var mayDo: Tag = []
  private let languages: Languages
  /// How many phrases only Finnish has, less those that only English has.
  private var finnishPhrases = 0

  /// The title's bytes, letters of ASCII and of two bytes in lower case; offsets are the title's own.
  var text: [UInt8] { value.folded }

  init(_ title: ValueText, _ languages: Languages = .all) {
    value = title
    tokens.reserveCapacity(value.bytes.count / 5 + 2)
    self.languages = languages
    let quoted = Verbatim.ranges(in: value.folded)
    let stars = starsOfNumbers
    var next = quoted.startIndex
    var offset = 0
    while offset < text.count {
      if stars.contains(offset) {
        offset += 2
      } else if next < quoted.count, offset >= quoted[next].lowerBound {
        // A picture is no word.
        if byte(offset) != UInt8(ascii: ":") { tokens.append(TitleToken(range: quoted[next], kind: .word)) }
        offset = quoted[next].upperBound
        next += 1
      } else {
        // Whatever a reader makes of it, the next one starts behind it.
        offset = max(take(offset), offset + 1)
      }
    }
    isFinnish = looksFinnish
    mayDo = tokens.reduce(into: []) { $0.formUnion($1.tags) }
    let dates = dates
    for index in tokens.indices where tokens[index].number == nil {
      let token = tokens[index]
      if case .mark = token.kind { continue }
      guard dates.mayStart(token.range.lowerBound) else { continue }
      if token.kind == .word, token.range.count == 2 {
        tokens[index].isShortDate = dates.bareDate(token.range.lowerBound) != nil
      }
      if let date = dates.when(token.range.lowerBound) { whens.append(date) }
    }
    classifyArrows()
    classifySlashes()
    classifyCuts()
    classifyGoals()
    if isFinnish { classifyFeelings() }
    classifyHanNouns()
    classifyHanNames()
    classifyParts()
    leaveNames()
    leaveTimesInNames()
    classifyRatios()
  }

  /// A title with other tokens.
  init(_ tokens: [TitleToken], of title: TitleTokens) {
    value = title.value
    self.tokens = tokens
    (numbers, whens, languages) = (title.numbers, title.whens, title.languages)
    (isFinnish, finnishPhrases, mayDo) = (title.isFinnish, title.finnishPhrases, title.mayDo)
  }

  /// Where the marks stand that set a number in bold, as in from **20%** to **25%**: they part nothing.
  private var starsOfNumbers: Set<Int> {
    func isStars(_ offset: Int) -> Bool { byte(offset) == UInt8(ascii: "*") && byte(offset + 1) == UInt8(ascii: "*") }
    var found: Set<Int> = []
    guard text.contains(UInt8(ascii: "*")) else { return found }
    var (offset, open) = (0, nil as Int?)
    while offset + 1 < text.count {
      guard isStars(offset) else {
        offset += 1
        continue
      }
      if let start = open, offset - start < 40, text[start..<offset].contains(where: { (0x30...0x39).contains($0) }),
        value.isDigit(start + 2) || amounts.amount(start + 2) != nil
      {
        found.formUnion([start, offset])
      }
      open = open == nil ? offset : nil
      offset += 2
    }
    return found
  }

  /// The same with blanks in place of what stands before an offset.
  func blank(before offset: Int) -> TitleTokens {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: offset)
    return TitleTokens(ValueText(blanks + value.bytes[offset...]), languages)
  }

  /// Whether its words, its letters or an ending behind a colon are Finnish rather than English.
  private(set) var isFinnish = false

  private var looksFinnish: Bool {
    if finnishPhrases != 0 { return finnishPhrases > 0 }
    // Pillit viritetty kirkkoon: an ending that no word of another language has, among three words.
    let cases: WordShape = [.place, .state, .severalOf, .doneTo, .verb]
    if tokens.count(where: { $0.kind == .word }) > 2,
      tokens.contains(where: {
        $0.kind == .word && $0.range.count > 6 && $0.tags.isEmpty && !$0.shape.isDisjoint(with: cases)
      })
    {
      return true
    }
    return text.indices.dropFirst().contains { index in
      text[index - 1] == 0xC3 && (text[index] == 0xA4 || text[index] == 0xB6)
        || text[index - 1] == UInt8(ascii: ":") && isLatinLetter(text, index)
    }
  }

  /// What a word says by how it ends; nothing for what is no word.
  func shape(_ index: Int) -> WordShape { tokens.indices.contains(index) ? tokens[index].shape : [] }

  /// Whether a word ends as a verb does in the form that titles about work have.
  func isVerbForm(_ index: Int) -> Bool { shape(index).contains(.verb) }

  /// What makes a verb of upkeep one that means to regard, if anything does.
  func regard(_ verb: TextSlice) -> Regard? {
    TitleTokens.regards.first {
      !$0.languages.isDisjoint(with: languages) && $0.regard.verbs.contains(where: verb.equals)
    }?.regard
  }

  private static let regards: [(regard: Regard, languages: Languages)] = Language.allCases.flatMap { language in
    language.lexicon.regards().map { ($0, Languages(codes: [language.rawValue])) }
  }

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
    var (low, high) = (0, whens.count)
    while low < high {
      let middle = (low + high) / 2
      if whens[middle].range.lowerBound < token.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < whens.count && whens[low].range.lowerBound == token.range.lowerBound ? whens[low] : nil
  }

  /// The place of the first token that ends behind an offset.
  func place(of offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func string(_ token: TitleToken) -> TextSlice { value.foldedSlice(token.range) }

  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < text.count ? text[offset] : 0 }

  private func take(_ offset: Int) -> Int {
    let blank = value.blank(offset)
    if blank > 0 { return offset + blank }
    let isDigit = value.isDigit(offset)
    let match = isDigit ? nil : PhraseTable.all.match(text, offset, languages)
    if isDigit || byte(offset) >= 0xE3, let end = takeDate(offset, isDigit: isDigit) { return end }
    if let end = takeNumber(offset, match) { return end }
    if isDigit { return takeDigits(offset) }
    if let match { return takePhrase(match, offset) }
    if isLatinLetter(text, offset) { return takeWord(offset) }
    return takeShortYear(offset) ?? takeMark(offset)
  }

  private func takePhrase(_ match: PhraseTable.Match, _ offset: Int) -> Int {
    let match = measure(before: match, offset) ?? match
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

  /// 340节降到200节: right behind a number its measure is a word of its own where the next character starts one that leads
  /// on, though the two make a word elsewhere.
  private func measure(before match: PhraseTable.Match, _ offset: Int) -> PhraseTable.Match? {
    guard match.length == 6, let last = tokens.last, last.number != nil, last.range.upperBound == offset,
      TitleTokens.isCountMark(value.foldedSlice(offset..<offset + 3)),
      let next = PhraseTable.all.match(text, offset + 3, languages), next.length > 3, next.tags.contains(.span)
    else { return nil }
    return PhraseTable.all.match(Array(text[offset..<offset + 3]), 0, languages)
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
    // NO₂.
    if byte(offset) == 0xE2, byte(offset + 1) == 0x82, (0x80...0x89).contains(byte(offset + 2)) { return true }
    let isJoint = byte(offset) == UInt8(ascii: "-") || byte(offset) == UInt8(ascii: "'")
    return isJoint && (isLatinLetter(text, offset + 1) || value.isDigit(offset + 1))
  }

  private func takeWord(_ offset: Int) -> Int {
    var end = offset
    while end < text.count, isLatinLetter(text, end) || continuesWord(end) { end += 1 }
    // V2.0.
    while value.isDigit(end - 1), byte(end) == UInt8(ascii: "."), value.isDigit(end + 1) {
      end += 1
      while value.isDigit(end) { end += 1 }
    }
    end = max(end, offset + 1)
    tokens.append(
      TitleToken(range: offset..<end, kind: .word, tags: headTags(offset..<end), shape: shape(of: offset..<end)))
    return end
  }

  /// What the ending of a word says in any of the languages.
  private func shape(of range: Range<Int>) -> WordShape {
    var shape: WordShape = []
    WordRecords.prose.forEach(.ending, endingAt: range.upperBound, of: text, languages) { bit, count in
      if count + 2 <= range.count { shape.formUnion(WordShape(rawValue: 1 << UInt16(bit))) }
      return false
    }
    return shape
  }

  /// What a word on no list can do, as told by its only letter or by the noun it ends in.
  private func headTags(_ range: Range<Int>) -> Tag {
    var found: Tag = []
    if range.count == 1 {
      WordRecords.prose.forEach(.letter, endingAt: range.upperBound, of: text, languages, ofAtLeast: 1) { bit, _ in
        found.formUnion(Tag(rawValue: 1 << UInt128(bit)))
        return false
      }
      return found
    }
    // Jan-Apr: months.
    if let hyphen = text[range].firstIndex(of: UInt8(ascii: "-")), hyphen > range.lowerBound,
      let one = PhraseTable.all.match(text, range.lowerBound, languages), one.tags.contains(.month),
      range.lowerBound + one.length == hyphen,
      let other = PhraseTable.all.match(text, hyphen + 1, languages), other.tags.contains(.month),
      hyphen + 1 + other.length == range.upperBound
    {
      return .month
    }
    // Repaint, re-do: to do it again.
    let isHyphened = range.count >= 5 && text[range.lowerBound + 2] == UInt8(ascii: "-")
    if range.count >= 6 || isHyphened, text[range].starts(with: "re".utf8) {
      let start = range.lowerBound + (isHyphened ? 3 : 2)
      if let verb = PhraseTable.all.match(text, start, languages), start + verb.length == range.upperBound,
        verb.tags.contains(.work), verb.tags.isDisjoint(with: [.rise, .fall, .hold, .gain, .reach])
      {
        return verb.tags
      }
    }
    // Cross-trained, deep-cleaned.
    if let hyphen = text[range].lastIndex(of: UInt8(ascii: "-")),
      ["cross", "pre", "co", "double", "deep", "spot"].contains(value.foldedSlice(range.lowerBound..<hyphen)),
      let verb = PhraseTable.all.match(text, hyphen + 1, languages), hyphen + 1 + verb.length == range.upperBound,
      verb.tags.isSuperset(of: [.work, .noun])
    {
      return verb.tags
    }
    guard range.count >= 8 else { return [] }
    // The first one; what it says beside that is the next one of its length.
    var length: Int?
    WordRecords.prose.forEach(.head, endingAt: range.upperBound, of: text, languages) { bit, count in
      guard length == nil ? count + 3 <= range.count && range.count >= 9 || count == range.count : count == length
      else { return false }
      length = count
      found.formUnion(Tag(rawValue: 1 << UInt128(bit)))
      return false
    }
    return found
  }

  /// Digits that are no number to reach: a name, a time of day, a version.
  private func takeDigits(_ offset: Int) -> Int {
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

  private func takeMark(_ offset: Int) -> Int {
    let (scalar, length) = value.scalar(offset)
    // Two audits + one drill, but not 10+.
    let isPlus =
      (scalar == 0x2B || scalar == 0xFF0B) && value.blank(offset + length) > 0 && offset > 0
      && value.blank(offset - 1) > 0
    let joins = scalar == 0x2C || scalar == 0x3B || scalar == 0x26 || isPlus
    tokens.append(
      TitleToken(
        range: offset..<min(text.count, offset + length), kind: value.isHan(offset) ? .han : .mark(scalar),
        tags: joins ? .and : []))
    return offset + length
  }
}
