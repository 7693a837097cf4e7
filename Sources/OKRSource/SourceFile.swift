/// A file's bytes and the path that people know it by.
package final class SourceFile: Sendable {
  /// The path as it is printed: relative to the current folder where it is below it, with `/`.
  package let path: String
  /// The bytes as they were read, a byte order mark included; not always valid UTF-8.
  package let bytes: [UInt8]

  /// The path from the root of its workspace, the same wherever the linter is started: settings go by it.
  package let workspacePath: String

  /// Where each line starts, the first at 0: what asks for a line a thousand times must not look for its ends each time.
  package let lineStarts: [Int]

  package init(path: String, workspacePath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.workspacePath = workspacePath ?? path
    self.bytes = bytes
    lineStarts = bytes.lineStarts
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The byte at an offset, or 0 past either end.
  @inlinable
  package func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The text of a range; what lies past the end is left out.
  ///
  /// A byte that is no UTF-8 comes out as U+001A, which is a byte too: an offset in the text is one in the file.
  package func text(_ range: TextRange) -> String {
    let bytes = bytes(range)
    return bytes.isUTF8 ? String(decoding: bytes, as: UTF8.self) : SourceFile.substituted(bytes)
  }

  private static func substituted(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded): text.append(Unicode.UTF8.decode(encoded))
      case .error(let length): for _ in 0..<length { text.append(substitute) }
      case .emptyInput: return String(text)
      }
    }
  }

  /// What stands in a text for a byte that is no UTF-8.
  package static let substitute: Unicode.Scalar = "\u{1A}"

  /// The text of a range for people: U+FFFD for what is no UTF-8, as an editor shows it.
  package func shownText(_ range: TextRange) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// The bytes of a range, cut to the file.
  package func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    let start = min(max(0, range.start), bytes.count)
    let end = min(max(start, range.end), bytes.count)
    return bytes[start..<end]
  }

  package var wholeRange: TextRange { TextRange(0, bytes.count) }
}
