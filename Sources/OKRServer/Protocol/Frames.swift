/// Cuts a stream of bytes into messages, as the base protocol frames them: header lines, an empty line, a body.
///
/// Field names count in any case, a length may be said twice if it says the same, and a line feed alone ends a line.
package struct Frames {
  /// The longest body that is taken, in bytes; the largest file that is read fits, however it is escaped.
  static let longestBody = 512 * 1024 * 1024
  /// The longest line of a header, in bytes: a stream without line ends must not fill the memory.
  private static let longestLine = 64 * 1024

  private var buffer: [UInt8] = []
  /// What of the buffer has been taken.
  private var start = 0
  /// How far it has been searched for the end of a line.
  private var searched = 0
  /// The length of a body whose header has been read.
  private var awaited: Int?
  private var header = Header()

  /// What comes next in the stream.
  package enum Frame: Equatable {
    case body([UInt8])
    /// A header that does not tell how long its body is; reading goes on at the next one that does.
    case malformed
  }

  private struct Header {
    var length: Int?
    var isFaulty = false
    var hasLines = false
  }

  package init() {}

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    if start > 1 << 16, start > buffer.count / 2 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message; nil until all of it is there.
  package mutating func next() -> Frame? {
    while true {
      if let awaited {
        guard buffer.count - start >= awaited else { return nil }
        let body = Array(buffer[start..<start + awaited])
        start += awaited
        searched = start
        self.awaited = nil
        return .body(body)
      }
      guard let line = takeLine() else { return nil }
      guard line.isEmpty else {
        read(line)
        continue
      }
      let header = self.header
      self.header = Header()
      if let length = header.length, !header.isFaulty {
        awaited = length
      } else if header.hasLines {
        return .malformed
      }
    }
  }

  /// A line of a header without its end; nil until its end is there.
  private mutating func takeLine() -> ArraySlice<UInt8>? {
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      if buffer.count - start > Frames.longestLine {
        header.isFaulty = true
        header.hasLines = true
        start = buffer.count - 32
      }
      return nil
    }
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    start = end + 1
    searched = start
    return line
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    header.hasLines = true
    let text = String(decoding: line, as: UTF8.self).lowercased()
    let field = "content-length:"
    if text.hasPrefix(field) {
      take(text.dropFirst(field.count))
    } else if let end = Frames.index(behind: field, in: text) {
      // The rest of something that was no message stands before the header.
      header = Header()
      header.hasLines = true
      take(text[end...])
    }
  }

  private mutating func take(_ value: Substring) {
    let digits = String(decoding: value.utf8.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self)
    guard let length = Int(digits), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      length <= Frames.longestBody, header.length ?? length == length
    else {
      header.isFaulty = true
      return
    }
    header.length = length
  }

  private static func index(behind wanted: String, in text: String) -> String.Index? {
    var rest = text[...]
    while let first = rest.utf8.firstIndex(of: UInt8(ascii: "c")) {
      rest = rest[first...]
      if rest.utf8.starts(with: wanted.utf8) { return rest.utf8.index(first, offsetBy: wanted.utf8.count) }
      rest = Substring(rest.utf8.dropFirst())
    }
    return nil
  }

  /// A message with its header.
  package static func frame(_ message: JSON) -> [UInt8] {
    let body = message.bytes
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
