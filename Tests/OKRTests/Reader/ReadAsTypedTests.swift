import OKRLint
import OKRModel
import OKRReport
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Lines of strangers that were once read as something else, and what `okr status` shows of them now.
@Suite("Lines that were read wrongly once")
struct ReadAsTypedTests {
  private func workspace(_ line: String, _ title: String) -> (workspace: Workspace, path: String) {
    let text = """
      company c "C"
      for c
      cycle 2026-Q4
      objective a "A" owner @a {
        kr r "\(title)" \(line)
      }

      """
    return (resolve([parse(SourceFile(path: "a.okr", text: text))]), "a.okr")
  }

  /// The cell that says from where to where.
  private func shown(_ line: String, _ title: String = "R") -> String {
    let (workspace, path) = workspace(line, title)
    let units = statusUnits(workspace, in: [path], choosing: StatusChoice(), on: Day("2026-11-01") ?? testDay)
    let table = render(
      StatusResult(asOf: "2026-11-01", units: units), as: .text, style: Style(color: .never, width: 120))
    let row = table.split(separator: "\n").first { $0.hasPrefix("    ") } ?? ""
    return row.dropFirst(4 + title.count).split(separator: "░")[0].trimmed
  }

  @Test(
    "are read as they were meant",
    arguments: [
      ("from +15 to +25", "↑ 15 → 25"), ("from 5 / 18 to all 18", "↑ 5 → 18 of 18"),
      ("from $973 to $1,220 HKD", "↑ 973 → 1220 HKD"), ("0 => 25", "↑ 0 → 25"), ("1.1% to 2%", "↑ 1.1% → 2%"),
      ("from 107,- to 111,-", "↑ 107 → 111"), ("from 3 h 15 min to 45 min", "↓ 3 h 15 min → 45 min"),
      ("to CHF 1'250'000", "to 1_250_000 CHF"), ("from 1hr 45 to 60 min", "↓ 1 h 45 min → 60 min"),
      ("from puolitoista tuntia to puoli tuntia", "↓ 1.5 → 0.5 tuntia"),
      ("from 2 h to half an hour", "↓ 2 h → 0.5 hour"), ("from 4.1/5 to 4.5分（满分5分）", "↑ 4.1/5 → 4.5/5"),
      ("from 2,1 tn/ha to 6,5 tn/ha", "↑ 2.1 → 6.5 tn/ha"), ("from 一个半小时 to 30分钟", "↓ 1.5 小时 → 30 分钟"),
      ("from 2 to 4 to 1", "↑ 2 → 4"),
      ("from 4 min 30 s to 1 min 30 s", "↓ 4 min 30 s → 1 min 30 s"), ("from 12% down to 8%", "↓ 12% → 8%"),
    ])
  func meant(_ line: String, _ expected: String) { #expect(shown(line) == expected) }

  @Test(
    "with another number left over are told, and never read as less",
    arguments: [
      "三成提到五成", "from 30 to 四个9", "from 3 to 3毛5", "from 40 %:sta 55 %:iin", "to 1 v 6 kk",
      "from 38 to 38 - 30 %", "from 18 hlö to 18+12 hlö",
    ])
  func told(_ line: String) {
    let errors = workspace(line, "R").workspace.syntaxErrors.map(\.error)
    #expect(errors.contains { !$0.isUnderstood }, "\(errors.map(\.kind))")
    // What may be the target is not put away in a note that no number is read from.
    let text = "objective a \"A\" {\n  kr r \"R\" \(line)\n}\n"
    let fixes = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/unexpected" }.flatMap(\.fixes)
    #expect(!fixes.contains { $0.edits.contains { $0.text.contains("note") } })
  }

  @Test("a day with strokes has its month first where the sentence is Chinese")
  func strokes() {
    func day(_ title: String) -> String? {
      workspace("from 1 to 2 by 11/10", title).workspace.objectives.first?.keyResults.first?.by.map {
        "\($0.value.last)"
      }
    }
    #expect(day("单集群可承载峰值") == "2026-11-10")
    #expect(day("Peak load of a cluster") == nil)
  }

  /// The last day of a deadline in the second half of 2026, and what is told of it.
  private func due(_ line: String, in cycle: String = "2026-H2") -> (day: String?, isUnderstood: Bool) {
    let text = "cycle \(cycle)\nobjective a \"A\" {\n  milestone m \"M\" by \(line)\n}\n"
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: text))])
    let errors = workspace.syntaxErrors.map(\.error)
    return (
      workspace.objectives.first?.keyResults.first?.by.map { "\($0.value.last)" }, errors.allSatisfy(\.isUnderstood)
    )
  }

  @Test(
    "a day is read by its feast, its week, its part of a month or the days around it",
    arguments: [
      ("Labor Day", "2026-09-07"), ("Thanksgiving", "2026-11-26"), ("Advent Sunday", "2026-11-29"),
      ("Christmas", "2026-12-25"), ("ennen joulua", "2026-12-24"), ("itsenäisyyspäivään mennessä", "2026-12-06"),
      ("Easter 2027", "2027-03-28"), ("New Year", "2027-01-01"), ("国庆前", "2026-09-30"), ("双十一", "2026-11-11"),
      ("wk of Nov 23", "2026-11-29"), ("last week of November", "2026-11-30"), ("9月第一周", "2026-09-07"),
      ("syyskuun viimeinen viikko", "2026-09-30"), ("mid November", "2026-11-15"), ("elokuun puoliväli", "2026-08-15"),
      ("late October", "2026-10-31"), ("viikko 34 (21.8.)", "2026-08-21"), ("白露（9月7日）", "2026-09-07"),
      ("Oct 12-16", "2026-10-16"), ("12.–16.10.", "2026-10-16"), ("11月19日到23日", "2026-11-23"),
      ("2026-09-15 11:59pm AoE", "2026-09-15"), ("viim. 15.8.", "2026-08-15"),
    ])
  func days(_ typed: String, _ day: String) {
    let due = due(typed)
    #expect(due.day == day)
    #expect(due.isUnderstood)
  }

  @Test(
    "a day whose numbers can be either takes the order of the file's other days",
    arguments: [
      ("9/8/26", "31/12/2026", "2026-08-09"), ("9/8/26", "12/31/2026", "2026-09-08"),
      ("10-8-2026", "31-12-2026", "2026-08-10"),
      ("9/11/2026", "31/12/2026", "2026-11-09"),
    ])
  func order(_ typed: String, _ last: String, _ day: String) {
    #expect(due(typed, in: "2026-07-01 to \(last)").day == day)
    #expect(due(typed).day == nil)
  }

  @Test(
    "a cycle has both of its days in one order",
    arguments: [
      ("7/1/2026 - 12/31/2026", "2026-07-01 to 2026-12-31"), ("1/7/2026 至 31/12/2026", "2026-07-01 to 2026-12-31"),
      ("2026 Sept to Christmas", "2026-09 to 2026-12-25"),
    ])
  func cycle(_ typed: String, _ label: String) {
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: "cycle \(typed)\nobjective a \"A\"\n"))])
    #expect(workspace.objectives.first?.period?.label == label)
  }

  @Test(
    "a year that runs into the next has many starts, and brings no second finding",
    arguments: [
      "FY 2026-27", "talvikausi 2026-27", "2026-27", "lukuvuosi 2026–2027", "2026-2027学年",
    ])
  func acrossYears(_ typed: String) {
    let text = "cycle \(typed)\nobjective a \"A\" {\n  milestone m \"M\" by 31 Dec\n}\n"
    let errors = resolve([parse(SourceFile(path: "a.okr", text: text))]).syntaxErrors.map(\.error)
    #expect(errors.map(\.rule) == [.ambiguousDate])
    guard case .ambiguousDate(_, let readings, _)? = errors.first?.kind else { return }
    #expect(readings.contains("2026-04 to 2027-03"))
  }

  @Test(
    "words that name no day are no deadline, and lose nothing else",
    arguments: [
      "Diwali", "TBD", "____", "??", "待定", "开学前", "syysloma", "the start of term",
    ])
  func dayInWords(_ typed: String) {
    let found = lintFiles([
      ("a.okr", "cycle 2026-Q4\nobjective a \"A\" {\n  milestone m \"M\" by \(typed) owner @eva\n}\n")
    ])
    #expect(found.findings.filter { $0.rule.hasPrefix("syntax/") }.map(\.rule) == ["syntax/remark"])
    #expect(due(typed).day == nil)
  }

  @Test("a mistyped month is no word for readers")
  func mistypedMonth() { #expect(!due("Septmber").isUnderstood && due("Septmber").day == nil) }

  @Test("a check-in with a value below a key result is news of it, and what follows is the objective's")
  func checkin() throws {
    let (workspace, _) = workspace("from 42 to 38 days\n  checkin 2026-10-13 41 days\n  initiative \"New beds\"", "R")
    let objective = try #require(workspace.objectives.first)
    #expect(objective.keyResults.first?.checkins.map { $0.value?.text } == ["41 days"])
    #expect(objective.initiatives.count == 1)
    #expect(workspace.syntaxErrors.map(\.error.rule) == [.missingBraces])
  }

  @Test("a quote that can only close at the end of its line is told as that, and the title is whole")
  func quote() {
    let text = "objective pipeline \"Fill the pipeline for 2027\nkpi k \"K\"\n"
    let tree = parse(SourceFile(path: "a.okr", text: text))
    #expect(tree.errors.map(\.rule) == [.unquotedTitle])
    let swallowed = parse(SourceFile(path: "a.okr", text: "milestone \"Open by 2026-11-02\nkpi k \"K\"\n"))
    #expect(swallowed.errors.map(\.rule).contains(.unclosedQuote))
  }

  @Test("a block that the next declaration ends is closed before it")
  func block() throws {
    let text = "kpi k \"K\" {\n  every month // ours\n\nobjective a \"A\" {\n  kr \"R\" to 5\n}\n"
    let result = lintFiles([("a.okr", text)])
    let finding = try #require(result.findings.first { $0.rule == "syntax/missing-braces" })
    let edit = try #require(finding.fixes.first?.edits.first)
    #expect(edit.text == "\n}")
    #expect(text.utf8.prefix(edit.location.range.start).elementsEqual("kpi k \"K\" {\n  every month // ours".utf8))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
