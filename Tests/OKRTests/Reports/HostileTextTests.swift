import OKRLint
import OKRModel
import OKRReport
import OKRSource
import OKRSyntax
import Testing

/// What a report may contain: whatever stands in a title, a name or a path, nothing in it that a terminal or a build
/// runner acts on, and nothing that a reader cannot see.
@Suite("Hostile texts in reports") struct HostileTextTests {
  static let pieces =
    [
      "::error::x", "::", ":", "::stop-commands::t", "##[group]x", "##vso[task.setvariable variable=a]b", "##",
      "##teamcity[buildStop comment='x']", "#", "[", "vso", "--- ", "+++ ", "~~~ ", "^^^ +++", "\u{1B}[2J",
      "\u{1B}]0;t\u{7}", "\u{9B}31m", "\u{8}", "\r", "\n", "\r\n", "\t", "\0", "\u{7F}", "\u{85}", "\u{2028}",
      "\u{202E}",
      "\u{2066}", "\u{200E}", "\u{61C}", "\u{E0041}", "\u{E007F}", "🏴", "\u{AD}", "\u{3164}", "\u{34F}", "\u{FE0F}",
      "\u{200D}", "\u{FEFF}", "\u{301}", "a", "Orders", "目标", " ", "  ", "👩‍💻", "|", "`", "<b>", "%0A", ",", "\\", "\"",
      "section_start:1:a\r\u{1B}[0K", "../", "/",
    ]

  private var random: SeededRandom { SeededRandom(seed: 10) }

  private static func text(_ random: inout SeededRandom) -> String {
    (0...random.below(7)).map { _ in random.pick(pieces) }.joined()
  }

  /// What is wrong with an output, if anything is.
  static func flaws(_ output: String) -> [String] {
    var flaws: Set<String> = []
    for scalar in output.unicodeScalars where scalar != "\n" && !(0x20..<0x7F).contains(scalar.value) {
      if scalar.properties.generalCategory == .control || scalar.turnsDirection || scalar.breaksLinesElsewhere
        || (0xE0000...0xE007F).contains(scalar.value)
      {
        flaws.insert("U+\(scalar.codePoint)")
      }
    }
    // By bytes, as a runner sees it: to a String a bracket with an accent is no bracket.
    for line in Array(output.utf8).split(separator: UInt8(ascii: "\n")) {
      func starts(_ text: String, _ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: text.utf8) }
      // Of GitHub's own commands the report writes those that it means.
      let isOwn = ["::error ", "::warning ", "::notice "].contains { starts($0, line) }
      var isCommand = starts("::", line.drop { $0 == UInt8(ascii: " ") }) && !isOwn
      for place in line.indices where line[place] == UInt8(ascii: "#") {
        if ["##[", "##vso[", "##teamcity["].contains(where: { starts($0, line[place...]) }) { isCommand = true }
      }
      if ["--- ", "+++ ", "~~~ ", "^^^ "].contains(where: { starts($0, line) }) { isCommand = true }
      if isCommand { flaws.insert("a command: \(String(decoding: line, as: UTF8.self))") }
    }
    return flaws.sorted()
  }

  @Test("the check itself sees what it is for")
  func check() {
    for hostile in [
      "::error::x", "  ::error::x", "a ##[x]", "a##vso[x]", "##teamcity[x]", "--- a", "\u{1B}[0m", "\u{202E}",
      "\u{E0041}",
      "\u{2028}", "##[\u{301}",
    ] {
      #expect(!HostileTextTests.flaws("a\n" + hostile + "\n").isEmpty, "\(hostile.debugDescription)")
    }
  }

  @Test("no form of a lint lets one through")
  func findings() {
    var random = random
    for _ in 0..<30 {
      let texts = (0..<6).map { _ in HostileTextTests.text(&random) }
      let file = SourceFile(path: texts[0] + ".okr", text: "kr \"\(texts[1])\"\n\(texts[2])\n")
      let other = SourceFile(path: texts[3], text: texts[4])
      let place = Location(file, TextRange(3, 3 + random.below(file.bytes.count)))
      let finding = Finding(
        rule: "family/name", level: random.pick(Level.allCases), confidence: .low, message: texts[5], location: place,
        entity: texts[0], notes: [texts[1], texts[2]],
        related: [Related(Location(other, other.wholeRange), texts[3]), Related(place, texts[4])],
        fixes: [.safe(texts[5], place, texts[1]), .suggested(texts[0], Location(other, other.wholeRange), texts[2])])
      let result = result([finding], notRun: [.init(rule: "family/name", reason: texts[2])])
      for format in ReportFormat.allCases {
        for width in [0, 60] {
          let text = render(result, as: format, style: Style(color: .never, width: width))
          expectSound(text, "\(format) of \(texts)")
        }
      }
      expectSound(githubSummary(result), "summary of \(texts)")
      // One line a finding, whatever is in it.
      #expect(render(result, as: .compact, style: plain).split(separator: "\n").count == 1)
      #expect(render(result, as: .github, style: plain).split(separator: "\n").count == 1)
    }
  }

  @Test("nor does a file of such titles, names and units, from its bytes to its reports")
  func files() {
    var random = random
    for _ in 0..<10 {
      let text = { HostileTextTests.text(&random) }
      let source = """
        cycle 2026-Q3 company \(text()) "\(text())" lead @\(text())
        team \(text()) "\(text())" under \(text()) // \(text())
        kpi \(text()) "\(text())" { every week source "\(text())" reading 2026-07-01 5 \(text()) }
        objective \(text()) "\(text())" for \(text()) owner @\(text()) {
          kr \(text()) "\(text()) from 5 to 7 \(text())" from 1 \(text()) to 3 \(text())
          milestone "\(text())" by \(text())
        \(text())
        }
        allow \(text()) because "\(text())"
        """
      let path = text() + ".okr"
      let workspace = resolve([parse(SourceFile(path: path, text: source))])
      let linted = lint(workspace, asOf: testDay)
      let status = StatusResult(
        asOf: "\(testDay)", units: statusUnits(workspace, in: [path], choosing: StatusChoice(), on: testDay))
      let result = LintResult(
        asOf: "\(testDay)", findings: linted.findings, notRun: linted.notRun, summary: LintResult.Summary(),
        goals: { status.goals })
      for width in [0, 60] {
        let style = Style(color: .never, width: width)
        for format in ReportFormat.allCases { expectSound(render(result, as: format, style: style), "\(format)") }
        for format in StatusFormat.allCases { expectSound(render(status, as: format, style: style), "\(format)") }
      }
      expectSound(githubSummary(result), "summary")
    }
  }

  private func expectSound(_ text: String, _ what: String) {
    #expect(HostileTextTests.flaws(text) == [], "\(what)")
  }
}
