package import OKRSource

/// Builds the tree of a file by recursive descent; never fails, and reports every independent mistake once.
///
/// Some of the objectives may be left out, as if they were comments.
package func parse(_ file: SourceFile, leavingOut omitted: [FileOutline.Objective] = []) -> SyntaxTree {
  parse(file, lex(file, leavingOut: omitted), leavingOut: omitted)
}

/// The same of a file that was cut into tokens already.
func parse(_ file: SourceFile, _ lexed: Lexed, leavingOut omitted: [FileOutline.Objective] = []) -> SyntaxTree {
  var parser = Parser(file, lexed)
  if file.encoding != .utf8 { parser.report(.noText(file.encoding), file.wholeRange) }
  parser.parseFile()
  return parser.finish(without: omitted)
}

/// The parser's state and verbs: `at` looks, `eat` takes if there, `expect` takes or reports, `bump` takes.
struct Parser: ~Copyable {
  /// How deep braces may nest: folders of settings in each other.
  static let depthLimit = 200
  /// How deep other blocks may nest; the language has three of them in each other, so all beyond that is recovery from
  /// what is told already, and each costs stack.
  static let otherDepthLimit = 24

  let file: SourceFile
  let tokens: [Token]
  /// The index of the next token that the grammar sees.
  private(set) var position = 0
  /// The kind of the next token, which is asked for more often than any other.
  private var nextKind: TokenKind
  /// The index after the last token that was taken.
  private(set) var previousEnd = 0
  /// All else that the parser keeps, apart: a question about the next token would copy it otherwise.
  let state: ParserState

  /// A brace that is open, and what it belongs to.
  struct OpenBlock {
    let container: Container
    let brace: Int
    let indent: Int
    /// Whether its lines are not indented, so that columns say nothing about what belongs to it.
    let isFlat: Bool
    let node: Int
    /// The node that ends with it, where nothing follows the block in that.
    let setting: Int?
  }

  /// An objective as the item of a list that others may go on.
  struct ListedObjective {
    let start: Int
    let indent: Int
    /// Whether a label such as `O1:` said what it is.
    var isLabelled = false
    /// Whether it is a line of words that has no mark at all.
    var isBare = false
    /// How its marker looks, and those of its parts.
    var style = ""
    var partStyles: Set<String> = []
    var partCount = 0
    var hasPart: Bool { partCount > 0 }
    /// Whether a part of it has said whose that is.
    var hasOwnedPart = false
    /// Whether it has said whose it is before its first part.
    var hasOwner = false
    /// Whether a part of it is indented more than itself.
    var hasDeeperPart = false
    var hasCountedPart = false
    /// Where the first of its parts starts that has a label before it.
    var firstLabel: Int?
    /// Whether a part of it has a bullet before it, and no label.
    var hasBulletPart = false
    /// Whether a part of it is marked with a target.
    var hasTargetPart = false
  }

  init(_ file: SourceFile, _ lexed: Lexed) {
    self.file = file
    tokens = lexed.tokens
    state = ParserState(lexed)
    nextKind = .end
    skipTrivia()
  }

  consuming func finish(without omitted: [FileOutline.Objective]) -> SyntaxTree {
    if let last = state.errors.lastIndex(where: { $0.range.end == file.bytes.count }),
      let whole = state.errors[last].completingLastWord(of: file)
    {
      state.errors[last] = whole
    }
    // Read before `self` is given away.
    let reported =
      state.headingsInUse.isEmpty
      ? state.errors : state.errors.map { $0.heading(inUse: state.headingsInUse.contains($0.range.start)) }
    let deduplicated = Parser.deduplicated(state.tokenErrors, reported, within: state.proseRanges)
    let leavesNothingOpen =
      state.missingClosers == 0 && state.suspect == nil && state.openBrackets == 0 && state.strangeBrace == nil
      && !state.isTooDeep && !state.looksAround && state.section == nil
      && state.headingsInUse.isEmpty && !state.hasJiraHeading
    return SyntaxTree(
      file: file, tokens: tokens, nodes: state.builder.nodes, values: state.builder.values, errors: deduplicated,
      omitted: omitted, leavesNothingOpen: leavesNothingOpen)
  }

  /// All errors in the order of the file, each told once.
  ///
  /// How a token is written matters only where it means something, so not in prose; and where the parser has something
  /// to say about the same token, it knows more than the lexer.
  private static func deduplicated(
    _ tokenErrors: [SyntaxError], _ errors: [SyntaxError], within proseRanges: [TextRange]
  ) -> [SyntaxError] {
    let prose = proseRanges.sorted()
    var next = 0
    var proseEnd = 0
    var kept: [SyntaxError] = []
    for error in tokenErrors.sorted(by: { $0.range < $1.range }) {
      while next < prose.count, prose[next].start <= error.range.start {
        proseEnd = max(proseEnd, prose[next].end)
        next += 1
      }
      if error.range.end > proseEnd || error.isAboutBytes { kept.append(error) }
    }
    var merged: [SyntaxError] = []
    var place = 0
    for error in errors.sorted(by: { $0.range < $1.range }) {
      while place < kept.count, kept[place].range < error.range {
        merged.append(kept[place])
        place += 1
      }
      while place < kept.count, kept[place].range == error.range {
        if kept[place].rule != error.rule, kept[place].rule != .invalidCharacter { merged.append(kept[place]) }
        place += 1
      }
      if let last = merged.last, last.range == error.range, last.rule == error.rule { continue }
      merged.append(error)
    }
    return merged + kept[place...]
  }

  // MARK: - Looking

  /// The kind of the next token, or of one further on; past the end it is always `.end`.
  func kind(_ ahead: Int = 0) -> TokenKind { ahead <= 0 ? nextKind : tokens[index(ahead)].kind }

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
      // > KR1: …
      case .ignoredMark where file.byte(at: Int(tokens[before].start)) == UInt8(ascii: ">"): before -= 1
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

  /// Where the line that holds an offset starts.
  func lineStart(at offset: Int) -> Int { file.lineStart(at: offset) }

  /// Where the line that holds an offset ends, before its line break.
  func lineEnd(at offset: Int) -> Int { file.lineEnd(at: offset) }

  /// The columns of white space before the line that holds a token.
  func indent(ofToken index: Int) -> Int {
    let offset = Int(tokens[min(index, tokens.count - 1)].start)
    var column = lineStart(at: offset)
    var width = 0
    while [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(file.byte(at: column)) {
      // A tab goes to the next stop, as editors show it.
      width += file.byte(at: column) == UInt8(ascii: "\t") ? 8 - width % 8 : 1
      column += 1
    }
    // The bullets of the second and the third level that a word processor pastes stand in one column with the first.
    switch (file.byte(at: column), file.byte(at: column + 1)) {
    case (UInt8(ascii: "o"), UInt8(ascii: "\t")): return width + 2
    case (0xC2, 0xA7): return width + 4
    default: return width
    }
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
      if tokens[position].kind == .ignoredMark, !state.isQuiet {
        let range = rangeOfToken(position)
        state.tokenErrors.append(SyntaxError(.punctuation(found: file.text(range), plain: ""), range))
      }
      position += 1
    }
    nextKind = tokens[min(position, tokens.count - 1)].kind
  }

  /// Takes tokens without a word about the marks between them.
  mutating func bumpQuietly() {
    state.isQuiet = true
    bump()
    state.isQuiet = false
  }

  mutating func eat(_ wanted: TokenKind) -> Bool {
    guard kind() == wanted else { return false }
    bump()
    return true
  }

  /// A comma of a list, also the enumeration comma of Chinese.
  mutating func eatComma() -> Bool {
    guard at(.comma) || (at(.listMark) && text() == "、") else { return false }
    switch kind(1) {
    case .keyword where !isFreeName(1): return false
    case .openBrace, .closeBrace, .end: return false
    case .word where HandTyped.synonyms[text(1).lowercased()] != nil:
      // `owner @anna, due 2026-09-30`: no name is followed by a value.
      switch kind(2) {
      case .date, .number, .handle, .text: return false
      default: break
      }
      // `owner: Liisa, due end of August`, `deadline: end of August`.
      if touches(.ignoredMark, after: 1) { return false }
      if let meant = correction(in: .anything, at: 1), takesNoName(meant.keyword) { return false }
    // owner @laura, 30.9. mennessä
    case .word where dayField(at: 1) != nil, .number where dayField(at: 1) != nil, .date where dayField(at: 1) != nil:
      return false
    case .word where isLabelOfDay(1): return false
    default: break
    }
    if at(.listMark) { report(.punctuation(found: "、", plain: ","), range()) }
    bump()
    return true
  }

  // MARK: - Nodes and errors

  mutating func open(_ kind: NodeKind) -> Int {
    if case .declaration(let keyword) = kind { note(keyword) }
    if kind == .clause(.owner), let objective = state.lastObjective {
      if objective.hasPart { state.lastObjective?.hasOwnedPart = true } else { state.lastObjective?.hasOwner = true }
    }
    return state.builder.open(kind, at: position)
  }

  /// Keeps what the items of a list tell of those that follow.
  private mutating func note(_ declared: Keyword) {
    switch declared {
    case .objective:
      state.hasObjective = true
      state.objectiveCount += 1
      state.isHeadUnclear = false
      if state.section?.role != .objective { state.section = nil }
      state.lastObjective = ListedObjective(start: range().start, indent: indent(ofToken: position))
    case .kr, .milestone, .initiative:
      state.lastObjective?.partCount += 1
      state.isHeadUnclear = false
      if let last = state.lastObjective, !last.hasDeeperPart, indent(ofToken: position) > last.indent {
        state.lastObjective?.hasDeeperPart = true
      }
    default: break
    }
  }

  mutating func close(_ node: Int) { state.builder.close(node, end: previousEnd) }

  /// A node of exactly one token.
  mutating func leaf(_ kind: NodeKind) {
    let node = open(kind)
    bump()
    close(node)
  }

  /// Reports something else than what belongs here: at what stands there, or where that is another matter, before it.
  mutating func reportUnexpected(_ expected: SyntaxError.Expected) {
    report(
      .unexpected(found: found, expected: expected), isOtherMatter ? rangeOfToken(max(0, previousEnd - 1)) : range())
  }

  /// Whether what stands here starts something of its own, so that it is not what was written in place of a value.
  var isOtherMatter: Bool {
    startsLine() || at(.end) || at(.closeBrace) || at(.openBrace) || keyword != nil
  }

  mutating func report(_ kind: SyntaxError.Kind, _ range: TextRange, related: TextRange? = nil) {
    state.errors.append(SyntaxError(kind, range, related: related))
  }
}
