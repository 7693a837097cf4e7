import Foundation
import OKRReport
import OKRSource
import Testing

private func finding(_ text: String, level: Level = .error, message: String = "m", path: String = "a.okr") -> Finding {
  let (_, places) = marked(path, text)
  return Finding(
    rule: "family/name", level: level, confidence: .high, message: message, location: places[0],
    notes: places.dropFirst().isEmpty ? [] : ["two places"], related: places.dropFirst().map { Related($0, "there") })
}

@Suite struct `The compact report` {
  @Test func `looks as recorded`() throws {
    try expectGolden(render(ReportSamples.all, as: .compact, style: plain), "compact.txt")
  }

  @Test func `keeps every finding on one line and counts characters`() {
    let text = render(
      result([finding("e\u{301}👩‍👩‍👧中«a»", message: "a\nb\tc\r\u{1B}[1m\u{202E}é中👩‍👩‍👧")]), as: .compact, style: plain)
    #expect(text == "a.okr:1:4: error: a\\nb\\tc\\r\\u{001B}[1m\\u{202E}é中👩‍👩‍👧 [family/name]\n")
  }

  @Test func `is empty when nothing is found`() {
    #expect(render(result([]), as: .compact, style: plain) == "")
  }
}

@Suite struct `The JSON report` {
  @Test func `looks as recorded`() throws {
    try expectGolden(render(ReportSamples.all, as: .json, style: plain), "report.json")
    try expectGolden(render(result([]), as: .json, style: plain), "empty.json")
  }

  @Test func `is JSON, whatever the text`() throws {
    let nasty =
      String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
      + "\u{2028}\u{202E}\u{1F600}\u{FEFF}"
    let text = render(result([finding("«a»", message: nasty, path: nasty)]), as: .json, style: plain)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let first = (object?["findings"] as? [[String: Any]])?.first
    #expect(first?["message"] as? String == nasty)
    #expect(first?["path"] as? String == nasty)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }

  @Test func `always has every key`() throws {
    let text = render(result([finding("«a»")]), as: .json, style: plain)
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["version", "asOf", "findings", "notRun", "summary", "since", "goals"])
    let first = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys) == [
        "rule", "level", "confidence", "message", "path", "range", "entity", "fingerprint", "notes", "related", "fixes",
      ])
    #expect(first["entity"] as? String == "")
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `counts offsets in bytes and columns in scalars`() {
    let text = render(result([finding("x\r\ne\u{301}👩‍👧中«a\n»b")]), as: .json, style: plain)
    #expect(
      text.contains(
        #"{"start": {"line": 2, "column": 7, "offset": 20}, "end": {"line": 3, "column": 1, "offset": 22}}"#))
  }
}

@Suite struct `The GitHub report` {
  @Test func `looks as recorded`() throws {
    try expectGolden(render(ReportSamples.all, as: .github, style: plain), "github.txt")
  }

  @Test func `escapes what would end a command or a property`() {
    let text = render(
      result([finding("«a»", message: "100% a::b, c\nd\r", path: "x:y,z%.okr")]), as: .github, style: plain)
    #expect(
      text
        == "::error file=x%3Ay%2Cz%25.okr,line=1,col=1,endLine=1,endColumn=2,title=family/name::100%25 a:‹:›b, c%0Ad\n"
    )
  }

  @Test func `gives columns only where the range ends on its first line`() {
    let text = render(result([finding("kr «{\n  a\n}\n»")]), as: .github, style: plain)
    #expect(text == "::error file=a.okr,line=1,endLine=3,title=family/name::m\n")
  }

  @Test func `shows ten of a kind and sums up the rest in one line`() {
    let many = Level.allCases.flatMap { level in (0..<12).map { _ in finding("«a»", level: level) } }
    let lines = render(result(many), as: .github, style: plain).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(lines.last?.hasPrefix("::notice title=okr::2 errors, 2 warnings, 3 infos more") == true)
  }

  @Test func `shows all of ten and sums up nothing`() {
    let ten = (0..<10).map { _ in finding("«a»", level: .info) }
    let text = render(result(ten), as: .github, style: plain)
    #expect(text.split(separator: "\n").count == 10)
    #expect(!text.contains("more"))
  }
}

@Suite struct `The summary for GitHub` {
  @Test func `looks as recorded`() throws {
    try expectGolden(githubSummary(ReportSamples.all), "github-summary.md")
  }

  @Test func `escapes what Markdown and HTML would take for theirs`() {
    let text = githubSummary(result([finding("«a»", message: "a|b <script> `c`\n*d* & @e [f](g)")]))
    let message = "a&#124;b &lt;script&gt; &#96;c&#96;␊&#42;d&#42; &amp; &#64;e &#91;f&#93;(g)"
    #expect(text.hasSuffix("\n| error | <code>a.okr:1:1</code> | \(message) | <code>family/name</code> |\n"))
  }

  @Test func `has every finding, up to what GitHub takes`() {
    let few = (0..<100).map { _ in finding("«a»") }
    #expect(githubSummary(result(few)).split(separator: "\n").count == 104)
    let many = (0..<2_000).map { _ in finding("«a»", message: String(repeating: "long ", count: 200)) }
    let text = githubSummary(result(many))
    #expect(text.utf8.count < 1_048_576)
    #expect(text.contains("more findings did not fit here"))
  }

  @Test func `is a heading and a line when nothing is found`() {
    #expect(
      githubSummary(result([]))
        == "### okr lint\n\nNo findings in 1 file: 12 objectives, 31 key results, 5 KPIs.\n")
  }
}

@Suite struct `Every report` {
  @Test(arguments: ReportFormat.allCases)
  func `lets nothing through that commands a terminal`(format: ReportFormat) {
    let nasty =
      String(String.UnicodeScalarView((0..<0xA0).compactMap(Unicode.Scalar.init))) + "\u{202E}\u{2066}\u{2028}"
    let (file, _) = marked("\(nasty).okr", "kr \(nasty.replacing("\n", with: "")) x")
    let place = Location(file, TextRange(3, 60))
    let finding = Finding(
      rule: nasty, level: .warning, confidence: .low, message: nasty, location: place, entity: nasty, notes: [nasty],
      related: [Related(place, nasty), Related(Location(file, TextRange(0, 2)), nasty)],
      fixes: [.safe(nasty, place, nasty)])
    let texts = [render(result([finding]), as: format, style: plain), githubSummary(result([finding]))]
    for scalar in texts.joined().unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(![0x202E, 0x2066, 0x2028].contains(scalar.value))
    }
  }
}

@Suite struct `A line map` {
  @Test func `agrees with a plain count on short lines and long ones`() {
    var text = "\u{FEFF}"
    for index in 0..<700 {
      text += ["a", "中文", "e\u{301}", "👩‍👩‍👧", "word and ", "\t", "字"][index % 7]
      if index == 20 { text += "\r\n" }
    }
    let file = SourceFile(path: "a.okr", text: text)
    let map = LineMap(file)
    for offset in stride(from: 3, to: file.bytes.count, by: 5) {
      let start = max(file.lineStart(at: offset), 3)
      let before = file.shownText(TextRange(start, offset))
      #expect(map.scalarColumn(at: offset) == before.unicodeScalars.count + 1)
      #expect(map.utf16Column(at: offset) == before.utf16.count + 1)
    }
    var offset = 3
    var column = 1
    for character in text.dropFirst() {
      #expect(map.characterColumn(at: offset) == column)
      offset += character.utf8.count
      column = character.isNewline ? 1 : column + 1
    }
  }

  @Test func `gives a place inside a character that character's column`() {
    let map = LineMap(SourceFile(path: "a.okr", text: "ae\u{301}b"))
    #expect([0, 1, 2, 4, 5].map { map.characterColumn(at: $0) } == [1, 2, 2, 3, 4])
  }
}
