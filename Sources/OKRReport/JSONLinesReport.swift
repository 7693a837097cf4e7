import OKRSource

/// One object a line, for programs that read line by line: the findings, then what could not be judged, then the sum.
///
/// `kind` says which of the three a line is; its other keys are those of `json`, in the same units.
func jsonLinesReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  var lines = result.findings.map { line("finding", fields(of: $0, &maps, indent: nil)) }
  lines += result.notRun.map { line("notRun", fields(of: $0)) }
  lines.append(
    line(
      "summary",
      [
        ("version", "1"), ("asOf", JSONText.string(result.asOf)), ("summary", json(result.summary)),
        ("since", json(result.since)),
      ]))
  return lines.joined()
}

private func line(_ kind: String, _ fields: [(name: String, value: String)]) -> String {
  JSONText.object([("kind", JSONText.string(kind))] + fields) + "\n"
}
