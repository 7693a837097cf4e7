import OKRSource
import OKRSyntax

/// The order in which the files of a workspace are read: by what they declare, not by what they are called.
///
/// Which of two twins counts as the first, and which of too many is one too many, follows from it; so moving or renaming
/// a file changes no finding but its path. A file that says who we are comes first.
func ordered(_ trees: [SyntaxTree]) -> [SyntaxTree] {
  ordered(trees) { (FileKey($0), $0.file.bytes) }
}

/// The same of files by their keys and their bytes.
func ordered<File>(_ files: [File], _ key: (File) -> (key: FileKey, bytes: [UInt8])) -> [File] {
  // One file is a run of its own for many people.
  guard files.count > 1 else { return files }
  let keyed = files.enumerated().map { (place: $0, file: $1, key: key($1)) }
  return keyed.sorted { left, right in precedes(left.key, right.key) ?? (left.place < right.place) }.map(\.file)
}

/// Whether some files stand in that order, each for a reason of its own.
func isInOrder(_ files: [(key: FileKey, bytes: [UInt8])]) -> Bool {
  zip(files, files.dropFirst()).allSatisfy { precedes($0, $1) ?? false }
}

/// Whether one file comes before another; nil for two of the same bytes.
private func precedes(_ left: (key: FileKey, bytes: [UInt8]), _ right: (key: FileKey, bytes: [UInt8])) -> Bool? {
  if left.key.isLater != right.key.isLater { return right.key.isLater }
  if left.key.names != right.key.names { return left.key.names.utf8Precedes(right.key.names) }
  // The same names again are news of what stands elsewhere, and news are shorter than what they are about.
  let (one, other) = (left.bytes, right.bytes)
  if one.count != other.count { return one.count > other.count }
  return one == other ? nil : one.lexicographicallyPrecedes(other)
}

/// What the place of a file among others goes by.
struct FileKey: Equatable {
  /// Declares no company, department or team.
  let isLater: Bool
  /// The names of its declarations, one after the other; titles stand in for those without.
  let names: String

  init(_ tree: SyntaxTree) {
    var isLater = true
    var names = ""
    var omitted = tree.omitted[...]
    func add(_ range: TextRange) { names += tree.file.text(range) + "\n" }
    for node in tree.root.children {
      while let next = omitted.first, next.whole.start < node.range.start {
        add(next.label)
        omitted.removeFirst()
      }
      if case .declaration(let keyword) = node.kind, [.company, .department, .team].contains(keyword) {
        isLater = false
      }
      for child in node.children {
        if child.kind == .name || child.kind == .text || child.kind == .path || child.kind == .when {
          add(child.range)
          break
        }
      }
    }
    for objective in omitted { add(objective.label) }
    self.isLater = isLater
    self.names = names
  }

  /// The key of a file whose pieces have these.
  init(_ pieces: [FileKey]) {
    isLater = pieces.allSatisfy(\.isLater)
    names = pieces.reduce(into: "") { $0 += $1.names }
  }
}
