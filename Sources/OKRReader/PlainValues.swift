import OKRValues

/// Numbers and days as nearly all are written, read from their bytes; nil for anything that may be more than that, which
/// is left to the general reader. What both read they read alike, and a test holds them to it.
extension ValueText {
  /// A number in digits of ASCII with a point at the most, and nothing behind it that could be more of it: `35`, `16.25`.
  func plainNumber(_ offset: Int) -> TypedNumber? {
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
    return TypedNumber(end: end, readings: [Decimal(value, places: places)])
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
  /// A number that is all there is up to the limit, in percent or without a unit.
  func plainQuantity(_ offset: Int) -> TypedQuantity? {
    guard takesAnyUnit, limit == text.count else { return nil }
    let start = text.skip(offset)
    guard start < limit, start == 0 || text.blank(start - 1) > 0, let number = text.plainNumber(start),
      let value = number.readings.first
    else { return nil }
    let isPercent = text.byte(number.end) == UInt8(ascii: "%")
    let end = isPercent ? number.end + 1 : number.end
    guard text.skip(end) >= limit, end <= limit else { return nil }
    // Up to four digits are written as they are, unless zeros stand before them.
    var isShort = number.end - start <= 4 && text.byte(start) != UInt8(ascii: "0")
    for offset in start..<number.end where text.byte(offset) == UInt8(ascii: ".") { isShort = false }
    let level = TypedAmount.Reading(
      quantity: Quantity(value, isPercent ? .percent : nil),
      number: isShort ? text.string(start..<number.end) : value.digits, unit: isPercent ? "%" : "",
      form: TypedAmount.Form())
    let amount = TypedAmount(range: start..<end, readings: [level], isRegular: true, mantissa: value)
    return TypedQuantity(
      range: start..<end, readings: [TypedQuantity.Reading(bound: nil, level: level)], isRegular: true,
      isBoundInWords: false, ends: [start..<end], amount: amount)
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

  /// Whether up to three digits stand by themselves, at the end or before a percent sign: no form of a date has those.
  func isNumberAlone(_ offset: Int) -> Bool {
    var end = offset
    while end < limit, (0x30...0x39).contains(text.byte(end)) { end += 1 }
    guard end > offset, end - offset <= 3 else { return false }
    return end >= limit || text.byte(end) == UInt8(ascii: "%")
  }
}
