import OKRReader
import OKRValues

/// What the readings of one number of a title agree on.
extension [TypedQuantity.Reading] {
  /// The number that all of them say; nil for a range.
  var value: Decimal? {
    guard !isEmpty, !self[0].isRange else { return nil }
    let first = amount(0)
    // By their places, for a reading that is taken out of an array is copied whole.
    for index in indices.dropFirst() where amount(index) != first { return nil }
    return first
  }

  /// The unit that all of them have.
  var unit: Unit? {
    guard !isEmpty else { return nil }
    let unit = self[0].level.quantity.unit
    for index in indices.dropFirst() where self[index].level.quantity.unit != unit { return nil }
    return self[0].isRange ? self[0].upper?.quantity.unit ?? unit : unit
  }

  /// The number that one of them says, with its sign.
  func amount(_ index: Int) -> Decimal {
    let amount = self[index].level.quantity.amount
    return self[index].sign == .minus ? amount.negated : amount
  }
}
