import OKRSource
import Testing

@testable import OKRSyntax

/// The language server reads a file in pieces; nobody must be able to tell.
@Suite("A file that is read in pieces")
struct PieceTests {
  @Test("has the tree and the errors of the whole", arguments: SampleTexts.withRepository.indices)
  func whole(number: Int) {
    let text = SampleTexts.withRepository[number]
    check(text)
    // Several of them make more pieces, and most mutants leave most of them as they are.
    for seed in 0..<20 {
      var mutator = Mutator(text, seed: UInt64(seed))
      check(mutator.mutant().text + "\nobjective \"More\" {\n}\n" + text)
    }
  }

  @Test("is cut before objectives, and only if each piece stands by itself")
  func cuts() {
    let top = "company acme \"Acme\"\nfor acme\n"
    let one = "objective \"One\" {\n  kr \"A\" from 1 to 2\n}\n// between\n"
    let two = "objective \"Two\" {\n}\n"
    func starts(_ text: String) -> [Int]? { Pieces.of(SourceFile(path: "a.okr", text: text))?.starts }
    #expect(starts(top + one + two) == [0, top.utf8.count, (top + one).utf8.count])
    // A fault between braces stays there.
    let faulty = "objective \"One\" {\n  kr \"A\" from 1 to\n}\n"
    #expect(starts(top + faulty + two) == [0, top.utf8.count, (top + faulty).utf8.count])
    for broken in [
      // A brace more or fewer, a default behind the top, another declaration, an objective that may go on.
      top + one + "objective \"Two\" {\n", top + one + "}\n" + two, top + one + "cycle 2026-Q3\n" + two,
      top + one + "team sales \"Sales\"\n" + two, top + one + "<<<<<<< main\n" + two,
      top + one + two + "objective \"Three\" owner\n",
      // Who Zoe is, and whether a quoted line is there already, is said elsewhere in the file.
      top + "objective \"One\" owner @zoe {\n}\nobjective \"Two\" {\n  kr \"A\" from 1 to 2 (Zoe)\n}\n",
      top + one + "objective \"Two\" {\n> - KR1: Visits from 1 to 2\n}\n",
    ] {
      #expect(starts(broken) == nil, "\(broken)")
    }
    #expect(starts(top + "objective \"One\" owner @eva\n" + two) == [0, top.utf8.count])
  }

  private func check(_ text: String) {
    let file = SourceFile(path: "a.okr", text: text)
    guard let pieces = Pieces.of(file) else { return }
    let whole = parse(file)
    let nodes = zip(pieces.trees, pieces.starts).flatMap { tree, start in
      tree.nodes.indices.dropFirst().map { PieceTests.words(tree.node(at: $0), start) }
    }
    let isSame = nodes == whole.nodes.indices.dropFirst().map { PieceTests.words(whole.node(at: $0), 0) }
    #expect(isSame, "the nodes of \(text)")
    let errors = zip(pieces.trees, pieces.starts).flatMap { tree, start in
      tree.errors.map { "\($0.moved(by: start))" }
    }
    #expect(errors == whole.errors.map { "\($0)" }, "\(text)")
  }

  private static func words(_ node: SyntaxNode, _ start: Int) -> String {
    "\(node.kind) \(node.range.start + start)..<\(node.range.end + start) \(node.value.map { "\($0)" } ?? "")"
  }
}
