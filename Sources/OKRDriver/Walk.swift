import OKRSource

/// Every `.okr` file below a folder in byte order, without what is hidden, ignored by git, or in a `node_modules`.
///
/// A link is followed only out of the folder: what it leads to inside is found under its own name, and a file that
/// is read under two names would declare everything twice.
struct Walk {
  private(set) var files: [String] = []
  private(set) var refusals: [Refusal] = []
  /// Links to nothing that are called `.okr`: there is nothing that they hold.
  private(set) var deadLinks: [String] = []
  /// Whether a `.gitignore` kept a file out.
  private(set) var hasIgnored = false
  private let paths: Paths
  private let top: Folder
  private var seen: Set<String> = []
  private var pending: [Pending] = []

  /// What could not be looked at, and why.
  struct Refusal {
    let path: String
    let complaint: Complaint
  }

  /// A folder under the name it is shown by, and where git sees it: the same below the top, which a link may lead to.
  private struct Folder {
    let path: String
    let real: String

    func holding(_ name: String) -> Folder {
      Folder(path: Paths.join(path, name), real: Paths.join(real, name))
    }
  }

  /// A folder that is still to be looked into, and what git ignores in it.
  private struct Pending {
    let folder: Folder
    let ignored: GitIgnore
  }

  init(_ folder: String, _ paths: Paths) {
    self.paths = paths
    top = Folder(path: folder, real: Platform.realPath(folder) ?? folder)
    // Whoever names a folder wants it, whatever git says of it from above.
    visit(top, GitIgnore(above: top.real))
    while let next = pending.popLast() { visit(next.folder, next.ignored) }
    files.sort { $0.utf8Precedes($1) }
    // A file with two names in the folder is there once, under the first of them.
    guard files.count > 1 else { return }
    var known: Set<Platform.Identity> = []
    files.removeAll { path in Platform.identity(of: path).map { !known.insert($0).inserted } ?? false }
  }

  private mutating func visit(_ folder: Folder, _ ignored: GitIgnore) {
    do {
      let entries = try Platform.entries(of: folder.path)
      var ignored = ignored
      ignored.enter(folder.real, holding: entries)
      for entry in entries where !entry.name.hasPrefix(".") && entry.name != "node_modules" {
        take(entry, at: folder.holding(entry.name), ignored)
      }
    } catch {
      refuse(folder.path, Complaint("cannot read the folder \(paths.shown(folder.path)): \(error.reason)"))
    }
  }

  private mutating func refuse(_ path: String, _ complaint: Complaint) {
    refusals.append(Refusal(path: path, complaint: complaint))
  }

  private mutating func take(_ entry: Platform.Entry, at place: Folder, _ ignored: GitIgnore) {
    let isNamedSo = Paths.isOKR(entry.name)
    switch entry.shape {
    case .file where !isNamedSo: return
    case .file, .link:
      if ignored.ignores(place.real, as: .file) {
        if isNamedSo { hasIgnored = true }
      } else if entry.shape == .file {
        addFile(place.path)
      } else {
        takeFound(at: place, entry, ignored)
      }
    case .folder:
      if !ignored.ignores(place.real, as: .folder) { pending.append(Pending(folder: place, ignored: ignored)) }
    case .unknown: takeFound(at: place, entry, ignored)
    }
  }

  /// Takes what only a look at the thing itself can tell.
  private mutating func takeFound(at place: Folder, _ entry: Platform.Entry, _ ignored: GitIgnore) {
    let isNamedSo = Paths.isOKR(entry.name)
    let isLink = entry.shape == .link
    let kind: Platform.Kind?
    do {
      kind = try Platform.kind(of: place.path)
    } catch {
      // A link that leads nowhere matters only where an okr file was to be.
      if isNamedSo {
        refuse(place.path, Complaint("cannot read \(paths.shown(place.path)): \(error.reason)"))
      }
      return
    }
    if !isLink, ignored.ignores(place.real, as: kind == .folder ? .folder : .file) { return }
    switch kind {
    case .file: if isNamedSo, !isLink || leadsOut(place.path) { addFile(place.path) }
    case .folder: if !isLink || leadsOut(place.path) { pending.append(Pending(folder: place, ignored: ignored)) }
    case .brokenLink: if isNamedSo { deadLinks.append(place.path) }
    case .other, nil: if isNamedSo { refuse(place.path, .unreadable(place.path, kind, paths)) }
    }
  }

  private mutating func addFile(_ path: String) {
    guard paths.isUTF8(path) else {
      refuse(path, .notUTF8(path, paths))
      return
    }
    files.append(path)
  }

  /// Whether a link leads to something that is not found without it, for the first time.
  private mutating func leadsOut(_ path: String) -> Bool {
    guard let real = Platform.realPath(path) else { return false }
    // A link up to a folder above would lead to everything a second time.
    if Paths.contains(top.real, real) || Paths.contains(real, top.real) { return false }
    return seen.insert(real).inserted
  }
}

extension Complaint {
  /// About a file that no report could name.
  static func notUTF8(_ path: String, _ paths: Paths) -> Complaint {
    let folder = Paths.parent(path) ?? "/"
    return paths.isUTF8(folder)
      ? Complaint("the name of the file \(paths.shown(path)) is not UTF-8; rename it")
      : Complaint("the name of the folder \(paths.shown(folder)) is not UTF-8; rename it")
  }

  /// About a path that leads to nothing that can be read as a file.
  static func unreadable(_ path: String, _ kind: Platform.Kind?, _ paths: Paths) -> Complaint {
    let shown = paths.shown(path)
    return switch kind {
    case .brokenLink: Complaint("\(shown) is a link to nothing; mend or remove it")
    case .other: Complaint("\(shown) is a device or a pipe, not a file; `- <\(shown)` reads it")
    case .file, .folder, nil: Complaint("the name of \(shown) cannot be read; is it UTF-8?")
    }
  }
}
