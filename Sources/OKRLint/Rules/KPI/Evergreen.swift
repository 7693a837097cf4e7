import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let evergreen = Rule(
    .evergreen, .info, confidence: .medium,
    summary: "the same metric in three cycles, and hardly a change",
    rationale: """
      A metric that comes back as a key result cycle after cycle and stays where it is, is one that the business \
      watches: a KPI with a healthy range. Or what was tried for it does not work, and something else is due.
      """,
    bad: .files(example(["90%", "90.2%", "90.1%"], mark: true)),
    good: .files(example(["80%", "84%", "88%"], mark: false)),
    checks: .workspace { workspace, findings in
      for unit in findings.judged.units {
        let objectives = findings.index.objectives(ofUnit: unit).map { workspace.objectives[$0] }
        for attempts in attempts(objectives, workspace) { check(attempts, &findings) }
      }
    }
  )
}

/// A key result on a metric, in one cycle.
private struct Attempt {
  let keyResult: KeyResult
  let period: Period
  let asked: AskedChange
  let kpi: KPI?
}

private struct Metric: Hashable {
  let kpi: Int?
  let title: String
}

/// The key results of one unit on each metric, the earliest first: of one KPI, or of one title.
private func attempts(_ all: [Objective], _ workspace: Workspace) -> [[Attempt]] {
  let objectives = all.filter { !$0.isSetAside && $0.period != nil }
  // What a key result asks for is worked out only where three cycles may follow each other.
  guard hasThreeTimes(objectives.lazy.compactMap(\.period)) else { return [] }
  var found: [Metric: [(keyResult: KeyResult, period: Period)]] = [:]
  for objective in objectives {
    guard let period = objective.period else { continue }
    for keyResult in objective.liveKeyResults {
      guard let title = keyResult.title?.value else { continue }
      let kpi = keyResult.kpis.first
      let metric = Metric(kpi: kpi, title: kpi == nil ? title.lowercased() : "")
      found[metric, default: []].append((keyResult, period))
    }
  }
  return found.values.filter { hasThreeTimes($0.lazy.map(\.period)) }.map { known in
    known.compactMap { keyResult, period in
      keyResult.askedChange().map {
        Attempt(keyResult: keyResult, period: period, asked: $0, kpi: workspace.kpi(of: keyResult))
      }
    }.sorted { $0.period.first < $1.period.first }
  }
}

private func hasThreeTimes(_ periods: some Sequence<Period>) -> Bool {
  var starts: [Int] = []
  return periods.contains { period in
    if !starts.contains(period.first.number) { starts.append(period.first.number) }
    return starts.count == 3
  }
}

private func check(_ attempts: [Attempt], _ findings: inout Findings) {
  // The last three cycles that follow each other.
  for end in stride(from: attempts.count - 1, through: 2, by: -1) {
    let three = Array(attempts[(end - 2)...end])
    guard follow(three), let (asked, moved, whole) = moved(three), let first = three.first,
      let last = three.last, isHardly(moved, of: whole, from: asked.from.amount)
    else { continue }
    findings.report(
      last.keyResult.location,
      "the third cycle running with this metric, and it has moved by \(asked.style.text(Quantity(moved, asked.change.unit)))"
        + " since \(first.period.first)",
      entity: last.keyResult.entity,
      notes: [
        "Watch it as a KPI with a healthy range, which the objective `guards`; or measure what would have to change first for it to move."
      ],
      related: three.dropLast().map {
        Related(
          $0.keyResult.location,
          "\($0.period): from \($0.asked.fromStyle.text($0.asked.from)) to "
            + $0.asked.style.text($0.asked.to))
      })
    return
  }
}

private func follow(_ attempts: [Attempt]) -> Bool {
  zip(attempts, attempts.dropFirst()).allSatisfy { one, next in
    let gap = next.period.first.number - one.period.last.number
    return gap > 0 && gap <= 14
  }
}

/// From the first baseline to the last value that is known, a check-in or a reading, else the last baseline; and to the
/// last target, all in the unit of the change that it is told with.
private func moved(_ attempts: [Attempt]) -> (asked: AskedChange, moved: Decimal, whole: Decimal)? {
  guard let first = attempts.first, let last = attempts.last else { return nil }
  let checkedIn = last.keyResult.checkins.inOrder.last { $0.value?.quantity != nil }?.value?.quantity
  let read = last.kpi?.history.last {
    $0.when.value.last > last.period.first && $0.when.value.last <= last.period.last
  }?.value.quantity
  let (asked, values) = first.asked.beside([checkedIn ?? read ?? last.asked.from, last.asked.to])
  guard values.count == 2, let value = values[0], let target = values[1] else { return nil }
  return (asked, value - asked.from.amount, target - asked.from.amount)
}

/// Hardly: at most a tenth of what was asked in all, or a fiftieth of where it stood.
private func isHardly(_ moved: Decimal, of whole: Decimal, from start: Decimal) -> Bool {
  guard let tenfold = moved.magnitude.times(10), let fiftyfold = moved.magnitude.times(50) else { return false }
  return tenfold <= whole.magnitude || fiftyfold <= start.magnitude
}

private func example(_ baselines: [String], mark: Bool) -> String {
  var text = """
    company acme "Acme"
    for acme
    kpi renewals "Contracts renewed when they end" every quarter healthy >= 75% source "Register" owner @eva

    """
  for (number, baseline) in baselines.enumerated() {
    let title = number == 2 && mark ? "«\"Contracts renewed when they end\"»" : "\"Contracts renewed when they end\""
    text += """
      objective q\(number + 1) "Customers \(["come", "stay", "grow"][number]) with us" owner @eva cycle 2026-Q\(number + 1) {
        kr \(title) from \(baseline) to 95% measures renewals
        kr "Calls of the \(["first", "second", "third"][number]) kind" from 40 to 20 calls
        \(number < 2 ? "score 0.8" : "")
      }

      """
  }
  return text
}
