package import OKRSource

/// The forms in which a status can be printed.
package enum StatusFormat: String, Sendable, CaseIterable {
  case text, json, markdown
}

/// Every goal in one format; ends with a line break.
package func render(_ status: StatusResult, as format: StatusFormat, style: Style) -> String {
  switch format {
  case .text: statusTable(status, style: style)
  case .json: statusJSON(status)
  case .markdown: statusMarkdown(status)
  }
}
