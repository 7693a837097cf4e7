import OKRSource
import OKRSyntax

/// A token or a comment, and what is to stand before it.
struct Piece {
  let kind: TokenKind
  let range: TextRange
  /// The line breaks between it and the piece before.
  let breaks: Int
  var gap = Gap.blanks(0)

  /// Whether a comment stands behind something on its line.
  var isRemark: Bool { kind == .comment && breaks == 0 }
}

/// What stands between two pieces.
enum Gap: Equatable {
  case blanks(Int)
  /// The start of a column, behind at least so many blanks.
  case column(Int)
  /// The start of a line, indented by so many levels.
  case line(Int, LineKind)
  /// What stands there now: inside of what cannot be read.
  case kept
}

/// What a line is, as far as lines of one kind that follow each other have common columns.
enum LineKind: Equatable {
  /// A clause or a setting: its keyword, then its value.
  case clause
  /// The header of a declaration, and the parts that it has before its clauses; `team` for any unit.
  case header(Keyword, isNamed: Bool, isTitled: Bool)
  /// What goes on from the line before.
  case rest
  /// A brace, or the like, that has no columns.
  case plain
  /// A comment of its own.
  case comment
  /// A line that is left as it is.
  case kept
}

/// The layout of one file while it is worked out: where lines start, then where columns do.
struct Layout {
  let tree: SyntaxTree
  var pieces: [Piece] = []
  /// For each token the piece that it is, for blanks the one that follows.
  private(set) var pieceOfToken: [Int] = []
  /// The offset behind a byte order mark.
  let start: Int
  /// What ends a line in this file.
  let lineBreak: [UInt8]

  /// The blanks of one level of indentation.
  static let indent = 2

  init(_ tree: SyntaxTree) {
    self.tree = tree
    let bytes = tree.file.bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineBreak = Array(tree.file.lineBreak.utf8)
    var last = start
    for (index, token) in tree.tokens.enumerated() {
      pieceOfToken.append(pieces.count)
      if token.kind == .blank || token.kind == .lineBreak || token.kind == .end { continue }
      var range = tree.range(ofToken: index)
      if token.kind == .comment { range = range.withoutBlanksAtEnd(in: tree.file) }
      pieces.append(Piece(kind: token.kind, range: range, breaks: breaks(in: TextRange(last, range.start))))
      last = range.end
    }
  }

  /// What stands before a piece now; before the one behind the last, what ends the file.
  func space(before piece: Int) -> TextRange {
    let end = piece < pieces.count ? pieces[piece].range.start : tree.file.bytes.count
    return TextRange(piece > 0 ? pieces[piece - 1].range.end : start, end)
  }

  private func breaks(in range: TextRange) -> Int { tree.file.bytes(range).lines.count - 1 }

  /// The pieces of a node.
  func pieces(of node: Int) -> Range<Int> {
    let node = tree.nodes[node]
    let first = piece(ofToken: node.firstToken)
    return first..<max(first, piece(ofToken: node.endToken, roundedDown: true))
  }

  private func piece(ofToken token: UInt32, roundedDown: Bool = false) -> Int {
    guard roundedDown else { return Int(token) < pieceOfToken.count ? pieceOfToken[Int(token)] : pieces.count }
    guard token > 0, Int(token) <= pieceOfToken.count else { return 0 }
    // A node ends behind a token that means something.
    return pieceOfToken[Int(token) - 1] + 1
  }

  /// The children of a node that have any text.
  func children(of node: Int) -> [Int] {
    tree.node(at: node).children.map(\.index).filter { !pieces(of: $0).isEmpty }
  }

  // MARK: - The outcome

  /// Decides what stands before each piece; false where the file is to be left as it is.
  mutating func place() -> Bool {
    guard let left = LeftAlone(self) else { return false }
    placeTokens()
    placeItems(of: 0, depth: 0, left)
    placeComments()
    alignColumns()
    return true
  }

  /// The changes of what stands between the pieces.
  func edits() -> [Edit] {
    var edits: [Edit] = []
    for index in 0...pieces.count {
      let range = space(before: index)
      let text = index < pieces.count ? text(before: index) : pieces.isEmpty ? [] : keptEnd(before: index) + lineBreak
      if let edit = edit(of: range, to: text) { edits.append(edit) }
    }
    return edits
  }

  /// What makes one text of another, without what they have in common at their ends: a byte that is no text is never
  /// written again.
  private func edit(of range: TextRange, to text: [UInt8]) -> Edit? {
    let old = Array(tree.file.bytes(range))
    if old == text { return nil }
    var same = zip(old, text).prefix { $0 == $1 }.count
    if parts(old, at: same) || parts(text, at: same) { same -= 1 }
    var sameAtEnd = zip(old.dropFirst(same).reversed(), text.dropFirst(same).reversed()).prefix { $0 == $1 }.count
    if parts(old, at: old.count - sameAtEnd) || parts(text, at: text.count - sameAtEnd) { sameAtEnd -= 1 }
    let place = TextRange(range.start + same, range.end - sameAtEnd)
    return Edit(Location(tree.file, place), String(decoding: text.dropFirst(same).dropLast(sameAtEnd), as: UTF8.self))
  }

  /// Whether an offset lies between the two characters of one line break.
  private func parts(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset > 0 && offset < bytes.count && bytes.index(afterLineBreakAt: offset - 1) > offset
  }

  private func text(before index: Int) -> [UInt8] {
    let old = Array(tree.file.bytes(space(before: index)))
    switch pieces[index].gap {
    case .kept: return old
    case .blanks(let count), .column(let count): return Layout.blanks(count)
    case .line(let depth, let kind):
      let indent = kind == .kept ? Array(old.lines.last ?? []) : Layout.blanks(depth * Layout.indent)
      if index == 0 { return indent }
      return keptEnd(before: index) + lineBreak + (hasBlankLine(before: index) ? lineBreak : []) + indent
    }
  }

  /// The blanks at the end of a line that is left as it is.
  private func keptEnd(before index: Int) -> [UInt8] {
    guard index > 0, isKept(index - 1) else { return [] }
    return Array(tree.file.bytes(space(before: index)).lines.first ?? [])
  }

  private func isKept(_ index: Int) -> Bool {
    switch pieces[index].gap {
    case .kept: true
    case .line(_, let kind): kind == .kept
    case .blanks, .column: false
    }
  }

  /// Whether a line has an empty one before it: where it has now, but not at the start or the end of a block.
  func hasBlankLine(before index: Int) -> Bool {
    guard index > 0, pieces[index].breaks > 1 else { return false }
    return pieces[index - 1].kind != .openBrace && pieces[index].kind != .closeBrace
  }

  private static func blanks(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: " "), count: count) }
}

extension TextRange {
  fileprivate func withoutBlanksAtEnd(in file: SourceFile) -> TextRange {
    var end = end
    while end > start, file.byte(at: end - 1) == UInt8(ascii: " ") || file.byte(at: end - 1) == UInt8(ascii: "\t") {
      end -= 1
    }
    return TextRange(start, end)
  }
}
