import OKRSource

/// A page of lines and columns in at most so many cells: prose is wrapped anew, and the last column of a row goes on in
/// its own cells, or below its row where it has too few of them. Lines that fit stay as they are.
package func fitted(_ page: String, to width: Int) -> String {
  let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
  guard lines.contains(where: { displayWidth(of: $0) > width }) else { return page }
  var fitted: [String] = []
  var prose: [Substring] = []
  func endProse() {
    if prose.contains(where: { displayWidth(of: $0) > width }) {
      fitted += wrapped(prose.joined(separator: " "), to: width)
    } else {
      fitted += prose.map(String.init)
    }
    prose = []
  }
  for line in lines {
    let row = Row(line)
    if row.indent == 0, row.lastColumn == 0, !line.isEmpty {
      prose.append(line)
    } else {
      endProse()
      fitted += row.fitted(to: width)
    }
  }
  endProse()
  return fitted.joined(separator: "\n")
}

/// A line that starts with blanks, or in which two blanks or more part columns.
private struct Row {
  let line: Substring
  let indent: Int
  /// Where the last column starts, in characters; 0 where there is one only.
  let lastColumn: Int

  init(_ line: Substring) {
    self.line = line
    indent = line.prefix { $0 == " " }.count
    var last = 0
    var blanks = 0
    for (index, character) in line.enumerated() {
      if character != " ", blanks > 1, index > blanks { last = index }
      blanks = character == " " ? blanks + 1 : 0
    }
    lastColumn = last
  }

  func fitted(to width: Int) -> [String] {
    guard displayWidth(of: line) > width else { return [String(line)] }
    guard lastColumn > 0 else {
      let first = blanks(indent)
      return wrapped(String(line.dropFirst(indent)), to: width - indent, indent: 2).map { first + $0 }
    }
    var before = line.prefix(lastColumn)
    let last = String(line.dropFirst(lastColumn))
    if lastColumn <= width / 2 {
      let lines = wrapped(last, to: width - lastColumn)
      return lines.enumerated().map { $0.offset == 0 ? before + $0.element : blanks(lastColumn) + $0.element }
    }
    while before.last == " " { before.removeLast() }
    return Row(before).fitted(to: width) + wrapped(last, to: width - indent - 4).map { blanks(indent + 4) + $0 }
  }
}
