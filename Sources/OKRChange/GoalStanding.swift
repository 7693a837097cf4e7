import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// What is in force of a goal, its own or what it takes from its objective.
extension GoalNode {
  var owners: [Owner] { keyResult?.owners ?? objective.owners }
  var supports: [Support] { keyResult?.supports ?? objective.supports }
  var needs: [Need] { keyResult?.needs ?? objective.needs }
  var rollup: Located<Choice>? { keyResult == nil ? objective.rollup : keyResult?.rollup }
  /// How what supports it adds up where it does not say: counts and money are summed.
  func usualRollup(in workspace: Workspace) -> Choice? {
    guard let keyResult, !keyResult.isRatio(in: workspace) else { return nil }
    switch keyResult.askedChange()?.to.unit {
    case .counted, .currency: return .sum
    case .percent, .points, .time, .score, .rate, nil: return nil
    }
  }

  var checkins: [Checkin] { keyResult?.checkins ?? objective.checkins }
  var revisions: [Revision] { keyResult?.revisions ?? objective.revisions }
  var score: Located<Decimal>? { keyResult == nil ? objective.score : keyResult?.score }
  var learned: [Located<String>] { keyResult?.learned ?? objective.learned }
  var because: Located<String>? { keyResult == nil ? objective.because : keyResult?.because }

  /// The kind that it says itself, the last revision first.
  var ownKind: Located<Choice>? { keyResult.map { $0.currentKind } ?? objective.currentKind }

  /// The last day it has in force: its own, else its objective's, else that of the cycle.
  var deadline: Day? { ownDeadline ?? objective.currentDueDate?.value.last ?? objective.period?.last }

  var hasNoDeadlineOfItsOwn: Bool { ownDeadline == nil && (keyResult != nil || objective.currentDueDate == nil) }

  private var ownDeadline: Day? { keyResult?.lastDay(in: objective.period) }

  /// Whether it is an objective from which a key result takes its last day.
  var givesDeadline: Bool {
    keyResult == nil && objective.liveKeyResults.contains { $0.lastDay(in: objective.period) == nil }
  }

  /// Whether it is a key result that has its last day from its objective.
  var takesDeadline: Bool { keyResult != nil && ownDeadline == nil }

  /// Where that day is said of itself; nil where it comes from above.
  var deadlinePlace: Location? {
    if let keyResult { return keyResult.dueDate?.location ?? keyResult.titleDeadline(in: period)?.location }
    return objective.currentDueDate?.location
  }
}

extension Objective {
  var currentKind: Located<Choice>? { revisions.last { $0.kind != nil }?.kind ?? kind }
  var currentDueDate: Located<Period>? { revisions.last { $0.by != nil }?.by ?? by }
}

extension KeyResult {
  var currentKind: Located<Choice>? { revisions.last { $0.kind != nil }?.kind ?? ambition }

  var isBaselineUnknown: Bool {
    if case .unknown? = clauses(on: nil).from { return true }
    return clauses(on: nil).from == nil && reading?.reading.unknownBaseline != nil
  }

  /// Where it starts, as a clause or the title says it, with all revisions; nil where nothing does.
  var writtenBaseline: Quantity? {
    guard kind == .measured else { return nil }
    let (from, to) = clauses(on: nil)
    if let from { return from.start(toward: to?.level ?? titleChange?.to.quantity) }
    if let read = titleChange?.from.quantity { return read.taking(unitOf: to?.level) }
    guard let only = reading?.reading.onlyTarget, only.isBaseline else { return nil }
    return Quantity(only.value, only.quantity.unit)
  }

  var baselineText: String? {
    let (from, to) = clauses(on: nil)
    if let from { return words(from.written, unitOf: to?.level) }
    return writtenBaseline.map { QuantityStyle.plainText($0) }
  }

  var baselinePlace: Location? {
    let revised = revisions.last { $0.from != nil }?.from
    if let clause = revised ?? from { return clause.location }
    return reading.flatMap { reading in reading.reading.change.map { reading.location($0.from.range) } }
  }
}

extension Bound {
  /// The way that is better.
  var better: AskedChange.Direction {
    switch self {
    case .atLeast, .moreThan: .up
    case .atMost, .lessThan: .down
    }
  }
}

extension Revision {
  /// Whether it gives a reason for all that changes, and not for one thing.
  var namesNothing: Bool { from == nil && to == nil && by == nil && kind == nil }

  /// Whether another changes the same to the same on the same day, in whatever words.
  func says(sameAs other: Revision) -> Bool {
    date?.value == other.date?.value && by?.value.last == other.by?.value.last && kind?.value == other.kind?.value
      && isSame(from?.value.written, other.from?.value.written) && isSame(to?.value.written, other.to?.value.written)
      && isSame(to?.value.upper, other.to?.value.upper) && to?.value.bound == other.to?.value.bound
  }

  /// `revised 2026-08-10 to 57 days`.
  var words: String {
    let day = date.map { " \($0.value)" } ?? ""
    let parts = [
      from.map { "from \($0.text)" }, to.map { "to \($0.text)" }, by.map { "by \($0.text)" }, kind?.value.rawValue,
    ]
    return (["revised" + day] + parts.compactMap { $0 }).joined(separator: " ")
  }
}

extension Located {
  /// As typed.
  fileprivate var text: String { location.file.text(location.range) }
}

extension Owner {
  /// `@eva`, or the name that should have been a handle.
  var words: String {
    switch self {
    case .handle(let handle): "@\(handle.value)"
    case .name(let name): name.text
    }
  }
}

extension String {
  /// A reason is something that can be read.
  var reason: String? { allSatisfy { $0.isWhitespace } ? nil : self }
}
