import OKRModel
import OKRProse
import OKRSource
import OKRValues

/// A goal of one revision with what tells it from others.
struct GoalNode {
  let objective: Objective
  /// Nil for the objective itself.
  let keyResult: KeyResult?
  /// The unit it is for, by name; a name that leads nowhere counts too.
  let unit: String?
  /// Its own name, without those above it.
  let name: String?
  /// Its title without case, marks and numbers: what it is about, whatever it asks for.
  let subject: String
  let stems: Set<String>

  var heading: Heading { keyResult?.heading ?? objective.heading }
  var entity: String { keyResult?.entity ?? objective.entity }
  var period: Period? { objective.period }
  var setAside: SetAside? { (keyResult?.setAside ?? (keyResult == nil ? objective.setAside : nil))?.value }

  init(_ objective: Objective, _ keyResult: KeyResult? = nil, in workspace: Workspace) {
    self.objective = objective
    self.keyResult = keyResult
    unit = workspace.unitName(of: objective) ?? objective.owningUnit?.text
    let heading = keyResult?.heading ?? objective.heading
    name = heading.name?.value
    let words = heading.title?.value ?? ""
    subject = Words.normalised(words.filter { !$0.isNumber })
    stems = Words.contentStems(words).filter { stem in !stem.contains { $0.isNumber } }
  }

  /// Every goal of a workspace: each objective before its key results.
  static func all(of workspace: Workspace) -> (objectives: [GoalNode], keyResults: [GoalNode]) {
    let objectives = workspace.objectives.map { GoalNode($0, in: workspace) }
    let keyResults = workspace.objectives.flatMap { objective in
      objective.keyResults.map { GoalNode(objective, $0, in: workspace) }
    }
    return (objectives, keyResults)
  }
}

// MARK: - Likeness

extension GoalNode {
  /// How far two goals say the same, in percent of their words, with more for the same numbers and the same metric and
  /// less for those that do not compare.
  ///
  /// Two goals with one title have 100 at least. Measured on none: the limits in ``GoalMatching`` are judgement.
  func likeness(to other: GoalNode) -> Int {
    if !subject.isEmpty, subject == other.subject { return 100 }
    // A goal without a title says nothing but its numbers; its name has been compared already.
    let isMute = subject.isEmpty || other.subject.isEmpty
    let shared = stems.intersection(other.stems).count
    let whole = stems.count + other.stems.count
    let words = isMute ? (name != nil && name == other.name ? 60 : 0) : whole == 0 ? 0 : 200 * shared / whole
    return words + numbersLikeness(to: other)
  }

  private func numbersLikeness(to other: GoalNode) -> Int {
    guard let one = keyResult, let two = other.keyResult else { return 0 }
    guard one.kind == two.kind else { return -30 }
    let metrics = Set(one.measures.map(\.text)).intersection(two.measures.map(\.text))
    let metric = metrics.isEmpty ? 0 : 30
    guard let mine = one.askedChange(), let theirs = two.askedChange() else { return metric }
    guard case .some = Unit.finer(mine.to.unit, theirs.to.unit, isSame: Words.isSameUnit) else { return -30 }
    let isSameStart = mine.from.compared(to: theirs.from, isSame: Words.isSameUnit) == .equal
    let isSameEnd = mine.to.compared(to: theirs.to, isSame: Words.isSameUnit) == .equal
    // Many a goal starts at nothing.
    let start = isSameStart && !mine.from.amount.isZero ? 30 : 0
    return metric + start + (isSameEnd ? 20 : 0)
  }

  /// Whether another goal's words are in this one's, or the other way round: a part of a goal names what the whole does.
  func shares(wordsWith other: GoalNode) -> Bool {
    if !subject.isEmpty, subject == other.subject { return true }
    let shared = stems.intersection(other.stems).count
    let least = min(stems.count, other.stems.count)
    return shared > 0 && shared * 5 >= least * 3
  }
}
