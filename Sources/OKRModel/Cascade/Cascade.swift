package import OKRSource

/// Who works for whom: the `supports` of a workspace turned round, and its units as a tree.
///
/// One object that all rules share. It changes only with its ``Workspace``.
package final class Cascade: @unchecked Sendable {
  /// One `supports`, seen from the goal it names; an object, for two lists have it.
  package final class Contribution: Sendable {
    /// The objective or key result that the `supports` stands in.
    package let child: Goal
    package let parent: Goal
    package let support: Support
    /// Why the child was set aside, if it was.
    package let aside: Located<SetAside>?

    init(child: Goal, parent: Goal, support: Support, aside: Located<SetAside>?) {
      self.child = child
      self.parent = parent
      self.support = support
      self.aside = aside
    }
  }

  private var live: Supporters
  private var aside: Supporters
  private let tree: UnitTree

  init(units: [OrganisationUnit], objectives: [Objective]) {
    live = Supporters(objectives.count)
    aside = Supporters(objectives.count)
    for (index, objective) in objectives.enumerated() {
      let (supporting, resting) = Cascade.contributions(of: objective, index)
      live.add(supporting)
      aside.add(resting)
    }
    tree = UnitTree(parents: units.map(\.parent))
  }

  /// What an objective of a number and its key results support.
  private static func contributions(of objective: Objective, _ index: Int) -> (
    live: [Contribution], aside: [Contribution]
  ) {
    var live: [Contribution] = []
    var aside: [Contribution] = []
    func add(_ support: Support, from child: Goal, _ reason: Located<SetAside>?) {
      guard let parent = support.target else { return }
      let contribution = Contribution(child: child, parent: parent, support: support, aside: reason)
      if reason != nil { aside.append(contribution) } else { live.append(contribution) }
    }
    for support in objective.supports { add(support, from: .objective(index), objective.setAside) }
    for (part, keyResult) in objective.keyResults.enumerated() {
      for support in keyResult.supports {
        add(support, from: .keyResult(index, part), objective.setAside ?? keyResult.setAside)
      }
    }
    return (live, aside)
  }

  /// Takes what some objectives support now in place of what they supported before; their numbers stay.
  func replace(_ old: [Objective], with new: [Objective], at numbers: Range<Int>) {
    let before = zip(numbers, old).map { Cascade.contributions(of: $1, $0) }
    let now = zip(numbers, new).map { Cascade.contributions(of: $1, $0) }
    live.replace(before.flatMap(\.live), with: now.flatMap(\.live), ofChildren: numbers)
    aside.replace(before.flatMap(\.aside), with: now.flatMap(\.aside), ofChildren: numbers)
  }

  /// What supports an objective or any of its key results.
  package func contributions(toObjective index: Int) -> [Contribution] { live.toObjective(index) }

  /// What would support an objective or any of its key results if it had not been set aside.
  package func setAside(fromObjective index: Int) -> [Contribution] { aside.toObjective(index) }

  /// What would support just this goal if it had not been set aside.
  package func setAside(from goal: Goal) -> [Contribution] { aside.toGoal(goal) }

  /// What supports just this goal.
  package func contributions(to goal: Goal) -> [Contribution] { live.toGoal(goal) }

  /// The units directly below one.
  package func units(below unit: Int) -> [Int] { tree.children(of: unit) }

  /// Whether a unit has others below it, and not only because units stand under each other in a circle.
  package func hasUnits(below unit: Int) -> Bool { !units(below: unit).isEmpty && !tree.isInCircle(unit) }

  /// Whether a unit stands above another; in a circle each stands above all others.
  package func isUnit(_ unit: Int, above other: Int) -> Bool { tree.isAncestor(unit, of: other) }

  /// The unit directly above one.
  package func unit(above unit: Int) -> Int? { tree.parent(of: unit) }

  /// For every unit a value of its own joined with those of all units above it; the join has to be the same in any
  /// order.
  package func inherited<Value>(_ own: (Int) -> Value, _ join: (Value, Value) -> Value) -> [Value] {
    tree.inherited(own, join)
  }

  /// A unit and all below it, nearest first.
  package func units(from unit: Int) -> [Int] {
    var found = [unit]
    var known: Set<Int> = [unit]
    var next = 0
    while next < found.count {
      for child in units(below: found[next]) where known.insert(child).inserted { found.append(child) }
      next += 1
    }
    return found
  }
}

/// Contributions by the goal they are to, each list in the order of the files.
private struct Supporters: Sendable {
  typealias Entry = Cascade.Contribution

  private var byObjective: [[Entry]]
  private var byGoal: [Goal: [Entry]] = [:]

  init(_ objectives: Int) { byObjective = Array(repeating: [], count: objectives) }

  func toObjective(_ index: Int) -> [Entry] { byObjective.indices.contains(index) ? byObjective[index] : [] }

  func toGoal(_ goal: Goal) -> [Entry] { byGoal[goal] ?? [] }

  mutating func add(_ entries: [Entry]) {
    for entry in entries {
      let parent = entry.parent
      guard byObjective.indices.contains(parent.objective) else { continue }
      byObjective[parent.objective].append(entry)
      byGoal[parent, default: []].append(entry)
    }
  }

  mutating func replace(_ old: [Entry], with new: [Entry], ofChildren children: Range<Int>) {
    if old.isEmpty, new.isEmpty { return }
    // Mostly there is one that supports one.
    if old.count <= 1, new.count <= 1, let goal = (new.first ?? old.first)?.parent,
      old.allSatisfy({ $0.parent == goal }), byObjective.indices.contains(goal.objective)
    {
      byGoal[goal, default: []].replace(children, with: new)
      return byObjective[goal.objective].replace(children, with: new)
    }
    let parents = Set((old + new).map(\.parent))
    let byParent = Dictionary(grouping: new, by: \.parent)
    for parent in parents { byGoal[parent, default: []].replace(children, with: byParent[parent] ?? []) }
    let byTarget = Dictionary(grouping: new) { $0.parent.objective }
    for objective in Set(parents.map(\.objective)) where byObjective.indices.contains(objective) {
      byObjective[objective].replace(children, with: byTarget[objective] ?? [])
    }
  }
}

extension [Cascade.Contribution] {
  /// Puts other entries in place of those of some children; both are in the order of the files.
  fileprivate mutating func replace(_ children: Range<Int>, with new: [Element]) {
    let start = countOfSorted { $0.child.objective < children.lowerBound }
    let end = countOfSorted { $0.child.objective < children.upperBound }
    replaceSubrange(start..<end, with: new)
  }
}
