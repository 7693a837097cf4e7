import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

@Suite("Fixes that are made")
struct FixingTests {
  private func fixing(
    _ files: [(path: String, text: String)], in wanted: Set<String>? = nil, only: [String] = [], suggested: Bool = false
  ) -> (texts: [String], fixed: Fixed) {
    let trees = files.map { parse(SourceFile(path: $0.path, text: $0.text)) }
    let wish = FixWish(asOf: testDay, selection: Selection(only: only), isSuggestedToo: suggested)
    let fixed = fixed(trees, in: wanted ?? Set(files.map(\.path)), wish)
    return (fixed.trees.map { $0.file.text($0.file.wholeRange) }, fixed)
  }

  private static let typed = """
    for acme
    cycle 2026-Q3
    objective x “Customers come back” owner @eva ｛
      kr "Orders of those who came back" from 12,5% to 25 % by 30.9.2026
      kr "People who know us" from 20% to vähintään 30%
    ｝

    """

  @Test("are made until there are none, and the goals are the plain ones")
  func untilStable() {
    let (texts, fixed) = fixing([("workspace.okr", Sample.company), ("a.okr", Self.typed)])
    #expect(
      texts[1] == """
        for acme
        cycle 2026-Q3
        objective x "Customers come back" owner @eva {
          kr "Orders of those who came back" from 12.5% to 25 % by 2026-09-30
          kr "People who know us" from 20% to >= 30%
        }

        """)
    #expect(fixed.counts["a.okr"] ?? 0 > 5 && fixed.counts["workspace.okr"] == nil)
    #expect(!fixed.findings.contains { $0.fixes.contains { $0.applicability == .safe } })
  }

  @Test("are only those of a rule that is asked for, in files that are asked for")
  func chosen() {
    let dates = fixing([("a.okr", Self.typed)], only: ["syntax/date-form"])
    #expect(dates.texts[0] == Self.typed.replacing("30.9.2026", with: "2026-09-30"))
    #expect(dates.fixed.counts == ["a.okr": 1])
    let (texts, fixed) = fixing([("a.okr", Self.typed), ("b.okr", Self.typed)], in: ["b.okr"])
    #expect(texts[0] == Self.typed && texts[1] != Self.typed)
    #expect(fixed.findings.allSatisfy { $0.location.file.path == "b.okr" })
  }

  @Test("keep line ends, a byte order mark and bytes that are no text", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ lineBreak: String) {
    let text = "\u{FEFF}" + Self.typed.replacing("\n", with: lineBreak)
    let after = fixing([("a.okr", text)]).texts[0]
    #expect(after.hasPrefix("\u{FEFF}") && after != text)
    #expect(Array(after.utf8).lines.count == Array(text.utf8).lines.count)
    #expect(after.replacing(lineBreak, with: "").allSatisfy { !$0.isLineBreak })
    let bytes = Array(Self.typed.utf8) + Array("note \"".utf8) + [0xFF] + Array("\"".utf8)
    let trees = [parse(SourceFile(path: "a.okr", bytes: bytes))]
    let stray = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay)).trees[0].file.bytes
    #expect(stray != bytes && stray.count { $0 == 0xFF } == 1)
  }

  @Test("end the lines that they add as the file ends its lines", arguments: FixTests.newcomers + ["missing braces"])
  func addedLines(_ path: String) {
    let page = "objective \"X\"\n  kr \"A\" from 1 to 2\n  kr \"B\" from 1 to 2\n"
    let text = (path == "missing braces" ? page : Repository.text(path)).replacing("\n", with: "\r\n")
    let after = fixing([("a.okr", text)], suggested: true).texts[0]
    #expect(!after.replacing("\r\n", with: "").contains { $0.isLineBreak })
    #expect(path != "missing braces" || after.contains("{\r\n"), "\(after)")
  }

  @Test("are offered behind a tab as behind a blank")
  func behindTab() {
    for blank in [" ", "\t", "  "] {
      let text = "cycle 2026-Q3\nobjective \"X\" { kr \"Orders on time\" to\(blank)20% }\n"
      let finding = lintFiles([("a.okr", text)]).findings.first { $0.rule == "measurable/no-baseline" }
      #expect(finding?.fixes.count == 1)
    }
  }

  private static let backwards = """
    kpi churn "Customers who leave us" {
      every   month
      healthy <= 3%
      source  "CRM"
      owner   @eva
    }
    for acme
    cycle 2026-Q3
    objective "Nobody wants to leave" owner @eva {
      kr "Customers who leave us in a month" from 4% to 6% measures churn
      kr "Days until the first order" from 1,250 days to 1_000 days
    }

    """

  @Test("are suggested ones only where that is asked for, and never one of two")
  func suggested() {
    #expect(fixing([("a.okr", Self.backwards)]).texts[0] == Self.backwards)
    let after = fixing([("a.okr", Self.backwards)], suggested: true).texts[0]
    #expect(after.contains("from 6% to 4% measures churn"))
    #expect(after.contains("from 1,250 days to 1_000 days"))
  }

  @Test("leave no form to fill in where something was")
  func forms() {
    let text = "for acme\ncycle 2026-Q3\nobjective \"Nobody wants to leave\" {\n  kr \"Orders on time\" to 20%\n}\n"
    let findings = lintFiles([("a.okr", text)]).findings
    #expect(findings.contains { $0.fixes.contains { $0.edits.contains { $0.text.contains("…") } } })
    #expect(!fixing([("a.okr", text)], suggested: true).texts[0].contains("…"))
  }

  // MARK: - What fits together

  private let file = SourceFile(path: "a.okr", text: "for acme\ncycle 2026-Q3\n")

  /// A finding with a safe fix of some edits.
  private func finding(_ number: Int, _ edits: [(start: Int, end: Int, text: String)]) -> Finding {
    Finding(
      rule: "syntax/remark", level: .warning, confidence: .high, message: "\(number)",
      location: Location(file, TextRange(0, 3)),
      fixes: [Fix("Mend \(number)", .safe, edits.map { Edit(Location(file, TextRange($0.start, $0.end)), $0.text) })])
  }

  private func made(_ findings: [Finding]) -> [String] {
    withoutOverlaps(fixesToMake(findings, FixWish(asOf: testDay))).map { $0.fix.title.suffix(1) }.map(String.init)
  }

  @Test("do not overlap: the first one is made, whole, and what touches it waits")
  func overlaps() {
    #expect(made([finding(1, [(0, 3, "a")]), finding(2, [(2, 5, "b")]), finding(3, [(6, 8, "c")])]) == ["1", "3"])
    #expect(
      made([finding(1, [(4, 8, "a")]), finding(2, [(0, 3, "b"), (4, 5, "b")]), finding(3, [(0, 1, "c")])]) == [
        "1", "3",
      ])
    #expect(made([finding(1, [(3, 3, "a")]), finding(2, [(3, 3, "b")]), finding(3, [(3, 4, "c")])]) == ["1"])
    #expect(made([finding(1, [(3, 4, "a")]), finding(2, [(3, 4, "a")])]) == ["1", "2"], "one edit mends both")
    #expect(made([finding(1, [(3, 6, "a"), (4, 5, "b")])]) == [], "edits that cannot be made together")
  }

  @Test("leave nothing that reads worse: not in the pages of newcomers, the lessons or slips of the hand")
  func neverWorse() {
    var texts = (FixTests.newcomers + Repository.files(below: "samples/lessons", ending: ".okr")).map(Repository.text)
    for (number, sample) in [SampleTexts.sales, SampleTexts.finnish, SampleTexts.chinese].enumerated() {
      var mutator = Mutator(sample, seed: UInt64(number) + 77)
      for _ in 0..<12 { texts.append(mutator.mutant().text) }
    }
    var count = 0
    for text in texts {
      for suggested in [false, true] {
        let before = parse(SourceFile(path: "a.okr", text: text))
        let (after, fixed) = fixing([("a.okr", text)], suggested: suggested)
        #expect(fixed.trees[0].errors.count <= before.errors.count, "\(text)")
        count += fixed.counts.values.reduce(0, +)
        let again = fixing([("a.okr", after[0])], suggested: suggested)
        #expect(again.texts[0] == after[0], "\(text)")
      }
    }
    #expect(count > 500)
  }
}
