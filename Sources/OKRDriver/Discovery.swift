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
/// inside it. Without a `workspace.okr` at or above a file, the outermost named folder that holds it is the root; what
/// no named folder holds is judged alone, or with the other named files of its folder.
struct Discovery {
  static let marker = "workspace.okr"

  private(set) var complaints: [Complaint] = []
  /// The links to nothing that were passed over.
  private(set) var deadLinks: [String] = []
  /// The file that standard input stands for, under the name the workspace has for it.
  private(set) var standIn: String?
  private let paths: Paths
  /// The paths beyond ASCII that were named or found.
  private var spellings: Set<String> = []
  private var folders: [String] = []
  /// What is known of folders, by their paths.
  private var known: [String: Known] = [:]
  /// What has been added, under any name; made only when a file is named.
  private var added: Set<Platform.Identity>?

  private struct Known {
    var walk: Walk?
    var root: Root?
    /// Of a root.
    var members: Members?
  }

  /// The nearest folder at or above one that holds a `workspace.okr`.
  private enum Root {
    case folder(String)
    case nowhere
  }

  private struct Members {
    var paths: [String]
    var known: Set<String>
    var wanted: Set<String> = []
    /// The members by what they are; made only when a file is reached by another name.
    var byIdentity: [Platform.Identity: String]?
  }

  init(_ paths: Paths) { self.paths = paths }

  /// The workspaces of the named paths and of the file that standard input stands for; complaints are gathered.
  mutating func workspaces(of named: [String], standingIn: String?) -> [WorkspaceFiles] {
    var files: [String] = []
    for path in named { sort(path, &files) }
    for folder in folders { addFolder(folder) }
    // A link to a file that is named too is that file, which is judged where it stands.
    let isLink = files.map { Platform.realPath($0) != $0 }
    for (file, isLink) in zip(files, isLink) where !isLink && !isAdded(file) { _ = add(file) }
    for (file, isLink) in zip(files, isLink) where isLink && !isAdded(file) { _ = add(file) }
    if let standingIn { addStandIn(standingIn) }
    return known.keys.sorted { $0.utf8Precedes($1) }.compactMap { root in
      known[root]?.members.map { WorkspaceFiles(root: root, paths: ordered($0.paths, root), wanted: $0.wanted) }
    }
  }

  /// The file that says who we are first: what is declared in it counts as the first of two twins.
  private func ordered(_ files: [String], _ root: String) -> [String] {
    let first = Paths.join(root, Discovery.marker)
    return files.sorted { ($0 == first) != ($1 == first) ? $0 == first : $0.utf8Precedes($1) }
  }

  /// Where a typed path leads: as it is written, but for `..` behind a link, which only the system can follow.
  static func place(of path: String, _ paths: Paths) -> String {
    let mayLeadUp = zip(path.utf8, path.utf8.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == $0 }
    guard mayLeadUp, path.split(separator: "/").contains("..") else { return paths.absolute(path) }
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
      let kind = try Platform.kind(of: absolute)
      if kind != nil { checkSpelling(absolute) }
      switch kind {
      case .folder: if !folders.contains(absolute) { folders.append(absolute) }
      case .file where !paths.isUTF8(absolute): complaints.append(.notUTF8(absolute, paths))
      case .file where Paths.isOKR(absolute): files.append(absolute)
      case .file:
        complaints.append(
          Complaint(
            "\(path) is no .okr file; `okr init` writes one to copy from, `okr lint - <\(path)` reads it as one"))
      case .other, .brokenLink: complaints.append(.unreadable(absolute, kind, paths))
      case nil: complaints.append(.missing(path, paths))
      }
    } catch {
      complaints.append(Complaint("cannot read \(path): \(error.reason)"))
    }
  }

  private mutating func addFolder(_ folder: String) {
    let walk = walk(folder)
    complaints += walk.refusals.map(\.complaint)
    if walk.files.isEmpty {
      complaints += walk.deadLinks.map { .unreadable($0, .brokenLink, paths) }
    } else {
      deadLinks += walk.deadLinks.filter { !deadLinks.contains($0) }
    }
    if walk.files.isEmpty, walk.refusals.isEmpty, walk.deadLinks.isEmpty {
      complaints.append(.noFiles(below: folder, walk, paths))
    }
    for file in walk.files { _ = add(file) }
  }

  private mutating func addStandIn(_ name: String) {
    let absolute = Discovery.place(of: name, paths)
    if (try? Platform.kind(of: absolute)) == .folder {
      complaints.append(Complaint("--stdin-name takes the path of a file; \(name) is a folder"))
    } else if !Paths.isOKR(absolute) {
      complaints.append(Complaint("--stdin-name takes the path of an .okr file, not \(name)"))
    } else {
      standIn = add(absolute)
    }
  }

  /// Complains of a second path that is the first one to a String, and to a system that knows one spelling of `é`.
  private mutating func checkSpelling(_ path: String) {
    guard path.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let (isFirst, known) = spellings.insert(path)
    guard !isFirst, !known.utf8.elementsEqual(path.utf8) else { return }
    complaints.append(
      Complaint(
        "two paths are spelled \(paths.shown(path)), one with a letter and its accent as one character and one as two; "
          + "rename one of them"))
  }

  // MARK: - Workspaces

  private mutating func isAdded(_ file: String) -> Bool {
    guard let identity = Platform.identity(of: file) else { return false }
    let all = added ?? Set(known.values.flatMap { $0.members?.wanted ?? [] }.compactMap(Platform.identity))
    added = all
    return all.contains(identity)
  }

  /// Adds a file to its workspace, and tells the name it has there.
  private mutating func add(_ file: String) -> String {
    let folder = Paths.parent(file) ?? "/"
    let named = folders.filter { Paths.contains($0, file) }.min { $0.utf8.count < $1.utf8.count }
    let shownRoot = root(of: folder) ?? named ?? folder
    // The same folder by two names is one workspace.
    let root = Platform.realPath(shownRoot) ?? shownRoot
    var members = known[root]?.members ?? self.members(of: root, isWalked: shownRoot == named)
    known[root]?.members = nil
    let member = members.known.contains(file) ? file : twin(of: file, &members) ?? file
    if members.known.insert(member).inserted {
      members.paths.append(member)
      if let identity = Platform.identity(of: member) { members.byIdentity?[identity] = member }
    }
    if added != nil, let identity = Platform.identity(of: member) { added?.insert(identity) }
    members.wanted.insert(member)
    known[root, default: Known()].members = members
    return member
  }

  /// The name under which the workspace already has a file that was reached by another, a link of either kind.
  private func twin(of file: String, _ members: inout Members) -> String? {
    guard let identity = Platform.identity(of: file) else { return nil }
    if members.byIdentity == nil {
      let known = members.paths.compactMap { path in Platform.identity(of: path).map { ($0, path) } }
      members.byIdentity = Dictionary(known) { first, _ in first }
    }
    return members.byIdentity?[identity]
  }

  /// The files that belong to a root, whether or not they were asked for.
  private mutating func members(of root: String, isWalked: Bool) -> Members {
    let isMarked = self.root(of: root) == root
    guard isMarked || isWalked else { return Members(paths: [], known: []) }
    let walk = walk(root)
    let marked = isMarked ? root : nil
    // A neighbour that cannot be read may hold the names that others use, so every refusal in the workspace counts.
    complaints += walk.refusals.filter { isOf(marked, $0.path) }.map(\.complaint)
    deadLinks += walk.deadLinks.filter { isOf(marked, $0) && !deadLinks.contains($0) }
    let own = walk.files.filter { isOf(marked, $0) }
    return Members(paths: own, known: Set(own))
  }

  /// Whether what stands at a path has this folder with a `workspace.okr` as its nearest, or none.
  private mutating func isOf(_ marked: String?, _ path: String) -> Bool {
    root(of: Paths.parent(path) ?? "/") == marked
  }

  /// The nearest folder at or above one that holds a `workspace.okr`.
  private mutating func root(of folder: String) -> String? {
    switch known[folder]?.root {
    case .folder(let root)?: return root
    case .nowhere?: return nil
    case nil: break
    }
    let isMarked = (try? Platform.kind(of: Paths.join(folder, Discovery.marker))) == .file
    let root = isMarked ? folder : Paths.parent(folder).flatMap { self.root(of: $0) }
    known[folder, default: Known()].root = root.map { .folder($0) } ?? .nowhere
    return root
  }

  // MARK: - Folders

  private mutating func walk(_ folder: String) -> Walk {
    if let walk = known[folder]?.walk { return walk }
    let walk = Walk(folder, paths)
    for file in walk.files { checkSpelling(file) }
    known[folder, default: Known()].walk = walk
    return walk
  }
}

extension Complaint {
  /// About a folder in which there is nothing to lint, with what to do next.
  fileprivate static func noFiles(below folder: String, _ walk: Walk, _ paths: Paths) -> Complaint {
    let shown = paths.shown(folder)
    if walk.hasIgnored {
      return Complaint("git ignores every .okr file below \(shown); name a file and it is linted all the same")
    }
    let command = shown == "." ? "okr init" : "okr init \(Paths.shellWord(shown))"
    return Complaint(
      "there are no .okr files below \(shown); `\(command)` writes a first workspace to fill in", isOfEmptyFolder: true)
  }
}
