import OKRLint
import OKRSource
import Testing

@Suite("Key results of one KPI")
struct TwinTests {
  private func rows(_ targets: [String]) -> [String] {
    let goals = targets.enumerated().map { number, target in
      """
      objective o\(number) "Goal \(number)" owner @mika because "B" {
        kr k "Time until the answer in town \(number)" from \(target) measures wait
      }

      """
    }
    let text = """
      company acme "Acme"
      for acme
      cycle 2026-Q3
      kpi wait "Time until the answer" every month healthy <= 30 days source "Desk" owner @mika

      """
    let linted = lintFiles([("a.okr", text + goals.joined())])
    return linted.findings.filter { $0.rule == "relevant/duplicate-key-result" }.map { finding in
      "\(finding.entity) \(finding.related.first.map { $0.location.file.text($0.location.range) } ?? "")"
    }
  }

  @Test("that ask for the same level are twins, in whatever unit it is written")
  func sameLevel() {
    let town = "\"Time until the answer in town 0\""
    #expect(rows(["30 days to 14 days", "30 days to 2 weeks"]) == ["acme.o1.k \(town)"])
    #expect(rows(["3 years to 2 years", "36 months to 24 months"]) == ["acme.o1.k \(town)"])
    #expect(rows(["30 days to 14 days", "30 days to 15 days", "30 days to 336 hours"]) == ["acme.o2.k \(town)"])
  }

  @Test("that ask for other levels are not")
  func otherLevels() {
    #expect(rows(["30 days to 14 days", "30 days to 14 hours", "30 weeks to 14 weeks", "30 days to 13 days"]).isEmpty)
    #expect(rows((1...40).map { "90 days to \($0) days" }).isEmpty)
  }
}
