package import OKRLint
import OKRModel
package import OKRSource
package import OKRSyntax
package import OKRValues

/// Which fixes are made.
package struct FixWish: Sendable {
  package var asOf: Day
  /// The rules whose findings are mended.
  package var selection: Selection
  /// Whether those are made too that a person has to read afterwards, where there is one and no more to choose from.
  package var isSuggestedToo: Bool

  package init(asOf: Day, selection: Selection = Selection(), isSuggestedToo: Bool = false) {
    self.asOf = asOf
    self.selection = selection
    self.isSuggestedToo = isSuggestedToo
  }
}

/// The files of a workspace after fixes, and what is still to be said of them.
package struct Fixed: Sendable {
  /// The files in the order in which they came, those without a fix the same as before.
  package fileprivate(set) var trees: [SyntaxTree]
  /// How many fixes were made, by the paths of the files that they changed.
  package fileprivate(set) var counts: [String: Int] = [:]
  /// What is found in the wanted files now.
  package fileprivate(set) var findings: [Finding] = []
}

/// Makes the fixes of some files of a workspace, and lints again, until no more can be made.
///
/// Of fixes that overlap the first is made, and the others when they are still offered afterwards. One that would leave
/// more that cannot be read than there was is not made, nor a safe one after which a goal is read otherwise, nor one that
/// changes a file that is not wanted.
///
/// - Parameter wanted: The paths of the files that may be changed; the others only tell what names mean.
package func fixed(_ trees: [SyntaxTree], in wanted: Set<String>, _ wish: FixWish) -> Fixed {
  var fixed = Fixed(trees: trees)
  var refused: Set<String> = []
  for round in 0...mostRounds {
    let linted = lint(resolve(fixed.trees), asOf: wish.asOf, selection: wish.selection)
    fixed.findings = linted.findings.filter { wanted.contains($0.location.file.path) }
    let fixes = fixesToMake(fixed.findings, wish).filter { !refused.contains($0.key) }
    let chosen = withoutOverlaps(fixes.filter { $0.fix.edits.allSatisfy { wanted.contains($0.location.file.path) } })
    if chosen.isEmpty || round == mostRounds { break }
    let kept = sound(readable(chosen, in: fixed.trees), in: fixed.trees, on: wish.asOf)
    // Beside what has been made since, a fix may be sound that was not before.
    if !kept.isEmpty { refused = [] }
    refused.formUnion(Set(chosen.map(\.key)).subtracting(kept.map(\.key)))
    for fix in kept {
      for path in Set(fix.fix.edits.map(\.location.file.path)) { fixed.counts[path, default: 0] += 1 }
    }
    fixed.trees = making(kept, in: fixed.trees)
  }
  return fixed
}

/// What two fixes do to each other in turn could go on for ever.
private let mostRounds = 16

/// A fix that may be made, and what tells it from every other.
package struct FixToMake: Sendable {
  package let fix: Fix
  let key: String
}

/// The fixes that a machine would make of some findings, in their order; they may overlap.
package func fixesToMake(_ findings: [Finding], _ wish: FixWish) -> [FixToMake] {
  findings.compactMap { finding in
    let safe = finding.fixes.first { $0.applicability == .safe }
    let only = wish.isSuggestedToo && finding.fixes.count == 1 ? finding.fixes.first : nil
    guard let fix = safe ?? only, !fix.isForm else { return nil }
    return FixToMake(fix: fix, key: "\(finding.location.file.path) \(finding.fingerprint) \(fix.title)")
  }
}

extension Fix {
  /// Whether something is left to be filled in, so that what it leaves behind is no goal yet.
  fileprivate var isForm: Bool {
    edits.contains { edit in
      let old = edit.location.file.text(edit.location.range)
      return ["…", "YYYY"].contains { edit.text.contains(text: $0) && !old.contains(text: $0) }
    }
  }
}

/// Those fixes that change none of the text that an earlier one changes; what touches it waits too.
package func withoutOverlaps(_ fixes: [FixToMake]) -> [FixToMake] {
  var taken: [ObjectIdentifier: [Edit]] = [:]
  return fixes.filter { fix in
    let news = fix.fix.edits.filter { edit in
      let own = taken[ObjectIdentifier(edit.location.file)] ?? []
      let place = own.countOfSorted { $0.location.range < edit.location.range }
      // Two braces at one place are two.
      return place >= own.count || own[place] != edit || edit.location.range.length == 0
    }
    let isFree = news.allSatisfy { edit in
      let own = taken[ObjectIdentifier(edit.location.file)] ?? []
      let place = own.countOfSorted { $0.location.range < edit.location.range }
      let isClearBefore = place == 0 || own[place - 1].location.range.end < edit.location.range.start
      return isClearBefore && (place == own.count || edit.location.range.end < own[place].location.range.start)
    }
    guard isFree, fix.fix.edits.count < 2 || !touchesItself(fix.fix) else { return false }
    for edit in news {
      let file = ObjectIdentifier(edit.location.file)
      let place = (taken[file] ?? []).countOfSorted { $0.location.range < edit.location.range }
      taken[file, default: []].insert(edit, at: place)
    }
    return true
  }
}

private func touchesItself(_ fix: Fix) -> Bool {
  let edits = fix.edits.inOrder
  return zip(edits, edits.dropFirst()).contains { one, next in
    one.location.file === next.location.file && next.location.range.start < one.location.range.end
  }
}

/// Those fixes after which no file has more that cannot be read than before.
private func readable(_ fixes: [FixToMake], in trees: [SyntaxTree]) -> [FixToMake] {
  most(of: fixes) { !readsWorse(trees, with: $0) }
}

/// Those fixes after which all that was read of the goals is read as before; what is only suggested may change it.
private func sound(_ fixes: [FixToMake], in trees: [SyntaxTree], on day: Day) -> [FixToMake] {
  let safe = fixes.filter { $0.fix.applicability == .safe }
  guard !safe.isEmpty else { return fixes }
  let goals = ReadGoals(trees, on: day)
  let kept = Set(most(of: safe) { goals.isKept(in: ReadGoals(making($0, in: trees), on: day)) }.map(\.key))
  return fixes.filter { $0.fix.applicability != .safe || kept.contains($0.key) }
}

/// Those of some fixes which can be made together; where not all can, the halves are tried, down to the one that cannot.
func most(of fixes: [FixToMake], where isFine: ([FixToMake]) -> Bool) -> [FixToMake] {
  var kept: [FixToMake] = []
  var waiting = [fixes[...]]
  while let part = waiting.popLast() {
    if part.isEmpty { continue }
    if isFine(kept + part) {
      kept += part
    } else if part.count > 1 {
      waiting.append(part.dropFirst(part.count / 2))
      waiting.append(part.prefix(part.count / 2))
    }
  }
  return kept
}

func readsWorse(_ trees: [SyntaxTree], with fixes: [FixToMake]) -> Bool {
  let after = making(fixes, in: trees)
  return zip(trees, after).contains { $0 !== $1 && $1.errors.count > $0.errors.count }
}

/// The trees of the files after some fixes; of a file that none of them changes, the same tree.
func making(_ fixes: [FixToMake], in trees: [SyntaxTree]) -> [SyntaxTree] {
  // Two findings may be mended by the same edit.
  var seen: Set<Edit> = []
  let edits = fixes.flatMap(\.fix.edits).filter { seen.insert($0).inserted }
  let own = Dictionary(grouping: edits) { ObjectIdentifier($0.location.file) }
  return trees.map { tree in
    guard let edits = own[ObjectIdentifier(tree.file)] else { return tree }
    let bytes = tree.file.bytes(afterMaking: edits)
    return parse(SourceFile(path: tree.file.path, workspacePath: tree.file.workspacePath, bytes: bytes))
  }
}
