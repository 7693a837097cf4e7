import OKRDriver
import OKRReport
import OKRSource

/// `okr fmt [PATH…]`: puts files into the one layout, or tells which of them are not in it.
func formatCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .fmt)
  let readsInput = takesInputAlone(&arguments, "fmt")
  let inputName = arguments.last("--stdin-name") ?? "<stdin>"
  try arguments.validate()
  do {
    let result =
      readsInput
      ? try formatInput(shownAs: inputName) : try runFormat(arguments.operands.isEmpty ? ["."] : arguments.operands)
    defer { for complaint in result.complaints { _ = Console.refuse(complaint.message) } }
    if arguments.has("--diff") { return result.code(Console.sayDiff(of: result.changes, then: code(result))) }
    if arguments.has("--check") { return result.code(check(result)) }
    if readsInput { return Console.say(result.changes.first?.bytes ?? result.files.first?.bytes ?? []) }
    return result.code(write(result))
  } catch {
    return refuse(error)
  }
}

extension FormatResult {
  /// A code as it is where every file was read.
  fileprivate func code(_ code: ExitCode) -> ExitCode { complaints.isEmpty ? code : .failure }
}

private func code(_ result: FormatResult) -> ExitCode { result.changes.isEmpty ? .clean : .findings }

private func check(_ result: FormatResult) -> ExitCode {
  let code = Console.say(result.changes.map { visible($0.file.path) + "\n" }.joined(), then: code(result))
  guard code == .findings else { return code }
  let (count, all) = (result.changes.count, result.files.count)
  Console.remark(
    "okr: \(count) of \(counted(all, "file")) \(count == 1 ? "is" : "are") not in the layout; `okr fmt` lays "
      + "\(count == 1 ? "it" : "them") out\n")
  return code
}

private func write(_ result: FormatResult) -> ExitCode {
  let (written, complaints) = write(result.changes)
  for path in written { Console.remark("formatted \(visible(path))\n") }
  let rest = result.files.count - result.changes.count
  let made = written.isEmpty ? "" : "\(counted(written.count, "file")) formatted, "
  let kept = rest == 1 ? "1 file was in the layout" : "\(rest) files were in the layout"
  Console.remark("\(made)\(kept)" + unreadable(result) + "\n")
  for complaint in complaints { _ = Console.refuse(complaint.message) }
  return complaints.isEmpty ? .clean : .failure
}

/// What people wonder about where a line has not moved.
private func unreadable(_ result: FormatResult) -> String {
  guard result.unreadable > 0 else { return "" }
  let some = result.unreadable == 1 ? "1 has lines" : "\(result.unreadable) have lines"
  return "; \(some) that are not in the language yet, which stay as they are: `okr lint` tells them"
}

/// Whether standard input is what is read; it goes with no other path, since only one text can be printed.
func takesInputAlone(_ arguments: inout Arguments, _ command: String) -> Bool {
  guard arguments.operands.contains("-") else {
    if arguments.last("--stdin-name") != nil {
      arguments.complain("--stdin-name goes with `-`, which reads standard input; add `-`")
    }
    return false
  }
  if arguments.operands.count > 1 {
    arguments.complain("`-` stands alone: \(command) prints what comes in on standard input, and writes other files")
  }
  return true
}
