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
    // Plain loops: lazy sequences of lazy sequences have types that are made when the program runs, for a million
    // instructions.
    for file in files {
      for number in workspace.part(file)?.objectives ?? 0..<0 {
        let objective = workspace.objectives[number]
        if objective.isSetAside { aside.append(objective.heading.whole) }
        for keyResult in objective.keyResults where keyResult.isSetAside { aside.append(keyResult.heading.whole) }
        for initiative in objective.initiatives where initiative.setAside != nil {
          aside.append(initiative.heading.whole)
        }
      }
    }
    setAside = Unjudged.byFile(aside)
    doubtful = Unjudged.byFile(
      workspace.syntaxErrors(in: files).filter { !$0.error.isUnderstood }.map { Location($0.file, $0.error.range) }
        + files.compactMap { workspace.part($0) }.flatMap { workspace.duplicatesByFile[$0.file].map(\.second) })
  }

  private static func byFile(_ places: [Location]) -> [ObjectIdentifier: RangeIndex] {
    places.isEmpty
      ? [:] : Dictionary(grouping: places) { ObjectIdentifier($0.file) }.mapValues { RangeIndex($0.map(\.range)) }
  }

  func holds(_ allow: Allow) -> Bool {
    let file = ObjectIdentifier(allow.scope.file)
    return setAside[file]?.hasRange(around: allow.location.range) ?? false
      || doubtful[file]?.hasRange(in: allow.scope.range) ?? false
  }
}
