import OKRModel
import OKRProse
import OKRSource
import OKRValues

/// What a check reports into, and what it may ask of the run.
package struct Findings: Sendable {
  // There is one of these for every rule and every few goals, so what all share is held at once.
  private let run: RuleRun
  private var rule: Rule
  /// The number of the objective that is looked at, or whose key result is.
  private(set) var objective = 0
  /// Which of its live key results is looked at.
  private var part: Int?
  /// What is looked at where that is none of these.
  private var other: Other? = .named("")
  private(set) var found: [Finding] = []
  /// What the rule could not judge, and why.
  private(set) var notRun: [LintResult.NotRun] = []
  private var places: Set<Place> = []
  /// Whether each finding stands behind those before it, in its file or in one of a later path.
  private var isInOrder = true
  private var known: Set<LintResult.NotRun> = []
  private var knownWords: (number: Decimal, words: String)?
  private var knownMessage: (number: Int, day: Day, message: String)?

  /// A file's default is looked at with every declaration in it; told once is enough.
  private struct Place: Hashable, Sendable {
    let location: Location
    let message: String

    init(_ location: Location, _ message: String) {
      self.location = location
      self.message = message
    }

    func hash(into hasher: inout Hasher) { hasher.combine(location) }
  }

  private enum Other {
    /// A key result, by a check of its objective.
    case keyResult(KeyResult)
    /// Whatever has this path.
    case named(String)
  }

  /// So many findings are looked through before places are counted.
  private static let few = 32

  init(_ rule: Rule, in run: RuleRun) {
    self.rule = rule
    self.run = run
  }

  /// Goes on with another objective, or another of its live key results: a number or two, for every rule does so with
  /// every goal, and mostly finds nothing.
  mutating func look(at objective: Int, part: Int? = nil) {
    (self.objective, self.part) = (objective, part)
    if other != nil { other = nil }
  }

  /// Goes on with a key result of the objective that is looked at.
  mutating func look(at keyResult: KeyResult) { other = .keyResult(keyResult) }

  /// The path of the declaration that is looked at.
  var entity: String {
    get {
      switch other {
      case .keyResult(let keyResult)?: return keyResult.entity
      case .named(let path)?: return path
      case nil: break
      }
      guard let part else { return workspace.objectives[objective].entity }
      // A goal holds its live key results: to pick them anew for each finding takes the square of their number.
      let place = run.judged.goals.countOfSorted { $0.number < objective }
      return run.judged.goals[place].keyResults[part].entity
    }
    set { other = .named(newValue) }
  }

  var workspace: Workspace { run.workspace }
  var asOf: Day { run.asOf }
  /// What is looked at one by one; a rule that walks over the workspace itself may leave out what is not.
  var judged: Judged { run.judged }
  /// The goals of the workspace by what they share.
  var index: GoalIndex { run.index }
  /// How what supports each key result adds up.
  var rollups: Rollups { run.rollups }

  /// Adds a finding at a place; a level here stands in for the rule's own unless the workspace sets one.
  mutating func report(
    _ location: Location, _ message: String, level: Level? = nil, entity: String? = nil, subject: String? = nil,
    notes: [String] = [], related: [Related] = [], fixes: [Fix] = []
  ) {
    guard isNew(location, message) else { return }
    // What many in a row say alike is kept once.
    let last = found.last?.notes ?? []
    found.append(
      Finding(
        rule: rule.id.rawValue, level: level ?? rule.level, confidence: rule.confidence, message: message,
        location: location, entity: entity ?? self.entity, subject: subject,
        notes: notes == last ? last : notes, related: related, fixes: fixes))
  }

  /// Words that are the same for every finding of the rule with a number, put together once for those in a row.
  mutating func words(for number: Decimal, _ words: () -> String) -> String {
    if let known = knownWords, known.number == number { return known.words }
    let words = words()
    knownWords = (number, words)
    return words
  }

  /// Likewise what findings of the rule say, with a number and a day.
  mutating func message(for number: Int, _ day: Day, _ message: () -> String) -> String {
    if let known = knownMessage, known.number == number, known.day == day { return known.message }
    let message = message()
    knownMessage = (number, day, message)
    return message
  }

  /// Tells that something was not judged, so that silence is not taken for health.
  mutating func couldNotJudge(_ what: String, because reason: String) {
    let entry = LintResult.NotRun(rule: rule.id.rawValue, reason: "\(what): \(reason)")
    if known.insert(entry).inserted { notRun.append(entry) }
  }

  var isEmpty: Bool { found.isEmpty && notRun.isEmpty }

  /// Goes on with another rule where nothing was found yet.
  mutating func turn(to rule: Rule) { (self.rule, knownWords, knownMessage) = (rule, nil, nil) }

  /// Whether nothing was found at a place in these words.
  private mutating func isNew(_ location: Location, _ message: String) -> Bool {
    if isInOrder, let last = found.last?.location {
      let isBehind =
        last.file === location.file
        ? last.range.start < location.range.start : last.file.path.utf8Precedes(location.file.path)
      if isBehind { return true }
      isInOrder = false
    }
    if found.count < Findings.few { return !found.contains { $0.location == location && $0.message == message } }
    if places.isEmpty { places = Set(found.map { Place($0.location, $0.message) }) }
    return places.insert(Place(location, message)).inserted
  }

  /// Adds what the same rule has told elsewhere, each thing once.
  mutating func add(_ other: Findings) {
    for finding in other.found where isNew(finding.location, finding.message) { found.append(finding) }
    for entry in other.notRun where known.insert(entry).inserted { notRun.append(entry) }
  }

  /// The limit that the workspace sets for this rule in a file, if it does.
  func limit(in file: SourceFile) -> Limit? { run.settings.limit(of: rule.id, path: file.workspacePath) }

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

}

extension Unit {
  /// Whether two units are one, or convert into each other.
  func converts(to other: Unit) -> Bool {
    self == other || Quantity(.zero, self).compared(to: Quantity(.zero, other), isSame: Words.isSameUnit) != nil
  }
}
