import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let percentOrPoints = Rule(
    .percentOrPoints, .warning, confidence: .high,
    summary: "percentage that changes by a percentage",
    rationale: """
      From 20%, \"+5%\" is 21% to one reader and 25% to another. Percentage points are written `pp`.
      """,
    bad: .keyResult(#"kr "Orders on time" from 20% to «+5%»"#),
    good: .keyResult(#"kr "Orders on time" from 20% to +5 pp"#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  checkTitle(keyResult, &findings)
  guard let target = keyResult.to?.value, target.isChange, target.written.quantity?.unit == .percent,
    let from = keyResult.from?.value.written?.quantity, from.unit == .percent,
    let change = target.written.quantity?.amount
  else { return }
  let points = from.amount + change
  let relative = from.amount.times(change).flatMap { $0.dividedExactly(by: Decimal(100)) }.map { from.amount + $0 }
  let place = target.written.location
  let readings = [relative.map { "\($0)% (a part of it)" }, "\(points)% (points)"].compactMap { $0 }.joined(
    separator: " or ")
  findings.report(
    place, "`\(target.written.text)` of a percentage can mean \(readings)",
    fixes: [.suggested("Write percentage points", place, "\(change.isNegative ? "" : "+")\(change) pp")]
      + (relative.map { [.suggested("Write the level", place, "\($0)%")] } ?? []))
}

/// `Reduce churn by 5% from 10%`: the title says both, and leaves open what it comes to.
private func checkTitle(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard keyResult.kind == .measured, keyResult.from == nil, keyResult.to == nil, !keyResult.heading.isBroken,
    let title = keyResult.reading, let step = title.reading.stepOfShare, let way = step.way ?? title.reading.direction,
    let by = step.by.value, let from = step.from.value,
    let part = from.times(by)?.dividedExactly(by: Decimal(100))
  else { return }
  let (relative, points) = way == .up ? (from + part, from + by) : (from - part, from - by)
  findings.report(
    title.location(step.by.range),
    "`\(title.text(step.by.range))` of a percentage can mean \(relative)% (a part of it) or \(points)% (points)",
    notes: ["Write where it ends: `from \(from)% to …`."])
}
