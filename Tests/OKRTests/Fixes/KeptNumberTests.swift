import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lines without quotes whose numbers are easily cut in two or taken for words.
@Suite("A number that was typed stays the same number")
struct KeptNumberTests {
  typealias Page = PastedPage

  private static func line(_ typed: String, _ mended: String) -> Page { Page(typed, mended) }

  static let changes: [Page] = [
    line("- Lukijat päivässä 12 400 → 16 000", #"kr "Lukijat päivässä" from 12_400 to 16_000"#),
    line("- Käynnit: 310 000 → 350 000", #"kr "Käynnit" from 310_000 to 350_000"#),
    line("- Kulut 2 350 000 € → 2 100 000 €", #"kr "Kulut" from 2_350_000 EUR to 2_100_000 EUR"#),
    line("kr Readers a week 12 400 -> 11 000", #"kr "Readers a week" from 12_400 to 11_000"#),
    line(#"kr "Late jets" from (12%) to (7%)"#, #"kr "Late jets" from 12% to 7%"#),
    line("- NPS: -12 → +8", #"kr "NPS" from -12 to +8"#), line("- Margin −4% → 6%", #"kr "Margin" from -4% to 6%"#),
    line("- 净利润 -300万 → 50万", #"kr "净利润" from -300万 to 50万"#),
    line("- 净利润-300万 → 50万", #"kr "净利润-300万 → 50万""#),
    line("- Sales £2.2m to £2.6m", #"kr "Sales" from £2.2M to £2.6M"#),
    line("- Absence 9% down to 6%", #"kr "Absence 9% down to 6%""#),
    line("- Grow fees by £200k from £2.2m", #"kr "Grow fees by £200k from £2.2m""#),
    line("- Average order of £70k, up from £52k", #"kr "Average order of £70k, up from £52k""#),
    line("- 9 new shops (from 4)", #"kr "9 new shops (from 4)""#),
    line("- Trials (from 30 to 70)", #"kr "Trials (from 30 to 70)""#),
    line("- Income € 700 → € 800", #"kr "Income € 700 → € 800""#),
    line("- P1 incidents from 8 to 3", #"kr "P1 incidents" from 8 to 3"#),
    line("- 95th percentile wait from 8 s to 3 s", #"kr "95th percentile wait" from 8 s to 3 s"#),
    line("- Patient survey score: 61 → 72", #"kr "Patient survey score" from 61 to 72"#),
    line("- Team confidence 5 to 8", #"kr "Team confidence" from 5 to 8"#),
    line("KR1: Wait 3 h 20 min → 2 h", #"kr "Wait" from 3 h 20 min to 2 h"#),
    line("KR2: Kids who read 1 in 5 → 1 in 2", #"kr "Kids who read" from 1 of 5 to 1 of 2"#),
    line("KR3: Vans 12 / 60 → 30 / 60", #"kr "Vans" from 12 of 60 to 30 of 60"#),
    line("KR4: Donors 2'400 → 3’200", #"kr "Donors" from 2400 to 3200"#),
    line("KR5: Wait 2 h – 3 h → 1 h", #"kr "Wait 2 h – 3 h → 1 h""#),
    line("KR6: Size 3 x 4 → 5 x 6", #"kr "Size 3 x 4 → 5 x 6""#),
    line("KR7: Sales 1,2 - 1,4 M€ → 2 M€", #"kr "Sales 1,2 - 1,4 M€ → 2 M€""#),
    line("KR8: Stay 1 kk 2 vk → 3 vk", #"kr "Stay 1 kk 2 vk → 3 vk""#),
    line("KR9: Level 4 in 5 → 7 schools", #"kr "Level 4 in 5 → 7 schools""#),
    line("KR7: 12:30 → 11:00 lunch", #"kr "12:30 → 11:00 lunch""#),
    line("- 噪声 85分贝→78 分贝", #"kr "噪声" from 85 分贝 to 78 分贝"#),
    line("- 天线 10天线→8天线", #"kr "天线" from 10 天线 to 8 天线"#), line("- 电阻 3欧姆→2欧姆", #"kr "电阻" from 3 欧姆 to 2 欧姆"#),
    line("KR8: Ratio 1:4 → 1:6", #"kr "Ratio" from 0.25 to 0.166666667 note "1:4 → 1:6""#),
    line("KR1: Complaints from __ to __", #"kr "Complaints from __ to __""#),
  ]

  static let scaled: [Page] = [
    line(#"kr "Revenue" from 10 €m to 12 €m"#, #"kr "Revenue" from 10M EUR to 12M EUR"#),
    line(#"kr "Revenue" from 10 €M to 12 EUR m"#, #"kr "Revenue" from 10M EUR to 12M EUR"#),
    line(#"kr "Profit" from 0.8 $bn to 1.1 USD bn"#, #"kr "Profit" from 0.8B USD to 1.1B USD"#),
    line(#"kr "Tulos" from 10 € milj. to 1,2 € mrd"#, #"kr "Tulos" from 10M EUR to 1.2B EUR"#),
    line(#"kr "Tulos" from 10 te to 12 EUR k"#, #"kr "Tulos" from 10k EUR to 12k EUR"#),
    line(#"kr "Tulos" from 10 teur to 12 teur"#, #"kr "Tulos" from 10k eur to 12k eur"#),
    line(#"kr "Kate" from 20% to 3 %-yksikköä"#, #"kr "Kate" from 20% to 3 pp"#),
    line(#"kr "排名" from 第10名 to 第5名"#, #"kr "排名" from 10 名 to 5 名"#),
    line(#"kr "Rank" from #10 to #5"#, #"kr "Rank" from 10 to 5"#),
    line(#"kr "Odotus" from 60 to 在20到30间"#, #"kr "Odotus" from 60 to 20 to 30"#),
    line(#"kr "Win rate" from 15% [1] to 25% [2]"#, #"kr "Win rate" from 15% note "1" to 25% note "2""#),
    line(
      #"kr "Wins" from 15% to 25% by 15.3. (20% by 31.1.)"#,
      #"kr "Wins" from 15% to 25% by 2026-03-15 note "20% by 31.1.""#),
    line(#"kr "Wins" from 15% to 25% (NPS 20 to 35)"#, #"kr "Wins" from 15% to 25% note "NPS 20 to 35""#),
    line(
      "KR1: Win rate from 15% to 25%,\n     but only for offers over\n     100k EUR\nKR2: Errors from 9 to 3",
      "kr \"Win rate\" from 15% to 25%\n     note \"but only for offers over 100k EUR\"\nkr \"Errors\" from 9 to 3"),
    line("KR1: 中标率15%→25%；NPS 20→35", #"kr "中标率15%→25%；NPS 20→35""#),
    line(#"kr "Parts" from 10’000 to 1’250’000 CHF"#, #"kr "Parts" from 10_000 to 1_250_000 CHF"#),
    line(#"kr "Wait" from 1/2 day to 1/4 day"#, #"kr "Wait" from 0.5 day to 0.25 day"#),
    line(#"kr "Odotus" from 3/4 päivää to 1/2 h"#, #"kr "Odotus" from 0.75 päivää to 0.5 h"#),
    line(#"kr "来客" from 月均10家 to 月均15家"#, #"kr "来客" from 10 家/month to 15 家/month"#),
    line(#"kr "周期" from 半年 to 3个月"#, #"kr "周期" from 0.5 年 to 3个月"#),
    line(#"kr "客房" from 20间 to 35间"#, #"kr "客房" from 20间 to 35间"#),
    line(#"kr "Margin" from 5%pt to 8 %-pts"#, #"kr "Margin" from 5 pp to 8 pp"#),
    line(#"kr "门店" from 10家 to 20家（含）以上"#, #"kr "门店" from 10家 to >= 20 家"#),
    line(#"kr "门店" from 10家 to 20家以下（不含）"#, #"kr "门店" from 10家 to < 20 家"#),
    line(#"kr "门店" from 10家 to 不少于20家（含税）"#, #"kr "门店" from 10家 to >= 20 家 note "含税""#),
    line(#"kr "Markets" from 5 (of 14) to 9 (of 14)"#, #"kr "Markets" from 5 of 14 to 9 of 14"#),
    line(#"kr "Calls" from 5 calls per FTE to 8 a head"#, #"kr "Calls" from 5 calls/FTE to 8/head"#),
    line(#"kr "Speed" from 5× to 8 ×"#, #"kr "Speed" from 5 x to 8 x"#),
    line(#"kr "Rating" from 4.5★ to 4.8 ⭐"#, #"kr "Rating" from 4.5 stars to 4.8 stars"#),
    line(#"kr "Share" from 50% to 60% ↑"#, #"kr "Share" from 50% to 60% note "↑""#),
    line(#"kr "Share" from 50% to 60% of revenue"#, #"kr "Share" from 50% to 60% note "of revenue""#),
    line(#"kr "Wins" from 10 (draft) to 12 (Anna)"#, #"kr "Wins" from 10 note "draft" to 12 note "Anna""#),
    line(#"kr "Rent" from £4k pcm to £2k pcm"#, #"kr "Rent" from £4k/month to £2k/month"#),
    line(#"kr "Price" from 10¢/kWh to 8¢/kWh"#, #"kr "Price" from 10 cents/kWh to 8 cents/kWh"#),
    line(#"kr "坪效" from 1.2万元/㎡ to 2万元/m²"#, #"kr "坪效" from 1.2万元/m² to 2万元/m²"#),
    line(#"kr "分红" from 户均3,200 to 户均5000元"#, #"kr "分红" from 3200/户 to 5000 元/户"#),
    line(#"kr "培训" from 人均8学时 to 人均16学时"#, #"kr "培训" from 8 学时/人 to 16 学时/人"#),
    line(#"kr "Time" from 3 vko:a to 5 %-yks:öön"#, #"kr "Time" from 3 vko to 5 pp"#),
    line(#"kr "Latency" from 300 ms to 200 ms @p95"#, #"kr "Latency" from 300 ms to 200 ms note "@p95""#),
    line(#"kr "电耗" from 520千瓦时 to 3千万千瓦时"#, #"kr "电耗" from 520千瓦时 to 3千万千瓦时"#),
    line(#"kr "钻石" from 3千克拉 to 5千卡车"#, #"kr "钻石" from 3千克拉 to 5千卡车"#),
  ]

  /// What says in what a value is counted is none of the words that a note keeps.
  @Test(
    "with the scale or the unit that stands behind it",
    arguments: [
      "from 10（万元） to 12（万元）", "from 10 to 12 (in €m)", "from 14 to 5 (in %)", "from 10 € (m) to 12 € (m)",
      "from 10 (k€) to 12 (k€)", "from 10 (in millions) to 12 (in millions)", "from 100兆 to 500兆",
      "from 60 to 45 days or 2M EUR",
      "from 3/4 weeks to 1/4 weeks", "from 10`000 to 7", "from 10 人·天 to 12",
      "from 10 (pcs) to 12", "from 80 dB(A) to 75", "from 10 in to 8", #"from 10" to 8""#,
      "from £10.50p to £12", "from 420 h to 250 h (vuoroa kohti)", "from 12 W/(m²K) to 9", "from 12 per 100 stays to 9",
      "from 10（家） to 12", "from 10 (days) to 12", "from 10 to 12 ('000)", "from 10 to 12 (/kk)",
      "from 10 to 12 (per month)", "from 10 to 12（每月）", "from 5 each to 8 each", "from 5（共14） to 9（共14）",
      "from 3 of the 14 to 9", "to 12% of 400", "to 12 bis 14", "to 12 (bis 14)", "from 10 to 12 (or more)",
      "to 12 (max)",
      "from 10 (±1) to 12", "from 10 + to 12", "from 10< to 20>", "from 10 n=20 to 12",
    ])
  func measure(_ clauses: String) {
    let text = "objective \"A\" {\n  kr \"R\" \(clauses)\n}\n"
    let trial = FixTrial(clauses, text: text)
    #expect(trial.findings.contains { $0.level == .error })
    #expect(!trial.findings.flatMap(\.fixes).contains { $0.applicability == .safe && "\($0)".contains("note") })
  }

  /// Of which way it is to go, and how exact it is, nobody is sure.
  @Test(
    "with a sign that only its writer understands", arguments: ["to 50%↑", "from 50%↑ to 60%", "from 10 ± 2 to 12"])
  func sign(_ clauses: String) {
    let trial = FixTrial(clauses, text: "objective \"A\" {\n  kr \"R\" \(clauses)\n}\n")
    let fixes = trial.findings.filter { $0.rule.hasPrefix("syntax/") }.flatMap(\.fixes)
    #expect(!fixes.isEmpty && fixes.allSatisfy { $0.applicability == .suggested })
  }

  static let owners: [Page] = [
    line(#"kr "Trips" 45 to 20 km / Month"#, #"kr "Trips" from 45 to 20 km/Month"#),
    line(#"kr "Calls" 45 -> 20 vastuu Liisa Virtanen"#, #"kr "Calls" from 45 to 20 owner @Liisa-Virtanen"#),
    line(#"kr "Calls" from 45 to 20 owner kim@acme.com"#, #"kr "Calls" from 45 to 20 owner @kim"#),
    line(#"kr "Calls" from 45 to 20 owner "Kim Larsen""#, #"kr "Calls" from 45 to 20 owner @Kim-Larsen"#),
    line(#"kr "Calls" from 45 to 20 owner K.L."#, #"kr "Calls" from 45 to 20 owner @K-L"#),
    line(
      "KR1: Leads from 30 to 60 (Owner: Kim Larsen, due 2026-11-30)",
      #"kr "Leads" from 30 to 60 owner @Kim-Larsen by 2026-11-30"#),
    line("KR1: Hire 8 nurses by 30 Nov (3 so far)", #"kr "Hire 8 nurses" by 2026-11-30 note "3 so far""#),
    line(#"kr "逾期" from 22% to 10% @李娜 9月15日"#, #"kr "逾期" from 22% to 10% owner @李娜 by 2026-09-15"#),
  ]

  @Test("and no half of it becomes a title or a unit", arguments: changes + scaled + owners) func line(_ page: Page) {
    Page("objective \"A\" {\n\(page.typed)\n}", "objective \"A\" {\n\(page.mended)\n}").check()
  }

  @Test(
    "and no second goal becomes words for readers",
    arguments: [
      "kr \"Win rate\" from 15% to 25%; lead time 60->45 days", "KR1: Win rate 15%->25%; lead time 60->45 days",
      "# Win rate from 15% to 25%", "# Late orders 14% → 5%", "kr \"中标率\" 15%→25%；NPS 20→35",
    ])
  func second(_ line: String) {
    let trial = FixTrial(line, text: "objective \"A\" {\n\(line)\n}\n")
    #expect(trial.findings.contains { $0.level == .error && $0.message.contains("may be a goal") })
  }

  @Test("behind the day of a check-in too", arguments: ["-", "–", "—"]) func dash(_ dash: String) {
    Page(
      "objective \"A\" {\nkr \"Days\" from 50 to 30 {\ncheckin 2026-08-15 \(dash) 42\n}\n}",
      "objective \"A\" {\nkr \"Days\" from 50 to 30 {\ncheckin 2026-08-15  42\n}\n}"
    ).check(each: false)
  }

  static let objectives: [Page] = [
    Page(
      "Objective 1: Clients stay\nKR 1: Calls from 40 to 20\nOwner: K.L.\nObjective 2: People stay\nKR 1: Leavers from 9 to 5",
      "objective \"Clients stay\" {\nkr \"Calls\" from 40 to 20\nowner @K-L\n}\n"
        + "objective \"People stay\" {\nkr \"Leavers\" from 9 to 5\n}"),
    Page(
      "Objective: Bills are paid\nKey results:\nLate bills: 22% to 10%\n\nDebtor days: from 47 to 35\nOwner: Kim",
      "objective \"Bills are paid\" {\nkr \"Late bills\" from 22% to 10%\n\nkr \"Debtor days\" from 47 to 35\nowner Kim\n}"
    ),
    Page(
      "Objective 1: Clients stay\nKR 1: Calls from 40 to 20\nOwner: Kim.\nObjective 2: People stay\nKR 1: Leavers from 9 to 5",
      "objective \"Clients stay\" {\nkr \"Calls\" from 40 to 20\nowner Kim\n}\n"
        + "objective \"People stay\" {\nkr \"Leavers\" from 9 to 5\n}"),
    Page(
      "objective Bills on time owner Kim Larsen by 2026-09-30\n  kr \"Late bills\" from 22% to 10%",
      "objective \"Bills on time\" owner @Kim-Larsen by 2026-09-30 {\n  kr \"Late bills\" from 22% to 10%\n}"),
    Page(
      "objective Cash is safe @kim\n  kr \"Late bills\" from 22% to 10%",
      "objective \"Cash is safe\" owner @kim {\n  kr \"Late bills\" from 22% to 10%\n}"),
  ]

  @Test("and a name stays one of a person", arguments: objectives) func objective(_ page: Page) {
    page.check(each: false)
  }

  /// What the fixes make of a page that nobody has to read afterwards.
  private static func safelyMended(_ text: String) -> String {
    let trees = [parse(SourceFile(path: "a.okr", text: text))]
    let tree = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay)).trees[0]
    return tree.file.text(tree.file.wholeRange)
  }

  @Test("and what only a person knows is left to one", arguments: ["周期：2026年第__季度", "cycle Q3 FY26"])
  func isLeft(_ cycle: String) {
    let number = cycle.drop { !$0.isNumber && $0 != "Q" }
    #expect(KeptNumberTests.safelyMended("\(cycle)\nobjective \"A\" {\n}\n").contains(number))
  }

  @Test("and an empty line of a template counts nothing") func emptyLine() {
    let mended = KeptNumberTests.safelyMended(
      "cycle 2026-Q3\nObjective 1: ____\nKR 1: Calls from 40 to 20\nKR 2:\nObjective 2: People stay\nKR 1: Leavers from 9 to 5\n"
    )
    #expect(mended.contains("KR 2:\n") && mended.contains("\"____\""), "\(mended)")
  }

  @Test("and weights are not made others") func weights() {
    let mended = KeptNumberTests.safelyMended(
      "cycle 2026-Q3\nobjective \"A\" {\nkr \"B\" from 4 to 2 weight 20\nkr \"C\" from 4 to 2 weight 20\n}\n")
    #expect(mended.count(where: { $0 == "%" }) == 2 && mended.contains("weight 20%"), "\(mended)")
  }
}
