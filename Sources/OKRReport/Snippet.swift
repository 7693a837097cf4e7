import OKRSource

/// The lines of one file that a finding looks at, with its marks under them.
struct Snippet {
  let map: LineMap
  let level: Level
  let gutter: Gutter
  /// The cells a row may fill, gutter included.
  let width: Int
  /// Marks over several lines have a lane each at the left edge, in this order.
  private let lanes: [Mark]
  private let marks: [Mark]

  init(_ marks: [Mark], map: LineMap, level: Level, gutter: Gutter, width: Int) {
    self.map = map
    self.level = level
    self.gutter = gutter
    self.width = width
    self.marks = marks
    lanes = marks.filter(\.spansLines)
  }

  private var room: Int { width - gutter.width - 2 * lanes.count }

  func write(into page: inout Page) {
    // As most have it: one mark on one line.
    if marks.count == 1, lanes.isEmpty { return write(marks[0].firstLine, &page) }
    var last: Int?
    for line in shownLines {
      if let last, line > last + 1 {
        gutter.gap(&page) { writeLanes(&$0) { $0.firstLine <= last && $0.lastLine >= line ? "┆" : " " } }
      }
      write(line, &page)
      last = line
    }
  }

  /// The ends of every mark; and what is between them, where that is no more than two lines.
  private var shownLines: [Int] {
    var lines: [Int] = []
    for mark in marks {
      lines +=
        mark.lastLine - mark.firstLine <= 3 ? Array(mark.firstLine...mark.lastLine) : [mark.firstLine, mark.lastLine]
    }
    lines.sort()
    return lines.indices.filter { $0 == 0 || lines[$0 - 1] != lines[$0] }.map { lines[$0] }
  }

  private func write(_ line: Int, _ page: inout Page) {
    let bytes = map.range(ofLine: line)
    // As most have it: one mark needs no sorting out.
    if marks.count == 1 {
      write(markedLine(marks, on: bytes), line, &page)
    } else {
      for group in groups(on: line, bytes) { write(markedLine(group, on: bytes), line, &page) }
    }
    for (index, mark) in lanes.enumerated() where mark.lastLine == line && !mark.label.isEmpty {
      writeLabel(ofLane: index, mark, &page)
    }
  }

  private func write(_ group: MarkedLine, _ line: Int, _ page: inout Page) {
    gutter.line(line, &page) { page in
      writeLanes(&page) { mark in
        switch line {
        case mark.firstLine: "╭"
        case mark.lastLine: mark.label.isEmpty ? "╰" : "│"
        default: mark.firstLine < line && line < mark.lastLine ? "│" : " "
        }
      }
      group.source.write(group.window, into: &page)
    }
    group.write(into: &page, level: level, room: room) { page, row in
      gutter.blank(&page) { page in
        writeLanes(&page) { mark in
          let goesOn = line < mark.lastLine || !mark.label.isEmpty && line == mark.lastLine
          return mark.firstLine <= line && goesOn ? "│" : " "
        }
        row(&page)
      }
    }
  }

  private func writeLabel(ofLane lane: Int, _ mark: Mark, _ page: inout Page) {
    let lines = wrapped(mark.label, to: width - gutter.width - 2 * lane - 3)
    for (row, text) in lines.enumerated() {
      gutter.blank(&page) { page in
        for (index, other) in lanes.prefix(lane).enumerated() {
          let goesOn = other.lastLine > mark.lastLine || other.lastLine == mark.lastLine && index > lane
          let shows = goesOn && other.firstLine <= mark.lastLine && !other.label.isEmpty
          page.paint(shows ? "│ " : "  ", other.tone(level))
        }
        page.paint((row == 0 ? "╰─ " : "   ") + text, mark.tone(level))
      }
    }
  }

  /// The left edge of a row, painted: one cell and a blank a lane.
  private func writeLanes(_ page: inout Page, _ cell: (Mark) -> String) {
    for mark in lanes {
      page.paint(cell(mark), mark.tone(level))
      page.write(literal: " ")
    }
  }

  /// The marks of a line, by what can be shown at once: one group unless the line is too long for that.
  private func groups(on line: Int, _ bytes: TextRange) -> [[Mark]] {
    var found: [[Mark]] = []
    for mark in marks.filter({ $0.firstLine == line || $0.lastLine == line }) {
      let range = part(of: mark, on: bytes)
      let joined = found.firstIndex { group in
        let all = group.map { part(of: $0, on: bytes) }.reduce(range) { $0.union($1) }
        guard all.length <= 4 * room else { return false }
        return SourceLine(map.file.bytes(bytes), around: all, room: room).columns(of: all).count <= room - 2
      }
      if let joined { found[joined].append(mark) } else { found.append([mark]) }
    }
    if found.isEmpty { found.append([]) }
    return found
  }

  private func markedLine(_ group: [Mark], on bytes: TextRange) -> MarkedLine {
    let first = group.first.map { part(of: $0, on: bytes) } ?? TextRange(bytes.start, bytes.start)
    let focus = group.dropFirst().reduce(first) { $0.union(part(of: $1, on: bytes)) }
    let source = SourceLine(map.file.bytes(bytes), around: focus, room: room)
    let window = source.window(of: room, around: source.columns(of: focus))
    let underlines = group.compactMap { underline($0, source, part(of: $0, on: bytes)) }
    return MarkedLine(source: source, window: window, underlines: underlines)
  }

  private func part(of mark: Mark, on line: TextRange) -> TextRange {
    let start = min(max(mark.range.start, line.start), line.end)
    return TextRange(start, min(mark.range.end, line.end))
  }

  /// What to draw under a line for a mark; a mark over several lines that covers all the words needs only its lane.
  private func underline(_ mark: Mark, _ source: SourceLine, _ range: TextRange) -> Underline? {
    var columns = source.columns(of: range)
    guard mark.spansLines else { return Underline(columns: columns, mark: mark, label: mark.label) }
    let words = source.wordColumns
    columns = max(columns.lowerBound, words.lowerBound)..<max(columns.upperBound, words.lowerBound + 1)
    if columns.lowerBound <= words.lowerBound, columns.upperBound >= words.upperBound { return nil }
    return Underline(columns: columns, mark: mark, label: "")
  }
}
