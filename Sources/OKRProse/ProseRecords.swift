import OKRReader

extension WordRecords {
  /// Endings of words, and words that are asked for by themselves.
  static var prose: WordRecords { WordRecords(proseText, proseIndex) }

  /// Calls with what every ending of a kind says that a word has in some languages, and with its length, in the order of
  /// the lists, until a call returns true.
  @inline(__always)
  func forEach(
    _ kind: ProseKind, endingAt end: Int, of text: [UInt8], _ languages: Languages, ofAtLeast least: Int = 2,
    _ body: (_ bit: Int, _ count: Int) -> Bool
  ) {
    forEach(kind.rawValue, in: text, upTo: end, ofAtLeast: least) { number, count in
      let meaning = ProseKind.meaning(number)
      return !meaning.languages.isDisjoint(with: languages) && body(meaning.bit, count)
    }
  }

  /// The length of the first word of a kind that stands in a text at an offset.
  func count(_ kind: ProseKind, in text: [UInt8], at offset: Int) -> Int? {
    var found: Int?
    forEach(kind.rawValue, in: text, at: offset) { _, count in
      found = count
      return true
    }
    return found
  }

  /// Whether some bytes are a word of a kind.
  func has(_ kind: ProseKind, _ word: ArraySlice<UInt8>) -> Bool { number(of: word, kind.rawValue) != nil }

  /// Whether a word of a kind may start with the three bytes at an offset, or a template go on with them.
  @inline(__always)
  func mayHave(_ kind: ProseKind, _ text: [UInt8], _ offset: Int) -> Bool {
    guard offset + 2 < text.count else { return false }
    let hash = WordRecords.hash(text[offset], text[offset + 1], text[offset + 2])
    return kinds(hash).rawValue & 1 << Int(kind.rawValue) != 0
  }
}

/// What a word of ``WordRecords/prose`` is.
package enum ProseKind: UInt8, Sendable {
  /// What a word says by how it ends: a bit of `WordShape`.
  case ending
  /// The noun that a compound ends in: a bit of `Tag`.
  case head
  /// A word of a single letter, which the table of phrases has no place for: a bit of `Tag`.
  case letter
  /// Says that a number or a name is still to come.
  case placeholder
  /// Names an average, a ratio or a score; whether a word has to start and to end where it does.
  case average
  /// Means everybody, and so nobody, as an owner.
  case everyone
  /// A unit of time in the form in which it belongs to the noun behind it, and the same at the end of a number.
  case attributiveTime, attributiveEnding
  /// A spelled number that is more often a figure of speech.
  case vagueCount
  /// A whole title that a template leaves behind, without its number; and its letters of ASCII alone.
  case template, templateLetters

  /// The number of a word by a bit of what it says, and its language.
  package static func number(_ bit: Int, _ language: Language) -> Int {
    bit << 2 | (Language.allCases.firstIndex(of: language) ?? 0)
  }

  static func meaning(_ number: Int) -> (bit: Int, languages: Languages) {
    (number >> 2, Languages(rawValue: 1 << UInt8(number & 3)))
  }
}
