import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let noBaseline = Rule(
    .noBaseline, .warning, confidence: .high,
    summary: "target without a starting point",
    rationale: """
      50% is bold from 20% and nothing from 49%. Without the number it starts from, nobody can tell how ambitious a \
      target is, nor how much of the way is done at half-time. A count of something new starts from nothing and needs \
      no baseline. A level that nobody can know yet, such as what this year's new hires will say, starts from last year's \
      or `from unknown`: it is asked for too, for 80% is no more of a goal before anybody knows what it was.
      """,
    source: "Niven and Lamorte, Objectives and Key Results (2016): a key result is written from X to Y.",
    bad: .keyResult(#"kr "Visitors who place an order" to «3.5%»"#),
    good: .keyResult(#"kr "Visitors who place an order" from 2.1% to 3.5%"#),
    checks: .keyResult { keyResult, objective, findings in
      if let title = keyResult.prose, title.reading.statement == .levelOnly, let level = title.reading.evidence {
        findings.report(
          title.location(level), "no baseline: `\(title.text(level))` from where?",
          notes: ["Say where it stands today: `from … to …`; while it is being measured, `from unknown`."])
        return
      }
      guard keyResult.kind == .measured, !keyResult.heading.isBroken, let target = keyResult.to?.value else { return }
      switch keyResult.from?.value {
      case .known, .between: return
      case .unknown:
        reportUnknown(keyResult, &findings)
      case nil:
        // The title may say it in words: what it reads stands in for the clause.
        guard keyResult.titleChange == nil, !target.numbers.contains(where: \.isOpen),
          !startsFromNothing(keyResult, target),
          // A level that is held is a KPI, and needs a range rather than a baseline.
          keyResult.heldProse?.reading.statement != .hold,
          // Work that is counted needs a result instead.
          keyResult.countedWork == nil
        else { return }
        reportMissing(keyResult, target, objective, &findings)
      }
    }
  )
}

/// New partners, first shops: what did not exist before is counted from zero.
private func startsFromNothing(_ keyResult: KeyResult, _ target: Target) -> Bool {
  guard !target.isChange, let quantity = target.written.quantity, let title = keyResult.title?.value else {
    return false
  }
  switch quantity.unit {
  case .percent, .points, .time, .score: return false
  case .counted, .currency, .rate, nil: return Words.namesNewThings(title)
  }
}

private func reportUnknown(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let from = keyResult.from else { return }
  findings.report(
    from.location, "the baseline is still unknown", level: .info,
    notes: ["Until it is measured, nobody can tell how far the target is. The first check-in is a good day for it."])
}

private func reportMissing(
  _ keyResult: KeyResult, _ target: Target, _ objective: Objective, _ findings: inout Findings
) {
  guard let clause = keyResult.to else { return }
  let kpi = findings.workspace.kpi(of: keyResult)
  let reading = kpi.flatMap { startValue(of: $0, before: objective.period?.first) }
  let place = clause.location.startPlace
  var fixes: [Fix] = []
  var related: [Related] = []
  // `reduce by 2 pp`: before other words than the language's own the clause would be read as a part of them.
  let typed = clause.location.file.text(clause.range)
  let isPlain = typed.hasPrefix("to") && typed.dropFirst(2).first?.isWhitespace ?? false
  if let reading {
    let value = reading.value.text
    if isPlain { fixes = [.safe("Start from the KPI's reading", place, "from \(value) ")] }
    related = [Related(reading.value.location, "the KPI stood here on \(reading.when.value.last)")]
  } else if isPlain {
    fixes = [.suggested("Say where it starts", place, "from … ")]
  }
  let message =
    target.isChange
    ? "a change of \(target.text) from what?" : "no baseline: \(target.text) from where?"
  findings.report(
    target.location, message,
    notes: ["Write `from` and today's number; while it is being measured, write `from unknown`."], related: related,
    fixes: fixes)
}

/// The last reading before the cycle, else the first one there is.
private func startValue(of kpi: KPI, before start: Day?) -> Reading? {
  let known = kpi.readings.filter { $0.value.quantity != nil }.sorted { $0.when.value.last < $1.when.value.last }
  guard let start else { return known.last }
  return known.last { $0.when.value.last <= start }
}
