import OKRSource

/// SARIF 2.1.0, the exchange format of static analysis: one run, every rule, every finding with its fingerprint.
///
/// Columns are in Unicode scalars, from 1, and `columnKind` says so; the end is the one after the last. What an `allow`
/// or the baseline hides is there too, as suppressed, with its reason. Source: OASIS, SARIF 2.1.0 and its JSON schema.
func sarifReport(_ result: LintResult) -> [UInt8] {
  var report = SARIFReport(result)
  var json = JSONWriter()
  report.write(to: &json)
  return json.page
}

private struct SARIFReport {
  private let result: LintResult
  /// By the name of the rule: where it stands in the list of rules.
  private var ruleIndex: [String: Int] = [:]
  /// A rule that only a finding names has no card.
  private var rules: [(id: String, card: RuleCard?)] = []
  private var maps = LineMaps()

  init(_ result: LintResult) {
    self.result = result
    for card in result.rules() where ruleIndex[card.id] == nil {
      ruleIndex[card.id] = rules.count
      rules.append((card.id, card))
    }
    let named = result.findings.map(\.rule) + result.suppressed.map(\.finding.rule) + result.notRun.map(\.rule)
    for name in named where ruleIndex[name] == nil {
      ruleIndex[name] = rules.count
      rules.append((name, nil))
    }
  }

  mutating func write(to json: inout JSONWriter) {
    json.object(.lines) { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.field("runs", CollectionOfOne(result), .lines) { json, _ in json.object(.lines) { writeRun(to: &$0) } }
    }
  }

  private mutating func writeRun(to json: inout JSONWriter) {
    json.field("tool", .lines) { json in json.field("driver", .lines) { writeDriver(to: &$0) } }
    json.field("columnKind", "unicodeCodePoints")
    json.field("newlineSequences", ["\r\n", "\n", "\r"])
    // A run that is told at all went well; what it could not judge is a note of it.
    json.field("invocations", CollectionOfOne(result.notRun), .lines) { json, notRun in
      json.object(.lines) { json in
        json.field("executionSuccessful", true)
        json.field("toolExecutionNotifications", notRun, .lines) { json, notRun in
          json.object { write(notRun, to: &$0) }
        }
      }
    }
    json.name("results")
    json.list(.lines) { json in
      for finding in result.findings { json.element { write(finding, suppressedAs: nil, to: &$0) } }
      for suppressed in result.suppressed {
        json.element { write(suppressed.finding, suppressedAs: suppressed, to: &$0) }
      }
    }
    json.field("properties") { json in
      json.field("asOf", result.asOf)
      json.field("summary") { $0.fields(of: result.summary) }
      json.since(result.since)
    }
  }

  private func writeDriver(to json: inout JSONWriter) {
    json.field("name", "okr")
    json.field("version", toolVersion)
    json.field("semanticVersion", toolVersion)
    json.field("rules", rules, .lines) { json, rule in
      json.object { json in
        json.field("id", rule.id)
        if let card = rule.card { write(card, to: &json) }
      }
    }
  }

  private func write(_ card: RuleCard, to json: inout JSONWriter) {
    json.message("shortDescription", card.summary)
    json.message("fullDescription", card.rationale)
    json.message("help", card.rationale + "\n\nokr explain \(card.id)")
    json.field("defaultConfiguration") { json in
      json.field("enabled", !card.isOffByDefault)
      json.field("level", level(card.level))
    }
    // GitHub sorts its alerts by these two.
    json.field("properties") { json in
      json.field("precision", card.confidence.rawValue)
      json.field("problem.severity", card.level == .info ? "recommendation" : card.level.rawValue)
    }
  }

  private func write(_ notRun: LintResult.NotRun, to json: inout JSONWriter) {
    json.field("level", "note")
    json.message("message", "not judged: \(notRun.reason)")
    json.field("associatedRule") { json in
      json.field("id", notRun.rule)
      json.field("index", ruleIndex[notRun.rule] ?? -1)
    }
  }

  private mutating func write(
    _ finding: Finding, suppressedAs suppressed: LintResult.Suppressed?, to json: inout JSONWriter
  ) {
    json.object(.lines) { json in
      json.field("ruleId", finding.rule)
      json.field("ruleIndex", ruleIndex[finding.rule] ?? -1)
      json.field("level", level(finding.level))
      json.message("message", finding.notes.reduce(finding.message) { $0 + "\n\n" + $1 })
      json.field("locations", CollectionOfOne(finding.location)) { json, location in
        json.object { json in
          write(location, to: &json)
          guard !finding.entity.isEmpty else { return }
          json.field("logicalLocations", CollectionOfOne(finding.entity)) { json, entity in
            json.object { $0.field("fullyQualifiedName", entity) }
          }
        }
      }
      json.field("partialFingerprints") { $0.field("okrFinding/v1", finding.fingerprint) }
      if !finding.related.isEmpty {
        json.field("relatedLocations", finding.related.enumerated(), .lines) { json, related in
          json.object { json in
            json.field("id", related.offset)
            json.message("message", related.element.message)
            write(related.element.location, to: &json)
          }
        }
      }
      let fixes = distinct(finding.fixes.filter { !$0.edits.isEmpty })
      if !fixes.isEmpty {
        json.field("fixes", fixes, .lines) { json, fix in json.object { write(fix, to: &$0) } }
      }
      if result.since != nil, suppressed == nil { json.field("baselineState", "new") }
      // A run that has suppressed results has to say of each of the others that it is not.
      if !result.suppressed.isEmpty {
        let all = suppressed.map { [$0] } ?? []
        json.field("suppressions", all) { json, suppressed in json.object { write(suppressed, to: &$0) } }
      }
      json.field("properties") { $0.field("confidence", finding.confidence.rawValue) }
    }
  }

  private func write(_ suppressed: LintResult.Suppressed, to json: inout JSONWriter) {
    let kind =
      switch suppressed.kind {
      case .allow: "inSource"
      case .baseline: "external"
      }
    json.field("kind", kind)
    json.field("status", "accepted")
    if let reason = suppressed.reason { json.field("justification", reason) }
  }

  private func distinct(_ fixes: [Fix]) -> [Fix] {
    guard fixes.count > 1 else { return fixes }
    var seen: Set<Fix> = []
    return fixes.filter { seen.insert($0).inserted }
  }

  private mutating func write(_ fix: Fix, to json: inout JSONWriter) {
    var files: [SourceFile] = []
    for edit in fix.edits where !files.contains(where: { $0 === edit.location.file }) {
      files.append(edit.location.file)
    }
    json.message("description", fix.title)
    json.field("artifactChanges", files) { json, file in
      json.object { json in
        artifact(file, to: &json)
        json.field("replacements", fix.edits.filter { $0.location.file === file }) { json, edit in
          json.object { json in
            region("deletedRegion", edit.location, to: &json)
            json.field("insertedContent") { $0.field("text", edit.text) }
          }
        }
      }
    }
    json.field("properties") { $0.field("applicability", fix.applicability.rawValue) }
  }

  // MARK: - Places

  private mutating func write(_ location: Location, to json: inout JSONWriter) {
    json.field("physicalLocation") { json in
      artifact(location.file, to: &json)
      region("region", location, to: &json)
    }
  }

  private mutating func region(_ name: StaticString, _ location: Location, to json: inout JSONWriter) {
    let map = maps.map(of: location.file)
    let start = min(max(0, location.range.start), location.file.bytes.count)
    let end = min(max(start, location.range.end), location.file.bytes.count)
    let first = map.line(at: start)
    let last = map.line(at: end)
    json.field(name) { json in
      json.field("startLine", first)
      json.field("startColumn", map.scalarColumn(at: start, onLine: first))
      json.field("endLine", last)
      json.field("endColumn", map.scalarColumn(at: end, onLine: last))
    }
  }

  private func artifact(_ file: SourceFile, to json: inout JSONWriter) {
    let isAbsolute = file.path.hasPrefix("/")
    json.field("artifactLocation") { json in
      json.field("uri", (isAbsolute ? "file://" : "") + percentEncoded(file.path))
      if !isAbsolute { json.field("uriBaseId", "%SRCROOT%") }
    }
  }

  private func level(_ level: Level) -> String { level == .info ? "note" : level.rawValue }
}

extension JSONWriter {
  /// A text as it stands: what SARIF would read in it as a link or a placeholder is written so that it is none.
  ///
  /// Source: SARIF 2.1.0, 3.11.5 (`{0}` is a placeholder) and 3.11.6 (`[text](target)` is a link).
  fileprivate mutating func message(_ name: StaticString, _ text: String) {
    var written: [UInt8] = []
    written.reserveCapacity(text.utf8.count)
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == UInt8(ascii: "]"), byte == UInt8(ascii: "(") {
        written.removeLast()
        written.append("\\]")
      }
      if last == UInt8(ascii: "{"), (0x30...0x39).contains(byte) { written.append(last) }
      written.append(byte)
      last = byte
    }
    field(name) { json in
      json.field("text", written.count == text.utf8.count ? text : String(decoding: written, as: UTF8.self))
    }
  }
}

/// A path as a reference of RFC 3986: every byte but letters, digits, `-._~` and `/` by its number.
private func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".unicodeScalars)
  return path.utf8.reduce(into: "") { written, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"):
      written.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      written += "%"
      written.unicodeScalars.append(digits[Int(byte >> 4)])
      written.unicodeScalars.append(digits[Int(byte & 15)])
    }
  }
}
