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

  func rows(level: Level, painter: Painter, room: Int) -> [String] {
    packed().flatMap { drawn($0, level, painter, room) }
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
    return rows.filter(isFirst) + rows.filter { !isFirst($0) }
  }

  private func drawn(_ row: [Underline], _ level: Level, _ painter: Painter, _ room: Int) -> [String] {
    var text = ""
    var column = window.start
    for underline in row.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let start = min(max(window.start, underline.columns.lowerBound), max(window.start, window.end - 1))
      let end = max(start + 1, min(window.end, underline.columns.upperBound))
      let tone = underline.mark.tone(level)
      let stroke = String(repeating: String(underline.mark.stroke), count: end - start)
      text += blanks(start - column) + painter.paint(stroke, tone)
      column = end
      guard !underline.label.isEmpty else { continue }
      if end - window.start + 1 + displayWidth(of: underline.label) <= room {
        text += " " + painter.paint(underline.label, tone)
      } else {
        return [text] + hanging(underline.label, at: start - window.start, tone, painter, room)
      }
    }
    return [text]
  }

  /// A label that has no room beside its stroke, on rows of its own below it.
  private func hanging(_ label: String, at column: Int, _ tone: Tone, _ painter: Painter, _ room: Int) -> [String] {
    let indent = min(column, max(0, room - 3 - min(40, displayWidth(of: label))))
    return wrapped(label, to: room - indent - 3).enumerated().map { index, line in
      blanks(indent) + painter.paint((index == 0 ? "╰─ " : "   ") + line, tone)
    }
  }
}
