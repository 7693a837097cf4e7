import Foundation
import OKRReport
import OKRSource
import Testing

@Suite("The SARIF report") struct SARIFReportTests {
  typealias Object = [String: Any]

  /// What the schema of SARIF 2.1.0 asks of the objects that the report writes: keys that may be there (those with `!`
  /// must be), numbers and their least value (`>=`), words and the ones allowed (`=`), and what kind of object, or list
  /// of them (`*`), stands behind a key.
  static let schema: [String: [String: String]] = [
    "log": ["$schema": "", "version!": "=2.1.0", "runs!": "*run"],
    "run": [
      "tool!": "tool", "invocations": "*invocation", "columnKind": "=utf16CodeUnits,unicodeCodePoints",
      "newlineSequences": "", "results": "*result", "properties": "",
    ],
    "tool": ["driver!": "component"],
    "component": ["name!": "", "version": "", "semanticVersion": "", "rules": "*rule"],
    "rule": [
      "id!": "", "shortDescription": "words", "fullDescription": "words", "help": "words",
      "defaultConfiguration": "configuration", "properties": "",
    ],
    "words": ["text!": ""],
    "configuration": ["enabled": "", "level": "=none,note,warning,error"],
    "invocation": ["executionSuccessful!": "", "toolExecutionNotifications": "*notification"],
    "notification": ["message!": "words", "level": "=none,note,warning,error", "associatedRule": "reference"],
    "reference": ["id": "", "index": ">=-1"],
    "result": [
      "ruleId": "", "ruleIndex": ">=-1", "level": "=none,note,warning,error", "message!": "words",
      "locations": "*location", "partialFingerprints!": "", "relatedLocations": "*location", "fixes": "*fix",
      "suppressions": "*suppression", "baselineState": "=new,unchanged,updated,absent", "properties": "",
    ],
    "location": ["id": ">=-1", "message": "words", "physicalLocation": "place", "logicalLocations": "*name"],
    "name": ["fullyQualifiedName": ""],
    "place": ["artifactLocation": "artifact", "region": "region"],
    "artifact": ["uri": "", "uriBaseId": ""],
    "region": ["startLine!": ">=1", "startColumn": ">=1", "endLine": ">=1", "endColumn": ">=1"],
    "fix": ["description": "words", "artifactChanges!": "*change", "properties": ""],
    "change": ["artifactLocation!": "artifact", "replacements!": "*replacement"],
    "replacement": ["deletedRegion!": "region", "insertedContent": "words"],
    "suppression": ["kind!": "=inSource,external", "status": "=accepted,underReview,rejected", "justification": ""],
  ]

  /// What an object has against the schema.
  static func faults(_ value: Any?, _ kind: String, at path: String) -> [String] {
    guard let object = value as? Object, let shape = schema[kind] else { return ["\(path) is no \(kind)"] }
    let known = Set(shape.keys.map { $0.replacing("!", with: "") })
    var faults = Set(object.keys).subtracting(known).map { "\(path).\($0) is not of the schema" }
    for (key, fact) in shape {
      let name = key.replacing("!", with: "")
      guard let value = object[name] else {
        if key.hasSuffix("!") { faults.append("\(path).\(name) is missing") }
        continue
      }
      let rest = String(fact.dropFirst())
      switch fact.first {
      case nil: break
      case "=":
        let words = rest.split(separator: ",").map(String.init)
        if !words.contains(value as? String ?? "") { faults.append("\(path).\(name) is \(value)") }
      case ">":
        if (value as? Int).map({ $0 < Int(rest.dropFirst()) ?? 0 }) ?? true {
          faults.append("\(path).\(name): \(value)")
        }
      case "*":
        guard let list = value as? [Any] else {
          faults.append("\(path).\(name) is no list")
          continue
        }
        faults += list.enumerated().flatMap { Self.faults($1, rest, at: "\(path).\(name)[\($0)]") }
      default: faults += Self.faults(value, fact, at: "\(path).\(name)")
      }
    }
    return faults
  }

  static func log(_ result: LintResult) throws -> Object {
    let text = render(result, as: .sarif, style: plain)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  static func run(_ result: LintResult) throws -> Object {
    try #require((try log(result)["runs"] as? [Object])?.first)
  }

  static func results(_ result: LintResult) throws -> [Object] { try #require(try run(result)["results"] as? [Object]) }

  @Test("looks as recorded, and keeps what the schema says")
  func golden() throws {
    try expectGolden(render(ReportSamples.all, as: .sarif, style: plain), "report.sarif")
    #expect(Self.faults(try Self.log(ReportSamples.all), "log", at: "log") == [])
    #expect(Self.faults(try Self.log(result([])), "log", at: "log") == [])
  }

  @Test("the check of the schema sees what it is for")
  func check() throws {
    var log = try Self.log(ReportSamples.all)
    log["extra"] = 1
    log["version"] = "2.0.0"
    #expect(Self.faults(log, "log", at: "log").count == 2)
    #expect(Self.faults(["startLine": 0], "region", at: "region").count == 1)
    #expect(Self.faults(["startColumn": 1], "region", at: "region").count == 1)
  }

  @Test("every result has its own fingerprint and the index of its rule")
  func fingerprints() throws {
    let results = try Self.results(ReportSamples.all)
    let keys = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["okrFinding/v1"] }
    #expect(keys == ReportSamples.all.findings.map(\.fingerprint))
    let driver = (try Self.run(ReportSamples.all)["tool"] as? Object)?["driver"] as? Object
    let rules = try #require(driver?["rules"] as? [Object]).compactMap { $0["id"] as? String }
    for result in results { #expect(rules[result["ruleIndex"] as? Int ?? -1] == result["ruleId"] as? String) }
  }

  @Test("columns are in scalars, and a path is an address")
  func places() throws {
    let (_, places) = marked("a b/目标:1%.okr", "\u{FEFF}e\u{301}😀«中\n»x")
    let finding = Finding(
      rule: "a/b", level: .info, confidence: .high, message: "m", location: places[0], entity: "e.f")
    let first = try #require(try Self.results(result([finding])).first)
    let location = try #require((first["locations"] as? [Object])?.first)
    let physical = try #require(location["physicalLocation"] as? Object)
    #expect(
      physical["region"] as? [String: Int] == ["startLine": 1, "startColumn": 4, "endLine": 2, "endColumn": 1])
    #expect((physical["artifactLocation"] as? Object)?["uri"] as? String == "a%20b/%E7%9B%AE%E6%A0%87%3A1%25.okr")
    #expect(first["level"] as? String == "note")
    #expect((location["logicalLocations"] as? [[String: String]])?.first == ["fullyQualifiedName": "e.f"])
  }

  @Test("an absolute path is a file's address without a base")
  func absolutePath() throws {
    let (_, places) = marked("/tmp/x y.okr", "«a»")
    let finding = Finding(rule: "a/b", level: .error, confidence: .high, message: "m", location: places[0])
    let text = render(result([finding]), as: .sarif, style: plain)
    #expect(text.contains(#""artifactLocation": {"uri": "file:///tmp/x%20y.okr"}"#))
  }

  @Test("what a message says is neither a link nor a placeholder")
  func messages() throws {
    let (_, places) = marked("a.okr", "«a»")
    let finding = Finding(
      rule: "a/b", level: .error, confidence: .high, message: "[free](https://x.example) {0} {", location: places[0])
    let message = try Self.results(result([finding])).first?["message"] as? [String: String]
    #expect(message?["text"] == #"[free\](https://x.example) {{0} {"#)
  }

  @Test("what somebody has taken on is suppressed with the reason, and the rest says that it is not")
  func suppressed() throws {
    let (_, places) = marked("a.okr", "«a» «b» «c»")
    let findings = fingerprinted(
      places.map { Finding(rule: "a/b", level: .error, confidence: .high, message: "m", location: $0) })
    let lint = LintResult(
      asOf: "2026-08-01", findings: [findings[0]], notRun: [], summary: LintResult.Summary(),
      suppressed: [.init(findings[1], .allow, because: "why"), .init(findings[2], .baseline, because: nil)])
    #expect(Self.faults(try Self.log(lint), "log", at: "log") == [])
    let suppressions = try Self.results(lint).map { $0["suppressions"] as? [[String: String]] }
    #expect(
      suppressions == [
        [], [["kind": "inSource", "status": "accepted", "justification": "why"]],
        [["kind": "external", "status": "accepted"]],
      ])
  }
}
