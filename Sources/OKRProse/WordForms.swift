import OKRReader

extension Words {
  /// A title without what makes no other sentence: case, blanks and marks.
  package static func normalised(_ title: String) -> String {
    let typed = Array(title.utf8)
    // Bytes are lowered faster than letters: all but a few titles are written in those of ASCII, of Latin-1 and of Han.
    guard typed.allSatisfy({ $0 < 0xC0 || $0 == 0xC3 || (0xE4...0xE9).contains($0) }) else {
      return title.lowercased().split { $0.isWhitespace || $0.isPunctuation }.joined(separator: " ")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(typed.count)
    var isParted = false
    for byte in ValueText.folded(typed) {
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " ")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "*"),
        UInt8(ascii: ",")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        isParted = !bytes.isEmpty
      default:
        if isParted { bytes.append(UInt8(ascii: " ")) }
        isParted = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The beginnings of the words of a text that say what it is about, so that two texts can be seen to share one.
  ///
  /// Four letters tell most words apart and leave out what inflection changes; Han is taken in pairs.
  package static func contentStems(_ text: String) -> Set<String> {
    var found: Set<String> = []
    var han: Character?
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if !isHan(String(word)), word.count >= 4, !functionWords.contains(String(word)) {
        found.insert(String(word.prefix(4)))
      }
      for character in word {
        let isIdeograph = character.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
        if isIdeograph, let before = han, !functionWords.contains(String(before)),
          !functionWords.contains(String(character))
        {
          found.insert("\(before)\(character)")
        }
        han = isIdeograph ? character : nil
      }
      han = nil
    }
    return found
  }

  /// Words that any sentence may hold.
  private static let functionWords = Set(lexicons.flatMap(\.functionWords))
}
