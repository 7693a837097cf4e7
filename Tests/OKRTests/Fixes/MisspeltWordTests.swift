import OKRFix
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import Testing

/// Strange words between the clauses of a line, before what only a clause has behind it.
@Suite("A misspelt word of the language behind a value is asked about")
struct MisspeltWordTests {
  private let head = "cycle 2026-Q3\nobjective \"A\" {\n"

  /// What is found of the syntax in a line of an objective.
  private func found(_ line: String) -> [Finding] {
    lintFiles([("a.okr", "\(head)\(line)\n}\n")]).findings.filter { $0.rule.hasPrefix("syntax/") }
  }

  /// What its fixes make of it.
  private func mended(_ line: String, isSuggestedToo: Bool = false) -> String {
    let tree = parse(SourceFile(path: "a.okr", text: "\(head)\(line)\n}\n"))
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: isSuggestedToo)
    let file = fixed([tree], in: ["a.okr"], wish).trees[0].file
    return String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
  }

  private func unitOfTarget(_ text: String) -> String? {
    let workspace = resolved([("a.okr", text)])
    let goals = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: testDay))
    return goals.compactMap(\.target).first?.unit
  }

  @Test(
    "with the keyword that is near, and that takes what stands there",
    arguments: [
      ("kr \"B\" from 8% to 5% cheking 2026-07-14 7%", "checkin"),
      ("kr \"B\" from 8% to 5% chekin 2026-07-14 7%", "checkin"),
      ("kr \"B\" from 8 to 5 cheking 2026-07-14 7", "checkin"),
      ("kr \"B\" from 8 to 5 cases chekcing 2026-07-14 7 cases", "checkin"),
      ("kr \"B\" from 8 to 5 sopprots acme.trust", "supports"),
      ("kr \"B\" from 8 to 5 bei 2026-08-15", "by"), ("kr \"B\" from 8% to 5% till 2026-08-15", "by"),
      ("kr \"B\" from 8% to 5% weigjft 0.5", "weight"), ("kr \"B\" from 8% to 5% sztrecth 3%", "stretch"),
      ("kr \"B\" from 8% z 5%", "to"), ("kr \"B\" from 8% to 5% meassre churn", "measures"),
      ("kr \"B\" from 8% to 5% ndedes sales \"C\"", "needs"), ("milestone \"B\" bn 2026-08-15", "by"),
      ("kr \"B\" from 8% to 5% omistja @anna", "owner"), ("kr \"B\" from 8 to 5 vastuuhenkilo @anna", "owner"),
      ("kr \"B\" from 8% to 5% luotamus 70%", "confidence"), ("kr \"B\" from 8% to 5% 截止 \"年底\"", "by"),
      ("milestone \"B\" by 2026-08-01 drppoed 2026-08-02", "dropped"),
      ("kr \"B\" from 8 to 5 {\ncheking 2026-07-14 7\n}", "checkin"),
    ])
  func near(_ line: String, _ keyword: String) {
    let found = found(line)
    #expect(found.map(\.level) == [.error] && found.first?.message.hasSuffix("did you mean `\(keyword)`?") == true)
    #expect(found.flatMap(\.fixes).map(\.title) == ["Write `\(keyword)`"])
    #expect(mended(line) == line)
  }

  @Test(
    "what is put right by itself is so before another clause as well",
    arguments: [
      ("kr \"B\" from 40 to 30 mesures drops owner @mia", "kr \"B\" from 40 to 30 measures drops owner @mia"),
      ("kr \"B\" from 40% to 30% mesures drops owner @mia", "kr \"B\" from 40% to 30% measures drops owner @mia"),
      ("kr \"B\" from 40 to 30 suports top by 2026-09-15", "kr \"B\" from 40 to 30 supports top by 2026-09-15"),
    ])
  func beforeAnother(_ line: String, _ wanted: String) { #expect(mended(line) == wanted) }

  @Test(
    "and where none is near, it is made a note only by who reads it",
    arguments: [
      "kr \"B\" from 8% to 5% frobnicate 2026-07-14 7%", "kr \"B\" from 8% to 5% reviewer @anna",
      "kr \"B\" from 8% to 5% foo \"bar\"", "kr \"B\" from 8% to 5% wegen \"bar\"",
      "milestone \"B\" by 2026-08-01 foo \"bar\"",
    ])
  func unknown(_ line: String) {
    #expect(found(line).map(\.level) == [.error])
    #expect(mended(line) == line)
    #expect(mended(line, isSuggestedToo: true).contains("note \""))
  }

  @Test(
    "and words that are for readers are a note",
    arguments: [
      "across 40 shops", "vs 12%", "via resellers", "in production", "on average", "since 2026-07-01",
    ])
  func remarks(_ words: String) {
    #expect(mended("kr \"B\" from 8% to 5% \(words)") == "kr \"B\" from 8% to 5% note \"\(words)\"")
  }

  @Test("but not one word and its number, or a text behind what may be a keyword")
  func clauseShaped() {
    for words in [
      "wqihx 0.5", "foobar 30%", "by Diwali", "by tomorrow", "confidence high", "bo 500k EUR",
    ] {
      #expect(mended("kr \"B\" from 8% to 5% \(words)") == "kr \"B\" from 8% to 5% \(words)")
    }
    #expect(mended("kr \"B\" from 8 to 5 confidence70%") == "kr \"B\" from 8 to 5 confidence 70%")
    let news = "kr \"B\" from 8 to 5 {\ncheckin 2026-07-14 6 nt \"C\"\n}"
    #expect(mended(news) == news)
  }

  @Test(
    "but one letter that is wrong is mended",
    arguments: [
      ("kr \"B\" from 8% to 5% need sales \"Names\"", "kr \"B\" from 8% to 5% needs sales \"Names\""),
      ("kr \"B\" from 8 to 5 need sales \"Names\"", "kr \"B\" from 8 to 5 needs sales \"Names\""),
      ("kr \"B\" from 8% to 5% becaus \"C\"", "kr \"B\" from 8% to 5% because \"C\""),
    ])
  func oneLetter(_ line: String, _ written: String) { #expect(mended(line) == written) }

  @Test(
    "and what is counted is no keyword",
    arguments: [
      "kr \"B\" from 8 checks to 5 checks", "kr \"B\" from 8 box to 5 box by 2026-08-15",
      "kr \"B\" from 8 to 5 shops note \"C\"", "kr \"B\" from 8 doors to 5 doors owner @anna",
    ])
  func units(_ line: String) { #expect(found(line).isEmpty) }

  @Test(
    "so is a letter in a day",
    arguments: [
      ("2026-O9-15", "2026-09-15"), ("2O26-09-15", "2026-09-15"), ("2026-0l-15", "2026-01-15"),
      ("2026--09-15", "2026-09-15"), ("2026-15-09", "2026-09-15"),
    ])
  func days(_ typed: String, _ meant: String) {
    for line in ["kr \"B\" from 8 to 5 by \(typed)", "kr \"B\" from 8 to 5 { checkin \(typed) 7 }"] {
      let found = found(line)
      #expect(found.map(\.rule) == ["syntax/invalid-date"])
      #expect(found.flatMap(\.fixes).map(\.title) == ["Write `\(meant)`"])
      #expect(mended(line) == line)
    }
  }

  @Test(
    "and a word of the language right behind a number is what is counted, where nothing that it takes follows",
    arguments: [
      "from 9 to 0 guards", "from 9 guards to 0 guards", "from 9 guards to 0 guards owner @anna",
      "from 12 needs to 4 needs note \"C\"", "from 3 rules to 40 rules", "from 8 team to 2 team by 2026-09-15",
      "from 8 to 2 source", "from 8 to 2 weight", "from 8 to 2 owner",
      "from 9 to 0 guards {\n    checkin 2026-07-14 5 guards confidence 0.5\n  }",
    ])
  func keywordAsUnit(_ clauses: String) {
    #expect(found("kr \"B\" \(clauses)").isEmpty)
    let layout = formattedText("\(head)kr \"B\" \(clauses)\n}\n")
    #expect(formattedText(layout) == layout)
    let unit = clauses.split(separator: " ").first { $0.allSatisfy(\.isLetter) && !["from", "to"].contains($0) }
    for text in [layout, "\(head)kr \"B\" \(clauses)\n}\n"] { #expect(unitOfTarget(text) == unit.map(String.init)) }
  }

  @Test(
    "and a clause where it follows, or where the word leads to something",
    arguments: [
      "from 9 to 0 weight 0.5", "from 9 to 0 supports acme", "from 9 to 0 needs sales", "from 9 to 0 measures cycle",
      "from 9 to 0 owner @anna",
    ])
  func keywordAsClause(_ clauses: String) {
    #expect(unitOfTarget("\(head)kr \"B\" \(clauses)\n}\n") == "")
  }

  @Test("and a keyword that leads to a value that is missing is told", arguments: ["by", "paused", "stretch", "from"])
  func missing(_ keyword: String) {
    #expect(found("kr \"B\" from 9 to 0 \(keyword)").contains { $0.level == .error })
  }
}
