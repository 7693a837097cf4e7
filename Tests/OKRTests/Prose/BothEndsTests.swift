import OKRProse
import OKRValues
import Testing

/// A title that names both ends of a change, in the shapes in which people do without "from".
@Suite("A title with both ends of a change")
struct BothEndsTests {
  /// Each end is as a clause writes it, the bound before the target.
  static let titles = [
    // Two levels behind what is measured, each with its unit, or the second one lower.
    ChangedTitle("Email open rate: 18% to 25%", "18%", "25%"),
    ChangedTitle("Response time: 8 hours to 4 hours", "8 hours", "4 hours"),
    ChangedTitle("Response time: 8 to 4 hours", "8 hours", "4 hours"),
    ChangedTitle("CSAT 71% to 85%", "71%", "85%"),
    ChangedTitle("NPS: 30 to 40", "30", "40"),
    ChangedTitle("打开率：18%到25%", "18%", "25%"),
    ChangedTitle("NPS：30到40", "30", "40"),
    ChangedTitle("响应时间：8小时到4小时", "8 小时", "4 小时"),
    ChangedTitle("Open rate (18% to 25%)", "18%", "25%"),
    ChangedTitle("Food thrown away 41 kg a day → 30 kg", "41", "30"),
    ChangedTitle("Calls 41 a day -> 30 a day", "41", "30"),
    ChangedTitle("Halve the time to answer (8h to 4h)", "8 h", "4 h"),
    ChangedTitle("Onboarding time (14 days to 7 days)", "14 days", "7 days"),
    ChangedTitle("打开率（18%至25%）", "18%", "25%"),
    // In bold, with its quarter or its sample in brackets, roughly.
    ChangedTitle("Lift repeat orders from **20%** to **25%**", "20%", "25%"),
    ChangedTitle("把投诉率从**8%**降到**5%**", "8%", "5%"), ChangedTitle("投诉率从8%（二季度）降到5%（三季度）", "8%", "5%"),
    ChangedTitle("Repeat orders from 20% (n=212) to 25%", "20%", "25%"),
    ChangedTitle("Score from 3.8 (212 answers) to 4.2", "3.8", "4.2"),
    ChangedTitle("Tyytyväisyys 3,8:sta (212 vastausta) 4,2:een", "3.8", "4.2"),
    ChangedTitle("满意度从88%左右提升至95%", "88%", "95%"), ChangedTitle("Satisfaction from about 88% to 95%", "88%", "95%"),
    ChangedTitle("单店用电从每月340节降到200节", "340", "200"),
    // How far, and both ends in brackets.
    ChangedTitle("Win rate +25% (20% → 25%)", "20%", "25%"), ChangedTitle("Sales +25% (200 → 250)", "200", "250"),
    ChangedTitle("Myynti +33 % (9 → 12)", "9", "12"), ChangedTitle("中标率+25%（20%→25%）", "20%", "25%"),
    // What will be, what was, and where it stands.
    ChangedTitle("Permits granted in 7 days instead of 21 (now 15)", "21 days", "7 days"),
    ChangedTitle("许可审批7天，而不是21天（目前15天）", "21 天", "7 天"),
    // The cells of a row.
    ChangedTitle("| Median wait | 120 min | 88 min | green |", "120 min", "88 min"),
    ChangedTitle("| Late shipments | 12 % | 15 % | on track |", "12%", "15%"),
    ChangedTitle("Late shipments | 12 % | 9 % | 5 % | at risk", "12%", "5%"),
    ChangedTitle("Late shipments | Anna | 12 % | 5 % | 🟢", "12%", "5%"),
    ChangedTitle("Myöhästyneet | 12 % | 5 % | vihreä", "12%", "5%"),
    ChangedTitle("延迟发货率 | 12% | 9% | 5% | 正常", "12%", "5%"),
    // Over what lies on the way.
    ChangedTitle("Vacancies 12 → 6 → 3", "12", "3"), ChangedTitle("Paketit ajallaan 60 → 70 → 80 %", "60%", "80%"),
    ChangedTitle("Raise recall by 15 points to 62%", "47%", "62%"),
    ChangedTitle("Cut scrap by 3 points to 2%", "5%", "2%"),
    ChangedTitle("Osuus nousee 15 prosenttiyksikköä 62 prosenttiin", "47%", "62%"),
    ChangedTitle("二次派送率下降15个百分点,降到20%", "35%", "20%"),
    ChangedTitle("Satisfaction up 0.3 points to 4.6", "4.3", "4.6"), ChangedTitle("周期缩短15天至45天", "60 天", "45 天"),
    // One word in two cases, whatever it is.
    ChangedTitle("Hävikki 85 grammasta 55 grammaan", "85", "55"),
    ChangedTitle("Vajaus 14 vuorosta 6 vuoroon", "14", "6"),
    // What stands once of both.
    ChangedTitle("Move from 5 to 12 of 18 teams", "5 of 18", "12 of 18"),
    ChangedTitle("Get 12 of 18 teams on CRM, up from 5", "5 of 18", "12 of 18"),
    ChangedTitle("Increase ARR from 1.2 to 1.5 million dollars", "1.2M USD", "1.5M USD"),
    ChangedTitle("Increase ARR from $1.2 to $1.5 million", "$1.2M", "$1.5M"),
    ChangedTitle("Kasvatetaan liikevaihto 1,2:sta 1,5 miljoonaan euroon", "1.2M EUR", "1.5M EUR"),
    ChangedTitle("从1.2提升到1.5亿元", "1.2亿元", "1.5亿元"),
    ChangedTitle("Cut AWS spend 15% from $100k to $85k/month", "$100k", "$85k/month"),
    // How far, and from where.
    ChangedTitle("Gross margin up 1.5pp from 42%", "42%", "43.5%"),
    ChangedTitle("Increase gross margin by 2 points, from 40%", "40%", "42%"),
    ChangedTitle("Kate nousee 1,5 %-yks. 42 %:sta", "42%", "43.5%"),
    ChangedTitle("毛利率从42%提升1.5个百分点", "42%", "43.5%"),
    ChangedTitle("Cut tickets by 30% from 200", "200", "140"),
    ChangedTitle("Tiketit vähenevät 30 % 200:sta", "200", "140"),
    ChangedTitle("工单从200单减少30%", "200", "140"),
    ChangedTitle("Cut returns by 20% (last quarter 350)", "350", "280"),
    ChangedTitle("Reklamaatiot vähenevät 20 % (nyt 350 kpl)", "350", "280"),
    ChangedTitle("退货单数量减少20%（上季度350单）", "350", "280"),
    ChangedTitle("成本下降20%（基线800万元）", "800万元", "640万元"),
    ChangedTitle("投诉量从200件减少50件", "200", "150"),
    ChangedTitle("用户在8000的基础上增长25%", "8000", "10_000"),
    ChangedTitle("Kustannukset laskevat 15 %, 100 000 eurosta 85 000 euroon", "100_000 EUR", "85_000 EUR"),
    // A bound, and where it stands.
    ChangedTitle("p95 latency < 200ms from 450ms", "450 ms", "< 200 ms"),
    ChangedTitle("At least 90% from 82%", "82%", ">= 90%"),
    ChangedTitle("Churn below 4% vs 5.2% today", "5.2%", "< 4%"),
    // A number of another kind is no end.
    ChangedTitle("Zero unapproved purchases over £5k (was 7 in Q2)", "7", "0"),
    ChangedTitle("Zero purchases over £5k (was 8 in Q2)", "8", "0"),
    ChangedTitle("Laulajia 65, nyt 52", "52", "65"),
    ChangedTitle("NPS: 30 now, 40 by December", "30", "40"),
    ChangedTitle("Vähintään 90 % hakemuksista käsitellään 14 päivässä, nyt 62 %", "62%", ">= 90%"),
    ChangedTitle("不低于95%的工单在4小时内响应，目前为80%", "80%", ">= 95%"),
    ChangedTitle("Improve forecast accuracy from +/-15% to +/-5%", "15%", "5%"),
    ChangedTitle("Improve forecast accuracy from ±15% to ±5%", "15%", "5%"),
  ]

  @Test("names them for sure, as a clause writes them", arguments: titles) func names(_ title: ChangedTitle) {
    let reading = read(title.text)
    #expect(reading.change?.isCertain == true && reading.statement == .complete && reading.secondGoal == nil)
    let bound = reading.change?.bound.map { "\($0.rawValue) " } ?? ""
    #expect(reading.change.flatMap { $0.from.written(unitOf: $0.to) } == title.from)
    #expect(reading.change.flatMap { $0.to.written(unitOf: $0.from) }.map { bound + $0 } == title.to)
  }

  @Test(
    "names a stretch, two things, or a level that is held: nothing is sure",
    arguments: [
      "Response time: 2 to 3 hours", "Answer within 2 to 3 hours", "Team size: 5 to 7 people",
      "Fridge temperature 2 °C to 8 °C", "Keep utilisation at 70% to 80%", "Raise average deal from 20 to 24k EUR",
      "Fewer than 10 complaints from 200 customers", "Raise the margin by 5% from 10%", "Raise £2m from 3 investors",
      "Picking errors: 7 per 1,000 lines today, 3 per 1,000 lines by 31 August", "Six more shops open (now nine)",
      "annosjakeluasiakkaita +40 (nyt 155)", "Closing is finished on working day 5 instead of working day 9",
      "Late shipments | 12 % | 5 % | 80 %",
      "| Rework cost | 6.1% | 3% | RFI turnaround | 9 d | 4 d |",
    ])
  func isNotSure(_ text: String) { #expect(read(text).change?.isCertain != true) }

  @Test(
    "a number in brackets is of the day that stands before it or behind it",
    arguments: [
      "Churn below 4% (5.2% in June)", "Churn below 4% (June: 5.2%)", "Poistuma alle 4 % (5,2 % kesäkuussa)",
      "流失率低于4%（6月5.2%）", "Churn to 4% (5.2% in 2025)", "NPS 40 (vuonna 2025: 32)",
    ])
  func day(_ text: String) { #expect(read(text).change?.since != nil) }

  @Test(
    "what is not there yet is counted from nothing",
    arguments: [
      ("Land 3 new enterprise customers", true), ("Raise £2m", true), ("新签30家客户", true), ("Win 20 customers", true),
      ("Reach 5,000 members", false), ("Attract 2,000 visitors per month", false), ("NPS above 40", false),
      ("At most 5 new incidents", false), ("Cut costs by 20%", false),
    ])
  func fromNothing(text: String, expected: Bool) {
    #expect((read(text).onlyTarget?.isFromNothing ?? false) == expected)
  }
}
