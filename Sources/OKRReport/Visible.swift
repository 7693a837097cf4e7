import OKRSource

/// A text in which nothing can hide, or command a terminal or a build runner.
///
/// Control characters come out as their pictures (`␛`), other characters without a shape of their own as their number
/// (`‹U+202E›`), and what would complete a command of a build runner in brackets (`:‹:›error`).
package func visible(_ text: String) -> String {
  if isHarmless(text) { return text }
  var commands = CommandGuard(.lineStart)
  return text.reduce(into: "") { shown, character in
    if isPrintableASCII(character), let scalar = character.unicodeScalars.first {
      if commands.completes(scalar) { shown += bracketed(scalar) } else { shown.append(character) }
    } else {
      for glyph in glyphs(of: character, &commands) { shown += glyph.text }
    }
  }
}

/// A text on one line for programs that read lines: what cannot be printed is written as in a title, `\n`, `\u{1B}`.
func escaped(_ text: String) -> String {
  if isHarmless(text) { return text }
  var commands = CommandGuard(.lineStart)
  return text.reduce(into: "") { shown, character in
    let isPlain = isPlain(character)
    for scalar in character.unicodeScalars {
      switch scalar {
      case _ where commands.completes(scalar): shown += bracketed(scalar)
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where !isPlain && scalar.isHidden: shown += "\\u{\(scalar.codePoint)}"
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

/// How a character is shown: as it is, or, where a part of it would hide or command, part by part.
func glyphs(of character: Character, _ commands: inout CommandGuard) -> [Glyph] {
  let scalars = Array(character.unicodeScalars)
  let commanding = scalars.map { commands.completes($0) }
  if isPlain(character), !commanding.contains(true) {
    let text = String(character)
    if scalars.first.map(isMark) ?? false { return [Glyph("◌" + text, scalars.count)] }
    return [Glyph(text: text, width: displayWidth(of: character), scalarCount: scalars.count)]
  }
  return zip(scalars, commanding).map { scalar, commands in
    if commands { return Glyph(bracketed(scalar), 1) }
    if scalar.isHidden { return Glyph(picture(of: scalar), 1) }
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
  isPrintableASCII(character) || hiddenIndices(in: Array(character.unicodeScalars)).isEmpty
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
  return "‹U+\(scalar.codePoint)›"
}

/// Something that is not printed as it stands, as the numbers of hidden characters are.
private func bracketed(_ scalar: Unicode.Scalar) -> String { "‹\(scalar)›" }
