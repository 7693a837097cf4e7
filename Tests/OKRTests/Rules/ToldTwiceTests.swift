import OKRLint
import OKRSource
import Testing

/// What a title says twice or beside its clauses: a change in percent, a day, a reading on the way.
@Suite("A title that tells a thing twice")
struct ToldTwiceTests {
  /// What a rule finds in a key result, with the words that it marks.
  private func found(_ title: String, _ clauses: String, _ rule: String, cycle: String = "2026-H2") -> [String] {
    let text =
      "company a \"A\"\nfor a\ncycle \(cycle)\nobjective \"Sales grow\" owner @eva {\n  kr \"\(title)\" \(clauses)\n}\n"
    return lintFiles([("a.okr", text)]).findings.filter { $0.rule == rule }.map {
      $0.location.file.text($0.location.range)
    }
  }

  @Test(
    "says by how many percent, and its two ends say another number",
    arguments: [
      ("Cost per resurfaced mile from $212k to $180k, that is 25% less", "25% less"),
      ("Cost per mile from 212 EUR to 180 EUR (-25%)", "-25%"), ("Members from 400 to 500, up 40%", "40%"),
      ("Churn from 20% to 15%, 40% less", "40% less"),
      ("Kustannus laskee 200 eurosta 150 euroon eli 40 % vähemmän", "40 % vähemmän"),
      ("Wait 20 → 15 days (-40%)", "-40%"), ("Läpimenoaika 20 päivästä 15 päivään (-40 %)", "-40 %"),
      ("投诉从400件降到300件（下降40%）", "40%"),
      ("每公里成本从200万元降到150万元，下降40%", "40%"), ("40% fewer returns, from 10% to 8%", "40% fewer"),
      ("Returns down 40%, from 10% to 8%", "40%"), ("40 % vähemmän palautuksia, 200:sta 180:een", "40 % vähemmän"),
      ("降幅40%，从200单降到180单", "40%"), ("退货率降幅40%，从10%降到8%", "40%"), ("退货从200单降到180单，降幅40%", "40%"),
    ])
  func wrong(_ title: String, _ marked: String) {
    #expect(found(title, "", "measurable/text-contradicts-clauses") == [marked])
  }

  @Test(
    "says the same number, rounded or in points, or that of something else",
    arguments: [
      "Cost per resurfaced mile from $212k to $180k, that is 15% less", "Members from 9 to 12, up 33%",
      "Churn from 20% to 15%, 5% less", "Churn from 20% to 15%, 25% less",
      "Cost per mile from $212k to $180k, staff turnover down 25%", "Emissions from 200 t to 150 t with 40% less waste",
      "Kustannus laskee 200 eurosta 150 euroon, eli 25 % vähemmän", "每公里成本从200万降到150万，下降25%",
      "40% fewer returns, from 10% to 6%", "20% fewer returns, from 10% to 8%",
      "Two shops with 40% fewer returns, from 10% to 8%",
      "40% of returns down, from 10% to 8%", "40% more members, from 200 to 280", "退货率降幅20%，从10%降到8%",
    ])
  func right(_ title: String) { #expect(found(title, "", "measurable/text-contradicts-clauses").isEmpty) }

  @Test(
    "is one goal, whatever it says by how much",
    arguments: ["Members from 400 to 500, up 25%", "投诉从400件降到300件，下降25%", "退货从200单降到120单，降幅40%"])
  func oneGoal(_ title: String) { #expect(found(title, "", "specific/compound").isEmpty) }

  @Test(
    "has the day of a reading before the one that is due",
    arguments: [
      "社团里女生占比，6月底31%，12月底45%", "女生占比：6月底前31%，12月底前45%",
      "Girls in the club, 31% by the end of June, 45% by the end of September",
      "Tyttöjen osuus kesäkuun loppuun mennessä 31 %, syyskuun loppuun mennessä 45 %",
    ])
  func days(_ title: String) { #expect(found(title, "from 31% to 45%", "timebound/outside-cycle").isEmpty) }

  @Test("has a day to come before one that is long over")
  func dayOver() {
    let title = "2026年底前100%的合作牧场接入追溯平台,2022年底这一比例为64%"
    #expect(found(title, "", "timebound/outside-cycle", cycle: "2026-Q3") == ["2026年底前"])
  }

  @Test(
    "has one day, which lies before the cycle",
    arguments: [
      "Support tickets down by the end of Q2", "Tukipyynnöt vähenevät Q2:n loppuun mennessä", "工单在二季度末前下降",
    ])
  func dayBefore(_ title: String) {
    #expect(found(title, "from 1_140 to 200 tickets", "timebound/outside-cycle", cycle: "2026-Q3").count == 1)
  }

  @Test(
    "says which of two numbers is today's, before the comma between them",
    arguments: [
      "Kotihoito aloittaa samana päivänä: 3 kunnassa nyt, 8 kunnassa ensi kuun loppuun mennessä",
      "Clinics that answer the same day: 3 clinics today, 8 clinics by the end of next month",
      "当天上门的街道：3个（现在），9月底8个",
    ])
  func today(_ title: String) { #expect(found(title, "from 3 to 8", "measurable/text-contradicts-clauses").isEmpty) }

  @Test(
    "says where it is already, on its way",
    arguments: [
      "Scrap rate, already down to 3.9%", "Hävikki on jo laskenut 3,9 prosenttiin", "Hävikki jo 3,9 %", "报废率已降到3.9%",
      "报废率已经降至3.9%",
    ])
  func already(_ title: String) {
    #expect(found(title, "from 4.5% to 2%", "measurable/text-contradicts-clauses").isEmpty)
  }

  @Test(
    "says where it is to go", arguments: ["Scrap rate down to 3.9%", "Hävikki laskee 3,9 prosenttiin", "报废率降到3.9%"])
  func aims(_ title: String) {
    #expect(found(title, "from 4.5% to 2%", "measurable/text-contradicts-clauses").count == 1)
  }

  @Test(
    "calls by the year what is named so, and no figure of one",
    arguments: [
      ("Annual leave booked before the summer", "from 40% to 60%"), ("年度经常性收入", "from 4M EUR to 5M EUR"),
      ("Annual recurring revenue", "from 4M EUR to 5M EUR"),
      ("Vuosittainen toistuva liikevaihto", "from 4M EUR to 5M EUR"),
      ("年度体检完成率", "from 40% to 60%"),
    ])
  func names(_ title: String, _ clauses: String) {
    #expect(found(title, clauses, "timebound/period-mismatch", cycle: "2026-Q3").isEmpty)
  }

  @Test(
    "has a figure of a year",
    arguments: ["Annual revenue", "Annual net sales", "年度营收", "Annual visits", "Vuosittainen liikevaihto"])
  func years(_ title: String) {
    #expect(found(title, "from 4_000 to 5_000", "timebound/period-mismatch", cycle: "2026-Q3").count == 1)
  }

  @Test(
    "points at a report by its number, which is no value",
    arguments: [
      "NPS up to 50 (baseline: see report 4711)", "NPS 50 (lähtötaso: katso raportti 4711)", "NPS做到50（基线：见报告4711）",
    ])
  func pointed(_ title: String) { #expect(found(title, "", "measurable/out-of-scale").isEmpty) }

  @Test(
    "stands in quotes, with a label, an owner or a mark around them",
    arguments: [
      "`Launch the new portal`", "「上线新门户」", "KR1: 「上线新门户」", "`Launch the new portal` (Ann)",
      "1. `Launch the new portal`",
      "✅ `Launch the old portal`",
    ])
  func quoted(_ title: String) { #expect(found(title, "", "measurable/activity").count == 1) }

  @Test("has a number in front of the line", arguments: ["1、让客户放心", "3）让员工放心", "（2）让员工放心", "2. Staff feel safe"])
  func numbered(_ title: String) {
    let text = "objective \"\(title)\" owner @eva {\n  kr \"Wait\" from 5 days to 2 days\n}\n"
    #expect(!lintFiles([("a.okr", text)]).findings.contains { $0.rule == "specific/metric-in-objective" })
  }

  @Test(
    "a unit of time with a letter wrong is asked about, and nothing else is said of it",
    arguments: [
      ("from 50 min to 5 minuts", "minutes"), ("from 50 minutes to 5 hors", "hours"),
      ("from 3 days to 5 minuts", "minutes"),
    ])
  func slips(_ clauses: String, _ meant: String) {
    let text = "objective \"Sales grow\" owner @eva {\n  kr \"Wait for a table\" \(clauses)\n}\n"
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "measurable/unit-mismatch" }
    #expect(found.count == 1 && found.allSatisfy { $0.message.contains(text: "is `\(meant)` meant?") })
    #expect(found.allSatisfy { !$0.message.contains(text: "do not convert") })
  }

  @Test("a person without a sign is offered with it", arguments: [("ann", "@ann"), ("安娜", "@安娜")])
  func persons(_ name: String, _ handle: String) {
    let found = lintFiles([("a.okr", "person \(name)\n")]).findings.filter { $0.rule == "syntax/missing-value" }
    #expect(found.flatMap(\.fixes).map(\.title) == ["Write `\(handle)`"])
  }
}
