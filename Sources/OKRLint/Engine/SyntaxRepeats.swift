import OKRModel
import OKRSource
import OKRSyntax

/// A syntax error and the same one again and again behind it, with nothing but blanks between: one thing to tell.
struct SyntaxRepeats {
  private let file: SourceFile
  private let first: Workspace.FileError
  private let words: SyntaxWording
  private var last: TextRange
  private var count = 1
  /// The edits of each fix.
  private var edits: [[Edit]]

  init(_ error: Workspace.FileError, _ words: SyntaxWording) {
    file = error.file
    first = error
    self.words = words
    last = error.error.range
    edits = words.fixes.map(\.edits)
  }

  /// Takes an error that repeats the ones before it; false where it is another one.
  mutating func take(_ error: Workspace.FileError, _ other: SyntaxWording) -> Bool {
    guard error.file === file, error.error.range.start >= last.end, !error.error.range.isEmpty,
      error.error.range.length == first.error.range.length, error.error.related == nil, first.error.related == nil,
      error.elsewhere == nil, first.elsewhere == nil,
      file.bytes(TextRange(last.end, error.error.range.start)).allSatisfy(isBlank),
      file.bytes(error.error.range) == file.bytes(first.error.range), other.message == words.message,
      other.fixes.count == words.fixes.count,
      zip(words.fixes, other.fixes).allSatisfy({ $0.title == $1.title && $0.applicability == $1.applicability }),
      zip(edits, other.fixes).allSatisfy({ isApart($0, $1.edits) })
    else { return false }
    last = error.error.range
    count += 1
    for (index, fix) in other.fixes.enumerated() { edits[index] += fix.edits }
    return true
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }

  /// Whether more edits lie behind those there are, so that all of them can be made.
  private func isApart(_ before: [Edit], _ more: [Edit]) -> Bool {
    guard let last = before.last?.location, let next = more.first?.location else { return true }
    return last.file === next.file && last.range.end <= next.range.start
  }

  /// What is marked is the marker, whatever else of its line is changed.
  private var subject: String? {
    if case .listMarker(let marker, _, _) = first.error.kind { marker } else { nil }
  }

  func report(into findings: inout Findings) {
    // What goes on for lines is shown where it starts.
    let isOneLine = file.line(at: first.error.range.start) == file.line(at: last.start)
    let related = first.error.related.map { Location(file, $0) } ?? first.elsewhere
    findings.report(
      Location(file, isOneLine ? first.error.range.union(last) : first.error.range),
      count == 1 ? words.message : "\(words.message), \(count) times in a row", level: words.level, entity: "",
      subject: subject, notes: words.notes,
      related: related.map { [Related($0, words.relatedMessage)] } ?? [],
      fixes: zip(words.fixes, edits).map { Fix($0.title, $0.applicability, $1) })
  }
}
