import OKRProse
package import OKRSource
package import OKRSyntax
import OKRValues

/// A file with its tree, and with what its declarations and titles say, kept for as long as its text stays: a change in
/// one file of a workspace reads no other anew, and a change in a large file no piece of it that stays.
package final class KeptFile {
  package let file: SourceFile
  /// Parsed when somebody first asks: of several keystrokes only the last is.
  package private(set) lazy var tree = parse(file)
  /// How often its declarations were lowered: once, unless what the workspace says of all files has changed.
  package private(set) var loweredCount = 0
  /// Its text before an edit, until this one is lowered.
  private var before: KeptFile?
  private var isRead = false

  /// Whether it is read in pieces, as far as it can be: see ``Pieces``.
  package let isInPieces: Bool
  /// The pieces that it is read in.
  private(set) lazy var pieces = cut()
  /// How it is written, all in all, where it has several.
  private var hand: FileHand?
  /// What decides of its place among the files.
  private(set) lazy var key = FileKey(pieces.map(\.key))

  /// Takes the key of its text before an edit, if the pieces that are others now leave that as it was.
  func keepKey(of old: KeptFile, _ before: Range<Int>, _ after: Range<Int>) {
    if FileKey(old.pieces[before].map(\.key)) == FileKey(pieces[after].map(\.key)) { key = old.key }
  }

  /// A file as it is now; of its text before an edit it keeps what was read of pieces and titles that are still there.
  package init(_ file: SourceFile, after edited: KeptFile? = nil, inPieces: Bool = false) {
    self.file = file
    isInPieces = inPieces || edited != nil
    before = edited.flatMap { $0.isRead ? $0 : $0.before }
  }

  /// The tree of all that holds for the file, or for all files: of its top.
  var top: SyntaxTree { pieces.first?.tree ?? tree }

  // MARK: - Cutting

  private func cut() -> [KeptPiece] {
    guard isInPieces else { return [KeptPiece(tree, file, at: 0)] }
    if let before, let pieces = cut(after: before) { return pieces }
    guard let pieces = Pieces.of(file).map(kept) else { return [KeptPiece(tree, file, at: 0)] }
    hand = FileHand(pieces.map(\.hand))
    return pieces
  }

  private func kept(_ pieces: Pieces) -> [KeptPiece] {
    zip(pieces.trees, pieces.starts).map { KeptPiece($0, $0.file, at: $1) }
  }

  /// The pieces that were there before an edit with new ones in place of those that it has touched; nil where all are
  /// read otherwise now.
  private func cut(after old: KeptFile) -> [KeptPiece]? {
    guard old.pieces.count > 1, let hand = old.hand else { return nil }
    let (start, end) = changedBytes(old.file.bytes, file.bytes)
    // The keyword that a piece starts with has to stay, and so has what ends the one before it.
    let first = old.pieces.countOfSorted { $0.start + KeptFile.opening <= start } - 1
    let last = old.pieces.countOfSorted { $0.start < end.old }
    guard first >= 0 else { return nil }
    // Of the last piece not even the line break at its end may change, or the next one would not start a line.
    let behind = last < old.pieces.count && end.old == old.pieces[last].start ? last + 1 : last
    let distance = file.bytes.count - old.file.bytes.count
    let stop = behind < old.pieces.count ? old.pieces[behind].start + distance : file.bytes.count
    // What the top says, all others are read by.
    guard first > 0, let cut = Pieces.of(file, between: old.pieces[first].start, stop) else { return nil }
    let new = kept(cut)
    let all = old.pieces[..<first] + new + old.pieces[behind...].map { $0.moved(by: distance) }
    let isSameHand = FileHand(new.map(\.hand)) == FileHand(old.pieces[first..<behind].map(\.hand))
    guard isSameHand || FileHand(all.map(\.hand)) == hand else { return nil }
    self.hand = hand
    return Array(all)
  }

  /// So many bytes at the start of a piece are its keyword and the blank behind it.
  private static let opening = "objective ".utf8.count

  // MARK: - Reading

  /// What the file declares, to be resolved: a copy, since resolving writes into it.
  func declarations(in surroundings: Surroundings) -> FileDeclarations {
    read(in: surroundings)
    return FileDeclarations(pieces: pieces.map { $0.declarations(in: surroundings).moved(by: $0.start) }).copied()
  }

  /// Lowers what has not been lowered, and puts each piece in its place; whatever was read of the same pieces in another
  /// text of the file stands in this one from now on.
  func read(in surroundings: Surroundings) {
    let isNew = pieces.contains { !$0.isLowered(in: surroundings) }
    let earlier = before.map { before in
      let kept = Set(pieces.map { ObjectIdentifier($0.content) })
      return EarlierTitles(before.pieces.filter { !kept.contains(ObjectIdentifier($0.content)) }, surroundings)
    }
    before = nil
    var top: FileTop?
    for piece in pieces {
      piece.lower(in: surroundings, earlier, below: top)
      if top == nil, let hand { top = FileTop(defaults: piece.declarations(in: surroundings).defaults, hand: hand) }
    }
    for piece in pieces { piece.place(in: file) }
    if isNew { loweredCount += 1 }
    isRead = true
  }
}

/// Where two texts begin to differ, and where they are the same again.
private func changedBytes(_ old: [UInt8], _ new: [UInt8]) -> (start: Int, end: (old: Int, new: Int)) {
  let start = old.countOfSameStart(as: new)
  let same = min(old.countOfSameEnd(as: new), min(old.count, new.count) - start)
  return (start, (old.count - same, new.count - same))
}

/// A piece of a file with what it declares, and where it starts: see ``Pieces``.
struct KeptPiece {
  let content: Content
  let start: Int

  /// What stays of a piece that is moved.
  final class Content {
    let source: SourceFile
    let tree: SyntaxTree
    lazy var hand = FileHand(tree)
    lazy var key = FileKey(tree)
    fileprivate var lowered: (surroundings: Surroundings, declarations: FileDeclarations)?
    /// How many objectives it declares.
    var objectives: Int { lowered?.declarations.objectives.count ?? 0 }

    fileprivate init(_ tree: SyntaxTree, _ source: SourceFile) {
      self.tree = tree
      self.source = source
    }
  }

  fileprivate init(_ tree: SyntaxTree, _ source: SourceFile, at start: Int) {
    self.init(Content(tree, source), at: start)
  }

  private init(_ content: Content, at start: Int) {
    self.content = content
    self.start = start
  }

  fileprivate func moved(by distance: Int) -> KeptPiece { KeptPiece(content, at: start + distance) }

  var tree: SyntaxTree { content.tree }
  var hand: FileHand { content.hand }
  var key: FileKey { content.key }

  func isLowered(in surroundings: Surroundings) -> Bool { content.lowered?.surroundings == surroundings }

  /// What it declares, as it was lowered, which nobody may write into.
  func declarations(in surroundings: Surroundings) -> FileDeclarations {
    content.lowered?.declarations ?? FileDeclarations()
  }

  /// Some of what it declares.
  func declared<Entry>(_ entries: (FileDeclarations) -> [Entry]) -> [Entry] {
    content.lowered.map { entries($0.declarations) } ?? []
  }

  fileprivate func lower(in surroundings: Surroundings, _ earlier: EarlierTitles?, below top: FileTop?) {
    guard !isLowered(in: surroundings) else { return }
    content.source.takeOut()
    content.lowered = (surroundings, surroundings.lowered(tree, earlier, below: top))
  }

  fileprivate func place(in file: SourceFile) { content.source.place(in: file, at: start) }
}

/// What a workspace says of all its files, so that what it says decides how each of them is read.
struct Surroundings: Equatable, Sendable {
  let cycles: [String: Period]
  let year: FiscalYear
  let languages: Languages

  func lowered(_ tree: SyntaxTree, _ earlier: EarlierTitles? = nil, below top: FileTop? = nil)
    -> FileDeclarations
  {
    var lowering = Lowering(tree, cycles: cycles, in: year, languages: languages, earlier: earlier, below: top)
    return lowering.run()
  }
}

extension FileDeclarations {
  /// The same with objects of its own.
  func copied() -> FileDeclarations {
    var copy = self
    copy.kpis = kpis.map { $0.copied() }
    copy.objectives = objectives.map { $0.copied() }
    return copy
  }

  /// The same of a piece that starts so many bytes into its file; what has a ``Location`` moves by itself.
  func moved(by distance: Int) -> FileDeclarations {
    guard distance != 0, !parseErrors.isEmpty || !loweringErrors.isEmpty else { return self }
    var moved = self
    moved.parseErrors = parseErrors.map { $0.moved(by: distance) }
    moved.loweringErrors = loweringErrors.map { $0.moved(by: distance) }
    return moved
  }
}

extension Objective {
  fileprivate func copied() -> Objective {
    Objective(
      owningUnit: owningUnit, cycle: cycle, owners: owners, because: because, supports: supports,
      by: by, kind: kind, guards: guards, rollup: rollup, needs: needs, score: score, learned: learned,
      setAside: setAside, revisions: revisions, checkins: checkins, keyResults: keyResults.map { $0.copied() },
      initiatives: initiatives.map { $0.copied() }, lazyTitle: lazyTitle, heading: heading)
  }
}

extension Objective {
  /// The same with objects of its own, as it was resolved but for what it names.
  func copiedWithNames() -> Objective {
    let copy = copied()
    (copy.unit, copy.entity) = (unit, entity)
    for (one, other) in zip(copy.keyResults, keyResults) { one.pathStart = other.pathStart }
    return copy
  }
}

extension KeyResult {
  fileprivate func copied() -> KeyResult {
    KeyResult(
      kind: kind, from: from, to: to, by: by, owners: owners, supports: supports, measures: measures,
      confidence: confidence, needs: needs, checkins: checkins, rare: rare, lazyTitle: lazyTitle, cycle: cycle,
      heading: heading)
  }
}

extension Initiative {
  fileprivate func copied() -> Initiative {
    Initiative(
      heading: heading, by: by, done: done, owners: owners, supports: supports, needs: needs, because: because,
      setAside: setAside)
  }
}

extension KPI {
  fileprivate func copied() -> KPI {
    KPI(
      owningUnit: owningUnit, owners: owners, every: every, healthy: healthy, scale: scale,
      source: source, readings: readings, complements: complements, because: because, from: from, to: to, by: by,
      heading: heading)
  }
}
