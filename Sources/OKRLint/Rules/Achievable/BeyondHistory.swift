import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let beyondHistory = Rule(
    .beyondHistory, .info, confidence: .medium,
    summary: "change of more than three times the best so far",
    rationale: """
      The KPI's readings show what the best stretch of time has brought. Three times as much in the same time can be \
      right, but then something is different this time: say what, so that others can believe it.
      """,
    source: "Kahneman and Tversky, Intuitive Prediction (1979), on the outside view.",
    bad: .files(example(#"to «40%»"#)),
    good: .files(example(#"to 40% because "The new checkout opens in July""#)),
    checks: .keyResult { keyResult, objective, findings in
      guard keyResult.because == nil, !keyResult.heading.isBroken, let period = objective.period,
        let kpi = findings.workspace.kpi(of: keyResult), let written = keyResult.askedChange(),
        let direction = written.direction
      else { return }
      let (asked, known) = kpi.values(before: period, beside: written)
      let days = (keyResult.dueDate?.value.last ?? period.last).number - period.first.number + 1
      guard days > 0, let best = best(known, days: days, direction) else { return }
      let change = asked.change.amount.magnitude
      guard let threefold = best.change.times(3), change > threefold else { return }
      findings.report(
        asked.place,
        "this asks for a change of \(text(change, asked)); the best the KPI has shown in \(days) days is "
          + text(best.change, asked),
        notes: ["Say why it can be done this time: `because \"…\"`. Or come nearer in several cycles."],
        related: [
          Related(best.from.value.location, "from \(best.from.value.text) on \(best.from.when.value.last)"),
          Related(best.to.value.location, "to \(best.to.value.text) on \(best.to.when.value.last)"),
        ])
    }
  )
}

private func text(_ amount: Decimal, _ asked: AskedChange) -> String {
  asked.style.text(Quantity(amount, asked.change.unit))
}

/// The greatest change the right way between two readings within some days; nil where the history is too short to say.
private func best(
  _ known: [KnownValue], days: Int, _ direction: AskedChange.Direction
) -> (change: Decimal, from: Reading, to: Reading)? {
  // Less than three readings, or less than the time that is asked about, is no history.
  guard known.count >= 3, let oldest = known.first, let newest = known.last,
    newest.day.number - oldest.day.number >= days * 9 / 10
  else { return nil }
  var best: (change: Decimal, from: Int, to: Int)?
  // Where an end may start from: a reading before it that no later one is as good as, the best and oldest first.
  var starts: [(index: Int, day: Int, value: Decimal)] = []
  var first = 0
  for (index, end) in known.enumerated() {
    let (day, value) = (end.day.number, end.value)
    // A few days of grace: months differ in length.
    while first < starts.count, day - starts[first].day > days + 4 { first += 1 }
    if first < starts.count {
      let start = starts[first]
      let change = direction == .up ? value - start.value : start.value - value
      if change > best?.change ?? .zero { best = (change, start.index, index) }
    }
    while starts.count > first, let last = starts.last, direction == .up ? last.value >= value : last.value <= value {
      starts.removeLast()
    }
    starts.append((index, day, value))
  }
  return best.map { ($0.change, known[$0.from].reading, known[$0.to].reading) }
}

private func example(_ target: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi returning "Orders by returning customers" every month healthy >= 15% source "Shop" owner @eva {
    reading 2026-03 18%
    reading 2026-04 19%
    reading 2026-05 20%
    reading 2026-06 21%
  }
  objective "Customers come back on their own" owner @eva {
    kr "Orders by returning customers" from 21% \(target) measures returning
    kr "Offers that end in an order" from 18% to 25%
  }
  """
}
