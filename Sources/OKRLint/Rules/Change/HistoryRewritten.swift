import OKRChange
import OKRSource

extension Rule {
  static let historyRewritten = Rule(
    .historyRewritten, .error, confidence: .high,
    summary: "check-in, reading or score of the past that was altered or removed",
    rationale: """
      What was told at the time is what others acted on, and what everybody learns from afterwards. A number that turned \
      out wrong stays, and a new check-in or reading says what is known today.
      """,
    usesAsOf: true,
    bad: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25% {
            checkin 2026-07-15 17% confidence 0.4
            checkin 2026-07-29 20% confidence 0.6
          }
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days {
            checkin 2026-07-29 58 days
          }
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25% {
            checkin 2026-07-15 «19%» confidence 0.4
            checkin 2026-07-29 20% confidence 0.6
          }
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days {
            checkin 2026-07-29 58 days
          }
        }
        """#),
    good: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25% {
            checkin 2026-07-15 17% confidence 0.4
          }
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days {
            checkin 2026-07-29 58 days
          }
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva {
          kr offers "Offers that end in an order" from 18% to 25% {
            checkin 2026-07-15 17% confidence 0.4
            checkin 2026-07-29 20% confidence 0.6 note "July was counted again: it was 19%"
          }
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days {
            checkin 2026-07-29 58 days
          }
        }
        """#),
    checks: .change { change, findings in
      guard change.time != .before else { return }
      for fact in change.entity.facts where fact.aspect == .history {
        findings.report(
          fact.location ?? change.place, fact.text, entity: change.entity.entity,
          notes: [
            "Set it back as it was, and add what is known today: a check-in or reading of its own, with a `note`."
          ])
      }
    }
  )
}
