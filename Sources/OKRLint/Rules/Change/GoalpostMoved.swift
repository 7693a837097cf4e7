import OKRChange
import OKRSource

extension Rule {
  static let goalpostMoved = Rule(
    .goalpostMoved, .error, confidence: .high,
    summary: "target made easier, or its date later, and nobody says why",
    rationale: """
      A goal that is made easier while it runs is reached on paper only, and nobody learns why it was out of reach. \
      Change it in the open: `revised` with the day, the new value and `because` keeps the old one in sight. Before the \
      cycle starts everything may change.
      """,
    source: "Doerr (2018): goals may be revised, but not in silence; Grove (1983) on honest measures.",
    usesAsOf: true,
    bad: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr offers "Offers that end in an order" from 18% to 25%
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr cycle-time "Median time from first call to signature" from 60 days to «58 days»
          kr offers "Offers that end in an order" from 18% to 25%
        }
        """#),
    good: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr offers "Offers that end in an order" from 18% to 25%
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days {
            revised 2026-07-20 to 57 days because "Two markets start a month later"
          }
          kr offers "Offers that end in an order" from 18% to 25%
        }
        """#),
    checks: .change { change, findings in
      guard change.hasBegun else { return }
      for fact in change.entity.facts where fact.tier == .weakened && fact.reason == nil {
        guard let clause = clause(fact, of: change, findings.judged.changes) else { continue }
        // A cycle may be said once for a whole file, and each of its objectives is longer.
        let place = fact.aspect == .cycle ? change.place : fact.location ?? change.place
        let revision = ["revised \(findings.asOf)", clause, "because \"…\""].filter { !$0.isEmpty }.joined(
          separator: " ")
        findings.report(
          place, "\(fact.text), \(change.inCycle)", entity: change.entity.entity,
          notes: ["Set it back, and write `\(revision)`: then everybody sees why."]
        )
      }
    }
  )
}

/// What a `revised` would say of a fact, for the facts that are a goalpost.
///
/// A cycle is one when it moves the last day of a key result, and is told once, of the objective.
private func clause(_ fact: ChangeFact, of change: Change, _ all: [Change]) -> String? {
  func value(_ keyword: String) -> String { "\(keyword) \(fact.after.map { $0.isEmpty ? "…" : $0 } ?? "…")" }
  switch fact.aspect {
  case .target: return fact.text.hasPrefix("split") ? "" : value("to")
  case .deadline: return value("by")
  case .cycle where change.entity.kind == .objective:
    let path = change.entity.entity + "."
    let movesParts = all.contains { other in
      other.entity.kind != .objective && other.entity.entity.hasPrefix(path)
        && other.entity.facts.contains { $0.aspect == .cycle && $0.tier == .weakened }
    }
    return movesParts ? value("by") : nil
  case .kind: return value("kind")
  default: return nil
  }
}
