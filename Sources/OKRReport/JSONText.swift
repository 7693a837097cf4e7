import OKRSource

/// Writing JSON, RFC 8259, by hand: so few shapes that the order of fields and the layout stay in plain sight.
package enum JSONText {
  /// A string in quotes. What a terminal or a build runner would obey or hide is escaped too, which every reader undoes.
  package static func string(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    if isPlain, CommandGuard.isHarmless(text) { return "\"\(text)\"" }
    var written = "\""
    let scalars = Array(text.unicodeScalars)
    var hidden = hiddenIndices(in: scalars)[...]
    var commands = CommandGuard(.insideLine)
    for (index, scalar) in scalars.enumerated() {
      let isHidden = hidden.first == index
      if isHidden { hidden.removeFirst() }
      let isCommand = commands.completes(scalar) && scalar != ":"
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case _ where isHidden || isCommand: written += escape(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// An object on one line, from names and values already written.
  package static func object(_ fields: KeyValuePairs<String, String>) -> String {
    object(fields.map { ($0.key, $0.value) })
  }

  /// The same where some of the fields are left out.
  static func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { "\(string($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A list with an element a line, set in from a line that starts with `indent` blanks; on one line if that is nil.
  package static func list(_ elements: [String], indent: Int?) -> String {
    guard !elements.isEmpty, let indent else { return "[" + elements.joined(separator: ", ") + "]" }
    let inner = blanks(indent + 2)
    return "[\n" + elements.map { inner + $0 }.joined(separator: ",\n") + "\n" + blanks(indent) + "]"
  }

  /// An object with a field a line, set in from a line that starts with `indent` blanks; on one line if that is nil.
  static func block(_ fields: KeyValuePairs<String, String>, indent: Int?) -> String {
    block(fields.map { ($0.key, $0.value) }, indent: indent)
  }

  static func block(_ fields: [(name: String, value: String)], indent: Int?) -> String {
    guard let indent else { return object(fields) }
    let inner = blanks(indent + 2)
    let lines = fields.map { "\(inner)\(string($0.name)): \($0.value)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n" + blanks(indent) + "}"
  }

  /// `\u` and four digits for each code unit of UTF-16: two of them beyond the basic plane.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar)?.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined() ?? ""
  }
}
