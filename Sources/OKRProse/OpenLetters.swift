import OKRReader
import OKRValues

/// Letters that stand for a number which is still to be found: X%, NN shops, from X to Y, £xk, ×个, 某分.
///
/// A letter is one where a digit in its place would be a number, which the reader of numbers tells from the names that
/// have a letter: Project X, Gen Z, lift N.
struct OpenLetters {
  /// Some letters that stand for digits, and the word that they are in: xx in $xxM.
  struct Slot {
    let word: Range<Int>
    let letters: Range<Int>
  }

  /// Those of the title, in order.
  private(set) var slots: [Slot] = []
  /// The title with a digit in the place of each letter that may stand for one.
  private var filled = TitleTokens(ValueText([]))
  private let bytes: [UInt8]
  private let folded: [UInt8]

  /// Takes a title as typed and in lower case.
  init(_ bytes: [UInt8], _ folded: [UInt8]) {
    self.bytes = bytes
    self.folded = folded
    var digits = bytes
    var words: [Slot] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      if let end = openNumeral(start) {
        words.append(Slot(word: start..<end, letters: start..<end))
        for place in start..<end { digits[place] = UInt8(ascii: "9") }
        offset = end
        continue
      }
      while isLatin(offset) || offset > start && isJoint(offset) { offset += 1 }
      if let letters = OpenLetters.letters(bytes, start..<offset), mayStand(start..<offset, letters) {
        words.append(Slot(word: start..<offset, letters: letters))
        for place in letters { digits[place] = UInt8(ascii: "9") }
      }
      offset = max(offset, start + 1)
    }
    guard !words.isEmpty else { return }
    filled = TitleTokens(ValueText(digits))
    let numbers = filled.quantities()
    let isPair = words.count > 1 && Set(words.map { folded[$0.letters.lowerBound] }).count > 1
    slots = words.filter { slot in
      if folded[slot.letters.lowerBound] == UInt8(ascii: "x"), slot.letters.count > 1, !isNamed(slot) { return true }
      guard let number = numbers.first(where: { $0.range.contains(slot.word.lowerBound) }) else { return false }
      return isOpen(slot, number, others: numbers.count - words.count, isPair)
    }
  }

  /// Where a word or sign ends that stands for a number in a script without blanks: 某分, 若干家, ×个; not 3×5, L×W.
  private func openNumeral(_ start: Int) -> Int? {
    guard bytes[start] == 0xC3 || bytes[start] >= 0xE3 else { return nil }
    var end = start
    while isSign(end), byte(end + 1) == 0x97 { end += 2 }
    if end > start {
      let isBeside = isDigit(nearest(start - 1, -1)) || isLatin(nearest(start - 1, -1)) || isLatin(start - 2)
      return !isBeside && (byte(end) >= 0xE4 || byte(end) == UInt8(ascii: "%")) ? end : nil
    }
    let numerals = Words.lexicons.lazy.flatMap(\.openNumerals)
    return numerals.first { bytes[start...].starts(with: $0.utf8) }.map { start + $0.utf8.count }
  }

  /// The bytes of a word that stand for digits; nil for a word that says something.
  private static func letters(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    guard let letter = bytes[word].first else { return nil }
    let end = bytes[word].firstIndex { $0 != letter } ?? word.upperBound
    let (count, rest) = (end - word.lowerBound, bytes[end..<word.upperBound])
    guard count <= 4 else { return nil }
    switch letter {
    case UInt8(ascii: "X"), UInt8(ascii: "x"):
      // X00, Xk, xxM.
      let isMagnitude =
        rest.count == 1 && rest.allSatisfy { $0 | 0x20 == UInt8(ascii: "k") || $0 | 0x20 == UInt8(ascii: "m") }
      return isMagnitude || rest.count < 4 && rest.allSatisfy { $0 == UInt8(ascii: "0") } ? word.lowerBound..<end : nil
    case UInt8(ascii: "Y"), UInt8(ascii: "N"), UInt8(ascii: "Z"), UInt8(ascii: "M"), UInt8(ascii: "n"),
      UInt8(ascii: "y"):
      return rest.isEmpty ? word : nil
    case UInt8(ascii: "m"), UInt8(ascii: "z"): return rest.isEmpty && count > 1 ? word : nil
    default: return nil
    }
  }

  /// Whether a digit may stand there: not 2 x 18, 6 M€, NPS:n, n = 400, y/y, [x].
  private func mayStand(_ word: Range<Int>, _ letters: Range<Int>) -> Bool {
    let (before, behind) = (nearest(word.lowerBound - 1, -1), nearest(word.upperBound, 1))
    if isDigit(before) || isDigit(behind) && letters.count == word.count { return false }
    let (last, next) = (byte(word.lowerBound - 1), byte(word.upperBound))
    if isDigit(word.lowerBound - 2), last == UInt8(ascii: ".") { return false }
    // L x W x H: a sign between two letters that are names. NN/g: a name, and not so many a week.
    if letters.count == 1, folded[word.lowerBound] == UInt8(ascii: "x"), isLoneLetter(word.lowerBound, -1),
      isLoneLetter(word.upperBound, 1)
    {
      return false
    }
    if next == UInt8(ascii: "/"), isLatin(word.upperBound + 1), !isDigit(word.upperBound + 1),
      !isLatin(word.upperBound + 2),
      ![UInt8(ascii: "h"), UInt8(ascii: "d"), UInt8(ascii: "s")].contains(byte(word.upperBound + 1))
    {
      return false
    }
    if bytes[word.lowerBound] >= UInt8(ascii: "a") {
      let isTick = last == UInt8(ascii: "[") && next == UInt8(ascii: "]") && word.lowerBound < 2
      if last == UInt8(ascii: ":") || isTick { return false }
      if letters.count == 1, [last, next].contains(UInt8(ascii: "/")) {
        return [0x24, 0xA3, 0xA5, 0xAC].contains(last)
      }
    }
    // ≈, ≥ and ≤ start with the same two bytes.
    return ![UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(byte(behind))
      && (byte(behind) != 0xE2 || byte(behind + 1) != 0x89)
  }

  /// Whether the next word in a direction is one letter.
  private func isLoneLetter(_ edge: Int, _ step: Int) -> Bool {
    let place = nearest(step < 0 ? edge - 1 : edge, step)
    return isLatin(place) && !isDigit(place) && !isLatin(place + step)
  }

  /// Windows XX, iPhone X: a word that names things by such letters, or a name in the middle of a sentence, is in front.
  private func isNamed(_ slot: Slot) -> Bool {
    guard let token = filled.tokens.firstIndex(where: { $0.range.contains(slot.word.lowerBound) }), token > 0 else {
      return false
    }
    return Words.lexicons.contains { $0.namesBeforeX.contains { filled.word(token - 1).equals($0) } }
  }

  /// Whether what is read as a number with a digit in the place of some letters is one that is still open.
  private func isOpen(_ slot: Slot, _ number: TitleQuantity, others: Int, _ isPair: Bool) -> Bool {
    let (before, behind) = (number.firstToken - 1, number.lastToken + 1)
    if bytes[slot.letters.lowerBound] >= 0x80 { return isOpenNumeral(slot, number) }
    // X% of those, X weeks, £xk, X ha: a name has no unit.
    if [.share, .money, .time, .points].contains(number.kind) { return true }
    if filled.tags(number.firstToken + 1).contains(.measure) { return true }
    let isName = Words.lexicons.contains { lexicon in
      lexicon.namesBeforeX.contains { filled.word(before).equals($0) || filled.word(number.firstToken + 1).equals($0) }
    }
    if isName { return false }
    let isLed = isLed(number)
    // X光: a character right behind that counts nothing makes a name of it.
    let isHan = filled.value.isHan(nearest(slot.word.upperBound, 1))
    if isHan, !isLed, number.magnitude == 1,
      !TitleTokens.measures.contains(filled.word(number.firstToken + 1)),
      !filled.value.has("分", at: nearest(slot.word.upperBound, 1))
    {
      return false
    }
    if slot.letters.count > 1 || number.magnitude > 1 {
      return number.kind != .bare || number.magnitude > 1 || isPair || isLed
    }
    let letter = bytes[slot.letters.lowerBound]
    let isX = letter == UInt8(ascii: "X")
    let isLower = letter == folded[slot.letters.lowerBound]
    if number.kind == .count {
      // A small letter may stand for something else in most words.
      if isLower { return isHan || isCounting(slot, number) }
      return !isBehindName(slot, before)
        && (others == 0 || isLed || isX && before >= 0 && (others < 2 || !filled.tags(before).isEmpty))
    }
    // NPS to n; but not n. 40, roughly.
    if isLower, letter == UInt8(ascii: "n"), number.kind == .bare, isLedHere(before),
      filled.value.skip(slot.word.upperBound) >= bytes.count || byte(slot.word.upperBound) != UInt8(ascii: "."),
      behind >= filled.tokens.count || filled.tokens[behind].kind != .word
    {
      return true
    }
    // X → 20k; a grade goes from C to M.
    let isArrow = filled.isMark(before, "→") || filled.isMark(behind, "→")
    if isArrow, letter != UInt8(ascii: "M"), letter != UInt8(ascii: "Z") { return true }
    return (isX || isPair) && (isLed || !filled.tags(behind).isDisjoint(with: [.more, .fewer]))
  }

  /// Sign n new customers, hanki n uutta asiakasta: whether a small letter stands behind a verb, or opens the title, before
  /// what is counted; and not between two words that it joins, as in drag n drop.
  private func isCounting(_ slot: Slot, _ number: TitleQuantity) -> Bool {
    let (before, behind) = (number.firstToken - 1, number.firstToken + 1)
    guard bytes[slot.letters.lowerBound] == UInt8(ascii: "n"), byte(slot.word.upperBound) == UInt8(ascii: " "),
      filled.tags(behind).isDisjoint(with: .anyVerb) || filled.isFinnish
    else { return false }
    return before < 0 || before == 0 && !filled.tags(before).isDisjoint(with: .anyVerb) || isLedHere(before)
  }

  /// Whether a token leads to a number.
  private func isLedHere(_ place: Int) -> Bool {
    !filled.tags(place).isDisjoint(with: [.span, .level, .bound, .ceiling, .reach])
      || filled.isMark(place, ["→", "≤", "≥"])
  }

  /// IPhone X users, Galaxy X phones: whether the word in front is a name, which has a capital inside, or one in the middle of a
  /// sentence.
  private func isBehindName(_ slot: Slot, _ before: Int) -> Bool {
    guard filled.tokens.indices.contains(before), filled.tokens[before].kind == .word else { return false }
    let range = filled.tokens[before].range
    func isCapital(_ offset: Int) -> Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[offset] }
    func isSmall(_ offset: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[offset] }
    guard range.upperBound <= bytes.count, let last = range.last, isSmall(last) else { return false }
    if range.dropFirst().contains(where: { isCapital($0) && isSmall($0 - 1) }) { return true }
    return before > 0 && isCapital(range.lowerBound) && filled.tags(before).isEmpty
      && filled.tokens[before - 1].kind == .word
  }

  /// 某分, 若干家, ×个: whether a character that stands for a number has what is counted or measured behind it.
  private func isOpenNumeral(_ slot: Slot, _ number: TitleQuantity) -> Bool {
    let end = slot.word.upperBound
    let isCertain = isSign(slot.word.lowerBound)
    let isMany = slot.word.count > 3
    switch number.kind {
    case .share, .money, .points: return true
    // 某天, 若干年前 say when.
    case .time:
      if case .time(let unit)? = number.unit, [.day, .week, .month, .quarter, .year].contains(unit) {
        return isCertain || isMany && isLed(number)
      }
      return true
    case .count, .bare:
      // 某分公司 is one of them.
      if filled.value.has("分", at: end) { return !filled.value.isHan(end + 3) }
      if !isCertain, !isMany { return number.magnitude > 1 }
      let isCounted = TitleTokens.measures.contains(filled.word(number.firstToken + 1))
      return isCounted || isMany && (isLed(number) || !filled.value.isHan(end))
    }
  }

  /// From, at least, ≥, →: whether a number follows what stands before it.
  private func isLed(_ number: TitleQuantity) -> Bool {
    let place = number.firstToken - 1
    let leads: Tag = [.span, .level, .bound, .ceiling, .changeLead, .gain, .attained, .reach, .baseline]
    return filled.isFinnish && number.ending != .none || !filled.tags(place).isDisjoint(with: leads)
      || filled.isMark(place, ["→", "<", ">", "≤", "≥", "=", ":"])
      || filled.isMark(number.lastToken + 1, "→")
  }

  /// The next place in a direction that has no blank.
  private func nearest(_ start: Int, _ step: Int) -> Int {
    var offset = start
    while byte(offset) == UInt8(ascii: " ") { offset += step }
    return offset
  }

  private func isDigit(_ offset: Int) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte(offset) }

  private func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  private func isLatin(_ offset: Int) -> Bool {
    // × and ÷ are no letters.
    isDigit(offset) || isLatinLetter(folded, offset) && !isSign(offset) && !isSign(offset - 1)
  }

  private func isSign(_ offset: Int) -> Bool { byte(offset) == 0xC3 && [0x97, 0xB7].contains(byte(offset + 1)) }

  /// A hyphen or apostrophe inside of a word: X-ray is one word.
  private func isJoint(_ offset: Int) -> Bool {
    switch byte(offset) {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): isLatin(offset + 1)
    case 0xE2: bytes[offset...].starts(with: "’".utf8) && isLatin(offset + 3)
    // The rest of it.
    case 0x80, 0x99: bytes.indices.contains(offset - 1) && [0xE2, 0x80].contains(bytes[offset - 1])
    default: false
    }
  }
}
