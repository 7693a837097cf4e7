/// A file's bytes and the path that people know it by; or a piece of a file, which is read by itself.
///
/// Nothing of it changes but where a piece lies, and that only while nobody else reads it: see ``place(in:at:)``.
@usableFromInline
package final class SourceFile: @unchecked Sendable {
  /// The path as it is printed: relative to the current folder where it is below it, with `/`.
  package let path: String
  /// The bytes as they were read, a byte order mark included; not always valid UTF-8.
  @usableFromInline package let bytes: [UInt8]

  /// The path from the root of its workspace, the same wherever the linter is started: settings go by it.
  package let workspacePath: String

  /// How it was written down; of a file that is no UTF-8 no byte is kept, since nothing in it can be read.
  package let encoding: FileEncoding

  /// Where each line starts, the first at 0: what asks for a line a thousand times must not look for its ends each time.
  package let lineStarts: [Int]

  /// Whether all of it is UTF-8: then every stretch is that is not cut within a character.
  private let isUTF8: Bool

  /// The file that it is a piece of, once it has its place there.
  fileprivate private(set) var whole: SourceFile?
  /// Where it starts in that; 0 for a file.
  fileprivate private(set) var start = 0

  package init(path: String, workspacePath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.workspacePath = workspacePath ?? path
    self.bytes = bytes
    encoding = .utf8
    lineStarts = bytes.lineStarts
    isUTF8 = bytes[...].isUTF8
  }

  /// A file whose bytes are no text of the language.
  package init(path: String, workspacePath: String? = nil, unreadable encoding: FileEncoding) {
    self.path = path
    self.workspacePath = workspacePath ?? path
    self.encoding = encoding
    bytes = []
    lineStarts = bytes.lineStarts
    isUTF8 = true
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
    return isText(bytes) ? String(decoding: bytes, as: UTF8.self) : SourceFile.substituted(bytes)
  }

  /// Whether a range is UTF-8.
  package func isText(_ range: TextRange) -> Bool { isText(bytes(range)) }

  private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    isUTF8 ? !cutsCharacter(bytes.startIndex) && !cutsCharacter(bytes.endIndex) : bytes.isUTF8
  }

  private func cutsCharacter(_ offset: Int) -> Bool { byte(at: offset) & 0xC0 == 0x80 }

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

extension SourceFile {
  /// Puts a piece into its place in a file, or into another one after an edit: every ``Location`` that was made in it is
  /// one of that file from now on.
  package func place(in whole: SourceFile, at start: Int) {
    guard whole !== self else { return }
    self.whole = whole
    self.start = start
  }

  /// Takes a piece out of its file, to read it by itself once more.
  package func takeOut() {
    whole = nil
    start = 0
  }
}

/// A place in a workspace: which file, and where in it.
///
/// It is kept as a place in the piece of text that it was read in, so it moves with that.
@usableFromInline
package struct Location: Hashable, Sendable {
  private let source: SourceFile
  private let own: TextRange

  package init(_ file: SourceFile, _ range: TextRange) {
    source = file
    own = range
  }

  package var file: SourceFile { source.whole ?? source }

  package var range: TextRange { TextRange(own.start + source.start, own.end + source.start) }

  /// The text there, as typed.
  package var text: String { source.text(own) }

  package var bytes: ArraySlice<UInt8> { source.bytes(own) }

  /// Another place of the same file, which moves with this one.
  package func moved(to range: TextRange) -> Location {
    Location(source, TextRange(range.start - source.start, range.end - source.start))
  }

  /// The place right before it, and the one right behind it.
  package var startPlace: Location { Location(source, TextRange(own.start, own.start)) }
  package var endPlace: Location { Location(source, TextRange(own.end, own.end)) }

  /// Whether it was read in this very text.
  package func isRead(in source: SourceFile) -> Bool { self.source === source }

  @usableFromInline
  package static func == (left: Location, right: Location) -> Bool {
    left.file === right.file && left.range == right.range
  }

  /// Whether it lies in the same file as another.
  func isInFile(of other: Location) -> Bool { file === other.file }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(range)
  }
}
