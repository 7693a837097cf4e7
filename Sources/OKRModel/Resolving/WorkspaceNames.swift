import OKRSource

/// The names of a workspace, for whoever asks once for every goal.
struct WorkspaceNames: Sendable {
  let units: [String: Int]
  let kpis: [String: Int]
  let goals: GoalNames
  /// Of declared persons, without `@`.
  let handles: Set<String>
  /// The KPIs by name and by title in lower case.
  private let kpisByWords: [String: Int]
  /// The bytes that their names and titles start with, in either case: most titles start as none of them does.
  private let kpiStarts: [UInt8]

  init(_ resolver: Resolver) {
    units = resolver.unitsByName
    kpis = resolver.kpisByName
    goals = resolver.goals
    handles = resolver.handles
    var found: [String: Int] = [:]
    for (index, kpi) in resolver.kpis.enumerated() {
      for words in [kpi.name?.value, kpi.title?.value] {
        if let key = words?.lowercased(), found[key] == nil { found[key] = index }
      }
    }
    kpisByWords = found
    kpiStarts = found.keys.reduce(into: []) { starts, words in
      if let first = words.utf8.first, !starts.contains(first) { starts.append(first) }
    }
  }

  /// The KPI that has some words for its name or its title.
  func kpi(called words: String) -> Int? {
    guard let first = words.utf8.first else { return kpisByWords[words] }
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    // What is written with the first byte of another letter may be this letter in lower case; Han has no case.
    guard first >= 0x80 && !(0xE4...0xE9).contains(first) || kpiStarts.contains(isLetter ? first | 0x20 : first) else {
      return nil
    }
    return kpisByWords[words.lowercased()]
  }
}
