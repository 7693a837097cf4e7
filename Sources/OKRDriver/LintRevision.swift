import OKRSource

/// Where the files of a run come from git, and not from disk.
extension LintRun {
  static func remark(onLink path: String) -> String {
    "\(path) is a link to a file outside of the repository, of which nothing is staged; what it says is not read, and "
      + "what it said as a file of the repository counts as gone"
  }

  /// The workspaces that were named, as they are staged.
  func staged() throws(Complaints) -> (
    workspaces: [(files: [SourceFile], wanted: Set<String>)], linksOutside: [String]
  ) {
    var links: [String] = []
    let workspaces = try inRepository { (git) throws(Complaint) in
      let opened = try GitRevision(stagedIn: git, currentFolder: paths.current)
      links = try opened.linksOutside()
      return (opened, [])
    }
    return (workspaces, links)
  }

  /// The workspaces that were named, as a revision has them, and the folders whose files it does not have: submodules.
  /// Where files of today are new, those that are gone come with them.
  func workspaces(
    of base: LintRequest.Base, before today: [Loaded]
  ) throws(Complaints) -> (workspaces: [(files: [SourceFile], wanted: Set<String>)], submodules: [String]) {
    var submodules: [String] = []
    let workspaces = try inRepository { (git) throws(Complaint) in
      let revision =
        switch base {
        case .revision(let name): name
        case .mergeBase(let name): try git.mergeBase(name)
        }
      let opened = try GitRevision(revision, in: git, currentFolder: paths.current)
      submodules = opened.submodules
      let files = today.flatMap { $0.wanted }.map { Platform.destination(of: paths.absolute($0)) }
      let staged = request.isStaged ? try GitRevision(stagedIn: git, currentFolder: paths.current) : nil
      let gone = opened.gone(beside: files.filter { Paths.contains(git.top, $0) }) { path in
        if let staged { return staged.has(path) }
        return ((try? Platform.kind(of: path)) ?? nil) != nil
      }
      return (opened, gone)
    }
    return (workspaces, submodules)
  }

  private func inRepository(
    _ revision: (Git) throws(Complaint) -> (GitRevision, gone: [String])
  ) throws(Complaints) -> [(files: [SourceFile], wanted: Set<String>)] {
    let named = request.paths + [request.standardInput?.name].compactMap { $0 }
    let (opened, gone): (GitRevision, [String])
    do {
      (opened, gone) = try revision(Git(around: folder(of: named.first ?? ".")))
    } catch {
      throw Complaints([error])
    }
    return try opened.workspaces(of: named, withGone: gone)
  }

  /// The nearest folder that is there: a file may be gone today, and its folder with it.
  private func folder(of path: String) -> String {
    var next = Paths.parent(Discovery.place(of: path, paths))
    let place = Discovery.place(of: path, paths)
    if (try? Platform.kind(of: place)) == .folder { return place }
    while let folder = next, (try? Platform.kind(of: folder)) != .folder { next = Paths.parent(folder) }
    return next ?? paths.current
  }
}
