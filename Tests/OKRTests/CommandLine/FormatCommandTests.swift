import Foundation
import Testing

@Suite("okr fmt") struct FormatCommandTests {
  private static let loose = "for acme\ncycle   2026-Q3\n"
  private static let neat = "for   acme\ncycle 2026-Q3\n"

  @Test("writes the layout into every file below a folder, names those, and nothing to standard output")
  func writes() throws {
    let program = try Program(["workspace.okr": Sample.company, "a/b.okr": Self.loose, "c.okr": Self.neat])
    let outcome = try program.run("fmt")
    #expect(
      outcome
        == Program.Outcome(
          output: "", complaints: "formatted a/b.okr\n1 file formatted, 2 files were in the layout\n", code: 0))
    #expect(try program.text("a/b.okr") == Self.neat)
    #expect(try program.run("fmt").complaints == "3 files were in the layout\n")
  }

  @Test("--check and --diff write nothing, and end with 1 where something would change")
  func checks() throws {
    let program = try Program(["workspace.okr": Sample.company, "a/b.okr": Self.loose])
    let check = try program.run("fmt", "--check")
    #expect(check.code == 1 && check.output == "a/b.okr\n")
    #expect(check.complaints == "okr: 1 of 2 files is not in the layout; `okr fmt` lays it out\n")
    let diff = try program.run("fmt", "--diff")
    let shown =
      "--- a/a/b.okr\n+++ b/a/b.okr\n@@ -1,2 +1,2 @@\n-for acme\n-cycle   2026-Q3\n+for   acme\n+cycle 2026-Q3\n"
    #expect(diff == Program.Outcome(output: shown, complaints: "", code: 1))
    #expect(try program.text("a/b.okr") == Self.loose)
    _ = try program.run("fmt")
    for option in ["--check", "--diff"] {
      #expect(try program.run("fmt", option) == Program.Outcome(output: "", complaints: "", code: 0))
    }
  }

  @Test("prints what comes in on standard input, in the layout and byte for byte")
  func standardInput() throws {
    let program = try Program(["a.okr": Self.loose])
    #expect(
      try program.run("fmt", "-", input: Data(Self.loose.utf8))
        == Program.Outcome(output: Self.neat, complaints: "", code: 0))
    #expect(try program.run("fmt", "-", "--check", input: Data(Self.loose.utf8)).output == "<stdin>\n")
    #expect(try program.run("fmt", "-", "--check", input: Data(Self.neat.utf8)).code == 0)
    let named = try program.run("fmt", "-", "--stdin-name", "b.okr", "--check", input: Data(Self.loose.utf8))
    #expect(named.output == "b.okr\n" && named.code == 1)
    #expect(try program.run("fmt", "--stdin-name", "b.okr").code == 2)
    let both = try program.run("fmt", "-", "a.okr")
    #expect(both.code == 2 && both.complaints.hasPrefix("okr: `-` stands alone"))
    #expect(try program.text("a.okr") == Self.loose)
  }

  @Test("says that what cannot be read has stayed as it is")
  func unreadable() throws {
    let program = try Program(["a.okr": "objective   \"X\" {\n"])
    let outcome = try program.run("fmt")
    #expect(
      outcome.code == 0
        && outcome.complaints.contains("1 has lines that are not in the language yet, which stay as they are"))
  }

  @Test("writes through a link, and keeps permissions, line ends and a byte order mark")
  func keeps() throws {
    let program = try Program(["real/a.txt": "", "w/": ""])
    let text = "\u{FEFF}" + Self.loose.replacing("\n", with: "\r\n")
    try program.write("real/a.txt", Data(text.utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: program.path("real/a.txt"))
    try program.link("w/a.okr", to: "../real/a.txt")
    #expect(try program.run("fmt", "w").code == 0)
    #expect(try program.text("real/a.txt") == "\u{FEFF}" + Self.neat.replacing("\n", with: "\r\n"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: program.path("w/a.okr")) == "../real/a.txt")
    let attributes = try FileManager.default.attributesOfItem(atPath: program.path("real/a.txt"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("an interrupt leaves each file as it was or as it is to be, and no draft beside it")
  func interrupted() throws {
    let program = try Program()
    for number in 0..<120 { try program.write("f\(number).okr", Data(Self.loose.utf8)) }
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = ["fmt"]
    process.currentDirectoryURL = program.folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Wherever it is by then: nothing that is looked at depends on it.
    while process.isRunning, try program.text("f0.okr") == Self.loose { usleep(500) }
    process.interrupt()
    process.waitUntilExit()
    for name in try FileManager.default.contentsOfDirectory(atPath: program.folder.path) {
      #expect(name.hasSuffix(".okr"), "\(name)")
      let text = try program.text(name)
      #expect(text == Self.loose || text == Self.neat)
    }
  }

  @Test("is what the samples, the README and the first workspaces are written in")
  func samples() throws {
    for path in Repository.files(below: "samples", ending: ".okr") {
      #expect(formattedText(Repository.text(path)) == Repository.text(path), "\(path)")
    }
    for piece in Repository.text("README.md").components(separatedBy: "```okr\n").dropFirst() {
      let text = piece.components(separatedBy: "```").first ?? ""
      #expect(formattedText(text) == text, "\(text)")
    }
    for language in ["en", "fi", "zh", "zh-Hant"] {
      let program = try Program()
      _ = try program.run("init", "--language", language, "--as-of", "2026-08-01")
      #expect(try program.run("fmt", "--check") == Program.Outcome(output: "", complaints: "", code: 0), "\(language)")
    }
  }
}
