import OKRDriver
import OKRSyntax

/// `okr parse FILE`: the tree as JSON; a file with syntax errors still has a tree, and the code tells.
func parseCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .parse)
  if arguments.operands.count != 1 { arguments.complain("parse takes one file, or `-` for standard input") }
  try arguments.validate()
  do {
    let tree = try parseFile(arguments.operands.first ?? "-")
    return Console.say(treeJSON(tree), then: tree.errors.isEmpty ? .clean : .findings)
  } catch {
    return Console.refuse(error.message)
  }
}
