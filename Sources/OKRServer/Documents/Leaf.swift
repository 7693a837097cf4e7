import OKRModel
import OKRSource
import OKRSyntax

/// One file of a workspace as it is now: its text on the disk, or that of the open document laid over it.
final class Leaf {
  let kept: KeptFile
  /// The client's own address where it has opened the file.
  let uri: String
  /// The version of the open document; nil where the file is not open, or the client counts none.
  let version: Int?
  let isOpen: Bool
  /// Whether its findings are shown.
  let isShown: Bool
  private(set) lazy var lines = LineMap(file)

  init(_ kept: KeptFile, uri: String, version: Int?, isOpen: Bool, isShown: Bool) {
    self.kept = kept
    self.uri = uri
    self.version = version
    self.isOpen = isOpen
    self.isShown = isShown
  }

  /// Whether nothing about a file has changed: neither its text nor what is told of it, or how.
  func isSame(as other: Leaf) -> Bool {
    kept === other.kept && uri == other.uri && version == other.version && isOpen == other.isOpen
      && isShown == other.isShown
  }

  var file: SourceFile { kept.file }
  var tree: SyntaxTree { kept.tree }

  func places(_ encoding: PositionEncoding) -> Places {
    Places(file: file, encoding: encoding, lines: lines, countsMark: isOpen)
  }
}

/// What is open in the client.
struct OpenDocument {
  let uri: String
  /// Absolute; nil for a document that is no file.
  let path: String?
  var version: Int?
  var bytes: [UInt8]

  /// Takes the changes of one notification in their order; nil where one of them is none.
  /// What is known of the text as it is saves counting its lines again.
  func applying(_ changes: [JSON], _ encoding: PositionEncoding, _ leaf: Leaf?) -> OpenDocument? {
    var changed = self
    var known = leaf.flatMap { $0.isOpen && $0.file.bytes == bytes ? $0 : nil }
    for change in changes {
      guard let text = change["text"]?.string else { return nil }
      defer { known = nil }
      guard let range = change["range"], range != .null else {
        changed.bytes = Array(text.utf8)
        continue
      }
      let file = known?.file ?? SourceFile(path: "", bytes: changed.bytes)
      let lines = known?.lines ?? LineMap(file)
      let places = Places(file: file, encoding: encoding, lines: lines, countsMark: true)
      guard let start = Position(range["start"]), let end = Position(range["end"]) else { return nil }
      // Of a pair of UTF-16 that is cut the other half stays in the editor, where it counts as one character.
      let (isCutAtStart, isCutAtEnd) = (places.cutsPair(start), places.cutsPair(end))
      let half = "\u{FFFD}"
      let first = places.offset(start)
      let last = max(first, places.offset(end) + (isCutAtEnd ? Places.pairSize : 0))
      changed.bytes.replaceSubrange(
        first..<last, with: "\(isCutAtStart ? half : "")\(text)\(isCutAtEnd ? half : "")".utf8)
    }
    return changed
  }
}
