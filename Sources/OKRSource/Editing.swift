extension SourceFile {
  /// The file's bytes with some edits made; those of other files are left out, and so is one that overlaps an earlier.
  package func bytes(afterMaking edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in edits.filter({ $0.location.file === self }).inOrder where edit.location.range.start >= copied {
      result += bytes(TextRange(copied, edit.location.range.start))
      result += edit.text.utf8
      copied = min(edit.location.range.end, bytes.count)
    }
    return result + bytes(TextRange(copied, bytes.count))
  }
}

extension [Edit] {
  /// By their places; of two insertions at one place the first stays first.
  package var inOrder: [Edit] {
    enumerated().sorted {
      let (left, right) = ($0.element.location.range, $1.element.location.range)
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }
}
