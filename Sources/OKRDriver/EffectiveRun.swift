package import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// Every rule as the settings of its workspace leave it in one file.
package func runEffectiveRules(
  _ path: String, currentFolder: String? = Platform.currentFolder
) throws(Complaints) -> [EffectiveRule] {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(LintRequest(paths: [path], asOf: Platform.today), Paths(current: currentFolder), .one)
  let loaded = try run.loaded { _, _ in }
  guard let workspace = loaded.first, loaded.count == 1, workspace.wanted.count == 1,
    let file = workspace.files.first(where: { workspace.wanted.contains($0.path) })
  else {
    throw Complaints([Complaint("--effective takes the path of one .okr file, not of a folder with several: \(path)")])
  }
  return effectiveRules(of: workspace.resolved(), path: file.workspacePath)
}
