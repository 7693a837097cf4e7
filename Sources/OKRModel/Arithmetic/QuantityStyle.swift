import OKRProse
package import OKRValues

/// How somebody wrote a quantity, so that what is computed from it is said in the same words: `24M EUR`, `1.2亿元`, `€3k`.
package struct QuantityStyle: Sendable {
  private let prefix: String
  private let suffix: String
  /// What one of the written number stands for: a million in `24M EUR`.
  private let factor: Decimal
  package let unit: Unit?

  /// Nil for what has no digits, such as a doubling, and where the digits do not say the quantity.
  package init?(text: String, quantity: Quantity) {
    let digits = text.drop { !$0.isASCII || !$0.isNumber }
    guard !digits.isEmpty else { return nil }
    let before = text.dropLast(digits.count)
    var number = digits.prefix { $0.isASCII && $0.isNumber || ".,_\u{A0}\u{202F}".contains($0) }
    while let last = number.last, !last.isNumber { number.removeLast() }
    suffix = QuantityStyle.unitWords(String(digits.dropFirst(number.count)))
    prefix = before.last.map { "€$£￥¥".contains($0) ? String($0) : "" } ?? ""
    let word = suffix.split { $0.isWhitespace }.first.map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    factor = Decimal(word.flatMap { Words.magnitude(of: String($0))?.factor } ?? 1)
    unit = quantity.unit
    // A comma is a decimal mark to some and a thousands mark to others; what was understood decides.
    let plain = number.filter { $0.isNumber || $0 == "." || $0 == "," }
    let readings = [plain.filter { $0 != "," }, String(plain.map { $0 == "," ? "." : $0 }), plain.filter(\.isNumber)]
    let one = factor
    guard readings.contains(where: { Decimal($0)?.times(one) == quantity.amount.magnitude }) else { return nil }
  }

  /// Plain words for a quantity of some unit: nobody wrote any.
  package static func plain(_ unit: Unit?) -> QuantityStyle {
    let text = plainText(Quantity(.zero, unit))
    return QuantityStyle(prefix: "", suffix: String(text.dropFirst()), factor: Decimal(1), unit: unit)
  }

  private init(prefix: String, suffix: String, factor: Decimal, unit: Unit?) {
    self.prefix = prefix
    self.suffix = suffix
    self.factor = factor
    self.unit = unit
  }

  /// What follows the number, without the words that only say which end it is.
  private static func unitWords(_ text: String) -> String {
    var words = text
    for ending in ["以上", "以下", "以内", "以內"] where words.hasSuffix(ending) { words.removeLast(2) }
    while words.last?.isWhitespace ?? false { words.removeLast() }
    return words
  }

  /// Whether the written number says what it counts.
  package var namesUnit: Bool { unit != nil && !(prefix + suffix).allSatisfy(\.isWhitespace) }

  /// An amount in the unit of this style, as the writer would have put it.
  package func text(_ amount: Decimal) -> String {
    let scaled = amount.dividedExactly(by: factor)
    guard let scaled else { return QuantityStyle.plainText(Quantity(amount, unit)) }
    let sign = scaled.isNegative ? "-" : ""
    return "\(sign)\(prefix)\(scaled.magnitude)\(scaled.magnitude == Decimal(1) ? singularSuffix : suffix)"
  }

  /// `fleet` for `fleets`: only English has words that end in a consonant and an s, and drop it for one.
  private var singularSuffix: String {
    let end = suffix.utf8.suffix(2)
    guard end.last == UInt8(ascii: "s"), let before = end.first, !"aeiouys".utf8.contains(before),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before)
    else { return unit == .time(.day) && suffix.hasSuffix("days") ? String(suffix.dropLast()) : suffix }
    return String(suffix.dropLast())
  }

  /// A quantity in this style where its unit is the style's own, else in plain words.
  package func text(_ quantity: Quantity) -> String {
    if quantity.unit == .points { return "\(quantity.amount) pp" }
    if let unit, let own = quantity.expressed(in: unit) { return text(own.amount) }
    return quantity.unit == unit || quantity.unit == nil ? text(quantity.amount) : QuantityStyle.plainText(quantity)
  }

  /// A quantity as the language writes it.
  package static func plainText(_ quantity: Quantity) -> String {
    switch quantity.unit {
    case nil: "\(quantity.amount)"
    case .percent: "\(quantity.amount)%"
    case .points: "\(quantity.amount) pp"
    case .currency(let code): "\(quantity.amount) \(code)"
    case .time(let unit): "\(quantity.amount) \(unit.rawValue)\(quantity.amount == Decimal(1) ? "" : "s")"
    case .counted(let word): "\(quantity.amount) \(word)"
    case .score(let whole): "\(quantity.amount)/\(whole)"
    case .rate(let unit, let per): "\(plainText(Quantity(quantity.amount, unit)))/\(per)"
    }
  }
}

extension WrittenQuantity {
  /// How it was written.
  package var style: QuantityStyle? { quantity.flatMap { QuantityStyle(text: text, quantity: $0) } }
}
