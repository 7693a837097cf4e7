package import OKRValues

/// What a word by itself says of a number, in any language.
package enum ValueNames {
  /// The unit that a word or a sign names; nil for what is only counted.
  package static func unit(_ word: String) -> Unit? {
    if Currency.isCode(word) { return .currency(word) }
    let text = ValueText(word)
    if let (codes, end) = ValueIndex.currencies.match(text, 0), end == text.count, codes.utf8.count == 3 {
      return .currency(codes)
    }
    guard let (word, end) = ValueIndex.units.match(text, 0), end == text.count, word.factor == 1, word.divisor == 1,
      !word.isInside || text.isAt("t", 0)
    else { return nil }
    return word.unit
  }

  /// Whether the word at an offset may be the start of a number, told by its first three bytes or by a code of money.
  package static func mayStartNumber(_ text: ValueText, _ offset: Int) -> Bool {
    let start = WordRecords.hash(text.byte(offset), text.byte(offset + 1), text.byte(offset + 2))
    if WordRecords.values.kinds(start).contains(.numberStart) { return true }
    guard text.bytes[offset] < UInt8(ascii: "a") else { return false }
    // US$2M, EUR 4M.
    if (1...3).contains(where: { text.byte(offset + $0) == UInt8(ascii: "$") }) { return true }
    return text.isLetter(offset + 2) && text.isDigit(text.skip(offset + 3))
  }

  /// Whether a number in words, or one with a sign or word of money before it, starts with the word at an offset; the
  /// first bytes of many other words are the same.
  package static func startsNumber(_ text: ValueText, _ offset: Int) -> Bool {
    guard mayStartNumber(text, offset) else { return false }
    switch text.byte(offset) {
    // A dozen, half an hour, puoli tuntia.
    case UInt8(ascii: "a") where text.blank(offset + 1) > 0 || text.has("an ", at: offset): return true
    case UInt8(ascii: "h") where text.has("half ", at: offset): return true
    case UInt8(ascii: "p") where text.has("puol", at: offset): return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): break
    // 半小时, 个半月, 每百件9件.
    case 0xE3...0xE9:
      if ["半", "个", "個", "每"].contains(text.slice(offset..<offset + 3)) { return true }
    default: return true
    }
    // From leads to a number, and is none of it.
    let isFrom = text.has("from", at: offset) && !text.isLetter(offset + 4)
    return text.startsSpelledNumber(offset) || ValueIndex.parts.match(text, offset) != nil
      || ValueIndex.currencies.match(text, offset) != nil || text.currencyCode(offset) != nil
      || !isFrom && ValueIndex.qualifiers.first(text, offset, where: { $0 == .negative || $0 == .between }) != nil
  }

  /// Whether a word at an offset may belong to the number before it, told by its first bytes.
  static func mayFollowNumber(_ text: ValueText, _ offset: Int) -> Bool {
    WordRecords.values.mayStart([.units, .qualifiers, .currencies], text, offset, true) || mayStartNumber(text, offset)
  }

  /// Whether a word that says per stands at an offset: kohti, per, 每.
  package static func isPer(_ text: ValueText, _ offset: Int) -> Bool {
    ValueIndex.qualifiers.first(text, offset, where: { $0 == .per }) != nil
  }

  /// The unit of time in a word that says how often: päivässä, per week.
  package static func rate(_ text: ValueText, _ offset: Int) -> TimeUnit? {
    ValueIndex.rates.match(text, offset)?.meaning
  }

  /// The bound in the words at an offset, and where they end: at least, ≥ before a number, or more, 以内 behind one.
  package static func bound(_ text: ValueText, _ offset: Int, isBehind: Bool) -> (bound: Bound, end: Int)? {
    func bound(_ qualifier: Qualifier) -> Bound? {
      switch qualifier {
      case .bound(let bound): isBehind ? nil : bound
      case .boundBehind(let bound): isBehind ? bound : nil
      default: nil
      }
    }
    guard WordRecords.values.mayStart(.bound, text, offset, true) else { return nil }
    return ValueIndex.qualifiers.first(text, offset, where: { bound($0) != nil }).flatMap { qualifier, end in
      bound(qualifier).map { ($0, end) }
    }
  }

  /// Whether some bytes are a word for a unit of time.
  package static func isTime(_ text: ValueText, _ word: Range<Int>) -> Bool {
    guard let (unit, end) = ValueIndex.units.match(text, word.lowerBound) else { return false }
    return end == word.upperBound && unit.unit.isTime && !unit.isInside
  }
}
