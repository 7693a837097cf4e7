import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lines of documents of which a fix once lost a word, a blank or half a title.
@Suite("Safe fixes of lines that were pasted")
struct KeptShapeTests {
  private static func mended(_ lines: String) -> String {
    let text = "cycle 2026-Q3\n\(lines)\n"
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: false)
    let fixed = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], wish)
    return String(fixed.trees[0].file.text(fixed.trees[0].file.wholeRange).dropFirst(14).dropLast())
  }

  private static func inObjective(_ line: String) -> String {
    let mended = mended("objective \"A\" {\n\(line)\n}")
    return String(mended.dropFirst(16).dropLast(2))
  }

  @Test(
    "keep the blank before a mark of bold words or italics",
    arguments: ["_(stretch 30%)_", "_stretch 30%_", "*(stretch 30%)*", "(stretch 30%)"])
  func emphasis(_ words: String) {
    #expect(
      KeptShapeTests.inObjective("- **KR2:** Win rate 15% → 25% \(words)")
        == "kr \"Win rate\" from 15% to 25% stretch 30%")
  }

  @Test("keep a name in bold behind the numbers") func name() {
    #expect(
      KeptShapeTests.inObjective("kr \"Vacancies\" 12 → 3 *Mika*") == "kr \"Vacancies\" from 12 to 3 *Mika*")
  }

  @Test(
    "keep the code of money with its number",
    arguments: [
      ("Agency cost: EUR 1,250,000 → EUR 900,000", "from 1_250_000 EUR to 900_000 EUR"),
      ("Agency cost EUR 1,250 → EUR 900", "from 1250 EUR to 900 EUR"),
    ])
  func money(_ line: String, _ numbers: String) {
    #expect(KeptShapeTests.inObjective("KR: \(line)") == "kr \"Agency cost\" \(numbers)")
  }

  @Test(
    "keep what kind of note it is",
    arguments: ["风险：招聘慢", "風險: 招聘慢", "TODO: check numbers with Eva", "Risk: 3 people leave", "Riskit: hidas"])
  func kind(_ line: String) {
    let kr = "kr \"B\" from 1 to 3\n"
    #expect(KeptShapeTests.inObjective(kr + line) == "\(kr)note \"\(line)\"")
  }

  @Test("keep no word that only says that it is one", arguments: ["Note: slow", "Comment: slow", "huom: slow"])
  func note(_ line: String) {
    let kr = "kr \"B\" from 1 to 3\n"
    #expect(KeptShapeTests.inObjective(kr + line) == "\(kr)note \"slow\"")
  }

  @Test("keep a title whole with a quote that says inches") func inches() {
    #expect(
      KeptShapeTests.inObjective("kr \"6\" screens replaced\" from 0 to 40")
        == "kr \"6\\\" screens replaced\" from 0 to 40")
    #expect(KeptShapeTests.inObjective("kr \"6\" from 0 to 40") == "kr \"6\" from 0 to 40")
  }

  @Test("read a heading without a colon, above lines without a mark", arguments: ["KEY RESULTS", "Key results"])
  func heading(_ heading: String) {
    #expect(
      KeptShapeTests.mended(
        "OBJECTIVE\nTrust our promise\n\(heading)\nOn-time delivery goes from 71% to 80%\nWrong parcels go from 2% to 1%"
      )
        == "objective \"Trust our promise\" {\nkr \"On-time delivery goes\" from 71% to 80%\n"
        + "kr \"Wrong parcels go\" from 2% to 1%\n}")
  }
}
