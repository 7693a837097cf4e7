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
  /// What has parts here without the braces around them, and how many blocks are open around it.
  var unopened: (container: Container, depth: Int)?
  /// What stands on the line of the declaration here that belongs between its braces.
  var partsOnLine: PartsOnLine?
  /// The declaration on whose line the part here stands.
  var lineOwner: Container?
  /// How many of the blocks were opened by a call of ``parseBlock(of:header:)`` that has not returned.
  var blocksOnStack = 0
  /// The block whose closing brace seems to have been taken by another, from how the lines are indented.
  var suspect: Parser.OpenBlock?
  /// The round or square brackets that were opened and told; their closing ones are not told again.
  var openBrackets = 0
  /// Whether the file ended within several braces, which is told once.
  var isCutOff = false
  /// The last opening brace that stood where nothing opens.
  var strangeBrace: Int?
  /// Braces that nest deeper than any plan: what else is wrong with braces is an echo of that.
  var isTooDeep = false
  /// Whether an objective has been read, so that a list below it is its key results.
  var hasObjective = false
  /// How the marks of key results look that are listed where no objective is.
  var styleOfResults: String?
  /// Whether words stand above that may be the objective of what follows.
  var isHeadUnclear = false
  /// Whether a heading as Jira writes it stands above: `h2. Goals`.
  var hasJiraHeading = false
  /// The heading of a list that the bullets here stand below.
  var section: Parser.Section?
  /// Whether a heading was read that says when the goals of the page are, which the whole file may say otherwise.
  var hasPageHeading = false
  /// Where headings start that a bullet still needs.
  var headingsInUse: Set<Int> = []
  /// The objective that was opened last, and what has been listed below it.
  var lastObjective: Parser.ListedObjective?
  var objectiveCount = 0
  /// The number in the last marker of a list: 1.1.
  var lastCount = ""
  /// The handles of the file by their letters, once somebody asks.
  var handles: [String: String]?
  /// The handles of the people whom the file declares, by their names, once somebody asks.
  var people: [String: String]?
  /// Whether the range of a KPI is read, behind which may stand how often that is read.
  var isInRange = false
  /// Whether something was read by what stands elsewhere in the file.
  var looksAround = false
  /// The lines of lists that have been read, without their marks.
  var listed: Set<String> = []
  /// A `-` or `:` that belongs to a marker is told with it, not by itself.
  var isQuiet = false

  /// The errors behind the last one that starts before a place: those of a long file above it are not gone through.
  func errors(from place: Int) -> ArraySlice<SyntaxError> {
    errors[((errors.lastIndex { $0.range.start < place } ?? -1) + 1)...]
  }

  /// Takes back some of the errors from a place on.
  func withdraw(from place: Int, where isWithdrawn: (SyntaxError) -> Bool) {
    // Their indices alone: a slice that is still held would have the whole list copied.
    let latest = errors(from: place).indices
    let kept = errors[latest].filter { !isWithdrawn($0) }
    if kept.count < latest.count { errors.replaceSubrange(latest, with: kept) }
  }

  init(_ lexed: Lexed) {
    tokenErrors = lexed.errors
    missingClosers = lexed.braceBalance
    builder = TreeBuilder(capacity: lexed.tokens.count / 2 + 8)
  }
}
