import OKRModel
import OKRSource

/// What the rules that look at single goals or KPIs have found in each objective, or in each KPI, kept until an edit
/// changes it, or something that such a rule may look at with it: what it supports, what supports it, and its KPIs.
///
/// The findings have the levels that the workspace sets; with other settings there is another ``GoalIndex``.
final class KeptFindings {
  /// By number.
  private var byNumber: [[Finding]?]
  /// By file, those with findings that show a place in it beyond the declaration itself.
  private var showing: [ObjectIdentifier: Set<Int>] = [:]

  init(count: Int) { byNumber = Array(repeating: nil, count: count) }

  /// What is known of a declaration, or what is found now.
  func findings(in number: Int, _ declared: some Declared, _ find: () -> [Finding]) -> [Finding] {
    if let known = byNumber[number] { return known }
    let found = find()
    byNumber[number] = found
    if found.isEmpty { return found }
    let whole = declared.heading.whole
    for place in found.flatMap(\.places) where place.file !== whole.file || !whole.range.contains(place.range) {
      showing[ObjectIdentifier(place.file), default: []].insert(number)
    }
    return found
  }

  /// Forgets some of them, or all.
  func forget(_ numbers: some Sequence<Int>) { for number in numbers { byNumber[number] = nil } }

  func forgetAll() { (byNumber, showing) = (Array(repeating: nil, count: byNumber.count), [:]) }

  /// Forgets what shows places that are gone with the former text of a file; those in pieces that stay have moved into
  /// the new one.
  func follow(_ old: SourceFile, _ new: SourceFile) {
    guard let numbers = showing.removeValue(forKey: ObjectIdentifier(old)) else { return }
    for number in numbers {
      guard let findings = byNumber[number] else { continue }
      if findings.contains(where: { finding in finding.places.contains { $0.file === old } }) {
        byNumber[number] = nil
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
