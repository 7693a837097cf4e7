import OKRSyntax
import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let alreadyMet = Rule(
    .alreadyMet, .error, confidence: .high,
    summary: "target that was met when the cycle started",
    rationale: """
      A key result asks for something that is not so yet. If the number was there on the first day, the target says \
      nothing about the work of this cycle: set it higher, or choose what really has to change.
      """,
    bad: .keyResult(
      #"""
      kr "Days from first call to signature" from 60 days to «55 days» {
        checkin 2026-07-03 54 days
      }
      """#),
    good: .keyResult(
      #"""
      kr "Days from first call to signature" from 60 days to 45 days {
        checkin 2026-07-03 54 days
      }
      """#),
    checks: .keyResult { keyResult, objective, findings in
      guard !keyResult.heading.isBroken, let period = objective.period else { return }
      if keyResult.kind == .milestone { return checkDone(keyResult, period, &findings) }
      guard let start = startValue(of: keyResult, in: period, findings), let value = start.value.quantity,
        let place = keyResult.targetLocation, meets(value, keyResult, findings)
      else { return }
      findings.report(
        keyResult.askedChange()?.place ?? place,
        "`\(start.value.text)` on \(start.day) meets this target already, "
          + (start.isEarlyResult
            ? "\(start.day.number - period.first.number) days into the cycle" : "as the cycle starts"),
        level: start.isEarlyResult ? .info : nil,
        notes: ["Ask for what is not so yet: a target beyond \(start.value.text), or another key result."],
        related: [Related(start.value.location, "\(start.what) on \(start.day)")])
    }
  )
}

/// Whether a value is as good as the target: seen from the baseline, or from the KPI's healthy range where the baseline
/// is unknown.
private func meets(_ value: Quantity, _ keyResult: KeyResult, _ findings: Findings) -> Bool {
  if let asked = keyResult.askedChange() {
    guard asked.direction != nil, !asked.isMet(by: asked.from.amount), let (asked, amount) = asked.beside(value) else {
      return false
    }
    return asked.isMet(by: amount)
  }
  guard keyResult.from == nil || keyResult.from?.value.written == nil, let target = keyResult.to?.value,
    target.upper == nil || target.range != nil, let level = target.level,
    let order = findings.compare(value.taking(unitOf: level), level)
  else { return false }
  if let range = target.range {
    let isLow = findings.compare(value.taking(unitOf: range.low), range.low) == .less
    let atHigh = findings.compare(value.taking(unitOf: range.high), range.high)
    return !isLow && (atHigh == .less || atHigh == .equal)
  }
  switch target.bound ?? findings.workspace.kpi(of: keyResult)?.healthy?.value.bound {
  case .atLeast: return order == .greater || order == .equal
  case .moreThan: return order == .greater
  case .atMost: return order == .less || order == .equal
  case .lessThan: return order == .less
  case nil: return false
  }
}

/// What was known of the value when the cycle started.
private struct StartValue {
  let value: WrittenQuantity
  let day: Day
  let what: String
  /// Whether what was done in the cycle may have led there.
  var isEarlyResult = false
}

/// The KPI's reading at the start, else a first check-in of the first week of the cycle; one of its first sixth, two weeks
/// of a quarter, may be an early success.
private func startValue(of keyResult: KeyResult, in period: Period, _ findings: Findings) -> StartValue? {
  if let reading = findings.workspace.kpi(of: keyResult)?.reading(atStartOf: period) {
    return StartValue(value: reading.value, day: reading.when.value.last, what: "the KPI's reading")
  }
  guard let first = keyResult.checkins.inOrder.first, let value = first.value, let day = first.date?.value else {
    return nil
  }
  let passed = day.number - period.first.number
  guard passed <= period.length / 6 else { return nil }
  return StartValue(value: value, day: day, what: "the first check-in", isEarlyResult: passed > 7)
}

private func checkDone(_ milestone: KeyResult, _ period: Period, _ findings: inout Findings) {
  guard let done = milestone.done, done.value.last < period.first else { return }
  findings.report(
    done.location, "reached on \(done.value.last), before the cycle starts on \(period.first)",
    notes: ["A milestone of this cycle is one that still has to be reached in it."])
}
