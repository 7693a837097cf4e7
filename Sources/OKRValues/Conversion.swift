extension Unit {
  /// The finer of two units that convert exactly into each other; nil where they do not.
  ///
  /// `isSame` says whether two counted units are one, which is a matter of language. A missing unit takes the other.
  package static func finer(_ left: Unit?, _ right: Unit?, isSame: (String, String) -> Bool) -> Unit?? {
    guard let left else { return .some(right) }
    guard let right, left != right else { return .some(left) }
    switch (left, right) {
    case (.counted(let one), .counted(let two)):
      return isSame(one, two) ? .some(left) : nil
    case (.time(let one), .time(let two)):
      if let oneMonths = one.months, let twoMonths = two.months { return .some(oneMonths < twoMonths ? left : right) }
      guard one.months == nil, two.months == nil else { return nil }
      return .some(one.milliseconds.least < two.milliseconds.least ? left : right)
    case (.percent, _), (.points, _), (.currency, _), (.score, _), (.rate, _), (.counted, _), (.time, _):
      return nil
    }
  }

  /// How many of a finer unit make one of this; 1 for units that are one, and nil where they convert only roughly.
  func factor(to finer: Unit?) -> Int? {
    guard case .time(let one) = self, case .time(let two) = finer, one != two else { return 1 }
    if let oneMonths = one.months, let twoMonths = two.months {
      return oneMonths % twoMonths == 0 ? oneMonths / twoMonths : nil
    }
    guard one.months == nil, two.months == nil, one.milliseconds.least % two.milliseconds.least == 0 else { return nil }
    return one.milliseconds.least / two.milliseconds.least
  }
}

extension Quantity {
  /// This quantity in a unit that is as fine as its own or finer; nil where it does not convert exactly.
  package func converted(to finer: Unit?) -> Quantity? {
    guard let unit else { return Quantity(amount, finer) }
    guard let factor = unit.factor(to: finer), let scaled = amount.times(factor) else { return nil }
    return Quantity(scaled, finer)
  }

  /// This quantity in a unit that is as coarse as its own or coarser; nil where digits would be lost.
  package func expressed(in coarser: Unit?) -> Quantity? {
    guard let coarser, let factor = coarser.factor(to: unit), let scaled = amount.dividedExactly(by: Decimal(factor))
    else { return nil }
    return Quantity(scaled, coarser)
  }
}
