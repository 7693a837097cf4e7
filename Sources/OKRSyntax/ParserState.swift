import OKRSource

/// What the parser keeps beside its place among the tokens.
final class ParserState {
  var builder: TreeBuilder
  /// What is told of single tokens, whatever stands around them.
  var tokenErrors: [SyntaxError]
  /// What is told of how the tokens stand together.
  var errors: [SyntaxError] = []
  /// Stretches that were read as prose, in which marks of the language mean nothing.
  var proseRanges: [TextRange] = []
  /// Opening braces without a closing one, as far as not yet told; negative when there are too many closing ones.
  var missingClosers: Int
  var openBlocks: [Parser.OpenBlock] = []
  /// How many of them were opened by a call of ``parseBlock(of:header:)`` that has not returned.
  var blocksOnStack = 0
  /// The block whose closing brace seems to have been taken by another, from how the lines are indented.
  var suspect: Parser.OpenBlock?
  /// The round or square brackets that were opened and told; their closing ones are not told again.
  var openBrackets = 0
  /// The last opening brace that stood where nothing opens.
  var strangeBrace: Int?
  /// Braces that nest deeper than any plan: what else is wrong with braces is an echo of that.
  var isTooDeep = false
  /// Whether an objective has been read, so that a list below it is its key results.
  var hasObjective = false
  /// The heading of a list that the bullets here stand below.
  var section: Parser.Section?
  /// Whether a heading was read that says when the goals of the page are, which the whole file may say otherwise.
  var hasPageHeading = false
  /// Where headings start that a bullet still needs.
  var headingsInUse: Set<Int> = []
  /// The objective that was opened last, and what has been listed below it.
  var lastObjective: Parser.ListedObjective?
  var objectiveCount = 0
  /// A `-` or `:` that belongs to a marker is told with it, not by itself.
  var isQuiet = false

  init(_ lexed: Lexed) {
    tokenErrors = lexed.errors
    missingClosers = lexed.braceBalance
    builder = TreeBuilder(capacity: lexed.tokens.count / 2 + 8)
  }
}

extension Parser {
  var builder: TreeBuilder {
    _read { yield state.builder }
    _modify { yield &state.builder }
  }
  var tokenErrors: [SyntaxError] {
    get { state.tokenErrors }
    _modify { yield &state.tokenErrors }
  }
  var errors: [SyntaxError] {
    get { state.errors }
    _modify { yield &state.errors }
  }
  var proseRanges: [TextRange] {
    get { state.proseRanges }
    _modify { yield &state.proseRanges }
  }
  var missingClosers: Int {
    get { state.missingClosers }
    nonmutating set { state.missingClosers = newValue }
  }
  var openBlocks: [OpenBlock] {
    get { state.openBlocks }
    _modify { yield &state.openBlocks }
  }
  var blocksOnStack: Int {
    get { state.blocksOnStack }
    nonmutating set { state.blocksOnStack = newValue }
  }
  var suspect: OpenBlock? {
    get { state.suspect }
    _modify { yield &state.suspect }
  }
  var openBrackets: Int {
    get { state.openBrackets }
    nonmutating set { state.openBrackets = newValue }
  }
  var strangeBrace: Int? {
    get { state.strangeBrace }
    nonmutating set { state.strangeBrace = newValue }
  }
  var isTooDeep: Bool {
    get { state.isTooDeep }
    nonmutating set { state.isTooDeep = newValue }
  }
  var hasObjective: Bool {
    get { state.hasObjective }
    nonmutating set { state.hasObjective = newValue }
  }
  var section: Section? {
    get { state.section }
    _modify { yield &state.section }
  }
  var hasPageHeading: Bool {
    get { state.hasPageHeading }
    nonmutating set { state.hasPageHeading = newValue }
  }
  var headingsInUse: Set<Int> {
    get { state.headingsInUse }
    _modify { yield &state.headingsInUse }
  }
  var lastObjective: ListedObjective? {
    get { state.lastObjective }
    _modify { yield &state.lastObjective }
  }
  var objectiveCount: Int {
    get { state.objectiveCount }
    nonmutating set { state.objectiveCount = newValue }
  }
  var isQuiet: Bool {
    get { state.isQuiet }
    nonmutating set { state.isQuiet = newValue }
  }
}
