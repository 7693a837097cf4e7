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
    checks: .workspace { _, findings in
      for person in persons(findings) {
        for overload in findings.index.overloads(of: person, { overloads(of: person, findings) }) {
          report(overload, &findings)
        }
      }
    }
  )
}

/// Something that a person owns, and when.
private struct Holding {
  let goal: Goal
  /// The first day and the last one, by their numbers.
  let days: (first: Int, last: Int)?

  var isKeyResult: Bool { if case .keyResult = goal { true } else { false } }
}

/// Who owns what is looked at.
private func persons(_ findings: Findings) -> [String] {
  if findings.judged.isAll { return findings.index.persons }
  var found: Set<String> = []
  func add(_ owners: [Owner]) { if let person = GoalIndex.person(of: owners) { found.insert(person.value) } }
  for goal in findings.judged.goals {
    add(goal.objective.owners)
    for keyResult in goal.keyResults where !keyResult.owners.isEmpty { add(keyResult.owners) }
  }
  return Array(found)
}

/// Only what is owned by name counts: a key result that leaves its owner to the objective is not another burden.
private func holdings(of person: String, _ index: GoalIndex) -> [Holding] {
  index.goals(ofPerson: person).map {
    let period = index.workspace.objective(at: $0.objective)?.period
    return Holding(goal: $0, days: period.map { ($0.first.number, $0.last.number) })
  }
}

/// What a person has too much of at one time; it stays as long as the person owns the same at the same times.
struct Overload {
  fileprivate let what: String
  fileprivate let count: Int
  fileprivate let limit: Decimal
  /// The first that is too many, and a few of the others.
  fileprivate let over: Goal
  fileprivate let others: [Goal]
}

private func overloads(of person: String, _ findings: Findings) -> [Overload] {
  let held = holdings(of: person, findings.index)
  var found: [Overload] = []
  let keyResults = held.filter(\.isKeyResult)
  if let over = overload(keyResults, "key results", most: Decimal(4), isLimited: true, findings) { found.append(over) }
  let objectives = held.filter { !$0.isKeyResult }
  if let over = overload(objectives, "objectives", most: Decimal(3), isLimited: false, findings) { found.append(over) }
  return found
}

private func overload(
  _ held: [Holding], _ what: String, most: Decimal, isLimited: Bool, _ findings: Findings
) -> Overload? {
  guard let first = held.first, let file = findings.workspace.declared(first.goal)?.location.file else { return nil }
  let limit = isLimited ? findings.limit(in: file)?.most ?? most : most
  guard Decimal(held.count) > limit, let (count, over) = firstOver(held, limit) else { return nil }
  let others = held.lazy.map(\.goal).filter { $0 != over.goal }.prefix(5)
  return Overload(what: what, count: count, limit: limit, over: over.goal, others: Array(others))
}

private func report(_ overload: Overload, _ findings: inout Findings) {
  let (workspace, what) = (findings.workspace, overload.what)
  let owners = workspace.keyResult(overload.over)?.owners ?? workspace.objective(at: overload.over.objective)?.owners
  guard let person = GoalIndex.person(of: owners ?? []), let over = workspace.declared(overload.over) else { return }
  findings.report(
    person.location,
    "@\(person.value) owns \(overload.count) \(what) at the same time; \(overload.limit) is the most one person can follow",
    entity: over.entity, subject: "@\(person.value) \(what)",
    notes: ["Give some of them to whoever works on them most."],
    related: overload.others.compactMap(workspace.declared).map { Related($0.location, "owned by @\(person.value)") })
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
  var changes: [(day: Int, by: Int)] = []
  changes.reserveCapacity(2 * holdings.count)
  for case let days? in holdings.lazy.map(\.days) {
    changes.append((days.first, 1))
    changes.append((days.last + 1, -1))
  }
  changes.sort { $0.day != $1.day ? $0.day < $1.day : $0.by < $1.by }
  var now = 0
  var together = 0
  for change in changes {
    now += change.by
    together = max(together, now)
  }
  return max(together, holdings.count - changes.count / 2)
}
