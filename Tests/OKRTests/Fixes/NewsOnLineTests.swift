import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Check-ins on the line of what they are news of: at its end they are fine; elsewhere each line is told once, all of it is
/// read, and braces come around the check-ins.
@Suite("Check-ins on the line of a declaration")
struct NewsOnLineTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let typed: String
    let mended: String

    init(_ typed: String, _ mended: String) { (self.typed, self.mended) = (typed, mended) }

    var testDescription: String { typed }
  }

  private static let head = "cycle 2026-Q3\nobjective \"A\" {\n"
  private static let end = "}\n"

  private static func mended(_ text: String) -> String {
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: false)
    let fixed = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], wish)
    return fixed.trees[0].file.text(fixed.trees[0].file.wholeRange)
  }

  private static func findings(_ text: String) -> [Finding] { lintFiles([("a.okr", text)]).findings }

  static let lines = [
    Line(
      "  kr \"B\" from 2400 to 3600 checkin 2026-07-25 3000 score 0.5 learned \"Firms order in July\"\n",
      "  kr \"B\" from 2400 to 3600 score 0.5 learned \"Firms order in July\" {\n    checkin 2026-07-25 3000\n  }\n"),
    Line(
      "  kr b \"B\" from 7.2 to 4 checkin 2026-07-06 7.0 checkin 2026-07-21 6.1 confidence 0.6 owner @joe\n",
      "  kr b \"B\" from 7.2 to 4 owner @joe {\n    checkin 2026-07-06 7.0\n"
        + "    checkin 2026-07-21 6.1 confidence 0.6\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 weight 30% next \"Call\" by 2026-09-01 // why\n",
      "  kr \"B\" from 1 to 4 weight 30% by 2026-09-01 {\n    checkin 2026-07-06 2 next \"Call\" // why\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 revised 2026-07-10 to 3 because \"Less\" needs legal\n",
      "  kr \"B\" from 1 to 4 revised 2026-07-10 to 3 because \"Less\" needs legal {\n    checkin 2026-07-06 2\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 allow kpi because \"Known\" until 2026-09-01 owner @joe\n",
      "  kr \"B\" from 1 to 4 owner @joe {\n    allow kpi because \"Known\" until 2026-09-01\n  }\n"),
    Line(
      "  milestone \"B\" by 2026-09-01 checkin 2026-07-01 note \"Half\" done 2026-08-30\n",
      "  milestone \"B\" by 2026-09-01 done 2026-08-30 {\n    checkin 2026-07-01 note \"Half\"\n  }\n"),
    Line(
      "  milestone \"B\" by 2026-09-01 checkin 2026-07-01 done \"Half\" needs legal\n",
      "  milestone \"B\" by 2026-09-01 needs legal {\n    checkin 2026-07-01 done \"Half\"\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 { // why\n    checkin 2026-07-16 3\n  }\n",
      "  kr \"B\" from 1 to 4 { // why\n    checkin 2026-07-06 2\n    checkin 2026-07-16 3\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 { checkin 2026-07-16 3 }\n",
      "  kr \"B\" from 1 to 4 {\n    checkin 2026-07-06 2\n    checkin 2026-07-16 3 }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 { note \"Half\" } owner @joe\n",
      "  kr \"B\" from 1 to 4 owner @joe {\n    checkin 2026-07-06 2 { note \"Half\" }\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2\n    note \"Half\"\n    owner @joe\n",
      "  kr \"B\" from 1 to 4 {\n    checkin 2026-07-06 2\n    note \"Half\"\n    owner @joe\n  }\n"),
    Line(
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2\n    checkin 2026-07-16 3\n",
      "  kr \"B\" from 1 to 4 {\n    checkin 2026-07-06 2\n    checkin 2026-07-16 3\n  }\n"),
  ]

  static let ends = [
    Line("kr \"B\" from 7.2 to 4 checkin 2026-07-06 7.0", "kr \"B\" from 7.2 to 4 {\n checkin 2026-07-06 7.0\n}"),
    Line(
      "kr \"B\" from 7.2 to 4 owner @joe checkin 2026-07-06 7 // why",
      "kr \"B\" from 7.2 to 4 owner @joe {\n checkin 2026-07-06 7 // why\n}"),
    Line(
      "kr \"B\" from 7.2 to 4 checkin 2026-07-06 7.0 checkin 2026-07-21 6.1 confidence 0.6 note \"Half\"",
      "kr \"B\" from 7.2 to 4 {\ncheckin 2026-07-06 7.0\ncheckin 2026-07-21 6.1 confidence 0.6 note \"Half\"\n}"),
    Line(
      "milestone \"B\" by 2026-09-01 owner @joe checkin 2026-07-01 confidence 0.4 next \"Call\"",
      "milestone \"B\" by 2026-09-01 owner @joe {\ncheckin 2026-07-01 confidence 0.4 next \"Call\"\n}"),
  ]

  @Test("are fine at the end of the line of a key result or milestone", arguments: ends) func atEnd(_ line: Line) {
    func text(_ line: String) -> String {
      NewsOnLineTests.head + line + "\n  kr \"C\" from 2 to 5 owner @joe\n" + NewsOnLineTests.end
    }
    func found(_ line: String) -> [String] { NewsOnLineTests.findings(text(line)).map { "\($0.rule): \($0.message)" } }
    #expect(!found(line.typed).contains { $0.hasPrefix("syntax/") } && found(line.typed) == found(line.mended))
    #expect(NewsOnLineTests.mended(text(line.typed)) == text(line.typed))
  }

  @Test("stand between braces after a safe fix", arguments: lines) func wrapped(_ line: Line) {
    let text = NewsOnLineTests.head + line.typed + NewsOnLineTests.end
    let result = NewsOnLineTests.head + line.mended + NewsOnLineTests.end
    let keyword = line.typed.contains("allow") ? "allow" : "checkin"
    let syntax = NewsOnLineTests.findings(text).filter { $0.rule.hasPrefix("syntax/") }.map(\.message)
    #expect(syntax.count == 1 && syntax[0].hasPrefix("`\(keyword)` has no place on the line of"), "\(syntax)")
    #expect(NewsOnLineTests.mended(text) == result)
    let lines = text.replacing(text: "\n", with: "\r\n")
    #expect(NewsOnLineTests.mended(lines) == result.replacing(text: "\n", with: "\r\n"))
  }

  @Test("are read as if they stood between braces", arguments: lines) func read(_ line: Line) {
    func others(_ text: String) -> [String] {
      NewsOnLineTests.findings(NewsOnLineTests.head + text + NewsOnLineTests.end)
        .filter { !$0.rule.hasPrefix("syntax/") }.map { "\($0.rule): \($0.message)" }.sorted()
    }
    #expect(others(line.typed) == others(line.mended))
  }

  @Test("stand between braces where the objective has none itself") func flat() {
    let text =
      "cycle 2026-Q3\nobjective \"A\"\nkr \"B\" from 1 to 4 checkin 2026-07-06 2 owner @joe\nkr \"C\" from 2 to 5\n"
    #expect(
      NewsOnLineTests.mended(text)
        == "cycle 2026-Q3\nobjective \"A\" {\nkr \"B\" from 1 to 4 owner @joe {\n  checkin 2026-07-06 2\n}\n"
        + "kr \"C\" from 2 to 5\n}\n")
  }

  @Test("stand between the braces of an objective") func objective() {
    let text =
      "cycle 2026-Q3\nobjective \"A\" checkin 2026-07-06 note \"Half\" owner @joe {\n  kr \"B\" from 1 to 4\n}\n"
    #expect(
      NewsOnLineTests.mended(text)
        == "cycle 2026-Q3\nobjective \"A\" owner @joe {\n  checkin 2026-07-06 note \"Half\"\n  kr \"B\" from 1 to 4\n}\n"
    )
  }

  @Test(
    "stay where what follows would become theirs",
    arguments: [
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 score 0.5\n    note \"Of the whole\"\n",
      "  kr \"B\" from 1 to 4 checkin 2026-07-06 2 owner @joe {\n    confidence 0.5\n  }\n",
      "  kr \"B\" from 1 checkin 2026-07-06 2\n    to 4 checkin 2026-07-16 3\n",
    ])
  func kept(_ line: String) {
    let text = NewsOnLineTests.head + line + NewsOnLineTests.end
    #expect(NewsOnLineTests.mended(text) == text)
  }
}
