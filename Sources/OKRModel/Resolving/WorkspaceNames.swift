import OKRSource
/// The names of a workspace, for whoever asks once for every goal.
struct WorkspaceNames: Sendable {
  let units: [String: Int]
  /// Of declared persons, without `@`.
  let handles: Set<String>
  /// The KPIs by name and by title in lower case.
  let kpisByWords: [String: Int]

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
  }
}
