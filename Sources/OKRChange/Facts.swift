import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// Gathers what has changed of one goal or KPI.
struct Facts {
  private(set) var all: [ChangeFact] = []

  mutating func add(
    _ aspect: ChangeFact.Aspect, _ tier: ChangeTier, _ text: String, before: String? = nil, after: String? = nil,
    reason: String? = nil, at location: Location? = nil
  ) {
    all.append(
      ChangeFact(aspect, tier, text, before: before, after: after, reason: reason, location: location))
  }

  /// A text that is there in one of the two, or another in each; nothing where they say the same.
  mutating func text(
    _ aspect: ChangeFact.Aspect, _ what: String, _ before: Located<String>?, _ after: Located<String>?,
    _ tiers: (added: ChangeTier, altered: ChangeTier, removed: ChangeTier) = (.clarified, .wording, .wording)
  ) {
    value(
      aspect, what, before.map { "\"\($0.value)\"" }, after.map { "\"\($0.value)\"" }, at: after?.location, tiers)
  }

  /// The same for a value in the words it is shown by.
  mutating func value(
    _ aspect: ChangeFact.Aspect, _ what: String, _ before: String?, _ after: String?, at location: Location?,
    _ tiers: (added: ChangeTier, altered: ChangeTier, removed: ChangeTier) = (.clarified, .news, .weakened)
  ) {
    switch (before, after) {
    case (let old?, let new?) where old != new:
      add(aspect, tiers.altered, "\(what) \(old) → \(new)", before: old, after: new, at: location)
    case (nil, let new?): add(aspect, tiers.added, "\(what) \(new) added", after: new, at: location)
    case (let old?, nil): add(aspect, tiers.removed, "\(what) \(old) taken away", before: old)
    case (_?, _?), (nil, nil): break
    }
  }

  /// What has come to a list and what has gone from it; the order of a list says nothing.
  mutating func list(
    _ aspect: ChangeFact.Aspect, _ what: String, _ before: [String], _ after: [String], at location: Location?,
    _ tiers: (added: ChangeTier, removed: ChangeTier)
  ) {
    let (old, new) = (unique(before), unique(after))
    guard Set(old) != Set(new) else { return }
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    if !gone.isEmpty, !come.isEmpty {
      let (was, is_) = (listed(gone), listed(come))
      add(aspect, tiers.added, "\(what) \(was) → \(is_)", before: listed(old), after: listed(new), at: location)
    } else if !come.isEmpty {
      add(aspect, tiers.added, "\(what) \(listed(come)) added", after: listed(new), at: location)
    } else {
      add(
        aspect, tiers.removed, "\(what) \(listed(gone)) taken away", before: listed(old),
        after: new.isEmpty ? nil : listed(new), at: location)
    }
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private func listed(_ words: [String]) -> String { words.joined(separator: ", ") }
}

/// `1 day`, `3 days`.
func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

/// A quantity as it is shown, with the unit of another where it has none.
func words(_ written: WrittenQuantity?, unitOf other: Quantity? = nil) -> String? {
  guard let written else { return nil }
  guard let quantity = written.quantity else { return written.text }
  return CanonicalQuantity(quantity.taking(unitOf: other), written: written).text
}

/// Whether two numbers say the same, each in the unit that is meant where it names none.
func isSame(_ one: WrittenQuantity?, _ two: WrittenQuantity?, unitsOf meant: (Quantity?, Quantity?) = (nil, nil))
  -> Bool
{
  switch (one, two) {
  case (nil, nil): return true
  case (nil, _?), (_?, nil): return false
  case (let one?, let two?):
    guard let first = one.quantity?.taking(unitOf: meant.0), let second = two.quantity?.taking(unitOf: meant.1) else {
      return one.quantity == nil && two.quantity == nil && one.text == two.text
    }
    return first.compared(to: second, isSame: Words.isSameUnit) == .equal
  }
}
