import OKRSource

/// Writing XML 1.0 by hand: elements and attributes, and what stands in them.
enum XMLText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// A start tag without its `>`: the name, and the attributes in the order given.
  static func open(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
    "<" + name + attributes.map { " \($0.key)=\"\(escaped($0.value, at: .insideLine))\"" }.joined()
  }

  /// The text of an element; its lines are shown as they are.
  static func content(_ lines: [String]) -> String {
    lines.map { escaped(visible($0), at: .lineStart) }.joined(separator: "\n")
  }

  /// A text in which every scalar is itself, a reference to itself, or, where XML has no place for it, its picture.
  ///
  /// Source: XML 1.0, productions 2 (Char) and 10 (AttValue). What a terminal or a build runner would obey or hide is
  /// written as a reference, which every reader undoes.
  private static func escaped(_ text: String, at place: CommandGuard.Place) -> String {
    let scalars = Array(text.unicodeScalars)
    var hidden = hiddenIndices(in: scalars)[...]
    var commands = CommandGuard(place)
    var written = ""
    for (index, scalar) in scalars.enumerated() {
      let isHidden = hidden.first == index
      if isHidden { hidden.removeFirst() }
      let isCommand = commands.completes(scalar)
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      // Only `]]>` has to be broken up, but nobody wants to think of that.
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "\t", "\n", "\r": written += "&#\(scalar.value);"
      case "\u{FFFE}", "\u{FFFF}": written += "‹U+\(scalar.codePoint)›"
      case _ where scalar.value < 0x20: written += visible(String(scalar))
      case _ where isHidden || isCommand: written += "&#\(scalar.value);"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }
}
