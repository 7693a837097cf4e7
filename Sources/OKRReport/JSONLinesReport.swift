import OKRSource

/// One object a line, for programs that read line by line: the findings, then what could not be judged, then the sum.
///
/// `kind` says which of the three a line is; its other keys are those of `json`, in the same units.
func jsonLinesReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  var json = JSONWriter(capacity: result.findings.count * JSONWriter.record)
  for finding in result.findings { json.line("finding") { $0.fields(of: finding, &maps) } }
  for notRun in result.notRun { json.line("notRun") { $0.fields(of: notRun) } }
  json.line("summary") { json in
    json.field("version", 1)
    json.field("asOf", result.asOf)
    json.field("summary") { $0.fields(of: result.summary) }
    json.since(result.since)
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func line(_ kind: String, _ fields: (inout JSONWriter) -> Void) {
    object { json in
      json.field("kind", kind)
      fields(&json)
    }
    endLine()
  }
}
