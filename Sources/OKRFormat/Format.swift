package import OKRSource
package import OKRSyntax

/// A file in the one layout of the language.
///
/// Only blanks and line breaks between tokens change. What cannot be read is left as it is: a line with a syntax error
/// with the clause or declaration that it is part of, and the whole file where braces do not match.
package func formatted(_ tree: SyntaxTree) -> [UInt8] {
  tree.file.bytes(afterMaking: formattingEdits(tree))
}

/// What has to change in a file to have it in the one layout: blanks and line breaks, in the order of the file.
///
/// None of the edits overlaps another, and each may be made without the others, as for a part of a file.
package func formattingEdits(_ tree: SyntaxTree) -> [Edit] {
  var layout = Layout(tree)
  guard layout.place() else { return [] }
  let edits = layout.edits()
  if edits.isEmpty { return [] }
  // A line may mean something by where it starts. The layout heeds that; but rather no layout than another meaning.
  let after = parse(SourceFile(path: tree.file.path, bytes: tree.file.bytes(afterMaking: edits)))
  return Shape(of: tree) == Shape(of: after) ? edits : []
}

/// A tree without the places of its tokens: what two files have in common that differ in their layout only.
private struct Shape: Equatable {
  private struct Part: Equatable {
    let kind: NodeKind
    let first, end: Int
    let subtreeEnd: UInt32
  }

  private let tokens: [ArraySlice<UInt8>]
  private let nodes: [Part]
  private let errors: [SyntaxError.Rule]

  init(of tree: SyntaxTree) {
    var tokens: [ArraySlice<UInt8>] = []
    // How many tokens that mean something stand before each.
    var ordinals: [Int] = []
    for (index, token) in tree.tokens.enumerated() {
      ordinals.append(tokens.count)
      if !token.kind.isTrivia { tokens.append(tree.file.bytes(tree.range(ofToken: index))) }
    }
    func ordinal(_ token: UInt32) -> Int { Int(token) < ordinals.count ? ordinals[Int(token)] : tokens.count }
    self.tokens = tokens
    nodes = tree.nodes.map {
      Part(kind: $0.kind, first: ordinal($0.firstToken), end: ordinal($0.endToken), subtreeEnd: $0.subtreeEnd)
    }
    errors = tree.errors.map(\.rule)
  }
}
