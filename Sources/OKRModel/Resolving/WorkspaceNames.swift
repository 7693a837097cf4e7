import OKRSource
/// The names of a workspace, for whoever asks once for every goal.
struct WorkspaceNames: Sendable {
  let units: [String: Int]
  /// Of declared persons, without `@`.
  let handles: Set<String>
  /// The KPIs by name and by title in lower case.
  private let kpisByWords: [String: Int]
  /// How many bytes these words have, so that most titles need not be lowercased to be none of them.
  private let lengths: Set<Int>

  init(units: [String: Int], handles: Set<String>, kpis: [KPI]) {
    self.units = units
    self.handles = handles
    var found: [String: Int] = [:]
    for (index, kpi) in kpis.enumerated() {
      for words in [kpi.name?.value, kpi.title?.value] {
        if let key = words?.lowercased(), found[key] == nil { found[key] = index }
      }
    }
    kpisByWords = found
    lengths = Set(found.keys.map(\.utf8.count))
  }

  /// The KPI of a name or title, in whatever case.
  func kpi(called words: String) -> Int? {
    // Only ASCII is as long in lower case for sure.
    if !lengths.contains(words.utf8.count), words.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    return kpisByWords[words.lowercased()]
  }
}
