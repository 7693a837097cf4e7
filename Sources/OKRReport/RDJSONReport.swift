import OKRSource

/// The format of reviewdog, which makes comments of findings on many forges, with their fixes as suggestions.
///
/// Columns are in UTF-8 bytes, from 1, a byte order mark included; the end is the one after the last. A suggestion is
/// one stretch of the finding's own file; what lies between two edits of a fix is repeated in it. Source: reviewdog,
/// proto/rdf/reviewdog.proto. An unknown key makes reviewdog refuse the whole report, so there is none for the rest.
func rdJSONReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  var json = JSONWriter()
  json.object(.lines) { json in
    json.field("source") { $0.field("name", "okr") }
    json.field("severity", severity(result.findings.map(\.level).max() ?? .info))
    json.field("diagnostics", result.findings, .lines) { json, finding in
      json.object(.lines) { $0.diagnostic(finding, &maps) }
    }
  }
  return json.page
}

extension JSONWriter {
  fileprivate mutating func diagnostic(_ finding: Finding, _ maps: inout LineMaps) {
    let map = maps.map(of: finding.location.file)
    field("message", ([visible(finding.message)] + explanation(of: finding, &maps)).joined(separator: "\n\n"))
    field("location") { json in
      json.field("path", finding.location.file.path)
      json.range(finding.location.range, map)
    }
    field("severity", severity(finding.level))
    field("code") { $0.field("value", finding.rule) }
    field("suggestions", finding.fixes.compactMap { suggestion($0, in: map) }, .lines) { json, suggestion in
      json.object { json in
        json.range(suggestion.range, map)
        json.field("text", suggestion.text)
      }
    }
  }

  private mutating func range(_ range: TextRange, _ map: LineMap) {
    field("range") { json in
      json.position("start", range.start, map)
      json.position("end", range.end, map)
    }
  }

  private mutating func position(_ name: StaticString, _ offset: Int, _ map: LineMap) {
    let offset = min(max(0, offset), map.file.bytes.count)
    field(name) { json in
      json.field("line", map.line(at: offset))
      json.field("column", map.byteColumn(at: offset))
    }
  }
}

private func severity(_ level: Level) -> String {
  switch level {
  case .error: "ERROR"
  case .warning: "WARNING"
  case .info: "INFO"
  }
}

/// A fix as one replacement; nil where it edits another file, or a byte in it is no UTF-8.
private func suggestion(_ fix: Fix, in map: LineMap) -> (range: TextRange, text: String)? {
  let edits = fix.edits.sorted { $0.location < $1.location }
  guard let first = edits.first, edits.allSatisfy({ $0.location.file === map.file }) else { return nil }
  var text = ""
  var end = first.location.range.start
  for edit in edits {
    guard edit.location.range.start >= end else { return nil }
    text += map.file.text(TextRange(end, edit.location.range.start)) + edit.text
    end = edit.location.range.end
  }
  guard !text.unicodeScalars.contains(SourceFile.substitute) else { return nil }
  return (TextRange(first.location.range.start, end), text)
}
