import OKRReader

extension Words {
  /// A title without what makes no other sentence: case, blanks and marks.
  package static func normalised(_ title: String) -> String {
    let typed = Array(title.utf8)
    // Bytes are lowered faster than letters: all but a few titles are written in those of ASCII, of Latin-1 and of Han,
    // with a few marks.
    let folded = ValueText.folded(typed)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(typed.count)
    var isParted = false
    var index = 0
    while index < folded.count {
      let byte = folded[index]
      var length = 1
      var isMark = false
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " ")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "*"),
        UInt8(ascii: ",")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        isMark = true
      case 0..<0xC0, 0xC3, 0xE4...0xE9: break
      case 0xE2, 0xE3, 0xEF:
        guard index + 2 < folded.count, let known = partsWords(byte, folded[index + 1], folded[index + 2]) else {
          return normalisedLetters(title)
        }
        (length, isMark) = (3, known)
      default: return normalisedLetters(title)
      }
      if isMark {
        isParted = !bytes.isEmpty
      } else {
        if isParted { bytes.append(UInt8(ascii: " ")) }
        isParted = false
        for place in index..<index + length { bytes.append(folded[place]) }
      }
      index += length
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func normalisedLetters(_ title: String) -> String {
    title.lowercased().split { $0.isWhitespace || $0.isPunctuation }.joined(separator: " ")
  }

  /// Whether a character of three bytes is a mark that parts words; nil for all but the usual ones.
  private static func partsWords(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool? {
    switch (first, second, third) {
    // Dashes, quotes and points; 、 and 。; brackets of Han; ！（），：；？.
    case (0xE2, 0x80, 0x90...0xA7), (0xE3, 0x80, 0x81...0x82), (0xE3, 0x80, 0x8A...0x91), (0xEF, 0xBC, 0x81),
      (0xEF, 0xBC, 0x88...0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A...0x9B), (0xEF, 0xBC, 0x9F):
      true
    // €, →, ≤, ≥.
    case (0xE2, 0x82, 0xAC), (0xE2, 0x86, 0x92), (0xE2, 0x89, 0xA4...0xA5): false
    default: nil
    }
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
