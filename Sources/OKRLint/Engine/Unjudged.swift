import OKRModel
import OKRSource
import OKRSyntax

/// Declarations that no rule looks at: an exception in them hides nothing now, and may well be right again.
struct Unjudged: Sendable {
  /// What was dropped, rests or was moved, whole.
  private var setAside: [ObjectIdentifier: [TextRange]] = [:]
  /// Where something could not be read, and the names of declarations that were left aside for their twins.
  private var doubtful: [ObjectIdentifier: [TextRange]] = [:]

  init(_ workspace: Workspace) {
    for objective in workspace.objectives {
      if objective.setAside != nil { addSetAside(objective.heading) }
      for part in objective.keyResults where part.setAside != nil { addSetAside(part.heading) }
      for part in objective.initiatives where part.setAside != nil { addSetAside(part.heading) }
    }
    for error in workspace.syntaxErrors where !error.error.isUnderstood {
      doubtful[ObjectIdentifier(error.file), default: []].append(error.error.range)
    }
    for duplicate in workspace.duplicates {
      doubtful[ObjectIdentifier(duplicate.second.file), default: []].append(duplicate.second.range)
    }
  }

  private mutating func addSetAside(_ heading: Heading) {
    setAside[ObjectIdentifier(heading.whole.file), default: []].append(heading.whole.range)
  }

  func holds(_ allow: Allow) -> Bool {
    let file = ObjectIdentifier(allow.scope.file)
    return setAside[file, default: []].contains { $0.contains(allow.location.range) }
      || doubtful[file, default: []].contains { allow.scope.range.contains($0) }
  }
}
