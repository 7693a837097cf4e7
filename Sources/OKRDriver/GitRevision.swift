package import OKRSource

/// The `.okr` files of a git revision, or of what is staged, read as those of a folder are.
///
/// What git keeps is the revision's own, whatever `.gitignore` says; links and submodules are left out.
package struct GitRevision: Sendable {
  /// What people call it: as typed, or `the index`.
  package let name: String
  private let git: Git
  private let paths: Paths
  /// The `.okr` files by their absolute paths in byte order.
  private let files: [(path: String, id: String)]
  /// The folders of other repositories in this one: what is in them is no part of the revision.
  package let submodules: [String]
  /// The links of this revision that have the name of an `.okr` file, by their absolute paths.
  private let links: [(path: String, id: String)]
  /// The folders that hold a `workspace.okr`.
  private let marked: Set<String>

  /// A revision of the repository that a folder lies in: a branch, a tag, a commit.
  package init(_ revision: String, in git: Git, currentFolder: String) throws(Complaint) {
    try self.init(revision, git, currentFolder, git.entries(of: git.commit(revision)))
  }

  /// What the next commit would hold.
  package init(stagedIn git: Git, currentFolder: String) throws(Complaint) {
    let entries = try git.stagedEntries()
    if let open = entries.first(where: { $0.stage != "0" && Paths.isOKR($0.path) }) {
      let shown = Paths(current: currentFolder).shown(Paths.join(git.top, open.path))
      throw Complaint("\(shown) has a merge that is not settled; settle it, then `git add \(Paths.shellWord(shown))`")
    }
    try self.init("the index", git, currentFolder, entries)
  }

  private init(_ name: String, _ git: Git, _ currentFolder: String, _ entries: [Git.Entry]) throws(Complaint) {
    self.name = name
    self.git = git
    paths = Paths(current: currentFolder)
    submodules = entries.filter { $0.mode == "160000" }.map { Paths.join(git.top, $0.path) }
    links = entries.filter { Paths.isOKR($0.path) && $0.mode == "120000" }.map { (Paths.join(git.top, $0.path), $0.id) }
    var files: [(path: String, id: String)] = []
    var marked: Set<String> = []
    for entry in entries where Paths.isOKR(entry.path) && entry.mode.hasPrefix("100") {
      let path = Paths.join(git.top, entry.path)
      files.append((path, entry.id))
      let folder = Paths.parent(path) ?? "/"
      if path == Paths.join(folder, Discovery.marker) { marked.insert(folder) }
    }
    self.files = files.sorted { $0.path.utf8Precedes($1.path) }
    self.marked = marked
  }

  /// The links to files outside of the repository, of which git keeps the path and no text, as they are shown.
  func linksOutside() throws(Complaint) -> [String] {
    guard !links.isEmpty else { return [] }
    let targets = try git.contents(of: links.map(\.id))
    return links.filter { link in
      guard let target = targets[link.id] else { return false }
      let folder = Paths(current: Paths.parent(link.path) ?? "/")
      return !Paths.contains(git.top, folder.absolute(Platform.text(of: target)))
    }.map { paths.shown($0.path) }
  }

  /// The files of every workspace that some paths lie in, and which of them were asked for: what is found on disk in the
  /// same places, as it was then. A path that leads to nothing in this revision finds nothing.
  ///
  /// Files that are gone today may come with them, wanted or not: those of them that have another name now.
  package func workspaces(
    of named: [String], withGone gone: [String] = []
  ) throws(Complaints) -> [(files: [SourceFile], wanted: Set<String>)] {
    var complaints: [Complaint] = []
    var folders: [String] = []
    for path in named {
      // A file that is gone today has no real path; its folder may be reached by a link all the same.
      let real = Platform.destination(of: Discovery.place(of: path, paths))
      if !Paths.contains(git.top, real), !Paths.contains(real, git.top) {
        complaints.append(
          Complaint(
            "\(path) is outside of the git repository \(paths.shown(git.top)), which has no other revision of it; "
              + "run okr for it alone, without one"))
      }
      folders.append(real)
    }
    guard complaints.isEmpty else { throw Complaints(complaints) }
    let wanted = files.filter { file in folders.contains { GitRevision.isFound(file.path, below: $0) } }.map(\.path)
    let former = gone.filter { GitRevision.isFound($0, below: git.top) }
    var roots = Dictionary(grouping: Set(wanted + former)) { root(of: $0, named: folders) }.mapValues { Set($0) }
    // What a new file says may have stood in another one of its workspace.
    for file in folders where Paths.isOKR(file) && !wanted.contains(file) {
      if let root = markedFolder(of: Paths.parent(file) ?? "/") { roots[root, default: []].formUnion([]) }
    }
    do {
      let asked = Set(wanted.map(paths.shown))
      return try load(roots).map { ($0.files, $0.wanted.intersection(asked)) }
    } catch {
      throw Complaints([error])
    }
  }

  /// The files of this revision that are not there today, where any of today's is new: it may be one of them under
  /// another name.
  func gone(beside today: [String], isThere: (String) -> Bool) -> [String] {
    let known = Set(files.map(\.path))
    return known.isSuperset(of: today) ? [] : files.map(\.path).filter { !isThere($0) }
  }

  /// Whether this revision has a file.
  func has(_ path: String) -> Bool { files.contains { $0.path == path } }

  /// The nearest folder with a `workspace.okr`, else the outermost named one, else the file's own.
  private func root(of file: String, named: [String]) -> String {
    let folder = Paths.parent(file) ?? "/"
    let outermost = named.filter { Paths.contains($0, file) && $0 != file }.min { $0.utf8.count < $1.utf8.count }
    return markedFolder(of: folder) ?? outermost ?? folder
  }

  private func markedFolder(of folder: String) -> String? {
    var next: String? = folder
    while let folder = next, Paths.contains(git.top, folder) {
      if marked.contains(folder) { return folder }
      next = Paths.parent(folder)
    }
    return nil
  }

  private func load(
    _ wanted: [String: Set<String>]
  ) throws(Complaint) -> [(files: [SourceFile], wanted: Set<String>)] {
    let workspaces = wanted.sorted { $0.key.utf8Precedes($1.key) }.map { root, wanted in
      (root: root, members: members(of: root, wanted), wanted: wanted)
    }
    let contents = try git.contents(of: Set(workspaces.flatMap { $0.members.map(\.id) }).sorted())
    var loaded: [(files: [SourceFile], wanted: Set<String>)] = []
    for workspace in workspaces {
      let root = Paths(current: workspace.root)
      var files: [SourceFile] = []
      for member in workspace.members {
        let shown = paths.shown(member.path)
        guard let bytes = contents[member.id] else { throw .notFetched(shown, name, git) }
        guard paths.isUTF8(member.path) else { throw .notUTF8(member.path, paths) }
        let file = try Loading.checkAnyway(bytes, shownAs: "\(shown) at \(name)")
        let place = root.shown(member.path)
        files.append(
          file.encoding == .utf8
            ? SourceFile(path: shown, workspacePath: place, bytes: file.bytes)
            : SourceFile(path: shown, workspacePath: place, unreadable: file.encoding))
      }
      loaded.append((files, Set(workspace.wanted.map(paths.shown))))
    }
    return loaded
  }

  /// All files of a workspace, its `workspace.okr` first, whether or not they were asked for.
  private func members(of root: String, _ wanted: Set<String>) -> [(path: String, id: String)] {
    let isMarked = marked.contains(root)
    let own = files.filter { file in
      guard isMarked else { return wanted.contains(file.path) }
      return GitRevision.isFound(file.path, below: root) && markedFolder(of: Paths.parent(file.path) ?? "/") == root
    }
    let first = Paths.join(root, Discovery.marker)
    return own.filter { $0.path == first } + own.filter { $0.path != first }
  }

  /// Whether a walk of a folder comes to a file, past nothing that is hidden; or whether it is that file.
  private static func isFound(_ file: String, below folder: String) -> Bool {
    guard let rest = Paths.rest(of: file, below: folder) else { return false }
    return rest.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { part in
      part.first != UInt8(ascii: ".") && !part.elementsEqual("node_modules".utf8)
    }
  }
}

extension Complaint {
  /// About a file that git names and does not have, as in a partial clone.
  fileprivate static func notFetched(_ path: String, _ revision: String, _ git: Git) -> Complaint {
    Complaint(
      "this clone is partial, and \(path) at \(revision) is not in it; "
        + "`git fetch --refetch --no-filter origin` fetches it (on GitHub: no `filter` below actions/checkout)")
  }
}
