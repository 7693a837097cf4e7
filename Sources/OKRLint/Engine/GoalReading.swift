import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// How the numbers of a key result were read: from its clauses, else from its title.
struct GoalReading {
  private(set) var baseline: GoalValue?
  private(set) var target: GoalValue?
  private(set) var stretch: GoalValue?
  private(set) var direction: GoalStatus.Direction?

  init(_ keyResult: KeyResult, in workspace: Workspace, on day: Day) {
    guard keyResult.kind == .measured else { return }
    let (from, to) = keyResult.clauses(on: day)
    // What a broken declaration seems to lack may be what could not be read.
    let title = keyResult.heading.isBroken ? nil : workspace.titleEnds(of: keyResult)
    baseline = GoalReading.baseline(from, beside: to, title)
    target = GoalReading.target(to, beside: from, title)
    let only = keyResult.heading.isBroken || keyResult.isStillOpen ? nil : keyResult.reading?.reading.onlyTarget
    if target == nil, to == nil, baseline == nil, let only {
      if only.isBaseline { baseline = GoalReading.value(only) } else { target = GoalReading.value(only) }
    }
    if baseline == nil, keyResult.clauses(on: day).from == nil, !keyResult.heading.isBroken,
      keyResult.reading?.reading.unknownBaseline != nil
    {
      baseline = .unknown(by: .title)
    }
    stretch = keyResult.stretch.flatMap { GoalReading.target($0.value, beside: from, nil) }
    direction = GoalReading.direction(keyResult, to, target, on: day)
  }

  private static func baseline(_ from: Baseline?, beside to: Target?, _ title: TitleEnds?) -> GoalValue? {
    switch from {
    case .unknown: return .unknown(by: .clause)
    case .known(let written):
      let other = to.map { $0.level } ?? title?.to.quantity
      return written.quantity.map {
        value($0.taking(unitOf: other), written, unitOf: to?.isChange ?? true ? nil : to?.written)
      }
    case .between(let low, let high, _):
      guard let bottom = low.quantity, let top = high.quantity else { return nil }
      let ends = (low: (bottom, low), high: (top, high))
      return range(
        ends, joint: "..", unitOf: to.map { $0.level } ?? title?.to.quantity, to?.isChange ?? true ? nil : to?.written)
    case nil: return title.map { value($0.from, takingUnitOf: to?.level) }
    }
  }

  private static func target(_ to: Target?, beside from: Baseline?, _ title: TitleEnds?) -> GoalValue? {
    guard let to else { return title.map { value($0.to, takingUnitOf: from?.written?.quantity) } }
    guard let quantity = to.written.quantity else { return nil }
    if to.isChange { return value(quantity, to.written, isChange: true) }
    let other = from.map { $0.written?.quantity } ?? title?.from.quantity
    if let upper = to.upper {
      return upper.quantity.map { range(((quantity, to.written), ($0, upper)), joint: " to ", unitOf: other, nil) }
    }
    return value(quantity.taking(unitOf: other), to.written, unitOf: from?.written, bound: to.bound?.rawValue)
  }

  /// `10 to 14 days`: both ends, whose unit may stand once.
  private static func range(
    _ range: (low: (Quantity, WrittenQuantity), high: (Quantity, WrittenQuantity)), joint: String,
    unitOf other: Quantity?, _ named: WrittenQuantity?
  ) -> GoalValue {
    let (low, high) = (range.low.0, range.high.0)
    func canonical(_ end: (Quantity, WrittenQuantity), _ twin: WrittenQuantity) -> CanonicalQuantity {
      CanonicalQuantity(end.0.taking(unitOf: other), written: end.1, unitOf: twin.quantity?.unit == nil ? named : twin)
    }
    let (lower, higher) = (canonical(range.low, range.high.1), canonical(range.high, range.low.1))
    let isOneUnit = lower.unit == higher.unit
    let ends = QuantityRange(low: low, high: high).inOneUnit ?? QuantityRange(low: low, high: high)
    let unit = isOneUnit ? higher.unit : CanonicalQuantity(ends.high.taking(unitOf: other), written: nil).unit
    return GoalValue(
      .range(low: ends.low.amount.plain, high: ends.high.amount.plain), unit: unit,
      text: withoutUnit(of: higher.text, lower.text) + joint + higher.text, by: .clause)
  }

  private static func withoutUnit(of last: String, _ first: String) -> String {
    guard let blank = last.firstIndex(of: " "), first.firstIndex(of: " ").map({ first[$0...] }) == last[blank...],
      last[blank...].hasPrefix(" of ") || !last[blank...].contains(where: \.isNumber)
    else {
      return first
    }
    return String(first.dropLast(last[blank...].count))
  }

  /// A clause's number: the one place where what the model has becomes what is shown.
  private static func value(
    _ quantity: Quantity, _ written: WrittenQuantity, unitOf other: WrittenQuantity? = nil, bound: String? = nil,
    isChange: Bool = false
  ) -> GoalValue {
    let canonical = CanonicalQuantity(quantity, written: written, unitOf: other)
    return GoalValue(
      .number(quantity.amount.plain), unit: canonical.unit,
      text: isChange && !quantity.amount.isNegative ? "+\(canonical.text)" : canonical.text, by: .clause, bound: bound,
      isChange: isChange)
  }

  private static func value(_ end: TitleEnd, takingUnitOf other: Quantity?) -> GoalValue {
    let quantity = end.quantity.taking(unitOf: other)
    let canonical =
      quantity == end.quantity
      ? CanonicalQuantity(quantity, inTitle: end.written) : CanonicalQuantity(quantity, written: nil)
    return GoalValue(
      .number(quantity.amount.plain), unit: canonical.unit, text: canonical.text, by: .title, bound: end.bound?.rawValue
    )
  }

  private static func value(_ only: ProseReading.OnlyTarget) -> GoalValue {
    let canonical = CanonicalQuantity(Quantity(only.value, only.quantity.unit), inTitle: only.written)
    let content: GoalValue.Content =
      only.quantity.ends.map { .range(low: $0.low.plain, high: $0.high.plain) } ?? .number(only.value.plain)
    return GoalValue(
      content, unit: canonical.unit, text: canonical.text, by: .title, bound: only.bound?.rawValue,
      isChange: only.isChange)
  }

  /// Which way it goes: as its two ends say, else the target alone, else the title's verb.
  private static func direction(
    _ keyResult: KeyResult, _ to: Target?, _ target: GoalValue?, on day: Day
  ) -> GoalStatus.Direction? {
    if let asked = keyResult.askedChange(on: day) {
      return asked.direction.map { $0 == .up ? .up : .down }
    }
    // 3 months and 6 weeks convert only roughly, and yet one is more for sure.
    if let start = keyResult.baseline, let end = keyResult.targetLevel {
      switch start.compared(to: end, isSame: Words.isSameUnit) {
      case .less: return .up
      case .greater: return .down
      case .equal, .unclear, nil: break
      }
    }
    if let target, target.isChange, case .number(let number) = target.content {
      return number.hasPrefix("-") ? .down : .up
    }
    if let verb = keyResult.reading?.reading.direction { return verb == .up ? .up : .down }
    switch target?.bound {
    case ">", ">=": return .up
    case "<", "<=": return .down
    default: return nil
    }
  }
}
