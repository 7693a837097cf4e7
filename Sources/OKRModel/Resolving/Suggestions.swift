import OKRSource

/// What to say of names that lead nowhere, each looked for once.
package struct Suggestions {
  private let workspace: Workspace
  private var known: [MissingNames.Name: Suggestion] = [:]

  package struct Suggestion {
    /// Declared names near to it, nearest first, at most three; the candidates where there are several.
    package var nearest: [String]
    /// Something else of that very name, which cannot stand here.
    package var otherKind: String?
  }

  package init(_ workspace: Workspace) { self.workspace = workspace }

  package mutating func suggestion(for missing: Workspace.Unresolved) -> Suggestion {
    if missing.isAmbiguous { return Suggestion(nearest: missing.candidates) }
    if let found = known[missing.name] { return found }
    let nearest = workspace.missing.hasNearNames ? near(missing) : []
    let found = Suggestion(nearest: nearest, otherKind: otherKind(missing))
    known[missing.name] = found
    return found
  }

  private func near(_ missing: Workspace.Unresolved) -> [String] {
    let names = workspace.names
    let text = missing.reference.text
    switch missing.wanted {
    // Somebody outside has the very name, and nobody of ours is meant.
    case .unit: return names.units[text] == nil ? nearNames(to: text, among: Array(names.units.keys)) : []
    case .kpi: return nearNames(to: text, among: Array(names.kpis.keys))
    case .goal: return nearNames(to: text, among: names.goals.paths)
    case .cycle: return nearNames(to: text, among: workspace.cycles.map(\.name.value))
    case .person: return nearNames(to: text, among: Array(names.handles)).map { "@\($0)" }
    }
  }

  private func otherKind(_ missing: Workspace.Unresolved) -> String? {
    let (names, name, wanted) = (workspace.names, missing.reference.text, missing.wanted)
    let unit = names.units[name].map { workspace.units[$0].kind }
    if wanted == .person { return unit == nil ? nil : "unit" }
    if let unit, wanted != .unit || unit == .outside { return unit.rawValue }
    if wanted != .kpi, names.kpis[name] != nil { return "KPI" }
    if wanted != .goal, !names.goals.find(missing.reference.segments).isEmpty { return "objective or key result" }
    if wanted != .cycle, workspace.cycles.contains(where: { $0.name.value == name }) { return "cycle" }
    return nil
  }
}

/// The names near to a mistyped one, at most three; else those that end like it does, behind its last dot.
func nearNames(to text: String, among names: [String]) -> [String] {
  let found = nearest(to: text, among: names)
  guard found.isEmpty, let dot = text.lastIndex(of: ".") else { return found }
  let last = text[dot...]
  let alike = Set(names.filter { $0.hasSuffix(last) || $0 == last.dropFirst() })
  return Array(alike.sorted { $0.utf8Precedes($1) }.prefix(3))
}
