import OKRModel
import OKRValues

/// Which goal of the base is which of the head: by name, then by what they say.
///
/// A name alone is not enough: another goal under an old name is another goal. What both revisions have in one cycle is
/// matched before what has moved to another, so that next quarter's copy is not taken for this quarter's goal.
struct GoalMatching {
  private let base: [GoalNode]
  private let head: [GoalNode]
  private let day: Day
  /// The index in the head of each goal of the base.
  private(set) var partners: [Int?]
  private(set) var isTaken: [Bool]

  /// So alike are two goals of one name, at least.
  private static let namesake = 30
  /// So alike are two goals of different names.
  private static let stranger = 70

  /// So alike are two key results of one objective, of which one is gone and the other new, at least.
  private static let sibling = 45

  /// So alike are the only key result of an objective that is gone and the only one that is new, at least: where one
  /// number is the same, or a word in five.
  private static let onlyOne = 20

  /// So many goals of one name or title are held against one; in the same order they are mostly the same.
  private static let most = 500

  /// How the times of two goals stand to each other.
  private enum Time { case same, overlapping, apart }

  init(_ base: [GoalNode], _ head: [GoalNode], on day: Day) {
    self.base = base
    self.head = head
    self.day = day
    partners = Array(repeating: nil, count: base.count)
    isTaken = Array(repeating: false, count: head.count)
    let times: [(Set<Time>, isLast: Bool)] = [([.same], false), ([.same, .overlapping], true)]
    for (times, _) in times { matchKnown(times) }
    for (times, _) in times { matchAlike(times) }
    matchKnown([.apart])
    matchAlike([.apart])
  }

  /// Takes two goals for one.
  mutating func pair(_ old: Int, _ new: Int) {
    guard partners[old] == nil, !isTaken[new] else { return }
    partners[old] = new
    isTaken[new] = true
  }

  // MARK: - Rounds

  /// By path and title, by title, by name.
  private mutating func matchKnown(_ times: Set<Time>) {
    pairAll(times, by: { "\($0.entity)\u{0}\($0.subject)" }) { old, new in
      GoalMatching.asksTheSame(old, new) ? 2 : 1
    }
    pairAll(times, by: { $0.subject.isEmpty ? nil : $0.subject }) { old, new in
      let isSameName = old.name == new.name && old.name != nil
      let score =
        (isSameName ? 8 : 0) + (old.unit == new.unit ? 4 : 0)
        + (old.objective.entity == new.objective.entity ? 2 : 0)
      // One title in two units are two goals, unless more speaks for one that has moved.
      guard old.unit == new.unit || isSameName || GoalMatching.asksTheSame(old, new) else { return nil }
      return score + (GoalMatching.asksTheSame(old, new) ? 1 : 0)
    }
    pairAll(times, by: { $0.name }) { old, new in
      let likeness = old.likeness(to: new)
      let isNear = old.entity == new.entity || old.unit == new.unit
      guard likeness >= (isNear ? GoalMatching.namesake : GoalMatching.stranger) else { return nil }
      return likeness + (old.entity == new.entity ? 1000 : 0) + (old.unit == new.unit ? 500 : 0)
    }
  }

  /// By what they say, whatever they are called.
  private mutating func matchAlike(_ times: Set<Time>) {
    let stems = Stems(head.enumerated().filter { !isTaken[$0.offset] }.map { ($0.offset, $0.element) })
    var pairs: [(score: Int, old: Int, new: Int)] = []
    for (index, node) in base.enumerated() where partners[index] == nil {
      for other in stems.nearest(to: node) where times.contains(time(index, other)) {
        let likeness = node.likeness(to: head[other])
        let isNear = node.unit == head[other].unit
        guard likeness >= GoalMatching.stranger + (isNear ? 0 : 20) else { continue }
        pairs.append((likeness + (isNear ? 500 : 0), index, other))
      }
    }
    pairBest(pairs)
  }

  /// Within what is one objective in both revisions less tells two names of one key result.
  mutating func matchParts(heirs: [Int?], owners: [Int?]) {
    var news: [Int: [Int]] = [:]
    for (index, owner) in owners.enumerated() where !isTaken[index] {
      if let owner { news[owner, default: []].append(index) }
    }
    var pairs: [(score: Int, old: Int, new: Int)] = []
    for (index, node) in base.enumerated() where partners[index] == nil {
      for other in (heirs[index].flatMap { news[$0] } ?? []).prefix(GoalMatching.most) {
        let likeness = node.likeness(to: head[other])
        if likeness >= GoalMatching.sibling { pairs.append((likeness, index, other)) }
      }
    }
    pairBest(pairs)
    // What is left of an objective, and then of a unit, where a key result has moved to another objective.
    func key(_ owner: Int?) -> String? { owner.map { "\($0)" } }
    pairOnly(heirs.map(key), owners.map(key), least: GoalMatching.onlyOne)
    let units = head.map { $0.unit ?? "" }
    pairOnly(
      heirs.enumerated().map { $0.element == nil ? nil : base[$0.offset].unit ?? "" },
      owners.enumerated().map { $0.element == nil ? nil : units[$0.offset] }, least: GoalMatching.sibling - 15)
  }

  /// Takes the only goal that is gone from something for the only one that is new in it, unless nothing speaks for that.
  private mutating func pairOnly(_ old: [String?], _ new: [String?], least: Int) {
    var gone: [String: [Int]] = [:]
    var added: [String: [Int]] = [:]
    for (index, key) in old.enumerated() where partners[index] == nil {
      if let key { gone[key, default: []].append(index) }
    }
    for (index, key) in new.enumerated() where !isTaken[index] {
      if let key { added[key, default: []].append(index) }
    }
    for key in gone.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let left = gone[key], let right = added[key], left.count == 1, right.count == 1, let one = left.first,
        let other = right.first, base[one].likeness(to: head[other]) >= least, time(one, other) != nil
      else { continue }
      pair(one, other)
    }
  }

  private mutating func pairAll(
    _ times: Set<Time>, by key: (GoalNode) -> String?, _ score: (GoalNode, GoalNode) -> Int?
  ) {
    var byKey: [String: [Int]] = [:]
    for (index, node) in head.enumerated() where !isTaken[index] {
      if let key = key(node) { byKey[key, default: []].append(index) }
    }
    var pairs: [(score: Int, old: Int, new: Int)] = []
    for (index, node) in base.enumerated() where partners[index] == nil {
      guard let others = key(node).flatMap({ byKey[$0] }) else { continue }
      for other in others.prefix(GoalMatching.most) where times.contains(time(index, other)) {
        if let score = score(node, head[other]) { pairs.append((score, index, other)) }
      }
    }
    pairBest(pairs)
  }

  private mutating func pairBest(_ pairs: [(score: Int, old: Int, new: Int)]) {
    let best = pairs.sorted { left, right in
      left.score != right.score
        ? left.score > right.score : (left.old, left.new) < (right.old, right.new)
    }
    for (_, old, new) in best { pair(old, new) }
  }

  private static func asksTheSame(_ old: GoalNode, _ new: GoalNode) -> Bool {
    guard let one = old.keyResult?.askedChange(), let two = new.keyResult?.askedChange() else { return false }
    return one.isSame(as: two)
  }

  /// A cycle that is over is not moved: what comes back in the next is another goal.
  private func time(_ old: Int, _ new: Int) -> Time? {
    guard let one = base[old].period, let two = head[new].period else { return .overlapping }
    if one == two { return .same }
    if one.overlaps(two) { return .overlapping }
    return day <= one.last ? .apart : nil
  }
}

extension Set {
  fileprivate func contains(_ member: Element?) -> Bool { member.map { contains($0) } ?? false }
}

/// Goals by the words of their titles, to find those that may say the same without asking all.
struct Stems {
  private var byStem: [String: [Int]] = [:]

  /// A word that so many titles have tells none of them from another.
  private static let most = 200

  init(_ nodes: [(offset: Int, element: GoalNode)]) {
    for (index, node) in nodes {
      for stem in node.stems { byStem[stem, default: []].append(index) }
    }
  }

  /// The indices of those that share a telling word, in order.
  func nearest(to node: GoalNode) -> [Int] {
    Set(node.stems.flatMap { stem in byStem[stem].flatMap { $0.count > Stems.most ? nil : $0 } ?? [] }).sorted()
  }
}
