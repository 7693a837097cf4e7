import OKRReader

/// Finds what a template or a meeting left open in a title: `X%`, `xxxx`, `TBD`, `待定`.
package enum Placeholder {
  /// The first open slot, as a range of the title's UTF-8 bytes; nil where the title is finished.
  package static func first(in title: String) -> Range<Int>? {
    let title = unticked(Verbatim.masked(title))
    if title.utf8.count < 32, let whole = template(title) { return whole }
    let folded = ValueText.folded(Array(title.utf8))
    let word = openWord(folded)
    let signs = SlotSigns(folded)
    guard !signs.isEmpty else { return word }
    let characters = Array(title)
    var starts: [Int] = []
    var offset = 0
    for character in characters {
      starts.append(offset)
      offset += String(character).utf8.count
    }
    starts.append(offset)
    let found = [
      signs.contains(.letters) ? crosses(characters).first : nil, signs.contains(.marks) ? marks(characters) : nil,
      signs.contains(.brackets) ? brackets(characters) : nil,
    ].compactMap { $0 }.map { starts[$0.lowerBound]..<starts[$0.upperBound] }
    return (found + [word].compactMap { $0 }).min { $0.lowerBound < $1.lowerBound }
  }

  /// The title with nothing in the box of an item that was ticked off: `- [x] Write the plan`.
  private static func unticked(_ title: String) -> String {
    let bytes = Array(title.utf8)
    guard let open = bytes.prefix(6).firstIndex(of: UInt8(ascii: "[")), open > 0, open + 4 < bytes.count,
      bytes[..<open].allSatisfy({ [0x20, 0x2A, 0x2B, 0x2D].contains($0) }), bytes[open + 1] | 0x20 == UInt8(ascii: "x"),
      bytes[open + 2] == UInt8(ascii: "]"), bytes[open + 3] == 0x20
    else { return title }
    return String(decoding: bytes[...open] + [0x20] + bytes[(open + 2)...], as: UTF8.self)
  }

  /// The title with a digit in the place of every letter that stands for a number, so that it can be read all the
  /// same: `Keep refunds under 9%`.
  package static func filled(_ title: String) -> String {
    var characters = Array(title)
    for slot in crosses(Array(Verbatim.masked(title))) where slot.upperBound <= characters.count {
      for index in slot where characters[index].isLetter && "XYZNxyzn".contains(characters[index]) {
        characters[index] = "9"
      }
    }
    return String(characters)
  }

  /// Whether what is open stands in brackets behind a title that is complete without it: `… to 75% (TBC)`.
  package static func isAside(_ slot: Range<Int>, in title: String) -> Bool {
    let bytes = Array(title.utf8)
    let marks: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "["), 0x88, 0x90]
    let before = bytes[..<min(slot.lowerBound, bytes.count)].last { $0 != UInt8(ascii: " ") }
    return slot.lowerBound > 1 && (before.map(marks.contains) ?? false) && title.contains(where: \.isNumber)
  }

  /// A title that says only what it is: `Key Result 1`.
  private static func template(_ title: String) -> Range<Int>? {
    guard mayBeTemplate(title) else { return nil }
    let stem = stem(title)
    return templates.contains(stem) ? 0..<title.utf8.count : nil
  }

  private static let templates = Words.lexicons.flatMap(\.templateTitles)

  /// Whether a title starts as some template does, told from its first letter, so that most are passed over quickly;
  /// what its first letter is can be told of ASCII and of Han.
  private static func mayBeTemplate(_ title: String) -> Bool {
    let first = title.utf8.first { byte in
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: ":"),
        UInt8(ascii: "\""):
        false
      default: true
      }
    }
    switch first {
    case nil: return true
    case let byte? where byte < 0x80: return templateStarts.contains(UInt32(byte | 0x20)) || byte < UInt8(ascii: "A")
    case (0xE4...0xE9)?:
      guard let scalar = title.unicodeScalars.first, scalar.value >= 0x4000 else { return true }
      // Numerals of Han are left out as digits are.
      if let second = title.unicodeScalars.dropFirst().first, 0x4E00...0x9FFF ~= second.value,
        scalar.properties.numericType == nil, second.properties.numericType == nil
      {
        return templates.contains { $0.utf8.starts(with: title.utf8.prefix(6)) }
      }
      return templateStarts.contains(scalar.value) || scalar.properties.numericType != nil
    default: return true
    }
  }

  /// The first letters of all templates.
  private static let templateStarts = Set(templates.compactMap { $0.unicodeScalars.first?.value })

  /// A title in lower case without its number and marks, and with single blanks.
  private static func stem(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return asciiStem(title) }
    // The title may come with its quotes around it.
    return title.lowercased().filter { !$0.isNumber && !idle.contains($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let idle: Set<Character> = ["#", ":", "\"", "“", "”", "„", "«", "»", "「", "」"]

  private static func asciiStem(_ title: String) -> String {
    var bytes: [UInt8] = []
    var isBlank = false
    for byte in ValueText.folded(Array(title.utf8)) {
      switch byte {
      case UInt8(ascii: " "), 0x09...0x0D: isBlank = !bytes.isEmpty
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "\""): continue
      default:
        if isBlank { bytes.append(UInt8(ascii: " ")) }
        isBlank = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words that say that something is still to come, by their first two bytes.
  private static let openWords: [[(second: UInt8, word: String)]] = {
    var words = [[(second: UInt8, word: String)]](repeating: [], count: 256)
    for word in Words.lexicons.flatMap(\.placeholders) {
      words[Int(word.utf8.first ?? 0)].append((word.utf8.dropFirst().first ?? 0, word))
    }
    return words
  }()

  private static func openWord(_ folded: [UInt8]) -> Range<Int>? {
    let words = openWords
    for start in folded.indices where !words[Int(folded[start])].isEmpty {
      // The words of Chinese need no blanks around them; a Latin word stands by itself.
      if start > 0, isLatinLetter(folded, start), isLatinLetter(folded, start - 1) { continue }
      let second = start + 1 < folded.count ? folded[start + 1] : 0
      for (letter, word) in words[Int(folded[start])] where letter == second {
        let end = start + word.utf8.count
        guard end <= folded.count, folded[start..<end].elementsEqual(word.utf8) else { continue }
        if !isLatinLetter(folded, end - 1) || !isLatinLetter(folded, end) { return start..<end }
      }
    }
    return nil
  }

  /// `[fill this in]`, where a number or a name belongs or a word says so; others are tags, owners and links.
  private static func brackets(_ characters: [Character]) -> Range<Int>? {
    for open in characters.indices where isOpening(characters[open]) {
      // A slot is a few words; a thousand open brackets are not looked through to the end each.
      let reach = characters[(open + 1)...].prefix(80)
      // [the dashboard](https://…) with its target left out: what a round bracket closes is no slot.
      let closers = characters[open] == "[" ? "]】" : "]】＞）)"
      guard let close = reach.firstIndex(where: closers.contains) else { continue }
      let inside = String(characters[(open + 1)..<close]).lowercased()
      // 【】%: nothing at all between the two.
      if inside.allSatisfy(\.isWhitespace) {
        // - [ ] starts an item to be ticked off.
        if characters[..<open].contains(where: { $0.isLetter || $0.isNumber }) || nextMark(characters, close + 1) == "%"
        {
          return open..<(close + 1)
        }
        continue
      }
      guard "[【＜".contains(characters[open]), inside.contains(where: \.isLetter) else { continue }
      // [the dashboard](https://…): a link is filled in.
      if characters[open] == "[", close + 1 < characters.count, characters[close + 1] == "(" { continue }
      // The title may come with its quotes around it.
      let isWhole = open <= 1 && close + 2 >= characters.count
      // 覆盖【X】座: nothing but the letter of an open number.
      if open > 1, ["x", "xx", "xxx", "n", "y"].contains(inside) { return open..<(close + 1) }
      if open > 1 || isWhole, Words.lexicons.contains(where: { $0.slotWords.contains { inside.contains($0) } }) {
        return open..<(close + 1)
      }
      if open > 1, isInNumbersPlace(characters, open, close), !inside.contains(where: \.isNumber) {
        return open..<(close + 1)
      }
    }
    return nil
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch character.unicodeScalars.first {
    case "[", "【", "＜", "（", "(": "[【＜（(".contains(character)
    default: false
    }
  }

  /// In [region], nousee [summa] euroon, [share]%: what stands around a bracket needs something in its place.
  private static func isInNumbersPlace(_ characters: [Character], _ open: Int, _ close: Int) -> Bool {
    let next = nextMark(characters, close + 1)
    if next == "%" || next == "％" { return true }
    let before = words(characters[..<open].reversed()).map { String($0.reversed()) }.first?.lowercased() ?? ""
    return !before.isEmpty && (leadsToNumber(before) && next?.isLetter ?? false || leadsToNoun(before))
  }

  private static func leadsToNoun(_ word: String) -> Bool {
    tags(of: word).isDisjoint(with: [.place, .opener]) == false
  }

  /// `??`, `__`, `?%`, `…%`.
  private static func marks(_ characters: [Character]) -> Range<Int>? {
    var index = 0
    while index < characters.count {
      let mark = characters[index]
      guard mark == "?" || mark == "？" || mark == "_" || mark == "＿" || mark == "…" || mark == "*" || mark == "#" else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, characters[end] == mark { end += 1 }
      let next = nextMark(characters, end) ?? " "
      let takesNumber = next == "%" || next == "％"
      let isQuestion = mark == "?" || mark == "？"
      let closesSentence = end == characters.count
      // From ? to ?, 从？提高到？: where a number belongs, one mark is enough.
      if isQuestion, end - index <= 2, standsForNumber(characters, index, end) { return index..<end }
      if takesNumber || (end - index >= 2 && (mark == "_" || mark == "＿" || (isQuestion && !closesSentence)))
        || (end - index >= 3 && mark != "…" && mark != "#" && isQuestion)
      {
        return index..<end
      }
      index = end
    }
    return nil
  }

  /// Whether a question mark stands by itself, before a blank or behind a word that leads to a number.
  private static func standsForNumber(_ characters: [Character], _ index: Int, _ end: Int) -> Bool {
    guard index > 0 else { return false }
    if characters[index - 1] == " " || characters[index - 1] == "\u{3000}" {
      return end == characters.count || !characters[end].isLetter || isHan(characters[end])
    }
    if "$€£¥￥".contains(characters[index - 1]) { return true }
    guard isHan(characters[index - 1]) else { return false }
    let before = String(characters[max(0, index - 3)..<index])
    return Words.lexicons.contains { $0.leadsToNumber.contains { before.hasSuffix($0) } }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x4E00 && $0.value < 0xA000 } ?? false
  }

  private static func isLatin(_ character: Character) -> Bool {
    if let byte = character.asciiValue {
      return 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    }
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return character.isLetter || character.isNumber
  }

  /// Every `X`, `XX`, `xxxx` where a number belongs; not SpaceX, iOS X, Project X or 3x.
  private static func crosses(_ characters: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < characters.count {
      guard isLatin(characters[index]) else {
        // 某省, 某客户; 某些 and 某种 are words.
        if characters[index] == "某", index + 1 < characters.count, isHan(characters[index + 1]),
          "省市县縣国國地城区區行公客产產平部项項团團学學".contains(characters[index + 1])
        {
          found.append(index..<(index + 1))
        }
        index += 1
        continue
      }
      var end = index
      while end < characters.count, isLatin(characters[end]) || isJoint(characters, end) { end += 1 }
      if isOpenSlot(characters, index, end) { found.append(index..<end) }
      index = end
    }
    return found
  }

  /// A hyphen or apostrophe inside a word: X-ray is one word.
  private static func isJoint(_ characters: [Character], _ index: Int) -> Bool {
    guard "-'’".contains(characters[index]), index + 1 < characters.count else { return false }
    return isLatin(characters[index + 1])
  }

  private static func isOpenSlot(_ characters: [Character], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 2 || characters[start] == "X" || characters[start] == "x" else { return false }
    let word = String(characters[start..<end])
    let next = nextMark(characters, end)
    let isPercent = next == "%" || next == "％"
    let isMoney = start > 0 && "$€£¥￥".contains(characters[start - 1])
    let isCross = word.allSatisfy { $0 == "X" || $0 == "x" }
    if isCross, word.count >= 2 { return true }
    // €xm, Xm美元: so many millions.
    if word.count == 2, let first = word.first, let last = word.last, "XYxy".contains(first), "mkMK".contains(last),
      isMoney || next.map(isHan) ?? false
    {
      return true
    }
    guard word.count == 1, let letter = word.first else { return false }
    if isPercent, "XYZNxyn".contains(letter) { return true }
    if isMoney, "XYZNxy".contains(letter) { return true }
    guard "XNYZM".contains(letter) else { return false }
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
    // X → 20k: an end of an arrow.
    let last = characters[..<start].last { !$0.isWhitespace }
    if "XYN".contains(letter), nextMark(characters, end) == "→" || last == "→" { return true }
    // CSAT >= X.
    let bound = characters[..<start].reversed().drop { $0.isWhitespace }.prefix(2)
    if letter == "X", let mark = bound.first, "<>≤≥".contains(mark) || mark == "=" && "<>".contains(bound.last ?? " ") {
      return true
    }
    // Set right before a measure word: X家, N个.
    if "XN".contains(letter), let mark = letter == "X" ? nextMark(characters, end) : next, isHan(mark) {
      // X光, X射线, X世代 are names.
      return !"光射世轴軸档檔战戰染".contains(mark) && !Words.lexicons.contains { $0.namesBeforeX.contains(before) }
    }
    // On X ha: a measure stands behind no name.
    if letter == "X", next.isWhitespace, let unit = following.first?.lowercased(), unit.count > 1,
      tags(of: unit).contains(.measure)
    {
      return true
    }
    if Words.lexicons.contains(where: { $0.namesBeforeX.contains(before) }) { return false }
    // From N prosentista to M prosenttiin.
    if letter != "X" {
      guard let first = following.first, !before.contains(where: \.isNumber) else { return false }
      if Words.lexicons.contains(where: { $0.wordsAfterX.contains(first.lowercased()) }) { return true }
      // Sign N new partners, saadaan N uutta kumppania; not the gates of terminal N.
      return letter == "N" && next.isWhitespace && first == first.lowercased() && isCounted(following)
        && leadsToNumber(before)
    }
    guard next.isWhitespace || end == characters.count else { return false }
    // Alle X €.
    if nextMark(characters, end).map({ "€$£¥￥".contains($0) }) ?? false { return true }
    guard let first = following.first?.lowercased() else {
      return ["from", "to", "by", "least", "most", "of", "than", "reach", "至", "到"].contains(before)
    }
    if Words.lexicons.contains(where: { $0.wordsAfterX.contains(first) }) { return true }
    // With X of our 10 biggest clients.
    if first == "of", let whose = following.dropFirst().first?.lowercased(),
      ["our", "the", "their", "these"].contains(whose)
    {
      return true
    }
    // 4 viikosta X viikkoon: a unit of time in any form.
    if ValueNames.unit(first)?.isTime ?? false { return true }
    // Under X minutes, to X kroner, X t€.
    if !before.isEmpty, !tags(of: before).isDisjoint(with: [.span, .level, .bound, .ceiling, .changeLead]) {
      return true
    }
    if first.count == 1, nextMark(characters, end + 2).map({ "€$£¥".contains($0) }) ?? false { return true }
    if ["to", "and", "by", "in", "within"].contains(first) {
      return ["from", "to", "by", "least", "reach"].contains(before)
    }
    // A number stands before what it counts: a plural in English, a partitive in Finnish.
    if Words.lexicons.contains(where: { $0.namesBeforeX.contains(first) }) { return false }
    // X uutta agenttia: with nothing before it, it may be a name as well, unless they are new.
    return (!before.isEmpty || tags(of: first).contains(.new)) && isCounted(following)
  }

  /// Whether some words are counted by what stands before them: a plural in English, a partitive in Finnish.
  private static func isCounted(_ words: [String]) -> Bool {
    let near = words.prefix(3).map { $0.lowercased() }
    guard let first = near.first else { return false }
    let isPlural = near.contains { $0.count > 3 && $0.hasSuffix("s") && !$0.hasSuffix("ss") }
    return isPlural || first.count > 3 && (first.hasSuffix("a") || first.hasSuffix("ä"))
  }

  /// Whether a number may follow a word: a verb, to, at least; or nothing before it at all.
  private static func leadsToNumber(_ word: String) -> Bool {
    let leads: Tag = [.span, .level, .bound, .ceiling, .gain, .attained]
    return word.isEmpty || !tags(of: word).isDisjoint(with: leads.union(.anyVerb))
  }

  private static func tags(of word: String) -> Tag {
    let text = ValueText.folded(Array(word.utf8))
    guard let match = PhraseTable.all.match(text, 0, .all), match.length == text.count else { return [] }
    return match.tags
  }

  /// The first words of some text; what stands far away from a slot says nothing of it.
  private static func words(_ characters: some Collection<Character>) -> [String] {
    characters.prefix(120).split { !isLatin($0) && !($0.unicodeScalars.first.map { $0.value >= 0x4E00 } ?? false) }
      .prefix(4)
      .map { String($0) }
  }
}
