import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let textContradictsClauses = Rule(
    .textContradictsClauses, .error, confidence: .high,
    summary: "title and clauses that say different numbers",
    rationale: """
      Whoever reads the title works towards one number and whoever reads the clauses scores another. One of the two was \
      changed and the other was forgotten.
      """,
    bad: .keyResult(#"kr "Orders on time rise from 82% to «95%»" from 82% to 97%"#),
    good: .keyResult(#"kr "Orders on time rise from 82% to 97%" from 82% to 97%"#),
    checks: .keyResult { keyResult, objective, findings in
      check(keyResult, &findings)
      checkStart(keyResult, &findings)
      checkOnlyTarget(keyResult, &findings)
      checkStep(keyResult, &findings)
      checkDate(keyResult, objective, &findings)
    }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, let title = keyResult.reading, let change = title.reading.change, change.isCertain,
    let from = keyResult.from?.value.written, let to = keyResult.to?.value, !to.isChange
  else { return }
  // A revision in the open leaves the title as it was agreed.
  guard keyResult.revisions.isEmpty else { return }
  for (said, written) in [(change.from, from), (change.to, to.written)] {
    guard let spoken = said.value, let quantity = written.quantity, isSameKind(said, quantity.unit),
      spoken != quantity.amount
    else { continue }
    let isTarget = written.location == to.written.location
    // The title may name any number of a range, or what the stretch asks.
    if isTarget, isWithin(spoken, to) || keyResult.stretch?.value.written.quantity?.amount == spoken { continue }
    if !isTarget, let range = keyResult.from?.value.range, range.low.amount <= spoken, spoken <= range.high.amount {
      continue
    }
    let place = title.location(said.range)
    let clause = isTarget ? to.text : written.text
    findings.report(
      place, "the title says `\(title.text(said.range))` and the clause says `\(clause)`",
      related: [Related(isTarget ? to.location : written.location, "the clause")],
      fixes: [
        .suggested("Write the clause's number into the title", place, written.inTitle(title.text(said.range)) ?? clause)
      ])
  }
}

/// The title says only where it starts, and `from` says something else: up from 20% beside `from 22% to 35%`.
private func checkStart(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, !keyResult.isStillOpen, keyResult.revisions.isEmpty, let title = keyResult.reading,
    let said = title.reading.start, let spoken = said.value, case .known(let written)? = keyResult.from?.value,
    let quantity = written.quantity, isSameKind(said, quantity.unit), spoken != quantity.amount
  else { return }
  // (now 8%) beside `from 8.3%`: it is rounded.
  if spoken.isWhole, (quantity.amount - spoken).magnitude < Decimal(1), !quantity.amount.isWhole { return }
  // (now 25%): whoever keeps the title up to date says what the last check-in says.
  guard !keyResult.checkins.contains(where: { $0.value?.quantity?.amount == spoken }) else { return }
  let place = title.location(said.range)
  findings.report(
    place, "the title says `\(title.text(said.range))` and the clause says `\(written.text)`",
    related: [Related(written.location, "the clause")],
    fixes: [
      .suggested(
        "Write the clause's number into the title", place, written.inTitle(title.text(said.range)) ?? written.text)
    ])
}

/// The title says where it is to end, and the clause says something else: rises to 20% beside `from 8% to 18%`.
private func checkOnlyTarget(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, keyResult.revisions.isEmpty, let title = keyResult.reading,
    let only = title.reading.onlyTarget, only.isLedTo, !only.isChange,
    [.levelOnly, .endState].contains(title.reading.statement),
    let to = keyResult.to?.value, !to.isChange, let quantity = to.written.quantity,
    isSameKind(only.quantity, quantity.unit), only.value != quantity.amount, !isWithin(only.value, to)
  else { return }
  // Falls below 5%, from 8% to 4.5%: a bound is kept by what lies within it.
  switch only.bound {
  case .lessThan, .atMost: if quantity.amount < only.value { return }
  case .moreThan, .atLeast: if quantity.amount > only.value { return }
  case nil: break
  }
  let others = [keyResult.from?.value.written, keyResult.stretch?.value.written]
  guard !others.contains(where: { $0?.quantity?.amount == only.value }) else { return }
  findings.report(
    title.location(only.quantity.range),
    "the title says `\(title.text(only.quantity.range))` and the clause says `\(to.text)`",
    related: [Related(to.location, "the clause")])
}

/// The title says by how much, and the clauses another step: grow by 20% beside `from 100 to 150`.
private func checkStep(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, !keyResult.isStillOpen, keyResult.revisions.isEmpty,
    let target = keyResult.to?.value, !target.isChange,
    target.upper == nil, let from = keyResult.baseline, let to = keyResult.targetLevel, from.unit == to.unit,
    from.amount > .zero, let title = keyResult.reading, let step = step(title.reading, from),
    let expected = step.expected
  else { return }
  let asked = expected - from.amount
  // Win 20 more dealers, from 3 to 20: whoever counts the new ones has some already.
  if title.reading.onlyTarget?.isMore ?? false, to.amount == asked { return }
  // Speed up builds by 50%, from 20 min to 10 min: which way is better, the verb does not say.
  guard asked.isNegative == (to.amount - from.amount).isNegative else { return }
  // So many points of a percentage may be meant as well, and whole numbers are rounded.
  var meant = [expected]
  if let points = step.points { meant.append(from.amount + points) }
  let isRounded =
    from.amount.isWhole && to.amount.isWhole && from.unit != .percent && asked.magnitude > Decimal(2)
  let slack = asked.magnitude.times(Decimal(15), over: Decimal(100)) ?? .zero
  let allowed = isRounded ? max(slack, Decimal(1)) : slack
  guard !meant.contains(where: { (to.amount - $0).magnitude <= allowed }) else { return }
  let ends = keyResult.askedChange()
  let start = ends.map { $0.fromStyle.text($0.from) } ?? "\(from.amount)"
  let end = ends.map { $0.style.text(Quantity(expected, from.unit)) } ?? expected.plain
  findings.report(
    title.location(step.range),
    "the title says `\(title.text(step.range))`, and from \(start) that leads to \(end), not to `\(target.text)`",
    notes: ["Write into the title what the clauses say, or `to \(end)` into the clause."],
    related: [Related(target.location, "the clause")])
}

/// Where a title leads that says by how much: a part of what it was, or so much more; of a percentage also in points.
private func step(_ reading: ProseReading, _ from: Quantity) -> (
  expected: Decimal?, points: Decimal?, range: Range<Int>
)? {
  if let multiple = reading.multiple {
    return (from.amount.times(multiple.percent, over: Decimal(100)), nil, multiple.range)
  }
  guard let only = reading.onlyTarget, only.isChange || only.isMore, only.isExact else { return nil }
  let range = only.quantity.range
  if only.isPoints, from.unit == .percent { return (from.amount + only.value, nil, range) }
  switch (only.quantity.kind, from.unit) {
  case (.share, let unit):
    let part = from.amount.times(Decimal(100) + only.value, over: Decimal(100))
    return (part, unit == .percent ? only.value : nil, range)
  case (.points, .percent), (.bare, nil), (.count, nil), (.bare, .counted), (.count, .counted):
    return (from.amount + only.value, nil, range)
  case (.money, let unit?), (.time, let unit?):
    return only.quantity.unit == unit ? (from.amount + only.value, nil, range) : nil
  default: return nil
  }
}

private func isWithin(_ spoken: Decimal, _ target: Target) -> Bool {
  guard let range = target.range else { return false }
  return range.low.amount <= spoken && spoken <= range.high.amount
}

/// Only numbers of one kind contradict each other: 1.2M and 1_200_000 EUR do not.
private func isSameKind(_ said: TitleQuantity, _ unit: Unit?) -> Bool {
  switch unit {
  case .percent: said.kind == .share
  case nil: said.kind == .bare
  case .time: said.unit == unit
  case .currency: said.unit == unit
  case .score, .rate: said.unit == unit
  case .points, .counted: false
  }
}

/// The title says one day and `by` another.
private func checkDate(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, keyResult.revisions.isEmpty, let by = keyResult.by,
    let deadline = keyResult.titleDeadline(in: objective.period), deadline.value != by.value.last
  else { return }
  findings.report(
    deadline.location, "the title says \(deadline.value) and the clause says \(by.value.last)",
    related: [Related(by.location, "the clause")])
}
