import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Rows, names and heads of mails as strangers paste them: no goal, owner, day or word of them is lost.
@Suite("A row that was pasted")
struct PastedRowTests {
  typealias Line = PastedNewsTests.Line

  private func mended(_ text: String) -> (text: String, errors: [String]) {
    let trees = [parse(SourceFile(path: "a.okr", text: text))]
    let fixed = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"])))
    return (
      fixed.trees[0].file.text(fixed.trees[0].file.wholeRange),
      fixed.findings.filter { $0.level == .error }.map(\.message)
    )
  }

  private func check(_ line: Line, below head: String, _ end: String = "") {
    let (text, errors) = mended("\(head)\(line.typed)\n\(end)")
    #expect(text == "\(head)\(line.mended)\n\(end)")
    #expect(errors.isEmpty)
  }

  static let bare = [
    Line(
      "objective \"A\"\n  Finance / KR1 / Close days from 9 to 3\n  Finance / KR2 / Close 40 logos\n  Finance / KR3 / DSO 52 -> 41 days",
      "objective \"A\" {\n  kr \"Close days\" note \"Finance\" from 9 to 3\n  kr \"Close 40 logos\" note \"Finance\"\n"
        + "  kr \"DSO\" note \"Finance\" from 52 to 41 days\n}"),
    Line(
      "objective \"A\"\n  Talous / AT1 / Sulkuaika 9 -> 3 päivää\n  Talous / AT2 / Saatavat 52 -> 41 päivää",
      "objective \"A\" {\n  kr \"Sulkuaika\" note \"Talous\" from 9 to 3 päivää\n"
        + "  kr \"Saatavat\" note \"Talous\" from 52 to 41 päivää\n}"),
    Line(
      "objective \"A\"\n  财务 | KR1 | 关账天数 9 -> 3 天\n  财务 | KR2 | 应收 52 -> 41 天",
      "objective \"A\" {\n  kr \"关账天数\" note \"财务\" from 9 to 3 天\n  kr \"应收\" note \"财务\" from 52 to 41 天\n}"),
    Line(
      "objective \"A\"\nHotel full | Occupancy 61% → 74%\nKitchen | Raw cost 34% → 30% | by 2026-09-15",
      "objective \"A\" {\nkr \"Hotel full | Occupancy\" from 61% to 74%\nkr \"Kitchen | Raw cost\" from 34% to 30%  by 2026-09-15\n}"
    ),
    Line(
      "objective \"A\"\n  Käyttöaste 61 % → 74 %\n  Hukka 34 % → 30 %",
      "objective \"A\" {\n  kr \"Käyttöaste\" from 61% to 74%\n  kr \"Hukka\" from 34% to 30%\n}"),
    Line(
      "objective \"A\"\n酒店 | 入住率 61% → 74%\n厨房 | 原料成本 34% → 30%",
      "objective \"A\" {\nkr \"酒店 | 入住率\" from 61% to 74%\nkr \"厨房 | 原料成本\" from 34% to 30%\n}"),
  ]

  static let labels = [
    Line(
      "objective \"A\"\n  Food / KR 1 / Raw cost 34% → 30%\n  Food | Key result 2 | Waste from 12 kg to 8 kg\n  KR3 / Rating 4.1 → 4.5",
      "objective \"A\" {\n  kr \"Raw cost\" note \"Food\" from 34% to 30%\n"
        + "  kr \"Waste\" note \"Food\" from 12 kg to 8 kg\n  kr \"Rating\" from 4.1 to 4.5\n}"),
    Line(
      "objective \"A\"\n  Ruoka | Avaintulos 2 | Hävikki 12 kg -> 8 kg",
      "objective \"A\" {\n  kr \"Hävikki\" note \"Ruoka\" from 12 kg to 8 kg\n}"),
    Line(
      "objective \"A\"\n  厨房 | 关键结果2 | 浪费 12公斤降到8公斤", "objective \"A\" {\n  kr \"浪费\" note \"厨房\" from 12 公斤 to 8 公斤\n}"
    ),
    Line("Objective: A\nKey result\nKR1: Wait 48 -> 25 min", "objective \"A\" {\nkr \"Wait\" from 48 to 25 min\n}"),
    Line("Tavoite: A\nAvaintulokset\nAT1: Jono 48 -> 25 min", "objective \"A\" {\nkr \"Jono\" from 48 to 25 min\n}"),
    Line("目标：A\n关键结果\nKR1：等待 48 -> 25 分", "objective \"A\" {\nkr \"等待\" from 48 to 25 分\n}"),
  ]

  @Test("is a key result by a label that stands in it, or below a heading", arguments: labels)
  func labelled(_ page: Line) { check(page, below: "cycle 2026-Q3\n") }

  @Test("is a key result each, below an objective without braces", arguments: bare) func bareRow(_ page: Line) {
    check(page, below: "cycle 2026-Q3\n")
  }

  @Test("is the title of an objective behind a stroke", arguments: ["Hotel full", "Hotelli täynnä", "酒店满房"])
  func title(_ words: String) {
    check(Line("objective | \(words)", "objective \"\(words)\""), below: "cycle 2026-Q3\n")
  }

  @Test("is no note without an objective", arguments: ["Hotel | Occupancy 61% → 74%", "酒店 | 入住率 61% → 74%"])
  func rowAlone(_ row: String) {
    let (text, errors) = mended("cycle 2026-Q3\n\(row)\n\(row)\n")
    #expect(text == "cycle 2026-Q3\n\(row)\n\(row)\n" && errors.count == 1)
  }

  static let fields = [
    Line("kr \"B\" from 120 to 50，@王强，9/15，信心0.6", "kr \"B\" from 120 to 50 owner @王强 by 2026-09-15  confidence 0.6"),
    Line("KR：投诉 120 → 50，@王强，9月15日，信心0.6", "kr \"投诉\" from 120 to 50  owner @王强 by 2026-09-15 confidence 0.6"),
    Line("KR1：复购率从28%提升到40%，负责人：李娜，截止 9月30日", "kr \"复购率从28%提升到40%\" owner 李娜 by 2026-09-30"),
    Line("KR1：复购率从28%提升到40% 负责人：李娜 截止：9月30日", "kr \"复购率从28%提升到40%\" owner 李娜 by 2026-09-30"),
    Line("kr \"B\" from 48 to 25 分钟 负责人 王强（采购）", "kr \"B\" from 48 to 25 分钟 owner 王强 note \"采购\""),
    Line("kr \"B\" from 2 to 4 / @joe / W38", "kr \"B\" from 2 to 4  owner @joe by 2026-W38"),
    Line("kr \"B\" from 2 to 4 / @joe / viikko 38", "kr \"B\" from 2 to 4  owner @joe by 2026-W38"),
    Line("kr \"B\" from 2 to 4 / @王强 / 第38周", "kr \"B\" from 2 to 4  owner @王强 by 2026-W38"),
    Line("kr \"B\" from 24% to 29% / owner: Lisa / DL Sep 15", "kr \"B\" from 24% to 29%  owner Lisa by 2026-09-15"),
    Line("kr \"B\" from 24% to 29% / vastuu: Liisa / DL 15.9.", "kr \"B\" from 24% to 29%  owner Liisa by 2026-09-15"),
    Line("KR8：平均等待 3分钟→45秒 @周杰 🟡", "kr \"平均等待 3分钟→45秒\" owner @周杰 note \"🟡\""),
    Line("kr \"B\" from 2 to 4 owner Dr. Anna Berg", "kr \"B\" from 2 to 4 owner @Dr-Anna-Berg"),
    Line("kr \"B\" from 2 to 4 owner Jan van der Berg", "kr \"B\" from 2 to 4 owner @Jan-van-der-Berg"),
    Line(
      "kr \"B\" from 2 to 4 owner @Jan van der Berg, due 15 Sep",
      "kr \"B\" from 2 to 4 owner @Jan-van-der-Berg by 2026-09-15"),
    Line("kr \"B\" from 2 to 4 vastuu tri Anna Berg", "kr \"B\" from 2 to 4 owner @tri-Anna-Berg"),
    Line("kr \"B\" from 2 to 4 vastuu Matti V. ja Liisa Koski", "kr \"B\" from 2 to 4 owner @Matti-V, @Liisa-Koski"),
    Line("- Wait 48 to 25 min, owner Maria de la Cruz", "kr \"Wait\" from 48 to 25 min owner @Maria-de-la-Cruz"),
    Line("KR1：一次解决率 55％→75％ @孙丽 🟢", "kr \"一次解决率\" from 55% to 75% owner @孙丽 note \"🟢\""),
    Line("kr Vaihtuvuus alle 8 % luottamus 0,4", "kr \"Vaihtuvuus alle 8 %\" confidence 0.4"),
    Line("- Staff turnover under 8% (confidence 0.4)", "kr \"Staff turnover under 8%\" confidence 0.4"),
    Line("KR：投诉降到50件以下，信心 0.6", "kr \"投诉降到50件以下\" confidence 0.6"),
    Line("- Asiakkaiden luottamus 60 % -> 70 %", "kr \"Asiakkaiden luottamus\" from 60% to 70%"),
    Line("- Costs 9 -> 8; @reija; 31.8.2026", "kr \"Costs\" from 9 to 8 owner @reija by 2026-08-31"),
    Line("- Kulut 9,80 €/m³ → 8,90 €/m³; Reija", "kr \"Kulut\" from 9.8 EUR/m³ to 8.9 EUR/m³ note \"Reija\""),
    Line("- Taimet 1,2 milj. → 1,8 milj. kpl", "kr \"Taimet\" from 1.2M to 1.8M kpl"),
    Line("- Varanto 45 000 k-m² → 70 000 k-m²", "kr \"Varanto 45 000 k-m² → 70 000 k-m²\""),
    Line("kr \"B\" from 2 to 4 ； 负责人 王强 ； 9/15", "kr \"B\" from 2 to 4  owner 王强  by 2026-09-15"),
    Line(
      "- Jono 48 -> 25 min, vastuu tohtori Anna Berg, 15.9.",
      "kr \"Jono\" from 48 to 25 min owner @tohtori-Anna-Berg by 2026-09-15"),
    Line(
      "- Wait 48 -> 25 min | Owner: Jan van der Berg | Due: 15 Sep",
      "kr \"Wait\" from 48 to 25 min  owner @Jan-van-der-Berg  by 2026-09-15"),
    Line("kr \"B\" from 2 to 4 owner Q3, @joe", "kr \"B\" from 2 to 4 owner Q3, @joe"),
  ]

  @Test("says whose it is, by when and how sure that is", arguments: fields) func field(_ line: Line) {
    check(line, below: "cycle 2026-Q3\nobjective \"A\" {\n", "}\n")
  }

  @Test(
    "keeps names apart from what stands behind them",
    arguments: ["owner Ann | Done", "owner @ann · Sales", "负责人 Ann | Done", "vastuu Ann | Done"])
  func apart(_ rest: String) {
    let text = mended("cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" from 1 to 2 \(rest)\n}\n").text
    #expect(!text.contains("Ann-") && !text.contains("ann-"), "\(text)")
  }

  static let marks = [
    Line("kr Redo the autumn menu | confidence 0.5", "kr \"Redo the autumn menu\" confidence 0.5"),
    Line("- Reading volunteers, 12 to 30", "kr \"Reading volunteers\" from 12 to 30"),
    Line("- Attendance [64% → 80%]", "kr \"Attendance\" from 64% to 80%"),
    Line("KR1 | GMV 3 → 5 | @阿强", "kr \"GMV\" from 3 to 5  owner @阿强"),
    Line("- **KR 1** — Templates 25% → 60%", "kr \"Templates\" from 25% to 60%"),
    Line("AT1 | Käyttöaste 61 % → 74 %", "kr \"Käyttöaste\" from 61% to 74%"),
    Line("KR：满意度 4.2分→4.6分（来源：问卷）", "kr \"满意度\" from 4.2 分 to 4.6 分 note \"来源：问卷\""),
    Line("OKR-113 | KR | Snags 14 → 5 | Assignee: @mike", "kr \"Snags\" note \"OKR-113\" from 14 to 5  owner @mike"),
    Line("- Palautteet / 6 -> 4", "kr \"Palautteet\" from 6 to 4"),
    Line("- 24/7 support, from 3 to 5 teams", "kr \"24/7 support\" from 3 to 5 teams"),
    Line("1. luokan oppilaat lukevat 58 % -> 75 %", "kr \"1. luokan oppilaat lukevat\" from 58% to 75%"),
    Line("- 2. kerroksen vuokraus 40 -> 80", "kr \"2. kerroksen vuokraus\" from 40 to 80"),
    Line("kr 1. vuoden opiskelijat 40 -> 80", "kr \"1. vuoden opiskelijat\" from 40 to 80"),
    Line("1. juniors who stay 40 -> 80", "kr \"juniors who stay\" from 40 to 80"),
  ]

  @Test("has marks that part its title from what stands around it", arguments: marks) func mark(_ line: Line) {
    check(line, below: "cycle 2026-Q3\nobjective \"A\" {\n", "}\n")
  }

  static let mails = [
    Line("From: Helen <helen@school.org>", "note \"From: Helen <helen@school.org>\""),
    Line("Sent: Monday, 3 August 2026 09:12", "note \"Sent: Monday, 3 August 2026 09:12\""),
    Line("Subject: RE: goals \"final\"", "note \"Subject: RE: goals \\\"final\\\"\""),
    Line("Subject: RE: goals", "note \"Subject: RE: goals\""),
    Line("To: all@school.org", "note \"To: all@school.org\""),
    Line("Lähettäjä: Helena Koski", "note \"Lähettäjä: Helena Koski\""),
    Line("Aihe: VS: tavoitteet", "note \"Aihe: VS: tavoitteet\""),
    Line("【2026 Q3 OKR】客服中心", "note \"【2026 Q3 OKR】客服中心\""), Line("发件人：王磊", "note \"发件人：王磊\""),
    Line("主题：三季度目标", "note \"主题：三季度目标\""),
  ]

  @Test("heads a mail", arguments: mails) func mail(_ line: Line) {
    check(line, below: "", "cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" from 1 to 2\n}\n")
  }

  static let tables = [
    Line(
      "指标\t现状\t目标\t负责人\t时间\n停机\t36小时\t18小时\t陈静\t9月底\n合格率\t92%\t97%\tTBD\t9/15",
      "kr \"停机\" from 36 小时 to 18 小时 owner @陈静 by 9月底\nkr \"合格率\" from 92% to 97% by 9/15 note \"owner: TBD\""),
    Line(
      "Key result\tFrom\tTo\tConfidence\tTime\nWait\t40\t20\t7/10\t3 hours a week",
      "kr \"Wait\" from 40 to 20 confidence 70% note \"Time: 3 hours a week\""),
    Line(
      "Avaintulos\tLähtö\tTavoite\tVastuu\tAika\nJono\t40\t20\tavoin\t30.9.2026",
      "kr \"Jono\" from 40 to 20 by 2026-09-30 note \"owner: avoin\""),
  ]

  @Test("stands in a table with days, tenths and nobody", arguments: tables) func table(_ page: Line) {
    let text = "objective \"A\" {\n\(page.typed)\n}\n"
    let fixes = lintFiles([("a.okr", text)]).findings.filter { $0.message.contains("starts a table") }.flatMap(\.fixes)
    #expect(fixes.flatMap(\.edits).map(\.text) == [page.mended])
  }
}
