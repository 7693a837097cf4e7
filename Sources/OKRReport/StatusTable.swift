import OKRSource

/// A status for a terminal: a tree of units, objectives and key results with a column for each thing to know of them.
func statusTable(_ status: StatusResult, style: Style) -> String {
  guard !status.goals.isEmpty else {
    return (["No goals to show on \(status.asOf)."] + [status.leftOut.words].compactMap { $0 }).joined(separator: "\n")
      + "\n"
  }
  var table = StatusTable(status, style)
  return table.text()
}

private struct StatusTable {
  let status: StatusResult
  let painter: Painter
  let width: Int
  let cells: StatusCells
  let rows: [Row]
  /// The columns that say something of any goal.
  let columns: [StatusColumn]
  let widths: [StatusColumn: Int]
  private var layout = Layout(columns: [], bar: 0, label: 0, change: 0)

  /// One line: a unit's heading, or a goal.
  struct Row {
    let label: String
    let indent: Int
    let goal: GoalStatus?
    var remark = ""

    var width: Int { indent + displayWidth(of: label) }
  }

  /// What fits: which columns, how long a bar, and how wide the titles and the changes are.
  struct Layout {
    let columns: [StatusColumn]
    let bar: Int
    let label: Int
    let change: Int
  }

  private static let gap = 2

  init(_ status: StatusResult, _ style: Style) {
    self.status = status
    painter = Painter(mode: style.color)
    width = style.width <= 0 ? Int.max : max(24, style.width)
    let cells = StatusCells(year: String(status.asOf.prefix(4)))
    self.cells = cells
    rows = StatusTable.rows(status)
    let goals = status.goals
    var columns: [StatusColumn] = []
    var widths: [StatusColumn: Int] = [:]
    for column in StatusColumn.allCases {
      let widest = goals.map { displayWidth(of: cells.text(column, of: $0)) }.max() ?? 0
      guard widest > 0 else { continue }
      columns.append(column)
      let most = column == .owner ? min(20, widest) : widest
      widths[column] = max(most, displayWidth(of: column.shortHeading))
    }
    self.columns = columns
    self.widths = widths
    layout = fitted()
  }

  private static func rows(_ status: StatusResult) -> [Row] {
    var rows: [Row] = []
    for unit in status.units {
      // Where there is no unit at all nobody misses its heading.
      let hasHeading = unit.name != nil || status.units.count > 1
      if hasHeading {
        let label = unit.name == nil && unit.label.isEmpty ? "no unit" : oneLine(unit.label)
        var row = Row(label: label, indent: 2 * unit.depth, goal: nil)
        if let name = unit.name, name != unit.label { row.remark = " (\(oneLine(name)))" }
        rows.append(row)
      }
      let start = hasHeading ? 2 * unit.depth + 2 : 0
      for goal in unit.goals {
        rows.append(Row(label: oneLine(goal.label), indent: goal.kind == .objective ? start : start + 2, goal: goal))
      }
    }
    return rows
  }

  // MARK: - Fitting

  /// The widest layout in which titles keep some room; what matters least goes first.
  private func fitted() -> Layout {
    let natural = max(4, rows.filter { $0.goal != nil }.map(\.width).max() ?? 0)
    let attempts: [(without: [StatusColumn], bar: Int, least: Int)] = [
      ([], 10, 60), ([], 5, 32), ([], 0, 28), ([.confidence], 5, 28), ([.confidence, .checkin], 5, 28),
      ([.confidence, .checkin], 0, 24), ([.confidence, .checkin, .owner], 0, 22),
      ([.confidence, .checkin, .owner, .due], 0, 18), ([.confidence, .checkin, .owner, .due, .progress], 0, 12),
    ]
    for attempt in attempts {
      let shown = columns.filter { !attempt.without.contains($0) }
      let taken = shown.reduce(0) { $0 + columnWidth($1, bar: attempt.bar) + StatusTable.gap }
      let room = width == Int.max ? natural : width - taken
      if room >= min(natural, attempt.least) {
        return Layout(
          columns: shown, bar: attempt.bar, label: min(natural, room), change: widths[.change] ?? 0)
      }
    }
    let shown = columns.filter { $0 == .change }
    let label = min(natural, max(12, width / 2 - StatusTable.gap))
    return Layout(columns: shown, bar: 0, label: label, change: max(8, width - label - StatusTable.gap))
  }

  private func columnWidth(_ column: StatusColumn, bar: Int) -> Int {
    let natural = widths[column] ?? 0
    return column == .progress ? max(natural, bar > 0 ? bar + 5 : 4) : natural
  }

  private func shownWidth(_ column: StatusColumn) -> Int {
    column == .change ? layout.change : columnWidth(column, bar: layout.bar)
  }

  // MARK: - Lines

  mutating func text() -> String {
    let heading = line("goal", layout.columns.map { ($0, $0.shortHeading) }) { text, _ in painter.paint(text, .faint) }
    let rule = layout.columns.reduce(layout.label) { $0 + StatusTable.gap + shownWidth($1) }
    var lines = [heading, painter.paint(String(repeating: "─", count: rule), .faint)]
    for row in rows {
      guard let goal = row.goal else {
        lines.append(unitLine(row))
        continue
      }
      let label = blanks(row.indent) + row.label
      lines.append(
        line(label, layout.columns.map { ($0, text($0, of: goal)) }) { text, column in
          column == .progress ? paintedBar(text) : text
        })
    }
    lines.append("")
    lines += footer().map { painter.paint($0, .faint) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ column: StatusColumn, of goal: GoalStatus) -> String {
    let plain = cells.text(column, of: goal)
    guard column == .progress, layout.bar > 0, !plain.isEmpty else { return plain }
    let filled = goal.filled(of: layout.bar)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: layout.bar - filled)
      + blanks(5 - plain.utf8.count) + plain
  }

  private func unitLine(_ row: Row) -> String {
    let room = width - row.indent
    let label = shortened(row.label, to: room)
    let remark = shortened(row.remark, to: room - displayWidth(of: label))
    return blanks(row.indent) + painter.paint(label, .strong) + painter.paint(remark, .faint)
  }

  /// A line of cells, each as wide as its column; nothing stands behind the last word.
  private func line(
    _ label: String, _ cells: [(StatusColumn, String)], paint: (String, StatusColumn?) -> String
  ) -> String {
    var line = paint(shortened(label, to: layout.label), nil)
    var missing = layout.label - min(layout.label, displayWidth(of: shortened(label, to: layout.label)))
    for (column, text) in cells {
      let width = shownWidth(column)
      let text = shortened(text, to: width)
      missing += StatusTable.gap
      guard !text.isEmpty else {
        missing += width
        continue
      }
      let isFlushRight = column == .progress && layout.bar == 0 && text.hasSuffix("%")
      let before = isFlushRight ? width - displayWidth(of: text) : 0
      line += blanks(missing + before) + paint(text, column)
      missing = width - before - displayWidth(of: text)
    }
    return line
  }

  private func paintedBar(_ text: String) -> String {
    let full = text.prefix { $0 == "█" }
    let empty = text.dropFirst(full.count).prefix { $0 == "░" }
    return painter.paint(String(full), .second) + painter.paint(String(empty), .faint)
      + text.dropFirst(full.count + empty.count)
  }

  private func footer() -> [String] {
    let goals = status.goals
    let objectives = goals.count { $0.kind == .objective }
    var lines = [
      "\(counted(objectives, "objective")), \(counted(goals.count - objectives, "key result")) on \(status.asOf)"
    ]
    if let leftOut = status.leftOut.words { lines.append(leftOut) }
    let missing = columns.filter { !layout.columns.contains($0) }
    if !missing.isEmpty {
      lines.append("no room for: \(missing.map(\.heading).joined(separator: ", "))")
    }
    return width == Int.max ? lines : lines.flatMap { wrapped($0, to: width) }
  }
}

/// A text in at most so many cells; what is too long ends with an ellipsis.
func shortened(_ text: String, to room: Int) -> String {
  guard displayWidth(of: text) > room else { return text }
  guard room > 0 else { return "" }
  var shown = ""
  var filled = 1
  for character in text {
    let cells = displayWidth(of: character)
    guard filled + cells <= room else { break }
    shown.append(character)
    filled += cells
  }
  while shown.last == " " { shown.removeLast() }
  return shown + "…"
}
