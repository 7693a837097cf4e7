import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let confidenceExtreme = Rule(
    .confidenceExtreme, .info, confidence: .medium,
    summary: "confidence that does not fit the kind of objective",
    rationale: """
      What is committed will be reached, so a confidence below 0.7 calls for help: say what is in the way. What is \
      aspirational is worth aiming at while nobody is sure: all above 0.9 is too easy, a mean below 0.25 out of reach.
      """,
    source: "Doerr (2018) on committed and aspirational OKRs; Google's re:Work on scoring them.",
    bad: .objective(
      #"""
      objective "Customers come back on their own" owner @eva kind committed {
        kr "Orders by returning customers" from 35% to 50% confidence «0.4»
        kr "Offers that end in an order" from 18% to 25% confidence 0.8
      }
      """#),
    good: .objective(
      #"""
      objective "Customers come back on their own" owner @eva kind committed {
        kr "Orders by returning customers" from 35% to 50% {
          checkin 2026-07-20 38% confidence 0.5 blocked "The loyalty cards have not arrived"
        }
        kr "Offers that end in an order" from 18% to 25% confidence 0.8
      }
      """#),
    checks: .objective { objective, findings in
      checkCommitted(objective, &findings)
      if kind(objective)?.value == .aspirational { checkAspirational(objective, &findings) }
    }
  )
}

/// The kind of an objective; the last revision of it counts.
private func kind(_ objective: Objective) -> Located<Choice>? {
  objective.revisions.last { $0.kind != nil }?.kind ?? objective.kind
}

/// The kind of a key result: its own, else its objective's.
private func kind(_ keyResult: KeyResult, of objective: Objective) -> Located<Choice>? {
  keyResult.revisions.last { $0.kind != nil }?.kind ?? keyResult.ambition ?? kind(objective)
}

/// What was last said of a key result's confidence.
private func confidence(_ keyResult: KeyResult) -> Located<Decimal>? {
  keyResult.checkins.inOrder.last { $0.confidence != nil }?.confidence ?? keyResult.confidence
}

private func checkCommitted(_ objective: Objective, _ findings: inout Findings) {
  let least = Decimal(7).dividedExactly(by: Decimal(10)) ?? .zero
  let isBlocked = objective.checkins.inOrder.last.map { !$0.blocked.isEmpty } ?? false
  for keyResult in objective.liveKeyResults where keyResult.score == nil {
    guard let kind = kind(keyResult, of: objective), kind.value == .committed, let said = confidence(keyResult),
      said.value < least, !isBlocked,
      keyResult.checkins.inOrder.last?.blocked.isEmpty ?? true
    else { continue }
    findings.report(
      said.location, "a committed result with a confidence of \(said.value), and nothing said to be in the way",
      entity: keyResult.entity,
      notes: [
        "Write what blocks it in the last check-in, `blocked \"…\"`, so that others can help; or make it "
          + "aspirational."
      ],
      related: [Related(kind.location, "committed here")])
  }
}

private func checkAspirational(_ objective: Objective, _ findings: inout Findings) {
  let live = objective.liveKeyResults.filter {
    $0.score == nil && kind($0, of: objective)?.value == .aspirational
  }
  let said = live.compactMap(confidence)
  guard said.count == live.count, said.count > 1 else { return }
  let sum = said.reduce(Decimal.zero) { $0 + $1.value }
  let high = Decimal(9).dividedExactly(by: Decimal(10)) ?? .zero
  let related = said.map { Related($0.location, "confidence \($0.value)") }
  if said.allSatisfy({ $0.value > high }) {
    findings.report(
      objective.location, "aspirational, and every confidence is above 0.9: nobody doubts it",
      notes: ["Aim further, or call it `kind committed`, since everybody takes it for sure."], related: related)
  } else if let quarter = Decimal(1).dividedExactly(by: Decimal(4)), let fourfold = sum.times(4),
    fourfold < Decimal(said.count),
    let mean = sum.divided(by: Decimal(said.count), apartFrom: quarter, least: 2)
  {
    findings.report(
      objective.location, "aspirational, with a mean confidence of \(mean): hardly anybody believes in it",
      notes: ["A goal that inspires is one that might just be reached: about 0.5 is a good start."], related: related)
  }
}
