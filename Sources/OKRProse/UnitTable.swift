import OKRValues

/// The words for units in all languages.
struct UnitTable: Sendable {
  private var words = WordTable(sizeBits: 8, bytes: 4 * 1024, entries: 256)
  private var units: [Unit] = []

  static let all = UnitTable()

  private init() {
    for lexicon in Words.lexicons {
      for (unit, list) in lexicon.units {
        words.add(list, partedBy: UInt8(ascii: "|"), list: units.count)
        units.append(unit)
      }
    }
  }

  /// The unit that a word in lower case names in the first language that has it.
  func unit(named word: String) -> Unit? {
    let text = Array(word.utf8)
    var found: Int?
    words.forEach(text, at: 0) { length, list in
      if length == text.count { found = list }
    }
    return found.map { units[$0] }
  }
}

extension Lexicon {
  /// Whether a word in lower case is one of those for a unit in the language.
  func names(_ unit: Unit, _ word: String) -> Bool {
    units.contains { $0.0 == unit && $0.1.split(separator: "|").contains { $0 == word } }
  }
}
