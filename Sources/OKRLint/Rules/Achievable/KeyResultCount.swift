import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let keyResultCount = Rule(
    .keyResultCount, .warning, confidence: .high,
    summary: "too few or too many key results",
    rationale: """
      One number alone invites reaching it at the cost of all others, and more than five are a list that nobody \
      keeps in mind. Two to five describe an objective from more than one side; three is a good number.
      """,
    source: "Doerr (2018) has three to five, Wodtke (2016) three; the range is a setting.",
    limit: "key results of an objective",
    bad: .objective(
      #"""
      objective «"Orders arrive when we said"» owner @eva {
        kr "Orders delivered on time" from 82% to 95%
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .objective { objective, findings in
      // What is carried by goals below is measured there.
      let isCarried = !findings.workspace.cascade.contributions(to: .objective(findings.objective)).isEmpty
      check(objective, isCarried: isCarried, &findings)
    }
  )
}

private func check(_ objective: Objective, isCarried: Bool, _ findings: inout Findings) {
  let count = objective.liveKeyResults.count
  let limit = findings.limit(in: objective.location.file)
  let least = limit?.least ?? Decimal(2)
  let most = limit?.most ?? Decimal(5)
  if Decimal(count) > most {
    findings.report(
      objective.location, "\(count) key results; \(most) is the most that people keep in mind",
      notes: ["Keep those that tell success from failure. The others may be KPIs to watch, or another objective."])
  }
  // Lines that could not be read may be the key results that seem to be missing.
  guard !isCarried, !objective.heading.isBroken else { return }
  if count == 0 {
    reportNone(objective, &findings)
  } else if Decimal(count) < least {
    findings.report(
      objective.location,
      count == 1 ? "only one key result" : "only \(count) key results; \(least) is the least here",
      notes: ["A second one that would suffer if the first were reached at any price keeps the two honest."])
  }
}

private func reportNone(_ objective: Objective, _ findings: inout Findings) {
  let aside = objective.keyResults.compactMap { part in
    part.setAside.map { Related($0.location, "`\(part.heading.label)` was \($0.value.words)") }
  }
  let what = aside.isEmpty ? "no key results" : "no key result is left"
  findings.report(
    objective.location, "\(what), so nobody will know whether this was reached", level: .error,
    notes: [
      "Two to five key results say what will be different: `kr \"…\" from … to …`.",
      "It needs none where a goal below says `supports \(objective.name == nil ? "…" : objective.entity)`.",
    ], related: aside)
}
