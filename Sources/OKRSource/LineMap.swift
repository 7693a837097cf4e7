/// Turns byte offsets of one file into lines and columns; made only for a file that has something to show.
package struct LineMap: Sendable {
  package let file: SourceFile
  private let starts: [Int]
  /// By offset. Only long lines have any: they keep a column far out on a line as cheap as one at its start.
  private var checkpoints: [Checkpoint] = []

  package init(_ file: SourceFile) {
    self.file = file
    starts = file.lineStarts
    for (line, next) in zip(1..., starts.dropFirst() + [file.bytes.count]) {
      let start = LineMap.textStart(starts[line - 1], in: file)
      guard next - start > Checkpoint.shortLine,
        plainCharacters(before: range(ofLine: line).end, onLine: line) == nil
      else { continue }
      checkpoints += Checkpoint.along(file, start, next)
    }
  }

  /// How many lines the file has, from 1; a last line without a line break counts.
  package var count: Int { starts.count }

  /// The line of an offset, from 1.
  package func line(at offset: Int) -> Int { max(1, starts.countOfSorted { $0 <= offset }) }

  /// The bytes of a line, from 1, without its line break.
  package func range(ofLine line: Int) -> TextRange {
    guard line >= 1, line <= starts.count else { return TextRange(file.bytes.count, file.bytes.count) }
    let start = starts[line - 1]
    // A line of a megabyte is not read again to find its end.
    guard line < starts.count else { return TextRange(start, file.bytes.count) }
    return TextRange(start, max(start, file.offset(beforeLineBreakAt: starts[line])))
  }

  /// The column of an offset in Unicode scalars, from 1: the unit of `json`.
  package func scalarColumn(at offset: Int) -> Int { scalarColumn(at: offset, onLine: line(at: offset)) }

  /// The same where the line is known.
  package func scalarColumn(at offset: Int, onLine line: Int) -> Int {
    if let count = plainCharacters(before: offset, onLine: line) { return count + 1 }
    let (base, text) = before(offset)
    return base.scalars + text.unicodeScalars.count + 1
  }

  /// The column of an offset in UTF-16 code units, from 1: the unit of most editors' protocols.
  package func utf16Column(at offset: Int) -> Int {
    // A plain character is one code unit.
    if let count = plainCharacters(before: offset, onLine: line(at: offset)) { return count + 1 }
    let (base, text) = before(offset)
    return base.utf16 + text.utf16.count + 1
  }

  /// The column of an offset in bytes of UTF-8, from 1; a byte order mark counts, as for whoever reads the bytes.
  package func byteColumn(at offset: Int) -> Int {
    max(0, offset - range(ofLine: line(at: offset)).start) + 1
  }

  /// The column of an offset in characters as they are displayed, from 1: the unit of people.
  ///
  /// An offset inside a character, such as one between a letter and its accent, has that character's column.
  package func characterColumn(at offset: Int) -> Int { characterColumn(at: offset, onLine: line(at: offset)) }

  /// The same where the line is known.
  package func characterColumn(at offset: Int, onLine line: Int) -> Int {
    if let count = plainCharacters(before: offset, onLine: line) {
      let rest = file.bytes(TextRange(offset, range(ofLine: line).end))
      if rest.isEmpty || rest.plainScalar(at: rest.startIndex) != nil { return count + 1 }
    }
    let (base, text) = before(offset)
    let start = max(0, offset)
    let around = text + file.shownText(TextRange(start, min(start + 64, range(ofLine: line).end)))
    let place = around.utf8.index(around.startIndex, offsetBy: text.utf8.count, limitedBy: around.endIndex)
    let splitsCharacter = place.map { $0.samePosition(in: around) == nil } ?? false
    return base.characters + text.count + (splitsCharacter ? 0 : 1)
  }

  /// How many bytes of plain text are counted anew for each column, for they cost a hundredth of what others do.
  private static let plainLine = 1024

  /// How many characters, each a scalar, stand before an offset on its line, without a byte order mark; nil where that
  /// has to be asked of a text.
  private func plainCharacters(before offset: Int, onLine line: Int) -> Int? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = LineMap.textStart(starts[line - 1], in: file)
    guard offset >= start, offset - start <= LineMap.plainLine else { return nil }
    let bytes = file.bytes
    guard offset <= bytes.count else { return nil }
    // Of a long line no more is read than has to be.
    let next = line < starts.count ? starts[line] : bytes.count
    if next - start <= LineMap.plainLine, bytes.firstUnusual(from: start) >= offset { return offset - start }
    var (count, index) = (0, start)
    while index < offset, bytes[index] == UInt8(ascii: "\t") { (count, index) = (count + 1, index + 1) }
    while index < offset, let (length, _) = bytes.plainScalar(at: index) {
      (count, index) = (count + 1, index + length)
    }
    // What ends inside a scalar, or at one that is not plain, is counted by its text.
    return index == offset ? count : nil
  }

  /// The text before an offset on its line, without a byte order mark, as the nearest checkpoint and the rest.
  private func before(_ offset: Int) -> (base: Columns, text: String) {
    let lineStart = LineMap.textStart(range(ofLine: line(at: offset)).start, in: file)
    let passed = checkpoints.countOfSorted { $0.offset <= offset }
    if passed > 0, checkpoints[passed - 1].offset > lineStart {
      let checkpoint = checkpoints[passed - 1]
      return (checkpoint.columns, file.shownText(TextRange(checkpoint.offset, offset)))
    }
    return (Columns(), file.shownText(TextRange(lineStart, max(lineStart, offset))))
  }

  private static func textStart(_ lineStart: Int, in file: SourceFile) -> Int {
    lineStart == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStart
  }
}

/// What stands before a place on its line, in each unit of columns.
private struct Columns {
  var scalars = 0
  var utf16 = 0
  var characters = 0
}

/// A place in a long line with its columns known; it is never inside a character.
private struct Checkpoint {
  let offset: Int
  let columns: Columns

  /// How many bytes there are, about, from one checkpoint to the next.
  static let distance = 64

  /// How many bytes a line may have, whatever they are, and need none.
  static let shortLine = 2 * distance

  static func along(_ file: SourceFile, _ start: Int, _ end: Int) -> [Checkpoint] {
    let line = file.shownText(TextRange(start, end))
    // Bytes that are no UTF-8 are shown as others, and then the text says nothing about offsets.
    return line.utf8.count == end - start ? along(line, from: start) : alongBytes(file, start, end)
  }

  private static func along(_ line: String, from start: Int) -> [Checkpoint] {
    var found: [Checkpoint] = []
    var columns = Columns()
    var offset = start
    var last = start
    for character in line {
      if offset - last >= distance {
        found.append(Checkpoint(offset: offset, columns: columns))
        last = offset
      }
      columns.scalars += character.unicodeScalars.count
      columns.utf16 += character.utf16.count
      columns.characters += 1
      offset += character.utf8.count
    }
    return found
  }

  private static func alongBytes(_ file: SourceFile, _ start: Int, _ end: Int) -> [Checkpoint] {
    var found: [Checkpoint] = []
    var columns = Columns()
    var last = start
    var offset = start + distance
    while offset < end {
      guard splitsNoCharacter(file, offset) else {
        offset += 1
        continue
      }
      let text = file.shownText(TextRange(last, offset))
      columns.scalars += text.unicodeScalars.count
      columns.utf16 += text.utf16.count
      columns.characters += text.count
      found.append(Checkpoint(offset: offset, columns: columns))
      last = offset
      offset += distance
    }
    return found
  }

  /// True between two printable ASCII characters and between two Chinese ones, which never join.
  private static func splitsNoCharacter(_ file: SourceFile, _ offset: Int) -> Bool {
    let isASCII = [file.byte(at: offset - 1), file.byte(at: offset)].allSatisfy { (0x20..<0x7F).contains($0) }
    return isASCII || [offset - 3, offset].allSatisfy { isHan(file, $0) }
  }

  /// Whether a whole scalar of U+4000 to U+9FFF starts here.
  private static func isHan(_ file: SourceFile, _ offset: Int) -> Bool {
    (0xE4...0xE9).contains(file.byte(at: offset))
      && [file.byte(at: offset + 1), file.byte(at: offset + 2)].allSatisfy { (0x80...0xBF).contains($0) }
  }
}
