import OKRChange
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// The day that tests judge by.
let testDay = Day(Example.asOf) ?? Day(number: 0)

/// Lints files given as paths and texts.
func lintFiles(
  _ files: [(path: String, text: String)], asOf: Day = testDay, since base: [(path: String, text: String)]? = nil
) -> Linted {
  let head = resolved(files)
  let changed = base.map { changes(from: resolved($0), to: head, on: asOf) }
  return lint(head, asOf: asOf, scope: LintScope(changes: changed))
}

/// The workspace of files given as paths and texts.
func resolved(_ files: [(path: String, text: String)]) -> Workspace {
  resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
}

func lintFiles(_ files: [SourceFile], asOf: Day = testDay) -> Linted {
  lint(resolve(files.map { parse($0) }), asOf: asOf)
}

/// Findings as `path:line rule`, the form in which tests of whole workspaces state what they expect.
func rows(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    let line = LineMap(finding.location.file).line(at: finding.location.range.start)
    return "\(finding.location.file.path):\(line) \(finding.rule)"
  }
}

/// Every finding that names a rule, as path and range.
struct Place: Hashable, Comparable, CustomStringConvertible {
  let path: String
  let range: TextRange

  static func < (left: Place, right: Place) -> Bool {
    left.path != right.path ? left.path < right.path : left.range < right.range
  }

  var description: String { "\(path):\(range.start)-\(range.end)" }
}

/// The texts of some files after a fix's edits.
func applying(_ fix: Fix, to files: [(path: String, text: String)]) -> [(path: String, text: String)] {
  files.map { file in
    let edits = fix.edits.filter { $0.location.file.path == file.path }
      .sorted { $0.location.range.start > $1.location.range.start }
    var bytes = Array(file.text.utf8)
    for edit in edits {
      bytes.replaceSubrange(edit.location.range.start..<edit.location.range.end, with: Array(edit.text.utf8))
    }
    return (file.path, String(decoding: bytes, as: UTF8.self))
  }
}
