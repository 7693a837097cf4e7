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
    #expect(outcome.complaints == "     1  measurable/no-target\n")
    #expect(try outcome.output == program.lint().output)
    #expect(
      outcome.output == "a.okr:4:6: error: no target, so no one can score this key result [measurable/no-target]\n")
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
}
