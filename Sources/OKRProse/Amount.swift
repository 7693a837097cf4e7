/// Tells whether a title says how much, in digits or in words.
package enum Amount {
  /// Whether a title names a number, or an end that can be checked like one: all, none, double.
  ///
  /// Not counted: a digit that is part of a name (B2B, Q3, 5G) and a year.
  package static func isNamed(in title: String) -> Bool {
    hasDigits(title) || hasWords(title) || hasHanNumber(title)
  }

  private static func hasDigits(_ title: String) -> Bool {
    let characters = Array(title)
    var index = 0
    while index < characters.count {
      guard characters[index].isWholeNumber,
        characters[index].unicodeScalars.allSatisfy({ $0.value < 0x100 || $0.value > 0xFF00 })
      else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, characters[end].isWholeNumber { end += 1 }
      let before: Character = index > 0 ? characters[index - 1] : " "
      let after: Character = end < characters.count ? characters[end] : " "
      let isInName = isLatinLetter(before) || (after.isUppercase && isLatinLetter(after) && !"KMB".contains(after))
      let digits = String(characters[index..<end])
      let isYear = digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20")) && !"%.,€$".contains(after)
      if !isInName, !isYear { return true }
      index = end
    }
    return false
  }

  private static func isLatinLetter(_ character: Character) -> Bool {
    character.isLetter && (character.unicodeScalars.first.map { $0.value < 0x2E80 } ?? false)
  }

  private static func hasWords(_ title: String) -> Bool {
    let lowered = title.lowercased()
    let words = Set(lowered.split { !$0.isLetter }.map(String.init))
    return Words.lexicons.contains { lexicon in
      !lexicon.amounts.isDisjoint(with: words)
        || lexicon.amounts.contains { word in
          word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } && lowered.contains(word)
        }
    }
  }

  /// 四个, 十家: a Han number before a measure word.
  private static func hasHanNumber(_ title: String) -> Bool {
    let characters = Array(title)
    let digits: Set<Character> = ["两", "兩", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "萬", "亿", "億"]
    for index in characters.indices.dropLast() where digits.contains(characters[index]) {
      if Lexicon.chinese.measureWords.contains(String(characters[index + 1])) { return true }
    }
    return false
  }
}
