import OKRLint
import OKRSource
import OKRSyntax
import OKRModel
import Testing

/// A rule that is off by default runs where its very name is asked for, and nowhere else.
@Suite("Rules that are off by default")
struct OffByDefaultTests {
  private static let off = RuleID.allCases.filter(\.rule.isOffByDefault)

  /// How often a rule fires on its bad example beside some settings.
  private func count(_ id: RuleID, settings: String = "", only: [String] = []) -> Int {
    let example = id.rule.bad.files.map { (path: $0.path, text: MarkedText($0.text).text) }
    let files = example + [(path: "settings.okr", text: settings)]
    let workspace = resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
    let linted = lint(workspace, asOf: testDay, selection: Selection(only: only))
    return linted.findings.filter { $0.rule == id.rawValue }.count
  }

  @Test("a line that names it switches it on, with its level", arguments: off)
  func named(_ id: RuleID) {
    #expect(count(id) == 0)
    for level in ["info", "warning", "error"] { #expect(count(id, settings: "rules { \(level) \(id.rawValue) }") > 0) }
    #expect(count(id, settings: "rules { off \(id.rawValue) }") == 0)
    #expect(count(id, settings: "rules { info \(id.rawValue) off \(id.rawValue) }") == 0)
  }

  @Test("a line of its family sets its level, but does not switch it on", arguments: off)
  func family(_ id: RuleID) {
    let family = id.family.rawValue
    #expect(count(id, settings: "rules { warning \(family) }") == 0)
    #expect(count(id, settings: "rules { info \(id.rawValue) in \"example.okr\" { warning \(family) } }") > 0)
    #expect(count(id, settings: "rules { info \(id.rawValue) in \"example.okr\" { off \(family) } }") == 0)
    let nested =
      "rules { info \(id.rawValue) in \"example\" { off \(id.rawValue) } in \"example.okr\" { info \(family) } }"
    #expect(count(id, settings: nested.replacing("\"example\"", with: "\"./\"")) == 0)
  }

  @Test("in a folder it is on in that folder", arguments: off)
  func folder(_ id: RuleID) {
    #expect(count(id, settings: "rules { in \"archive/\" { info \(id.rawValue) } }") == 0)
    #expect(count(id, settings: "rules { in \"example.okr\" { info \(id.rawValue) } }") > 0)
  }

  @Test("the command line switches it on by its name, and not by its family's", arguments: off)
  func selected(_ id: RuleID) {
    #expect(count(id, only: [id.rawValue]) > 0)
    #expect(count(id, only: [id.family.rawValue]) == 0)
    #expect(count(id, only: [id.family.rawValue, id.rawValue]) > 0)
    #expect(count(id, settings: "rules { off \(id.rawValue) }", only: [id.rawValue]) == 0)
  }

  @Test("an exception from it is not called unused while it is off", arguments: off)
  func allowed(_ id: RuleID) {
    let files = [(path: "a.okr", text: "allow \(id.rawValue) because \"a test\"\ncompany acme \"Acme\"\n")]
    #expect(rows(lintFiles(files).findings) == [])
  }

  @Test("its page says how to switch it on", arguments: off)
  func page(_ id: RuleID) throws {
    let page = try Program().run("explain", id.rawValue).output
    #expect(page.contains("rules { \(id.rule.level.rawValue) \(id.rawValue) }"))
    #expect(page.contains("okr lint --rule \(id.rawValue)"))
    let row = try Program().run("rules").output.split(separator: "\n").first { $0.hasPrefix("  \(id.rawValue) ") }
    #expect(row?.split(separator: " ").dropFirst().first == "off")
  }
}
