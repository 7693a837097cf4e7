import Foundation
import OKRLint
import Testing

/// Lints a workspace whose files stand below lines `-- name.okr --`; a line that ends in `//! rule` has to have just
/// those findings, and no other line any.
func checkWorkspace(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let files = markedFiles(text)
  var expected: [String] = []
  for (path, text) in files {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let mark = line.range(of: "//! ") else { continue }
      expected += line[mark.upperBound...].split(separator: " ").map { "\(path):\(index + 1) \($0)" }
    }
  }
  let found = rows(lintFiles(files).findings)
  #expect(found.sorted() == expected.sorted(), sourceLocation: sourceLocation)
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
