import Foundation
import OKRLint
import OKRValues
import Testing

/// Lints a workspace whose files stand below lines `-- name.okr --`; a line that ends in `//! rule` has to have just
/// those findings, and no other line any.
func checkWorkspace(_ text: String, asOf: Day = testDay, sourceLocation: SourceLocation = #_sourceLocation) {
  checkWorkspace(markedFiles(text), asOf: asOf, sourceLocation: sourceLocation)
}

/// The same for files of their own.
func checkWorkspace(
  _ files: [(path: String, text: String)], asOf: Day = testDay, sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = marks(files).map { "\($0.path):\($0.line) \($0.rule)" }
  let found = rows(lintFiles(files, asOf: asOf).findings)
  #expect(found.sorted() == expected.sorted(), sourceLocation: sourceLocation)
}

/// The rules that are named behind `//!`, with their lines.
func marks(_ files: [(path: String, text: String)]) -> [(path: String, line: Int, rule: String)] {
  files.flatMap { path, text in
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      guard let mark = line.range(of: "//! ") else { return [(path: String, line: Int, rule: String)]() }
      return line[mark.upperBound...].split(separator: " ").map { (path, index + 1, String($0)) }
    }
  }
}

/// The files of a text, each below a line `-- name.okr --`; what stands above the first is left out.
func markedFiles(_ text: String) -> [(path: String, text: String)] {
  var files: [(path: String, text: String)] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("-- "), line.hasSuffix(" --") {
      files.append((String(line.dropFirst(3).dropLast(3)), ""))
    } else if !files.isEmpty {
      files[files.count - 1].text += line + "\n"
    }
  }
  return files
}
