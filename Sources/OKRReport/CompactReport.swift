import OKRSource

/// `path:line:column: level: message [rule]`, one line a finding: for grep, and for editors' error lists.
///
/// Columns are in characters as displayed, from 1.
func compactReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  var text: [UInt8] = []
  for finding in result.findings {
    maps.write(placeOf: finding.location, into: &text)
    text.append(": ")
    text.append(finding.level.rawValue)
    text.append(": ")
    text.append(escaped(finding.message))
    text.append(" [")
    text.append(escaped(finding.rule))
    text.append("]\n")
  }
  return text
}
