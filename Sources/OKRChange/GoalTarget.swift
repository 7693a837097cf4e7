import OKRModel
import OKRProse
import OKRSource
import OKRValues

/// What a key result asks to be reached, from its clauses or else from its title, revisions included.
struct GoalTarget {
  let ask: Ask
  /// As it is written, in canonical words.
  let text: String
  /// Where it is written.
  let place: Location?
  private let style: QuantityStyle

  /// What counts as reached.
  enum Ask {
    case level(Quantity, Bound?)
    case range(QuantityRange)
    /// So much more or less than the baseline.
    case change(Quantity)
    /// Still to come: `X%`.
    case open
  }

  /// Nil where nothing says what is to be reached.
  init?(_ keyResult: KeyResult, in workspace: Workspace) {
    guard keyResult.kind == .measured else { return nil }
    let clauses = keyResult.clauses(on: nil)
    if let to = clauses.to {
      self.init(to, beside: clauses.from)
    } else if let ends = workspace.titleEnds(of: keyResult), let place = keyResult.targetLocation {
      self.init(
        .level(ends.to.quantity, ends.to.bound), GoalTarget.words(ends.to.bound) + ends.to.written, place,
        .plain(ends.to.quantity.unit))
    } else if let only = keyResult.reading?.reading.onlyTarget, !only.isBaseline, !keyResult.heading.isBroken {
      let unit = only.quantity.unit
      let ask: Ask
      if only.isChange {
        ask = .change(Quantity(only.value, unit))
      } else if let ends = only.quantity.ends {
        ask = .range(QuantityRange(low: Quantity(ends.low, unit), high: Quantity(ends.high, unit)))
      } else {
        ask = .level(Quantity(only.value, unit), only.bound)
      }
      self.init(
        ask, GoalTarget.words(only.bound) + only.written, keyResult.reading?.location(only.quantity.range), .plain(unit)
      )
    } else {
      return nil
    }
  }

  private init(_ ask: Ask, _ text: String, _ place: Location?, _ style: QuantityStyle) {
    self.ask = ask
    self.text = text
    self.place = place
    self.style = style
  }

  init(_ target: Target, beside baseline: Baseline?) {
    let other = baseline?.written
    func words(_ written: WrittenQuantity, unitOf other: WrittenQuantity?) -> String {
      guard let quantity = written.quantity else { return written.text }
      let known = target.isChange ? quantity : quantity.taking(unitOf: other?.quantity)
      return CanonicalQuantity(known, written: written, unitOf: other).text
    }
    let level = target.written.quantity?.taking(unitOf: target.isChange ? nil : other?.quantity)
    if let range = target.range {
      ask = .range(QuantityRange(low: range.low.taking(unitOf: range.high), high: range.high.taking(unitOf: range.low)))
    } else if let level {
      ask = target.isChange ? .change(level) : .level(level, target.bound)
    } else {
      ask = .open
    }
    let sign = target.isChange && !(level?.amount.isNegative ?? true) ? "+" : ""
    let first = words(target.written, unitOf: target.isChange ? nil : target.upper ?? other)
    let upper = target.upper.map { " to " + words($0, unitOf: target.written) } ?? ""
    text = GoalTarget.words(target.bound) + (first.hasPrefix("+") ? "" : sign) + first + upper
    place = target.location
    style =
      [target.upper, target.written, other].lazy.compactMap { $0?.style }.first { $0.namesUnit }
      ?? .plain(level?.unit)
  }

  private static func words(_ bound: Bound?) -> String { bound.map { $0.rawValue + " " } ?? "" }

  // MARK: - Comparing

  /// What a change of target means for whoever has to reach it.
  enum Move {
    case same
    /// With how much, where that can be told.
    case easier(String?), harder(String?)
    /// To what may be the same: months and days convert only roughly.
    case roughly
    /// To another place, of which nobody can say whether it is nearer.
    case elsewhere(String)
  }

  /// How another target stands to this one; `direction` is the way that is better, as far as anything tells it.
  func move(to other: GoalTarget, from asked: (old: AskedChange?, new: AskedChange?), better: AskedChange.Direction?)
    -> Move
  {
    switch (ask, other.ask) {
    case (.open, .open): return .same
    case (.open, _): return .harder(nil)
    case (_, .open): return .easier("still to be filled in")
    case (.change(let one), .change(let two)): return changeMove(one, two)
    default: break
    }
    guard let mine = reached(asked.old, better), let theirs = other.reached(asked.new, better) else {
      // Where no way is better nothing can be held against the other, but what was not touched has not moved.
      if text == other.text { return .same }
      return roughMove(to: other, better)
    }
    guard let (one, two) = Reached.inOneUnit(mine, theirs) else { return roughMove(to: other, better) }
    if one == two { return .same }
    let way = asked.old?.direction ?? better
    if let way, let new = asked.new?.direction, way != new { return .elsewhere("which goes the other way") }
    if one.isInside(two) { return .easier(distance(one, two)) }
    if two.isInside(one) { return .harder(distance(one, two)) }
    return .elsewhere("of which nobody can say that it is as far")
  }

  private func roughMove(to other: GoalTarget, _ better: AskedChange.Direction?) -> Move {
    guard case .level(let one, _) = ask, case .level(let two, _) = other.ask,
      let comparison = two.compared(to: one, isSame: Words.isSameUnit)
    else { return .elsewhere("which is measured in something else") }
    switch (comparison, better) {
    case (.equal, _): return .same
    case (.unclear, _): return .roughly
    case (.less, .up), (.greater, .down): return .easier(nil)
    case (.less, .down), (.greater, .up): return .harder(nil)
    case (.less, nil), (.greater, nil): return .elsewhere("of which nobody can say that it is as far")
    }
  }

  private func changeMove(_ one: Quantity, _ two: Quantity) -> Move {
    guard let comparison = two.compared(to: one, isSame: Words.isSameUnit) else {
      return .elsewhere("which is measured in something else")
    }
    if one.amount.isNegative != two.amount.isNegative { return .elsewhere("which goes the other way") }
    let isLess = comparison == (one.amount.isNegative ? .greater : .less)
    return comparison == .equal ? .same : isLess ? .easier(nil) : .harder(nil)
  }

  private func distance(_ one: Reached, _ two: Reached) -> String? {
    let ends = [(one.low, two.low), (one.high, two.high)].filter { $0.0 != nil || $0.1 != nil }
    guard ends.count == 1, let pair = ends.first, let first = pair.0, let second = pair.1, first != second else {
      return nil
    }
    let amount = (first - second).magnitude
    return style.text(Quantity(amount, one.unit == .percent ? .points : one.unit))
  }

  private func reached(_ asked: AskedChange?, _ better: AskedChange.Direction?) -> Reached? {
    switch ask {
    case .range(let range): return range.inOneUnit.map { Reached($0) }
    case .level(let level, let bound): return Reached(level, bound, better)
    case .change: return asked.flatMap { Reached($0.to, nil, better) }
    case .open: return nil
    }
  }
}

/// The values that count as reached: all from one on, all up to one, or those between two.
struct Reached: Equatable {
  let low: Decimal?
  let high: Decimal?
  /// Whether an end itself does not count.
  let isOpen: Bool
  let unit: Unit?

  init(_ range: QuantityRange) {
    low = range.low.amount
    high = range.high.amount
    isOpen = false
    unit = range.low.unit
  }

  /// Nil where neither a bound nor anything else says which way is better.
  init?(_ level: Quantity, _ bound: Bound?, _ better: AskedChange.Direction?) {
    let isUp: Bool
    switch (bound, better) {
    case (.atLeast, _), (.moreThan, _), (nil, .up): isUp = true
    case (.atMost, _), (.lessThan, _), (nil, .down): isUp = false
    case (nil, nil): return nil
    }
    self.init(
      low: isUp ? level.amount : nil, high: isUp ? nil : level.amount, isOpen: bound == .moreThan || bound == .lessThan,
      unit: level.unit)
  }

  private init(low: Decimal?, high: Decimal?, isOpen: Bool, unit: Unit?) {
    self.low = low
    self.high = high
    self.isOpen = isOpen
    self.unit = unit
  }

  static func inOneUnit(_ one: Reached, _ two: Reached) -> (Reached, Reached)? {
    guard case .some(let unit) = Unit.finer(one.unit, two.unit, isSame: Words.isSameUnit),
      let first = one.converted(unit),
      let second = two.converted(unit)
    else { return nil }
    return (first, second)
  }

  private func converted(_ finer: Unit?) -> Reached? {
    func end(_ amount: Decimal?) -> Decimal?? {
      guard let amount else { return .some(nil) }
      return Quantity(amount, unit).converted(to: finer).map { .some($0.amount) } ?? .none
    }
    guard case .some(let low) = end(low), case .some(let high) = end(high) else { return nil }
    return Reached(low: low, high: high, isOpen: isOpen, unit: finer)
  }

  /// Whether whoever is here is also there, and not the other way round.
  func isInside(_ other: Reached) -> Bool {
    func isAsFar(_ own: Decimal?, _ others: Decimal?, _ holds: (Decimal, Decimal) -> Bool) -> Bool {
      guard let others else { return true }
      return own.map { holds($0, others) } ?? false
    }
    let isInLow = isAsFar(low, other.low) { $0 >= $1 }
    let isInHigh = isAsFar(high, other.high) { $0 <= $1 }
    guard isInLow, isInHigh else { return false }
    return low == other.low && high == other.high
      ? isOpen && !other.isOpen : !(other.isOpen && touches(other) && !isOpen)
  }

  private func touches(_ other: Reached) -> Bool {
    (low != nil && low == other.low) || (high != nil && high == other.high)
  }
}

extension AskedChange {
  /// Whether two ask for the same, whatever the units they are written in.
  func isSame(as other: AskedChange) -> Bool {
    func isEqual(_ one: Quantity, _ two: Quantity) -> Bool { one.compared(to: two, isSame: Words.isSameUnit) == .equal }
    guard isEqual(from, other.from), isEqual(to, other.to) else { return false }
    switch (range, other.range) {
    case (nil, nil): return true
    case (let one?, let two?): return isEqual(one.low, two.low) && isEqual(one.high, two.high)
    case (nil, _?), (_?, nil): return false
    }
  }
}
