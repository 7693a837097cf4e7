package import OKRModel
package import OKRSource
package import OKRValues

/// What became of one goal or KPI between two revisions, and what a rule has to know to judge it.
package struct Change: Sendable {
  package let entity: EntityChange
  package let time: Time
  /// Whether what is gone was given up in the open, or with something that is told itself.
  package let isAccountedFor: Bool
  /// Whether it came when half of its cycle was over.
  package let isLate: Bool
  /// Where a finding about it stands: in the head, as long as its file is there.
  package let place: Location

  /// Whether its cycle has begun, so that what was agreed on holds; where nothing tells, it does.
  package var hasBegun: Bool { time != .before }

  /// How it stands with the cycle in which something was changed, for the end of a sentence.
  package var inCycle: String { time == .after ? "in a cycle that is over" : "in a cycle that runs" }

  /// Where a day lies in the cycle that a goal had in the base, or has now where it is new.
  package enum Time: Sendable {
    case before, during, after
    /// A KPI has no cycle, and not every goal has one that can be read.
    case unknown

    init(_ day: Day, in period: Period?) {
      guard let period else {
        self = .unknown
        return
      }
      self = day < period.first ? .before : day > period.last ? .after : .during
    }
  }
}

/// Everything that has changed in meaning from one workspace to another: data, with no verdict.
///
/// Goals are matched by name, then by what they say; values are compared by what they mean, so that another spelling, unit
/// or period of the same changes nothing. The order is that of the head's files, what is gone behind.
package func changes(from base: Workspace, to head: Workspace, on day: Day) -> [Change] {
  compared(from: base, to: head, on: day).changes
}

/// The same, with which goals have got another name or title.
package func compared(
  from base: Workspace, to head: Workspace, on day: Day
) -> (changes: [Change], renamings: Renamings) {
  var comparison = WorkspaceComparison(base, head, on: day)
  return (comparison.changes(), comparison.renamings)
}
