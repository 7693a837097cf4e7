/// Words with what each of them means, looked up by their bytes.
///
/// It is made at every start, so a word costs no more than a few dozen instructions: as a dictionary, the words that hands
/// type for keywords took 400,000.
struct WordTable<Meaning: Sendable>: ExpressibleByDictionaryLiteral, Sendable {
  let words: [(word: String, meaning: Meaning)]
  /// The index of a word, one above it, at the place of its hash or at the first free one behind it; 0 is free.
  private var places: [UInt16]

  init(dictionaryLiteral words: (String, Meaning)...) {
    self.words = words.map { (word: $0.0, meaning: $0.1) }
    places = []
    var size = 16
    while size < 3 * words.count { size *= 2 }
    places = Array(repeating: 0, count: size)
    for (index, entry) in words.enumerated() {
      var place = start(of: hash(entry.0))
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = UInt16(truncatingIfNeeded: index + 1)
    }
  }

  subscript(word: String) -> Meaning? {
    if let meaning = meaning(hash(word), { $0.utf8.elementsEqual(word.utf8) }) { return meaning }
    // Of a letter and a mark in two characters, as some keyboards type ä, or in a form for old encodings.
    for byte in word.utf8 {
      switch byte {
      case 0xCC, 0xCD, 0xEF, 0xF0: return words.first { $0.word == word }?.meaning
      default: continue
      }
    }
    return nil
  }

  /// The meaning of two words that a hyphen joins; no text is made of them where they mean nothing.
  subscript(first: String, second: String) -> Meaning? {
    let joined = { "\(first)-\(second)" }
    if first.utf8.contains(where: { $0 >= 0x80 }) || second.utf8.contains(where: { $0 >= 0x80 }) {
      return self[joined()]
    }
    return meaning(hash(second, behind: hash("-", behind: hash(first)))) { $0 == joined() }
  }

  private func meaning(_ hash: UInt32, _ isWord: (String) -> Bool) -> Meaning? {
    var place = start(of: hash)
    while places[place] != 0 {
      let found = Int(places[place]) - 1
      if isWord(words[found].word) { return words[found].meaning }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func start(of hash: UInt32) -> Int { Int(hash ^ hash >> 15) & (places.count - 1) }

  private func hash(_ word: String, behind start: UInt32 = 0x811C_9DC5) -> UInt32 {
    var hash = start
    for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
