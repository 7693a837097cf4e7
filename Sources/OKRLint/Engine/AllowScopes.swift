import OKRModel
import OKRSource

/// The `allow`s of one file by what they hold for, to find those around a place without asking all of them.
///
/// What they hold for is a declaration or the file, so of two that meet one lies in the other.
struct AllowScopes {
  private struct Scope {
    let range: TextRange
    /// The scope around this one.
    let outer: Int?
    /// The rules and families that are allowed in it, each with the places that say so: an `allow`, and a rule in it.
    var names: [String: Names]
  }

  /// What says of one name that it is allowed.
  private struct Names {
    /// The first that does.
    let first: AllowedName
    /// Those that were not taken out yet.
    var untaken: [AllowedName]
  }

  /// What allows a finding.
  struct Taken {
    /// The innermost, or the first of those in one scope: it gives the reason.
    let nearest: AllowedName
    /// All that were not taken out before.
    var names: [AllowedName]
  }

  /// One rule of one `allow`.
  struct AllowedName: Hashable {
    let allow: Int
    let rule: Int
  }

  /// In order of their starts, the longer of two first.
  private var scopes: [Scope] = []

  init(_ allows: [(number: Int, allow: Allow)]) {
    let byRange = Dictionary(grouping: allows) { $0.allow.scope.range }
    let ranges = byRange.keys.sorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    var open: [Int] = []
    for range in ranges {
      while let last = open.last, scopes[last].range.end < range.end { open.removeLast() }
      var names: [String: Names] = [:]
      for (number, allow) in byRange[range] ?? [] {
        for (place, name) in allow.rules.enumerated() {
          let allowed = AllowedName(allow: number, rule: place)
          names[name.value, default: Names(first: allowed, untaken: [])].untaken.append(allowed)
        }
      }
      scopes.append(Scope(range: range, outer: open.last, names: names))
      open.append(scopes.count - 1)
    }
  }

  /// Takes out what allows some names at a place: whoever has been found once is known, and need not be found again.
  ///
  /// Returns nil where nothing allows them there, now or before.
  mutating func takeNames(_ wanted: [String], at range: TextRange) -> Taken? {
    var found: Taken?
    var next: Int? = scopes.countOfSorted { $0.range.start <= range.start } - 1
    while let number = next, scopes.indices.contains(number) {
      if scopes[number].range.contains(range) {
        for name in wanted {
          guard let names = scopes[number].names[name] else { continue }
          found = found ?? Taken(nearest: names.first, names: [])
          found?.names += names.untaken
          if !names.untaken.isEmpty { scopes[number].names[name]?.untaken = [] }
        }
      }
      next = scopes[number].outer
    }
    return found
  }
}
