import OKRSource
import OKRSyntax

/// A file's tree as JSON, and whether anything in it could not be read.
package struct ParsedFile: Sendable {
  package let json: String
  package let hasErrors: Bool
}

/// Parses one file, or standard input for `-`.
package func parseFile(_ path: String) throws(Complaint) -> ParsedFile {
  let file: SourceFile
  if path == "-" {
    do {
      file = try Loading.check(try Platform.read(.input), shownAs: "<stdin>")
    } catch let refusal as Platform.Refusal {
      throw Complaint("cannot read standard input: \(refusal.reason)")
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint("cannot read standard input")
    }
  } else {
    let paths = Paths(current: Platform.currentFolder)
    let absolute = paths.absolute(path)
    switch Platform.kind(of: absolute) {
    case .file: file = try Loading.load(absolute, shownAs: paths.shown(absolute))
    case .folder: throw Complaint("\(path) is a folder; parse takes one file")
    case .other: throw Complaint("\(path) is neither a file nor a folder")
    case nil: throw Complaint("there is no file \(path)")
    }
  }
  let tree = parse(file)
  return ParsedFile(json: treeJSON(tree), hasErrors: !tree.errors.isEmpty)
}
