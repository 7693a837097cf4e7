import OKRReader

/// Titles that a template leaves behind.
extension Placeholder {
  /// Whether a title says only what it is: `Key Result 1`.
  static func isTemplate(_ bytes: [UInt8], _ folded: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return mayStart(folded) && WordRecords.prose.has(.template, stem(ofASCII: folded)[...])
    }
    // Letters of ASCII tell nearly all others apart.
    let letters = folded.filter { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    return (letters.isEmpty ? mayBeTemplate(bytes) : WordRecords.prose.has(.templateLetters, letters[...]))
      && WordRecords.prose.has(.template, Array(stem(String(decoding: bytes, as: UTF8.self)).utf8)[...])
  }

  /// Whether a title in ASCII may start as some template does: few do, and what is left of the others is not put together.
  private static func mayStart(_ title: [UInt8]) -> Bool {
    guard let start = title.firstIndex(where: { !isLeftOut($0) }), start + 2 < title.count,
      !isLeftOut(title[start + 1]), !isLeftOut(title[start + 2])
    else { return true }
    return WordRecords.prose.mayHave(.template, title, start)
  }

  /// Whether a byte is no part of what a title in ASCII says: a blank, a digit, a mark around it.
  private static func isLeftOut(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), 0x09...0x0D, UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: ":"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// Whether a title without letters of ASCII starts as some template does, as far as that can be told of its first Han.
  private static func mayBeTemplate(_ title: [UInt8]) -> Bool {
    guard let scalar = han(title, 0) else { return true }
    // Numerals of Han are left out as digits are.
    let isNumeral = scalar.properties.numericType != nil
    guard !isNumeral, WordRecords.prose.mayHave(.template, title, 0) else { return isNumeral }
    guard let second = han(title, 3), second.value >= 0x4E00, second.properties.numericType == nil else { return true }
    return WordRecords.prose.mayHave(.template, title, 3)
  }

  /// The Han character at an offset of a text in UTF-8.
  private static func han(_ text: [UInt8], _ offset: Int) -> Unicode.Scalar? {
    guard offset + 2 < text.count, 0xE4...0xE9 ~= text[offset] else { return nil }
    return Unicode.Scalar(
      UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F))
  }

  /// A title in lower case without its number and marks, and with single blanks.
  private static func stem(_ title: String) -> String {
    // The title may come with its quotes around it.
    title.lowercased().filter { !$0.isNumber && !idle.contains($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let idle: Set<Character> = ["#", ":", "\"", "“", "”", "„", "«", "»", "「", "」"]

  /// The same of a title in ASCII.
  private static func stem(ofASCII title: [UInt8]) -> [UInt8] {
    var stem: [UInt8] = []
    var isBlank = false
    for byte in title {
      switch byte {
      case UInt8(ascii: " "), 0x09...0x0D: isBlank = !stem.isEmpty
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "\""): continue
      default:
        if isBlank { stem.append(UInt8(ascii: " ")) }
        isBlank = false
        stem.append(byte)
      }
    }
    return stem
  }
}
