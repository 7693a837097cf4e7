import OKRReader

/// What a title quotes or points at and does not say itself: code, addresses, targets of links, words in quotes.
enum Verbatim {
  /// The bytes of each, in order.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard text.contains(where: isFirst) else { return [] }
    var found: [Range<Int>] = []
    var unclosed: Set<String> = []
    var offset = 0
    while offset < text.count {
      if let end = end(text, offset, &unclosed) {
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

  /// Where it ends if it starts at an offset. A mark that closes nothing from here on is looked for once, and not again
  /// from each that would open.
  private static func end(_ text: [UInt8], _ offset: Int, _ unclosed: inout Set<String>) -> Int? {
    guard isFirst(text[offset]) || text[offset] == UInt8(ascii: "h") else { return nil }
    let rest = text[offset...]
    if isLatinLetter(text, offset) {
      let isAddress = ["https://", "http://"].contains { rest.starts(with: $0.utf8) }
      guard isAddress, !isLatinLetter(text, offset - 1) else { return nil }
      return rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 >= 0xE3 } ?? text.count
    }
    if rest.starts(with: "](".utf8) { return closing(")", text, offset + 2, &unclosed) }
    if rest.first == UInt8(ascii: "#") {
      let end = rest.dropFirst().firstIndex { !(0x30...0x39).contains($0) } ?? text.count
      return end > offset + 1 ? end : nil
    }
    if rest.first == UInt8(ascii: "\"") {
      // 24" is a length.
      let isOpening = offset == 0 || text[offset - 1] == 0x20 || text[offset - 1] >= 0x80 || text[offset - 1] == 0x28
      return isOpening ? closing("\"", text, offset + 1, &unclosed) : nil
    }
    // :white_check_mark:, which chats show as a picture.
    if rest.first == UInt8(ascii: ":") {
      let name = rest.dropFirst().prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
      let isSet = offset == 0 || text[offset - 1] == 0x20
      return isSet && name.count > 2 && rest.dropFirst(name.count + 1).first == UInt8(ascii: ":")
        ? name.endIndex + 1 : nil
    }
    for quote in quotes where rest.starts(with: quote.open.utf8) {
      return closing(quote.close, text, offset + quote.open.utf8.count, &unclosed)
    }
    return nil
  }

  /// The end of the mark that closes what is open; nil where there is none.
  private static func closing(_ mark: String, _ text: [UInt8], _ start: Int, _ unclosed: inout Set<String>) -> Int? {
    guard !unclosed.contains(mark) else { return nil }
    let close = Array(mark.utf8)
    if let found = (start..<max(start, text.count - close.count + 1)).first(where: { text[$0...].starts(with: close) })
    {
      return found + close.count
    }
    unclosed.insert(mark)
    return nil
  }
}
