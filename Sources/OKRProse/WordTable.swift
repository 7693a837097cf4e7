/// Words and phrases, each with the number of the list it stands in, found by where they start in a text.
///
/// Made once a process, so making it has to cost next to nothing: the lists are kept as they are written, one behind
/// the other, and an entry only says which of those bytes it is. As a dictionary of arrays of bytes, less than half as
/// many words took 24 M instructions, half of linting a small file; so all of them take 8.3 M.
struct WordTable: Sendable {
  /// A word: bytes of a list, and the ending that makes a form of a verb of them.
  private struct Entry: Sendable {
    let start: UInt32
    let endingStart: UInt32
    let count: UInt16
    let endingCount: UInt16
    let list: UInt16
    /// The entry before it in the same bucket; -1 for none.
    let next: Int32
  }

  /// The lists and the endings.
  private(set) var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The last entry of each bucket; -1 for none.
  private var buckets: [Int32] = []

  /// The last word that an ending was set behind, and its hash: several forms in a row start with the same bytes.
  private var hashedWord = 0..<0
  private var wordHash = Hash()
  /// Whether the hash is whole without any ending.
  private var isWordHashed = false

  private init() {}

  /// `sizeBits` gives two to its power buckets, about as many as there are words.
  init(sizeBits: Int, bytes: Int, entries: Int) {
    buckets = [Int32](repeating: -1, count: 1 << sizeBits)
    self.bytes.reserveCapacity(bytes)
    self.entries.reserveCapacity(entries)
  }

  // MARK: - Adding

  /// Adds the words of a list, which a separator parts.
  mutating func add(_ words: String, partedBy separator: UInt8, list: Int) {
    var start = bytes.count
    bytes.append(contentsOf: words.utf8)
    bytes.append(separator)
    for offset in start..<bytes.count where bytes[offset] == separator {
      var hash = Hash()
      _ = hash.add(bytes, start..<offset)
      add(start..<offset, 0..<0, list, hash)
      start = offset + 1
    }
  }

  /// Adds the words of a list with every one of some endings, both parted by a separator.
  mutating func add(_ words: String, partedBy separator: UInt8, endings: String, list: Int) {
    let first = bytes.count
    bytes.append(contentsOf: words.utf8)
    bytes.append(separator)
    let middle = bytes.count
    bytes.append(contentsOf: endings.utf8)
    bytes.append(separator)
    let end = bytes.count
    var start = first
    for offset in first..<middle where bytes[offset] == separator {
      var endingStart = middle
      for place in middle..<end where bytes[place] == separator {
        add(start..<offset, ending: endingStart..<place, list: list)
        endingStart = place + 1
      }
      start = offset + 1
    }
  }

  /// Adds the forms of the verbs of a list, which blanks part; a noun or a participle goes into a list of its own.
  mutating func add(verbs: String, lists: VerbForms.Lists, forms: (inout VerbForms) -> Void) {
    var start = bytes.count
    bytes.append(contentsOf: verbs.utf8)
    bytes.append(UInt8(ascii: " "))
    let end = bytes.count
    var verb = VerbForms(table: self, lists: lists)
    // The table is the verb's alone meanwhile: a second owner would copy it at the first form.
    self = WordTable()
    for offset in start..<end where verb.table.bytes[offset] == UInt8(ascii: " ") {
      if offset > start {
        verb.start(start..<offset)
        forms(&verb)
      }
      start = offset + 1
    }
    self = verb.table
  }

  /// Keeps the letters of an ending, and gives their first place.
  mutating func keep(_ ending: String) -> Int {
    bytes.append(contentsOf: ending.utf8)
    return bytes.count - ending.utf8.count
  }

  /// Keeps once more the bytes at some place, for a stem that goes on in another way.
  mutating func keep(bytes range: Range<Int>) {
    for offset in range { bytes.append(bytes[offset]) }
  }

  /// Adds a word that is some bytes of a list and an ending.
  mutating func add(_ word: Range<Int>, ending: Range<Int>, list: Int) {
    if word != hashedWord {
      (hashedWord, wordHash) = (word, Hash())
      isWordHashed = !wordHash.add(bytes, word)
    }
    var hash = wordHash
    if !isWordHashed { _ = hash.add(bytes, ending) }
    add(word, ending, list, hash)
  }

  private mutating func add(_ word: Range<Int>, _ ending: Range<Int>, _ list: Int, _ hash: Hash) {
    guard !word.isEmpty || !ending.isEmpty else { return }
    let bucket = hash.bucket(of: buckets.count)
    entries.append(
      Entry(
        start: UInt32(truncatingIfNeeded: word.lowerBound),
        endingStart: UInt32(truncatingIfNeeded: ending.lowerBound),
        count: UInt16(truncatingIfNeeded: word.count), endingCount: UInt16(truncatingIfNeeded: ending.count),
        list: UInt16(truncatingIfNeeded: list), next: buckets[bucket]))
    buckets[bucket] = Int32(truncatingIfNeeded: entries.count - 1)
  }

  // MARK: - Finding

  /// Calls with the length and the list of every word that stands at an offset of folded text, last added first.
  @inline(__always)
  func forEach(_ text: [UInt8], at offset: Int, _ body: (_ length: Int, _ list: Int) -> Void) {
    var hash = Hash()
    _ = hash.add(text, offset..<text.count)
    var next = Int(buckets[hash.bucket(of: buckets.count)])
    while next >= 0 {
      let entry = entries[next]
      next = Int(entry.next)
      let count = Int(entry.count)
      let length = count + Int(entry.endingCount)
      if offset + length <= text.count, equals(text, offset, Int(entry.start), count),
        equals(text, offset + count, Int(entry.endingStart), length - count)
      {
        body(length, Int(entry.list))
      }
    }
  }

  private func equals(_ text: [UInt8], _ offset: Int, _ start: Int, _ count: Int) -> Bool {
    for index in 0..<count where text[offset + index] != bytes[start + index] { return false }
    return true
  }
}

/// A hash (FNV-1a) of what a phrase and a text that has it both start with: the first word, or the first character
/// where that is no letter of an alphabet.
private struct Hash: Sendable {
  private var value: UInt32 = 2_166_136_261
  private var isEmpty = true

  /// Adds bytes; false where the word ends in them, so that no more belong to it.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    if isEmpty, offset < range.upperBound, !isLatinLetter(bytes, offset) {
      let end = min(offset + (bytes[offset] >= 0xE0 ? 3 : 2), range.upperBound)
      while offset < end {
        add(bytes[offset])
        offset += 1
      }
      return false
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      // Most letters are lower case, and the folded text of a title has no other.
      guard byte &- UInt8(ascii: "a") < 26 || isLatinLetter(bytes, offset) else { return false }
      add(byte)
      offset += 1
    }
    return true
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 16_777_619
    isEmpty = false
  }

  /// The place among a power of two of buckets.
  func bucket(of count: Int) -> Int { Int(truncatingIfNeeded: value ^ (value >> 15)) & (count - 1) }
}

/// Whether a byte belongs to a letter of an alphabet: ASCII, or a two-byte sequence as in ä.
func isLatinLetter(_ text: [UInt8], _ offset: Int) -> Bool {
  guard offset >= 0, offset < text.count else { return false }
  switch text[offset] {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
  case 0xC3...0xCF: return true
  case 0x80...0xBF: return offset > 0 && (0xC3...0xCF).contains(text[offset - 1])
  default: return false
  }
}
