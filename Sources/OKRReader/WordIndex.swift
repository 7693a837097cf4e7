/// Words and phrases with what each of them means, found by where they start in a text, the longest first.
struct WordIndex<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let bytes: [UInt8]
    /// Whether the word may go on with any ending.
    let isStem: Bool
    let meaning: Meaning
  }

  private var buckets: [[Entry]] = Array(repeating: [], count: 256)

  /// Lists of words in lower case, parted by `|`; a `*` at the end of a word stands for any ending.
  init(_ lists: [(Meaning, String)]) {
    for (meaning, list) in lists {
      for word in list.utf8.split(separator: UInt8(ascii: "|")) {
        let isStem = word.last == UInt8(ascii: "*")
        let bytes = Array(isStem ? word.dropLast() : word)
        guard let first = bytes.first else { continue }
        buckets[Int(first)].append(Entry(bytes: bytes, isStem: isStem, meaning: meaning))
      }
    }
    for index in buckets.indices where buckets[index].count > 1 {
      buckets[index].sort { $0.bytes.count > $1.bytes.count }
    }
  }

  /// The longest word at an offset, and where it ends: a word of letters ends where its letters do, while Han and marks
  /// are set without blanks.
  func match(_ text: ValueText, _ offset: Int, isWhole: Bool = true) -> (meaning: Meaning, end: Int)? {
    for entry in buckets[Int(text.byte(offset))] where text.folded[offset...].starts(with: entry.bytes) {
      let end = offset + entry.bytes.count
      // The m2 of 3m20s is no square metre.
      if let last = entry.bytes.last, (0x30...0x39).contains(last), text.isDigit(end) { continue }
      guard text.continuesWord(end), text.isLetter(text.before(end)), isWhole else { return (entry.meaning, end) }
      if entry.isStem { return (entry.meaning, text.wordEnd(end)) }
    }
    return nil
  }

  /// All meanings of the longest word at an offset.
  func matches(_ text: ValueText, _ offset: Int) -> (meanings: [Meaning], end: Int)? {
    guard let first = match(text, offset) else { return nil }
    let found = buckets[Int(text.byte(offset))].filter { entry in
      text.folded[offset...].starts(with: entry.bytes)
        && (offset + entry.bytes.count == first.end
          || entry.isStem && text.wordEnd(offset + entry.bytes.count) == first.end)
    }
    return (found.map(\.meaning), first.end)
  }
}
