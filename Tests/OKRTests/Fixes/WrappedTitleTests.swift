import OKRLint
import OKRSource
import Testing

/// Titles and lines with a quote or a line break where none belongs.
@Suite("A quote in the wrong place costs no clause")
struct WrappedTitleTests {
  @Test("that closes nothing") func stray() {
    let line = "kr \"B\" from 35% to 50%\" owner @mia by 2026-09-15"
    #expect(syntaxMendedPart(line) == "kr \"B\" from 35% to 50% owner @mia by 2026-09-15")
  }

  @Test("and inches keep theirs") func inches() {
    let line = "kr \"B\" from 10\" to 8\""
    #expect(syntaxMendedPart(line).contains("10\""))
  }

  @Test(
    "of a title on two lines",
    arguments: [
      ("\"Long title with a -\n  - bullet inside\"", "\"Long title with a - - bullet inside\""),
      ("\"Hours from spill\n    to clean floor\"", "\"Hours from spill to clean floor\""),
      ("“Open complaints\n   per week”", "\"Open complaints per week\""),
      ("\"Results of the exam-\nination\"", "\"Results of the exam-ination\""),
    ])
  func wrapped(_ typed: String, _ title: String) {
    #expect(syntaxMendedPart("kr \(typed) from 9 h to 4 h owner @mia") == "kr \(title) from 9 h to 4 h owner @mia")
  }

  @Test("and a clause below an open title is one") func clause() {
    let line = "kr \"Readers grow\n  from 35% to 50% owner @mia"
    #expect(!syntaxMendedPart(line).contains("grow from 35%"))
    #expect(syntaxMendedPart("kr \"Open complaints\n\n per week\" from 9 to 4").hasPrefix("kr \"Open complaints\n"))
  }

  @Test("around a number") func number() {
    #expect(syntaxMendedPart("kr \"B\" from \"90\" to \"40\"") == "kr \"B\" from 90 to 40")
  }

  @Test(
    "and a misspelt month is named", arguments: ["15 Sepember", "end of septmber", "syyskun loppu"])
  func month(_ day: String) {
    let findings = lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\nkr \"B\" from 9 to 4 by \(day)\n}\n")])
      .findings
    #expect(findings.contains { $0.rule == "syntax/invalid-date" && $0.message.contains("did you mean") })
  }

  @Test("and news of a misspelt check-in stays its own") func news() {
    let line = "kr \"B\" from 9 to 4 {\ncheking 2026-08-03 5 { done \"Posters\" }\n}"
    #expect(syntaxMendedPart(line) == line)
    let header = "kr \"B\" from 9 to 4 cheking 2026-08-03 5 { done \"Posters\" }"
    #expect(syntaxMendedPart(header) == header)
  }

  @Test("and one in two words is asked about") func words() {
    let line = "kr \"B\" from 9 to 4 chek in 2026-08-03 5"
    #expect(syntaxMendedPart(line) == line)
    let findings = lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n\(line)\n}\n")]).findings
    #expect(findings.filter { $0.level == .error }.map(\.rule) == ["syntax/unexpected"])
  }

  @Test("and a unit is told what it is under") func under() {
    let text = "company acme \"Acme\"\nteam press \"Press\" in acme\n"
    #expect(syntaxMended(text) == text)
    #expect(lintFiles([("a.okr", text)]).findings.contains { $0.message.contains("`under`") })
  }

  @Test("and a check-in in percent of a count is told, as is a clause without its value") func value() {
    func messages(_ line: String) -> [String] {
      lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n\(line)\n}\n")]).findings.map(\.message)
    }
    #expect(messages("kr \"B\" from 430 to 600 { checkin 2026-08-03 70% }").contains { $0.contains("do not convert") })
    #expect(messages("kr \"B\" from 40 to 60 owner by 2026-09-15").contains { $0.contains("is its value missing") })
    #expect(messages("kr \"Stops on time\" from 40 to 60 stopps").contains { $0.contains("the title says `stops`") })
    #expect(!messages("kr \"Stops on time\" from 40 to 60 stop").contains { $0.contains("the title says") })
    #expect(!messages("kr \"Owner-led\" from 40 to 60 owner").contains { $0.contains("is its value missing") })
  }
}
