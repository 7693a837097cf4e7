import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let projectAsKPI = Rule(
    .projectAsKPI, .warning, confidence: .medium,
    summary: "KPI with a deadline or a target to reach once",
    rationale: """
      A KPI has no end: it is healthy or it is not, this week and the next. A number that should move to a target by \
      a date is a key result, which may measure the KPI.
      """,
    bad: .objective(
      #"""
      kpi on-time "Orders delivered on time" every week healthy >= 95% source "Dispatch report" owner @eva «to 97%»
      """#),
    good: .objective(
      #"""
      kpi on-time "Orders delivered on time" every week healthy >= 95% source "Dispatch report" owner @eva
      """#),
    checks: .kpi { kpi, findings in
      if let title = kpi.title, kpi.to == nil, kpi.from == nil, Words.namesProject(title.value) {
        findings.report(
          title.location, "this names something to be done once, and a KPI is a number that is read again and again",
          notes: [
            "Write it in an objective: `milestone \"…\" by` and its date where it counts by itself, or `initiative \"…\"` below "
              + "the key result that it should move."
          ])
        return
      }
      let day = kpi.to == nil && kpi.by == nil && kpi.from == nil ? deadline(kpi.title) : nil
      guard let place = kpi.to?.location ?? kpi.by?.location ?? kpi.from?.location ?? day else { return }
      let what = kpi.to != nil ? "a target to reach once" : kpi.from == nil ? "a deadline" : "a baseline"
      let name = kpi.name?.value ?? "the-kpi"
      findings.report(
        place, "\(what) makes this a key result, not a KPI",
        notes: [
          "Keep the KPI with its `healthy` range, and write in an objective: `kr \"…\" from … to … measures \(name)`."
        ])
    }
  )
}

/// The title, where it names a day by which something is to be done: open ward 10 by 31 March 2027.
private func deadline(_ title: Located<String>?) -> Location? {
  guard let title, mayHaveDeadline(title.value) else { return nil }
  let reading = read(title.value)
  // By December, without a year, may be said of each December, unless something is done by then.
  let isOnce = title.value.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  guard reading.deadline != nil, isOnce || reading.statement == .work else { return nil }
  return title.location
}
