import OKRProse
package import OKRSource
package import OKRSyntax
import OKRValues

/// A file with its tree, and with what its declarations and titles say, kept for as long as its text stays: a change in
/// one file of a workspace reads no other anew.
package final class KeptFile {
  package let tree: SyntaxTree
  /// How often its declarations were lowered: once, unless what the workspace says of all files has changed.
  package private(set) var loweredCount = 0
  private var lowered: (surroundings: Surroundings, declarations: FileDeclarations)?

  package init(_ file: SourceFile) { tree = parse(file) }

  package var file: SourceFile { tree.file }

  /// What the file declares, to be resolved: a copy, since resolving writes into it.
  func declarations(in surroundings: Surroundings) -> FileDeclarations {
    if let lowered, lowered.surroundings == surroundings { return lowered.declarations.copied() }
    let declarations = surroundings.lowered(tree)
    loweredCount += 1
    lowered = (surroundings, declarations)
    return declarations.copied()
  }
}

/// What a workspace says of all its files, so that what it says decides how each of them is read.
struct Surroundings: Equatable, Sendable {
  let cycles: [String: Period]
  let year: FiscalYear
  let languages: Languages

  func lowered(_ tree: SyntaxTree) -> FileDeclarations {
    var lowering = Lowering(tree, cycles: cycles, in: year, languages: languages)
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
