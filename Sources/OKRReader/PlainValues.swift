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
  /// A number of a sentence in percent or without a unit, with nothing behind it that could be more of it.
  func plainBareQuantity(_ start: Int) -> TypedQuantity? {
    guard !takesAnyUnit, limit == text.count, text.byte(start - 1) != UInt8(ascii: "."),
      let (value, last) = text.plainDecimal(start)
    else { return nil }
    let mark = text.byte(last) == UInt8(ascii: " ") ? last + 1 : last
    let isPercent = text.byte(mark) == UInt8(ascii: "%")
    let end = isPercent ? mark + 1 : last
    guard isPercent || !text.hasHan, isNothingMore(end, isPercent: isPercent, start) else { return nil }
    let level = plainLevel(start..<last, value, isPercent: isPercent)
    let amount = TypedAmount(range: start..<end, readings: [level], isRegular: true, mantissa: value)
    return TypedQuantity(
      range: start..<end, readings: [TypedQuantity.Reading(bound: nil, level: level)], isRegular: false,
      isBoundInWords: false, ends: [0..<end], amount: amount)
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
      return !ValueNames.mayFollowNumber(text, next) && longestMagnitude(next) == nil
    default: return false
    }
  }

  private func plainLevel(_ digits: Range<Int>, _ value: Decimal, isPercent: Bool) -> TypedAmount.Reading {
    // Up to four digits are written as they are, unless zeros stand before them.
    var isShort = digits.count <= 4 && text.byte(digits.lowerBound) != UInt8(ascii: "0")
    for offset in digits where text.byte(offset) == UInt8(ascii: ".") { isShort = false }
    return TypedAmount.Reading(
      quantity: Quantity(value, isPercent ? .percent : nil), number: isShort ? text.string(digits) : value.digits,
      unit: isPercent ? "%" : "", form: TypedAmount.Form())
  }

  /// A number that is all there is up to the limit, in percent, without a unit, or of money: `14M EUR`.
  func plainQuantity(_ offset: Int) -> TypedQuantity? {
    guard takesAnyUnit, limit == text.count else { return nil }
    let start = text.skip(offset)
    guard start < limit, start == 0 || text.blank(start - 1) > 0, let (value, last) = text.plainDecimal(start)
    else { return nil }
    if let money = plainMoney(start, value, last) { return money }
    let isPercent = text.byte(last) == UInt8(ascii: "%")
    let end = isPercent ? last + 1 : last
    guard text.skip(end) >= limit, end <= limit else { return nil }
    return plain(start..<end, value, plainLevel(start..<last, value, isPercent: isPercent))
  }

  private func plain(
    _ range: Range<Int>, _ value: Decimal, magnitude: Int = 1, _ level: TypedAmount.Reading
  ) -> TypedQuantity {
    let amount = TypedAmount(range: range, readings: [level], isRegular: true, mantissa: value, magnitude: magnitude)
    return TypedQuantity(
      range: range, readings: [TypedQuantity.Reading(bound: nil, level: level)], isRegular: true,
      isBoundInWords: false, ends: [range], amount: amount)
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
      guard let word = ValueIndex.dates.match(text, offset)?.meaning else { return false }
      return word != .filler && word != .joint
    }
    if text.isDigit(offset) || text.hanNumeral(offset) != nil { return true }
    let isHan = text.isHan(offset)
    let isLetter = !isHan && text.isLetter(offset)
    if isLetter, text.isDigit(offset + 1) { return true }
    guard isLetter || isHan, let word = ValueIndex.dates.match(text, offset)?.meaning else { return false }
    return isHan || word != .filler && word != .joint
  }

  /// Whether a date may start with the first three bytes of a word; what is no ASCII may.
  package static func mayStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.allSatisfy({ $0 < 0x80 }) else { return true }
    return bytes.dropFirst().first.map { (0x30...0x39).contains($0) } ?? true
      || !(UInt8(ascii: "A")...UInt8(ascii: "z")).contains(first)
      || WordRecords.values.mayStart(WordKinds(.dates), WordHead(ascii: bytes), true)
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
