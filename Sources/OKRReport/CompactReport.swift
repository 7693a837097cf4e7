import OKRSource

/// `path:line:column: level: message [rule]`, one line a finding: for grep, and for editors' error lists.
///
/// Columns are in characters as displayed, from 1.
func compactReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  return result.findings.reduce(into: "") { text, finding in
    let place = maps.place(of: finding.location)
    text += "\(place): \(finding.level.rawValue): \(escaped(finding.message)) [\(escaped(finding.rule))]\n"
  }
}
