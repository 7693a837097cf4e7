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
  /// How far every goal of the whole workspace has come; worked out for whoever shows it.
  package let progress: @Sendable () -> Progress
  /// What could not be judged, and why.
  package let notRun: [LintResult.NotRun]
  /// What each rule took by the clock that was given; empty without one.
  package let times: [RuleID: Int]
}

/// What a run looks at beside the workspace, and how.
package struct LintScope: Sendable {
  /// The files that are asked for; nil for all. Only what these need is looked at, and only what is found in them counts.
  package var paths: Set<String>?
  /// The one file that is asked for, as an editor asks: its findings have no fingerprints.
  package var file: SourceFile?
  /// The goals of the workspace by what they share, where somebody keeps that from one run to the next.
  package var index: GoalIndex?
  /// What has changed since another revision, which the `change/*` rules judge; nil where there is none to compare with.
  package var changes: [Change]?
  /// The lines of settings that hold instead of the workspace's own: those of the revision that a base is held against.
  package var settings: [SettingLine]?
  package var workers: Workers
  /// Tells the time, where somebody wants to know what each rule takes.
  package var clock: (@Sendable () -> Int)?
  /// Whether what is found gets its fingerprints.
  package var hasFingerprints = true

  package init(
    paths: Set<String>? = nil, changes: [Change]? = nil, settings: [SettingLine]? = nil, workers: Workers = .one,
    clock: (@Sendable () -> Int)? = nil
  ) {
    self.paths = paths
    self.changes = changes
    self.settings = settings
    self.workers = workers
    self.clock = clock
  }

  /// One file of a workspace whose goals are kept.
  package init(_ file: SourceFile, _ index: GoalIndex) {
    self.init()
    self.file = file
    self.index = index
  }
}

/// Runs the rules over a workspace; the same findings in the same order on every run, by any number of workers.
package func lint(
  _ workspace: Workspace, asOf: Day, selection: Selection = Selection(), scope: LintScope = LintScope()
) -> Linted {
  var fingerprints = Fingerprints()
  return lint(workspace, asOf: asOf, selection: selection, scope: scope, marking: &fingerprints)
}

/// The same for one of several workspaces, so that no two findings of a run have the same fingerprint.
package func lint(
  _ workspace: Workspace, asOf: Day, selection: Selection, scope: LintScope, marking fingerprints: inout Fingerprints
) -> Linted {
  let settings = Settings(scope.settings ?? workspace.settings, switchedOn: selection.switchedOn)
  let index = scope.index ?? GoalIndex(workspace)
  let judged = Judged(workspace, scope)
  let rollups = Rollups(workspace, ofObjectives: judged.objectives)
  let isCompared = scope.changes != nil
  var rules: [Rule] = []
  var withoutBase: [LintResult.NotRun] = []
  rules.reserveCapacity(RuleID.allCases.count)
  for id in RuleID.allCases where selection.includes(id) && settings.mayRun(id) {
    let rule = id.rule
    if isCompared || rule.family != .change {
      rules.append(rule)
    } else {
      withoutBase.append(.withoutBase(rule: id.rawValue))
    }
  }
  let run = RuleRun(
    rules: rules, index: index, judged: judged, settings: settings, asOf: asOf, rollups: rollups, clock: scope.clock)
  let (raw, judgedNot, times) = run.findings(scope.workers)
  let notRun = judgedNot + withoutBase
  var suppression = Suppression(workspace, judged, settings: settings, asOf: asOf)
  var found = suppression.applied(to: raw)
  let ownFindings =
    suppression.findings(isWholeRun: selection.isWhole, isCompared: isCompared, in: judged)
    + unknownNames(workspace, judged) + settingFaults(workspace)
  found += ownFindings.compactMap { finding in
    RuleID(rawValue: finding.rule).flatMap { selection.includes($0) ? settings.levelled(finding, of: $0) : nil }
  }
  found = found.inOrder
  if judged.isOneFile {
    // What several goals have told of one place stands together now; and nobody counts the findings of one file.
    return Linted(
      findings: found.deduplicated { judged.counts($0.location.file) }, allowed: suppression.allowed,
      progress: { Progress(workspace, Rollups(workspace), on: asOf) }, notRun: notRun, times: times)
  }
  func isAsked(_ finding: Finding) -> Bool {
    judged.counts(finding.location.file) && scope.paths?.contains(finding.location.file.path) ?? true
  }
  // What an `allow` hides takes no ordinal from what is shown.
  let findings = scope.hasFingerprints ? found.map { fingerprints.marked($0) } : found
  let allowed = suppression.allowed.map {
    LintResult.Suppressed(
      scope.hasFingerprints ? fingerprints.marked($0.finding) : $0.finding, $0.kind, because: $0.reason)
  }
  let isAll = judged.isAll
  return Linted(
    findings: findings.filter(isAsked), allowed: allowed.filter { isAsked($0.finding) },
    progress: { Progress(workspace.whole, isAll ? rollups : Rollups(workspace.whole), on: asOf) }, notRun: notRun,
    times: times)
}

extension [Finding] {
  /// Each thing once, of findings in their order, as far as it counts.
  fileprivate func deduplicated(_ counts: (Finding) -> Bool) -> [Finding] {
    var found: [Finding] = []
    found.reserveCapacity(count)
    for (index, finding) in enumerated() where counts(finding) {
      let last = index > 0 ? self[index - 1] : nil
      let isAgain = last.map {
        $0.location == finding.location && $0.rule == finding.rule && $0.message == finding.message
      }
      if isAgain != true { found.append(finding) }
    }
    return found
  }
}
