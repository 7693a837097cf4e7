import OKRSource

/// A stroke under some cells of a line, and the words after it.
struct Underline {
  let columns: Range<Int>
  let mark: Mark
  let label: String
}

/// A line of source and all that is drawn under it.
struct MarkedLine {
  let source: SourceLine
  let window: SourceLine.Window
  let underlines: [Underline]

  /// Writes one row of a report, its left edge and what is handed over.
  typealias RowWriter = (inout Page, (inout Page) -> Void) -> Void

  /// Writes the rows under the line.
  func write(into page: inout Page, level: Level, room: Int, row: RowWriter) {
    if underlines.count == 1 { return draw(underlines, level, room, &page, row) }
    for underlines in packed() { draw(underlines, level, room, &page, row) }
  }

  /// The underlines in as few rows as keep them apart: a label has nothing to its right, and what the finding is about
  /// is nearest to the text.
  private func packed() -> [[Underline]] {
    var rows: [[Underline]] = []
    for underline in underlines.sorted(by: { $0.columns.lowerBound > $1.columns.lowerBound }) {
      let free = rows.firstIndex { row in
        underline.label.isEmpty && row.allSatisfy { $0.columns.lowerBound > underline.columns.upperBound }
      }
      if let free { rows[free].append(underline) } else { rows.append([underline]) }
    }
    let isFirst = { (row: [Underline]) in row.contains { $0.mark.rank == .first } }
    return (rows.filter(isFirst) + rows.filter { !isFirst($0) }).map { row in
      row.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    }
  }

  /// The underlines of a row from left to right; only the last may have a label.
  private func draw(_ underlines: [Underline], _ level: Level, _ room: Int, _ page: inout Page, _ row: RowWriter) {
    var below: (label: String, column: Int, tone: Tone)?
    row(&page) { page in
      var column = window.start
      for underline in underlines {
        let start = min(max(window.start, underline.columns.lowerBound), max(window.start, window.end - 1))
        let end = max(start + 1, min(window.end, underline.columns.upperBound))
        let tone = underline.mark.tone(level)
        page.writeBlanks(start - column)
        page.painted(tone) { $0.write(underline.mark.stroke, end - start) }
        column = end
        guard !underline.label.isEmpty else { continue }
        if end - window.start + 1 + displayWidth(of: underline.label) <= room {
          page.write(literal: " ")
          page.paint(underline.label, tone)
        } else {
          below = (underline.label, start - window.start, tone)
          return
        }
      }
    }
    if let below { hang(below.label, at: below.column, below.tone, room, &page, row) }
  }

  /// A label that has no room beside its stroke, on rows of its own below it.
  private func hang(
    _ label: String, at column: Int, _ tone: Tone, _ room: Int, _ page: inout Page, _ row: RowWriter
  ) {
    let indent = min(column, max(0, room - 3 - min(40, displayWidth(of: label))))
    for (index, line) in wrapped(label, to: room - indent - 3).enumerated() {
      row(&page) { page in
        page.writeBlanks(indent)
        page.paint((index == 0 ? "╰─ " : "   ") + line, tone)
      }
    }
  }
}
