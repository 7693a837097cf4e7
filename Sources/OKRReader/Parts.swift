package import OKRValues

/// Parts of a whole and points of a scale: 1 in 8, 3 of 4, 5/8, 七分之二, 四成, 4.1/5.
extension AmountReader {
  /// Half, a third, joka viides, 一半.
  func partInWords(_ offset: Int) -> TypedAmount? {
    if let glyph = text.glyph(offset), let percent = glyph.percent {
      let end = offset + text.scalar(offset).length
      // ½ day is no share.
      guard unit(end) == nil, !text.isDigit(text.before(offset)) || offset == 0 else { return nil }
      return share(glyph, percent, offset..<end)
    }
    if let found = everyNth(offset) { return found }
    guard offset == 0 || !text.isLetter(text.before(offset)), let (part, end) = ValueIndex.parts.match(text, offset),
      end <= limit, let percent = part.percent
    else { return nil }
    // Half a million, half an hour.
    if text.partOfUnit(offset) != nil { return nil }
    if text.spelledMagnitude(text.skip(end)) { return nil }
    return share(part, percent, offset..<end)
  }

  /// Joka 8.: one of so many.
  private func everyNth(_ offset: Int) -> TypedAmount? {
    guard text.has("joka ", at: offset) else { return nil }
    let start = text.skip(offset + 5)
    guard start < limit, text.isDigit(start), let number = text.number(start), number.readings.count == 1,
      let whole = number.readings.first, whole.isWhole, whole > Decimal(1)
    else { return nil }
    let suffix = text.foldedSlice(number.end..<text.wordEnd(number.end))
    let isOrdinal = ["st", "nd", "rd", "th"].contains(suffix)
    let end = isOrdinal ? text.wordEnd(number.end) : text.dotEnd(number.end) ?? number.end
    guard end > number.end, end <= limit else { return nil }
    return ratio(Decimal(1), whole, offset..<end, isPower: false)
  }

  /// A part as a percentage where that is short and exact, else as the two numbers.
  private func share(_ part: Part, _ percent: Decimal, _ range: Range<Int>) -> TypedAmount {
    let isExact = percent.times(part.whole) == Decimal(part.count * 100)
    let reading =
      isExact
      ? TypedAmount.Reading(quantity: Quantity(percent, .percent), number: percent.digits, unit: "%")
      : TypedAmount.Reading(quantity: Quantity(percent, .percent), number: "\(part.count) of \(part.whole)", unit: "")
    return TypedAmount(range: range, readings: [reading], isRegular: false, mantissa: percent, isSpelled: true)
  }

  /// 五分之二, 百分之12, 千分之三点五, 四成, 三成五, 8.8折.
  func hanPart(_ offset: Int) -> TypedAmount? { text.hasHan ? hanPart(offset, text.number(offset)) : nil }

  /// The same where the number at the offset is known.
  func hanPart(_ offset: Int, _ spelled: TypedNumber?) -> TypedAmount? {
    guard text.hasHan, text.isHan(offset) || text.isDigit(offset) else { return nil }
    if let found = countOfEvery(offset) { return found }
    if let found = partsOf(offset, spelled) { return found }
    guard let number = spelled, number.readings.count == 1, let count = number.readings.first, number.end < limit
    else { return nil }
    let mark = text.slice(text.skip(number.end)..<text.skip(number.end) + 3)
    guard mark == "成" || mark == "折", var percent = count.times(10) else { return nil }
    var end = text.skip(number.end) + 3
    if mark == "成", let tail = text.number(end), tail.isHan || tail.end == end + 1,
      let more = tail.readings.first, more < Decimal(10)
    {
      percent = percent + more
      end = tail.end
    } else if mark == "成", text.has("半", at: end) {
      percent = percent + Decimal(5)
      end += 3
    }
    // 成本, 折扣: a character more makes another word.
    guard end <= limit, !["本", "员", "員", "为", "為", "功", "果", "交", "扣"].contains(text.slice(end..<end + 3)) else {
      return nil
    }
    return TypedAmount(
      range: offset..<end,
      readings: [TypedAmount.Reading(quantity: Quantity(percent, .percent), number: percent.digits, unit: "%")],
      isRegular: false, mantissa: percent, isSpelled: true)
  }

  private func partsOf(_ offset: Int, _ number: TypedNumber?) -> TypedAmount? {
    var whole: Decimal?
    var end = offset
    if let power = power(offset) {
      (whole, end) = (Decimal(power), offset + 3)
    } else if let number, number.readings.count == 1 {
      (whole, end) = (number.readings.first, number.end)
    }
    guard let whole, whole > .zero, text.has("分之", at: end) else { return nil }
    let start = text.skip(end + 6)
    if text.has("百", at: start), start + 3 <= limit, !text.isHan(start + 3) {
      return ratio(Decimal(100), whole, offset..<start + 3, isPower: [100, 1000].contains { whole == Decimal($0) })
    }
    guard let number = text.number(start), number.end <= limit, number.readings.count == 1,
      let count = number.readings.first
    else { return nil }
    return ratio(count, whole, offset..<number.end, isPower: [100, 1000, 10_000].contains { whole == Decimal($0) })
  }

  private func power(_ offset: Int) -> Int? {
    guard text.isHan(offset) else { return nil }
    return switch text.slice(offset..<offset + 3) {
    case "百": 100
    case "千": 1000
    case "万", "萬": 10_000
    default: nil
    }
  }

  /// 每10人有4个: so many of every so many.
  private func countOfEvery(_ offset: Int) -> TypedAmount? {
    guard takesAnyUnit, let start = qualifier(offset, .per), text.isHan(offset), let whole = text.number(start),
      whole.readings.count == 1, let value = whole.readings.first, value.isWhole
    else { return nil }
    var position = whole.end
    while position < limit, text.isHan(position), !text.has("有", at: position), position - whole.end < 12 {
      position += 3
    }
    guard text.has("有", at: position), let number = text.number(position + 3),
      number.readings.count == 1,
      let count = number.readings.first, count <= value
    else { return nil }
    var end = number.end
    // 4个, 4人: they are counted as the whole is.
    if end < limit, text.isHan(end), text.skip(end + 3) >= limit { end += 3 }
    guard end <= limit, text.skip(end) >= limit || !text.isHan(text.skip(end)) else { return nil }
    return ratio(count, value, offset..<end, isPower: false)
  }

  /// 3 oppilaalla 4:stä: what is counted stands between the two numbers, the whole in the case that says out of.
  private func countOfFinnish(_ start: Int, _ position: Int, _ count: Decimal) -> TypedAmount? {
    let next = text.skip(text.wordEnd(position))
    guard takesAnyUnit, !text.isLetter(text.before(next)), text.isDigit(next), let whole = text.number(next),
      let end = finnishEnding(whole.end), end <= limit, whole.readings.count == 1, let value = whole.readings.first,
      [":stä", ":sta"].contains(text.foldedSlice(whole.end..<end)), value.isWhole, count.isWhole, count <= value,
      !measures(position)
    else { return nil }
    return ratio(count, value, start..<end, isPower: false)
  }

  private func ratio(_ count: Decimal, _ whole: Decimal, _ range: Range<Int>, isPower: Bool) -> TypedAmount? {
    guard let part = TypedAmount.Reading(count, of: whole) else { return nil }
    let percent = part.quantity.amount
    let reading = isPower ? TypedAmount.Reading(quantity: part.quantity, number: percent.digits, unit: "%") : part
    let isRegular =
      !isPower && range.contains { text.string($0..<min($0 + 4, range.upperBound)) == " of " }
      && text.string(range).utf8.allSatisfy {
        $0 < 0x7B && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_")
      }
    return TypedAmount(range: range, readings: [reading], isRegular: isRegular, mantissa: percent, isPart: !isPower)
  }

  /// 1 in 8, 3 of 4, four out of five, 9 kymmenestä, 4.5 stars of 5.
  func partForm(_ start: Int, _ number: TypedNumber) -> TypedAmount? {
    var number = number
    // 1,450 of 1,500: a count of so many is whole.
    if number.readings.count == 2, let end = qualifier(text.skip(number.end), .partJoint),
      text.number(text.skip(end))?.doubtful == number.doubtful
    {
      number.disambiguate(asThousands: true)
    }
    guard number.readings.count == 1, let count = number.readings.first else { return nil }
    var position = text.skip(number.end)
    var isScore = !count.isWhole
    if let stars = star(position) {
      position = text.skip(stars)
      isScore = true
    }
    // 5 (of 14)
    let isBracketed = takesAnyUnit && text.has("(of ", at: position)
    if isBracketed { position += 1 }
    if let end = qualifier(position, .partJoint) {
      let next = text.skip(end)
      guard next < limit, next > end, var whole = text.number(next), whole.end <= limit else { return nil }
      if isBracketed {
        guard text.isAt(")", whole.end), whole.end < limit else { return nil }
        whole.end += text.mark(whole.end).length
      }
      // 17 in 2025, 4.2 in 12 markets: when and where, and of nothing.
      if text.foldedSlice(position..<end) == "in" {
        let isYear = whole.end - next == 4 && whole.readings.allSatisfy { $0 >= Decimal(1900) && $0 < Decimal(2200) }
        guard !isScore, !isYear else { return nil }
      }
      // 5 of 12345678901234567890: more than there is room for.
      if takesAnyUnit, whole.readings.isEmpty, text.isDigit(next) {
        return TypedAmount(range: start..<whole.end, readings: [], isRegular: false, isTooLarge: true)
      }
      // 1 in 1,000 is a part of a thousand, never of one.
      let value = whole.readings.max()
      let isPlain = text.slice(position..<end) == "of" && count.isWhole
      guard let value, isPlain || count <= value, value.isWhole, !measures(whole.end) else { return nil }
      // 4.6 of 5 stars: what a score is counted in says no more than its whole.
      let range = start..<(isScore ? star(text.skip(whole.end)) ?? whole.end : whole.end)
      guard var found = isScore ? score(count, value, range) : ratio(count, value, range, isPower: false) else {
        return nil
      }
      // Four out of five may be points of a scale.
      if !isScore, text.foldedSlice(position..<end) == "out of", value == Decimal(5) || value == Decimal(10),
        let points = score(count, value, range)
      {
        found.readings += points.readings
      }
      return found
    }
    if position > number.end, let part = countOfFinnish(start, position, count) { return part }
    // 9 kymmenestä: the whole stands in the case that says out of.
    guard position < limit, mayStartSpelled(position), let whole = text.number(position), whole.isSpelled, !whole.isHan,
      whole.end <= limit,
      ["sta", "stä"].contains(where: text.foldedSlice(position..<whole.end).hasSuffix),
      !["sta", "stä"].contains(where: text.foldedSlice(start..<number.end).hasSuffix),
      let value = whole.readings.first, count <= value
    else { return nil }
    return isScore ? score(count, value, start..<whole.end) : ratio(count, value, start..<whole.end, isPower: false)
  }

  /// Whether a number in words of an alphabet may start at an offset; half of something has words of its own.
  private func mayStartSpelled(_ offset: Int) -> Bool {
    guard text.isLetter(offset) else { return false }
    return text.has("half ", at: offset) || text.has("puol", at: offset) || ValueNames.startsNumber(text, offset)
  }

  /// Stars, points and the like before the end of a scale.
  func star(_ offset: Int) -> Int? {
    guard [UInt8(ascii: "s"), UInt8(ascii: "p"), UInt8(ascii: "t"), 0xE6, 0xE9].contains(text.byte(offset)) else {
      return nil
    }
    return text.end(ofAny: ["stars", "star", "points", "tähteä", "tähden", "pistettä", "颗星", "顆星", "星"], at: offset)
  }

  /// Whether a unit of time or money follows: 1 in 5 days is no part.
  private func measures(_ offset: Int) -> Bool {
    guard let unit = unit(offset)?.choices.first?.word.unit else { return false }
    return unit.isTime || unit.isMoney || unit == .percent
  }

  private func score(_ count: Decimal, _ whole: Decimal, _ range: Range<Int>) -> TypedAmount? {
    guard let scale = Int(whole.description.filter { $0 != "_" }) else { return nil }
    let digits = count.isWhole ? "\(count.digits).0" : count.digits
    let reading = TypedAmount.Reading(
      quantity: Quantity(count, .score(outOf: scale)), number: "\(digits)/\(scale)", unit: "")
    let typed = text.string(range)
    let isRegular =
      typed.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7B && $0 != UInt8(ascii: ",") } && typed.contains(".")
      && !typed.hasPrefix(".")
    return TypedAmount(range: range, readings: [reading], isRegular: isRegular, mantissa: count)
  }

  /// The offset behind the words that lead to the scale of a score.
  package func scaleLead(_ offset: Int) -> Int? {
    guard [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "s"), 0xE6].contains(text.byte(offset)) else {
      return nil
    }
    return text.end(ofAny: ["满分", "滿分", "asteikolla", "asteikko", "on a scale of", "scale of"], at: offset)
  }

  /// 4.7分（满分5分）, 4,2 asteikolla 1–5, 4.2 (out of 5): the scale behind a score, whose points need no name.
  func takeScale(_ found: inout TypedAmount) {
    var position = text.skip(found.end)
    let isBracketed = text.isAt("(", position)
    if isBracketed { position = text.skip(position + text.mark(position).length) }
    guard position < limit, found.readings.count == 1, let count = found.readings.first?.quantity.amount,
      found.magnitude == 1, found.readings.first?.quantity.unit.isPoints ?? true
    else { return }
    guard let lead = scaleLead(position) ?? (isBracketed && takesAnyUnit ? qualifier(position, .partJoint) : nil),
      var whole = text.number(text.skip(lead))
    else { return }
    // 1–5: the upper end is the whole.
    if let (joint, _) = rangeJoint(text.skip(whole.end), Lead(isBetween: true)),
      let upper = text.number(text.skip(joint))
    {
      whole = upper
    }
    var end = whole.end
    if let unit = unit(end), unit.isHan { end = unit.end }
    if isBracketed {
      guard text.isAt(")", text.skip(end)) else { return }
      end = text.skip(end) + text.mark(text.skip(end)).length
    }
    guard end <= limit, whole.readings.count == 1, let scale = whole.readings.first, count <= scale,
      let points = score(count, scale, found.range.lowerBound..<end)
    else { return }
    found = points
    found.isRegular = false
  }

  /// 1/2 day, 3/4 h: so much of one unit of time; 3/4 weeks and 5/14 days are no such thing.
  func fractionOfTime(_ start: Int, _ number: TypedNumber) -> TypedNumber? {
    guard text.byte(number.end) == UInt8(ascii: "/"), text.isDigit(number.end + 1),
      let second = text.number(number.end + 1), number.readings.count == 1, let count = number.readings.first,
      second.readings.count == 1, let whole = second.readings.first, count < whole, number.isRegular,
      [2, 4, 8].contains(where: { whole == Decimal($0) }),
      let (unit, end) = ValueIndex.units.match(text, text.skip(second.end)), unit.unit.isTime, !unit.isInside,
      end <= limit,
      !["days", "weeks", "hours", "months", "years"].contains(text.foldedSlice(text.skip(second.end)..<end)),
      let value = count.dividedExactly(by: whole)
    else { return nil }
    return TypedNumber(end: second.end, readings: [value], isRegular: false, isSpelled: true)
  }

  /// 4.1/5 is a score, 5/8 a part; 4/5 may be either.
  func slashForm(_ start: Int, _ number: TypedNumber) -> TypedAmount? {
    let slash = text.skip(number.end)
    guard slash < limit, text.isAt("/", slash) else { return nil }
    let next = text.skip(slash + text.mark(slash).length)
    guard next < limit, text.isDigit(next), let second = text.number(next), second.end <= limit,
      second.readings.count == 1,
      number.readings.count == 1, let count = number.readings.first, let whole = second.readings.first, whole.isWhole,
      // 20 / 60%: what is behind the stroke is a share of its own.
      !text.isAt("/", second.end), !text.isLetter(second.end), !text.isAt("%", text.skip(second.end))
    else { return nil }
    let range = start..<second.end
    let isScale = [5, 7, 10, 20, 100].contains { whole == Decimal($0) }
    // 3/5.0, 4.0/5: written as points.
    let isScore =
      !count.isWhole || text.string(start..<number.end).contains { ".,".contains($0) }
      || text.string(next..<second.end).contains { ".,".contains($0) }
    if isScore {
      var found = score(count, whole, range) ?? TypedAmount(range: range, readings: [], isRegular: false)
      // 4/5.0: the point is at the wrong number.
      if !text.string(start..<number.end).contains(".") { found.isRegular = false }
      return found
    }
    guard count <= whole, var found = ratio(count, whole, range, isPower: false) else {
      return TypedAmount(range: range, readings: [], isRegular: false)
    }
    found.isRegular = false
    if isScale, let points = score(count, whole, range) { found.readings = points.readings + found.readings }
    return found
  }
}

extension ValueText {
  /// Whether a magnitude that is a word stands at an offset, also behind an article.
  func spelledMagnitude(_ offset: Int) -> Bool {
    let start = byte(offset) == UInt8(ascii: "a") && blank(offset + 1) > 0 ? skip(offset + 1) : offset
    guard isLetter(start), let (magnitude, end) = ValueIndex.magnitudes.match(self, start) else { return false }
    return magnitude.factor >= 1000 && end - start >= 4
  }
}

extension TypedAmount.Reading {
  /// So many of so many, which is a percentage; nil where the whole is nothing.
  package init?(_ count: Decimal, of whole: Decimal) {
    guard !whole.isZero, let percent = count.times(100)?.divided(by: whole, places: 9) else { return nil }
    self.init(
      quantity: Quantity(percent, .percent), number: "\(count.digits) of \(whole.digits)", unit: "", whole: whole)
  }
}

extension Optional where Wrapped == Unit {
  /// Whether nothing is counted, or points of a scale that its whole says better.
  fileprivate var isPoints: Bool {
    switch self {
    case nil: true
    case .counted(let word): ["分", "颗星", "顆星", "星", "颗", "顆", "points", "pts", "pistettä"].contains(word)
    case .time(let unit): unit == .minute
    case .percent, .points, .currency, .score, .rate: false
    }
  }
}
