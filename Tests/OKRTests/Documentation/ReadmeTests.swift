import Foundation
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// README.md is the front door: what it shows has to happen.
@Suite("The README")
struct ReadmeTests {
  /// One `$ command` of a console block, and the lines under it.
  struct Shown: CustomTestStringConvertible {
    let arguments: [String]
    let output: [String]

    var testDescription: String { "okr " + arguments.joined(separator: " ") }
  }

  /// What it shows in this repository; ``ReadmeStepsTests`` walks the steps that start in an empty folder.
  private static func shown() -> [Shown] {
    shown(in: Repository.text("README.md").replacing(ReadmeStepsTests.section, with: ""))
  }

  static func shown(in text: String) -> [Shown] {
    var found: [Shown] = []
    var isConsole = false
    var arguments: [String]?
    var output: [String] = []
    func close() {
      if let words = arguments { found.append(Shown(arguments: words, output: output)) }
      arguments = nil
      output = []
    }
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        close()
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        close()
        let words = line.dropFirst(2).split(separator: " ").map(String.init)
        if words.first == "okr" { arguments = Array(words.dropFirst()) }
        if words.starts(with: ["swift", "run", "okr"]) { arguments = Array(words.dropFirst(3)) }
      } else if isConsole {
        output.append(line)
      }
    }
    close()
    return found
  }

  @Test("every command it shows prints what it shows", arguments: shown())
  func commandsAreTrue(_ shown: Shown) throws {
    let process = Process()
    process.executableURL = try Binary.okr()
    process.arguments = shown.arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ["TZ": "UTC"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    Self.expect(String(decoding: data, as: UTF8.self), shown)
  }

  static func expect(_ said: String, _ shown: Shown) {
    var lines = said.components(separatedBy: "\n")
    while lines.last?.isEmpty == true { lines.removeLast() }
    #expect(matches(lines[...], shown.output[...]), "\(shown.testDescription):\n\(said)")
  }

  /// Line by line; a shown line `…` stands for any lines.
  private static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], shown.dropFirst()) }
    }
    return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
  }

  @Test("it shows the two commands a newcomer types, and at least one output")
  func hasTheTwoCommands() {
    let text = Repository.text("README.md")
    #expect(text.contains("$ swift run okr lint samples\n"))
    #expect(text.contains("$ swift test\n"))
    #expect(Self.shown().count >= 5 && Self.shown().contains { $0.output.count > 5 })
  }

  @Test("every piece of okr it shows can be read")
  func piecesAreOkr() {
    let pieces = Repository.text("README.md").components(separatedBy: "```okr\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(pieces.count >= 3)
    for piece in pieces {
      // A line of an objective is shown without the objective around it.
      let text = piece.hasPrefix("milestone") ? "objective {\n\(piece)}\n" : piece
      #expect(parse(SourceFile(path: "README.md", text: text)).errors.isEmpty, "\(piece)")
    }
  }

  @Test("its table of rules is the one of the linter")
  func ruleTableIsFresh() {
    let text = Repository.text("README.md")
    let rows = RuleID.allCases.map { id in
      "| `\(id.rawValue)` | \(id.rule.levelWord) | \(id.rule.summary) |"
    }
    let start = "| rule | level | finds |\n| --- | --- | --- |\n"
    let wanted = start + rows.joined(separator: "\n") + "\n"
    if !text.contains(wanted) {
      Issue.record("the table in README.md is stale; it should be:\n\n\(wanted)")
    }
  }
}

/// The program that was built beside the tests.
enum Binary {
  struct NotBuilt: Error {}

  static func okr() throws -> URL {
    // The test bundle lies in the build folder on Linux, and is a folder beside the program on macOS.
    var candidates = [URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()]
    candidates += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    candidates += [Bundle.main.bundleURL]
    for folder in candidates {
      let program = folder.appending(path: "okr")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    throw NotBuilt()
  }
}
