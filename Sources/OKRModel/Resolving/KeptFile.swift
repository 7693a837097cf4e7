import OKRProse
package import OKRSource
package import OKRSyntax
import OKRValues

/// A file with its tree, and with what its declarations and titles say, kept for as long as its text stays: a change in
/// one file of a workspace reads no other anew.
package final class KeptFile {
  package let file: SourceFile
  /// Parsed when somebody first asks: of several keystrokes only the last is.
  package private(set) lazy var tree = parse(file)
  /// How often its declarations were lowered: once, unless what the workspace says of all files has changed.
  package private(set) var loweredCount = 0
  /// Its text before an edit, until this one is lowered.
  private var before: KeptFile?
  private var lowered: (surroundings: Surroundings, declarations: FileDeclarations)?

  /// A file as it is now; of its text before an edit it keeps what was read of titles that are still there.
  package init(_ file: SourceFile, after edited: KeptFile? = nil) {
    self.file = file
    before = edited.flatMap { $0.lowered == nil ? $0.before : $0 }
  }

  /// What the file declares, to be resolved: a copy, since resolving writes into it.
  func declarations(in surroundings: Surroundings) -> FileDeclarations { pristine(in: surroundings).copied() }

  /// The same as it was lowered, which nobody may write into.
  private func pristine(in surroundings: Surroundings) -> FileDeclarations {
    if let lowered, lowered.surroundings == surroundings { return lowered.declarations }
    let earlier = before?.lowered.flatMap {
      $0.surroundings == surroundings ? EarlierTitles($0.declarations) : nil
    }
    before = nil
    let declarations = surroundings.lowered(tree, earlier)
    loweredCount += 1
    lowered = (surroundings, declarations)
    return declarations
  }
}

extension KeptFile {
  /// Whether the rest of the workspace sees the same of two texts of a file: what it says for all, and the names, places
  /// and times of what it declares.
  func looksAlike(_ other: KeptFile, in surroundings: Surroundings) -> Bool {
    SaidForAll(tree, in: surroundings.year) == SaidForAll(other.tree, in: surroundings.year)
      && FileShape(pristine(in: surroundings)) == FileShape(other.pristine(in: surroundings))
  }
}

/// What a workspace says of all its files, so that what it says decides how each of them is read.
struct Surroundings: Equatable, Sendable {
  let cycles: [String: Period]
  let year: FiscalYear
  let languages: Languages

  func lowered(_ tree: SyntaxTree, _ earlier: EarlierTitles? = nil) -> FileDeclarations {
    var lowering = Lowering(tree, cycles: cycles, in: year, languages: languages, earlier: earlier)
    return lowering.run()
  }
}

extension FileDeclarations {
  /// The same with objects of its own.
  fileprivate func copied() -> FileDeclarations {
    var copy = self
    copy.kpis = kpis.map { $0.copied() }
    copy.objectives = objectives.map { $0.copied() }
    return copy
  }
}

extension Objective {
  fileprivate func copied() -> Objective {
    Objective(
      heading: heading, owningUnit: owningUnit, cycle: cycle, owners: owners, because: because, supports: supports,
      by: by, kind: kind, guards: guards, rollup: rollup, needs: needs, score: score, learned: learned,
      setAside: setAside, revisions: revisions, checkins: checkins, keyResults: keyResults.map { $0.copied() },
      initiatives: initiatives, lazyTitle: lazyTitle)
  }
}

extension KeyResult {
  fileprivate func copied() -> KeyResult {
    KeyResult(
      heading: heading, kind: kind, from: from, to: to, stretch: stretch, by: by, done: done, owners: owners,
      because: because, supports: supports, measures: measures, weight: weight, confidence: confidence,
      ambition: ambition, rollup: rollup, needs: needs, score: score, learned: learned, setAside: setAside,
      revisions: revisions, checkins: checkins, lazyTitle: lazyTitle)
  }
}

extension KPI {
  fileprivate func copied() -> KPI {
    KPI(
      heading: heading, owningUnit: owningUnit, owners: owners, every: every, healthy: healthy, scale: scale,
      source: source, readings: readings, complements: complements, because: because, from: from, to: to, by: by)
  }
}
