import OKRSource

/// What a finding says beyond its message, a paragraph each, for formats that have one field for all of it: the notes,
/// the other places with what is to be seen there, and how it is mended.
func explanation(of finding: Finding, _ maps: inout LineMaps) -> [String] {
  var paragraphs = finding.notes.map(visible)
  for related in finding.related {
    paragraphs.append("\(maps.place(of: related.location)): \(visible(related.message))")
  }
  for fix in finding.fixes {
    let remark = fix.applicability == .safe ? " (keeps the meaning)" : ""
    paragraphs.append("help: \(visible(fix.title))\(remark)")
  }
  return paragraphs
}
