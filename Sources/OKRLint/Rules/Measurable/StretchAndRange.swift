import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// `to 14 to 10 days`: a range that runs backwards.
func checkRange(_ target: Target, _ findings: inout Findings) {
  guard let upper = target.upper, let range = target.range, findings.compare(range.low, range.high) == .greater else {
    return
  }
  findings.report(
    target.location, "the range `\(target.text)` runs backwards: its lower end comes first",
    fixes: [
      Fix(
        "Swap the two ends", .suggested,
        [Edit(target.written.location, upper.text), Edit(upper.location, target.written.text)])
    ])
}

/// A stretch that is reached no later than the target.
func checkStretch(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let stretch = keyResult.stretch?.value, !keyResult.heading.isBroken,
    let order = order(of: stretch, keyResult, findings)
  else { return }
  let isBeyond =
    switch (order, direction(of: keyResult, stretch, findings)) {
    case (.greater, .up), (.less, .down): true
    // Which way is better nobody knows: only twins are wrong for sure.
    case (.less, nil), (.greater, nil): true
    case (.equal, _), (.less, .up), (.greater, .down): false
    case (.unclear, _): true
    }
  guard !isBeyond else { return }
  let target = keyResult.to?.value
  let place = keyResult.targetLocation
  let typed = place.map { $0.file.text($0.range) } ?? ""
  var fixes: [Fix] = []
  if order != .equal, let target, target.upper == nil, stretch.upper == nil, target.bound == stretch.bound {
    fixes = [
      Fix(
        "Swap the target and the stretch", .suggested,
        [
          Edit(target.written.location, stretch.written.text), Edit(stretch.written.location, target.written.text),
        ])
    ]
  }
  findings.report(
    stretch.location, "the stretch \(stretch.text) does not go beyond the target \(typed)",
    notes: ["The target is what is promised, and the stretch is what would be more than that."],
    related: place.map { [Related($0, "the target")] } ?? [], fixes: fixes)
}

/// How the stretch stands to the target; nil where one is a change and the other a level, or they do not convert.
private func order(of stretch: Target, _ keyResult: KeyResult, _ findings: Findings) -> Comparison? {
  if let target = keyResult.to?.value, target.isChange || stretch.isChange {
    guard target.isChange, stretch.isChange, let first = target.written.quantity, let second = stretch.written.quantity
    else { return nil }
    return findings.compare(second, first)
  }
  guard let level = keyResult.targetLevel else { return nil }
  return stretchLevel(stretch, from: level).flatMap { findings.compare($0.taking(unitOf: level), level) }
}

/// Of a stretch that is a range the end that is nearer to the target.
private func stretchLevel(_ stretch: Target, from level: Quantity) -> Quantity? {
  stretch.range.map { $0.nearest(to: level.taking(unitOf: $0.low)) } ?? stretch.level
}

private func direction(of keyResult: KeyResult, _ stretch: Target, _ findings: Findings) -> AskedChange.Direction? {
  if let target = keyResult.to?.value, target.isChange, let change = target.written.quantity?.amount, !change.isZero {
    return change.isNegative ? .down : .up
  }
  if let from = keyResult.baseline, let to = keyResult.targetLevel, let order = findings.compare(from, to) {
    if order == .less { return .up }
    if order == .greater { return .down }
  }
  switch keyResult.to?.value.bound ?? stretch.bound ?? findings.workspace.kpi(of: keyResult)?.healthy?.value.bound {
  case .atLeast, .moreThan: return .up
  case .atMost, .lessThan: return .down
  case nil: break
  }
  return keyResult.reading?.reading.direction.map { $0 == .up ? .up : .down }
}
