import OKRModel
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
      for (index, kpi) in workspace.kpis.enumerated() {
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
      checkTargets(workspace, &findings)
    }
  )
}

/// What two complements make together: the whole scale of the KPI, and 100% where none is written.
private func whole(_ kpi: KPI, _ other: KPI) -> Quantity? {
  for scale in [kpi.scale?.value, other.scale?.value] {
    if let scale, let low = scale.low.quantity, let high = scale.high.quantity {
      return Quantity(low.amount + high.amount, high.unit)
    }
  }
  return kpi.unit == .percent ? Quantity(Decimal(100), .percent) : nil
}

private func checkReadings(_ kpi: KPI, _ other: KPI, _ findings: inout Findings) {
  guard let whole = whole(kpi, other) else { return }
  var others: [Period: Reading] = [:]
  for reading in other.history { others[reading.when.value] = reading }
  for reading in kpi.history {
    guard let twin = others[reading.when.value],
      let sum = sum(reading.value.quantity, twin.value.quantity, whole.unit), sum != whole.amount
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
  var aims: [Key: [Aim]] = [:]
  for objective in workspace.objectives where objective.setAside == nil {
    guard let period = objective.period else { continue }
    for keyResult in objective.liveKeyResults {
      let target = keyResult.revisions.last { $0.to != nil }?.to?.value ?? keyResult.to?.value
      // A bound or a range leaves room on one side, so two of them contradict nothing.
      guard let target, target.bound == nil, target.upper == nil, !target.isChange, let asked = keyResult.askedChange(),
        let kpi = keyResult.kpis.first
      else { continue }
      aims[Key(kpi: kpi, period: period), default: []].append(
        Aim(keyResult: keyResult, written: target.written, level: asked.to))
    }
  }
  for (key, mine) in aims {
    guard let kpi = workspace.kpi(at: key.kpi) else { continue }
    for complement in kpi.complementing where complement != key.kpi {
      guard let other = workspace.kpi(at: complement), let theirs = aims[Key(kpi: complement, period: key.period)],
        let whole = whole(kpi, other),
        !(other.complementing.contains(key.kpi) && other.entity.utf8Precedes(kpi.entity))
      else { continue }
      for (aim, twin) in mine.flatMap({ aim in theirs.map { (aim, $0) } }) {
        guard let sum = sum(aim.level, twin.level, whole.unit), sum != whole.amount else { continue }
        report(
          aim.written, twin.written, sum, whole, aim.keyResult.entity, "the target of `\(twin.keyResult.entity)`",
          &findings)
      }
    }
  }
}

private func sum(_ one: Quantity?, _ other: Quantity?, _ unit: Unit?) -> Decimal? {
  guard let one, let other, one.unit == nil || one.unit == unit, other.unit == nil || other.unit == unit else {
    return nil
  }
  return one.amount + other.amount
}

private func report(
  _ written: WrittenQuantity, _ twin: WrittenQuantity, _ sum: Decimal, _ whole: Quantity, _ entity: String,
  _ what: String, _ findings: inout Findings
) {
  let style = written.style ?? .plain(whole.unit)
  findings.report(
    written.location,
    "\(written.text) and \(twin.text) make \(style.text(Quantity(sum, whole.unit))), and complements make "
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
