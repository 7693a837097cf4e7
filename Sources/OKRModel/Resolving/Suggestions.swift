import OKRSource
import Synchronization

extension Workspace {
  /// What to say of a name that leads nowhere.
  package struct Suggestion: Sendable {
    /// Declared names near to it, nearest first, at most three; the candidates where there are several.
    package var nearest: [String]
    /// Something else of that very name, which cannot stand here.
    package var otherKind: String?
  }

  /// What to say of a name that leads nowhere, looked for once as long as the names near to it stay.
  package func suggestion(for missing: Unresolved) -> Suggestion {
    if missing.isAmbiguous { return Suggestion(nearest: missing.candidates) }
    if let found = suggestions.withLock({ $0[missing.name] }) { return found }
    let nearest = self.missing.hasNearNames ? near(missing) : []
    let found = Suggestion(nearest: nearest, otherKind: otherKind(missing))
    suggestions.withLock { $0[missing.name] = found }
    return found
  }

  private func near(_ missing: Unresolved) -> [String] {
    let text = missing.reference.text
    switch missing.wanted {
    // Somebody outside has the very name, and nobody of ours is meant.
    case .unit:
      return names.units[text] == nil ? nearNames(to: text, among: Array(names.units.keys)) : []
    case .kpi: return nearNames(to: text, among: Array(names.kpis.keys))
    case .goal: return nearNames(to: text, among: names.goals.paths)
    case .cycle: return nearNames(to: text, among: cycles.map(\.name.value))
    case .person:
      if let person = person(called: text) { return [person.entity] }
      return nearNames(to: text, among: Array(names.handles)).map { "@\($0)" }
    }
  }

  /// The one person whose name some words are, with whatever between them: Lena Fischer, lena.fischer.
  package func person(called words: String) -> Person? {
    let wanted = Workspace.partsOfName(words)
    guard wanted.count > 1 else { return nil }
    let found = persons.filter { person in person.title.map { Workspace.partsOfName($0.value) == wanted } ?? false }
    return found.count == 1 ? found.first : nil
  }

  /// The same, also by the handle alone: Anna for @anna.
  package func person(inBrackets words: String) -> Person? {
    person(called: words) ?? persons.first { $0.handle.value == words.lowercased() }
  }

  private static func partsOfName(_ words: String) -> [String] {
    words.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  private func otherKind(_ missing: Unresolved) -> String? {
    let (name, wanted) = (missing.reference.text, missing.wanted)
    let unit = names.units[name].map { units[$0].kind }
    if wanted == .person { return unit == nil ? nil : "unit" }
    if let unit, wanted != .unit || unit == .outside { return unit.rawValue }
    if wanted != .kpi, names.kpis[name] != nil { return "KPI" }
    if wanted != .goal, !names.goals.find(missing.reference.segments).isEmpty { return "objective or key result" }
    if wanted != .cycle, cycles.contains(where: { $0.name.value == name }) { return "cycle" }
    return nil
  }
}

private func nearNames(to text: String, among names: [String]) -> [String] {
  names.isEmpty ? [] : nearNames(to: text, among: NamesToSearch(names))
}

/// The names near to a mistyped one, at most three; else those that end like it does, behind its last dot, or whose last
/// parts are near to it.
func nearNames(to text: String, among names: NamesToSearch) -> [String] {
  let found = names.nearest(to: text)
  guard found.isEmpty else { return found }
  if let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) {
    let last = Array(text.utf8[dot...])[...]
    let alike =
      names.names(endingIn: last) + names.names(endingIn: last.dropFirst()).filter { $0.utf8.count == last.count - 1 }
    if !alike.isEmpty { return Array(alike.sorted { $0.utf8Precedes($1) }.prefix(3)) }
  }
  return names.nearest(toEndOf: text)
}
