import OKRSource
import OKRSyntax
import Testing

/// Lines whose numbers and words a safe fix must not make another clause of.
@Suite("A safe fix keeps the meaning of a line")
struct KeptLineTests {
  @Test(
    "takes no number behind a date for a second target",
    arguments: [
      (
        "KR1: 10 dealers => 25 dealers by end of Aug, 5 in Poland",
        "kr \"10 dealers => 25 dealers\" by 2026-08-31 note \"5 in Poland\""
      ),
      ("KR1: Reach 25 deals by 31.8.2026, 10 today", "kr \"Reach 25 deals\" by 2026-08-31 note \"10 today\""),
      ("KR1: Churn below 3% by 31 Aug, 5% at start", "kr \"Churn below 3%\" by 2026-08-31 note \"5% at start\""),
      ("KR1: 25 dealers by 31 Aug, max 3 lost", "kr \"25 dealers\" by 2026-08-31 note \"max 3 lost\""),
      ("KR1: More dealers by 31 Aug, 25", "kr \"More dealers\" by 2026-08-31 to 25"),
    ])
  func keepsTarget(_ line: String, _ kept: String) { #expect(syntaxMendedPart(line) == kept) }

  @Test(
    "keeps a digit with a star",
    arguments: [
      ("KR1: 5* hotels 3 → 8", "kr \"5* hotels\" from 3 to 8"),
      ("KR1: 24* line uptime 97% → 99%", "kr \"24* line uptime\" from 97% to 99%"),
      ("KR1: 3• sites 3 → 5", "kr \"3• sites\" from 3 to 5"),
      ("1) Hotels 3 → 8", "kr \"Hotels\" from 3 to 8"),
    ])
  func keepsStars(_ line: String, _ kept: String) { #expect(syntaxMendedPart(line) == kept) }

  @Test("keeps a digit with a star in the title of an objective")
  func keepsStarsOfObjective() {
    #expect(
      syntaxMended("cycle 2026-Q3\nO1: 5* service for all\nKR1: Hotels 3 → 8\n").contains("\"5* service for all\""))
  }

  @Test(
    "takes a word of the language in front of a change for a title",
    arguments: [
      ("kr: share 3% -> 8%", "kr \"share\" from 3% to 8%"),
      ("kr weight 84 kg -> 80 kg", "kr \"weight\" from 84 kg to 80 kg"),
      ("kr every order on time 80% -> 95%", "kr \"every order on time\" from 80% to 95%"),
      ("kr needs assessed 10 -> 40", "kr \"needs assessed\" from 10 to 40"),
      ("kr \"Sales\" from 1 to 2 weight 50%", "kr \"Sales\" from 1 to 2 weight 50%"),
    ])
  func keepsTitles(_ line: String, _ kept: String) { #expect(syntaxMendedPart(line) == kept) }

  @Test(
    "keeps words in brackets on a line of their own within the objective",
    arguments: [
      "  84 g → 50 g\n  (school days only)\n", " 84 g → 50 g\n(school days only)\n",
      "  84 g → 50 g\n  (school days only)\nKR2: Hotels 3 → 8\n", "  84 g → 50 g\n  （仅上学日）\n",
    ])
  func keepsBrackets(_ lines: String) {
    let text = syntaxMended("cycle 2026-Q3\nO1: Calm\nKR1: Waste\n\(lines)")
    #expect(text.contains("note \"school days only\"\n") || text.contains("note \"仅上学日\"\n"))
    #expect(text.hasSuffix("\n}\n"))
    #expect(parse(SourceFile(path: "a.okr", text: text)).errors.isEmpty)
  }

  @Test(
    "keeps the words of a note",
    arguments: [
      ("KR1: Profit 10 EUR → 20 EUR before tax", "kr \"Profit\" from 10 EUR to 20 EUR note \"before tax\""),
      ("KR1: Profit 10 EUR → 20 EUR, before tax", "kr \"Profit\" from 10 EUR to 20 EUR note \"before tax\""),
      ("KR1: Profit 10 EUR → 20 EUR latest figures", "kr \"Profit\" from 10 EUR to 20 EUR note \"latest figures\""),
      ("KR1: Profit 10 EUR → 20 EUR before July", "kr \"Profit\" from 10 EUR to 20 EUR by 2026-07"),
      ("KR1: Profit 10 EUR → 20 EUR latest 15 Aug", "kr \"Profit\" from 10 EUR to 20 EUR by 2026-08-15"),
    ])
  func keepsNotes(_ line: String, _ kept: String) { #expect(syntaxMendedPart(line) == kept) }

  @Test(
    "opens no key result with the sign of crowns",
    arguments: ["kr \"Sales\" from kr 40 000 to kr 65 000", "kr \"Sales\" from kr 40 to kr 65 by 2026-08-31"])
  func keepsCrowns(_ line: String) { #expect(syntaxMendedPart(line) == line) }

  @Test(
    "keeps the mark before a number that is told",
    arguments: ["10 → 20 : 60%", "10 → 20: 60%", "10 → 20 / 60%", "10 → 20 shops: 5"])
  func keepsMarks(_ change: String) {
    let kept = change.replacing("10 → 20", with: "from 10 to 20")
    #expect(syntaxMendedPart("KR1: Sales \(change)") == "kr \"Sales\" \(kept)")
  }

  @Test(
    "keeps a heading with a dash, and the objective around it open",
    arguments: ["Risks – hiring", "Risk - hiring", "Riskit – rekrytointi", "风险 — 招聘"])
  func keepsHeadings(_ line: String) {
    let text = syntaxMended("cycle 2026-Q3\nO1: Calm\nKR1: Hotels 3 → 8\n\n\(line)\n")
    #expect(text.hasSuffix("note \"\(line)\"\n}\n"))
  }

  @Test(
    "takes no label for a unit",
    arguments: [
      ("20 label: X label: Y", "20 note \"label: X label: Y\""), ("20 EUR 状态：正常", "20 EUR note \"状态：正常\""),
      ("20 budget: 5k", "20 note \"budget: 5k\""),
    ])
  func keepsLabels(_ target: String, _ kept: String) {
    #expect(syntaxMendedPart("kr \"Hotels\" from 10 to \(target)") == "kr \"Hotels\" from 10 to \(kept)")
  }

  @Test("takes the sign of a tag from a name")
  func keepsNames() {
    let line = "kr \"Hotels\" from 3 to 8 supports #calm.beds, #calm measures #beds"
    #expect(syntaxMendedPart(line) == line.replacing("#", with: ""))
  }
}
