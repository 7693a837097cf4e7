/// An exact decimal number with nine places: 0.1 + 0.2 is 0.3.
///
/// Range: what is typed stays below ``limit``, and arithmetic has room for a hundred thousand million times as much.
package struct Decimal: Hashable, Sendable {
  // In halves, for what holds a whole of sixteen bytes has to be aligned to it, and is larger and dearer to make.
  private let low: UInt64
  private let high: Int64

  private static let one: Int128 = 1_000_000_000
  package static let places = 9
  package static let wholeDigits = 18
  /// Every number that is read is smaller than this: 10¹⁸.
  package static let limit = Decimal(1_000_000_000_000_000_000)
  /// The largest whole number that is read.
  package static let largest = limit - Decimal(1)

  init(billionths: Int128) {
    low = UInt64(truncatingIfNeeded: billionths)
    high = Int64(truncatingIfNeeded: billionths >> 64)
  }

  /// The number times 10⁹.
  var billionths: Int128 { Int128(high) << 64 | Int128(low) }

  package init(_ whole: Int) { self.init(billionths: Int128(whole) * Decimal.one) }

  /// So many of the last of some places, 0 to 9: 125 with two places is 1.25.
  package init(_ number: Int, places: Int) {
    self.init(billionths: Int128(number) * Decimal.step(places: places).billionths)
  }

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
    self.init(billionths: value)
  }

  package static let zero = Decimal(0)

  package var isZero: Bool { billionths == 0 }
  package var isNegative: Bool { billionths < 0 }
  /// Whether it has no digits behind the point.
  package var isWhole: Bool { billionths % Decimal.one == 0 }
  package var negated: Decimal { Decimal(billionths: 0 &- billionths) }
  package var magnitude: Decimal { isNegative ? negated : self }

  /// The same as a whole number; nil for one with a fraction, and where it does not fit.
  package var whole: Int? { billionths % Decimal.one == 0 ? Int(exactly: billionths / Decimal.one) : nil }

  /// The greatest whole number that is not above it; nil where it does not fit.
  package var floor: Int? {
    let cut = billionths / Decimal.one
    return Int(exactly: billionths < cut * Decimal.one ? cut - 1 : cut)
  }

  /// Whether it is small enough to be typed.
  package var isHeld: Bool { magnitude < Decimal.limit }

  /// The sum of two numbers as they are typed, or converted, which always fits; of any more take ``sum(_:)``.
  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let (sum, overflow) = left.billionths.addingReportingOverflow(right.billionths)
    return Decimal(billionths: overflow ? (left.isNegative ? .min : .max) : sum)
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal { left + right.negated }

  /// The sum of any number of numbers, or nil where it does not fit.
  package static func sum(_ numbers: [Decimal]) -> Decimal? {
    var total: Int128 = 0
    for number in numbers {
      let (sum, overflow) = total.addingReportingOverflow(number.billionths)
      if overflow { return nil }
      total = sum
    }
    return Decimal(billionths: total)
  }

  /// The product with a whole number, or nil where it does not fit.
  package func times(_ factor: Int) -> Decimal? {
    let (product, overflow) = billionths.multipliedReportingOverflow(by: Int128(factor))
    return overflow ? nil : Decimal(billionths: product)
  }

  /// The product, or nil where it does not fit; digits past the ninth place are cut.
  package func times(_ factor: Decimal) -> Decimal? {
    Decimal.scaled(billionths, by: factor.billionths, over: Decimal.one).map { Decimal(billionths: $0.quotient) }
  }

  /// The product over a divisor if it has at most nine places and fits, else nil.
  package func times(_ factor: Decimal, over divisor: Decimal) -> Decimal? {
    guard let (quotient, rest) = Decimal.scaled(billionths, by: factor.billionths, over: divisor.billionths),
      rest == 0
    else { return nil }
    // Both factors count billionths, and the divisor takes one of them away.
    return Decimal(billionths: quotient)
  }

  /// The quotient if it has at most nine places and fits, else nil.
  package func dividedExactly(by divisor: Decimal) -> Decimal? {
    guard let (quotient, rest) = Decimal.scaled(billionths, by: Decimal.one, over: divisor.billionths), rest == 0
    else { return nil }
    return Decimal(billionths: quotient)
  }

  /// The quotient rounded half away from zero to some places, at most nine; nil for division by zero and overflow.
  package func divided(by divisor: Decimal, places: Int) -> Decimal? {
    guard !divisor.isZero, (0...Decimal.places).contains(places) else { return nil }
    var step: Int128 = 1
    for _ in places..<Decimal.places { step *= 10 }
    // In steps of the last place that is kept, so that only one rounding takes place.
    guard let (quotient, rest) = Decimal.scaled(billionths, by: Decimal.one / step, over: divisor.billionths) else {
      return nil
    }
    let isHalf = rest >= divisor.billionths.magnitude - rest
    let away: Int128 = !isHalf ? 0 : isNegative == divisor.isNegative ? 1 : -1
    let (rounded, overflow) = (quotient &+ away).multipliedReportingOverflow(by: step)
    return overflow ? nil : Decimal(billionths: rounded)
  }

  /// The quotient with as many places as tell it from a limit that it is not: 130.2 where 130 is one, and 131 otherwise.
  package func divided(by divisor: Decimal, apartFrom limit: Decimal, least: Int) -> Decimal? {
    (least...Decimal.places).lazy.compactMap { divided(by: divisor, places: $0) }.first { $0 != limit }
  }

  /// The same rounded half away from zero to some places, at most nine.
  package func rounded(places: Int) -> Decimal { divided(by: Decimal(1), places: places) ?? self }

  /// How many places it has, 0 to 9.
  package var usedPlaces: Int {
    var places = Decimal.places
    var rest = billionths % Decimal.one
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    return places
  }

  /// One in the last of some places, -1 to 9: 0.01 for two, 10 for -1.
  package static func step(places: Int) -> Decimal {
    var step = places < 0 ? one * 10 : one
    for _ in 0..<min(max(places, 0), Decimal.places) { step /= 10 }
    return Decimal(billionths: step)
  }

  /// `number · factor ÷ divisor`, cut towards zero, and what is left of the product; nil where the quotient does not fit.
  ///
  /// The product has twice as many bits, so that no step between loses any.
  static func scaled(_ number: Int128, by factor: Int128, over divisor: Int128)
    -> (quotient: Int128, rest: UInt128)?
  {
    guard divisor != 0 else { return nil }
    let product = number.magnitude.multipliedFullWidth(by: factor.magnitude)
    // A quotient of more bits than there are would trap.
    guard product.high < divisor.magnitude else { return nil }
    let (quotient, rest) = divisor.magnitude.dividingFullWidth(product)
    let isNegative = (number < 0) != ((factor < 0) != (divisor < 0))
    guard let whole = Int128(exactly: quotient) else { return nil }
    return (isNegative ? -whole : whole, rest)
  }
}

extension Decimal: Comparable {
  package static func < (left: Decimal, right: Decimal) -> Bool { left.billionths < right.billionths }
}

extension Decimal {
  /// Digits, a point and a sign alone, as programs read numbers: `1250000`, `1.234`.
  package var plain: String { written(grouped: false) }
}

extension Decimal: CustomStringConvertible {
  /// The shortest form that the language reads back: `1_250_000`, `0.7`, `-3.25`.
  package var description: String { written(grouped: true) }

  /// Written from the last digit to the first; in groups of three from five digits on, so that a year stays a year.
  private func written(grouped: Bool) -> String {
    // Most numbers: of up to four digits, with none behind the point.
    if let small = whole, 0..<10_000 ~= small { return String(small) }
    var whole = (billionths / Decimal.one).magnitude
    var rest = Int((billionths % Decimal.one).magnitude)
    var reversed: [UInt8] = []
    reversed.reserveCapacity(32)
    func add(_ digit: some BinaryInteger) { reversed.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }
    if rest != 0 {
      var places = Decimal.places
      while rest % 10 == 0 {
        rest /= 10
        places -= 1
      }
      // Three places without a thousands mark could be read as thousands.
      if grouped, places == 3, whole != 0, whole < 1000 { reversed.append(UInt8(ascii: "0")) }
      for _ in 0..<places {
        add(rest % 10)
        rest /= 10
      }
      reversed.append(UInt8(ascii: "."))
    }
    let isGrouped = grouped && whole >= 10_000
    var count = 0
    repeat {
      if isGrouped, count > 0, count % 3 == 0 { reversed.append(UInt8(ascii: "_")) }
      // Arithmetic of 128 bits costs ten times that of 64.
      if let small = UInt64(exactly: whole) { add(small % 10) } else { add(whole % 10) }
      whole = UInt64(exactly: whole).map { UInt128($0 / 10) } ?? whole / 10
      count += 1
    } while whole != 0
    if isNegative { reversed.append(UInt8(ascii: "-")) }
    reversed.reverse()
    return String(decoding: reversed, as: UTF8.self)
  }
}
