import OKRSource
package import OKRSyntax

/// Parses one file, or standard input for `-`.
package func parseFile(_ path: String) throws(Complaint) -> SyntaxTree {
  if path == "-" { return parse(try Loading.loadInput()) }
  guard !path.isEmpty else { throw Complaint("the path is empty; name a file, or `-` for standard input") }
  guard let current = Platform.currentFolder else { throw .noCurrentFolder }
  let paths = Paths(current: current)
  let absolute = Discovery.place(of: path, paths)
  let kind: Platform.Kind?
  do {
    kind = try Platform.kind(of: absolute)
  } catch {
    throw Complaint("cannot read \(path): \(error.reason)")
  }
  switch kind {
  case .file: return parse(try Loading.load(absolute, shownAs: paths.shown(absolute)))
  case .folder: throw Complaint("\(path) is a folder; parse takes one file")
  case .other, .brokenLink: throw .unreadable(absolute, kind, paths)
  case nil: throw .missing(path, paths)
  }
}
