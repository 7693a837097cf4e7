import OKRSource

/// The XML of Checkstyle, which many build servers read: the findings of each file, in the order of their places.
///
/// Columns are in Unicode scalars, from 1, as Checkstyle's own are. Notes and fixes have no place of their own there, so
/// the first fix follows the message. Source: checkstyle-report-1.0.0.xsd.
func checkstyleReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  var xml = Array(XMLText.declaration.utf8)
  XMLText.write("checkstyle", ["version": "4.3"], into: &xml)
  xml.append(">\n")
  forEachFile(of: result.findings) { path, findings in
    xml.append("  ")
    XMLText.write("file", ["name": path], into: &xml)
    xml.append(">\n")
    for finding in findings { write(finding, &maps, into: &xml) }
    xml.append("  </file>\n")
  }
  xml.append("</checkstyle>\n")
  return xml
}

private func write(_ finding: Finding, _ maps: inout LineMaps, into xml: inout [UInt8]) {
  let map = maps.map(of: finding.location.file)
  let mark = Mark(finding.location.range, "", .first, in: map)
  let help = finding.fixes.first.map { " (help: \(visible($0.title)))" } ?? ""
  xml.append("    ")
  XMLText.write(
    "error",
    [
      "line": String(mark.firstLine),
      "column": String(map.scalarColumn(at: mark.range.start, onLine: mark.firstLine)),
      "severity": finding.level.rawValue, "message": visible(finding.message) + help,
      // Build servers take what stands before the last point for the category.
      "source": "okr." + String(decoding: finding.rule.utf8.map { $0 == 0x2F ? 0x2E : $0 }, as: UTF8.self),
    ], into: &xml)
  xml.append("/>\n")
}

/// Calls with the findings of each file, in the order given.
func forEachFile(of findings: [Finding], _ body: (_ path: String, _ findings: ArraySlice<Finding>) -> Void) {
  var rest = findings[...]
  while let path = rest.first?.location.file.path {
    let group = rest.prefix { $0.location.file.path == path }
    body(path, group)
    rest = rest.dropFirst(group.count)
  }
}
