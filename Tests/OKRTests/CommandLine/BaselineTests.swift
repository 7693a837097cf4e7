import Foundation
import OKRLint
import OKRValues
import Testing

@Suite("The baseline") struct BaselineTests {
  private let two = Sample.noTarget.replacing(
    "  kr \"New users", with: "  kr \"Improve the website\"\n  kr \"New users")

  private func program() throws -> Program { try Program(["workspace.okr": Sample.company, "a.okr": two]) }

  @Test("what is written to it does not count any more, and is told in numbers")
  func written() throws {
    let program = try program()
    let before = try program.lint("--fail-on", "info")
    let count = before.output.split(separator: "\n").count
    #expect(before.code == 1 && count > 1)
    let writing = try program.lint("--write-baseline", "okr.baseline")
    #expect(
      writing == Program.Outcome(output: "", complaints: "okr: wrote \(count) findings to okr.baseline\n", code: 0))
    let after = try program.run("lint", "--baseline", "okr.baseline", "--fail-on", "info")
    #expect(after.code == 0 && after.complaints.isEmpty)
    #expect(after.output.contains("\(count) findings known from the baseline"))
    let json = try program.run("lint", "--baseline", "okr.baseline", "--format", "json").output
    #expect(json.contains("\"baselined\": \(count)") && json.contains("\"findings\": []"))
  }

  @Test("what is new counts, and what is mended is told and taken out on writing")
  func pruned() throws {
    let program = try program()
    _ = try program.lint("--write-baseline", "b")
    let lines = try program.text("b").split(separator: "\n").filter { !$0.hasPrefix("//") }
    try program.write("a.okr", Data(two.replacing("Improve the website", with: "Improve the shop").utf8))
    let outcome = try program.lint("--baseline", "b", "--fail-on", "info")
    #expect(outcome.code == 1 && outcome.output.contains("a.okr:5:"))
    #expect(outcome.complaints.contains("of the baseline match"))
    _ = try program.lint("--write-baseline", "b")
    let renewed = try program.text("b").split(separator: "\n").filter { !$0.hasPrefix("//") }
    #expect(renewed.count == lines.count && renewed != lines)
    #expect(!(try program.text("b")).contains("website"))
    // A run of some rules knows nothing of the others.
    let some = try program.lint("--baseline", "b", "--rule", "cascade")
    #expect(some.complaints.isEmpty)
    _ = try program.lint("--write-baseline", "b", "--rule", "cascade")
    #expect(try program.text("b").split(separator: "\n").filter { !$0.hasPrefix("//") } == renewed)
  }

  @Test("reason, owner and day are kept on writing, told in SARIF, and the day ends it")
  func reasons() throws {
    let program = try program()
    _ = try program.lint("--write-baseline", "b")
    let more = " because \"Asked \\\"twice\\\"\" owner @anna until 2026-12-31\n"
    try program.write(
      "b", Data(try program.text("b").replacing("\n", with: more).replacing("31\(more)", with: "31\n").utf8))
    try program.write(
      "b",
      Data(
        try program.text("b").split(separator: "\n").map { $0.hasPrefix("//") ? "// x" : String($0) }
          .joined(separator: "\n").utf8))
    _ = try program.lint("--write-baseline", "b")
    #expect(try program.text("b").contains(more))
    let sarif = try program.run("lint", "--baseline", "b", "--format", "sarif").output
    #expect(sarif.contains(#""justification": "Asked \"twice\", owner @anna, until 2026-12-31""#))
    let over = try program.run("lint", "--as-of", "2027-01-01", "--baseline", "b", "--format", "compact")
    #expect(over.code == 1 && over.complaints.contains("the day in their lines of the baseline is over"))
  }

  @Test("lines are sorted, and those of two branches merge")
  func sorted() throws {
    let program = try program()
    _ = try program.lint("--write-baseline", "b")
    let text = try program.text("b")
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("//") }
    #expect(lines == lines.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    let (read, faults) = KnownFindingsText.read(text + lines.joined(separator: "\n") + "\n")
    #expect(faults.isEmpty && KnownFindingsText.write(read) == text)
  }

  @Test(
    "a line that is no entry is told with its number",
    arguments: [
      ("<<<<<<< ours", "a merge was not finished"),
      ("measurable/no-target", "this is no entry"),
      ("a/b \"c\" 0123456789abcdef0123456789abcdef because no", "the reason stands in quotes"),
      ("a/b \"c\" 0123456789abcdef0123456789abcdef until then", "`then` is no day"),
      ("a/b \"c\" 0123456789abcdef0123456789abcdef for @eva", "`for` means nothing here"),
      ("a/b \"c\" 0123456789abcdef0123456789abcdef owner", "`owner` has nothing behind it"),
    ])
  func faults(line: String, message: String) throws {
    let program = try program()
    try program.write("b", Data("// a\n\(line)\n".utf8))
    let outcome = try program.lint("--baseline", "b")
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("okr: the baseline b, line 2: \(message)"), "\(outcome.complaints)")
  }

  @Test("one that is not there is told, with how to make it")
  func missing() throws {
    let outcome = try program().lint("--baseline", "no file")
    #expect(outcome.code == 2)
    #expect(
      outcome.complaints.hasPrefix("okr: there is no baseline no file; `okr lint --write-baseline 'no file'` makes one")
    )
  }

  @Test("one that cannot be looked for is not told to be missing", arguments: ["--baseline", "--write-baseline"])
  func unknown(_ option: String) throws {
    let name = String(repeating: "n", count: 300)
    let outcome = try program().lint(option, name)
    #expect(outcome.code == 2)
    #expect(outcome.complaints.hasPrefix("okr: cannot read the baseline \(name): "), "\(outcome.complaints)")
  }
}
