package import OKRLint
import OKRChange
import OKRModel
package import OKRSource
import OKRSyntax
package import OKRValues

/// What to lint, and against which day.
package struct LintRequest: Sendable {
  /// Files and folders as they were typed.
  package var paths: [String]
  /// What came in on standard input, if it is to be linted too.
  package var standardInput: StandardInput?
  package var asOf: Day
  package var selection: Selection
  /// The least confidence that is shown.
  package var confidence: Confidence
  /// The revision that has what is not new; nil where everything counts.
  package var base: Base?
  /// Whether what is staged is linted, and not the files as they are.
  package var isStaged = false
  /// What does not count.
  package var baseline: KnownFindings?
  /// Whether the baseline is to hold what is found now.
  package var renewsBaseline = false

  package init(
    paths: [String], standardInput: StandardInput? = nil, asOf: Day, selection: Selection = Selection(),
    confidence: Confidence = .low
  ) {
    self.paths = paths
    self.standardInput = standardInput
    self.asOf = asOf
    self.selection = selection
    self.confidence = confidence
  }

  /// A revision to compare with.
  package enum Base: Sendable {
    case revision(String)
    /// Where the current branch left another one.
    case mergeBase(String)

    /// The name as it was typed.
    package var typed: String {
      switch self {
      case .revision(let name), .mergeBase(let name): name
      }
    }
  }

  /// The text of an unsaved file, and the path of the one it stands for.
  package struct StandardInput: Sendable {
    package let bytes: [UInt8]
    package let name: String?

    package init(bytes: [UInt8], name: String?) {
      self.bytes = bytes
      self.name = name
    }

    /// Reads standard input to its end.
    package static func read(for name: String?) throws(Complaint) -> StandardInput {
      StandardInput(bytes: try Loading.readInput(), name: name)
    }
  }
}

/// What came of a run, for whoever prints it.
package struct LintOutcome: Sendable {
  package var result: LintResult
  /// What is to be told beside the findings, a line each.
  package let remarks: [String]
  /// The baseline as it is to be written; nil where nobody asked for it.
  package let renewedBaseline: KnownFindings?
}

/// Lints everything a request names; either the whole result or the reasons why there is none.
package func runLint(
  _ request: LintRequest, currentFolder: String? = Platform.currentFolder,
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
) throws(Complaints) -> LintOutcome {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(request, Paths(current: currentFolder))
  return try run.outcome(progress)
}

/// One run over all that was named: the files are loaded first, then each workspace is linted.
struct LintRun {
  let request: LintRequest
  let paths: Paths
  /// What was found in the files that were asked for, and is sure enough to be shown.
  private(set) var findings: [Finding] = []
  /// The level of every finding of the workspaces, by its fingerprint, whether or not it was asked for.
  private(set) var known: [String: Level] = [:]
  private var suppressed: [LintResult.Suppressed] = []
  private var fingerprints = Fingerprints()
  private var summary = LintResult.Summary()
  private var notRun: [LintResult.NotRun] = []
  private var goals: [@Sendable () -> [GoalStatus]] = []
  private var complaints: [Complaint] = []
  private var remarks: [String] = []

  init(_ request: LintRequest, _ paths: Paths) {
    self.request = request
    self.paths = paths
  }

  mutating func outcome(_ progress: (Int, Int) -> Void) throws(Complaints) -> LintOutcome {
    let workspaces: [(files: [SourceFile], wanted: Set<String>)]
    if request.isStaged {
      workspaces = try staged()
    } else {
      workspaces = try loaded(progress)
    }
    var since: LintResult.Since?
    if let base = request.base {
      since = try compare(workspaces, with: base)
    } else {
      for (files, wanted) in workspaces { lintWorkspace(resolve(files.map { parse($0) }), wanted: wanted) }
    }
    let renewed = applyBaseline()
    since?.new = findings.count
    findings.sort(by: Finding.isOrderedBefore)
    suppressed.sort { Finding.isOrderedBefore($0.finding, $1.finding) }
    for finding in findings { count(finding) }
    let result = LintResult(
      asOf: "\(request.asOf)", findings: findings, notRun: notRun, summary: summary,
      suppressed: suppressed, since: since, rules: RuleID.allCases.map(\.rule.card),
      goals: { [goals] in goals.flatMap { $0() } })
    return LintOutcome(result: result, remarks: remarks, renewedBaseline: renewed)
  }

  /// The files of every workspace that was named, and which of them were asked for.
  mutating func loaded(
    _ progress: (Int, Int) -> Void
  ) throws(Complaints) -> [(files: [SourceFile], wanted: Set<String>)] {
    var discovery = Discovery(paths)
    let workspaces = discovery.workspaces(of: request.paths, standingIn: request.standardInput?.name)
    complaints = discovery.complaints
    let total = workspaces.reduce(0) { $0 + $1.paths.count }
    var done = 0
    var loaded: [(files: [SourceFile], wanted: Set<String>)] = []
    for workspace in workspaces {
      var files: [SourceFile] = []
      for path in workspace.paths {
        if let file = load(path, of: workspace, standIn: discovery.standIn) { files.append(file) }
        done += 1
        progress(done, total)
      }
      loaded.append((files, Set(workspace.wanted.map(paths.shown))))
    }
    if let input = request.standardInput, input.name == nil {
      do {
        loaded.append(([try Loading.check(input.bytes, shownAs: "<stdin>")], ["<stdin>"]))
      } catch {
        complaints.append(error)
      }
    }
    guard complaints.isEmpty else { throw Complaints(complaints) }
    return loaded
  }

  private mutating func load(_ path: String, of workspace: WorkspaceFiles, standIn: String?) -> SourceFile? {
    let shown = paths.shown(path)
    do {
      let file: SourceFile
      if let input = request.standardInput, path == standIn {
        file = try Loading.check(input.bytes, shownAs: shown)
      } else {
        file = try Loading.load(path, shownAs: shown)
      }
      return SourceFile(
        path: shown, workspacePath: Paths(current: workspace.root).shown(path), bytes: file.bytes)
    } catch {
      // A neighbour that cannot be read may hold the names that others use, so nothing can be said without it.
      complaints.append(error)
      return nil
    }
  }

  private mutating func lintWorkspace(
    _ workspace: Workspace, wanted: Set<String>, changes: [Change]? = nil
  ) {
    let linted = lint(
      workspace, asOf: request.asOf, selection: request.selection, changes: changes, marking: &fingerprints)
    for finding in linted.findings { known[finding.fingerprint] = finding.level }
    findings += linted.findings.filter { finding in
      // What has changed was sifted before it was judged: what was dropped may have stood in a file that is gone.
      let isOfChange = RuleID(rawValue: finding.rule)?.family == .change
      return (isOfChange || wanted.contains(finding.location.file.path)) && finding.confidence >= request.confidence
    }
    let allowed = linted.allowed.filter { wanted.contains($0.finding.location.file.path) }
    summary.allowed += allowed.count
    suppressed += allowed
    summary.files += wanted.count
    let objectives = workspace.objectives.filter { wanted.contains($0.location.file.path) }
    summary.objectives += objectives.count
    summary.keyResults += objectives.reduce(0) { $0 + $1.keyResults.count }
    // What no workspace could be judged by is told once.
    notRun += linted.notRun.filter { !$0.isExpected || !notRun.contains($0) }
    goals.append {
      goalStatuses(workspace, linted.progress).filter { wanted.contains($0.location.file.path) }
    }
    summary.kpis += workspace.kpis.filter { wanted.contains($0.location.file.path) }.count
  }

  // MARK: - What counts

  /// Leaves only what a revision had not, and tells how the rest stands to it.
  private mutating func compare(
    _ workspaces: [(files: [SourceFile], wanted: Set<String>)], with base: LintRequest.Base
  ) throws(Complaints) -> LintResult.Since {
    var before = LintRun(request, paths)
    let pairs = WorkspacePairs(
      WorkspacePairs.keyed(try self.workspaces(of: base)), WorkspacePairs.keyed(workspaces))
    for (old, new) in pairs.pairs {
      let (then, now) = (resolve(old.files.map { parse($0) }), resolve(new.files.map { parse($0) }))
      before.lintWorkspace(then, wanted: old.wanted)
      lintWorkspace(
        now, wanted: new.wanted,
        changes: changes(from: then, wanted: old.wanted, to: now, wanted: new.wanted, on: request.asOf))
    }
    var since = LintResult.Since(revision: base.typed)
    let old = findings.filter { before.known[$0.fingerprint] != nil }
    since.still = old.count
    since.mended = before.findings.count { known[$0.fingerprint] == nil }
    let raised = old.count { $0.level == .error && before.known[$0.fingerprint] != .error }
    if raised > 0 {
      remarks.append(
        "\(raised) old \(raised == 1 ? "finding is an error" : "findings are errors") now, since settings changed; "
          + "\(raised == 1 ? "it does" : "they do") not count as new")
    }
    findings.removeAll { before.known[$0.fingerprint] != nil }
    return since
  }

  /// Sets aside what the baseline knows, and tells which of its lines are good for nothing any more.
  private mutating func applyBaseline() -> KnownFindings? {
    guard var baseline = request.baseline else { return nil }
    // What did not run cannot have been mended.
    let unmatched = baseline.entries.filter { known[$0.fingerprint] == nil && request.selection.includes($0.rule) }
    if request.renewsBaseline {
      for finding in findings { baseline.add(KnownFindings.Entry(finding)) }
      baseline.remove(unmatched)
    } else if !unmatched.isEmpty {
      remarks.append(
        "\(unmatched.count) \(unmatched.count == 1 ? "line" : "lines") of the baseline "
          + "\(unmatched.count == 1 ? "matches" : "match") nothing any more, the first is \(unmatched[0].rule) "
          + "\(unmatched[0].entity); --write-baseline takes \(unmatched.count == 1 ? "it" : "them") out")
    }
    var expired = 0
    findings.removeAll { finding in
      guard let entry = baseline[finding.fingerprint] else { return false }
      if entry.isExpired(on: request.asOf) {
        expired += 1
        return false
      }
      suppressed.append(LintResult.Suppressed(finding, .baseline, because: entry.justification))
      return true
    }
    if expired > 0 {
      remarks.append(
        "\(expired) \(expired == 1 ? "finding counts" : "findings count") again: "
          + "the day in \(expired == 1 ? "its line" : "their lines") of the baseline is over")
    }
    summary.baselined = suppressed.count { $0.kind == .baseline }
    return request.renewsBaseline ? baseline : nil
  }

  private mutating func count(_ finding: Finding) {
    switch finding.level {
    case .error: summary.errors += 1
    case .warning: summary.warnings += 1
    case .info: summary.infos += 1
    }
  }
}
