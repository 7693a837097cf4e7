import Foundation
import OKRReport
import Testing

@Suite("What okr ends with") struct ExitCodeTests {
  @Test("a run without findings ends with 0, says so, and says nothing where it was asked to be quiet")
  func clean() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Sample.clean])
    let loud = try program.run("lint", "--as-of", "2026-08-01")
    #expect(loud.code == 0 && loud.complaints.isEmpty)
    #expect(loud.output == "No findings in 2 files: 1 objective, 2 key results.\n")
    #expect(try program.run("lint", "--quiet") == Program.Outcome(output: "", complaints: "", code: 0))
  }

  @Test("an error ends with 1 in every format", arguments: ReportFormat.allCases.map(\.rawValue))
  func error(format: String) throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget])
    let outcome = try program.run("lint", "--format", format)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("no-target") && outcome.complaints.isEmpty)
  }

  @Test(
    "--fail-on sets from which level on a run fails",
    arguments: [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
  func failOnWarning(level: String, code: Int) throws {
    let outcome = try Program(["a.okr": Sample.warning]).lint("--fail-on", level)
    #expect(outcome.output.contains("warning: ") && !outcome.output.contains("error: "))
    #expect(outcome.code == code)
  }

  @Test("--fail-on never lets even errors pass, and still shows them")
  func failOnNever() throws {
    let outcome = try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget]).lint("--fail-on=never")
    #expect(outcome.code == 0 && outcome.output.contains("error: "))
  }

  @Test("--max-warnings fails above its number, and tells why")
  func maxWarnings() throws {
    let program = try Program(["a.okr": Sample.warning])
    #expect(try program.lint("--max-warnings", "1").code == 0)
    let outcome = try program.lint("--max-warnings", "0")
    #expect(outcome.code == 1)
    #expect(outcome.complaints == "okr: more warnings than --max-warnings allows: 1, not 0\n")
  }

  @Test("a syntax error is a finding: 1, and the rest of the file is linted")
  func syntax() throws {
    let outcome = try Program(["workspace.okr": Sample.company, "a.okr": "objective {\n\n" + Sample.noTarget]).lint()
    #expect(outcome.code == 1 && outcome.output.contains("[syntax/"))
    #expect(outcome.output.contains("measurable/no-target"))
  }

  @Test(
    "what was typed wrong ends with 2, names the nearest, and prints no finding",
    arguments: [
      (["lnt"], "there is no command lnt; did you mean lint?"),
      (["lnit"], "there is no command lnit; did you mean init or lint?"),
      (["a.okr"], "there is no command a.okr; to lint it, write `okr lint a.okr`"),
      (["."], "there is no command .; to lint it, write `okr lint .`"),
      (["fromat"], "there is no command fromat; did you mean fmt?"),
      (["check"], "there is no command check; did you mean lint?"),
      (["Validate"], "there is no command Validate; did you mean lint?"),
      (["--lint"], "there is no option --lint; the command is written without hyphens: `okr lint`"),
      (["--check-in"], "there is no option --check-in\n"),
      (["lint samples"], "there is no command 'lint samples', which is one word in quotes; `okr lint` stands without"),
      (["lint", "--fix"], "there is no option --fix; `okr fix` is a command of its own"),
      (["--verion"], "there is no option --verion; did you mean --version?"),
      (["--format", "json", "lint"], "--format stands behind the command: `okr lint --format`"),
      (["--merge-base", "main"], "--merge-base stands behind the command: `okr diff --merge-base`"),
      (["completions"], "completions takes the name of one shell: bash, zsh or fish"),
      (["completions", "fsh"], "completions takes bash, zsh or fish, not fsh; did you mean fish?"),
      (["man", "lint"], "man takes no names; `okr lint --help` is one page"),
      (["help", "rles"], "there is no command rles; did you mean rules?"),
      (["lint", "-dash.okr"], "there is no option -dash.okr; a file of that name is written ./-dash.okr"),
      (["lint", "--formt", "json"], "there is no option --formt; did you mean --format?"),
      (["lint", "--format", "jsn"], "--format takes text, compact, json, jsonl, sarif, github, gitlab, junit, "),
      (["lint", "--fail-on", "eror"], "--fail-on takes error, warning, info or never, not eror; did you mean error?"),
      (["lint", "--confidence", "hihg"], "--confidence takes low, medium or high, not hihg; did you mean high?"),
      (["lint", "--color", "alway"], "--color takes auto, always or never, not alway; did you mean always?"),
      (["lint", "--max-warnings", "-1"], "--max-warnings takes a whole number, not -1"),
      (["lint", "--as-of", "2026-02-30"], "--as-of takes a day of the calendar such as 2026-09-30, not 2026-02-30"),
      (["lint", "--as-of"], "--as-of needs a value"),
      (["lint", "--format="], "--format needs a value"),
      (["lint", "--quiet=yes"], "--quiet takes no value; write it alone"),
      (["lint", "--rule", "cascde"], "there is no rule or family cascde; did you mean cascade?"),
      (["lint", "--rule", "no-target"], "there is no rule or family no-target; did you mean measurable/no-target?"),
      (["lint", "--skip", "zzz"], "there is no rule or family zzz; `okr rules` lists them"),
      (
        ["lint", "--rule", "kpi", "--skip", "kpi"], "--rule and --skip leave no rule; a run of none would find nothing"
      ),
      (["lint", "--stdin-name", "a.okr"], "--stdin-name goes with `-`, which reads standard input; add `-`"),
      (["explain", "measurble/no-target"], "there is no rule or family measurble/no-target; did you mean measurable/"),
      (["explain"], "explain takes the name of one rule"), (["parse"], "parse takes one file"),
      (["parse", "a.okr", "b.okr"], "parse takes one file"),
      (["rules", "kpi"], "rules takes no names; `okr explain kpi` does"),
      (["rules", "--format", "jsn"], "--format takes text or json, not jsn; did you mean json?"),
    ])
  func usage(arguments: [String], complaint: String) throws {
    let outcome = try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget]).run(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("okr: \(complaint)"), "said \(outcome.complaints)")
  }

  @Test("several mistakes are all told in one run, and nothing is done")
  func severalMistakes() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget])
    let outcome = try program.run(
      "lint", "--fail-on", "eror", "--as-of", "today", "--rule", "foo", "--format", "json=x", "-q")
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    for word in ["eror", "today", "foo", "-q"] { #expect(outcome.complaints.contains(" \(word)"), "\(word)") }
    #expect(!FileManager.default.fileExists(atPath: program.path("x")))
  }

  @Test("two reports cannot share one place, and no report writes over an okr file")
  func sharedOutputs() throws {
    let program = try Program(["a.okr": Sample.warning])
    for wishes in [["json", "text"], ["json", "json"], ["json=x", "text=x"], ["json=a.okr"]] {
      let outcome = try program.run(["lint"] + wishes.flatMap { ["--format", $0] })
      #expect(outcome.code == 2 && outcome.output.isEmpty, "\(wishes)")
    }
    #expect(try program.text("a.okr") == Sample.warning)
  }

  @Test("a report that cannot be written ends with 2, and standard output stays empty")
  func unwritable() throws {
    let program = try Program(["a.okr": Sample.warning])
    let outcome = try program.lint("--format", "json=no/where.json")
    #expect(
      outcome
        == Program.Outcome(
          output: "", complaints: "okr: cannot write no/where.json: no such file or directory\n", code: 2))
  }

  @Test(
    "a full disk behind standard output ends with 2", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [["lint"], ["--help"], ["--version"], ["rules"], ["explain", "kpi"], ["parse", "a.okr"]])
  func fullDisk(arguments: [String]) throws {
    let program = try Program(["a.okr": Sample.warning])
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try program.run(arguments, writingTo: full)
    #expect(outcome.code == 2)
    #expect(outcome.complaints.hasPrefix("okr: cannot write to standard output: "))
  }

  @Test(
    "every help page fits a screen of 24 lines by 80 columns",
    arguments: [
      "", "lint", "status", "diff", "fmt", "fix", "init", "explain", "rules", "parse", "lsp", "completions", "man",
    ])
  func help(command: String) throws {
    let program = try Program()
    let outcome = try program.run((command.isEmpty ? [] : [command]) + ["--help"])
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24 && lines.allSatisfy { $0.count <= 80 })
    #expect(try program.run(command.isEmpty ? ["help"] : ["help", command]) == outcome)
  }

  @Test("--version says okr and three numbers")
  func version() throws {
    let outcome = try Program().run("--version")
    #expect(outcome.code == 0)
    #expect(outcome.output.wholeMatch(of: #/okr \d+\.\d+\.\d+\n/#) != nil)
    #expect(try Program().run("lint", "--version") == outcome)
  }
}
