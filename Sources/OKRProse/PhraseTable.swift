import OKRReader

/// What the words and phrases of all languages can do in a title.
///
/// Nothing is made of them at the start of a program: they are the bytes of a literal, in order of their first word, and
/// looked up where they are. A record is a first word and, behind a mark each, what phrases it opens: the number of a
/// sense in two letters, the length of the rest of the phrase in one, and that rest. An index, with a slot for each hash of a first word, says where its
/// record is; where two words have one hash, the second is in the next empty slot. `OKRWords` makes both of the lists that
/// people edit.
package struct PhraseTable: Sendable {
  /// What a phrase can do, in some languages; two halves of a `Tag`, for a list of them is no work at the start either.
  struct Sense: Sendable {
    let low: UInt64
    let high: UInt64
    let languages: UInt8

    init(_ low: UInt64, _ high: UInt64, _ languages: UInt8) {
      self.low = low
      self.high = high
      self.languages = languages
    }

    var tags: Tag { Tag(rawValue: UInt128(high) << 64 | UInt128(low)) }
  }

  /// What stands at a place: how many bytes, and what it can do.
  struct Match: Equatable {
    var length = 0
    var tags: Tag = []
    /// 1 where only Finnish has it, -1 where only English has.
    var lean = 0
  }

  static let all = PhraseTable(data: LiteralBytes(text), index: LiteralBytes(index))

  /// Stands between two records; so does a line's end.
  package static let recordMark = UInt8(ascii: "|")
  /// Stands before each sense of a first word.
  package static let senseMark = UInt8(ascii: "\t")

  private let data: LiteralBytes
  private let index: LiteralBytes

  /// The longest phrase of some languages that starts at an offset of folded text and ends where a word does; what
  /// it can do in one of them it can do. A single byte is no phrase: too little to go by.
  func match(_ text: [UInt8], _ offset: Int, _ languages: Languages) -> Match? {
    let head = offset..<PhraseTable.headEnd(text, offset)
    guard var place = record(text, head) else { return nil }
    var best = Match()
    var known: Languages = []
    while data[place] == PhraseTable.senseMark {
      let sign = place + 1
      let rest = place + 4
      let count = Int(data[rest - 1]) - Int(LiteralBytes.firstDigit)
      guard count >= 0 else { break }
      place = rest + count
      let end = head.upperBound + count
      // Most are told apart by their last byte.
      guard end <= text.count, count == 0 || data[place - 1] == text[end - 1] else { continue }
      let length = head.count + count
      guard length > 1, length >= best.length, data.has(text, head.upperBound, at: rest, count),
        let number = data.number(sign, 2), number < PhraseTable.senses.count
      else { continue }
      let sense = PhraseTable.senses[number]
      let spoken = Languages(rawValue: sense.languages)
      guard !spoken.isDisjoint(with: languages), closes(text, offset, length) else { continue }
      if length > best.length { (best, known) = (Match(length: length), []) }
      best.tags.formUnion(sense.tags)
      known.formUnion(spoken)
    }
    best.lean = known == .finnish ? 1 : known == .english ? -1 : 0
    return best.length > 0 ? best : nil
  }

  /// Whether a phrase ends where a word does; Han is set without blanks.
  private func closes(_ text: [UInt8], _ offset: Int, _ length: Int) -> Bool {
    let isHan = text[offset + length - 1] >= 0x80 && text[offset] >= 0xE2
    return isHan || !isLatinLetter(text, offset + length)
  }

  // MARK: - The records

  /// Where the senses of a first word start.
  private func record(_ text: [UInt8], _ head: Range<Int>) -> Int? {
    let slots = index.count / PhraseTable.slotWidth
    var slot = PhraseTable.hash(text[head]) & (slots - 1)
    for _ in 0..<slots {
      guard let start = index.number(slot * PhraseTable.slotWidth, PhraseTable.slotWidth) else { return nil }
      if data.has(text, head.lowerBound, at: start, head.count), data[start + head.count] == PhraseTable.senseMark {
        return start + head.count
      }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  // MARK: - What the table and its maker agree on

  /// Where the first word of a phrase ends, or its first character where that is no letter of an alphabet.
  package static func headEnd(_ text: [UInt8], _ offset: Int) -> Int {
    guard isLatinLetter(text, offset) else {
      return min(offset + (text[offset] >= 0xE0 ? 3 : 2), text.count)
    }
    var end = offset
    while isLatinLetter(text, end) { end += 1 }
    return end
  }

  /// A hash (FNV-1a) of a first word.
  package static func hash(_ word: some Sequence<UInt8>) -> Int {
    let hash = fnv1a(word)
    return Int(hash ^ (hash >> 15))
  }

  /// How many letters a slot of the index has.
  package static let slotWidth = 4

  /// A slot of the index that no word has.
  package static let emptySlot = [UInt8](repeating: UInt8(ascii: "-"), count: slotWidth)
}

/// FNV-1a (Fowler, Noll & Vo), in 32 bits, of some bytes behind what was hashed before.
func fnv1a(_ bytes: some Sequence<UInt8>, after start: UInt32 = 2_166_136_261) -> UInt32 {
  bytes.reduce(start) { ($0 ^ UInt32($1)) &* 16_777_619 }
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
