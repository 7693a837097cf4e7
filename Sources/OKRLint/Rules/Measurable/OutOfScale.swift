import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let outOfScale = Rule(
    .outOfScale, .error, confidence: .high,
    summary: "number that the metric cannot take",
    rationale: """
      A share of a whole ends at 100%, a count does not go below nothing, and a Net Promoter Score runs from -100 to \
      100. A number outside of that is a slip of the pen, or another metric is meant.
      """,
    source: "Reichheld, The One Number You Need to Grow (Harvard Business Review, 2003) for the Net Promoter Score.",
    bad: .keyResult(#"kr "Conversion rate of the trial" from 18% to «125%»"#),
    good: .keyResult(#"kr "Net revenue retention" from 96% to 112%"#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) },
    .kpi { kpi, findings in check(kpi, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  let kpi = findings.workspace.kpi(of: keyResult)
  func titles() -> [String] {
    // A name may say what its title spells out.
    let names = [keyResult.name?.value, kpi?.name?.value].compactMap { $0 }.filter(Words.isRateInHan)
    return [keyResult.title?.value, kpi?.title?.value].compactMap { $0 } + names
  }
  var quantities = keyResult.ends
  for checkin in keyResult.checkins { if let value = checkin.value { quantities.append(value) } }
  if let scale = Bounds(kpi?.scale?.value, of: quantities, titles: titles(), unit: keyResult.targetLevel?.unit) {
    for written in quantities { report(written, scale, &findings) }
  }
  hintAtScore(keyResult, titles(), &findings)
}

private func check(_ kpi: KPI, _ findings: inout Findings) {
  let quantities = (kpi.healthy?.value.quantities ?? []) + kpi.readings.map(\.value)
  guard
    let scale = Bounds(
      kpi.scale?.value, of: quantities, titles: [kpi.title?.value].compactMap { $0 }, unit: kpi.unit)
  else { return }
  for written in quantities { report(written, scale, &findings) }
}

/// The least and the most that a metric can be, and why.
private struct Bounds {
  var least: Quantity?
  var most: Quantity?
  var reason = ""
  var place: Location?
  var note = "If it is meant as a change of so much, write it with a sign: `to +20%` or `to -20%`."

  private static let ofScore = "One of the two is a slip: write the score that is meant, or the scale that is used."

  /// Nil where there are none; words and units are asked only about numbers that would be out of them.
  init?(
    _ scale: Scale?, of quantities: [WrittenQuantity], titles: @autoclosure () -> [String],
    unit: @autoclosure () -> Unit?
  ) {
    if let scale, let low = scale.low.quantity, let high = scale.high.quantity {
      least = low.taking(unitOf: high)
      most = high
      reason = "the KPI's scale ends at \(scale.high.text)"
      place = scale.high.location
      return
    }
    // 5.4/5, and 5.4 of what the title says runs from 1 to 5.
    for written in quantities {
      guard let quantity = written.quantity, quantity.amount > Decimal(3) else { continue }
      switch quantity.unit {
      case .score(let whole) where quantity.amount > Decimal(whole):
        most = Quantity(Decimal(whole), quantity.unit)
        reason = "the score is out of \(whole)"
        note = Bounds.ofScore
        return
      case nil where quantity.amount <= Decimal(20):
        guard let end = titles().compactMap(Words.scaleEnd).first, quantity.amount > end else { continue }
        most = Quantity(end, nil)
        reason = "the title's scale ends at \(end)"
        note = Bounds.ofScore
        return
      default: continue
      }
    }
    let hundred = Decimal(100)
    let isFar = quantities.contains { $0.quantity.map { $0.amount > hundred || $0.amount < .zero } ?? false }
    guard isFar else { return nil }
    let (titles, unit) = (titles(), unit())
    if titles.contains(where: Words.namesNetPromoterScore), unit != .percent {
      least = Quantity(Decimal(-100), nil)
      most = Quantity(Decimal(100), nil)
      reason = "a Net Promoter Score runs from -100 to 100"
    } else if unit == .percent, titles.contains(where: Words.namesShare) {
      least = Quantity(.zero, .percent)
      most = Quantity(Decimal(100), .percent)
      reason = "a share of a whole runs from 0% to 100%"
    } else if case .counted(let word) = unit, !Words.isScore(word), !word.hasPrefix("°"),
      !titles.contains(where: Words.namesDifference)
    {
      least = Quantity(.zero, nil)
      reason = "a count does not go below nothing"
    } else {
      return nil
    }
  }
}

private func report(_ written: WrittenQuantity, _ bounds: Bounds, _ findings: inout Findings) {
  guard let quantity = written.quantity else { return }
  let isBelow = bounds.least.map { findings.compare(quantity, $0) == .less } ?? false
  let isAbove = bounds.most.map { findings.compare(quantity, $0) == .greater } ?? false
  guard isBelow || isAbove else { return }
  findings.report(
    written.location, "`\(written.text)` cannot be reached: \(bounds.reason)",
    notes: [bounds.note],
    related: bounds.place.map { [Related($0, "the scale")] } ?? [])
}

/// A target of 1 to 10 for a Net Promoter Score is nearly always an answer on the survey's own scale.
private func hintAtScore(_ keyResult: KeyResult, _ titles: @autoclosure () -> [String], _ findings: inout Findings) {
  guard let target = keyResult.to?.value, let level = keyResult.targetLevel, level.unit == nil,
    level.amount >= Decimal(1), level.amount <= Decimal(10), titles().contains(where: Words.namesNetPromoterScore)
  else { return }
  if let from = keyResult.baseline, from.amount < Decimal(1) || from.amount > Decimal(10) { return }
  findings.report(
    target.written.location,
    "a Net Promoter Score runs from -100 to 100; \(target.written.text) looks like one answer from 0 to 10",
    level: .info,
    notes: ["The score is the share of answers 9 and 10 less the share of answers 0 to 6."])
}
