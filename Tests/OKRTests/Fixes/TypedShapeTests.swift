import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Shapes that people type and paste, and what the fixes make of them.
@Suite("A goal in another shape")
struct TypedShapeTests {
  typealias Page = PastedPage

  static let lines: [Page] = [
    Page("- Wins 31 ➜ 45 deals", #"kr "Wins" from 31 to 45 deals"#),
    Page(#"kr "Wins" 31 ➡️ 45 deals"#, #"kr "Wins" from 31 to 45 deals"#),
    Page(#"kr "Wins" from 31 ➜ 45 deals"#, #"kr "Wins" from 31 to 45 deals"#),
    Page("__KR2__ Wins from 31 to 45 deals", #"kr "Wins" from 31 to 45 deals"#),
    Page("- __KR2:__ Wins from 31 to 45 deals", #"kr "Wins" from 31 to 45 deals"#),
    Page("AT1: Voitot 31 -> 45", #"kr "Voitot" from 31 to 45"#),
    Page(
      "- **Median** days to answer from *60* to *45*", #"kr "Median days to answer from 60 to 45""#),
    Page("- Ratio of 3 * 4 boards", #"kr "Ratio of 3 * 4 boards""#),
    Page("- Wait about 12 h -> 6 h", #"kr "Wait" from 12 h to 6 h note "about 12 h -> 6 h""#),
    Page("- Odotus noin 12 h -> 6 h", #"kr "Odotus" from 12 h to 6 h note "noin 12 h -> 6 h""#),
    Page("- Odotus ca. 12 h -> 6 h", #"kr "Odotus" from 12 h to 6 h note "ca. 12 h -> 6 h""#),
    Page("- Odotus n. 12 h -> 6 h", #"kr "Odotus" from 12 h to 6 h note "n. 12 h -> 6 h""#),
    Page("- Odotus 12 h -> noin 6 h", #"kr "Odotus" from 12 h to 6 h note "12 h -> noin 6 h""#),
    Page("- Odotus 12 h -> 6 h (31.8. mennessä)", #"kr "Odotus" from 12 h to 6 h by 2026-08-31"#),
    Page("- Odotus 12 h -> 6 h, vastuu Joni", #"kr "Odotus" from 12 h to 6 h owner Joni"#),
    Page(
      "- Wins from 3 to 4 deals, owner: Anna Lind <anna@x.fi>, due: 2026-08-31",
      #"kr "Wins" from 3 to 4 deals owner @Anna-Lind note "<anna@x.fi>" by 2026-08-31"#),
    Page("- Wins from 3 to 4 deals <anna@x.fi>", #"kr "Wins" from 3 to 4 deals note "<anna@x.fi>""#),
    Page(
      "kr \"Wins\" from 3 to 4 deals\n    Link: https://x.y/z\n    Confidence: 70%",
      "kr \"Wins\" from 3 to 4 deals\n    link \"https://x.y/z\"\n    confidence 70%"),
  ]

  @Test("is a line of the language", arguments: lines) func isLine(_ page: Page) {
    Page("objective \"A\" {\n  \(page.typed)\n}", "objective \"A\" {\n  \(page.mended)\n}").check()
  }

  static let tables: [Page] = [
    Page(
      """
      | Objective | Key result | Current | Goal | Weight |
      |---|---|---|---|---|
      | Grow | Cars sold | 20 | 30 | 40% |
      """,
      "objective \"Grow\" {\n  kr \"Cars sold\" from 20 to 30 weight 40%\n}"),
    Page(
      """
      | Objective | Key result | Current | Start | Goal |
      |---|---|---|---|---|
      | Grow | Cars sold | 25 | 20 | 30 |
      """,
      "objective \"Grow\" {\n  kr \"Cars sold\" from 20 to 30 note \"Current: 25\"\n}"),
    Page(
      """
      ## O1: Grow

      | Key result | Baseline | Target |
      |---|---|---|
      | Cars sold | 20 | 30 |

      ## O2: Be loved

      | Key result | Baseline | Target |
      |---|---|---|
      | Wins | 2 | 3 |
      """,
      """
      objective "Grow" {

      kr "Cars sold" from 20 to 30
      }

      objective "Be loved" {

      kr "Wins" from 2 to 3
      }
      """),
  ]

  @Test("is a table whose columns have other names, or that stands below a heading", arguments: tables)
  func isTable(_ page: Page) { page.check() }

  static let headings: [Page] = [
    Page("# Team Sales – OKRs Q3 2026", "// Team Sales – OKRs Q3 2026\nteam \"Sales\"\ncycle 2026-Q3"),
    Page("# Sales team: OKRs 2026 H2", "// Sales team: OKRs 2026 H2\nteam \"Sales team\"\ncycle 2026-H2"),
    Page("# OKRs 2026-Q3", "// OKRs 2026-Q3\ncycle 2026-Q3"),
    Page(
      "# Myyntitiimi – tavoitteet Q3/2026", "// Myyntitiimi – tavoitteet Q3/2026\nteam \"Myyntitiimi\"\ncycle 2026-Q3"),
    Page("# Notes of 2026", "// Notes of 2026"),
    Page("# OKRs Q3 2026\nCycle: 2026-Q3", "// OKRs Q3 2026\ncycle 2026-Q3"),
    Page("# Team Sales – OKRs Q3 2026\nTeam: Shop", "// Team Sales – OKRs Q3 2026\ncycle 2026-Q3\nteam Shop"),
  ]

  @Test("stands below the heading of a page, which says whose it is and when", arguments: headings)
  func hasHeading(_ page: Page) {
    let goal = "objective \"A\" {\n  kr \"B\" from 1 to 2\n}"
    Page("\(page.typed)\n\(goal)", "\(page.mended)\n\(goal)").check(below: "")
  }
}
