import OKRProse
import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let baselineContradicts = Rule(
    .baselineContradicts, .error, confidence: .high,
    summary: "baseline that is not what the KPI says",
    rationale: """
      The KPI was read when the cycle started, and the key result starts from another number. One of them is wrong, \
      and until it is known which, nobody can say how far the result has come.
      """,
    bad: .files(example(from: "«60 days»")),
    good: .files(example(from: "64 days")),
    checks: .keyResult { keyResult, objective, findings in
      guard keyResult.kind == .measured, !keyResult.heading.isBroken, let period = objective.period,
        let baseline = keyResult.baseline, let place = place(of: keyResult),
        let kpi = findings.workspace.kpi(of: keyResult), let reading = kpi.reading(atStartOf: period),
        let value = reading.value.quantity?.taking(unitOf: baseline),
        let order = findings.compare(baseline, value), order == .less || order == .greater
      else { return }
      if let range = keyResult.from?.value.range, range.nearest(to: value) == value { return }
      let written = keyResult.from?.value.written
      // The title's own number, where no clause says any.
      let typed = written ?? (keyResult.to == nil ? keyResult.ends.first : nil)
      if let typed, typed.isRounding(of: reading.value) { return }
      findings.report(
        place,
        "`\(kpi.heading.label)` stood at \(reading.value.text) on \(reading.when.value.last), not at "
          + place.file.text(place.range),
        notes: ["Start from the KPI's reading, or correct the reading if the baseline is right."],
        related: [Related(reading.value.location, "the last reading before the cycle starts on \(period.first)")],
        fixes: written.map { [.suggested("Start from the KPI's reading", $0.location, reading.value.text)] } ?? [])
    }
  )
}

/// Where the baseline is written: in its clause, or in the title.
private func place(of keyResult: KeyResult) -> Location? {
  if let from = keyResult.from { return from.value.written?.location }
  guard let reading = keyResult.reading, let change = reading.reading.change, change.isCertain else { return nil }
  return reading.location(change.from.range)
}

private func example(from: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi sales-cycle "Days from first call to signature" every 2 weeks healthy <= 60 days source "CRM" owner @eva {
    reading 2026-06-15 66 days
    reading 2026-06-29 64 days
  }
  objective "Buying from us feels effortless" owner @eva {
    kr "Days from first call to signature" from \(from) to 50 days measures sales-cycle {
      checkin 2026-07-27 61 days
    }
    kr "Offers that end in an order" from 18% to 25%
  }
  """
}
