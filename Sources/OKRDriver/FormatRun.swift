import OKRFormat
package import OKRSource
import OKRSyntax

/// Files that were looked at, and those of them that are not in the layout.
package struct FormatResult: Sendable {
  package let files: [SourceFile]
  /// In the order of their paths.
  package let changes: [FileChange]
  /// How many of them have parts that cannot be read, and so have no layout.
  package let unreadable: Int
  /// The files that are no text, and so were left alone.
  package let complaints: [Complaint]

  init(_ files: [SourceFile], _ complaints: [Complaint] = []) {
    self.complaints = complaints
    self.files = files
    let trees = files.map { parse($0) }
    changes = trees.compactMap { tree in
      let bytes = formatted(tree)
      return bytes == tree.file.bytes ? nil : FileChange(tree.file, bytes)
    }
    unreadable = trees.count { !$0.errors.isEmpty }
  }
}

/// Works out the layout of every `.okr` file at or below some paths; writes nothing.
package func runFormat(
  _ typed: [String], currentFolder: String? = Platform.currentFolder
) throws(Complaints) -> FormatResult {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  let paths = Paths(current: currentFolder)
  var discovery = Discovery(paths)
  let wanted = discovery.workspaces(of: typed, standingIn: nil).flatMap(\.wanted)
  var complaints = discovery.complaints
  var unread: [Complaint] = []
  var files: [SourceFile] = []
  for path in wanted.sorted(by: { $0.utf8Precedes($1) }) {
    do {
      let file = try Loading.loadAnyway(path, shownAs: paths.shown(path))
      if let complaint = Loading.complaint(of: file) { unread.append(complaint) } else { files.append(file) }
    } catch {
      complaints.append(error)
    }
  }
  guard complaints.isEmpty else { throw Complaints(complaints) }
  return FormatResult(files, unread)
}

/// The layout of what comes in on standard input, which is called by a name.
package func formatInput(shownAs name: String) throws(Complaint) -> FormatResult {
  FormatResult([try Loading.check(try Loading.readInput(), shownAs: name)])
}
