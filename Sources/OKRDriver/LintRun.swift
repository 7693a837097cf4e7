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
  /// Whether to tell what each rule took.
  package var isTimed = false

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
  _ request: LintRequest, currentFolder: String? = Platform.currentFolder, workers: Workers = Platform.workers,
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
) throws(Complaints) -> LintResult {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(request, Paths(current: currentFolder), workers)
  return try run.result(progress)
}

/// One run over all that was named: the files are loaded first, then each workspace is linted.
struct LintRun {
  let request: LintRequest
  let paths: Paths
  private let workers: Workers
  private var findings: [Finding] = []
  private var summary = LintResult.Summary()
  private var notRun: [LintResult.NotRun] = []
  private var goals: [@Sendable () -> [GoalStatus]] = []
  private var complaints: [Complaint] = []
  private var times = RunTimes()
  /// When the stage began that is going on.
  private var began = Platform.nanoseconds

  init(_ request: LintRequest, _ paths: Paths, _ workers: Workers) {
    self.request = request
    self.paths = paths
    self.workers = workers
  }

  mutating func result(_ progress: (Int, Int) -> Void) throws(Complaints) -> LintResult {
    for loaded in try loaded(progress) { lintWorkspace(loaded) }
    findings.sort(by: Finding.isOrderedBefore)
    for finding in findings { count(finding) }
    return LintResult(
      asOf: "\(request.asOf)", findings: findings, notRun: notRun, summary: summary, times: times,
      goals: { [goals] in goals.flatMap { $0() } })
  }

  private mutating func end(ofStage name: String) {
    let now = Platform.nanoseconds
    times.add(now - began, toStage: name)
    began = now
  }

  // MARK: - Reading

  /// One workspace as it was read.
  struct Loaded {
    let trees: [SyntaxTree]
    /// The paths of the files that were asked for.
    let wanted: Set<String>
    let workers: Workers

    func resolved() -> Workspace { resolve(trees, workers: workers) }
  }

  /// Fewer files, or fewer bytes, are done before a thread has begun.
  private static let leastForThreads = (files: 32, bytes: 1 << 17)
  /// So many files are read before progress is told.
  private static let filesAtOnce = 1024

  /// The trees of every workspace that was named, and which of their files were asked for.
  mutating func loaded(_ progress: (Int, Int) -> Void) throws(Complaints) -> [Loaded] {
    var discovery = Discovery(paths)
    let workspaces = discovery.workspaces(of: request.paths, standingIn: request.standardInput?.name)
    complaints = discovery.complaints
    end(ofStage: "finding the files")
    let total = workspaces.reduce(0) { $0 + $1.paths.count }
    var done = 0
    var loaded: [Loaded] = []
    for workspace in workspaces {
      let reader = FileReader(
        root: Paths(current: workspace.root), shown: paths, standIn: discovery.standIn, input: request.standardInput)
      let isSmall = workspace.paths.count < LintRun.leastForThreads.files
      var trees: [SyntaxTree] = []
      for start in stride(from: 0, to: workspace.paths.count, by: LintRun.filesAtOnce) {
        let paths = Array(workspace.paths[start...].prefix(LintRun.filesAtOnce))
        for result in (isSmall ? .one : workers).map(paths, atOnce: 8, reader.tree) {
          switch result {
          case .success(let tree): trees.append(tree)
          // A neighbour that cannot be read may hold the names that others use, so nothing can be said without it.
          case .failure(let complaint): complaints.append(complaint)
          }
          done += 1
          progress(done, total)
        }
      }
      loaded.append(self.loaded(trees, wanted: Set(workspace.wanted.map(paths.shown))))
    }
    if let input = request.standardInput, input.name == nil {
      do {
        loaded.append(self.loaded([parse(try Loading.check(input.bytes, shownAs: "<stdin>"))], wanted: ["<stdin>"]))
      } catch {
        complaints.append(error)
      }
    }
    end(ofStage: "reading and parsing")
    guard complaints.isEmpty else { throw Complaints(complaints) }
    return loaded
  }

  private mutating func loaded(_ trees: [SyntaxTree], wanted: Set<String>) -> Loaded {
    let bytes = trees.reduce(0) { $0 + $1.file.bytes.count }
    times.files += trees.count
    times.bytes += bytes
    return Loaded(trees: trees, wanted: wanted, workers: bytes < LintRun.leastForThreads.bytes ? .one : workers)
  }

  /// Reads and parses the files of a workspace.
  private struct FileReader: Sendable {
    let root: Paths
    let shown: Paths
    let standIn: String?
    let input: LintRequest.StandardInput?

    func tree(_ path: String) -> Result<SyntaxTree, Complaint> {
      let name = shown.shown(path)
      let place = root.shown(path)
      do throws(Complaint) {
        if let input, path == standIn {
          return .success(parse(try Loading.check(input.bytes, shownAs: name, inWorkspace: place)))
        }
        return .success(parse(try Loading.load(path, shownAs: name, inWorkspace: place)))
      } catch {
        return .failure(error)
      }
    }
  }

  // MARK: - Linting

  private mutating func lintWorkspace(_ loaded: Loaded) {
    let wanted = loaded.wanted
    let isWhole = loaded.trees.allSatisfy { wanted.contains($0.file.path) }
    let workspace = loaded.resolved()
    end(ofStage: "resolving names")
    let clock: @Sendable () -> Int = { Platform.nanoseconds }
    let linted = lint(
      workspace, asOf: request.asOf, selection: request.selection, paths: isWhole ? nil : wanted,
      workers: loaded.workers, clock: request.isTimed ? clock : nil)
    for (rule, nanoseconds) in linted.times { times.add(nanoseconds, toRule: rule.rawValue) }
    end(ofStage: "rules")
    findings += linted.findings.filter { $0.confidence >= request.confidence }
    summary.allowed += linted.allowed.count
    summary.files += wanted.count
    let objectives = workspace.objectives.filter { wanted.contains($0.location.file.path) }
    summary.objectives += objectives.count
    summary.keyResults += objectives.reduce(0) { $0 + $1.keyResults.count }
    notRun += linted.notRun
    goals.append {
      goalStatuses(workspace, linted.progress()).filter { wanted.contains($0.location.file.path) }
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
