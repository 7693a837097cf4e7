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
      ("Kulujen osuus «pysyy» alle 35 prosentissa", .hold), ("院内感染率«保持»在1.5%以下", .hold),
      ("Newsletter open rate", .bareMetric), ("會員複購率", .bareMetric), ("«Substantially» improve the culture", .wish),
      ("«Shipataan» uusi versio", .work), ("«Deployataan» uusi alusta kolmeen maahan", .work),
      ("«Releasataan» mobiilisovellus", .work), ("«Koodataan» kirjautuminen uusiksi", .work),
      ("«Refaktoroidaan» maksumoduuli", .work), ("Maksumoduuli «refaktoroitu»", .work),
      ("«Migroidaan» tietokanta pilveen", .work), ("«Demotaan» tuote 10 asiakkaalle", .work),
      ("Passengers feel safe at every stop", .nothing), ("Every stop has a bench", .endState),
      ("Reach «5,000» GitHub stars", .levelOnly), ("Grow to «20,000» followers", .levelOnly),
      ("Saavutetaan «5 000» seuraajaa", .levelOnly), ("粉丝达到«5万»", .levelOnly), ("Win 300 subscribers", .complete),
      ("Reach 500 new subscribers", .complete), ("新增会员500人", .complete), ("Reach 300 schools", .complete),
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
      "24/7 support", "The plan for 2026",
    ])
  func names(_ title: String) {
    #expect(read(title).quantities.isEmpty)
  }

  @Test(
    "a deadline is read where a word makes it one",
    arguments: [
      ("Orders rise from 5 to 9 by 15 September", 9, 15), ("Orders rise from 5 to 9 by the end of Q3", 9, nil),
      ("Tilaukset 5:stä 9:ään 30.9. mennessä", 9, 30), ("Tilaukset 5:stä 9:ään syyskuun loppuun mennessä", 9, nil),
      ("3月底前订单从5个增加到9个", 3, nil), ("Backlog: 6% in May", nil, nil),
    ] as [(String, Int?, Int?)])
  func deadlines(_ title: String, _ month: Int?, _ day: Int?) {
    let deadline = read(title).deadline
    #expect(deadline?.month == month)
    #expect(deadline?.day == day)
  }

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
