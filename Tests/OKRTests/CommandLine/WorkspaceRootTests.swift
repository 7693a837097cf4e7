import Foundation
import OKRLint
import OKRSource
import Testing

@Suite("Which files okr lints together") struct WorkspaceRootTests {
  private let child = """
    cycle 2026-Q3
    for acme
    objective north "The north knows our name" owner @eva {
      supports growth
      kr "Orders placed by returning customers" from 35% to 50%
      kr "People who know us" from 20% to 30%
    }

    """
  private let found = "error: no target, so no one can score this key result [measurable/no-target]\n"

  private func company() throws -> Program {
    try Program([
      "ws/workspace.okr": Sample.company, "ws/a.okr": Sample.noTarget, "ws/teams/north/b.okr": child,
    ])
  }

  @Test("names resolve in the whole workspace, whichever part of it is linted")
  func names() throws {
    let program = try company()
    #expect(try program.lint("ws").output == "ws/a.okr:4:6: " + found)
    #expect(try program.lint("ws/teams").output.isEmpty)
    #expect(try program.lint("ws/teams/north/b.okr") == Program.Outcome(output: "", complaints: "", code: 0))
    #expect(try program.lint("b.okr", from: "ws/teams/north").code == 0)
  }

  @Test("the same bytes on every run, whatever the order and the spelling of paths")
  func stability() throws {
    let program = try company()
    let expected = Program.Outcome(output: "ws/a.okr:4:6: " + found, complaints: "", code: 1)
    let spellings = [
      ["ws"], ["ws/"], ["./ws"], ["ws//teams/../a.okr"], ["ws/a.okr", "ws/teams"], ["ws/teams", "ws/a.okr", "ws"],
      ["ws", "ws"], ["ws/a.okr/"], ["ws/a.okr", "ws/a.okr", "./ws/a.okr"], [program.path("ws")], ["--", "ws"], ["."],
    ]
    for paths in spellings { #expect(try program.run(["lint", "--format=compact"] + paths) == expected, "\(paths)") }
    for format in ["text", "json"] {
      let once = try program.run(
        "lint", "--format", format, "ws/workspace.okr", "ws/teams", "ws/a.okr", "--as-of", "2026-08-01")
      let again = try program.run("lint", "--format", format, "ws", "--as-of", "2026-08-01")
      #expect(once == again)
    }
  }

  @Test("paths are shown from the current folder")
  func shownPaths() throws {
    let program = try company()
    #expect(try program.lint(from: "ws").output == "a.okr:4:6: " + found)
    #expect(try program.lint("..", from: "ws/teams").output == "../a.okr:4:6: " + found)
    #expect(try program.lint("../../a.okr", from: "ws/teams/north").output == "../../a.okr:4:6: " + found)
    #expect(try program.lint(program.path("ws"), from: "ws/teams").output == "../a.okr:4:6: " + found)
  }

  @Test("a workspace inside a workspace stands for itself")
  func nested() throws {
    let program = try company()
    try program.write("ws/inner/workspace.okr", Data("company inner \"Inner\"\n".utf8))
    try program.write("ws/inner/c.okr", Data(Sample.noTarget.utf8))
    let outcome = try program.lint("ws")
    #expect(outcome.output.contains("ws/inner/c.okr:2:5: error: there is no company, department or team `acme`"))
    #expect(!outcome.output.contains("duplicate-name"))
    #expect(try program.lint("ws/inner").output.split(separator: "\n").count == 2)
    #expect(try program.lint("ws/teams").output.isEmpty)
  }

  @Test("without a workspace.okr the named folder is the root")
  func withoutMarker() throws {
    let program = try Program([
      "top/company.okr": Sample.company, "top/a.okr": Sample.clean, "top/teams/b.okr": Sample.noTarget,
    ])
    #expect(try program.lint("top").output == "top/teams/b.okr:4:6: " + found)
    for paths in [["top", "top/teams"], ["top/teams", "top"], ["top/teams/b.okr", "top"]] {
      let outcome = try program.run(["lint", "--format=compact"] + paths)
      #expect(outcome.output == "top/teams/b.okr:4:6: " + found, "\(paths)")
    }
  }

  @Test("who a first file is for is declared by one fix while nobody has declared anything")
  func firstFile() throws {
    let found = lintFiles([("a.okr", "for home-care\ncycle 2026-Q4\n")]).findings.first {
      $0.rule == "cascade/unresolved"
    }
    #expect(found?.fixes.first?.edits.map(\.text) == ["team home-care \"Home care\"\n"])
    #expect(found?.level == .warning)
    // Among units that are declared it is a name that leads nowhere.
    let other = lintFiles([("a.okr", "company c \"C\"\nfor home-care\n")]).findings
    #expect(other.first { $0.rule == "cascade/unresolved" }?.level == .error)
  }

  @Test("without a workspace.okr a file that is named alone is judged alone, whatever lies beside it")
  func fileAlone() throws {
    let program = try Program([
      "company.okr": Sample.company, "a.okr": Sample.clean, "copy.okr": Sample.company, "below/c.okr": Sample.company,
    ])
    let unresolved = "a.okr:2:5: warning: no file declares `acme` yet [cascade/unresolved]\n"
    #expect(try program.lint("a.okr") == Program.Outcome(output: unresolved, complaints: "", code: 0))
    #expect(try program.lint("company.okr") == Program.Outcome(output: "", complaints: "", code: 0))
    #expect(try program.run("lint", "company.okr").output == "No findings in 1 file: 0 objectives, 0 key results.\n")
    let typed = Data(Sample.clean.utf8)
    #expect(try program.lint("-", "--stdin-name", "a.okr", input: typed).output == unresolved)
    // Named together they belong together, in every order and by every spelling.
    for paths in [["a.okr", "company.okr"], ["./company.okr", "below/../a.okr"]] {
      let outcome = try program.run(["lint", "--format=compact"] + paths)
      #expect(outcome == Program.Outcome(output: "", complaints: "", code: 0), "\(paths)")
    }
    #expect(try program.lint("-", "company.okr", "--stdin-name", "a.okr", input: typed).output.isEmpty)
    #expect(try program.lint("company.okr", "copy.okr").output.contains("[cascade/duplicate-name]"))
    #expect(try program.lint("company.okr", "below/c.okr").output.isEmpty)
    try program.link("alias.okr", to: "company.okr")
    #expect(try program.lint("company.okr", "alias.okr").output.isEmpty)
  }

  @Test("the ending may be in great letters", arguments: ["PLAN.OKR", "plan.Okr", "目标.OKR"])
  func greatLetters(name: String) throws {
    let program = try Program([name: Sample.warning])
    for path in [name, "."] { #expect(try program.lint(path).output.hasPrefix("\(name):1:11: warning: "), "\(path)") }
    let typed = try program.lint("-", "--stdin-name", name, input: Data(Sample.warning.utf8))
    #expect(typed.output.hasPrefix("\(name):1:11: warning: "))
  }

  @Test("hidden files and folders are left out unless they are named")
  func hidden() throws {
    let program = try Program([".drafts/a.okr": Sample.warning, ".b.okr": Sample.warning, "c.okr": Sample.company])
    #expect(try program.lint().output.isEmpty)
    #expect(try program.lint(".b.okr").output.hasPrefix(".b.okr:1:11: warning: "))
    #expect(try program.lint(".drafts").output.hasPrefix(".drafts/a.okr:1:11: warning: "))
  }

  @Test("links inside a workspace declare nothing twice, and loops of them end")
  func links() throws {
    let program = try company()
    try program.link("ws/alias.okr", to: "a.okr")
    try program.link("ws/teams/up", to: "..")
    try program.link("ws/teams/self", to: "self")
    try program.link("door", to: "ws")
    let expected = "ws/a.okr:4:6: " + found
    for path in ["ws", "ws/alias.okr", "door", "ws/teams/up", "ws/teams/up/a.okr", "ws/teams/up/alias.okr"] {
      #expect(try program.lint(path).output == expected, "\(path)")
    }
    #expect(try program.lint("door", "ws", "ws/alias.okr", "ws/a.okr").output == expected)
  }

  @Test("a link out of the workspace brings its files in, once")
  func linksOut() throws {
    let program = try Program(["ws/workspace.okr": Sample.company, "common/kpi.okr": Sample.warning])
    try program.link("ws/common", to: "../common")
    try program.link("ws/twice", to: "../common")
    let lines = try program.lint("ws").output.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.contains("/kpi.okr:1:11: warning: ") == true)
  }

  @Test("`-` with --stdin-name stands for a file of the workspace, also for one that is not there yet")
  func standIn() throws {
    let program = try company()
    let mended = Data(
      Sample.noTarget.replacing("\"Improve the onboarding\" from 10 minutes", with: "\"Set up\" from 1 to 2 days").utf8)
    let saved = try program.lint("-", "--stdin-name", "ws/a.okr", input: mended)
    #expect(saved == Program.Outcome(output: "", complaints: "", code: 0))
    let other = child.replacing("north", with: "x").replacing("Orders placed by", with: "Letters from")
      .replacing("who know us", with: "who ask for us")
    let new = try program.lint("-", "--stdin-name", "ws/teams/new/c.okr", input: Data(other.utf8))
    #expect(new == Program.Outcome(output: "", complaints: "", code: 0))
    let broken = try program.lint("-", "--stdin-name", "../a.okr", from: "ws/teams", input: Data("objective {\n".utf8))
    #expect(broken.code == 1)
    #expect(broken.output.split(separator: "\n").allSatisfy { $0.hasPrefix("../a.okr:1:") })
    // The others see the unsaved text as well: the objective that they support is gone from it.
    let both = try program.lint("-", "ws/teams", "--stdin-name", "ws/a.okr", input: Data())
    #expect(both.output.contains("ws/teams/north/b.okr:4:12: error: ") && both.output.contains("[cascade/unresolved]"))
  }

  @Test("`-` alone is a workspace of its own, called <stdin>")
  func standardInput() throws {
    let program = try company()
    let outcome = try program.lint("-", input: Data(Sample.warning.utf8))
    #expect(outcome.code == 0 && outcome.output.hasPrefix("<stdin>:1:11: warning: "))
    #expect(try program.lint("-", "ws", input: Data(Sample.warning.utf8)).output.split(separator: "\n").count == 2)
  }

  @Test("settings of the workspace hold wherever okr is started")
  func settings() throws {
    let rules = Sample.company + "rules { off measurable/no-target }\n"
    let program = try Program(["workspace.okr": rules, "teams/a.okr": Sample.noTarget])
    #expect(try program.lint().output.isEmpty)
    let told = try program.lint(from: "teams")
    #expect(told.output.isEmpty)
  }
}
