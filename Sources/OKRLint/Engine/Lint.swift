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
  package let allowed: [Finding]
  /// How far every goal has come; worked out for whoever shows it.
  package let progress: @Sendable () -> Progress
  /// What could not be judged, and why.
  package let notRun: [LintResult.NotRun]
  /// What each rule took by the clock that was given; empty without one.
  package let times: [RuleID: Int]
}

/// Runs the rules over a workspace; the same findings in the same order on every run, by any number of workers.
///
/// With paths of some of its files, only what these files need is looked at, and only what is found in them counts.
package func lint(
  _ workspace: Workspace, asOf: Day, selection: Selection = Selection(), paths: Set<String>? = nil,
  workers: Workers = .one, clock: (@Sendable () -> Int)? = nil
) -> Linted {
  let settings = Settings(workspace.settings, switchedOn: selection.switchedOn)
  let judged = Judged(workspace, paths: paths)
  let rollups = Rollups(workspace, ofObjectives: judged.objectives)
  let rules = RuleID.allCases.filter { selection.includes($0) && settings.mayRun($0) }.map(\.rule)
  let run = RuleRun(
    rules: rules, workspace: workspace, judged: judged, settings: settings, asOf: asOf, rollups: rollups,
    clock: clock)
  let (all, notRun, times) = run.findings(workers)
  var suppression = Suppression(workspace, settings: settings, asOf: asOf)
  var found = suppression.applied(to: all)
  let told = suppression.findings(isWholeRun: selection.isWhole, in: judged) + unknownNames(workspace)
  found += told.compactMap { finding in
    RuleID(rawValue: finding.rule).flatMap { selection.includes($0) ? settings.levelled(finding, of: $0) : nil }
  }
  found.sort(by: Finding.isOrderedBefore)
  let isAll = judged.isAll
  func isAsked(_ finding: Finding) -> Bool { paths?.contains(finding.location.file.path) ?? true }
  return Linted(
    findings: fingerprinted(found).filter(isAsked), allowed: suppression.allowed.filter(isAsked),
    progress: { Progress(workspace, isAll ? rollups : Rollups(workspace), on: asOf) }, notRun: notRun, times: times)
}
