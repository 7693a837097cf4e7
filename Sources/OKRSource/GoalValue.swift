/// One number of a goal as it was read, ready for any format.
///
/// An object, for it has six texts and is handed on from hand to hand.
package final class GoalValue: Sendable, Equatable {
  package let content: Content
  /// The canonical unit: `%`, `pp`, a currency's code, `days`, `EUR/order`, a counted noun as typed, or nothing.
  package let unit: String
  /// As the language writes it, without the bound.
  package let text: String
  package let source: Source
  /// `<=`, `<`, `>=` or `>` where it is only a bound.
  package let bound: String?
  /// Whether it says how much is to change, and not where that ends.
  package let isChange: Bool

  /// What it says; numbers are plain decimals with every magnitude applied.
  package enum Content: Sendable, Equatable {
    case number(String)
    case range(low: String, high: String)
    /// Said to be unknown.
    case unknown
  }

  /// What said it.
  package enum Source: String, Sendable { case clause, title }

  package init(
    _ content: Content, unit: String, text: String, by source: Source, bound: String? = nil, isChange: Bool = false
  ) {
    self.content = content
    self.unit = unit
    self.text = text
    self.source = source
    self.bound = bound
    self.isChange = isChange
  }

  package static func == (left: GoalValue, right: GoalValue) -> Bool {
    (left.content, left.unit, left.text, left.source, left.bound, left.isChange)
      == (right.content, right.unit, right.text, right.source, right.bound, right.isChange)
  }

  /// `from unknown`.
  package static func unknown(by source: Source) -> GoalValue {
    GoalValue(.unknown, unit: "", text: "unknown", by: source)
  }
}
