import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lines of chats, sheets and slides, whose parts are told by their places or by marks: what they say is kept, and what
/// only their writer knows is asked.
@Suite("A field that was pasted")
struct PastedFieldTests {
  typealias Page = PastedPage

  private static func inGoal(_ typed: String, _ mended: String) -> Page {
    Page("objective \"A\" {\n\(typed)\n}", "objective \"A\" {\n\(mended)\n}")
  }

  /// What the safe fixes make of the lines of an objective.
  private static func safelyMended(_ lines: String) -> String {
    let trees = [parse(SourceFile(path: "a.okr", text: "cycle 2026-Q3\nobjective \"A\" {\n\(lines)\n}\n"))]
    let tree = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"]))).trees[0]
    return String(
      tree.file.text(tree.file.wholeRange).dropFirst("cycle 2026-Q3\nobjective \"A\" {\n".count).dropLast("\n}\n".count)
    )
  }

  static let keywords: [Page] = [
    Page(
      """
      tiimi Huolto
      tavoite Korjaukset ajallaan
        vastuu Liisa Virtanen
        avaintulos Myöhässä olevat korjaukset 31 % -> 12 %
          mennessä 30.9.
        avaintulos 80 % korjauksista tehdään heti
        toimenpide "Uusi ajanvaraus"

      tavoite Varaosat riittävät
      avaintulos "Puuttuvat osat" 40 -> 15
      """,
      """
      team Huolto
      objective "Korjaukset ajallaan" {
        owner @Liisa-Virtanen
        kr "Myöhässä olevat korjaukset" from 31% to 12%
          by 2026-09-30
        kr "80 % korjauksista tehdään heti"
        initiative "Uusi ajanvaraus"
      }

      objective "Varaosat riittävät" {
      kr "Puuttuvat osat" from 40 to 15
      }
      """),
    Page(
      """
      团队 售后部
      目标 "维修准时"
        关键结果 逾期维修占比 从 31% 到 12%
        里程碑 "新系统上线" by 2026-09-30
      目标 "备件充足"
      关键结果 缺件次数 从 40 次 到 15 次
      """,
      """
      team 售后部
      objective "维修准时" {
        kr "逾期维修占比" from 31% to 12%
        milestone "新系统上线" by 2026-09-30
      }
      objective "备件充足" {
      kr "缺件次数" from 40 次 to 15 次
      }
      """),
    Page(
      "objective \"A\"\n  result \"Late bills\" from 22% to 10%\nmetric \"Revenue\"",
      "objective \"A\" {\n  kr \"Late bills\" from 22% to 10%\n}\nkpi \"Revenue\""),
    Page(
      "tavoite \"A\"\navaintulos \"Viat\" 40 -> 15\n  edistyminen 12.7. 30",
      "objective \"A\" {\nkr \"Viat\" from 40 to 15 {\n  checkin 2026-07-12 30\n}\n}"),
  ]

  @Test("starts with a keyword of Finnish or Chinese, with no braces around it", arguments: keywords)
  func keyword(_ page: Page) { page.check(each: false) }

  static let fields: [Page] = [
    inGoal(#"kr "Wait" from 50 to 25 / @kim / 30 Sept"#, #"kr "Wait" from 50 to 25  owner @kim by 2026-09-30"#),
    inGoal("- OEE 60% -> 80%｜@kim｜9/30", #"kr "OEE" from 60% to 80% owner @kim by 2026-09-30"#),
    inGoal(
      "- Kävijät 150 -> 240, vastuu @kim, 30.9. mennessä", #"kr "Kävijät" from 150 to 240 owner @kim by 2026-09-30"#),
    inGoal("- Hävikki 50 kg/pv -> 35 kg/pv, vastuu Ritva", #"kr "Hävikki" from 50 kg/pv to 35 kg/pv owner Ritva"#),
    inGoal(
      #"kr "Wait" from 50% to 25% / owner @kim / by 30 Sept"#,
      #"kr "Wait" from 50% to 25%  owner @kim  by 2026-09-30"#),
    inGoal(
      #"kr "Wait" from 50 to 25 owner @kim, @eva, 30 Sept"#, #"kr "Wait" from 50 to 25 owner @kim, @eva by 2026-09-30"#),
    inGoal(
      #"kr "Wait" from 50 to 25 owner Kim Larsen, 30 Sept"#, #"kr "Wait" from 50 to 25 owner @Kim-Larsen by 2026-09-30"#
    ),
    inGoal(#"kr "逾期" from 50% to 25%，负责人：李娜，9月30日"#, #"kr "逾期" from 50% to 25% owner 李娜 by 2026-09-30"#),
    inGoal("- Hire 8 nurses by 30 Nov (3 so far)", #"kr "Hire 8 nurses" by 2026-11-30 note "3 so far""#),
    inGoal("- Hire 8 nurses, vastuu Ritva, 30.9. mennessä", #"kr "Hire 8 nurses" owner Ritva by 2026-09-30"#),
    inGoal("- Hire 8 nurses / @kim / 30 Sept", #"kr "Hire 8 nurses"  owner @kim by 2026-09-30"#),
    inGoal("- Hire 8 nurses, owner Kim Larsen, 30 Sept", #"kr "Hire 8 nurses" owner @Kim-Larsen by 2026-09-30"#),
    inGoal("- Better docs, owner satisfaction up", #"kr "Better docs, owner satisfaction up""#),
    inGoal("- Open in Lahti, Turku, 30 Sept", #"kr "Open in Lahti, Turku, 30 Sept""#),
    // A name that nothing says to be an owner's.
    inGoal("- 80% stay a year / Kim Larsen / 30 Sept", #"kr "80% stay a year" owner @Kim-Larsen by 2026-09-30"#),
    inGoal("- Wait 50 to 25 / Kim Larsen / 30 Sept", #"kr "Wait" from 50 to 25 owner @Kim-Larsen by 2026-09-30"#),
    inGoal(
      "kr \"Wait\" from 50 to 25 · Kim Larsen · 30 Sept", #"kr "Wait" from 50 to 25 owner @Kim-Larsen by 2026-09-30"#),
    inGoal("- Wait 50 to 25 - Kim Larsen - 30 Sept", #"kr "Wait" from 50 to 25 owner @Kim-Larsen by 2026-09-30"#),
    inGoal("- 逾期 50% → 25% ｜ 李娜 ｜ 9/30", #"kr "逾期" from 50% to 25% owner @李娜 by 2026-09-30"#),
    inGoal(#"kr "Wait" from 50 to 25 by 30 Sept | Kim"#, #"kr "Wait" from 50 to 25 by 2026-09-30 owner @Kim"#),
  ]

  @Test("says whose a goal is or when it is due, with a mark before it", arguments: fields) func field(_ page: Page) {
    page.check()
  }

  @Test(
    "is a name for sure only where something says so",
    arguments: ["/ Kim Larsen by 2026-09-30", "｜ 李娜 by 2026-09-30", "/ Kim by 2026-09-30"])
  func likelyOwner(_ rest: String) {
    let line = "kr \"Wait\" from 50 to 25 \(rest)"
    #expect(PastedFieldTests.safelyMended(line) == line)
  }

  @Test(
    "is no name",
    arguments: ["/ EMEA / 30 Sept", "by 30 Sept - Phase Two", "/ Sales team / 30 Sept", "/ Owner / Status"])
  func isNoOwner(_ rest: String) {
    let mended = PastedFieldTests.safelyMended("kr \"Wait\" from 50 to 25 \(rest)")
    #expect(!mended.contains("owner @"), "\(mended)")
  }

  static let headings: [Page] = [
    Page(
      "目标\t关键结果\t基线值\t目标值\t负责人\n维修准时\t逾期占比\t31%\t12%\t王磊",
      "objective \"维修准时\" {\n  kr \"逾期占比\" from 31% to 12% owner @王磊\n}"),
    Page(
      "Tavoite\tAvaintulos\tNykytila\tTavoitetila\tVastuu\tAikataulu\nLuvat\tAika\t70 pv\t30 pv\tMatti\t30.9.2026",
      "objective \"Luvat\" {\n  kr \"Aika\" from 70 pv to 30 pv owner @Matti by 2026-09-30\n}"),
    Page(
      "| Objective (O) | Key results (KR) | Baseline value | Current | Target level | Who | By when |\n|---|---|---|---|---|---|---|\n"
        + "| Bills | Late bills | 31% | 20% | 12% | Kim Larsen | 30 Sept 2026 |",
      "objective \"Bills\" {\n  kr \"Late bills\" from 31% to 12% owner @Kim-Larsen by 2026-09-30 note \"Current: 20%\"\n}"
    ),
    Page(
      "目标（O）\t衡量指标\t现状\t基准值\t目标水平\t第一责任人\t时间节点\n维修准时\t逾期占比\t20%\t31%\t12%\t王磊\t2026-09-30",
      "objective \"维修准时\" {\n  kr \"逾期占比\" from 31% to 12% owner @王磊 by 2026-09-30 note \"现状: 20%\"\n}"),
    Page(
      "Tavoite\tMittari\tLähtötila\tTavoiteluku\tVastaava\tMilloin\nLuvat\tAika\t70 pv\t30 pv\tMatti\tsyksyllä kai",
      "objective \"Luvat\" {\n  kr \"Aika\" from 70 pv to 30 pv owner @Matti note \"by: syksyllä kai\"\n}"),
  ]

  static let closerHeadings: [Page] = [
    Page(
      "Objective\tKey result\tBaseline (%)\tTarget (%)\tOwner\nBills\tLate bills\t31\t12\tKim",
      "objective \"Bills\" {\n  kr \"Late bills\" from 31% to 12% owner @Kim\n}"),
    Page(
      "目标\t关键结果\t基线值（天）\t目标值（天）\n维修准时\t时间\t31\t12", "objective \"维修准时\" {\n  kr \"时间\" from 31 天 to 12 天\n}"),
    Page(
      "Objective\tKey result\tBaseline\tTarget Q3\nBills\tLate bills\t31\t12",
      "objective \"Bills\" {\n  kr \"Late bills\" from 31 to 12 note \"Target Q3: 12\"\n}"),
    Page(
      "Objective\tKey result\tBaseline\tQ3 target\tQ4 target\nBills\tLate bills\t31\t12\t9",
      "objective \"Bills\" {\n  kr \"Late bills\" from 31 note \"Q3 target: 12\" note \"Q4 target: 9\"\n}"),
    Page(
      "Objective\tKey result\tBaseline\tTarget (stretch)\nBills\tLate bills\t31\t12",
      "objective \"Bills\" {\n  kr \"Late bills\" from 31 note \"Target (stretch): 12\"\n}"),
  ]

  @Test("stands below a heading with a unit or a time", arguments: closerHeadings) func closerHeading(_ page: Page) {
    page.check(each: false)
  }

  @Test("stands below a heading of a table", arguments: headings) func heading(_ page: Page) { page.check(each: false) }

  static let rows: [Page] = [
    inGoal(
      "KR\tExtra income\t£90k\t£150k\tKim\t30/09/26",
      #"kr "Extra income" from £90k to £150k owner @Kim by 2026-09-30"#),
    inGoal(
      "Renewals\t70%\t80%\tKim Larsen\t30.9.2026", #"kr "Renewals" from 70% to 80% owner @Kim-Larsen by 2026-09-30"#),
    inGoal("关键结果\t逾期占比\t31%\t12%\t李娜\t2026-09-30", #"kr "逾期占比" from 31% to 12% owner @李娜 by 2026-09-30"#),
    inGoal("| Wait | 120 min | 88 min | green |", #"kr "Wait" from 120 min to 88 min note "green""#),
    inGoal("| 1 | Late shipments | 12 % | 5 % | 🟢 |", #"kr "Late shipments" from 12% to 5% note "🟢""#),
    inGoal(
      "| KR1 | Late | 12 % | 9 % | 5 % | at risk | @anna |",
      #"kr "Late" from 12% to 5% owner @anna note "9 %" note "at risk""#),
    inGoal("| Myöhässä | 12 % | 5 % | aikataulussa |", #"kr "Myöhässä" from 12% to 5% note "aikataulussa""#),
    inGoal("| 延迟发货率 | 12% | 9% | 5% | 正常 |", #"kr "延迟发货率" from 12% to 5% note "9%" note "正常""#),
    inGoal("kr\twait\tfrom 3 to 5", "kr\twait\tfrom 3 to 5"),
    inGoal("- Wait\t5 -> 3\t@kim", "kr \"Wait\"\tfrom 5 to 3\towner @kim"),
  ]

  @Test("stands in a row without a heading", arguments: rows) func row(_ page: Page) { page.check() }

  static let doubtfulRows = [
    "KR\tLate bills\t31%\tGreen\t12%", "KR\tLate bills\t31%\t20%\t12%", "KR\tLate bills\t31%\t12%\tKim\tEva",
    "KR\tLate bills\t12%\tKim", "KR\tLate bills\t9/30\t10/30",
  ]

  @Test("stands in a row where its writer alone knows what it is", arguments: doubtfulRows)
  func doubtfulRow(_ typed: String) {
    let trees = [parse(SourceFile(path: "a.okr", text: "objective \"A\" {\n\(typed)\n}\n"))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: true)
    let after = fixed(trees, in: ["a.okr"], wish)
    #expect(after.trees[0].file.text(after.trees[0].file.wholeRange).contains(typed))
    #expect(after.findings.map(\.message).contains { $0.contains("a row of a table without its heading") })
  }

  static let lights: [Page] = [
    inGoal("🟢 Late bills 31% → 12%", #"kr "Late bills" note "🟢" from 31% to 12%"#),
    inGoal("⬜ Users 1,2 milj. → 1,35 milj.", #"kr "Users" note "⬜" from 1.2M to 1.35M"#),
    inGoal("🔴 KR2: Disputes 9 → 5", #"kr "Disputes" note "🔴" from 9 to 5"#),
    inGoal("- 🟡 Debtor days from 50 to 35", #"kr "Debtor days" note "🟡" from 50 to 35"#),
    inGoal("⚠️ kr \"Wins\" from 3 to 5", #"kr "Wins" from 3 to 5 note "⚠️""#),
    Page(
      "Objective: Bills are paid\n🟢 Late bills 31% → 12%\n🔴 Disputes 9 → 5\n✅ Invoices sent: 60% → 90%",
      "objective \"Bills are paid\" {\nkr \"Late bills\" note \"🟢\" from 31% to 12%\n"
        + "kr \"Disputes\" note \"🔴\" from 9 to 5\nkr \"Invoices sent\" note \"✅\" from 60% to 90%\n}"),
  ]

  @Test("is the light of a goal", arguments: lights) func light(_ page: Page) { page.check(each: false) }

  @Test("is a light before words that are no goal") func lightOfWords() {
    #expect(PastedFieldTests.safelyMended("🔴 the bank is late with its files") == "🔴 the bank is late with its files")
  }

  static let headers: [Page] = [
    Page("Sarah Whitfield  9:41 AM", #"note "Sarah Whitfield  9:41 AM""#), Page("王磊 上午9:41", #"note "王磊 上午9:41""#),
    Page("Tom  9:45 AM", #"note "Tom  9:45 AM""#),
    Page("Matti Meikäläinen eilen klo 9.41", #"note "Matti Meikäläinen eilen klo 9.41""#),
    Page("**Last edited:** 2 July 2026", #"note "Last edited: 2 July 2026""#),
    Page("**Status:** Draft", #"note "Status: Draft""#),
    Page("**Team:** Support", "team Support"),
  ]

  @Test("heads a page or the words of a chat", arguments: headers) func header(_ page: Page) {
    Page(
      "\(page.typed)\nObjective 1: Clients stay\nKR1: Calls from 40 to 20",
      "\(page.mended)\nobjective \"Clients stay\" {\nkr \"Calls\" from 40 to 20\n}"
    ).check(each: false)
  }

  @Test("says how a goal stands, below it") func labelBelowGoal() {
    Page(
      "Objective: Clients stay\n- Status: on track\n- KR1: Calls from 40 to 20",
      "objective \"Clients stay\" {\nnote \"Status: on track\"\nkr \"Calls\" from 40 to 20\n}"
    ).check(each: false)
  }

  @Test("heads the words of a chat between goals") func chat() {
    Page(
      "Kim Larsen  9:41 AM\nhey all, these are ours for Q3\nO: Clients stay\nKR1: Calls from 40 to 20\nTom  9:45 AM\nthank you all\nKR2: Visits from 40 to 20",
      "note \"Kim Larsen  9:41 AM\"\nnote \"hey all, these are ours for Q3\"\nobjective \"Clients stay\" {\nkr \"Calls\" from 40 to 20\n"
        + "note \"Tom  9:45 AM\"\nnote \"thank you all\"\nkr \"Visits\" from 40 to 20\n}"
    ).check(each: false)
  }

  @Test("is a time in a title", arguments: ["Lunch starts at 12:30", "Doors open 9:41 AM"]) func isTitle(
    _ words: String
  ) {
    let line = "- \(words)"
    #expect(PastedFieldTests.safelyMended(line) == "kr \"\(words)\"")
  }

  @Test("has no blank before its quote, and is no part of the line below in a message") func blanks() {
    Page("objective \"A\" {\nkr 应收天数 从 47 天 到 35 天\n}", "objective \"A\" {\nkr \"应收天数\" from 47 天 to 35 天\n}").check()
    let messages = lintFiles([("a.okr", "Hei kaikki,\n  tässä ne\ncycle 2026-Q3\n")]).findings.map(\.message)
    #expect(messages.contains { $0.hasPrefix("`Hei kaikki, tässä ne`") }, "\(messages)")
  }
}
