import OKRChange
import OKRSource

extension Rule {
  static let baselineRewritten = Rule(
    .baselineRewritten, .error, confidence: .high,
    summary: "baseline that is another one now, and nobody says why",
    rationale: """
      Progress is counted from the baseline: whoever moves it changes how far everybody has come. A number that was \
      wrong is set right in the open, with `revised` and its reason; `from unknown` may get its number at any time.
      """,
    usesAsOf: true,
    bad: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" «from 21%» to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
        }
        """#),
    good: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25% {
            revised 2026-07-20 from 19% because "Offers of the old system were missing"
          }
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
        }
        """#),
    checks: .change { change, findings in
      guard change.hasBegun else { return }
      for fact in change.entity.facts where fact.aspect == .baseline && fact.before != nil && fact.reason == nil {
        findings.report(
          fact.location ?? change.place, "\(fact.text), \(change.inCycle)", entity: change.entity.entity,
          notes: [
            "Set it back, and write `revised \(findings.asOf) from \(fact.after ?? "…") because \"…\"`: then everybody "
              + "sees why."
          ])
      }
    }
  )
}
