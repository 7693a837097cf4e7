import Foundation
import Testing

@Suite("What okr lint is told to look at") struct SelectionTests {
  private func rules(_ options: String...) throws -> Set<String> {
    let program = try Program([
      "workspace.okr": Sample.company, "a.okr": Sample.noTarget, "kpi.okr": Sample.warning,
    ])
    let outcome = try program.run(["lint", "--format", "compact", "--as-of", "2026-08-01"] + options)
    return Set(
      outcome.output.split(separator: "\n").compactMap { $0.split(separator: "[").last.map { String($0.dropLast()) } })
  }

  @Test("--rule and --skip take rules and families, with commas or repeated")
  func selection() throws {
    let all: Set = ["measurable/no-target", "kpi/incomplete"]
    let near = "relevant/objective-without-kpi"
    #expect(try rules() == all.union([near]))
    #expect(try rules("--rule", "kpi") == ["kpi/incomplete"])
    #expect(try rules("--rule=measurable/no-target") == ["measurable/no-target"])
    #expect(try rules("--rule", "measurable/no-target, kpi") == all)
    #expect(try rules("--rule", "measurable", "--rule", "kpi") == all)
    #expect(try rules("--skip", "kpi") == ["measurable/no-target", near])
    #expect(try rules("--skip", "kpi,measurable/no-target") == [near])
    #expect(try rules("--rule", "kpi", "--rule", "measurable", "--skip", "measurable/no-target") == ["kpi/incomplete"])
  }

  @Test("--confidence high shows no finding that is less certain")
  func confidence() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget, "k.okr": Sample.warning])
    func confidences(_ options: String...) throws -> [String] {
      let outcome = try program.run(["lint", "--format", "json"] + options)
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      return (json?["findings"] as? [[String: Any]] ?? []).compactMap { $0["confidence"] as? String }
    }
    let all = try confidences()
    #expect(!all.isEmpty)
    #expect(try confidences("--confidence", "low") == all)
    #expect(try confidences("--confidence", "high") == all.filter { $0 == "high" })
  }

  @Test("--as-of is the day that an exception ends by")
  func asOf() throws {
    let allowed = "allow measurable/no-target because \"The board decides in May\" until 2026-05-31\n" + Sample.noTarget
    let program = try Program(["workspace.okr": Sample.company, "a.okr": allowed])
    #expect(try program.run("lint", "--as-of", "2026-05-31").code == 0)
    let later = try program.run("lint", "--as-of", "2026-06-01", "--format", "compact")
    #expect(later.code == 1 && later.output.contains("[measurable/no-target]"))
  }

  @Test("--quiet hides only the line about no findings")
  func quiet() throws {
    let program = try Program(["workspace.okr": Sample.company, "a.okr": Sample.noTarget])
    #expect(try program.run("lint", "--quiet").output == program.run("lint").output)
  }

  @Test("of an option given twice the last counts, and a wrong one is told wherever it stands")
  func repeated() throws {
    let program = try Program(["k.okr": Sample.warning])
    #expect(try program.lint("--fail-on", "info", "--fail-on", "never").code == 0)
    #expect(try program.lint("--fail-on", "zero", "--fail-on", "never").code == 2)
  }
}
