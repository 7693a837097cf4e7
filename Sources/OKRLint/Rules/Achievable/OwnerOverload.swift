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
  workspace.objectives.filter { $0.setAside == nil }.flatMap { objective in
    objective.liveKeyResults.compactMap { keyResult in
      person(keyResult.owners).map {
        Holding(person: $0, period: objective.period, entity: keyResult.entity, location: keyResult.location)
      }
    }
  }
}

private func objectives(_ workspace: Workspace) -> [Holding] {
  workspace.objectives.filter { $0.setAside == nil }.compactMap { objective in
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
    guard let file = held.first?.person.location.file else { continue }
    let limit = isLimited ? findings.limit(in: file)?.most ?? most : most
    guard Decimal(held.count) > limit, let (count, over) = firstOver(held, limit) else { continue }
    findings.report(
      over.person.location,
      "@\(person) owns \(count) \(what) at the same time; \(limit) is the most one person can follow",
      entity: over.entity, subject: "@\(person) \(what)", notes: ["Give some of them to whoever works on them most."],
      related: held.filter { $0.location != over.location }.prefix(5).map {
        Related($0.location, "owned by @\(person)")
      })
  }
}

/// The most holdings at one time, and the first in order that goes over the limit.
private func firstOver(_ ordered: [Holding], _ limit: Decimal) -> (Int, Holding)? {
  let most = largestOverlap(ordered[...])
  guard Decimal(most) > limit else { return nil }
  // The more of them, the more stand together: so the first that is too many can be searched by halves.
  var enough = ordered.count
  var fewer = 0
  while enough - fewer > 1 {
    let middle = (enough + fewer) / 2
    if Decimal(largestOverlap(ordered.prefix(middle))) > limit { enough = middle } else { fewer = middle }
  }
  return ordered.prefix(enough).last.map { (most, $0) }
}

/// How many of some holdings are held on the day when most of them are; those without a time stand for themselves.
private func largestOverlap(_ holdings: ArraySlice<Holding>) -> Int {
  let periods = holdings.compactMap(\.period)
  var changes: [(day: Int, by: Int)] = []
  for period in periods { changes += [(period.first.number, 1), (period.last.number + 1, -1)] }
  changes.sort { $0.day != $1.day ? $0.day < $1.day : $0.by < $1.by }
  var now = 0
  var together = 0
  for change in changes {
    now += change.by
    together = max(together, now)
  }
  return max(together, holdings.count - periods.count)
}
