/// Turns byte offsets of one file into lines and columns; made only for a file that has something to show.
package struct LineMap: Sendable {
  package let file: SourceFile
  private let starts: [Int]

  package init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// How many lines the file has, from 1; a last line without a line break counts.
  package var count: Int { starts.count }

  /// The line of an offset, from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line, from 1, without its line break.
  package func range(ofLine line: Int) -> TextRange {
    guard line >= 1, line <= starts.count else { return TextRange(file.bytes.count, file.bytes.count) }
    let start = starts[line - 1]
    return TextRange(start, max(start, file.lineEnd(at: start)))
  }

  /// The text before an offset on its line, without a byte order mark.
  private func before(_ offset: Int) -> String {
    var start = range(ofLine: line(at: offset)).start
    if start == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return file.text(TextRange(start, max(start, offset)))
  }

  /// The column of an offset in Unicode scalars, from 1: the unit of `json`.
  package func scalarColumn(at offset: Int) -> Int { before(offset).unicodeScalars.count + 1 }

  /// The column of an offset in UTF-16 code units, from 1: the unit of most editors' protocols.
  package func utf16Column(at offset: Int) -> Int { before(offset).utf16.count + 1 }

  /// The column of an offset in characters as they are displayed, from 1: the unit of people.
  package func characterColumn(at offset: Int) -> Int { before(offset).count + 1 }
}
