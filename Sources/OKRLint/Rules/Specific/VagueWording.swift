import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let vagueWording = Rule(
    .vagueWording, .warning, confidence: .medium,
    summary: "wish without a measure",
    rationale: """
      Better, stronger and more can mean anything, so at the end of the quarter everybody is right. Name the number by which \
      you would notice, and how far it should go.
      """,
    source: "Locke and Latham, Goal setting theory (2002): specific goals lead to more than \"do your best\".",
    bad: .keyResult(#"kr "«Significantly» better answers for all customers""#),
    good: .keyResult(#"kr "Answers that solve the case at once" from 55% to 70%"#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.prose, let words = title.reading.vague else { return }
  switch title.reading.statement {
  case .wish: break
  case .work where title.reading.quantities.isEmpty:
    // "Optimise and roll out": a wish before the work is a second thing to mend.
    guard let work = title.reading.evidence, words.lowerBound <= work.lowerBound else { return }
  case .complete, .endState, .levelOnly, .changeOnly, .work, .hold, .bareMetric, .nothing, nil: return
  }
  findings.report(
    title.location(words), "`\(title.text(words))` does not say how much",
    notes: ["By which number would you notice? Write that one: `kr \"…\" from … to …`."])
}
