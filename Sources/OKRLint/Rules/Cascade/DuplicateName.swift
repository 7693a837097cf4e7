import OKRModel
import OKRSource

extension Rule {
  static let duplicateName = Rule(
    .duplicateName, .error, confidence: .high,
    summary: "one name for two things",
    rationale: """
      A name means the same wherever it is used, so it can be declared once only. News of an objective goes to the \
      place where it is declared, not to a second declaration.
      """,
    bad: .files(
      #"""
      -- company.okr --
      company acme "Acme"
      team logistics "Logistics" under acme
      -- teams.okr --
      team «logistics» "Logistics Europe" under acme
      """#),
    good: .files(
      #"""
      -- company.okr --
      company acme "Acme"
      team logistics "Logistics" under acme
      -- teams.okr --
      team logistics-europe "Logistics Europe" under logistics
      """#),
    checks: .workspace { workspace, findings in
      var maps: [ObjectIdentifier: LineMap] = [:]
      for duplicate in findings.judged.entries(of: workspace.duplicatesByFile, in: workspace) {
        let first = duplicate.first
        let map = maps[ObjectIdentifier(first.file)] ?? LineMap(first.file)
        maps[ObjectIdentifier(first.file)] = map
        let line = map.line(at: first.range.start)
        let place = "\(first.file.path):\(line)"
        findings.report(
          duplicate.second,
          duplicate.bringsNews
            ? "`\(duplicate.name)` is already declared in \(place); its news goes there"
            : "`\(duplicate.name)` is already declared in \(place)",
          entity: duplicate.entity,
          notes: [
            duplicate.bringsNews
              ? "Move the check-in or score between the braces of the first \(duplicate.what), and delete this one."
              : "This \(duplicate.what) is left aside until one of the two has another name."
          ],
          related: [Related(first, "the first \(duplicate.what) of that name")])
      }
    }
  )
}
