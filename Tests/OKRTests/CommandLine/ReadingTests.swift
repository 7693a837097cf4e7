import Foundation
import Testing

@Suite("Files that okr cannot lint") struct ReadingTests {
  /// Runs lint and expects exactly these complaints, no finding, and 2.
  private func expectRefused(
    _ program: Program, _ arguments: [String], _ complaints: String..., input: Data = Data(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try program.run(["lint"] + arguments, input: input)
    let lines = complaints.map { "okr: \($0)\n" }.joined()
    #expect(outcome == Program.Outcome(output: "", complaints: lines, code: 2), sourceLocation: sourceLocation)
  }

  @Test("a path that leads nowhere names the nearest that leads somewhere, whole")
  func nearestPath() throws {
    let program = try Program([
      "teams/sales.okr": Sample.warning, "plan.okr": Sample.warning, "GOALS.OKR": Sample.warning,
    ])
    try expectRefused(program, ["goals"], "there is no file or folder goals; did you mean GOALS.OKR?")
    try expectRefused(program, ["plam.okr"], "there is no file or folder plam.okr; did you mean plan.okr?")
    try expectRefused(program, ["plan"], "there is no file or folder plan; did you mean plan.okr?")
    try expectRefused(
      program, ["teans/sales.okr"], "there is no file or folder teans/sales.okr; did you mean teams/sales.okr?")
    try expectRefused(
      program, ["./teams/sals.okr"], "there is no file or folder ./teams/sals.okr; did you mean ./teams/sales.okr?")
    try expectRefused(
      program, ["zzzzzz"], "there is no file or folder zzzzzz; give the path of a file or a folder")
  }

  @Test("several bad paths are all told, in their order, and the good one is not linted")
  func severalPaths() throws {
    let program = try Program(["a.okr": Sample.noTarget, "notes.txt": "hello", "empty/": ""])
    try expectRefused(
      program, ["a.okr", "gone-for-ever", "notes.txt", "", "empty"],
      "there is no file or folder gone-for-ever; give the path of a file or a folder",
      "notes.txt is no .okr file; `okr init` writes one to copy from, `okr lint - <notes.txt` reads it as one",
      "a path is empty; leave it out, or write `.` for the current folder",
      "there are no .okr files below empty; `okr init empty` writes a first workspace to fill in")
  }

  /// Runs lint in one line a finding, and expects this text and 1.
  private func expectFound(
    _ program: Program, _ arguments: [String], _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try program.run(["lint", "--format", "compact", "--rule", "syntax"] + arguments)
    let output = lines.map { "\($0) [syntax/invalid-character]\n" }.joined()
    #expect(outcome.output == output && outcome.code == 1, "\(outcome)", sourceLocation: sourceLocation)
  }

  @Test("the same bad file by two names is told once")
  func onceOnly() throws {
    let program = try Program(["a.okr": Sample.warning])
    try program.write("b.okr", Data([0xFF, 0xFE, 0x6B, 0x00]))
    try expectFound(
      program, [".", "b.okr", "a.okr", "./b.okr"],
      "b.okr:1:1: error: this file is UTF-16, not UTF-8, so nothing in it is read")
  }

  @Test("a file that is no text is a finding, and the others are linted; names that it may declare are not told")
  func besideGoodOnes() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": "for sales\n" + Sample.noTarget])
    try program.write("b.okr", try #require("team sales \"Sales\"\n".data(using: .utf16)))
    try program.write("photo.okr", Data((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }))
    let outcome = try program.lint()
    #expect(outcome.code == 1 && outcome.complaints.isEmpty)
    #expect(outcome.output.contains("a.okr:") && outcome.output.contains("[measurable/no-target]"))
    #expect(outcome.output.contains("b.okr:1:1: error: this file is UTF-16"))
    #expect(outcome.output.contains("photo.okr:1:1: error: this file is a binary file, not text"))
    #expect(!outcome.output.contains("[cascade/unresolved]"))
    let one = try program.lint("a.okr")
    #expect(one.output.contains("[measurable/no-target]") && !one.output.contains("[cascade/unresolved]"))
    #expect(one.complaints.contains("okr: b.okr beside them is UTF-16, not UTF-8; "))
  }

  @Test("fmt and fix do the good files of a folder, leave those that are no text alone, and say so")
  func writingBesideGoodOnes() throws {
    let program = try Program(["a.okr": "objective   \"A\"\n", "c.okr": "objective “C” owner @eva\n"])
    let utf16 = try #require("kpi".data(using: .utf16))
    try program.write("b.okr", utf16)
    let formatted = try program.run("fmt", "a.okr", "b.okr")
    #expect(formatted.code == 2 && formatted.complaints.contains("okr: b.okr is UTF-16, not UTF-8; save it as UTF-8"))
    #expect(try program.text("a.okr") == "objective \"A\"\n")
    let fixed = try program.run("fix")
    #expect(fixed.code == 2 && fixed.complaints.contains("okr: b.okr is UTF-16, not UTF-8; save it as UTF-8"))
    #expect(try program.text("c.okr").hasPrefix("objective \"C\""))
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.path("b.okr"))) == utf16)
  }

  @Test("UTF-16 is told with a byte order mark and without, from a file and from standard input")
  func utf16() throws {
    let program = try Program()
    // Few zeros, and one of them in the middle of 一: this is how Chinese goals look.
    let text = "objective \"客户第一次就得到答复，不用再问一次\" { kr \"满意率\" from 1 to 2 }\n"
    try program.write("mark.okr", try #require(text.data(using: .utf16)))
    try program.write("little.okr", try #require(text.data(using: .utf16LittleEndian)))
    try program.write("big.okr", try #require(text.data(using: .utf16BigEndian)))
    for name in ["mark.okr", "little.okr", "big.okr"] {
      try expectFound(
        program, [name], "\(name):1:1: error: this file is UTF-16, not UTF-8, so nothing in it is read")
    }
    let input = try #require(text.data(using: .utf16))
    try expectRefused(program, ["-"], "<stdin> is UTF-16, not UTF-8; save it as UTF-8", input: input)
  }

  @Test("a picture and another encoding are one finding, and so is one stray byte")
  func binary() throws {
    let program = try Program()
    try program.write("photo/a.okr", Data((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }))
    try expectFound(
      program, ["photo/a.okr"],
      "photo/a.okr:1:1: error: this file is a binary file, not text, so nothing in it is read")
    try program.write("stray/a.okr", Data("// caf".utf8) + Data([0xE9]) + Data("\n".utf8))
    try program.write("gbk/a.okr", Data("objective \"".utf8) + Data(repeating: 0xC4, count: 40) + Data("\"\n".utf8))
    try expectFound(
      program, ["gbk/a.okr"],
      "gbk/a.okr:1:1: error: this file is not UTF-8, perhaps saved as GBK or Latin-1, so nothing in it is read")
    let outcome = try program.lint("stray/a.okr")
    #expect(outcome.code == 1 && outcome.output.contains("[syntax/invalid-character]"))
  }

  @Test(
    "a page in GBK, Big5, Shift-JIS or Latin-1 is one finding, however short the page",
    arguments: [
      [0xBF, 0xCD, 0xBB, 0xA7, 0xD4, 0xB8, 0xD2, 0xE2, 0xBB, 0xD8, 0xC0, 0xB4],
      [0xAB, 0xC8, 0xA4, 0xE1, 0xC4, 0x40, 0xB7, 0x4E, 0xA6, 0x5E, 0xA8, 0xD3],
      [0x8B, 0x71, 0x82, 0xAA, 0x96, 0xDF, 0x82, 0xC1, 0x82, 0xC4],
      [0x50, 0xE4, 0xE4, 0x6D, 0xE4, 0xE4, 0x72, 0xE4],
    ] as [[UInt8]])
  func otherEncodings(title: [UInt8]) throws {
    let program = try Program()
    try program.write("a.okr", Data("objective \"".utf8) + Data(title) + Data("\" owner @eva\n".utf8))
    try expectFound(
      program, [],
      "a.okr:1:1: error: this file is not UTF-8, perhaps saved as GBK or Latin-1, so nothing in it is read")
  }

  @Test("a few stray bytes in a page of UTF-8 are findings at their places, and the rest is linted")
  func strayBytes() throws {
    let program = try Program(["workspace.okr": Sample.company])
    try program.write(
      "a.okr", Data("// 客户愿意回来 ".utf8) + Data([0xE4, 0xFF, 0xC4, 0xFE]) + Data("\n\(Sample.noTarget)".utf8))
    let outcome = try program.lint()
    #expect(outcome.code == 1 && outcome.complaints.isEmpty)
    #expect(outcome.output.contains("a.okr:1:") && outcome.output.contains("[syntax/invalid-character]"))
    #expect(outcome.output.contains("[measurable/no-target]"))
  }

  @Test("what cannot be read stops a run only in the workspace that was asked for")
  func elsewhere() throws {
    let program = try Program([
      "ours/workspace.okr": Sample.company, "ours/a.okr": Sample.clean, "ours/inner/workspace.okr": "",
      "ours/teams/b.okr": "owner @eva\n",
      "alone/a.okr": "owner @eva\n",
    ])
    let utf16 = try #require("kpi".data(using: .utf16))
    for place in ["ours/inner/x.okr", "alone/x.okr", "x.okr"] { try program.write(place, utf16) }
    for place in ["ours/inner/dead.okr", "alone/dead.okr", "dead.okr"] { try program.link(place, to: "gone") }
    for path in ["ours/a.okr", "ours/teams", "alone/a.okr"] {
      #expect(try program.lint(path) == Program.Outcome(output: "", complaints: "", code: 0), "\(path)")
    }
    // Whoever names the folder asks for the workspace inside it too.
    try FileManager.default.removeItem(atPath: program.path("ours/inner/x.okr"))
    let inner = "okr: ours/inner/dead.okr is a link to nothing, and was skipped\n"
    #expect(try program.lint("ours") == Program.Outcome(output: "", complaints: inner, code: 0))
    try program.link("ours/dead.okr", to: "gone")
    let own = "okr: ours/dead.okr is a link to nothing, and was skipped\n"
    #expect(try program.lint("ours/teams") == Program.Outcome(output: "", complaints: own, code: 0))
  }

  @Test(
    "what holds no goals in the language leads on to okr init", arguments: ["README", "README.md", "goals.docx"])
  func noOKRFile(name: String) throws {
    let program = try Program([name: "# Our goals\n"])
    let command = "`okr init` writes one to copy from, `okr lint - <\(name)` reads it as one"
    try expectRefused(program, [name], "\(name) is no .okr file; \(command)")
    try expectRefused(
      program, [], "there are no .okr files below .; `okr init` writes a first workspace to fill in")
  }

  @Test("links to themselves and devices that are called .okr never pass as clean, and links to nothing are told")
  func links() throws {
    let dead = try Program(["workspace.okr": Sample.company, "a.okr": Sample.clean])
    try dead.link("dead.okr", to: "gone.okr")
    let skipped = "okr: dead.okr is a link to nothing, and was skipped\n"
    #expect(try dead.lint() == Program.Outcome(output: "", complaints: skipped, code: 0))
    #expect(try dead.run("fix").complaints.hasPrefix(skipped))
    #expect(try dead.run("fmt", "--check").code != 2)
    try expectRefused(dead, ["dead.okr"], "dead.okr is a link to nothing; mend or remove it")
    let alone = try Program([:])
    try alone.link("dead.okr", to: "gone.okr")
    try expectRefused(alone, [], "dead.okr is a link to nothing; mend or remove it")
    let loop = try Program(["a.okr": Sample.clean])
    try loop.link("loop.okr", to: "loop.okr")
    let outcome = try loop.run("lint")
    #expect(outcome.code == 2 && outcome.complaints.hasPrefix("okr: cannot read loop.okr: too many levels"))
    let device = try Program(["a.okr": Sample.clean])
    try device.link("null.okr", to: "/dev/null")
    try expectRefused(device, [], "null.okr is a device or a pipe, not a file; `- <null.okr` reads it")
    #expect(try device.run("parse", "null.okr").code == 2)
  }

  @Test(
    "a file and a folder without permission are told", .disabled(if: geteuid() == 0, "root may read everything"))
  func permission() throws {
    let program = try Program(["shut/a.okr": Sample.clean, "b.okr": Sample.clean])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: program.path("b.okr"))
    try expectRefused(program, ["b.okr"], "cannot read b.okr: permission denied")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: program.path("shut"))
    try expectRefused(program, ["shut"], "cannot read the folder shut: permission denied")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path("shut"))
  }

  @Test("a complaint is one line, whatever the path holds")
  func oneLine() throws {
    let program = try Program()
    let outcome = try program.run("lint", "two\nlines\u{1B}[31m.okr")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.hasPrefix("okr: there is no file or folder two␊lines␛[31m.okr;"))
  }

  @Test("a path too long for the system is told, not a crash")
  func longPath() throws {
    let outcome = try Program().run("lint", String(repeating: "a", count: 5000) + ".okr")
    #expect(outcome.code == 2 && outcome.complaints.hasSuffix(".okr: file name too long\n"))
  }

  @Test("--stdin-name takes only what could be an okr file")
  func standInNames() throws {
    let program = try Program(["teams/a.okr": Sample.warning])
    try expectRefused(
      program, ["-", "--stdin-name", "teams"], "--stdin-name takes the path of a file; teams is a folder")
    try expectRefused(program, ["-", "--stdin-name", "a.md"], "--stdin-name takes the path of an .okr file, not a.md")
  }

  @Test("parse refuses folders and paths that lead nowhere")
  func parse() throws {
    let program = try Program(["plan.okr": Sample.warning, "x.okr/": ""])
    #expect(try program.run("parse", "x.okr").complaints == "okr: x.okr is a folder; parse takes one file\n")
    let outcome = try program.run("parse", "plam.okr")
    #expect(outcome.complaints == "okr: there is no file or folder plam.okr; did you mean plan.okr?\n")
    #expect(outcome.code == 2 && outcome.output.isEmpty)
  }
}
