import Foundation
import OKRLint
import OKRModel
import OKRReport
import OKRSource
import OKRSyntax
import OKRValues
import Testing

@Suite("The status of all goals")
struct StatusReportTests {
  private static let company = """
    -- workspace.okr --
    company acme "Acme"
    department sales "Sales 🚲 everywhere" under acme
    team 苏州 "苏州采购团队" under sales
    team idle "Nobody's team" under acme
    -- a.okr --
    for acme
    cycle 2026
    objective growth "More people think of us first" owner @mika {
      kr share "Of us"  from 20% to 40% { checkin 2026-07-20 25% confidence 0.6 }
      milestone law "The law is in force"  by 2026-10-31
      kr given "Given up" from 1 to 2 { dropped 2026-07-01 because "Rents" }
    }
    -- b.okr --
    for sales
    cycle 2026-Q3
    objective easy "Buying from us feels effortless" owner @anna {
      kr days "Days from offer to signature"  from 60 days to <= 45 days  owner @joni
      kr "Improve the onboarding"
    }
    -- c.okr --
    for 苏州
    cycle 2026-Q3
    objective 不断料 "让产线从此不再等零件" owner @李娜 {
      kr 周期 "电池和电机从下单到进厂的天数"  from 15 天 to 9 天 { checkin 2026-07-31 12 天 }
    }

    """

  private func status(_ text: String = company, _ choice: StatusChoice = StatusChoice()) -> StatusResult {
    let files = markedFiles(text)
    let workspace = resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
    return StatusResult(
      asOf: "2026-08-01",
      units: statusUnits(
        workspace, in: Set(files.map(\.path)), choosing: choice, on: Day("2026-08-01") ?? testDay))
  }

  private func table(_ text: String = company, _ choice: StatusChoice = StatusChoice(), width: Int = 120) -> String {
    render(status(text, choice), as: .text, style: Style(color: .never, width: width))
  }

  @Test("is a tree of units, objectives and key results, one line each, with what is known of each")
  func tree() {
    let lines = table(width: 130).split(separator: "\n").map(String.init)
    #expect(lines.map { $0.prefix { $0 == " " }.count } == [0, 0, 0, 2, 4, 4, 2, 4, 6, 6, 4, 6, 8, 0])
    #expect(lines[4].contains("Of us") && lines[4].contains("↑ 20% → 40%") && lines[4].contains("25%, 20 Jul"))
    #expect(lines[4].contains("██░░░░░░░░  25%") && lines[4].hasSuffix("0.6"))
    #expect(lines[5].contains("milestone") && lines[5].hasSuffix("31 Oct"))
    #expect(lines[8].contains("↓ 60 → ≤ 45 days") && lines[8].hasSuffix("@joni"))
    #expect(lines[9].contains("no number read"))
    #expect(lines[12].contains("↓ 15 → 9 天") && lines[12].contains("12 天, 31 Jul") && lines[12].contains("  50%"))
    #expect(lines[13] == "3 objectives, 5 key results on 2026-08-01")
    // A team without goals and a goal that was given up are not shown.
    #expect(!lines.contains { $0.contains("Nobody's team") || $0.contains("Given up") })
  }

  @Test(
    "its columns stand under each other in cells of a terminal, whatever the characters", arguments: [130, 100, 72, 48])
  func alignment(width: Int) throws {
    let lines = table(width: width).split(separator: "\n").map(String.init)
    let heading = try #require(lines.first)
    for word in ["↑ 20%", "milestone", "↓ 60", "no number", "↓ 15"] {
      let line = try #require(lines.first { $0.contains(word) }, "\(word)")
      let (head, place) = try (
        #require(heading.range(of: "from")), #require(line.range(of: String(word.prefix(3))))
      )
      #expect(
        displayWidth(of: line[..<place.lowerBound]) == displayWidth(of: heading[..<head.lowerBound]), "\(line)")
    }
  }

  @Test("no line is wider than the terminal, down to a very narrow one", arguments: [24, 30, 40, 60, 80, 100, 120])
  func widths(width: Int) {
    for line in table(width: width).split(separator: "\n") {
      #expect(displayWidth(of: line) <= width, "\(line)")
    }
  }

  @Test("long titles end with an ellipsis, and a column that has no room is named below")
  func narrow() {
    let text = table(width: 60)
    #expect(text.contains("…") && !text.contains("电池和电机从下单到进厂的天数"))
    #expect(text.contains("↓ 15 → 9 天") && text.contains("no room for: last check-in, conf"))
    #expect(!table(width: 130).contains("…") && !table(width: 130).contains("no room"))
  }

  @Test("a column that would be empty is left out")
  func emptyColumns() {
    let text = """
      -- a.okr --
      objective "Customers come back" {
        kr "Returning customers" from 20% to 40%
      }
      """
    let heading = table(text).split(separator: "\n").first ?? ""
    #expect(heading.split(separator: " ") == ["goal", "from", "→", "to", "progress"])
    // Without any unit there is no heading of one.
    #expect(table(text).contains("\nCustomers come back "))
    #expect(!table(text).contains("no unit"))
  }

  @Test(
    "an end that is missing, unknown, or only a change reads aloud",
    arguments: [
      ("from 20% to 40%", "↑ 20% → 40%"), ("to 40%", "to 40%"), ("to >= 40%", "↑ to ≥ 40%"), ("from 20%", "from 20%"),
      ("from unknown to 40%", "unknown → 40%"), ("to +20%", "↑ +20%"), ("from 200 shops to +20%", "↑ 200 shops → +20%"),
      ("from 2 h to 30 min", "↓ 2 h → 30 min"), ("from 3M EUR to 5M EUR", "↑ 3M → 5M EUR"), ("", "no number read"),
    ])
  func changes(clauses: String, expected: String) {
    let page = table("-- a.okr --\nobjective \"A\" {\n  kr \"Of us\" \(clauses)\n}\n")
    let line = page.split(separator: "\n").first { $0.contains("Of us") } ?? ""
    let words = line.replacing("Of us", with: "").split { $0 == "░" }.first ?? ""
    #expect(words.split(separator: " ").joined(separator: " ") == expected)
  }

  @Test("an objective for nobody comes last, under its own heading, where others have units")
  func noUnit() {
    let text = Self.company + "-- d.okr --\nobjective \"Everybody's\" {\n  kr \"Shops\" from 1 to 2\n}\n"
    let lines = table(text).split(separator: "\n").map(String.init)
    #expect(lines.contains("no unit"))
    #expect((lines.firstIndex(of: "no unit") ?? 0) > (lines.firstIndex { $0.contains("苏州采购团队") } ?? .max))
  }

  @Test("without a goal it says so in every format")
  func empty() throws {
    let nothing = status("-- workspace.okr --\ncompany acme \"Acme\"\n")
    let style = Style(color: .never, width: 100)
    #expect(render(nothing, as: .text, style: style) == "No goals to show on 2026-08-01.\n")
    #expect(render(nothing, as: .markdown, style: style) == "# Goals on 2026-08-01\n\nNo goals to show.\n")
    let json = render(nothing, as: .json, style: style)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["goals"] as? [Any])?.isEmpty ?? false)
  }

  @Test("a unit is shown with those below it, and a cycle with those that lie in it")
  func choices() {
    func entities(_ choice: StatusChoice) -> [String] {
      status(Self.company, choice).goals.filter { $0.kind == .objective }.map(\.entity)
    }
    #expect(entities(StatusChoice(unit: "sales")) == ["sales.easy", "苏州.不断料"])
    #expect(entities(StatusChoice(unit: "苏州")) == ["苏州.不断料"])
    #expect(entities(StatusChoice(cycle: "2026-Q3")) == ["sales.easy", "苏州.不断料"])
    #expect(entities(StatusChoice(cycle: "2026")) == ["acme.growth", "sales.easy", "苏州.不断料"])
    #expect(entities(StatusChoice(unit: "acme", cycle: "2026-Q2")) == [])
    #expect(status(Self.company, StatusChoice(unit: "sales")).units.map(\.depth) == [0, 1])
  }

  @Test("units that stand under each other in a circle are shown once")
  func circle() {
    let text = """
      -- a.okr --
      team a "A" under b
      team b "B" under a
      for b
      objective "Customers come back" { kr "Shops" from 1 to 2 }
      """
    #expect(status(text).goals.count == 2)
  }

  @Test("a fiscal year's quarters and cycles with a name are cycles too")
  func cycles() {
    let text = """
      -- a.okr --
      rules { year starts 04 }
      cycle spring 2026-04-01 to 2026-06-30
      objective "Customers come back" { cycle spring kr "Shops" from 1 to 2 }
      """
    #expect(status(text, StatusChoice(cycle: "spring")).goals.count == 2)
    #expect(status(text, StatusChoice(cycle: "2026-Q1")).goals.count == 2)
    #expect(status(text, StatusChoice(cycle: "2026-Q2")).goals.isEmpty)
  }

  @Test("Markdown has a heading and a table a unit, in which no title can break the table or mention anybody")
  func markdown() {
    let text = Self.company.replacing("Days from offer to signature", with: "Days | <b>@all</b> `now`")
    let page = render(status(text), as: .markdown, style: Style(color: .never, width: 100))
    #expect(page.hasPrefix("# Goals on 2026-08-01\n\n## Acme\n\n| goal | from → to | last check-in |"))
    #expect(page.contains("\n### Sales 🚲 everywhere\n") && page.contains("\n#### 苏州采购团队\n"))
    #expect(page.contains("| ↳ Of us | ↑ 20% → 40% | 25%, 2026-07-20 | ██░░░░░░░░ 25% | 0.6 |"))
    #expect(page.contains("| **让产线从此不再等零件** |"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(rows.map { $0.filter { $0 == "|" }.count }) == [8])
    #expect(!page.contains("@all") && !page.contains("<b>"))
  }

  @Test("nothing that a title holds commands the terminal or breaks a line")
  func controls() {
    let text = table(
      "-- a.okr --\nobjective \"A\\u{1B}[31mB\" {\n  kr \"\"\"two\n  lines\"\"\" from 1 to 2\n}\n")
    #expect(!text.contains("\u{1B}") && text.contains("two lines"))
  }

  @Test("colour changes no cell")
  func color() {
    let painted = render(status(), as: .text, style: Style(color: .always, width: 100))
    #expect(painted.contains("\u{1B}["))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == table(width: 100))
  }
}
