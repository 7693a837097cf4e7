package import OKRLint
import OKRChange
import OKRFix
import OKRModel
package import OKRSource
import OKRSyntax
import OKRValues

/// What came of a run, for whoever prints it.
package struct LintOutcome: Sendable {
  package var result: LintResult
  /// What is to be told beside the findings, a line each.
  package let remarks: [String]
  /// The baseline as it is to be written; nil where nobody asked for it.
  package let renewedBaseline: KnownFindings?
  /// What was read for it.
  let read: [LintRun.Loaded]

  /// Keeps all of it until the process ends, which takes its memory back at once.
  package func keepToTheEnd() { Platform.keepToTheEnd(Kept(self)) }

  private final class Kept: Sendable {
    let outcome: LintOutcome

    init(_ outcome: LintOutcome) { self.outcome = outcome }
  }
}

/// Lints everything a request names; either the whole result or the reasons why there is none.
package func runLint(
  _ request: LintRequest, currentFolder: String? = Platform.currentFolder, workers: Workers = Platform.workers,
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
) throws(Complaints) -> LintOutcome {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  var run = LintRun(request, Paths(current: currentFolder), workers)
  return try run.outcome(progress)
}

/// One run over all that was named: the files are loaded first, then each workspace is linted.
struct LintRun {
  let request: LintRequest
  let paths: Paths
  private let workers: Workers
  /// What was found in the files that were asked for, and is sure enough to be shown.
  private(set) var findings: [Finding] = []
  /// The level of every finding of the workspaces, by its fingerprint, whether or not it was asked for.
  private(set) var known: [String: Level] = [:]
  private var suppressed: [LintResult.Suppressed] = []
  private var fingerprints = Fingerprints()
  private var summary = LintResult.Summary()
  private var notRun: [LintResult.NotRun] = []
  private var judged: [JudgedWorkspace] = []
  private var complaints: [Complaint] = []
  private var times = RunTimes()
  /// When the stage began that is going on.
  private var began = Platform.nanoseconds
  private(set) var remarks: [String] = []
  /// Whether there may be nothing to read, since it is compared with what was there.
  var mayBeEmpty: Bool
  /// The folders in which there is nothing then.
  private var emptyFolders: [Complaint] = []

  init(_ request: LintRequest, _ paths: Paths, _ workers: Workers) {
    self.request = request
    self.paths = paths
    self.workers = workers
    mayBeEmpty = request.base != nil
  }

  mutating func outcome(_ progress: (Int, Int) -> Void) throws(Complaints) -> LintOutcome {
    let workspaces: [Loaded]
    if request.isStaged {
      let (staged, links) = try self.staged()
      workspaces = staged.map { loaded($0) }
      remarks += links.map(LintRun.remark(onLink:))
    } else {
      workspaces = try loaded(progress)
    }
    var since: LintResult.Since?
    if let base = request.base {
      since = try compare(workspaces, with: base)
    } else {
      for loaded in workspaces {
        let workspace: Workspace
        if isWhole(loaded) {
          let trees = loaded.trees
          // To take apart what is less than a megabyte takes a hundredth of its run, and the end of the process nothing.
          if loaded.files.reduce(0, { $0 + $1.bytes.count }) < 1 << 20 { trees.forEach(Platform.keepToTheEnd) }
          end(ofStage: "reading and parsing")
          workspace = resolve(consume trees, workers: loaded.workers)
        } else {
          workspace = resolve(loaded.files, concerning: loaded.wanted, workers: loaded.workers)
        }
        end(ofStage: "resolving names")
        lintWorkspace(workspace, loaded)
      }
    }
    let renewed = applyBaseline()
    since?.new = findings.count
    findings = findings.inOrder
    suppressed.sort { Finding.isOrderedBefore($0.finding, $1.finding) }
    for finding in findings { count(finding) }
    let result = LintResult(
      asOf: "\(request.asOf)", findings: findings, notRun: notRun, summary: summary,
      suppressed: suppressed, since: since, rules: { RuleID.allCases.map(\.rule.card) }, times: times,
      goals: { [judged] in judged.count == 1 ? judged[0].goals : judged.flatMap(\.goals) })
    return LintOutcome(result: result, remarks: remarks, renewedBaseline: renewed, read: workspaces)
  }

  private mutating func end(ofStage name: String) {
    guard request.isTimed else { return }
    let now = Platform.nanoseconds
    times.add(now - began, toStage: name)
    began = now
  }

  // MARK: - Reading

  /// One workspace as it was read.
  struct Loaded {
    let files: [SourceFile]
    /// The paths of the files that were asked for.
    let wanted: Set<String>
    let workers: Workers

    init(files: [SourceFile], wanted: Set<String>, workers: Workers) {
      self.files = files
      self.wanted = wanted
      self.workers = workers
    }

    /// A workspace that is not on disk.
    init(_ workspace: (files: [SourceFile], wanted: Set<String>)) {
      self.init(files: workspace.files, wanted: workspace.wanted, workers: .one)
    }

    /// The files as trees, read anew each time.
    var trees: [SyntaxTree] { workers.map(files, atOnce: 8) { parse($0) } }

    func resolved() -> Workspace { resolve(trees, workers: workers) }

    /// The same without the files in some folders.
    func without(_ folders: [String], _ paths: Paths) -> Loaded {
      guard !folders.isEmpty else { return self }
      let own = files.filter { file in !folders.contains { Paths.contains($0, paths.absolute(file.path)) } }
      return Loaded(files: own, wanted: wanted, workers: workers)
    }
  }

  /// Fewer files, or fewer bytes, are done before a thread has begun.
  private static let leastForThreads = (files: 32, bytes: 1 << 17)
  /// So many files are read before progress is told.
  private static let filesAtOnce = 1024

  /// The files of every workspace that was named, and which of them were asked for.
  mutating func loaded(_ progress: (Int, Int) -> Void) throws(Complaints) -> [Loaded] {
    var discovery = Discovery(paths)
    let workspaces = discovery.workspaces(of: request.paths, standingIn: request.standardInput?.name)
    emptyFolders = mayBeEmpty ? discovery.complaints.filter(\.isOfEmptyFolder) : []
    complaints = discovery.complaints.filter { !mayBeEmpty || !$0.isOfEmptyFolder }
    remarks += discovery.deadLinks.map { "\(paths.shown($0)) is a link to nothing, and was skipped" }
    end(ofStage: "finding the files")
    let total = workspaces.reduce(0) { $0 + $1.paths.count }
    var done = 0
    var loaded: [Loaded] = []
    for workspace in workspaces {
      let reader = FileReader(
        root: Paths(current: workspace.root), shown: paths, standIn: discovery.standIn, input: request.standardInput)
      let isSmall = workspace.paths.count < LintRun.leastForThreads.files
      var files: [SourceFile] = []
      for start in stride(from: 0, to: workspace.paths.count, by: LintRun.filesAtOnce) {
        let paths = Array(workspace.paths[start...].prefix(LintRun.filesAtOnce))
        func take(_ result: Result<SourceFile, Complaint>) {
          switch result {
          case .success(let file): files.append(file)
          // A neighbour that cannot be read may hold the names that others use, so nothing can be said without it.
          case .failure(let complaint): complaints.append(complaint)
          }
          done += 1
          progress(done, total)
        }
        if isSmall {
          for path in paths { take(reader.file(path)) }
        } else {
          for result in workers.map(paths, atOnce: 8, reader.file) { take(result) }
        }
      }
      loaded.append(self.loaded(files, wanted: Set(workspace.wanted.map(paths.shown))))
    }
    if let input = request.standardInput, input.name == nil {
      do {
        loaded.append(self.loaded([try Loading.check(input.bytes, shownAs: "<stdin>")], wanted: ["<stdin>"]))
      } catch {
        complaints.append(error)
      }
    }
    end(ofStage: "reading and parsing")
    guard complaints.isEmpty else { throw Complaints(complaints) }
    if !mayBeEmpty { remarkOnSilence(of: loaded) }
    return loaded
  }

  /// A pipe that broke and a file that lost its text look as clean as goals without a fault.
  private mutating func remarkOnSilence(of loaded: [Loaded]) {
    let wanted = loaded.lazy.flatMap { workspace in workspace.files.filter { workspace.wanted.contains($0.path) } }
    guard let first = wanted.first, wanted.allSatisfy(\.isSilent) else { return }
    let others = wanted.dropFirst().isEmpty ? "" : " and the others"
    let isEmpty = wanted.allSatisfy { $0.bytes.allSatisfy { $0 <= 0x20 } }
    let verb = others.isEmpty ? (isEmpty ? "is empty" : "holds no word") : (isEmpty ? "are empty" : "hold no word")
    remarks.append("there was nothing to lint: \(first.path)\(others) \(verb)\(isEmpty ? "" : " outside of comments")")
  }

  private mutating func loaded(_ files: [SourceFile], wanted: Set<String>) -> Loaded {
    for file in files where file.encoding != .utf8 && !wanted.contains(file.path) {
      remarks.append(
        "\(file.path) beside them is \(file.encoding.inWords); nothing in it is read, so names that are "
          + "declared there are taken as they stand")
    }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    times.files += files.count
    times.bytes += bytes
    return Loaded(files: files, wanted: wanted, workers: bytes < LintRun.leastForThreads.bytes ? .one : workers)
  }

  /// Reads the files of a workspace.
  private struct FileReader: Sendable {
    let root: Paths
    let shown: Paths
    let standIn: String?
    let input: LintRequest.StandardInput?

    func file(_ path: String) -> Result<SourceFile, Complaint> {
      let name = shown.shown(path)
      let place = root.shown(path)
      do throws(Complaint) {
        if let input, path == standIn {
          return .success(try Loading.check(input.bytes, shownAs: name, inWorkspace: place))
        }
        return .success(try Loading.loadAnyway(path, shownAs: name, inWorkspace: place))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The files of a workspace that is not on disk.
  private mutating func loaded(_ workspace: (files: [SourceFile], wanted: Set<String>)) -> Loaded {
    loaded(workspace.files, wanted: workspace.wanted)
  }

  // MARK: - Linting

  /// Whether all of a workspace is looked at; what does not count is looked up among everything that there is.
  private func isWhole(_ loaded: Loaded) -> Bool {
    request.base != nil || request.baseline != nil || loaded.files.allSatisfy { loaded.wanted.contains($0.path) }
  }

  private mutating func lintWorkspace(
    _ workspace: Workspace, _ loaded: Loaded, changes: [Change]? = nil, settings: [SettingLine]? = nil
  ) {
    let wanted = loaded.wanted
    let clock: @Sendable () -> Int = { Platform.nanoseconds }
    let isCompared = request.base != nil || request.baseline != nil
    var scope = LintScope(
      paths: isWhole(loaded) ? nil : wanted, changes: changes, settings: settings, workers: loaded.workers,
      clock: request.isTimed ? clock : nil)
    scope.hasFingerprints = request.hasFingerprints || isCompared
    let linted = lint(
      workspace, asOf: request.asOf, selection: request.selection, scope: scope, marking: &fingerprints)
    for (rule, nanoseconds) in linted.times { times.add(nanoseconds, toRule: rule.rawValue) }
    end(ofStage: "rules")
    if isCompared { for finding in linted.findings { known[finding.fingerprint] = finding.level } }
    // Of several in one file, which stand together, the path is looked up once.
    var last: (file: SourceFile, isWanted: Bool)?
    func isWanted(_ file: SourceFile) -> Bool {
      if let last, last.file === file { return last.isWanted }
      let isWanted = wanted.contains(file.path)
      last = (file, isWanted)
      return isWanted
    }
    // What has changed was sifted before it was judged: what was dropped may have stood in a file that is gone.
    let shown = linted.findings.filter {
      (isWanted($0.location.file) || RuleID(rawValue: $0.rule)?.family == .change)
        && $0.confidence >= request.confidence
    }
    findings += guarded(shown, asOf: request.asOf)
    let allowed = linted.allowed.filter { isWanted($0.finding.location.file) }
    summary.allowed += allowed.count
    suppressed += allowed
    summary.files += wanted.count
    let objectives = workspace.objectives.filter { isWanted($0.location.file) }
    summary.objectives += objectives.count
    summary.keyResults += objectives.reduce(0) { $0 + $1.keyResults.count }
    summary.kpis += workspace.kpis.count { isWanted($0.location.file) }
    // What no workspace could be judged by is told once.
    notRun += linted.notRun.filter { !$0.isExpected || !notRun.contains($0) }
    judged.append(JudgedWorkspace(workspace: workspace, progress: linted.progress, wanted: wanted))
  }

  /// A workspace as it was judged, for whoever tells of its goals.
  private struct JudgedWorkspace: Sendable {
    let workspace: Workspace
    let progress: @Sendable () -> Progress
    let wanted: Set<String>

    var goals: [GoalStatus] { goalStatuses(workspace.whole, progress(), of: wanted) }
  }

  // MARK: - What counts

  /// Leaves only what a revision had not, and tells how the rest stands to it.
  private mutating func compare(
    _ workspaces: [Loaded], with base: LintRequest.Base
  ) throws(Complaints) -> LintResult.Since {
    var before = LintRun(request, paths, workers)
    // What the base would have been told under the settings of today: a rule that is newly switched on makes nothing new.
    var older = LintRun(request, paths, workers)
    // What is told of a goal under another name or title.
    var renamed: Set<String> = []
    var mended = 0
    let (then, submodules) = try self.workspaces(of: base, before: workspaces)
    let pairs = WorkspacePairs(
      WorkspacePairs.keyed(then.map { before.loaded($0) }),
      WorkspacePairs.keyed(workspaces.map { $0.without(submodules, paths) }))
    if pairs.pairs.isEmpty, !emptyFolders.isEmpty { throw Complaints(emptyFolders) }
    for (old, new) in pairs.pairs {
      let (then, now) = (old.resolved(), new.resolved())
      let (changes, renamings, wanted) = compared(
        from: then, wanted: old.wanted, to: now, wanted: new.wanted, on: request.asOf)
      let old = Loaded(files: old.files, wanted: wanted, workers: old.workers)
      before.lintWorkspace(then, old)
      if !hasSameSettings(then, now) { older.lintWorkspace(then, old, settings: now.settings) }
      let first = findings.count
      lintWorkspace(now, new, changes: changes)
      if !renamings.isEmpty {
        let own = before.renamedFindings(as: findings[first...], renamings, known)
        mended -= own.count
        renamed.formUnion(own)
        renamed.formUnion(older.renamedFindings(as: findings[first...], renamings, known))
      }
    }
    let isOld = { (finding: Finding) in
      before.known[finding.fingerprint] != nil || older.known[finding.fingerprint] != nil
        || renamed.contains(finding.fingerprint)
    }
    var since = LintResult.Since(revision: base.typed)
    let old = findings.filter(isOld)
    since.still = old.count
    since.mended = mended + before.findings.count { known[$0.fingerprint] == nil }
    let raised = old.count { $0.level == .error && before.known[$0.fingerprint] != .error }
    if raised > 0 {
      remarks.append(
        "\(raised) old \(raised == 1 ? "finding is an error" : "findings are errors") now, since settings changed; "
          + "\(raised == 1 ? "it does" : "they do") not count as new")
    }
    findings.removeAll(where: isOld)
    return since
  }

  /// The fingerprints of findings of the head that are one of these under another name or title, each of which stands
  /// for one of those that are gone.
  private func renamedFindings(
    as now: ArraySlice<Finding>, _ renamings: Renamings, _ known: [String: Level]
  ) -> Set<String> {
    var gone = Dictionary(grouping: findings.filter { known[$0.fingerprint] == nil }) {
      "\($0.rule) \(renamings.entity(of: $0))"
    }
    var found: Set<String> = []
    for finding in now where self.known[finding.fingerprint] == nil {
      let key = "\(finding.rule) \(finding.entity)"
      guard let place = gone[key]?.firstIndex(where: { renamings.isSame($0, finding) }) else { continue }
      gone[key]?.remove(at: place)
      found.insert(finding.fingerprint)
    }
    return found
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
          + "\(unmatched.count == 1 ? "matches" : "match") nothing any more, the first is \(unmatched[0].label); "
          + "--write-baseline takes \(unmatched.count == 1 ? "it" : "them") out")
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

extension SourceFile {
  /// Whether nothing stands in it but blanks and comments.
  fileprivate var isSilent: Bool {
    // As most files do, it starts with a word.
    if bytes.first(where: { $0 > 0x20 }).map({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) ?? false { return false }
    return encoding == .utf8 && lex(self).tokens.allSatisfy { $0.kind.isTrivia || $0.kind == .end }
  }
}
