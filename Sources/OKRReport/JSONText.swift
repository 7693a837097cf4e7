/// Writing JSON, RFC 8259, by hand: so few shapes that the order of fields and the layout stay in plain sight.
package enum JSONText {
  /// A string in quotes. What a terminal would obey or hide is escaped too, which every reader undoes.
  package static func string(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case _ where isPictureless(scalar): written += escape(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// An object on one line, from names and values already written.
  package static func object(_ fields: KeyValuePairs<String, String>) -> String {
    "{" + fields.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A list with an element a line, set in from a line that starts with `indent` blanks.
  package static func list(_ elements: [String], indent: Int) -> String {
    guard !elements.isEmpty else { return "[]" }
    let inner = blanks(indent + 2)
    return "[\n" + elements.map { inner + $0 }.joined(separator: ",\n") + "\n" + blanks(indent) + "]"
  }

  /// An object with a field a line, set in from a line that starts with `indent` blanks.
  static func block(_ fields: KeyValuePairs<String, String>, indent: Int) -> String {
    let inner = blanks(indent + 2)
    let lines = fields.map { "\(inner)\(string($0.key)): \($0.value)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n" + blanks(indent) + "}"
  }

  /// Control characters, bidirectional controls and line separators; joiners inside emoji stay as they are.
  private static func isPictureless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// None of the escaped scalars is beyond the basic plane, so none needs a surrogate pair.
  private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u" + hexadecimal(scalar) }
}
