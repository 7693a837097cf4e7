import OKRSource
import OKRValues

/// The goals of a workspace by every path that can name them; one object, which whoever looks a name up shares.
///
/// It changes only while nobody reads it, as a ``Workspace`` does.
final class GoalNames: @unchecked Sendable {
  /// By the names of a path, with a zero between them, which no name has; each list in the order of the files.
  private var byPath: [String: [Named]] = [:]
  private var namesakes: [String: Namesakes] = [:]
  /// How many goals have a full path.
  private var counts: [String: Int] = [:]
  private var knownPaths: NamesToSearch?

  /// A goal, its full path, and what decides between goals of one name.
  struct Named: Equatable {
    let goal: Goal
    let path: String
    private let objective: Shared

    fileprivate init(_ goal: Goal, _ path: String, of objective: Shared) {
      (self.goal, self.path, self.objective) = (goal, path, objective)
    }

    /// Of its objective, like the two below.
    var period: Period? { objective.period }
    var unit: Int? { objective.unit }
    var entity: String { objective.entity }

    static func == (one: Named, other: Named) -> Bool {
      one.goal == other.goal && one.path == other.path && one.period == other.period && one.unit == other.unit
        && one.entity == other.entity
    }
  }

  /// What an objective and its key results have in common: one object, for a goal is listed by each of its paths.
  fileprivate final class Shared: Sendable {
    let period: Period?
    let unit: Int?
    let entity: String

    init(_ objective: Objective) {
      (period, unit, entity) = (objective.period, objective.unit, objective.entity)
    }
  }

  /// Calls with what an objective and its key results are called: each goal by the path without a unit, and by the one
  /// with it.
  private static func forEachName(
    of objective: Objective, unit: String?, index: Int,
    _ body: (_ named: Named, _ short: String, _ full: String?) -> Void
  ) {
    guard let name = objective.name?.value else { return }
    let shared = Shared(objective)
    // Its path in full, and the same as a key.
    let full = unit.map { (path: "\($0).\(name)", key: key($0, name)) }
    body(Named(.objective(index), full?.path ?? name, of: shared), name, full?.key)
    for (part, keyResult) in objective.keyResults.enumerated() {
      guard let own = keyResult.name?.value else { continue }
      body(
        Named(.keyResult(index, part), "\(full?.path ?? name).\(own)", of: shared), key(name, own),
        full.map { key($0.key, own) })
    }
  }

  /// Makes room for so many goals, each with a path in its unit and one without, before there is any.
  func reserve(_ goals: Int) {
    byPath = Dictionary(minimumCapacity: 2 * goals)
    counts = Dictionary(minimumCapacity: goals)
  }

  /// Adds an objective that stands behind all others.
  func add(_ objective: Objective, unit: String?, index: Int) {
    GoalNames.forEachName(of: objective, unit: unit, index: index) { named, short, full in
      byPath[short, default: []].append(named)
      if let full { byPath[full, default: []].append(named) }
      counts[named.path, default: 0] += 1
    }
  }

  /// What is no longer called what it was.
  struct Renamed {
    /// What leads to other goals now, as paths have it in ``Objective/asked``.
    var keys: Set<String> = []
    /// The full paths that have come or gone.
    var paths: Set<String> = []
  }

  /// Puts objectives by their numbers in the place of others.
  func replace(_ old: [(Objective, unit: String?, index: Int)], with new: [(Objective, unit: String?, index: Int)])
    -> Renamed
  {
    func byKey(_ objectives: [(Objective, unit: String?, index: Int)]) -> [String: [Named]] {
      var found: [String: [Named]] = [:]
      for (objective, unit, index) in objectives {
        GoalNames.forEachName(of: objective, unit: unit, index: index) { named, short, full in
          found[short, default: []].append(named)
          if let full { found[full, default: []].append(named) }
        }
      }
      return found
    }
    let (before, now) = (byKey(old), byKey(new))
    var renamed = Renamed()
    var changes: [String: Int] = [:]
    for (key, gone) in before where now[key] != gone {
      renamed.keys.insert(key)
      let numbers = Set(gone.map(\.goal))
      byPath[key]?.removeAll { numbers.contains($0.goal) }
      if byPath[key]?.isEmpty ?? false { byPath[key] = nil }
    }
    for (key, come) in now where before[key] != come {
      renamed.keys.insert(key)
      var all = byPath[key] ?? []
      all.insert(contentsOf: come, at: all.countOfSorted { $0.goal.objective < (come.first?.goal.objective ?? 0) })
      // Between those that are put in there may be others that stay, where objectives were touched here and there.
      if come.count > 1 { all.sort { $0.goal.isBefore($1.goal) } }
      byPath[key] = all
    }
    guard !renamed.keys.isEmpty else { return renamed }
    for key in renamed.keys { namesakes[key] = nil }
    for (objective, unit, index) in old {
      GoalNames.forEachName(of: objective, unit: unit, index: index) { named, _, _ in
        changes[named.path, default: 0] -= 1
      }
    }
    for (objective, unit, index) in new {
      GoalNames.forEachName(of: objective, unit: unit, index: index) { named, _, _ in
        changes[named.path, default: 0] += 1
      }
    }
    for (path, change) in changes where change != 0 {
      let was = counts[path] ?? 0
      counts[path] = was + change > 0 ? was + change : nil
      if was == 0 || was + change == 0 { renamed.paths.insert(path) }
    }
    if !renamed.paths.isEmpty { knownPaths = nil }
    return renamed
  }

  /// Every full path once.
  var paths: NamesToSearch {
    if let knownPaths { return knownPaths }
    let paths = NamesToSearch(Array(counts.keys))
    knownPaths = paths
    return paths
  }

  func find(_ segments: [String]) -> [Named] { byPath[GoalNames.key(segments)] ?? [] }

  /// The goals of one name, sorted once for all who ask; not before all are added.
  func namesakes(_ segments: [String]) -> Namesakes {
    let key = GoalNames.key(segments)
    if let known = namesakes[key] { return known }
    let sorted = Namesakes(byPath[key] ?? [])
    namesakes[key] = sorted
    return sorted
  }

  private static func key(_ first: String, _ second: String) -> String { "\(first)\u{0}\(second)" }

  static func key(_ segments: [String]) -> String { segments.joined(by: "\u{0}") }
}

extension Goal {
  /// Whether it stands before another in the order of the files, each objective before its key results.
  fileprivate func isBefore(_ other: Goal) -> Bool {
    switch (self, other) {
    case (.objective(let one), .objective(let two)), (.keyResult(let one, _), .objective(let two)): one < two
    case (.objective(let one), .keyResult(let two, _)): one <= two
    case (.keyResult(let one, let part), .keyResult(let two, let otherPart)): (one, part) < (two, otherPart)
    }
  }
}

extension Objective {
  /// Whether all that ``GoalNames`` knows of it and its key results is the same of another one.
  func isCalled(like other: Objective) -> Bool {
    name?.value == other.name?.value && period == other.period && unit == other.unit && entity == other.entity
      && keyResults.count == other.keyResults.count
      && zip(keyResults, other.keyResults).allSatisfy { $0.name?.value == $1.name?.value }
  }

  /// The paths to goals that it and what stands in it name, as ``GoalNames`` knows them.
  var asked: [String] {
    var found: [String] = []
    func add(_ supports: [Support], _ needs: [Need]) {
      for support in supports { found.append(GoalNames.key(support.reference.segments)) }
      for need in needs where need.unit.segments.count > 1 { found.append(GoalNames.key(need.unit.segments)) }
    }
    add(supports, needs)
    for keyResult in keyResults { add(keyResult.supports, keyResult.needs) }
    for initiative in initiatives { add(initiative.supports, initiative.needs) }
    return found
  }
}

/// Goals of one name, to find the one that is meant without looking at all of them.
struct Namesakes {
  /// In the order of the files.
  let inOrder: [GoalNames.Named]
  let all: GoalTimes
  private let byEntity: [String: GoalTimes]
  private let byUnit: [Int: GoalTimes]
  private let byPath: [String: [GoalNames.Named]]
  private let timesByPath: [String: GoalTimes]

  init(_ named: [GoalNames.Named]) {
    inOrder = named
    all = GoalTimes(named)
    byEntity = Dictionary(grouping: named, by: \.entity).mapValues(GoalTimes.init)
    byUnit = Dictionary(grouping: named.filter { $0.unit != nil }) { $0.unit ?? 0 }.mapValues(GoalTimes.init)
    byPath = Dictionary(grouping: named, by: \.path)
    timesByPath = byPath.mapValues(GoalTimes.init)
  }

  func times(ofEntity entity: String) -> GoalTimes { byEntity[entity] ?? GoalTimes([]) }

  func times(ofUnit unit: Int?) -> GoalTimes { unit.flatMap { byUnit[$0] } ?? GoalTimes([]) }

  func times(ofPath path: String) -> GoalTimes { timesByPath[path] ?? GoalTimes([]) }

  /// The goals of one full path, in the order of the files.
  func goals(ofPath path: String) -> [GoalNames.Named] { byPath[path] ?? [] }
}

/// Some goals in the order of their times, to know how many of them meet a period.
struct GoalTimes {
  private let undated: [GoalNames.Named]
  private let dated: [(named: GoalNames.Named, period: Period)]
  private let ends: [Day]
  /// Of each dated goal which one ends last, among it and those that begin before it.
  private let lasting: [Int]

  init(_ named: [GoalNames.Named]) {
    undated = named.filter { $0.period == nil }
    dated = named.compactMap { named in named.period.map { (named, $0) } }.sorted { $0.period.first < $1.period.first }
    ends = dated.map(\.period.last).sorted()
    var lasting: [Int] = []
    for (place, goal) in dated.enumerated() {
      let before = lasting.last ?? place
      lasting.append(dated[before].period.last >= goal.period.last ? before : place)
    }
    self.lasting = lasting
  }

  /// How many there are, and one of them.
  var whole: (count: Int, one: GoalNames.Named?) {
    (undated.count + dated.count, undated.first ?? dated.first?.named)
  }

  /// How many of them are of a time that meets a period, and one of those; what has no time meets any.
  func meeting(_ period: Period?) -> (count: Int, one: GoalNames.Named?) {
    guard let period else { return whole }
    let begun = dated.countOfSorted { $0.period.first <= period.last }
    let over = ends.countOfSorted { $0 < period.first }
    let count = begun - over
    let one = count > 0 && begun > 0 ? dated[lasting[begun - 1]].named : nil
    return (undated.count + count, undated.first ?? one)
  }
}

/// Objectives of one name that are kept, none of a time that meets another's.
struct KeptTwins {
  private let first: Int
  private var undated: Int?
  /// In the order of their times.
  private var dated: [Dated] = []

  /// With the first of them.
  init(_ first: Int, _ period: Period?) {
    self.first = first
    keep(first, period)
  }

  private struct Dated {
    let period: Period
    let index: Int
  }

  /// The first that an objective of a time is told again; nil where it is another one in another cycle.
  func twin(of period: Period?) -> Int? {
    guard let period else { return first }
    let start = dated.countOfSorted { $0.period.last < period.first }
    let met = dated[start...].prefix { $0.period.first <= period.last }.map(\.index)
    return (met + [undated].compactMap(\.self)).min()
  }

  mutating func keep(_ index: Int, _ period: Period?) {
    guard let period else {
      undated = undated ?? index
      return
    }
    dated.insert(Dated(period: period, index: index), at: dated.countOfSorted { $0.period.last < period.first })
  }
}
