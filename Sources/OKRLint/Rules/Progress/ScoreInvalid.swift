import OKRSyntax
import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let scoreInvalid = Rule(
    .scoreInvalid, .warning, confidence: .high,
    summary: "score that cannot be, or that the values do not bear out",
    rationale: """
      A score runs from 0.0 to 1.0, is given when the time is over, and follows from the last value: half of the way \
      is 0.5. One that is off by more than 0.15 tells another story than the numbers.
      """,
    source: "Google's re:Work: scores from 0.0 to 1.0, with 0.6 to 0.7 as a good one for what is aspirational.",
    usesAsOf: true,
    bad: .files(example("«0.9»")),
    good: .files(example("0.6")),
    checks: .keyResult { keyResult, objective, findings in
      guard let score = keyResult.score, isPossible(score, &findings) else { return }
      let due = min(keyResult.dueDate?.value.last ?? objective.period?.last, objective.period?.last)
      guard isTime(score, due, &findings), let value = keyResult.finalValue(objective, findings.workspace) else {
        return
      }
      guard let asked = keyResult.askedChange(), let quantity = value.quantity,
        let (exact, amount) = asked.beside(quantity), let progress = exact.progress(at: amount)
      else { return }
      compare(
        score, with: progress, &findings,
        because:
          "\(value.text) is \(percent(progress.rounded(places: 2))) of the way from \(asked.fromStyle.text(asked.from)) to "
          + asked.style.text(asked.to), at: value.location)
    },
    .objective { objective, findings in
      guard let score = objective.score, isPossible(score, &findings), isTime(score, objective.period?.last, &findings),
        let mean = objective.meanScore
      else { return }
      compare(
        score, with: mean, &findings, because: "its key results are scored \(mean.rounded(places: 2)) together",
        at: objective.liveKeyResults.first?.score?.location ?? score.location)
    }
  )
}

private func min(_ one: Day?, _ other: Day?) -> Day? {
  guard let one, let other else { return one ?? other }
  return one < other ? one : other
}

private func isPossible(_ score: Located<Decimal>, _ findings: inout Findings) -> Bool {
  guard score.value > Decimal(1) || score.value < .zero else { return true }
  let typed = score.location.file.text(score.location.range)
  findings.report(
    score.location, "a score runs from 0.0 to 1.0, and this is \(typed)", level: .error,
    notes: [
      score.value > Decimal(1) && score.value < Decimal(2)
        ? "Whoever reaches more than the target has still reached all of it: write `score 1.0`."
        : "0.7 is 70 of 100, or 7 of 10."
    ])
  return false
}

private func isTime(_ score: Located<Decimal>, _ due: Day?, _ findings: inout Findings) -> Bool {
  guard let due, findings.asOf < due else { return true }
  findings.report(
    score.location, "scored before the end on \(due)",
    notes: ["Until then a `checkin` tells how far it has come; the day it was compared with is today, or `--as-of`."])
  return false
}

private func compare(
  _ score: Located<Decimal>, with computed: Fraction, _ findings: inout Findings, because: String, at place: Location
) {
  guard let scored = Fraction(score.value, over: Decimal(1)), let most = Fraction(Decimal(15), over: Decimal(100)),
    computed.distance(to: scored) > most
  else { return }
  findings.report(
    score.location, "scored \(score.value), and the values say \(computed.rounded(places: 2)): \(because)",
    notes: ["Correct the score, or add the last value as a check-in if it is missing."],
    related: place == score.location ? [] : [Related(place, "the last value")])
}

private func percent(_ part: Decimal) -> String {
  part.times(100)?.divided(by: Decimal(1), places: 0).map { "\($0)%" } ?? "\(part)"
}

extension KeyResult {
  /// The value that counts in the end: the last check-in's, else the KPI's last reading within the cycle.
  fileprivate func finalValue(_ objective: Objective, _ workspace: Workspace) -> WrittenQuantity? {
    if let last = checkins.inOrder.last(where: { $0.value?.quantity != nil }) { return last.value }
    guard let period = objective.period else { return nil }
    return workspace.kpi(of: self)?.history.last {
      $0.when.value.last > period.first && $0.when.value.last <= period.last
    }?.value
  }
}

extension Objective {
  /// What the scores of its key results make together, by weight or as its `rollup` says; nil unless all are scored.
  fileprivate var meanScore: Fraction? {
    let live = liveKeyResults
    let scores = live.compactMap(\.score?.value)
    guard !live.isEmpty, scores.count == live.count, scores.allSatisfy({ $0 <= Decimal(1) }) else { return nil }
    switch rollup?.value {
    case .min: return scores.min().flatMap { Fraction($0, over: Decimal(1)) }
    case .max: return scores.max().flatMap { Fraction($0, over: Decimal(1)) }
    default:
      let weights = live.compactMap(\.weight?.value)
      let used = weights.count == live.count ? weights : live.map { _ in Decimal(1) }
      let values = scores.compactMap { Fraction($0, over: Decimal(1)) }
      return Fraction.mean(zip(values, used).map { ($0, $1) })
    }
  }
}

private func example(_ score: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q2
  objective "Customers come back on their own" owner @eva {
    learned "A call after the first order does more than three letters"
    kr "Orders placed by returning customers" from 35% to 50% score \(score) {
      checkin 2026-06-30 44%
    }
    kr "Complaints about delivery" from 40 to 20 complaints score 0.7 {
      checkin 2026-06-30 26 complaints
    }
  }
  """
}
