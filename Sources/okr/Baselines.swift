import OKRDriver
import OKRLint

/// The files that `--baseline` and `--write-baseline` name.
struct Baselines {
  let read: String?
  let written: String?

  /// What is written anew keeps the reasons of what is there, so that file is read too.
  func load(into request: inout LintRequest) throws(Complaint) {
    request.renewsBaseline = written != nil
    guard let path = read ?? written else { return }
    request.baseline = try BaselineFile.load(path, mayBeNew: read == nil || read == written)
    if read != nil, read != written, let written {
      for entry in try BaselineFile.load(written, mayBeNew: true).entries { request.baseline?.add(entry) }
    }
  }

  func save(_ outcome: LintOutcome) throws(Complaint) {
    guard let written, let baseline = outcome.renewedBaseline else { return }
    try BaselineFile.save(baseline, to: written)
    let count = baseline.entries.count
    Console.remark("okr: wrote \(count) \(count == 1 ? "finding" : "findings") to \(written)\n")
  }
}

/// What the findings are compared with.
func comparison(_ arguments: inout Arguments, _ request: inout LintRequest) -> Baselines {
  let since = arguments.last("--since")
  let mergeBase = arguments.last("--since-merge-base")
  if since != nil, mergeBase != nil {
    arguments.complain("--since and --since-merge-base name two revisions to compare with; give one")
  }
  request.base = since.map { .revision($0) } ?? mergeBase.map { .mergeBase($0) }
  request.isStaged = arguments.has("--staged")
  let readsInput = arguments.operands.contains("-")
  if request.isStaged, readsInput {
    arguments.complain("--staged lints what git is about to commit, and `-` standard input; give one")
  }
  if request.base != nil, readsInput, arguments.last("--stdin-name") == nil {
    arguments.complain("a revision has nothing to compare `-` with; say which file it is, with --stdin-name")
  }
  return Baselines(read: arguments.last("--baseline"), written: arguments.last("--write-baseline"))
}
