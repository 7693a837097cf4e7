import OKRSource

/// A text in which nothing can hide or command a terminal: control characters come out as their pictures (`␛`), and
/// other characters without a shape of their own as their number (`‹U+202E›`).
package func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  return text.reduce(into: "") { shown, character in
    for glyph in glyphs(of: character) { shown += glyph.text }
  }
}

/// A text on one line for programs that read lines: what cannot be printed is written as in a title, `\n`, `\u{1B}`.
func escaped(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  return text.reduce(into: "") { shown, character in
    if isPlain(character) {
      shown.append(character)
      return
    }
    for scalar in character.unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where isHidden(scalar): shown += "\\u{\(hexadecimal(scalar))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Something that is shown as one piece, and how many cells it fills.
struct Glyph {
  let text: String
  let width: Int
  /// How many scalars of the source it stands for.
  let scalarCount: Int
}

/// How a character is shown: as it is, or, where a part of it would hide, part by part.
func glyphs(of character: Character) -> [Glyph] {
  if isPlain(character) {
    let text = String(character)
    if character.unicodeScalars.first.map(isMark) ?? false {
      return [Glyph("◌" + text, character.unicodeScalars.count)]
    }
    return [Glyph(text: text, width: displayWidth(of: character), scalarCount: character.unicodeScalars.count)]
  }
  return character.unicodeScalars.map { scalar in
    if isHidden(scalar) { return Glyph(picture(of: scalar), 1) }
    return Glyph(isMark(scalar) ? "◌\(scalar)" : String(scalar), 1)
  }
}

extension Glyph {
  fileprivate init(_ text: String, _ scalarCount: Int) {
    self.init(text: text, width: displayWidth(of: text), scalarCount: scalarCount)
  }
}

func isPrintableASCII(_ character: Character) -> Bool {
  guard let byte = character.utf8.first, character.utf8.count == 1 else { return false }
  return (0x20..<0x7F).contains(byte)
}

/// Whether a character can be printed as it is.
private func isPlain(_ character: Character) -> Bool {
  if isPrintableASCII(character) { return true }
  let scalars = Array(character.unicodeScalars)
  return scalars.indices.allSatisfy { index in
    let scalar = scalars[index]
    guard isHidden(scalar) else { return true }
    guard index > 0 else { return false }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    return isPart(scalar, after: scalars[index - 1], before: next)
      || isFlagTag(scalar) && scalars.first == "\u{1F3F4}" && scalars.last == "\u{E007F}"
  }
}

/// Whether a hidden scalar does honest work inside an emoji or a Chinese character.
private func isPart(_ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
  switch scalar.value {
  case 0x200D: next.map { $0.value > 0xFF && $0.properties.isEmoji } ?? false
  case 0xFE0E, 0xFE0F:
    last.properties.isEmoji && (last.value > 0xFF || next == "\u{20E3}") || last.properties.isIdeographic
  case 0xFE00...0xFE0D, 0xE0100...0xE01EF: last.properties.isIdeographic
  default: false
  }
}

private func isFlagTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }

/// Whether a scalar leaves no trace of its own: control characters, bidirectional controls, zero-width characters.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value < 0x20 }
  if (0x3400...0x9FFF).contains(scalar.value) { return false }
  if scalar.properties.isDefaultIgnorableCodePoint { return true }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default: return false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .spacingMark: true
  default: false
  }
}

private func picture(of scalar: Unicode.Scalar) -> String {
  if scalar.value == 0x7F { return "␡" }
  if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
  return "‹U+\(hexadecimal(scalar))›"
}

/// At least four upper-case digits, as Unicode numbers are written.
func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
