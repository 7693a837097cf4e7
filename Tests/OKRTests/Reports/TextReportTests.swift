import OKRReport
import OKRSource
import Testing

@Suite struct `The text report` {
  @Test func `looks as recorded in three languages`() throws {
    try expectGolden(render(ReportSamples.all, as: .text, style: plain), "text.txt")
  }

  @Test func `fits a narrow terminal`() throws {
    try expectGolden(render(ReportSamples.all, as: .text, style: Style(color: .never, width: 60)), "text-60.txt")
  }

  @Test func `has colours as recorded`() throws {
    try expectGolden(render(ReportSamples.all, as: .text, style: Style(color: .always, width: 100)), "text-color.txt")
  }

  @Test func `says the same with and without colour`() {
    let painted = render(ReportSamples.all, as: .text, style: Style(color: .always, width: 100))
    #expect(withoutColour(painted) == render(ReportSamples.all, as: .text, style: plain))
  }

  @Test(arguments: [60, 71, 80, 100, 137])
  func `fills no more cells than the terminal has`(width: Int) {
    let text = render(ReportSamples.all, as: .text, style: Style(color: .never, width: width))
    for row in text.split(separator: "\n") { #expect(displayWidth(of: row) <= width, "\(row)") }
  }

  @Test func `wraps no prose where there is no terminal`() {
    let text = render(ReportSamples.all, as: .text, style: Style(color: .never, width: 0))
    #expect(text.contains("Without a target, two people looking at the same quarter can disagree about whether it"))
  }

  @Test func `is friendly when nothing is found`() {
    var result = result([], files: 4)
    #expect(
      render(result, as: .text, style: plain)
        == "No findings in 4 files: 12 objectives, 31 key results, 5 KPIs.\n")
    var summary = LintResult.Summary()
    summary.files = 1
    summary.objectives = 1
    summary.keyResults = 1
    summary.kpis = 1
    summary.allowed = 1
    result = LintResult(asOf: "", findings: [], notRun: [], summary: summary)
    #expect(
      render(result, as: .text, style: plain)
        == "No findings in 1 file: 1 objective, 1 key result, 1 KPI, 1 finding allowed with a reason.\n")
    result = LintResult(asOf: "", findings: [], notRun: [], summary: LintResult.Summary())
    #expect(render(result, as: .text, style: plain) == "No findings: there was no .okr file to look at.\n")
  }

  @Test func `names one of each in the singular`() {
    let (_, places) = marked("a.okr", "«a»")
    let finding = Finding(rule: "a/b", level: .error, confidence: .high, message: "m", location: places[0])
    let text = render(result([finding]), as: .text, style: plain)
    #expect(text.hasSuffix("\n1 error in 1 file (12 objectives, 31 key results, 5 KPIs)\n"))
  }
}

/// What is left of a text when its colour codes are taken out.
func withoutColour(_ text: String) -> String {
  text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { index, part in
    index == 0 ? String(part) : String(part.drop { $0 != "m" }.dropFirst())
  }.joined()
}
