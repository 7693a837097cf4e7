import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let complementContradicts = Rule(
    .complementContradicts, .error, confidence: .high,
    summary: "complements that do not make a whole",
    rationale: """
      What stays and what leaves make 100% together. If two such numbers of one time come to more or less, one of \
      them is wrong; if two targets do, they cannot both be reached.
      """,
    bad: .files(example(churn: "«8%»")),
    good: .files(example(churn: "10%")),
    checks: .workspace { workspace, findings in
      for (index, kpi) in zip(findings.judged.kpiNumbers, findings.judged.kpis) {
        for other in kpi.complementing where other != index {
          // Where both name each other, the one whose name comes first tells.
          if let second = workspace.kpi(at: other), second.complementing.contains(index),
            second.entity.utf8Precedes(kpi.entity)
          {
            continue
          }
          checkReadings(kpi, workspace.kpis[other], &findings)
        }
      }
      if workspace.kpis.contains(where: { !$0.complementing.isEmpty }) { checkTargets(workspace, &findings) }
    }
  )
}

/// What two complements make together: the whole scale of the KPI, and 100% where none is written.
private func whole(_ kpi: KPI, _ other: KPI) -> Quantity? {
  for scale in [kpi.scale?.value, other.scale?.value] {
    if let scale, let low = scale.low.quantity, let high = scale.high.quantity {
      let ends = [low.taking(unitOf: high), high]
      return inOneUnit(ends).map { Quantity($0.amounts[0] + $0.amounts[1], $0.unit) }
    }
  }
  return kpi.unit == .percent ? Quantity(Decimal(100), .percent) : nil
}

/// Some quantities in the finest unit among them; nil where they do not convert exactly.
private func inOneUnit(_ quantities: [Quantity]) -> (amounts: [Decimal], unit: Unit?)? {
  var unit: Unit?
  for quantity in quantities {
    guard case .some(let finer) = Unit.finer(unit, quantity.unit, isSame: Words.isSameUnit) else { return nil }
    unit = finer
  }
  let amounts = quantities.compactMap { $0.converted(to: unit)?.amount }
  return amounts.count == quantities.count ? (amounts, unit) : nil
}

private func checkReadings(_ kpi: KPI, _ other: KPI, _ findings: inout Findings) {
  guard let whole = whole(kpi, other) else { return }
  var others: [Period: Reading] = [:]
  for reading in other.history { others[reading.when.value] = reading }
  for reading in kpi.history {
    guard let twin = others[reading.when.value],
      let (sum, whole) = contradiction(reading.value, twin.value, whole)
    else { continue }
    report(
      reading.value, twin.value, sum, whole, kpi.entity, "`\(other.heading.label)` in \(reading.when.value)", &findings)
  }
}

/// The targets of two key results of one cycle that measure complements.
private func checkTargets(_ workspace: Workspace, _ findings: inout Findings) {
  struct Aim {
    let keyResult: KeyResult
    let written: WrittenQuantity
    let level: Quantity
  }
  struct Key: Hashable {
    let kpi: Int
    let period: Period
  }
  let measured = Set(findings.judged.goals.flatMap { $0.keyResults.compactMap(\.kpis.first) })
  let metrics = measured.filter { !(workspace.kpi(at: $0)?.complementing.isEmpty ?? true) }
  var aims: [Key: [Aim]] = [:]
  for kpi in metrics.union(metrics.flatMap { workspace.kpis[$0].complementing }) {
    for goal in findings.index.goals(movingKPI: kpi) {
      guard let keyResult = workspace.keyResult(goal), keyResult.kpis.first == kpi,
        let period = workspace.objective(at: goal.objective)?.period
      else { continue }
      let target = keyResult.revisions.last { $0.to != nil }?.to?.value ?? keyResult.to?.value
      // A bound or a range leaves room on one side, so two of them contradict nothing.
      guard let target, target.bound == nil, target.upper == nil, !target.isChange, let asked = keyResult.askedChange()
      else { continue }
      aims[Key(kpi: kpi, period: period), default: []].append(
        Aim(keyResult: keyResult, written: target.written, level: asked.to))
    }
  }
  for (key, mine) in aims where metrics.contains(key.kpi) {
    guard let kpi = workspace.kpi(at: key.kpi) else { continue }
    for complement in kpi.complementing where complement != key.kpi {
      guard let other = workspace.kpi(at: complement), let theirs = aims[Key(kpi: complement, period: key.period)],
        let whole = whole(kpi, other),
        !(other.complementing.contains(key.kpi) && other.entity.utf8Precedes(kpi.entity))
      else { continue }
      for (aim, twin) in mine.flatMap({ aim in theirs.map { (aim, $0) } }) {
        guard let (sum, whole) = contradiction(aim.written, twin.written, whole, levels: (aim.level, twin.level)) else {
          continue
        }
        report(
          aim.written, twin.written, sum, whole, aim.keyResult.entity, "the target of `\(twin.keyResult.entity)`",
          &findings)
      }
    }
  }
}

/// What two numbers make together, and what they should make, in one unit; nil where that is the same, or where the
/// coarser of them may be rounded: 33% and 66.7%.
private func contradiction(
  _ one: WrittenQuantity, _ other: WrittenQuantity, _ whole: Quantity, levels: (Quantity, Quantity)? = nil
) -> (sum: Quantity, whole: Quantity)? {
  guard let first = levels?.0 ?? one.quantity, let second = levels?.1 ?? other.quantity,
    let (amounts, unit) = inOneUnit([whole, first.taking(unitOf: whole), second.taking(unitOf: whole)])
  else { return nil }
  let sum = amounts[1] + amounts[2]
  guard sum != amounts[0] else { return nil }
  if let twice = (sum - amounts[0]).magnitude.times(2), let step = WrittenQuantity.step(one, other, in: unit),
    twice < step
  {
    return nil
  }
  return (Quantity(sum, unit), Quantity(amounts[0], unit))
}

private func report(
  _ written: WrittenQuantity, _ twin: WrittenQuantity, _ sum: Quantity, _ whole: Quantity, _ entity: String,
  _ what: String, _ findings: inout Findings
) {
  let style = written.style ?? .plain(whole.unit)
  findings.report(
    written.location,
    "\(written.text) and \(twin.text) make \(style.text(sum)), and complements make "
      + style.text(whole),
    entity: entity,
    notes: ["Correct the one that is wrong; what one of them gains the other loses."],
    related: [Related(twin.location, what)])
}

private func example(churn: String) -> String {
  """
  company acme "Acme"
  for acme
  kpi retention "Contracts renewed when they end" every month healthy >= 85% source "Register" owner @eva {
    reading 2026-06 90%
  }
  kpi churn "Contracts that end for good" complements retention every month healthy <= 15% source "Register" owner @eva {
    reading 2026-06 \(churn)
  }
  """
}
