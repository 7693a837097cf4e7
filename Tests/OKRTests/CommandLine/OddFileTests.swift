import Foundation
import Testing

@Suite("Odd files and names") struct OddFileTests {
  @Test("empty files and files of comments are clean", arguments: ["", "\n", "// nothing yet\n", "\u{FEFF}", "   "])
  func nearlyEmpty(text: String) throws {
    let outcome = try Program(["a.okr": text]).run("lint")
    #expect(outcome.output == "No findings in 1 file: 0 objectives, 0 key results.\n" && outcome.code == 0)
    #expect(outcome.complaints.hasPrefix("okr: there was nothing to lint: a.okr "))
  }

  @Test(
    "names with blanks, emoji, Chinese letters and strange signs",
    arguments: ["our plan.okr", "🎯 目标/计划.okr", "päämäärä.okr", "a=b,c:d%.okr", "x.okr/a.okr", "'quo\"te.okr"])
  func names(name: String) throws {
    let program = try Program([name: Sample.warning])
    for path in [name, "."] {
      let outcome = try program.lint(path)
      #expect(outcome.code == 0 && outcome.output.hasPrefix("\(name):1:11: warning: "), "\(outcome)")
    }
  }

  @Test("a name with a line break stays on one line")
  func lineBreak() throws {
    let outcome = try Program(["two\nlines.okr": Sample.warning]).lint()
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test("a name that starts like an option is a path behind `--` or `./`")
  func dashes() throws {
    let program = try Program(["--help.okr": Sample.warning, "-/a.okr": Sample.warning])
    #expect(try program.lint("--", "--help.okr").output.hasPrefix("--help.okr:1:11: "))
    #expect(try program.lint("./--help.okr").output.hasPrefix("--help.okr:1:11: "))
    #expect(try program.lint("./-").output.hasPrefix("-/a.okr:1:11: "))
    #expect(try program.lint("--help.okr").code == 2)
  }

  @Test("a file of 5 MB is read whole")
  func large() throws {
    let comment = String(repeating: "// Ein langer Kommentar über Ziele, 目标 🎯\n", count: 115_000)
    let program = try Program(["big.okr": comment + Sample.warning])
    let outcome = try program.lint("--rule", "kpi")
    #expect(outcome.output.hasPrefix("big.okr:115001:11: warning: "))
  }

  @Test("a folder far down is found")
  func deep() throws {
    let folder = Array(repeating: "folder", count: 100).joined(separator: "/")
    let outcome = try Program(["\(folder)/a.okr": Sample.warning]).lint()
    #expect(outcome.output.hasPrefix("\(folder)/a.okr:1:11: warning: "))
  }

  @Test("a folder that was deleted under okr's feet is told, and nothing else is linted")
  func deletedFolder() throws {
    let program = try Program(["gone/": ""])
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let okr = try Program.executable().path(percentEncoded: false)
    process.arguments = ["-c", "cd gone && rmdir ../gone && \"$0\" lint 2>../said", okr]
    process.currentDirectoryURL = program.folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try program.text("said") == "okr: the current folder is gone; change to one that is there\n")
  }
}
