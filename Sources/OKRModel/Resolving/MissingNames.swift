import OKRSource

/// The names of a workspace that lead nowhere, by what they were meant to name, and the files that say them.
struct MissingNames: Sendable {
  struct Name: Hashable, Sendable {
    let wanted: Workspace.Wanted
    let text: String
  }

  /// By the number of a file, how often it says so.
  private var byName: [Name: [Int: Int]] = [:]

  /// Where so many names lead nowhere something else is wrong, and nobody looks for near ones: it would take minutes.
  static let mostNear = 100

  init(_ unresolved: FileLists<Workspace.Unresolved>, files: Int) {
    for file in 0..<files { replace([], with: unresolved[file], in: file) { _ in } }
  }

  /// Takes what leads nowhere in a file; tells of each name that nobody says any more.
  mutating func replace(
    _ old: [Workspace.Unresolved], with new: [Workspace.Unresolved], in file: Int, _ isGone: (Name) -> Void
  ) {
    // The new ones first: what is missed before and after stays where it is.
    for missing in new where !missing.isAmbiguous { byName[missing.name, default: [:]][file, default: 0] += 1 }
    for missing in old where !missing.isAmbiguous {
      let count = byName[missing.name]?[file] ?? 0
      byName[missing.name]?[file] = count > 1 ? count - 1 : nil
      if byName[missing.name]?.isEmpty ?? false {
        byName[missing.name] = nil
        isGone(missing.name)
      }
    }
  }

  /// Whether near names are looked for.
  var hasNearNames: Bool { byName.count <= MissingNames.mostNear }

  var all: [Name] { Array(byName.keys) }

  /// The names of which something else may be told, now that some goals are called otherwise.
  func names(near paths: Set<String>) -> [Name] {
    guard !paths.isEmpty else { return [] }
    let searched = NamesToSearch(Array(paths))
    return byName.keys.filter { name in
      name.wanted == .goal
        ? hasNearNames && !nearNames(to: name.text, among: searched).isEmpty : isPart(name.text, of: paths)
    }
  }

  func files(with name: Name) -> Set<Int> { Set(byName[name]?.keys.map(\.self) ?? []) }

  /// Whether a text is one of some paths, or what comes behind a dot of one.
  private func isPart(_ text: String, of paths: Set<String>) -> Bool {
    paths.contains(text) || paths.contains { $0.hasSuffix("." + text) }
  }
}

extension Workspace.Unresolved {
  var name: MissingNames.Name { MissingNames.Name(wanted: wanted, text: reference.text) }
}
