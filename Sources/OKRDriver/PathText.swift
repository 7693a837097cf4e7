/// Paths are bytes to the system and text to everybody else: what is no UTF-8 stands in the text as scalars of its own.
extension Platform {
  /// What is added to a byte that is no UTF-8 to make a scalar of it, for private use, which leads back to the byte.
  private static let byteScalars: UInt32 = 0x10FE00

  /// The bytes of a path as text, from which ``bytes(of:)`` finds them again.
  static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        text.append(Unicode.UTF8.decode(encoded))
        offset += encoded.count
      case .error(let length):
        for byte in bytes[offset..<offset + length] {
          if let scalar = Unicode.Scalar(byteScalars + UInt32(byte)) { text.append(scalar) }
        }
        offset += length
      case .emptyInput: return String(text)
      }
    }
  }

  /// The bytes that a path or another word has to the system.
  static func bytes(of text: String) -> [UInt8] {
    // The scalars that stand for bytes start with F4 in UTF-8: a path without that is its own bytes.
    var bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0xF4 }) else { return bytes }
    bytes = []
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) { bytes.append(byte) } else { bytes += Array(UTF8.encode(scalar) ?? .init()) }
    }
    return bytes
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (byteScalars + 0x80...byteScalars + 0xFF).contains(scalar.value) ? UInt8(scalar.value - byteScalars) : nil
  }

  /// Whether the bytes of a path are text.
  static func isUTF8(_ path: String) -> Bool { !path.unicodeScalars.contains { byte(of: $0) != nil } }

  /// A path for people: U+FFFD for each byte that is no UTF-8.
  package static func shown(_ path: String) -> String {
    if isUTF8(path) { return path }
    return String(String.UnicodeScalarView(path.unicodeScalars.map { byte(of: $0) == nil ? $0 : "\u{FFFD}" }))
  }
}
