import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let weights = Rule(
    .weights, .error, confidence: .high,
    summary: "weights that do not make a whole",
    rationale: """
      Weights say which part of the objective each key result is, so all siblings have one, or none, and they add up \
      to 1. Without weights all count the same.
      """,
    bad: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95% weight «0.5»
        kr "Complaints about delivery" from 40 to 20 complaints weight 0.3
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95% weight 0.7
        kr "Complaints about delivery" from 40 to 20 complaints weight 30%
      }
      """#),
    checks: .objective { objective, findings in
      let siblings = objective.liveKeyResults
      let weights = siblings.compactMap(\.weight)
      guard let first = weights.first, !siblings.contains(where: { $0.heading.isBroken && $0.weight == nil }) else {
        return
      }
      let sum = weights.reduce(Decimal.zero) { $0 + $1.value }
      let bare = siblings.filter { $0.weight == nil }
      if let missing = bare.first {
        reportMissing(missing, bare.count, sum, weights, &findings)
      } else if sum != Decimal(1) {
        findings.report(
          first.location, "the weights add up to \(sum), not to 1",
          related: weights.dropFirst().map { Related($0.location, "\($0.value)") }, fixes: scaled(weights, sum))
      }
    }
  )
}

private func reportMissing(
  _ keyResult: KeyResult, _ count: Int, _ sum: Decimal, _ weights: [Located<Decimal>], _ findings: inout Findings
) {
  let rest = Decimal(1) - sum
  var fixes: [Fix] = []
  let place = (keyResult.to?.location ?? keyResult.location).endPlace
  if count == 1, rest > .zero { fixes = [.suggested("Give it the rest", place, " weight \(rest)")] }
  findings.report(
    keyResult.location, "its siblings have weights and this one has none",
    entity: keyResult.entity,
    notes: ["A weight says how much of the objective a key result is: give each one its share, or none at all."],
    related: weights.map { Related($0.location, "\($0.value)") }, fixes: fixes)
}

/// The same proportions as a whole, where that comes out even; only a person knows whether a weight is missing instead.
private func scaled(_ weights: [Located<Decimal>], _ sum: Decimal) -> [Fix] {
  let parts = weights.map { $0.value.dividedExactly(by: sum) }
  guard !parts.contains(nil) else { return [] }
  let edits = zip(weights, parts).compactMap { weight, part in part.map { Edit(weight.location, "\($0)") } }
  return [Fix("Keep the proportions and make them a whole", .suggested, edits)]
}
