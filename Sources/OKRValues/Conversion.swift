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
      guard let factor = one.factor(to: two) else { return two.factor(to: one) == nil ? nil : .some(left) }
      return .some(factor == 1 ? left : right)
    // 2 h/visit is 120 min/visit.
    case (.rate(let one?, let per), .rate(let two?, let other)) where per == other || isSame(per, other):
      guard case .some(let unit?) = finer(one, two, isSame: isSame) else { return nil }
      return .some(unit == one ? left : right)
    case (.percent, _), (.points, _), (.currency, _), (.score, _), (.rate, _), (.counted, _), (.time, _):
      return nil
    }
  }

  /// How many of a finer unit make one of this; 1 for units that are one, and nil where they convert only roughly.
  func factor(to finer: Unit?) -> Int? {
    switch (self, finer) {
    case (.time(let one), .time(let two)): one.factor(to: two)
    case (.rate(let one?, _), .rate(let two?, _)): one.factor(to: two)
    default: 1
    }
  }
}

extension TimeUnit {
  /// How many of a unit make one of this; nil where it is no whole number of them, or not always the same.
  fileprivate func factor(to finer: TimeUnit) -> Int? {
    let (own, other) =
      if let months, let others = finer.months {
        (months, others)
      } else if months == nil, finer.months == nil {
        (milliseconds.least, finer.milliseconds.least)
      } else {
        (0, 1)
      }
    return own > 0 && own % other == 0 ? own / other : nil
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

  /// How much of a finer unit one of a coarser one is; nil where they convert only roughly.
  package static func size(of coarser: Unit?, in finer: Unit?) -> Decimal? {
    guard let coarser, let finer else { return Decimal(1) }
    return coarser.factor(to: finer).map { Decimal($0) }
  }
}
