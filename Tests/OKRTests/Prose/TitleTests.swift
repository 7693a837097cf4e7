import OKRProse
import OKRSource
import OKRValues
import Testing

/// What a single title is read as, and by which of its words.
@Suite("The reading of a title")
struct TitleTests {
  @Test(
    "the statement is told by the words that give it away",
    arguments: [
      ("Raise average deal value from 20k to 24k EUR by the end of September", ProseReading.Statement.complete),
      ("p95 latency: 480 ms → 200 ms", .complete), ("Out-of-stock rate: baseline 7.2%, target 3%", .complete),
      ("Double the number of fixed-fee matters from 45", .complete), ("Win 300 first-time buyers", .complete),
      ("Mediaaniaika 58,5 päivästä 45 päivään", .complete), ("Vastausprosentti 72:sta 90:een", .complete),
      ("客单价从56元提高到70元", .complete), ("換型時間由45分鐘縮短至15分鐘", .complete),
      ("Train all agents so that repeat contacts fall from 24% to 12%", .complete),
      ("Zero lost-time injuries in H2", .endState), ("ISO 27001 audit passed", .endState),
      ("«90%» customer satisfaction", .levelOnly), ("客户满意度达到«95%»", .levelOnly),
      ("Cut failed first attempts by «30%»", .changeOnly),
      ("Polttoainekustannusten alentaminen «12 prosentilla»", .changeOnly),
      ("线上故障率下降«30%»", .changeOnly), ("«Launch» a new tasting menu", .work),
      ("«Koulutetaan» 60 hoitajaa uuteen prosessiin", .work), ("对80名护士«开展»分诊培训", .work),
      ("10 «webinars» a month", .work), ("«Keep» calf mortality at or below 3%", .hold),
      ("Kulujen osuus «pysyy» alle 35 prosentissa", .hold), ("«Pidetään» vuodot nollassa", .hold),
      ("院内感染率«保持»在1.5%以下", .hold),
      ("Newsletter open rate", .bareMetric), ("會員複購率", .bareMetric), ("«Substantially» improve the culture", .wish),
      ("«Shipataan» uusi versio", .work), ("«Deployataan» uusi alusta kolmeen maahan", .work),
      ("«Releasataan» mobiilisovellus", .work), ("«Koodataan» kirjautuminen uusiksi", .work),
      ("«Refaktoroidaan» maksumoduuli", .work), ("Maksumoduuli «refaktoroitu»", .work),
      ("«Migroidaan» tietokanta pilveen", .work), ("«Demotaan» tuote 10 asiakkaalle", .work),
      ("Passengers feel safe at every stop", .nothing), ("Every stop has a bench", .endState),
      ("Reach «5,000» GitHub stars", .levelOnly), ("Grow to «20,000» followers", .levelOnly),
      ("Saavutetaan «5 000» seuraajaa", .levelOnly), ("粉丝达到«5万»", .levelOnly), ("Win 300 subscribers", .complete),
      ("Reach 500 new subscribers", .complete), ("新增会员500人", .complete),
      ("Bring 300 users to the portal", .complete),
      ("Export sales grow «by a quarter»", .changeOnly), ("Cut waste «by more than half»", .changeOnly),
      ("Cut waste «in half»", .changeOnly), ("«A third fewer» complaints", .changeOnly),
      ("Reduce churn «by about two-thirds»", .changeOnly), ("Raise output «by at least a fifth»", .changeOnly),
      ("Hävikki pienenee «kolmasosalla»", .changeOnly), ("Hävikki pienenee «kolmanneksen verran»", .changeOnly),
      ("Hävikki laskee «puoleen»", .changeOnly), ("Odotus «neljänneksen lyhyempi»", .changeOnly),
      ("Hävikki vähenee «kolmanneksen»", .changeOnly), ("Kulut laskevat «puolet»", .changeOnly),
      ("«Puolet» asiakkaista palaa kuukaudessa", .levelOnly), ("故障次数腰斩", .changeOnly),
      ("Tämän neljänneksen lopulla hävikki 5 %:sta 2 %:iin", .complete),
      ("Kulut alas «kahdella kolmasosalla»", .changeOnly), ("投诉量减少«三分之一»", .changeOnly),
      ("投诉量减少«一半»", .changeOnly), ("成本降低«四分之一»", .changeOnly), ("投訴量減少«三分之二»", .changeOnly),
      ("产能提升«五分之一»", .changeOnly), ("Complaints fall by half from 64 a quarter", .complete),
    ])
  func statements(_ marked: String, _ statement: ProseReading.Statement) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect(reading.statement == statement)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test(
    "what a level, a change or an end is, no list of words has to know",
    arguments: [
      // What was, by its season, its month, its brackets, or what it gives way to.
      ("The mean wait is 34 days; in the autumn it was 61", ProseReading.Statement.complete),
      ("Changeover: ninety minutes becomes forty", .complete), ("Flats re-let within 14 days instead of 33", .complete),
      ("Vastausprosentti on nyt 63 ja syyskuussa 85", .complete),
      ("Käyttöönotto kestää 4 tuntia (kesäkuussa 19 tuntia)", .complete),
      ("直通率，6月是89.5%，三季度末要到96%", .complete), ("開戶由三天縮短到一小時以內", .complete),
      ("From 15% less than its 2025 level of $210k", .complete),
      // A level held in other words.
      ("Milk yield no lower than «the present» 31 litres per cow", .hold), ("Scrap «must not creep» above 1.8%", .hold),
      ("Toimituskyky «ei saa notkahtaa» 97 prosentista", .hold), ("平均住院日«稳在»7.2天", .hold),
      // Changes and levels, whatever they are counted in.
      ("Grow the loan book to «£340m»", .levelOnly), ("Membership grows to «12,000»", .levelOnly),
      ("Vehnäsato «5 200» kg hehtaarilta", .levelOnly), ("亩产提高«150»斤", .changeOnly), ("用户减少«一半»", .changeOnly),
    ])
  func builds(_ marked: String, _ statement: ProseReading.Statement) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect(reading.statement == statement)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test(
    "work is told by its place in the sentence, also where its verb is on no list",
    arguments: [
      // An article or a count behind the opening word, an ending, a count behind a short verb.
      "«Reglaze» the east gallery", "«Unkink» 40 hoses", "«Put» 85 cabin crew through a class", "«Läikytetään» lattiat",
      "每个社区«开»两次居民会",
      // Work and its product as nouns, and no word about them.
      "Maksupalvelun «siirto» pilveen",
      "Uusi «asiointiportaali» lokakuuhun mennessä",
      // Each of them so often, to whom, and object before verb.
      "Jokaisen luokan vanhemmat «tavataan» kahdesti", "Each rep makes 40 «calls»", "给40台水泵«装»传感器",
    ])
  func unlistedWork(_ marked: String) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect(reading.statement == .work)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test(
    "a word of work in the name of something else is none",
    arguments: [
      "中考上线率达到90%", "直播间转化率达到5%", "14个车场全部通过消防检查", "审计发现的重大问题不多于一项", "更高效的采购",
      "Invoice errors below 2%", "Plan adherence at 95%", "With the new tools in place, rework drops to 2%",
      "Make the front desk friendlier",
      "Tehokkaampi hankinta", "Push the margin to 12%", "No more than one audit finding",
    ])
  func noWork(_ title: String) {
    #expect(read(title).statement != .work)
  }

  @Test(
    "a length of time in the name of a metric is no number to reach",
    arguments: [
      ("30-day readmission rate", ProseReading.Statement.bareMetric), ("30 päivän pysyvyys", .bareMetric),
      ("三十天非计划再入院率", .bareMetric), ("30天内复购率", .bareMetric),
      ("Cut the 30-day readmission rate from 15% to 12%", .complete),
      // The time is the metric's own, or can be compared with another one.
      ("Reach a «2»-hour response time", .levelOnly), ("«30 päivän» toimitusaika", .levelOnly),
      ("Reduce the 45-minute wait to 30 minutes", .complete),
    ])
  func timesInNames(_ marked: String, _ statement: ProseReading.Statement) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect(reading.statement == statement)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test(
    "from one part to another is a change with both ends",
    arguments: [
      "Self-service rises from a third to half", "Self-service rises from a quarter to a third",
      "Osuus kasvaa kolmanneksesta puoleen", "Osuus nousee viidenneksestä kolmannekseen",
      "Osuus neljänneksestä kolmannekseen", "自助办理从三成到一半",
    ])
  func parts(_ title: String) {
    let reading = read(title)
    #expect(reading.statement == .complete && reading.change?.isCertain == true)
  }

  @Test("half is no part where nothing leads to it", arguments: ["Go to half marathons", "The first half is calm"])
  func noParts(_ title: String) { #expect(read(title).quantities.isEmpty) }

  @Test(
    "to hold something to be something keeps nothing as it is",
    arguments: [
      ("Asiakkaat pitävät palvelua helppona", false), ("Yritystä pidetään luotettavana kumppanina", false),
      ("Tiimi pitää hinnan vakiona", true), ("Hinta pidetään vakiona", true), ("Pidetään vaihtuvuus matalana", true),
    ])
  func regards(_ title: String, _ holds: Bool) { #expect((read(title).statement == .hold) == holds) }

  @Test(
    "what is done to people is counted work, their coming is none",
    arguments: [
      ("«Reach out to» 200 local employers", true), ("Opinto-ohjaaja «tapaa» 120 oppilasta kahdesti", true),
      ("Advisers «meet» 200 families", true), ("Reach 200 local employers", false),
      ("Night trains 40 minutes late", false), ("Reach out to 200 schools so that 30 join", false),
    ])
  func encounters(_ marked: String, _ isWork: Bool) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect((reading.statement == .work) == isWork)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test(
    "a multiple and a bound in words are targets as much as a number",
    arguments: [
      "«Double» repeat purchases", "Revenue «doubles» in two markets", "«Kolminkertaistamme» yhteydenotot", "搜索量«翻一番»",
      "Romutusprosentti alle «kahteen»", "Double down on what works", "Our double room is the best",
      "Tuplataan kasvuvauhti", "Ordering is twice as easy", "Two teams under one roof", "7×24小时都有人管",
    ])
  func targets(_ marked: String) {
    let title = MarkedText(marked)
    #expect(read(title.text).goalNumber() == title.marks.first.map { $0.start..<$0.end })
  }

  @Test(
    "a date that moves is underlined whole, an order of two things is none",
    arguments: [
      "Seats added «by next summer»", "Ready before «the current quarter» closes", "Ready «by next March»",
      "Seats added soon after the start", "Seats added «soon»", "Called back as soon as they ask",
      "Lähetykset pian tilauksen jälkeen", "开业后不久实现盈利",
    ])
  func relativeDates(_ marked: String) {
    let title = MarkedText(marked)
    #expect(read(title.text).relativeDate == title.marks.first.map { $0.start..<$0.end })
  }

  @Test(
    "two metrics of different units are two goals, also without a verb",
    arguments: [
      ("10,000 downloads and a conversion to paid of 4%", true), ("5 000 latausta ja konversio 3,5 prosenttiin", true),
      ("40 nurses and 3 doctors trained", false),
      ("Serve 40 schools within 2 days and at 95% satisfaction", false),
      ("Respond to 300 tickets and half of the chats", false),
      ("新签20家客户和回款率95%", true), ("95% of rates within 2 hours and without errors", false),
    ])
  func unlikeGoals(_ title: String, _ areTwo: Bool) { #expect((read(title).secondGoal != nil) == areTwo) }

  @Test(
    "two clauses with a verb each are two goals, one told twice is not",
    arguments: [
      ("Increase ARPU by 4% while reducing churn to 1.1%", true), ("ARPU 提高 4% 且流失率降到 1.1%", true),
      ("退貨率從6%降到2%並使訂單由700件增加到1,200件", true), ("推行5S后，寻找时间由25分钟减到10分钟", false),
      ("鞋类退货率降三分之一，由30%至20%", false), ("Dropped calls between Turku and Helsinki fall from 1.4% to 0.5%", false),
    ])
  func goals(_ title: String, _ areTwo: Bool) {
    #expect((read(title).secondGoal != nil) == areTwo)
  }

  @Test(
    "an open slot may be a single mark, an empty bracket or a letter before a unit",
    arguments: [
      "从？提高到？", "Win ? new accounts", "入住率达到【】%", "Osallistumisaste N prosentista", "Reach … % occupancy",
      "Saadaan N uutta kumppania", "Sign N new partners", "N uutta asiakasta", "Achieve a score of ??",
    ])
  func slots(_ title: String) {
    #expect(Placeholder.first(in: title) != nil)
  }

  @Test(
    "a change keeps its two ends, their values and their places",
    arguments: [
      ("NPS rises from «18» to «35»", "18", "35"), ("No-shows drop to «4%» from «11%»", "11", "4"),
      ("Liikevaihto «16,2 milj. eurosta» «20 milj. euroon»", "16_200_000", "20_000_000"),
      ("销售额从«2000万元»增加到«1.2亿元»", "20_000_000", "120_000_000"),
    ])
  func changes(_ marked: String, _ from: String, _ to: String) {
    let title = MarkedText(marked)
    let change = read(title.text).change
    #expect(change?.from.value?.description == from)
    #expect(change?.to.value?.description == to)
    let places = [change?.from.range, change?.to.range].compactMap { $0 }.map {
      TextRange($0.lowerBound, $0.upperBound)
    }
    #expect(places.sorted() == title.marks)
  }

  @Test(
    "a number that is a name, a year or a day is no number to reach",
    arguments: [
      "Ready for ISO 27001", "Back among the Top 10", "5G in every office", "Valmiina 30.9. mennessä", "双11不再爆仓",
      "24/7 support", "24x7 support", "7×24小时客服", "5×8小时客服", "The plan for 2026", "3D print the parts",
      "Read 《三十六计》", "Close #145", "Ship `limit 40`", "The \"Top 40\" list is out", "Read https://a.fi/2019/30",
      "See [the plan](plan-30.md)", "Sailings by the 7:15 boat", "Fans of the 90s",
    ])
  func names(_ title: String) {
    #expect(read(title).quantities.isEmpty)
  }

  @Test(
    "a value of several parts is one number",
    arguments: [
      ("从4分10秒缩短到2分钟", "250", "2"), ("Wait falls from 2 h 15 min to 90 min", "135", "90"),
      ("2 tunnista 30 minuuttiin", "2", "30"), ("Bug share from 1 in 8 to 1 in 20", "12.5", "5"),
      ("占比从五分之二提高到一半", "40", "50"), ("Osuus joka viidennestä joka toiseen", "20", "50"),
      ("Rating from 3.9/5 to 4.4/5", "3.9", "4.4"), ("Cost from €6/kg to €5/kg", "6", "5"),
      ("Freezers from -18 °C to -22 °C", "-18", "-22"), ("Dealers from 40 up to 60", "40", "60"),
      ("Dealers 40 → 60", "40", "60"), ("Cost from CHF 12'500 to CHF 9'000", "12500", "9000"),
      ("Tilaukset 1,250:sta 2,500:aan", nil, nil), ("Orders from 1,250 to 2,500", "1250", "2500"),
      ("Lines from 95m to 60m", nil, nil), ("Weight from 1.250 to 1.400 kg", nil, nil),
    ] as [(String, String?, String?)])
  func values(_ title: String, _ from: String?, _ to: String?) {
    let change = read(title).change.flatMap { $0.isCertain ? $0 : nil }
    #expect(change?.from.value?.plain == from)
    #expect(change?.to.value?.plain == to)
  }

  @Test(
    "a range is a target, and a baseline may be unknown",
    arguments: [
      ("Keep class size between 20 and 25", "20", "25"), ("Answer rate of 70–90%", "70", "90"),
      ("每班人数保持在20至25人", "20", "25"), ("Toimitusaika on 5-7 pv", "5", "7"), ("Server room at 21 ±1 °C", "20", "22"),
    ])
  func ranges(_ title: String, _ low: String, _ high: String) {
    let ends = read(title).onlyTarget?.quantity.ends
    #expect(ends?.low.plain == low)
    #expect(ends?.high.plain == high)
  }

  @Test(
    "words for an unknown baseline leave the target alone",
    arguments: [
      "Solved tickets from unknown to 80%", "推荐率从未知提高到80%", "Itävyys on 80 % (lähtötaso: ei tiedossa)",
      "Solved tickets from n/a to 80%",
    ])
  func unknown(_ title: String) {
    let reading = read(title)
    #expect(reading.unknownBaseline != nil)
    #expect(reading.onlyTarget?.value.plain == "80")
    #expect(reading.statement == .complete)
  }

  @Test(
    "what a title quotes or points at is no slot",
    arguments: ["Fix `XX%` in the form", "Close [the gap](https://a.fi/?q=XX)", "The \"TBD\" page is gone"])
  func quotedSlots(_ title: String) {
    #expect(Placeholder.first(in: title) == nil)
  }

  @Test(
    "a deadline is read where a word makes it one",
    arguments: [
      ("Orders rise from 5 to 9 by 15 September", "2026-09-15"),
      ("Orders rise from 5 to 9 by the end of Q3", "2026-09-30"),
      ("Orders rise from 5 to 9 by 9/15", "2026-09-15"), ("Orders rise from 5 to 9 by Fri 25 Sept", "2026-09-25"),
      ("Orders rise from 5 to 9 by wk 39", "2026-09-27"), ("Orders rise from 5 to 9 by EOY", nil),
      ("Orders rise from 5 to 9 by the end of the second half", "2026-12-31"),
      ("Tilaukset 5:stä 9:ään 30.9. mennessä", "2026-09-30"), ("Tilaukset 5:stä 9:ään viimeistään 5.9", "2026-09-05"),
      ("Tilaukset 5:stä 9:ään syyskuun loppuun mennessä", "2026-09-30"),
      ("Tilaukset 5:stä 9:ään Q3/2026 loppuun mennessä", "2026-09-30"),
      ("Tilaukset 5:stä 9:ään toisen vuosipuoliskon loppuun mennessä", "2026-12-31"),
      ("3月底前订单从5个增加到9个", "2026-03-31"), ("第二季度结束前订单从5个增加到9个", "2026-06-30"), ("H1末订单从5个增加到9个", "2026-06-30"),
      ("9 月 30 日前訂單從5個增加到9個", "2026-09-30"), ("订单9月中旬完成", "2026-09-20"),
      ("Backlog: 6% in May", nil), ("Sales in the third quarter grow from 5 to 9", nil), ("订单从5个增加到9个，季度末复盘", nil),
      ("交货后一个月内回访过的客户", nil), ("1个月内付款的客户", nil), ("一季度内来过两次的客人", nil), ("一个季度内续费的企业", nil),
      ("第一季度内订单从5个增加到9个", "2026-03-31"), ("月内订单从5个增加到9个", "2026-09-30"), ("二季度内订单从5个增加到9个", "2026-06-30"),
      ("Ready before the September board", nil), ("Neutral by 2030", nil), ("Score 9/10 in September", nil),
    ] as [(String, String?)])
  func deadlines(_ title: String, _ day: String?) {
    let deadline = read(title).deadline
    #expect(deadline?.lastDay(in: Period("2026-Q3"), .calendar).map { "\($0)" } == day)
  }

  @Test(
    "a length of time after something is no date",
    arguments: [("出院后三个月内再入院的病人", false), ("交货后三个月内回访过的客户", false), ("后三个月完成搬迁", true)])
  func lengthsOfTime(_ title: String, _ isDate: Bool) { #expect((read(title).relativeDate != nil) == isDate) }

  @Test("languages that a workspace leaves out are not read")
  func narrowed() {
    #expect(read("Koulutetaan 60 hoitajaa").statement == .work)
    #expect(read("Koulutetaan 60 hoitajaa", in: Languages(codes: ["en"])).statement != .work)
  }

  @Test(
    "nothing that is typed stops it",
    arguments: [
      "", " ", "%", "从", "5", "→", "\u{0}", "：", "«»", "1,2,3.4,5", "百分之", "👩‍💻 5%", "三分之二百点点", "从5千百万元到",
      "5 x 5 - 5 – minus 5", "by a", "1,2 milj.", "±‰5‰", "mennessä",
    ])
  func oddTitles(_ title: String) {
    for end in 0...title.utf8.count { _ = read(String(decoding: title.utf8.prefix(end), as: UTF8.self)) }
  }
}
