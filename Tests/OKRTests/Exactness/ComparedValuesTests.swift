import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Values in different units, at the edges of what numbers can hold, and what is said where they do not compare.
@Suite("Values that are compared")
struct ComparedValuesTests {
  private func file(_ clauses: String, before: String = "") -> [(path: String, text: String)] {
    let text = """
      company acme "Acme"
      for acme
      cycle 2026-Q3
      \(before)
      objective growth "More people think of us first" owner @eva {
        kr k "Calls" \(clauses)
        kr other "Orders placed by returning customers" from 35% to 50%
      }
      """
    return [("a.okr", text)]
  }

  private func status(_ files: [(path: String, text: String)]) -> [GoalStatus] {
    let workspace = resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
    return goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: testDay))
  }

  private func goal(_ clauses: String) -> GoalStatus? { status(file(clauses)).first { $0.entity == "acme.growth.k" } }

  @Test(
    "a value is compared in the finer of two units",
    arguments: [
      ("from 10 hours to 0 hours { checkin 2026-07-20 100 minutes }", "0.8333"),
      ("from 10 quarters to 5 quarters { checkin 2026-07-20 25 months }", "0.3333"),
      ("from 10 h/visit to 5 h/visit { checkin 2026-07-20 450 min/visit }", "0.5"),
      ("from 3 kg to 1000 g { checkin 2026-07-20 2500 g }", "0.25"),
      ("from 5000 t to 1000 t { checkin 2026-07-20 4_000_000 KG }", "0.25"),
      ("from 6 km to 2000 m { checkin 2026-07-20 5 km }", "0.25"),
      ("from 2 GWh to 1200 MWh { checkin 2026-07-20 1_800_000 kWh }", "0.25"),
      ("from 200 kWh/m2 to 160 kWh/m² { checkin 2026-07-20 190 kWh/m2 }", "0.25"),
      ("from 900 ppm to 500 PPM { checkin 2026-07-20 800 ppm }", "0.25"),
      ("from 80 pcs to 40 Pcs { checkin 2026-07-20 70 PCS }", "0.25"),
      ("from 24人天 to 16人日 { checkin 2026-07-20 22人天 }", "0.25"),
      ("from 8公斤 to 4000克 { checkin 2026-07-20 7公斤 }", "0.25"),
      ("from 2 weeks to 1 day { checkin 2026-07-20 3 ms }", "1"),
      ("from 90 minutes to 1 hour to 2 hours { checkin 2026-07-20 7_000_000 ms }", "1"),
      ("from 0 EUR to 3M EUR { checkin 2026-07-20 1 EUR }", "0"),
      // Six of the seven-digit number of thirds: no rounding on the way.
      ("from 0 to 900_000_000_000_000_000 { checkin 2026-07-20 300_000_000_000_000_000 }", "0.3333"),
    ])
  func finer(_ clauses: String, _ progress: String) { #expect(goal(clauses)?.progress == progress) }

  @Test(
    "what does not compare is unknown, and never nothing",
    arguments: [
      ("from 10 days to 5 days { checkin 2026-07-20 0.2 months }", "only roughly"),
      ("from 10 days to 1 month { checkin 2026-07-20 15 days }", "only roughly"),
      ("from 10 EUR to 50 EUR { checkin 2026-07-20 15 USD }", "do not convert"),
      ("from 10 kg to 5 kg { checkin 2026-07-20 7 km }", "do not convert"),
      ("from 10 MW to 5 MW { checkin 2026-07-20 7 MWh }", "do not convert"),
      ("from 10 hours to 5 hours { checkin 2026-07-20 1,250 hours }", "can mean"),
      ("from 10 to 50 { checkin 2026-07-20 1e1 }", "power of ten"),
      ("from 999_999_999_999_999_999 to +900% { checkin 2026-07-20 15 }", "more digits than there is room for"),
    ])
  func incomparable(_ clauses: String, _ said: String) {
    #expect(goal(clauses)?.progress == nil)
    let linted = lintFiles(file(clauses))
    let words = linted.findings.map(\.message) + linted.notRun.filter { !$0.isExpected }.map(\.reason)
    #expect(words.contains { $0.contains(said) }, "\(words)")
  }

  @Test("a KPI with days and months is said not to be judged by both")
  func kpi() {
    let kpi = #"kpi k "Wait" every week healthy <= 1 month source "X" owner @eva { reading 2026-07-06 29 days }"#
    let told = lintFiles(file("from 10 to 20 calls", before: kpi)).notRun.filter { !$0.isExpected }.map(\.reason)
    #expect(
      told == [
        "`k` was not judged by all of its numbers: `1 month` and `29 days` convert only roughly, since months differ in "
          + "length; write both in one unit"
      ])
  }

  @Test(
    "a wrong step from one unit to another is seen",
    arguments: [("70 minutes", false), ("130 minutes", true), ("2.5 hours", true)])
  func wrongWay(_ value: String, _ isTold: Bool) {
    let checkins = "{ checkin 2026-07-13 2 hours checkin 2026-07-20 \(value) }"
    let rules = lintFiles(file("from 10 hours to 0 hours \(checkins)")).findings.map(\.rule)
    #expect(rules.contains("progress/no-next-step") == isTold)
  }

  @Test(
    "an objective is not rounded from rounded parts",
    arguments: [("1", "0", "0.0833"), ("5", "0", "0.4167"), ("1", "3", "0.3333")])
  func means(_ one: String, _ other: String, _ mean: String) {
    let lines = """
      from 0 to 6 calls { checkin 2026-07-20 \(one) calls }
        kr m "Letters" from 0 to 6 letters { checkin 2026-07-20 \(other) letters }
        kr l "Visits" from 1 to 2 visits { dropped 2026-07-02 because "Nobody came" }
      """
    var files = file(lines)
    files[0].text = files[0].text.replacing(
      "  kr other \"Orders placed by returning customers\" from 35% to 50%\n", with: "")
    #expect(status(files).first?.progress == mean)
  }

  // MARK: - What cannot be a number

  @Test(
    "a number that cannot be read is told with what to type",
    arguments: [
      ("1e5", "`1e5` has a power of ten in it; write all digits", "100_000"),
      ("1.5E3 EUR", "`1.5E3 EUR` has a power of ten in it; write all digits", "1500"),
      ("25e-1", "`25e-1` has a power of ten in it; write all digits", "2.5"),
      ("1e99", "`1e99` has a power of ten in it; write all digits", nil),
      ("0x10", "`0x10` is written as computers count; write the number as people do", "16"),
      ("0xFF", "`0xFF` is written as computers count; write the number as people do", "255"),
      ("0b101", "`0b101` is written as computers count; write the number as people do", "5"),
      (
        "1234567890123456789 orders",
        "`1234567890123456789 orders` is beyond the largest number, which is 999_999_999_999_999_999", nil
      ),
      (
        "999999999999999 trillion EUR",
        "`999999999999999 trillion EUR` is beyond the largest number, which is 999_999_999_999_999_999", nil
      ),
      ("九千亿亿家", "`九千亿亿家` is beyond the largest number, which is 999_999_999_999_999_999", nil),
      ("5兆兆家", "`5兆兆家` is beyond the largest number, which is 999_999_999_999_999_999", nil),
      ("3点五千亿亿家", nil, nil),
      (
        "10 to 1234567890123456789012 orders",
        "`10 to 1234567890123456789012 orders` is beyond the largest number, which is 999_999_999_999_999_999", nil
      ),
      (
        "5 of 12345678901234567890",
        "`5 of 12345678901234567890` is beyond the largest number, which is 999_999_999_999_999_999", nil
      ),
      ("0.1234567891", "`0.1234567891` has more than 9 digits after its point", "0.123456789"),
      ("1.9999999996 orders", "`1.9999999996 orders` has more than 9 digits after its point", "2"),
    ] as [(String, String?, String?)])
  func unreadable(_ typed: String, _ message: String?, _ plain: String?) throws {
    let findings = lintFiles(file("from 1 to \(typed)")).findings.filter { $0.rule == "syntax/ambiguous-number" }
    guard let message else { return }
    let finding = try #require(findings.first)
    #expect(finding.message == message)
    #expect(finding.fixes.first?.edits.first?.text == plain)
  }

  @Test("numbers of eighteen digits are read to the last")
  func largest() {
    let goal = goal(
      "from 999_999_999_999_999_998 to 999_999_999_999_999_999 { checkin 2026-07-20 999_999_999_999_999_998.5 }")
    #expect(goal?.progress == "0.5")
    #expect(goal?.to == "999_999_999_999_999_999")
  }

  @Test("a cadence is a whole number from 1 on", arguments: ["0", "1.5", "0.5", "2.25"])
  func cadence(_ count: String) {
    let kpi = #"kpi k "Wait" every \#(count) weeks healthy <= 5 days source "X" owner @eva"#
    let told = lintFiles(file("from 10 to 20 calls", before: kpi)).findings.map(\.message)
    #expect(told.contains("`every` needs a whole number from 1 on, and found `\(count)`"))
  }

  @Test(
    "a limit is a number, whatever its digits",
    arguments: [
      ("<= 10000", 0), ("<= 200.5", 0), ("<= 29.5", 1), ("<= 30", 1), ("< 31.5", 1), ("<= 32", 0), ("<= 31", 1),
    ])
  func limits(_ limit: String, _ count: Int) {
    let text = """
      company acme "Acme"
      rules { limit progress/not-closed \(limit) }
      for acme
      cycle 2026-Q2
      objective growth "More people think of us first" owner @eva { kr k "Calls" from 10 to 20 calls }
      """
    // 31 days after the cycle ended.
    let day = Day("2026-07-31") ?? testDay
    let told = lintFiles([("a.okr", text)], asOf: day).findings.filter { $0.rule == "progress/not-closed" }
    #expect(told.count == count)
  }

  @Test("a magnitude of one letter is no mistyped word", arguments: ["k", "M", "B"])
  func magnitudes(_ letter: String) {
    let goal = goal("from 1\(letter) EUR to 5\(letter) EUR { checkin 2026-07-20 3\(letter) EUR }")
    #expect(goal?.progress == "0.5")
    #expect(goal?.to == "5\(letter) EUR")
  }

  @Test("a time in Han and digits in a title ends like any other", arguments: ["七:30", "九百七:30", "七：30", "于七:30前"])
  func hanClock(_ title: String) {
    let text = file("from 10 to 20 calls")[0].text.replacing("\"Calls\"", with: "\"\(title)\"")
    #expect(status([("a.okr", text)]).count == 3)
  }

  // MARK: - What is shown

  /// A company with one key result and a team for each line that adds to it.
  private func shortfall(_ parent: String, _ children: [String]) -> [String] {
    var files = [
      (
        "company.okr",
        "company acme \"Acme\"\nfor acme\ncycle 2026\nobjective o \"More think of us\" { kr k \"All\" \(parent) }\n"
      )
    ]
    for (team, child) in children.enumerated() {
      files.append(
        (
          "t\(team).okr",
          "team t\(team) under acme\nfor t\(team)\ncycle 2026\nobjective o \"Side \(team)\" { kr k \"Part \(team)\" \(child) }\n"
        ))
    }
    return lintFiles(files.map { ($0.0, $0.1) }).findings.filter { $0.rule == "cascade/rollup-shortfall" }.flatMap {
      [$0.message] + $0.related.map(\.message).filter { $0.contains("its share") }
    }
  }

  @Test("a message has as many places as make its point")
  func places() {
    let up = "supports acme.o.k"
    // What was rounded to the number that is asked is told apart from it.
    #expect(
      shortfall(
        "from 18% to 25% rollup average",
        ["from 18% to 24.99% \(up)", "from 18% to 25% \(up)", "from 18% to 24.98% \(up)"])
        == ["children average 6.99 pp of the 7 pp that `acme.o.k` asks: 0.01 pp short"])
    // Millions have no thousandths of an order.
    #expect(
      shortfall("from 0 to 60_000M orders rollup sum", ["from 0 to 45_282_505_610 orders \(up) share 99.99%"])
        == [
          "the only child adds about 45_278M orders of the 60_000M orders that `acme.o.k` asks: about 14_722M orders short",
          "`t0.o.k` adds about 45_277_977_359 orders, its share of 99.99%",
        ])
    #expect(
      shortfall("from 0 to 24M EUR rollup sum", ["from 0 to 23_945_678 EUR \(up)"])
        == ["the only child adds about 23.9457M EUR of the 24M EUR that `acme.o.k` asks: about 0.054M EUR short"])
    #expect(
      shortfall("from 0 to 24M EUR rollup sum", ["from 0 to 23_900_000 EUR \(up)"])
        == ["the only child adds 23.9M EUR of the 24M EUR that `acme.o.k` asks: 0.1M EUR short"])
    // A gap of less than anybody wrote is none.
    let third = "from 0 to 100 orders \(up) share 33.3333%"
    #expect(shortfall("from 0 to 100 orders rollup sum", [third, third, third]).isEmpty)
    #expect(
      shortfall("from 0% to 2 of 3 rollup average", ["from 0% to 1 of 3 \(up)", "from 0% to 100% \(up)"]).isEmpty)
    #expect(shortfall("from 0 to 100 orders rollup sum", [third, third]).count == 3)
  }

  @Test(
    "a number that another one is rounded to does not contradict it",
    arguments: [("21%", false), ("20.6%", false), ("20.58%", false), ("20%", true), ("20.7%", true), ("1 of 5", true)])
  func rounded(_ baseline: String, _ isTold: Bool) {
    let kpi = #"kpi calls "Calls" every month healthy >= 10% source "X" owner @eva { reading 2026-06 20.58% }"#
    let rules = lintFiles(file("from \(baseline) to 30% measures calls", before: kpi)).findings.map(\.rule)
    #expect(rules.contains("kpi/baseline-contradicts") == isTold)
  }

  @Test(
    "a unit is shown as it is typed, unless its form for one is known",
    arguments: [
      ("10 ms to 1 ms", "1 ms"), ("10 kurs to 1 kurs", "1 kurs"), ("10 gas to 1 gas", "1 gas"),
      ("10 orders to 1 orders", "1 order"), ("10 hours to 1 hours", "1 hour"), ("10 people to 1 people", "1 person"),
      ("10 käyntiä to 1 käyntiä", "1 käyntiä"), ("10 家 to 1 家", "1 家"),
    ])
  func units(_ numbers: String, _ shown: String) { #expect(goal("from \(numbers)")?.to == shown) }
}
