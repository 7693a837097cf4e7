import OKRSource

extension JSONWriter {
  /// One goal of `goals`, in the JSON of lint and of status alike.
  mutating func goal(_ goal: GoalStatus, _ maps: inout LineMaps) {
    object(.lines) { $0.fields(of: goal, &maps) }
  }

  private mutating func fields(of goal: GoalStatus, _ maps: inout LineMaps) {
    field("entity", goal.entity)
    field("kind", goal.kind.rawValue)
    field("path", goal.location.file.path)
    range(goal.location, &maps)
    if let cycle = goal.cycle {
      field("cycle") { json in
        json.field("label", cycle.label)
        json.field("first", cycle.first)
        json.field("last", cycle.last)
      }
    } else {
      field("cycle", nil as String?)
    }
    field("from", goal.from)
    field("to", goal.to)
    field("value", goal.value)
    field("day", goal.day)
    field("progress", number: goal.progress)
    field("confidence", number: goal.confidence)
    field("score", number: goal.score)
    field("baseline", goal.baseline)
    field("target", goal.target)
    field("stretch", goal.stretch)
    field("direction", goal.direction?.rawValue)
    field("deadline", goal.deadline)
    field("title", goal.label)
    field("for", goal.unit)
    field("owners", goal.owners)
    field("checkin", goal.lastCheckin)
  }

  /// A number as it was read; what does not hold of it is left out.
  private mutating func field(_ name: StaticString, _ value: GoalValue?) {
    guard let value else { return field(name, nil as String?) }
    field(name) { json in
      switch value.content {
      case .unknown: return json.field("unknown", true)
      case .number(let number): json.field("number", number)
      case .range(let low, let high):
        json.field("low", low)
        json.field("high", high)
      }
      json.field("unit", value.unit)
      json.field("text", value.text)
      json.field("by", value.source.rawValue)
      if let bound = value.bound { json.field("bound", bound) }
      if value.isChange { json.field("change", true) }
    }
  }
}
