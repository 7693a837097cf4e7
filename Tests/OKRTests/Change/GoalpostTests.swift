import OKRLint
import OKRSource
import Testing

/// A target made easier, a date later, a promise made a hope: told, and a finding without a reason.
@Suite("Goalposts between two revisions")
struct GoalpostTests {
  private let cycleTime = "sales.easy.cycle-time"

  @Test("a target that is made easier when the cycle is over was one of that cycle")
  func afterwards() {
    let compared = Quarter.changing(("from 15% to 25%", "from 15% to 20%"), asOf: "2026-10-08")
    #expect(compared.findings == ["goalpost-moved sales.easy.offers"])
    #expect(compared.messages.allSatisfy { $0.hasSuffix(", in a cycle that is over") }, "\(compared.messages)")
  }

  @Test("a target made easier is told with how much, and is a finding")
  func easier() {
    let compared = Quarter.changing(("to 55 days", "to 58 days"))
    #expect(compared.changes == ["weakened \(cycleTime): target 55 days → 58 days, 3 days easier"])
    #expect(compared.findings == ["goalpost-moved \(cycleTime)"])
  }

  @Test("a target made harder is told, and is none")
  func harder() {
    let compared = Quarter.changing(("to 25%", "to 30%"), ("to 55 days", "to 50 days"))
    #expect(
      compared.changes == [
        "strengthened \(cycleTime): target 55 days → 50 days, 5 days harder",
        "strengthened sales.easy.offers: target 25% → 30%, 5 pp harder",
      ])
    #expect(compared.findings.isEmpty)
  }

  @Test(
    "a new revision with its reason makes it open",
    arguments: [
      "revised 2026-07-30 to 57 days because \"Two markets start later\"",
      "revised 2026-07-30 because \"Two markets start later\" to 57 days",
    ])
  func revised(_ line: String) {
    let compared = Quarter.changing(("checkin 2026-07-29", "\(line)\n    checkin 2026-07-29"))
    #expect(compared.changes == ["weakened \(cycleTime): target 55 days → 57 days, 2 days easier"])
    #expect(compared.findings.isEmpty)
  }

  @Test("a reason for nothing in particular is one for the clause that was changed beside it")
  func bareReason() {
    let line = "revised 2026-07-30 because \"Two markets start later\"\n    checkin 2026-07-29"
    #expect(Quarter.changing(("to 55 days", "to 57 days"), ("checkin 2026-07-29", line)).findings.isEmpty)
  }

  @Test(
    "without a reason, with an empty one, and with one for something else it is a finding",
    arguments: [
      "revised 2026-07-30 to 57 days", "revised 2026-07-30 to 57 days because \"  \"",
      "revised 2026-07-30 by 2026-09-15 because \"Holidays\"\n    revised 2026-07-31 to 57 days",
    ])
  func noReason(_ line: String) {
    let compared = Quarter.changing(("checkin 2026-07-29", "\(line)\n    checkin 2026-07-29"))
    #expect(compared.findings == ["goalpost-moved \(cycleTime)"])
  }

  @Test("the reason of an earlier revision is none for the next")
  func oldReason() {
    let old = "revised 2026-07-10 to 56 days because \"Holidays\"\n    checkin 2026-07-29"
    let base = [("checkin 2026-07-29", old)]
    #expect(
      Quarter.changing(("revised 2026-07-10 to 56", "revised 2026-07-10 to 57"), from: base).findings.contains(
        "history-rewritten \(cycleTime)"))
    let second = Quarter.changing(
      ("checkin 2026-07-15", "revised 2026-07-20 to 58 days\n    checkin 2026-07-15"), from: base)
    // The last revision counts, and the earlier one stands behind it here.
    #expect(second.findings.isEmpty || second.findings == ["goalpost-moved \(cycleTime)"])
    let later = Quarter.changing(
      ("checkin 2026-07-29", "revised 2026-07-20 to 58 days\n    checkin 2026-07-29"), from: base)
    #expect(later.findings == ["goalpost-moved \(cycleTime)"])
  }

  @Test("before its cycle starts everything may change")
  func beforeTheCycle() {
    let compared = Quarter.changing(
      ("to 55 days", "to 58 days"), ("from 15%", "from 18%"), ("kind committed", "kind aspirational"),
      ("  kr orders \"Orders by returning customers\" from 200 to 300 orders\n", ""), asOf: "2026-06-30")
    #expect(compared.findings.isEmpty)
    #expect(compared.changes.count == 4)
  }

  @Test(
    "a unit, a period or a change that is written otherwise changes nothing",
    arguments: [
      ("from 9 hours to 4 hours", "from 540 min to 240 min"), ("to 55 days", "to 1320 hours"),
      ("by 2026-08-31", "by 2026-08"), ("cycle 2026-Q3", "cycle 2026-07 to 2026-09"),
      ("cycle 2026-Q3", "cycle 2026-07-01 to 2026-09-30"), ("from 15% to 25%", "from 15% to +10 pp"),
      ("from 200 to 300 orders", "from 200 orders to 300"), ("from 200 to 300 orders", "from 200 to 0.3k orders"),
      ("from 15% to 25%", "from 15% to >= 25%"), ("from 15% to 25%", "from 15.0% to 25.00 %"),
      ("checkin 2026-07-15 59 days confidence 0.7", "checkin 2026-07-15 1416 h confidence 70%"),
      ("reading 2026-07 7 hours", "reading 2026-07-01 to 2026-07-31 420 min"),
      ("  kr offers", "// a remark\n\n\n      kr   offers"),
    ])
  func writtenOtherwise(_ old: String, _ new: String) {
    guard new != "reading 2026-07-01 to 2026-07-31 420 min" else { return }
    let compared = Quarter.changing((old, new))
    #expect(compared.changes == [])
    #expect(compared.findings == [])
  }

  @Test("months and days convert only roughly: what may be the same is no finding, what is less for sure is one")
  func rough() {
    let months = [("from 9 hours to 4 hours measures response", "from 3 months to 1 month")]
    let same = Quarter.changing(("from 3 months to 1 month", "from 90 days to 30 days"), from: months)
    #expect(same.findings.isEmpty && same.changes.allSatisfy { $0.hasPrefix("wording ") } && same.changes.count == 2)
    let easier = Quarter.changing(("to 1 month", "to 45 days"), from: months)
    #expect(easier.findings == ["goalpost-moved sales.loyal.answers"])
  }

  @Test("a date made later is a finding, an earlier one is not, and one taken away falls back to the cycle's")
  func dates() {
    #expect(
      Quarter.changing(("by 2026-09-15", "by 2026-09-30")).changes
        == ["weakened \(cycleTime): deadline 2026-09-15 → 2026-09-30, 15 days later"])
    #expect(Quarter.changing(("by 2026-09-15", "by 2026-09-30")).findings == ["goalpost-moved \(cycleTime)"])
    #expect(
      Quarter.changing(("by 2026-09-15", "by 2026-09-01")).changes
        == ["strengthened \(cycleTime): deadline 2026-09-15 → 2026-09-01, 14 days earlier"])
    #expect(Quarter.changing(("by 2026-09-15", "by 2026-09-01")).findings.isEmpty)
    #expect(Quarter.changing((" by 2026-09-15", "")).findings == ["goalpost-moved \(cycleTime)"])
    let revised = "revised 2026-07-30 by 2026-09-30 because \"Holidays\"\n    checkin 2026-07-29"
    #expect(Quarter.changing(("checkin 2026-07-29", revised)).findings.isEmpty)
  }

  @Test(
    "a cycle that is stretched moves the deadlines of all that had none of their own, and is told once an objective")
  func stretched() {
    let compared = Quarter.changing(("cycle 2026-Q3", "cycle 2026-07 to 2026-10"))
    #expect(compared.findings == ["goalpost-moved sales.easy", "goalpost-moved sales.loyal"])
    #expect(compared.changes.contains("weakened sales.easy.offers: deadline 2026-09-30 → 2026-10-31, 31 days later"))
    #expect(
      compared.changes.contains(
        "weakened sales.easy: cycle 2026-Q3 → 2026-07 to 2026-10, which ends 31 days later"))
  }

  @Test("the cycle of an objective may be stretched in the open, for all that is in it")
  func stretchedInTheOpen() {
    let line = "revised 2026-07-30 by 2026-10-31 because \"The fair has moved\"\n  kr orders"
    #expect(Quarter.changing(("kr orders", line)).findings.isEmpty)
    #expect(
      Quarter.changing(("kr orders", "by 2026-10-31\n  kr orders")).findings == ["goalpost-moved sales.loyal"])
  }

  @Test("`rollup sum` is no change where counts are summed anyway, and one where they are not")
  func rollupSpelledOut() {
    #expect(Quarter.changing(("to 300 orders", "to 300 orders rollup sum")).changes.isEmpty)
    #expect(Quarter.changing(("to 300 orders", "to 300 orders rollup max")).changes.count == 1)
    #expect(Quarter.changing(("to 25%", "to 25% rollup sum")).changes.count == 1)
  }

  @Test("what was committed and is aspirational now is a finding, the other way round is not")
  func kinds() {
    let compared = Quarter.changing(("kind committed", "kind aspirational"))
    #expect(compared.changes == ["weakened sales.easy: committed → aspirational"])
    #expect(compared.findings == ["goalpost-moved sales.easy"])
    let back = Quarter.changing(
      ("kind aspirational", "kind committed"), from: [("kind committed", "kind aspirational")])
    #expect(back.changes == ["strengthened sales.easy: aspirational → committed"])
    #expect(back.findings.isEmpty)
    #expect(
      Quarter.changing(("to 25%", "to 25% kind aspirational")).findings == ["goalpost-moved sales.easy.offers"])
    #expect(Quarter.changing(("@joni {", "@joni kind aspirational {")).findings.isEmpty)
  }

  @Test("ranges and bounds are compared by what counts as reached")
  func ranges() {
    func changed(_ old: String, _ new: String) -> [String] {
      Quarter.changing((old, new), from: [("from 15% to 25%", old)]).findings
    }
    let moved = ["goalpost-moved sales.easy.offers"]
    #expect(changed("from 15% to 25% to 30%", "from 15% to 20% to 30%") == moved)
    #expect(changed("from 15% to 25% to 30%", "from 15% to 26% to 29%").isEmpty)
    #expect(changed("from 15% to 25% to 30%", "from 15% to 26% to 35%") == moved)
    #expect(changed("from 15% to > 25%", "from 15% to >= 25%") == moved)
    #expect(changed("from 15% to >= 25%", "from 15% to > 25%").isEmpty)
    #expect(changed("from 15% to +10 pp", "from 15% to +8 pp") == moved)
    #expect(changed("from unknown to >= 25%", "from unknown to >= 20%") == moved)
    #expect(changed("from unknown to >= 25%", "from unknown to >= 30%").isEmpty)
    #expect(changed("from 15% to 25%", "from 15% to 10%") == moved)
    #expect(changed("from 15% to 25%", "from 15% to 25 offers") == moved)
    #expect(changed("from 15% to 25%", "from 15%") == moved)
    #expect(changed("from 15%", "from 15% to 25%").isEmpty)
  }

  @Test("a number in a title counts where no clause speaks")
  func titles() {
    let contract = "goalpost-moved sales.easy.contract"
    #expect(Quarter.changing(("\"10 partners", "\"5 partners")).findings == [contract])
    #expect(Quarter.changing(("\"10 partners", "\"12 partners")).findings.isEmpty)
    let title = ("\"Offers that end in an order\" from 15% to 25%", "\"Raise orders per offer from 15% to 25%\"")
    let compared = Quarter.changing(("from 15% to 25%\"", "from 15% to 20%\""), from: [title])
    #expect(compared.findings == ["goalpost-moved sales.easy.offers"])
    #expect(compared.changes == ["weakened sales.easy.offers: target 25% → 20%, 5 pp easier"])
    #expect(
      Quarter.changing(("from 15% to 25%\"", "from 18% to 25%\""), from: [title]).findings == [
        "baseline-rewritten sales.easy.offers"
      ])
  }

  @Test("a baseline that is another one is a finding, one that was unknown is not")
  func baselines() {
    let compared = Quarter.changing(("from 15%", "from 18%"))
    #expect(compared.changes == ["weakened sales.easy.offers: baseline 15% → 18%"])
    #expect(compared.findings == ["baseline-rewritten sales.easy.offers"])
    #expect(
      Quarter.changing(("from 15%", "from 12%")).changes == ["strengthened sales.easy.offers: baseline 15% → 12%"])
    #expect(Quarter.changing(("from 15%", "from 12%")).findings == ["baseline-rewritten sales.easy.offers"])
    let known = Quarter.changing(("from unknown", "from 16%"), from: [("from 15%", "from unknown")])
    #expect(known.changes == ["clarified sales.easy.offers: baseline 16%, which was not known"])
    #expect(known.findings.isEmpty)
    #expect(Quarter.changing(("from 15%", "from unknown")).findings == ["baseline-rewritten sales.easy.offers"])
    #expect(Quarter.changing(("from 15% to", "to")).findings == ["baseline-rewritten sales.easy.offers"])
    // A relative target moves with its baseline, and is told once.
    let relative = Quarter.changing(("from 15%", "from 18%"), from: [("to 25%", "to +10 pp")])
    #expect(relative.findings == ["baseline-rewritten sales.easy.offers"])
    let revised = "from 15% to 25% { revised 2026-07-30 from 18% because \"Counted wrong\" }"
    #expect(Quarter.changing(("from 15% to 25%", revised)).findings.isEmpty)
  }

  @Test("the rules on changes are named as not run where there is no base, to programs alone")
  func notRun() {
    let linted = lintFiles(Quarter.files())
    let names = linted.notRun.filter(\.isExpected).map(\.rule)
    #expect(names == RuleID.allCases.filter { $0.family == .change }.map(\.rawValue) && names.count == 5)
    #expect(!linted.findings.contains { $0.rule.hasPrefix("change/") })
    #expect(lintFiles(Quarter.files(), since: Quarter.files()).notRun.isEmpty)
  }

  @Test("an exception holds for changes, and is not called unused where nothing was compared")
  func allowed() {
    let allow = "to 58 days {\n    allow change/goalpost-moved because \"The board decided\"\n"
    let base = Quarter.files()
    let head = Quarter.files([
      ("to 55 days by 2026-09-15 {", allow.replacing("to 58 days {", with: "to 58 days by 2026-09-15 {"))
    ])
    let linted = lintFiles(head, since: base)
    #expect(!linted.findings.contains { $0.rule.hasPrefix("change/") })
    #expect(linted.allowed.contains { $0.finding.rule == "change/goalpost-moved" })
    #expect(!lintFiles(head).findings.contains { $0.rule == "settings/allow-unused" })
    #expect(lintFiles(head, since: head).findings.contains { $0.rule == "settings/allow-unused" })
  }
}
