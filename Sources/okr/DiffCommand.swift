import OKRDriver
import OKRReport
import OKRSource

/// `okr diff BASE [HEAD]`: what has changed in meaning, and whether a rule on changes is broken.
func diffCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .diff)
  let format = arguments.choice("--format", ChangeFormat.text)
  let verdict = Verdict(&arguments)
  let style = Style(color: Console.color(arguments.choice("--color", ColorWish.auto)), width: Console.width)
  let asOf = arguments.day("--as-of") ?? Platform.today
  let operands = arguments.operands
  if operands.isEmpty {
    arguments.complain("diff takes a git revision to compare with, such as `okr diff main`; or two, or two folders")
  } else if operands.count > 2 {
    arguments.complain("diff takes one or two revisions or folders, not \(operands.count)")
  }
  try arguments.validate()
  let result: ChangeResult
  do {
    result = try runDiff(
      DiffRequest(
        base: operands.first ?? "", head: operands.dropFirst().first, fromMergeBase: arguments.has("--merge-base"),
        asOf: asOf))
  } catch {
    return refuse(error)
  }
  if !result.brokenFiles.isEmpty { Console.remark("okr: \(visible(brokenLine(result.brokenFiles)))\n") }
  let code = Console.say(render(result, as: format, style: style))
  return code == .clean ? verdict.code(for: result.findings) : code
}
