import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let currentContradicts = Rule(
    .currentContradicts, .warning, confidence: .high,
    summary: "check-in that is not what the KPI says",
    rationale: """
      A check-in and a reading of the same day tell one number. If they differ, somebody decides on the wrong one.
      """,
    bad: .files(example(value: "«18%»")),
    good: .files(example(value: "19%")),
    checks: .keyResult { keyResult, _, findings in
      guard let kpi = findings.workspace.kpi(of: keyResult) else { return }
      for checkin in keyResult.checkins {
        guard let value = checkin.value, let quantity = value.quantity, let day = checkin.date?.value,
          let reading = kpi.history.last(where: { $0.when.value.last == day }),
          let read = reading.value.quantity, let order = findings.compare(quantity.taking(unitOf: read), read),
          order == .less || order == .greater, !value.isRounding(of: reading.value)
        else { continue }
        findings.report(
          value.location, "`\(kpi.heading.label)` was \(reading.value.text) on \(day), not \(value.text)",
          notes: ["Write the same number in both, the one that the KPI's source shows."],
          related: [Related(reading.value.location, "the reading of the same day")],
          fixes: [.suggested("Take the KPI's reading", value.location, reading.value.text)])
      }
    }
  )
}

private func example(value: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi win-rate "Offers that end in an order" every month healthy >= 15% source "CRM" owner @eva {
    reading 2026-06 18%
    reading 2026-07 19%
  }
  objective "Buying from us feels effortless" owner @eva {
    kr "Offers that end in an order" from 18% to 25% measures win-rate {
      checkin 2026-07-31 \(value)
    }
    kr "Orders placed by returning customers" from 35% to 50%
  }
  """
}
