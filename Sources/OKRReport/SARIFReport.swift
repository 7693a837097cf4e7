import OKRSource

/// SARIF 2.1.0, the exchange format of static analysis: one run, every rule, every finding with its fingerprint.
///
/// Columns are in Unicode scalars, from 1, and `columnKind` says so; the end is the one after the last. What an `allow`
/// or the baseline hides is there too, as suppressed, with its reason. Source: OASIS, SARIF 2.1.0 and its JSON schema.
func sarifReport(_ result: LintResult) -> String {
  var report = SARIFReport(result)
  return report.text()
}

private struct SARIFReport {
  private let result: LintResult
  /// By the name of the rule: where it stands in the list of rules.
  private var ruleIndex: [String: Int] = [:]
  private var rules: [String] = []
  private var maps = LineMaps()

  init(_ result: LintResult) {
    self.result = result
    for card in result.rules where ruleIndex[card.id] == nil {
      ruleIndex[card.id] = rules.count
      rules.append(SARIFReport.descriptor(card))
    }
    let named = result.findings.map(\.rule) + result.suppressed.map(\.finding.rule) + result.notRun.map(\.rule)
    for name in named where ruleIndex[name] == nil {
      ruleIndex[name] = rules.count
      rules.append(JSONText.object(["id": JSONText.string(name)]))
    }
  }

  mutating func text() -> String {
    // A run that has suppressed results has to say of each of the others that it is not.
    let tellsSuppression = !result.suppressed.isEmpty
    var results = result.findings.map { entry($0, suppressions: tellsSuppression ? "[]" : nil) }
    results += result.suppressed.map { entry($0.finding, suppressions: "[\(suppression($0))]") }
    let run: KeyValuePairs = [
      "tool": JSONText.block(["driver": driver()], indent: 6),
      "columnKind": JSONText.string("unicodeCodePoints"),
      "newlineSequences": "[" + ["\r\n", "\n", "\r"].map(JSONText.string).joined(separator: ", ") + "]",
      "invocations": JSONText.list([invocation()], indent: 6),
      "results": JSONText.list(results, indent: 6),
      "properties": JSONText.object([
        "asOf": JSONText.string(result.asOf), "summary": json(result.summary), "since": json(result.since),
      ]),
    ]
    return JSONText.block(
      [
        "$schema": JSONText.string("https://json.schemastore.org/sarif-2.1.0.json"),
        "version": JSONText.string("2.1.0"),
        "runs": JSONText.list([JSONText.block(run, indent: 4)], indent: 2),
      ], indent: 0) + "\n"
  }

  private func driver() -> String {
    JSONText.block(
      [
        "name": JSONText.string("okr"),
        "version": JSONText.string(toolVersion),
        "semanticVersion": JSONText.string(toolVersion),
        "rules": JSONText.list(rules, indent: 10),
      ], indent: 8)
  }

  private static func descriptor(_ card: RuleCard) -> String {
    JSONText.object([
      "id": JSONText.string(card.id),
      "shortDescription": message(card.summary),
      "fullDescription": message(card.rationale),
      "help": message(card.rationale + "\n\nokr explain \(card.id)"),
      "defaultConfiguration": JSONText.object([
        "enabled": "\(!card.isOffByDefault)", "level": JSONText.string(level(card.level)),
      ]),
      // GitHub sorts its alerts by these two.
      "properties": JSONText.object([
        "precision": JSONText.string(card.confidence.rawValue),
        "problem.severity": JSONText.string(card.level == .info ? "recommendation" : card.level.rawValue),
      ]),
    ])
  }

  /// A run that is told at all went well; what it could not judge is a note of it.
  private func invocation() -> String {
    let notes = result.notRun.map { notRun in
      JSONText.object([
        "level": JSONText.string("note"),
        "message": SARIFReport.message("not judged: \(notRun.reason)"),
        "associatedRule": JSONText.object([
          "id": JSONText.string(notRun.rule), "index": "\(ruleIndex[notRun.rule] ?? -1)",
        ]),
      ])
    }
    return JSONText.block(
      ["executionSuccessful": "true", "toolExecutionNotifications": JSONText.list(notes, indent: 10)], indent: 8)
  }

  private mutating func entry(_ finding: Finding, suppressions: String?) -> String {
    var fields: [(name: String, value: String)] = [
      ("ruleId", JSONText.string(finding.rule)),
      ("ruleIndex", "\(ruleIndex[finding.rule] ?? -1)"),
      ("level", JSONText.string(SARIFReport.level(finding.level))),
      ("message", SARIFReport.message(([finding.message] + finding.notes).joined(separator: "\n\n"))),
      ("locations", JSONText.list([location(finding.location, entity: finding.entity)], indent: nil)),
      ("partialFingerprints", JSONText.object(["okrFinding/v1": JSONText.string(finding.fingerprint)])),
    ]
    if !finding.related.isEmpty {
      let related = finding.related.enumerated().map { index, related in
        location(related.location, id: index, says: related.message)
      }
      fields.append(("relatedLocations", JSONText.list(related, indent: 10)))
    }
    var seen: Set<Fix> = []
    let fixes = finding.fixes.filter { !$0.edits.isEmpty && seen.insert($0).inserted }.map { fix($0) }
    if !fixes.isEmpty { fields.append(("fixes", JSONText.list(fixes, indent: 10))) }
    if result.since != nil, suppressions == nil || suppressions == "[]" {
      fields.append(("baselineState", JSONText.string("new")))
    }
    if let suppressions { fields.append(("suppressions", suppressions)) }
    fields.append(("properties", JSONText.object(["confidence": JSONText.string(finding.confidence.rawValue)])))
    return JSONText.block(fields, indent: 8)
  }

  private func suppression(_ suppressed: LintResult.Suppressed) -> String {
    let kind =
      switch suppressed.kind {
      case .allow: "inSource"
      case .baseline: "external"
      }
    var fields = [("kind", JSONText.string(kind)), ("status", JSONText.string("accepted"))]
    if let reason = suppressed.reason { fields.append(("justification", JSONText.string(reason))) }
    return JSONText.object(fields)
  }

  private mutating func fix(_ fix: Fix) -> String {
    var changes: [(file: SourceFile, replacements: [String])] = []
    for edit in fix.edits {
      let replacement = JSONText.object([
        "deletedRegion": region(edit.location),
        "insertedContent": JSONText.object(["text": JSONText.string(edit.text)]),
      ])
      if let known = changes.firstIndex(where: { $0.file === edit.location.file }) {
        changes[known].replacements.append(replacement)
      } else {
        changes.append((edit.location.file, [replacement]))
      }
    }
    let written = changes.map { file, replacements in
      JSONText.object([
        "artifactLocation": artifact(file), "replacements": JSONText.list(replacements, indent: nil),
      ])
    }
    return JSONText.object([
      "description": SARIFReport.message(fix.title),
      "artifactChanges": JSONText.list(written, indent: nil),
      "properties": JSONText.object(["applicability": JSONText.string(fix.applicability.rawValue)]),
    ])
  }

  // MARK: - Places

  private mutating func location(
    _ location: Location, entity: String = "", id: Int? = nil, says words: String? = nil
  ) -> String {
    var fields: [(name: String, value: String)] = []
    if let id { fields.append(("id", "\(id)")) }
    if let words { fields.append(("message", SARIFReport.message(words))) }
    fields.append(
      (
        "physicalLocation",
        JSONText.object(["artifactLocation": artifact(location.file), "region": region(location)])
      ))
    if !entity.isEmpty {
      let name = JSONText.object(["fullyQualifiedName": JSONText.string(entity)])
      fields.append(("logicalLocations", "[\(name)]"))
    }
    return JSONText.object(fields)
  }

  private mutating func region(_ location: Location) -> String {
    let map = maps.map(of: location.file)
    let start = min(max(0, location.range.start), location.file.bytes.count)
    let end = min(max(start, location.range.end), location.file.bytes.count)
    return JSONText.object([
      "startLine": "\(map.line(at: start))", "startColumn": "\(map.scalarColumn(at: start))",
      "endLine": "\(map.line(at: end))", "endColumn": "\(map.scalarColumn(at: end))",
    ])
  }

  private func artifact(_ file: SourceFile) -> String {
    let isAbsolute = file.path.hasPrefix("/")
    let address = (isAbsolute ? "file://" : "") + percentEncoded(file.path)
    let base = isAbsolute ? [] : [("uriBaseId", JSONText.string("%SRCROOT%"))]
    return JSONText.object([("uri", JSONText.string(address))] + base)
  }

  // MARK: - Words

  private static func level(_ level: Level) -> String { level == .info ? "note" : level.rawValue }

  /// A text as it stands: what SARIF would read in it as a link or a placeholder is written so that it is none.
  ///
  /// Source: SARIF 2.1.0, 3.11.5 (`{0}` is a placeholder) and 3.11.6 (`[text](target)` is a link).
  private static func message(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if last == "]", scalar == "(" {
        written.removeLast()
        written += Array("\\]".unicodeScalars)
      }
      if last == "{", ("0"..."9").contains(scalar) { written.append("{") }
      written.append(scalar)
      last = scalar
    }
    return JSONText.object(["text": JSONText.string(String(written))])
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
