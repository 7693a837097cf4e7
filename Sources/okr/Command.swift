import OKRDriver
import OKRSource

/// What the program ends with; the same for every command and every format.
enum ExitCode: Int32 {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  /// Findings at or above it.
  case findings = 1
  /// The run could not start or could not say all it had to.
  case failure = 2
}

/// The commands there are, in the order of the help.
enum Command: String, CaseIterable {
  case lint, status, diff, fmt, fix
  case initialize = "init"
  case explain, rules, parse, lsp, completions, man
}

/// Runs the program; everything it says is said when it returns.
func run(_ arguments: [String]) -> ExitCode {
  guard let first = arguments.first else { return Console.page(Help.general) }
  if first == "--version" { return sayVersion() }
  if first == "--help" || first == "-h" || first == "help" {
    guard first == "help", let topic = arguments.dropFirst().first else { return Console.page(Help.general) }
    guard let command = Command(rawValue: topic) else { return refuse([unknownCommand(topic)], help: "okr --help") }
    return Console.page(Help.of(command))
  }
  guard let command = Command(rawValue: first) else { return refuse([unknownCommand(first)], help: "okr --help") }
  let rest = Array(arguments.dropFirst())
  // Behind `--` stand only operands.
  let options = rest.prefix { $0 != "--" }
  if options.contains("--help") || options.contains("-h") { return Console.page(Help.of(command)) }
  if options.contains("--version") { return sayVersion() }
  do {
    switch command {
    case .lint: return try lintCommand(rest)
    case .status: return try statusCommand(rest)
    case .diff: return try diffCommand(rest)
    case .fmt: return try formatCommand(rest)
    case .fix: return try fixCommand(rest)
    case .explain: return try explainCommand(rest)
    case .rules: return try rulesCommand(rest)
    case .parse: return try parseCommand(rest)
    case .initialize: return try initCommand(rest)
    case .lsp: return try lspCommand(rest)
    case .completions: return try completionsCommand(rest)
    case .man: return try manCommand(rest)
    }
  } catch {
    return refuse(error.messages, help: "okr \(command.rawValue) --help")
  }
}

private func sayVersion() -> ExitCode { Console.say("okr \(toolVersion)\n") }

private func refuse(_ messages: [String], help: String) -> ExitCode {
  for message in messages { _ = Console.refuse(message) }
  return Console.refuse("`\(help)` lists what there is")
}

private func unknownCommand(_ typed: String) -> String {
  if typed.hasPrefix("-"), typed != "-" {
    let name = String(typed.prefix { $0 != "=" })
    if let command = Command.allCases.first(where: { command in
      let description = command.description
      return (description.valueOptions + description.flags).contains(name)
    }) {
      return "\(name) stands behind the command: `okr \(command.rawValue) \(typed)`"
    }
    let near = nearest(to: name, among: commonOptions)
    if near.isEmpty, let command = Command.behindHyphens(name) {
      return "there is no option \(name); the command is written without hyphens: `okr \(command.rawValue)`"
    }
    return unknownWord("option", name, among: commonOptions)
  }
  if let command = Command.opening(typed) {
    return
      "there is no command \(Paths.shellWord(typed)), which is one word in quotes; `okr \(command.rawValue)` stands "
      + "without them"
  }
  let isPath = Paths.isOKR(typed) || typed.contains("/") || typed == "-"
  if isPath || (try? Platform.kind(of: typed)) ?? nil != nil {
    return "there is no command \(typed); to lint it, write `okr lint \(typed)`"
  }
  let meant = Command.meant(by: typed).map(\.rawValue)
  return "there is no command \(typed)" + offer(meant.isEmpty ? nil : listed(meant))
}
