/// Words and phrases with what each of them means, found by where they start in a text, the longest first.
///
/// Made once a process, so the lists stay the bytes they are, one behind the other, and an entry only says which of them
/// it is; a chain holds the words that start with the same three bytes. As arrays of their own, the words of three
/// languages took 4 M instructions.
struct WordIndex<Meaning: Sendable>: Sendable {
  private var words = WordChains()
  private var meanings: [Meaning] = []

  /// Lists of words in lower case, parted by `|`; a `*` at the end of a word stands for any ending.
  init(_ languages: [ValueWords], _ lists: (ValueWords) -> [(Meaning, String)]) {
    for language in languages {
      for (meaning, list) in lists(language) {
        words.add(list, as: meanings.count)
        meanings.append(meaning)
      }
    }
  }

  /// The longest word at an offset, and where it ends.
  func match(_ text: ValueText, _ offset: Int, isWhole: Bool = true) -> (meaning: Meaning, end: Int)? {
    guard words.mayStart(text, offset, isWhole), let found = words.match(text, offset, isWhole) else { return nil }
    return (meanings[found.meaning], found.end)
  }

  /// Whether a whole word may stand at an offset, told by its first three bytes.
  func mayStart(_ text: ValueText, _ offset: Int) -> Bool { words.mayStart(text, offset, true) }

  /// All meanings of the longest word at an offset.
  func matches(_ text: ValueText, _ offset: Int) -> (meanings: WordMeanings<Meaning>, end: Int)? {
    guard words.mayStart(text, offset, true), let found = words.match(text, offset, true) else { return nil }
    let (first, others) = found.isAlone ? (found.meaning, []) : words.meanings(text, offset, found.end)
    return (WordMeanings(meanings[first], others.map { meanings[$0] }), found.end)
  }

  /// The first meaning of the longest word at an offset that is wanted, and where the word ends.
  @inline(__always)
  func first(
    _ text: ValueText, _ offset: Int, where isWanted: (Meaning) -> Bool
  ) -> (meaning: Meaning, end: Int)? {
    guard words.mayStart(text, offset, true), let found = words.match(text, offset, true) else { return nil }
    if found.isAlone { return isWanted(meanings[found.meaning]) ? (meanings[found.meaning], found.end) : nil }
    return words.first(text, offset, found.end) { isWanted(meanings[$0]) }.map { (meanings[$0], found.end) }
  }

  /// Marks the starts of the words of some meanings in a set.
  func markStarts(_ starts: inout [UInt64], where isWanted: (Meaning) -> Bool) {
    words.markStarts(&starts) { isWanted(meanings[$0]) }
  }
}

/// What a word means: one thing in most cases, for which no array has to be made.
struct WordMeanings<Meaning: Sendable>: RandomAccessCollection {
  private let one: Meaning
  private let others: [Meaning]

  fileprivate init(_ one: Meaning, _ others: [Meaning]) {
    self.one = one
    self.others = others
  }

  var startIndex: Int { 0 }
  var endIndex: Int { others.count + 1 }

  subscript(place: Int) -> Meaning { place == 0 ? one : others[place - 1] }
}

/// The words of an index by the numbers of what they mean: the same type for every kind of meaning, since each type that
/// an array holds is made at the start of the program.
private struct WordChains: Sendable {
  private struct Entry: Sendable {
    let start: Int32
    /// Its first four bytes, by which nearly all words of a chain are told apart.
    let key: UInt32
    let count: Int16
    /// Whether the word may go on with any ending.
    let isStem: Bool
    let meaning: Int16
    /// The entry before it in the same chain; -1 for none.
    let next: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var chains = [Int32](repeating: -1, count: 1024)
  /// What the words start with, by which most places of a text are passed over; none where a word is shorter.
  private var starts = [UInt64](repeating: 0, count: WordStart.words)

  mutating func add(_ list: String, as meaning: Int) {
    var start = bytes.count
    bytes += list.utf8
    for end in start..<bytes.count where bytes[end] == UInt8(ascii: "|") {
      if end > start { add(start..<end, meaning) }
      start = end + 1
    }
    if bytes.count > start { add(start..<bytes.count, meaning) }
    bytes.append(UInt8(ascii: "|"))
  }

  private mutating func add(_ word: Range<Int>, _ meaning: Int) {
    let isStem = bytes[word.upperBound - 1] == UInt8(ascii: "*")
    let count = isStem ? word.count - 1 : word.count
    let first = bytes[word.lowerBound]
    let second = count > 1 ? bytes[word.lowerBound + 1] : 0
    let start = WordStart(first, second, count > 2 ? bytes[word.lowerBound + 2] : 0)
    starts[start.word] |= start.bit
    let chain = start.chain
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: word.lowerBound), key: WordChains.key(bytes, word.lowerBound, count),
        count: Int16(truncatingIfNeeded: count), isStem: isStem,
        meaning: Int16(truncatingIfNeeded: meaning), next: chains[chain]))
    chains[chain] = Int32(truncatingIfNeeded: entries.count - 1)
  }

  /// Whether a word may stand at an offset.
  @inline(__always)
  func mayStart(_ text: ValueText, _ offset: Int, _ isWhole: Bool) -> Bool {
    let head = WordHead(text, offset)
    return start(head.three) != nil || head.mayBeTwo(isWhole) && start(head.two) != nil
      || head.mayBeOne(isWhole) && start(head.one) != nil
  }

  /// The start of a chain, if it has any word.
  @inline(__always)
  private func start(_ start: WordStart) -> WordStart? { starts[start.word] & start.bit != 0 ? start : nil }

  /// Up to four bytes from a place on as one number.
  @inline(__always)
  private static func key(_ bytes: [UInt8], _ place: Int, _ count: Int) -> UInt32 {
    var key: UInt32 = 0
    for index in 0..<Swift.min(4, count, bytes.count - place) {
      key |= UInt32(bytes[place + index]) << UInt32(8 * index)
    }
    return key
  }

  /// Calls with every word that stands at an offset and may end there, the last added first.
  @inline(__always)
  private func forEach(
    _ text: ValueText, _ offset: Int, _ isWhole: Bool, _ body: (_ meaning: Int, _ count: Int, _ end: Int) -> Void
  ) {
    let head = WordHead(text, offset)
    let key = head.key
    @inline(__always)
    func scan(_ length: Int, _ start: WordStart?) {
      guard let start else { return }
      var next = chains[start.chain]
      while next >= 0 {
        let entry = entries[Int(next)]
        next = entry.next
        let count = Int(entry.count)
        let isLike = (key ^ entry.key) << UInt32(8 * (4 - Swift.min(count, 4))) == 0
        if isLike, Swift.min(count, 3) == length, let end = end(text, offset, entry, isWhole) {
          body(Int(entry.meaning), count, end)
        }
      }
    }
    scan(3, start(head.three))
    if head.mayBeTwo(isWhole) { scan(2, start(head.two)) }
    if head.mayBeOne(isWhole) { scan(1, start(head.one)) }
  }

  /// Where a word ends that stands at an offset: one of letters ends where its letters do, while Han and marks are set
  /// without blanks.
  private func end(_ text: ValueText, _ offset: Int, _ entry: Entry, _ isWhole: Bool) -> Int? {
    let (start, end) = (Int(entry.start), offset + Int(entry.count))
    guard end <= text.folded.count else { return nil }
    for index in Swift.min(4, Int(entry.count))..<Int(entry.count)
    where text.folded[offset + index] != bytes[start + index] { return nil }
    let last = text.folded[end - 1]
    // The m2 of 3m20s is no square metre.
    if (0x30...0x39).contains(last), text.isDigit(end) { return nil }
    // 20 min..25 min: the points join the two ends.
    if last == UInt8(ascii: "."), entry.count > 2, text.byte(end) == last { return nil }
    guard text.continuesWord(end), text.isLetter(text.before(end)), isWhole else { return end }
    return entry.isStem ? text.wordEnd(end) : nil
  }

  /// The meaning of the longest word at an offset, where that ends, and whether no other word stands there.
  @inline(never)
  func match(_ text: ValueText, _ offset: Int, _ isWhole: Bool) -> (meaning: Int, end: Int, isAlone: Bool)? {
    var best = (meaning: 0, count: 0, end: 0)
    var found = 0
    forEach(text, offset, isWhole) { meaning, count, end in
      found += 1
      if count >= best.count { best = (meaning, count, end) }
    }
    return found > 0 ? (best.meaning, best.end, found == 1) : nil
  }

  /// The meanings of the words from an offset to an end, in their order.
  func meanings(_ text: ValueText, _ offset: Int, _ end: Int) -> (first: Int, others: [Int]) {
    var first: Int?
    var others: [Int] = []
    forEach(text, offset, true) { meaning, _, last in
      guard last == end else { return }
      if let first { others.append(first) }
      first = meaning
    }
    return (first ?? 0, others.reversed())
  }

  /// The first meaning that is wanted of the words from an offset to an end.
  @inline(__always)
  func first(_ text: ValueText, _ offset: Int, _ end: Int, where isWanted: (Int) -> Bool) -> Int? {
    var first: Int?
    forEach(text, offset, true) { meaning, _, last in
      if last == end, isWanted(meaning) { first = meaning }
    }
    return first
  }

  /// Marks the starts of the words of some meanings in a set.
  func markStarts(_ starts: inout [UInt64], where isWanted: (Int) -> Bool) {
    for entry in entries where entry.count > 2 && isWanted(Int(entry.meaning)) {
      let first = Int(entry.start)
      let start = WordStart(bytes[first], bytes[first + 1], bytes[first + 2])
      starts[start.word] |= start.bit
    }
  }
}

/// The first bytes at a place of a text; 0 behind its end.
private struct WordHead {
  let first: UInt8
  let second: UInt8
  let third: UInt8
  let fourth: UInt8

  @inline(__always)
  init(_ text: ValueText, _ offset: Int) {
    let bytes = text.folded
    let count = bytes.count
    first = offset >= 0 && offset < count ? bytes[offset] : 0
    second = offset >= -1 && offset + 1 < count ? bytes[offset + 1] : 0
    third = offset >= -2 && offset + 2 < count ? bytes[offset + 2] : 0
    fourth = offset >= -3 && offset + 3 < count ? bytes[offset + 3] : 0
  }

  /// What words of three bytes and more start with here, those of two, and those of one.
  var three: WordStart { WordStart(first, second, third) }
  var two: WordStart { WordStart(first, second, 0) }
  var one: WordStart { WordStart(first, 0, 0) }

  /// Whether a word of so many bytes may stand here: one of letters is none where a letter follows, and no stem.
  @inline(__always)
  func mayBeTwo(_ isWhole: Bool) -> Bool { !isWhole || !isLetter(second) || !isLetter(third) }

  @inline(__always)
  func mayBeOne(_ isWhole: Bool) -> Bool { !isWhole || !isLetter(first) || !isLetter(second) }

  private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  /// All of them as one number.
  var key: UInt32 { UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24 }
}

/// The first three bytes of a word, as a place in a set of bits.
struct WordStart {
  static let words = 256
  let word: Int
  let bit: UInt64
  /// Which of 1024 chains words with such a start are in.
  let chain: Int

  @inline(__always)
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let hash = (Int(first) &* 961 &+ Int(second) &* 31 &+ Int(third)) & (64 * WordStart.words - 1)
    (word, bit, chain) = (hash >> 6, 1 << UInt64(hash & 63), hash & 1023)
  }
}
