import OKRProse
import OKRSource
import Testing

@testable import OKRLint

/// What clauses and words say together, where neither would by itself.
@Suite("What a title asks for, weighed")
struct TitleDecisionTests {
  @Test(
    "a time after the day of reading is a date that moves, a year of two and a thing of next year are none",
    arguments: [
      ("三个月内业主投诉明显减少", true), ("Shelf labels swapped by Friday", true), ("再过三周,分装完90箱饮片", true),
      ("Owners trust our advice in half a year", true), ("电梯困人:上半年出了9次,下半年最多2次", false),
      ("Parcels lost per 1,000: 6 last year, at most 1 this year", false), ("商定来年的航线图", false),
      ("92% of referrals seen within 18 weeks (currently 81%)", false),
    ])
  func relativeDates(_ title: String, _ moves: Bool) { #expect((read(title).relativeDate != nil) == moves) }

  @Test(
    "a letter, a mark or a word in the place of a number is an open slot",
    arguments: [
      "Advertising brings in $xxM", "Settle X of Y open claims", "Täytetään N hoitopaikkaa", "采购成本下降x个点", "酿造成本压到每升?元",
      "研学团报名X,000人", "Ready on the shelf: X by June", "(luku puuttuu) hoitokäyntiä", "[茶青收购价:等财务给]",
    ])
  func slots(_ title: String) { #expect(Placeholder.first(in: title) != nil) }

  @Test("to fill something in is work", arguments: ["Täytä rahtikirja", "Täytä 70 % huoneista"])
  func noSlots(_ title: String) { #expect(Placeholder.first(in: title) == nil) }

  @Test(
    "a second goal is found where no clause of its own has it",
    arguments: ["DAU 冲到 80 万,次留冲到 40%", "First reply within 25 min and reopened tickets under 6%"])
  func looseGoals(_ title: String) { #expect(read(title).secondGoal != nil) }

  @Test(
    "two words for one thing are one goal",
    arguments: ["Lapset, jotka uivat ja kelluvat: 55 % → 80 %"])
  func oneThing(_ title: String) { #expect(read(title).secondGoal == nil) }

  @Test(
    "as now, no worse than last year: upkeep without its verb",
    arguments: ["Falls with harm no more than two a month, as now", "主诉案件胜诉率不低于上年水平"])
  func upkeep(_ title: String) { #expect(read(title).statement == .hold) }

  @Test("a label and a mark in front of a line are no line", arguments: ["", "🟢 "])
  func labels(_ label: String) {
    #expect(read("\(label)Data: tietokanta lukittu 15.12., ei yhtään avointa queryä").statement == .endState)
  }

  @Test("a day before the cycle, beside a later year, is no deadline")
  func daysOfThen() {
    func found(_ title: String) -> Bool {
      let text = "company acme \"Acme\"\nfor acme\ncycle 2026\nobjective \"A\" {\n  kr \"\(title)\"\n}\n"
      return lintFiles([("a.okr", text)]).findings.contains { $0.rule == "timebound/outside-cycle" }
    }
    #expect(!found("集贸市场电子秤受检率：2025 年底 82%，2026 年底 97%"))
    #expect(found("Orders on time rise from 82% to 95% by the end of March 2027"))
  }
}
