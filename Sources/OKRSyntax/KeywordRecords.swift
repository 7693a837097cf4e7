package import OKRReader

/// The keywords, and what hands type in their place.
extension WordRecords {
  package static var keywords: WordRecords { WordRecords(keywordText, keywordIndex) }
}

/// What a word of ``WordRecords/keywords`` is; the number of the first two is that of their keyword.
package enum KeywordKind: UInt8, Sendable {
  case keyword, synonym, upkeep, time, state, status
}

/// The keyword of each word of ``HandTyped/words``.
struct SynonymTable {
  subscript(word: String) -> Keyword? {
    if let number = WordRecords.keywords.number(of: Array(word.utf8)[...], KeywordKind.synonym.rawValue) {
      return Keyword(place: number)
    }
    // Of a letter and a mark in two characters, as some keyboards type ä, or in a form for old encodings.
    // No word of the table is as long as this, and to compare a long one takes its time.
    guard word.utf8.count < 128 else { return nil }
    return word.utf8.contains(where: { [0xCC, 0xCD, 0xEF, 0xF0].contains($0) })
      ? HandTyped.words.first { $0.key == word }?.value : nil
  }

  /// That of two words that a hyphen joins.
  subscript(first: String, second: String) -> Keyword? { self["\(first)-\(second)"] }
}

extension HandTyped {
  /// Whether a word is one of ``upkeep``.
  static func isUpkeep(_ word: String) -> Bool { isOf(.upkeep, word) }

  /// Whether a word is one of ``timeWords``.
  static func isTime(_ word: String) -> Bool { isOf(.time, word) }

  /// Whether some words say how a goal stands, as a light does.
  static func isStatus(_ words: String) -> Bool { isOf(.status, ValueText.folded(Array(words.utf8))) }

  /// Whether some words behind a number say how a goal stands.
  static func isState(_ words: ArraySlice<UInt8>) -> Bool {
    guard mayBeState(words) else { return false }
    let words = ValueText.folded(Array(words))
    return isOf(.status, words) || isOf(.state, words)
  }

  /// Whether they may, told from their first bytes, as most are.
  static func mayBeState(_ words: ArraySlice<UInt8>) -> Bool {
    let kinds = WordKinds(rawValue: 1 << Int(KeywordKind.status.rawValue) | 1 << Int(KeywordKind.state.rawValue))
    return WordRecords.keywords.mayHave(kinds, words)
  }

  private static func isOf(_ kind: KeywordKind, _ word: String) -> Bool { isOf(kind, Array(word.utf8)) }

  private static func isOf(_ kind: KeywordKind, _ word: [UInt8]) -> Bool {
    WordRecords.keywords.number(of: word[...], kind.rawValue) != nil
  }
}

extension Keyword {
  /// The one with a number of ``place``.
  init?(place: Int) {
    guard Keyword.allCases.indices.contains(place) else { return nil }
    self = Keyword.allCases[place]
  }

  /// The keyword that some ASCII bytes spell, if any.
  static func spelled(_ bytes: ArraySlice<UInt8>) -> Keyword? {
    guard (2...11).contains(bytes.count), let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "w")) ~= first
    else { return nil }
    return WordRecords.keywords.number(of: bytes, KeywordKind.keyword.rawValue).flatMap(Keyword.init(place:))
  }
}
