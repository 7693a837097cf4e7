import OKRChange
import OKRModel
package import OKRSource
import OKRSyntax

/// One thing the linter knows about good OKRs: its card, its two examples and its check, in one file.
package final class Rule: Sendable {
  package let id: RuleID
  /// The part of its name before the stroke; asked of every rule at every keystroke.
  let family: Family
  /// The level unless the workspace sets another; of a rule that is off, the one it has once it is asked for.
  package let level: Level
  /// Whether it runs only where its very name is asked for, in `rules { info NAME }` or on the command line.
  package let isOffByDefault: Bool
  package let confidence: Confidence
  /// What it finds, in a few words.
  package let summary: String
  /// Why it matters.
  package let rationale: String
  /// Where the advice comes from; empty for what follows from arithmetic.
  package let source: String
  /// What `limit` sets, in words; nil where the rule knows no limit.
  package let limitMeaning: String?
  package let usesAsOf: Bool
  /// Made when somebody asks: a lint shows none, and some are put together of parts.
  private let badExample, goodExample: @Sendable () -> Example
  let checks: [Check]
  /// Whether a check of it looks at goals one by one.
  let looksAtSingleGoals: Bool
  /// Likewise at KPIs.
  let looksAtKPIs: Bool
  /// The rule's own file, for a test that fails.
  package let filePath: String
  package let line: Int

  init(
    _ id: RuleID, _ level: Level, confidence: Confidence, summary: String, rationale: String, source: String = "",
    limit: String? = nil, usesAsOf: Bool = false, isOffByDefault: Bool = false,
    bad: @autoclosure @escaping @Sendable () -> Example, good: @autoclosure @escaping @Sendable () -> Example,
    checks: Check...,
    filePath: String = #filePath, line: Int = #line
  ) {
    self.id = id
    family = id.family
    self.level = level
    self.isOffByDefault = isOffByDefault
    self.confidence = confidence
    self.summary = summary
    self.rationale = rationale
    self.source = source
    limitMeaning = limit
    self.usesAsOf = usesAsOf
    badExample = bad
    goodExample = good
    self.checks = checks
    looksAtSingleGoals = checks.contains(where: \.isOfSingleGoals)
    looksAtKPIs = checks.contains { if case .kpi = $0 { true } else { false } }
    self.filePath = filePath
    self.line = line
  }

  /// What it finds, and the same without that.
  package var bad: Example { badExample() }
  package var good: Example { goodExample() }

  /// The word for its level where nobody has set one: `error`, `warning`, `info` or `off`.
  package var levelWord: String { isOffByDefault ? "off" : level.rawValue }

  /// What reports may say of it.
  package var card: RuleCard {
    RuleCard(
      id: id.rawValue, level: level, isOffByDefault: isOffByDefault, confidence: confidence, summary: summary,
      rationale: rationale)
  }

  /// Whether settings and `allow` may silence it: what the linter cannot read, it cannot judge.
  package var canBeSilenced: Bool { family != .syntax && family != .settings && id != .unresolved }
}

/// What a rule looks at. One walk over the workspace serves all of them.
enum Check: Sendable {
  case objective(@Sendable (Objective, inout Findings) -> Void)
  case keyResult(@Sendable (KeyResult, Objective, inout Findings) -> Void)
  case kpi(@Sendable (KPI, inout Findings) -> Void)
  case workspace(@Sendable (Workspace, inout Findings) -> Void)
  /// What became of a goal or KPI since another revision; only where there is one.
  case change(@Sendable (Change, inout Findings) -> Void)
  /// Told by the lexer, the parser or the lowering.
  case syntax(SyntaxError.Rule)
  /// Told by the engine itself when it applies settings and suppressions.
  case engine

  /// Whether it looks at goals one by one, each with nothing but what is linked to it: see ``KeptFindings``.
  var isOfSingleGoals: Bool {
    switch self {
    case .objective, .keyResult: true
    case .kpi, .workspace, .change, .syntax, .engine: false
    }
  }
}

/// A few lines of okr with «marks» where a rule fires; the rest of a workspace around them is implied.
package struct Example: Sendable {
  /// The lines, marks included.
  package let text: String
  /// The lines as they were in the revision before, for a rule that compares two.
  private let base: String?
  let setting: Setting

  private init(text: String, base: String? = nil, setting: Setting) {
    self.text = text
    self.base = base
    self.setting = setting
  }

  enum Setting: Sendable { case keyResult, objective, files }

  /// Lines inside an objective that is fine but for them.
  static func keyResult(_ text: String) -> Example { Example(text: text, setting: .keyResult) }

  /// Declarations in a file of a company that is fine but for them.
  static func objective(_ text: String) -> Example { Example(text: text, setting: .objective) }

  /// Declarations in the file of a company that is fine but for them, as they were and as they are.
  static func change(from base: String, to text: String) -> Example {
    Example(text: text, base: base, setting: .objective)
  }

  /// Whole files, each after a line `-- name.okr --`; a single file may leave that line out.
  static func files(_ text: String) -> Example { Example(text: text, setting: .files) }

  /// The day on which every example is linted.
  package static let asOf = "2026-08-01"

  /// The lines without marks, as documentation shows them.
  package var plainText: String {
    let plain = text.filter { $0 != "«" && $0 != "»" }
    return base.map { "// before\n\($0)\n// after\n\(plain)" } ?? plain
  }

  /// The files as they were in the revision before; nil for a rule that needs none.
  package var baseFiles: [(path: String, text: String)]? {
    base.map { Example(text: $0, setting: setting).files }
  }

  /// The files of a whole workspace, marks included.
  package var files: [(path: String, text: String)] {
    let opening = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\n"
    switch setting {
    case .keyResult:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
      return [
        (
          "example.okr",
          opening + "objective \"Customers come back on their own\" owner @eva {\n" + lines
            + "  kr \"Orders placed by returning customers\" from 35% to 50%\n}\n"
        )
      ]
    case .objective:
      return [("example.okr", opening + text + "\n")]
    case .files:
      return Example.split(text)
    }
  }

  private static func split(_ text: String) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else {
        if files.isEmpty { files.append(("example.okr", "")) }
        files[files.count - 1].text += line + "\n"
      }
    }
    return files
  }
}
