import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let trendSuffices = Rule(
    .trendSuffices, .info, confidence: .medium,
    summary: "target that the trend reaches by itself",
    rationale: """
      If the KPI goes on as it has gone, the target is reached without any work of this cycle. Then either the target \
      is too low, or the key result is a forecast.
      """,
    bad: .files(example("«24%»")),
    good: .files(example("30%")),
    checks: .keyResult { keyResult, objective, findings in
      guard !keyResult.heading.isBroken, let period = objective.period,
        let kpi = findings.workspace.kpi(of: keyResult), let written = keyResult.askedChange(),
        let direction = written.direction
      else { return }
      let (asked, known) = kpi.values(before: period, beside: written)
      let due = keyResult.dueDate?.value.last ?? period.last
      guard let trend = trend(known, before: period, direction), let reached = trend.value(on: due),
        asked.isMet(by: reached, over: trend.days), !asked.isMet(by: trend.end.value)
      else { return }
      let first = trend.start.reading
      findings.report(
        asked.place,
        "the KPI gets to \(asked.style.text(asked.to)) by itself: it went from \(first.value.text) to \(trend.end.reading.value.text) in "
          + "\(trend.days) days",
        notes: [
          "Going on like that it stands at \(text(reached, over: trend.days, asked)) on \(due). Ask for what your work "
            + "adds to that."
        ],
        related: [
          Related(first.value.location, "\(first.value.text) on \(first.when.value.last)"),
          Related(trend.end.reading.value.location, "the last reading before the cycle"),
        ])
    }
  )
}

private func text(_ reached: Decimal, over days: Int, _ asked: AskedChange) -> String {
  asked.style.about(reached, over: Decimal(days), in: asked.to.unit, apartFrom: asked.to.amount)
}

/// A straight line through the first and the last reading of a year or less.
private struct Trend {
  let start: KnownValue
  let end: KnownValue

  var days: Int { end.day.number - start.day.number }

  /// Where the line is on a day, times ``days`` to keep it exact; nil where it does not fit.
  func value(on day: Day) -> Decimal? {
    let ahead = day.number - end.day.number
    guard days > 0, ahead >= 0, let rise = (end.value - start.value).times(ahead), let stand = end.value.times(days)
    else { return nil }
    return Decimal.sum([stand, rise])
  }
}

/// The trend of the readings before a cycle, where they all go the right way: three of them, over half of the time
/// that lies ahead.
private func trend(
  _ known: [KnownValue], before period: Period, _ direction: AskedChange.Direction
) -> Trend? {
  let known = known.filter { period.first.number - $0.day.number <= 366 }
  guard known.count >= 3, let first = known.first, let last = known.last else { return nil }
  for (before, after) in zip(known, known.dropFirst()) {
    guard direction == .up ? after.value > before.value : after.value < before.value else { return nil }
  }
  let trend = Trend(start: first, end: last)
  return trend.days * 2 >= period.length ? trend : nil
}

private func example(_ target: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi returning "Orders by returning customers" every month healthy >= 15% source "Shop" owner @eva {
    reading 2026-03 15%
    reading 2026-04 17%
    reading 2026-05 19%
    reading 2026-06 21%
  }
  objective "Customers come back on their own" owner @eva {
    kr "Orders by returning customers" from 21% to \(target) measures returning
    kr "Offers that end in an order" from 18% to 25%
  }
  """
}
