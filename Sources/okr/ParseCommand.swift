import OKRDriver

/// `okr parse FILE`: the tree as JSON; a file with syntax errors still has a tree, and the code tells.
func parseCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  let arguments = try Arguments(typed, options: [])
  guard let path = arguments.operands.first, arguments.operands.count == 1 else {
    throw UsageError("parse takes one file, or `-` for standard input")
  }
  do {
    let parsed = try parseFile(path)
    return Console.say(parsed.json, then: parsed.hasErrors ? .findings : .clean)
  } catch {
    return Console.refuse(error.message)
  }
}
