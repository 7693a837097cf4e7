import OKRChange
import OKRSource

extension Rule {
  static let dropped = Rule(
    .dropped, .error, confidence: .high,
    summary: "goal that is gone in the middle of its cycle",
    rationale: """
      To give a goal up is a decision that others build on: they have to see that it was made, and why. Leave it in its \
      place and write `dropped` with the day and the reason. A goal that was renamed, moved or split is not gone.
      """,
    source: "Wodtke (2016): a goal is dropped in the open, so that the team learns from it.",
    usesAsOf: true,
    bad: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr refunds "Orders that are paid back" from 9% to 6%
        }
        """#,
      to: #"""
        objective easy-buying «"Buying from us feels effortless"» owner @eva {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
        }
        """#),
    good: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr refunds "Orders that are paid back" from 9% to 6%
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr refunds "Orders that are paid back" from 9% to 6% {
            dropped 2026-07-28 because "The new law takes this out of our hands"
          }
        }
        """#),
    checks: .change { change, findings in
      guard change.time != .before, change.entity.kind != .kpi else { return }
      for fact in change.entity.facts where fact.tier == .dropped {
        switch change.entity.fate {
        case .gone: reportGone(change, fact, &findings)
        case .kept:
          guard fact.aspect == .aside, fact.reason == nil else { continue }
          findings.report(
            fact.location ?? change.place, "\(fact.text), and nobody says why", entity: change.entity.entity,
            notes: ["Add `because \"…\"`: what was learned is worth more than the goal."])
        case .added, .merged, .split: continue
        }
      }
    }
  )
}

private func reportGone(_ change: Change, _ fact: ChangeFact, _ findings: inout Findings) {
  guard !change.isAccountedFor, change.time != .after else { return }
  // It may stand where its file could not be read.
  let path = change.entity.formerLocation?.file.workspacePath
  if let file = findings.workspace.filesWithSyntaxErrors.first(where: { $0.workspacePath == path }) {
    findings.couldNotJudge(
      "whether `\(change.entity.entity)` is gone", because: "\(file.path) has syntax errors, which come first")
    return
  }
  findings.report(
    change.place, "\(word(change.entity.kind)) `\(change.entity.entity)` is \(fact.text), \(change.inCycle)",
    entity: change.entity.entity,
    notes: [
      "Put it back, with `dropped \(findings.asOf) because \"…\"` in it: then everybody sees that it was given up, and "
        + "why."
    ])
}

private func word(_ kind: EntityChange.Kind) -> String {
  switch kind {
  case .objective: "the objective"
  case .keyResult: "the key result"
  case .milestone: "the milestone"
  case .kpi: "the KPI"
  }
}
