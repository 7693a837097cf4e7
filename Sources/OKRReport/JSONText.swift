import OKRSource

/// Single strings of JSON, for whoever writes the rest of it.
package enum JSONText {
  /// A string in quotes: see ``append(_:to:)``.
  package static func string(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a string in quotes. What a terminal or a build runner would obey or hide is escaped too, which every reader
  /// undoes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    var utf8 = text
    let isWritten = utf8.withUTF8 { text in
      if unsafe isPlain(text) {
        // As nearly all texts are.
        bytes.append(addingCapacity: text.count + 2) { space in
          space.append(quote)
          unsafe space.append(text)
          space.append(quote)
        }
        return true
      }
      guard unsafe isHarmless(text) else { return false }
      bytes.append(addingCapacity: 2 * text.count + 2) { space in
        space.append(quote)
        for index in text.indices {
          let byte = unsafe text[index]
          if byte == quote || byte == 0x5C { space.append(0x5C) }
          space.append(byte)
        }
        space.append(quote)
      }
      return true
    }
    if isWritten { return }
    bytes.append(quote)
    escape(text, to: &bytes)
    bytes.append(quote)
  }

  /// Whether a text is ASCII of which nothing is to be escaped.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      guard 0x20..<0x7F ~= byte, byte != 0x22, byte != 0x5C, byte != last || !CommandGuard.isSign(byte) else {
        return false
      }
      last = byte
    }
    return true
  }

  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    let scalars = Array(text.unicodeScalars)
    var hidden = hiddenIndices(in: scalars)[...]
    var commands = CommandGuard(.insideLine)
    for (index, scalar) in scalars.enumerated() {
      let isHidden = hidden.first == index
      if isHidden { hidden.removeFirst() }
      let isCommand = commands.completes(scalar) && scalar != ":"
      switch scalar {
      case "\"": bytes.append("\\\"")
      case "\\": bytes.append("\\\\")
      case "\n": bytes.append("\\n")
      case "\r": bytes.append("\\r")
      case "\t": bytes.append("\\t")
      case _ where isHidden || isCommand: escape(scalar, to: &bytes)
      default: bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// `\u` and four digits for each code unit of UTF-16: two of them beyond the basic plane.
  private static func escape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for unit in scalar.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      bytes.append("\\u")
      for _ in digits.utf8.count..<4 { bytes.append(UInt8(ascii: "0")) }
      bytes.append(digits)
    }
  }
}
