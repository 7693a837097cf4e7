import OKRDriver
import OKRLint
import OKRReport
import OKRSource

/// `okr status [PATH…]`: every goal as it was understood, and how far it has come.
func statusCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .status)
  let format = arguments.choice("--format", StatusFormat.text)
  let style = Style(color: Console.color(arguments.choice("--color", ColorWish.auto)), width: Console.tableWidth)
  let asOf = arguments.day("--as-of") ?? Platform.today
  let choice = StatusChoice(unit: arguments.last("--for"), cycle: arguments.last("--cycle"))
  let paths = arguments.operands.isEmpty ? ["."] : arguments.operands.filter { $0 != "-" }
  try arguments.validate()

  let progress = Progress()
  let run: StatusRun
  do {
    let input = arguments.operands.contains("-") ? try LintRequest.StandardInput.read(for: nil) : nil
    run = try runStatus(paths: paths, standardInput: input, choosing: choice, asOf: asOf) { done, total in
      progress.show(done, total)
    }
  } catch {
    progress.clear()
    return refuse(error)
  }
  progress.clear()
  if !run.brokenFiles.isEmpty { Console.remark("okr: \(visible(brokenLine(run.brokenFiles)))\n") }
  return Console.say(render(run.result, as: format, style: style))
}

/// One line, however many files there are: a status is no list of what is wrong.
func brokenLine(_ files: [String]) -> String {
  let most = 3
  let named = files.prefix(most).map(quotedForShell)
  let command = files.count > most ? "okr lint" : (["okr lint"] + named).joined(separator: " ")
  guard files.count > 1 else {
    return "\(named.joined()) has syntax errors, so a part of it may be missing here; `\(command)` shows them"
  }
  let rest = files.count > most ? ["\(files.count - most) more"] : []
  let names = (named + rest).dropLast().joined(separator: ", ") + " and " + ((named + rest).last ?? "")
  return "\(names) have syntax errors, so a part of them may be missing here; `\(command)` shows them"
}

/// A path as a shell takes it.
private func quotedForShell(_ path: String) -> String {
  let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-<>".contains($0) }
  return isPlain ? path : "'" + path.replacing(text: "'", with: "'\\''") + "'"
}
