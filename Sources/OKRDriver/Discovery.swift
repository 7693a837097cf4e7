import OKRSource

/// Something that keeps a run from starting: told on standard error, exit code 2.
package struct Complaint: Error, Sendable, Equatable {
  /// One line.
  package let message: String

  package init(_ message: String) { self.message = message }
}

/// The files of one workspace, and those of them that were asked for.
struct WorkspaceFiles {
  var paths: [String]
  var wanted: Set<String>
}

/// Finds the workspaces that some paths lie in.
///
/// A workspace is every `.okr` file below a folder with a `workspace.okr`, but for those below another such folder
/// inside it. Without a `workspace.okr` at or above a path, the folder that was named is the root; for a file, the
/// folder it stands in, without those below.
struct Discovery {
  static let marker = "workspace.okr"

  let paths: Paths
  private var roots: [String: String?] = [:]
  private(set) var complaints: [Complaint] = []

  init(_ paths: Paths) { self.paths = paths }

  /// The workspaces of the named paths, in order; complaints are gathered.
  mutating func workspaces(of named: [String], standingIn: String?) -> [WorkspaceFiles] {
    var found: [String: WorkspaceFiles] = [:]
    for path in named {
      let absolute = paths.absolute(path)
      switch Platform.kind(of: absolute) {
      case .folder:
        addFolder(absolute, named: path, &found)
      case .file where path.hasSuffix(".okr"):
        addFile(absolute, &found)
      case .file:
        complaints.append(Complaint("\(path) is no .okr file"))
      case .other:
        complaints.append(Complaint("\(path) is neither a file nor a folder"))
      case nil:
        complaints.append(Complaint(missing(path, absolute)))
      }
    }
    if let standingIn { addFile(paths.absolute(standingIn), &found) }
    return found.sorted { $0.key.utf8Precedes($1.key) }.map(\.value)
  }

  private func missing(_ path: String, _ absolute: String) -> String {
    let folder = Paths.parent(absolute) ?? "/"
    let name = absolute.split(separator: "/").last.map(String.init) ?? absolute
    let siblings = (try? Platform.names(in: folder)) ?? []
    let near = nearest(to: name, among: siblings, limit: 1).first
    return "there is no file or folder \(path)" + (near.map { "; did you mean \($0)?" } ?? "")
  }

  private mutating func addFolder(_ folder: String, named: String, _ found: inout [String: WorkspaceFiles]) {
    let files = walk(folder, reportsRefusals: true)
    guard !files.isEmpty else {
      if complaints.isEmpty { complaints.append(Complaint("no .okr files below \(named)")) }
      return
    }
    for file in files { add(file, fallback: folder, isDeep: true, &found) }
  }

  private mutating func addFile(_ file: String, _ found: inout [String: WorkspaceFiles]) {
    add(file, fallback: Paths.parent(file) ?? "/", isDeep: false, &found)
  }

  private mutating func add(
    _ file: String, fallback: String, isDeep: Bool, _ found: inout [String: WorkspaceFiles]
  ) {
    let folder = Paths.parent(file) ?? "/"
    let root = root(of: folder) ?? fallback
    if found[root] == nil {
      found[root] = WorkspaceFiles(paths: members(of: root, isDeep: isDeep), wanted: [])
    }
    if found[root]?.paths.contains(file) == false { found[root]?.paths.append(file) }
    found[root]?.wanted.insert(file)
  }

  /// The nearest folder at or above one that holds a `workspace.okr`, not beyond a repository's own folder.
  private mutating func root(of folder: String) -> String? {
    if let known = roots[folder] { return known }
    var root: String?
    if Platform.kind(of: Paths.join(folder, Discovery.marker)) == .file {
      root = folder
    } else if Platform.kind(of: Paths.join(folder, ".git")) == nil, let parent = Paths.parent(folder) {
      root = self.root(of: parent)
    }
    roots[folder] = root
    return root
  }

  private mutating func members(of root: String, isDeep: Bool) -> [String] {
    let hasMarker = self.root(of: root) == root
    let files = hasMarker || isDeep ? walk(root, reportsRefusals: false) : filesRight(in: root)
    return files.filter { file in
      let own = self.root(of: Paths.parent(file) ?? "/")
      return hasMarker ? own == root : own == nil
    }
  }

  private func filesRight(in folder: String) -> [String] {
    ((try? Platform.names(in: folder)) ?? []).filter { $0.hasSuffix(".okr") && !$0.hasPrefix(".") }
      .map { Paths.join(folder, $0) }.filter { Platform.kind(of: $0) == .file }
  }

  /// Every `.okr` file below a folder, hidden folders left out, each folder once.
  private mutating func walk(_ folder: String, reportsRefusals: Bool) -> [String] {
    var files: [String] = []
    var seen: Set<Platform.FolderIdentity> = []
    var pending = [folder]
    while let current = pending.popLast() {
      guard let identity = Platform.identity(of: current), seen.insert(identity).inserted else { continue }
      let names: [String]
      do {
        names = try Platform.names(in: current)
      } catch {
        if reportsRefusals { complaints.append(Complaint("cannot read the folder \(paths.shown(current)): \(error.reason)")) }
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = Paths.join(current, name)
        if name.hasSuffix(".okr"), Platform.kind(of: path) == .file {
          files.append(path)
        } else if !name.contains(".") || Platform.kind(of: path) == .folder {
          if Platform.kind(of: path) == .folder { pending.append(path) }
        }
      }
    }
    return files.sorted { $0.utf8Precedes($1) }
  }
}
