/// Finds, while a text is written scalar by scalar, what a build runner would obey if it stood in a log as it is.
///
/// `::name` at the start of a line commands GitHub Actions, where a wrapped line may start anywhere; `##[name]` it too,
/// `##vso[…]` Azure Pipelines and `##teamcity[…]` TeamCity, anywhere on a line; `---`, `+++`, `~~~` and `^^^` at the
/// start of a line open and close groups of Buildkite's log. Sources: actions/runner, ActionCommand.cs;
/// microsoft/azure-pipelines-agent, Command.cs; TeamCity, Service Messages; Buildkite, Managing log output.
struct CommandGuard {
  /// Where the text will stand.
  enum Place { case lineStart, insideLine }

  private enum State: Equatable {
    case plain
    /// So many of one of `-+~^`, from the start of a line.
    case rule(Unicode.Scalar, Int)
    case colon, hash
    /// Behind `##` and any letters.
    case command
  }

  private var state: State
  private var isAtStart: Bool

  init(_ place: Place) {
    state = .plain
    isAtStart = place == .lineStart
  }

  /// Whether a scalar completes the sign of a command; written in another way it is none.
  mutating func completes(_ scalar: Unicode.Scalar) -> Bool {
    let isFirst = isAtStart
    isAtStart = false
    switch (state, scalar) {
    case (.colon, ":"): return true
    case (.command, "["):
      state = .plain
      return true
    case (.hash, "#"), (.command, "#"): state = .command
    case (.command, "a"..."z"), (.command, "A"..."Z"): break
    case (.rule(scalar, 2), _):
      state = .plain
      return true
    case (.rule(scalar, let count), _): state = .rule(scalar, count + 1)
    case (_, ":"): state = .colon
    case (_, "#"): state = .hash
    case (_, "-"), (_, "+"), (_, "~"), (_, "^"): state = isFirst ? .rule(scalar, 1) : .plain
    default: state = .plain
    }
    return false
  }

  /// Whether a byte is one of those of which a command has two in a row.
  static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "~"),
      UInt8(ascii: "^"):
      true
    default: false
    }
  }
}
