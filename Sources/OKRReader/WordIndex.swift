/// Words and phrases with what each of them means, found by where they start in a text, the longest first.
///
/// Made once a process, so the lists stay the bytes they are, one behind the other, and an entry only says which of them
/// it is; a chain holds the words that start with the same two bytes. As arrays of their own, the words of three
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
    words.match(text, offset, isWhole).map { (meanings[$0.meaning], $0.end) }
  }

  /// All meanings of the longest word at an offset.
  func matches(_ text: ValueText, _ offset: Int) -> (meanings: [Meaning], end: Int)? {
    guard let end = words.match(text, offset, true)?.end else { return nil }
    return (words.meanings(text, offset, end).map { meanings[$0] }, end)
  }

  /// Marks the starts of the words of some meanings in a set.
  func markStarts(_ starts: inout [UInt64], where isWanted: (Meaning) -> Bool) {
    words.markStarts(&starts) { isWanted(meanings[$0]) }
  }
}

/// The words of an index by the numbers of what they mean: the same type for every kind of meaning, since each type that
/// an array holds is made at the start of the program.
private struct WordChains: Sendable {
  private struct Entry: Sendable {
    let start: Int32
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
    let chain = chain(bytes[word.lowerBound], count > 1 ? bytes[word.lowerBound + 1] : 0)
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: word.lowerBound), count: Int16(truncatingIfNeeded: count), isStem: isStem,
        meaning: Int16(truncatingIfNeeded: meaning), next: chains[chain]))
    chains[chain] = Int32(truncatingIfNeeded: entries.count - 1)
  }

  private func chain(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 37 &+ Int(second)) & 1023 }

  /// Calls with every word that stands at an offset and may end there, the last added first.
  @inline(__always)
  private func forEach(
    _ text: ValueText, _ offset: Int, _ isWhole: Bool, _ body: (_ meaning: Int, _ count: Int, _ end: Int) -> Void
  ) {
    let first = text.byte(offset)
    guard first != 0 else { return }
    let second = text.byte(offset + 1)
    var next = chains[chain(first, second)]
    var isSecondPass = second == 0
    while true {
      guard next >= 0 else {
        if isSecondPass { return }
        // Words of a single byte.
        isSecondPass = true
        next = chains[chain(first, 0)]
        continue
      }
      let entry = entries[Int(next)]
      next = entry.next
      let count = Int(entry.count)
      if isSecondPass ? count == 1 : count > 1, let end = end(text, offset, entry, isWhole) {
        body(Int(entry.meaning), count, end)
      }
    }
  }

  /// Where a word ends that stands at an offset: one of letters ends where its letters do, while Han and marks are set
  /// without blanks.
  private func end(_ text: ValueText, _ offset: Int, _ entry: Entry, _ isWhole: Bool) -> Int? {
    let (start, end) = (Int(entry.start), offset + Int(entry.count))
    guard end <= text.folded.count else { return nil }
    for index in 0..<Int(entry.count) where text.folded[offset + index] != bytes[start + index] { return nil }
    let last = text.folded[end - 1]
    // The m2 of 3m20s is no square metre.
    if (0x30...0x39).contains(last), text.isDigit(end) { return nil }
    // 20 min..25 min: the points join the two ends.
    if last == UInt8(ascii: "."), entry.count > 2, text.byte(end) == last { return nil }
    guard text.continuesWord(end), text.isLetter(text.before(end)), isWhole else { return end }
    return entry.isStem ? text.wordEnd(end) : nil
  }

  /// The meaning of the longest word at an offset, and where that ends.
  func match(_ text: ValueText, _ offset: Int, _ isWhole: Bool) -> (meaning: Int, end: Int)? {
    var best: (meaning: Int, count: Int, end: Int)?
    forEach(text, offset, isWhole) { meaning, count, end in
      if count >= best?.count ?? 0 { best = (meaning, count, end) }
    }
    return best.map { ($0.meaning, $0.end) }
  }

  /// The meanings of the words from an offset to an end, in their order.
  func meanings(_ text: ValueText, _ offset: Int, _ end: Int) -> [Int] {
    var found: [Int] = []
    forEach(text, offset, true) { meaning, _, last in
      if last == end { found.append(meaning) }
    }
    return found.reversed()
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

/// The first three bytes of a word, as a place in a set of bits.
struct WordStart {
  static let words = 256
  let word: Int
  let bit: UInt64

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let hash = (Int(first) &* 961 &+ Int(second) &* 31 &+ Int(third)) & (64 * WordStart.words - 1)
    (word, bit) = (hash >> 6, 1 << UInt64(hash & 63))
  }
}
