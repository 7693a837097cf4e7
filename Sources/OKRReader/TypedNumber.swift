import OKRValues

/// A number as somebody typed it, without its unit: in digits with any marks, in words or in Han numerals.
struct TypedNumber: Sendable {
  /// Where it ends in the text.
  var end: Int
  /// What it can be, the likeliest first; several where a mark is a point to some and parts thousands for others, and
  /// none where no number has this form.
  var readings: [Decimal]
  /// Whether it is written as the language writes numbers.
  var isRegular = true
  /// In words or Han numerals.
  var isSpelled = false
  /// The mark that leaves two readings.
  var doubtful: Unicode.Scalar?
  /// In Han numerals that end below their last unit: 三百五.
  var isHan = false

  /// The reading in which the doubtful mark parts thousands, or else the one in which it is a point.
  mutating func disambiguate(asThousands: Bool) {
    guard readings.count == 2 else { return }
    readings = [asThousands ? readings[0] : readings[1]]
    isRegular = false
    doubtful = nil
  }
}

extension ValueText {
  /// The number at an offset, if one starts there.
  func number(_ offset: Int) -> TypedNumber? {
    if isDigit(offset), isBarePoint(offset - 1) { return digits(offset).fraction(self, offset) }
    return plainNumber(offset) ?? anyNumber(offset)
  }

  /// The same, in whatever way it is written.
  func anyNumber(_ offset: Int) -> TypedNumber? {
    if isDigit(offset) { return power(offset) ?? digits(offset) }
    if isBarePoint(offset) {
      return digits(offset + 1).fraction(self, offset + 1)
    }
    if let glyph = glyph(offset) {
      return glyph.decimal.map {
        TypedNumber(end: offset + scalar(offset).length, readings: [$0], isRegular: false, isSpelled: true)
      }
    }
    if let han = hanNumber(offset) { return han }
    if isHan(offset) {
      if let half = hanHalf(offset) { return half }
      // 过万: more than the numerals say, but a number.
      return ValueIndex.numbers.match(self, offset).map {
        TypedNumber(end: $0.end, readings: [Decimal($0.meaning)], isRegular: false, isSpelled: true)
      }
    }
    return spelledNumber(offset)
  }

  /// The part of a whole that a sign at an offset stands for.
  func glyph(_ offset: Int) -> Part? {
    let first = byte(offset)
    return first == 0xC2 || first == 0xE2 ? ValueText.glyphs[scalar(offset).value] : nil
  }

  private static let glyphs: [UInt32: Part] = [
    0xBD: Part(1, 2), 0xBC: Part(1, 4), 0xBE: Part(3, 4), 0x2153: Part(1, 3), 0x2154: Part(2, 3), 0x2155: Part(1, 5),
    0x2156: Part(2, 5), 0x2157: Part(3, 5), 0x2158: Part(4, 5), 0x2159: Part(1, 6), 0x215B: Part(1, 8),
    0x215C: Part(3, 8), 0x215D: Part(5, 8), 0x215E: Part(7, 8),
  ]

  // MARK: - Digits

  /// 10^3: a power of ten.
  private func power(_ offset: Int) -> TypedNumber? {
    guard slice(offset..<offset + 3) == "10^", let (places, length) = digit(offset + 3), !isDigit(offset + 3 + length)
    else { return nil }
    let value = (0..<places).reduce(1) { product, _ in product * 10 }
    return TypedNumber(end: offset + 3 + length, readings: [Decimal(value)], isRegular: false)
  }

  /// Whether the point of a fraction without its nought stands at an offset: .5.
  func isBarePoint(_ offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: ".") && (0x30...0x39).contains(byte(offset + 1))
      && (offset == 0 || blank(before(offset)) > 0)
  }

  private func digits(_ offset: Int) -> TypedNumber {
    var groups: [String] = []
    var marks: [Unicode.Scalar] = []
    var isRegular = true
    var end = offset
    while true {
      var group = ""
      while let (value, length) = digit(end) {
        if !isPlain(end) { isRegular = false }
        group.append(String(value))
        end += length
      }
      groups.append(group)
      guard let (mark, length) = groupMark(end, groups) else { break }
      // 0。5: a mark of another keyboard.
      if mark != " ", mark != "\u{A0}", !isPlain(end) { isRegular = false }
      marks.append(mark)
      end += length
    }
    var found = TypedNumber(end: end, readings: [], isRegular: isRegular)
    ValueText.interpret(groups, marks, &found)
    // 80,-: no cents.
    if isAt(",", end) || isAt(".", end), isAt("-", end + mark(end).length) {
      let next = end + mark(end).length
      let behind = next + mark(next).length
      if behind == count || blank(behind) > 0 || [0x20AC, 0x24, 0xA3, 0xA5].contains(scalar(behind).value) {
        found.disambiguate(asThousands: true)
        (found.end, found.isRegular) = (behind, false)
      }
    }
    if let part = glyph(end)?.decimal, found.readings.count == 1 {
      found.readings = [found.readings[0] + part]
      found.end += scalar(end).length
      found.isRegular = false
    }
    return found
  }

  /// A mark between two groups of digits, as one of `_ . , ' blank`.
  private func groupMark(_ offset: Int, _ groups: [String]) -> (Unicode.Scalar, Int)? {
    let blank = blank(offset)
    if blank > 0 {
      // One blank between groups of three parts thousands; else two numbers stand side by side.
      let isFirst = groups.count == 1
      let last = groups.last?.count ?? 0
      guard isFirst ? (1...3).contains(last) : last == 3, countDigits(offset + blank) == 3 else { return nil }
      return (blank > 1 ? "\u{A0}" : " ", blank)
    }
    let (value, length) = mark(offset)
    switch value {
    case 0x5F: return isDigit(offset + length) ? ("_", length) : nil
    case 0x2E: return isDigit(offset + length) ? (".", length) : nil
    case 0x2C:
      // A full-width comma ends a clause as often as it parts thousands.
      guard isDigit(offset + length), length == 1 || countDigits(offset + length) == 3 else { return nil }
      return (",", length)
    case 0x27: return countDigits(offset + length) == 3 ? ("'", length) : nil
    default: return nil
    }
  }

  private func countDigits(_ offset: Int) -> Int {
    var count = 0
    var end = offset
    while count < 5, let (_, length) = digit(end) {
      count += 1
      end += length
    }
    return count
  }

  /// What groups of digits with marks between them can be.
  private static func interpret(_ groups: [String], _ marks: [Unicode.Scalar], _ found: inout TypedNumber) {
    func decimal(_ whole: some StringProtocol, _ fraction: String? = nil) -> Decimal? {
      Decimal(whole + (fraction.map { "." + $0 } ?? ""))
    }
    let underscored = marks.prefix { $0 == "_" }.count
    guard let last = groups.last, let mark = marks.last else {
      found.readings = [groups.first.flatMap { decimal($0) }].compactMap { $0 }
      return
    }
    if groups.count == 2, mark == "." || mark == "," { return interpret(groups[0], mark, last, &found) }
    let whole = groups.dropLast().joined()
    // 1_000 and 1_000.5: underscores part only the digits before the point.
    if underscored == marks.count {
      found.readings = [decimal(groups.joined())].compactMap { $0 }
      return
    }
    if underscored == marks.count - 1, underscored > 0 {
      found.readings = mark == "." || mark == "," ? [decimal(whole, last)].compactMap { $0 } : []
      if mark == "," { found.isRegular = false }
      return
    }
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    let kinds = Set(marks)
    // 12,40,000: two digits a group above the thousands.
    let isIndian =
      (1...2).contains(groups[0].count) && marks.first == ","
      && groups.dropFirst().dropLast(mark == "." ? 2 : 1).allSatisfy { $0.count == 2 }
    if isIndian, groups.count > 2, last.count == 3, kinds == [","] {
      found.readings = [decimal(groups.joined())].compactMap { $0 }
      found.isRegular = false
      return
    }
    if isIndian, groups.count > 3, mark == ".", kinds == [",", "."], !marks.dropLast().contains("."),
      groups[groups.count - 2].count == 3
    {
      found.readings = [decimal(whole, last)].compactMap { $0 }
      found.isRegular = false
      return
    }
    // 1 250 and 1'250'000.
    if kinds.isSubset(of: [" ", "\u{A0}", "'"]) {
      found.readings = isGrouped && last.count == 3 ? [decimal(groups.joined())].compactMap { $0 } : []
      found.isRegular = false
      return
    }
    // 1.250,00 and 12 500,50: the last mark is another one.
    if marks.count > 1, mark == "." || mark == ",", !marks.dropLast().contains(mark) {
      let hasOneKind = Set(marks.dropLast()).count == 1
      found.readings = isGrouped && hasOneKind ? [decimal(whole, last)].compactMap { $0 } : []
      found.isRegular = false
      return
    }
    // 1,250,000: the same mark several times.
    let isSound = kinds.count == 1 && isGrouped && last.count == 3
    found.readings = isSound ? [decimal(groups.joined())].compactMap { $0 } : []
    found.isRegular = false
  }

  /// The same of two groups with a point or a comma between them.
  private static func interpret(
    _ whole: String, _ mark: Unicode.Scalar, _ last: String, _ found: inout TypedNumber
  ) {
    let fraction = Decimal(whole + "." + last)
    if last.utf8.count == 3, (1...3).contains(whole.utf8.count), whole != "0" {
      found.readings = [Decimal(whole + last), fraction].compactMap { $0 }
      found.doubtful = mark
      return
    }
    found.readings = [fraction].compactMap { $0 }
    if mark == "," { found.isRegular = false }
  }

  /// 半個鐘, 个半小时: half a unit of time, or one and a half; half a year is as often a cycle.
  private func hanHalf(_ offset: Int) -> TypedNumber? {
    let isHalf = has("半", at: offset)
    guard isHalf || has("个半", at: offset) || has("個半", at: offset), let value = Decimal(isHalf ? "0.5" : "1.5") else {
      return nil
    }
    let end = offset + (isHalf ? 3 : 6)
    guard case (let unit, _)? = ValueIndex.units.match(self, end), case .time(let time) = unit.unit, !unit.isInside,
      time != .year
    else { return nil }
    return TypedNumber(end: end, readings: [value], isRegular: false, isSpelled: true)
  }

  // MARK: - Words

  /// Twenty-five, two hundred and fifty, half a million, kaksikymmentäviisi: number words and magnitudes in a row.
  private func spelledNumber(_ offset: Int) -> TypedNumber? {
    guard isLetter(offset), offset == 0 || !isLetter(before(offset)) else { return nil }
    var (total, current) = (Decimal.zero, Decimal?.none)
    var position = offset
    var end = offset
    // What the next word has to be smaller than: behind sixty only a digit.
    var limit = 1000
    var lastFactor = 1
    // One and a half has a word of its own in Finnish.
    if let end = self.end(ofAny: ["puolitoista", "puoltatoista", "puolentoista"], at: offset), !isLetter(end),
      let value = Decimal("1.5")
    {
      return TypedNumber(end: end, readings: [value], isRegular: false, isSpelled: true)
    }
    if let (value, unit) = partOfUnit(offset), let value = Decimal(value) {
      return TypedNumber(end: unit, readings: [value], isRegular: false, isSpelled: true)
    }
    if let half = half(offset) {
      (current, position, limit) = (Decimal(1).dividedExactly(by: Decimal(2)), half, 0)
    } else if let article = article(offset) {
      (current, position, limit) = (Decimal(1), article, 0)
    }
    while true {
      // Kahdestakymmenestä viiteen: two numbers, from one to the other.
      if end > offset, position > end, byte(end) != UInt8(ascii: "-"), endsInFrom(end) != endsInFrom(wordEnd(position))
      {
        break
      }
      if let (value, next) = wordIn(ValueIndex.numbers, position), value < limit, value > 0 || current == nil {
        current = (current ?? .zero) + Decimal(value)
        limit = value % 10 == 0 && value >= 20 ? 10 : 0
        position = next
      } else if let (magnitude, next) = wordIn(ValueIndex.magnitudes, position), magnitude.isWord(of: next - position),
        current != nil || total > .zero || magnitude.place == .spelled
      {
        let isSmall = magnitude.factor < 1000
        guard let product = (isSmall ? current ?? Decimal(1) : total + (current ?? .zero)).times(magnitude.factor)
        else { return nil }
        (total, current) = isSmall ? (total, product) : (product, nil)
        lastFactor = magnitude.factor
        limit = isSmall ? 100 : 1000
        position = next
      } else {
        break
      }
      if !isLetter(position) { end = position }
      position = joint(position)
    }
    guard end > offset else { return nil }
    var value = total + (current ?? .zero)
    // A million and a quarter, two and a half: parts of what was said last.
    let start = skip(end)
    if start > end, let last = self.end(ofAny: ["and a half", "and a quarter", "ja puoli"], at: start), !isLetter(last),
      let part = Decimal(lastFactor).dividedExactly(by: Decimal(has("and a quarter", at: start) ? 4 : 2))
    {
      (value, end) = (value + part, last)
    }
    return TypedNumber(end: end, readings: [value], isRegular: false, isSpelled: true)
  }

  /// Whether a word that ends at an offset has the Finnish ending that says from.
  func endsInFrom(_ offset: Int) -> Bool {
    ["sta", "st\u{E4}"].contains { ending in
      let start = offset - ending.utf8.count
      return start >= 0 && folded[start..<offset].elementsEqual(ending.utf8)
    }
  }

  /// Half a million, puoli miljoonaa: the offset of the magnitude.
  private func half(_ offset: Int) -> Int? {
    guard byte(offset) == UInt8(ascii: "h") || byte(offset) == UInt8(ascii: "p") else { return nil }
    for word: StaticString in ["half a ", "half ", "puoli ", "puolen ", "puoleen "] where has(word, at: offset) {
      let next = skip(offset + word.utf8CodeUnitCount)
      guard let (magnitude, end) = wordIn(ValueIndex.magnitudes, next), magnitude.isWord(of: end - next) else {
        continue
      }
      return next
    }
    return nil
  }

  /// Half an hour, puoli tuntia, a quarter of an hour, and an hour behind from: how much of the unit of time, and the
  /// offset before it.
  func partOfUnit(_ offset: Int) -> (value: String, end: Int)? {
    switch byte(offset) {
    case UInt8(ascii: "h"), UInt8(ascii: "p"):
      return part("0.5", ["half an ", "half a ", "half ", "puoli ", "puolen ", "puolesta ", "puoleen "], offset)
    case UInt8(ascii: "t"): return part("0.75", ["three quarters of an ", "three-quarters of an "], offset)
    case UInt8(ascii: "a"):
      // Within an hour, once a day: mostly how soon or how often; from a quarter to a third are parts.
      let isFrom = offset > 4 && has("from ", at: offset - 5) && !has("a quarter", at: offset)
      return part("0.25", ["a quarter of an ", "a quarter of a "], offset)
        ?? (isFrom ? part("1", ["an ", "a "], offset) : nil)
    default: return nil
    }
  }

  private func part(_ value: String, _ words: [StaticString], _ offset: Int) -> (value: String, end: Int)? {
    for word in words where has(word, at: offset) {
      let next = skip(offset + word.utf8CodeUnitCount)
      if let (unit, _) = ValueIndex.units.match(self, next), unit.unit.isTime { return (value, next - 1) }
    }
    return nil
  }

  /// A word of an index that may be followed by more of the same number without a blank.
  private func wordIn<Meaning>(_ index: WordIndex<Meaning>, _ offset: Int) -> (Meaning, Int)? {
    if let whole = index.match(self, offset) { return whole }
    guard let part = index.match(self, offset, isWhole: false), part.end - offset >= 3, startsNumberWord(part.end)
    else {
      return nil
    }
    return part
  }

  /// Whether a number word stands at an offset, also one that more of the same number is set behind.
  func startsSpelledNumber(_ offset: Int) -> Bool {
    wordIn(ValueIndex.numbers, offset) != nil || wordIn(ValueIndex.magnitudes, offset) != nil
  }

  /// Whether the rest of a word is made of number words.
  private func startsNumberWord(_ offset: Int) -> Bool {
    guard isLetter(offset) else { return true }
    if let next = ValueIndex.numbers.match(self, offset, isWhole: false), next.end - offset >= 3 {
      return startsNumberWord(next.end)
    }
    if let next = ValueIndex.magnitudes.match(self, offset, isWhole: false), next.end - offset >= 4 {
      return startsNumberWord(next.end)
    }
    return false
  }

  /// A hundred, a dozen: the offset after the article.
  private func article(_ offset: Int) -> Int? {
    guard byte(offset) == UInt8(ascii: "a"), blank(offset + 1) > 0 else { return nil }
    let next = skip(offset + 1)
    guard let (magnitude, end) = wordIn(ValueIndex.magnitudes, next), magnitude.isWord(of: end - next) else {
      return nil
    }
    return next
  }

  /// The offset after what may stand between two words of one number: a blank, a hyphen, `and`.
  private func joint(_ offset: Int) -> Int {
    if byte(offset) == UInt8(ascii: "-"), isLetter(offset + 1) { return offset + 1 }
    let next = skip(offset)
    guard next > offset else { return offset }
    return has("and ", at: next) ? skip(next + 4) : next
  }
}

extension TypedNumber {
  /// The digits as those behind a point.
  fileprivate func fraction(_ text: ValueText, _ start: Int) -> TypedNumber {
    let typed = text.string(start..<end)
    let isPlain = typed.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return TypedNumber(
      end: end, readings: isPlain ? [Decimal("0." + typed)].compactMap { $0 } : [], isRegular: false)
  }
}

extension Magnitude {
  /// Whether a word of some length is more than a letter behind digits.
  fileprivate func isWord(of length: Int) -> Bool { length >= 4 && (place == .anywhere || place == .spelled) }
}

extension Part {
  /// The part as a number, to nine places.
  var decimal: Decimal? { Decimal(count).divided(by: Decimal(whole), places: 9) }

  /// The part in percent, to nine places.
  var percent: Decimal? { Decimal(count * 100).divided(by: Decimal(whole), places: 9) }
}

extension TypedNumber {
  /// 一个半月, 2個半小時: one and a half of a unit that has a measure word.
  mutating func takeHanHalf(_ text: ValueText, _ limit: Int) {
    guard text.hasHan else { return }
    let start = text.skip(end)
    guard start + 6 <= limit, ["个半", "個半"].contains(text.slice(start..<start + 6)),
      let (unit, _) = ValueIndex.units.match(text, start + 6), unit.unit.isTime, let half = Decimal("0.5")
    else { return }
    readings = readings.map { $0 + half }
    (end, isRegular) = (start + 6, false)
  }
}

extension ValueText {
  /// Whether a number stands at an offset, in digits or in Han.
  func hasNumberAt(_ offset: Int) -> Bool { isDigit(skip(offset)) || hanNumeral(skip(offset)) != nil }

  /// Whether there is a number anywhere in it, in digits or in Han.
  package var hasNumber: Bool {
    bytes.indices.contains { isDigit($0) || bytes[$0] >= 0xE3 && hanNumeral($0) != nil }
  }
}
