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
    usesAsOf: true,
    bad: .keyResult(#"kr "Orders on time rise from 82% to «95%»" from 82% to 97%"#),
    good: .keyResult(#"kr "Orders on time rise from 82% to 97%" from 82% to 97%"#),
    checks: .keyResult { keyResult, objective, findings in
      // A revision in the open leaves the title as it was agreed.
      if keyResult.from != nil || keyResult.to != nil, !keyResult.heading.isBroken, keyResult.revisions.isEmpty,
        let title = keyResult.reading
      {
        check(keyResult, title, objective, &findings)
        if !title.isOpen {
          checkStart(keyResult, title, objective, &findings)
          checkAim(keyResult, title, &findings)
          checkStep(keyResult, title, &findings)
        }
      }
      if keyResult.from == nil, keyResult.to == nil, !keyResult.heading.isBroken, let title = keyResult.reading,
        !title.isOpen
      {
        checkTitle(title, &findings)
      }
      if !keyResult.heading.isBroken, let title = keyResult.reading, !title.isOpen { checkRestated(title, &findings) }
      checkDate(keyResult, objective, &findings)
    }
  )
}

private func check(
  _ keyResult: KeyResult, _ title: TitleReading, _ objective: Objective, _ findings: inout Findings
) {
  guard let change = title.reading.change, change.isCertain, change.isStated, let from = keyResult.from?.value.written,
    let to = keyResult.to?.value, !to.isChange
  else { return }
  let spoken = [change.from.value, change.to.value]
  // One end that the clauses have as well, or both the other way round: all four are numbers of one thing.
  let isAnchored = spoken.contains { $0 == from.quantity?.amount || $0 == to.written.quantity?.amount }
  let isSwapped = spoken == [to.written.quantity?.amount, from.quantity?.amount]
  for (said, written) in [(change.from, from), (change.to, to.written)] {
    let isToday = said.range == change.from.range && change.isFromToday && !isSwapped
    guard let spoken = said.value, !said.isAbout, !isToday || saysStart(spoken, keyResult, objective, findings),
      let quantity = written.quantity,
      isAnchored || said.unit != nil || isMoved(change, from, to.written),
      let order = order(said, spoken, quantity, isAnchored: isAnchored, findings), order != .equal, order != .unclear
    else { continue }
    // 9 in summer, 6 by the end of the year: another number of the title is the clause's; 1 in 3 beside 33% is rounded.
    let isElsewhere = title.reading.quantities.contains { $0.value == quantity.amount && $0.range != said.range }
    guard !isElsewhere || isSwapped,
      !isRounded(spoken, quantity.amount)
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

/// Now 9%: where something stands today is where it starts until the cycle does, and on the way from then on; where
/// nobody knows the cycle, a number between the two ends is on its way.
private func saysStart(_ today: Decimal, _ keyResult: KeyResult, _ objective: Objective, _ findings: Findings) -> Bool {
  if let period = objective.period { return findings.asOf < period.first }
  guard let from = keyResult.from?.value.written?.quantity?.amount,
    let to = keyResult.to?.value.written.quantity?.amount
  else { return true }
  return today < min(from, to) || max(from, to) < today
}

/// From 9 to 5 beside `from 10 to 4`, and not crew 6 → 4 beside `from 9 to 11`: numbers without a unit that go the same way
/// from about the same place.
private func isMoved(_ change: ProseReading.Change, _ from: WrittenQuantity, _ to: WrittenQuantity) -> Bool {
  guard let start = change.from.value, let end = change.to.value, let from = from.quantity?.amount,
    let to = to.quantity?.amount
  else { return false }
  return isNear(start, from) && isNear(end, to) && (start < end) == (from < to)
}

/// 67 for two in three.
private func isRounded(_ part: Decimal, _ written: Decimal) -> Bool {
  part != part.rounded(places: 2) && (part - written).magnitude < Decimal(1) && written.isWhole
}

/// Whether neither of two numbers is more than twice the other.
private func isNear(_ one: Decimal, _ other: Decimal) -> Bool {
  guard let twice = min(one, other).times(2) else { return false }
  return twice >= max(one, other)
}

/// The title says only where it starts, and `from` says something else: up from 20% beside `from 22% to 35%`.
private func checkStart(
  _ keyResult: KeyResult, _ title: TitleReading, _ objective: Objective, _ findings: inout Findings
) {
  guard let start = title.reading.start, let spoken = start.quantity.value,
    !start.isOfToday || saysStart(spoken, keyResult, objective, findings),
    case .known(let written)? = keyResult.from?.value,
    let quantity = written.quantity, let order = order(start.quantity, spoken, quantity, isAnchored: false, findings),
    order != .equal, order != .unclear
  else { return }
  // (now 8%) beside `from 8.3%`: it is rounded.
  if spoken.isWhole, (quantity.amount - spoken).magnitude < Decimal(1), !quantity.amount.isWhole { return }
  // (now 25%): whoever keeps the title up to date says what the last check-in says.
  guard !keyResult.checkins.contains(where: { $0.value?.quantity?.amount == spoken }) else { return }
  let said = start.quantity.range
  let place = title.location(said)
  findings.report(
    place, "the title says `\(title.text(said))` and the clause says `\(written.text)`",
    related: [Related(written.location, "the clause")],
    fixes: [
      .suggested(
        "Write the clause's number into the title", place, written.inTitle(title.text(said)) ?? written.text)
    ])
}

/// The title says where it is to end, and the clause says something else: rises to 20% beside `from 8% to 18%`.
private func checkAim(_ keyResult: KeyResult, _ title: TitleReading, _ findings: inout Findings) {
  guard let to = keyResult.to?.value, !to.isChange, let quantity = to.written.quantity,
    let said = mistyped(title.reading, quantity) ?? missed(title.reading, quantity, findings), let spoken = said.value,
    !isWithin(spoken, to)
  else { return }
  // The number may be that of the start or of the stretch, or stand beside the clause's own.
  let others = [keyResult.from?.value.written, keyResult.stretch?.value.written]
  guard !others.contains(where: { $0?.quantity?.amount == spoken && $0?.quantity?.unit == said.unit }),
    !title.reading.quantities.contains(where: { $0.range != said.range && $0.value == quantity.amount })
  else { return }
  findings.report(
    title.location(said.range), "the title says `\(title.text(said.range))` and the clause says `\(to.text)`",
    notes: ["One of the two was changed and the other forgotten: write the number that is meant into both."],
    related: [Related(to.location, "the clause")])
}

/// The number that a title leads to, where the clause's is another one, or lies beyond its bound.
private func missed(_ reading: ProseReading, _ written: Quantity, _ findings: Findings) -> TitleQuantity? {
  guard let aim = reading.aim else { return nil }
  // Yli 10 minuutin jonot: with a bound in a unit, a title opens with which ones are counted, where the clause counts.
  if aim.bound != nil, aim.opensTitle, aim.quantity.unit != nil, written.unit == nil { return nil }
  // Shops with at least 95% on the shelf: a bound far from the target is one of something else.
  let isNear = isNear(aim.value, written.amount)
  // 5 cafés beside `6/day`: of two things, unless the title says in which time.
  let isOfOne = if case .rate? = written.unit { reading.recurrence != nil } else { true }
  let isAnchored = isOfOne && (isNear || aim.value.isZero)
  guard let order = order(aim.quantity, aim.value, written, isAnchored: isAnchored, findings),
    aim.isLed || isNear || aim.quantity.kind == .time
  else { return nil }
  // Two in three beside 67%: it is rounded.
  if isRounded(aim.value, written.amount) { return nil }
  switch (aim.bound, order) {
  case (_, .equal), (_, .unclear): return nil
  // Falls below 5%, from 8% to 4.5%: a bound is kept by what lies within it.
  case (.lessThan, .less), (.atMost, .less), (.moreThan, .greater), (.atLeast, .greater): return nil
  case (_, .less), (_, .greater): return aim.quantity
  }
}

/// 4k beside `400`, 4 h beside `4 days`: the digits of the clause, in another magnitude or unit.
private func mistyped(_ reading: ProseReading, _ written: Quantity) -> TitleQuantity? {
  guard let only = reading.quantities.count == 1 ? reading.quantities.first : nil, let spoken = only.value,
    !only.isSigned, !only.isDoubtful || only.kind == .time
  else { return nil }
  switch (only.unit, written.unit) {
  case (.time(let one), .time(let other)): return spoken == written.amount && one != other ? only : nil
  case (.currency(let one), .currency(let other)) where one != other: return spoken == written.amount ? only : nil
  case (.currency, .currency), (nil, nil), (nil, .counted), (nil, .currency):
    guard only.saysThousands,
      [10, 100, 1000].contains(where: { times in
        spoken.times(times) == written.amount || written.amount.times(times) == spoken
      })
    else { return nil }
    return only
  default: return nil
  }
}

/// The title says by how much, and the clauses another step: grow by 20% beside `from 100 to 150`.
private func checkStep(_ keyResult: KeyResult, _ title: TitleReading, _ findings: inout Findings) {
  guard let target = keyResult.to?.value, !target.isChange,
    target.upper == nil, let from = keyResult.baseline, let to = keyResult.targetLevel, from.unit == to.unit,
    from.amount > .zero, let step = step(title.reading, from),
    let expected = step.expected
  else { return }
  let asked = expected - from.amount
  // Win 20 more dealers, from 3 to 20: whoever counts the new ones has some already.
  if title.reading.step?.isMore ?? false, to.amount == asked { return }
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
  let end = ends.map { $0.style.text(Quantity(expected.rounded(places: 2), from.unit)) } ?? expected.plain
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
  if let multiple = reading.multiple,
    // Tuplataan, lähtötaso 60: no other number than that of the start.
    reading.quantities.allSatisfy({ $0.range == multiple.range || $0.value == from.amount })
  {
    return (from.amount.times(multiple.percent, over: Decimal(100)), nil, multiple.range)
  }
  guard let only = reading.step, only.isExact else { return nil }
  let range = only.quantity.range
  if only.isPoints, from.unit == .percent { return (from.amount + only.value, nil, range) }
  switch (only.quantity.kind, from.unit) {
  case (.share, let unit):
    let part = from.amount.times(Decimal(100) + only.value.rounded(places: 4), over: Decimal(100))
    return (part, unit == .percent ? only.value : nil, range)
  case (.points, .percent), (.bare, nil), (.count, nil), (.bare, .counted), (.count, .counted):
    return (from.amount + only.value, nil, range)
  case (.money, let unit?), (.time, let unit?):
    return only.quantity.unit == unit ? (from.amount + only.value, nil, range) : nil
  default: return nil
  }
}

/// The title says both ends and by how much, and the three cannot be meant together: doubles from 8 to 18; up 15 points,
/// from 40% to 60%.
private func checkTitle(_ title: TitleReading, _ findings: inout Findings) {
  let reading = title.reading
  guard let change = reading.change, change.isCertain, change.bound == nil, let from = change.from.value,
    let to = change.to.value, change.from.kind == change.to.kind, change.from.unit == change.to.unit,
    !change.from.isAbout, !change.to.isAbout, !change.from.isDoubtful, !change.to.isDoubtful
  else { return }
  let others = reading.quantities.filter { $0.range != change.from.range && $0.range != change.to.range }
  let (said, end): (Range<Int>, Decimal)
  if let multiple = reading.multiple, others.allSatisfy({ $0.range == multiple.range }),
    ![change.from, change.to].contains(where: { $0.range.overlaps(multiple.range) }),
    let product = from.times(multiple.percent, over: Decimal(100))
  {
    (said, end) = (multiple.range, product)
  } else if others.count == 1, let step = others.first, step.kind == .points, change.from.kind == .share, !step.isAbout,
    let points = step.value?.magnitude
  {
    (said, end) = (step.range, to > from ? from + points : from - points)
  } else {
    return
  }
  // 8.4 doubles to 17: it is rounded.
  guard end != to, !((end - to).magnitude < Decimal(1) && !end.isWhole) else { return }
  findings.report(
    title.location(said),
    "the title says `\(title.text(said))`, and from \(from) that leads to \(end), not to `\(title.text(change.to.range))`",
    notes: ["Write the two ends and leave out by how much: they say it."])
}

/// The title says both ends and by how many percent, and that is another number: from 212k to 180k, that is 25% less.
private func checkRestated(_ title: TitleReading, _ findings: inout Findings) {
  guard let share = title.reading.restated, let said = share.value?.magnitude, let change = title.reading.change,
    change.bound == nil, let from = change.from.value, let to = change.to.value, from > .zero, !to.isNegative,
    change.from.kind == change.to.kind && change.from.unit == change.to.unit || change.from.kind == .bare
      || change.to.kind == .bare, !change.from.isAbout, !change.to.isAbout,
    let part = (to - from).magnitude.times(100)?.divided(by: from, places: 4)
  else { return }
  // Of a share it may be said in points as well, and every number is rounded.
  let slack = max(Decimal(1), said.times(Decimal(1), over: Decimal(10)) ?? .zero)
  let meant = change.from.kind == .share ? [part, (to - from).magnitude] : [part]
  guard !meant.contains(where: { ($0 - said).magnitude <= slack }) else { return }
  let (start, end) = (title.text(change.from.range), title.text(change.to.range))
  findings.report(
    title.location(share.range),
    "the title says `\(title.text(share.range))`, and from `\(start)` to `\(end)` is \(part.rounded(places: 1))%",
    notes: ["Write the two ends and leave out by how much: they say it."])
}

private func isWithin(_ spoken: Decimal, _ target: Target) -> Bool {
  guard let range = target.range else { return false }
  return range.low.amount <= spoken && spoken <= range.high.amount
}

/// How the clause's number stands to one of the title; nil where they may count two things, as 1.2M and 1_200_000 EUR do.
///
/// Numbers without a unit count the same where others of the title and the clauses are equal.
private func order(
  _ said: TitleQuantity, _ spoken: Decimal, _ written: Quantity, isAnchored: Bool, _ findings: Findings
) -> Comparison? {
  switch (said.unit, written.unit) {
  case (_, .percent) where said.kind == .share || said.kind == .bare && isAnchored:
    return Comparison(written.amount, spoken)
  case (_, .percent): return nil
  case _ where said.kind == .share: return nil
  // 40 h a month beside 40 h.
  case (let unit?, let other?):
    let isRate = if case .rate = other { true } else { false }
    return findings.compare(written, Quantity(spoken, isRate ? unit : unit.numerator ?? unit))
  case (nil, nil) where said.kind == .bare: return Comparison(written.amount, spoken)
  // From 14 to 5 a week beside `from 5 to 14 /week`: so many in a time, which the title says in words.
  case (nil, let unit?) where unit.isPerTime && isAnchored && [.bare, .count].contains(said.kind):
    return Comparison(written.amount, spoken)
  case (_, .points), (_, .rate): return nil
  case (nil, _), (_, nil):
    return isAnchored && said.kind != .share && said.kind != .points ? Comparison(written.amount, spoken) : nil
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
