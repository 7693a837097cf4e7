import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let invalidCycle = Rule(
    .invalidCycle, .error, confidence: .high,
    summary: "cycle or check-ins out of order",
    rationale: """
      A cycle ends after it starts and does not run into its neighbour; check-ins follow each other within it, and \
      none reports from the future. Otherwise progress is counted in the wrong place.
      """,
    usesAsOf: true,
    bad: .keyResult(
      #"""
      kr "Orders delivered on time" from 82% to 95% {
        checkin 2026-07-20 85%
        checkin «2026-07-13» 84%
      }
      """#),
    good: .keyResult(
      #"""
      kr "Orders delivered on time" from 82% to 95% {
        checkin 2026-07-13 84%
        checkin 2026-07-20 85%
      }
      """#),
    checks: .workspace { workspace, findings in
      for cycle in findings.judged.entries(of: workspace.writtenCyclesByFile, in: workspace) {
        guard case .endsBeforeStart(let first, let last) = cycle.problem else { continue }
        findings.report(
          cycle.location, "this cycle ends on \(last), before it starts on \(first)",
          notes: ["Write the earlier date first: `cycle \(last) to \(first)`."])
      }
      checkNeighbours(workspace.cycles, &findings)
      for number in findings.judged.objectives { checkMoves(workspace.objectives[number], &findings) }
    },
    .kpi { kpi, findings in
      for reading in kpi.readings where reading.when.value.first > findings.asOf {
        findings.report(
          reading.when.location, "a reading of \(reading.when.value.first), which is after \(findings.asOf)",
          notes: ["A reading tells what was measured. The day it was compared with is today, or `--as-of`."])
      }
      checkTwins(kpi.readings, &findings)
    },
    .objective { objective, findings in
      check(objective.checkins, objective.period, &findings)
      checkPast(objective.revisions, objective.setAside, &findings)
      for keyResult in objective.keyResults where keyResult.isSetAside {
        findings.look(at: keyResult)
        checkPast([], keyResult.setAside, &findings)
      }
      for initiative in objective.initiatives {
        checkPast([], initiative.setAside, &findings)
        guard let done = initiative.done, done.value.first > findings.asOf else { continue }
        findings.report(
          done.location, "done on \(done.value.first), which is after \(findings.asOf)",
          notes: ["`done` is for work that is finished, on its day; until then it has a day `by` which it is due."])
      }
    },
    .keyResult { keyResult, objective, findings in
      check(keyResult.checkins, objective.period, &findings)
      checkPast(keyResult.revisions, nil, &findings)
      guard let done = keyResult.done, done.value.first > findings.asOf else { return }
      findings.report(
        done.location, "done on \(done.value.first), which is after \(findings.asOf)",
        notes: ["`done` is for what was reached, on its day; until then a milestone has a day `by` which it is due."])
    }
  )
}

/// Two named cycles may lie in each other, as a quarter in its year, but not run into each other.
private func checkNeighbours(_ cycles: [NamedCycle], _ findings: inout Findings) {
  let dated = DatedCycles(cycles)
  for (index, cycle) in cycles.enumerated() {
    guard let period = cycle.period, let earlier = dated.first(before: index, runningInto: period),
      let other = cycles[earlier].period
    else { continue }
    findings.report(
      cycle.location,
      "`\(cycle.name.value)` and `\(cycles[earlier].name.value)` overlap from \(max(period.first, other.first)) to "
        + "\(min(period.last, other.last))",
      related: [Related(cycles[earlier].location, "\(other.first) to \(other.last)")])
  }
}

/// The named cycles in the order in which they begin, so that only those of about the same time are compared.
private struct DatedCycles {
  private let cycles: [(index: Int, name: String, period: Period)]
  /// Of each cycle the latest end among it and those that begin before it.
  private let latestEnds: [Day]

  init(_ all: [NamedCycle]) {
    cycles = all.enumerated().compactMap { index, cycle in cycle.period.map { (index, cycle.name.value, $0) } }
      .sorted { ($0.period.first, $0.index) < ($1.period.first, $1.index) }
    var latest: [Day] = []
    for cycle in cycles { latest.append(max(latest.last ?? cycle.period.last, cycle.period.last)) }
    latestEnds = latest
  }

  /// The first cycle declared before one that begins or ends within it, but not both, or is of the same days.
  func first(before index: Int, runningInto period: Period) -> Int? {
    let start = latestEnds.countOfSorted { $0 < period.first }
    let end = cycles.countOfSorted { $0.period.first <= period.last }
    guard start < end, let own = cycles[start..<end].first(where: { $0.index == index }) else { return nil }
    return cycles[start..<end].lazy.filter { other in
      // One name declared twice is told as that.
      other.index < index && other.period.last >= period.first && other.name != own.name
        && (period == other.period || !period.contains(other.period) && !other.period.contains(period))
    }.map(\.index).min()
  }
}

/// What is moved goes on later, not in the cycle it is in or in one that has been.
private func checkMoves(_ objective: Objective, _ findings: inout Findings) {
  guard objective.hasPartsSetAside, let cycle = objective.cycle, let period = cycle.period else { return }
  let parts: [(entity: String, aside: Located<SetAside>?)] =
    [(objective.entity, objective.setAside)] + objective.keyResults.map { ($0.entity, $0.setAside) }
    + objective.initiatives.map { (objective.entity, $0.setAside) }
  for (entity, aside) in parts {
    guard case .moved(let target?, let text) = aside?.value.kind, target.value.last <= period.last else { continue }
    findings.report(
      target.location, "moved to \(text), which is over when this cycle is, on \(period.last)", entity: entity,
      notes: ["Name the cycle in which it goes on, or say `dropped` or `paused`."],
      related: [Related(cycle.location, "the cycle it is in")])
  }
}

extension Objective {
  /// Whether it or anything in it was dropped, rests or goes on elsewhere.
  fileprivate var hasPartsSetAside: Bool {
    isSetAside || keyResults.contains(where: \.isSetAside) || initiatives.contains { $0.setAside != nil }
  }
}

/// Of one day or period there is one value.
private func checkTwins(_ readings: [Reading], _ findings: inout Findings) {
  // Mostly each is of a later time than the one before it.
  if zip(readings, readings.dropFirst()).allSatisfy({ $0.when.value.first < $1.when.value.first }) { return }
  var first: [Period: Reading] = [:]
  for reading in readings {
    guard let other = first[reading.when.value] else {
      first[reading.when.value] = reading
      continue
    }
    guard reading.value.quantity != other.value.quantity else { continue }
    findings.report(
      reading.when.location, "a second reading of \(reading.when.location.text), with another value",
      notes: ["One of them is of another day or period, or no longer true: leave that one out."],
      related: [Related(other.when.location, "the first one")])
  }
}

private func check(_ checkins: [Checkin], _ period: Period?, _ findings: inout Findings) {
  var before: Located<Day>?
  var valued: Located<Day>?
  for checkin in checkins {
    guard let date = checkin.date else { continue }
    if date.value > findings.asOf {
      findings.report(
        date.location, "a check-in on \(date.value), which is after \(findings.asOf)",
        notes: ["A check-in tells what is known on its day. The day it was compared with is today, or `--as-of`."])
      // A year that was mistyped says nothing about the order of what follows.
      continue
    } else if let period, date.value < period.first {
      findings.report(
        date.location, "a check-in on \(date.value), before the cycle starts on \(period.first)",
        notes: ["What was known before is the baseline: write it behind `from`."])
    } else if let before, date.value < before.value {
      findings.report(
        date.location, "this check-in is of an earlier day than the one before it",
        related: [Related(before.location, "the one before it")], fixes: sorted(checkins, asOf: findings.asOf))
    } else if checkin.value != nil, let valued, date.value == valued.value {
      findings.report(
        date.location, "a second value of \(date.value)",
        notes: ["One of them is of another day, or no longer true: what is said of a day stands in one check-in."],
        related: [Related(valued.location, "the first one")])
    }
    before = date
    if checkin.value != nil { valued = date }
  }
}

/// Check-ins of different days that stand below each other, in the order of their days.
private func sorted(_ checkins: [Checkin], asOf day: Day) -> [Fix] {
  let dated = checkins.compactMap { checkin in checkin.date.map { (checkin.whole, $0.value) } }
  // A day to come is mistyped, and says nothing of where its check-in belongs.
  guard dated.count == checkins.count, Set(dated.map(\.1)).count == dated.count, dated.allSatisfy({ $0.1 <= day }),
    let first = dated.first?.0, let last = dated.last?.0
  else { return [] }
  let file = first.file
  // A comment beside one of them would stay where another one goes.
  let above = file.lineStart(at: max(0, file.lineStart(at: first.range.start) - 1))
  let gaps = zip(dated, dated.dropFirst()).map { TextRange($0.0.range.end, $1.0.range.start) }
  guard gaps.allSatisfy({ file.text($0).allSatisfy(\.isWhitespace) }),
    !file.text(TextRange(last.range.end, file.lineEnd(at: last.range.end))).contains(text: "//"),
    !file.text(TextRange(above, first.range.start)).drop(while: \.isWhitespace).hasPrefix("//")
  else { return [] }
  let edits = zip(dated, dated.sorted { $0.1 < $1.1 }).filter { $0.1 != $1.1 }.map { Edit($0.0, $1.0.text) }
  return [Fix("Sort the check-ins by their days", .safe, edits)]
}

/// What was agreed anew or taken off the list was so on a day that has been.
private func checkPast(_ revisions: [Revision], _ aside: Located<SetAside>?, _ findings: inout Findings) {
  var days = revisions.compactMap { $0.date.map { ("revised", $0) } }
  if case .dropped? = aside?.value.kind, let day = aside?.value.date { days.append(("dropped", day)) }
  for (word, day) in days where day.value > findings.asOf {
    findings.report(
      day.location, "\(word) on \(day.value), which is after \(findings.asOf)",
      notes: ["The day is the one on which it was agreed. The day it was compared with is today, or `--as-of`."])
  }
}
