import Foundation
import OKRLint
import Testing

/// What a shell offers is what the help says and what the program takes.
@Suite("Completion and the manual")
struct CompletionTests {
  /// The commands by the table of `okr --help`.
  static func commands(_ program: Program) throws -> [String] {
    try program.run("--help").output.split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^  ([a-z]+)(?: \S+)*  /#).map { String($0.1) }
    }.filter { $0 != "okr" }
  }

  /// The options that a command's page names, in its table or below.
  static func options(_ command: String, _ program: Program) throws -> Set<String> {
    Set(try program.run(command, "--help").output.matches(of: #/--[a-z]+(?:-[a-z]+)*/#).map { String($0.0) })
  }

  /// The options of one command by a script, with the fixed words that each takes.
  private static func offered(_ command: String, by shell: String, _ script: String) -> [String: [String]] {
    var found: [String: [String]] = [:]
    let lines = script.components(separatedBy: "\n")
    switch shell {
    case "bash":
      for line in lines {
        if let row = line.firstMatch(of: #/^    (?<name>[a-z]+)\) options='(?<all>[^']*)'/#), row.name == command {
          for name in row.all.split(separator: " ") where found[String(name)] == nil { found[String(name)] = [] }
        } else if let row = line.firstMatch(of: #/^    (?<keys>[a-z]+:--[^)]*)\) (?:_okr_offer '(?<words>[^']*)')?/#) {
          for key in row.keys.split(separator: "|") where key.hasPrefix("\(command):") {
            found[String(key.dropFirst(command.count + 1))] = row.words.map(words) ?? []
          }
        }
      }
    case "zsh":
      let section = script.components(separatedBy: "\n    \(command))\n").last?.components(separatedBy: "\n      ;;")
        .first
      for line in (section ?? "").components(separatedBy: "\n") {
        guard let row = line.firstMatch(of: #/'\*?(?<name>--[a-z-]+)=?\[.*\](?::[^:]*:(?:\((?<words>.*)\))?.*)?'/#)
        else {
          continue
        }
        found[String(row.name)] = row.words.map(words) ?? []
      }
    default:
      for line in lines where line.hasPrefix("complete -c okr -n '__okr_in \(command)'") || line.contains("okr -l ") {
        guard let row = line.firstMatch(of: #/ -l (?<name>[a-z-]+)(?: -[rx])?(?: -a '(?<words>[^'(]*)')? /#) else {
          continue
        }
        found["--\(row.name)"] = row.words.map(words) ?? []
      }
    }
    return found
  }

  private static func words(_ text: Substring) -> [String] { text.split(separator: " ").map(String.init) }

  @Test("every option of every help page is completed, and no other", arguments: ["bash", "zsh", "fish"])
  func options(shell: String) throws {
    let program = try Program()
    let outcome = try program.run("completions", shell)
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    let commands = try Self.commands(program)
    #expect(commands.count == 12 && commands.contains("completions"))
    for command in commands {
      let offered = Self.offered(command, by: shell, outcome.output)
      let told = try Self.options(command, program)
      #expect(Set(offered.keys) == told.union(["--help", "--version"]), "\(shell) \(command)")
      for (option, words) in offered where !words.isEmpty {
        // What is offered is what the program says it takes.
        let refusal = try program.run(command, option, "zzz").complaints
        let listed = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
        #expect(refusal.contains("\(option) takes \(listed), not zzz"), "\(shell) \(command) \(option): \(refusal)")
      }
      if command == "lint" {
        #expect(offered["--format"]?.contains("sarif") == true && offered["--color"] == ["auto", "always", "never"])
      }
    }
    let names = Set(outcome.output.split { " \n'()".contains($0) }.map(String.init))
    for name in RuleID.allCases.map(\.rawValue) + Family.allCases.map(\.rawValue) {
      #expect(names.contains(name), "\(shell) \(name)")
    }
  }

  private static let bash = ["/bin/bash", "/usr/bin/bash"].first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test("bash offers what may stand there", .enabled(if: bash != nil))
  func inBash() throws {
    let cases: [(typed: [String], offered: String)] = [
      (["li"], "lint"), (["--v"], "--version"), (["lint", "--fo"], "--format"), (["lint", "--format", "sa"], "sarif"),
      (["lint", "--format", "=", "check"], "checkstyle"), (["lint", "--fail-on", "="], "error warning info never"),
      (["lint", "--skip", "timebound/no"], "timebound/no-cycle"), (["explain", "kpi/ev"], "kpi/evergreen"),
      (["init", "--language", "zh"], "zh zh-Hant"), (["status", "--format", "m"], "markdown"),
      (["lint", "--as-of", ""], ""), (["lint", "--", "--fo"], ""), (["lint", "--", "--format", "sa"], ""),
      (["completions", ""], "bash zsh fish"), (["help", "par"], "parse"), (["parse", "--"], "--help --version"),
      (["lint", "--format", "a b$(exit 3)*"], ""),
    ]
    let program = try Program()
    try program.write("okr.bash", Data(try program.run("completions", "bash").output.utf8))
    var script =
      "set -u; . ./okr.bash\nask() { COMP_WORDS=(okr \"$@\"); COMP_CWORD=$#; _okr; echo \"${COMPREPLY[*]-}\"; }\n"
    for row in cases { script += "ask " + row.typed.map { "'\($0)'" }.joined(separator: " ") + "\n" }
    let outcome = try Self.run(try #require(Self.bash), ["-c", script], in: program)
    #expect(outcome.complaints.isEmpty && outcome.code == 0)
    #expect(outcome.output == cases.map { $0.offered + "\n" }.joined())
  }

  @Test("the manual has every command and every option, in plain roff")
  func manual() throws {
    let program = try Program()
    let outcome = try program.run("man")
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output.utf8.allSatisfy { $0 < 128 })
    for line in outcome.output.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(line.firstMatch(of: #/^\.(TH|SH|TP|PP|B|nf|fi|nh|ad)( |$)/#) != nil, "\(line)")
    }
    let plain = outcome.output.replacing("\\-", with: "-")
    for command in try Self.commands(program) {
      let section = plain.components(separatedBy: "\n.SH \"okr \(command)\"\n").dropFirst().first
      let own = try #require(section?.components(separatedBy: "\n.SH ").first, "\(command) is missing")
      for option in try Self.options(command, program) {
        #expect(own.contains(option), "\(command) \(option)")
      }
    }
  }

  private static let groff = ["/usr/bin/groff", "/usr/local/bin/groff", "/opt/homebrew/bin/groff"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test("groff sets the manual without a complaint", .enabled(if: groff != nil))
  func setManual() throws {
    let program = try Program()
    try program.write("okr.1", Data(try program.run("man").output.utf8))
    let outcome = try Self.run(
      try #require(Self.groff), ["-man", "-Tutf8", "-ww", "-P-c", "-P-b", "-P-o", "-P-u", "okr.1"], in: program)
    #expect(outcome.code == 0 && outcome.complaints.isEmpty, "\(outcome.complaints)")
    #expect(outcome.output.contains("okr lint [OPTIONS] [PATH…]") && outcome.output.contains("--since-merge-base REF"))
    #expect(outcome.output.contains("write `from` and `to`") && outcome.output.contains("\"$(okr completions bash)\""))
  }

  /// Another program, in the folder of this one.
  private static func run(_ path: String, _ arguments: [String], in program: Program) throws -> Program.Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8"]
    process.currentDirectoryURL = program.folder
    for name in ["said", "told"] { try program.write(name, Data()) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: program.path("said")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: program.path("told")))
    try process.run()
    process.waitUntilExit()
    return Program.Outcome(
      output: try program.text("said"), complaints: try program.text("told"), code: process.terminationStatus)
  }
}
