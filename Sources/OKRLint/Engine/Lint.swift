package import OKRChange
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

  /// Whether a rule of this name runs; one that no rule has does not.
  package func includes(_ name: String) -> Bool { RuleID(rawValue: name).map { includes($0) } ?? false }

  func includes(_ id: RuleID) -> Bool {
    func names(_ list: [String]) -> Bool {
      !list.isEmpty && (list.contains(id.rawValue) || list.contains(id.family.rawValue))
    }
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
  package let allowed: [LintResult.Suppressed]
  /// How far every goal has come.
  package let progress: Progress
  /// What could not be judged, and why.
  package let notRun: [LintResult.NotRun]
}

/// Runs the rules over a workspace; the same findings in the same order on every run.
///
/// `changes` is what has changed since another revision, which the `change/*` rules judge; without one they do not run.
package func lint(
  _ workspace: Workspace, asOf: Day, selection: Selection = Selection(), changes: [Change]? = nil
) -> Linted {
  var fingerprints = Fingerprints()
  return lint(workspace, asOf: asOf, selection: selection, changes: changes, marking: &fingerprints)
}

/// The same for one of several workspaces, so that no two findings of a run have the same fingerprint.
package func lint(
  _ workspace: Workspace, asOf: Day, selection: Selection, changes: [Change]?, marking fingerprints: inout Fingerprints
) -> Linted {
  let settings = Settings(workspace.settings, switchedOn: selection.switchedOn)
  var found: [Finding] = []
  var notRun: [LintResult.NotRun] = []
  let live = workspace.objectives.filter { $0.setAside == nil }.map {
    Live(objective: $0, keyResults: $0.liveKeyResults)
  }
  let rollups = Rollups(workspace)
  let progress = Progress(workspace, rollups, on: asOf)
  for id in RuleID.allCases where selection.includes(id) && settings.mayRun(id) {
    guard id.family != .change || changes != nil else {
      notRun.append(.withoutBase(rule: id.rawValue))
      continue
    }
    var findings = Findings(
      id.rule, workspace: workspace, settings: settings, asOf: asOf, rollups: rollups, progress: progress)
    run(id.rule, on: live, changes ?? [], into: &findings)
    found += findings.found
    notRun += findings.notRun
  }
  found = levelled(found, settings)
  var suppression = Suppression(workspace, settings: settings, asOf: asOf)
  found = suppression.applied(to: found)
  let told = suppression.findings(isWholeRun: selection.isWhole, isCompared: changes != nil) + unknownNames(workspace)
  found += levelled(
    told.filter { finding in RuleID(rawValue: finding.rule).map(selection.includes) ?? false }, settings)
  found.sort(by: Finding.isOrderedBefore)
  // What an `allow` hides takes no ordinal from what is shown.
  let findings = found.map { fingerprints.marked($0) }
  let allowed = suppression.allowed.map {
    LintResult.Suppressed(fingerprints.marked($0.finding), $0.kind, because: $0.reason)
  }
  return Linted(findings: findings, allowed: allowed, progress: progress, notRun: notRun)
}

/// An objective that was not set aside and its key results that were not, sifted once for all rules.
private struct Live {
  let objective: Objective
  let keyResults: [KeyResult]
}

private func run(_ rule: Rule, on live: [Live], _ changes: [Change], into findings: inout Findings) {
  let workspace = findings.workspace
  for check in rule.checks {
    switch check {
    case .objective(let body):
      for one in live {
        findings.entity = one.objective.entity
        body(one.objective, &findings)
      }
    case .keyResult(let body):
      for one in live {
        for index in one.keyResults.indices {
          findings.entity = one.keyResults[index].entity
          body(one.keyResults[index], one.objective, &findings)
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
    case .change(let body):
      for change in changes { body(change, &findings) }
    case .syntax(let wanted):
      findings.entity = ""
      reportSyntax(workspace.syntaxErrors.filter { $0.error.rule == wanted }, into: &findings)
    case .engine:
      break
    }
  }
}

private func reportSyntax(_ errors: [Workspace.FileError], into findings: inout Findings) {
  var open: SyntaxRepeats?
  for error in errors {
    let words = SyntaxWording(error.error, in: error.file)
    if open?.take(error, words) ?? false { continue }
    open?.report(into: &findings)
    open = SyntaxRepeats(error, words)
  }
  open?.report(into: &findings)
}

/// The findings with the levels that the workspace sets, and without the rules it switches off.
private func levelled(_ findings: [Finding], _ settings: Settings) -> [Finding] {
  findings.compactMap { finding in
    guard let id = RuleID(rawValue: finding.rule) else { return finding }
    switch settings.level(of: id, path: finding.location.file.workspacePath) {
    case .unset: return finding
    case .preset(let preset):
      guard id.rule.canBeSilenced || id.family == .settings else { return finding }
      var finding = finding
      finding.level = preset.level(finding.level, finding.confidence)
      return finding
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
