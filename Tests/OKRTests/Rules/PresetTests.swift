import Foundation
import OKRLint
import OKRSource
import Testing

/// `preset gate`, `coach` and `strict`: the levels of all rules at once.
@Suite("Presets") struct PresetTests {
  /// A workspace with a certain error, a warning that prose suggests and a hint.
  private static let goals = """
    company acme "Acme"
    for acme
    cycle 2026-Q3
    objective growth "Customers come back on their own" owner @eva {
      kr "Improve the onboarding"
      kr "Orders placed by returning customers" from 35% to 35%
      milestone "The shop is open" by 2026-09-30
      milestone "The bank has signed" by 2026-09-30
      milestone "The till is in" by 2026-09-30
    }

    """

  /// The level of each rule that fires.
  private func levels(_ settings: String, path: String = "a.okr") -> [String: Level] {
    let linted = lintFiles([("workspace.okr", settings + "\n"), (path, Self.goals)])
    return Dictionary(linted.findings.map { ($0.rule, $0.level) }) { max($0, $1) }
  }

  private let certain = "measurable/baseline-equals-target"
  private let prose = "specific/vague-wording"
  private let hint = "timebound/all-due-last-day"

  @Test("gate leaves what is certain, and lets prose inform")
  func gate() {
    let plain = levels("")
    #expect([certain, prose, hint].map { plain[$0] } == [.error, .warning, .info])
    let gate = levels("rules { preset gate }")
    #expect([certain, prose, hint].map { gate[$0] } == [.error, .info, .info])
    #expect(Set(gate.keys) == Set(plain.keys))
  }

  @Test("coach runs every rule, and none blocks")
  func coach() {
    let coach = levels("rules { preset coach }")
    #expect([certain, prose, hint].map { coach[$0] } == [.warning, .warning, .info])
    let off = RuleID.allCases.filter { $0.rule.isOffByDefault }
    for id in off {
      let files = id.rule.bad.files.map { (path: $0.path, text: MarkedText($0.text).text) }
      let told = lintFiles(files + [("settings.okr", "rules { preset coach }\n")]).findings.map(\.rule)
      #expect(told.contains(id.rawValue), "\(id.rawValue)")
    }
  }

  @Test("strict makes warnings errors, and hints warnings")
  func strict() {
    let strict = levels("rules { preset strict }")
    #expect([certain, prose, hint].map { strict[$0] } == [.error, .error, .warning])
    // Also of what cannot be switched off.
    func dates(_ rules: String) -> [Level] {
      lintFiles([("a.okr", "\(rules)\nobjective a \"A\" by 31.12.2026 { kr \"B\" from 1 to 2 }\n")]).findings
        .filter { $0.rule == "syntax/date-form" }.map(\.level)
    }
    #expect(dates("") == [.warning])
    #expect(dates("rules { preset strict }") == [.error])
    #expect(dates("rules { preset coach }") == [.warning])
  }

  @Test("a line of a rule or a family counts before it, and a deeper folder before both")
  func precedence() {
    #expect(levels("rules { warning specific preset gate }")[prose] == .warning)
    #expect(levels("rules { error specific/vague-wording preset gate }")[prose] == .error)
    #expect(levels("rules { off specific in \"teams/\" { preset strict } }", path: "teams/a.okr")[prose] == .error)
    #expect(levels("rules { preset gate in \"teams/\" { preset strict } }", path: "teams/a.okr")[prose] == .error)
    #expect(levels("rules { preset gate in \"teams/\" { preset strict } }")[prose] == .info)
    #expect(levels("rules { preset coach off measurable/clauses-in-title }")["measurable/clauses-in-title"] == nil)
  }

  @Test("what cannot be read stays what it is")
  func syntax() {
    for preset in ["gate", "coach", "strict"] {
      let found = lintFiles([("a.okr", "rules { preset \(preset) }\nobjective \"Open\" {\n")]).findings
      #expect(found.filter { $0.rule.hasPrefix("syntax/") }.map(\.level).max() == .error, "\(preset)")
    }
  }

  @Test(
    "a word that is no preset names those there are",
    arguments: ["rules { preset soft }", "rules { preset }", "rules { preset 5 }"])
  func unknown(text: String) {
    let found = lintFiles([("a.okr", text + "\n")]).findings
    #expect(found.count == 1 && found[0].rule.hasPrefix("syntax/"), "\(found.map(\.message))")
    #expect(found.first.map { $0.message.contains("gate") && $0.message.contains("strict") } == true)
  }

  @Test("rules --effective shows each rule as it stands in a file, and the line that says so")
  func effective() throws {
    let settings = """
      company acme "Acme"
      rules {
        preset gate
        limit achievable/key-result-count 2 to 4
        in "teams/" { error specific/long-title off kpi }
      }

      """
    let program = try Program(["workspace.okr": settings, "teams/a.okr": Sample.clean])
    let outcome = try program.run("rules", "--effective", "teams/a.okr")
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    let rows = Dictionary(
      outcome.output.split(separator: "\n").map { row in
        let words = row.split(separator: " ", maxSplits: 1).map(String.init)
        return (words[0], words[1].split(separator: " ").joined(separator: " "))
      }
    ) { $1 }
    #expect(rows.count == RuleID.allCases.count)
    #expect(rows["specific/long-title"] == "error workspace.okr:5")
    #expect(rows["kpi/incomplete"] == "off workspace.okr:5")
    #expect(rows["specific/vague-wording"] == "info workspace.okr:3")
    #expect(rows["achievable/key-result-count"] == "warning workspace.okr:3; limit 2 to 4 workspace.okr:4")
    #expect(rows["syntax/unexpected"] == "error")
    let json = try program.run("rules", "--effective", "teams/a.okr", "--format", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [[String: Any]])
    #expect(try program.run("rules", "--effective", ".").code == 2)
    #expect(try program.run("rules", "--effective", "no.okr").code == 2)
  }
}
