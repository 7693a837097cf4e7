import OKRSource

/// A status for a page or a mail: a heading and a table for each unit.
func statusMarkdown(_ status: StatusResult) -> String {
  let cells = StatusCells(year: nil)
  let goals = status.goals
  let leftOut = status.leftOut.words.map { "\n\($0.prefix(1).uppercased())\($0.dropFirst()).\n" } ?? ""
  guard !goals.isEmpty else { return "# Goals on \(status.asOf)\n\nNo goals to show.\n" + leftOut }
  let columns = StatusColumn.allCases.filter { column in goals.contains { !cells.text(column, of: $0).isEmpty } }
  var text = "# Goals on \(status.asOf)\n"
  for unit in status.units {
    let heading = unit.name == nil ? "No unit" : markdown(oneLine(unit.label))
    if unit.name != nil || status.units.count > 1 {
      text += "\n\(String(repeating: "#", count: min(6, unit.depth + 2))) \(heading)\n"
    }
    guard !unit.goals.isEmpty else { continue }
    text += "\n" + row(["goal"] + columns.map(\.heading)) + row(Array(repeating: "---", count: columns.count + 1))
    for goal in unit.goals {
      let label = markdown(oneLine(goal.label))
      text += row(
        [goal.kind == .objective ? "**\(label)**" : "↳ \(label)"]
          + columns.map { $0 == .progress ? bar(goal) : markdown(cells.text($0, of: goal)) })
    }
  }
  return text + leftOut
}

private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

private func bar(_ goal: GoalStatus) -> String {
  guard let percent = goal.percent else { return "" }
  let filled = goal.filled(of: 10)
  return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled) + " \(percent)%"
}
