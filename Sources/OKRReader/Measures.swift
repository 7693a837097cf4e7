import OKRValues

/// Words beside a number without which it is another one.
extension ValueText {
  /// Whether the words say of the number before them what makes it another one: in what it is counted, of or per what,
  /// up to where it counts, or that it is one of two.
  package var changesNumber: Bool { startsWithComparison || startsWithChoice || saysMeasure || saysExtent }

  /// Where the words start and end, without brackets around all of them.
  private var inside: (start: Int, end: Int, isBracketed: Bool) {
    let start = skip(0)
    guard isAt("(", start) || isAt("[", start) else { return (start, count, false) }
    var end = count
    while end > start, blank(before(end)) > 0 { end = before(end) }
    let last = before(end)
    return (skip(start + mark(start).length), isAt(")", last) || isAt("]", last) ? last : end, true)
  }

  /// Whether the words say in what the number before them is counted, and nothing else: m, (in €m), （万元）, 百分点.
  private var saysMeasure: Bool {
    var (start, last, isBracketed) = inside
    if has("in ", at: start) { start = skip(start + 3) }
    // (家), (pcs): what a bracket counts.
    if isBracketed, isHan(start), before(last) == start || isAt("/", start + 3) { return true }
    if isBracketed, ValueText.isCounter(string(start..<last)) { return true }
    let reader = AmountReader(self, takesAnyUnit: true)
    var end = start
    while let next = reader.endOfMeasure(end == start ? end : skip(end), takesAny: isBracketed), next > end {
      end = next
    }
    let next = skip(end)
    return end > start && !isLetter(end) && !isHan(end) && !isDigit(next)
  }

  /// Whether the words say of what or per what the number before them is, or up to where it counts: of 14, each, (max).
  private var saysExtent: Bool {
    let (start, end, isBracketed) = inside
    // （共14）, (+), （含）
    if isBracketed, has("共", at: start) && isDigit(skip(start + 3)) || has("含", at: start) && end == start + 3 {
      return true
    }
    if isBracketed, isAt("+", start), skip(start + mark(start).length) >= end { return true }
    if isAt("/", start) { return !isDigit(skip(start + 1)) || isBracketed }
    if let (_, last) = ValueIndex.rates.match(self, start), skip(last) >= end { return true }
    // (vuoroa kohti)
    if isBracketed, has("kohti", at: end - 5) || has("kohden", at: end - 6) { return true }
    guard let (all, last) = ValueIndex.qualifiers.matches(self, start) else { return false }
    let next = skip(last)
    return all.contains { qualifier in
      switch qualifier {
      case .boundBehind: next >= end || !isBracketed && foldedSlice(start..<last) != "plus" && last > start + 3
      case .bound: next >= end
      case .margin: next >= end || isDigit(next)
      case .per: isHan(start) || last > start + 2 || isLetter(next) && wordEnd(next) >= end
      case .partJoint: foldedSlice(start..<last) != "in" && isDigit(skip(endOfArticle(next)))
      case .rangeJoint:
        isDigit(next)
          && !(isBracketed && (["and", "ja"].contains(foldedSlice(start..<last)) || isSignedMeasure(start, next, end)))
      default: false
      }
    }
  }

  /// (-50%), (-3 errors): by how much, which the number before it does not say.
  private func isSignedMeasure(_ start: Int, _ digits: Int, _ end: Int) -> Bool {
    guard isAt("-", start), start + mark(start).length == digits, let number = number(digits) else { return false }
    return skip(number.end) < end
  }

  private func endOfArticle(_ offset: Int) -> Int {
    end(ofAny: ["the ", "our ", "all ", "these "], at: offset) ?? offset
  }

  /// Whether an arrow opens the words: the number before it is one to go up or down to.
  package var saysWhichWay: Bool {
    let value = scalar(skip(0)).value
    return (0x2190...0x21FF).contains(value) || [0x25B2, 0x25B3, 0x25BC, 0x25BD, 0x2B06, 0x2B07].contains(value)
      || [0x1F4C8, 0x1F4C9, 0x1F53A, 0x1F53B, 0x1F53C, 0x1F53D].contains(value)
  }

  /// Whether a word counts things and names none.
  private static func isCounter(_ word: String) -> Bool {
    let word = word.lowercased()
    return singular(ofUnit: word) != nil
      || ["pcs", "pc", "pieces", "units", "nos", "ea", "kpl", "hlö", "htv", "fte", "t", "m", "kg", "km"].contains(word)
  }

  /// Whether they start with a unit of time: with 3 of 4 before it, who knows whether of one or of several.
  package var startsWithTime: Bool { ValueIndex.units.match(self, skip(0))?.meaning.unit.isTime ?? false }

  /// Whether the words name another number of which one or the other is meant.
  package var startsWithChoice: Bool { isChoice(skip(0)) && hasNumber }

  /// Whether the word at an offset parts two of which one is meant.
  func isChoice(_ offset: Int) -> Bool {
    has("或", at: offset) || ["or", "tai"].contains(foldedSlice(offset..<wordEnd(offset)))
  }

  /// Whether rooms may be counted at an offset.
  func isRoom(_ offset: Int) -> Bool { has("间", at: offset) || has("間", at: offset) }
}

extension AmountReader {
  /// 61 dB(A), 5 item(s): letters in brackets that touch a short unit are a part of it, which is written without brackets.
  func weighted(_ offset: Int) -> UnitMatch? {
    guard takesAnyUnit else { return nil }
    func isLetter(_ offset: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.byte(offset) }
    var open = offset
    while open < limit, isLetter(open) { open += 1 }
    guard open > offset, open - offset <= 4, text.byte(open) == UInt8(ascii: "(") else { return nil }
    var close = open + 1
    while close < limit, isLetter(close) { close += 1 }
    guard close > open + 1, close - open <= 3, close < limit, text.byte(close) == UInt8(ascii: ")"),
      !text.isLetter(close + 1), !text.isDigit(close + 1)
    else { return nil }
    let word = text.string(offset..<open) + text.string(open + 1..<close)
    let choice = UnitMatch.Choice(word: UnitWord(.counted(word)), spelling: word)
    return UnitMatch(choices: [choice], end: close + 1, isRegular: false)
  }

  /// 月均10家, 日均 20 单: so many on average in a time.
  func perAverage(_ offset: Int, _ lead: inout Lead) -> Int? {
    guard text.has("均", at: offset + 3), lead.per == nil, text.isDigit(text.skip(offset + 6)) else { return nil }
    // 人均2次, 户均 3 人
    if takesAnyUnit, text.end(ofAny: ["人", "户", "戶"], at: offset) != nil {
      lead.per = text.string(offset..<offset + 3)
      return offset + 6
    }
    guard
      let (unit, end) = ValueIndex.units.match(text, offset), unit.unit.isTime, end == offset + 3,
      case .time(let time) = unit.unit
    else { return nil }
    lead.per = time.rateName
    return offset + 6
  }

  /// 第10名, #10: a place in an order.
  func ordinalMark(_ offset: Int, _ lead: inout Lead) -> Int? {
    guard takesAnyUnit, text.has("第", at: offset) || text.isAt("#", offset) else { return nil }
    let start = offset + text.scalar(offset).length
    guard text.isDigit(start), let number = text.number(start),
      text.isAt("#", offset) || text.end(ofAny: ["名", "位"], at: text.skip(number.end)) != nil
    else { return nil }
    lead.isRegular = false
    return start
  }

  /// 10家（含）以上, 不少于20家（不含）: whether a bound, here or behind the words at an offset, includes its number, and where
  /// they end.
  func inclusion(_ offset: Int, isBound: Bool) -> (isInclusive: Bool, end: Int)? {
    let isBracketed = text.isAt("(", offset)
    guard isBracketed || text.isHan(offset) else { return nil }
    var end = isBracketed ? offset + text.mark(offset).length : offset
    let isInclusive = !text.has("不", at: end)
    if !isInclusive { end += 3 }
    guard text.has("含", at: end) else { return nil }
    end += 3
    if isBracketed {
      end = text.end(ofAny: ["本数", "本數"], at: end) ?? end
      guard text.isAt(")", end) else { return nil }
      end += text.mark(end).length
    }
    guard end <= limit, isBound && isBracketed || ValueNames.bound(text, text.skip(end), isBehind: true) != nil else {
      return nil
    }
    return (isInclusive, end)
  }

  /// Where a magnitude, a word or sign of money, or one that says per cent ends; in brackets any unit.
  fileprivate func endOfMeasure(_ offset: Int, takesAny: Bool) -> Int? {
    if let (_, end) = money(offset) { return end }
    // '000, 000s
    let start = text.isAt("'", offset) ? offset + text.mark(offset).length : offset
    if takesAny, text.has("000", at: start), !text.isDigit(start + 3) {
      return text.has("s", at: start + 3) ? start + 4 : start + 3
    }
    if let (magnitude, end) = longestMagnitude(offset), magnitude.factor >= 1000, magnitude.place != .spelled {
      return end
    }
    guard let (word, end) = ValueIndex.units.match(text, offset),
      takesAny || word.unit == .percent || word.unit == .points
    else { return nil }
    return end
  }
}

extension Bound {
  /// The same with its number or without it.
  func including(_ isInclusive: Bool) -> Bound {
    switch self {
    case .atLeast, .moreThan: isInclusive ? .atLeast : .moreThan
    case .atMost, .lessThan: isInclusive ? .atMost : .lessThan
    }
  }
}
