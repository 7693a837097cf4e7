/// Titles that a template leaves behind.
extension Placeholder {
  /// Whether a title says only what it is: `Key Result 1`.
  static func isTemplate(_ bytes: [UInt8], _ folded: [UInt8]) -> Bool {
    guard mayBeTemplate(bytes) else { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let first = folded.first(where: { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 })
      return templates.contains { $0.utf8.first == first && isASCIIStem($0.utf8, of: folded) }
    }
    // Letters of ASCII tell nearly all others apart.
    return templates.contains { haveSameLetters($0.utf8, folded) }
      && templates.contains(stem(String(decoding: bytes, as: UTF8.self)))
  }

  private static func haveSameLetters(_ template: String.UTF8View, _ title: [UInt8]) -> Bool {
    let isLetter = { (byte: UInt8) in UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
    var next = 0
    for byte in template where isLetter(byte) {
      while next < title.count, !isLetter(title[next]) { next += 1 }
      guard next < title.count, title[next] == byte else { return false }
      next += 1
    }
    return !title[next...].contains(where: isLetter)
  }

  private static let templates = Words.lexicons.flatMap(\.templateTitles)

  /// Whether a title starts as some template does, told from its first letter, so that most are passed over quickly;
  /// what its first letter is can be told of ASCII and of Han.
  private static func mayBeTemplate(_ title: [UInt8]) -> Bool {
    let first = title.first { byte in
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: ":"),
        UInt8(ascii: "\""):
        false
      default: true
      }
    }
    switch first {
    case nil: return true
    case let byte? where byte < 0x80: return templateStarts.contains(UInt32(byte | 0x20)) || byte < UInt8(ascii: "A")
    case (0xE4...0xE9)?:
      guard let scalar = han(title, 0) else { return true }
      // Numerals of Han are left out as digits are.
      guard templateStarts.contains(scalar.value) else { return scalar.properties.numericType != nil }
      if let second = han(title, 3), second.value >= 0x4E00, scalar.properties.numericType == nil,
        second.properties.numericType == nil
      {
        return templates.contains { $0.utf8.starts(with: title.prefix(6)) }
      }
      return true
    default: return true
    }
  }

  /// The Han character at an offset of a text in UTF-8.
  private static func han(_ text: [UInt8], _ offset: Int) -> Unicode.Scalar? {
    guard offset + 2 < text.count, 0xE4...0xE9 ~= text[offset] else { return nil }
    return Unicode.Scalar(
      UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F))
  }

  /// The first letters of all templates.
  private static let templateStarts = templates.compactMap { $0.unicodeScalars.first?.value }

  /// A title in lower case without its number and marks, and with single blanks.
  private static func stem(_ title: String) -> String {
    // The title may come with its quotes around it.
    title.lowercased().filter { !$0.isNumber && !idle.contains($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let idle: Set<Character> = ["#", ":", "\"", "“", "”", "„", "«", "»", "「", "」"]

  /// Whether that is what is left of a title in ASCII.
  private static func isASCIIStem(_ template: String.UTF8View, of title: [UInt8]) -> Bool {
    var letters = template.makeIterator()
    var isBlank = false
    var isOpen = false
    for byte in title {
      switch byte {
      case UInt8(ascii: " "), 0x09...0x0D: isBlank = isOpen
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "\""): continue
      default:
        if isBlank, letters.next() != UInt8(ascii: " ") { return false }
        (isBlank, isOpen) = (false, true)
        if letters.next() != byte { return false }
      }
    }
    return letters.next() == nil
  }
}
