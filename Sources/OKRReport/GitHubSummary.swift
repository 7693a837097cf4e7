package import OKRSource

/// All findings as a Markdown table, for the file that `$GITHUB_STEP_SUMMARY` names.
///
/// GitHub refuses a summary of over 1 MiB, so a table that would be longer says how many rows are missing.
package func githubSummary(_ result: LintResult) -> String {
  var text = "### okr lint\n\n\(summaryLine(result))\n"
  guard !result.findings.isEmpty else { return text }
  text += "\n| | Where | Finding | Rule |\n| --- | --- | --- | --- |\n"
  var maps = LineMaps()
  for (index, finding) in result.findings.enumerated() {
    let row = row(finding, &maps)
    guard text.utf8.count + row.utf8.count <= byteLimit else {
      return text + "\n\(counted(result.findings.count - index, "more finding")) did not fit here; see the log.\n"
    }
    text += row
  }
  return text
}

/// A little under 1 MiB, so that the last line still fits.
private let byteLimit = 1_000_000

private func row(_ finding: Finding, _ maps: inout LineMaps) -> String {
  let place = "<code>\(markdown(maps.place(of: finding.location)))</code>"
  var message = markdown(visible(finding.message))
  for fix in finding.fixes.prefix(1) { message += "<br>help: \(markdown(visible(fix.title)))" }
  let rule = "<code>\(markdown(visible(finding.rule)))</code>"
  return "| \(finding.level.rawValue) | \(place) | \(message) | \(rule) |\n"
}

/// A text that Markdown and HTML take as it is; it has no line breaks any more when it comes here.
func markdown(_ text: String) -> String {
  var written: [UInt8] = []
  written.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch Unicode.Scalar(byte) {
    case "&": written.append("&amp;")
    case "<": written.append("&lt;")
    case ">": written.append("&gt;")
    case "|", "\\", "`", "*", "_", "[", "]", "~", "#", "@", "$": written.append("&#\(byte);")
    default: written.append(byte)
    }
  }
  return String(decoding: written, as: UTF8.self)
}
