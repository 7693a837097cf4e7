import OKRLint
package import OKRSource
import OKRSyntax
package import OKRValues

/// No larger file is looked at: to read it once more for every doubt would take longer than the doubt is worth.
private let mostBytes = 1 << 16
/// So many times a file is read anew; what is still in doubt then is shown as it was told.
private let mostReadings = 48

/// Some findings, with each safe fix of the syntax only suggested that ``fixed(_:in:_:)`` would not make: after which more
/// cannot be read than before, a goal is gone, or a value is read otherwise.
///
/// Each file is looked at by itself, and one without such a fix is not looked at.
package func guarded(_ findings: [Finding], asOf day: Day) -> [Finding] {
  var found = findings
  for (file, places) in unsound(findings, asOf: day) {
    // Beside what is made before it, one may be sound that is not by itself.
    let wish = FixWish(asOf: day, selection: Selection(only: ["syntax"]))
    let left = Set(fixed([parse(file)], in: [file.path], wish).findings.filter { $0.safeOfSyntax != nil }.map(\.words))
    for place in places where left.contains(findings[place].words) { found[place] = found[place].withoutSafeFix }
  }
  return found
}

/// By file, the indices of those findings whose safe fix of the syntax does not leave all as it is read, made of the file as
/// it is.
package func unsound(_ findings: [Finding], asOf day: Day) -> [(file: SourceFile, places: [Int])] {
  let doubtful = findings.indices.filter { findings[$0].safeOfSyntax != nil }
  return Dictionary(grouping: doubtful, by: { ObjectIdentifier(findings[$0].location.file) }).values.compactMap { own in
    guard let first = own.first else { return nil }
    let file = findings[first].location.file
    guard file.bytes.count <= mostBytes else { return nil }
    let fixes = own.compactMap { place in findings[place].safeOfSyntax.map { FixToMake(fix: $0, key: "\(place)") } }
    let kept = sound(fixes, in: file, on: day)
    let places = own.filter { !kept.contains("\($0)") }
    return places.isEmpty ? nil : (file, places)
  }
}

/// The keys of those fixes of a file after which all is read as before.
private func sound(_ fixes: [FixToMake], in file: SourceFile, on day: Day) -> Set<String> {
  let trees = [parse(file)]
  let goals = ReadGoals(trees, on: day)
  var kept: Set<String> = []
  var waiting = fixes
  var readings = 0
  // Those that overlap are made one after the other.
  while !waiting.isEmpty {
    let chosen = withoutOverlaps(waiting)
    let keys = Set(chosen.map(\.key))
    let fine = most(of: chosen) {
      readings += 1
      if readings > mostReadings { return true }
      return !readsWorse(trees, with: $0) && goals.isKept(in: ReadGoals(making($0, in: trees), on: day))
    }
    kept.formUnion(fine.map(\.key))
    waiting.removeAll { keys.contains($0.key) }
    if chosen.isEmpty { return kept }
  }
  return kept
}

extension Finding {
  /// What tells it from others where its place may have moved.
  fileprivate var words: String { "\(rule) \(message) \(safeOfSyntax?.title ?? "")" }

  /// The fix that would be made without anybody looking, if the finding is one of the syntax and of its own file.
  fileprivate var safeOfSyntax: Fix? {
    guard rule.hasPrefix("syntax/") else { return nil }
    return fixes.first { fix in
      fix.applicability == .safe && fix.edits.allSatisfy { $0.location.file === location.file }
    }
  }

  /// The same finding, whose fixes somebody has to look at.
  fileprivate var withoutSafeFix: Finding {
    offering(fixes.map { Fix($0.title, .suggested, $0.edits) })
  }
}
