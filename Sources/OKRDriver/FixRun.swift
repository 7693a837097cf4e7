import OKRFix
import OKRLint
package import OKRSource
import OKRSyntax

/// Files that were mended, and what is left to be said of them.
package struct FixResult: Sendable {
  /// How many files were looked at.
  package internal(set) var files = 0
  /// In the order of their paths.
  package internal(set) var changes: [FileChange] = []
  /// How many fixes were made, by the paths of the files that they changed.
  package internal(set) var counts: [String: Int] = [:]
  /// What is found afterwards, in the order of every output.
  package internal(set) var findings: [Finding] = []
  /// How many more fixes a run would make that makes the suggested ones too.
  package internal(set) var suggested = 0
  /// What is said of files that are no text, which are left as they are.
  package internal(set) var complaints: [Complaint] = []
  /// What is told of links to nothing, which are passed over.
  package internal(set) var remarks: [String] = []
  /// The text of standard input after the fixes, where it was read.
  package internal(set) var input: [UInt8]?
}

/// Makes the fixes of everything that a request names; writes nothing.
package func runFix(
  _ request: LintRequest, isSuggestedToo: Bool, currentFolder: String? = Platform.currentFolder
) throws(Complaints) -> FixResult {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(request, Paths(current: currentFolder), Platform.workers)
  let wish = FixWish(asOf: request.asOf, selection: request.selection, isSuggestedToo: isSuggestedToo)
  var result = FixResult()
  for loaded in try run.loaded({ _, _ in }) {
    let wanted = loaded.wanted
    let fixed = fixed(loaded.trees, in: wanted, wish)
    result.files += wanted.count
    result.counts.merge(fixed.counts) { $0 + $1 }
    result.findings += fixed.findings
    var more = wish
    more.isSuggestedToo = true
    // One fix opens the way for another, so they are made to be counted.
    if !fixesToMake(fixed.findings, more).isEmpty {
      result.suggested += OKRFix.fixed(fixed.trees, in: wanted, more).counts.values.reduce(0, +)
    }
    for (file, tree) in zip(loaded.files, fixed.trees) where wanted.contains(file.path) {
      if let complaint = Loading.complaint(of: file) { result.complaints.append(complaint) }
      if request.standardInput != nil { result.input = tree.file.bytes }
      if tree.file.bytes != file.bytes { result.changes.append(FileChange(file, tree.file.bytes)) }
    }
  }
  result.remarks = run.remarks
  result.changes.sort { $0.file.path.utf8Precedes($1.file.path) }
  result.findings.sort(by: Finding.isOrderedBefore)
  return result
}
