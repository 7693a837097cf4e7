import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lists, headings and tables as they stand in documents: what the fixes make of them, and that nothing is lost.
@Suite("A page that was pasted")
struct PastedPageTests {
  typealias Page = PastedPage

  private func check(_ page: Page, below head: String = "cycle 2026-Q3\n") { page.check(below: head) }

  static let owners: [Page] = [
    Page(
      "- Raise deals from 20k to 24k EUR (owner: Joni)",
      #"kr "Raise deals" from 20k to 24k EUR owner Joni"#),
    Page(
      "- Nosta tulot 20 milj. eurosta 24 milj. euroon (omistaja: Joni)",
      #"kr "Nosta tulot 20 milj. eurosta 24 milj. euroon" owner Joni"#),
    Page("- 客户数从20家增加到30家（负责人：小王）", #"kr "客户数从20家增加到30家" owner 小王"#),
    Page("- Cut the cycle from 60 to 45 days (@joni)", #"kr "Cut the cycle" from 60 to 45 days owner @joni"#),
    Page(
      "- Cut the cycle from 60 to 45 days [@joni, @eva]", #"kr "Cut the cycle" from 60 to 45 days owner @joni, @eva"#),
    Page("- Cut it from 60 to 45 days (owner: Joni Virtanen)", #"kr "Cut it" from 60 to 45 days owner @Joni-Virtanen"#),
    // What says more than whose it is stays as it was.
    Page("- Orders (owner satisfaction) on time", #"kr "Orders (owner satisfaction) on time""#),
  ]

  @Test("has owners in brackets", arguments: owners) func ownersAreClauses(_ page: Page) {
    check(Page("objective \"A\" {\n\(page.typed)\n}", "objective \"A\" {\n\(page.mended)\n}"))
  }

  static let headings: [Page] = [
    Page(
      """
      Objective: Grow
      Key Results:
      - Sell from 20 to 30 cars
      Initiatives:
      - Sign contracts on a phone
      - Train 12 sellers
      Risks:
      - The provider is late
      """,
      """
      objective "Grow" {
      kr "Sell" from 20 to 30 cars
      initiative "Sign contracts on a phone"
      initiative "Train 12 sellers"
      note "Risks: The provider is late"
      }
      """),
    Page(
      """
      Tavoite: Kasvu
      Avaintulokset:
      - Sykli lyhenee 60 päivästä 45 päivään
      Toimenpiteet:
      - Kouluta myyjät
      Riskit:
      - Toimittaja on myöhässä
      """,
      """
      objective "Kasvu" {
      kr "Sykli lyhenee 60 päivästä 45 päivään"
      initiative "Kouluta myyjät"
      note "Riskit: Toimittaja on myöhässä"
      }
      """),
    Page(
      """
      目标：增收
      关键结果：
      - 客户数从20家增加到30家
      举措：
      - 手机签约
      风险：
      - 供应商延期
      """,
      """
      objective "增收" {
      kr "客户数从20家增加到30家"
      initiative "手机签约"
      note "风险: 供应商延期"
      }
      """),
    Page(
      """
      objective "Grow" {
        ## Initiatives
        1. Train the sellers
        **Key results**
        * Sell from 20 to 30 cars
      }
      """,
      """
      objective "Grow" {
        initiative "Train the sellers"
        kr "Sell" from 20 to 30 cars
      }
      """),
  ]

  /// Headings that nothing marks but the list below them.
  private static let bareHeading = Page(
    """
    Tavoite 1: Kasvu
    Avaintulokset
    • Myynti 60 pv -> 45 pv
    Toimenpiteet
    • Uusi sopimus

    Tavoite 2: Maine
    Avaintulokset
    • Poistuma 9 -> 5
    """,
    """
    objective "Kasvu" {
    kr "Myynti" from 60 pv to 45 pv
    initiative "Uusi sopimus"
    }

    objective "Maine" {
    kr "Poistuma" from 9 to 5
    }
    """)

  @Test("has headings without a mark") func bareHeadingsGo() { check(Self.bareHeading) }

  @Test("has headings over its lists", arguments: headings) func headingsGo(_ page: Page) { check(page) }

  static let sublists: [Page] = [
    Page(
      """
      Objective: Grow
      - Sell from 20 to 30 cars
        - Train 12 sellers
        - Owner: @eva
      - Lose fewer, from 9 to 5 cars
          * New contract
      """,
      """
      objective "Grow" {
      kr "Sell" from 20 to 30 cars
        note "Train 12 sellers"
        owner @eva
      kr "Lose fewer" from 9 to 5 cars
          note "New contract"
      }
      """),
    Page(
      """
      - Grow
        - Sell from 20 to 30 cars
      - Be loved
        - Lose from 9 to 5 customers
      """,
      """
      objective "Grow" {
        kr "Sell" from 20 to 30 cars
      }
      objective "Be loved" {
        kr "Lose" from 9 to 5 customers
      }
      """),
    Page(
      """
      1. Grow
      - Sell from 20 to 30 cars
      2. Be loved
      - Lose from 9 to 5 customers
      """,
      """
      objective "Grow" {
      kr "Sell" from 20 to 30 cars
      }
      objective "Be loved" {
      kr "Lose" from 9 to 5 customers
      }
      """),
  ]

  static let signs: [Page] = [
    Page(
      """
      🎯 Grow
      📈 Sell from 20 to 30 cars
      🎯 Be loved
      📈 Lose from 9 to 5 customers
      """,
      """
      objective "Grow" {
      kr "Sell" from 20 to 30 cars
      }
      objective "Be loved" {
      kr "Lose" from 9 to 5 customers
      }
      """),
    Page(
      """
      Objective: Grow
      🎯 Sell from 20 to 30 cars
      🎯 Lose from 9 to 5 customers
      """,
      """
      objective "Grow" {
      kr "Sell" from 20 to 30 cars
      kr "Lose" from 9 to 5 customers
      }
      """),
    Page(
      """
      objective "Grow" {
        - Milestones:
          - Ten partners have signed by 2026-08-31
        - Key results:
          - Sell from 20 to 30 cars
      }
      """,
      """
      objective "Grow" {
          milestone "Ten partners have signed" by 2026-08-31
          kr "Sell" from 20 to 30 cars
      }
      """),
  ]

  @Test("has signs and headings for marks", arguments: signs) func signsAreRead(_ page: Page) { check(page) }

  @Test("has lists in its lists", arguments: sublists) func sublistsBelong(_ page: Page) { check(page) }

  static let markers: [Page] = [
    Page("✅ Sell from 20 to 30 cars", #"kr "Sell" note "✅" from 20 to 30 cars"#),
    Page("✔️ Sell from 20 to 30 cars", #"kr "Sell" note "✔️" from 20 to 30 cars"#),
    Page("1️⃣ Sell from 20 to 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("▪ Sell from 20 to 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("① Sell from 20 to 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("→ Sell from 20 to 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    // An address is no comment, and what stands behind it is not lost.
    Page(
      "- Visits to the page https://w.example.com/hc from 4k to 10k",
      #"kr "Visits to the page https://w.example.com/hc" from 4k to 10k"#),
    Page(
      "- Visits to [the page](https://w.example.com/hc) from 4k to 10k",
      #"kr "Visits to [the page](https://w.example.com/hc)" from 4k to 10k"#),
    Page("- Sell from 20 to 30 cars // as agreed", #"kr "Sell" from 20 to 30 cars // as agreed"#),
    Page("② Sell 20 => 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("- Sell from 20 => 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("- Churn (5% → 3%)", #"kr "Churn (5% → 3%)""#),
    Page("kr Sell 20 => 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("* **KR1** Sell from 20 to 30 cars", #"kr "Sell" from 20 to 30 cars"#),
    Page("kr 24/7 support from 60% to 80%", #"kr "24/7 support" from 60% to 80%"#),
    Page("- 24/7 support from 60% to 80%", #"kr "24/7 support" from 60% to 80%"#),
    Page("kr 客户数从 20 家 到 30 家", #"kr "客户数" from 20 家 to 30 家"#),
    Page("- 满意度从 60% 提升到 80%", #"kr "满意度" from 60% to 80%"#),
    Page("kr 投诉量由 30 件降到 20 件", #"kr "投诉量" from 30 件 to 20 件"#),
  ]

  @Test("has markers of many kinds", arguments: markers) func markersGo(_ page: Page) {
    check(Page("objective \"A\" {\n  \(page.typed)\n}", "objective \"A\" {\n  \(page.mended)\n}"))
  }

  static let heads: [Page] = [
    Page("Jakso: 7–9/2026", "cycle 2026-07 to 2026-09"),
    Page("Aika: 1.7.–30.9.2026", "cycle 2026-07-01 to 2026-09-30"),
    Page("周期：2026年7月–9月", "cycle 2026-07 to 2026-09"),
    Page("时间：2026年7月1日-2026年9月30日", "cycle 2026-07-01 to 2026-09-30"),
    Page("Period: Jul–Sep 2026", "cycle 2026-07 to 2026-09"),
    Page("Time: 1 July – 30 Sept 2026", "cycle 2026-07-01 to 2026-09-30"),
    Page("Aika: nyt on aika toimia", #"note "Aika: nyt on aika toimia""#),
    Page("**Owner:** Laura Virtanen", "owner @Laura-Virtanen"),
    Page("**Cycle:** Q3 2026", "cycle 2026-Q3"),
    Page("Ryhmä Pohjola", "team Pohjola"),
    Page("Product team", #"team "Product team""#),
    Page("Tuotetiimi", #"team "Tuotetiimi""#),
    Page("市场部", #"department "市场部""#),
    Page("Team Fire Station 7", #"team "Fire Station 7""#),
    Page("Team spirit is great", #"note "Team spirit is great""#),
    Page("Goals of our team", #"note "Goals of our team""#),
    Page("Team meets every week", #"note "Team meets every week""#),
    Page("For Fire Station 7", "for Fire-Station-7"),
  ]

  @Test("says whose it is and when", arguments: heads) func headsAreClauses(_ page: Page) {
    check(page, below: "")
  }

  static let tables: [Page] = [
    // Behind the key result a goal is its target, in front of it an objective; nobody is no owner.
    Page(
      """
      objective "A" {
      | Avaintulos | Lähtö | Tavoite | Vastuu |
      |---|---|---|---|
      | Toimitusvarmuus | 86 % | 95 % | Minna |
      | Tuotot | 10 | 20 | ? |
      }
      """,
      """
      objective "A" {
      kr "Toimitusvarmuus" from 86% to 95% owner @Minna
      kr "Tuotot" from 10 to 20 note "owner: ?"
      }
      """),
    Page(
      """
      | Objective | Key result | Baseline | Target | Owner | Comment |
      |---|:---|---|---|---|---|
      | Grow | Cars sold | 20 | 30 | Joni | As agreed |
      |  | Days to deliver | 60 days | <= 45 days | Eva Lind | – |
      | Be loved | Win rate | 15 % | 25 % | @anna | |
      """,
      """
      objective "Grow" {
        kr "Cars sold" from 20 to 30 owner @Joni note "Comment: As agreed"
        kr "Days to deliver" from 60 days to <= 45 days owner @Eva-Lind
      }

      objective "Be loved" {
        kr "Win rate" from 15% to 25% owner @anna
      }
      """),
    Page(
      "Tavoite\tAvaintulos\tLähtötaso\tTavoitetaso\tOmistaja\nKasvu\tMyydyt autot\t20\t30\tJoni",
      "objective \"Kasvu\" {\n  kr \"Myydyt autot\" from 20 to 30 owner @Joni\n}"),
    Page(
      "| 目标 | 关键结果 | 基线 | 目标值 | 单位 | 负责人 |\n|---|---|---|---|---|---|\n| 增收 | 客户数 | 20 | 30 | 家 | 小王 |",
      "objective \"增收\" {\n  kr \"客户数\" from 20 家 to 30 家 owner @小王\n}"),
  ]

  @Test("has a table whose columns are known", arguments: tables) func tablesAreLines(_ page: Page) { check(page) }

  @Test("has a table that says more than its columns: one finding, which shows a line")
  func unknownTable() {
    let text = "| Key result | Target |\n|---|---|\n| Sell | 5 | 6 |\n| Buy | 7 |\n"
    let findings = lintFiles([("a.okr", text)]).findings.filter { $0.rule.hasPrefix("syntax/") }
    #expect(findings.count == 1 && findings.allSatisfy { $0.fixes.isEmpty })
    #expect(findings.first?.notes.first?.contains("kr \"") ?? false)
  }
}
