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
  /// 30+ days.
  var hasPlus = false
  /// Whether it is a number, and a larger one than there is room for.
  package var isTooLarge = false
  /// Whether a mark in its number is a point to some and parts thousands for others.
  package var isDoubtful = false
  /// So many of so many, with both numbers named.
  package var isPart = false

  /// One meaning of it.
  package struct Reading: Sendable {
    package var quantity: Quantity
    /// What it is a part of, where it is written as one: 18 of 5 of 18.
    package var whole: Decimal?
    /// The number as the language writes it, sign not included, currency sign and magnitude included.
    package var number: String
    /// The unit as the language writes it; empty where the number names it already, or nothing does.
    package var unit: String
    /// What stands around the digits of the number; nil for what is more than one number, such as 5 of 18 and 3 h 15 min.
    package var form: Form?

    init(quantity: Quantity, number: String, unit: String, whole: Decimal? = nil, form: Form? = nil) {
      self.quantity = quantity
      self.number = number
      self.unit = unit
      self.whole = whole
      self.form = form
    }

    /// Whether there is room for it.
    var isHeld: Bool { quantity.amount.isHeld && whole?.isHeld ?? true }

    /// The whole as the language writes it.
    package var spelling: String { number + Form.gap(number, unit) + unit }
  }

  /// A currency's sign before the digits of a number, and a magnitude behind them.
  package struct Form: Sendable {
    package var sign: String {
      get { marks?.all.sign ?? "" }
      set { set(newValue, magnitude, factor) }
    }
    package var magnitude: String {
      get { marks?.all.magnitude ?? "" }
      set { set(sign, newValue, factor) }
    }
    /// What the magnitude multiplies by.
    package var factor: Int {
      get { marks?.all.factor ?? 1 }
      set { set(sign, magnitude, newValue) }
    }

    // Rare, and not where it would make every reading larger.
    private indirect enum Marks {
      case around(sign: String, magnitude: String, factor: Int)

      var all: (sign: String, magnitude: String, factor: Int) {
        switch self {
        case .around(let sign, let magnitude, let factor): (sign, magnitude, factor)
        }
      }
    }
    private var marks: Marks?

    package init() {}

    private mutating func set(_ sign: String, _ magnitude: String, _ factor: Int) {
      let isPlain = factor == 1 && sign.isEmpty && magnitude.isEmpty
      marks = isPlain ? nil : .around(sign: sign, magnitude: magnitude, factor: factor)
    }

    /// Another amount in the same form; nil where its magnitude does not divide it.
    package func text(_ amount: Decimal) -> String? {
      guard marks != nil else { return amount.description }
      guard let scaled = amount.dividedExactly(by: Decimal(factor)) else { return nil }
      return "\(scaled.isNegative ? "-" : "")\(sign)\(scaled.magnitude)\(magnitude)"
    }

    /// What parts a number from its unit: nothing before a sign, and between two words of Han.
    package static func gap(_ number: String, _ unit: String) -> String {
      let isHan = { (scalar: Unicode.Scalar?) in (scalar?.value ?? 0) >= 0x2E80 }
      let isSet = isHan(number.unicodeScalars.last) && isHan(unit.unicodeScalars.first)
      return unit.isEmpty || unit.hasPrefix("%") || unit.hasPrefix("/") || isSet ? "" : " "
    }
  }

  var end: Int {
    get { range.upperBound }
    set { range = range.lowerBound..<max(range.lowerBound, newValue) }
  }
}

/// Reads numbers with their units from a text.
package struct AmountReader {
  let text: ValueText
  /// Where the reading has to stop.
  let limit: Int
  /// Whether any word behind a number is its unit, as in a clause; in a sentence only units that are known are.
  let takesAnyUnit: Bool
  /// Whether a word behind a number may make it a change: where a level belongs, 12% down to 8% starts at 12%.
  let takesChange: Bool
  /// How the language joins the two ends of a range where the number stands.
  package var joint = TypedQuantity.Reading.Joint.to
  /// Whether a quarter is one of four parts; else it is three months.
  package var readsParts = true

  package init(_ text: ValueText, limit: Int? = nil, takesAnyUnit: Bool, takesChange: Bool = true) {
    self.text = text
    self.limit = min(limit ?? text.count, text.count)
    self.takesAnyUnit = takesAnyUnit
    self.takesChange = takesChange
  }

  /// The amount that starts at an offset; nil where none does.
  package func amount(_ offset: Int) -> TypedAmount? {
    guard var found = anyAmount(offset) else { return nil }
    guard !found.readings.allSatisfy(\.isHeld) else { return found }
    found.readings.removeAll { !$0.isHeld }
    if found.readings.isEmpty { found.isTooLarge = true }
    return found
  }

  /// The same, however large it is.
  private func anyAmount(_ offset: Int) -> TypedAmount? {
    // Read once for both who ask.
    let ofHan = text.hasHan && (text.isHan(offset) || text.isDigit(offset)) ? text.number(offset) : nil
    if readsParts, let part = partInWords(offset) ?? hanPart(offset, ofHan) { return part }
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
    if takesAnyUnit, let end = text.slipEnd(start, limit) {
      return TypedAmount(range: offset..<end, readings: [], isRegular: false)
    }
    guard start < limit, var number = (start == offset ? ofHan : nil) ?? text.number(start) ?? one(start),
      number.end <= limit
    else { return nil }
    let isRegular = number.isRegular && prefix.map { $0.sign != nil } ?? true && !isNegative
    guard !isGlued(number) else {
      return TypedAmount(range: offset..<gluedEnd(number.end), readings: [], isRegular: false)
    }
    if prefix == nil, let fraction = fractionOfTime(start, number) {
      number = fraction
    } else if prefix == nil,
      var compound = colonForm(start, number) ?? slashForm(start, number) ?? partForm(start, number)
    {
      // 7:10 min/km
      if takesAnyUnit, text.isAt("/", compound.end), compound.readings.first?.largestTime != nil { takeRate(&compound) }
      return compound
    }
    number.takeHanHalf(text, limit)
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

  /// A fortnight, an hour, viikko: one of a unit of time.
  private func one(_ offset: Int) -> TypedNumber? {
    if takesAnyUnit, text.isLetter(offset), let (word, end) = ValueIndex.units.match(text, offset), word.unit.isTime,
      end - offset > 3, text.skip(end) >= limit
    {
      return TypedNumber(end: offset, readings: [Decimal(1)], isRegular: false, isSpelled: true)
    }
    guard takesAnyUnit else { return nil }
    // 半年: of a year, where nothing else follows that would make it half of the calendar.
    if text.has("半年", at: offset), text.skip(offset + 6) >= limit, let half = Decimal("0.5") {
      return TypedNumber(end: offset + 3, readings: [half], isRegular: false, isSpelled: true)
    }
    let end = text.wordEnd(offset)
    guard ["a", "an"].contains(text.foldedSlice(offset..<end)),
      let (word, _) = ValueIndex.units.match(text, text.skip(end)), word.unit.isTime
    else { return nil }
    return TypedNumber(end: end, readings: [Decimal(1)], isRegular: false, isSpelled: true)
  }

  /// A sign, code or word of money before a number.
  private func currency(before offset: Int) -> (codes: [String], sign: String?, end: Int)? {
    guard offset < limit, let (codes, end) = ValueIndex.currencies.match(text, offset) else {
      return code(before: offset)
    }
    let typed = text.string(offset..<end)
    let isWord = text.isLetter(text.before(end))
    // Behind a number a word of money may be in lower case, before it only a code or a sign says money.
    if isWord, typed != "Rs", typed != "Rs.", !takesAnyUnit || typed.utf8.count != 3,
      !typed.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }), !text.isHan(offset)
    {
      return nil
    }
    let next = text.skip(end)
    guard text.isDigit(next) || text.hanNumber(next) != nil || text.isAt("-", next) else { return nil }
    let isSign = ["$", "€", "£"].contains(typed)
    return (codes.parted, isSign && next == end ? typed : nil, next)
  }

  /// An ISO 4217 code before a number, for money without a sign of its own.
  private func code(before offset: Int) -> (codes: [String], sign: String?, end: Int)? {
    guard let word = text.currencyCode(offset) else { return nil }
    let next = text.skip(offset + 3)
    return text.isDigit(next) ? ([word], nil, next) : nil
  }

  // MARK: - Magnitude and unit

  /// Takes the magnitude and the unit behind a number.
  private func measure(
    _ found: inout TypedAmount, _ number: TypedNumber, _ start: Int, _ prefix: (codes: [String], sign: String?)?
  ) {
    var number = number
    var magnitude = magnitude(number, isMoney: prefix != nil)
    if let magnitude {
      found.end = magnitude.end
      found.magnitude = magnitude.factor
      if magnitude.sign == nil || !magnitude.isRegular { found.isRegular = false }
      // 1,860万 has thousands and 1.250万 a point; of 1,250k and 1.250M the unit may say, or the file.
      if text.isHan(text.skip(number.end)) { number.disambiguate(asThousands: number.doubtful == ",") }
    }
    // $1,250 and $1,250k have thousands; $1.125M is as often a million and an eighth.
    if prefix != nil, magnitude.map({ number.doubtful == "," && ($0.factor <= 1000 || !takesAnyUnit) }) ?? true {
      number.disambiguate(asThousands: true)
    }
    if takesAnyUnit, text.isAt("+", found.end), !text.isDigit(text.skip(found.end + text.mark(found.end).length)),
      found.end < limit
    {
      found.end += text.mark(found.end).length
      found.hasPlus = true
    }
    // 107,- is money without its sign.
    if text.has(",-", at: found.end), found.end + 2 <= limit {
      found.end += 2
      found.isRegular = false
      number.disambiguate(asThousands: true)
    }
    // Rs. 12,40,000/-: the mark that nothing follows.
    if prefix != nil, text.has("/-", at: found.end), found.end + 2 <= limit,
      !text.isDigit(found.end + 2)
    {
      found.end += 2
      found.isRegular = false
    }
    var prefix = prefix
    // $1,220 HKD: the code says which of the dollars.
    if let sign = prefix?.sign ?? (prefix?.codes.count ?? 0 > 1 ? "" : nil), let code = money(text.skip(found.end)),
      code.codes.count == 1, ["$", ""].contains(sign)
    {
      found.end = code.end
      prefix = (code.codes, nil)
      found.isRegular = false
    } else if prefix != nil, prefix?.sign == nil, found.end + 3 <= limit,
      text.has("元", at: found.end)
    {
      // 新臺幣 3.6 億元: money said on both sides.
      found.end += 3
      found.isRegular = false
    }
    let unit = prefix == nil ? unit(found.end) : nil
    // 120:stä 90:een.
    if unit == nil, prefix == nil, takesAnyUnit, let ending = finnishEnding(found.end), ending <= limit {
      found.end = ending
      found.isRegular = false
    }
    // 2k% is 2000%.
    let isInPercent = unit?.choices.first?.word.unit == .percent
    if magnitude != nil, isInPercent { found.isRegular = false }
    if let unit {
      found.end = unit.end
      found.isAbout = unit.isAbout
      if !unit.isRegular { found.isRegular = false }
      if magnitude == nil, let behind = self.magnitude(behindMoney: unit) {
        (magnitude, found.magnitude, found.end, found.isRegular) = (behind, behind.factor, behind.end, false)
      }
      // 1,250 k€ are thousands, 1.250 k€ and 1,250 M€ as often one and a quarter.
      let isSmall = magnitude.map { $0.factor <= 1000 && number.doubtful == "," } ?? true
      if isSmall && unit.choices.contains(where: { $0.word.unit.isMoney }) || unit.isHan {
        number.disambiguate(asThousands: true)
      }
    }
    // The writer of a clause is asked.
    if magnitude != nil, !takesAnyUnit { number.disambiguate(asThousands: false) }
    // 99.9%+.
    if unit != nil, takesAnyUnit, !found.hasPlus, found.end < limit, text.isAt("+", found.end),
      !text.isDigit(text.skip(found.end + text.mark(found.end).length))
    {
      found.end += text.mark(found.end).length
      found.hasPlus = true
    }
    if number.doubtful == nil, !number.isRegular { found.isRegular = false }
    found.mantissa = number.readings.first
    found.isDoubtful = number.readings.count > 1
    for value in number.readings {
      let whole = magnitude?.total ?? value.times(magnitude?.factor ?? 1)
      let sign = isInPercent ? nil : magnitude?.sign
      let digits = sign.map { value.digits + $0 } ?? (whole ?? value).digits
      guard let whole else {
        found.isTooLarge = true
        continue
      }
      var form = TypedAmount.Form()
      if let sign = magnitude?.sign, let factor = magnitude?.factor { (form.magnitude, form.factor) = (sign, factor) }
      if let prefix {
        form.sign = prefix.sign ?? ""
        found.readings += prefix.codes.map {
          TypedAmount.Reading(
            quantity: Quantity(whole, .currency($0)), number: (prefix.sign ?? "") + digits,
            unit: prefix.sign == nil ? $0 : "", form: form)
        }
      } else if let unit {
        for choice in unit.choices {
          if let reading = reading(whole, digits, choice, form) { found.readings.append(reading) }
        }
      } else {
        found.readings.append(TypedAmount.Reading(quantity: Quantity(whole, nil), number: digits, unit: "", form: form))
      }
    }
    if unit == nil, prefix == nil, let magnitude { found.readings += magnitude.alternatives(number) }
    // 410 t in Finnish: hours, tonnes, or thousands.
    if let unit, takesAnyUnit, unit.choices.count > 1, magnitude == nil, text.slice(unit.end - 1..<unit.end) == "t",
      unit.inner == .hour, found.end == unit.end
    {
      found.readings += number.readings.compactMap { value in
        var form = TypedAmount.Form()
        (form.magnitude, form.factor) = ("k", 1000)
        return value.times(1000).map {
          TypedAmount.Reading(quantity: Quantity($0, nil), number: value.digits + "k", unit: "", form: form)
        }
      }
    }
    if let unit, let half = half(found.end, unit.choices.first?.word.unit) { addHalf(&found, half) }
    if let unit { takeDecimalOfMoney(&found, number, unit) }
    addClock(&found, number, start)
    takeSmallerTimes(&found, number, unit)
    takeRate(&found)
    takeScale(&found)
  }

  private func reading(
    _ whole: Decimal, _ digits: String, _ choice: UnitMatch.Choice, _ form: TypedAmount.Form
  ) -> TypedAmount.Reading? {
    guard choice.word.factor != 1 || choice.word.divisor != 1 else {
      return TypedAmount.Reading(
        quantity: Quantity(whole, choice.word.unit), number: digits, unit: choice.spelling, form: form)
    }
    guard let product = whole.times(choice.word.factor),
      let amount = product.dividedExactly(by: Decimal(choice.word.divisor))
    else { return nil }
    return TypedAmount.Reading(
      quantity: Quantity(amount, choice.word.unit), number: amount.digits, unit: choice.word.unit.canonicalName,
      form: TypedAmount.Form())
  }

  private func addHalf(_ found: inout TypedAmount, _ end: Int) {
    found.end = end
    found.isRegular = false
    guard let half = Decimal("0.5") else { return }
    for index in found.readings.indices {
      let quantity = found.readings[index].quantity
      found.readings[index].quantity = Quantity(quantity.amount + half, quantity.unit)
      found.readings[index].number = (quantity.amount + half).digits
      found.readings[index].form = TypedAmount.Form()
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
    found.readings[0].form = TypedAmount.Form()
  }

  /// 1.30 h is an hour and a half to some.
  private func addClock(_ found: inout TypedAmount, _ number: TypedNumber, _ start: Int) {
    guard found.readings.count == 1, case .time(.hour)? = found.readings[0].quantity.unit, found.magnitude == 1
    else { return }
    let typed = text.string(start..<number.end)
    guard
      [".15", ".30", ".45", ",15", ",30", ",45"].contains(where: typed.hasSuffix),
      let hours = Decimal(typed.dropLast(3)), let minutes = Decimal(typed.suffix(2)),
      let clock = TypedAmount.Reading([(hours, .hour), (minutes, .minute)])
    else { return }
    found.readings.append(clock)
  }
}

extension Unit {
  package var isMoney: Bool {
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
