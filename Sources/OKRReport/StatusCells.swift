import OKRSource

/// What a status says of a goal beside its title, a column each.
enum StatusColumn: CaseIterable {
  case change, checkin, progress, confidence, due, owner

  var heading: String {
    switch self {
    case .change: "from → to"
    case .checkin: "last check-in"
    case .progress: "progress"
    case .confidence: "confidence"
    case .due: "due"
    case .owner: "owner"
    }
  }
}

extension StatusColumn {
  /// The heading where room is dear.
  var shortHeading: String { self == .confidence ? "conf." : heading }
}

/// The words for one goal in each column; nothing where it has none.
struct StatusCells {
  /// The year whose days need not name it; nil for days in full.
  let year: String?

  func text(_ column: StatusColumn, of goal: GoalStatus) -> String {
    switch column {
    case .change: oneLine(change(goal))
    case .checkin: oneLine(checkin(goal))
    case .progress: goal.percent.map { "\($0)%" } ?? ""
    case .confidence: goal.confidence ?? ""
    case .due: oneLine(due(goal))
    case .owner: oneLine(goal.owners.joined(separator: ", "))
    }
  }

  private func change(_ goal: GoalStatus) -> String {
    switch goal.kind {
    case .objective: return ""
    case .milestone: return "milestone"
    case .keyResult: break
    }
    let ends: String
    switch (goal.baseline, goal.target) {
    case (nil, nil): return "no number read"
    case (nil, let target?): ends = target.isChange ? target.shown : "to \(target.shown)"
    case (let baseline?, nil): ends = "from \(baseline.shown)"
    case (let baseline?, let target?):
      let start = baseline.unit == target.unit ? withoutUnit(of: target, baseline.shown) : baseline.shown
      ends = "\(start) → \(target.shown)"
    }
    let stretch = goal.stretch.map { ", stretch \($0.shown)" } ?? ""
    switch goal.direction {
    case .up: return "↑ \(ends)\(stretch)"
    case .down: return "↓ \(ends)\(stretch)"
    case nil: return ends + stretch
    }
  }

  /// `60` before `45 days`: a unit that both ends end in is said once.
  private func withoutUnit(of target: GoalValue, _ baseline: String) -> String {
    guard !target.isChange, let blank = target.text.firstIndex(of: " "),
      baseline.firstIndex(of: " ").map({ baseline[$0...] }) == target.text[blank...],
      // 4 min 30 s → 1 min 30 s: what both end in is more than a unit.
      target.text[blank...].hasPrefix(" of ") || !target.text[blank...].contains(where: \.isNumber)
    else {
      return baseline
    }
    return String(baseline.dropLast(target.text[blank...].count))
  }

  private func checkin(_ goal: GoalStatus) -> String {
    if goal.kind == .milestone, let day = goal.day { return "done \(shown(day))" }
    // A value may be a KPI's reading, which is younger than the check-in.
    if let value = goal.value { return goal.day.map { "\(value), \(shown($0))" } ?? value }
    return goal.lastCheckin.map(shown) ?? ""
  }

  private func due(_ goal: GoalStatus) -> String {
    if let deadline = goal.deadline { return shown(deadline) }
    guard goal.kind == .objective, let cycle = goal.cycle else { return "" }
    // Of two dates the second is when it is due.
    return cycle.label.contains(text: " to ") ? shown(cycle.last) : cycle.label
  }

  /// `15 Sep` for a day of the year.
  private func shown(_ day: String) -> String {
    let parts = day.split(separator: "-")
    guard let year, parts.count == 3, parts[0] == year, let month = Int(parts[1]), let number = Int(parts[2]),
      StatusCells.months.indices.contains(month - 1)
    else { return day }
    return "\(number) \(StatusCells.months[month - 1])"
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

/// A text of a file in one line that commands no terminal.
func oneLine(_ text: String) -> String {
  visible(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}

extension GoalValue {
  /// As people read it, with its bound.
  fileprivate var shown: String {
    switch bound {
    case "<=": "≤ \(text)"
    case ">=": "≥ \(text)"
    case let bound?: "\(bound) \(text)"
    case nil: text
    }
  }
}

extension StatusResult.LeftOut {
  /// `not shown: 1 paused, 2 moved`; nil where nothing is left out.
  var words: String? {
    let parts = [(paused, "paused"), (moved, "moved")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? nil : "not shown: \(parts.joined(separator: ", "))"
  }
}

extension GoalStatus {
  /// 0 to 1.
  var fraction: Double? { progress.flatMap { Double($0) } }

  /// In whole percent; all of it only when nothing is missing.
  var percent: Int? { fraction.map { $0 >= 1 ? 100 : min(99, Int($0 * 100 + 0.5)) } }

  /// So many cells of a bar that are full.
  func filled(of cells: Int) -> Int { fraction.map { min(cells, max(0, Int($0 * Double(cells) + 0.0001))) } ?? 0 }
}
