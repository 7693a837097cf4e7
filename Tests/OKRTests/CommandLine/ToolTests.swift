import Foundation
import Testing

@testable import OKRLint

@Suite("The tree, the rules and their pages") struct ToolTests {
  @Test(
    "parse prints well-formed JSON whose leaves lie in the file and hold its text, however broken the file",
    arguments: [
      "", "// only a comment", Sample.noTarget, Sample.clean, "objective \"Win", "objective { kr { { } } } }",
      "kr \u{1F3AF} \"目标\" from 1,250 to ７７\t\\ \"\u{7F}\u{2028}\"", "{{{{", "rules { in \"a\" { off x",
      "objective 增收 \"…\" {\r\n  kr \"a\" from 1 to 2\r\n}",
    ])
  func parse(text: String) throws {
    let program = try Program(["a.okr": text])
    let outcome = try program.run("parse", "a.okr")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1 && json["path"] as? String == "a.okr")
    let errors = try #require(json["errors"] as? [[String: Any]])
    #expect(outcome.code == (errors.isEmpty ? 0 : 1) && outcome.complaints.isEmpty)
    let bytes = Array(text.utf8)
    let known = Set(RuleID.allCases.map(\.rawValue))
    for error in errors {
      #expect(known.contains(error["rule"] as? String ?? ""))
      try expectRange(of: error, in: 0...bytes.count)
    }
    try expectNode(try #require(json["tree"] as? [String: Any]), bytes, in: 0...bytes.count)
    #expect(
      try program.run("parse", "-", input: Data(bytes)).output
        == outcome.output.replacing("\"a.okr\"", with: "\"<stdin>\""))
  }

  private func expectNode(_ node: [String: Any], _ bytes: [UInt8], in outer: ClosedRange<Int>) throws {
    let range = try expectRange(of: node, in: outer)
    #expect(node["kind"] is String)
    guard let children = node["children"] as? [[String: Any]] else {
      #expect(node["text"] as? String == String(decoding: bytes[range], as: UTF8.self))
      return
    }
    var start = range.lowerBound
    for child in children {
      try expectNode(child, bytes, in: start...range.upperBound)
      start = child["end"] as? Int ?? start
    }
  }

  @discardableResult
  private func expectRange(of node: [String: Any], in outer: ClosedRange<Int>) throws -> Range<Int> {
    let start = try #require(node["start"] as? Int)
    let end = try #require(node["end"] as? Int)
    try #require(outer.lowerBound <= start && start <= end && end <= outer.upperBound, "\(node["kind"] ?? "error")")
    return start..<end
  }

  @Test("rules --format json is well-formed and lists every rule once, in the order of the table")
  func rulesJSON() throws {
    let program = try Program()
    let outcome = try program.run("rules", "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(rows.compactMap { $0["rule"] as? String } == RuleID.allCases.map(\.rawValue))
    for row in rows {
      for key in ["family", "level", "confidence", "summary", "rationale", "source", "bad", "good"] {
        #expect(row[key] is String, "\(row["rule"] ?? "") has no \(key)")
      }
      #expect(
        row["offByDefault"] is Bool && row["usesAsOf"] is Bool && row["canBeSilenced"] is Bool && row["limit"] != nil)
    }
    let table = try program.run("rules")
    let rowsOfText = table.output.components(separatedBy: "\n").filter { $0.hasPrefix("  ") }
    let names = rowsOfText.map { String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(names == RuleID.allCases.map(\.rawValue) && table.code == 0)
  }

  @Test("explain has a page for every rule, no wider than 80 columns but for examples", arguments: RuleID.allCases)
  func explain(id: RuleID) throws {
    let outcome = try Program().run("explain", id.rawValue)
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output.hasPrefix("\(id.rawValue): \(id.rule.summary)\n"))
    let prose: [String] = outcome.output.components(separatedBy: "\n")
    #expect(prose.prefix { $0 != "Not like this" }.dropFirst().allSatisfy { $0.count <= 80 })
  }

  @Test("explain has a list for every family", arguments: Family.allCases)
  func explainFamily(family: Family) throws {
    let outcome = try Program().run("explain", family.rawValue)
    #expect(outcome.code == 0 && outcome.output.hasPrefix("\(family.rawValue): \(family.meaning)\n"))
  }
}

@Suite("The pages of the rules")
struct ExplainedTests {
  @Test("an example with a character that cannot be seen shows it")
  func visibleExamples() throws {
    let outcome = try Program([:]).run("explain", "syntax/invalid-character")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Orders␀ delivered"))
    #expect(!outcome.output.contains("\u{0}"))
  }
}
