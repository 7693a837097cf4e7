/// What git leaves out below a folder: its `.gitignore` files and those of the folders above it.
///
/// Without a repository the files of the folder and of those below it hold, so that a copy is read as the original is.
struct GitIgnore {
  private static let fileName = ".gitignore"
  /// No list that a hand writes is longer, in bytes.
  private static let sizeLimit = 1024 * 1024

  /// The lists that hold here, the outermost first.
  private var lists: [List] = []

  private struct List {
    let folder: String
    let patterns: [GitPattern]
  }

  /// What holds in a folder from above it: the lists from the repository's root down to its parent.
  init(above folder: String) {
    var folders: [String] = []
    var next = folder
    while !GitIgnore.isRepository(next) {
      guard let parent = Paths.parent(next) else { return }
      folders.append(parent)
      next = parent
    }
    for folder in folders.reversed() { read(folder) }
  }

  private static func isRepository(_ folder: String) -> Bool {
    ((try? Platform.kind(of: Paths.join(folder, ".git"))) ?? nil) != nil
  }

  /// Adds what a folder says itself; a repository within another listens only to its own lists.
  mutating func enter(_ folder: String, holding entries: [Platform.Entry]) {
    if entries.contains(where: { $0.name == ".git" }) { lists = [] }
    if entries.contains(where: { $0.name == GitIgnore.fileName }) { read(folder) }
  }

  private mutating func read(_ folder: String) {
    let path = Paths.join(folder, GitIgnore.fileName)
    // Git itself passes over a list that it cannot read.
    guard let bytes = try? Platform.read(path, limit: GitIgnore.sizeLimit) else { return }
    let patterns = GitPattern.all(in: bytes)
    if !patterns.isEmpty { lists.append(List(folder: folder, patterns: patterns)) }
  }

  /// Whether git leaves out what stands at a path: the last pattern that fits decides, the innermost list first.
  func ignores(_ path: String, as kind: GitPattern.Kind) -> Bool {
    for list in lists.reversed() {
      let start = list.folder == "/" ? 1 : list.folder.utf8.count + 1
      let parts = path.utf8.dropFirst(start).split(separator: UInt8(ascii: "/"))
      if let pattern = list.patterns.last(where: { $0.fits(parts, kind) }) { return pattern.verdict == .ignored }
    }
    return false
  }
}
