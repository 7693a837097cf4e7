import OKRSource

/// The XML of Checkstyle, which many build servers read: the findings of each file, in the order of their places.
///
/// Columns are in Unicode scalars, from 1, as Checkstyle's own are. Notes and fixes have no place of their own there, so
/// the first fix follows the message. Source: checkstyle-report-1.0.0.xsd.
func checkstyleReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  var text = XMLText.declaration + XMLText.open("checkstyle", ["version": "4.3"]) + ">\n"
  for (path, findings) in byPath(result.findings) {
    text += "  " + XMLText.open("file", ["name": path]) + ">\n"
    for finding in findings { text += "    " + error(finding, &maps) + "/>\n" }
    text += "  </file>\n"
  }
  return text + "</checkstyle>\n"
}

private func error(_ finding: Finding, _ maps: inout LineMaps) -> String {
  let map = maps.map(of: finding.location.file)
  let start = Mark(finding.location.range, "", .first, in: map).range.start
  let help = finding.fixes.first.map { " (help: \(visible($0.title)))" } ?? ""
  return XMLText.open(
    "error",
    [
      "line": "\(map.line(at: start))", "column": "\(map.scalarColumn(at: start))",
      "severity": finding.level.rawValue, "message": visible(finding.message) + help,
      // Build servers take what stands before the last point for the category.
      "source": "okr." + finding.rule.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "."),
    ])
}

/// The findings of each file, in the order given.
func byPath(_ findings: [Finding]) -> [(path: String, findings: [Finding])] {
  var groups: [(path: String, findings: [Finding])] = []
  for finding in findings {
    let path = finding.location.file.path
    if groups.last?.path == path {
      groups[groups.count - 1].findings.append(finding)
    } else {
      groups.append((path, [finding]))
    }
  }
  return groups
}
