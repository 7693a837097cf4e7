import OKRSource

/// A test report, for build servers that show nothing else: a suite a file, a test a finding.
///
/// A finding that makes the run fail is a failed test, any other one a skipped test with its message, so that the report
/// and the exit code agree. Without findings there is one test, which passed: many servers take an empty report for a
/// broken one. Columns are in characters as displayed, from 1. Source: the schema that the Jenkins xUnit plugin
/// publishes (junit-10.xsd).
func jUnitReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  let failing = result.findings.count { fails($0, from: result.failsFrom) }
  let count = max(1, result.findings.count)
  var xml = Array(XMLText.declaration.utf8)
  XMLText.write(
    "testsuites", ["name": "okr lint", "tests": "\(count)", "failures": "\(failing)", "errors": "0"], into: &xml)
  xml.append(">\n")
  forEachFile(of: result.findings) { writeSuite($0, $1, result.failsFrom, &maps, into: &xml) }
  if result.findings.isEmpty { writePassed(summaryLine(result), into: &xml) }
  xml.append("</testsuites>\n")
  return xml
}

private func writeSuite(
  _ path: String, _ findings: ArraySlice<Finding>, _ failsFrom: Level?, _ maps: inout LineMaps, into xml: inout [UInt8]
) {
  let failing = findings.count { fails($0, from: failsFrom) }
  openSuite(path, tests: findings.count, failures: failing, skipped: findings.count - failing, into: &xml)
  for finding in findings { writeTest(finding, in: path, fails: fails(finding, from: failsFrom), &maps, into: &xml) }
  xml.append("  </testsuite>\n")
}

private func fails(_ finding: Finding, from least: Level?) -> Bool { least.map { finding.level >= $0 } ?? false }

private func openSuite(_ name: String, tests: Int, failures: Int, skipped: Int, into xml: inout [UInt8]) {
  xml.append("  ")
  XMLText.write(
    "testsuite",
    [
      "name": name, "tests": "\(tests)", "failures": "\(failures)", "errors": "0", "skipped": "\(skipped)",
      "time": "0",
    ], into: &xml)
  xml.append(">\n")
}

private func writeTest(
  _ finding: Finding, in path: String, fails: Bool, _ maps: inout LineMaps, into xml: inout [UInt8]
) {
  let name = finding.entity.isEmpty ? finding.rule : "\(finding.rule): \(finding.entity)"
  let place = maps.place(of: finding.location)
  let element = fails ? "failure" : "skipped"
  xml.append("    ")
  XMLText.write("testcase", ["name": name, "classname": path, "time": "0"], into: &xml)
  xml.append(">\n      ")
  XMLText.write(element, ["type": finding.level.rawValue, "message": visible(finding.message)], into: &xml)
  xml.append(">")
  XMLText.write(
    lines: ["\(place): \(finding.level.rawValue): \(finding.message)"] + explanation(of: finding, &maps), into: &xml)
  xml.append("</")
  xml.append(element)
  xml.append(">\n    </testcase>\n")
}

private func writePassed(_ summary: String, into xml: inout [UInt8]) {
  openSuite("okr lint", tests: 1, failures: 0, skipped: 0, into: &xml)
  xml.append("    ")
  XMLText.write("testcase", ["name": summary, "classname": "okr lint", "time": "0"], into: &xml)
  xml.append("/>\n  </testsuite>\n")
}
