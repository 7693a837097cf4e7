import OKRReader

/// What a title quotes or points at and does not say itself: code, addresses, targets of links, words in quotes.
enum Verbatim {
  /// The bytes of each, in order.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard text.contains(where: isFirst) else { return [] }
    var found: [Range<Int>] = []
    var unclosed: Set<Int> = []
    var offset = 0
    while offset < text.count {
      if isFirst(text[offset]) || isAddress(text, offset), let end = end(text, offset, &unclosed) {
        // A title in quotes is a title.
        if end - offset < text.count, !isWhole(offset..<end, of: text) { found.append(offset..<end) }
        offset = end
      } else {
        offset += 1
      }
    }
    return found
  }

  /// KR1: 「上线新门户」 (Ann): whether nothing but numbering, handles and a remark in brackets stands around a sentence in
  /// quotes.
  private static func isWhole(_ quote: Range<Int>, of text: [UInt8]) -> Bool {
    let marks: [StaticString] = ["`", "\"", "“", "„", "«", "「", "『"]
    guard marks.contains(where: TextSlice(text, quote).hasPrefix), text.count - quote.count < 40,
      quote.count > 14, text[quote].contains(0x20) || text[quote].dropFirst(3).contains(where: { $0 >= 0xE4 })
    else { return false }
    return isEmpty(text[..<quote.lowerBound]) && isEmpty(text[quote.upperBound...])
  }

  /// Whether some bytes have no word but those of a code, a handle or a bracket.
  private static func isEmpty(_ bytes: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for word in bytes.split(separator: 0x20) {
      let opens = word.count { $0 == 0x28 || $0 == 0x5B }
      let isInside = depth > 0 || [0x28, 0x5B].contains(word.first)
      depth += opens - word.count { $0 == 0x29 || $0 == 0x5D }
      if isInside || word.first == UInt8(ascii: "@") || word.first == UInt8(ascii: "#") { continue }
      let letters = word.filter { (0x61...0x7A).contains($0) }
      let isCode = letters.count < 4 && word.contains { (0x30...0x39).contains($0) }
      // Marks and emoji are no words; letters of two bytes and Han are.
      let isWord = word.contains { (0xC3...0xDF).contains($0) || (0xE4...0xE9).contains($0) }
      if isWord || !letters.isEmpty && !isCode { return false }
    }
    return true
  }

  /// The title with other letters in the place of what it does not say, byte by byte.
  static func masked(_ title: String) -> String {
    var bytes = Array(title.utf8)
    var folded = ValueText.folded(bytes)
    let ranges = ranges(in: folded)
    for range in ranges { mask(range, in: &bytes, &folded) }
    return ranges.isEmpty ? title : String(decoding: bytes, as: UTF8.self)
  }

  /// Puts other letters in the place of some bytes of a title, as typed and folded.
  static func mask(_ range: Range<Int>, in bytes: inout [UInt8], _ folded: inout [UInt8]) {
    for index in range { (bytes[index], folded[index]) = (UInt8(ascii: "o"), UInt8(ascii: "o")) }
  }

  /// Whether the first letters of an address stand at an offset.
  private static func isAddress(_ text: [UInt8], _ offset: Int) -> Bool {
    text[offset] == UInt8(ascii: "h") && offset + 2 < text.count && text[offset + 1] == UInt8(ascii: "t")
      && text[offset + 2] == UInt8(ascii: "t")
  }

  /// Whether a byte is one that only such text and a few marks have.
  private static func isFirst(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "#"), 0xC2, 0xE2,
      0xE3:
      true
    default: false
    }
  }

  private static let quotes: [(open: StaticString, close: StaticString)] = [
    ("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"), ("`", "`"),
  ]

  /// Where it ends if it starts at an offset. A mark that closes nothing from here on is looked for once, and not again
  /// from each that would open.
  private static func end(_ text: [UInt8], _ offset: Int, _ unclosed: inout Set<Int>) -> Int? {
    let rest = TextSlice(text, offset..<text.count)
    switch text[offset] {
    case UInt8(ascii: "h"):
      guard rest.hasPrefix("https://") || rest.hasPrefix("http://"), !isLatinLetter(text, offset - 1) else {
        return nil
      }
      return text[offset...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 >= 0xE3 } ?? text.count
    case UInt8(ascii: "]"): return rest.hasPrefix("](") ? closing(")", -1, text, offset + 2, &unclosed) : nil
    case UInt8(ascii: "#"):
      let end = text[(offset + 1)...].firstIndex { !(0x30...0x39).contains($0) } ?? text.count
      return end > offset + 1 ? end : nil
    case UInt8(ascii: "\""):
      // 24" is a length.
      let isOpening = offset == 0 || text[offset - 1] == 0x20 || text[offset - 1] >= 0x80 || text[offset - 1] == 0x28
      return isOpening ? closing("\"", -2, text, offset + 1, &unclosed) : nil
    case UInt8(ascii: ":"):
      // :white_check_mark:, which chats show as a picture.
      let name = text[(offset + 1)...].prefix {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
      let isSet = offset == 0 || text[offset - 1] == 0x20
      return isSet && name.count > 2 && text[name.endIndex...].first == UInt8(ascii: ":") ? name.endIndex + 1 : nil
    default:
      for (number, quote) in quotes.enumerated() where rest.hasPrefix(quote.open) {
        return closing(quote.close, number, text, offset + quote.open.utf8CodeUnitCount, &unclosed)
      }
      return nil
    }
  }

  /// The end of the mark that closes what is open, by the number of the mark; nil where there is none.
  private static func closing(
    _ mark: StaticString, _ number: Int, _ text: [UInt8], _ start: Int, _ unclosed: inout Set<Int>
  ) -> Int? {
    guard !unclosed.contains(number) else { return nil }
    for place in min(start, text.count)..<text.count where TextSlice(text, place..<text.count).hasPrefix(mark) {
      return place + mark.utf8CodeUnitCount
    }
    unclosed.insert(number)
    return nil
  }
}
