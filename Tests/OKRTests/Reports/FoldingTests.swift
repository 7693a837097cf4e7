import Foundation
import OKRReport
import OKRSource
import Testing

@Suite("Repeated findings in text") struct FoldingTests {
  /// Findings of rules named by their letters, a line each.
  private func findings(_ rules: String, path: String = "a.okr", level: Level = .warning, message: String = "wrong")
    -> [Finding]
  {
    let text = rules.map { "kr «\"\($0)\"»\n" }.joined()
    return zip(rules, marked(path, text).places).map { rule, place in
      Finding(
        rule: "rule/\(rule)", level: level, confidence: .high, message: message, location: place, notes: ["Because."])
    }
  }

  private func text(_ findings: [Finding], width: Int = 100, isFull: Bool = false) -> [Substring] {
    render(result(findings), as: .text, style: Style(color: .never, width: width, isFull: isFull))
      .split(separator: "\n")
  }

  @Test("the third of a rule in a file and those after it get one line below a common head")
  func folded() {
    let rows = text(findings("aabaa"))
    #expect(rows.count { $0 == "▲ warning: wrong" } == 3)
    let head = rows.firstIndex(of: "▲ warning: 2 more of rule/a")
    #expect(
      head.map { Array(rows[($0 + 1)...($0 + 3)]) } == [
        "   ├─ a.okr:4:4: wrong", "   ├─ a.okr:5:4: wrong", "   ╰─ okr explain rule/a",
      ])
    #expect(rows.last == "2 findings have one line each; --full shows all")
  }

  @Test("two of a rule in each of many files are shown whole, and so are all with --full")
  func whole() {
    let apart = text(findings("aa") + findings("aa", path: "b.okr"))
    #expect(apart.count { $0 == "▲ warning: wrong" } == 4 && !apart.contains { $0.contains("more of") })
    let full = text(findings("aaaaa"), isFull: true)
    #expect(full.count { $0 == "▲ warning: wrong" } == 5 && !full.contains { $0.contains("--full") })
  }

  @Test("a level of its own has a head of its own")
  func levels() {
    let rows = text(findings("aaaa") + findings("aaaa", level: .error))
    #expect(rows.contains("▲ warning: 2 more of rule/a") && rows.contains("✗ error: 2 more of rule/a"))
  }

  @Test("where there are many, the last line names the weightiest rules, then the most frequent")
  func first() {
    let many = findings("aaabbbbcd") + findings("d", path: "b.okr", level: .error)
    #expect(
      text(many).suffix(2) == [
        "Look first at rule/d (2), rule/b (4) and rule/a (3)", "3 findings have one line each; --full shows all",
      ])
    #expect(!text(findings("abcab")).contains { $0.hasPrefix("Look first") })
  }

  @Test("no format for machines folds anything", arguments: ReportFormat.allCases.filter { $0 != .text })
  func machines(format: ReportFormat) {
    let lint = result(findings("aaaaa"))
    let text = render(lint, as: format, style: plain)
    #expect(text.components(separatedBy: "wrong").count >= 6 && !text.contains("more of"))
  }

  @Test("fills no more cells than the terminal has", arguments: [60, 80, 100])
  func width(width: Int) {
    let long = String(repeating: "wrong 目标 of a long name ", count: 8)
    let rows = text(findings("aaaa", path: "目标/a.okr", message: long), width: width)
    #expect(rows.contains("▲ warning: 2 more of rule/a"))
    for row in rows { #expect(displayWidth(of: row) <= width, "\(row)") }
  }
}
