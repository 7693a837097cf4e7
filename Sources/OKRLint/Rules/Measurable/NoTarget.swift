import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let noTarget = Rule(
    .noTarget, .warning, confidence: .medium,
    summary: "key result with no target",
    rationale: """
      A key result is scored by how far a number has moved towards its target. Without a target, two people looking \
      at the same quarter can disagree about whether it went well.
      """,
    source: "Doerr, Measure What Matters (2018): it is not a key result unless it has a number.",
    bad: .keyResult(#"kr «"New users find their way around without help"»"#),
    good: .keyResult(#"kr "New users who finish setup without help" from 40% to 60%"#),
    checks: .keyResult { keyResult, _, findings in
      guard keyResult.kind == .measured, keyResult.to == nil, !keyResult.heading.isBroken else { return }
      if let stretch = keyResult.stretch, keyResult.titleChange == nil {
        findings.report(
          stretch.location, "a stretch without the target that it goes beyond", level: .error,
          notes: ["Write the target first, then what would be more: `to 60% stretch 75%`."])
        return
      }
      // A slot to be filled in, a wish, work and a bare metric are told by themselves.
      let statement = keyResult.prose?.reading.statement
      if keyResult.title != nil {
        if keyResult.from != nil, keyResult.titleChange != nil { return }
        // 25 dealers, now 10: the title names where it is to end.
        if keyResult.from != nil, let only = keyResult.reading?.reading.onlyTarget, !only.isBaseline { return }
        guard keyResult.from != nil || statement == .nothing else { return }
      }
      findings.report(
        keyResult.location, "no target, so no one can score this key result",
        // A baseline without a target is certain; what a title says is judged.
        level: keyResult.from == nil ? nil : .error,
        notes: [
          "Say how far the number should move: `from 40% to 60%`. Something that is reached or not on a day is a "
            + "`milestone … by DATE`; work is an `initiative`."
        ])
    }
  )
}
