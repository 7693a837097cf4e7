import Foundation
import OKRReport
import OKRSource
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

typealias Object = [String: Any]

private func object(_ text: some StringProtocol) throws -> Object {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
}

/// A finding at the first mark of a text, related to the others.
private func finding(
  _ text: String, path: String = "a.okr", level: Level = .error, message: String = "m", fixes: [Fix] = []
) -> Finding {
  let (_, places) = marked(path, text)
  return Finding(
    rule: "family/name", level: level, confidence: .high, message: message, location: places[0], entity: "e",
    notes: ["why"], related: places.dropFirst().map { Related($0, "there") }, fixes: fixes)
}

@Suite("The report of JSON lines") struct JSONLinesReportTests {
  @Test("has an object a line: findings with the keys of json, what was not judged, and the sum")
  func lines() throws {
    let lines = render(ReportSamples.all, as: .jsonl, style: plain).split(separator: "\n")
    let objects = try lines.map { try object($0) }
    #expect(objects.map { $0["kind"] as? String } == Array(repeating: "finding", count: 8) + ["notRun", "summary"])
    let whole = try object(render(ReportSamples.all, as: .json, style: plain))
    for (line, finding) in zip(objects, try #require(whole["findings"] as? [Object])) {
      var line = line
      line["kind"] = nil
      #expect(NSDictionary(dictionary: line) == NSDictionary(dictionary: finding))
    }
    #expect(NSDictionary(dictionary: objects[9]["summary"] as? Object ?? [:]) == whole["summary"] as? NSDictionary)
  }
}

@Suite("The GitLab report") struct GitLabReportTests {
  @Test("looks as recorded, and has what GitLab asks for")
  func required() throws {
    let text = render(ReportSamples.all, as: .gitlab, style: plain)
    try expectGolden(text, "gitlab.json")
    let issues = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Object])
    #expect(issues.count == ReportSamples.all.findings.count)
    for issue in issues {
      for key in ["description", "check_name", "fingerprint"] { #expect(!(issue[key] as? String ?? "").isEmpty) }
      #expect(["info", "minor", "major", "critical", "blocker"].contains(issue["severity"] as? String ?? ""))
      let location = try #require(issue["location"] as? Object)
      #expect(!(location["path"] as? String ?? "").isEmpty)
      #expect((location["lines"] as? [String: Int])?["begin"] ?? 0 >= 1)
    }
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
    #expect(render(result([]), as: .gitlab, style: plain) == "[]\n")
  }
}

@Suite("The rdjson report") struct RDJSONReportTests {
  private func first(_ finding: Finding) throws -> Object {
    let whole = try object(render(result([finding]), as: .rdjson, style: plain))
    return try #require((whole["diagnostics"] as? [Object])?.first)
  }

  @Test("looks as recorded, with no key that reviewdog does not know")
  func keys() throws {
    let text = render(ReportSamples.all, as: .rdjson, style: plain)
    try expectGolden(text, "rdjson.json")
    let whole = try object(text)
    #expect(Set(whole.keys) == ["source", "severity", "diagnostics"])
    for diagnostic in try #require(whole["diagnostics"] as? [Object]) {
      #expect(Set(diagnostic.keys) == ["message", "location", "severity", "code", "suggestions"])
      #expect(["ERROR", "WARNING", "INFO"].contains(diagnostic["severity"] as? String ?? ""))
    }
  }

  @Test("counts columns in bytes, a byte order mark too")
  func columns() throws {
    let range = try first(finding("a\n\u{FEFF}a𐐀«b»"))["location"] as? Object
    #expect(
      range?["range"] as? [String: [String: Int]]
        == ["start": ["line": 2, "column": 9], "end": ["line": 2, "column": 10]])
    let mark = try first(finding("\u{FEFF}«b»"))["location"] as? Object
    #expect((mark?["range"] as? [String: [String: Int]])?["start"] == ["line": 1, "column": 4])
  }

  @Test("a fix of several edits is one suggestion, with what lies between them")
  func suggestions() throws {
    let (file, places) = marked("a.okr", "«a» é «b»\n«c»")
    let (_, others) = marked("b.okr", "«a»")
    let edits = [Edit(places[1], "B"), Edit(places[0], "A")]
    let twoFiles = Fix("t", .safe, [Edit(places[0], "A"), Edit(others[0], "A")])
    let finding = Finding(
      rule: "a/b", level: .error, confidence: .high, message: "m", location: places[2],
      fixes: [Fix("t", .safe, edits), twoFiles, .safe("t", Location(file, TextRange(7, 8)), "")])
    let suggestions = try #require(try first(finding)["suggestions"] as? [Object])
    #expect(suggestions.map { $0["text"] as? String } == ["A é B", ""])
    #expect(
      suggestions.first?["range"] as? [String: [String: Int]]
        == ["start": ["line": 1, "column": 1], "end": ["line": 1, "column": 7]])
  }
}

@Suite("The reports in XML") struct XMLReportTests {
  /// An element with its attributes and the text in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var open = [Element("", [:])]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      open.last?.children.append(element)
      open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
  }

  static func read(_ text: String) throws -> Element {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError)): \(text)")
    return try #require(reader.open.first?.children.first)
  }

  @Test("look as recorded", arguments: [(ReportFormat.junit, "junit.xml"), (.checkstyle, "checkstyle.xml")])
  func golden(format: ReportFormat, name: String) throws {
    try expectGolden(render(ReportSamples.all, as: format, style: plain), name)
  }

  @Test("Checkstyle has the attributes of its schema, and columns in scalars")
  func checkstyle() throws {
    let root = try Self.read(
      render(
        result([finding("\u{FEFF}e\u{301}😀«b»", path: "a&b<c>\"'.okr", level: .info)]), as: .checkstyle, style: plain))
    #expect(root.name == "checkstyle" && root.children.map(\.name) == ["file"])
    #expect(root.children.first?.attributes == ["name": "a&b<c>\"'.okr"])
    #expect(
      root.all("error").map(\.attributes) == [
        ["line": "1", "column": "4", "severity": "info", "message": "m", "source": "okr.family.name"]
      ])
    #expect(try Self.read(render(result([]), as: .checkstyle, style: plain)).children.isEmpty)
  }

  @Test(
    "JUnit fails what makes the run fail, and skips the rest",
    arguments: [(Level?.none, 0), (.some(.error), 1), (.some(.warning), 3), (.some(.info), 4)])
  func verdict(failsFrom: Level?, failures: Int) throws {
    let levels: [Level] = [.error, .warning, .warning, .info]
    var lint = result(levels.map { finding("«a» «b»", level: $0) })
    lint.failsFrom = failsFrom
    let root = try Self.read(render(lint, as: .junit, style: plain))
    #expect(root.all("failure").count == failures && root.all("skipped").count == 4 - failures)
    for element in [root] + root.all("testsuite") {
      #expect(element.attributes["tests"] == "4" && element.attributes["failures"] == "\(failures)")
      #expect(element.attributes["errors"] == "0")
    }
    let body = try #require((root.all("failure") + root.all("skipped")).first?.text)
    #expect(body.hasSuffix(": m\nwhy\na.okr:1:3: there"), "\(body)")
  }

  @Test("JUnit has one test that passed where nothing is found")
  func nothing() throws {
    let root = try Self.read(render(result([]), as: .junit, style: plain))
    #expect(root.all("testcase").count == 1 && root.all("failure").isEmpty && root.all("skipped").isEmpty)
    #expect(root.attributes["tests"] == "1")
  }

  @Test("are well-formed whatever stands in a text, and say it as far as XML can")
  func hostile() throws {
    let all = String(String.UnicodeScalarView((1..<0x300).compactMap(Unicode.Scalar.init)))
    let nasty = all + "]]> <![CDATA[ &amp; \u{2028}\u{202E}\u{FFFE}\u{FFFF}\u{1F600}\u{FEFF}"
    for format in [ReportFormat.junit, .checkstyle] {
      let root = try Self.read(
        render(result([finding("«a»", path: "\(nasty).okr", message: nasty)]), as: format, style: plain))
      let name = root.all(format == .junit ? "testsuite" : "file").first?.attributes["name"] ?? ""
      // What XML has no place for is shown by its picture or its number.
      let kept = nasty.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
      for scalar in kept { #expect(name.unicodeScalars.contains(scalar), "\(format): U+\(scalar.codePoint)") }
      #expect(name.contains("␛") && name.contains("‹U+FFFE›") && name.contains("\n"))
    }
  }
}

/// A megabyte in a title is a megabyte in a report, or less, and no reader chokes on it.
@Suite("A title of a megabyte") struct LongTitleReportTests {
  @Test("breaks no report", arguments: ReportFormat.allCases)
  func long(format: ReportFormat) throws {
    let title = String(repeating: "目标 \"x\" ", count: 80_000)
    let text = render(
      result([finding("kr «\"\(title)\"»", message: "long: \(title)")]), as: format, style: plain)
    #expect(!text.isEmpty)
    switch format {
    case .json, .sarif, .gitlab, .rdjson: _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    case .junit, .checkstyle: _ = try XMLReportTests.read(text)
    case .text, .compact, .jsonl, .github: #expect(text.hasSuffix("\n"))
    }
  }
}
