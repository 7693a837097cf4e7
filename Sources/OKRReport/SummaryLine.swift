import OKRSource

/// The whole run on one line: what was found, and in how much.
func summaryLine(_ result: LintResult) -> String {
  let summary = result.summary
  guard !result.findings.isEmpty || summary.files > 0 else { return "No findings: there was no .okr file to look at." }
  let files = counted(summary.files, "file")
  let contents = (measures(summary) + setAside(summary)).joined(by: ", ")
  let since = result.since.map { " since \(visible($0.revision))" } ?? ""
  let rest = result.since.map { "; \($0.mended) mended, \($0.still) still there" } ?? ""
  guard !result.findings.isEmpty else {
    return "No \(since.isEmpty ? "" : "new ")findings\(since) in \(files): \(contents)\(rest)."
  }
  let new = since.isEmpty ? "" : " new\(since)"
  return "\(levels(result.findings))\(new) in \(files) (\(contents))\(mendable(result.findings))\(rest)"
}

/// Such as `3 errors, 1 warning`; a level without findings is left out.
func levels(_ findings: [Finding]) -> String {
  var words: [String] = []
  func add(_ level: Level) {
    let count = findings.indices.count { findings[$0].level == level }
    if count > 0 { words.append(counted(count, level.rawValue)) }
  }
  add(.error)
  add(.warning)
  add(.info)
  return words.joined(by: ", ")
}

/// A number and its noun, in the plural where there is not one of it.
package func counted(_ count: Int, _ noun: String, _ nouns: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : nouns ?? noun + "s")"
}

private func measures(_ summary: LintResult.Summary) -> [String] {
  let kpis = summary.kpis > 0 ? [counted(summary.kpis, "KPI")] : []
  return [counted(summary.objectives, "objective"), counted(summary.keyResults, "key result")] + kpis
}

/// What was found but is not shown, so that silence is never mistaken for health.
private func setAside(_ summary: LintResult.Summary) -> [String] {
  let allowed = summary.allowed > 0 ? ["\(counted(summary.allowed, "finding")) allowed with a reason"] : []
  let baselined = summary.baselined > 0 ? ["\(counted(summary.baselined, "finding")) known from the baseline"] : []
  return allowed + baselined
}

private func mendable(_ findings: [Finding]) -> String {
  let count = findings.count { $0.fixes.contains { $0.applicability == .safe } }
  if count == 0 { return "" }
  let some = count == findings.count && count > 1 ? "all have" : count == 1 ? "1 has" : "\(count) have"
  return "; \(some) a safe fix: `okr fix` makes \(count == 1 ? "it" : "them")"
}
