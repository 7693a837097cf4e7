import OKRFix
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Numbers with a slip of the hand in them, or with a mark that two readers take for two things.
@Suite("A number that may be another is asked about")
struct MistypedNumberTests {
  /// What is found in a key result with a clause, of numbers and words.
  private func found(_ clauses: String) -> [Finding] {
    let text = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" \(clauses)\n}\n"
    return lintFiles([("a.okr", text)]).findings.filter { $0.rule.hasPrefix("syntax/") }
  }

  /// What the safe fixes make of it.
  private func mended(_ clauses: String) -> String {
    let head = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" "
    let tree = parse(SourceFile(path: "a.okr", text: "\(head)\(clauses)\n}\n"))
    let file = fixed([tree], in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"]))).trees[0]
      .file
    return String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
  }

  @Test(
    "where a letter looks like a digit",
    arguments: [
      ("from 1_2O0 l to 40 l", "1_200"), ("from 1Z0 l to 40 l", "120"), ("from 3O l to 40 l", "30"),
      ("from 30 l to 4O l", "40"), ("to 1O0 EUR", "100"), ("to 2OO customers", "200"),
      ("to 1l0 l", "110"), ("from 30 l to l2 l", "12"), ("to O.5%", "0.5"), ("to 2O%", "20"), ("to >= 1OO", ">= 100"),
      ("to €1OO", "€100"), ("from 5 to 9 weight O.5", "0.5"), ("from 5 to 9 { checkin 2026-08-10 3O l }", "30"),
      ("from 5 to 9 { checkin 2026-08-10 l2 l }", "12"), ("from 5 to 9 { checkin 2026-08-10 O.5 l }", "0.5"),
    ])
  func letters(_ clauses: String, _ meant: String) {
    let found = found(clauses)
    #expect(found.map(\.rule) == ["syntax/ambiguous-number"])
    // With the unit, as it reads once it is mended.
    let message = found.first?.message ?? ""
    #expect(message.contains("has a letter where a digit belongs; did you mean `\(meant)"))
    #expect(found.flatMap(\.fixes).allSatisfy { message.hasSuffix("\($0.title.dropFirst("Write ".count))?") })
    #expect(found.flatMap(\.fixes).count == 1)
    #expect(mended(clauses) == clauses)
  }

  @Test("and keeps the unit behind it") func unit() {
    let text = "objective \"A\" {\n  kr \"B\" from 3O% to 40%\n}\n"
    let fix = lintFiles([("a.okr", text)]).findings.flatMap(\.fixes).first { $0.title == "Write `30%`" }
    let edit = fix?.edits.first
    #expect(edit.map { $0.location.file.text($0.location.range) } == "3O")
    #expect(mended("from 1e5 l to 4 l") == "from 1e5 l to 4 l")
  }

  @Test(
    "but a letter that counts something is its unit",
    arguments: ["from 5 l to 10l", "from 5l to 1l", "from 5 oz to 10oz", "from 2 lots to 30 lots", "from 1 o to 2 o"])
  func units(_ clauses: String) { #expect(!found(clauses).contains { $0.rule == "syntax/ambiguous-number" }) }

  @Test("and a name is no number") func name() {
    let words = "from 5 to 9 {\n    checkin 2026-08-10 O2 slow start\n  }"
    #expect(mended(words).contains("note \"O2 slow start\""))
  }

  @Test(
    "where three digits stand behind its mark, before a magnitude too",
    arguments: [
      ("1.250 Mio. €", "1250M EUR", "1.25M EUR"), ("1.250 T€", "1250k EUR", "1.25k EUR"),
      ("1.250 k€", "1250k EUR", "1.25k EUR"), ("1.250M EUR", "1250M EUR", "1.25M EUR"),
      ("1.250 million users", "1250M users", "1.25M users"), ("$1.125M", "$1125M", "$1.1250M"),
      ("$1,250M", "$1250M", "$1.25M"), ("1.250 milj. €", "1250M EUR", "1.25M EUR"),
    ])
  func thousands(_ typed: String, _ one: String, _ other: String) {
    #expect(found("to \(typed)").map(\.message) == ["`\(typed)` can mean `\(one)` or `\(other)`"])
    #expect(mended("to \(typed)") == "to \(typed)")
  }

  @Test(
    "unless another number of the file tells",
    arguments: [
      ("from 1.5 M€ to 1.250 M€", "from 1.5 M€ to 1.25M EUR"), ("from $1.5M to $1.125M", "from $1.5M to $1.1250M"),
      ("from 1,5 M€ to 1.250 M€", "from 1.5M EUR to 1250M EUR"),
      ("from 1,5 M€ to 1,250 M€", "from 1.5M EUR to 1.25M EUR"),
    ])
  func told(_ clauses: String, _ plain: String) { #expect(mended(clauses) == plain) }

  @Test(
    "which tells nothing of what is counted whole, nor of one with a last zero",
    arguments: ["from 3.200 nights to 3.5 nights", "from 2.5 to 3.200", "from $1.2M to 4.255 guests"])
  func whole(_ clauses: String) {
    #expect(mended(clauses) == clauses)
    #expect(found(clauses).contains { $0.rule == "syntax/ambiguous-number" })
  }

  @Test(
    "while two ends in words, a bound behind the first, or a comma before a day leave none",
    arguments: [
      ("从十到二十", "from 10 to 20"), ("从五天到三天", "from 5 天 to 3 天"), ("从两百降到一百五", "from 200 to 150"),
      ("由五天降到三天", "from 5 天 to 3 天"), ("8 %:sta alle 5 %:iin", "from 8% to < 5%"),
      ("3,8:sta vähintään 4,5:een", "from 3.8 to >= 4.5"), ("from 3 to 5,9月底前", "from 3 to 5 by 2026-09-30"),
      ("从10到20,9月15日前", "from 10 to 20 by 2026-09-15"), ("from 5,12 to 5,13", "from 5.12 to 5.13"),
    ])
  func ends(_ typed: String, _ plain: String) { #expect(mended(typed) == plain) }

  @Test("and a sign before points of a score is a change", arguments: ["to +10 points from 32", "from 32 to +10"])
  func score(_ clauses: String) {
    let workspace = resolved([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n  kr \"NPS\" \(clauses)\n}\n")])
    #expect(workspace.objectives.first?.keyResults.first?.askedChange()?.to.amount == Decimal(42))
  }

  @Test("and in Chinese the mark before 万 is known", arguments: [("1.250万元", "1.25万元"), ("1,860万元", "1860万元")])
  func han(_ typed: String, _ plain: String) { #expect(mended("to \(typed)") == "to \(plain)") }

  @Test(
    "where a dash may lead to the target",
    arguments: [
      ("from 3 deals – 50 deals", "3..50 deals", "3 deals to 50 deals"), ("from -3 – 5 °C", "-3..5 °C", "-3 to 5 °C"),
    ])
  func dashes(_ clauses: String, _ range: String, _ change: String) {
    #expect(found(clauses).flatMap(\.fixes).map(\.title) == ["Write `\(range)`", "Write `\(change)`"])
    #expect(mended(clauses) == clauses)
  }

  @Test(
    "but not where a target stands behind it",
    arguments: [
      ("from 3-5 deals to 50 deals", "from 3..5 deals to 50 deals"),
      ("from 3-5 by 30.9. to 9", "from 3..5 by 2026-09-30 to 9"),
      ("to 30 min - 2 h", "to 30 min to 2 h"), ("from 2-3 days", "from 2..3 days"),
    ])
  func ranges(_ clauses: String, _ plain: String) { #expect(mended(clauses) == plain) }

  @Test(
    "and no dash joins what does not convert",
    arguments: ["to 30 deals – 50%", "to 30 EUR – 50%", "to 30 days - 50 EUR"])
  func apart(_ clauses: String) {
    #expect(found(clauses).map(\.rule) == ["syntax/unexpected"])
    #expect(mended(clauses) == clauses)
  }

  @Test(
    "and the point of a fraction stays",
    arguments: [
      ("40 → .5", "from 40 to 0.5"), ("40→.5", "from 40 to 0.5"), ("from 40 tavoite: .5", "from 40 to 0.5"),
      ("from 40 target.5", "from 40 target.5"), ("from 40 to >= .5", "from 40 to >= 0.5"),
      ("TBD → 40", "from unknown to 40"),
    ])
  func fractions(_ clauses: String, _ plain: String) { #expect(mended(clauses) == plain) }

  @Test("where its sign could be a dash") func signs() {
    #expect(mended("to -18 °C -20 °C") == "to -18 °C -20 °C")
    #expect(mended("to 20 °C -25 °C") == "to 20 °C -25 °C")
    #expect(mended("to 20pcs sold") == "to 20pcs sold")
    #expect(mended("to -18 ° C") == "to -18 °C")
    #expect(mended("from −10 °C to −18 °C") == "from -10 °C to -18 °C")
    #expect(mended("−10 °C → −18 °C") == "from -10 °C to -18 °C")
  }
}
