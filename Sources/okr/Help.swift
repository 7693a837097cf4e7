/// The pages of `--help`, made of the descriptions of the commands; each fits a screen of 24 lines by 80 columns.
enum Help {
  static let exitCodes = "Exit code: 0 nothing found, 1 findings, 2 the run could not start."

  /// The table of commands.
  static var general: String {
    let rows = Command.allCases.map { (label: label(of: $0), summary: $0.description.summary) }
    let width = (rows.map(\.label.count).max() ?? 0) + 2
    return """
      okr: lints objectives and key results written in .okr files

      usage: okr COMMAND [OPTIONS] [ARGUMENTS]

      \(rows.map { "  " + padded($0.label, to: width) + $0.summary }.joined(separator: "\n"))

        okr COMMAND --help   the options of a command
        okr --version        the version

      \(exitCodes)

      """
  }

  /// The page of one command: how it is typed, its options, and what it does.
  static func of(_ command: Command) -> String {
    let description = command.description
    let line = "usage: " + usage(of: command)
    let usageLine = description.usageNote.isEmpty ? line : padded(line, to: 41) + description.usageNote
    let parts = [usageLine, table(description.options), description.prose]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The command with its operands, as the table has it.
  static func label(of command: Command) -> String {
    [command.rawValue, command.description.operands].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How a command is typed.
  static func usage(of command: Command) -> String {
    let description = command.description
    return ["okr", command.rawValue, description.usageOptions, description.operands].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func table(_ options: [CommandOption]) -> String {
    // A label longer than most would push every text to the right.
    let most = 20
    let width = (options.map(\.label.count).filter { $0 <= most }.max() ?? 0) + 2
    return options.map { option in
      let lines = option.text.split(separator: "\n").map(String.init)
      let first = padded(option.label, to: option.label.count <= most ? width : width + 3) + (lines.first ?? "")
      let rest = lines.dropFirst().map { String(repeating: " ", count: width) + $0 }
      return ([first] + rest).map { "  " + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
