package import OKRValues

/// A number with its unit, as somebody typed it.
package struct TypedAmount: Sendable {
  /// Its bytes in the text, with its currency and its unit.
  package var range: Range<Int>
  /// What it can be, the likeliest first; several where careful readers differ, none where it is no number.
  package var readings: [Reading]
  /// Whether it is written as the language writes it.
  package var isRegular: Bool
  /// The number before its magnitude, and what multiplies it: 16.2 and a million in 16.2M.
  package var mantissa: Decimal?
  package var magnitude: Int = 1
  /// In words rather than digits.
  package var isSpelled = false
  /// About so much.
  package var isAbout = false
  /// Whether a mark in its number is a point to some and parts thousands for others.
  package var isDoubtful = false

  /// One meaning of it.
  package struct Reading: Sendable {
    package var quantity: Quantity
    /// The number as the language writes it, sign not included, currency sign and magnitude included.
    var number: String
    /// The unit as the language writes it; empty where the number names it already, or nothing does.
    var unit: String

    /// The whole as the language writes it.
    package var spelling: String {
      unit.isEmpty ? number : unit == "%" || unit.hasPrefix("/") ? number + unit : number + " " + unit
    }
  }

  var end: Int {
    get { range.upperBound }
    set { range = range.lowerBound..<max(range.lowerBound, newValue) }
  }

  /// Whether its only reading has a unit.
  var hasUnit: Bool { readings.first?.quantity.unit != nil }
}

/// Reads numbers with their units from a text.
package struct AmountReader {
  let text: ValueText
  /// Where the reading has to stop.
  let limit: Int
  /// Whether any word behind a number is its unit, as in a clause; in a sentence only units that are known are.
  let takesAnyUnit: Bool

  package init(_ text: ValueText, limit: Int? = nil, takesAnyUnit: Bool) {
    self.text = text
    self.limit = min(limit ?? text.count, text.count)
    self.takesAnyUnit = takesAnyUnit
  }

  /// The amount that starts at an offset; nil where none does.
  package func amount(_ offset: Int) -> TypedAmount? {
    if let part = partInWords(offset) ?? hanPart(offset) { return part }
    var start = offset
    var prefix: (codes: [String], sign: String?)?
    var isNegative = false
    if let found = currency(before: offset) {
      prefix = (found.codes, found.sign)
      start = found.end
      if text.isAt("-", start), text.isDigit(start + text.mark(start).length) {
        isNegative = true
        start += text.mark(start).length
      }
    }
    guard start < limit, var number = text.number(start) ?? one(start), number.end <= limit else { return nil }
    let isRegular = number.isRegular && prefix.map { $0.sign != nil } ?? true && !isNegative
    guard !isGlued(number) else {
      return TypedAmount(range: offset..<text.wordEnd(number.end), readings: [], isRegular: false)
    }
    if prefix == nil, let compound = colonForm(start, number) ?? slashForm(start, number) ?? partForm(start, number) {
      return compound
    }
    if prefix != nil { number.settle(asThousands: true) }
    var found = TypedAmount(
      range: offset..<number.end, readings: [], isRegular: isRegular, isSpelled: number.isSpelled)
    measure(&found, number, start, prefix)
    if isNegative {
      for index in found.readings.indices {
        found.readings[index].quantity = found.readings[index].quantity.negated
        found.readings[index].number = "-" + found.readings[index].number
      }
    }
    return found
  }

  /// A fortnight, an hour: one of a unit of time.
  private func one(_ offset: Int) -> TypedNumber? {
    let end = text.wordEnd(offset)
    guard takesAnyUnit, ["a", "an"].contains(text.foldedString(offset..<end)),
      let (word, _) = ValueIndex.units.match(text, text.skip(end)), word.unit.isTime
    else { return nil }
    return TypedNumber(end: end, readings: [Decimal(1)], isRegular: false, isSpelled: true)
  }

  /// 1e5, 0x10: digits that letters and more digits follow are no number that people write.
  private func isGlued(_ number: TypedNumber) -> Bool {
    guard !number.isSpelled, number.end < limit else { return false }
    let letter = text.byte(number.end)
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "x") else { return false }
    let next = text.byte(number.end + 1)
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      || (next == UInt8(ascii: "+") || next == UInt8(ascii: "-")) && text.isDigit(number.end + 2)
  }

  /// A sign, code or word of money before a number.
  private func currency(before offset: Int) -> (codes: [String], sign: String?, end: Int)? {
    guard offset < limit, let (codes, end) = ValueIndex.currencies.match(text, offset) else {
      return code(before: offset)
    }
    let typed = text.string(offset..<end)
    let isWord = text.isLetter(text.before(end))
    // Behind a number a word of money may be in lower case, before it only a code or a sign says money.
    if isWord, !typed.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }), !text.isHan(offset) {
      return nil
    }
    let next = text.skip(end)
    guard text.isDigit(next) || text.hanNumber(next) != nil || text.isAt("-", next) else { return nil }
    let isSign = ["$", "€", "£"].contains(typed)
    return (codes, isSign && next == end ? typed : nil, next)
  }

  /// An ISO 4217 code before a number, for money without a sign of its own.
  private func code(before offset: Int) -> (codes: [String], sign: String?, end: Int)? {
    let end = text.wordEnd(offset)
    let word = text.string(offset..<end)
    guard Currency.isCode(word) else { return nil }
    let next = text.skip(end)
    return text.isDigit(next) ? ([word], nil, next) : nil
  }

  // MARK: - Magnitude and unit

  /// Takes the magnitude and the unit behind a number.
  private func measure(
    _ found: inout TypedAmount, _ number: TypedNumber, _ start: Int, _ prefix: (codes: [String], sign: String?)?
  ) {
    var number = number
    let magnitude = magnitude(number, isMoney: prefix != nil)
    if let magnitude {
      found.end = magnitude.end
      found.magnitude = magnitude.factor
      if magnitude.sign == nil || !magnitude.isRegular { found.isRegular = false }
      // 1,860万 has thousands, 1.250M a point.
      if let mark = number.doubtful { number.settle(asThousands: mark == "," && text.isHan(text.skip(number.end))) }
    }
    // 107,- is money without its sign.
    if text.folded[min(found.end, text.count)...].starts(with: ",-".utf8), found.end + 2 <= limit {
      found.end += 2
      found.isRegular = false
      number.settle(asThousands: true)
    }
    let unit = prefix == nil ? unit(found.end) : nil
    if let unit {
      found.end = unit.end
      found.isAbout = unit.isAbout
      if !unit.isRegular { found.isRegular = false }
      if unit.choices.contains(where: { $0.word.unit.isMoney }) || unit.isHan { number.settle(asThousands: true) }
    }
    if number.doubtful == nil, !number.isRegular { found.isRegular = false }
    found.mantissa = number.readings.first
    found.isDoubtful = number.readings.count > 1
    for value in number.readings {
      let whole = magnitude?.total ?? value.times(magnitude?.factor ?? 1)
      let digits = magnitude.map { $0.sign.map { value.digits + $0 } ?? (whole ?? value).digits } ?? value.digits
      guard let whole else { continue }
      if let prefix {
        found.readings += prefix.codes.map {
          TypedAmount.Reading(
            quantity: Quantity(whole, .currency($0)), number: (prefix.sign ?? "") + digits,
            unit: prefix.sign == nil ? $0 : "")
        }
      } else if let unit {
        found.readings += unit.choices.compactMap { choice in reading(whole, digits, choice) }
      } else {
        found.readings.append(TypedAmount.Reading(quantity: Quantity(whole, nil), number: digits, unit: ""))
      }
    }
    if unit == nil, prefix == nil, let magnitude { found.readings += magnitude.alternatives(number) }
    if let unit, let half = half(found.end, unit.choices.first?.word.unit) { addHalf(&found, half) }
    if let unit { takeDecimalOfMoney(&found, number, unit) }
    addClock(&found, number, start)
    takeSmallerTimes(&found, number, unit)
    takeRate(&found)
  }

  private func reading(_ whole: Decimal, _ digits: String, _ choice: UnitMatch.Choice) -> TypedAmount.Reading? {
    guard choice.word.factor != 1 || choice.word.divisor != 1 else {
      return TypedAmount.Reading(quantity: Quantity(whole, choice.word.unit), number: digits, unit: choice.spelling)
    }
    guard let product = whole.times(choice.word.factor),
      let amount = product.dividedExactly(by: Decimal(choice.word.divisor))
    else { return nil }
    return TypedAmount.Reading(
      quantity: Quantity(amount, choice.word.unit), number: amount.digits, unit: choice.word.unit.canonicalName)
  }

  private func addHalf(_ found: inout TypedAmount, _ end: Int) {
    found.end = end
    found.isRegular = false
    guard let half = Decimal("0.5") else { return }
    for index in found.readings.indices {
      let quantity = found.readings[index].quantity
      found.readings[index].quantity = Quantity(quantity.amount + half, quantity.unit)
      found.readings[index].number = (quantity.amount + half).digits
    }
  }

  /// 1块8: what stands behind a unit of money is a part of it.
  private func takeDecimalOfMoney(_ found: inout TypedAmount, _ number: TypedNumber, _ unit: UnitMatch) {
    guard unit.isHan, unit.choices.first?.word.unit.isMoney ?? false, found.readings.count == 1, found.magnitude == 1,
      let value = number.readings.first, value.isWhole, let (tail, length) = text.digit(found.end), found.end < limit,
      !text.isDigit(found.end + length), let money = Decimal("\(value.digits.filter { $0 != "_" }).\(tail)")
    else { return }
    found.end += length
    found.isRegular = false
    found.readings[0].quantity = Quantity(money, found.readings[0].quantity.unit)
    found.readings[0].number = money.digits
  }

  /// 1.30 h is an hour and a half to some.
  private func addClock(_ found: inout TypedAmount, _ number: TypedNumber, _ start: Int) {
    let typed = text.string(start..<number.end)
    guard found.readings.count == 1, found.readings[0].quantity.unit == .time(.hour), found.magnitude == 1,
      [".15", ".30", ".45", ",15", ",30", ",45"].contains(where: typed.hasSuffix),
      let hours = Decimal(typed.dropLast(3)), let minutes = Decimal(typed.suffix(2)),
      let clock = TypedAmount.Reading([(hours, .hour), (minutes, .minute)])
    else { return }
    found.readings.append(clock)
  }

  /// 3天半: a half behind a unit of time.
  private func half(_ offset: Int, _ unit: Unit?) -> Int? {
    guard case .time = unit, text.folded[min(offset, text.count)...].starts(with: "半".utf8) else { return nil }
    return offset + 3
  }
}

extension Unit {
  var isMoney: Bool {
    if case .currency = self { true } else { false }
  }
}

extension Quantity {
  package var negated: Quantity { Quantity(amount.negated, unit) }
}

extension Decimal {
  /// The digits as the language writes them, without a sign.
  var digits: String { magnitude.description }
}
