package import OKRLint
import OKRModel
package import OKRSource
import OKRSyntax
package import OKRValues

/// Every goal of the workspaces that were named, and the files that could not be read as a whole.
package struct StatusRun: Sendable {
  package let result: StatusResult
  /// Files of which a part may be missing, since it has syntax errors.
  package let brokenFiles: [String]
}

/// Reads everything that some paths name, and tells every goal that is chosen; or the reasons why it cannot.
package func runStatus(
  paths: [String], standardInput: LintRequest.StandardInput? = nil, choosing choice: StatusChoice, asOf: Day,
  currentFolder: String? = Platform.currentFolder, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
) throws(Complaints) -> StatusRun {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(
    LintRequest(paths: paths, standardInput: standardInput, asOf: asOf), Paths(current: currentFolder), Platform.workers
  )
  let workspaces = try run.loaded(progress).map { (workspace: $0.resolved(), wanted: $0.wanted) }
  try check(choice, workspaces)
  let broken = workspaces.flatMap { workspace, wanted in
    workspace.filesWithSyntaxErrors.filter { wanted.contains($0.path) }.map(\.path)
  }
  var units: [UnitStatus] = []
  var leftOut = StatusResult.LeftOut()
  for (workspace, wanted) in workspaces {
    let tree = statusTree(workspace, in: wanted, choosing: choice, on: asOf)
    units += tree.units
    leftOut += tree.leftOut
  }
  return StatusRun(
    result: StatusResult(asOf: "\(asOf)", units: units, leftOut: leftOut),
    brokenFiles: broken.sorted { $0.utf8Precedes($1) })
}

/// Complains of a unit or a cycle that is nowhere, naming the nearest, or all where there are few.
private func check(
  _ choice: StatusChoice, _ workspaces: [(workspace: Workspace, wanted: Set<String>)]
) throws(Complaints) {
  var complaints: [Complaint] = []
  if let unit = choice.unit {
    let names = workspaces.flatMap(\.workspace.unitNames)
    if !names.contains(unit) {
      complaints.append(Complaint("there is no company, department or team \(unit)" + others(than: unit, names)))
    }
  }
  if let cycle = choice.cycle, !workspaces.contains(where: { $0.workspace.hasCycle(cycle, in: $0.wanted) }) {
    let labels = workspaces.flatMap { $0.workspace.cycleLabels(in: $0.wanted) }
    complaints.append(Complaint("there is no goal in the cycle \(cycle)" + others(than: cycle, labels)))
  }
  guard complaints.isEmpty else { throw Complaints(complaints) }
}

private func others(than typed: String, _ names: [String]) -> String {
  var known: [String] = []
  for name in names where !known.contains(name) { known.append(name) }
  if let near = nearest(to: typed, among: known, limit: 1).first { return "; did you mean \(near)?" }
  guard known.count <= 12, let last = known.last else { return "" }
  if known.count == 1 { return "; there is only \(last)" }
  return "; there are " + known.dropLast().joined(separator: ", ") + " and " + last
}
