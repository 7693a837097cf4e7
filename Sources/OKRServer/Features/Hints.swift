import OKRModel
import OKRSource
import OKRValues

extension Asked {
  /// Progress and the days that are left behind the title of a goal, and what its children add behind its target.
  func inlayHints() -> Answer {
    guard let wanted = places.range(params["range"]) else {
      return .failure(Failure(.invalidParams, "the request needs a range"))
    }
    var found: [JSON] = []
    func add(_ offset: Int, _ label: String, _ tooltip: String) {
      guard wanted.holds(offset) else { return }
      found.append([
        "position": places.position(offset).json, "label": .string(label), "paddingLeft": true,
        "tooltip": .string(tooltip),
      ])
    }
    for goal in judged.goals(in: leaf) {
      guard let declared = workspace.declared(goal), let objective = workspace.objective(at: goal.objective),
        objective.setAside == nil, workspace.keyResult(goal)?.setAside == nil,
        // An editor asks for the lines that it shows, of a file that may be long.
        wanted.touches(declared.heading.whole.range)
      else { continue }
      let parts = [judged.progress(of: goal), daysLeft(of: goal, objective)].compactMap(\.self)
      if !parts.isEmpty {
        add(declared.location.range.end, parts.joined(separator: ", "), "progress on \(day), and the time that is left")
      }
      if let sum = judged.sum(of: goal), let place = workspace.keyResult(goal)?.targetLocation {
        add(place.range.end, sum, "what the goals that support it add up to")
      }
    }
    return .result(.array(found))
  }

  /// The days until a goal's own date, or the end of an objective's cycle.
  private func daysLeft(of goal: Goal, _ objective: Objective) -> String? {
    let keyResult = workspace.keyResult(goal)
    let last: Day? =
      if let keyResult { keyResult.dueDate?.value.last } else { objective.by?.value.last ?? objective.period?.last }
    guard let last, keyResult?.done == nil else { return nil }
    let days = last.number - day.number
    return switch days {
    case ..<0: nil
    case 0: "last day"
    case 1: "1 day left"
    default: "\(days) days left"
    }
  }

  /// How many goals support each goal of the file.
  func codeLenses() -> JSON {
    var found: [JSON] = []
    for goal in judged.goals(in: leaf) {
      let below = judged.below(goal)
      guard !below.isEmpty, let heading = workspace.declared(goal)?.heading else { continue }
      let places = below.compactMap { workspace.declared($0) }.compactMap { location($0.location) }
      found.append([
        "range": self.places.range(heading.keyword.range),
        "command": [
          "title": .string("supported by \(below.count)"),
          "command": .string(ServerCommand.showSupporters.rawValue), "arguments": .array(places),
        ],
      ])
    }
    return .array(found)
  }
}

extension Judged {
  /// `children add 12.8M EUR`; nil where nothing adds up.
  func sum(of goal: Goal) -> String? {
    guard let rollup = workspace.liveRollup(of: goal), rollup.doubt == nil, !rollup.parts.isEmpty,
      let total = rollup.total
    else {
      return nil
    }
    let unit = rollup.unit == .percent ? .points : rollup.unit
    let text = rollup.parent.style.about(
      total.amount.magnitude, over: total.count, in: unit, apartFrom: rollup.asked.magnitude)
    let verb =
      switch rollup.kind {
      case .sum: "children add"
      case .average: "children average"
      case .max: "most of a child"
      case .min: "least of a child"
      }
    return "\(verb) \(text)"
  }
}
