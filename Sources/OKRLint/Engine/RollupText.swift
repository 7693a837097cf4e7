import OKRModel
import OKRSource
import OKRValues

/// The arithmetic of a roll-up in the words of those who wrote its numbers.
struct RollupText {
  private let rollup: Rollup

  init(_ rollup: Rollup) { self.rollup = rollup }

  /// What the parts do, as far as the number.
  var verb: String {
    let isOne = rollup.parts.count == 1
    return switch rollup.kind {
    case .sum: isOne ? "the only child adds" : "children add up to"
    case .average: isOne ? "the only child adds" : "children average"
    case .max: "the most that a child adds is"
    case .min: "the least that a child adds is"
    }
  }

  var total: String { text(rollup.total.amount, over: rollup.total.count) }

  /// What the parts add up to for sure.
  var certain: String { text(rollup.certainSum, over: Decimal(1)) }

  var asked: String { text(rollup.asked.magnitude, over: Decimal(1)) }

  /// What is missing to the whole.
  var missing: String {
    let total = rollup.total
    let whole = rollup.asked.times(total.count) ?? rollup.asked
    return text((whole - total.amount).magnitude, over: total.count)
  }

  /// Where it is written how they add up.
  var clause: [Related] { rollup.clause.map { [Related($0, "how they add up")] } ?? [] }

  /// What was taken for granted, and how to say otherwise.
  var assumption: [String] {
    rollup.clause == nil
      ? ["Counts and money are summed. If these do not add up, say how they go together: `rollup max`, for instance."]
      : []
  }

  /// Each part with what it adds, in its own file and its own unit.
  var parts: [Related] {
    rollup.parts.map { part in
      let whole = part.style.text(quantity(part.change.magnitude))
      let share = part.share == Decimal(1) ? "" : ", its share of \(percent(part.share))"
      return Related(
        part.place,
        "`\(part.label)` adds \(part.change.isNegative == rollup.asked.isNegative ? "" : "-")\(whole)\(share)")
    }
  }

  /// A change in the unit that the parent is written in; rounded, and told so, only where an average has no end.
  private func text(_ amount: Decimal, over count: Decimal) -> String {
    if let exact = amount.magnitude.dividedExactly(by: count) { return rollup.parent.style.text(quantity(exact)) }
    let rounded = amount.magnitude.divided(by: count, places: 2) ?? amount.magnitude
    return "about " + rollup.parent.style.text(quantity(rounded))
  }

  private func quantity(_ amount: Decimal) -> Quantity {
    Quantity(amount, rollup.unit == .percent ? .points : rollup.unit)
  }

  private func percent(_ share: Decimal) -> String { share.times(100).map { "\($0)%" } ?? "\(share)" }
}
