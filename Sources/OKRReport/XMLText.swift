import OKRSource

/// Writing XML 1.0 by hand: elements and attributes, and what stands in them.
enum XMLText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// Writes a start tag without its `>`: the name, and the attributes in the order given.
  static func write(_ name: String, _ attributes: KeyValuePairs<String, String>, into xml: inout [UInt8]) {
    xml.append("<")
    xml.append(name)
    for (name, value) in attributes {
      xml.append(" ")
      xml.append(name)
      xml.append("=\"")
      write(value, at: .insideLine, into: &xml)
      xml.append("\"")
    }
  }

  /// Writes the text of an element; its lines are shown as they are.
  static func write(lines: [String], into xml: inout [UInt8]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { xml.append("\n") }
      write(visible(line), at: .lineStart, into: &xml)
    }
  }

  /// A text in which every scalar is itself, a reference to itself, or, where XML has no place for it, its picture.
  ///
  /// Source: XML 1.0, productions 2 (Char) and 10 (AttValue). What a terminal or a build runner would obey or hide is
  /// written as a reference, which every reader undoes.
  private static func write(_ text: String, at place: CommandGuard.Place, into xml: inout [UInt8]) {
    let bytes = Array(text.utf8)
    if isHarmless(bytes) {
      for byte in bytes {
        if let reference = reference(to: Unicode.Scalar(byte)) { xml.append(reference) } else { xml.append(byte) }
      }
      return
    }
    let scalars = Array(text.unicodeScalars)
    var hidden = hiddenIndices(in: scalars)[...]
    var commands = CommandGuard(place)
    for (index, scalar) in scalars.enumerated() {
      let isHidden = hidden.first == index
      if isHidden { hidden.removeFirst() }
      let isCommand = commands.completes(scalar)
      if let reference = reference(to: scalar) {
        xml.append(reference)
      } else if scalar == "\u{FFFE}" || scalar == "\u{FFFF}" {
        xml.append("‹U+\(scalar.codePoint)›")
      } else if ["\t", "\n", "\r"].contains(scalar) {
        xml.append("&#\(scalar.value);")
      } else if scalar.value < 0x20 {
        xml.append(visible(String(scalar)))
      } else if isHidden || isCommand {
        xml.append("&#\(scalar.value);")
      } else {
        xml.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// What stands for a scalar that XML would take for its own.
  private static func reference(to scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    // Only `]]>` has to be broken up, but nobody wants to think of that.
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }
}
