import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let noNextStep = Rule(
    .noNextStep, .info, confidence: .high,
    summary: "check-in with bad news and nothing that follows from it",
    rationale: """
      A check-in is there to decide. When confidence is low or the number goes the wrong way, it says what comes next \
      or what is in the way; otherwise the next one will say the same.
      """,
    bad: .keyResult(
      #"""
      kr "Orders delivered on time" from 82% to 95% {
        checkin 2026-07-29 83% confidence «0.3»
      }
      """#),
    good: .keyResult(
      #"""
      kr "Orders delivered on time" from 82% to 95% {
        checkin 2026-07-29 83% confidence 0.3 {
          next "Ask the two slowest carriers for a second van on Fridays"
        }
      }
      """#),
    checks: .keyResult { keyResult, objective, findings in
      guard keyResult.score == nil else { return }
      check(keyResult.checkins, keyResult, &findings)
    },
    .objective { objective, findings in
      guard objective.score == nil else { return }
      check(objective.checkins, nil, &findings)
    }
  )
}

private func check(_ checkins: [Checkin], _ keyResult: KeyResult?, _ findings: inout Findings) {
  if checkins.isEmpty { return }
  // The newest may stand first; where days go up and down one of them is mistyped, and what stands last is the last.
  let days = checkins.compactMap(\.date?.value)
  let checkins = zip(days, days.dropFirst()).allSatisfy { $0 > $1 } ? checkins.inOrder : checkins
  guard let last = checkins.last else { return }
  guard last.next.isEmpty, last.blocked.isEmpty else { return }
  if let confidence = last.confidence, let tenfold = confidence.value.times(10), tenfold < Decimal(4) {
    findings.report(
      confidence.location, "a confidence of \(confidence.value), and neither a next step nor what is in the way",
      notes: ["Write `next \"…\"` with what will be done about it, or `blocked \"…\"` with who could help."])
    return
  }
  guard let keyResult, let value = last.value, let quantity = value.quantity, let written = keyResult.askedChange(),
    let direction = written.direction
  else { return }
  let before = checkins.dropLast().last { $0.value?.quantity != nil }?.value
  // 70% beside from 430 to 600 is in another unit, which is told.
  if written.from.unit == nil, quantity.unit?.isNoCount ?? false { return }
  // All in one unit: 100 minutes after 2 hours, on the way from 10 hours to none.
  let (asked, values) = written.beside([quantity, before?.quantity ?? written.from])
  guard let amount = values.first ?? nil, !asked.isMet(by: amount) else { return }
  let start = (values.last ?? nil) ?? asked.from.amount
  guard direction == .up ? amount < start : amount > start else { return }
  let from = before?.text ?? asked.fromStyle.text(asked.from)
  findings.report(
    value.location, "from \(from) to \(value.text) is the wrong way, and neither a next step nor an obstacle is told",
    notes: ["Write `next \"…\"` with what will be done about it, or `blocked \"…\"` with who could help."],
    related: [
      Related(before?.location ?? keyResult.from?.location ?? keyResult.location, "where it stood before"),
      Related(asked.place, "it has to go \(direction.word)"),
    ])
}
