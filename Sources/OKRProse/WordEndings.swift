/// Endings of words with what each of them says, found by their last two bytes.
///
/// Made at every start, so the lists stay the bytes they are, one behind the other.
struct WordEndings<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let start: Int32
    let count: Int32
    let meaning: Meaning
    let languages: Languages
    /// The next one with the same last bytes; -1 for none.
    var next: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var first = [Int32](repeating: -1, count: 512)

  /// Lists parted by `|`, of the languages that they are of.
  init(_ lists: (Lexicon) -> [(Meaning, String)]) {
    var last = first
    // Room for all, so that nothing is moved while they come.
    bytes.reserveCapacity(4096)
    entries.reserveCapacity(512)
    for language in Language.allCases {
      let languages = Languages(codes: [language.rawValue])
      for (meaning, list) in lists(language.lexicon) {
        var start = bytes.count
        bytes.append(contentsOf: list.utf8)
        bytes.append(UInt8(ascii: "|"))
        for end in start..<bytes.count where bytes[end] == UInt8(ascii: "|") {
          // One byte is no ending: too little to go by.
          if end > start + 1 {
            let letter = WordEndings.place(bytes[end - 2], bytes[end - 1])
            let number = Int32(truncatingIfNeeded: entries.count)
            entries.append(
              Entry(
                start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: end - start),
                meaning: meaning, languages: languages, next: -1))
            if last[letter] < 0 { first[letter] = number } else { entries[Int(last[letter])].next = number }
            last[letter] = number
          }
          start = end + 1
        }
      }
    }
  }

  /// Which of the chains an ending is in.
  private static func place(_ one: UInt8, _ last: UInt8) -> Int { (Int(one) &* 31 &+ Int(last)) & 511 }

  /// Calls with the length and the meaning of every ending that a word has in some languages, in the order of the lists,
  /// until a call returns false.
  @inline(__always)
  func forEach(
    of word: Range<Int>, in text: [UInt8], _ languages: Languages, _ body: (_ count: Int, Meaning) -> Bool
  ) {
    guard word.count > 1 else { return }
    var next = first[WordEndings.place(text[word.upperBound - 2], text[word.upperBound - 1])]
    search: while next >= 0 {
      let entry = entries[Int(next)]
      next = entry.next
      let (start, count) = (Int(entry.start), Int(entry.count))
      guard count <= word.count, !entry.languages.isDisjoint(with: languages) else { continue }
      for offset in 0..<count where text[word.upperBound - count + offset] != bytes[start + offset] { continue search }
      if !body(count, entry.meaning) { return }
    }
  }
}
