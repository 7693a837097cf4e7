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
    checks: .workspace { workspace, findings in check(workspace, &findings) }
  )
}

private struct Key: Hashable {
  let unit: Int?
  let file: String
  let period: Period?
  let what: String
}

private func check(_ workspace: Workspace, _ findings: inout Findings) {
  var first: [Key: [KeyResult]] = [:]
  for objective in workspace.objectives where objective.setAside == nil {
    let file = objective.unit == nil ? objective.location.file.path : ""
    func key(_ what: String) -> Key {
      Key(unit: objective.unit, file: file, period: objective.period, what: what)
    }
    for keyResult in objective.liveKeyResults {
      var twin: KeyResult?
      let text = keyResult.title.map { Words.normalised($0.value) } ?? ""
      if !text.isEmpty {
        let key = key("text \(text)")
        twin = first[key]?.first
        first[key, default: []].append(keyResult)
      }
      for kpi in keyResult.kpis {
        let key = key("kpi \(kpi)")
        let same = first[key]?.first { findings.isSameTarget($0, keyResult) }
        twin = twin ?? same
        first[key, default: []].append(keyResult)
      }
      guard let twin else { continue }
      findings.report(
        keyResult.location, "this key result stands twice in the same unit and cycle", entity: keyResult.entity,
        notes: ["Keep it where its owner works on it, and let the other objective `supports` that one."],
        related: [Related(twin.location, "here already")])
    }
  }
}
