import OKRModel
package import OKRSource

/// Which goals of one workspace have another name or title in the other, so that what was known of them is known still.
package struct Renamings: Sendable {
  /// The path in the head of each goal of the base.
  private var entities: [String: String] = [:]
  /// The paths in the head of the goals with another name or title.
  private var altered: Set<String> = []
  /// The names that a name of the base has become.
  private var names: [String: Set<String>] = [:]
  /// The files of the base from which something has come into each file of the head.
  private var files: [String: Set<String>] = [:]

  mutating func add(_ old: GoalNode, _ new: GoalNode) {
    addFile(old.heading.location, new.heading.location)
    entities[old.entity] = new.entity
    if old.entity != new.entity || old.heading.title?.value != new.heading.title?.value { altered.insert(new.entity) }
    if let name = old.name, let now = new.name, name != now { names[name, default: []].insert(now) }
  }

  mutating func addFile(_ old: Location, _ new: Location) {
    if old.file.path != new.file.path { files[new.file.path, default: []].insert(old.file.path) }
  }

  /// The files of the base under other paths in which some of what is in some files of the head was.
  package func formerFiles(of now: Set<String>) -> Set<String> {
    now.reduce(into: []) { $0.formUnion(files[$1] ?? []) }
  }

  package var isEmpty: Bool { altered.isEmpty }

  /// The path in the head of what a finding of the base is about.
  package func entity(of old: Finding) -> String { entities[old.entity] ?? old.entity }

  /// Whether two findings of one rule about one goal differ only by a name or a title: the goal's own, or one that stands
  /// where the finding does.
  package func isSame(_ old: Finding, _ new: Finding) -> Bool {
    guard old.rule == new.rule, entity(of: old) == new.entity else { return false }
    return altered.contains(new.entity) || hasRenamed(old.location, new.location)
  }

  /// Whether one text is the other with names changed: `acme.growth` and `acme.more-growth`.
  private func hasRenamed(_ old: Location, _ new: Location) -> Bool {
    guard old.range.length < 256, new.range.length < 256 else { return false }
    let one = old.file.text(old.range).split(separator: ".")
    let other = new.file.text(new.range).split(separator: ".")
    return one.count == other.count
      && zip(one, other).allSatisfy { $0 == $1 || names[String($0)]?.contains(String($1)) ?? false }
  }
}
