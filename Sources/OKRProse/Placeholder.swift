import OKRValues
package import OKRReader

/// Finds what a template or a meeting left open in a title: `X%`, `xxxx`, `TBD`, `待定`.
package enum Placeholder {
  /// The first open slot, as a range of the title's UTF-8 bytes; nil where the title is finished.
  package static func first(in title: String) -> Range<Int>? { first(in: ValueText(title)) }

  /// The same of a title whose letters are folded already.
  package static func first(in title: ValueText) -> Range<Int>? {
    var (bytes, folded) = (title.bytes, title.folded)
    for range in Verbatim.ranges(in: title.folded) { Verbatim.mask(range, in: &bytes, &folded) }
    untick(&bytes, &folded)
    if bytes.count < 32, isTemplate(bytes, folded) { return 0..<bytes.count }
    let word = openWord(folded)
    let signs = SlotSigns(folded)
    guard !signs.isEmpty else { return word }
    let characters = Array(String(decoding: bytes, as: UTF8.self))
    let found = [
      signs.contains(.letters) ? crosses(characters).first : nil, signs.contains(.marks) ? marks(characters) : nil,
      signs.contains(.brackets) ? brackets(characters) : nil,
    ].compactMap { $0 }
    guard !found.isEmpty else { return word }
    var starts: [Int] = []
    var offset = 0
    for character in characters {
      starts.append(offset)
      offset += character.utf8.count
    }
    starts.append(offset)
    return (found.map { starts[$0.lowerBound]..<starts[$0.upperBound] } + [word].compactMap { $0 })
      .min { $0.lowerBound < $1.lowerBound }
  }

  /// Takes the cross out of the box of an item that was ticked off: `- [x] Write the plan`.
  private static func untick(_ bytes: inout [UInt8], _ folded: inout [UInt8]) {
    guard let open = folded.prefix(80).firstIndex(of: UInt8(ascii: "[")), open + 4 < folded.count,
      let mark = folded[..<open].last(where: { $0 != 0x20 }), [0x2A, 0x2B, 0x2D].contains(mark),
      folded[open + 1] == UInt8(ascii: "x"), folded[open + 2] == UInt8(ascii: "]"), folded[open + 3] == 0x20
    else { return }
    bytes[open + 1] = 0x20
    folded[open + 1] = 0x20
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

  private static func openWord(_ folded: [UInt8]) -> Range<Int>? {
    let prose = WordRecords.prose
    var isInWord = false
    for start in folded.indices {
      // As most letters are: inside of a word of ASCII nothing starts, nor inside of a character.
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= folded[start]
      if isLetter && isInWord || 0x80..<0xC0 ~= folded[start] { continue }
      isInWord = isLetter
      // The words of Chinese need no blanks around them; a Latin word stands by itself.
      if start > 0, isLatinLetter(folded, start), isLatinLetter(folded, start - 1) { continue }
      guard prose.mayHave(.placeholder, folded, start) else { continue }
      var found: Range<Int>?
      prose.forEach(ProseKind.placeholder.rawValue, in: folded, at: start) { _, count in
        let end = start + count
        guard !isLatinLetter(folded, end - 1) || !isLatinLetter(folded, end) else { return false }
        found = start..<end
        return true
      }
      if let found, !isName(found, in: folded, hasNumbers: false) { return found }
    }
    return nil
  }

  /// Whether a word for what is open is the name of something, `TBD fields in the spec from 40 to 0`: it opens the title,
  /// what is called so stands right behind it, and the numbers are elsewhere, where the title has them or somebody knows.
  package static func isName(_ slot: Range<Int>, in title: String, hasNumbers: Bool) -> Bool {
    isName(slot, in: ValueText(title).folded, hasNumbers: hasNumbers)
  }

  private static func isName(_ slot: Range<Int>, in folded: [UInt8], hasNumbers: Bool) -> Bool {
    guard slot.lowerBound == 0, slot.upperBound < folded.count, folded[slot.upperBound] == UInt8(ascii: " "),
      folded[slot].allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 })
    else { return false }
    let rest = folded[(slot.upperBound + 1)...]
    let word = String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return isCounted([word])
      && (hasNumbers || rest.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
  }

  /// `[fill this in]`, where a number or a name belongs or a word says so; others are tags, owners and links.
  private static func brackets(_ characters: [Character]) -> Range<Int>? {
    for open in characters.indices where isOpening(characters[open]) {
      // A slot is a few words; a thousand open brackets are not looked through to the end each.
      let reach = characters[(open + 1)...].prefix(80)
      // [the dashboard](https://…) with its target left out: what a round bracket closes is no slot.
      let isSquare = characters[open] == "["
      guard let close = reach.firstIndex(where: { isClosing($0) && (!isSquare || $0 == "]" || $0 == "】") }) else {
        continue
      }
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
      let words = Array(inside.utf8)
      // [as defined in the metrics glossary]: a remark. [baseline 3.8 s]: it is filled in.
      let tags = PhraseTable.all.match(words, 0, .all)?.tags ?? []
      let isRemark =
        tags.contains(.remark)
        || !tags.isDisjoint(with: [.baseline, .present, .span]) && inside.contains(where: \.isNumber)
      if !isRemark, open > 1 || isWhole {
        let isSlot = Words.lexicons.contains { $0.slotWords.contains { Words.firstPlace(of: $0, in: words) != nil } }
        if isSlot { return open..<(close + 1) }
      }
      if open > 1, isInNumbersPlace(characters, open, close), !inside.contains(where: \.isNumber) {
        return open..<(close + 1)
      }
    }
    return nil
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch character.utf8.first {
    case UInt8(ascii: "["), UInt8(ascii: "("), 0xE3, 0xEF: "[【＜（(".contains(character)
    default: false
    }
  }

  private static func isClosing(_ character: Character) -> Bool {
    switch character.utf8.first {
    case UInt8(ascii: "]"), UInt8(ascii: ")"), 0xE3, 0xEF: "]】＞）)".contains(character)
    default: false
    }
  }

  /// In [region], nousee [summa] euroon, [share]%: what stands around a bracket needs something in its place.
  private static func isInNumbersPlace(_ characters: [Character], _ open: Int, _ close: Int) -> Bool {
    let next = nextMark(characters, close + 1)
    if next == "%" || next == "％" || next == "‰" { return true }
    let before = word(before: open, characters).lowercased()
    return !before.isEmpty && (leadsToNumber(before) && next?.isLetter ?? false || leadsToNoun(before))
  }

  private static func leadsToNoun(_ word: String) -> Bool {
    tags(of: word).contains(.place) || ["with", "for"].contains(word)
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
      let takesNumber = next == "%" || next == "％" || next == "‰"
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
    // 每升?元, 熬制?批: right before a measure.
    if end < characters.count, "元批个人家次名台件万亿".contains(characters[end]) { return true }
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
        if characters[index].utf8.first == 0xE6, characters[index] == "某", index + 1 < characters.count,
          isHan(characters[index + 1]),
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
    let mark = characters[index].utf8.first
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "'") || mark == 0xE2 && characters[index] == "’",
      index + 1 < characters.count
    else { return false }
    return isLatin(characters[index + 1])
  }

  private static func isOpenSlot(_ characters: [Character], _ start: Int, _ end: Int) -> Bool {
    switch characters[start].utf8.first {
    case UInt8(ascii: "X"), UInt8(ascii: "x"): break
    case UInt8(ascii: "Y"), UInt8(ascii: "y"), UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "N"),
      UInt8(ascii: "n"), UInt8(ascii: "M"):
      guard end - start <= 2 else { return false }
    default: return false
    }
    let word = String(characters[start..<end])
    let next = nextMark(characters, end)
    let isPercent = next == "%" || next == "％" || next == "‰"
    let isMoney = start > 0 && "$€£¥￥".contains(characters[start - 1])
    let isCross = word.allSatisfy { $0 == "X" || $0 == "x" }
    if isCross, word.count >= 2 { return true }
    // $xxM: so many millions.
    if word.count > 2, isMoney, word.dropLast().allSatisfy({ $0 == "X" || $0 == "x" }) {
      return "kKmM".contains(word.last ?? " ")
    }
    // Nn %, mm kpl.
    if word.count == 2, word.first == word.last, !isCross {
      return isPercent || words(characters[end...]).first.map { isMeasure($0.lowercased()) } ?? false
    }
    // €xm, Xm美元: so many millions.
    if word.count == 2, let first = word.first, let last = word.last, "XYxy".contains(first), "mkMK".contains(last),
      isMoney || next.map(isHan) ?? false
    {
      return true
    }
    guard word.count == 1, let letter = word.first else { return false }
    if isPercent, "XYZNxyn".contains(letter) { return true }
    if isMoney, "XYZNxy".contains(letter) { return true }
    // X litres, n 场: a small letter right before a measure, and behind no number.
    let near = characters[..<start].last { !$0.isWhitespace }
    if "xn".contains(letter), !(near?.isNumber ?? true) {
      if let next, isHan(next) { return "个个場场次台家人名万萬点點件".contains(next) }
      return letter == "x" && words(characters[end...]).first.map { isMeasure($0.lowercased()) } ?? false
    }
    // X,000人.
    if letter == "X", characters[end...].starts(with: ",000") { return true }
    guard "XNYZM".contains(letter) else { return false }
    return isLoneSlot(characters, start, end, letter)
  }

  /// Litres, k€, kpl, euron: what a number is of.
  private static func isMeasure(_ word: String) -> Bool {
    guard word.count > 1 else { return false }
    if word == "kpl" || tags(of: word).contains(.measure) { return true }
    return ValueNames.unit(word).map { unit in if case .currency = unit { true } else { unit.isTime } } ?? false
  }

  /// The character after a word, blanks passed over.
  private static func nextMark(_ characters: [Character], _ end: Int) -> Character? {
    characters[end...].first { !$0.isWhitespace }
  }

  private static func isLoneSlot(_ characters: [Character], _ start: Int, _ end: Int, _ letter: Character) -> Bool {
    let before = word(before: start, characters).lowercased()
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
    if letter == "N", let mark = nextMark(characters, end), "台个場场次家人名万件批".contains(mark) { return true }
    if "XN".contains(letter), let mark = letter == "X" ? nextMark(characters, end) : next, isHan(mark) {
      // X光, X射线, X世代 are names.
      return !"光射世轴軸档檔战戰染".contains(mark) && !Words.lexicons.contains { $0.namesBeforeX.contains(before) }
    }
    // X of Y, between X and Y, X–Y.
    let second = following.dropFirst().first
    if letter == "X", following.first == "of" || following.first == "and", second == "Y" { return true }
    if letter == "X", following.first == "Y", nextMark(characters, end).map({ "-–".contains($0) }) ?? false {
      return true
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
      guard letter == "N", next.isWhitespace else { return false }
      if isMeasure(first.lowercased()) { return true }
      // Sign N new partners, saadaan N uutta kumppania; not the gates of terminal N.
      let isBehindFirst = characters[..<start].split(separator: " ").count == 1 && !before.isEmpty
      return isCounted(following) && (isBehindFirst || first == first.lowercased() && leadsToNumber(before))
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
    // 4 viikosta X viikkoon, X senttiin: a unit of time or money in any form.
    if let unit = ValueNames.unit(first) {
      if unit.isTime { return true }
      if case .currency = unit { return true }
    }
    // Under X minutes, to X kroner, X t€.
    if !before.isEmpty, !tags(of: before).isDisjoint(with: [.span, .level, .bound, .ceiling, .changeLead]) {
      return true
    }
    if first.count == 1, nextMark(characters, end + 2).map({ "€$£¥".contains($0) }) ?? false { return true }
    // Ready on the shelf: X by June.
    if characters[..<start].last(where: { !$0.isWhitespace }) == ":", letter == "X" { return true }
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

  /// The last word before a place; what stands far away from a slot says nothing of it.
  private static func word(before end: Int, _ characters: [Character]) -> String {
    let near = characters[max(0, end - 120)..<end]
    guard let last = near.lastIndex(where: isOfWord) else { return "" }
    let start = near[...last].lastIndex { !isOfWord($0) }.map { $0 + 1 } ?? near.startIndex
    return String(characters[start...last])
  }

  /// The first words of some text.
  private static func words(_ characters: ArraySlice<Character>) -> [String] {
    characters.prefix(120).split { !isOfWord($0) }.prefix(4).map { String($0) }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    isLatin(character) || (character.unicodeScalars.first.map { $0.value >= 0x4E00 } ?? false)
  }
}
