import OKRSource

/// The Code Quality report of GitLab: a list of issues as CodeClimate describes them, without columns.
///
/// GitLab needs `description`, `check_name`, `fingerprint`, `severity`, `location.path` and `location.lines.begin`, and
/// shows one issue of those with the same fingerprint. Sources: GitLab, Code Quality report format; CodeClimate,
/// analyzer specification (issues).
func gitLabReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  var json = JSONWriter()
  json.list(result.findings, .lines) { json, finding in json.object(.lines) { $0.issue(finding, &maps) } }
  return json.page
}

extension JSONWriter {
  fileprivate mutating func issue(_ finding: Finding, _ maps: inout LineMaps) {
    field("type", "issue")
    field("check_name", finding.rule)
    field("description", visible(finding.message))
    field("categories", ["Clarity"])
    field("severity", severity(finding.level))
    field("fingerprint", finding.fingerprint)
    field("location") { $0.fields(of: finding.location, &maps) }
    let body = explanation(of: finding, &maps).map(markdown).joined(separator: "\n\n")
    if !body.isEmpty { field("content") { $0.field("body", body) } }
    if !finding.related.isEmpty {
      field("other_locations", finding.related) { json, related in
        json.object { $0.fields(of: related.location, &maps) }
      }
    }
  }

  private mutating func fields(of location: Location, _ maps: inout LineMaps) {
    let mark = Mark(location.range, "", .first, in: maps.map(of: location.file))
    field("path", location.file.path)
    field("lines") { json in
      json.field("begin", mark.firstLine)
      json.field("end", mark.lastLine)
    }
  }
}

private func severity(_ level: Level) -> String {
  switch level {
  case .error: "major"
  case .warning: "minor"
  case .info: "info"
  }
}
