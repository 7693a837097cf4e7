import OKRSource
import OKRValues

/// The goals of a workspace by every path that can name them.
struct GoalNames {
  /// By the names of a path, with a zero between them, which no name has.
  private var byPath: [String: [Named]] = [:]
  private var namesakes: [String: Namesakes] = [:]
  private(set) var paths: [String] = []

  /// A goal, its full path, and what decides between goals of one name.
  struct Named {
    let goal: Goal
    let path: String
    /// Of its objective, like the two below.
    let period: Period?
    let unit: Int?
    let entity: String
  }

  mutating func add(_ objective: Objective, unit: String?, index: Int) {
    func named(_ goal: Goal, _ path: String) -> Named {
      Named(goal: goal, path: path, period: objective.period, unit: objective.unit, entity: objective.entity)
    }
    let name = objective.name?.value
    // Its path in full and alone, and the same as keys.
    var short: String?
    var full: (path: String, key: String)?
    if let name {
      short = name
      full = unit.map { ("\($0).\(name)", GoalNames.key($0, name)) }
      register(named(.objective(index), full?.path ?? name), name, full?.key)
    }
    for (part, keyResult) in objective.keyResults.enumerated() {
      guard let short, let name = keyResult.name?.value else { continue }
      register(
        named(.keyResult(index, part), "\(full?.path ?? short).\(name)"), GoalNames.key(short, name),
        full.map { GoalNames.key($0.key, name) })
    }
  }

  private mutating func register(_ named: Named, _ key: String, _ other: String?) {
    byPath[key, default: []].append(named)
    if let other { byPath[other, default: []].append(named) }
    paths.append(named.path)
  }

  private static func key(_ first: String, _ second: String) -> String { "\(first)\u{0}\(second)" }

  func find(_ segments: [String]) -> [Named] { byPath[GoalNames.key(segments)] ?? [] }

  /// The goals of one name, sorted once for all who ask; not before all are added.
  mutating func namesakes(_ segments: [String]) -> Namesakes {
    let key = GoalNames.key(segments)
    if let known = namesakes[key] { return known }
    let sorted = Namesakes(byPath[key] ?? [])
    namesakes[key] = sorted
    return sorted
  }

  private static func key(_ segments: [String]) -> String { segments.joined(separator: "\u{0}") }
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
  private var first: Int?
  private var undated: Int?
  /// In the order of their times.
  private var dated: [(period: Period, index: Int)] = []

  /// The first that an objective of a time is told again; nil where it is another one in another cycle.
  func twin(of period: Period?) -> Int? {
    guard let period else { return first }
    let start = dated.countOfSorted { $0.period.last < period.first }
    let met = dated[start...].prefix { $0.period.first <= period.last }.map(\.index)
    return (met + [undated].compactMap(\.self)).min()
  }

  mutating func keep(_ index: Int, _ period: Period?) {
    if first == nil { first = index }
    guard let period else {
      undated = undated ?? index
      return
    }
    dated.insert((period, index), at: dated.countOfSorted { $0.period.last < period.first })
  }
}
