import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// The sums of a cascade, in the words and units of those who wrote them.
@Suite("Numbers of a cascade")
struct ArithmeticTests {
  /// A company with one key result, and as many teams as there are lines.
  private func messages(_ parent: String, _ children: [String], rule: RuleID = .rollupShortfall) -> [String] {
    var text = "company acme \"Acme\"\n"
    for team in children.indices { text += "team t\(team) \"Team \(team)\" under acme\n" }
    text += """
      for acme
      cycle 2026
      objective growth "More people think of us first" owner @eva {
        kr revenue \(parent)
        kr "Visitors who try the finder" from 12% to 20%
      }

      """
    var files = [("company.okr", text)]
    for (team, child) in children.enumerated() {
      let file = """
        for t\(team)
        cycle 2026
        objective "Side \(["one", "two", "three"][team]) of it" owner @o\(team) supports acme.growth {
          kr part \(child)
          kr "Letters of that kind" from 40 to 20 letters
        }
        """
      files.append(("t\(team).okr", file))
    }
    return lintFiles(files).findings.filter { $0.rule == rule.rawValue }.flatMap {
      [$0.message] + $0.related.map(\.message)
    }
  }

  private let up = "supports acme.growth.revenue"

  @Test("the issue's own words")
  func millions() {
    let found = messages(
      #""Revenue" from 4M EUR to 6M EUR rollup sum"#,
      [
        #""Revenue here" from 1M EUR to 1.9M EUR \#(up)"#, #""Revenue there" from 2M EUR to 2500k EUR \#(up)"#,
        #""Revenue beyond" from 0 to 300_000 EUR \#(up)"#,
      ])
    #expect(
      found == [
        "children add up to 1.7M EUR of the 2M EUR that `acme.growth.revenue` asks: 0.3M EUR short",
        "`t0.\"Side one of it\".part` adds 0.9M EUR", "`t1.\"Side two of it\".part` adds 500k EUR",
        "`t2.\"Side three of it\".part` adds 300_000 EUR", "how they add up",
      ])
  }

  @Test(
    "every unit is told as it was written",
    arguments: [
      (#"from 1.2亿元 to 1.5亿元"#, #"from 7000万元 to 8600万元"#, "children add up to 0.16亿元 of the 0.3亿元"),
      (
        #"from 30 hours to 20 hours"#, #"from 300 minutes to 60 minutes"#, "the only child adds 4 hours of the 10 hours"
      ),
      (#"from €10M to €12M"#, #"from 0 to 1.5M EUR"#, "the only child adds €1.5M of the €2M"),
      (#"from 10 päivää to 5 päivää"#, #"from 48 tuntia to 24 tuntia"#, "the only child adds 1 päivää of the 5 päivää"),
      (#"from 3 days to 2 days"#, #"from 100 minutes to 0 minutes"#, "the only child adds 100 minutes of the 1 day"),
    ])
  func units(parent: String, child: String, words: String) {
    let found = messages("\"Sum of it\" \(parent) rollup sum", ["\"Part of it\" \(child) \(up)"])
    let expected = words.replacing("children add up to", with: "the only child adds")
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("an average is exact where it can be, and says so where it cannot")
  func averages() {
    let parent = #""Win rate" from 18% to 25% rollup average"#
    #expect(
      messages(parent, [#""Ours" from 18% to 22% \#(up)"#, #""Theirs" from 20% to 25% \#(up)"#]).first
        == "children average 4.5 pp of the 7 pp that `acme.growth.revenue` asks: 2.5 pp short")
    #expect(
      messages(
        parent,
        [
          #""Ours" from 18% to 22% \#(up)"#, #""Theirs" from 20% to 25% \#(up)"#, #""Others" from 20% to 31% \#(up)"#,
        ]
      ).first
        == "children average about 6.67 pp of the 7 pp that `acme.growth.revenue` asks: about 0.33 pp short")
    #expect(messages(parent, [#""Ours" from 18% to 22% \#(up)"#, #""Theirs" from 20% to 30% \#(up)"#]).isEmpty)
  }

  @Test("the most and the least of several")
  func extremes() {
    let children = [#""Ours" from 10 to 14 shops \#(up)"#, #""Theirs" from 20 to 26 shops \#(up)"#]
    #expect(messages(#""Shops" from 30 to 36 shops rollup max"#, children).isEmpty)
    #expect(
      messages(#""Shops" from 30 to 36 shops rollup min"#, children).first
        == "the least that a child adds is 4 shops of the 6 shops that `acme.growth.revenue` asks: 2 shops short")
  }

  @Test("what is not known, not convertible or not additive is not counted as nothing")
  func uncertain() {
    let parent = #""Revenue" from 4M EUR to 6M EUR rollup sum"#
    #expect(messages(parent, [#""Revenue here" from 1M USD to 1.9M USD \#(up)"#]).isEmpty)
    #expect(messages(parent, [#""Revenue here" from unknown to 1.9M EUR \#(up)"#]).isEmpty)
    #expect(messages(parent, [#""Revenue here" from 2M EUR to 1.9M EUR \#(up)"#]).isEmpty)
    #expect(messages(parent, [#""Fleets here" from 20 to 30 fleets \#(up)"#]).isEmpty)
    #expect(messages(parent, [#""Average deal" from 20k EUR to 30k EUR \#(up)"#]).isEmpty)
  }

  @Test("orders a week add up, and money a customer does not")
  func rates() {
    #expect(
      messages(
        #""Orders" from 40 to 60 orders/week rollup sum"#, [#""Orders here" from 10 to 20 orders/week \#(up)"#]
      ).first
        == "the only child adds 10 orders/week of the 20 orders/week that `acme.growth.revenue` asks: "
        + "10 orders/week short")
    #expect(
      messages(
        #""Spend" from 40 to 60 EUR/visit rollup sum"#, [#""Here" from 10 to 20 EUR/visit \#(up)"#],
        rule: .rollupNonAdditive
      )
      .count == 2)
  }

  @Test("the title may say what no clause says, and a revision counts")
  func sources() {
    let parent = #""Revenue" from 4M EUR to 6M EUR rollup sum"#
    #expect(
      messages(parent, [#""Raise revenue here from 1M EUR to 2.5M EUR" \#(up)"#]).first
        == "the only child adds 1.5M EUR of the 2M EUR that `acme.growth.revenue` asks: 0.5M EUR short")
    let revised = #"{ supports acme.growth.revenue revised 2026-05-04 to 2M EUR because "A market starts later" }"#
    #expect(
      messages(parent, [#""Revenue here" from 1M EUR to 3M EUR \#(revised)"#]).first
        == "the only child adds 1M EUR of the 2M EUR that `acme.growth.revenue` asks: 1M EUR short")
    #expect(
      messages(parent, [#""Revenue here" from 1M EUR to +150% \#(up)"#]).first
        == "the only child adds 1.5M EUR of the 2M EUR that `acme.growth.revenue` asks: 0.5M EUR short")
  }

  @Test("over 130% is told with its share of what is asked, and 130% is not")
  func excess() {
    let parent = #""Revenue" from 4M EUR to 6M EUR rollup sum"#
    #expect(
      messages(parent, [#""Revenue here" from 1M EUR to 3.8M EUR \#(up)"#], rule: .rollupExcess).first
        == "the only child adds 2.8M EUR, 140% of the 2M EUR that `acme.growth.revenue` asks")
    #expect(messages(parent, [#""Revenue here" from 1M EUR to 3.6M EUR \#(up)"#], rule: .rollupExcess).isEmpty)
  }

  /// A company that asks for 2M EUR, and a team with a year and a quarter of it.
  private func nested(year: String, quarter: String) -> [String] {
    let files = """
      -- company.okr --
      company acme "Acme"
      team north under acme
      for acme
      cycle 2026
      objective growth "More people think of us first" owner @eva {
        kr revenue "Revenue" from 4M EUR to 6M EUR rollup sum
      }
      -- north.okr --
      for north
      objective y "The north buys" owner @joni cycle 2026 {
        kr a \(year) supports acme.growth.revenue
      }
      objective q "The north buys in summer" owner @joni cycle 2026-Q3 {
        kr a \(quarter) supports acme.growth.revenue
      }
      """
    return lintFiles(markedFiles(files)).findings.filter { $0.rule.contains("rollup") }.map(\.message)
  }

  @Test("a quarter within the year of the same unit is not more of it")
  func nestedCycles() {
    // The same words are the same thing, so the quarter is a part of the year.
    #expect(
      nested(year: #""Sales" from 1M EUR to 2.5M EUR"#, quarter: #""Sales" from 1M EUR to 2M EUR"#) == [
        "the only child adds 1.5M EUR of the 2M EUR that `acme.growth.revenue` asks: 0.5M EUR short"
      ])
    // Other words may be another thing: neither a shortfall nor an excess is certain.
    #expect(nested(year: #""Sales" from 1M EUR to 2.5M EUR"#, quarter: #""Fair" from 1M EUR to 2.3M EUR"#).isEmpty)
    #expect(
      nested(year: #""Sales" from 1M EUR to 2.5M EUR"#, quarter: #""Fair" from 1M EUR to 1.2M EUR"#) == [
        "children add up to 1.7M EUR of the 2M EUR that `acme.growth.revenue` asks: 0.3M EUR short"
      ])
  }

  @Test("what could not be added up is told as that, and not as clean")
  func notRun() {
    let files = """
      -- company.okr --
      company acme "Acme"
      team north under acme
      for acme
      cycle 2026
      objective growth "More people think of us first" owner @eva {
        kr revenue "Revenue" from 4M EUR to 6M EUR rollup sum
      }
      -- north.okr --
      for north
      cycle 2026
      objective y "The north buys" owner @joni {
        kr a "Sales" from 10M SEK to 12M SEK supports acme.growth.revenue
      }
      """
    let told = lintFiles(markedFiles(files)).notRun.filter { !$0.isExpected }
    #expect(
      told.map(\.reason) == [
        "children of `acme.growth.revenue` were not added up: `north.y.a` is in SEK, and SEK does not convert to EUR"
      ])
  }
}
