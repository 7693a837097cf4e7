/// `file:` addresses and the paths they stand for. Source: RFC 8089 and RFC 3986.
enum FileURI {
  /// The absolute path of a `file:` address; nil for any other, and for one whose bytes are no UTF-8.
  static func path(_ uri: String) -> String? {
    if let plain = plainPath(uri) { return plain }
    guard uri.utf8.count > 7, uri.prefix(7).lowercased() == "file://" else { return nil }
    let rest = uri.dropFirst(7)
    guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let host = rest[..<slash].lowercased()
    guard host.isEmpty || host == "localhost" else { return nil }
    let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
    guard slash < end, let decoded = decoded(rest[slash..<end]), !decoded.utf8.contains(0) else { return nil }
    return normalised(decoded)
  }

  /// The path of an address that has it as it is, as nearly all have; nil for any other. It is asked for several times
  /// with every message.
  private static func plainPath(_ uri: String) -> String? {
    let start = "file:///"
    guard uri.utf8.count > start.utf8.count, uri.utf8.starts(with: start.utf8) else { return nil }
    let path = uri.utf8.dropFirst(start.utf8.count - 1)
    var last: UInt8 = 0
    for byte in path {
      switch byte {
      case 0, UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      // What may be `//`, `.` or `..`.
      case UInt8(ascii: "/"), UInt8(ascii: "."): if last == UInt8(ascii: "/") { return nil }
      default: break
      }
      last = byte
    }
    return last == UInt8(ascii: "/") ? nil : String(Substring(path))
  }

  /// The address of an absolute path, with everything escaped that may mean something else in one.
  static func uri(_ path: String) -> String {
    var uri = "file://"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Without `.`, `..` and doubled strokes.
  private static func normalised(_ path: String) -> String {
    var parts: [Substring.UTF8View] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) { parts = parts.dropLast() } else { parts.append(part) }
    }
    return "/" + parts.map { String(Substring($0)) }.joined(separator: "/")
  }
}
