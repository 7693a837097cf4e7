import OKRValues

/// Numbers and days as nearly all are written, read from their bytes; nil for anything that may be more than that, which
/// is left to the general reader. What both read they read alike, and a test holds them to it.
extension ValueText {
  /// A number in digits of ASCII with a point at the most, and nothing behind it that could be more of it: `35`, `16.25`.
  func plainNumber(_ offset: Int) -> TypedNumber? {
    plainDecimal(offset).map { TypedNumber(end: $0.end, readings: [$0.value]) }
  }

  /// The same as its value alone.
  func plainDecimal(_ offset: Int) -> (value: Decimal, end: Int)? {
    var (value, end) = (0, offset)
    while let digit = plainDigit(end) {
      // More digits than that are counted by the general reader.
      guard end - offset < 15 else { return nil }
      value = value * 10 + digit
      end += 1
    }
    guard end > offset else { return nil }
    var places = 0
    if byte(end) == UInt8(ascii: "."), plainDigit(end + 1) != nil {
      end += 1
      while let digit = plainDigit(end) {
        guard end - offset < 16 else { return nil }
        value = value * 10 + digit
        places += 1
        end += 1
      }
      // 1.250 may be thousands.
      guard places != 3, places <= Decimal.places else { return nil }
    }
    guard endsPlainly(end) else { return nil }
    return (Decimal(value, places: places), end)
  }

  /// The value of a digit of ASCII.
  private func plainDigit(_ offset: Int) -> Int? {
    guard offset < count else { return nil }
    let byte = folded[offset]
    return byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }

  /// Whether nothing at an offset could belong to the digits before it: no mark or blank with digits behind it, and no
  /// character but a letter of Latin or Han.
  private func endsPlainly(_ offset: Int) -> Bool {
    switch byte(offset) {
    case UInt8(ascii: "^"): return false
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"),
      UInt8(ascii: "'"):
      let next = byte(offset + 1)
      // 80,-: no cents.
      return !(0x30...0x39).contains(next) && next != UInt8(ascii: "-") && isPlainByte(next)
    case let byte: return isPlainByte(byte)
    }
  }

  private func isPlainByte(_ byte: UInt8) -> Bool { byte < 0x80 || byte == 0xC3 || (0xE4...0xE9).contains(byte) }
}

extension AmountReader {
  /// A number of a sentence in percent, in a unit of time or without a unit, with nothing behind it that could be more of
  /// it.
  func plainBareQuantity(_ start: Int) -> TypedQuantity? {
    guard !takesAnyUnit, limit == text.count, text.byte(start - 1) != UInt8(ascii: "."),
      let (value, last) = text.plainDecimal(start)
    else { return nil }
    let mark = text.byte(last) == UInt8(ascii: " ") ? last + 1 : last
    let isPercent = text.byte(mark) == UInt8(ascii: "%")
    var end = isPercent ? mark + 1 : last
    var level: TypedAmount.Reading
    if isPercent || !text.hasHan, isNothingMore(end, isPercent: isPercent, start) {
      level = plainLevel(start..<last, value, isPercent ? .percent : nil, isPercent ? "%" : "")
    } else {
      guard mark > last, let unit = plainUnit(mark), isNothingMore(unit.end, unit.unit, start) else { return nil }
      end = unit.end
      level = plainLevel(start..<last, value, unit.unit, unit.spelling)
    }
    let amount = TypedAmount(range: start..<end, readings: [], isRegular: true, mantissa: value)
    return TypedQuantity(
      range: start..<end, readings: [TypedQuantity.Reading(bound: nil, level: level)], isRegular: false,
      isBoundInWords: false, low: 0..<end, amount: amount)
  }

  /// A unit of time or per cent in a word that means nothing else, behind a number and a blank.
  private func plainUnit(_ offset: Int) -> (unit: Unit, spelling: String, end: Int)? {
    guard !text.hasHan, let (word, end) = plainWord(offset), let (words, last) = ValueIndex.units.matches(text, offset),
      last == end, words.count == 1, let unit = words.first, unit.factor == 1, unit.divisor == 1, !unit.isInside,
      !isOtherWord(offset)
    else { return nil }
    switch unit.unit {
    // 1.30 h is an hour and a half to some; of which year, and no length of time.
    case .time(.hour) where text.byte(offset - 4) == UInt8(ascii: "."), .time(.year): return nil
    case .time: return (unit.unit, text.string(word), end)
    case .percent: return (unit.unit, "%", end)
    case .points, .currency, .score, .rate, .counted: return nil
    }
  }

  /// A word of more than one letter, all of them of ASCII, with a blank, a mark or nothing behind it.
  private func plainWord(_ offset: Int) -> (range: Range<Int>, end: Int)? {
    var end = offset
    while UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.byte(end) { end += 1 }
    guard end > offset + 1, end == limit || [0x20, 0x29, 0x2C, 0x3B].contains(text.byte(end)) else { return nil }
    return (offset..<end, end)
  }

  /// Whether a word behind a number may be something else than a unit.
  private func isOtherWord(_ offset: Int) -> Bool {
    // Told from the first letters for most words.
    let mayBe = WordRecords.values.mayStart([.magnitudes, .currencies, .qualifiers, .parts], text, offset, false)
    if mayBe,
      longestMagnitude(offset) != nil || money(offset) != nil
        || ValueIndex.qualifiers.match(text, offset) != nil || ValueIndex.parts.match(text, offset) != nil
    {
      return true
    }
    return text.currencyCode(offset) != nil || scaleLead(offset) != nil || star(offset) != nil
      || ValueNames.startsNumber(text, offset)
  }

  /// Whether what stands behind a unit of a sentence cannot belong to it.
  private func isNothingMore(_ end: Int, _ unit: Unit, _ start: Int) -> Bool {
    let next = text.skip(end)
    // 3 hours, 15 minutes; 3 tuntia ja 15 minuuttia, 3 tuntia ja puoli.
    if next == end ? next < limit : text.has("ja ", at: next) { return false }
    // 31 prosentista 6 prosenttiin: only of a length of time a smaller one is a part.
    if unit == .percent, 0x30...0x39 ~= text.byte(next) { return true }
    return isNothingMore(end, isPercent: false, start)
  }

  /// Whether what stands behind a number of a sentence cannot belong to it, told by its first bytes.
  private func isNothingMore(_ end: Int, isPercent: Bool, _ start: Int) -> Bool {
    let next = text.skip(end)
    guard next < limit else { return true }
    switch text.byte(next) {
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "\""):
      return next == end || !isPercent
    // Half an hour, puoli tuntia; % points.
    case UInt8(ascii: "h"), UInt8(ascii: "p"): return false
    // 35% to 60%: in a sentence the two ends of a change.
    case UInt8(ascii: "t") where text.has("to ", at: next) && (0x30...0x39).contains(text.byte(next + 3)):
      return next > end && !text.has(" to ", at: start - 4)
    case UInt8(ascii: "b")...UInt8(ascii: "z"):
      return next > end && !ValueNames.mayFollowNumber(text, next) && longestMagnitude(next) == nil
        && text.currencyCode(next) == nil && scaleLead(next) == nil && star(next) == nil
    case 0xE2: return text.has("→", at: next)
    case 0xE3...0xE9, 0xEF:
      guard isPercent, text.isHan(next) || text.end(ofAny: ["，", "。", "；", "）"], at: next) != nil else { return false }
      return (!ValueNames.mayFollowNumber(text, next) || isVerbOfChange(next)) && longestMagnitude(next) == nil
    default: return false
    }
  }

  /// 从51%提升到71%: whether a word of Han says what becomes of the number before it, or leads to the next one.
  private func isVerbOfChange(_ offset: Int) -> Bool {
    guard !ValueNames.mayStartNumber(text, offset), ValueIndex.units.match(text, offset) == nil,
      ValueIndex.currencies.match(text, offset) == nil, let (all, _) = ValueIndex.qualifiers.matches(text, offset)
    else { return false }
    return all.allSatisfy { [.filler, .more, .less, .moreBehind, .lessBehind, .riseBehind].contains($0) }
  }

  private func plainLevel(
    _ digits: Range<Int>, _ value: Decimal, _ unit: Unit?, _ spelling: String
  ) -> TypedAmount.Reading {
    // Up to four digits are written as they are, unless zeros stand before them.
    var isShort = digits.count <= 4 && text.byte(digits.lowerBound) != UInt8(ascii: "0")
    for offset in digits where text.byte(offset) == UInt8(ascii: ".") { isShort = false }
    return TypedAmount.Reading(
      quantity: Quantity(value, unit), number: isShort ? text.string(digits) : value.digits, unit: spelling,
      form: TypedAmount.Form())
  }

  /// A number that is all there is up to the limit, in percent, without a unit, of money or with a word: `14M EUR`.
  func plainQuantity(_ offset: Int) -> TypedQuantity? {
    guard takesAnyUnit, limit == text.count else { return nil }
    let first = text.skip(offset)
    guard let (bound, start) = plainBound(first) else { return plainNumber(first) }
    guard let found = plainNumber(start), let level = found.readings.first?.level else { return nil }
    return TypedQuantity(
      range: first..<found.range.upperBound, readings: [TypedQuantity.Reading(bound: bound, level: level)],
      isRegular: true, isBoundInWords: false, low: found.range, amount: found.amount)
  }

  /// A bound as the language writes it, and where the number behind it and a blank starts.
  private func plainBound(_ offset: Int) -> (bound: Bound, end: Int)? {
    let isMore = text.byte(offset) == UInt8(ascii: ">")
    guard isMore || text.byte(offset) == UInt8(ascii: "<") else { return nil }
    let isWithin = text.byte(offset + 1) == UInt8(ascii: "=")
    let end = offset + (isWithin ? 2 : 1)
    guard text.byte(end) == UInt8(ascii: " ") else { return nil }
    return (isMore ? isWithin ? .atLeast : .moreThan : isWithin ? .atMost : .lessThan, end + 1)
  }

  private func plainNumber(_ start: Int) -> TypedQuantity? {
    guard start < limit, start == 0 || text.blank(start - 1) > 0, let (value, last) = text.plainDecimal(start)
    else { return nil }
    if let money = plainMoney(start, value, last) { return money }
    if let counted = plainCount(start, value, last) { return counted }
    let isPercent = text.byte(last) == UInt8(ascii: "%")
    let end = isPercent ? last + 1 : last
    guard text.skip(end) >= limit, end <= limit else { return nil }
    let level = plainLevel(start..<last, value, isPercent ? .percent : nil, isPercent ? "%" : "")
    return plain(start..<end, value, level)
  }

  /// So many of what a last word says, which is on no list: `80 fleets`; or of a unit of time: `4 hours`.
  private func plainCount(_ start: Int, _ value: Decimal, _ last: Int) -> TypedQuantity? {
    guard text.byte(last) == UInt8(ascii: " "), !text.hasHan, let (word, end) = plainWord(last + 1), end == limit
    else { return nil }
    if let unit = plainUnit(word.lowerBound) {
      return plain(start..<end, value, plainLevel(start..<last, value, unit.unit, unit.spelling))
    }
    let mayBeKnown = WordRecords.values.mayStart([.units, .qualifiers, .currencies], text, word.lowerBound, true)
    guard !mayBeKnown, !isOtherWord(word.lowerBound),
      rateWord(word.lowerBound) == nil, !["today", "currently", "ytd"].contains(text.foldedSlice(word)),
      !["nyt", "now", "times"].contains(text.foldedSlice(word))
    else { return nil }
    let noun = text.string(word)
    return plain(start..<end, value, plainLevel(start..<last, value, .counted(noun), noun))
  }

  private func plain(
    _ range: Range<Int>, _ value: Decimal, magnitude: Int = 1, _ level: consuming TypedAmount.Reading
  ) -> TypedQuantity {
    let amount = TypedAmount(range: range, readings: [], isRegular: true, mantissa: value, magnitude: magnitude)
    return TypedQuantity(
      range: range, readings: [TypedQuantity.Reading(bound: nil, level: level)], isRegular: true,
      isBoundInWords: false, low: range, amount: amount)
  }

  /// Money as the language writes it: a magnitude at the digits, a blank and a code.
  private func plainMoney(_ start: Int, _ value: Decimal, _ last: Int) -> TypedQuantity? {
    var form = TypedAmount.Form()
    switch text.bytes.indices.contains(last) ? text.bytes[last] : 0 {
    case UInt8(ascii: " "): break
    case UInt8(ascii: "k"): (form.magnitude, form.factor) = ("k", 1000)
    case UInt8(ascii: "M"): (form.magnitude, form.factor) = ("M", 1_000_000)
    case UInt8(ascii: "B"): (form.magnitude, form.factor) = ("B", 1_000_000_000)
    default: return nil
    }
    let blank = form.factor > 1 ? last + 1 : last
    guard limit == blank + 4, text.byte(blank) == UInt8(ascii: " "), let code = text.currencyCode(blank + 1),
      let whole = value.times(form.factor), whole.isHeld
    else { return nil }
    let level = TypedAmount.Reading(
      quantity: Quantity(whole, .currency(code)), number: value.digits + form.magnitude, unit: code, form: form)
    return plain(start..<limit, value, magnitude: form.factor, level)
  }
}

extension DateReader {
  /// The day or period that starts at an offset.
  package func when(_ offset: Int) -> TypedDate? { plainDay(text.skip(offset)) ?? anyWhen(offset) }

  /// The day or period that starts at an offset, without the words around it.
  func core(_ offset: Int) -> Found? { isNumberAlone(offset) ? nil : anyCore(offset) }

  /// Whether a date, or a word that stands with one, starts at an offset.
  package func mayStart(_ offset: Int) -> Bool {
    if UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.byte(offset) {
      if text.isDigit(offset + 1) { return true }
      return startsWithDateWord(offset)
    }
    if text.isDigit(offset) || text.hanNumeral(offset) != nil { return true }
    let isHan = text.isHan(offset)
    let isLetter = !isHan && text.isLetter(offset)
    if isLetter, text.isDigit(offset + 1) { return true }
    return isHan ? ValueIndex.dates.match(text, offset) != nil : isLetter && startsWithDateWord(offset)
  }

  /// Whether a word stands at an offset that does not only stand with a date.
  private func startsWithDateWord(_ offset: Int) -> Bool {
    guard WordRecords.values.mayStart(.dateStart, text, offset, true),
      let word = ValueIndex.dates.match(text, offset)?.meaning
    else { return false }
    return word != .filler && word != .joint
  }

  /// Whether a date, or a word that stands with one, may start with the first three bytes of a word; what is no ASCII may.
  package static func mayStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.allSatisfy({ $0 < 0x80 }) else { return true }
    let (head, words) = (WordHead(ascii: bytes), WordRecords.values)
    return bytes.dropFirst().first.map { (0x30...0x39).contains($0) } ?? true
      || !(UInt8(ascii: "A")...UInt8(ascii: "z")).contains(first)
      // EUR has the hash of a word of dates.
      || words.mayStart(.dateStart, head, true) && (head.mayBeTwo(true) || words.hasStart(.dates, head))
  }

  /// A day as the language writes it, `2026-09-30`, at the limit or before a blank and a number.
  func plainDay(_ start: Int) -> TypedDate? {
    guard limit == text.count, start + 10 <= limit, text.byte(start + 4) == UInt8(ascii: "-"),
      text.byte(start + 7) == UInt8(ascii: "-"),
      let year = plainInteger(start, 4), let month = plainInteger(start + 5, 2), let day = plainInteger(start + 8, 2)
    else { return nil }
    let end = start + 10
    let next = text.skip(end)
    guard next >= limit || !takesTime && next > end && (0x30...0x39).contains(text.byte(next)) else { return nil }
    return TypedDate(
      range: start..<end, shapes: [.day(.plain(year), month: month, day: day)], isRegular: true)
  }

  private func plainInteger(_ offset: Int, _ count: Int) -> Int? {
    var value = 0
    for index in offset..<offset + count {
      let byte = text.byte(index)
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }

  /// Whether up to three digits stand by themselves, at the end, before a mark of no date or a word of none: no form of a
  /// date has those.
  func isNumberAlone(_ offset: Int) -> Bool {
    var end = offset
    while end < limit, (0x30...0x39).contains(text.byte(end)) { end += 1 }
    guard end > offset, end - offset <= 3 else { return false }
    guard end < limit else { return true }
    switch text.byte(end) {
    case UInt8(ascii: "%"): return true
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"): return true
    case UInt8(ascii: " "), 0xE4...0xE9:
      let next = text.skip(end)
      guard next < limit else { return false }
      switch text.byte(next) {
      case 0xE2: return text.has("→", at: next)
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        return !ValueIndex.dates.mayStart(text, next) && !text.has("of ", at: next)
      case 0xE4...0xE9:
        return !ValueIndex.dates.mayStart(text, next) && text.end(ofAny: ["年", "月", "日", "号", "號"], at: next) == nil
      default: return false
      }
    default: return false
    }
  }

  /// First response, toinen puhelu: whether the word at an offset says which one of what is no time.
  func isOrdinalAlone(_ offset: Int) -> Bool {
    guard let (words, end) = ValueIndex.dates.matches(text, offset),
      words.allSatisfy({ [.first, .second, .third, .fourth].contains($0) })
    else { return false }
    let next = text.skip(end)
    return next > end && UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.byte(next)
      && !ValueIndex.dates.mayStart(text, next) && !text.has("of ", at: next)
  }

  /// How many digits stand at an offset, of any width.
  func digits(_ offset: Int) -> Int {
    var (count, end) = (0, offset)
    while end < limit, let (_, length) = text.digit(end) {
      count += 1
      end += length
    }
    return count
  }

  /// Whether the word at an offset names a month and nothing else, so that no other form starts with it.
  func isMonthAlone(_ offset: Int) -> Bool {
    guard !text.hasHan, let (words, _) = ValueIndex.dates.matches(text, offset), words.count == 1,
      case .month? = words.first
    else { return false }
    return true
  }

  /// Whether a Han character at an offset may be the first of a date: a numeral, or that of a word of dates which does not
  /// only stand beside one.
  func mayStartInHan(_ offset: Int) -> Bool {
    if text.hanNumeral(offset) != nil || text.has("第", at: offset) { return true }
    guard let (words, _) = ValueIndex.dates.matches(text, offset) else { return false }
    return words.contains { word in
      switch word {
      case .month, .season, .year, .half, .quarter, .week, .fiscal, .first, .second, .third, .fourth, .minguo,
        .acrossYears:
        true
      case .weekday, .end, .start, .middle, .late, .feast, .endOf, .thirdOfMonth, .deadline, .filler, .joint: false
      }
    }
  }
}
