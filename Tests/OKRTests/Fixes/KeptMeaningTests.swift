import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lines that a fix could make to mean something else.
@Suite("A safe fix changes no number, name or condition")
struct KeptMeaningTests {
  /// What the safe fixes make of a line in an objective.
  private func mended(_ line: String) -> String {
    let text = "cycle 2026-Q3\nobjective \"A\" {\n\(line)\n}\n"
    let fixed = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], FixWish(asOf: testDay))
    let lines = fixed.trees[0].file.text(fixed.trees[0].file.wholeRange).split(separator: "\n")
    return lines.dropFirst(2).dropLast().joined(separator: "\n")
  }

  @Test("behind a full-width sign of a person") func person() {
    #expect(mended(#"kr "B" from 1 to 2 owner ＠张伟, ＠joni"#) == #"kr "B" from 1 to 2 owner @张伟, @joni"#)
    let tree = parse(SourceFile(path: "a.okr", text: "team a \"A\" lead ＠joni\n"))
    let fixed = fixed([tree], in: ["a.okr"], FixWish(asOf: testDay)).trees[0].file
    #expect(fixed.text(fixed.wholeRange).contains("lead @joni"))
  }

  @Test("before a magnitude", arguments: [("1,250 k€", "1250k EUR"), ("250,000 k€", "250_000k EUR")])
  func thousands(_ typed: String, _ mended: String) {
    #expect(self.mended("kr \"B\" from \(typed) to 2M EUR") == "kr \"B\" from \(mended) to 2M EUR")
  }

  @Test("and a title with the same number says the same") func title() {
    let text = "objective \"A\" {\nkr \"Revenue from 1,250 k€ to 1,600 k€\" from 1250k EUR to 1600k EUR\n}\n"
    let trial = FixTrial("title", text: text)
    #expect(!trial.findings.contains { $0.rule.hasSuffix("text-contradicts-clauses") })
  }

  @Test(
    "of which nobody knows what it is",
    arguments: [
      "1,250k", "1,250 MEUR", "1,250 M€", "1,250 mn USD", "20 or 25", "20 - 2026", "25 – 60%", "20% or 25%",
    ])
  func left(_ typed: String) {
    let line = "kr \"B\" from 10 to \(typed)"
    #expect(mended(line).hasPrefix(line))
  }

  @Test(
    "and a condition is no unit",
    arguments: [
      ("20", "unless strike"), ("20", "if funded"), ("20", "excl VAT"), ("20", "without discounts"),
      ("20 deals", "unless strike"), ("20", "paitsi kesä"), ("20", "jos rahoitus tulee"), ("20", "除非罢工"),
      ("20万", "如遇罢工除外"), ("20 家", "不含加盟"), ("20", "with max. 2 new hires"),
    ])
  func condition(_ level: String, _ condition: String) {
    #expect(
      mended("kr \"B\" from 10 to \(level) \(condition)") == "kr \"B\" from 10 to \(level) note \"\(condition)\"")
  }

  @Test(
    "behind the target",
    arguments: [
      "10 → 20 : 60%", "10 → 20 / 60%", "10 → 20 - 2026", "10 → 25 – 60%", "5% → 3% – 4%", "10 → 20 max 30",
    ])
  func behind(_ change: String) {
    let mended = mended("KR1: Sales \(change)")
    let numbers = change.split(separator: " ")
    #expect(mended.hasPrefix("kr \"Sales\" from \(numbers[0]) to \(numbers[2])"))
    #expect(!mended.contains("\(numbers[2]) to ") && !mended.contains(" of ") && !mended.contains("<="))
  }

  @Test(
    "behind a date", arguments: ["max 3 lost", "10 today", "5 in Poland", "at least 5 in Poland", "5% at start"])
  func behindDate(_ words: String) {
    let mended = mended("KR1: Reach 25 deals by 31 Aug, \(words)")
    #expect(mended.hasPrefix("kr \"Reach 25 deals\" by 2026-08-31") && !mended.contains(" to "))
  }

  @Test(
    "behind other clauses, where the title says from where to where",
    arguments: ["kr \"Errors from 12 to 20 deals\" weight 0.5, 40%", "kr \"错误从12降到5\" weight 0.5, 40%"])
  func behindClauses(_ line: String) {
    #expect(mended(line).hasSuffix("weight 0.5 note \"40%\"") || mended(line).hasSuffix("weight 0.5, note \"40%\""))
    #expect(mended("kr \"Deals\" weight 0.5, 40%").contains("to 40%"))
  }

  @Test("and a number behind a date is the target of a title without one") func target() {
    #expect(mended("kr \"Deals\" by 2026-08-31, 25").contains("to 25"))
  }
}
