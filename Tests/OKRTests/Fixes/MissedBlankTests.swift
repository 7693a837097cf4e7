import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Clauses with a slip of the hand, of which a safe fix must make neither another goal nor a note.
@Suite("A safe fix keeps a clause with a slip of the hand")
struct MissedBlankTests {
  private let head = "for acme\ncycle 2026-Q3\nobjective \"A\" {\n"

  private func mended(_ line: String) -> String {
    let tree = parse(SourceFile(path: "a.okr", text: "\(head)\(line)\n}\n"))
    let file = fixed([tree], in: ["a.okr"], FixWish(asOf: testDay)).trees[0].file
    return String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
  }

  private func mendedFile(_ text: String) -> String {
    let file = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], FixWish(asOf: testDay)).trees[0]
      .file
    return file.text(file.wholeRange)
  }

  private func found(_ text: String) -> [Finding] { lintFiles([("a.okr", text)]).findings }

  @Test(
    "whose number touches its word",
    arguments: [
      ("from 15% to10%", "from 15% to 10%"), ("from15% to10%", "from 15% to 10%"),
      ("from 900 EUR to700 EUR", "from 900 EUR to 700 EUR"), ("from 60% to90%", "from 60% to 90%"),
      ("from 22 beds to8 beds", "from 22 beds to 8 beds"), ("from 22 to8 间", "from 22 to 8 间"),
      ("from 22 to8", "from 22 to 8"), ("from 22 to-8", "from 22 to -8"), ("from 22 To8", "from 22 to 8"),
      ("from 22 to 8 confidence0.7", "from 22 to 8 confidence 0.7"), ("from 2.5 h to1.5 h", "from 2.5 h to 1.5 h"),
      ("from 22 to 8 stretch5", "from 22 to 8 stretch 5"), ("from 22 to 8 weight0.5", "from 22 to 8 weight 0.5"),
      ("from 22 beds to8 beds by2026-09-01", "from 22 beds to 8 beds by 2026-09-01"),
    ])
  func blank(_ typed: String, _ mended: String) {
    #expect(self.mended("kr \"B\" \(typed)") == "kr \"B\" \(mended)")
  }

  @Test("and leaves names with digits alone", arguments: ["supports to8", "owner @to8", "measures by2"])
  func names(_ clause: String) {
    let line = "kr \"B\" from 22 to 8 \(clause)"
    #expect(mended(line) == line)
  }

  @Test(
    "of a KPI that says behind its range how often it is read",
    arguments: [
      ("<= 10% weekly", "<= 10% every week"), ("<= 10% each week", "<= 10% every week"),
      ("<= 10% viikoittain", "<= 10% every week"), ("<= 10% 每周", "<= 10% every week"),
      ("<= 10 minutes monthly", "<= 10 minutes every month"), ("<= 10% evry week", "<= 10% every week"),
      ("30% to 60% joka kuukausi", "30% to 60% every month"),
      ("<= 10% per week every month", "<= 10%/week every month"),
      ("<= 10% weekly every month", "<= 10%/week every month"),
      (">= 4.2/5 monthly", ">= 4.2/5 every month"), (">= 99.5% dayly", ">= 99.5% dayly"),
      ("<= 10% once a week", "<= 10% once a week"),
    ])
  func cadence(_ typed: String, _ mended: String) {
    let text = "kpi late \"Late\" { healthy \(typed) source \"GPS\" owner @ann }\n"
    #expect(mendedFile(text) == text.replacing(text: typed, with: mended))
  }

  @Test("and asks where so many a week may be meant", arguments: [">= 10 orders weekly", ">= 10 orders each week"])
  func countedCadence(_ typed: String) {
    let text = "kpi sold \"Sold\" { healthy \(typed) source \"GPS\" owner @ann }\n"
    #expect(mendedFile(text) == text)
    #expect(found(text).contains { $0.level == .error && $0.message.contains("every week") })
  }

  @Test(
    "with letters in the wrong order, or without its first one",
    arguments: [
      ("heathly <= 10%", "healthy <= 10%"), ("ealthy <= 10%", "healthy <= 10%"),
      ("ealthy 30 to 60", "healthy 30 to 60"),
      ("cale 0 to 100", "scale 0 to 100"), ("scale 0 to: 100", "scale 0 to 100"), ("very week", "every week"),
    ])
  func letters(_ typed: String, _ mended: String) {
    #expect(mendedFile("kpi late \"Late\" {\n  \(typed)\n}\n") == "kpi late \"Late\" {\n  \(mended)\n}\n")
  }

  @Test("with the unit whose goals they are", arguments: ["fors", "or", "fot", "fr"]) func unit(_ word: String) {
    let text = "\(word) acme\ncycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" from 1 to 2\n}\n"
    #expect(!mendedFile(text).contains("note"))
    #expect(found(text).contains { $0.level == .error && $0.message.hasSuffix("did you mean `for`?") } || word == "fr")
  }

  @Test(
    "before the day of a milestone",
    arguments: ["date 2026-09-01", "on 2026-09-01", "day 1.9.2026", "päivä 1.9.2026", "日期 2026-09-01"])
  func label(_ day: String) {
    #expect(mended("milestone \"The depot is open\" \(day)") == "milestone \"The depot is open\" by 2026-09-01")
  }

  @Test("and asks in a key result", arguments: ["date 2026-09-01", "on 2026-09-01"]) func labelOfResult(_ day: String) {
    let line = "kr \"Late buses\" from 22 to 8 \(day)"
    #expect(mended(line) == line)
    #expect(found("\(head)\(line)\n}\n").contains { $0.message.hasSuffix("did you mean `by`?") })
  }

  @Test("with letters for all of its digits", arguments: ["from O% to 10%", "from lO% to 20%", "from 10% to O%"])
  func digits(_ change: String) {
    #expect(mended("kr \"B\" \(change)") == "kr \"B\" \(change)")
    #expect(
      found("\(head)kr \"B\" \(change)\n}\n").contains { $0.level == .error && $0.message.contains("did you mean") })
  }

  @Test(
    "whose day leaves the cycle as the other days of the file are written",
    arguments: [("15/9/2026", "9/10"), ("9/15/2026", "10/9")])
  func dayOrder(_ known: String, _ typed: String) {
    let line = "kr \"C\" from 1 to 3 by \(typed)"
    let text = "kr \"B\" from 1 to 2 by \(known)\n\(line)"
    #expect(mended(text) == "kr \"B\" from 1 to 2 by 2026-09-15\n\(line)")
    #expect(found("\(head)\(text)\n}\n").contains { $0.level == .error && $0.rule.hasSuffix("ambiguous-date") })
  }
}
