package import OKRValues

extension ProseReading {
  /// The one number of a title that names no change from one to another: reach 40%, win 300 buyers, grow by 20%.
  package struct OnlyTarget: Sendable {
    package let quantity: TitleQuantity
    /// Its value, or the lower end of a range; a fall by so much is negative.
    package let value: Decimal
    /// Where it is only a bound: below 3%.
    package let bound: Bound?
    /// How much is to change, and not where it ends.
    package let isChange: Bool
    /// As a clause writes it, without the bound.
    package let written: String
  }
}

extension Reader {
  /// What the statement of a title makes of its only number; nil where there are several, and where it counts work.
  func onlyTarget(_ statement: ProseReading.Statement) -> ProseReading.OnlyTarget? {
    guard goals.count == 1, let goal = goals.first, goal.isWritten, let value = goal.value ?? goal.ends?.low,
      secondGoal() == nil,
      let written = goal.written(unitOf: goal)
    else { return nil }
    func target(_ value: Decimal, _ written: String, isChange: Bool = false) -> ProseReading.OnlyTarget {
      ProseReading.OnlyTarget(
        quantity: goal, value: value, bound: isChange ? nil : bound(of: goal), isChange: isChange, written: written)
    }
    switch statement {
    case .levelOnly, .hold: return target(value, written)
    // What is counted from nothing; in twice as many, and in so many instead of others, the number is no target.
    case .complete: return has([.multiply, .insteadOf]) || endsInOne ? nil : target(value, written)
    case .endState: return goal.isWhole ? target(value, written) : nil
    // A third less: a change has no form for a part of a whole that no number of percent is.
    case .changeOnly where written.contains(" of "): return nil
    case .changeOnly:
      if goal.isSigned { return target(value, value.isNegative ? written : "+\(written)", isChange: true) }
      guard let direction else { return nil }
      return direction == .up
        ? target(value, "+\(written)", isChange: true) : target(value.negated, "-\(written)", isChange: true)
    case .work, .bareMetric, .wish, .nothing: return nil
    }
  }
}
