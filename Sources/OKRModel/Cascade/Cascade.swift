package import OKRSource

/// Who works for whom: the `supports` of a workspace turned round, and its units as a tree.
package struct Cascade: Sendable {
  /// One `supports`, seen from the goal it names.
  package struct Contribution: Sendable {
    /// The objective or key result that the `supports` stands in.
    package let child: Goal
    package let parent: Goal
    package let support: Support
  }

  /// By the parent's objective, in the order of the files.
  private let byObjective: [[Contribution]]
  private let byGoal: [Goal: [Contribution]]
  /// Likewise, of goals that were set aside, and why.
  private let asideByObjective: [[(contribution: Contribution, aside: Located<SetAside>)]]
  private let asideByGoal: [Goal: [(contribution: Contribution, aside: Located<SetAside>)]]
  private let tree: UnitTree

  init(units: [OrganisationUnit], objectives: [Objective]) {
    var byObjective: [[Contribution]] = Array(repeating: [], count: objectives.count)
    var asideByObjective: [[(contribution: Contribution, aside: Located<SetAside>)]] = Array(
      repeating: [], count: objectives.count)
    func add(_ support: Support, from child: Goal, _ aside: Located<SetAside>?) {
      guard let parent = support.target, byObjective.indices.contains(parent.objective) else { return }
      let contribution = Contribution(child: child, parent: parent, support: support)
      if let aside {
        asideByObjective[parent.objective].append((contribution, aside))
      } else {
        byObjective[parent.objective].append(contribution)
      }
    }
    for (index, objective) in objectives.enumerated() {
      for support in objective.supports { add(support, from: .objective(index), objective.setAside) }
      for (part, keyResult) in objective.keyResults.enumerated() {
        for support in keyResult.supports {
          add(support, from: .keyResult(index, part), objective.setAside ?? keyResult.setAside)
        }
      }
    }
    self.byObjective = byObjective
    self.asideByObjective = asideByObjective
    byGoal = Dictionary(grouping: byObjective.joined(), by: \.parent)
    asideByGoal = Dictionary(grouping: asideByObjective.joined(), by: \.contribution.parent)
    tree = UnitTree(parents: units.map(\.parent))
  }

  /// What supports an objective or any of its key results.
  package func contributions(toObjective index: Int) -> [Contribution] {
    byObjective.indices.contains(index) ? byObjective[index] : []
  }

  /// What would support an objective or any of its key results if it had not been set aside.
  package func setAside(fromObjective index: Int) -> [(contribution: Contribution, aside: Located<SetAside>)] {
    asideByObjective.indices.contains(index) ? asideByObjective[index] : []
  }

  /// What would support just this goal if it had not been set aside.
  package func setAside(from goal: Goal) -> [(contribution: Contribution, aside: Located<SetAside>)] {
    asideByGoal[goal] ?? []
  }

  /// What supports just this goal.
  package func contributions(to goal: Goal) -> [Contribution] { byGoal[goal] ?? [] }

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
