import OKRSource

/// Version 1 of the format for programs: every key is always there, in this order; a field may be added, never changed.
///
/// `offset` is in UTF-8 bytes from 0, `line` counts from 1, `column` is in Unicode scalars from 1.
func jsonReport(_ result: LintResult) -> [UInt8] {
  var maps = LineMaps()
  let goals = result.goals()
  var json = JSONWriter(capacity: (result.findings.count + goals.count) * JSONWriter.record)
  json.object(.lines) { json in
    json.field("version", 1)
    json.field("asOf", result.asOf)
    json.field("findings", result.findings, .lines) { $0.finding($1, &maps) }
    json.field("notRun", result.notRun, .lines) { json, notRun in json.object { $0.fields(of: notRun) } }
    json.field("summary") { $0.fields(of: result.summary) }
    json.since(result.since)
    json.field("goals", goals, .lines) { $0.goal($1, &maps) }
  }
  return json.page
}

extension JSONWriter {
  /// One finding of a list, in the layout of a page.
  mutating func finding(_ finding: Finding, _ maps: inout LineMaps) {
    object(.lines) { $0.fields(of: finding, &maps) }
  }

  /// What is said of one finding; lists and fixes take lines of their own where its fields do.
  mutating func fields(of finding: Finding, _ maps: inout LineMaps) {
    field("rule", finding.rule)
    field("level", finding.level.rawValue)
    field("confidence", finding.confidence.rawValue)
    field("message", finding.message)
    field("path", finding.location.file.path)
    range(finding.location, &maps)
    field("entity", finding.entity)
    field("fingerprint", finding.fingerprint)
    field("notes", finding.notes, .lines)
    field("related", finding.related, .lines) { json, related in
      json.object { json in
        json.field("path", related.location.file.path)
        json.range(related.location, &maps)
        json.field("message", related.message)
      }
    }
    field("fixes", finding.fixes, .lines) { json, fix in
      json.object(.lines) { $0.fields(of: fix, &maps) }
    }
  }

  private mutating func fields(of fix: Fix, _ maps: inout LineMaps) {
    field("title", fix.title)
    field("applicability", fix.applicability.rawValue)
    field("edits", fix.edits, .lines) { json, edit in
      json.object { json in
        json.field("path", edit.location.file.path)
        json.range(edit.location, &maps)
        json.field("text", edit.text)
      }
    }
  }

  mutating func fields(of notRun: LintResult.NotRun) {
    field("rule", notRun.rule)
    field("reason", notRun.reason)
  }

  /// Where something stands; lines and columns count from 1, offsets from 0.
  mutating func range(_ location: Location, _ maps: inout LineMaps) {
    let map = maps.map(of: location.file)
    field("range") { json in
      json.position("start", location.range.start, map)
      json.position("end", location.range.end, map)
    }
  }

  private mutating func position(_ name: StaticString, _ offset: Int, _ map: LineMap) {
    let offset = min(max(0, offset), map.file.bytes.count)
    let line = map.line(at: offset)
    self.name(name)
    position(line: line, column: map.scalarColumn(at: offset, onLine: line), offset: offset)
  }

  mutating func since(_ since: LintResult.Since?) {
    guard let since else { return field("since", nil as String?) }
    field("since") { json in
      json.field("revision", since.revision)
      json.field("new", since.new)
      json.field("mended", since.mended)
      json.field("still", since.still)
    }
  }

  mutating func fields(of summary: LintResult.Summary) {
    field("files", summary.files)
    field("objectives", summary.objectives)
    field("keyResults", summary.keyResults)
    field("kpis", summary.kpis)
    field("errors", summary.errors)
    field("warnings", summary.warnings)
    field("infos", summary.infos)
    field("allowed", summary.allowed)
    field("baselined", summary.baselined)
  }
}
