/// How many cells a terminal gives to a character: 0, 1 or 2.
///
/// Source: Unicode Standard Annex #11 (East Asian Width), the ranges W and F, and UTS #51 for emoji.
package func displayWidth(of character: Character) -> Int {
  if character.utf8.count == 1 { return 1 }
  guard let first = character.unicodeScalars.first else { return 0 }
  if first.value < 0x300 { return character.unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : 1 }
  if (0x3400...0x4DBF).contains(first.value) || (0x4E00...0x9FFF).contains(first.value) { return 2 }
  if character.unicodeScalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) { return 2 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(first) ? 2 : 1
  }
}

/// The cells of a text with no tab in it.
package func displayWidth(of text: some StringProtocol) -> Int {
  if let size = text.utf8.withContiguousStorageIfAvailable({ unsafe $0.plainSize }) ?? Array(text.utf8).plainSize {
    return size.cells
  }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1AFFE, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x2FFFD,
    0x30000...0x3FFFD:
    true
  default:
    false
  }
}
