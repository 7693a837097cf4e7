import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// `year starts 04` and what hands type in its place.
@Suite("The setting of the year")
struct FiscalYearSettingTests {
  private func told(_ line: String) -> [String] {
    lintFiles([("a.okr", "rules {\n  \(line)\n}\n")]).findings.map { "\($0.rule): \($0.message)" }
  }

  private func mended(_ line: String) -> String? {
    let files = [(path: "a.okr", text: "rules {\n  \(line)\n}\n")]
    let fixes = lintFiles(files).findings.compactMap(\.fixes.first)
    guard let fix = fixes.first, fixes.count == 1 else { return nil }
    let lines = applying(fix, to: files).first?.text.split(separator: "\n").map(String.init) ?? []
    return lines.count > 1 ? String(lines[1].drop { $0 == " " }) : nil
  }

  @Test("as it is written", arguments: ["year starts 04", "year ends 09", "year starts 01", "year ends 12"])
  func plain(_ line: String) {
    #expect(told(line) == [])
  }

  @Test("the tree has the month, whatever was typed")
  func outline() {
    #expect(
      tree("rules { year starts 04 off a/b year ends 12 }").outline
        == "rules({year(starts month 4) off(a/b) year(ends month 12)})")
    #expect(tree("rules { year starts April }").outline == "rules({year(starts month 4)})")
    #expect(tree("rules { year ends ９月 }").outline == "rules({year(ends month 9)})")
  }

  @Test(
    "what can mean one thing only is understood, and mended by its fix",
    arguments: [
      ("year starts 4", "syntax/number-form: `4` is written `04`", "year starts 04"),
      ("year starts ０４", "syntax/number-form: `０４` is written `04`", "year starts 04"),
      ("year starts 4月", "syntax/number-form: `4月` is written `04`", "year starts 04"),
      ("year starts April", "syntax/unknown-word: `April` is written `04`", "year starts 04"),
      ("year ends Sept", "syntax/unknown-word: `Sept` is written `09`", "year ends 09"),
      ("year starts huhtikuussa", "syntax/unknown-word: `huhtikuussa` is written `04`", "year starts 04"),
      ("year ends 十二月", "syntax/unknown-word: `十二月` is written `12`", "year ends 12"),
      ("year starts in 04", "syntax/unknown-word: `starts in` is written `starts`", "year starts 04"),
      ("year begins 04", "syntax/unknown-word: `begins` is written `starts`", "year starts 04"),
      ("year strats 04", "syntax/unknown-word: `strats` is written `starts`", "year starts 04"),
      ("yaer starts 04", "syntax/unknown-word: `yaer` is written `year`", "year starts 04"),
      ("fiscal year starts 04", "syntax/unknown-word: `fiscal year` is written `year`", "year starts 04"),
      ("tilikausi starts 04", "syntax/unknown-word: `tilikausi` is written `year`", "year starts 04"),
      ("财年 ends 09", "syntax/unknown-word: `财年` is written `year`", "year ends 09"),
    ])
  func handTyped(_ line: String, _ message: String, _ plain: String) {
    #expect(told(line) == [message])
    #expect(mended(line) == plain)
  }

  @Test(
    "what is no month is told once",
    arguments: [
      ("year starts 13", "13"), ("year starts 00", "00"), ("year starts 4.5", "4.5"), ("year starts 04-01", "04-01"),
      ("year starts 2026-04", "2026-04"), ("year starts 1.4.", "1.4"), ("year starts \"April\"", "\"April\""),
      ("year ends spring", "spring"), ("year ends 1,250", "1,250"),
    ])
  func noMonth(_ line: String, _ found: String) {
    #expect(told(line) == ["syntax/unexpected: found `\(found)` where a month in two digits, such as 04, belongs"])
  }

  @Test("what is missing is told once")
  func missing() {
    #expect(told("year 04") == ["syntax/unexpected: found `04` where starts or ends belongs"])
    #expect(told("year starts").count == 1)
    #expect(told("year").count == 1)
    #expect(told("year starts\n  off specific/long-title").count == 1)
  }

  @Test("it has no place but right in `rules`")
  func misplaced() {
    #expect(
      told("in \"archive/\" { year starts 04 off specific }") == [
        "syntax/misplaced: `year` has no place in `in \"…\"`; its place is `rules`"
      ])
    let top = lintFiles([("a.okr", "year starts 04\ncompany acme \"Acme\"\n")]).findings
    #expect(top.map(\.message) == ["`year` has no place in a file; its place is `rules`"])
  }

  @Test("its words are free everywhere else")
  func free() {
    let text = """
      company year "Year"
      team starts "Starts" under year
      team ends "Ends" under year
      kpi month "A month" every year
      """
    #expect(tree(text).told == [])
    #expect(tree("rules { off year, starts error ends }").told == [])
  }

  @Test("a file that is cut off anywhere still has a tree")
  func cutOff() {
    let text = "rules { year starts 04 in \"a/\" { year ends 4月 } fiscal year ends in April }"
    for end in 0...text.utf8.count {
      let file = SourceFile(path: "a.okr", text: String(decoding: text.utf8.prefix(end), as: UTF8.self))
      #expect(parse(file).nodes.isEmpty == false)
    }
  }
}
