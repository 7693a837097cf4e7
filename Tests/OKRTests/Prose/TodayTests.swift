import OKRProse
import OKRValues
import Testing

/// A title that says where its number stands today: it starts there.
@Suite("A title with the number of today")
struct TodayTests {
  static let titles = [
    ChangedTitle("Raise the NPS to 4.2 (now 3.4)", "3.4", "4.2"),
    ChangedTitle("Raise the number of partners to 60 (39 today)", "39", "60"),
    ChangedTitle("Raise sales to 50k EUR (currently 40k EUR)", "40000", "50000"),
    ChangedTitle("Median response time under 2 h (last quarter 5 h)", "5", "2"),
    ChangedTitle("Nosta NPS 50:een (nyt 45)", "45", "50"),
    ChangedTitle("月活用户达到5万（目前3.2万）", "32000", "50000"),
    ChangedTitle("DAU做到5万（目前6万）", "60000", "50000"),
    ChangedTitle("续费率≥75%，现为71%", "71", "75"),
    ChangedTitle("Raise the number of partners to 60, now 39", "39", "60"),
    ChangedTitle("Answer in 2 hours instead of 3 hours", "3", "2"),
    ChangedTitle("Answer in 5 minutes instead of 3", "3", "5"),
    ChangedTitle("NPS +10 (31 -> 41)", "31", "41"),
    ChangedTitle("Palautteet ajallaan: nykytila 71 %, tavoitetila 88 %", "71", "88"),
    ChangedTitle("平均等待缩短到9天（现16天）", "16", "9"),
    ChangedTitle("退货减半（目前60件）", "60", "30"),
    ChangedTitle("Shorten the wait by 6 days (52 → 46)", "52", "46"),
    ChangedTitle("Nine shops open on Sundays, up from 5 today", "5", "9"),
    ChangedTitle("NPS reaches 41, having been 31 in September", "31", "41"),
    ChangedTitle("Time to hire: 52 days today, 35 days by December", "52", "35"),
    ChangedTitle("9 in 10 customers would buy again; today it is 7 in 10", "70", "90"),
    ChangedTitle("Uusintojen osuus on 25 % (lähtötaso 15 %)", "15", "25"),
    ChangedTitle("60 % asiakkaista uusii, kun nyt uusii 45 %", "45", "60"),
    ChangedTitle("Vaihtuvuus laskee kuuteen prosenttiin yhdeksästä prosentista", "9", "6"),
    ChangedTitle("Palaute nousee arvosanasta 3,8 arvosanaan 4,4", "3.8", "4.4"),
    ChangedTitle("Form returned by 80% of tenants (currently 61%)", "61", "80"),
    ChangedTitle("Faults under 90 (last winter 210)", "210", "90"),
    ChangedTitle("Vikoja alle 90 kpl (viime talvena 210)", "210", "90"),
    ChangedTitle("投诉率跌破3%(目前8,含重复来电,剔除误拨)", "8", "3"),
    ChangedTitle("新增签约客户30家，上季度为18家", "18", "30"),
  ]

  @Test("starts there for sure", arguments: titles) func starts(_ title: ChangedTitle) {
    let change = read(title.text).change
    #expect(change?.isCertain == true)
    #expect(change?.from.value?.plain == title.from && change?.to.value?.plain == title.to)
  }

  @Test(
    "where it stands at each site, or under a heading, is enough",
    arguments: [
      "来货合格率全部拉到98.5%(南厂97.1，北厂94.6)", "良品率≥96%（车间现最好91%，质检组测的）", "Seals intact on 98% of crates (Hull 91, Leith 94)",
      "Mispicks per 1k lines (actual/goal): 6.4 / 2.5", "Queue at the till: avg wait 11 min, get it under 6",
    ])
  func isSaid(_ text: String) {
    #expect(read(text).statement == .complete)
    #expect(read(text).secondGoal == nil)
  }

  @Test(
    "what sites are to reach is not where they stand",
    arguments: ["Seals intact on 98% of crates (Hull 97, Leith 99)", "Seals intact on 98% of crates"])
  func isAsked(_ text: String) { #expect(read(text).statement == .levelOnly) }

  @Test("and meets its bound already: it is held", arguments: ["续费率≥75%，现为81%"])
  func isMet(_ text: String) { #expect(read(text).statement == .hold) }

  @Test(
    "says only how far, or about how much: nothing is sure",
    arguments: [
      "Raise sales by 20% (now 5%)", "转化率提高2个百分点（目前8%）", "Raise the NPS to 4.2 (now about 3.4)",
      "Reduce waste by half, from 12%", "Raise the NPS from 3 to 4.2 (now 3.4)", "Raise the NPS to 4.2 (stretch 4.8)",
      "Cut 3 days (now 10 days)", "NPS +10 (31 -> 45)", "Nostetaan arvosanasta 3,8 palkkaan 44",
      // Where it was, or where it is to be on the way: only the cycle could tell.
      "On-time delivery 95% (Q3: 88%)",
    ])
  func isUnsure(_ text: String) {
    let change = read(text).change
    #expect(change == nil || change?.isCertain == false || change?.from.value?.plain == "3")
  }
}
