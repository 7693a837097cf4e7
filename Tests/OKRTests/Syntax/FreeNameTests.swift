import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Words of the language as names, and what stands on a declaration's own line.
@Suite("Names are free, and a line is its declaration's own")
struct FreeNameTests {
  /// A file and the tree it is read as, without an error.
  static let free: [(String, String)] = [
    ("kpi source \"CRM\"", "kpi(source \"CRM\")"),
    ("kpi share \"Share of wallet\" every month", "kpi(share \"Share of wallet\" every(month))"),
    ("kpi score {\n every week }", "kpi(score {every(week)})"),
    ("kpi reading every week", "kpi(reading every(week))"),
    ("kpi reading 2026-07 5", "kpi(reading(2026-07 5))"),
    ("team next", "team(next)"),
    ("team note \"Notes\" under link", "team(note \"Notes\" under(link))"),
    ("company outside \"Outside Oy\"", "company(outside \"Outside Oy\")"),
    (
      "objective source \"One source\" {\n kr to \"Two\" to 5\n}",
      "objective(source \"One source\" {kr(to \"Two\" to(5))})"
    ),
    ("objective a { kr share from 5% to 9% }", "objective(a {kr(share from(5%) to(9%))})"),
    ("objective a { kr from 5 to 9 measures cycle }", "objective(a {kr(from(5) to(9) measures(cycle))})"),
    ("objective a supports sales.growth.share share 40%", "objective(a supports(sales.growth.share share(40%)))"),
    ("objective a supports share share 40%, next", "objective(a supports(share share(40%) next))"),
    ("objective a guards weight, score, lead because \"x\"", "objective(a guards(weight score lead) because(\"x\"))"),
    ("objective a needs link \"A page\" by 2026-09", "objective(a needs(link \"A page\" by(2026-09)))"),
    ("for team.kpi owner lead", "for(team.kpi) owner(lead)"),
    ("kpi a healthy > 5 hours/team", "kpi(a healthy(> 5 hours/team))"),
  ]

  @Test("a word of the language is a name where only a name can stand", arguments: free)
  func isName(_ text: String, _ outline: String) {
    #expect(tree(text).told == [])
    #expect(tree(text).outline == outline)
  }

  /// A mistake, the one thing told of it, and the tree.
  static let mistakes: [(String, String, String)] = [
    ("company company \"C\"", "1 unexpected", "company(✗ \"C\")"),
    ("kpi kpi share \"C\"", "1 unexpected", "kpi(✗ share \"C\")"),
    ("for\nobjective \"A\"", "1 missingValue", "for objective(\"A\")"),
    ("for objective \"A\"", "1 missingValue", "for objective(\"A\")"),
    ("objective a supports\n  owner @eva", "1 missingValue", "objective(a supports owner(@eva))"),
    ("kpi lead time \"Lead time\" every week", "1 unknownWord", "kpi(lead ✗ \"Lead time\" every(week))"),
    ("kpi time to market \"T\" every week", "1 unknownWord", "kpi(time ✗ \"T\" every(week))"),
    (
      "objective a { kr share of wallet grows from 3% to 5% }", "1 unquotedTitle",
      "objective(a {kr(share of wallet grows from(3%) to(5%))})"
    ),
    ("team\nobjective \"A\"", "", "team objective(\"A\")"),
    ("owner @a 60%, @b 40%", "1 unexpected", "owner(@a ✗ @b ✗)"),
    ("objective a owner @a 0.6, @b 0.4 because \"x\"", "1 unexpected", "objective(a owner(@a ✗ @b ✗) because(\"x\"))"),
  ]

  @Test("a missing or a doubled name is one mistake", arguments: mistakes)
  func isMistake(_ text: String, _ told: String, _ outline: String) {
    #expect(tree(text).told.joined() == told)
    #expect(tree(text).outline == outline)
  }

  /// A line in an objective, what is told of it, and what the objective and the key result are left with.
  static let lines: [(String, [String])] = [
    ("kr \"A\" from 2 to 5 cycle 2026-07", ["2 misplaced"]),
    ("kr \"A\" from 2 to 5 for sales owner @eva", ["2 misplaced"]),
    ("kr \"A\" from 2 to 5 guards churn, margin", ["2 misplaced"]),
    ("milestone \"A\" by 2026-08 rollup sum", ["2 misplaced"]),
    ("initiative \"A\" by 2026-08 score 0.5", ["2 misplaced"]),
    ("kr \"A\" from 2 to 5\n  every week", ["3 remark"]),
    ("kr \"A\" from 2 to 5 allow kpi because \"x\"", ["2 missingBraces"]),
    ("kr \"A\" from 2 to 5 checkin 2026-07-05 3", []),
    ("kr \"A\" from 2 to 5 checkin 2026-07-05 3 owner @eva", ["2 missingBraces"]),
    ("kr \"A\" from 2 to 5 {\n    checkin 2026-07-05 3 owner @eva\n  }", ["3 misplaced"]),
    ("kr \"A\" from 2 to 5 { checkin 2026-07-05 3 learned \"x\" }", []),
    ("kr \"A\" from 2 to 5\n  guards churn", []),
  ]

  @Test("what belongs to the objective is misplaced on a key result's line", arguments: lines)
  func isOwn(_ line: String, _ told: [String]) {
    #expect(tree("objective a \"A\" {\n  \(line)\n  kr \"B\" from 1 to 2\n}").told == told)
  }

  @Test("a misplaced clause changes nothing around it")
  func changesNothing() {
    let text = """
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "A" owner @a {
        kr "A" from 2 to 5 dealers cycle 2025-Q1
        kr "B" from 1% to 2% by 2026-08-31
      }
      """
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.location.file.path == "a.okr" }
    #expect(rows(found) == ["a.okr:5 syntax/misplaced"])
  }

  @Test("a unit on its line takes no default of the file")
  func unitLine() {
    #expect(tree("team a \"A\" cycle 2026-Q3").told == ["1 misplaced"])
    #expect(tree("person @a \"A\" for acme").told == ["1 misplaced"])
    #expect(tree("team a \"A\"\ncycle 2026-Q3").told == [])
  }

  /// What people type for the new words.
  static let typed: [(String, String)] = [
    ("url \"https://x.example\"", "link(\"https://x.example\")"),
    ("comment \"Ask Eva\"", "note(\"Ask Eva\")"),
    ("description: \"What it is\"", "note(\"What it is\")"),
    ("Note: \"Ask Eva\"", "note(\"Ask Eva\")"),
    ("huomautus \"Kysy Eevalta\"", "note(\"Kysy Eevalta\")"),
    ("备注：\"问李娜\"", "note(\"问李娜\")"),
    ("on hold 2026-08-01", "paused(2026-08-01)"),
    ("on-hold 2026-08-01 because \"Later\"", "paused(2026-08-01 because(\"Later\"))"),
    ("postponed 2026-08-01 to 2026-Q4", "moved(2026-08-01 2026-Q4)"),
    ("carried over 2026-08-01 to 2026-Q4", "moved(2026-08-01 2026-Q4)"),
    ("siirretty 2026-08-01 to kevät", "moved(2026-08-01 kevät)"),
    ("推迟 2026-08-01 to 2026-Q4", "moved(2026-08-01 2026-Q4)"),
  ]

  @Test("near words for notes, links and goals set aside are understood and told", arguments: typed)
  func nearWords(_ typed: String, _ outline: String) {
    let tree = tree("objective a \"A\" {\n  \(typed)\n}")
    #expect(tree.errors.filter { $0.rule != .punctuation }.map(\.rule) == [.unknownWord])
    #expect(tree.outline == "objective(a \"A\" {\(outline)})")
  }

  @Test("an address or a note without quotes is one mistake, with the quotes as its mend")
  func unquotedRemarks() {
    let text = "objective a \"A\" {\n  link https://acme.example/x?y=1\n  note Ask Eva, by Friday\n  because \"x\"\n}\n"
    #expect(tree(text).told == ["2 unquotedTitle", "3 unquotedTitle"])
    let fixes = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/unquoted-title" }.flatMap(\.fixes)
    #expect(fixes.flatMap(\.edits).map(\.text) == ["\"https://acme.example/x?y=1\"", "\"Ask Eva, by Friday\""])
    var files = [(path: "a.okr", text: text)]
    for fix in fixes.reversed() { files = applying(fix, to: files) }
    #expect(tree(files.first?.text ?? "").told == [])
  }

  @Test("a range and a stretch are read with their signs and dashes")
  func ranges() {
    func outline(_ clauses: String) -> String { tree("objective a { kr b \(clauses) }").outline }
    #expect(outline("to 10 to 14 days") == "objective(a {kr(b to(10 to 14 days))})")
    #expect(outline("to 60 stretch 75") == "objective(a {kr(b to(60) stretch(75))})")
    #expect(outline("to >= 60% stretch >= 75%") == "objective(a {kr(b to(>= 60%) stretch(>= 75%))})")
    #expect(outline("from 20 to 10 – 14 days") == "objective(a {kr(b from(20) to(10 – 14 days))})")
    #expect(outline("to 10\n to 14") == "objective(a {kr(b to(10) to(14))})")
    #expect(tree("objective a { kr b to 10 to 14 days stretch 8 days }").told == [])
  }
}
