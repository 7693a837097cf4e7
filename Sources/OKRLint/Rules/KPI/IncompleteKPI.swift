import OKRModel
import OKRSource

extension Rule {
  static let incompleteKPI = Rule(
    .incompleteKPI, .warning, confidence: .high,
    summary: "KPI that cannot be watched",
    rationale: """
      A KPI is watched all the time, so it has to say in which unit, how often, where the number comes from, who \
      looks at it, and when to worry. Otherwise it is a word on a slide.
      """,
    source: "Parmenter, Key Performance Indicators (2007): a measure has a source, a frequency and one who answers.",
    bad: .objective(#"kpi on-time «"Orders delivered on time"» every week healthy >= 95%"#),
    good: .objective(
      #"kpi on-time "Orders delivered on time" every week healthy >= 95% source "Dispatch report" owner @eva"#),
    checks: .kpi { kpi, findings in
      guard !kpi.heading.isBroken else { return }
      var missing: [String] = []
      if kpi.healthy == nil { missing.append("healthy range (`healthy >= …`)") }
      // A scale says what is counted as well as a unit does, as for points of a survey.
      if kpi.unit == nil, kpi.scale == nil, !kpi.quantities.isEmpty { missing.append("unit") }
      if kpi.every == nil { missing.append("cadence (`every month`)") }
      if kpi.source == nil { missing.append("source (`source \"…\"`)") }
      if kpi.owners.isEmpty { missing.append("owner (`owner @name`)") }
      guard let last = missing.last else { return }
      let list = missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
      findings.report(kpi.location, "this KPI has no \(list)")
    }
  )
}
