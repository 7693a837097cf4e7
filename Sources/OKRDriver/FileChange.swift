package import OKRSource

/// A file as it was read, and what is to take the place of its text.
package struct FileChange: Sendable {
  package let file: SourceFile
  package let bytes: [UInt8]

  package init(_ file: SourceFile, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}

extension FileChange {
  /// The file's path in a patch: from the top of its repository, where `git apply` is called; without one from the
  /// current folder, and for a file that is not below that from the root.
  package func pathOfPatch(currentFolder: String? = Platform.currentFolder) -> String {
    guard let currentFolder else { return file.path }
    let real = Platform.destination(of: Paths(current: currentFolder).absolute(file.path))
    var folder = Paths.parent(real)
    while let next = folder, ((try? Platform.kind(of: Paths.join(next, ".git"))) ?? nil) == nil {
      folder = Paths.parent(next)
    }
    let below = folder.flatMap { Paths.rest(of: real, below: $0) }
    return Platform.shown(below ?? Paths.rest(of: real, below: currentFolder) ?? String(real.drop { $0 == "/" }))
  }
}

/// Writes changed files, each whole or not at all; a file that has changed since it was read is left as it is.
///
/// - Returns: The paths of those that were written, as they are shown, and why others were not.
package func write(
  _ changes: [FileChange], currentFolder: String? = Platform.currentFolder
) -> (written: [String], complaints: [Complaint]) {
  guard let currentFolder else { return ([], [.noCurrentFolder]) }
  let paths = Paths(current: currentFolder)
  var written: [String] = []
  var complaints: [Complaint] = []
  for change in changes {
    let shown = change.file.path
    do {
      let path = paths.absolute(shown)
      guard try Platform.read(path, limit: Loading.sizeLimit) == change.file.bytes else {
        complaints.append(Complaint("\(shown) has changed since it was read, and was left as it is; run this again"))
        continue
      }
      try Platform.rewrite(path, with: change.bytes)
      written.append(shown)
    } catch {
      complaints.append(Complaint("cannot write \(shown): \(error.reason)"))
    }
  }
  return (written, complaints)
}
