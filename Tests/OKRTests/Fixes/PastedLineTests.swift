import OKRFix
import OKRLint
import OKRReader
import OKRSource
import OKRSyntax
import Testing

/// Lines of documents, mails and sheets: what the fixes make of them, and that nothing of them is lost.
@Suite("A line that was pasted")
struct PastedLineTests {
  typealias Page = PastedPage

  static let units: [Page] = [
    Page("**Team:** CS\n**Objective:** Grow", "team CS\nobjective \"Grow\""),
    Page("**Team**: Customer Success", #"team "Customer Success""#),
    Page("* Team: CS\n* Owner: Anna", "team CS\nowner Anna"),
    Page("- **Osasto:** Myynti", "department Myynti"),
    Page("**团队：** 市场部", "team 市场部"),
    Page("**部门**：市场部", "department 市场部"),
  ]

  @Test("says whose goals follow, also in bold and in a list", arguments: units) func unitsStay(_ page: Page) {
    page.check(below: "")
  }

  static let marks: [Page] = [
    Page("- [x] Hire ten engineers", #"kr "Hire ten engineers" note "[x]""#),
    Page("☑ Sell from 20 to 30 cars", #"kr "Sell" note "☑" from 20 to 30 cars"#),
    Page("- [ ] Sell from 20 to 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("- Vastaa 40 -> n. 20 minuuttiin", #"kr "Vastaa" from 40 to 20 minuuttiin note "40 -> n. 20 minuuttiin""#),
    Page("- Answer time ~40 → 20 min", #"kr "Answer time" from 40 to 20 min note "~40 → 20 min""#),
    Page("- Churn 5% → ~3% [JIRA-12]", #"kr "Churn" from 5% to 3% note "5% → ~3%" note "JIRA-12""#),
    Page("**KR3:** *TBD*", #"kr "TBD""#),
    Page("- Reduce **churn** in the EU", #"kr "Reduce churn in the EU""#),
    Page("- Note: ask the board", #"note "ask the board""#),
    Page("- **Note:** ask the board", #"note "ask the board""#),
    Page("- **Team:** CS", #"note "Team: CS""#),
  ]

  static let addresses: [Page] = [
    Page(
      "- Wins from 3 to 5 deals https://x.y/z?a=1 and more",
      #"kr "Wins" from 3 to 5 deals note "https://x.y/z?a=1 and more""#),
    Page("- Wins from 3 to 5 deals see https://x.y/z", #"kr "Wins" from 3 to 5 deals note "see https://x.y/z""#),
  ]

  static let ends: [Page] = [
    Page("- Response from 9 h to 3 h by EOM August", #"kr "Response" from 9 h to 3 h by 2026-08-31"#),
    Page("- Response from 9 h to 3 h by EOY 2026", #"kr "Response" from 9 h to 3 h by 2026-12-31"#),
  ]

  @Test(
    "has an address or the end of a month behind its numbers", arguments: addresses + ends)
  func numbersStay(_ page: Page) {
    Page("objective \"A\" {\n  \(page.typed)\n}", "objective \"A\" {\n  \(page.mended)\n}").check()
  }

  static let brackets: [Page] = [
    Page("- Sell from 20 to 30 cars (Liisa)", #"kr "Sell" from 20 to 30 cars note "Liisa""#),
    Page("kr \"Sell\" from 20 to 30 cars [JIRA-123]", #"kr "Sell" from 20 to 30 cars note "JIRA-123""#),
    Page("- Sell from 20 to 30 cars (see the plan, p. 4)", #"kr "Sell" from 20 to 30 cars note "see the plan, p. 4""#),
    Page(
      "- Sell from 20 to 30 cars (owner: Liisa, by 2026-08-31)",
      #"kr "Sell" from 20 to 30 cars owner Liisa by 2026-08-31"#),
    Page("- Sell from 20 to 30 cars (due 2026-08-31)", #"kr "Sell" from 20 to 30 cars by 2026-08-31"#),
    Page(
      "- Sell from 20 to 30 cars, owner: Liisa, due end of August",
      #"kr "Sell" from 20 to 30 cars owner Liisa by 2026-08-31"#),
    Page(
      "- Sell from 20 to 30 cars, owner: Liisa, deadline: end of August",
      #"kr "Sell" from 20 to 30 cars owner Liisa by 2026-08-31"#),
  ]

  @Test("has marks and remarks that no clause holds", arguments: marks + brackets) func remarksStay(_ page: Page) {
    Page("objective \"A\" {\n  \(page.typed)\n}", "objective \"A\" {\n  \(page.mended)\n}").check()
  }

  @Test("says about how much: the number alone is no safe fix", arguments: ["~40", "about 40", "n. 40", "约40"])
  func about(_ typed: String) {
    let text = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" from \(typed) to 20 min\n}\n"
    let fixes = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/number-form" }.flatMap(\.fixes)
    #expect(fixes.map(\.applicability) == [.suggested] && fixes.map(\.title) == ["Write `40`"])
  }

  @Test(
    "has a mark between the two ends of a range: nothing is about", arguments: ["10~20", "10 ~ 20", "8.3. ~ 12.3."])
  func ranges(_ typed: String) { #expect(!ValueText(typed).saysAbout) }

  static let owners: [Page] = [
    Page(
      "Objective: Grow\n  - Sell from 20 to 30 cars\n  - Lose from 9 to 5 cars\nOwner: Anna",
      "objective \"Grow\" owner Anna {\n  kr \"Sell\" from 20 to 30 cars\n  kr \"Lose\" from 9 to 5 cars\n}"),
    Page(
      "Objective: Grow\n- Sell from 20 to 30 cars\n- Lose from 9 to 5 cars\n\nOwner: Laura Virtanen",
      "objective \"Grow\" owner @Laura-Virtanen {\nkr \"Sell\" from 20 to 30 cars\nkr \"Lose\" from 9 to 5 cars\n\n}"),
    Page(
      "Objective: Grow\n- Sell from 20 to 30 cars\n- Lose from 9 to 5 cars\nOwner: Anna",
      "objective \"Grow\" {\nkr \"Sell\" from 20 to 30 cars\nkr \"Lose\" from 9 to 5 cars\nnote \"Owner: Anna\"\n}"),
    Page(
      "Objective: Grow\nOwner: Anna\n- Sell from 20 to 30 cars",
      "objective \"Grow\" {\nowner Anna\nkr \"Sell\" from 20 to 30 cars\n}"),
    Page(
      "Objective: Grow\n- Sell from 20 to 30 cars\n  Owner: Anna\n- Lose from 9 to 5 cars\n  Owner: Bo",
      "objective \"Grow\" {\nkr \"Sell\" from 20 to 30 cars\n  owner Anna\nkr \"Lose\" from 9 to 5 cars\n  owner Bo\n}"),
    Page(
      "Objective: Grow\nKR1: Sell from 20 to 30 cars\nOwner: Anna\nKR2: Lose from 9 to 5 cars\nOwner: Bo",
      "objective \"Grow\" {\nkr \"Sell\" from 20 to 30 cars\nowner Anna\nkr \"Lose\" from 9 to 5 cars\nowner Bo\n}"),
  ]

  @Test("names an owner below a list", arguments: owners) func ownersBelow(_ page: Page) { page.check() }

  @Test("stands among key results that have no braces, and nobody can read it: the list goes on below it")
  func bracesGoOn() {
    Page(
      "objective \"A\"\nkr \"B\" from 1 to 2\n  foo bar baz quux\nkr \"C\" from 1 to 2\nobjective \"D\"",
      "objective \"A\" {\nkr \"B\" from 1 to 2\n  note \"foo bar baz quux\"\nkr \"C\" from 1 to 2\n}\nobjective \"D\""
    ).check()
  }

  static let letters: [Page] = [
    Page("Hi all,\n\nQ3 OKRs - Warehouse", #"note "Hi all, Q3 OKRs - Warehouse""#),
    Page("Q3 OKRs - Warehouse", #"note "Q3 OKRs - Warehouse""#),
    Page("Hei kaikki,\ntässä meidän tavoitteet", #"note "Hei kaikki, tässä meidän tavoitteet""#),
    Page("大家好", #"note "大家好""#),
    Page("Moi!", #"note "Moi!""#),
    Page("Thanks,\nLaura", #"note "Thanks, Laura""#),
    Page("/Laura", #"note "/Laura""#),
    Page("Terveisin, Laura", #"note "Terveisin, Laura""#),
  ]

  @Test("greets or signs, above and below goals", arguments: letters) func lettersAreNotes(_ page: Page) {
    let goal = "objective \"A\" {\n  kr \"B\" from 1 to 2\n}"
    Page("\(page.typed)\n\(goal)", "\(page.mended)\n\(goal)").check()
    Page("\(goal)\n\(page.typed)", "\(goal)\n\(page.mended)").check()
  }

  static let sheets: [Page] = [
    Page(
      """
      Objective,Key result,Baseline,Target,Owner
      Grow,Cars sold,20,30,Joni
      ,"Days, to ""deliver\""",60 days,45 days,Eva Lind
      Be loved,Win rate,15%,25%,@anna
      """,
      #"""
      objective "Grow" {
        kr "Cars sold" from 20 to 30 owner @Joni
        kr "Days, to \"deliver\"" from 60 days to 45 days owner @Eva-Lind
      }

      objective "Be loved" {
        kr "Win rate" from 15% to 25% owner @anna
      }
      """#),
    Page(
      "Tavoite;Avaintulos;Lähtötaso;Tavoitetaso\nKasvu;Hinta;1,5;~2,5",
      "objective \"Kasvu\" {\n  kr \"Hinta\" from 1.5 to 2.5 note \"to: ~2,5\"\n}"),
    Page(
      "objective,key result,target\nGrow,Cars sold,30", "objective \"Grow\" {\n  kr \"Cars sold\" to 30\n}"),
  ]

  @Test("is one of a sheet with commas or semicolons", arguments: sheets) func sheetsAreLines(_ page: Page) {
    page.check()
  }
}
