import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Words, days and numbers that a safe fix has to keep, or to leave with their error.
@Suite("A safe fix of a line")
struct KeptWordsTests {
  /// What the safe fixes make of the lines of an objective.
  private func mended(_ lines: String) -> String {
    let head = "cycle 2026-Q3\nobjective \"People stay longer\" owner @zoe {\n"
    let text = "\(head)\(lines)\n}\n"
    let trees = [parse(SourceFile(path: "a.okr", text: text))]
    let fixed = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"])))
    let file = fixed.trees[0].file
    return String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
  }

  private func mendedNews(_ line: String) -> String {
    let head = "kr \"Visits of ours\" from 200 to 300 {\n"
    return String(mended("\(head)\(line)\n}").dropFirst(head.count).dropLast(2))
  }

  @Test("joins no two numbers", arguments: ["checkin 2026-07-15 29: 220", "week 29: 220", "store 2: 150"])
  func keepsNumbersApart(_ line: String) {
    let digits = mendedNews(line).split { !$0.isNumber && $0 != "-" }
    #expect(digits.suffix(2) == line.split { !$0.isNumber && $0 != "-" }.suffix(2))
  }

  @Test(
    "reads the day of a sheet as it is",
    arguments: [
      ("15-Sep-26", "2026-09-15"), ("05-Sep-26", "2026-09-05"), ("Sep-15-26", "2026-09-15"),
      ("2026-Sep-15", "2026-09-15"),
      ("2026. 9. 15.", "2026-09-15"), ("Sep-26", "Sep-26"), ("15/Sep/26", "2026-09-15"), ("30-09", "2026-09-30"),
      ("09-30", "2026-09-30"), ("08-09", "08-09"), ("20-30", "20-30"), ("本季度末", "2026-09-30"), ("本季末", "2026-09-30"),
    ])
  func keepsDays(_ typed: String, _ day: String) {
    #expect(mended("kr \"Visits of ours\" from 1 to 5 by \(typed)") == "kr \"Visits of ours\" from 1 to 5 by \(day)")
  }

  @Test(
    "keeps a day that looks like the number of a list",
    arguments: [
      "1.9. mennessä 20 uutta asiakasta", "15.9. uusi hylly käyttöön", "5. September: shop opens",
      "24.12. shop open until noon", "2.0. version is out",
    ])
  func keepsDaysOfLists(_ line: String) {
    #expect(mended("- \(line)").contains(line))
    #expect(mended(line).contains(line))
    #expect(mendedNews("- \(line)").contains(line))
  }

  @Test(
    "takes by how much for no baseline, and several of something for no money",
    arguments: [
      ("- KR1: Cut cost by 20% to 80k EUR", "kr \"Cut cost by 20% to 80k EUR\""),
      ("- Reduce time by 5 days to 10 days", "kr \"Reduce time by 5 days to 10 days\""),
      ("kr \"Fewer MRs wait\" from 9 MRs to 4 MRs", "kr \"Fewer MRs wait\" from 9 MRs to 4 MRs"),
    ])
  func keepsSteps(_ line: String, _ kept: String) { #expect(mended(line) == kept) }

  @Test("keeps the clauses of a list whole behind a day and its value")
  func keepsClausesOfList() {
    let list = "- Wins from 15% to 25%\n  - 2026-08-15: 19%\n  - Owner: Joni\n  - Confidence: 0.7"
    let kept = "kr \"Wins\" from 15% to 25% {\n  - 2026-08-15 19%\n  owner Joni\n  confidence 0.7\n}"
    #expect(mended(list) == kept)
  }

  @Test("counts what is called as a unit is put below another")
  func countsReports() {
    let line = "kr \"Fewer of them\" from 40 reports to 12 reports"
    #expect(mended(line) == line)
  }

  @Test("and takes the counts of a list of two levels off")
  func takesCountsOff() {
    #expect(mended("1.1. Faster shop\n1.2. Better shop") == "kr \"Faster shop\"\nkr \"Better shop\"")
  }

  @Test(
    "keeps quotes within a title",
    arguments: [
      (#"kr "The "Golden" club members" from 1 to 2"#, #"kr "The \"Golden\" club members" from 1 to 2"#),
      (#"kr "Guests who say "wow"" from 1 to 2"#, #"kr "Guests who say \"wow\"" from 1 to 2"#),
      (#"kr "Guests who say ""wow""" from 1 to 2"#, #"kr "Guests who say \"wow\"" from 1 to 2"#),
      (#"kr "The"Golden" club members" from 1 to 2"#, #"kr "The\"Golden\" club members" from 1 to 2"#),
      (#"kr "Guests say"wow"" from 1 to 2"#, #"kr "Guests say\"wow\"" from 1 to 2"#),
      (#"kr "Visits"from 1 to 2 note "by hand""#, #"kr "Visits"from 1 to 2 note "by hand""#),
      (#"kr "Visits"note"by hand" from 1 to 2"#, #"kr "Visits"note"by hand" from 1 to 2"#),
      ("kr “客人都说“好”” from 1 to 2", "kr \"客人都说“好”\" from 1 to 2"),
    ])
  func keepsQuotes(_ typed: String, _ written: String) { #expect(mended(typed) == written) }

  @Test("closes a quote of another kind with the one that opens", arguments: ["\"", "«", "‘", "「", "《", "“"])
  func closesQuotes(_ quote: String) {
    let trees = [parse(SourceFile(path: "a.okr", text: "kr \(quote)Food"))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: true)
    let file = fixed(trees, in: ["a.okr"], wish).trees[0].file
    #expect(file.text(file.wholeRange) == "kr \"Food\"")
  }

  @Test(
    "leaves words that change a value with it",
    arguments: [
      "checkin 2026-07-15 not yet 220", "checkin 2026-07-15 planned 220", "checkin 2026-07-15 expected 220",
      "checkin 2026-07-15 ei vielä 220", "checkin 2026-07-15 本周 220", "checkin 2026-07-15 down 22",
      "checkin 2026-07-15 20% less", "confidence 0.6 down",
    ])
  func keepsWordsOfNews(_ line: String) { #expect(mendedNews(line) == line) }

  @Test("but not the name of what is measured") func dropsLabels() {
    #expect(mendedNews("checkin 2026-07-15 visits 220").split(separator: " ") == ["checkin", "2026-07-15", "220"])
  }

  @Test(
    "leaves words that change a target with it",
    arguments: [
      "5 more", "5 fewer", "5 less", "5 better", "5 vähemmän", "5 enemmän", "5 cheaper", "5 faster", "half", "5 laskua",
      "5 more orders",
    ])
  func keepsWordsOfTargets(_ target: String) {
    let line = "kr \"Visits of ours\" from 20 to \(target)"
    #expect(mended(line) == line)
  }

  @Test(
    "asks what two numbers or two days say",
    arguments: [
      ("to 20-30", ["Write `20 to 30`", "Write `>= 20`"]),
      ("to 20–30 calls", ["Write `20 to 30 calls`", "Write `>= 20 calls`"]),
      ("to 30 by 31 Aug–4 Sep", ["Write `2026-09-04`"]),
    ])
  func asksForOne(_ typed: String, _ fixes: [String]) {
    let line = "kr \"Visits of ours\" from 10 \(typed)"
    #expect(mended(line) == line)
    let text = "cycle 2026-Q3\nobjective \"A\" {\n\(line)\n}\n"
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.rule.hasPrefix("syntax/") }
    #expect(
      found.flatMap(\.fixes).map(\.title) == fixes
        && found.flatMap(\.fixes).allSatisfy { $0.applicability == .suggested })
  }

  @Test("leaves a range that is one", arguments: ["healthy 20-30", "healthy 20–30 days"])
  func keepsRanges(_ line: String) {
    #expect(
      mended("}\nkpi x \"X\" {\n\(line)").hasSuffix(line.replacing("-", with: " to ").replacing("–", with: " to ")))
  }

  @Test(
    "makes a note of how a goal stands, and no unit",
    arguments: ["DONE", "Done", "done", "OK", "at risk", "on track", "valmis", "myöhässä", "已完成", "延期"])
  func keepsStatus(_ status: String) {
    let line = "kr \"Visits of ours\" from 10 to 30"
    #expect(mended("\(line) \(status)") == "\(line) note \"\(status)\"")
    #expect(mended("\(line) \(status) by 2026-09-01") == "\(line) note \"\(status)\" by 2026-09-01")
  }

  @Test("but leaves a unit that the number before it has", arguments: ["late", "completed"])
  func keepsUnits(_ unit: String) {
    let line = "kr \"Visits of ours\" from 30 \(unit) visits to 10 \(unit)"
    #expect(mended(line).hasSuffix("10 \(unit)"))
  }

  @Test("keeps what comes on top of an amount") func keepsTax() {
    #expect(
      mended("kr \"Price of ours\" from 20 to 30 EUR plus VAT")
        == "kr \"Price of ours\" from 20 to 30 EUR note \"plus VAT\"")
  }

  @Test(
    "makes no name of a full stop and the clause behind it",
    arguments: [
      ("owner Joe. by 2026-09-30", "owner Joe by 2026-09-30"),
      ("Owner: Joe. Due: 30 Sep 2026.", "owner Joe by 2026-09-30"),
      ("Owner: Joe. Confidence: 0.6", "owner Joe confidence 0.6"), ("owner Joe.", "owner Joe"),
      ("| owner: Joe.", " owner Joe"),
      ("@joe, kim", "owner @joe, kim"),
    ])
  func keepsClausesApart(_ typed: String, _ written: String) {
    #expect(mended("kr \"Visits of ours\" from 1 to 2 \(typed)") == "kr \"Visits of ours\" from 1 to 2 \(written)")
  }

  @Test(
    "makes no second start of where a goal stands, in its braces too",
    arguments: ["Current: 20%", "now 20%", "nyt 20 %", "当前：20%"])
  func keepsToday(_ line: String) {
    let head = "kr \"Share of ours\" from 18% to 24% {\n"
    #expect(mended("\(head)\(line)\n}") == "\(head)note \"\(line)\"\n}")
  }

  @Test(
    "makes no target of how far something has come behind the day that it is due",
    arguments: [
      ("- 60%", "- 60%"), ("- 60% done", "note \"60% done\""), (", 8 done", "note \"8 done\""),
      (", 8 done so far", "note \"8 done so far\""), (", 8 shops done", "note \"8 shops done\""),
      (", 8 of 12", ", 8 of 12"),
      ("- 8/12", "- 8/12"), (", 8 of 12 done", "note \"8 of 12 done\""), (", 8 valmis", "note \"8 valmis\""),
      (", 60%", ", 60%"),
    ])
  func keepsShareDone(_ typed: String, _ written: String) {
    let line = "kr \"Visits of ours\" by 2026-09-15"
    let separator = written.hasPrefix(",") ? "" : " "
    #expect(mended("\(line)\(typed.hasPrefix(",") ? "" : " ")\(typed)") == "\(line)\(separator)\(written)")
  }

  @Test(
    "keeps a second change whole, where it stands",
    arguments: [
      "and returns 8% -> 5%", "and returns from 8% to 5%", "and returns to 5% from 8%",
    ])
  func keepsSecondChange(_ words: String) {
    let line = "kr \"Visits of ours\" from 31 to 10"
    for typed in ["\(line) \(words)", "\(line) \(words) owner @joe"] { #expect(mended(typed) == typed) }
  }

  @Test("takes what belongs to its unit for no second change") func keepsBaselineBehind() {
    let line = "kr \"Visits of ours\" to 95% and more from 80%"
    #expect(mended(line) == "kr \"Visits of ours\" to 95% note \"and more\" from 80%")
  }

  @Test(
    "makes a name of no verb and of no mark that holds its place",
    arguments: [
      ("Owner is Joni.", "owner @Joni"), ("owner is Joni Berg", "owner @Joni-Berg"),
      ("Omistaja on Joni", "owner @Joni"),
      ("owner: n/a", "owner TBD"), ("Owner N/A", "owner TBD"), ("Omistaja: avoin", "owner avoin"),
    ])
  func keepsVerbsApart(_ typed: String, _ written: String) {
    let line = "kr \"Visits of ours\" from 1 to 2"
    #expect(mended("\(line)\n  \(typed)") == "\(line)\n  \(written)")
  }

  @Test(
    "leaves a person in brackets for somebody to read", arguments: ["(Joe, 70% confident)", "（Joe，信心70%）", "(Zoe)"])
  func keepsPersons(_ bracket: String) {
    let line = "kr \"Visits of ours\" from 1 to 2 by 2026-09-15 \(bracket)"
    #expect(mended(line) == line)
    let text = "cycle 2026-Q3\nobjective \"A\" owner @zoe {\n\(line)\n}\n"
    let fixes = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/unknown-word" }.flatMap(\.fixes)
    let owner = bracket.contains("Joe") ? "owner @Joe confidence 70%" : "owner @zoe"
    #expect(fixes.map(\.title) == ["Write `\(owner)`"])
  }
}
