import OKRSource
import OKRSyntax
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
    // Once, for its text is put together of its parts.
    let name = missing.name
    if let found = suggestions.withLock({ $0[name] }) { return found }
    let nearest = hasNearNames ? near(name) : []
    let found = Suggestion(nearest: nearest, otherKind: otherKind(name, missing.reference.segments))
    suggestions.withLock { $0[name] = found }
    return found
  }

  private func near(_ missing: MissingNames.Name) -> [String] {
    let text = missing.text
    switch missing.wanted {
    // Somebody outside has the very name, and nobody of ours is meant.
    case .unit:
      return names.units[text] == nil ? nearNames(to: text, among: Array(names.units.keys)) : []
    case .kpi: return nearNames(to: text, among: Array(names.kpis.keys))
    case .goal: return nearNames(to: text, among: names.goals.paths)
    case .cycle: return nearNames(to: text, among: cycles.map(\.name.value))
    case .person:
      if let person = person(like: text) { return [person.entity] }
      return nearNames(to: text, among: Array(names.handles)).map { "@\($0)" }
    }
  }

  /// The one person whose name some words are, with whatever between them: Lena Fischer, lena.fischer.
  package func person(called words: String) -> Person? {
    let wanted = Workspace.partsOfName(words)
    // 李敏: a name of one word, where that is all of it.
    guard wanted.count > 1 || words.utf8.contains(where: { $0 >= 0xE3 }) else { return nil }
    let found = persons.filter { person in person.title.map { Workspace.partsOfName($0.value) == wanted } ?? false }
    return found.count == 1 ? found.first : nil
  }

  /// The one person whom some words most likely name: a name with a slip or an ending, in another order or with an initial, or
  /// one word of a name.
  package func person(like words: String) -> Person? {
    if let person = person(called: words) { return person }
    let name = words.drop { $0 == "@" }.prefix { $0 != "@" }
    var typed = Workspace.partsOfName(String(name))
    if typed.count > 1, let first = typed.first, HandTyped.isTitleOfPerson(first) { typed.removeFirst() }
    guard !typed.isEmpty else { return nil }
    let found = persons.filter { person in
      let own = Workspace.partsOfName(person.title?.value ?? "")
      if typed.count == 1 {
        return own.contains(typed[0]) || own.joined() == typed[0] || person.handle.value.lowercased() == typed[0]
      }
      return own.count == typed.count
        && (Workspace.isNear(typed, own) || Workspace.isNear([typed[typed.count - 1]] + typed.dropLast(), own))
    }
    return found.count == 1 ? found.first : nil
  }

  private static func isNear(_ typed: [String], _ own: [String]) -> Bool {
    var slips = 0
    return zip(typed, own).allSatisfy { typed, own in
      if typed == own { return true }
      slips += 1
      guard slips < 2, typed.first == own.first else { return false }
      let most = typed.count > 4 ? 2 : 1
      return typed.count == 1 || editDistance(Array(typed), Array(own), upTo: most) <= most
    }
  }

  /// The same, also by the handle alone: Anna for @anna.
  package func person(inBrackets words: String) -> Person? {
    person(called: words) ?? persons.first { $0.handle.value == words.lowercased() }
  }

  private static func partsOfName(_ words: String) -> [String] {
    words.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  private func otherKind(_ missing: MissingNames.Name, _ segments: [String]) -> String? {
    let (name, wanted) = (missing.text, missing.wanted)
    let unit = names.units[name].map { units[$0].kind }
    if wanted == .person { return unit == nil ? nil : "unit" }
    if let unit, wanted != .unit || unit == .outside { return unit.rawValue }
    if wanted != .kpi, names.kpis[name] != nil { return "KPI" }
    if wanted != .goal, !names.goals.find(segments).isEmpty { return "objective or key result" }
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
