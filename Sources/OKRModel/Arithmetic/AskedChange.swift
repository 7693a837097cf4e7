import OKRProse
import OKRReader
package import OKRSource
import OKRSyntax
package import OKRValues

/// What a key result asks for: from where to where, in one unit, with what was revised in the open.
///
/// One object that all rules share.
package final class AskedChange: Sendable {
  /// Where it starts; both ends are in one unit.
  package let from: Quantity
  /// Of a range the end that is nearer to the start, or the start itself where it lies in the range.
  package let to: Quantity
  /// The range that counts as reached, in the unit of the two ends.
  package var range: QuantityRange? { if case .between(let range)? = ends { range } else { nil } }
  private let ends: Ends?
  package let bound: Bound?
  /// How the two ends are written, the target first; what they look like is asked only to say something.
  private let written: (to: WrittenQuantity?, from: WrittenQuantity?)
  /// Where the target is written.
  package let place: Location

  // Rare, and not where each would keep its room for it.
  private indirect enum Ends: Sendable { case between(QuantityRange) }

  /// How its writer put the target, or the baseline where only that names the unit.
  package var style: QuantityStyle { style(written.to, written.from) }

  /// How its writer put the baseline, or the target where only that names the unit.
  package var fromStyle: QuantityStyle { style(written.from, written.to) }

  /// The target in its writer's words, both ends of a range.
  package var targetText: String {
    guard let range else { return style.text(to) }
    return "\(style.text(range.low)) to \(style.text(range.high))"
  }

  /// One in the last place of the two ends as they are written, the finer of theirs, in their unit.
  package var step: Decimal {
    func step(_ end: WrittenQuantity?) -> Decimal? { end?.step?.converted(to: to.unit)?.amount }
    let (own, other) = (step(written.to), step(written.from))
    return own.map { min($0, other ?? $0) } ?? other ?? Decimal.step(places: 6)
  }

  /// What both ends are so many of: 18, from 5 of 18 to 12 of 18.
  private var whole: Decimal? {
    guard to.unit == .percent else { return nil }
    let (own, other) = (written.to?.reading?.whole, written.from?.reading?.whole)
    return own == nil || other == nil || own == other ? own ?? other : nil
  }

  private func style(_ end: WrittenQuantity?, _ other: WrittenQuantity?) -> QuantityStyle {
    let own = end?.style
    if let own, own.namesUnit { return own }
    let others = other?.style
    if let others, others.namesUnit { return others }
    return own ?? others ?? .plain(to.unit)
  }

  fileprivate init(
    from: Quantity, to: Quantity, range: QuantityRange?, bound: Bound?,
    written: (to: WrittenQuantity?, from: WrittenQuantity?),
    place: Location
  ) {
    self.from = from
    self.to = to
    ends = range.map { .between($0) }
    self.bound = bound
    self.written = written
    self.place = place
  }

  /// How much is to change, with its sign; a change of a percentage is in points.
  package var change: Quantity {
    Quantity(to.amount - from.amount, to.unit == .percent ? .points : to.unit)
  }

  package var direction: Direction? {
    to.amount == from.amount ? nil : to.amount > from.amount ? .up : .down
  }

  /// Which way a number goes.
  package enum Direction: Sendable {
    case up, down

    package var opposite: Direction { self == .up ? .down : .up }
    package var word: String { self == .up ? "up" : "down" }
    package var comparative: String { self == .up ? "higher" : "lower" }
  }

  /// The same change and a value in one unit, the finer of theirs, in which both are exact.
  ///
  /// Nil where they convert only roughly or not at all.
  package func beside(_ value: Quantity) -> (asked: AskedChange, value: Decimal)? {
    let value = inUnitOfEnds(value, value.unit == nil ? whole : nil)
    guard case .some(let finer) = Unit.finer(value.unit, to.unit, isSame: Words.isSameUnit),
      let asked = converted(to: finer)
    else { return nil }
    return value.converted(to: finer).map { (asked, $0.amount) }
  }

  /// The same change and some values in the finest unit among them; a value is nil where it does not convert.
  package func beside(_ values: [Quantity]) -> (asked: AskedChange, values: [Decimal?]) {
    let whole = values.contains { $0.unit == nil } ? whole : nil
    let values = values.map { inUnitOfEnds($0, whole) }
    // Mostly all are in the unit of the two ends.
    if values.allSatisfy({ $0.unit == to.unit }) { return (self, values.map(\.amount)) }
    let units = values.map { Unit.finer($0.unit, to.unit, isSame: Words.isSameUnit) }
    var finest = to.unit
    for case .some(.some(let unit)) in units {
      if case .some(let finer) = Unit.finer(unit, finest, isSame: Words.isSameUnit) { finest = finer }
    }
    guard let asked = converted(to: finest) else { return (self, values.map { _ in nil }) }
    return (asked, zip(values, units).map { $1 == nil ? nil : $0.converted(to: finest)?.amount })
  }

  /// A value in the unit of the two ends where it names none; 9 beside 18 of 18 is so many of them.
  private func inUnitOfEnds(_ value: Quantity, _ whole: Decimal?) -> Quantity {
    guard value.unit == nil, let whole, value.amount <= whole, let part = TypedAmount.Reading(value.amount, of: whole)
    else { return value.taking(unitOf: to).taking(rateOf: to) }
    return part.quantity
  }

  private func converted(to finer: Unit?) -> AskedChange? {
    guard finer != to.unit else { return self }
    guard let from = from.converted(to: finer), let to = to.converted(to: finer) else { return nil }
    var range = range
    if let ends = range {
      guard let low = ends.low.converted(to: finer), let high = ends.high.converted(to: finer) else { return nil }
      range = QuantityRange(low: low, high: high)
    }
    return AskedChange(from: from, to: to, range: range, bound: bound, written: written, place: place)
  }

  /// Whether a value, in the unit of the two ends and over a count, is as good as the target or better.
  package func isMet(by value: Decimal, over count: Int = 1) -> Bool {
    if let range {
      guard let low = range.low.amount.times(count), let high = range.high.amount.times(count) else { return false }
      return low <= value && value <= high
    }
    guard let limit = to.amount.times(count) else { return false }
    return switch bound {
    case .atLeast: value >= limit
    case .moreThan: value > limit
    case .atMost: value <= limit
    case .lessThan: value < limit
    case nil: direction == .down ? value <= limit : value >= limit
    }
  }

  /// How far a value has come on the way from the baseline to the target, cut to 0 to 1; nil where it does not fit.
  ///
  /// What shoots beyond a range has come as far as it would have on the way back.
  package func progress(at value: Decimal) -> Fraction? {
    if let range {
      if isMet(by: value) { return .whole }
      let far = direction == .down ? range.low.amount : range.high.amount
      let isBeyond = direction == .down ? value < far : value > far
      if isBeyond { return progress(at: to.amount - (value - far)) }
    }
    let whole = to.amount - from.amount
    guard !whole.isZero else { return isMet(by: value) ? .whole : .zero }
    let way = value - from.amount
    // Far beyond either end there is no need to divide.
    if way.isNegative != whole.isNegative { return .zero }
    // 5% is the limit of under 5%, and not below it.
    if way == whole, !isMet(by: value) { return .nearlyWhole }
    if way.magnitude >= whole.magnitude { return .whole }
    return Fraction(way, over: whole)
  }
}

extension KeyResult {
  /// The change it asked for on a day, with the revisions up to then.
  package func askedChange(on day: Day) -> AskedChange? {
    revisions.allSatisfy { $0.date.map { $0.value <= day } ?? true } ? askedChange() : computedChange(on: day)
  }

  func computedChange(on day: Day? = nil) -> AskedChange? {
    guard kind == .measured else { return nil }
    let (baseline, target) = clauses(on: day)
    guard let start = startQuantity(baseline, target), let end = endQuantity(target, start),
      let place = target?.location ?? targetLocation,
      case .some(let unit) = Unit.finer(start.unit, end.unit, isSame: Words.isSameUnit),
      let from = start.converted(to: unit), let to = end.converted(to: unit)
    else { return nil }
    var range: QuantityRange?
    if let ends = target?.range?.inOneUnit {
      guard let low = ends.low.converted(to: unit), let high = ends.high.converted(to: unit) else { return nil }
      range = QuantityRange(low: low, high: high)
    }
    // The upper end of a range names the unit where only one of them does.
    let last = target?.upper ?? target?.written
    lazy var title = titleQuantities
    return AskedChange(
      from: from, to: to, range: range, bound: target == nil ? titleBound(from, to) : target?.bound,
      written: (
        target?.isChange == true ? nil : last ?? title?.to, baseline?.written ?? title?.from
      ),
      place: place)
  }

  /// The bound that the title sets where it ends, if that is the way it goes.
  private func titleBound(_ from: Quantity, _ to: Quantity) -> Bound? {
    let bound = reading?.reading.change?.bound
    switch bound {
    case .atLeast, .moreThan: return from.amount < to.amount ? bound : nil
    case .atMost, .lessThan: return from.amount > to.amount ? bound : nil
    case nil: return nil
    }
  }

  /// Whether a clause or the title sets a bound, told without working out what is asked for.
  package var mayHaveBound: Bool {
    let target = clauses(on: nil).to
    return target == nil ? reading?.reading.change?.bound != nil : target?.bound != nil
  }

  /// The baseline and the target that its clauses give, with the revisions up to a day.
  package func clauses(on day: Day?) -> (from: Baseline?, to: Target?) {
    // As most are.
    if revisions.isEmpty { return (from?.value, to?.value) }
    let revisions = revisions(until: day)
    return (
      revisions.last { $0.from != nil }?.from?.value ?? from?.value,
      revisions.last { $0.to != nil }?.to?.value ?? to?.value
    )
  }

  /// The date that its clauses give, with the revisions up to a day.
  package func dueDate(on day: Day) -> Located<Period>? { revisions(until: day).last { $0.by != nil }?.by ?? by }

  /// The revisions that were made up to a day; those without a readable date count as made.
  private func revisions(until day: Day?) -> [Revision] {
    revisions.filter { revision in
      guard let day, let date = revision.date?.value else { return true }
      return date <= day
    }
  }

  private func startQuantity(_ baseline: Baseline?, _ target: Target?) -> Quantity? {
    switch baseline {
    case .known, .between: return baseline?.toward(target).start(toward: target?.level ?? titleChange?.to.quantity)
    case .unknown: return nil
    case nil:
      if let read = titleChange?.from.quantity { return read.taking(unitOf: target?.level) }
      if target == nil, let count = titleCount { return Quantity(.zero, count.quantity.unit) }
      // What did not exist before is counted from nothing.
      guard let level = target?.level, let title = title?.value, Words.namesNewThings(title) else { return nil }
      switch level.unit {
      case .percent, .points, .time, .score: return nil
      case .counted, .currency, .rate, nil: return Quantity(.zero, level.unit)
      }
    }
  }

  private func endQuantity(_ target: Target?, _ start: Quantity) -> Quantity? {
    guard let target else {
      return titleChange?.to.quantity?.taking(unitOf: start) ?? titleCount.map { Quantity($0.value, $0.quantity.unit) }
    }
    if target.upper != nil { return target.range?.inOneUnit?.nearest(to: start) }
    if let level = target.level { return level.taking(unitOf: start) }
    guard target.isChange, let change = target.written.quantity else { return nil }
    switch (change.unit, start.unit) {
    case (.points, .percent), (.points, nil): return Quantity(start.amount + change.amount, start.unit)
    case (.percent, .percent): return nil
    case (.percent, _):
      guard let part = start.amount.times(change.amount, over: Decimal(100)), (start.amount + part).isHeld else {
        return nil
      }
      return Quantity(start.amount + part, start.unit)
    case (_, _):
      guard case .some(let unit) = Unit.finer(start.unit, change.unit, isSame: Words.isSameUnit),
        let from = start.converted(to: unit), let by = change.converted(to: unit)
      else { return nil }
      return Quantity(from.amount + by.amount, unit)
    }
  }

  /// The two ends as the title writes them.
  private var titleQuantities: (from: WrittenQuantity, to: WrittenQuantity)? {
    if let titleChange { return titleChange }
    guard let reading, let count = titleCount else { return nil }
    let to = reading.written(Quantity(count.value, count.quantity.unit), count.quantity)
    return (reading.written(Quantity(.zero, count.quantity.unit), count.quantity), to)
  }
}
