import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let duplicateKeyResult = Rule(
    .duplicateKeyResult, .warning, confidence: .high,
    summary: "the same key result twice",
    rationale: """
      Two objectives of one unit that promise the same result are scored for it twice, and two owners each believe \
      that the other one is at it.
      """,
    bad: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      objective "Customers come back on their own" owner @joni {
        kr «"Orders  delivered on time"» from 82% to 95%
        kr "Orders placed by returning customers" from 35% to 50%
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      objective "Customers come back on their own" owner @joni {
        kr "Orders placed on time for the weekend" from 82% to 95%
        kr "Orders placed by returning customers" from 35% to 50%
      }
      """#),
    checks: .workspace { _, findings in
      for objectives in findings.judged.objectivesByUnit(findings.index, alike: true) { check(objectives, &findings) }
    }
  )
}

private struct Key: Hashable {
  let file: String
  let period: Period?
  let what: What

  /// What two key results have in common that may make them one.
  enum What: Hashable {
    case text(String)
    /// The same number asked of one KPI; of a time the number of its finest unit, so that two weeks are 14 days.
    case level(kpi: Int, Decimal, Unit?)
  }
}

/// The objectives of one unit; without a unit the file stands for one.
private func check(_ objectives: [Objective], _ findings: inout Findings) {
  let candidates = candidates(objectives)
  guard !candidates.isEmpty else { return }
  var all: [KeyResult] = []
  var known: [Key: [Int]] = [:]
  for (objective, keyResult, text) in candidates {
    let file = objective.unit == nil ? objective.location.file.path : ""
    func key(_ what: Key.What) -> Key {
      Key(file: file, period: objective.period, what: what)
    }
    let texts = text.isEmpty ? [] : [key(.text(text))]
    let byKPI = keyResult.kpis.map { kpi in levels(of: keyResult).map { key(.level(kpi: kpi, $0.amount, $0.unit)) } }
    var twin = texts.first.flatMap { known[$0]?.first }
    for keys in byKPI {
      let same = keys.compactMap { known[$0]?.first { findings.isSameTarget(all[$0], keyResult) } }.min()
      twin = twin ?? same
    }
    for key in texts + byKPI.joined() { known[key, default: []].append(all.count) }
    all.append(keyResult)
    guard let twin else { continue }
    findings.report(
      keyResult.location, "this key result stands twice in the same unit and cycle", entity: keyResult.entity,
      notes: ["Keep it where its owner works on it, and let the other objective `supports` that one."],
      related: [Related(all[twin].location, "here already")])
  }
}

private typealias Candidate = (objective: Objective, keyResult: KeyResult, text: String)

/// The key results with words or a KPI that another one may have too; nearly all have neither, and need no more than this.
private func candidates(_ objectives: [Objective]) -> [Candidate] {
  var hashes: [Int] = []
  var kpis: [Int] = []
  for objective in objectives where !objective.isSetAside {
    for keyResult in objective.liveKeyResults {
      hashes.append(keyResult.title.map { Words.roughHash($0.value) } ?? 0)
      if !keyResult.kpis.isEmpty { kpis += keyResult.kpis }
    }
  }
  let (sameTexts, sameKPIs) = (repeated(hashes), repeated(kpis))
  if sameTexts.isEmpty, sameKPIs.isEmpty { return [] }
  var all: [Candidate] = []
  var rest = hashes[...]
  for objective in objectives where !objective.isSetAside {
    for keyResult in objective.liveKeyResults {
      let isSame = rest.popFirst().map(sameTexts.contains) ?? false
      guard isSame || !sameKPIs.isDisjoint(with: keyResult.kpis) else { continue }
      all.append((objective, keyResult, keyResult.title.map { Words.normalised($0.value) } ?? ""))
    }
  }
  return all
}

/// The numbers that are there more than once.
private func repeated(_ numbers: [Int]) -> Set<Int> {
  let sorted = numbers.sorted()
  return Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map { $0.0 })
}

/// The number that a key result asks for as it is, and where it is a time also in its finest unit.
private func levels(of keyResult: KeyResult) -> [(amount: Decimal, unit: Unit?)] {
  guard let level = keyResult.targetLevel else { return [] }
  guard case .time = level.unit else { return [(level.amount, nil)] }
  let fine = level.converted(to: .time(.millisecond)) ?? level.converted(to: .time(.month))
  return [(level.amount, nil)] + (fine.map { [($0.amount, $0.unit)] } ?? [])
}
