import Foundation
import Testing

@Suite("okr status") struct StatusTests {
  private static let workspace = "company acme \"Acme\"\ndepartment sales \"Sales\" under acme\n"
  private static let sales = """
    for sales
    cycle 2026-Q3
    objective easy "Buying from us feels effortless" owner @anna {
      kr days "Days from offer to signature" from 60 days to 45 days { checkin 2026-07-15 54 days }
    }

    """

  private func program(_ more: KeyValuePairs<String, String> = [:]) throws -> Program {
    let program = try Program(["workspace.okr": Self.workspace, "sales.okr": Self.sales])
    for (path, text) in more { try program.write(path, Data(text.utf8)) }
    return program
  }

  @Test("shows every goal below here and ends with 0, whatever the linter would find")
  func plain() throws {
    let program = try program(["a.okr": Sample.noTarget])
    #expect(try program.run("lint").code == 1)
    let outcome = try program.run("status", "--as-of", "2026-08-01")
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output.contains("↓ 60 → 45 days") && outcome.output.contains("54 days, 15 Jul"))
    #expect(outcome.output.hasSuffix("2 objectives, 3 key results on 2026-08-01\n"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(try program.run("status", "--as-of", "2026-08-01", "--color", "always").output.contains("\u{1B}["))
  }

  @Test("progress is told for the day that was asked for")
  func days() throws {
    let program = try program()
    func progress(_ day: String) throws -> Bool {
      try program.run("status", "--as-of", day).output.contains(" 40%")
    }
    #expect(try !progress("2026-07-14"))
    #expect(try progress("2026-07-15"))
  }

  @Test("a pipe has 100 columns, or as many as COLUMNS says")
  func columns() throws {
    let long = Self.sales.replacing("Days from", with: String(repeating: "Days and nights ", count: 10) + "from")
    let program = try Program(["workspace.okr": Self.workspace, "sales.okr": long])
    func width(_ environment: [String: String]) throws -> Int {
      let text = try program.run(["status", "--as-of", "2026-08-01"], environment: environment).output
      return text.split(separator: "\n").map(\.count).max() ?? 0
    }
    #expect(try width([:]) == 100)
    #expect(try width(["COLUMNS": "70"]) == 70)
    #expect(try width(["COLUMNS": "wide"]) == 100)
  }

  @Test("JSON has the goals that lint has, in the order of the cascade")
  func json() throws {
    let program = try program(["a.okr": Sample.clean])
    func goals(_ arguments: String...) throws -> [NSDictionary] {
      let outcome = try program.run(arguments + ["--format", "json", "--as-of", "2026-08-01"])
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(object?["version"] as? Int == 1 && object?["asOf"] as? String == "2026-08-01")
      return try #require(object?["goals"] as? [NSDictionary])
    }
    let status = try goals("status")
    let linted = try goals("lint")
    #expect(status.count == 5 && Set(status) == Set(linted))
    #expect(status.first?["entity"] as? String == "acme.loyalty")
    #expect(status.last?["entity"] as? String == "sales.easy.days")
    #expect(try goals("status", "--for", "sales").count == 2)
  }

  @Test("Markdown is a page with a table for each unit")
  func markdown() throws {
    let outcome = try program().run("status", "--as-of", "2026-08-01", "--format", "markdown")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("# Goals on 2026-08-01\n"))
    #expect(outcome.output.contains("\n### Sales\n"))
  }

  @Test("a workspace without a goal says so and ends with 0")
  func empty() throws {
    let outcome = try Program(["workspace.okr": Self.workspace]).run("status", "--as-of", "2026-08-01")
    #expect(outcome == Program.Outcome(output: "No goals to show on 2026-08-01.\n", complaints: "", code: 0))
  }

  @Test("goals that rest or go on in another cycle are counted below, and those given up are not")
  func leftOut() throws {
    let paused =
      "for sales\ncycle 2026-Q3\nobjective b \"B\" paused 2026-07-20 because \"C\" { kr \"D\" from 1 to 2 }\n"
    let alone = try Program(["workspace.okr": Self.workspace, "b.okr": paused])
    let text = try alone.run("status", "--as-of", "2026-08-01").output
    #expect(text == "No goals to show on 2026-08-01.\nnot shown: 1 paused\n")
    let page = try alone.run("status", "--as-of", "2026-08-01", "--format", "markdown").output
    #expect(page.hasSuffix("\nNo goals to show.\n\nNot shown: 1 paused.\n"))
    let parts = Self.sales.replacing(
      "\n}",
      with: """

          kr a "A" from 1 to 2 { moved 2026-07-20 to 2026-Q4 because "C" }
          kr e "E" from 1 to 2 { dropped 2026-07-20 because "C" }
        }
        """)
    let both = try program(["b.okr": paused, "sales.okr": parts])
    #expect(
      try both.run("status", "--as-of", "2026-08-01").output
        .hasSuffix("\n1 objective, 1 key result on 2026-08-01\nnot shown: 1 paused, 1 moved\n"))
    let json = try both.run("status", "--as-of", "2026-08-01", "--format", "json").output
    #expect(json.contains("\"leftOut\": {\"paused\": 1, \"moved\": 1}"))
  }

  @Test("files with syntax errors are named in one line, and what could be read is shown")
  func broken() throws {
    let bad = "for sales\ncycle 2026-Q3\nobjective b \"B\" {\n  kr \"C\" from 1 to 2 \"\n"
    let one = try program(["bad.okr": bad]).run("status", "--as-of", "2026-08-01")
    #expect(one.code == 0 && one.output.contains("effortless"))
    #expect(
      one.complaints
        == "okr: bad.okr has syntax errors, so a part of it may be missing here; `okr lint bad.okr` shows them\n")
    let many = try program(["a b.okr": bad, "c.okr": bad, "d.okr": bad, "e.okr": bad])
      .run("status", "--as-of", "2026-08-01")
    #expect(
      many.complaints == "okr: 'a b.okr', c.okr, d.okr and 1 more have syntax errors, so a part of them may be missing "
        + "here; `okr lint` shows them\n")
    // Another form of a number is understood, and not broken.
    let loose = Self.sales.replacing("60 days", with: "60,5 days")
    #expect(try program(["sales.okr": loose]).run("status", "--as-of", "2026-08-01").complaints.isEmpty)
  }

  @Test(
    "what names nothing ends with 2, names the nearest, and prints nothing",
    arguments: [
      (["--for", "sles"], "there is no company, department or team sles; did you mean sales?"),
      (["--for", "zzz"], "there is no company, department or team zzz; there are acme and sales"),
      (["--cycle", "2026-Q4"], "there is no goal in the cycle 2026-Q4; did you mean 2026-Q3?"),
      (["--cycle", "summer"], "there is no goal in the cycle summer; there is only 2026-Q3"),
      (["--format", "jsn"], "--format takes text, json or markdown, not jsn; did you mean json?"),
      (["--formt", "json"], "there is no option --formt; did you mean --format?"),
      (["--cycl", "2026"], "there is no option --cycl; did you mean --cycle?"),
      (["--as-of", "tomorrow"], "--as-of takes a day of the calendar such as 2026-09-30, not tomorrow"),
      (["gone.okr"], "there is no file or folder gone.okr; give the path of a file or a folder"),
    ])
  func refused(arguments: [String], complaint: String) throws {
    let outcome = try program().run(["status", "--as-of", "2026-08-01"] + arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("okr: \(complaint)\n"), "\(outcome.complaints)")
  }

  @Test("standard input is a file of its own")
  func input() throws {
    let outcome = try Program().run(
      "status", "-", "--as-of", "2026-08-01", input: Data("objective \"A\" { kr \"B\" from 1 to 2 }\n".utf8))
    #expect(outcome.code == 0 && outcome.output.contains("↑ 1 → 2"))
  }

  @Test("the help knows it, and a mistyped or misplaced word leads to it")
  func help() throws {
    let program = try Program()
    let page = try program.run("status", "--help")
    let other = try program.run("help", "status")
    #expect(page.code == 0 && page == other)
    for option in ["--format", "--cycle", "--for", "--as-of", "--color"] { #expect(page.output.contains(option)) }
    let lines = page.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24 && lines.allSatisfy { $0.count <= 80 })
    #expect(try program.run("--help").output.contains("status [PATH…]"))
    #expect(try program.run("stauts").complaints.contains("did you mean status?"))
    #expect(try program.run("--cycle", "2026").complaints.contains("stands behind the command: `okr status --cycle`"))
  }
}
