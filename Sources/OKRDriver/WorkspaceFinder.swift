import OKRSource

/// The workspaces that the folders and files of an editor lie in.
package struct FoundWorkspaces: Sendable {
  package let workspaces: [Workspace]
  /// The name that a workspace has for a file that was asked for by another, as behind a link.
  package let names: [String: String]
  /// A line each about what could not be looked at.
  package let complaints: [String]

  package struct Workspace: Sendable {
    package let root: String
    package var files: [File]
  }

  package struct File: Sendable {
    /// Absolute.
    package let path: String
    /// Relative to the first folder, as a run of the command line there prints it.
    package let shown: String
    /// From the root of the workspace.
    package let workspacePath: String
    /// Whether it lies below a folder that was named, or was named itself.
    package let isWanted: Bool
  }
}

/// Finds the workspaces of some folders and files, all by absolute paths, as ``runLint(_:currentFolder:progress:)`` does;
/// a file may be one that is not saved yet. What cannot be looked at is told, and the rest is found all the same.
package func findWorkspaces(folders: [String], files: [String]) -> FoundWorkspaces {
  let paths = Paths(current: folders.first ?? Platform.currentFolder ?? "/")
  func isFolder(_ path: String) -> Bool { ((try? Platform.kind(of: path)) ?? nil) == .folder }
  func isFile(_ path: String) -> Bool { ((try? Platform.kind(of: path)) ?? nil) == .file }
  let folders = folders.filter(isFolder)
  var discovery = Discovery(paths)
  let found = discovery.workspaces(of: folders + files.filter(isFile), standingIn: nil)
  // An editor may open a folder in which there is nothing yet.
  var complaints = discovery.complaints.filter { !$0.isOfEmptyFolder }.map(\.message)
  complaints += discovery.deadLinks.map { Complaint.unreadable($0, .brokenLink, paths).message }
  var workspaces = found.map { FoundWorkspaces.Workspace($0, paths) }
  var names: [String: String] = [:]
  var known = Set(workspaces.flatMap { $0.files.map(\.path) })
  for file in files where !known.contains(file) {
    var discovery = Discovery(paths)
    let alone = discovery.workspaces(of: folders, standingIn: file)
    guard let name = discovery.standIn, let home = alone.first(where: { $0.paths.contains(name) }) else {
      complaints += discovery.complaints.map(\.message)
      continue
    }
    if name != file { names[file] = name }
    guard known.insert(name).inserted else { continue }
    let whole = FoundWorkspaces.Workspace(home, paths)
    guard let index = workspaces.firstIndex(where: { $0.root == home.root }) else {
      workspaces.append(whole)
      known.formUnion(whole.files.map(\.path))
      continue
    }
    workspaces[index].files = whole.files.filter { known.contains($0.path) }
  }
  var reported: Set<String> = []
  return FoundWorkspaces(
    workspaces: workspaces, names: names, complaints: complaints.filter { reported.insert($0).inserted })
}

/// The bytes of a file that is text, or why they are not to be had.
package func readFile(_ path: String) throws(Complaint) -> [UInt8] {
  try Loading.load(path, shownAs: path).bytes
}

extension FoundWorkspaces.Workspace {
  fileprivate init(_ found: WorkspaceFiles, _ paths: Paths) {
    let inside = Paths(current: found.root)
    root = found.root
    files = found.paths.map {
      FoundWorkspaces.File(
        path: $0, shown: paths.shown($0), workspacePath: inside.shown($0), isWanted: found.wanted.contains($0))
    }
  }
}
