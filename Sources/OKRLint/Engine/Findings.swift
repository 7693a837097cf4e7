import OKRModel
import OKRProse
import OKRSource
import OKRValues

/// What a check reports into, and what it may ask of the run.
package struct Findings: Sendable {
  let workspace: Workspace
  let asOf: Day
  /// What is looked at one by one; a rule that walks over the workspace itself may leave out what is not.
  let judged: Judged
  /// The goals of the workspace by what they share.
  let index: GoalIndex
  /// How what supports each key result adds up.
  let rollups: Rollups
  private let settings: Settings
  private let rule: Rule
  /// The declaration that is looked at.
  var entity = ""
  /// The number of the objective that is looked at, or whose key result is.
  var objective = 0
  private(set) var found: [Finding] = []
  /// What the rule could not judge, and why.
  private(set) var notRun: [LintResult.NotRun] = []
  private var places: Set<Place> = []
  private var known: Set<LintResult.NotRun> = []

  /// A file's default is looked at with every declaration in it; told once is enough.
  private struct Place: Hashable, Sendable {
    let location: Location
    let message: String
  }

  init(
    _ rule: Rule, workspace: Workspace, index: GoalIndex, judged: Judged, settings: Settings, asOf: Day,
    rollups: Rollups
  ) {
    self.index = index
    self.judged = judged
    self.rollups = rollups
    self.rule = rule
    self.workspace = workspace
    self.settings = settings
    self.asOf = asOf
  }

  /// Adds a finding at a place; a level here stands in for the rule's own unless the workspace sets one.
  mutating func report(
    _ location: Location, _ message: String, level: Level? = nil, entity: String? = nil, subject: String? = nil,
    notes: [String] = [], related: [Related] = [], fixes: [Fix] = []
  ) {
    guard places.insert(Place(location: location, message: message)).inserted else { return }
    found.append(
      Finding(
        rule: rule.id.rawValue, level: level ?? rule.level, confidence: rule.confidence, message: message,
        location: location, entity: entity ?? self.entity, subject: subject, notes: notes, related: related,
        fixes: fixes))
  }

  /// Tells that something was not judged, so that silence is not taken for health.
  mutating func couldNotJudge(_ what: String, because reason: String) {
    let entry = LintResult.NotRun(rule: rule.id.rawValue, reason: "\(what): \(reason)")
    if known.insert(entry).inserted { notRun.append(entry) }
  }

  var isEmpty: Bool { found.isEmpty && notRun.isEmpty }

  /// Adds what the same rule has told elsewhere, each thing once.
  mutating func add(_ other: Findings) {
    for finding in other.found
    where places.insert(Place(location: finding.location, message: finding.message)).inserted {
      found.append(finding)
    }
    for entry in other.notRun where known.insert(entry).inserted { notRun.append(entry) }
  }

  /// The limit that the workspace sets for this rule in a file, if it does.
  func limit(in file: SourceFile) -> Limit? { settings.limit(of: rule.id, path: file.workspacePath) }

  /// How two quantities stand to each other, or nil if their units do not convert.
  func compare(_ left: Quantity, _ right: Quantity) -> Comparison? {
    left.compared(to: right, isSame: Words.isSameUnit)
  }

  /// Whether two key results ask for the same level.
  func isSameTarget(_ one: KeyResult, _ other: KeyResult) -> Bool {
    guard let first = one.targetLevel, let second = other.targetLevel, compare(first, second) == .equal else {
      return false
    }
    switch (one.to?.value.range, other.to?.value.range) {
    case (let mine?, let theirs?):
      return compare(mine.low, theirs.low) == .equal && compare(mine.high, theirs.high) == .equal
    case (nil, nil): return true
    case (nil, _?), (_?, nil): return false
    }
  }

  /// Whether two units are one, or convert into each other.
  func converts(_ left: Unit, _ right: Unit) -> Bool {
    compare(Quantity(.zero, left), Quantity(.zero, right)) != nil
  }
}
