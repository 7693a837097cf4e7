package import OKRSource

/// Builds the tree of a file by recursive descent; never fails, and reports every independent mistake once.
package func parse(_ file: SourceFile) -> SyntaxTree {
  let lexed = lex(file)
  var parser = Parser(file, lexed)
  parser.parseFile()
  return parser.finish()
}

/// The parser's state and verbs: `at` looks, `eat` takes if there, `expect` takes or reports, `bump` takes.
struct Parser: ~Copyable {
  /// How deep braces may nest.
  static let depthLimit = 200

  let file: SourceFile
  let tokens: [Token]
  /// The index of the next token that the grammar sees.
  private(set) var position = 0
  /// The index after the last token that was taken.
  private(set) var previousEnd = 0
  var builder: TreeBuilder
  var errors: [SyntaxError]
  /// Stretches that were read as prose, in which marks of the language mean nothing.
  var proseRanges: [TextRange] = []
  /// Opening braces without a closing one, as far as not yet told; negative when there are too many closing ones.
  var missingClosers: Int
  var openBlocks: [OpenBlock] = []
  /// The block whose closing brace seems to have been taken by another, from how the lines are indented.
  var suspect: OpenBlock?
  /// A `-` or `:` that belongs to a marker is told with it, not by itself.
  private var isQuiet = false

  /// A brace that is open, and what it belongs to.
  struct OpenBlock {
    let container: Container
    let brace: Int
    let indent: Int
  }

  init(_ file: SourceFile, _ lexed: Lexed) {
    self.file = file
    tokens = lexed.tokens
    errors = lexed.errors
    missingClosers = lexed.braceBalance
    builder = TreeBuilder(capacity: lexed.tokens.count / 2 + 8)
    skipTrivia()
  }

  consuming func finish() -> SyntaxTree {
    let prose = proseRanges
    // Twice told is an echo: of several errors at one place the first stays.
    var kept: [SyntaxError] = []
    for error in errors.sorted(by: { $0.range < $1.range }) {
      if case .listMarker = error.kind {} else if case .unquotedTitle = error.kind {} else if case .unexpected = error.kind {
      } else if prose.contains(where: { $0.contains(error.range) }) { continue }
      if let last = kept.last, last.range == error.range, last.rule == error.rule { continue }
      kept.append(error)
    }
    return SyntaxTree(file: file, tokens: tokens, nodes: builder.nodes, errors: kept)
  }

  // MARK: - Looking

  /// The kind of the next token, or of one further on; past the end it is always `.end`.
  func kind(_ ahead: Int = 0) -> TokenKind { tokens[index(ahead)].kind }

  /// The token index of the next token, or of one further on.
  func index(_ ahead: Int = 0) -> Int {
    var found = min(position, tokens.count - 1)
    var left = ahead
    while left > 0, found < tokens.count - 1 {
      found += 1
      if !tokens[found].kind.isTrivia { left -= 1 }
    }
    return found
  }

  func at(_ wanted: TokenKind) -> Bool { kind() == wanted }

  func at(_ wanted: Keyword) -> Bool { kind() == .keyword(wanted) }

  /// The keyword at the position, if there is one.
  var keyword: Keyword? {
    if case .keyword(let keyword) = kind() { return keyword }
    return nil
  }

  func range(_ ahead: Int = 0) -> TextRange { rangeOfToken(index(ahead)) }

  func rangeOfToken(_ index: Int) -> TextRange {
    let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : file.bytes.count
    return TextRange(Int(tokens[min(index, tokens.count - 1)].start), end)
  }

  func text(_ ahead: Int = 0) -> String { file.text(range(ahead)) }

  /// Whether a line starts with the next token, or with one further on.
  func startsLine(_ ahead: Int = 0) -> Bool {
    var before = index(ahead) - 1
    while before >= 0 {
      switch tokens[before].kind {
      case .lineBreak, .conflict: return true
      case .blank, .comment: before -= 1
      default: return false
      }
    }
    return true
  }

  /// Whether the token right after the next one, trivia included, is of a kind.
  func touches(_ wanted: TokenKind, after ahead: Int = 0) -> Bool {
    let next = index(ahead) + 1
    return next < tokens.count && tokens[next].kind == wanted
  }

  /// The columns of white space before the line that holds a token.
  func indent(ofToken index: Int) -> Int {
    let offset = Int(tokens[min(index, tokens.count - 1)].start)
    var column = file.lineStart(at: offset)
    let start = column
    while file.byte(at: column) == UInt8(ascii: " ") || file.byte(at: column) == UInt8(ascii: "\t") { column += 1 }
    return column - start
  }

  /// What was found, in words short enough for a message.
  var found: String {
    if at(.end) { return "the end of the file" }
    let text = text()
    return text.count <= 24 ? text : text.prefix(22) + "…"
  }

  // MARK: - Taking

  mutating func bump() {
    guard position < tokens.count - 1 else { return }
    previousEnd = position + 1
    position += 1
    skipTrivia()
  }

  private mutating func skipTrivia() {
    while position < tokens.count - 1, tokens[position].kind.isTrivia {
      if tokens[position].kind == .ignoredMark, !isQuiet {
        let range = rangeOfToken(position)
        errors.append(SyntaxError(.punctuation(found: file.text(range), plain: ""), range))
      }
      position += 1
    }
  }

  /// Takes tokens without a word about the marks between them.
  mutating func bumpQuietly() {
    isQuiet = true
    bump()
    isQuiet = false
  }

  mutating func eat(_ wanted: TokenKind) -> Bool {
    guard kind() == wanted else { return false }
    bump()
    return true
  }

  /// A comma of a list, also the enumeration comma of Chinese.
  mutating func eatComma() -> Bool {
    if at(.listMark), text() == "、" {
      report(.punctuation(found: "、", plain: ","), range())
      bump()
      return true
    }
    return eat(.comma)
  }

  // MARK: - Nodes and errors

  mutating func open(_ kind: NodeKind) -> Int { builder.open(kind, at: position) }

  mutating func close(_ node: Int) { builder.close(node, end: previousEnd) }

  /// A node of exactly one token.
  mutating func leaf(_ kind: NodeKind) {
    let node = open(kind)
    bump()
    close(node)
  }

  mutating func report(_ kind: SyntaxError.Kind, _ range: TextRange, related: TextRange? = nil) {
    errors.append(SyntaxError(kind, range, related: related))
  }
}
