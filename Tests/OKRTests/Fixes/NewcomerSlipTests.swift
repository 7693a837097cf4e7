import OKRSource
import OKRValues
import Testing

@testable import OKRLint

@Suite("Slips of somebody who writes a first file from the README")
struct NewcomerSlipTests {
  private static let today = Day("2026-12-01") ?? testDay
  private static let head = """
    company acme "Acme"
    department sales "Sales" under acme lead @john
    for sales
    cycle 2026-Q4

    """

  /// What is found in a file, as rule, message and what is marked.
  private func found(_ text: String, _ wanted: String...) -> [Finding] {
    let findings = lintFiles([("a.okr", NewcomerSlipTests.head + text)], asOf: NewcomerSlipTests.today).findings
    return findings.filter { wanted.isEmpty || wanted.contains($0.rule) }
  }

  private func objective(_ line: String, owner: String = "@john") -> String {
    "objective \"Guests book with us directly\" owner \(owner) {\n  \(line)\n  kr \"Nights\" from 20 to 30 nights checkin 2026-11-25 24\n}\n"
  }

  private func marked(_ finding: Finding?) -> String? { finding.map { $0.location.file.text($0.location.range) } }

  @Test("a check-in in other words at the end of a key result's line is news of that key result")
  func checkinInOtherWords() {
    let findings = found(objective("kr \"客户满意度\" from 3.8 to 4.5 owner @john 进展 2026-11-26 4.1 confidence 0.6"))
    #expect(findings.map(\.message) == ["`进展` is written `checkin`"])
    #expect(findings.flatMap(\.fixes).map(\.applicability) == [.safe])
    #expect(found(objective("kr \"客户满意度\" from 3.8 to 4.5 owner @john checkin 2026-11-26 4.1 confidence 0.6")).isEmpty)
  }

  @Test("in place of a day that there is not only one of the cycle is offered, and of a reading any")
  func dayOfCycle() {
    func offered(_ line: String) -> [String] { found(line, "syntax/invalid-date").flatMap(\.fixes).map(\.title) }
    #expect(offered(objective("kr \"Bookings\" from 14 to 6 checkin 2026-13-09 10")) == [])
    #expect(offered(objective("kr \"Bookings\" from 14 to 6 checkin 2026-13-11 10")) == ["Write `2026-11-13`"])
    #expect(offered(objective("kr \"Bookings\" from 14 to 6 checkin 2026-11-31 10")) == ["Write `2026-11-30`"])
    #expect(offered(objective("kr \"Bookings\" from 14 to 6 by 2026-09-31")) == [])
    #expect(offered("kpi b \"Bookings\" every month reading 2026-09-31 10\n") == ["Write `2026-09-30`"])
  }

  @Test("two owners without a comma are told once, and are not made a list that is no owner either")
  func twoOwners() {
    let findings = found(objective("kr \"Bookings\" from 14 to 16 checkin 2026-11-20 15", owner: "@john @lisa"))
    #expect(findings.map(\.rule) == ["syntax/unknown-word"])
    #expect(findings.first?.message == "`@john @lisa` are two people, and one follows the number")
    #expect(findings.flatMap(\.fixes).map(\.title) == ["Keep `@john`"])
    #expect(findings.flatMap(\.fixes).map(\.applicability) == [.suggested])
    let list = found(objective("kr \"Bookings\" from 14 to 16 checkin 2026-11-20 15", owner: "@john, @lisa"))
    #expect(list.map(\.rule) == ["relevant/no-owner"])
  }

  @Test("a name without its sign is offered as the handle that leads a unit or owns something of the goal")
  func nameInOtherLetters() {
    func offered(_ text: String) -> [String] { found(text, "relevant/no-owner").flatMap(\.fixes).map(\.title) }
    #expect(
      offered(objective("kr \"Bookings\" from 14 to 16 checkin 2026-11-20 15", owner: "John")) == ["Write `@john`"])
    #expect(
      offered("owner JOHN\n" + objective("note \"n\"").replacing(text: " owner @john", with: "")) == ["Write `@john`"])
    let lisa = "kr \"Bookings\" from 14 to 16 owner Lisa\n  kr \"Stays\" from 14 to 16 stays owner @lisa"
    #expect(offered(objective(lisa)) == ["Write `@lisa`"])
    #expect(offered(objective("kr \"Bookings\" from 14 to 16 owner Lisa")) == ["Write `@Lisa`"])
  }

  @Test("a table of what goals have come to makes no key results")
  func tableOfToday() {
    let goals = "objective \"Colleagues like to work here\" owner @eva {\n  kr \"eNPS\" from 20 to 40\n"
    func told(_ table: String) -> Finding? {
      found("\(goals)\n\(table)\n}\n").first { $0.message.contains(text: "starts a table") }
    }
    for table in [
      "| KR | Owner | Now |\n|---|---|---|\n| eNPS | Eva | 25 |",
      "| KR | Now | Target |\n|---|---|---|\n| eNPS | 25 | 40 |",
    ] {
      #expect(told(table)?.fixes.isEmpty ?? false, "\(table)")
      #expect(told(table)?.notes.first?.contains(text: "checkin") ?? false, "\(table)")
    }
    let start = told("| KR | Now | Target |\n|---|---|---|\n| Sick days | 25 | 20 |")
    #expect(start?.fixes.first?.edits.first?.text == "kr \"Sick days\" from 25 to 20")
    let both = told("| KR | Baseline | Now | Target |\n|---|---|---|---|\n| Sick days | 30 | 25 | 20 |")
    #expect(both?.fixes.first?.edits.first?.text == "kr \"Sick days\" from 30 to 20 note \"Now: 25\"")
  }

  @Test("where braces are missing behind a line with a mark, all of the line is marked")
  func wholeLine() {
    let text = "## Objective 1: Guests get an answer while they care\n\n- KR1: Replies within an hour from 20% to 40%\n"
    #expect(
      marked(found(text, "syntax/missing-braces").first) == "## Objective 1: Guests get an answer while they care")
  }

  @Test("a quote that is never closed has the rule of that, and is all that is said of the line")
  func unclosedQuote() {
    let because = found(
      objective("because \"Reviews complained about slow replies"), "syntax/unclosed-quote", "syntax/unquoted-title")
    #expect(because.map(\.rule) == ["syntax/unclosed-quote"])
    #expect(because.map(\.level) == [.warning])
    let title = found(objective("kr csat \"Guests that ra"))
    #expect(title.map(\.rule) == ["syntax/unclosed-quote"])
  }

  @Test("a confidence in words is told what stands there")
  func confidence() {
    let findings = found(objective("kr \"Bookings\" from 14 to 16 checkin 2026-11-26 15 confidence high"))
    #expect(
      findings.map(\.message) == ["`confidence` needs a number from 0 to 1, such as 0.7 or 70%, and found `high`"])
  }

  @Test("a file that ends within several braces is told once, at the last of them")
  func cutOff() {
    let end = """
      objective "Guests book with us directly" owner @john {
        kr "Bookings" from 14 to 16 {
          checkin 2026-11-26 15 { done "Trained them" next "Nig
      """
    let findings = found(end, "syntax/unbalanced-brace")
    #expect(
      findings.map(\.message) == ["the file ends before this brace of a check-in and the 2 around it are closed"])
    #expect(
      found("objective \"Guests book\" owner @john {\n", "syntax/unbalanced-brace").map(\.message) == [
        "this brace of an objective is never closed"
      ])
  }

  @Test("nothing is said of what the last line of a file that is cut off has lost")
  func lastLine() {
    let start =
      "objective \"Guests book with us directly\" owner @john {\n  kr \"Nights\" from 2 to 3 checkin 2026-11-26 2\n"
    #expect(found(start + "  kr \"Bookings\" from 71%").map(\.rule) == ["syntax/unbalanced-brace"])
    let whole = found(start + "  kr \"Bookings\" from 71%\n}\n")
    #expect(whole.map(\.rule) == ["measurable/no-target", "progress/stale"])
  }

  @Test("a check-in of a day that is still to come is told, and not that there was none lately")
  func future() {
    let findings = found(objective("kr \"Bookings\" from 14 to 16 checkin 2027-11-20 15"))
    #expect(findings.map(\.rule) == ["timebound/invalid-cycle"])
  }

  @Test("a sign of per cent that stands twice is taken away")
  func twoSigns() {
    let findings = found(objective("kr \"Share of bookings\" from 88% to 96%% checkin 2026-11-26 91%"))
    #expect(findings.flatMap(\.fixes).map(\.title) == ["Remove it"])
    #expect(findings.flatMap(\.fixes).map(\.applicability) == [.safe])
  }

  @Test("a cycle that there is not says what waits for it")
  func noSuchCycle() {
    let findings = found("objective \"Guests book\" cycle 2026-Q5 owner @john {\n}\n", "syntax/invalid-date")
    #expect(
      findings.map(\.message) == [
        "there is no date `2026-Q5`: quarters run from Q1 to Q4; until it can be read, days without a year are not looked at"
      ])
  }

  @Test("yesterday is offered as the day that it was, and an example lies in the cycle")
  func yesterday() {
    func told(_ word: String) -> Finding? {
      found(objective("kr \"Bookings\" from 14 to 16 checkin \(word) 15"), "syntax/missing-value").first
    }
    for (word, day) in [("yesterday", "2026-11-30"), ("tänään", "2026-12-01"), ("昨天", "2026-11-30")] {
      #expect(told(word)?.message == "`checkin` needs a date such as 2026-12-01, and found `\(word)`")
      #expect(told(word)?.fixes.map(\.title) == ["Write `\(day)`"], "\(word)")
      #expect(told(word)?.fixes.map(\.applicability) == [.suggested])
    }
    #expect(told("soonish")?.fixes.isEmpty ?? false)
  }
}
