import OKRSource

/// A test report, for build servers that show nothing else: a suite a file, a test a finding.
///
/// A finding that makes the run fail is a failed test, any other one a skipped test with its message, so that the report
/// and the exit code agree. Without findings there is one test, which passed: many servers take an empty report for a
/// broken one. Columns are in characters as displayed, from 1. Source: the schema that the Jenkins xUnit plugin
/// publishes (junit-10.xsd).
func jUnitReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  let failing = result.findings.count { fails($0, from: result.failsFrom) }
  let count = max(1, result.findings.count)
  var text = XMLText.declaration
  text += XMLText.open(
    "testsuites", ["name": "okr lint", "tests": "\(count)", "failures": "\(failing)", "errors": "0"])
  text += ">\n"
  for (path, findings) in byPath(result.findings) { text += suite(path, findings, result.failsFrom, &maps) }
  if result.findings.isEmpty { text += passed(summaryLine(result)) }
  return text + "</testsuites>\n"
}

private func suite(_ path: String, _ findings: [Finding], _ failsFrom: Level?, _ maps: inout LineMaps) -> String {
  let cases = findings.map { test($0, in: path, fails: fails($0, from: failsFrom), &maps) }
  let failing = cases.count { $0.fails }
  return suiteTag(path, tests: cases.count, failures: failing, skipped: cases.count - failing)
    + cases.map(\.text).joined() + "  </testsuite>\n"
}

private func fails(_ finding: Finding, from least: Level?) -> Bool { least.map { finding.level >= $0 } ?? false }

private func suiteTag(_ name: String, tests: Int, failures: Int, skipped: Int) -> String {
  "  "
    + XMLText.open(
      "testsuite",
      [
        "name": name, "tests": "\(tests)", "failures": "\(failures)", "errors": "0", "skipped": "\(skipped)",
        "time": "0",
      ]) + ">\n"
}

private func test(
  _ finding: Finding, in path: String, fails: Bool, _ maps: inout LineMaps
) -> (text: String, fails: Bool) {
  let name = finding.entity.isEmpty ? finding.rule : "\(finding.rule): \(finding.entity)"
  let place = maps.place(of: finding.location)
  let element = fails ? "failure" : "skipped"
  var text = "    " + XMLText.open("testcase", ["name": name, "classname": path, "time": "0"]) + ">\n"
  text += "      " + XMLText.open(element, ["type": finding.level.rawValue, "message": visible(finding.message)]) + ">"
  text += XMLText.content(["\(place): \(finding.level.rawValue): \(finding.message)"] + explanation(of: finding, &maps))
  return (text + "</\(element)>\n    </testcase>\n", fails)
}

private func passed(_ summary: String) -> String {
  suiteTag("okr lint", tests: 1, failures: 0, skipped: 0) + "    "
    + XMLText.open("testcase", ["name": summary, "classname": "okr lint", "time": "0"]) + "/>\n  </testsuite>\n"
}
