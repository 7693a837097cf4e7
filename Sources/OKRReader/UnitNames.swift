package import OKRValues

/// What a title names to count in: a unit, or how many times one.
package enum UnitName: Hashable, Sendable {
  case unit(Unit)
  case magnitude(Int)

  /// What a reading counts in; nil for a number by itself.
  package init?(_ reading: TypedAmount.Reading) {
    if let unit = reading.quantity.unit {
      guard let unit = unit.numerator else { return nil }
      self = .unit(unit)
    } else if let factor = reading.form?.factor, factor > 1 {
      self = .magnitude(factor)
    } else {
      return nil
    }
  }

  /// Whether a number of a title may count in it.
  fileprivate func counts(_ reading: TypedAmount.Reading) -> Bool {
    guard case .unit(let own) = self else { return true }
    switch (own, reading.quantity.unit?.numerator) {
    case (.counted(let one), .counted(let two)?): return Unit.areOneMeasure(one, two)
    case (_, let other): return own == other
    }
  }
}

extension ValueText {
  /// Which of the ways that doubtful values may be counted in a title names: with a number, where that is one of the
  /// values, or by itself.
  package func namedUnits(of values: [TypedQuantity]) -> Set<UnitName> {
    var amounts: [UnitName: [Decimal]] = [:]
    for reading in values.lazy.flatMap(\.readings) {
      for end in [reading.level, reading.upper].compactMap({ $0 }) {
        if let name = UnitName(end) { amounts[name, default: []].append(end.quantity.amount) }
      }
    }
    guard !amounts.isEmpty else { return [] }
    var found: Set<UnitName> = []
    var offset = 0
    while offset < count {
      // 24小时, 二十四小时: in Han the word behind a number may go on to another one.
      if isDigit(offset) || hanNumber(offset) != nil,
        let amount = AmountReader(self, takesAnyUnit: isDigit(offset)).amount(offset), amount.end > offset
      {
        // Within 24 hours, over 15 minutes: how long something takes that is counted.
        for (name, values) in amounts
        where amount.readings.contains(where: { name.counts($0) && values.contains($0.quantity.amount) }) {
          found.insert(name)
        }
        offset = amount.end
        continue
      }
      let (names, last) = isLetter(offset) ? namesOfWord(offset) : namesOfHan(offset)
      // Per tonne, each hour, 每吨, tonnia kohti: what is counted is something else.
      if !isPer(before: offset), end(ofAny: ["kohti", "kohden"], at: skip(last)) == nil {
        found.formUnion(names.filter { amounts[$0] != nil })
      }
      offset = last
    }
    return found
  }

  /// What the word at an offset names, and where it ends.
  private func namesOfWord(_ offset: Int) -> (names: [UnitName], end: Int) {
    let last = wordEnd(offset)
    if let (codes, end) = ValueIndex.currencies.match(self, offset), end >= last {
      return (codes.contains(" ") ? [] : [.unit(.currency(codes))], end)
    }
    let next = skip(isAt(".", last) ? last + 1 : last)
    // Min stock, min 5: a short form stands last, or before a mark.
    guard last - offset > 3 || offset > 0 && !isLetter(next) && !isDigit(next) && !isHan(next) else {
      return ([], last)
    }
    return (ValueIndex.unitsNamed(by: foldedString(offset..<last)), last)
  }

  /// What the characters of Han at an offset name, and where that ends; any other character names nothing.
  private func namesOfHan(_ offset: Int) -> (names: [UnitName], end: Int) {
    guard isHan(offset) else { return ([], offset + max(scalar(offset).length, 1)) }
    if let (codes, end) = ValueIndex.currencies.match(self, offset) {
      return (codes.contains(" ") ? [] : [.unit(.currency(codes))], end)
    }
    for (name, words) in ChineseValues.unitNames {
      for word in words.split(separator: "|") where folded[offset...].starts(with: word.utf8) {
        return ([name], offset + word.utf8.count)
      }
    }
    return ([], offset + scalar(offset).length)
  }

  /// Whether what stands before an offset makes it what something else is counted by.
  private func isPer(before offset: Int) -> Bool {
    var end = offset
    while end > 0, blank(before(end)) > 0 { end = before(end) }
    guard end > 0 else { return false }
    var start = before(end)
    if isAt("/", start) || has("每", at: start) { return true }
    while start > 0, isLetter(before(start)) { start = before(start) }
    guard let (qualifiers, last) = ValueIndex.qualifiers.matches(self, start), last == end else { return false }
    return qualifiers.contains(.per)
  }
}

extension ValueIndex {
  /// What a word of an alphabet names to count in.
  fileprivate static func unitsNamed(by word: String) -> [UnitName] {
    languages.flatMap { $0.unitNames }.filter { _, words in
      words.split(separator: "|").contains { name in
        guard name.first == "*" else { return word == name }
        // Jätetonnit, but not kilotonnit, which are another unit.
        return word == name.dropFirst() || word.hasSuffix(name.dropFirst()) && !Unit.isMeasure(word)
      }
    }.map { $0.0 }
  }
}
