import OKRModel
import OKRSource

extension Rule {
  static let undatedMilestone = Rule(
    .undatedMilestone, .warning, confidence: .high,
    summary: "milestone without a date",
    rationale: """
      A milestone is reached or not, so its date is all that can tell in mid-cycle whether it is late.
      """,
    bad: .keyResult(#"milestone «"Ten carriers have signed the new contract"»"#),
    good: .keyResult(#"milestone "Ten carriers have signed the new contract" by 2026-08-31"#),
    checks: .keyResult { keyResult, objective, findings in
      guard keyResult.kind == .milestone, keyResult.lastDay(in: objective.period) == nil, keyResult.done == nil,
        !keyResult.heading.isBroken
      else { return }
      let end = keyResult.location.endPlace
      findings.report(
        keyResult.location, "a milestone needs a date of its own",
        fixes: [.suggested("Say by when", end, " by YYYY-MM-DD")])
    }
  )
}
