import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let ownerOverload = Rule(
    .ownerOverload, .warning, confidence: .high,
    summary: "one person with too much to own",
    rationale: """
      Owning a result means following it every week and moving it when it stalls. Nobody does that for more than four \
      key results or three objectives at once, counted over all files.
      """,
    source: "Grove, High Output Management (1983), on how many things one manager can attend to.",
    limit: "key results of one person at a time",
    bad: .objective(
      #"""
      objective "Orders arrive when we said" {
        owner @eva
        kr "Orders delivered on time" from 82% to 95% owner @joni
        kr "Complaints about delivery" from 40 to 20 complaints owner @joni
        kr "Parcels followed from door to door" from 60% to 90% owner @joni
        kr "Returns settled within a week" from 50% to 80% owner @joni
        kr "Orders packed on the same day" from 70% to 85% owner «@joni»
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" {
        owner @eva
        kr "Orders delivered on time" from 82% to 95% owner @joni
        kr "Complaints about delivery" from 40 to 20 complaints owner @joni
        kr "Parcels followed from door to door" from 60% to 90% owner @mika
      }
      """#),
    checks: .workspace { workspace, findings in
      check(keyResults(workspace), "key results", most: Decimal(4), isLimited: true, &findings)
      check(objectives(workspace), "objectives", most: Decimal(3), isLimited: false, &findings)
    }
  )
}

/// Something that a person owns, when, and where it is said.
private struct Holding {
  let person: Located<String>
  let period: Period?
  let entity: String
  let location: Location
}

/// Only what is owned by name counts: a key result that leaves its owner to the objective is not another burden.
private func keyResults(_ workspace: Workspace) -> [Holding] {
  workspace.objectives.filter { $0.dropped == nil }.flatMap { objective in
    objective.liveKeyResults.compactMap { keyResult in
      person(keyResult.owners).map {
        Holding(person: $0, period: objective.period, entity: keyResult.entity, location: keyResult.location)
      }
    }
  }
}

private func objectives(_ workspace: Workspace) -> [Holding] {
  workspace.objectives.filter { $0.dropped == nil }.compactMap { objective in
    person(objective.owners).map {
      Holding(person: $0, period: objective.period, entity: objective.entity, location: objective.location)
    }
  }
}

private func person(_ owners: [Owner]) -> Located<String>? {
  guard owners.count == 1, case .handle(let handle) = owners.first else { return nil }
  return handle
}

private func check(
  _ holdings: [Holding], _ what: String, most: Decimal, isLimited: Bool, _ findings: inout Findings
) {
  var byPerson: [String: [Holding]] = [:]
  for holding in holdings { byPerson[holding.person.value, default: []].append(holding) }
  for (person, held) in byPerson.sorted(by: { $0.key.utf8Precedes($1.key) }) {
    let ordered = held.sorted { $0.location < $1.location }
    guard let file = ordered.first?.person.location.file else { continue }
    let limit = isLimited ? findings.limit(in: file)?.most ?? most : most
    guard Decimal(ordered.count) > limit, let (count, over) = firstOver(ordered, limit) else { continue }
    findings.report(
      over.person.location,
      "@\(person) owns \(count) \(what) at the same time; \(limit) is the most one person can follow",
      entity: over.entity, notes: ["Give some of them to whoever works on them most."],
      related: ordered.filter { $0.location != over.location }.prefix(5).map {
        Related($0.location, "owned by @\(person)")
      })
  }
}

/// The most holdings at one time, and the first in order that goes over the limit.
private func firstOver(_ ordered: [Holding], _ limit: Decimal) -> (Int, Holding)? {
  // People have few different cycles, however much they own in them.
  var counts: [Period: Int] = [:]
  var timeless = 0
  var over: Holding?
  var most = 0
  for holding in ordered {
    var together = 0
    if let period = holding.period {
      counts[period, default: 0] += 1
      let days = [period.first] + counts.keys.filter(period.overlaps).map { max($0.first, period.first) }
      together = days.map { day in counts.reduce(0) { $0 + ($1.key.contains(day) ? $1.value : 0) } }.max() ?? 0
    } else {
      timeless += 1
      together = timeless
    }
    most = max(most, together)
    if over == nil, Decimal(together) > limit { over = holding }
  }
  return over.map { (most, $0) }
}
