import OKRModel
import OKRProse
import OKRSource

/// Which objectives of a unit have key results of one text, or of one KPI: all others stand for themselves, and a rule that
/// looks for twins need not look at them.
///
/// It follows the edits of a workspace.
struct AlikeKeyResults {
  private enum What: Hashable {
    case text(String)
    case kpi(Int)
  }

  /// By unit, the objectives that say something, each as often as it does.
  private var byWhat: [Int?: [What: [Int]]] = [:]
  /// What is said more than once.
  private var several: [Int?: Set<What>] = [:]

  init(_ workspace: Workspace) {
    for (number, objective) in workspace.objectives.enumerated() { add(objective, number) }
  }

  /// The numbers of those with something that is said more than once, in the order of the files.
  func objectives(ofUnit unit: Int?) -> [Int] {
    Set((several[unit] ?? []).flatMap { byWhat[unit]?[$0] ?? [] }).sorted()
  }

  mutating func replace(_ change: KeptWorkspace.Change) {
    remove(change.old, change.number)
    add(change.new, change.number)
  }

  private static func all(_ objective: Objective) -> [What] {
    guard !objective.isSetAside else { return [] }
    var found: [What] = []
    for keyResult in objective.liveKeyResults {
      let text = keyResult.title.map { Words.normalised($0.value) } ?? ""
      if !text.isEmpty { found.append(.text(text)) }
      for kpi in keyResult.kpis { found.append(.kpi(kpi)) }
    }
    return found
  }

  private mutating func add(_ objective: Objective, _ number: Int) {
    for what in AlikeKeyResults.all(objective) {
      byWhat[objective.unit, default: [:]][what, default: []].append(number)
      if byWhat[objective.unit]?[what]?.count == 2 { several[objective.unit, default: []].insert(what) }
    }
  }

  private mutating func remove(_ objective: Objective, _ number: Int) {
    let unit = objective.unit
    for what in AlikeKeyResults.all(objective) {
      guard let place = byWhat[unit]?[what]?.lastIndex(of: number) else { continue }
      byWhat[unit]?[what]?.remove(at: place)
      let count = byWhat[unit]?[what]?.count ?? 0
      if count == 1 { several[unit]?.remove(what) }
      if count == 0 { byWhat[unit]?[what] = nil }
    }
  }
}
