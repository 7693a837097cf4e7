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
    var found = [word, signs.contains(.letters) ? OpenLetters(bytes, folded).slots.first?.word : nil]
    if signs.contains(.marks) || signs.contains(.brackets) {
      let characters = Array(String(decoding: bytes, as: UTF8.self))
      let places = [
        signs.contains(.marks) ? marks(characters) : nil, signs.contains(.brackets) ? brackets(characters) : nil,
      ]
      found += places.map { place in
        place.map { place in
          let start = characters[..<place.lowerBound].reduce(0) { $0 + $1.utf8.count }
          return start..<characters[place].reduce(start) { $0 + $1.utf8.count }
        }
      }
    }
    return found.compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
  }

  /// Takes the box out of an item that is or was to be ticked off: `- [x] Write the plan`, `KR2: - [ ] Write the plan`.
  private static func untick(_ bytes: inout [UInt8], _ folded: inout [UInt8]) {
    guard let open = folded.prefix(80).firstIndex(of: UInt8(ascii: "[")), open + 4 < folded.count,
      // [x] customers sign up: what starts in the middle has a slot in front.
      [0x2A, 0x2B, 0x2D].contains(folded[..<open].last { $0 != 0x20 }) || open == 0 && bytes[4] != folded[4],
      [UInt8(ascii: "x"), 0x20].contains(folded[open + 1]), folded[open + 2] == UInt8(ascii: "]"),
      folded[open + 3] == 0x20
    else { return }
    for offset in open..<open + 3 { (bytes[offset], folded[offset]) = (0x20, 0x20) }
  }

  /// The title with a digit in the place of every letter that stands for a number, so that it can be read all the
  /// same: `Keep refunds under 9%`.
  package static func filled(_ title: String) -> String {
    var bytes = Array(title.utf8)
    let masked = Array(Verbatim.masked(title).utf8)
    for slot in OpenLetters(masked, ValueText.folded(masked)).slots {
      for offset in slot.letters { bytes[offset] = UInt8(ascii: "9") }
    }
    return String(decoding: bytes, as: UTF8.self)
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
      // As most letters are: inside of a word of ASCII nothing starts, nor inside of a character, nor with a blank.
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= folded[start]
      if isLetter && isInWord || 0x80..<0xC0 ~= folded[start] { continue }
      isInWord = isLetter
      if folded[start] == UInt8(ascii: " ") { continue }
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
      // (owner tbd), owner: tbd: whose it is, is open, and not what is to be reached.
      if let found, !isName(found, in: folded, hasNumbers: false), !isOfLine(words(before: start, in: folded)) {
        return found
      }
    }
    return nil
  }

  /// What stands before a place, without blanks, colons and dashes at its end.
  private static func words(before place: Int, in folded: [UInt8]) -> [UInt8] {
    var rest = folded[..<place]
    let marks: [[UInt8]] = [[0x20], [0x3A], [0x2D], [0x3D], Array("：".utf8), Array("–".utf8), Array("—".utf8)]
    while let mark = marks.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(mark.count)
    }
    return Array(rest)
  }

  /// Metric owner, 指标口径负责人: whether some words end in one that says something of the line and not of its goal.
  private static func isOfLine(_ words: [UInt8]) -> Bool {
    [":", "："].contains { mark in
      TitleTokens(ValueText(words + mark.utf8)).tokens.contains {
        $0.range.upperBound > words.count && $0.tags.contains(.remark)
      }
    }
  }

  /// Whether a word for what is open is the name of something, `TBD fields in the spec from 40 to 0`: it opens the title,
  /// what is called so stands right behind it, and the numbers are elsewhere, where the title has them or somebody knows.
  package static func isName(_ slot: Range<Int>, in title: String, hasNumbers: Bool) -> Bool {
    isName(slot, in: ValueText(title).folded, hasNumbers: hasNumbers)
  }

  private static func isName(_ slot: Range<Int>, in folded: [UInt8], hasNumbers: Bool) -> Bool {
    if isCalledSo(slot, in: folded) || hasNumbers && isLetterOfName(slot, in: folded) { return true }
    guard slot.lowerBound == 0, slot.upperBound < folded.count else { return false }
    let hasDigit = hasNumbers || folded.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    // 待测晶圆在厂天数9天降到6天: what waits to be tested.
    if 0xE4...0xE9 ~= folded[0], 0xE4...0xE9 ~= folded[slot.upperBound], hasDigit { return true }
    guard folded[slot.upperBound] == UInt8(ascii: " "),
      folded[slot].allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 })
    else { return false }
    let rest = folded[(slot.upperBound + 1)...]
    let word = String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return isCounted([word])
      && (hasNumbers || rest.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
  }

  /// Chromosome X defects: one letter behind the word that opens a title and is no verb, before what is called so.
  private static func isLetterOfName(_ slot: Range<Int>, in folded: [UInt8]) -> Bool {
    guard slot.count == 1, slot.lowerBound > 2, slot.upperBound + 1 < folded.count, folded[slot.lowerBound - 1] == 0x20,
      folded[slot.upperBound] == 0x20, isLatinLetter(folded, slot.upperBound + 1)
    else { return false }
    let first = folded[..<(slot.lowerBound - 1)]
    return !first.contains(0x20) && !leadsToNumber(String(decoding: first, as: UTF8.self))
  }

  /// Tickets tagged TBD, 标记为待定的工单: whether a word that says how something is called stands right before a place.
  private static func isCalledSo(_ slot: Range<Int>, in folded: [UInt8]) -> Bool {
    let quotes: [[UInt8]] = [
      [0x20], [0x22], [0x27], Array("‘".utf8), Array("“".utf8), Array("”".utf8), Array("’".utf8),
    ]
    var rest = folded[..<min(slot.lowerBound, folded.count)]
    while let mark = quotes.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(mark.count)
    }
    return Words.lexicons.contains { lexicon in
      lexicon.namesSo.contains { name in
        rest.suffix(name.utf8.count).elementsEqual(name.utf8)
          && (rest.last ?? 0 >= 0x80 || !isLatinLetter(folded, rest.count - name.utf8.count - 1))
      }
    }
  }

  /// `[fill this in]`, where a number or a name belongs or a word says so; others are tags, owners and links.
  private static func brackets(_ characters: [Character]) -> Range<Int>? {
    var (start, isBehindWord) = (0, false)
    let hasNumbers = characters.contains(where: \.isNumber)
    for open in characters.indices where isOpening(characters[open]) {
      // A slot is a few words; a thousand open brackets are not looked through to the end each.
      let reach = characters[(open + 1)...].prefix(80)
      // [the dashboard](https://…) with its target left out: what a round bracket closes is no slot.
      let (isSquare, isAngle, isBrace) = (characters[open] == "[", characters[open] == "<", characters[open] == "{")
      guard
        let close = reach.firstIndex(where: {
          isClosing($0) && (!isSquare || $0 == "]" || $0 == "】") && isAngle == ($0 == ">") && isBrace == ($0 == "}")
        })
      else {
        continue
      }
      let inside = String(characters[(open + 1)..<close]).lowercased()
      // 【】%: nothing at all between the two.
      if inside.allSatisfy(\.isWhitespace) {
        // (7 in May :( ): a face.
        if open > 1, characters[open] == "(", ":;".contains(characters[open - 1]), characters[open - 2] == " " {
          continue
        }
        // - [ ] starts an item to be ticked off.
        isBehindWord = isBehindWord || characters[start..<open].contains { $0.isLetter || $0.isNumber }
        start = open
        if isBehindWord || nextMark(characters, close + 1) == "%" { return open..<(close + 1) }
        continue
      }
      // Bill [?] hours; but Gällivare (?) from 5% to 3%: a word that somebody is not sure of.
      if open > 1, inside.allSatisfy({ $0 == "?" || $0 == "？" }) {
        if !hasNumbers || isSquare || isBeforeNumbersPlace(characters, open, close) { return open..<(close + 1) }
        continue
      }
      // Visit schools (how many?).
      if open > 1, asksHowMany(inside) { return open..<(close + 1) }
      // Reach {{target}} customers, from {from} to {to}; an e-mail may have a {{name}} in it.
      if characters[open] == "{" {
        let isDoubled =
          open + 1 < characters.count && characters[open + 1] == "{" || characters[max(0, open - 1)] == "$"
        let start = characters[..<open].lastIndex { $0 != "$" && $0 != "{" } ?? 0
        let end = characters[close...].firstIndex { $0 != "}" } ?? characters.count
        let isInPlace =
          (isDoubled || namesNumber(inside) && !"/=?&".contains(characters[start]))
          && isBeforeNumbersPlace(characters, start + 1, end - 1)
          || nextMark(characters, end) == "%"
        if open > 0, isInPlace || isDoubled && !hasNumbers, inside.contains(where: \.isLetter) {
          return (start + 1)..<end
        }
        continue
      }
      guard "[【＜<".contains(characters[open]), inside.contains(where: \.isLetter) else { continue }
      // < 5 days and > 3: less and more than.
      if characters[open] == "<", !(inside.first?.isLetter ?? false) || inside.contains(where: \.isNumber) { continue }
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
        tags.contains(.remark) || isOfLine(Array(inside.prefix { $0 != ":" && $0 != "：" }.utf8))
        || !tags.isDisjoint(with: [.baseline, .present, .span]) && inside.contains(where: \.isNumber)
      if !isRemark, open > 1 || isWhole {
        let isSlot = Words.lexicons.contains { $0.slotWords.contains { Words.firstPlace(of: $0, in: words) != nil } }
        if isSlot { return open..<(close + 1) }
      }
      // Raise [EMEA] win rate from 20% to 25%: the numbers are there, and a name has a capital.
      let isTag = hasNumbers && characters[open + 1].isUppercase && nextMark(characters, close + 1) != "%"
      if open > 1, !isAngle, !isTag, isInNumbersPlace(characters, open, close), !inside.contains(where: \.isNumber) {
        return open..<(close + 1)
      }
    }
    return nil
  }

  /// {from}, {target}: a word for a number, and for no name of a person or a place.
  private static func namesNumber(_ inside: String) -> Bool {
    let words = Array(inside.utf8)
    return !tags(of: inside).isDisjoint(with: [.span, .aim, .baseline])
      || Words.lexicons.contains { $0.slotWords.contains { Words.firstPlace(of: $0, in: words) != nil } }
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch character.utf8.first {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "{"), 0xE3, 0xEF:
      "[【＜（(<{".contains(character)
    default: false
    }
  }

  private static func isClosing(_ character: Character) -> Bool {
    switch character.utf8.first {
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "}"), 0xE3, 0xEF:
      "]】＞）)>}".contains(character)
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

  /// Bill (?) hours, (?)%: whether a number belongs in the place of a bracket.
  private static func isBeforeNumbersPlace(_ characters: [Character], _ open: Int, _ close: Int) -> Bool {
    let next = nextMark(characters, close + 1)
    if next == "%" || next == "％" || next == "‰" { return true }
    let before = word(before: open, characters).lowercased()
    return !before.isEmpty && leadsToNumber(before)
      || Words.lexicons.contains { $0.leadsToNumber.contains { before.hasSuffix($0) } }
  }

  /// How many?, 多少？
  private static func asksHowMany(_ inside: String) -> Bool {
    guard inside.last == "?" || inside.last == "？" else { return false }
    return Words.lexicons.contains { $0.asksHowMany.contains(where: inside.hasPrefix) }
  }

  private static func leadsToNoun(_ word: String) -> Bool {
    tags(of: word).contains(.place) || ["with", "for"].contains(word)
  }

  /// `??`, `__`, `?%`, `…%`.
  private static func marks(_ characters: [Character]) -> Range<Int>? {
    var index = 0
    while index < characters.count {
      let mark = characters[index]
      guard
        mark == "?" || mark == "？" || mark == "_" || mark == "＿" || mark == "…" || mark == "*" || mark == "#"
          || mark == "."
      else {
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
      // Vaccinate # seniors.
      if mark == "#", end - index == 1, index > 0, characters[index - 1].isWhitespace, next.isLetter,
        characters[end].isWhitespace
      {
        return index..<end
      }
      // __new__, snake__case: what is emphasised, or a name.
      let isEmphasis =
        mark == "_" && !isBeforeMagnitude(characters, end)
        && ([index - 1, end].contains { place in
          characters.indices.contains(place) && !isHan(characters[place])
            && (characters[place].isLetter || characters[place].isNumber || place < index && characters[place] == "%")
        })
      if mark == ".", end - index < 3 {
        index = end
        continue
      }
      if takesNumber && !isEmphasis
        || (end - index >= 2 && (mark == "_" && !isEmphasis || mark == "＿" || (isQuestion && !closesSentence)))
        || (end - index >= 3 && mark != "…" && mark != "#" && isQuestion)
      {
        return index..<end
      }
      index = end
    }
    return nil
  }

  /// £__k, ___M EUR: a letter that multiplies the number that is still to come.
  private static func isBeforeMagnitude(_ characters: [Character], _ end: Int) -> Bool {
    guard end < characters.count, "kKmM".contains(characters[end]) else { return false }
    return end + 1 == characters.count || characters[end + 1] == " " || "€$£".contains(characters[end + 1])
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

  /// The character after a word, blanks passed over.
  private static func nextMark(_ characters: [Character], _ end: Int) -> Character? {
    characters[end...].first { !$0.isWhitespace }
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

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || (character.unicodeScalars.first.map { $0.value >= 0x4E00 } ?? false)
  }
}
