import OKRSource

/// Every `.okr` file below a folder, hidden files and folders left out, in byte order.
///
/// A link is followed only out of the folder: what it leads to inside is found under its own name, and a file that
/// is read under two names would declare everything twice.
struct Walk {
  private(set) var files: [String] = []
  private(set) var complaints: [Complaint] = []
  private let paths: Paths
  private let top: String
  private var seen: Set<String> = []
  private var pending: [String]

  init(_ folder: String, _ paths: Paths) {
    self.paths = paths
    top = Platform.realPath(folder) ?? folder
    pending = [folder]
    while let next = pending.popLast() { visit(next) }
    files.sort { $0.utf8Precedes($1) }
  }

  private mutating func visit(_ folder: String) {
    do {
      for entry in try Platform.entries(of: folder) where !entry.name.hasPrefix(".") {
        try take(entry, at: Paths.join(folder, entry.name))
      }
    } catch {
      complaints.append(Complaint("cannot read the folder \(paths.shown(folder)): \(error.reason)"))
    }
  }

  private mutating func take(_ entry: Platform.Entry, at path: String) throws(Platform.Refusal) {
    let isNamedSo = entry.name.hasSuffix(".okr")
    switch entry.shape {
    case .file: if isNamedSo { addFile(path) }
    case .folder: pending.append(path)
    case .link, .unknown:
      let kind: Platform.Kind?
      do {
        kind = try Platform.kind(of: path)
      } catch {
        // A link that leads nowhere matters only where an okr file was to be.
        if isNamedSo { complaints.append(Complaint("cannot read \(paths.shown(path)): \(error.reason)")) }
        return
      }
      takeFound(kind, at: path, entry)
    }
  }

  private mutating func takeFound(_ kind: Platform.Kind?, at path: String, _ entry: Platform.Entry) {
    let isNamedSo = entry.name.hasSuffix(".okr")
    switch kind {
    case .file: if isNamedSo, entry.shape == .unknown || leadsOut(path) { addFile(path) }
    case .folder: if entry.shape == .unknown || leadsOut(path) { pending.append(path) }
    case .other, .brokenLink, nil: if isNamedSo { complaints.append(.unreadable(path, kind, paths)) }
    }
  }

  private mutating func addFile(_ path: String) {
    guard !path.unicodeScalars.contains("\u{FFFD}") || (try? Platform.kind(of: path)) == .file else {
      complaints.append(Complaint("the name of the file \(paths.shown(path)) is not UTF-8; rename it"))
      return
    }
    files.append(path)
  }

  /// Whether a link leads to something that is not found without it, for the first time.
  private mutating func leadsOut(_ path: String) -> Bool {
    guard let real = Platform.realPath(path) else { return false }
    // A link up to a folder above would lead to everything a second time.
    if Paths.contains(top, real) || Paths.contains(real, top) { return false }
    return seen.insert(real).inserted
  }
}

extension Complaint {
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
