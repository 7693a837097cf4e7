package import OKRSource

/// The forms in which findings can be printed.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, compact, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson

  /// Whether it has the fingerprint of each finding.
  package var hasFingerprints: Bool {
    switch self {
    case .json, .jsonl, .sarif, .gitlab: true
    case .text, .compact, .github, .junit, .checkstyle, .rdjson: false
    }
  }
}

/// Whether a report may hold colour codes; what `auto` means is decided where the terminal is known.
package enum ColorMode: String, Sendable, CaseIterable {
  case never, always
}

/// How a report for people is to look; formats for machines do not heed it.
package struct Style: Sendable {
  package let color: ColorMode
  /// The terminal's columns; 0 is no terminal, so prose is not wrapped and only very long lines are cut.
  package let width: Int
  /// Whether a finding that repeats others is shown as they are.
  package let isFull: Bool

  package init(color: ColorMode, width: Int, isFull: Bool = false) {
    self.color = color
    self.width = width
    self.isFull = isFull
  }
}

/// All that a run has to say, in one format; ends with a line break unless it is empty.
package func render(_ result: LintResult, as format: ReportFormat, style: Style) -> String {
  String(decoding: renderedBytes(result, as: format, style: style), as: UTF8.self)
}

/// The same as it is written: a long report is not looked through once more to make a text of it.
package func renderedBytes(_ result: LintResult, as format: ReportFormat, style: Style) -> [UInt8] {
  switch format {
  case .text: textReport(result, style: style)
  case .compact: compactReport(result)
  case .json: jsonReport(result)
  case .jsonl: jsonLinesReport(result)
  case .sarif: sarifReport(result)
  case .github: githubReport(result)
  case .gitlab: gitLabReport(result)
  case .junit: jUnitReport(result)
  case .checkstyle: checkstyleReport(result)
  case .rdjson: rdJSONReport(result)
  }
}
