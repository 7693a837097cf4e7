import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// A page as it was pasted, and what all fixes make of it.
struct PastedPage: CustomTestStringConvertible {
  let typed: String
  let mended: String

  init(_ typed: String, _ mended: String) {
    self.typed = typed
    self.mended = mended
  }

  var testDescription: String { typed }

  private func mended(_ text: String) -> String {
    let trees = [parse(SourceFile(path: "a.okr", text: text))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: true)
    let fixed = fixed(trees, in: ["a.okr"], wish)
    #expect(fixed.findings.isEmpty, "\(fixed.findings.map(\.message))")
    return fixed.trees[0].file.text(fixed.trees[0].file.wholeRange)
  }

  /// Expects that the fixes make of the page what they should, all together and, where no line says what another one
  /// is, each by itself.
  func check(
    below head: String = "cycle 2026-Q3\n", each: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = head + typed + "\n"
    #expect(mended(text) == head + mended + "\n", sourceLocation: sourceLocation)
    let trial = FixTrial("a page", text: text)
    let faults = (each ? trial.faultsOfEach() + trial.faultsOfAll(rounds: 6) : []) + trial.overlaps()
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}
