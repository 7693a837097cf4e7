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
    for (number, objective) in workspace.objectives.enumerated() {
      add(AlikeKeyResults.all(objective), ofUnit: objective.unit, number)
    }
  }

  /// The numbers of those with something that is said more than once, in the order of the files.
  func objectives(ofUnit unit: Int?) -> [Int] {
    Set((several[unit] ?? []).flatMap { byWhat[unit]?[$0] ?? [] }).sorted()
  }

  mutating func replace(_ change: KeptWorkspace.Change) {
    var (old, new) = (AlikeKeyResults.all(change.old), AlikeKeyResults.all(change.new))
    // Most of them say what they said before.
    if change.old.unit == change.new.unit {
      let same = zip(old, new).prefix { AlikeKeyResults.says($0, thatOf: $1) }.count
      (old, new) = (old.dropFirst(same), new.dropFirst(same))
      let sameAtEnd = zip(old.reversed(), new.reversed()).prefix { AlikeKeyResults.says($0, thatOf: $1) }.count
      (old, new) = (old.dropLast(sameAtEnd), new.dropLast(sameAtEnd))
    }
    remove(old, ofUnit: change.old.unit, change.number)
    add(new, ofUnit: change.new.unit, change.number)
  }

  /// The key results of an objective that count.
  private static func all(_ objective: Objective) -> ArraySlice<KeyResult> {
    objective.isSetAside ? [] : objective.liveKeyResults[...]
  }

  private static func says(_ one: KeyResult, thatOf other: KeyResult) -> Bool {
    one.title?.value == other.title?.value && one.kpis == other.kpis
  }

  private static func said(by keyResult: KeyResult) -> [What] {
    let text = keyResult.title.map { Words.normalised($0.value) } ?? ""
    return (text.isEmpty ? [] : [.text(text)]) + keyResult.kpis.map { .kpi($0) }
  }

  private mutating func add(_ keyResults: ArraySlice<KeyResult>, ofUnit unit: Int?, _ number: Int) {
    for what in keyResults.lazy.flatMap(AlikeKeyResults.said) {
      byWhat[unit, default: [:]][what, default: []].append(number)
      if byWhat[unit]?[what]?.count == 2 { several[unit, default: []].insert(what) }
    }
  }

  private mutating func remove(_ keyResults: ArraySlice<KeyResult>, ofUnit unit: Int?, _ number: Int) {
    for what in keyResults.lazy.flatMap(AlikeKeyResults.said) {
      guard let place = byWhat[unit]?[what]?.lastIndex(of: number) else { continue }
      byWhat[unit]?[what]?.remove(at: place)
      let count = byWhat[unit]?[what]?.count ?? 0
      if count == 1 { several[unit]?.remove(what) }
      if count == 0 { byWhat[unit]?[what] = nil }
    }
  }
}
