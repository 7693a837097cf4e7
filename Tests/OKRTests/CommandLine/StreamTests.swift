import Foundation
import OKRReport
import Testing

@Suite("Where okr says what") struct StreamTests {
  private let escape = "\u{1B}["

  private func program() throws -> Program {
    try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget])
  }

  @Test("findings are the only bytes on standard output, statistics stand on standard error")
  func statistics() throws {
    let program = try program()
    let outcome = try program.lint("--statistics")
    #expect(outcome.complaints.hasPrefix("     1  measurable/no-target\n\n"))
    #expect(try outcome.output == program.lint().output)
    #expect(
      outcome.output == "a.okr:4:6: error: no target, so no one can score this key result [measurable/no-target]\n")
  }

  @Test("statistics tell the time of each stage, of the run and of the dearest rules")
  func times() throws {
    let lines = try program().lint("--statistics").complaints.split(separator: "\n", omittingEmptySubsequences: false)
    let parts = lines.split(separator: "").map { $0.map { String($0.drop { !$0.isLetter }) } }
    #expect(parts.count == 3)
    #expect(lines.dropFirst(2).allSatisfy { $0.isEmpty || $0.contains(/^ *[0-9]+\.[0-9]{2} ms  [a-z]/) })
    let stages = ["finding the files", "reading and parsing", "resolving names", "rules", "reporting"]
    #expect(parts.dropFirst().first.map { Array($0.dropLast().map { $0.replacing("ms  ", with: "") }) } == stages)
    #expect(parts.dropFirst().first?.last?.contains(/in all: 2 files of [0-9]+ KiB, [0-9]+ files a second/) ?? false)
    #expect(parts.last.map { (1...10).contains($0.count) } ?? false)
  }

  @Test("any number of threads says the same, and none is no number")
  func threads() throws {
    let program = try Program([:])
    for (path, text) in GeneratedCompany(units: 40).files { try program.write(path, Data(text.utf8)) }
    let one = try program.run("lint", "--format", "json", "--as-of", "2026-08-01", "--threads", "1")
    for threads in ["2", "5"] {
      #expect(
        try program.run("lint", "--format", "json", "--as-of", "2026-08-01", "--threads", threads) == one)
    }
    #expect(one.output.contains("\"files\": 41"))
    let none = try program.run("lint", "--threads", "0")
    #expect(none.code == 2 && none.complaints.contains("--threads takes a whole number from 1, not 0"))
  }

  @Test("--format NAME=FILE writes files beside what is shown, over what they held")
  func files() throws {
    let program = try program()
    try program.write("out.txt", Data(String(repeating: "old\n", count: 1000).utf8))
    let outcome = try program.run(
      "lint", "--format", "json=out.json", "--format=compact=out.txt", "--format", "github", "--as-of", "2026-08-01",
      "--color", "always")
    #expect(outcome.code == 1 && outcome.output.hasPrefix("::error file=a.okr,line=4,"))
    #expect(try program.text("out.txt") == program.lint().output)
    let json = try JSONSerialization.jsonObject(with: Data(try program.text("out.json").utf8)) as? [String: Any]
    #expect(json?["version"] as? Int == 1 && json?["asOf"] as? String == "2026-08-01")
    #expect((json?["findings"] as? [Any])?.count == 1)
  }

  @Test("a report that goes only to a file leaves standard output empty, and is never coloured")
  func onlyFile() throws {
    let program = try program()
    let outcome = try program.run("lint", "--format", "text=out.txt", "--color=always")
    #expect(outcome == Program.Outcome(output: "", complaints: "", code: 1))
    let text = try program.text("out.txt")
    #expect(text.contains("✗ error") && !text.contains(escape))
  }

  @Test("in GitHub Actions the default is text and annotations, and the step's summary gets the table")
  func gitHub() throws {
    let program = try program()
    try program.write("summary.md", Data("before\n".utf8))
    let surroundings = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": program.path("summary.md")]
    let outcome = try program.run("lint", environment: surroundings)
    #expect(outcome.output.hasPrefix("✗ error") && outcome.output.contains("\n::error file=a.okr,line=4,"))
    let summary = try program.text("summary.md")
    #expect(summary.hasPrefix("before\n### okr lint\n") && summary.contains("| error | <code>a.okr:4:6</code> |"))
    let chosen = try program.run("lint", "--format", "compact", environment: surroundings)
    #expect(!chosen.output.contains("::error"))
    #expect(try program.text("summary.md") == summary)
  }

  @Test("a summary that cannot be written ends with 2 before anything is shown")
  func unwritableSummary() throws {
    let surroundings = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "no/where.md"]
    let outcome = try program().run("lint", environment: surroundings)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints == "okr: cannot write the step summary no/where.md: no such file or directory\n")
  }

  @Test(
    "colour: --color, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then TERM=dumb, then no terminal",
    arguments: [
      ([], [:], false), (["--color", "always"], ["NO_COLOR": "1", "TERM": "dumb"], true),
      (["--color", "never"], ["FORCE_COLOR": "1"], false), ([], ["FORCE_COLOR": "1"], true),
      ([], ["CLICOLOR_FORCE": "1"], true), ([], ["NO_COLOR": "1", "FORCE_COLOR": "1"], false),
      ([], ["NO_COLOR": "", "FORCE_COLOR": "1"], true), ([], ["FORCE_COLOR": "0"], false),
      ([], ["FORCE_COLOR": "1", "TERM": "dumb"], true), (["--color=auto"], ["TERM": "xterm"], false),
    ] as [([String], [String: String], Bool)])
  func color(options: [String], surroundings: [String: String], isColored: Bool) throws {
    let outcome = try program().run(["lint"] + options, environment: surroundings)
    #expect(outcome.output.contains(escape) == isColored)
  }

  @Test("formats for machines are never coloured", arguments: ["compact", "json", "github"])
  func machines(format: String) throws {
    let outcome = try program().run("lint", "--format", format, "--color", "always")
    #expect(outcome.code == 1 && !outcome.output.contains(escape))
  }

  @Test("a pipe that nobody reads is no crash")
  func closedPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try program().run(["rules"], writingTo: pipe.fileHandleForWriting)
    #expect(outcome.code != 0)
    #expect(["", "okr: cannot write to standard output: broken pipe\n"].contains(outcome.complaints))
  }

  @Test("nothing of a path or a text reaches the terminal as a command")
  func escapes() throws {
    let program = try Program(["\u{1B}[31mred.okr": "objective \"Wi\u{1B}[2Jn\"\n"])
    for format in ReportFormat.allCases.map(\.rawValue) {
      let outcome = try program.run("lint", "--format", format)
      #expect(outcome.code == 1 && !outcome.output.contains("\u{1B}"), "\(format)")
    }
  }

  @Test(
    "where nothing stands in what was to be linted, that is said beside the findings, and is no failure",
    arguments: [
      ("", "is empty"), ("\n\n  \n", "is empty"), ("// later\n", "holds no word outside of comments"),
    ])
  func nothingToLint(text: String, why: String) throws {
    let program = try Program(["a.okr": text])
    let file = try program.lint("a.okr")
    #expect(file == Program.Outcome(output: "", complaints: "okr: there was nothing to lint: a.okr \(why)\n", code: 0))
    let pipe = try program.lint("-", input: Data(text.utf8))
    #expect(pipe.code == 0 && pipe.complaints == "okr: there was nothing to lint: <stdin> \(why)\n")
    // Beside a file with goals, one that is not written yet is nothing to be told.
    try program.write("b.okr", Data(Sample.company.utf8))
    #expect(try program.lint().complaints.isEmpty)
  }
}
