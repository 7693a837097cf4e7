import OKRSource

/// One goal of `goals`, in the JSON of lint and of status alike.
func json(_ goal: GoalStatus, _ maps: inout LineMaps) -> String {
  func text(_ value: String?) -> String { value.map(JSONText.string) ?? "null" }
  let cycle = goal.cycle.map {
    JSONText.object([
      "label": JSONText.string($0.label), "first": JSONText.string($0.first), "last": JSONText.string($0.last),
    ])
  }
  return JSONText.block(
    [
      "entity": JSONText.string(goal.entity),
      "kind": JSONText.string(goal.kind.rawValue),
      "path": JSONText.string(goal.location.file.path),
      "range": json(goal.location, &maps),
      "cycle": cycle ?? "null",
      "from": text(goal.from),
      "to": text(goal.to),
      "value": text(goal.value),
      "day": text(goal.day),
      "progress": goal.progress ?? "null",
      "confidence": goal.confidence ?? "null",
      "score": goal.score ?? "null",
      "baseline": goal.baseline.map(json) ?? "null",
      "target": goal.target.map(json) ?? "null",
      "stretch": goal.stretch.map(json) ?? "null",
      "direction": text(goal.direction?.rawValue),
      "deadline": text(goal.deadline),
      "title": JSONText.string(goal.label),
      "for": text(goal.unit),
      "owners": "[" + goal.owners.map(JSONText.string).joined(separator: ", ") + "]",
      "checkin": text(goal.lastCheckin),
    ], indent: 4)
}

/// A number as it was read; what does not hold of it is left out.
private func json(_ value: GoalValue) -> String {
  var fields: [(name: String, value: String)] = []
  switch value.content {
  case .unknown: return #"{"unknown": true}"#
  case .number(let number): fields.append(("number", JSONText.string(number)))
  case .range(let low, let high):
    fields += [("low", JSONText.string(low)), ("high", JSONText.string(high))]
  }
  fields += [
    ("unit", JSONText.string(value.unit)), ("text", JSONText.string(value.text)),
    ("by", JSONText.string(value.source.rawValue)),
  ]
  if let bound = value.bound { fields.append(("bound", JSONText.string(bound))) }
  if value.isChange { fields.append(("change", "true")) }
  return "{" + fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
}
