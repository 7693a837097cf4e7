import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Check-ins in other words than the language's: no safe fix makes less of them than they say.
@Suite("News in other words")
struct NewsInOtherWordsTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let typed: String
    let mended: String

    init(_ typed: String, _ mended: String) { (self.typed, self.mended) = (typed, mended) }

    var testDescription: String { typed }
  }

  @Test(
    "is a check-in where a day and a value follow, between braces and at the end of a line",
    arguments: [
      Line("status 16 Aug 8", "checkin 2026-08-16 8"), Line("Status: 16 Aug: 8", "checkin 2026-08-16 8"),
      Line("tilanne 16.8. 8", "checkin 2026-08-16 8"), Line("päivitys 16.8. 8", "checkin 2026-08-16 8"),
      Line("更新 8月16日 8", "checkin 2026-08-16 8"), Line("进展 8月16日 8", "checkin 2026-08-16 8"),
      Line("update 16 Aug 8", "checkin 2026-08-16 8"), Line("check in 16 Aug 8", "checkin 2026-08-16 8"),
      Line("update 16 Aug 8, confidence 6/10", "checkin 2026-08-16 8 confidence 0.6"),
    ])
  func value(_ line: Line) {
    func block(_ line: String) -> String {
      "kr \"B\" from 9 to 4 {\n    \(line)\n    \(line.replacing("16", with: "17"))\n  }"
    }
    #expect(syntaxMendedPart(block(line.typed)) == block(line.mended))
    let bullets = "kr \"B\" from 9 to 4 {\n    - \(line.typed)\n  }"
    #expect(syntaxMendedPart(bullets) == "kr \"B\" from 9 to 4 {\n    \(line.mended)\n  }")
    let header = "kr \"B\" from 9 to 4 "
    #expect(syntaxMendedPart(header + line.typed) == header + line.mended)
  }

  @Test(
    "stays a note where words follow",
    arguments: ["status 16 Aug 8 of them ask for legal", "- Update 16 Aug: 3 shops closed", "tilanne hyvä"])
  func words(_ typed: String) {
    let mended = syntaxMendedPart("kr \"B\" from 9 to 4 {\n    \(typed)\n  }")
    #expect(mended.contains("note \"") && !mended.contains("checkin"), "\(mended)")
  }

  @Test(
    "of a milestone that is done says when",
    arguments: [
      Line("checkin 2026-08-20 done", "done 2026-08-20"), Line("checkin 20.8. valmis", "done 2026-08-20"),
      Line("checkin 2026-08-20 完成", "done 2026-08-20"),
    ])
  func done(_ line: Line) {
    let header = "milestone \"B\" by 2026-09-15 "
    #expect(syntaxMendedPart(header + line.typed) == header + line.mended)
    func block(_ line: String) -> String { "milestone \"B\" by 2026-09-15 {\n    \(line)\n  }" }
    #expect(syntaxMendedPart(block(line.typed)) == block(line.mended))
  }

  @Test("below a key result without braces is its news, and no key result", arguments: ["- ", "  - ", "    * "])
  func below(_ bullet: String) {
    for word in ["check-in", "Update", "status"] {
      let mended = syntaxMendedPart("  kr \"B\" from 9 to 4\n\(bullet)\(word) 16 Aug: 8\n  kr \"C\" from 9 to 4")
      #expect(mended.contains("checkin 2026-08-16 8\n") && mended.contains("from 9 to 4 {\n"), "\(mended)")
      #expect(!mended.contains("kr \"\(word)"))
    }
  }

  @Test("is what a day with a colon heads on the line of a key result, and no day by which it is due")
  func colon() {
    let line = "kr \"B\" from 9 to 4, 16 Aug: 8"
    #expect(syntaxMendedPart(line) == "kr \"B\" from 9 to 4, 2026-08-16: 8")
    let found = lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n\(line)\n}\n")]).findings
    #expect(
      found.contains { $0.message.contains("taken for news") }
        && !found.contains { $0.level == .error && $0.rule.hasPrefix("syntax") })
  }

  @Test(
    "of a month is asked for its day, and told nothing of its last one", arguments: ["Sept", "syyskuu", "2026-W39"])
  func month(_ when: String) {
    let text = "cycle 2026-Q3\nobjective \"A\" {\nkr \"B\" from 9 to 4 {\ncheckin \(when): 8\n}\n}\n"
    let errors = lintFiles([("a.okr", text)]).findings.filter { $0.level == .error }
    #expect(errors.map(\.rule) == ["syntax/missing-value"])
  }

  @Test("says when a milestone was reached, or is asked", arguments: ["valmis", "completed", "已完成"])
  func undated(_ word: String) {
    let line = "milestone \"B\" by 2026-09-15 \(word)"
    #expect(syntaxMendedPart(line) == line)
    let messages = lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n\(line)\n}\n")]).findings.map(\.message)
    #expect(messages.contains { $0.hasPrefix("`done` needs a date") }, "\(messages)")
  }

  @Test("and what a list of other matters has is a note")
  func otherMatters() {
    for heading in ["Parking lot:", "Ideat:", "待办："] {
      let mended = syntaxMendedPart("  kr \"B\" from 9 to 4\n\(heading)\n* talk to legal\n* hire?")
      #expect(mended.contains("talk to legal\"") && !mended.contains("kr \"talk"), "\(mended)")
    }
  }

  @Test("and an owner and a day in one pair of brackets are both read")
  func owner() {
    for inner in ["Owner: Anna; due: 15 Sep", "owner: Anna; due 15 Sep", "Owner: Anna, due 15 Sep"] {
      let mended = syntaxMendedPart("kr \"B\" from 9 to 4 (\(inner))")
      #expect(mended == "kr \"B\" from 9 to 4 owner Anna by 2026-09-15", "\(mended)")
    }
  }

  @Test("and a cycle has its word in Finnish")
  func cycle() {
    for typed in ["sykli 2026-Q4", "Sykli: 2026-Q4"] {
      #expect(syntaxMended("\(typed)\nobjective \"A\"\n").hasPrefix("cycle 2026-Q4\n"))
    }
  }

  @Test("keeps how a key result stands") func state() {
    let mended = syntaxMendedPart("kr \"B\" from 9 to 4 {\n    checkin 2026-08-20 完成\n  }")
    #expect(mended.contains("checkin 2026-08-20") && mended.contains("完成"), "\(mended)")
  }

  @Test("stays one behind a second baseline, whose words are for readers") func behindRemark() {
    let line = "kr \"B\" from 9 to 4 baseline 8 checkin 2026-08-10 7"
    #expect(syntaxMendedPart(line) == "kr \"B\" from 9 to 4 note \"baseline 8\" checkin 2026-08-10 7")
  }

  @Test("and a unit below another in another word keeps its parent") func parent() {
    func text(_ word: String) -> String { "company acme \"Acme\"\ndepartment shop \"Shop\" \(word) acme\n" }
    for word in ["alla", "隶属", "属于"] { #expect(syntaxMended(text(word)) == text("under")) }
  }

  @Test("and a name before the title of a line with a label stays a name") func name() {
    let text =
      "cycle 2026-Q3\nObjective: direct \"Guests come back\" {\n  Key Result: csat \"Happy guests\" from 6 to 8\n}\n"
    #expect(
      syntaxMended(text)
        == "cycle 2026-Q3\nobjective direct \"Guests come back\" {\n  kr csat \"Happy guests\" from 6 to 8\n}\n")
    let verb = "cycle 2026-Q3\nobjective \"A\" {\n  KR1: launch \"Orion Pro\"\n}\n"
    #expect(syntaxMended(verb).contains("kr \"launch \\\"Orion Pro\\\"\""))
  }

  @Test(
    "and the last word of a file that is still being typed is no note",
    arguments: [
      ("kr \"B\" fro", "from"), ("kr \"B\" from 9% to 4% confide", "confidence"),
      ("kr \"B\" from 9 to 4 owner @tom che", "checkin"), ("kr \"B\" from 9% to 4% own", "owner"),
    ])
  func cutOff(_ line: String, _ keyword: String) {
    let text = "cycle 2026-Q3\nobjective \"A\" {\n  \(line)"
    #expect(syntaxMended(text) == text)
    let messages = lintFiles([("a.okr", text)]).findings.map(\.message)
    #expect(messages.contains { $0.contains("did you mean `\(keyword)`") }, "\(messages)")
  }
}
