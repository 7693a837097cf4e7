import OKRSource

/// The Code Quality report of GitLab: a list of issues as CodeClimate describes them, without columns.
///
/// GitLab needs `description`, `check_name`, `fingerprint`, `severity`, `location.path` and `location.lines.begin`, and
/// shows one issue of those with the same fingerprint. Sources: GitLab, Code Quality report format; CodeClimate,
/// analyzer specification (issues).
func gitLabReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  return JSONText.list(result.findings.map { issue($0, &maps) }, indent: 0) + "\n"
}

private func issue(_ finding: Finding, _ maps: inout LineMaps) -> String {
  var fields = [
    ("type", JSONText.string("issue")),
    ("check_name", JSONText.string(finding.rule)),
    ("description", JSONText.string(visible(finding.message))),
    ("categories", "[" + JSONText.string("Clarity") + "]"),
    ("severity", JSONText.string(severity(finding.level))),
    ("fingerprint", JSONText.string(finding.fingerprint)),
    ("location", location(finding.location, &maps)),
  ]
  let body = explanation(of: finding, &maps).map(markdown).joined(separator: "\n\n")
  if !body.isEmpty { fields.append(("content", JSONText.object(["body": JSONText.string(body)]))) }
  if !finding.related.isEmpty {
    let places = finding.related.map { location($0.location, &maps) }
    fields.append(("other_locations", JSONText.list(places, indent: nil)))
  }
  return JSONText.block(fields, indent: 2)
}

private func severity(_ level: Level) -> String {
  switch level {
  case .error: "major"
  case .warning: "minor"
  case .info: "info"
  }
}

private func location(_ location: Location, _ maps: inout LineMaps) -> String {
  let mark = Mark(location.range, "", .first, in: maps.map(of: location.file))
  return JSONText.object([
    "path": JSONText.string(location.file.path),
    "lines": JSONText.object(["begin": "\(mark.firstLine)", "end": "\(mark.lastLine)"]),
  ])
}
