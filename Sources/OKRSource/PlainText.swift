/// Text that can be told from its bytes: every scalar is a character by itself, seen, no mark on another, and of a known
/// width. Nearly all that is written is such text, and to walk it by `Character` costs a hundred times as much.
///
/// The letters of Latin, Cyrillic, Kana and Chinese, and the usual signs; whatever is not listed is asked of Unicode.
extension Collection where Element == UInt8 {
  /// How many bytes the plain scalar at an index takes and how many cells it fills; nil where none starts.
  @inlinable package func plainScalar(at index: Index) -> (length: Int, cells: Int)? {
    let first = self[index]
    if first >= 0x20, first < 0x7F { return (1, 1) }
    let isTwoLong = first >= 0xC3 && first <= 0xCB || first == 0xD0 || first == 0xD1
    guard isTwoLong || first >= 0xE2 && first <= 0xEF else { return nil }
    var next = self.index(after: index)
    guard next < endIndex, self[next] & 0xC0 == 0x80 else { return nil }
    if isTwoLong { return (2, 1) }
    let second = self[next]
    next = self.index(after: next)
    guard next < endIndex, self[next] & 0xC0 == 0x80 else { return nil }
    let third = self[next]
    switch (first, second) {
    // U+4DC0 to U+4DFF, hexagrams, which are not wide.
    case (0xE4, 0xB7): return nil
    // U+4000 to U+9FFF.
    case (0xE4...0xE9, _): return (3, 2)
    // U+2010 to U+2027: dashes, quotation marks, the ellipsis.
    case (0xE2, 0x80): return (0x90...0xA7).contains(third) ? (3, 1) : nil
    // U+2080 to U+20BF with the signs of money; U+2180 to U+22FF, arrows and mathematics.
    case (0xE2, 0x82), (0xE2, 0x86...0x8B): return (3, 1)
    // U+3000 to U+3029, U+3041 to U+307F, U+30C0 to U+30FF.
    case (0xE3, 0x80): return third <= 0xA9 ? (3, 2) : nil
    case (0xE3, 0x81): return third >= 0x81 ? (3, 2) : nil
    case (0xE3, 0x83): return (3, 2)
    // U+FF01 to U+FF3F, letters and signs of full width.
    case (0xEF, 0xBC): return third >= 0x81 ? (3, 2) : nil
    default: return nil
    }
  }

  /// How many cells plain text fills and how many characters it has; nil where any of it is not plain.
  @inlinable package var plainSize: (cells: Int, characters: Int)? {
    var size = (cells: 0, characters: 0)
    var index = startIndex
    while index < endIndex {
      guard let (length, cells) = plainScalar(at: index) else { return nil }
      size.cells += cells
      size.characters += 1
      index = self.index(index, offsetBy: length)
    }
    return size
  }
}

extension [String] {
  /// The texts, with a mark between each two. The library's `joined` looks up by name what it is called on, which is a
  /// hundred thousand instructions for the first of them.
  package func joined(by mark: String) -> String {
    guard var text = first else { return "" }
    for next in dropFirst() {
      text += mark
      text += next
    }
    return text
  }
}
