import OKRSource

/// The format of reviewdog, which makes comments of findings on many forges, with their fixes as suggestions.
///
/// Columns are in UTF-8 bytes, from 1, a byte order mark included; the end is the one after the last. A suggestion is
/// one stretch of the finding's own file; what lies between two edits of a fix is repeated in it. Source: reviewdog,
/// proto/rdf/reviewdog.proto. An unknown key makes reviewdog refuse the whole report, so there is none for the rest.
func rdJSONReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  return JSONText.block(
    [
      "source": JSONText.object(["name": JSONText.string("okr")]),
      "severity": JSONText.string(severity(result.findings.map(\.level).max() ?? .info)),
      "diagnostics": JSONText.list(result.findings.map { diagnostic($0, &maps) }, indent: 2),
    ], indent: 0) + "\n"
}

private func diagnostic(_ finding: Finding, _ maps: inout LineMaps) -> String {
  let map = maps.map(of: finding.location.file)
  let message = ([visible(finding.message)] + explanation(of: finding, &maps)).joined(separator: "\n\n")
  let suggestions = finding.fixes.compactMap { suggestion($0, in: map) }
  return JSONText.block(
    [
      "message": JSONText.string(message),
      "location": JSONText.object([
        "path": JSONText.string(finding.location.file.path), "range": range(finding.location.range, map),
      ]),
      "severity": JSONText.string(severity(finding.level)),
      "code": JSONText.object(["value": JSONText.string(finding.rule)]),
      "suggestions": JSONText.list(suggestions, indent: 6),
    ], indent: 4)
}

private func severity(_ level: Level) -> String {
  switch level {
  case .error: "ERROR"
  case .warning: "WARNING"
  case .info: "INFO"
  }
}

/// A fix as one replacement; nil where it edits another file, or a byte in it is no UTF-8.
private func suggestion(_ fix: Fix, in map: LineMap) -> String? {
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
  return JSONText.object([
    "range": range(TextRange(first.location.range.start, end), map), "text": JSONText.string(text),
  ])
}

private func range(_ range: TextRange, _ map: LineMap) -> String {
  func position(_ offset: Int) -> String {
    let offset = min(max(0, offset), map.file.bytes.count)
    return JSONText.object(["line": "\(map.line(at: offset))", "column": "\(map.byteColumn(at: offset))"])
  }
  return JSONText.object(["start": position(range.start), "end": position(range.end)])
}
