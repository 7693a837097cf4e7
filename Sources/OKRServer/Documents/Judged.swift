import OKRFix
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// The files of one workspace as they are now, and what follows from them, worked out when it is first asked for.
///
/// It follows the edits of its files: what an edit leaves as it was is kept; see README.md.
final class Judged {
  private(set) var leaves: [Leaf]
  let day: Day
  /// The place of each file among the leaves.
  private var places: [ObjectIdentifier: Int]
  /// The workspace and its goals by what they share, as of the last time that somebody asked.
  private var known: (kept: KeptWorkspace, index: GoalIndex)?
  /// Of each leaf that has changed since then the file that it was.
  private var edited: [Int: KeptFile] = [:]

  /// What edits may have changed in other files, which is not looked up before somebody asks for these.
  private var effects: [GoalIndex.Effect] = []

  /// Stays until names lead elsewhere.
  private var knownNames: NameIndex?
  // What an edit throws away.
  private var knownProgress: GoalProgress?
  private var knownSaidInTitles: [Finding]?

  /// What is found in each file that has been judged since something changed that it may depend on.
  private var findings: [ObjectIdentifier: [Finding]] = [:]
  /// By file, the files with findings that show a place in it, or that were told such.
  private var showing: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]
  /// What was last told of each file that has not been edited since.
  private var published: [ObjectIdentifier: [Finding]] = [:]
  /// The places of files that may have other findings than were published of them last.
  private var unpublished: Set<Int>
  /// Those of them that were edited themselves.
  private var unpublishedEdits: Set<Int> = []

  init(_ leaves: [Leaf], on day: Day) {
    self.leaves = leaves
    self.day = day
    places = Dictionary(leaves.enumerated().map { (ObjectIdentifier($1.file), $0) }) { first, _ in first }
    unpublished = Set(leaves.indices)
  }

  func leaf(of file: SourceFile) -> Leaf? { places[ObjectIdentifier(file)].map { leaves[$0] } }

  // MARK: - Edits

  /// Puts a file as it is now in the place of what it was; the rest is done when somebody asks.
  func replace(_ place: Int, with leaf: Leaf) {
    let old = leaves[place]
    leaves[place] = leaf
    places[ObjectIdentifier(old.file)] = nil
    places[ObjectIdentifier(leaf.file)] = place
    published[ObjectIdentifier(old.file)] = nil
    published[ObjectIdentifier(leaf.file)] = nil
    unpublished.insert(place)
    unpublishedEdits.insert(place)
    if edited[place] == nil, leaf.kept !== old.kept { edited[place] = old.kept }
    if leaf.kept === old.kept {
      // The same text, but perhaps by another address.
      for file in showing[ObjectIdentifier(old.file)] ?? [] {
        guard let place = places[file] else { continue }
        published[file] = nil
        unpublished.insert(place)
      }
    }
  }

  /// The workspace and its goals with all edits.
  private var current: (kept: KeptWorkspace, index: GoalIndex) {
    if let known, edited.isEmpty { return known }
    (knownProgress, knownSaidInTitles) = (nil, nil)
    let edits = edited
    edited = [:]
    if let known, edits.allSatisfy({ follow($0.value, leaves[$0.key].kept, known) }) { return known }
    let kept = KeptWorkspace(leaves.map(\.kept))
    let fresh = (kept, GoalIndex(kept.workspace, followsEdits: true))
    known = fresh
    knownNames = nil
    effects = []
    forget(nil)
    for old in edits.values { _ = move(old.file) }
    return fresh
  }

  /// Follows one edit; false where everything has to be resolved anew.
  private func follow(_ old: KeptFile, _ new: KeptFile, _ known: (kept: KeptWorkspace, index: GoalIndex)) -> Bool {
    guard let edit = known.kept.replace(old, with: new) else { return false }
    findings[ObjectIdentifier(old.file)] = nil
    knownNames?.forget(edit.changes.map(\.new.heading.keyword.file))
    effects.append(known.index.replace(edit))
    if effects.count > Judged.mostEffects { forgetNeighbours() }
    forget(move(old.file))
    return true
  }

  /// The files that show a place in one that was edited: it stands elsewhere now, or not at all. What was told of it has
  /// moved along, so it is not what they look like.
  private func move(_ old: SourceFile) -> Set<ObjectIdentifier> {
    let others = showing.removeValue(forKey: ObjectIdentifier(old)) ?? []
    for file in others { published[file] = nil }
    return others
  }

  /// Forgets what edits may have changed in other files.
  private func forgetNeighbours() {
    let index = current.index
    for effect in effects { forget(index.neighbours(of: effect)) }
    effects = []
  }

  /// Forgets what was found in some files, or in all.
  private func forget(_ files: Set<ObjectIdentifier>?) {
    guard let files else {
      (findings, unpublished) = ([:], Set(leaves.indices))
      return
    }
    for file in files {
      guard let place = places[file] else { continue }
      findings[file] = nil
      unpublished.insert(place)
    }
  }

  /// So many edits are followed without a look at what they have changed elsewhere.
  private static let mostEffects = 16

  // MARK: - What follows

  var workspace: Workspace { current.kept.workspace }

  /// How far a goal has come, 0 to 1; nil where nothing is known.
  func fraction(of goal: Goal) -> Fraction? { withProgress { $0.fraction(goal) } }

  func progress(ofObjective number: Int) -> Progress { withProgress { $0.progress(ofObjectives: [number]) } }

  private func withProgress<Found>(_ ask: (inout GoalProgress) -> Found) -> Found {
    let workspace = workspace
    var known = knownProgress ?? GoalProgress(workspace, on: day)
    knownProgress = nil
    defer { knownProgress = known }
    return ask(&known)
  }

  /// Every name where it stands; of files that stay the same, as it was.
  var names: NameIndex {
    let workspace = workspace
    var index = knownNames ?? NameIndex(workspace)
    knownNames = nil
    defer { knownNames = index }
    index.read(leaves.map(\.kept))
    return index
  }

  /// Numbers and dates that only titles say: no findings, unless somebody asks for that rule, but something to be done.
  var saidInTitles: [Finding] {
    let workspace = workspace
    let selection = Selection(only: [RuleID.clausesInTitle.rawValue])
    let found = knownSaidInTitles ?? lint(workspace, asOf: day, selection: selection).findings
    knownSaidInTitles = found
    return found
  }

  /// What is found in a file: it is judged by itself, with what it needs of the others, unless that is known.
  func findings(in leaf: Leaf) -> [Finding] {
    let (kept, index) = current
    // Of a file that was forgotten already it does not matter what else has changed.
    if findings[ObjectIdentifier(leaf.file)] != nil { forgetNeighbours() }
    if let known = findings[ObjectIdentifier(leaf.file)] { return known }
    let found = guarded(lint(kept.workspace, asOf: day, scope: LintScope(leaf.file, index)).findings, asOf: day)
    keep(found, of: ObjectIdentifier(leaf.file))
    return found
  }

  /// Judges every file at once where none is judged: cheaper than one by one where somebody asks for all.
  func judgeAll() {
    let (kept, index) = current
    forgetNeighbours()
    guard findings.isEmpty else { return }
    var scope = LintScope()
    scope.index = index
    let found = Dictionary(grouping: guarded(lint(kept.workspace, asOf: day, scope: scope).findings, asOf: day)) {
      ObjectIdentifier($0.location.file)
    }
    for file in places.keys { keep(found[file] ?? [], of: file) }
  }

  private func keep(_ found: [Finding], of file: ObjectIdentifier) {
    findings[file] = found
    for finding in found {
      for related in finding.related {
        let shown = ObjectIdentifier(related.location.file)
        if shown != file { showing[shown, default: []].insert(file) }
      }
    }
  }

  // MARK: - Publishing

  /// The files whose findings are to be published next: those that were edited, or else one that somebody looks at, or
  /// else one of the others; none where all are published.
  func takeUnpublished() -> [Leaf] {
    // What an edit has changed elsewhere is known once it is followed.
    if unpublishedEdits.isEmpty { forgetNeighbours() }
    var taken = unpublishedEdits.sorted()
    if taken.isEmpty {
      let next = unpublished.lazy.filter { [leaves] in leaves[$0].isOpen }.min() ?? unpublished.min()
      taken = [next].compactMap(\.self)
    }
    unpublished.subtract(taken)
    unpublishedEdits = []
    return taken.map { leaves[$0] }
  }

  /// Whether what is found in a file is just what was told of it; from now on it is.
  func isReported(_ leaf: Leaf) -> Bool {
    let found = findings(in: leaf)
    let last = published.updateValue(found, forKey: ObjectIdentifier(leaf.file))
    return last.map { $0.count == found.count && zip($0, found).allSatisfy { $0.looksLike($1) } } ?? false
  }

  /// The goal whose declaration holds a place, the innermost.
  func goal(in leaf: Leaf, at offset: Int) -> Goal? {
    for index in workspace.part(of: leaf.file)?.objectives ?? 0..<0 {
      let objective = workspace.objectives[index]
      guard objective.heading.whole.range.holds(offset) else { continue }
      let part = objective.keyResults.firstIndex { $0.heading.whole.range.holds(offset) }
      return part.map { .keyResult(index, $0) } ?? .objective(index)
    }
    return nil
  }

  /// The goals of a file, each objective before its key results.
  func goals(in leaf: Leaf) -> [Goal] {
    (workspace.part(of: leaf.file)?.objectives ?? 0..<0).flatMap { index in
      [.objective(index)] + workspace.objectives[index].keyResults.indices.map { .keyResult(index, $0) }
    }
  }
}

extension TextRange {
  /// Whether an offset lies in the range or at one of its ends, as a cursor does.
  func holds(_ offset: Int) -> Bool { start <= offset && offset <= end }

  /// Whether two ranges share a byte, or one of them is empty and touches the other.
  func touches(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}

extension Finding {
  /// Whether a client would be shown the same; what it shows in a file that was edited since is not.
  func looksLike(_ other: Finding) -> Bool {
    location == other.location && rule == other.rule && level == other.level && message == other.message
      && related == other.related
  }
}
