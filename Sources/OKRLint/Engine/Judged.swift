import OKRChange
import OKRModel
import OKRSource

/// What the rules look at one by one: all of a workspace, or what a run over some of its files needs.
struct Judged: Sendable {
  /// An objective that was not set aside and its key results that were not.
  struct Goal: Sendable {
    let objective: Objective
    let keyResults: [KeyResult]
  }

  let goals: [Goal]
  let kpis: [KPI]
  /// What has changed since another revision.
  let changes: [Change]
  /// The numbers of the objectives that are looked at, those set aside included.
  let objectives: [Int]
  /// Nil where all of them are looked at.
  private let files: Set<ObjectIdentifier>?

  /// Everything, or what is told of files by their paths.
  ///
  /// A finding's fingerprint counts the findings before it that are of one rule, one declaration and one text. So the
  /// namesakes of what stands in these files are looked at wherever they stand, and files with the same exceptions
  /// in full.
  init(_ workspace: Workspace, paths: Set<String>?, changes: [Change]) {
    self.changes = changes
    let files = paths.map { Judged.files(in: workspace, $0) }
    func pick<Item: Declared>(_ items: [Item]) -> [Int] {
      guard let files else { return Array(items.indices) }
      func isAsked(_ item: Item) -> Bool { files.contains(ObjectIdentifier(item.heading.keyword.file)) }
      let names = Set(items.lazy.filter(isAsked).map(\.entity))
      return items.indices.filter { isAsked(items[$0]) || names.contains(items[$0].entity) }
    }
    self.files = files
    objectives = pick(workspace.objectives)
    goals = objectives.map { workspace.objectives[$0] }.filter { $0.setAside == nil }.map {
      Goal(objective: $0, keyResults: $0.liveKeyResults)
    }
    kpis = pick(workspace.kpis).map { workspace.kpis[$0] }
  }

  var isAll: Bool { files == nil }

  /// Whether everything in a file is looked at.
  func isWhole(_ file: SourceFile) -> Bool { files?.contains(ObjectIdentifier(file)) ?? true }

  private static func files(in workspace: Workspace, _ paths: Set<String>) -> Set<ObjectIdentifier> {
    func names(_ allow: Allow) -> [String] { allow.rules.map(\.value) }
    func isAsked(_ allow: Allow) -> Bool { paths.contains(allow.location.file.path) }
    let allowed = Set(workspace.allows.lazy.filter(isAsked).flatMap(names))
    let asked = workspace.files.filter { paths.contains($0.path) }
    let others = workspace.allows.filter { !allowed.isDisjoint(with: names($0)) }.map(\.location.file)
    return Set((asked + others).map { ObjectIdentifier($0) })
  }
}
