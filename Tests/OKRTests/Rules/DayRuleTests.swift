import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// What rules make of the days of a cycle, and of units of time.
@Suite("Rules about days")
struct DayRuleTests {
  /// `level: message` of what one rule finds in a key result of the third quarter.
  private func found(_ line: String, _ rule: String, on day: String = "2026-09-20") -> [String] {
    let text = """
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective loyal "Customers come back on their own" owner @eva {
        \(line)
        kr "Orders by returning customers" from 200 to 300 orders { checkin 2026-09-15 280 orders }
      }
      """
    return lintFiles([("a.okr", text)], asOf: Day(day) ?? testDay).findings.filter { $0.rule == rule }
      .map { "\($0.level.rawValue): \($0.message)" }
  }

  @Test("a target that is met in the first week was met before; two weeks later it may be a success")
  func alreadyMet() {
    func levels(_ day: String) -> [String] {
      found("kr \"Churn\" from 8% to 5% { checkin \(day) 4% }", "achievable/already-met").map {
        String($0.prefix { $0 != ":" })
      }
    }
    #expect(levels("2026-07-01") == ["error"] && levels("2026-07-08") == ["error"])
    #expect(levels("2026-07-09") == ["info"] && levels("2026-07-16") == ["info"])
    #expect(levels("2026-07-20").isEmpty)
  }

  @Test("a day that has passed without a word is a finding, two weeks later")
  func due() {
    let milestone = "milestone \"The contract is signed\" by 2026-07-10"
    let said = ["warning: due on 2026-07-10, 72 days ago, and nothing says whether it was reached"]
    #expect(found(milestone, "progress/stale") == said)
    #expect(found(milestone, "progress/stale", on: "2026-07-23").isEmpty)
    #expect(found(milestone, "progress/stale", on: "2026-07-24").count == 1)
    #expect(found("\(milestone) done 2026-07-09", "progress/stale").isEmpty)
    #expect(found("\(milestone) { checkin 2026-07-12 { next \"Ask the board\" } }", "progress/stale").isEmpty)
    #expect(found("\(milestone) { revised 2026-07-09 by 2026-09-30 because \"Law\" }", "progress/stale").isEmpty)
    let measured = "kr \"Churn\" from 8% to 5% by 2026-07-10"
    #expect(found(measured, "progress/stale") == said)
    #expect(found("\(measured) { checkin 2026-07-08 6% }", "progress/stale").isEmpty)
    #expect(found("\(measured) { checkin 2026-07-02 4% }", "progress/stale").isEmpty)
  }

  @Test("who looks once a week may be three days late, and no more; a limit that is written is meant")
  func grace() {
    let followed = "kr \"Churn\" from 8% to 5% measures churn { checkin 2026-07-06 8% }"
    let kpi = "kpi churn \"Churn\" every week healthy <= 9% source \"Billing\" owner @eva"
    func days(_ day: String, _ rules: String = "") -> Int {
      let text = """
        company acme "Acme"
        \(rules)
        for acme
        cycle 2026-Q3
        \(kpi)
        objective loyal "Customers come back on their own" owner @eva {
          \(followed)
        }
        """
      return lintFiles([("a.okr", text)], asOf: Day(day) ?? testDay).findings.count { $0.rule == "progress/stale" }
    }
    #expect(days("2026-07-16") == 0 && days("2026-07-17") == 1)
    let limit = "rules { limit progress/stale <= 7 }"
    #expect(days("2026-07-13", limit) == 0 && days("2026-07-14", limit) == 1)
  }

  @Test("a clause and a title name a day that the calendar does not have, and the one that is meant")
  func missingDays() {
    #expect(
      found("kr \"40 volunteers on the rota by 31 November\"", "syntax/invalid-date") == [
        "error: there is no day such as `by 31 November`: that month has 30 days"
      ])
    #expect(
      found("kr \"Churn\" from 8% to 5% by 2026-09-31", "syntax/invalid-date") == [
        "error: there is no date `2026-09-31`: 2026-09 has 30 days"
      ])
    #expect(
      found("kr \"Churn\" from 8% to 5% by 31 September", "syntax/invalid-date") == [
        "error: there is no date `31 September`: 2026-09 has 30 days"
      ])
  }

  @Test("months and weeks convert only roughly, which is said where progress needs them")
  func roughUnits() {
    let found = found(
      "kr \"Time to hire\" from 3 months to 6 weeks { checkin 2026-07-18 8 weeks }", "measurable/unit-mismatch")
    #expect(
      found == [
        "warning: `3 months` and `6 weeks` convert only roughly, since months differ in length; write both in one unit"
      ])
    // Before anybody has told a value nobody has to know.
    #expect(self.found("kr \"Time to hire\" from 3 months to 6 weeks", "measurable/unit-mismatch").isEmpty)
    #expect(self.found("kr \"Time to hire\" from 12 weeks to 40 days", "measurable/unit-mismatch").isEmpty)
  }

  @Test("which check-in is the last one is told by its day, not by where it stands")
  func newestFirst() {
    func told(_ newest: Int, _ confidence: String = "") -> [String] {
      found(
        "kr \"Calls that wait\" from 60 to 30 { checkin 2026-07-16 \(newest)\(confidence) checkin 2026-07-09 48 "
          + "checkin 2026-07-02 55 }", "progress/no-next-step")
    }
    #expect(told(41).isEmpty)
    #expect(told(52) == ["info: from 48 to 52 is the wrong way, and neither a next step nor an obstacle is told"])
    #expect(told(41, " confidence 0.2").count == 1)
  }

  @Test("a part is said as it was typed")
  func parts() {
    let found = found("kr \"Teams trained\" from 5 to 18 of 18 { checkin 2026-07-15 3 }", "progress/no-next-step")
    #expect(found == ["info: from 5 of 18 to 3 is the wrong way, and neither a next step nor an obstacle is told"])
  }

  @Test("two values of one day or period are told, with the first of them; a day without a value says no other")
  func twoOfADay() {
    let line = "kr \"Calls that wait\" from 60 to 30"
    let twice = "error: a second value of 2026-07-09"
    #expect(found("\(line) { checkin 2026-07-09 48 checkin 2026-07-09 41 }", "timebound/invalid-cycle") == [twice])
    let apart = "checkin 2026-07-09 48 checkin 2026-07-09 { next \"Ask\" } checkin 2026-07-16 41"
    #expect(found("\(line) { \(apart) }", "timebound/invalid-cycle").isEmpty)
    func ofKPI(_ readings: String) -> [String] {
      lintFiles([("a.okr", "kpi calls \"Calls that wait\" { \(readings) }\n")]).findings
        .filter { $0.rule == "timebound/invalid-cycle" }.map { "\($0.message) \($0.related.map(\.location.text))" }
    }
    #expect(
      ofKPI("reading 2026-06 48 reading 2026-05 40 reading 2026-06 41")
        == ["a second reading of 2026-06, with another value [\"2026-06\"]"])
    #expect(ofKPI("reading 2026-06 48 reading 2026-06 48 reading 2026-06-30 41").isEmpty)
  }

  @Test("a weight is a share, and an owner who is still to come is none")
  func sharesAndOwners() {
    #expect(found("kr \"Calls that wait\" from 60 to 30 weight 2", "syntax/ambiguous-number").count == 1)
    #expect(
      found("kr \"Calls that wait\" from 60 to 30 owner @joe, W38", "relevant/no-owner")
        == ["warning: `W38` is a time, and no owner"])
    for owner in ["TBD", "@TBD", "待定"] {
      let line = "kr \"Calls that wait\" from 60 to 30 owner \(owner)"
      #expect(
        found(line, "relevant/no-owner") == [
          "warning: `\(owner.filter { $0 != "@" })` is a name that is still to come, so nobody owns this"
        ])
    }
  }

  private func mended(_ checkins: String) -> String {
    let text = "cycle 2026-Q3\nobjective \"A\" {\nkr \"B\" from 45 to 20 {\n\(checkins)\n}\n}\n"
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["timebound/invalid-cycle"]))
    let tree = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], wish).trees[0]
    return tree.file.text(tree.file.wholeRange).split(separator: "\n").dropFirst(3).dropLast(2).joined(separator: "\n")
  }

  @Test("check-ins that stand newest first are sorted by their days, with all that they say")
  func sortsCheckins() {
    #expect(
      mended("checkin 2026-07-12 30 {\n  next \"Ask\"\n}\ncheckin 2026-07-08 38 // half\ncheckin 2026-07-02 41")
        == "checkin 2026-07-12 30 {\n  next \"Ask\"\n}\ncheckin 2026-07-08 38 // half\ncheckin 2026-07-02 41")
    #expect(
      mended("checkin 2026-07-12 30 {\n  next \"Ask\"\n}\ncheckin 2026-07-08 38\ncheckin 2026-07-02 41")
        == "checkin 2026-07-02 41\ncheckin 2026-07-08 38\ncheckin 2026-07-12 30 {\n  next \"Ask\"\n}")
  }

  @Test(
    "check-ins are left as they stand where a comment or another line is between them, or two are of a day",
    arguments: [
      "checkin 2026-07-12 30\n// the fair\ncheckin 2026-07-08 38",
      "// the fair\ncheckin 2026-07-12 30\ncheckin 2026-07-08 38",
      "checkin 2026-07-12 30\ncheckin 2026-07-08 38 // the fair",
      "checkin 2026-07-12 30\ncheckin 2026-07-08 38\ncheckin 2026-07-08 39",
      "checkin 2027-07-12 30\ncheckin 2026-07-08 38\ncheckin 2026-07-02 41",
    ])
  func leavesCheckins(_ checkins: String) { #expect(mended(checkins) == checkins) }

  @Test("what was agreed anew or given up was so on a day that has been")
  func daysToCome() {
    let line = "kr \"Churn\" from 8% to 5%"
    func days(_ clause: String) -> [String] { found("\(line) { \(clause) }", "timebound/invalid-cycle") }
    #expect(
      days("revised 2026-09-21 to 6% because \"Law\"") == ["error: revised on 2026-09-21, which is after 2026-09-20"])
    #expect(days("revised 2026-09-20 to 6% because \"Law\"").isEmpty)
    #expect(
      days("dropped 2026-12-01 because \"Law\"") == ["error: dropped on 2026-12-01, which is after 2026-09-20"])
    #expect(days("dropped 2026-08-01 because \"Law\"").isEmpty)
    #expect(
      found("initiative \"New form\" done 2026-09-29", "timebound/invalid-cycle")
        == ["error: done on 2026-09-29, which is after 2026-09-20"])
    #expect(found("initiative \"New form\" done 2026-09-19", "timebound/invalid-cycle").isEmpty)
  }

  @Test("a target that is revised stays on its side of where it started")
  func revisedToOtherSide() {
    func marked(_ target: String) -> [String] {
      found(
        "kr \"Days from call to contract\" from 64 days to 50 days { revised 2026-07-20 to \(target) because \"Law\" }",
        "measurable/direction-contradiction")
    }
    #expect(marked("70 days") == ["error: this goes up from where it started, and what was agreed first goes down"])
    #expect(marked("60 days").isEmpty && marked("40 days").isEmpty && marked("64 days").isEmpty)
  }

  @Test(
    "an owner who is still to come is no handle",
    arguments: [
      ("open", true), ("Vacant", true), ("TBC", true), ("@unassigned", true), ("nimeämättä", true), ("待补", true),
      ("olga", false), ("opener", false),
    ])
  func openOwner(_ owner: String, _ isOpen: Bool) {
    let told = found("kr \"Calls that wait\" from 60 to 30 owner \(owner)", "relevant/no-owner")
    #expect(told.contains { $0.contains(text: "still to come") } == isOpen, "\(told)")
  }

  @Test(
    "the turn of the year is as good as its end",
    arguments: [
      "Myyntiputki 2 M€ vuodenvaihteessa", "Myyntiputki 2 M€ vuodenvaihteeseen mennessä",
      "Myyntiputki X M€ vuodenvaihteessa",
    ])
  func turnOfYear(_ title: String) {
    let text = "cycle 2026-H2\nobjective \"A\" {\n  kr \"\(title)\"\n}\n"
    #expect(!lintFiles([("a.okr", text)]).findings.contains { $0.rule == "specific/relative-date" })
  }

  @Test("the end of the next quarter is said, and lies outside of the cycle")
  func nextQuarter() {
    func note(_ title: String) -> String {
      let text = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"\(title)\"\n}\n"
      return lintFiles([("a.okr", text)]).findings.first { $0.rule == "specific/relative-date" }?.notes.first ?? ""
    }
    for title in ["Ten contracts by the end of next quarter", "下季度末前签约10家", "Ensi neljänneksellä 10 sopimusta"] {
      #expect(note(title).contains(text: "2026-12-31") && note(title).contains(text: "too late"))
    }
    #expect(note("Ten contracts by the end of this quarter").contains(text: "`by 2026-09-30`"))
  }

  @Test(
    "a source that nobody has found yet is a slot",
    arguments: [
      ("待定", true), ("TBD", true), ("[fill in]", true), ("XX", true), ("tbd, maybe CRM", true), ("CRM", false),
      ("CRM, report XX-12", false), ("销售系统", false), ("Project X dashboard", false),
    ])
  func openSource(_ source: String, _ isOpen: Bool) {
    let text = "kpi \"Sales\" every week healthy >= 3% owner @eva source \"\(source)\"\n"
    #expect(lintFiles([("a.okr", text)]).findings.contains { $0.rule == "specific/placeholder" } == isOpen)
  }

  @Test("what is more than it can be is said in words of its own")
  func beyond() {
    func notes(_ line: String, _ rule: String) -> String {
      let text = "cycle 2026-Q2\nobjective \"A\" {\n  \(line)\n}\n"
      return lintFiles([("a.okr", text)]).findings.filter { $0.rule == rule }
        .map { "\($0.message) \($0.notes.joined())" }.joined(separator: "\n")
    }
    let line = "kr \"Churn\" from 8% to 5%"
    #expect(notes("\(line) confidence 1.3", "syntax/ambiguous-number").hasPrefix("nobody can be more than sure"))
    #expect(notes("\(line) weight 1.3", "syntax/ambiguous-number").contains(text: "added up"))
    #expect(notes("\(line) { score 1.2 }", "progress/score-invalid").contains(text: "write `score 1.0`"))
    #expect(notes("\(line) { score 7 }", "progress/score-invalid").contains(text: "7 of 10"))
    #expect(notes("kr \"Churn\" from 8% to X%", "specific/placeholder").contains(text: "is to be reached"))
    #expect(notes("kr \"Churn\" from X% to 5%", "specific/placeholder").contains(text: "write `from unknown`."))
  }
}
