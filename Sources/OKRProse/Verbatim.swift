import OKRReader

/// What a title quotes or points at and does not say itself: code, addresses, targets of links, words in quotes.
enum Verbatim {
  /// The bytes of each, in order.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard text.contains(where: isFirst) else { return [] }
    var found: [Range<Int>] = []
    var offset = 0
    while offset < text.count {
      if let end = end(text, offset) {
        // A title in quotes is a title.
        if end - offset < text.count { found.append(offset..<end) }
        offset = end
      } else {
        offset += 1
      }
    }
    return found
  }

  /// The title with other letters in the place of what it does not say, byte by byte.
  static func masked(_ title: String) -> String {
    guard title.utf8.contains(where: isFirst) else { return title }
    var bytes = Array(title.utf8)
    let ranges = ranges(in: ValueText.folded(bytes))
    guard !ranges.isEmpty else { return title }
    for range in ranges {
      for index in range { bytes[index] = UInt8(ascii: "o") }
    }
    return String(decoding: bytes, as: UTF8.self)
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

  private static let quotes: [(open: String, close: String)] = [
    ("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"), ("`", "`"),
  ]

  /// Where it ends if it starts at an offset.
  private static func end(_ text: [UInt8], _ offset: Int) -> Int? {
    guard isFirst(text[offset]) || text[offset] == UInt8(ascii: "h") else { return nil }
    let rest = text[offset...]
    if isLatinLetter(text, offset) {
      let isAddress = ["https://", "http://"].contains { rest.starts(with: $0.utf8) }
      guard isAddress, !isLatinLetter(text, offset - 1) else { return nil }
      return rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 >= 0xE3 } ?? text.count
    }
    if rest.starts(with: "](".utf8) { return rest.firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } }
    if rest.first == UInt8(ascii: "#") {
      let end = rest.dropFirst().firstIndex { !(0x30...0x39).contains($0) } ?? text.count
      return end > offset + 1 ? end : nil
    }
    if rest.first == UInt8(ascii: "\"") {
      // 24" is a length.
      let isOpening = offset == 0 || text[offset - 1] == 0x20 || text[offset - 1] >= 0x80 || text[offset - 1] == 0x28
      return isOpening ? rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } : nil
    }
    for quote in quotes where rest.starts(with: quote.open.utf8) {
      let close = Array(quote.close.utf8)
      let inside = offset + quote.open.utf8.count
      return (inside..<max(inside, text.count - close.count + 1)).first { text[$0...].starts(with: close) }
        .map { $0 + close.count }
    }
    return nil
  }
}
