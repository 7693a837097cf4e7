extension JSON {
  /// Reads a text of JSON (RFC 8259); nil for anything else: text behind it, bytes that are no UTF-8, nesting deeper than
  /// ``JSONReader/depthLimit``.
  package init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = reader.read() else { return nil }
    self = value
  }
}

/// Reads one value from bytes; every step that finds something else gives nil, and the whole with it.
private struct JSONReader {
  /// No message of the protocol nests a tenth as deep; each level costs stack.
  static let depthLimit = 200

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> JSON? {
    guard let value = value() else { return nil }
    skipBlanks()
    return position == bytes.count ? value : nil
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func eat(_ wanted: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: wanted) else { return false }
    position += 1
    return true
  }

  private mutating func eat(_ word: StaticString) -> Bool {
    let letters = Array("\(word)".utf8)
    guard bytes[position...].starts(with: letters) else { return false }
    position += letters.count
    return true
  }

  private mutating func value() -> JSON? {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return nested { $0.object() }
    case UInt8(ascii: "["): return nested { $0.list() }
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return eat("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return eat("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return eat("null") ? .null : nil
    case .some: return number()
    case nil: return nil
    }
  }

  private mutating func nested(_ body: (inout JSONReader) -> JSON?) -> JSON? {
    guard depth < JSONReader.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return body(&self)
  }

  private mutating func object() -> JSON? {
    var members: [JSON.Member] = []
    skipBlanks()
    if eat("}" as Unicode.Scalar) { return .object([]) }
    while true {
      skipBlanks()
      guard let name = string() else { return nil }
      skipBlanks()
      guard eat(":" as Unicode.Scalar), let value = value() else { return nil }
      members.append(JSON.Member(name: name, value: value))
      skipBlanks()
      if eat("}" as Unicode.Scalar) { return .object(members) }
      guard eat("," as Unicode.Scalar) else { return nil }
    }
  }

  private mutating func list() -> JSON? {
    var elements: [JSON] = []
    skipBlanks()
    if eat("]" as Unicode.Scalar) { return .array([]) }
    while true {
      guard let value = value() else { return nil }
      elements.append(value)
      skipBlanks()
      if eat("]" as Unicode.Scalar) { return .array(elements) }
      guard eat("," as Unicode.Scalar) else { return nil }
    }
  }

  // MARK: - Numbers

  /// number = [ "-" ] int [ frac ] [ exp ]
  private mutating func number() -> JSON? {
    let start = position
    _ = eat("-" as Unicode.Scalar)
    if !eat("0" as Unicode.Scalar) {
      guard digits() else { return nil }
    }
    if eat("." as Unicode.Scalar) {
      guard digits() else { return nil }
    }
    if eat("e" as Unicode.Scalar) || eat("E" as Unicode.Scalar) {
      if !eat("+" as Unicode.Scalar) { _ = eat("-" as Unicode.Scalar) }
      guard digits() else { return nil }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position > start
  }

  // MARK: - Strings

  private mutating func string() -> String? {
    guard eat("\"" as Unicode.Scalar) else { return nil }
    var start = position
    var read: [UInt8] = []
    var isASCII = true
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<position]
        position += 1
        // Nearly every string is a name or an address, and to prove that bytes are UTF-8 takes its time.
        if read.isEmpty, isASCII { return String(decoding: rest, as: UTF8.self) }
        read += rest
        return String(validating: read, as: UTF8.self)
      case UInt8(ascii: "\\"):
        read += bytes[start..<position]
        position += 1
        guard let scalar = escaped() else { return nil }
        read += Array(UTF8.encode(scalar) ?? .init())
        start = position
      case 0..<0x20: return nil
      default:
        if byte >= 0x80 { isASCII = false }
        position += 1
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return codeUnits()
    default: return nil
    }
  }

  /// A scalar by its code units of UTF-16; half a pair, which editors send when somebody deletes the other half, is
  /// U+FFFD: one code unit, as in the editor.
  private mutating func codeUnits() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let back = position
    guard first < 0xDC00, eat("\\" as Unicode.Scalar), eat("u" as Unicode.Scalar), let second = fourDigits(),
      (0xDC00...0xDFFF).contains(second)
    else {
      position = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
