import OKRValues

/// Words beside a number without which it is another one.
extension ValueText {
  /// Whether the words say in what the number before them is counted, and nothing else: m, (in €m), （万元）, 百分点.
  package var saysMeasure: Bool {
    var start = skip(0)
    let isBracketed = isAt("(", start) || isAt("[", start)
    if isBracketed { start = skip(start + mark(start).length) }
    if has("in ", at: start) { start = skip(start + 3) }
    let reader = AmountReader(self, takesAnyUnit: true)
    var end = start
    while let next = reader.endOfMeasure(end == start ? end : skip(end)), next > end { end = next }
    let next = skip(end)
    return end > start && !isLetter(end) && !isHan(end) && !isDigit(next)
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
  /// 月均10家, 日均 20 单: so many on average in a time.
  func perAverage(_ offset: Int, _ lead: inout Lead) -> Int? {
    guard text.has("均", at: offset + 3), lead.per == nil, text.isDigit(text.skip(offset + 6)),
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

  /// Where a magnitude, a word or sign of money, or one that says per cent ends.
  fileprivate func endOfMeasure(_ offset: Int) -> Int? {
    if let (_, end) = money(offset) { return end }
    if let (magnitude, end) = longestMagnitude(offset), magnitude.factor >= 1000, magnitude.place != .spelled {
      return end
    }
    guard let (word, end) = ValueIndex.units.match(text, offset), word.unit == .percent || word.unit == .points else {
      return nil
    }
    return end
  }
}
