import OKRValues

/// Ranges: two numbers that one unit may stand behind.
extension AmountReader {
  /// 10–14 days, between 20 and 25, 20至25人.
  func range(_ low: TypedAmount, _ lead: Lead, _ start: Int) -> TypedQuantity? {
    let mark = text.skip(low.end)
    guard mark < limit, let (end, isInWords) = rangeJoint(mark, lead) ?? caseJoint(low, mark) else {
      return nil
    }
    // -18 °C -20 °C: the second dash is a sign as the first one is, and two numbers side by side are no range.
    if lead.sign == .minus, mark > low.end, text.isAt("-", mark), text.isDigit(end) { return nil }
    let isOwn = text.slice(mark..<end) == (joint == .to ? "to" : "..")
    let isWord = isInWords || isOwn
    let isChoice = text.isChoice(mark)
    var next = text.skip(end)
    // 30–35%: the dash is no sign; -22…-18 has one of its own.
    var highSign: TypedQuantity.Reading.Sign?
    if next < limit, isSign(next), isNumber(next + text.mark(next).length) {
      highSign = text.isAt("-", next) ? .minus : .plus
      next += text.mark(next).length
    }
    guard next < limit, text.isDigit(next) || isNumber(next), let high = amount(next) else { return nil }
    // 10 to 1e5, 5 to 12345678901234567890: with an end that is no number it is no range, and not its other end.
    if takesAnyUnit, high.readings.isEmpty || low.readings.isEmpty, text.isDigit(next) {
      var faulty = low
      faulty.isTooLarge = low.isTooLarge || high.isTooLarge
      return TypedQuantity(
        range: start..<high.end, readings: [], isRegular: false, isBoundInWords: false, low: nil, amount: faulty)
    }
    guard !high.readings.isEmpty, !low.readings.isEmpty else { return nil }
    // Longer than 28 days - 312 in April: a dash with blanks between a unit and a bare number parts two sentences.
    if !isWord, mark > low.end, !text.isDigit(low.end - 1), low.readings.allSatisfy({ $0.quantity.unit != nil }),
      high.readings.allSatisfy({ $0.quantity.unit == nil })
    {
      return nil
    }
    var last = high.end
    if let behind = qualifier(text.skip(last), .rangeBehind) { last = behind }
    let readings = high.readings.flatMap { upper in
      low.readings.compactMap { lower in
        reading(lower, low, upper, high, lead.sign, highSign, isChoice: isChoice, isWord: isWord).map {
          lead.perTime($0)
        }
      }
    }
    // 1% to 3%+: nobody knows where that ends.
    guard !low.hasPlus, !high.hasPlus else {
      return TypedQuantity(
        range: start..<high.end, readings: [], isRegular: false, isBoundInWords: false, low: nil, amount: low)
    }
    guard !readings.isEmpty else { return nil }
    // 38 - 30 %: no range runs down, but one in words may be a slip.
    if !isWord, readings.allSatisfy(\.runsDown) {
      return nil
    }
    // 4 to 1, kaksi yhteen: a ratio, since no range ends below where it starts.
    if isInWords, lead.bound == nil, !lead.isBetween,
      high.readings.allSatisfy({ $0.quantity == Quantity(Decimal(1), nil) }),
      let count = low.readings.first, count.quantity.unit == nil, count.quantity.amount > Decimal(1)
    {
      return TypedQuantity(
        range: start..<last, readings: [TypedQuantity.Reading(bound: nil, level: count)], isRegular: false,
        isBoundInWords: false, low: lead.start..<low.end, amount: low)
    }
    let isRegular =
      lead.isRegular && low.isRegular && high.isRegular && isWord && readings.count == 1 && isOwn
    return TypedQuantity(
      range: start..<last, readings: readings, isRegular: isRegular, isBoundInWords: false,
      low: lead.start..<low.end, high: high.range, amount: low)
  }

  /// Kahdesta kolmeen viikkoa: the cases of two spelled numbers join them.
  private func caseJoint(_ low: TypedAmount, _ offset: Int) -> (end: Int, isWord: Bool)? {
    guard takesAnyUnit, low.isSpelled, text.endsInFrom(low.end), text.isLetter(offset),
      let high = text.number(offset), high.isSpelled, text.foldedSlice(offset..<high.end).hasSuffix("en")
    else { return nil }
    return (offset, true)
  }

  /// 两三家, 八九成: two digits of Han that follow each other are the ends of a range.
  func neighbours(_ offset: Int) -> TypedQuantity? {
    func digit(_ offset: Int) -> Int? { text.hanNumeral(offset)?.digit }
    if takesAnyUnit, text.isDigit(offset) { return listedNeighbours(offset) }
    guard text.isHan(offset), offset + 6 <= limit, let low = digit(offset), low > 0, let high = digit(offset + 3),
      high == low + 1, digit(offset + 6) == nil, offset < 3 || text.hanNumeral(offset - 3) == nil,
      let upper = amount(offset + 3), upper.readings.count == 1, let top = upper.readings.first,
      upper.magnitude > 1 || top.quantity.unit != nil,
      let bottom = top.quantity.amount.times(low)?.dividedExactly(by: Decimal(high))
    else { return nil }
    return range(offset..<offset + 3, bottom, offset + 3..<upper.end, upper, top)
  }

  /// The range from a number to an amount that names the unit of both.
  private func range(
    _ first: Range<Int>, _ bottom: Decimal, _ second: Range<Int>, _ upper: TypedAmount, _ top: TypedAmount.Reading
  ) -> TypedQuantity {
    var lower = top
    lower.quantity = Quantity(bottom, top.quantity.unit)
    lower.number = top.form?.text(bottom) ?? bottom.digits
    let reading = TypedQuantity.Reading(bound: nil, level: lower, upper: top, joint: joint)
    return TypedQuantity(
      range: first.lowerBound..<second.upperBound, readings: [reading], isRegular: false, isBoundInWords: false,
      low: first, high: second, amount: upper)
  }

  /// 7、8次: two digits that follow each other, with the mark of a list between them.
  private func listedNeighbours(_ offset: Int) -> TypedQuantity? {
    guard let (low, length) = text.digit(offset), text.scalar(offset + length).value == 0x3001 else { return nil }
    let next = offset + length + 3
    guard next < limit, let (high, last) = text.digit(next), high == low + 1, !text.isDigit(next + last),
      text.byte(next + last) != UInt8(ascii: "."), let upper = amount(next), upper.readings.count == 1,
      let top = upper.readings.first, let bottom = top.quantity.amount.times(low)?.dividedExactly(by: Decimal(high))
    else { return nil }
    return range(offset..<offset + length, bottom, next..<upper.end, upper, top)
  }

  /// What joins the two ends of a range; in a sentence `to` joins the two ends of a change.
  func rangeJoint(_ offset: Int, _ lead: Lead) -> (end: Int, isWord: Bool)? {
    let (mark, length) = text.mark(offset)
    if mark == 0x2D, !text.isAt(">", offset + length) {
      return (offset + length, false)
    }
    guard let end = qualifier(offset, .rangeJoint) else { return nil }
    let word = text.foldedSlice(offset..<end)
    if word == ">" { return nil }
    let isMark = !text.isLetter(offset) && !text.isHan(offset)
    if isMark || lead.isBetween { return (end, !isMark) }
    switch word {
    case "to" where lead.joinsTo: return (end, true)
    // 2 or 3 days: one or the other.
    case "or", "tai", "或": return takesAnyUnit && text.number(text.skip(end)) != nil ? (end, false) : nil
    case "to", "到", "至": return takesAnyUnit || lead.joinsHan && text.isHan(offset) ? (end, true) : nil
    default: return nil
    }
  }

  /// The two ends as one range, each with the unit and the magnitude of the other where it has none.
  private func reading(
    _ lower: TypedAmount.Reading, _ low: TypedAmount, _ upper: TypedAmount.Reading, _ high: TypedAmount,
    _ sign: TypedQuantity.Reading.Sign?, _ highSign: TypedQuantity.Reading.Sign?, isChoice: Bool,
    isWord: Bool
  ) -> TypedQuantity.Reading? {
    var (lower, upper) = (lower, upper)
    // 45 days or 2M EUR: one or the other, and no range.
    if isChoice, lower.quantity.unit != nil, lower.quantity.unit != upper.quantity.unit { return nil }
    // 20 or 25: which of the two, nobody says; only numbers side by side are as good as a range.
    if isChoice, low.mantissa.map({ $0 + Decimal(1) }) != high.mantissa { return nil }
    if lower.quantity.unit != nil, upper.quantity.unit != nil, lower.quantity.unit != upper.quantity.unit {
      guard
        lower.quantity.converted(to: upper.quantity.unit) != nil
          || upper.quantity.converted(to: lower.quantity.unit) != nil
      else { return nil }
      // 1h - 95% of them, 30 deals – 50%: a dash parts two things that are said.
      let isOnce = if case .rate(let unit, _) = upper.quantity.unit { unit == lower.quantity.unit } else { false }
      guard
        takesAnyUnit && isWord || isOnce
          || Unit.finer(lower.quantity.unit, upper.quantity.unit, isSame: { _, _ in true }) != nil
      else { return nil }
    }
    let isMoneyOnce = lower.quantity.unit?.isMoney ?? false && upper.quantity.unit == nil
    if low.magnitude == 1, high.magnitude > 1, lower.quantity.unit == nil || isMoneyOnce, let mantissa = low.mantissa,
      let top = high.mantissa, mantissa <= top, let scaled = mantissa.times(high.magnitude)
    {
      // 800-1000万元: the magnitude stands once.
      lower.quantity = Quantity(scaled, upper.quantity.unit ?? lower.quantity.unit)
      lower.number = lower.number + upper.number.drop { !$0.isLetter }.description
      if let form = upper.form {
        lower.form?.magnitude = form.magnitude
        lower.form?.factor = form.factor
      }
    }
    lower.quantity = lower.quantity.taking(unitOf: upper.quantity)
    if upper.quantity.unit == nil, lower.quantity.unit != nil {
      upper.quantity = upper.quantity.taking(unitOf: lower.quantity)
      upper.unit = lower.unit
      // $20-25k: the sign stands once.
      if let sign = lower.form?.sign, !sign.isEmpty {
        upper.number = sign + upper.number
        upper.form?.sign = sign
      }
    }
    if highSign == .minus {
      upper.quantity = upper.quantity.negated
      upper.number = "-" + upper.number
    } else if highSign == .plus {
      upper.number = "+" + upper.number
    }
    return TypedQuantity.Reading(bound: nil, level: lower, upper: upper, sign: sign, joint: joint)
  }

  /// 300 ± 10: a range around a number.
  func margin(_ middle: TypedAmount, _ lead: Lead, _ start: Int) -> TypedQuantity? {
    let mark = text.skip(middle.end)
    guard let end = qualifier(mark, .margin),
      let margin = amount(text.skip(end)), margin.readings.count == 1, middle.readings.count == 1,
      var around = middle.readings.first, let by = margin.readings.first
    else { return nil }
    if around.quantity.unit == nil {
      around.quantity = around.quantity.taking(unitOf: by.quantity)
      around.unit = by.unit
    }
    guard let step = by.quantity.taking(unitOf: around.quantity).converted(to: around.quantity.unit),
      by.quantity.unit == nil || by.quantity.unit == around.quantity.unit
    else { return nil }
    var (lower, upper) = (around, around)
    lower.quantity = Quantity(around.quantity.amount - step.amount, around.quantity.unit)
    upper.quantity = Quantity(around.quantity.amount + step.amount, around.quantity.unit)
    lower.number = lower.quantity.amount.description
    upper.number = upper.quantity.amount.description
    let reading = TypedQuantity.Reading(bound: nil, level: lower, upper: upper, joint: joint)
    return TypedQuantity(
      range: start..<margin.end, readings: [reading], isRegular: false, isBoundInWords: false,
      low: start..<margin.end, high: start..<margin.end, amount: middle,
      middle: TypedQuantity.Reading(bound: nil, level: around))
  }
}

extension TypedQuantity.Reading {
  /// Whether a range ends below where it starts, in one unit.
  fileprivate var runsDown: Bool {
    guard let end = upper?.quantity else { return false }
    let start = quantity.converted(to: end.unit) ?? quantity
    let last = quantity.converted(to: end.unit) == nil ? end.converted(to: quantity.unit) ?? end : end
    return start.amount > last.amount
  }
}
