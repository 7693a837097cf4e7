import OKRModel
import OKRSource

extension Rule {
  static let incompleteKPI = Rule(
    .incompleteKPI, .warning, confidence: .high,
    summary: "KPI that cannot be watched",
    rationale: """
      A KPI is watched all the time, so it has to say how often, where the number comes from, who looks at it, and \
      when to worry. Otherwise it is a word on a slide.
      """,
    source: "Parmenter, Key Performance Indicators (2007): a measure has a source, a frequency and one who answers.",
    bad: .objective(#"kpi on-time «"Orders delivered on time"» every week healthy >= 95%"#),
    good: .objective(
      #"kpi on-time "Orders delivered on time" every week healthy >= 95% source "Dispatch report" owner @eva"#),
    checks: .workspace { workspace, findings in
      var known: Set<ObjectIdentifier> = []
      for file in findings.judged.kpis.map({ $0.location.file }) where known.insert(ObjectIdentifier(file)).inserted {
        guard let part = workspace.part(of: file) else { continue }
        check(workspace.kpis[part.kpis].filter { !$0.heading.isBroken }, &findings)
      }
    }
  )
}

/// What all KPIs of a file lack is told once, at the first of them.
private func check(_ kpis: [KPI], _ findings: inout Findings) {
  let lacks = kpis.map(lacks)
  guard let first = kpis.first, let some = lacks.first else { return }
  let common = kpis.count > 1 ? some.filter { one in lacks.allSatisfy { $0.contains(one) } } : []
  if !common.isEmpty {
    findings.report(
      first.location, "the \(kpis.count) KPIs of this file have no \(listed(common))", entity: first.entity)
  }
  for (kpi, lacks) in zip(kpis, lacks) {
    let own = lacks.filter { !common.contains($0) }
    if !own.isEmpty { findings.report(kpi.location, "this KPI has no \(listed(own))", entity: kpi.entity) }
  }
}

/// What a KPI does not say, in the order in which it is written; a count needs no unit.
private func lacks(_ kpi: KPI) -> [String] {
  var lacks: [String] = []
  if kpi.healthy == nil { lacks.append("healthy range (`healthy >= …`)") }
  if kpi.every == nil { lacks.append("cadence (`every month`)") }
  if kpi.source == nil { lacks.append("source (`source \"…\"`)") }
  if kpi.owners.isEmpty { lacks.append("owner (`owner @name`)") }
  return lacks
}

private func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
