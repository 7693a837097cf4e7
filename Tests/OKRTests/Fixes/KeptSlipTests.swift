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
}
