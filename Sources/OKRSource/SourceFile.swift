/// A file's bytes and the path that people know it by.
package final class SourceFile: Sendable {
  /// The path as it is printed: relative to the current folder where it is below it, with `/`.
  package let path: String
  /// The bytes as they were read, a byte order mark included; not always valid UTF-8.
  package let bytes: [UInt8]

  /// The path from the root of its workspace, the same wherever the linter is started: settings go by it.
  package let workspacePath: String

  package init(path: String, workspacePath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.workspacePath = workspacePath ?? path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The byte at an offset, or 0 past either end.
  package func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The text of a range; bytes that are no UTF-8 come out as U+FFFD, and what lies past the end is left out.
  package func text(_ range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The bytes of a range, cut to the file.
  package func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    let start = min(max(0, range.start), bytes.count)
    let end = min(max(start, range.end), bytes.count)
    return bytes[start..<end]
  }

  package var wholeRange: TextRange { TextRange(0, bytes.count) }

  /// Where the line that holds an offset starts.
  package func lineStart(at offset: Int) -> Int {
    var start = min(max(0, offset), bytes.count)
    while start > 0, byte(at: start - 1) != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// Where the line that holds an offset ends, before its line break.
  package func lineEnd(at offset: Int) -> Int {
    var end = min(max(0, offset), bytes.count)
    while end < bytes.count, byte(at: end) != UInt8(ascii: "\n") { end += 1 }
    if end > offset, byte(at: end - 1) == UInt8(ascii: "\r") { end -= 1 }
    return end
  }
}
