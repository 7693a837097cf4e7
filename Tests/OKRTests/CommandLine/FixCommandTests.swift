import Foundation
import Testing

@Suite("okr fix") struct FixCommandTests {
  private static let typed = """
    cycle 2026-Q3
    for acme
    objective loyalty “The north knows our name” owner @eva {
      kr "Orders placed by returning customers" from 35% to 50% by 30.9.2026
      kr "People who know us" from 20% to 30%
    }

    """
  private static let mended = typed.replacing("“", with: "\"").replacing("”", with: "\"")
    .replacing("30.9.2026", with: "2026-09-30")

  @Test("makes the safe fixes, and says on standard error how many in which file")
  func makes() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Self.typed, "b/c.okr": "note “x”\n"])
    let outcome = try program.run("fix")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(
      outcome.complaints.matches(of: /(a|b\/c)\.okr: [1-9]\d* fix(es)?\n/).count == 2
        && outcome.complaints.contains(/\n\d fixes made in 2 files\n/), "\(outcome.complaints)")
    #expect(try program.text("a.okr") == Self.mended && program.text("b/c.okr") == "note \"x\"\n")
    #expect(try program.run("fix").complaints == "nothing to fix in 3 files\n")
  }

  @Test("ends with 1 and says so where errors are left")
  func errorsAreLeft() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Self.typed + "kr {\n"])
    let outcome = try program.run("fix")
    #expect(outcome.code == 1 && outcome.complaints.contains(" left: `okr lint` tells what to do"))
    // What is not asked for is not judged either.
    #expect(try program.run("fix", "--rule", "syntax/date-form").code == 0)
  }

  @Test("--rule makes those of one rule, --diff shows them and writes nothing")
  func ruleAndDiff() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Self.typed])
    let diff = try program.run("fix", "--diff", "--rule", "syntax/date-form")
    #expect(diff.code == 1)
    #expect(diff.output.contains("-  kr \"Orders placed by returning customers\" from 35% to 50% by 30.9.2026\n"))
    #expect(diff.output.contains("+  kr \"Orders placed by returning customers\" from 35% to 50% by 2026-09-30\n"))
    #expect(diff.complaints == "a.okr: 1 fix\n1 fix would be made in 1 file\n")
    #expect(try program.text("a.okr") == Self.typed)
    _ = try program.run("fix", "--rule", "syntax/date-form")
    #expect(try program.text("a.okr") == Self.typed.replacing("30.9.2026", with: "2026-09-30"))
    let unknown = try program.run("fix", "--rule", "syntax/date-from")
    #expect(unknown.code == 2 && unknown.complaints.contains("did you mean syntax/date-form?"))
  }

  @Test("--suggested makes what a person should read, and a run without it says that there is more")
  func suggested() throws {
    let program = try Program([
      "a.okr": """
      kpi churn "Customers who leave us" {
        every   month
        healthy <= 3%
        source  "CRM"
        owner   @eva
      }
      cycle 2026-Q3
      objective "Nobody wants to leave" owner @eva {
        kr "Customers who leave us in a month" from 4% to 6% measures churn
        kr "Customers who know us by name" to 30%
      }

      """
    ])
    // A baseline is not to be made up, so that form is none of what is made.
    let outcome = try program.run("fix", "--rule", "measurable")
    #expect(outcome.code == 1)
    #expect(outcome.complaints.hasSuffix("; `--suggested` makes 1 more, which a person should read\n"))
    #expect(try program.run("fix", "--suggested", "--rule", "measurable/direction-contradiction").code == 0)
    #expect(try program.text("a.okr").contains("from 6% to 4% measures churn"))
  }

  @Test("prints the fixed text of standard input, judged beside the files that it stands among")
  func standardInput() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": "note \"old\"\n"])
    let outcome = try program.run("fix", "-", "--stdin-name", "a.okr", input: Data(Self.typed.utf8))
    #expect(outcome.output == Self.mended && outcome.code == 0)
    #expect(try program.text("a.okr") == "note \"old\"\n")
    let alone = try program.run("fix", "-", "--rule", "syntax", input: Data(Self.typed.utf8))
    #expect(alone.output == Self.mended && alone.complaints.hasPrefix("<stdin>: "))
    let plain = try program.run("fix", "-", "--rule", "syntax", input: Data(Sample.clean.utf8))
    #expect(plain.output == Sample.clean && plain.code == 0)
  }

  @Test("a file that cannot be written is told, and the others are mended")
  func unwritable() throws {
    let program = try Program(["a.okr": "note “x”\n", "b.okr": "note “x”\n"])
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: program.path("a.okr"))
    // Nothing is forbidden to the one who may do all.
    guard !FileManager.default.isWritableFile(atPath: program.path("a.okr")) else { return }
    let outcome = try program.run("fix")
    #expect(outcome.code == 2 && outcome.complaints.contains("okr: cannot write a.okr: permission denied\n"))
    #expect(try program.text("a.okr") == "note “x”\n" && program.text("b.okr") == "note \"x\"\n")
  }

  @Test("is what the text report names where there are safe fixes")
  func named() throws {
    let program = try Program(["a.okr": "note “x”\n"])
    #expect(try program.run("lint").output.hasSuffix("; 1 has a safe fix: `okr fix` makes it\n"))
  }
}
