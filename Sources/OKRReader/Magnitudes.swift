import OKRValues

/// A magnitude behind a number, as it was read.
struct TypedMagnitude {
  var factor: Int
  /// How the language writes it; nil where it has no sign for it.
  var sign: String?
  var end: Int
  var isRegular: Bool
  /// The number as a whole, where a smaller one belongs to it.
  var total: Decimal?
  /// Units that the same letter can be.
  var units: [Unit] = []
  /// 100兆: 10¹² to some, and a million to others.
  var isMillionToSome = false

  /// What the number is if the letter is no magnitude, or a smaller one: the metres or minutes of 95m.
  func alternatives(_ number: TypedNumber) -> [TypedAmount.Reading] {
    number.readings.flatMap { value in
      let millions = isMillionToSome ? value.times(1_000_000) : nil
      return units.map {
        TypedAmount.Reading(quantity: Quantity(value, $0), number: value.digits, unit: $0.canonicalName)
      }
        + (millions.map { [TypedAmount.Reading(quantity: Quantity($0, nil), number: value.digits + "M", unit: "")] }
          ?? [])
    }
  }
}

extension AmountReader {
  /// The magnitude right behind a number or after a blank: 12k, 3.5 million, 1.2亿.
  func magnitude(_ number: TypedNumber, isMoney: Bool) -> TypedMagnitude? {
    let isSet = text.blank(number.end) == 0
    let start = text.skip(number.end)
    guard start < limit, let (first, end) = longestMagnitude(start), end <= limit else { return nil }
    // 2百分点, 20兆瓦: the character is a part of the unit.
    if text.isHan(start), startsUnit(start, end) { return nil }
    // 5千万: what stands behind it may multiply it again.
    var magnitude = first
    var last = end
    while text.isHan(start), text.isHan(last), let (second, next) = longestMagnitude(last), next <= limit,
      !startsUnit(last, next)
    {
      // 兆兆 is more than there is room for, and stays so.
      let (factor, isBeyond) = magnitude.factor.multipliedReportingOverflow(by: second.factor)
      (magnitude, last) = (Magnitude(isBeyond ? Int.max : factor), next)
    }
    let behind = text.skip(last)
    let isBeforeMoney = isMoney || money(behind) != nil
    let typed = text.string(start..<end)
    // 2w 3d: weeks, since days follow.
    if typed == "w", continuesDuration(last) { return nil }
    switch magnitude.place {
    case .anywhere, .spelled: break
    case .alone: guard !text.isLetter(text.skip(last)), !text.isHan(text.skip(last)) else { return nil }
    case .set: guard isSet || isBeforeMoney || isStandingAlone(last) else { return nil }
    case .money:
      guard isBeforeMoney || typed == "M" || typed == "B" && (isSet || isStandingAlone(last)) || typed == "w" && isSet
      else {
        // 95m beside nothing that says money: millions, minutes or metres; 5b: billions, bits, or bytes.
        guard typed == "m" || typed == "b", isSet, isStandingAlone(last), !continuesDuration(last) else { return nil }
        return TypedMagnitude(
          factor: magnitude.factor, sign: magnitude.sign, end: last, isRegular: false,
          units: typed == "m" ? [.time(.minute), .counted("m")] : [.counted("b")])
      }
      if typed == "w", !isBeforeMoney, isStandingAlone(last) {
        return TypedMagnitude(
          factor: magnitude.factor, sign: magnitude.sign, end: last, isRegular: false, units: [.time(.week)])
      }
    }
    if let total = hanTail(number, magnitude, last) { return total }
    let isTraditional = ["萬", "億", "百萬", "千萬"].contains(typed) && last == end
    let isRegular = magnitude.sign == typed || typed == "K" || isTraditional
    return TypedMagnitude(
      factor: magnitude.factor, sign: isTraditional ? typed : magnitude.sign, end: last, isRegular: isRegular,
      isMillionToSome: typed == "兆" && last == end && behind == last && !text.isHan(last))
  }

  /// Whether a magnitude of Han at an offset starts the name of a unit.
  private func startsUnit(_ offset: Int, _ end: Int) -> Bool {
    if let (word, last) = ValueIndex.units.match(text, offset), last > end, word.unit == .points { return true }
    guard text.has("兆", at: offset) || text.has("千", at: offset) else { return false }
    if text.end(ofAny: ["瓦", "字节", "字節", "比特", "位元", "赫", "帕", "伏", "焦"], at: offset + 3) != nil { return true }
    if text.has("兆", at: offset) { return text.has("位", at: end) }
    // 5千卡车, 3千克拉: thousands of something else.
    return text.end(ofAny: ["克", "米", "卡", "兆"], at: offset + 3) != nil
      && text.end(ofAny: ["卡车", "卡車", "卡片", "卡位", "卡券", "卡包", "克拉", "米粉", "米线", "米線"], at: offset + 3) == nil
  }

  /// 10 €m, 10 EUR m, 10 € milj.: a magnitude behind the money that it multiplies.
  func magnitude(behindMoney unit: UnitMatch) -> TypedMagnitude? {
    let start = text.skip(unit.end)
    guard unit.choices.first?.word.unit.isMoney ?? false, start < limit, text.isLetter(start),
      let (magnitude, end) = ValueIndex.magnitudes.match(text, start), end <= limit, isStandingAlone(end)
    else { return nil }
    let isLetter = end == start + 1
    // 5 € t: tonnes; in a sentence only what touches the sign is no word of its own.
    guard !isLetter || ["k", "m", "b"].contains(text.foldedSlice(start..<end)) && (takesAnyUnit || start == unit.end)
    else { return nil }
    return TypedMagnitude(factor: magnitude.factor, sign: magnitude.sign, end: end, isRegular: false)
  }

  /// The longest magnitude at an offset, whose letters may touch a code of money: 30MEUR.
  func longestMagnitude(_ offset: Int) -> (Magnitude, Int)? {
    if let whole = ValueIndex.magnitudes.match(text, offset) { return whole }
    guard let part = ValueIndex.magnitudes.match(text, offset, isWhole: false), part.end < limit,
      let money = money(part.end), money.end - part.end >= 1,
      // 9 MRs, 4 KRs: several of something, and no rupees.
      text.foldedSlice(part.end..<money.end) != "rs"
    else { return nil }
    return part
  }

  func money(_ offset: Int) -> (codes: [String], end: Int)? {
    guard offset < limit else { return nil }
    if let (codes, end) = ValueIndex.currencies.match(text, offset), end <= limit {
      // 10欧洲客户 are no euros.
      let isPlace =
        ["欧", "歐"].contains(text.slice(offset..<end)) && ["洲", "盟", "美", "元"].contains(text.slice(end..<end + 3))
      return isPlace ? nil : (codes.parted, end)
    }
    return text.currencyCode(offset).map { ([$0], offset + 3) }
  }

  /// Whether nothing that counts follows: the end, a mark, or a word of the sentence.
  private func isStandingAlone(_ offset: Int) -> Bool {
    !text.isLetter(offset) && !text.isDigit(offset) && !(0xB2...0xB3).contains(text.scalar(offset).value)
  }

  private func continuesDuration(_ offset: Int) -> Bool {
    guard let number = text.number(text.skip(offset)), let unit = ValueIndex.units.match(text, text.skip(number.end))
    else { return false }
    return unit.meaning.unit.isTime
  }

  /// 1万2千: a smaller number behind a magnitude of Han belongs to the same number.
  private func hanTail(_ number: TypedNumber, _ magnitude: Magnitude, _ offset: Int) -> TypedMagnitude? {
    guard text.isHan(text.before(offset)), let tail = text.number(offset), tail.end <= limit,
      let value = number.readings.first, number.readings.count == 1, let rest = tail.readings.first
    else { return nil }
    var end = tail.end
    var part = rest
    if let (unit, next) = longestMagnitude(tail.end), next <= limit {
      guard unit.factor < magnitude.factor, let product = rest.times(unit.factor) else { return nil }
      (part, end) = (product, next)
    } else if tail.end == offset + 1, let tenth = rest.times(magnitude.factor)?.dividedExactly(by: Decimal(10)) {
      // 12万8 is 12.8万.
      part = tenth
    }
    guard let whole = value.times(magnitude.factor), part < Decimal(magnitude.factor) else { return nil }
    return TypedMagnitude(factor: magnitude.factor, sign: nil, end: end, isRegular: false, total: whole + part)
  }
}

extension Unit {
  package var isTime: Bool {
    if case .time = self { true } else { false }
  }
}
