/// A part of a whole to 27 places, so that what is rounded once at the end is rounded from what is exact.
///
/// Range: from -10¹¹ to 10¹¹. A third is off by less than 10⁻²⁷, and a mean of half a million of them by no more than half
/// of 10⁻²¹, which is the place at which a rounding tells a tie from its neighbours.
package struct Fraction: Hashable, Sendable {
  /// The number times 10²⁷.
  private let parts: Int128

  private static let one: Int128 = 1_000_000_000_000_000_000_000_000_000
  private static let noise: Int128 = 1_000_000

  private init(parts: Int128) { self.parts = parts }

  package static let zero = Fraction(parts: 0)
  package static let whole = Fraction(parts: one)
  /// All but a thousandth: at a limit that is still to be passed.
  package static let nearlyWhole = Fraction(parts: one - one / 1000)

  /// One number over another; nil for division by zero, and where it is beyond the range.
  package init?(_ amount: Decimal, over whole: Decimal) {
    guard let part = Decimal.scaled(amount.billionths, by: Fraction.one, over: whole.billionths) else { return nil }
    parts = part.quotient
  }

  /// The product, or nil where it does not fit.
  package func times(_ other: Fraction) -> Fraction? {
    Decimal.scaled(parts, by: other.parts, over: Fraction.one).map { Fraction(parts: $0.quotient) }
  }

  /// The sum, or nil where it does not fit.
  package static func sum(_ numbers: some Sequence<Fraction>) -> Fraction? {
    var total: Int128 = 0
    for number in numbers {
      let (sum, overflow) = total.addingReportingOverflow(number.parts)
      if overflow { return nil }
      total = sum
    }
    return Fraction(parts: total)
  }

  /// The mean of some numbers by their weights; nil where all weights are nothing, and where a sum does not fit.
  package static func mean(_ numbers: [(value: Fraction, weight: Decimal)]) -> Fraction? {
    guard let weights = Decimal.sum(numbers.map(\.weight)), !weights.isZero else { return nil }
    let weighted = numbers.map { number in
      Decimal.scaled(number.value.parts, by: number.weight.billionths, over: weights.billionths)
        .map { Fraction(parts: $0.quotient) }
    }
    guard !weighted.contains(nil) else { return nil }
    return sum(weighted.compactMap { $0 })
  }

  /// How far two parts of a whole lie apart.
  package func distance(to other: Fraction) -> Fraction {
    let exact = (parts &- other.parts + Fraction.noise / 2) / Fraction.noise * Fraction.noise
    return Fraction(parts: exact < 0 ? 0 &- exact : exact)
  }

  /// Cut to 0 to 1.
  package var clamped: Fraction { Fraction(parts: min(max(parts, 0), Fraction.one)) }

  /// Rounded half away from zero to some places, at most nine.
  package func rounded(places: Int) -> Decimal {
    // What is left of a division is cut first: a half is one although a third of it was not quite whole.
    let half = Fraction.noise / 2
    let exact = (parts &+ (parts < 0 ? -half : half)) / Fraction.noise * Fraction.noise
    let step = Fraction.one / 1_000_000_000 * Decimal.step(places: places).billionths
    let rounded = (exact &+ (parts < 0 ? -(step / 2) : step / 2)) / step * step
    return Decimal(billionths: rounded / 1_000_000_000_000_000_000)
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool { left.parts < right.parts }
}
