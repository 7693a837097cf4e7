import OKRLint
import OKRSource
import Testing

/// Whoever makes one mistake reads of one, whichever rule finds it.
@Suite("One mistake is one finding")
struct OneMistakeTests {
  private static let head = """
    company acme "Acme"
    for acme
    cycle 2026-Q3
    objective a "More people think of us first" owner @a {
      kr "Offers that end in an order" from 15% to 25%
      kr "Days from first call to signature" from 60 days to 45 days

    """

  @Test(
    "in a line that is right otherwise",
    arguments: [
      ("kr \"Orders on time\" from 82 % to 92,5 %", "syntax/number-form"),
      ("kr \"Orders on time\" start 82% to 92%", "syntax/unknown-word"),
      ("- kr \"Orders on time\" from 82% to 92%", "syntax/list-marker"),
      ("kr Orders on time from 82% to 92%", "syntax/unquoted-title"),
      ("kr 2. Orders on time from 82% to 92%", "syntax/unquoted-title"),
      ("milestone - The new shop is open by 2026-09-15", "syntax/unquoted-title"),
      ("kr \"Rating of the app\" 4.2 to 4.6 of 5 stars", "syntax/unknown-word"),
      ("milestone 3、新仓库启用 by 2026-09-15", "syntax/unquoted-title"),
      ("kr \"Orders on time\" from 82% to 92% by Sept 15, 2026", "syntax/date-form"),
      ("kr \"Orders on time\" from 82% to 92%, owner @b", "syntax/punctuation"),
      ("kr \"Wait for a first visit\" from 20 working-days to 10 working days", "syntax/number-form"),
      ("initiative \"Hire a driver\" start 2026-08-01 by 2026-09-01", "syntax/remark"),
      ("kr \"Toimitus tulee ajallaan\" from 82% to 92,5%", "syntax/number-form"),
      ("kr \"Toimitus tulee ajallaan\" lähtötaso 82% to 92%", "syntax/unknown-word"),
      ("milestone \"Varasto on auki\" syyskuussa", "syntax/unknown-word"),
      ("milestone \"Varasto on auki\" by 15.9.", "syntax/date-form"),
      ("* kr \"Toimitus tulee ajallaan\" from 82% to 92%", "syntax/list-marker"),
      ("kr “准时交货率” from 82% to 92%", "syntax/punctuation"),
      ("kr \"准时交货率\" 从 82% to 92%", "syntax/unknown-word"),
      ("kr \"准时交货率\" from 八成 to 92%", "syntax/number-form"),
      ("milestone \"新仓库启用\" by 2026年9月15日", "syntax/date-form"),
      ("kr \"逾期余额\" from 人民币 3.6 亿元 to 3亿 CNY", "syntax/number-form"),
    ])
  func oneFinding(_ line: String, _ rule: String) {
    let found = lintFiles([("a.okr", Self.head + "  \(line)\n}\n")]).findings
    #expect(found.map(\.rule) == [rule], "\(found.map(\.message))")
  }

  @Test(
    "and its fix cuts no number in two, nor takes one of the title for the line's",
    arguments: [
      ("- 销售额从1.5亿元增长到2亿元", "kr \"销售额从1.5亿元增长到2亿元\""),
      ("2、客单价由1,200元提高至1,500元", "kr \"客单价由1,200元提高至1,500元\""),
      ("- rent £900 to £800", "kr \"rent\" £900 to £800"),
      ("- avg ticket $6.40 → $7.25", "kr \"avg ticket\" $6.40 → $7.25"),
      ("Key result: 90th percentile turnout from 105 s to 80 s", "kr \"90th percentile turnout\" from 105 s to 80 s"),
      ("Key result: 5-star reviews from 40 to 90", "kr \"5-star reviews\" from 40 to 90"),
      ("a) Win rate from 18% to 25%", "kr \"Win rate\" from 18% to 25%"),
      ("- Time from idea to test: 3 weeks to 1 week", "kr \"Time from idea to test\" 3 weeks to 1 week"),
      ("kr 2 - regulars from 120 to 200", "kr \"regulars\" from 120 to 200"),
      ("Milestone: Radios are in use by 2026-09-15", "milestone \"Radios are in use\" by 2026-09-15"),
    ])
  func keepsNumbers(_ line: String, _ written: String) {
    let files = [("a.okr", Self.head + "  \(line)\n}\n")]
    let fixes = lintFiles(files).findings.filter { ["syntax/list-marker", "syntax/unquoted-title"].contains($0.rule) }
      .compactMap(\.fixes.first)
    let fixed = fixes.reversed().reduce(files) { files, fix in applying(fix, to: files) }
    #expect(fixed.first?.1.contains("  \(written)\n") == true, "\(fixed.first?.1.suffix(160) ?? "")")
  }

  @Test("and its fix keeps every word, whatever mark a line of a list starts with", arguments: ["-", "*", "•"])
  func listOfGoals(_ mark: String) {
    let page = """
      company acme "Acme"
      cycle 2026-Q3
      \(mark) Objective: More people think of us first
        1) Offers that end in an order from 15% to 25%
      \(mark) Objective: The new clinic is running
        1) Days from first call to signature from 60 to 45 days

      """
    let fixes = lintFiles([("a.okr", page)]).findings.filter { $0.rule == "syntax/list-marker" }.compactMap(
      \.fixes.first)
    let fixed = fixes.reversed().reduce([("a.okr", page)]) { files, fix in applying(fix, to: files) }
    #expect(fixed.first?.1.contains("\nobjective \"The new clinic is running\"") == true)
  }
}
