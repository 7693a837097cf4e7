import OKRChange
import OKRSource

extension Rule {
  static let lateAddition = Rule(
    .lateAddition, .info, confidence: .high,
    summary: "key result that was added when half of its cycle was over",
    rationale: """
      A goal that comes late has little time, and takes some from those that were agreed on. It may be right; often it \
      is the next cycle's.
      """,
    usesAsOf: true,
    bad: .change(
      from: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva cycle 2026-06-15 to 2026-08-31 {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
        }
        """#,
      to: #"""
        objective easy-buying "Buying from us feels effortless" owner @eva cycle 2026-06-15 to 2026-08-31 {
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr refunds «"Orders that are paid back"» from 9% to 6%
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
          kr offers "Offers that end in an order" from 18% to 25%
          kr cycle-time "Median time from first call to signature" from 60 days to 55 days
          kr refunds "Orders that are paid back" from 9% to 6%
        }
        """#),
    checks: .change { change, findings in
      guard change.entity.fate == .added, change.isLate, change.entity.kind != .objective else { return }
      findings.report(
        change.place, "this came when half of the cycle was over", entity: change.entity.entity,
        notes: ["Say what it takes the time from, or plan it for the next cycle."])
    }
  )
}
