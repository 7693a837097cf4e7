package import OKRLint
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

/// Lints everything a request names; either the whole result or the reasons why there is none.
package func runLint(
  _ request: LintRequest, currentFolder: String? = Platform.currentFolder,
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
) throws(Complaints) -> LintResult {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(request, Paths(current: currentFolder))
  return try run.result(progress)
}

/// One run over all that was named: the files are loaded first, then each workspace is linted.
struct LintRun {
  let request: LintRequest
  let paths: Paths
  private var findings: [Finding] = []
  private var suppressed: [LintResult.Suppressed] = []
  private var fingerprints = Fingerprints()
  private var summary = LintResult.Summary()
  private var notRun: [LintResult.NotRun] = []
  private var goals: [@Sendable () -> [GoalStatus]] = []
  private var complaints: [Complaint] = []

  init(_ request: LintRequest, _ paths: Paths) {
    self.request = request
    self.paths = paths
  }

  mutating func result(_ progress: (Int, Int) -> Void) throws(Complaints) -> LintResult {
    for (files, wanted) in try loaded(progress) { lintWorkspace(files, wanted: wanted) }
    findings.sort(by: Finding.isOrderedBefore)
    suppressed.sort { Finding.isOrderedBefore($0.finding, $1.finding) }
    for finding in findings { count(finding) }
    return LintResult(
      asOf: "\(request.asOf)", findings: findings, notRun: notRun, summary: summary,
      suppressed: suppressed, rules: RuleID.allCases.map(\.rule.card),
      goals: { [goals] in goals.flatMap { $0() } })
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

  private mutating func lintWorkspace(_ files: [SourceFile], wanted: Set<String>) {
    let workspace = resolve(files.map { parse($0) })
    let linted = lint(
      workspace, asOf: request.asOf, selection: request.selection, marking: &fingerprints)
    findings += linted.findings.filter { finding in
      wanted.contains(finding.location.file.path) && finding.confidence >= request.confidence
    }
    let allowed = linted.allowed.filter { wanted.contains($0.finding.location.file.path) }
    summary.allowed += allowed.count
    suppressed += allowed
    summary.files += wanted.count
    let objectives = workspace.objectives.filter { wanted.contains($0.location.file.path) }
    summary.objectives += objectives.count
    summary.keyResults += objectives.reduce(0) { $0 + $1.keyResults.count }
    notRun += linted.notRun
    goals.append {
      goalStatuses(workspace, linted.progress).filter { wanted.contains($0.location.file.path) }
    }
    summary.kpis += workspace.kpis.filter { wanted.contains($0.location.file.path) }.count
  }

  private mutating func count(_ finding: Finding) {
    switch finding.level {
    case .error: summary.errors += 1
    case .warning: summary.warnings += 1
    case .info: summary.infos += 1
    }
  }
}
