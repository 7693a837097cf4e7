import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let directionContradiction = Rule(
    .directionContradiction, .error, confidence: .high,
    summary: "numbers that go the wrong way",
    rationale: """
      The KPI's healthy range says which way is better. A key result on it that goes the other way has its two \
      numbers swapped, or measures something else. A stretch lies beyond the target, and a range runs upwards.
      """,
    bad: .files(
      #"""
      company acme "Acme"
      for acme
      cycle 2026-Q3
      kpi churn "Customers who leave in a month" every month healthy <= 3% source "Billing" owner @eva
      objective "Customers come back on their own" owner @eva {
        kr "Customers who leave in a month" from 4% to «6%» measures churn
        kr "Orders placed by returning customers" from 35% to 50%
      }
      """#),
    good: .files(
      #"""
      company acme "Acme"
      for acme
      cycle 2026-Q3
      kpi churn "Customers who leave in a month" every month healthy <= 3% source "Billing" owner @eva
      objective "Customers come back on their own" owner @eva {
        kr "Customers who leave in a month" from 6% to 4% measures churn
        kr "Orders placed by returning customers" from 35% to 50%
      }
      """#),
    checks: .keyResult { keyResult, _, findings in checkTitle(keyResult, &findings) },
    .keyResult { keyResult, _, findings in
      if let to = keyResult.to { checkRange(to.value, &findings) }
      if let stretch = keyResult.stretch { checkRange(stretch.value, &findings) }
      for revision in keyResult.revisions { if let to = revision.to { checkRange(to.value, &findings) } }
      checkStretch(keyResult, &findings)
      checkRevisions(keyResult, &findings)
    },
    .keyResult { keyResult, _, findings in
      guard let kpi = findings.workspace.kpi(of: keyResult), let healthy = kpi.healthy,
        let place = keyResult.targetLocation, let asked = direction(of: keyResult, findings),
        let better = better(healthy.value, from: keyResult.baseline, findings), asked != better
      else { return }
      findings.report(
        place, "this goes \(asked.word), but `\(kpi.heading.label)` is better \(better.comparative)",
        related: [Related(healthy.location, "healthy means \(better.comparative)")], fixes: swap(keyResult))
    }
  )
}

private func direction(of keyResult: KeyResult, _ findings: Findings) -> AskedChange.Direction? {
  if let target = keyResult.to?.value, target.isChange, let change = target.written.quantity?.amount, !change.isZero {
    return change.isNegative ? .down : .up
  }
  guard let from = keyResult.baseline, let to = keyResult.targetLevel else { return nil }
  switch (findings.compare(from, to), keyResult.to?.value.bound) {
  // A bound that is met already asks for no way at all, which is told as that.
  case (.less, .atMost), (.less, .lessThan), (.greater, .atLeast), (.greater, .moreThan): return nil
  case (.less, _): return .up
  case (.greater, _): return .down
  case (.equal, _), (.unclear, _), (nil, _): return nil
  }
}

private func better(_ range: HealthyRange, from baseline: Quantity?, _ findings: Findings) -> AskedChange.Direction? {
  switch range {
  case .bound(.atLeast, _), .bound(.moreThan, _): return .up
  case .bound(.atMost, _), .bound(.lessThan, _): return .down
  case .between(let low, let high):
    guard let baseline, let low = low.quantity, let high = high.quantity else { return nil }
    if findings.compare(baseline, low) == .less { return .up }
    if findings.compare(baseline, high) == .greater { return .down }
    return nil
  }
}

private func swap(_ keyResult: KeyResult) -> [Fix] {
  guard let from = keyResult.from?.value.written, let to = keyResult.to?.value.written,
    keyResult.to?.value.bound == nil, keyResult.to?.value.upper == nil,
    keyResult.to?.value.isChange == false
  else { return [] }
  return [
    Fix("Swap the two numbers", .suggested, [Edit(from.location, to.text), Edit(to.location, from.text)])
  ]
}

/// `Reduce complaints from 10 to 20`: the verb says one way and the numbers the other.
private func checkTitle(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard keyResult.kind == .measured, !keyResult.heading.isBroken, let title = keyResult.reading,
    let said = title.reading.direction ?? wayOfUnit(keyResult, title.reading)
      ?? wayOfAim(keyResult, title.reading),
    findings.workspace.kpi(of: keyResult)?.healthy == nil
  else { return }
  let verb: AskedChange.Direction = said == .up ? .up : .down
  if let target = keyResult.to?.value, !target.isChange, title.reading.change == nil {
    guard let asked = direction(of: keyResult, findings), asked != verb else { return }
    // Raise fewer than 10 invoices by hand: how many are meant, and not which way. Cut 5 steps, from 0 to 5: how many went.
    if verb == .up, [.lessThan, .atMost].contains(target.bound) { return }
    if verb == .down, keyResult.baseline?.amount.isZero ?? false { return }
    findings.report(
      target.written.location, "the title says \(verb.word), and the numbers go \(asked.word)",
      related: [Related(keyResult.location, "the title")], fixes: swap(keyResult))
  } else if let change = title.reading.change, change.isCertain, let from = change.from.value,
    let to = change.to.value, change.from.unit == change.to.unit || change.from.unit == nil || change.to.unit == nil,
    from != to, keyResult.to.map({ $0.value.level?.amount == to }) ?? true
  {
    let asked: AskedChange.Direction = from < to ? .up : .down
    guard asked != verb else { return }
    findings.report(
      title.location(change.to.range), "the sentence says \(verb.word), and its numbers go \(asked.word)",
      fixes: [
        Fix(
          "Swap the two numbers", .suggested,
          [
            Edit(title.location(change.from.range), title.text(change.to.range)),
            Edit(title.location(change.to.range), title.text(change.from.range)),
          ] + swap(keyResult).flatMap(\.edits))
      ])
  }
}

/// Which way a title leads to the number that is the target of the clauses as well.
private func wayOfAim(_ keyResult: KeyResult, _ reading: ProseReading) -> ProseReading.Direction? {
  reading.aim.flatMap { $0.value == keyResult.to?.value.written.quantity?.amount ? $0.way : nil }
}

/// Which way the only metric of the title goes that is counted in the unit of the target.
private func wayOfUnit(_ keyResult: KeyResult, _ reading: ProseReading) -> ProseReading.Direction? {
  switch keyResult.to?.value.written.quantity?.unit {
  case .time: reading.wayOfTime
  case .percent: reading.wayOfShare
  default: nil
  }
}

/// From 64 days to 50 days, revised to 70 days: a later target on the other side of where it started.
private func checkRevisions(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.revisions.isEmpty, !keyResult.heading.isBroken,
    !keyResult.revisions.contains(where: { $0.from != nil }),
    let from = keyResult.baseline, let first = keyResult.to, let asked = direction(of: keyResult, findings)
  else { return }
  for revision in keyResult.revisions {
    guard let to = revision.to, !to.value.isChange, to.value.bound == nil, to.value.upper == nil,
      let level = to.value.level?.taking(unitOf: from)
    else { continue }
    let now: AskedChange.Direction? =
      switch findings.compare(from, level) {
      case .less: .up
      case .greater: .down
      case .equal, .unclear, nil: nil
      }
    guard let now, now != asked else { continue }
    findings.report(
      to.value.written.location,
      "this goes \(now.word) from where it started, and what was agreed first goes \(asked.word)",
      notes: [
        "A target that is made easier still lies on the same side; drop the key result where its aim is another."
      ],
      related: [Related(first.location, "what was agreed first")])
  }
}
