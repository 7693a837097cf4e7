import OKRModel
import OKRProse
import OKRSource
import OKRValues

/// Key results of the base that several of the head have taken the place of.
struct Splits {
  /// By the index of the whole in the base: the parts in the head, but for the one that it is matched with.
  private var parts: [Int: [Int]] = [:]
  private var wholes: [Int: Int] = [:]

  init(_ base: [GoalNode], _ head: [GoalNode], _ matching: GoalMatching) {
    let changed = base.enumerated().filter { index, node in
      Splits.hasChanged(node, matching.partners[index].map { head[$0] })
    }
    let stems = Stems(changed.map { ($0.offset, $0.element) })
    for (index, node) in head.enumerated() where !matching.isTaken[index] {
      let whole = stems.nearest(to: node).first { Splits.isPart(node, of: base[$0]) }
      if let whole { parts[whole, default: []].append(index) }
    }
    // One that takes the place of one that is gone is another goal, or it would have been matched.
    parts = parts.filter { matching.partners[$0.key] != nil || $0.value.count > 1 }
    for (whole, parts) in parts { for part in parts { wholes[part] = whole } }
  }

  func parts(ofOld index: Int) -> [Int] { parts[index] ?? [] }

  func whole(ofNew index: Int) -> Int? { wholes[index] }

  /// Whether a goal asks for less than it did, or for nothing: only then can others have taken the rest.
  private static func hasChanged(_ old: GoalNode, _ new: GoalNode?) -> Bool {
    guard let new else { return true }
    guard let one = old.keyResult?.askedChange(), let two = new.keyResult?.askedChange() else {
      return old.subject != new.subject
    }
    return !one.isSame(as: two) || old.subject != new.subject
  }

  private static func isPart(_ part: GoalNode, of whole: GoalNode) -> Bool {
    guard part.unit == whole.unit || whole.entity == part.entity, let one = whole.keyResult, let two = part.keyResult,
      one.kind == two.kind, part.shares(wordsWith: whole)
    else { return false }
    if let first = part.period, let second = whole.period, !first.overlaps(second) { return false }
    guard let mine = one.askedChange(), let theirs = two.askedChange() else { return true }
    guard case .some = Unit.finer(mine.to.unit, theirs.to.unit, isSame: Words.isSameUnit) else { return false }
    return true
  }

  /// That a goal was split, and whether its parts ask for less together.
  static func fact(_ whole: GoalNode, _ parts: [GoalNode], on day: Day) -> ChangeFact {
    let names = parts.map(\.entity).joined(separator: " and ")
    let text = "split into \(names)"
    let place = parts.first?.heading.location
    let reason = parts.lazy.flatMap(\.revisions).compactMap { $0.because?.value.reason }.first
    guard let asked = whole.keyResult?.askedChange(), let less = shortfall(asked, parts) else {
      return ChangeFact(.existence, .wording, text, before: whole.entity, after: names, location: place)
    }
    return ChangeFact(
      .target, .weakened, "\(text), which \(less)", before: asked.targetText, after: names, reason: reason,
      location: place)
  }

  /// What the parts ask for less than the whole; nil where they ask for as much, and where nobody can add them up.
  private static func shortfall(_ asked: AskedChange, _ parts: [GoalNode]) -> String? {
    let changes = parts.compactMap { $0.keyResult?.askedChange() }
    guard changes.count == parts.count else { return nil }
    switch asked.to.unit {
    case .counted, .currency, nil:
      let amounts = changes.compactMap { asked.beside($0.change)?.value.magnitude }
      guard amounts.count == parts.count, let sum = Decimal.sum(amounts), sum < asked.change.amount.magnitude else {
        return nil
      }
      let (whole, together) = (Quantity(asked.change.amount.magnitude, asked.to.unit), Quantity(sum, asked.to.unit))
      return "together ask for \(asked.style.text(together)), not for \(asked.style.text(whole))"
    case .percent, .points, .time, .score, .rate:
      // Shares and times of parts do not add up: each has to come as far as the whole.
      let isShort = changes.contains { part in
        asked.beside(part.to).map { whole, value in !whole.isMet(by: value) } ?? false
      }
      return isShort ? "do not all ask for \(asked.targetText)" : nil
    }
  }
}
