extension Words {
  /// A title without what makes no other sentence: case, blanks and marks.
  package static func normalised(_ title: String) -> String {
    title.lowercased().split { $0.isWhitespace || $0.isPunctuation }.joined(separator: " ")
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
