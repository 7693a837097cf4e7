import OKRSource

/// The files of one workspace, its `workspace.okr` first, and those of them that were asked for.
struct WorkspaceFiles {
  let root: String
  var paths: [String]
  var wanted: Set<String>
}

/// Finds the workspaces that some paths lie in.
///
/// A workspace is every `.okr` file below a folder with a `workspace.okr`, but for those below another such folder
/// inside it. Without a `workspace.okr` at or above a file, the outermost named folder that holds it is the root; for
/// a file that was named alone, the folder it stands in, without those below.
struct Discovery {
  static let marker = "workspace.okr"

  private(set) var complaints: [Complaint] = []
  /// The file that standard input stands for, under the name the workspace has for it.
  private(set) var standIn: String?
  private let paths: Paths
  private var folders: [String] = []
  private var walks: [String: [String]] = [:]
  private var roots: [String: String?] = [:]
  private var found: [String: Members] = [:]

  private struct Members {
    var paths: [String]
    var known: Set<String>
    var wanted: Set<String> = []
    /// The members by their paths without links; made only when a file is reached by one.
    var byRealPath: [String: String]?
  }

  /// Whether a root without a `workspace.okr` has the files in its folders too.
  private enum Reach { case deep, flat }

  init(_ paths: Paths) { self.paths = paths }

  /// The workspaces of the named paths and of the file that standard input stands for; complaints are gathered.
  mutating func workspaces(of named: [String], standingIn: String?) -> [WorkspaceFiles] {
    var files: [String] = []
    for path in named { sort(path, &files) }
    for folder in folders { addFolder(folder) }
    for file in files { _ = add(file) }
    if let standingIn { addStandIn(standingIn) }
    return found.sorted { $0.key.utf8Precedes($1.key) }.map { root, members in
      WorkspaceFiles(root: root, paths: ordered(members.paths, root), wanted: members.wanted)
    }
  }

  /// The file that says who we are first: what is declared in it counts as the first of two twins.
  private func ordered(_ files: [String], _ root: String) -> [String] {
    let first = Paths.join(root, Discovery.marker)
    return files.sorted { ($0 == first) != ($1 == first) ? $0 == first : $0.utf8Precedes($1) }
  }

  /// Where a typed path leads: as it is written, but for `..` behind a link, which only the system can follow.
  static func place(of path: String, _ paths: Paths) -> String {
    guard path.split(separator: "/").contains("..") else { return paths.absolute(path) }
    return Platform.realPath(path.hasPrefix("/") ? path : Paths.join(paths.current, path)) ?? paths.absolute(path)
  }

  // MARK: - What was named

  private mutating func sort(_ path: String, _ files: inout [String]) {
    guard !path.isEmpty else {
      complaints.append(Complaint("a path is empty; leave it out, or write `.` for the current folder"))
      return
    }
    let absolute = Discovery.place(of: path, paths)
    do {
      switch try Platform.kind(of: absolute) {
      case .folder: if !folders.contains(absolute) { folders.append(absolute) }
      case .file where absolute.hasSuffix(".okr"): files.append(absolute)
      case .file:
        complaints.append(Complaint("\(path) is no .okr file; rename it, or pipe it in as `okr lint - <\(path)`"))
      case .other, .brokenLink: complaints.append(.unreadable(absolute, try Platform.kind(of: absolute), paths))
      case nil: complaints.append(.missing(path, paths))
      }
    } catch {
      complaints.append(Complaint("cannot read \(path): \(error.reason)"))
    }
  }

  private mutating func addFolder(_ folder: String) {
    let before = complaints.count
    let files = walk(folder)
    if files.isEmpty, complaints.count == before {
      complaints.append(Complaint("there are no .okr files below \(paths.shown(folder)); name a folder that has some"))
    }
    for file in files { _ = add(file) }
  }

  private mutating func addStandIn(_ name: String) {
    let absolute = Discovery.place(of: name, paths)
    if (try? Platform.kind(of: absolute)) == .folder {
      complaints.append(Complaint("--stdin-name takes the path of a file; \(name) is a folder"))
    } else if !absolute.hasSuffix(".okr") {
      complaints.append(Complaint("--stdin-name takes the path of an .okr file, not \(name)"))
    } else {
      standIn = add(absolute)
    }
  }

  // MARK: - Workspaces

  /// Adds a file to its workspace, and tells the name it has there.
  private mutating func add(_ file: String) -> String {
    let folder = Paths.parent(file) ?? "/"
    let named = folders.filter { Paths.contains($0, file) }.min { $0.utf8.count < $1.utf8.count }
    let shownRoot = root(of: folder) ?? named ?? folder
    // The same folder by two names is one workspace.
    let root = Platform.realPath(shownRoot) ?? shownRoot
    var members = found.removeValue(forKey: root) ?? self.members(of: root, shownRoot == named ? .deep : .flat)
    let member = members.known.contains(file) ? file : twin(of: file, &members) ?? file
    if members.known.insert(member).inserted { members.paths.append(member) }
    members.wanted.insert(member)
    found[root] = members
    return member
  }

  /// The name under which the workspace already has a file that was reached by a link.
  private func twin(of file: String, _ members: inout Members) -> String? {
    guard let real = Platform.realPath(file) else { return nil }
    if members.byRealPath == nil {
      members.byRealPath = Dictionary(members.paths.map { (Platform.realPath($0) ?? $0, $0) }) { first, _ in first }
    }
    return members.byRealPath?[real]
  }

  private mutating func members(of root: String, _ reach: Reach) -> Members {
    let isMarked = self.root(of: root) == root
    let all = isMarked || reach == .deep ? walk(root) : filesRight(in: root)
    let own = all.filter { self.root(of: Paths.parent($0) ?? "/") == (isMarked ? root : nil) }
    return Members(paths: own, known: Set(own))
  }

  /// The nearest folder at or above one that holds a `workspace.okr`.
  private mutating func root(of folder: String) -> String? {
    if let known = roots[folder] { return known }
    let isMarked = (try? Platform.kind(of: Paths.join(folder, Discovery.marker))) == .file
    let root = isMarked ? folder : Paths.parent(folder).flatMap { self.root(of: $0) }
    roots[folder] = root
    return root
  }

  // MARK: - Folders

  /// A neighbour that cannot be read may hold the names that others use, so every refusal counts.
  private mutating func walk(_ folder: String) -> [String] {
    if let known = walks[folder] { return known }
    let walk = Walk(folder, paths)
    complaints += walk.complaints
    walks[folder] = walk.files
    return walk.files
  }

  private func filesRight(in folder: String) -> [String] {
    ((try? Platform.entries(of: folder)) ?? []).map(\.name).filter { $0.hasSuffix(".okr") && !$0.hasPrefix(".") }
      .map { Paths.join(folder, $0) }.filter { (try? Platform.kind(of: $0)) == .file }
  }
}
