import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// What people write below the line of a key result: it stays the key result's, and nothing of it is lost.
@Suite("Lines below a key result that were pasted")
struct PastedBelowTests {
  private static let list = "Objective: Sell more\n"

  /// A list of one key result with some lines below it, and what all fixes make of them.
  private static func page(_ lines: [String], _ mended: [String], isNews: Bool = true) -> PastedPage {
    let typed = "\(list)- KR1: Raise share from 10% to 30%\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    let last = "\n- KR2: Raise sales from 1 to 3\n"
    let inner = mended.map { "  \($0)\n" }.joined()
    let result = "kr \"Raise share\" from 10% to 30%" + (isNews ? " {\n\(inner)}\n" : "\n\(inner)")
    return PastedPage(
      typed + last.dropLast(), "objective \"Sell more\" {\n\(result)kr \"Raise sales\" from 1 to 3\n}")
  }

  static let news = [
    page(
      ["15 Aug: 19%", "Owner: Joni", "Confidence: 0.7"], ["checkin 2026-08-15 19%", "owner Joni", "confidence 0.7"]),
    page(["2026-08-15: 19%", "Deadline: 31.8."], ["checkin 2026-08-15 19%", "by 2026-08-31"]),
    page(["- 15 Aug: 19%", "- Owner: Joni"], ["checkin 2026-08-15 19%", "owner Joni"]),
    page(["15.8.: 19 % odottaa lakia"], ["checkin 2026-08-15 19 % note \"odottaa lakia\""]),
    page(["15 Aug: 19% waiting for legal"], ["checkin 2026-08-15 19% note \"waiting for legal\""]),
    page(["15 Aug: 19% → waiting for legal"], ["checkin 2026-08-15 19% note \"→ waiting for legal\""]),
    page(["15 Aug: 19%", "→ waiting for legal"], ["checkin 2026-08-15 19%", "note \"waiting for legal\""]),
    page(
      ["15 Aug: 19%", "They said no.", "Owner: Joni"],
      ["checkin 2026-08-15 19%", "note \"They said no.\"", "owner Joni"]),
    page(
      ["15 Aug: 19%", "Next week we talk to them"], ["checkin 2026-08-15 19%", "note \"Next week we talk to them\""]),
    page(["15 Aug: 19%", "$40k was spent"], ["checkin 2026-08-15 19%", "note \"$40k was spent\""]),
  ]

  @Test("are read behind its news as before it", arguments: news) func newsLine(_ page: PastedPage) { page.check() }

  static let words = [
    page(
      ["Metric: share of wallet", "Team: Growth"], ["note \"Metric: share of wallet\"", "note \"Team: Growth\""],
      isNews: false),
    page(["Next week: talk to legal"], ["note \"Next week: talk to legal\""], isNews: false),
    page(["next week we talk to legal"], ["note \"next week we talk to legal\""], isNews: false),
    page(["15 Aug: 400 orders wait for legal"], ["note \"15 Aug: 400 orders wait for legal\""], isNews: false),
    page(["3 of 5 shops are open"], ["note \"3 of 5 shops are open\""], isNews: false),
  ]

  @Test("say nothing that the language has a word for, and are kept as notes", arguments: words)
  func wordLine(_ page: PastedPage) { page.check() }

  @Test(
    "say its target behind its news",
    arguments: ["Goal: 700", "Target: 700", "- Goal: 700", "Tavoite: 700"])
  func target(_ line: String) {
    PastedPage(
      "\(PastedBelowTests.list)- KR1: Orders shipped\n  15 Aug: 300\n  \(line)\n- KR2: Raise sales from 1 to 3",
      "objective \"Sell more\" {\nkr \"Orders shipped\" {\n  checkin 2026-08-15 300\n  to 700\n}\n"
        + "kr \"Raise sales\" from 1 to 3\n}"
    )
    .check()
  }

  @Test("stand in its column where nothing is indented") func column() {
    PastedPage(
      "\(PastedBelowTests.list)KR1: Orders shipped\n15 Aug: 300\nOwner: Joni\nGoal: 700\nKR2: Raise sales from 1 to 3",
      "objective \"Sell more\" {\nkr \"Orders shipped\" {\ncheckin 2026-08-15 300\nowner Joni\nto 700\n}\n"
        + "kr \"Raise sales\" from 1 to 3\n}"
    )
    .check()
  }

  @Test(
    "say where it stands where its title has said from where",
    arguments: [("从20提升到50", "当前：38"), ("由20降到5", "目前：8")])
  func level(_ change: String, _ line: String) {
    PastedPage(
      "目标：提升销售\n- KR1：门店客户数\(change)\n  \(line)",
      "objective \"提升销售\" {\nkr \"门店客户数\(change)\"\n  note \"\(line)\"\n}"
    )
    .check()
  }

  static let labels = [
    PastedPage(
      "**Objective:** Sell more\n- **Confidence:** 0.7\n- **Why:** customers leave us\n- **KR1:** Raise share from 10% to 30%",
      "objective \"Sell more\" {\nnote \"Confidence: 0.7\"\nbecause \"customers leave us\"\nkr \"Raise share\" from 10% to 30%\n}"
    ),
    PastedPage(
      "## Objective 1: Sell more\n**Confidence:** 0.7\n**Why:** customers leave us\n- **KR1:** Raise share from 10% to 30%",
      "objective \"Sell more\" {\nnote \"Confidence: 0.7\"\nbecause \"customers leave us\"\nkr \"Raise share\" from 10% to 30%\n}"
    ),
  ]

  @Test("have bold labels that say something of the objective above them", arguments: labels)
  func labelLine(_ page: PastedPage) { page.check() }

  @Test("are quoted twice by a mail, and stand once as key results") func quoted() {
    PastedPage(
      "\(PastedBelowTests.list)- KR1: Raise share from 10% to 30%\n> - KR1: Raise share from 10% to 30%",
      "objective \"Sell more\" {\nkr \"Raise share\" from 10% to 30%\n note \"KR1: Raise share from 10% to 30%\"\n}"
    )
    .check(each: false)
  }

  @Test("have labels and marks between the cells of their rows", arguments: ["; ", " | "]) func rows(_ mark: String) {
    let rows = [["KR1", "Cut complaints", "31", "10", "Joe"], ["KR2", "Cut returns", "8%", "5%", "Ann"]]
    PastedPage(
      PastedBelowTests.list + rows.map { $0.joined(separator: mark) }.joined(separator: "\n"),
      "objective \"Sell more\" {\nkr \"Cut complaints\" from 31 to 10 owner @Joe\n"
        + "kr \"Cut returns\" from 8% to 5% owner @Ann\n}"
    )
    .check()
  }

  @Test("go on where a sentence does") func sentence() {
    PastedBelowTests.page(
      ["in all markets, except", "Norway", "Blocked: no money"],
      ["note \"in all markets, except Norway\"", "note \"Blocked: no money\""], isNews: false
    )
    .check()
  }

  @Test("say no objective where they are a number alone", arguments: ["Goal: 4%", "Tavoite: 4 %", "目标：4%"])
  func number(_ line: String) {
    let head = "\(PastedBelowTests.list)KR1: Churn from 8% to 5%\n"
    let mended = "objective \"Sell more\" {\nkr \"Churn\" from 8% to 5%\nnote \"\(line)\"\n}"
    PastedPage(head + line, mended).check()
  }

  @Test(
    "are its own where a word of its line declares things elsewhere",
    arguments: [
      (" (team average)", " note \"team average\""), (", company average", " note \"company average\""),
      (" team average", " note \"team average\""), (", kpi of the board", " note \"kpi of the board\""),
      (", rules of the house", " note \"rules of the house\""), (" - team average", "  note \"team average\""),
      (", initiative of the board", " note \"initiative of the board\""),
      ("; accountable = team Blue", " note \"accountable = team Blue\""),
      (" owner @anna, team average", " owner @anna note \"team average\""),
      (" by 2026-09-01, team average", " by 2026-09-01 note \"team average\""),
    ])
  func declarationAsWord(_ rest: String, _ mended: String) {
    let head = "objective \"Nurses stay\""
    let last = "kr \"Vacancies\" from 12 to 3"
    let line = "kr \"Overtime\" from 40 h to 20 h"
    let result = "{\n\(line)\(mended)\n\(last)\n}"
    PastedPage("\(head)\n\(line)\(rest)\n\(last)", "\(head) \(result)").check()
    PastedPage("\(head) {\n\(line)\(rest)\n\(last)\n}", "\(head) \(result)").check()
    PastedPage("\(head), team average\n\(line)\n\(last)", "\(head) note \"team average\" {\n\(line)\n\(last)\n}")
      .check()
  }

  @Test(
    "are its own where such a word stands in place of a value or a unit: no safe fix makes it a note",
    arguments: ["from 10 to 20 team members", "from 10 to 20 owner team sales"])
  func declarationAsValue(_ rest: String) {
    let text = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"Teams that know\" \(rest)\n  kr \"B\" from 1 to 2\n}\n"
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]))
    let fixed = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], wish)
    #expect(fixed.trees[0].file.text(fixed.trees[0].file.wholeRange) == text)
    #expect(fixed.findings.contains { $0.level == .error })
  }

  @Test("have a word of the language in a title without quotes") func wordOfTitle() {
    PastedPage(
      "objective \"A\" {\n  kr A team that runs by itself\n}",
      "objective \"A\" {\n  kr \"A team that runs by itself\"\n}"
    ).check()
  }

  @Test("start with the next declaration, though it stands on its line")
  func declarationOnLine() {
    let page = "objective \"A\" { kr \"B\" from 1 to 2 kr sales from 3 to 5 kr \"C\" from 1 to 2 initiative \"D\" }"
    PastedPage(page, page).check()
  }
}
