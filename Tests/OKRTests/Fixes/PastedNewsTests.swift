import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Check-ins as people write them in chats and weekly reports: their values are read, or at least kept.
@Suite("News that was pasted")
struct PastedNewsTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let typed: String
    let mended: String

    init(_ typed: String, _ mended: String) { (self.typed, self.mended) = (typed, mended) }

    var testDescription: String { typed }
  }

  private static let head = "cycle 2026-Q3\nobjective \"A\" {\nkr \"B\" from 30 to 4 {\n"

  /// What the safe fixes make of lines in the braces of a key result, and what is left of faults.
  private static func mended(
    _ lines: String, below head: String = head, _ end: String = "\n}\n}\n", isSuggestedToo: Bool = false
  ) -> (text: String, errors: [String]) {
    let trees = [parse(SourceFile(path: "a.okr", text: head + lines + end))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: isSuggestedToo)
    let fixed = fixed(trees, in: ["a.okr"], wish)
    let text = fixed.trees[0].file.text(fixed.trees[0].file.wholeRange)
    return (
      String(text.dropFirst(head.count).dropLast(end.count)),
      fixed.findings.filter { $0.level == .error }.map(\.message)
    )
  }

  static let withoutDay = [
    Line("checkin 8.4", "8.4"), Line("progress 8.4", "8.4"), Line("edistyminen 3,8", "3,8"), Line("进展 3.8", "3.8"),
    Line("checkin 12%", "12%"), Line("edistyminen 12 %", "12 %"), Line("进展：12%", "12%"), Line("checkin 9", "9"),
    Line("checkin 9 days", "9 days"), Line("edistyminen 9 päivää", "9 päivää"), Line("进展：9天", "9天"),
    Line("progress: 15/30", "15/30"), Line("checkin €13.5", "€13.5"), Line("checkin 3.25", "3.25"),
    Line("checkin 13.5k EUR confidence 0.5", "13.5k EUR"), Line("checkin 12% amber", "12%"),
  ]

  @Test("says no day: what is there is its value, and no fix takes it for a day", arguments: withoutDay)
  func missingDay(_ line: Line) {
    let before = lintFiles([("a.okr", "\(PastedNewsTests.head)\(line.typed)\n}\n}\n")]).findings.filter {
      $0.level == .error
    }
    #expect(
      before.map(\.message) == ["this check-in says no day, and `\(line.mended)` is taken for its value"]
        && before.allSatisfy(\.fixes.isEmpty))
    let (text, errors) = PastedNewsTests.mended(line.typed)
    #expect(text.hasPrefix("checkin ") && !text.contains("2026") && errors.count == 1, "\(text)")
    // 12 % is still a number after its form is mended.
    let digits = line.mended.filter(\.isNumber)
    #expect(text.filter(\.isNumber).hasPrefix(digits), "\(text)")
  }

  @Test(
    "says no day below a key result that has no braces yet",
    arguments: ["progress 8.4", "checkin 8.4", "进展 8.4", "进展：8.4", "checkin 3.8 confidence 0.5"])
  func missingDayBelow(_ line: String) {
    let head = "cycle 2026-Q3\nobjective \"A\" {\n"
    let (text, errors) = PastedNewsTests.mended("  kr \"B\" from 8.2 to 8.8\n    \(line)", below: head, "\n}\n")
    let value = line.contains("3.8") ? "3.8 confidence 0.5" : "8.4"
    #expect(text == "  kr \"B\" from 8.2 to 8.8 {\n    checkin \(value)\n  }")
    #expect(errors.count == 1)
  }

  @Test("says a day at the start of a line below it", arguments: ["12.8. 8,4", "- 12.8. 8,4"]) func dayBelow(
    _ line: String
  ) {
    let head = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" from 8.2 to 8.8\n"
    #expect(PastedNewsTests.mended("    \(line)", below: head, "\n}\n").text.contains("2026-08-12 8.4"))
    let (text, errors) = PastedNewsTests.mended("    \(line)", below: head, "\n}\n", isSuggestedToo: true)
    #expect(text.hasSuffix("{\n    checkin 2026-08-12 8.4\n  }") && errors.isEmpty, "\(text)")
  }

  static let days = [
    Line("checkin 3.8. 9 days", "checkin 2026-08-03 9 days"), Line("checkin 3.8 9 days", "checkin 2026-08-03 9 days"),
    Line("checkin 3.8, 9 days", "checkin 2026-08-03  9 days"), Line("checkin 3.8.", "checkin 2026-08-03"),
    Line("tilannepäivitys 3.8.: 9 päivää", "checkin 2026-08-03 9 päivää"),
    Line("进展：8月12日，9天，信心 0.6", "checkin 2026-08-12 9天 confidence 0.6"),
    Line("checkin 10% 2026-08-17", "checkin 2026-08-17 10%"),
    Line("checkin $1.1m on 2026-08-18", "checkin 2026-08-18 $1.1M"), Line("checkin 9天 8月12日", "checkin 2026-08-12 9天"),
    Line("checkin 9 päivää 12.8.", "checkin 2026-08-12 9 päivää"),
  ]

  @Test("says its day and its value, in either order", arguments: days) func day(_ line: Line) {
    let (text, errors) = PastedNewsTests.mended(line.typed)
    #expect(text == line.mended)
    #expect(errors.isEmpty)
  }

  @Test("says a week: one fault, and no fix that leaves it", arguments: ["checkin W34 9", "checkin vko 34 9"])
  func week(_ line: String) {
    let (text, errors) = PastedNewsTests.mended(line)
    #expect(text == line && errors.count == 1)
    #expect(
      lintFiles([("a.okr", "\(PastedNewsTests.head)\(line)\n}\n}\n")]).findings.count { $0.rule.hasPrefix("syntax/") }
        == 1)
  }

  @Test("says a day and no value where no value is") func dayOfMilestone() {
    let head = "cycle 2026-Q3\nobjective \"A\" {\nmilestone \"B\" {\n"
    #expect(PastedNewsTests.mended("checkin 3.8", below: head).text == "checkin 2026-08-03")
  }

  static let statuses = [
    Line("checkin 2026-08-01 🟡 9", "checkin 2026-08-01 9 note \"🟡\""),
    Line("checkin 2026-08-01 🔴 9 confidence 0.5", "checkin 2026-08-01 9 note \"🔴\" confidence 0.5"),
    Line("checkin 2026-08-01 🟡: 9", "checkin 2026-08-01 9 note \"🟡\""),
    Line("checkin 2026-08-01 [🟡] 9", "checkin 2026-08-01 9 note \"🟡\""),
    Line("checkin 2026-08-01 9 🟢", "checkin 2026-08-01 9 note \"🟢\""),
    Line("checkin 2026-08-01 red 9", "checkin 2026-08-01 9 note \"red\""),
    Line("checkin 2026-08-01 at risk: 9", "checkin 2026-08-01 9 note \"at risk\""),
    Line("tilannepäivitys 1.8. vihreä 9,5 päivää", "checkin 2026-08-01 9.5 päivää note \"vihreä\""),
    Line("进展 8月1日 绿灯 9天", "checkin 2026-08-01 9天 note \"绿灯\""),
    Line("checkin 8月1日 🟡 9天", "checkin 2026-08-01 9天 note \"🟡\""),
    Line("checkin 2026-08-01: 9", "checkin 2026-08-01 9"),
    Line("checkin 2026-08-01 - 9 - slow start", "checkin 2026-08-01  9 note \"slow start\""),
    Line("checkin 2026-08-01 | 9", "checkin 2026-08-01  9"),
    Line("checkin 2026-08-01 🟡", "checkin 2026-08-01 note \"🟡\""),
  ]

  @Test("says how the goal stands, before or behind its value", arguments: statuses) func status(_ line: Line) {
    let (text, errors) = PastedNewsTests.mended(line.typed)
    #expect(text == line.mended)
    #expect(errors.isEmpty)
  }

  static let lists = [
    Line("12.8. 9 days", "checkin 2026-08-12 9 days"), Line("- 12.8. 9 päivää", "checkin 2026-08-12 9 päivää"),
    Line("12. 8. 9 days", "checkin 2026-08-12 9 days"),
    Line("13.8.: 🟡 9 päivää", "checkin 2026-08-13 9 päivää note \"🟡\""),
    Line("8月14日 🟡 9天", "checkin 2026-08-14 9天 note \"🟡\""), Line("2026-08-12: 9", "checkin 2026-08-12 9"),
    Line("8月12日：9天", "checkin 2026-08-12 9天"), Line("- 12 Aug: 9", "checkin 2026-08-12 9"),
    Line("Aug 12 - 9, confidence 0.5", "checkin 2026-08-12  9 confidence 0.5"),
    Line("2026-08-12 | 9", "checkin 2026-08-12  9"),
    Line("* 12/8: 9 (new shop)", "checkin 2026-08-12 9 note \"new shop\""),
    Line("12.8.: 9 %, waiting for legal", "checkin 2026-08-12 9 % note \"waiting for legal\""),
    Line("1. 5 new ones", "note \"5 new ones\""), Line("Q3: 9", "note \"Q3: 9\""),
    Line("12.8. 9 new ones of ours", "note \"12.8. 9 new ones of ours\""),
  ]

  @Test("starts with a day, which counts no list: a value behind it is news", arguments: lists)
  func list(_ line: Line) {
    let (text, errors) = PastedNewsTests.mended(line.typed, isSuggestedToo: true)
    #expect(text == line.mended)
    #expect(errors.isEmpty)
  }

  @Test("with a value of a day may be a plan, so that no safe fix makes it news", arguments: lists)
  func safeList(_ line: Line) {
    let text = PastedNewsTests.mended(line.typed).text
    #expect(!text.contains("checkin"), "\(text)")
    let digits = line.typed.filter { "489".contains($0) }
    #expect(text.filter { "489".contains($0) }.count >= digits.count, "\(text)")
  }

  @Test(
    "says how far the goal has come: what the advice shows can be typed",
    arguments: [
      "actual: 9", "achieved: 9", "so far 9", "so far: 9", "完成度：9", "completed 9 days", "toteuma: 9", "value 9",
      "tähän mennessä 9", "已完成：9天",
    ])
  func level(_ line: String) {
    let (text, errors) = PastedNewsTests.mended(line)
    let value = line.contains("days") ? "9 days" : line.contains("天") ? "9天" : "9"
    #expect(text == "checkin \(value)" && errors.count == 1, "\(text)")
    let (dated, left) = PastedNewsTests.mended("checkin 2026-08-12 \(value)")
    #expect(dated == "checkin 2026-08-12 \(value)" && left.isEmpty)
  }

  @Test(
    "stays with the milestone above it when the objective gets its braces",
    arguments: ["checkin 2026-08-12 confidence 0.5", "edistyminen 12.8. 52 asiakasta", "进展 8月12日 52位"])
  func milestone(_ line: String) {
    let text = "cycle 2026-Q3\nobjective \"A\"\n  kr \"B\" from 40 to 75\n  milestone \"C\" by 2026-08-15\n  \(line)\n"
    let (mended, errors) = PastedNewsTests.mended(text, below: "", "")
    #expect(
      mended.contains("objective \"A\" {\n") && mended.contains("by 2026-08-15 {\n  checkin 2026-08-12 "), "\(mended)")
    #expect(mended.hasSuffix("\n  }\n}\n") && errors.isEmpty, "\(errors)")
  }
}
