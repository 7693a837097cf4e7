extension Unit {
  /// The finer of two units that convert exactly into each other; nil where they do not.
  ///
  /// `isSame` says whether two counted units are one, which is a matter of language. A missing unit takes the other.
  package static func finer(_ left: Unit?, _ right: Unit?, isSame: (String, String) -> Bool) -> Unit?? {
    guard let left else { return .some(right) }
    guard let right, left != right else { return .some(left) }
    switch (left.beside(right), right.beside(left)) {
    case (.counted(let one), .counted(let two)):
      if let finer = Measure.finer(left, right) { return finer }
      return isSame(one, two) ? .some(left) : nil
    case (.counted(let word), .currency(let code)): return Unit.parts(word, of: code) == nil ? nil : .some(left)
    case (.currency(let code), .counted(let word)): return Unit.parts(word, of: code) == nil ? nil : .some(right)
    case (.time(let one), .time(let two)):
      guard let factor = one.factor(to: two) else { return two.factor(to: one) == nil ? nil : .some(.time(one)) }
      return .some(.time(factor == 1 ? one : two))
    // 1/day is 7/week: of the longer time there is more.
    case (.rate(let one, let per), .rate(let two, let other))
    where one == two && TimeUnit(rateName: per) != nil && TimeUnit(rateName: other) != nil:
      guard let own = TimeUnit(rateName: per), let theirs = TimeUnit(rateName: other) else { return nil }
      if theirs.factor(to: own) != nil { return .some(right) }
      return own.factor(to: theirs) == nil ? nil : .some(left)
    // 2 h/visit is 120 min/visit.
    case (.rate(let one?, let per), .rate(let two?, let other)) where per == other || isSame(per, other):
      guard case .some(let unit?) = finer(one, two, isSame: isSame) else { return nil }
      return .some(unit == one ? left : right)
    case (.percent, .counted(let word)): return Unit.partsPerHundredth(word) == nil ? nil : .some(right)
    case (.counted(let word), .percent): return Unit.partsPerHundredth(word) == nil ? nil : .some(left)
    case (.rate, _), (.counted, _): return Measure.finer(left, right)
    case (.percent, _), (.points, _), (.currency, _), (.score, _), (.time, _):
      return nil
    }
  }

  /// Whether two counted words measure the same in units of two sizes: kilograms and g, but not kilosta and kiloon.
  package static func areSizesApart(_ one: String, _ other: String) -> Bool {
    guard let one = Measure(one), let other = Measure(other) else { return false }
    return one.kind == other.kind && one.size != other.size
  }

  /// Whether two counted words measure the same in one unit: tonnia and t.
  package static func areOneMeasure(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let one = Measure(one), let other = Measure(other) else { return false }
    return one.kind == other.kind && one.size == other.size
  }

  /// Whether a counted word is a unit of measure, in any language and form.
  package static func isMeasure(_ word: String) -> Bool { Measure(word) != nil }

  /// How many of a finer unit make one of this; 1 for units that are one, and nil where they convert only roughly.
  func factor(to finer: Unit?) -> Int? {
    switch (finer.map { beside($0) } ?? self, finer) {
    case (.currency(let code), .counted(let word)): Unit.parts(word, of: code)
    case (.percent, .counted(let word)): Unit.partsPerHundredth(word)
    case (.time(let one), .time(let two)): one.factor(to: two)
    case (.counted(let one), .counted(let two)) where one != two: Measure.factor(one, to: two)
    case (.rate(let one, let per), .rate(let two, let other)) where per != other && one == two:
      if let own = TimeUnit(rateName: per), let theirs = TimeUnit(rateName: other) {
        theirs.factor(to: own)
      } else {
        Measure.factor(canonicalName, to: finer?.canonicalName ?? "")
      }
    case (.rate(let one?, _), .rate(let two?, _)): one.factor(to: two)
    case (.rate, .counted(let word)): Measure.factor(canonicalName, to: word)
    case (.counted(let word), .rate): Measure.factor(word, to: finer?.canonicalName ?? "")
    default: 1
    }
  }
}

extension Unit {
  /// Whether it counts so many in a length of time: 3/day.
  package var isPerTime: Bool { if case .rate(_, let per) = self { TimeUnit(rateName: per) != nil } else { false } }
}

extension TimeUnit {
  /// The one that a rate is counted by: day of 3/day.
  fileprivate init?(rateName: String) {
    let name = rateName == "h" ? "hour" : rateName == "min" ? "minute" : rateName == "s" ? "second" : rateName
    self.init(rawValue: name)
  }

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
