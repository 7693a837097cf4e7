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
  private(set) lazy var progress = Progress(workspace, rollups, on: day)
  private(set) lazy var names = NameIndex(workspace, leaves.map(\.tree))
  private(set) lazy var rollups = Rollups(workspace)
  /// What is found in each file, once all are judged.
  private var findings: [ObjectIdentifier: [Finding]]?
  /// What is found in those that were judged alone.
  private var findingsAlone: [ObjectIdentifier: [Finding]] = [:]

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

  /// What is found in a file: it is judged by itself, with what it needs of the others, unless all were.
  func findings(in leaf: Leaf) -> [Finding] {
    let file = ObjectIdentifier(leaf.file)
    if let found = findings.map({ $0[file] ?? [] }) ?? findingsAlone[file] { return found }
    let found = lint(workspace, asOf: day, scope: LintScope(paths: [leaf.file.path])).findings
    findingsAlone[file] = found
    return found
  }

  /// Judges every file at once: cheaper than one by one where somebody asks for many.
  func judgeAll() {
    guard findings == nil else { return }
    findings = Dictionary(grouping: lint(workspace, asOf: day).findings) { ObjectIdentifier($0.location.file) }
  }

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
