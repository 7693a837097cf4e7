import OKRProse
import OKRSource
import Testing

/// What opens a title, what ends a change, and what only looks like either.
@Suite("The opening of a title, and its ends")
struct OpeningTests {
  @Test(
    "work on no list is told by a particle, a passage, a place or a count",
    arguments: [
      "«Try out» six local suppliers", "«Hook up» 30 weather stations", "«Shadow» ten service calls",
      "«Get» the deck crews through the new drill", "Take the board through the register",
      "Robots «introduced» at the wind farm", "Panels «riveted» on the roof", "Tills «rolled out» across the north",
      "«Migrate» the remaining runners", "«Retire the» old booking engine", "«Stand up» a second help desk",
      "«Streamline» the returns", "«Optimoida» muistinkäyttöä", "«Valuttaa» uudet perustukset", "«Piirtää» 12 mallia",
      "Uudet kassat «asennettu» Ouluun", "«搭»一套方案库", "给候诊区«添»一面攀爬墙", "«砌»一堵防火墙", "«摸清»电力容量", "«换掉»不配合的工厂",
      "喺三個商場«搞快閃»店",
    ])
  func work(_ marked: String) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect(reading.statement == .work)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test(
    "an outcome in like words is no work",
    arguments: [
      "Get 300 members through the door", "Lure 25 surgeons from the private sector", "The remaining 14 branches pass",
      "Guests satisfied with the rooms", "60 uutta työnantajaa ottaa opiskelijan", "与六家医院签下年度合同", "签30家代理商",
      "帮60名学员找到工作", "前20名经销商里有12家复购", "编制使用率",
    ])
  func noWork(_ title: String) { #expect(read(title).statement != .work) }

  @Test(
    "a level is held in the words of last year, of still and of a ban",
    arguments: [
      "Cancellations no worse than last summer's 1.4%", "Error budget still below 40%", "Ilmoitukset: edelleen nolla",
      "Reklamaatiot yhä alle viiden", "小程序评分别掉到4.8以下", "安全事故依然为零",
    ])
  func holds(_ title: String) { #expect(read(title).statement == .hold) }

  @Test(
    "an end may be one of a unit, a spelled number in a case, or some of a known set",
    arguments: [
      ("Kuorman purku 95 minuutista tuntiin", ProseReading.Statement.complete),
      ("Läpimenoaika viikosta päivään", .complete), ("Quote turnaround from three days to an hour", .complete),
      ("Täyttöaste viidestäkymmenestä prosentista seitsemäänkymmeneen", .complete),
      ("Two of the ten biggest banks under contract", .endState),
      ("Agreements signed with 6 of the 20 largest builders", .complete),
      ("Seven in ten customers order again", .levelOnly), ("Car-loan book hits «$48M»", .levelOnly),
      ("Waiting list under «200»", .levelOnly), ("Couriers down to «5» a week", .levelOnly),
      ("Palvelimella «50 000» jäsentä", .levelOnly), ("零件共用率", .bareMetric),
      ("Huoltoneuvojat palvelevat «aiempaa» reippaammin", .wish), ("Tilinpäätös ilman huomautuksia", .endState),
    ])
  func ends(_ marked: String, _ statement: ProseReading.Statement) {
    let title = MarkedText(marked)
    let reading = read(title.text)
    #expect(reading.statement == statement)
    if let mark = title.marks.first { #expect(reading.evidence == mark.start..<mark.end) }
  }

  @Test("a mark between nouns joins two whole changes, and nothing less")
  func marks() {
    #expect(read("投诉率从2.2‰降至1‰、客服首响由90秒减到30秒").secondGoal != nil)
    #expect(read("北京、上海两地的准点率从80%升到90%").secondGoal == nil)
  }

  @Test(
    "a number in a name is none to reach",
    arguments: ["The 60+ crowd banks from the sofa", "Peli pyörii Android 9 -puhelimella", "Runs on Ubuntu 24.04"])
  func names(_ title: String) { #expect(read(title).goalNumber() == nil) }

  @Test(
    "a date that moves, whatever it is the end of",
    arguments: [
      "Done before «this quarter» is over", "Done before «the current half-year» is out", "«今季內»推出菜單",
      "Valmis «kuluvan vuosipuoliskon» aikana", "Sold out before Christmas", "毕业三个月内就业",
    ])
  func dates(_ marked: String) {
    let title = MarkedText(marked)
    #expect(read(title.text).relativeDate == title.marks.first.map { $0.start..<$0.end })
  }
}
