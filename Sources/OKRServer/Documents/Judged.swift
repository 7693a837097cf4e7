import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// The files of one workspace as they are now, and what follows from them, worked out when it is first asked for.
final class Judged {
  let leaves: [Leaf]
  let day: Day
  private let byFile: [ObjectIdentifier: Leaf]

  private(set) lazy var workspace = resolve(leaves.map(\.kept))
  private(set) lazy var linted = lint(workspace, asOf: day)
  private(set) lazy var progress = linted.progress()
  private(set) lazy var names = NameIndex(workspace, leaves.map(\.tree))
  private(set) lazy var rollups = Rollups(workspace)
  private(set) lazy var findings = Dictionary(grouping: linted.findings) { ObjectIdentifier($0.location.file) }

  /// Numbers and dates that only titles say: no findings, unless somebody asks for that rule, but something to be done.
  private(set) lazy var saidInTitles = lint(
    workspace, asOf: day, selection: Selection(only: [RuleID.clausesInTitle.rawValue])
  ).findings

  init(_ leaves: [Leaf], on day: Day) {
    self.leaves = leaves
    self.day = day
    byFile = Dictionary(leaves.map { (ObjectIdentifier($0.file), $0) }) { first, _ in first }
  }

  func leaf(of file: SourceFile) -> Leaf? { byFile[ObjectIdentifier(file)] }

  func findings(in leaf: Leaf) -> [Finding] { findings[ObjectIdentifier(leaf.file)] ?? [] }

  /// The goal whose declaration holds a place, the innermost.
  func goal(in leaf: Leaf, at offset: Int) -> Goal? {
    for (index, objective) in workspace.objectives.enumerated() where objective.location.file === leaf.file {
      guard objective.heading.whole.range.holds(offset) else { continue }
      let part = objective.keyResults.firstIndex { $0.heading.whole.range.holds(offset) }
      return part.map { .keyResult(index, $0) } ?? .objective(index)
    }
    return nil
  }

  /// The goals of a file, each objective before its key results.
  func goals(in leaf: Leaf) -> [Goal] {
    workspace.objectives.enumerated().flatMap { index, objective -> [Goal] in
      guard objective.location.file === leaf.file else { return [] }
      return [.objective(index)] + objective.keyResults.indices.map { .keyResult(index, $0) }
    }
  }
}

extension TextRange {
  /// Whether an offset lies in the range or at one of its ends, as a cursor does.
  func holds(_ offset: Int) -> Bool { start <= offset && offset <= end }

  /// Whether two ranges share a byte, or one of them is empty and touches the other.
  func touches(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}
