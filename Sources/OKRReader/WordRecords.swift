/// What is asked of words around numbers and dates.
package enum WordKind: UInt8, Sendable {
  case numbers, magnitudes, parts, units, currencies, rates, qualifiers, wholes, dates
}

/// Some kinds of words.
@usableFromInline
package struct WordKinds: OptionSet, Sendable {
  @usableFromInline package let rawValue: Int

  @inlinable package init(rawValue: Int) { self.rawValue = rawValue }

  package init(_ kind: WordKind) { self.init(rawValue: 1 << Int(kind.rawValue)) }

  static var units: WordKinds { WordKinds(.units) }
  static var currencies: WordKinds { WordKinds(.currencies) }
  static var qualifiers: WordKinds { WordKinds(.qualifiers) }
  static var magnitudes: WordKinds { WordKinds(.magnitudes) }
  static var parts: WordKinds { WordKinds(.parts) }
  /// What a number in words may start with.
  package static var numberStart: WordKinds { WordKinds(rawValue: 1 << 9) }
  /// A word of a date that does not only stand with one.
  static var dateStart: WordKinds { WordKinds(rawValue: 1 << 10) }
  /// A word for a bound, before or behind its number.
  static var bound: WordKinds { WordKinds(rawValue: 1 << 11) }
}

/// Words of several kinds: the bytes of a literal, looked up where they are, so that nothing is made of them at the start
/// of a program.
///
/// A record has the words that start with the same three bytes: which kinds there are, and behind a mark each, in the order
/// of the lists, the kind of a word, the number of its list, its length and the word. An index says where the record of a
/// hash is. `OKRWords` makes both of the lists that people edit.
@usableFromInline
package struct WordRecords: Sendable {
  @usableFromInline let data: LiteralBytes
  @usableFromInline let index: LiteralBytes

  @inlinable
  package init(_ data: StaticString, _ index: StaticString) {
    (self.data, self.index) = (LiteralBytes(data), LiteralBytes(index))
  }

  // MARK: - What the records and their maker agree on

  /// Stands before a word.
  @inlinable package static var wordMark: UInt8 { UInt8(ascii: "\t") }
  /// Stands before a word that may go on with any ending.
  @inlinable package static var stemMark: UInt8 { UInt8(ascii: "*") }
  /// How many letters the index has for a hash.
  @inlinable package static var slotWidth: Int { 3 }
  /// A hash that no word has.
  package static let emptySlot = [UInt8](repeating: UInt8(ascii: "-"), count: slotWidth)

  /// The hash of the first three bytes of a word, of which the index takes the lower bits; 0 stands for bytes that it does
  /// not have.
  @inlinable @inline(__always)
  package static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let bytes = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((bytes &* 0x27D4_EB2F) >> 18)
  }

  package static func hash(_ word: ArraySlice<UInt8>) -> Int {
    let (start, count) = (word.startIndex, word.count)
    return hash(count > 0 ? word[start] : 0, count > 1 ? word[start + 1] : 0, count > 2 ? word[start + 2] : 0)
  }

  // MARK: - Looking words up

  /// Where the record of a hash starts.
  @inlinable @inline(__always)
  func record(_ hash: Int) -> Int? {
    let slot = hash & (index.count / WordRecords.slotWidth - 1)
    return index.number(slot * WordRecords.slotWidth, WordRecords.slotWidth)
  }

  /// The kinds of words that start like three bytes do.
  @inlinable @inline(__always)
  package func kinds(_ hash: Int) -> WordKinds {
    record(hash).flatMap { data.number($0, 2) }.map { WordKinds(rawValue: $0) } ?? []
  }

  /// Whether a word of some kinds may stand at an offset.
  @inline(__always)
  func mayStart(_ wanted: WordKinds, _ text: ValueText, _ offset: Int, _ isWhole: Bool) -> Bool {
    mayStart(wanted, WordHead(text, offset), isWhole)
  }

  @inline(__always)
  func mayStart(_ wanted: WordKinds, _ head: WordHead, _ isWhole: Bool) -> Bool {
    !kinds(head.three).isDisjoint(with: wanted)
      || head.mayBeTwo(isWhole) && !kinds(head.two).isDisjoint(with: wanted)
      || head.mayBeOne(isWhole) && !kinds(head.one).isDisjoint(with: wanted)
  }

  /// Whether a word of a kind may start as another one does, in whatever case.
  package func mayHave(_ kind: UInt8, _ word: ArraySlice<UInt8>) -> Bool {
    mayHave(WordKinds(rawValue: 1 << Int(kind)), word)
  }

  /// The same of some kinds.
  package func mayHave(_ wanted: WordKinds, _ word: ArraySlice<UInt8>) -> Bool {
    // The other case of ä is not told from its bytes alone.
    word.prefix(3).contains(0xC3) || !kinds(WordHead(ascii: word).three).isDisjoint(with: wanted)
  }

  /// Calls with every word of a kind in the record of a hash, in the order of the lists, until a call returns true.
  @inlinable @inline(__always)
  func forEach(_ kind: UInt8?, _ hash: Int, _ body: (_ word: Range<Int>, _ isStem: Bool) -> Bool) {
    guard let record = record(hash) else { return }
    var place = record + 2
    while case let mark = data[place], mark == WordRecords.wordMark || mark == WordRecords.stemMark {
      let start = place + 5
      let end = start + Int(data[start - 1] &- UInt8(ascii: "0"))
      let isWanted = kind.map { data[place + 1] == $0 &+ UInt8(ascii: "0") } ?? true
      if isWanted, body(start..<end, mark == WordRecords.stemMark) { return }
      place = end
    }
  }

  /// Whether any word starts with the first three bytes of another.
  package func hasStart(of other: ArraySlice<UInt8>) -> Bool {
    var isFound = false
    forEach(nil, WordRecords.hash(other)) { word, _ in
      isFound = zip(word, other).prefix(3).allSatisfy { data[$0] == $1 }
      return isFound
    }
    return isFound
  }

  /// The same of a word of a kind, by the three bytes themselves.
  func hasStart(_ kind: WordKind, _ head: WordHead) -> Bool {
    var isFound = false
    forEach(kind.rawValue, head.three) { word, _ in
      isFound = (data[word.lowerBound], data[word.lowerBound + 1], data[word.lowerBound + 2]) == head.bytes
      return isFound
    }
    return isFound
  }

  /// The number of the list of a word.
  @inlinable @inline(__always)
  func number(_ word: Range<Int>) -> Int { data.number(word.lowerBound - 3, 2) ?? 0 }

  /// The number of the first list of a kind that has a word.
  package func number(of wanted: ArraySlice<UInt8>, _ kind: UInt8) -> Int? {
    var found: Int?
    forEach(kind, WordRecords.hash(wanted)) { word, _ in
      guard word.count == wanted.count else { return false }
      for index in 0..<word.count where wanted[wanted.startIndex + index] != data[word.lowerBound + index] {
        return false
      }
      found = number(word)
      return true
    }
    return found
  }

  /// Calls with the number and the length of every word of a kind that a text has from an offset on, in the order of the
  /// lists, until a call returns true.
  @inlinable @inline(__always)
  package func forEach(
    _ kind: UInt8, in text: [UInt8], at offset: Int, _ body: (_ number: Int, _ count: Int) -> Bool
  ) {
    let third = offset + 2 < text.count ? text[offset + 2] : 0
    guard offset + 1 < text.count, third != 0 else { return }
    let hash = WordRecords.hash(text[offset], text[offset + 1], third)
    guard kinds(hash).rawValue & 1 << Int(kind) != 0 else { return }
    forEach(kind, hash) { word, _ in
      data.has(text, offset, at: word.lowerBound, word.count) && body(number(word), word.count)
    }
  }

  /// The same of words that a text has up to an offset and that are found by their last bytes, those of one or two first;
  /// of no less than some bytes.
  @inlinable @inline(__always)
  package func forEach(
    _ kind: UInt8, in text: [UInt8], upTo end: Int, ofAtLeast least: Int,
    _ body: (_ number: Int, _ count: Int) -> Bool
  ) {
    guard end <= text.count else { return }
    for length in least..<4 where length <= end {
      let hash = WordRecords.hash(
        text[end - 1], length > 1 ? text[end - 2] : 0, length > 2 ? text[end - 3] : 0)
      guard kinds(hash).rawValue & 1 << Int(kind) != 0 else { continue }
      var isDone = false
      forEach(kind, hash) { word, _ in
        guard min(word.count, 3) == length, data.has(text, end - word.count, at: word.lowerBound, word.count) else {
          return false
        }
        isDone = body(number(word), word.count)
        return isDone
      }
      if isDone { return }
    }
  }

  /// Calls with every word of a kind that stands at an offset and may end there, in the order of the lists.
  @inline(__always)
  func forEach(
    _ kind: WordKind, _ text: ValueText, _ offset: Int, _ isWhole: Bool,
    _ body: (_ number: Int, _ count: Int, _ end: Int) -> Void
  ) {
    let head = WordHead(text, offset)
    func scan(_ length: Int, _ hash: Int) {
      guard kinds(hash).contains(WordKinds(kind)) else { return }
      forEach(kind.rawValue, hash) { word, isStem in
        if min(word.count, 3) == length, let end = end(text, offset, word, isStem: isStem, isWhole) {
          body(number(word), word.count, end)
        }
        return false
      }
    }
    if head.mayBeOne(isWhole) { scan(1, head.one) }
    if head.mayBeTwo(isWhole) { scan(2, head.two) }
    scan(3, head.three)
  }

  /// Where a word ends that stands at an offset: one of letters ends where its letters do, while Han and marks are set
  /// without blanks.
  @inline(__always)
  private func end(
    _ text: ValueText, _ offset: Int, _ word: Range<Int>, isStem: Bool, _ isWhole: Bool
  ) -> Int? {
    let end = offset + word.count
    guard offset >= 0, end <= text.folded.count else { return nil }
    // Most are told apart by their last byte.
    let last = text.folded[end - 1]
    guard data[word.upperBound - 1] == last else { return nil }
    for index in 0..<word.count - 1 where text.folded[offset + index] != data[word.lowerBound + index] { return nil }
    // The m2 of 3m20s is no square metre.
    if (0x30...0x39).contains(last), text.isDigit(end) { return nil }
    // 20 min..25 min: the points join the two ends.
    if last == UInt8(ascii: "."), word.count > 2, text.byte(end) == last { return nil }
    guard text.continuesWord(end), text.isLetter(text.before(end)), isWhole else { return end }
    return isStem ? text.wordEnd(end) : nil
  }

  /// The number of the list of the longest word at an offset, where that ends, and whether no other word stands there.
  @inline(never)
  func match(
    _ kind: WordKind, _ text: ValueText, _ offset: Int, _ isWhole: Bool
  ) -> (number: Int, end: Int, isAlone: Bool)? {
    var best = (number: 0, count: 0, end: 0)
    var found = 0
    forEach(kind, text, offset, isWhole) { number, count, end in
      found += 1
      if count > best.count { best = (number, count, end) }
    }
    return found > 0 ? (best.number, best.end, found == 1) : nil
  }
}

/// The first bytes at a place of a text; 0 behind its end.
struct WordHead {
  let first: UInt8
  let second: UInt8
  let third: UInt8

  @inline(__always)
  init(_ text: ValueText, _ offset: Int) {
    let bytes = text.folded
    let count = bytes.count
    first = offset >= 0 && offset < count ? bytes[offset] : 0
    second = offset >= -1 && offset + 1 < count ? bytes[offset + 1] : 0
    third = offset >= -2 && offset + 2 < count ? bytes[offset + 2] : 0
  }

  /// The first bytes of a word of ASCII, in any case.
  init(ascii word: ArraySlice<UInt8>) {
    func lowered(_ place: Int) -> UInt8 {
      guard place < word.count else { return 0 }
      let byte = word[word.startIndex + place]
      return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte + 0x20 : byte
    }
    (first, second, third) = (lowered(0), lowered(1), lowered(2))
  }

  var bytes: (UInt8, UInt8, UInt8) { (first, second, third) }

  /// What words of three bytes and more start with here, those of two, and those of one.
  var three: Int { WordRecords.hash(first, second, third) }
  var two: Int { WordRecords.hash(first, second, 0) }
  var one: Int { WordRecords.hash(first, 0, 0) }

  /// Whether a word of so many bytes may stand here: one of letters is none where a letter follows, and no stem.
  @inline(__always)
  func mayBeTwo(_ isWhole: Bool) -> Bool { !isWhole || !isLetter(second) || !isLetter(third) }

  @inline(__always)
  func mayBeOne(_ isWhole: Bool) -> Bool { !isWhole || !isLetter(first) || !isLetter(second) }

  private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
}
