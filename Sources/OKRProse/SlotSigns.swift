import OKRReader

/// Which kinds of open slots a title may have, told from its bytes, since most have none and none has to be looked for.
struct SlotSigns: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A letter that stands for a number: X%, NN shops.
  static var letters: SlotSigns { SlotSigns(rawValue: 1 << 0) }
  /// A mark that may stand for one: ?, __, …%.
  static var marks: SlotSigns { SlotSigns(rawValue: 1 << 1) }
  /// A bracket that may have to be filled in.
  static var brackets: SlotSigns { SlotSigns(rawValue: 1 << 2) }

  /// Those of the bytes of a title in lower case.
  init(_ bytes: [UInt8]) {
    self = []
    var (hasBracket, isInWord) = (false, false)
    for index in bytes.indices {
      // As most letters are: none inside of a word of ASCII stands alone.
      if isInWord && SlotSigns.isPlainLetter(bytes[index]) { continue }
      isInWord = SlotSigns.isPlainLetter(bytes[index])
      switch bytes[index] {
      case UInt8(ascii: "."):
        if index + 2 < bytes.count, bytes[index + 1] == bytes[index], bytes[index + 2] == bytes[index] {
          insert(.marks)
        }
      case UInt8(ascii: "?"):
        insert(.marks)
        // (how many?)
        if hasBracket { insert(.brackets) }
      case UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "#"): insert(.marks)
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"): insert(.brackets)
      case UInt8(ascii: "("):
        hasBracket = true
        if SlotSigns.mayBeEmpty(bytes, index + 1) { insert(.brackets) }
      case UInt8(ascii: "x"), UInt8(ascii: "n"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "z"):
        if SlotSigns.isAlone(bytes, index) { insert(.letters) }
      // ×.
      case 0xC3: if index + 1 < bytes.count, bytes[index + 1] == 0x97 { insert(.letters) }
      case 0xE2...0xEF:
        insert(SlotSigns.of(bytes, index))
        if bytes[index] == 0xEF, hasBracket || bytes[..<index].contains(0xEF), contains(.marks) { insert(.brackets) }
      default: continue
      }
    }
  }

  /// What a character of three bytes may be a part of.
  private static func of(_ bytes: [UInt8], _ index: Int) -> SlotSigns {
    guard index + 2 < bytes.count else { return [] }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    // …, ？, ＿.
    case (0xE2, 0x80, 0xA6), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0xBF): return .marks
    // 某, 若.
    case (0xE6, 0x9F, 0x90), (0xE8, 0x8B, 0xA5): return .letters
    // 【, ＜.
    case (0xE3, 0x80, 0x90), (0xEF, 0xBC, 0x9C): return .brackets
    // （.
    case (0xEF, 0xBC, 0x88): return mayBeEmpty(bytes, index + 3) ? .brackets : []
    default: return []
    }
  }

  /// Whether nothing but blanks may stand in a round bracket, which is no slot otherwise.
  private static func mayBeEmpty(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start < bytes.count else { return false }
    switch bytes[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xC9, 0xE4...0xE9:
      return false
    default: return true
    }
  }

  /// Whether a letter is no part of a word, or of one that has the same letter or a magnitude beside it alone.
  private static func isAlone(_ bytes: [UInt8], _ index: Int) -> Bool {
    var (start, end) = (index, index + 1)
    while start > 0, bytes[start - 1] == bytes[index] { start -= 1 }
    while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    guard !isPlainLetter(before), start < 2 || !isLatinWord(bytes, start - 2) else { return false }
    return !isPlainLetter(after) && !isLatinWord(bytes, end) || after == UInt8(ascii: "m") || after == UInt8(ascii: "k")
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  /// Whether a letter of two bytes starts at a place; × and ÷ are none, and neither are marks of their own.
  private static func isLatinWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count, 0xC3...0xC9 ~= bytes[index] else { return false }
    return bytes[index] != 0xC3 || bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7
  }
}
