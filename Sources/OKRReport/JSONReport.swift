import OKRSource

/// Version 1 of the format for programs: every key is always there, in this order; a field may be added, never changed.
///
/// `offset` is in UTF-8 bytes from 0, `line` counts from 1, `column` is in Unicode scalars from 1.
func jsonReport(_ result: LintResult) -> String {
  var maps = LineMaps()
  let findings = result.findings.map { json($0, &maps) }
  let notRun = result.notRun.map { JSONText.object(fields(of: $0)) }
  return JSONText.block(
    [
      "version": "1",
      "asOf": JSONText.string(result.asOf),
      "findings": JSONText.list(findings, indent: 2),
      "notRun": JSONText.list(notRun, indent: 2),
      "summary": json(result.summary),
      "since": json(result.since),
      "goals": JSONText.list(result.goals().map { json($0, &maps) }, indent: 2),
    ], indent: 0) + "\n"
}

/// One finding of a list, in the layout of a page.
func json(_ finding: Finding, _ maps: inout LineMaps) -> String {
  JSONText.block(fields(of: finding, &maps, indent: 4), indent: 4)
}

/// What is said of one finding; lists and fixes take lines of their own where its block is set in so far.
func fields(of finding: Finding, _ maps: inout LineMaps, indent: Int?) -> [(name: String, value: String)] {
  let inner = indent.map { $0 + 2 }
  let related = finding.related.map { related in
    JSONText.object([
      "path": JSONText.string(related.location.file.path),
      "range": json(related.location, &maps),
      "message": JSONText.string(related.message),
    ])
  }
  let fixes = finding.fixes.map { json($0, &maps, indent: inner.map { $0 + 2 }) }
  return [
    ("rule", JSONText.string(finding.rule)),
    ("level", JSONText.string(finding.level.rawValue)),
    ("confidence", JSONText.string(finding.confidence.rawValue)),
    ("message", JSONText.string(finding.message)),
    ("path", JSONText.string(finding.location.file.path)),
    ("range", json(finding.location, &maps)),
    ("entity", JSONText.string(finding.entity)),
    ("fingerprint", JSONText.string(finding.fingerprint)),
    ("notes", JSONText.list(finding.notes.map(JSONText.string), indent: inner)),
    ("related", JSONText.list(related, indent: inner)),
    ("fixes", JSONText.list(fixes, indent: inner)),
  ]
}

func fields(of notRun: LintResult.NotRun) -> [(name: String, value: String)] {
  [("rule", JSONText.string(notRun.rule)), ("reason", JSONText.string(notRun.reason))]
}

private func json(_ fix: Fix, _ maps: inout LineMaps, indent: Int?) -> String {
  let edits = fix.edits.map { edit in
    JSONText.object([
      "path": JSONText.string(edit.location.file.path),
      "range": json(edit.location, &maps),
      "text": JSONText.string(edit.text),
    ])
  }
  return JSONText.block(
    [
      "title": JSONText.string(fix.title),
      "applicability": JSONText.string(fix.applicability.rawValue),
      "edits": JSONText.list(edits, indent: indent.map { $0 + 2 }),
    ], indent: indent)
}

/// Where something stands; lines and columns count from 1, offsets from 0.
func json(_ location: Location, _ maps: inout LineMaps) -> String {
  let map = maps.map(of: location.file)
  func position(_ offset: Int) -> String {
    let offset = min(max(0, offset), location.file.bytes.count)
    return JSONText.object([
      "line": String(map.line(at: offset)), "column": String(map.scalarColumn(at: offset)), "offset": String(offset),
    ])
  }
  return JSONText.object(["start": position(location.range.start), "end": position(location.range.end)])
}

func json(_ since: LintResult.Since?) -> String {
  guard let since else { return "null" }
  return JSONText.object([
    "revision": JSONText.string(since.revision), "new": "\(since.new)", "mended": "\(since.mended)",
    "still": "\(since.still)",
  ])
}

func json(_ summary: LintResult.Summary) -> String {
  JSONText.object([
    "files": String(summary.files),
    "objectives": String(summary.objectives),
    "keyResults": String(summary.keyResults),
    "kpis": String(summary.kpis),
    "errors": String(summary.errors),
    "warnings": String(summary.warnings),
    "infos": String(summary.infos),
    "allowed": String(summary.allowed),
    "baselined": String(summary.baselined),
  ])
}
