import OKRModel
import OKRSource

/// What the rules that look at single goals have found in each objective, kept until an edit changes it, or something
/// that such a rule may look at with it: what it supports, what supports it, and its KPIs.
///
/// The findings have the levels that the workspace sets; with other settings there is another ``GoalIndex``.
final class GoalFindings {
  /// By number.
  private var byObjective: [[Finding]?]
  /// By file, the objectives with findings that show a place in it beyond the objective itself.
  private var showing: [ObjectIdentifier: Set<Int>] = [:]

  init(objectives: Int) { byObjective = Array(repeating: nil, count: objectives) }

  /// What is known of an objective, or what is found now.
  func findings(in number: Int, _ objective: Objective, _ find: () -> [Finding]) -> [Finding] {
    if let known = byObjective[number] { return known }
    let found = find()
    byObjective[number] = found
    let whole = objective.heading.whole
    for place in found.flatMap(\.places) where place.file !== whole.file || !whole.range.contains(place.range) {
      showing[ObjectIdentifier(place.file), default: []].insert(number)
    }
    return found
  }

  /// Forgets some objectives, or all.
  func forget(_ numbers: some Sequence<Int>) { for number in numbers { byObjective[number] = nil } }

  func forgetAll() { (byObjective, showing) = (Array(repeating: nil, count: byObjective.count), [:]) }

  /// Forgets what shows places that are gone with the former text of a file; those in pieces that stay have moved into
  /// the new one.
  func follow(_ old: SourceFile, _ new: SourceFile) {
    guard let numbers = showing.removeValue(forKey: ObjectIdentifier(old)) else { return }
    for number in numbers {
      guard let findings = byObjective[number] else { continue }
      if findings.contains(where: { finding in finding.places.contains { $0.file === old } }) {
        byObjective[number] = nil
      } else {
        showing[ObjectIdentifier(new), default: []].insert(number)
      }
    }
  }
}

extension Finding {
  /// Every place that it names.
  fileprivate var places: [Location] {
    [location] + related.map(\.location) + fixes.flatMap { $0.edits.map(\.location) }
  }
}
