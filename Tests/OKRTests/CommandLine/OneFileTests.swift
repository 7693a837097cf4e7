import Foundation
import OKRDriver
import Testing

/// One file is one, however many names lead to it; and what is written never harms what is read.
@Suite("Files and the names that lead to them") struct OneFileTests {
  /// Where each finding of a run stands.
  private func places(_ program: Program, _ arguments: String...) throws -> [String] {
    let outcome = try program.run(["lint", "--format", "compact"] + arguments)
    #expect(outcome.complaints == "")
    return outcome.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
  }

  private func twoNames() throws -> Program {
    let program = try Program(["there/a.okr": Sample.warning, "here/": ""])
    try program.link("here/link.okr", to: "../there/a.okr")
    try FileManager.default.linkItem(
      atPath: program.path("there/a.okr"), toPath: program.path("there/second.okr"))
    return program
  }

  @Test("a link and its target are one file, in any order and in every mode")
  func links() throws {
    let program = try twoNames()
    #expect(try places(program, "here/link.okr", "there/a.okr") == ["there/a.okr"])
    #expect(try places(program, "there/a.okr", "here/link.okr") == ["there/a.okr"])
    #expect(try places(program, "here/link.okr") == ["here/link.okr"])
    #expect(try places(program, "there", "here/link.okr") == ["there/a.okr"])
    #expect(try places(program, "here", "there/a.okr") == ["here/link.okr"])
    #expect(try places(program, ".") == ["there/a.okr"])
    let report = try program.run("lint", "--format", "json", "here/link.okr", "there/a.okr", "there/second.okr")
    #expect(report.output.contains("\"files\": 1, "))
  }

  @Test("two names that a file has in the file system are one file")
  func hardLinks() throws {
    let program = try twoNames()
    #expect(try places(program, "there") == ["there/a.okr"])
    #expect(try places(program, "there/a.okr", "there/second.okr") == ["there/a.okr"])
    #expect(try places(program, "there/second.okr") == ["there/second.okr"])
  }

  // MARK: - Reports

  @Test("two reports in one file are refused, however the file is spelled")
  func sharedReport() throws {
    let program = try Program(["a.okr": Sample.warning, "folder/": ""])
    try program.link("link", to: "out")
    for other in ["./out", "folder/../out", "link", program.path("out")] {
      let outcome = try program.run("lint", "--format", "json=out", "--format", "compact=\(other)")
      #expect(outcome.code == 2 && outcome.complaints.contains("json and compact cannot share out"), "\(other)")
    }
    #expect(try program.run("lint", "--format", "json=out", "--format", "compact=folder/out").code == 0)
  }

  @Test("no report is written through a link into an okr file")
  func linkToSource() throws {
    let program = try Program(["a.okr": Sample.warning])
    try program.link("report", to: "a.okr")
    try program.link("dangling", to: "new.okr")
    for link in ["report", "dangling"] {
      let outcome = try program.run("lint", "--format", "json=\(link)", "a.okr")
      #expect(outcome.code == 2 && outcome.complaints.contains("would write over an okr file"))
    }
    #expect(try program.text("a.okr") == Sample.warning)
    #expect(!FileManager.default.fileExists(atPath: program.path("new.okr")))
    // A second name of a source, which no path can tell: the report takes the name and leaves the file.
    try FileManager.default.linkItem(atPath: program.path("a.okr"), toPath: program.path("second"))
    #expect(try program.run("lint", "--format", "json=second", "a.okr").code == 0)
    #expect(try program.text("a.okr") == Sample.warning)
  }

  @Test("a report takes the place of the last one whole, keeps its rights, and leaves nothing beside it")
  func wholeReports() throws {
    let program = try Program(["a.okr": Sample.warning, "kept/": ""])
    try program.write("kept/out", Data(repeating: 0x78, count: 10_000))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: program.path("kept/out"))
    try program.link("link", to: "kept/out")
    #expect(try program.run("lint", "--format", "compact=link", "a.okr").code == 0)
    #expect(try program.text("kept/out").hasPrefix("a.okr:1:11: warning: "))
    #expect(!(try program.text("kept/out").contains("x\n")))
    let attributes = try FileManager.default.attributesOfItem(atPath: program.path("kept/out"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: program.path("link")) == "kept/out")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.path("kept")) == ["out"])
    #expect(try program.run("lint", "--format", "compact=/dev/null", "a.okr").code == 0)
  }

  // MARK: - Names and folders

  /// Runs a script in the folder with the program as `$0`: how it ended, and all that was said.
  private func shell(_ program: Program, _ script: String) throws -> (code: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "{ \(script)\n} >said 2>&1", try Program.executable().path(percentEncoded: false)]
    process.currentDirectoryURL = program.folder
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try program.text("said"))
  }

  @Test("a folder whose name is no UTF-8 is looked into, and told where it holds a file of ours")
  func strangeFolder() throws {
    let program = try Program(["a.okr": Sample.warning])
    let made = try shell(program, #"mkdir "$(printf 'caf\351')" && echo x >"$(printf 'caf\351')/photo.txt""#)
    // Some systems take only names that are text.
    guard made.code == 0 else { return }
    let lint = #""$0" lint --format compact --as-of 2026-08-01 "#
    let without = try shell(program, lint)
    #expect(without.code == 0 && without.said.hasPrefix("a.okr:1:11: warning: "), "\(without)")
    let complaint = "okr: the name of the folder caf\u{FFFD} is not UTF-8; rename it\n"
    for place in ["", #""$(printf 'caf\351')""#, #""$(printf 'caf\351')/b.okr""#] {
      let with = try shell(program, #"cp a.okr "$(printf 'caf\351')/b.okr" && "# + lint + place)
      #expect(with.code == 2 && with.said == complaint, "\(with)")
    }
    let inside = try shell(program, #"cd "$(printf 'caf\351')" && "# + lint)
    #expect(inside.code == 0 && inside.said.hasPrefix("b.okr:1:11: warning: "), "\(inside)")
  }

  @Test("two names that only bytes tell apart are told, not taken for one")
  func spellings() throws {
    let program = try Program()
    for folder in ["d\u{E9}", "de\u{301}"] {
      try program.write("both/\(folder)/a.okr", Data("kpi churn \"Customers who leave\"\n".utf8))
    }
    // Some systems know one spelling only.
    guard try FileManager.default.contentsOfDirectory(atPath: program.path("both")).count == 2 else { return }
    for named in [["both"], ["both/d\u{E9}", "both/de\u{301}"], ["both/d\u{E9}/a.okr", "both/de\u{301}/a.okr"]] {
      let outcome = try program.run(["lint"] + named)
      #expect(
        outcome.code == 2 && outcome.complaints.hasPrefix("okr: two paths are spelled both/d\u{E9}"), "\(outcome)")
    }
    #expect(try program.lint("both/de\u{301}").code == 0)
  }

  @Test("a name in the current folder is found where a folder above lets nobody pass")
  func unsearchableFolder() throws {
    let program = try Program(["above/here/a.okr": Sample.warning])
    let outcome = try shell(
      program,
      #"cd above/here && chmod 000 .. && "$0" lint --format compact --as-of 2026-08-01 a.okr; code=$?; chmod 755 "$OLDPWD/above"; exit $code"#
    )
    #expect(outcome.code == 0 && outcome.said.hasPrefix("a.okr:1:11: warning: "), "\(outcome)")
  }

  @Test("the line of progress is written after half a second, and ten times a second at most")
  func progress() {
    var pace = Pace()
    let written = (0..<3000).filter { pace.isDue(at: $0) }
    #expect(written.first == 501)
    #expect(zip(written, written.dropFirst()).allSatisfy { $1 - $0 >= 100 })
    #expect(written.count == 25)
  }
}
