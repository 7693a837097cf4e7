import OKRModel
import OKRSource
import OKRSyntax

/// Declarations that no rule looks at: an exception in them hides nothing now, and may well be right again.
struct Unjudged: Sendable {
  /// What was dropped, rests or was moved, whole.
  private let setAside: [ObjectIdentifier: RangeIndex]
  /// Where something could not be read, and the names of declarations that were left aside for their twins.
  private let doubtful: [ObjectIdentifier: RangeIndex]

  init(_ workspace: Workspace, in files: Set<ObjectIdentifier>) {
    var aside: [Location] = []
    let stretches = workspace.files.lazy.filter { files.contains(ObjectIdentifier($0)) }
      .compactMap { workspace.part(of: $0)?.objectives }
    for objective in stretches.joined().map({ workspace.objectives[$0] }) {
      if objective.setAside != nil { aside.append(objective.heading.whole) }
      aside += objective.keyResults.filter { $0.setAside != nil }.map(\.heading.whole)
      aside += objective.initiatives.filter { $0.setAside != nil }.map(\.heading.whole)
    }
    setAside = Unjudged.byFile(aside)
    doubtful = Unjudged.byFile(
      workspace.syntaxErrors.filter { files.contains(ObjectIdentifier($0.file)) && !$0.error.isUnderstood }.map {
        Location($0.file, $0.error.range)
      }
        + workspace.duplicates.map(\.second))
  }

  private static func byFile(_ places: [Location]) -> [ObjectIdentifier: RangeIndex] {
    Dictionary(grouping: places) { ObjectIdentifier($0.file) }.mapValues { RangeIndex($0.map(\.range)) }
  }

  func holds(_ allow: Allow) -> Bool {
    let file = ObjectIdentifier(allow.scope.file)
    return setAside[file]?.hasRange(around: allow.location.range) ?? false
      || doubtful[file]?.hasRange(in: allow.scope.range) ?? false
  }
}
