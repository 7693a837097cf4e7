/// Words that say that a number is not exact: about 40, n. 40, 约40, ~40.
extension ValueText {
  /// Whether such a word stands anywhere in the text of a value; a mark between two numbers is a
  /// range, but not one that touches only the second: 5% → ~3%.
  package var saysAbout: Bool {
    var offset = 0
    var hasDigit = false
    while offset < bytes.count {
      let length = max(1, scalar(offset).length)
      let isStart = offset == 0 || isHan(offset) || !isLetter(offset) || !isLetter(offset - 1)
      if isStart, let (meanings, end) = ValueIndex.qualifiers.matches(self, offset),
        meanings.contains(where: { $0 == .about || $0 == .aboutBehind }),
        isLetter(offset) || isHan(offset) || !hasDigit || end == bytes.count || isDigit(end) && blank(offset - 1) > 0
      {
        return true
      }
      if isDigit(offset) { hasDigit = true }
      offset += length
    }
    return false
  }

  /// Whether the whole text is such a word.
  package var isAbout: Bool {
    guard let (meanings, end) = ValueIndex.qualifiers.matches(self, 0) else { return false }
    return end == bytes.count && meanings.contains(.about)
  }
}

extension ValueText {
  /// The same with blanks in place of what is struck out, ~~from 3 to 4~~.
  package var withoutStruckOut: ValueText {
    guard bytes.contains(UInt8(ascii: "~")) else { return self }
    var kept = bytes
    var open: Int?
    var offset = 0
    while offset + 1 < kept.count {
      guard bytes[offset] == UInt8(ascii: "~"), bytes[offset + 1] == UInt8(ascii: "~") else {
        offset += 1
        continue
      }
      offset += 2
      if let start = open { for place in start..<offset { kept[place] = UInt8(ascii: " ") } }
      open = open == nil ? offset - 2 : nil
    }
    return ValueText(kept)
  }
}
