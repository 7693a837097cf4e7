/// An exact decimal number with nine places: 0.1 + 0.2 is 0.3.
///
/// Range: whole parts of up to 15 digits are taken in; what arithmetic makes of them has room for 29.
package struct Decimal: Hashable, Sendable {
  /// The number times 10⁹.
  private let billionths: Int128

  private static let one: Int128 = 1_000_000_000
  private static let places = 9
  private static let wholeDigits = 15

  private init(billionths: Int128) { self.billionths = billionths }

  package init(_ whole: Int) { billionths = Int128(whole) * Decimal.one }

  /// Reads plain digits with at most one `.`; nil for anything else and for more digits than fit.
  package init?(_ digits: some StringProtocol) {
    var value: Int128 = 0
    var whole = 0
    var fraction: Int?
    for byte in digits.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let places = fraction { fraction = places + 1 } else { whole += 1 }
        guard whole <= Decimal.wholeDigits, fraction ?? 0 <= Decimal.places else { return nil }
        value = value * 10 + Int128(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where fraction == nil: fraction = 0
      default: return nil
      }
    }
    guard whole > 0, fraction != 0 else { return nil }
    for _ in (fraction ?? 0)..<Decimal.places { value *= 10 }
    billionths = value
  }

  package static let zero = Decimal(0)

  package var isZero: Bool { billionths == 0 }
  package var isNegative: Bool { billionths < 0 }
  package var negated: Decimal { Decimal(billionths: 0 &- billionths) }
  package var magnitude: Decimal { isNegative ? negated : self }

  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let (sum, overflow) = left.billionths.addingReportingOverflow(right.billionths)
    return Decimal(billionths: overflow ? (left.isNegative ? .min : .max) : sum)
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal { left + right.negated }

  /// The product with a whole number, or nil where it does not fit.
  package func times(_ factor: Int) -> Decimal? {
    let (product, overflow) = billionths.multipliedReportingOverflow(by: Int128(factor))
    return overflow ? nil : Decimal(billionths: product)
  }

  /// The product, or nil where it does not fit; digits past the ninth place are cut.
  package func times(_ factor: Decimal) -> Decimal? {
    let (product, overflow) = billionths.multipliedReportingOverflow(by: factor.billionths)
    return overflow ? nil : Decimal(billionths: product / Decimal.one)
  }

  /// The quotient if it has at most nine places, else nil.
  package func dividedExactly(by divisor: Decimal) -> Decimal? {
    guard !divisor.isZero else { return nil }
    let (scaled, overflow) = billionths.multipliedReportingOverflow(by: Decimal.one)
    guard !overflow, scaled % divisor.billionths == 0 else { return nil }
    return Decimal(billionths: scaled / divisor.billionths)
  }

  /// The quotient rounded half away from zero to some places, at most nine; nil for division by zero and overflow.
  package func divided(by divisor: Decimal, places: Int) -> Decimal? {
    guard !divisor.isZero, (0...Decimal.places).contains(places) else { return nil }
    var step: Int128 = 1
    for _ in places..<Decimal.places { step *= 10 }
    let (scaled, overflow) = billionths.multipliedReportingOverflow(by: Decimal.one)
    guard !overflow else { return nil }
    let quotient = scaled / divisor.billionths
    // The ninth place is cut, which moves no rounding but that of a half that is none.
    let half = quotient < 0 ? -step / 2 : step / 2
    return Decimal(billionths: (quotient + half) / step * step)
  }
}

extension Decimal: Comparable {
  package static func < (left: Decimal, right: Decimal) -> Bool { left.billionths < right.billionths }
}

extension Decimal {
  /// Digits, a point and a sign alone, as programs read numbers: `1250000`, `1.234`.
  package var plain: String {
    var digits = description.filter { $0 != "_" }
    while digits.contains("."), digits.hasSuffix("0") { digits.removeLast() }
    return digits
  }
}

extension Decimal: CustomStringConvertible {
  /// The shortest form that the language reads back: `1_250_000`, `0.7`, `-3.25`.
  package var description: String {
    let whole = (billionths / Decimal.one).magnitude
    let rest = (billionths % Decimal.one).magnitude
    let sign = isNegative ? "-" : ""
    guard rest != 0 else { return sign + Decimal.grouped(String(whole)) }
    let digits = String(rest)
    var fraction = String(repeating: "0", count: Decimal.places - digits.utf8.count) + digits
    while fraction.hasSuffix("0") { fraction.removeLast() }
    // Three places without a thousands mark could be read as thousands.
    if fraction.utf8.count == 3, whole != 0, whole < 1000 { fraction += "0" }
    return "\(sign)\(Decimal.grouped(String(whole))).\(fraction)"
  }

  /// Groups of three from five digits on, so that a year stays a year.
  private static func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 4 else { return digits }
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: "_")
  }
}
