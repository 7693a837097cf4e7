/// Characters that leave no trace of their own, or that make a line of a text what it is not. What is told of them and
/// how they are shown both go by this file.
extension Unicode.Scalar {
  /// Control characters, bidirectional controls, tags, fillers, joiners, variation selectors and separators of lines.
  ///
  /// Source: Unicode 16, Default_Ignorable_Code_Point and the categories Cc, Cf, Zl and Zp; U+2800, whose shape is none.
  package var isHidden: Bool {
    if value < 0xAD { return value < 0x20 || value >= 0x7F && value < 0xA0 }
    if (0x3400...0x9FFF).contains(value) { return false }
    if value == 0x2800 || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Whether it turns the direction of the text around it.
  package var turnsDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether some editors and none of ours break a line here: VT, FF, NEL and the separators of lines and paragraphs.
  package var breaksLinesElsewhere: Bool { [0x0B, 0x0C, 0x85, 0x2028, 0x2029].contains(value) }

  /// At least four upper-case digits, as Unicode numbers are written.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The indices of the hidden scalars of a text that do no honest work in it.
///
/// Honest are the joiners and selectors inside an emoji or behind a Chinese character, and the tags of the three flags
/// that are made of them.
package func hiddenIndices(in scalars: [Unicode.Scalar]) -> [Int] {
  var found: [Int] = []
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    if scalar == "\u{1F3F4}" {
      index += 1 + lengthOfFlag(scalars[(index + 1)...])
      continue
    }
    if scalar.isHidden {
      let last = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if !isHonest(scalar, after: last, before: next) { found.append(index) }
    }
    index += 1
  }
  return found
}

private func isHonest(
  _ scalar: Unicode.Scalar, after last: Unicode.Scalar?, before next: Unicode.Scalar?
) -> Bool {
  guard let last else { return false }
  switch scalar.value {
  case 0x200D: return isEmoji(last) && (next.map(isEmoji) ?? false)
  case 0xFE0E, 0xFE0F:
    return last.properties.isEmoji && (last.value > 0xFF || next == "\u{20E3}") || last.properties.isIdeographic
      // © and ® are emoji below U+0100.
      || last == "\u{A9}" || last == "\u{AE}"
  case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return last.properties.isIdeographic
  default: return false
  }
}

private func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0xFE0F || scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier)
}

/// The tags behind a black flag that make it that of England, Scotland or Wales; any others would be a hidden text.
private func lengthOfFlag(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
  let places = ["gbeng", "gbsct", "gbwls"].map { $0.unicodeScalars.map { $0.value + 0xE0000 } + [0xE007F] }
  return places.first { rest.prefix($0.count).map(\.value) == $0 }?.count ?? 0
}
