import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let periodMismatch = Rule(
    .periodMismatch, .warning, confidence: .medium,
    summary: "figure that comes too rarely for its cycle",
    rationale: """
      A figure of a whole year hardly moves in a quarter, and is known only when the year is over; the same holds for \
      a KPI that is read once a year. Take the quarter\u{2019}s part of it, or a sign that comes before it.
      """,
    bad: .keyResult(#"kr "«Annual» sales to returning customers" from 4M EUR to 5M EUR"#),
    good: .keyResult(#"kr "Sales to returning customers" from 1M EUR to 1.2M EUR"#),
    checks: .keyResult { keyResult, objective, findings in
      check(keyResult, objective, &findings)
      checkCadence(keyResult, objective, &findings)
    },
    .objective { objective, findings in checkQuarterly(objective, &findings) }
  )
}

/// A year whose key results are all due in its first quarter is a quarter.
private func checkQuarterly(_ objective: Objective, _ findings: inout Findings) {
  // A quarter has 92 days at the most, a year 365 at the least.
  guard let cycle = objective.cycle, let period = cycle.period, period.length >= 365 else { return }
  let live = objective.liveKeyResults
  guard live.count > 1, !live.contains(where: { $0.dueDate == nil }) else { return }
  let due = live.compactMap(\.dueDate)
  guard let last = due.max(by: { $0.value.last < $1.value.last }),
    last.value.last.number - period.first.number < 92
  else { return }
  findings.report(
    objective.location, "all key results are due by \(last.value.last), and the objective runs until \(period.last)",
    notes: ["Give the objective the quarter it really needs, or key results that tell how the year ends."],
    related: due.map { Related($0.location, "due here") } + [Related(cycle.location, "the cycle")])
}

/// A KPI has to be read once within the cycle at the least, or nobody knows how it ended.
private func checkCadence(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  guard let reference = keyResult.measures.first, let kpi = findings.workspace.kpi(of: keyResult),
    let every = kpi.every, let period = objective.period, every.value.days.least > period.length
  else { return }
  findings.report(
    reference.location,
    "`\(kpi.heading.label)` is read every \(text(every.value)), and \(period.label) has \(period.length) days",
    notes: ["Read it more often while this key result runs, or measure something that is known within the cycle."],
    related: [Related(every.location, "how often it is read")])
}

private func text(_ cadence: Cadence) -> String {
  cadence.count == 1 ? cadence.unit.rawValue : "\(cadence.count) \(cadence.unit.rawValue)s"
}

private func check(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  // A half-year has 184 days at the most.
  guard let title = keyResult.reading, let word = title.reading.yearly, let period = objective.period,
    period.length <= 184, !(title.reading.isYearlyInName && isShareOrNone(keyResult, title.reading))
  else { return }
  findings.report(
    title.location(word), "a yearly figure in \(period.label), which has \(period.length) days",
    notes: ["Measure the part of the year that lies in the cycle, or give the objective the whole year."],
    related: (objective.cycle?.location).map { [Related($0, "the cycle")] } ?? [])
}

/// Whether no money and no count is to change, which a year adds up: annual leave booked, from 40% to 60%.
private func isShareOrNone(_ keyResult: KeyResult, _ reading: ProseReading) -> Bool {
  if let quantity = (keyResult.to ?? keyResult.stretch)?.value.written.quantity {
    return quantity.unit == .percent || quantity.unit == .points
  }
  return reading.multiple == nil && reading.quantities.allSatisfy { [.share, .points].contains($0.kind) }
}
