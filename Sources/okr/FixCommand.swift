import OKRDriver
import OKRLint
import OKRReport
import OKRSource

/// `okr fix [PATH…]`: makes the safe fixes, and tells which findings are left.
func fixCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .fix)
  let readsInput = takesInputAlone(&arguments, "fix")
  let inputName = arguments.last("--stdin-name")
  var request = LintRequest(
    paths: readsInput ? [] : arguments.operands.isEmpty ? ["."] : arguments.operands,
    asOf: arguments.day("--as-of") ?? Platform.today, selection: selection(&arguments))
  try arguments.validate()
  let isSuggestedToo = arguments.has("--suggested")
  do {
    if readsInput { request.standardInput = try .read(for: inputName) }
    let result = try runFix(request, isSuggestedToo: isSuggestedToo)
    let code: ExitCode = result.findings.contains { $0.level == .error } ? .findings : .clean
    if arguments.has("--diff") {
      let shown = Console.sayDiff(of: result.changes, then: result.changes.isEmpty ? code : .findings)
      if shown != .failure { report(result, isSuggestedToo, "would be made", result.changes.map(\.file.path)) }
      for complaint in result.complaints { _ = Console.refuse(complaint.message) }
      return result.complaints.isEmpty ? shown : .failure
    }
    if let input = result.input {
      let said = Console.say(input, then: code)
      if said != .failure { report(result, isSuggestedToo, "made", result.changes.map(\.file.path)) }
      return said
    }
    let (written, refused) = write(result.changes)
    report(result, isSuggestedToo, "made", written)
    let complaints = result.complaints + refused
    for complaint in complaints { _ = Console.refuse(complaint.message) }
    return complaints.isEmpty ? code : .failure
  } catch {
    return refuse(error)
  }
}

/// How many fixes in which files, and what is left to do.
private func report(_ result: FixResult, _ isSuggestedToo: Bool, _ verb: String, _ paths: [String]) {
  for remark in result.remarks { Console.remark("okr: \(visible(remark))\n") }
  var count = 0
  for path in paths {
    let own = result.counts[path] ?? 0
    count += own
    Console.remark("\(visible(path)): \(counted(own, "fix", "fixes"))\n")
  }
  let whole =
    paths.isEmpty
    ? "nothing to fix in \(counted(result.files, "file"))"
    : "\(counted(count, "fix", "fixes")) \(verb) in \(counted(paths.count, "file"))"
  let errors = result.findings.count { $0.level == .error }
  let left =
    errors == 0 ? "" : "; \(errors == 1 ? "1 error is" : "\(errors) errors are") left: `okr lint` tells what to do"
  let more =
    isSuggestedToo || result.suggested == 0
    ? "" : "; `--suggested` makes \(result.suggested) more, which a person should read"
  Console.remark("\(whole)\(left)\(more)\n")
}
