import OKRChange
import OKRLint
import OKRModel
package import OKRSource
import OKRSyntax
package import OKRValues

/// What to compare, and against which day.
package struct DiffRequest: Sendable {
  /// A git revision, or a folder where the head is one too.
  package var base: String
  /// The same; nil is the work tree.
  package var head: String?
  /// Whether the base is the commit from which the head has gone its own way, and not the revision itself.
  package var fromMergeBase: Bool
  package var asOf: Day

  package init(base: String, head: String? = nil, fromMergeBase: Bool = false, asOf: Day) {
    self.base = base
    self.head = head
    self.fromMergeBase = fromMergeBase
    self.asOf = asOf
  }
}

/// Compares two revisions, a revision and the work tree, or two folders, as far as they lie in the current folder.
package func runDiff(
  _ request: DiffRequest, currentFolder: String? = Platform.currentFolder
) throws(Complaints) -> ChangeResult {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  let sides = try DiffSides(request, Paths(current: currentFolder))
  var changes: [EntityChange] = []
  var findings: [Finding] = []
  var notRun: [LintResult.NotRun] = []
  var allowed = 0
  var broken: [String] = []
  for (base, head) in sides.pairs {
    let workspace = head.resolved()
    let wanted = compared(
      from: base.resolved(), wanted: base.wanted, to: workspace, wanted: head.wanted, on: request.asOf
    ).changes
    let linted = lint(
      workspace, asOf: request.asOf, selection: Selection(only: [Family.change.rawValue]),
      scope: LintScope(changes: wanted))
    changes += wanted.map(\.entity)
    broken += workspace.filesWithSyntaxErrors.map(\.path).filter { head.wanted.contains($0) }
    findings += linted.findings
    notRun += linted.notRun
    allowed += linted.allowed.count
  }
  findings.sort(by: Finding.isOrderedBefore)
  return ChangeResult(
    base: sides.base, head: sides.head, asOf: "\(request.asOf)", changes: changes, findings: findings, notRun: notRun,
    allowed: allowed, brokenFiles: broken.sorted { $0.utf8Precedes($1) })
}

/// The files of two sides, workspace by workspace.
private struct DiffSides {
  typealias Files = WorkspacePairs.Files

  private(set) var base: String
  private(set) var head: String
  private(set) var pairs: [(base: Files, head: Files)] = []

  init(_ request: DiffRequest, _ paths: Paths) throws(Complaints) {
    base = request.base
    head = request.head ?? "the work tree"
    try DiffSides.checkFiles(request, paths)
    if let folder = request.head, DiffSides.isFolder(request.base, paths), DiffSides.isFolder(folder, paths) {
      if request.fromMergeBase {
        throw Complaints([Complaint("--merge-base goes with git revisions; two folders share no commit")])
      }
      let old = try DiffSides.onDisk(request.base, request.asOf, paths)
      let new = try DiffSides.onDisk(folder, request.asOf, paths)
      pair(
        DiffSides.keyed(old, below: request.base, paths), DiffSides.keyed(new, below: folder, paths))
      return
    }
    do {
      let git = try Git(around: paths.current)
      if request.fromMergeBase {
        base = try git.mergeBase(request.base, request.head ?? "HEAD")
      }
      let revision = try GitRevision(base, in: git, currentFolder: paths.current)
      let old = try revision.workspaces(of: ["."]).map(Files.init)
      let new =
        if let head = request.head {
          try GitRevision(head, in: git, currentFolder: paths.current).workspaces(of: ["."]).map(Files.init)
        } else {
          try DiffSides.onDisk(".", request.asOf, paths).map { $0.without(revision.submodules, paths) }
        }
      pair(DiffSides.keyed(old, below: nil, paths), DiffSides.keyed(new, below: nil, paths))
    } catch let complaints as Complaints {
      throw complaints
    } catch let complaint as Complaint {
      throw Complaints([DiffSides.explained(complaint, request, paths)])
    } catch {
      throw Complaints([Complaint("\(error)")])
    }
    if pairs.isEmpty {
      throw Complaints([Complaint("there is no .okr file here, neither in \(base) nor in \(head)")])
    }
    if request.fromMergeBase { base = "\(request.base) (from \(base.prefix(10)) on)" }
  }

  private static func isFolder(_ path: String, _ paths: Paths) -> Bool {
    ((try? Platform.kind(of: paths.absolute(path))) ?? nil) == .folder
  }

  /// A word that is a folder may have been meant as one of two.
  private static func explained(_ complaint: Complaint, _ request: DiffRequest, _ paths: Paths) -> Complaint {
    let words = [request.base] + (request.head.map { [$0] } ?? [])
    guard let folder = words.first(where: { isFolder($0, paths) }) else { return complaint }
    if let other = words.first(where: { !isFolder($0, paths) && ($0.contains("/") || $0.hasPrefix(".")) }) {
      return Complaint(
        "there is no folder \(other) to compare the folder \(folder) with\(Complaint.hint(for: other, paths)); "
          + "`okr diff` takes two folders, as in `okr diff \(Paths.shellWord(folder)) new`, or git revisions, as in "
          + "`okr diff main`")
    }
    return Complaint(
      "\(complaint.message); \(folder) is a folder: to compare two, name both, as in `okr diff old new`")
  }

  /// A file is no side of a comparison: it is part of a workspace, of which other files may say what its names mean.
  private static func checkFiles(_ request: DiffRequest, _ paths: Paths) throws(Complaints) {
    let words = [request.base] + (request.head.map { [$0] } ?? [])
    let files = words.filter { ((try? Platform.kind(of: paths.absolute($0))) ?? nil) == .file }
    guard !files.isEmpty else { return }
    throw Complaints(
      files.map {
        Complaint(
          "\($0) is a file, and `okr diff` compares whole workspaces: `okr diff main` tells what has changed since the "
            + "revision main, and `okr diff old new` compares two folders")
      })
  }

  private static func onDisk(_ folder: String, _ asOf: Day, _ paths: Paths) throws(Complaints) -> [Files] {
    var run = LintRun(LintRequest(paths: [folder], asOf: asOf), paths, Platform.workers)
    run.mayBeEmpty = true
    return try run.loaded { _, _ in }
  }

  private static func keyed(_ files: [Files], below folder: String?, _ paths: Paths) -> [String: Files] {
    WorkspacePairs.keyed(files, below: folder.map { paths.shown(Discovery.place(of: $0, paths)) + "/" } ?? "")
  }

  private mutating func pair(_ old: [String: Files], _ new: [String: Files]) { pairs = WorkspacePairs(old, new).pairs }
}
