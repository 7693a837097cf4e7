import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lines of documents below a key result, and lines whose goals nobody may overlook.
@Suite("A goal that was pasted")
struct PastedGoalTests {
  typealias Page = PastedPage

  static let targets: [Page] = [
    Page(
      "O: Grow\nKR1: Weekly signups\n Goal: 700\nKR2: Income\n Target: 40k EUR",
      "objective \"Grow\" {\nkr \"Weekly signups\"\n to 700\nkr \"Income\"\n to 40k EUR\n}"),
    Page(
      "Tavoite: Kasvu\nKR1: Uudet asiakkaat\nTavoite: 700\nTavoite: Säästöt\nKR1: Kulut\n  - Tavoite: 70 %",
      "objective \"Kasvu\" {\nkr \"Uudet asiakkaat\"\nto 700\n}\nobjective \"Säästöt\" {\nkr \"Kulut\"\n  to 70 %\n}"),
    Page("目标：增长\nKR1：新客户\n  目标：700 家", "objective \"增长\" {\nkr \"新客户\"\n  to 700 家\n}"),
    Page(
      "Objective: Grow\n- KR1: Signups\n  - **Goal:** 700\n- KR2: Visits from 3 to 4\n**Confidence:** 0.7",
      "objective \"Grow\" {\nkr \"Signups\"\n  to 700\nkr \"Visits\" from 3 to 4\nconfidence 0.7\n}"),
    Page(
      "objective \"A\" {\n  kr \"B\" {\n    Goal: 700 calls, confidence 0.5\n  }\n}",
      "objective \"A\" {\n  kr \"B\" {\n    to 700 calls confidence 0.5\n  }\n}"),
    Page(
      "Goal: Grow\nKR1: Signups from 3 to 7\nGoal: 700\nKR1: Visits",
      "objective \"Grow\" {\nkr \"Signups\" from 3 to 7\n}\nobjective \"700\" {\nkr \"Visits\"\n}"),
    Page(
      "Goal: Grow\nKR1: Signups\nGoal: 700 shops of ours are open\nKR1: Visits",
      "objective \"Grow\" {\nkr \"Signups\"\n}\nobjective \"700 shops of ours are open\" {\nkr \"Visits\"\n}"),
  ]

  @Test("has its target on a line below it", arguments: targets) func target(_ page: Page) { page.check(each: false) }

  static let others: [Page] = [
    Page(
      "OKR-12 Objective: Clients stay\nOKR-13 KR: Calls from 31 to 10",
      "objective \"Clients stay\" note \"OKR-12\" {\nkr \"Calls\" note \"OKR-13\" from 31 to 10\n}"),
    Page(
      "Objective: Clients stay\nLate calls;31;10;Joe\nVisits;20;40;Ann",
      "objective \"Clients stay\" {\nkr \"Late calls\" from 31 to 10 owner @Joe\nkr \"Visits\" from 20 to 40 owner @Ann\n}"
    ),
  ]

  @Test("has the number of another system before it, or semicolons in it", arguments: others)
  func other(_ page: Page) { page.check(each: false) }

  @Test(
    "is told as one that nobody reads yet, and no fix makes it a note",
    arguments: [
      "Late calls;31;10;Joe", "We will cut late calls from 31 to 10 this year.", "Our KR: calls are answered",
      "我们把投诉从31降到10。", "Calls a day: from 31 calls to 10", "We go from 31 → 10 complaints",
    ])
  func overlooked(_ line: String) {
    let text = "cycle 2026-Q3\nHello all, here we go.\n\(line)\nThanks to all.\n"
    let trees = [parse(SourceFile(path: "a.okr", text: text))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: true)
    let after = fixed(trees, in: ["a.okr"], wish)
    let file = after.trees[0].file
    #expect(
      file.text(file.wholeRange)
        == "cycle 2026-Q3\nnote \"Hello all, here we go.\"\n\(line)\nnote \"Thanks to all.\"\n")
    #expect(after.findings.map(\.location.text) == [line])
  }

  @Test(
    "is none in words of days, years and hours",
    arguments: [
      "We are away from 1.7. to 31.7. this year.", "The plan from 2025 to 2026 was late.",
      "We meet from nine to ten.", "2 to 3 people help out.",
    ])
  func noGoal(_ line: String) {
    let findings = lintFiles([("a.okr", "cycle 2026-Q3\n\(line)\n")]).findings.filter { $0.rule.hasPrefix("syntax/") }
    #expect(findings.map(\.message).allSatisfy { !$0.contains("may be a goal") } && findings.count == 1)
  }

  static let outlines: [Page] = [
    Page(
      "1. Grow\n  1.1 Calls from 3 to 7\n  1.2 Visits from 4 to 8\n2. Save\n  2.1 Costs from 5 to 3",
      "objective \"Grow\" {\n  kr \"Calls\" from 3 to 7\n  kr \"Visits\" from 4 to 8\n}\n"
        + "objective \"Save\" {\n  kr \"Costs\" from 5 to 3\n}"),
    Page(
      "1. Grow\n1.1. Calls from 3 to 7\n2. Save\n2.1. Costs from 5 to 3",
      "objective \"Grow\" {\nkr \"Calls\" from 3 to 7\n}\nobjective \"Save\" {\nkr \"Costs\" from 5 to 3\n}"),
    Page(
      "I. Grow\n1. Calls from 3 to 7\nII. Save\n1. Costs from 5 to 3",
      "objective \"Grow\" {\nkr \"Calls\" from 3 to 7\n}\nobjective \"Save\" {\nkr \"Costs\" from 5 to 3\n}"),
    Page(
      "> Hi all,\n> here are ours\n> Objective: Grow\n> KR1: Calls from 3 to 7\n> KR2: Visits\n>   Target: 30",
      " note \"Hi all, here are ours\"\n objective \"Grow\" {\n kr \"Calls\" from 3 to 7\n kr \"Visits\"\n   to 30\n}"),
    Page(
      ">> 目标：增长\n>>\n>> - KR1：客户 从 3 到 7", " objective \"增长\" {\n\n kr \"客户\" from 3 to 7\n }"),
  ]

  @Test("stands in an outline, or in a mail that was quoted", arguments: outlines)
  func outline(_ page: Page) { page.check(each: false) }

  @Test("has no number of an outline where that is an amount", arguments: ["1.5 million users", "2.4 Users a day"])
  func amount(_ line: String) {
    let findings = lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n  \(line)\n}\n")]).findings
    #expect(findings.allSatisfy { $0.rule != "syntax/list-marker" })
  }

  @Test("keeps a bound on a line of its own", arguments: ["> 40%", ">= 40%", "> X%"])
  func bound(_ bound: String) {
    let tree = parse(SourceFile(path: "a.okr", text: "kpi a \"A\" healthy\n\(bound)\n"))
    #expect(tree.errors.isEmpty)
  }

  static let remarks: [Page] = [
    Page(", waiting for legal", "note \"waiting for legal\""),
    Page("- waiting for legal", "note \"waiting for legal\""),
    Page("– no link yet", "note \"no link yet\""),
    Page(", no link yet", "note \"no link yet\""),
    Page("by next Friday", "note \"by next Friday\""),
    Page(", need owner from sales", "note \"need owner from sales\""),
    Page("- we owe it to sales by Friday", "note \"we owe it to sales by Friday\""),
  ]

  @Test("has a remark behind it that stays whole", arguments: remarks) func remark(_ page: Page) {
    let typed = "objective \"A\" {\nkr \"Wait for us\" from 10 to 30 \(page.typed)\n}"
    let mended = "objective \"A\" {\nkr \"Wait for us\" from 10 to 30 \(page.mended)\n}"
    Page(typed.replacing("30 ,", with: "30,"), mended).check()
  }
}
