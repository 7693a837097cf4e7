import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lines with a slip of the hand, of which a safe fix must not drop or put away what was meant.
@Suite("A safe fix keeps what a slip of the hand says")
struct KeptSlipTests {
  /// What the safe fixes make of a line in a key result, and of one beside it.
  private func mended(_ line: String, isSuggestedToo: Bool = false) -> String {
    let head = "person @lena \"Lena Fischer\"\ncycle 2026-Q3\nobjective \"A\" {\n"
    let file = parse(SourceFile(path: "a.okr", text: "\(head)\(line)\n}\n"))
    let wish = FixWish(asOf: testDay, isSuggestedToo: isSuggestedToo)
    let after = fixed([file], in: ["a.okr"], wish).trees[0].file
    return String(after.text(after.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
  }

  @Test(
    "in a bullet whose quote is not closed",
    arguments: ["\"Ask the CFO", "“Ask the CFO", "„Ask the CFO", "「Ask the CFO", "\"Ask the CFO\"", "“Ask the CFO”"])
  func bullets(_ words: String) {
    #expect(mended("kr \"B\" from 2 to 5 {\n- \(words)\n}").contains("note \"Ask the CFO\"\n"))
    let news = mended("kr \"B\" from 2 to 5 {\ncheckin 2026-07-06 3 {\n- \(words)\n}\n}")
    #expect(news.contains("\"Ask the CFO\"\n"))
  }

  @Test("in digits with an S for a 5", arguments: ["from 4S% to 60%", "from 20% to 6S%", "from 4S0 to 600"])
  func digits(_ change: String) {
    #expect(mended("kr \"B\" \(change)") == "kr \"B\" \(change)")
    let text = "objective \"A\" {\nkr \"B\" \(change)\n}\n"
    let findings = lintFiles([("a.okr", text)]).findings
    #expect(findings.contains { $0.level == .error && $0.message.contains("5") })
  }

  @Test("and a name with an S is one") func names() {
    #expect(mended("kr \"B\" from 3 5S-audits to 8 5S-audits") == "kr \"B\" from 3 5S-audits to 8 5S-audits")
  }

  /// Words behind the title of a key result, and what the safe fixes make of them.
  struct Slip: CustomTestStringConvertible, Sendable {
    let typed: String
    let mended: String

    init(_ typed: String, _ mended: String? = nil) { (self.typed, self.mended) = (typed, mended ?? typed) }

    var testDescription: String { typed }
  }

  static let slips = [
    Slip("from 1 to 2 owner @anna; Q3", "from 1 to 2 owner @anna by 2026-Q3"),
    Slip("from 1 to 2 owner @anna. Q3", "from 1 to 2 owner @anna by 2026-Q3"),
    Slip("from 1 to 2 owner @anna; Sep 15", "from 1 to 2 owner @anna by 2026-09-15"),
    Slip("from 1 to 2 owner @anna; August", "from 1 to 2 owner @anna by 2026-08"),
    Slip("from 1 to 2 owner @anna Berg"),
    Slip("from 40% tp 60%", "from 40% to 60%"),
    Slip("from 40 shops tp 60 shops", "from 40 shops to 60 shops"),
    Slip("from 40% to 60% bei 2026-08-15"),
    Slip("from 10 to 60 shops 2026-08-15"),
    Slip("from 40% to 60% be 2026-08-15", "from 40% to 60% by 2026-08-15"),
    Slip("from 40% to 60% since 2026-07-01", "from 40% to 60% note \"since 2026-07-01\""),
    Slip("from IV to II"), Slip("from B to A"), Slip("from C+ to A-"),
    Slip("from okay to 60%", "from unknown note \"okay\" to 60%"),
    Slip("from 1 to 2 supports acme trust"),
    Slip("from 1 to 2 supports acme.trust; care.quick", "from 1 to 2 supports acme.trust, care.quick"),
    Slip("from 40% to 60% becuase We said so", "from 40% to 60% because \"We said so\""),
    Slip("from 1 to 2 owner Lena Fischer", "from 1 to 2 owner @lena"),
    Slip("from 1 to 2 owner Lena Berg"),
  ]

  @Test("behind a title", arguments: slips) func clauses(_ slip: Slip) {
    #expect(mended("kr \"B\" \(slip.typed)") == "kr \"B\" \(slip.mended)")
  }

  @Test("and a text behind the clauses is the title that is missing") func titles() {
    #expect(mended("kr from 40% to 60% \"Renewal rate\"") == "kr \"Renewal rate\" from 40% to 60%")
    #expect(mended("kr \"B\" from 40% to 60% \"rate\"") == "kr \"B\" from 40% to 60% note \"rate\"")
  }

  @Test(
    "and says what was most likely meant",
    arguments: [
      ("from 40% to 60% bei 2026-08-15", "from 40% to 60% by 2026-08-15"),
      ("from 1 to 2 supports acme trust", "from 1 to 2 supports acme.trust"),
      ("from 5OOk EUR to 600k EUR", "from 500k EUR to 600k EUR"),
    ])
  func suggestions(_ typed: String, _ mended: String) {
    #expect(self.mended("kr \"B\" \(typed)", isSuggestedToo: true) == "kr \"B\" \(mended)")
  }
}
