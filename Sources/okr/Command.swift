/// What the program ends with; the same for every command and every format.
enum ExitCode: Int32 {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  /// Findings at or above it.
  case findings = 1
  /// The run could not start or could not say all it had to.
  case failure = 2
}

/// The commands there are.
enum Command: String, CaseIterable {
  case lint, explain, rules, parse
}

let version = "0.1.0"

/// Runs the program; everything it says is said when it returns.
func run(_ arguments: [String]) -> ExitCode {
  guard let first = arguments.first else { return Console.say(Help.general) }
  if first == "--version" { return Console.say("okr \(version)\n") }
  if first == "--help" || first == "-h" || first == "help" {
    guard first == "help", let topic = arguments.dropFirst().first else { return Console.say(Help.general) }
    guard let command = Command(rawValue: topic) else { return Console.refuse(unknownCommand(topic)) }
    return Console.say(Help.of(command))
  }
  guard let command = Command(rawValue: first) else { return Console.refuse(unknownCommand(first)) }
  let rest = Array(arguments.dropFirst())
  if rest.contains("--help") || rest.contains("-h") { return Console.say(Help.of(command)) }
  do {
    switch command {
    case .lint: return try lintCommand(rest)
    case .explain: return try explainCommand(rest)
    case .rules: return try rulesCommand(rest)
    case .parse: return try parseCommand(rest)
    }
  } catch {
    return Console.refuse(error.message + "; `okr \(command.rawValue) --help` lists what there is")
  }
}

private func unknownCommand(_ typed: String) -> String {
  if typed.hasPrefix("-") { return unknownWord("option", typed, among: ["--help", "--version"]) }
  if typed.hasSuffix(".okr") || typed.contains("/") || typed == "." {
    return "there is no command \(typed); to lint it, write `okr lint \(typed)`"
  }
  return unknownWord("command", typed, among: Command.allCases.map(\.rawValue)) + "; `okr --help` lists them"
}
