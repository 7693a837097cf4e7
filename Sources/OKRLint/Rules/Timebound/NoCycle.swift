import OKRModel
import OKRSource

extension Rule {
  static let noCycle = Rule(
    .noCycle, .error, confidence: .high,
    summary: "objective that nothing gives a time",
    rationale: """
      A goal without an end is a wish: it can be late neither this week nor this year. One line at the top of the \
      file, `cycle 2026-Q3`, gives a time to everything in it.
      """,
    source: "Doran, There's a S.M.A.R.T. way to write management's goals and objectives (1981): time-related.",
    bad: .files(
      #"""
      company acme "Acme"
      for acme
      objective «"Orders arrive when we said"» owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    good: .files(
      #"""
      company acme "Acme"
      for acme
      objective "Orders arrive when we said" owner @eva cycle 2026-Q3 {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .objective { objective, findings in
      guard objective.cycle == nil, objective.by == nil, !objective.heading.isBroken else { return }
      let results = objective.liveKeyResults
      if !results.isEmpty, results.allSatisfy({ $0.dueDate != nil || $0.done != nil }) { return }
      let keyword = objective.heading.keyword
      let lineStart = keyword.file.lineStart(at: keyword.range.start)
      findings.report(
        objective.location, "nothing says when: no cycle, and no date",
        notes: ["Write `cycle 2026-Q3` at the top of the file or in the objective, with your own quarter."],
        fixes: [
          .suggested("Give the file a cycle", keyword.moved(to: TextRange(lineStart, lineStart)), "cycle YYYY-Qn\n")
        ])
    }
  )
}
