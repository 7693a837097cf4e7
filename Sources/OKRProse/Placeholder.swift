/// Finds what a template or a meeting left open in a title: `X%`, `xxxx`, `TBD`, `待定`.
package enum Placeholder {
  /// The first open slot, as a range of the title's UTF-8 bytes; nil where the title is finished.
  package static func first(in title: String) -> Range<Int>? {
    let characters = Array(title)
    var starts: [Int] = []
    var offset = 0
    for character in characters {
      starts.append(offset)
      offset += String(character).utf8.count
    }
    starts.append(offset)
    if let whole = template(title) { return whole }
    let found = [crosses(characters), openWords(characters), marks(characters), brackets(characters)].compactMap { $0 }
    guard let first = found.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    return starts[first.lowerBound]..<starts[first.upperBound]
  }

  /// A title that says only what it is: `Key Result 1`.
  private static func template(_ title: String) -> Range<Int>? {
    // The title may come with its quotes around it.
    let idle: Set<Character> = ["#", ":", "\"", "“", "”", "„", "«", "»", "「", "」"]
    let stem = title.lowercased().filter { !$0.isNumber && !idle.contains($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isTemplate = Words.lexicons.contains { $0.templateTitles.contains(stem) }
    return isTemplate ? 0..<title.utf8.count : nil
  }

  /// Words that say that something is still to come.
  private static func openWords(_ characters: [Character]) -> Range<Int>? {
    let lowered = characters.map { Character($0.lowercased().first.map(String.init) ?? String($0)) }
    var first: Range<Int>?
    for lexicon in Words.lexicons {
      for word in lexicon.placeholders {
        let wanted = Array(word)
        guard wanted.count <= lowered.count else { continue }
        for start in 0...(lowered.count - wanted.count)
        where lowered[start] == wanted[0] && Array(lowered[start..<(start + wanted.count)]) == wanted {
          guard isWhole(start, start + wanted.count, in: characters) else { continue }
          if first.map({ start < $0.lowerBound }) ?? true { first = start..<(start + wanted.count) }
          break
        }
      }
    }
    return first
  }

  /// Whether no Latin letter or digit touches a stretch: the words of Chinese need no blanks around them.
  private static func isWhole(_ start: Int, _ end: Int, in characters: [Character]) -> Bool {
    let before = start > 0 ? characters[start - 1] : " "
    let after = end < characters.count ? characters[end] : " "
    let opens = !isLatin(characters[start]) || !isLatin(before)
    let closes = !isLatin(characters[end - 1]) || !isLatin(after)
    return opens && closes
  }

  private static func isLatin(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return character.isLetter || character.isNumber
  }

  /// `[fill this in]`; at the start of a title brackets are a tag.
  private static func brackets(_ characters: [Character]) -> Range<Int>? {
    guard let open = characters.firstIndex(where: { $0 == "[" || $0 == "【" || $0 == "＜" }), open > 1,
      let close = characters[open...].firstIndex(where: { $0 == "]" || $0 == "】" || $0 == "＞" }),
      characters[open..<close].contains(where: \.isLetter)
    else { return nil }
    return open..<(close + 1)
  }

  /// `??`, `__`, `?%`, `…%`.
  private static func marks(_ characters: [Character]) -> Range<Int>? {
    var index = 0
    while index < characters.count {
      let mark = characters[index]
      guard mark == "?" || mark == "？" || mark == "_" || mark == "…" || mark == "*" || mark == "#" else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, characters[end] == mark { end += 1 }
      let next = end < characters.count ? characters[end] : " "
      let takesNumber = next == "%" || next == "％"
      let isQuestion = mark == "?" || mark == "？"
      let closesSentence = end == characters.count
      if takesNumber || (end - index >= 2 && (mark == "_" || (isQuestion && !closesSentence)))
        || (end - index >= 3 && mark != "…" && mark != "#" && isQuestion)
      {
        return index..<end
      }
      index = end
    }
    return nil
  }

  /// `X`, `XX`, `xxxx` where a number belongs; not SpaceX, iOS X, Project X or 3x.
  private static func crosses(_ characters: [Character]) -> Range<Int>? {
    var index = 0
    while index < characters.count {
      guard isLatin(characters[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, isLatin(characters[end]) || isJoint(characters, end) { end += 1 }
      if isOpenSlot(characters, index, end) { return index..<end }
      index = end
    }
    return nil
  }

  /// A hyphen or apostrophe inside a word: X-ray is one word.
  private static func isJoint(_ characters: [Character], _ index: Int) -> Bool {
    guard "-'’".contains(characters[index]), index + 1 < characters.count else { return false }
    return isLatin(characters[index + 1])
  }

  private static func isOpenSlot(_ characters: [Character], _ start: Int, _ end: Int) -> Bool {
    let word = String(characters[start..<end])
    let next = nextMark(characters, end)
    let isPercent = next == "%" || next == "％"
    let isMoney = start > 0 && "$€£¥￥".contains(characters[start - 1])
    let isCross = word.allSatisfy { $0 == "X" || $0 == "x" }
    if isCross, word.count >= 2 { return true }
    guard word.count == 1, let letter = word.first else { return false }
    if isPercent, "XYZNxyn".contains(letter) { return true }
    if isMoney, "XYZNxy".contains(letter) { return true }
    guard letter == "X" || letter == "N" else { return false }
    return isLoneSlot(characters, start, end, letter)
  }

  /// The character after a word, blanks passed over.
  private static func nextMark(_ characters: [Character], _ end: Int) -> Character? {
    characters[end...].first { !$0.isWhitespace }
  }

  private static func isLoneSlot(_ characters: [Character], _ start: Int, _ end: Int, _ letter: Character) -> Bool {
    let before = words(characters[..<start].reversed()).map { String($0.reversed()) }.first?.lowercased() ?? ""
    let following = words(characters[end...])
    let next = end < characters.count ? characters[end] : " "
    // Set right before a measure word: X家, N个.
    if next.unicodeScalars.first.map({ $0.value >= 0x4E00 }) ?? false {
      // X光, X射线, X世代 are names.
      return !"光射世轴軸档檔战戰染".contains(next) && !Words.lexicons.contains { $0.namesBeforeX.contains(before) }
    }
    if Words.lexicons.contains(where: { $0.namesBeforeX.contains(before) }) { return false }
    guard letter == "X", next.isWhitespace || end == characters.count else { return false }
    guard let first = following.first?.lowercased() else {
      return ["from", "to", "by", "least", "most", "of", "than", "reach", "至", "到"].contains(before)
    }
    if Words.lexicons.contains(where: { $0.wordsAfterX.contains(first) }) { return true }
    if first.unicodeScalars.first.map({ $0.value >= 0x4E00 }) ?? false { return true }
    if ["to", "and", "by", "in", "within"].contains(first) {
      return ["from", "to", "by", "least", "reach"].contains(before)
    }
    // A number stands before what it counts: a plural in English, a partitive in Finnish.
    let near = following.prefix(3).map { $0.lowercased() }
    if Words.lexicons.contains(where: { $0.namesBeforeX.contains(first) }) { return false }
    let isPlural = near.contains { $0.count > 3 && $0.hasSuffix("s") && !$0.hasSuffix("ss") }
    let isPartitive = first.count > 3 && (first.hasSuffix("a") || first.hasSuffix("ä"))
    return !before.isEmpty && (isPlural || isPartitive)
  }

  private static func words(_ characters: some Collection<Character>) -> [String] {
    characters.split { !isLatin($0) && !($0.unicodeScalars.first.map { $0.value >= 0x4E00 } ?? false) }.prefix(4)
      .map { String($0) }
  }
}
