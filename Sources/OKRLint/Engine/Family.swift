/// The families of rules; each has one meaning, and a rule's name starts with it.
package enum Family: String, Sendable, CaseIterable {
  case syntax, specific, measurable, achievable, relevant, timebound, kpi, cascade, progress, change, settings

  /// What the family looks after.
  package var meaning: String {
    switch self {
    case .syntax: "what could not be read as written"
    case .specific: "a goal says one thing, in words that everybody understands alike"
    case .measurable: "a key result has a number to reach and a number to start from"
    case .achievable: "the goals are few enough, and ambitious enough, to be reached"
    case .relevant: "every goal has one owner, and no result is counted twice"
    case .timebound: "every goal has a time, and its dates fit into it"
    case .kpi: "what is watched all the time is a KPI; what is to change this cycle is a key result"
    case .cascade: "names lead somewhere, and goals hold together from company to team"
    case .progress: "goals are followed while they run, and closed when they end"
    case .change: "what was agreed on stays in sight: it is changed in the open, and what was told is not altered"
    case .settings: "the linter's own settings and suppressions are in order"
    }
  }
}
