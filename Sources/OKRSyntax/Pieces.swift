package import OKRSource

/// A file cut into pieces that are each read by itself, with the same tree, the same meaning and the same errors as in
/// the whole: what stands before the first objective, and then an objective or a few at a time.
///
/// A cut is made only where the reader would start afresh: before an `objective` at the start of a line, behind the `}`
/// of another one. And a file is cut only if no piece leaves anything open, if what is wrong in a piece is wrong
/// between its braces, and if nothing but objectives stands behind the first cut: what the top of a file says holds for
/// all of it.
package struct Pieces {
  /// The trees of the pieces, each of a source of its own; one tree where a file cannot be cut.
  package let trees: [SyntaxTree]
  /// Where each of them starts.
  package let starts: [Int]

  /// A file cut anew; nil where it cannot be cut.
  package static func of(_ file: SourceFile) -> Pieces? {
    guard let pieces = cut(file.bytes[...], of: file, isTop: true), pieces.trees.count > 1 else { return nil }
    return pieces
  }

  /// A file that has changed between the starts of two objectives, or up to its end, cut there; nil where what stands
  /// there now does not end as pieces do.
  package static func of(_ file: SourceFile, between start: Int, _ end: Int) -> Pieces? {
    guard start >= 0, start < end, end <= file.bytes.count else { return nil }
    return cut(file.bytes[start..<end], of: file, isTop: start == 0)
  }

  private static func cut(_ bytes: ArraySlice<UInt8>, of file: SourceFile, isTop: Bool) -> Pieces? {
    let isLast = bytes.endIndex == file.bytes.count
    let whole = source(bytes, of: file)
    let lexed = lex(whole)
    guard let cuts = starts(in: lexed, isTop: isTop, isLast: isLast) else { return nil }
    var trees: [SyntaxTree] = []
    for (number, start) in cuts.enumerated() {
      let end = number + 1 < cuts.count ? cuts[number + 1] : bytes.count
      let isWhole = start == 0 && end == bytes.count
      let piece = bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)]
      let tree = isWhole ? parse(whole, lexed) : parse(source(piece, of: file))
      let isHead = isTop && number == 0
      guard tree.leavesNothingOpen, isHead ? isSoundTop(tree) : hasOnlyObjectives(tree) else { return nil }
      trees.append(tree)
    }
    return Pieces(trees: trees, starts: cuts.map { bytes.startIndex + $0 })
  }

  private static func source(_ bytes: ArraySlice<UInt8>, of file: SourceFile) -> SourceFile {
    SourceFile(path: file.path, workspacePath: file.workspacePath, bytes: Array(bytes))
  }

  /// Where pieces start in some tokens; nil where the last one does not end as a piece does.
  private static func starts(in lexed: Lexed, isTop: Bool, isLast: Bool) -> [Int]? {
    guard lexed.braceBalance == 0, isTop || lexed.tokens.first?.kind == .keyword(.objective) else { return nil }
    var starts = [0]
    var depth = 0
    var last = isTop ? TokenKind.lineBreak : .closeBrace
    var isAtLineStart = true
    var isBeforeObjectives = isTop
    for token in lexed.tokens {
      switch token.kind {
      case .conflict: return nil
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .keyword(.objective) where depth == 0 && isAtLineStart:
        // The first of a file has the top of the file before it, which ends with its line.
        if last == .closeBrace || isBeforeObjectives, token.start > 0 { starts.append(Int(token.start)) }
        isBeforeObjectives = false
      default: break
      }
      guard depth >= 0 else { return nil }
      if token.kind == .end { break }
      isAtLineStart = token.kind == .lineBreak
      if !token.kind.isTrivia { last = token.kind }
    }
    if isLast { return starts }
    // What comes next starts a line, and stands behind a closing brace.
    return last == .closeBrace && isAtLineStart ? starts : nil
  }

  /// Whether the first piece of a file reads the same with an objective behind it.
  private static func isSoundTop(_ tree: SyntaxTree) -> Bool { tree.errors.isEmpty }

  /// Whether a piece has nothing but objectives, and faults only between their braces.
  private static func hasOnlyObjectives(_ tree: SyntaxTree) -> Bool {
    guard tree.root.children.allSatisfy({ $0.kind == .declaration(.objective) }) else { return false }
    let lastBrace = tree.tokens.last { $0.kind == .closeBrace }.map { Int($0.start) } ?? 0
    return tree.errors.allSatisfy { $0.range.end <= lastBrace }
  }
}
