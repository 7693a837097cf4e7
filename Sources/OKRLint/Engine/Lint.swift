package import OKRModel
package import OKRSource
import OKRSyntax
package import OKRValues

/// Which rules are wanted.
package struct Selection: Sendable {
  /// Names of rules or families; empty for all.
  package let only: [String]
  package let skipped: [String]

  package init(only: [String] = [], skipped: [String] = []) {
    self.only = only
    self.skipped = skipped
  }

  func includes(_ id: RuleID) -> Bool {
    func names(_ list: [String]) -> Bool { list.contains(id.rawValue) || list.contains(id.family.rawValue) }
    return (only.isEmpty || names(only)) && !names(skipped)
  }

  /// The rules that are named themselves, which runs them even if they are off by default; a family's name does not.
  var switchedOn: Set<RuleID> { Set(only.compactMap(RuleID.init(rawValue:))) }

  /// Whether every rule runs, so that a suppression that hides nothing is one.
  var isWhole: Bool { only.isEmpty && skipped.isEmpty }
}

/// The findings of one workspace, and those that were suppressed with a reason.
package struct Linted: Sendable {
  package let findings: [Finding]
  package let allowed: [Finding]
}

/// Runs the rules over a workspace; the same findings in the same order on every run.
package func lint(_ workspace: Workspace, asOf: Day, selection: Selection = Selection()) -> Linted {
  let settings = Settings(workspace.settings, switchedOn: selection.switchedOn)
  var found: [Finding] = []
  for id in RuleID.allCases where selection.includes(id) && settings.mayRun(id) {
    found += run(id.rule, on: workspace, settings: settings, asOf: asOf)
  }
  found = levelled(found, settings)
  var suppression = Suppression(workspace, settings: settings, asOf: asOf)
  found = suppression.applied(to: found)
  let told = suppression.findings(isWholeRun: selection.isWhole) + unknownNames(workspace)
  found += levelled(
    told.filter { finding in RuleID(rawValue: finding.rule).map(selection.includes) ?? false }, settings)
  found.sort(by: Finding.isOrderedBefore)
  return Linted(findings: fingerprinted(found), allowed: suppression.allowed)
}

private func run(_ rule: Rule, on workspace: Workspace, settings: Settings, asOf: Day) -> [Finding] {
  var findings = Findings(rule, workspace: workspace, settings: settings, asOf: asOf)
  for check in rule.checks {
    switch check {
    case .objective(let body):
      for objective in workspace.objectives where objective.dropped == nil {
        findings.entity = objective.entity
        body(objective, &findings)
      }
    case .keyResult(let body):
      for objective in workspace.objectives where objective.dropped == nil {
        for keyResult in objective.liveKeyResults {
          findings.entity = keyResult.entity
          body(keyResult, objective, &findings)
        }
      }
    case .kpi(let body):
      for kpi in workspace.kpis {
        findings.entity = kpi.entity
        body(kpi, &findings)
      }
    case .workspace(let body):
      findings.entity = ""
      body(workspace, &findings)
    case .syntax(let wanted):
      findings.entity = ""
      for error in workspace.syntaxErrors where error.error.rule == wanted { report(error, into: &findings) }
    case .engine:
      break
    }
  }
  return findings.found
}

private func report(_ error: Workspace.FileError, into findings: inout Findings) {
  let location = Location(error.file, error.error.range)
  let words = SyntaxWording(error.error, in: error.file)
  findings.report(
    location, words.message, entity: "", notes: words.notes,
    related: error.error.related.map { [Related(Location(error.file, $0), words.relatedMessage)] } ?? [],
    fixes: words.fixes)
}

/// The findings with the levels that the workspace sets, and without the rules it switches off.
private func levelled(_ findings: [Finding], _ settings: Settings) -> [Finding] {
  findings.compactMap { finding in
    guard let id = RuleID(rawValue: finding.rule) else { return finding }
    switch settings.level(of: id, path: finding.location.file.workspacePath) {
    case .unset: return finding
    case .off: return id.rule.canBeSilenced || id.family == .settings ? nil : finding
    case .set(let level):
      // What cannot be read or found stays an error: a lower level would hide it as well as `off`.
      guard id.rule.canBeSilenced || id.family == .settings else { return finding }
      var finding = finding
      finding.level = level
      return finding
    }
  }
}
