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

  /// What the parts come to.
  func total(_ amount: Decimal, over count: Decimal = Decimal(1)) -> String {
    rollup.parent.style.about(amount.magnitude, over: count, in: unit, apartFrom: rollup.asked.magnitude)
  }

  var asked: String { rollup.parent.style.text(Quantity(rollup.asked.magnitude, unit)) }

  /// What is missing to the whole, over a count.
  func missing(_ amount: Decimal, over count: Decimal) -> String {
    rollup.parent.style.about(amount.magnitude, over: count, in: unit)
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
      let isWritten = part.share == Decimal(1)
      let change = part.change.magnitude
      let whole = isWritten ? part.style.text(Quantity(change, unit)) : part.style.about(change, in: unit)
      let share = isWritten ? "" : ", its share of \(percent(part.share))"
      return Related(
        part.place,
        "`\(part.label)` adds \(part.change.isNegative == rollup.asked.isNegative ? "" : "-")\(whole)\(share)")
    }
  }

  /// A change of a percentage is in points.
  private var unit: Unit? { rollup.unit == .percent ? .points : rollup.unit }

  private func percent(_ share: Decimal) -> String { share.times(100).map { "\($0)%" } ?? "\(share)" }
}
