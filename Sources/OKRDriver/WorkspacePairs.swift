import OKRChange
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// The workspaces of two sides, each beside the one that it was or became.
struct WorkspacePairs {
  typealias Files = LintRun.Loaded

  let pairs: [(base: Files, head: Files)]

  /// Workspaces with one root are a pair; so are two that are alone on their sides, also where the root has moved.
  init(_ old: [String: Files], _ new: [String: Files]) {
    if old.count == 1, new.count == 1, let base = old.values.first, let head = new.values.first {
      pairs = [(base, head)]
      return
    }
    let none = Files(files: [], wanted: [], workers: .one)
    pairs = Set(old.keys).union(new.keys).sorted { $0.utf8Precedes($1) }.map { root in
      (old[root] ?? none, new[root] ?? none)
    }
  }

  /// Workspaces by their roots as they are shown, below a folder whose path is left out.
  static func keyed(_ files: [Files], below top: String = "") -> [String: Files] {
    Dictionary(
      files.compactMap { files in
        files.files.first.map { file in
          let root = String(file.path.dropLast(file.workspacePath.count))
          return (root.hasPrefix(top) ? String(root.dropFirst(top.count)) : root, files)
        }
      }
    ) { first, _ in first }
  }
}

/// What has changed from one workspace to another, as far as the files were asked for on either side, what was renamed,
/// and which files of the base count as asked for: also those that are gone, and were what is asked for in the head.
func compared(
  from base: Workspace, wanted before: Set<String>, to head: Workspace, wanted now: Set<String>, on day: Day
) -> (changes: [Change], renamings: Renamings, before: Set<String>) {
  let (changes, renamings) = OKRChange.compared(from: base, to: head, on: day)
  let before = before.union(renamings.formerFiles(of: now).subtracting(head.files.map(\.path)))
  let asked = changes.filter { change in
    change.entity.location.map { now.contains($0.file.path) } ?? false
      || change.entity.formerLocation.map { before.contains($0.file.path) } ?? false
  }
  return (asked, renamings, before)
}
