import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// What safe fixes have to keep, because nobody but its writer knows what it says.
@Suite("A safe fix")
struct KeptByFixesTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let typed: String
    let mended: String

    init(_ typed: String, _ mended: String) { (self.typed, self.mended) = (typed, mended) }

    var testDescription: String { typed }
  }

  /// What the safe fixes make of the lines of an objective, and the errors that are left.
  private func mended(_ lines: String, isSuggestedToo: Bool = false) -> (text: String, errors: [String]) {
    let text = "cycle 2027\nobjective \"A\" {\n\(lines)\n}\n"
    let trees = [parse(SourceFile(path: "a.okr", text: text))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: isSuggestedToo)
    let fixed = fixed(trees, in: ["a.okr"], wish)
    let after = fixed.trees[0].file.text(fixed.trees[0].file.wholeRange)
    let inner = after.dropFirst("cycle 2027\nobjective \"A\" {\n".count).dropLast("\n}\n".count)
    return (String(inner), fixed.findings.filter { $0.level == .error }.map(\.message))
  }

  static let signs = [
    Line("- Wins from 15% to 25% ✅", #"kr "Wins" from 15% to 25% note "✅""#),
    Line("- Wins 15% → 25% ✅", #"kr "Wins" from 15% to 25% note "✅""#),
    Line("- Wins from 5 to 4 deals ❌", #"kr "Wins" from 5 to 4 deals note "❌""#),
    Line("- Wins 10 → 20 deals 🔴", #"kr "Wins" from 10 to 20 deals note "🔴""#),
    Line("- Wins 10 → 20 deals ?", #"kr "Wins" from 10 to 20 deals note "?""#),
    Line(#"kr "Wins" from 10 to 20 deals 🔴 late"#, #"kr "Wins" from 10 to 20 deals note "🔴 late""#),
    Line(#"kr "Wins" from 10 to 20 deals by 2027-08-31 🔴"#, #"kr "Wins" from 10 to 20 deals by 2027-08-31 note "🔴""#),
    Line("- Wins from 10 to 20 deals ↑", #"kr "Wins" from 10 to 20 deals note "↑""#),
    Line(#"kr "Wins" 🟡 from 10 to 20 deals"#, #"kr "Wins" note "🟡" from 10 to 20 deals"#),
    Line(#"✅ kr "Wins" from 10 to 20 deals"#, #"kr "Wins" from 10 to 20 deals note "✅""#),
    Line("✔️ Wins from 10 to 20 deals", #"kr "Wins" note "✔️" from 10 to 20 deals"#),
  ]

  @Test("keeps the sign that says how a goal stands, or that somebody doubts it", arguments: signs)
  func keepsSigns(_ line: Line) {
    let (text, errors) = mended(line.typed)
    #expect(text == line.mended && errors.isEmpty)
  }

  static let today = [
    Line(#"kr "Share" from 3% to 5%, now 4%"#, #"kr "Share" from 3% to 5% note "now 4%""#),
    Line(#"kr "Share" from 3% to 5%, 4% now"#, #"kr "Share" from 3% to 5% note "4% now""#),
    Line(
      #"kr "Wins" from 3 to 15 deals, 12 deals today, owner @anna"#,
      #"kr "Wins" from 3 to 15 deals note "12 deals today" owner @anna"#),
    Line(#"kr "Share" from 3% to 5% currently 4%"#, #"kr "Share" from 3% to 5% note "currently 4%""#),
    Line("- Share of us from 3% to 5%, nyt 4 %", #"kr "Share of us" from 3% to 5% note "nyt 4 %""#),
    Line(#"kr "份额" from 3% to 5%，目前4%"#, #"kr "份额" from 3% to 5% note "目前4%""#),
    Line(
      #"kr "Share" from 3% to 5%, now 4%, owner @anna"#, #"kr "Share" from 3% to 5% note "now 4%" owner @anna"#),
    Line(#"kr "Share" to 5%, now 4%"#, #"kr "Share" to 5% from 4%"#),
    Line(#"kr "Share" from 3% to 5% (now 4%)"#, #"kr "Share" from 3% to 5% note "now 4%""#),
    Line(#"kr "Share" from 3% (now 4%) to 5%"#, #"kr "Share" from 3% note "now 4%" to 5%"#),
    Line("kr \"Share\" from 3% to 5%\n    now: 4%", "kr \"Share\" from 3% to 5%\n    note \"now: 4%\""),
    Line(#"kr "Share" from 3% to 5%, target 6%"#, #"kr "Share" from 3% to 5% note "target 6%""#),
  ]

  @Test("makes no second start of where a goal stands today", arguments: today) func keepsToday(_ line: Line) {
    let (text, errors) = mended(line.typed)
    #expect(text == line.mended && errors.isEmpty)
  }

  @Test("makes no range of two targets") func keepsTargetsApart() {
    let line = #"kr "Share" from 3% to 5%, to 6%"#
    let (text, errors) = mended(line)
    #expect(text == line && errors.count == 1)
  }

  static let links = [
    Line(
      "- Wins from 3 to 5 deals (see [the plan](https://x.y/a))",
      #"kr "Wins" from 3 to 5 deals note "see [the plan](https://x.y/a)""#),
    Line(
      "- Wins from 3 to 5 deals [the plan](https://x.y/a)",
      #"kr "Wins" from 3 to 5 deals note "[the plan](https://x.y/a)""#),
    Line(
      "- Wins from 3 to 5 deals (see the plan (p. 4))", #"kr "Wins" from 3 to 5 deals note "see the plan (p. 4)""#),
  ]

  @Test("keeps a link in brackets whole", arguments: links) func keepsLinks(_ line: Line) {
    let (text, errors) = mended(line.typed)
    #expect(text == line.mended && errors.isEmpty)
  }

  @Test("and a link in a title leaves nothing to fill in") func linksAreFilledIn() {
    let text = "objective \"A\" {\n  kr \"Wins (see [the plan](https://x.y/a))\" from 3 to 5 deals\n}\n"
    #expect(!lintFiles([("a.okr", text)]).findings.contains { $0.rule == "specific/placeholder" })
  }

  static let strikes = [
    Line("- ~~KR1: Wins from 3 to 5 deals~~", #"note "~~KR1: Wins from 3 to 5 deals~~""#),
    Line("- KR1: ~~Wins from 3 to 5 deals~~", #"note "~~Wins from 3 to 5 deals~~""#),
    Line("~~- Wins from 3 to 5 deals~~", #"note "~~- Wins from 3 to 5 deals~~""#),
    Line(#"~~kr "Wins" from 3 to 5 deals~~"#, #"note "~~kr \"Wins\" from 3 to 5 deals~~""#),
    Line(
      "- Wins from 3 to 5 deals\n- ~~Losses from 5 to 3 deals~~\n- Calls from 3 to 5 calls",
      "kr \"Wins\" from 3 to 5 deals\nnote \"~~Losses from 5 to 3 deals~~\"\nkr \"Calls\" from 3 to 5 calls"),
  ]

  static let partStrikes = [
    Line("- Old ~~from 3 to 4~~ from 5 to 6", #"kr "Old ~~from 3 to 4~~" from 5 to 6"#),
    Line("- ~~Losses~~ Wins from 5 to 6", #"kr "~~Losses~~ Wins" from 5 to 6"#),
    Line("- ~~Losses~~ and ~~gains~~ from 5 to 6", #"kr "~~Losses~~ and ~~gains~~" from 5 to 6"#),
  ]

  @Test("brings no goal back that was struck out", arguments: strikes + partStrikes) func keepsStruckOut(_ line: Line) {
    for isSuggestedToo in [false, true] {
      let (text, errors) = mended(line.typed, isSuggestedToo: isSuggestedToo)
      #expect(text == line.mended && errors.isEmpty)
    }
  }

  @Test("nor a number", arguments: ["from 3% to ~~2%~~ 1%", "~~3%~~ 4% -> 5%"])
  func keepsStruckOutNumbers(_ change: String) {
    let (text, _) = mended("kr \"Returns of us\" \(change)", isSuggestedToo: true)
    #expect(text.contains("~~2%~~") || text.contains("~~3%~~"))
  }

  @Test("nor one of a page, with its heading") func keepsStruckOutPages() {
    let page = PastedPage(
      "## O1: Grow\n- Wins from 3 to 5 deals\n- ~~Losses from 5 to 3 deals~~\n## ~~O2: Shrink~~\n- ~~Calls from 5 to 3~~",
      "objective \"Grow\" {\nkr \"Wins\" from 3 to 5 deals\nnote \"~~Losses from 5 to 3 deals~~\"\n"
        + "note \"~~O2: Shrink~~\"\nnote \"~~Calls from 5 to 3~~\"\n}")
    page.check()
  }

  @Test("reads no day of a sheet by the days in its other rows") func keepsDoubtfulDays() {
    let table = """
      | Key result | From | To | By |
      |---|---|---|---|
      | Conversion | 3% | 5% | 03/04/2027 |
      | Returns | 3% | 2% | 25/04/2027 |
      """
    let (text, errors) = mended(table, isSuggestedToo: true)
    #expect(
      text == "kr \"Conversion\" from 3% to 5% by 03/04/2027\nkr \"Returns\" from 3% to 2% by 2027-04-25"
        && errors.count == 1)
  }

  @Test(
    "does not decide whether a bare number counts in thousands too",
    arguments: [
      ("10 -> 20k EUR", ["Write `10k EUR`", "Write `10 EUR`"]),
      ("from 1.5 to 2.5M EUR", ["Write `1.5M EUR`", "Write `1.5 EUR`"]),
      ("from 10 to $20k", ["Write `$10k`", "Write `$10`"]), ("从10到20万元", ["Write `10万元`", "Write `10 元`"]),
    ])
  func asksForThousands(_ change: String, _ titles: [String]) {
    let text = "objective \"A\" {\n  kr \"Sales\" \(change)\n}\n"
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/ambiguous-number" }
    #expect(found.count == 1 && found.flatMap(\.fixes).map(\.title) == titles)
    #expect(found.flatMap(\.fixes).allSatisfy { $0.applicability == .suggested })
  }

  @Test(
    "and asks nothing where only one reading makes sense",
    arguments: ["900 -> 1.2k EUR", "from 0 to 20k EUR", "from 100 EUR to 20k EUR", "from 10k to 20k EUR"])
  func knowsThousands(_ change: String) {
    let text = "objective \"A\" {\n  kr \"Sales\" \(change)\n}\n"
    #expect(!lintFiles([("a.okr", text)]).findings.contains { $0.rule == "syntax/ambiguous-number" })
  }

  @Test("takes a small b for billions of money alone")
  func keepsBits() {
    func rules(_ change: String) -> [String] {
      lintFiles([("a.okr", "objective \"A\" {\n  kr \"Sales of us\" \(change)\n}\n")]).findings.map(\.rule)
        .filter { $0.hasPrefix("syntax/") }
    }
    #expect(rules("from 3b to 5b") == ["syntax/ambiguous-number", "syntax/ambiguous-number"])
    #expect(rules("from 3b EUR to 5b EUR") == ["syntax/number-form", "syntax/number-form"])
    #expect(rules("from $3b to $5b") == ["syntax/number-form", "syntax/number-form"])
    #expect(rules("from 3B to 5B").isEmpty)
  }

  static let ends = [
    Line("- Jäsenet 31 → 45 vuoden loppuun mennessä", #"kr "Jäsenet" from 31 to 45 by 2027-12-31"#),
    Line("- Jäsenet 31 → 45 kuukauden loppuun mennessä", #"kr "Jäsenet" from 31 to 45 by 2027-12-31"#),
    Line("- Jäsenet 31 → 45 kuukauden loppuun", #"kr "Jäsenet" from 31 to 45 by 2027-12-31"#),
    Line("- Members 31 → 45 year end", #"kr "Members" from 31 to 45 by 2027-12-31"#),
    Line("- Members 31 → 45 quarter end", #"kr "Members" from 31 to 45 by 2027-12-31"#),
    Line("- Members 31 → 45 by month end", #"kr "Members" from 31 to 45 by 2027-12-31"#),
    Line("- Members 31 → 45 end of year", #"kr "Members" from 31 to 45 by 2027-12-31"#),
  ]

  @Test("makes no unit of the end of a year", arguments: ends) func keepsEnds(_ line: Line) {
    let (text, errors) = mended(line.typed)
    #expect(text == line.mended && errors.isEmpty)
  }
}
