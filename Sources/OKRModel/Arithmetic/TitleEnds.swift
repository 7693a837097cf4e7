import OKRProse
import OKRSource
package import OKRValues

/// The ends of a change that a title names for sure, each as a clause would say it.
package struct TitleEnds: Sendable {
  package let from: TitleEnd
  package let to: TitleEnd
}

/// A number that a title names, with the unit of its other end where it has none of its own.
package struct TitleEnd: Sendable {
  package let quantity: Quantity
  /// Where it is only a bound: to under 3%.
  package let bound: Bound?
  /// As a clause writes it, without the bound.
  package let written: String
}

extension Workspace {
  /// The change that the title of a key result names, whether clauses say it too or not.
  ///
  /// Nil where a second goal stands beside it, where the language has no form for an end, and where an end does not
  /// convert into what is measured of the key result: then the words mean something else.
  package func titleEnds(of keyResult: KeyResult) -> TitleEnds? {
    guard let title = keyResult.reading, title.reading.secondGoal == nil, let change = title.reading.change,
      let said = keyResult.titleChange, let start = said.from.quantity, let end = said.to.quantity,
      let from = change.from.written(unitOf: change.to), let to = change.to.written(unitOf: change.from)
    else { return nil }
    func compares(_ other: Quantity?) -> Bool {
      other.map { start.compared(to: $0.taking(rateOf: start), isSame: Words.isSameUnit) != nil } ?? true
    }
    guard compares(end), kpi(of: keyResult)?.quantities.allSatisfy({ compares($0.quantity) }) ?? true,
      keyResult.checkins.allSatisfy({ compares($0.value?.quantity) })
    else { return nil }
    return TitleEnds(
      from: TitleEnd(quantity: start, bound: nil, written: from),
      to: TitleEnd(quantity: end, bound: change.bound, written: to))
  }
}
