package import OKRReader
package import OKRValues

/// How somebody wrote a quantity, so that what is computed from it is said in the same words: `24M EUR`, `1.2亿元`, `€3k`.
package struct QuantityStyle: Sendable {
  private let form: TypedAmount.Form
  /// The words behind the number.
  private let word: String
  package let unit: Unit?

  /// Nil for what is more than one number, such as 5 of 18.
  package init?(_ reading: TypedAmount.Reading) {
    guard let form = reading.form else { return nil }
    self.form = form
    word = reading.unit
    unit = reading.quantity.unit
  }

  /// Plain words for a quantity of some unit: nobody wrote any.
  package static func plain(_ unit: Unit?) -> QuantityStyle { QuantityStyle(unit) }

  private init(_ unit: Unit?) {
    form = TypedAmount.Form()
    word = unit?.plainWord ?? ""
    self.unit = unit
  }

  /// Whether the written number says what it counts.
  package var namesUnit: Bool { unit != nil && !(form.sign + word).isEmpty }

  /// An amount in the unit of this style, as the writer would have put it.
  package func text(_ amount: Decimal) -> String {
    guard let number = form.text(amount) else { return QuantityStyle.plainText(Quantity(amount, unit)) }
    let unit = amount.magnitude == Decimal(1) ? singularWord : word
    return number + TypedAmount.Form.gap(number, unit) + unit
  }

  /// `fleet` for `fleets`: only English has words that end in a consonant and an s, and drop it for one.
  private var singularWord: String {
    if case .time(let time) = unit, word == time.rawValue + "s" { return time.rawValue }
    let end = word.utf8.suffix(2)
    guard end.last == UInt8(ascii: "s"), let before = end.first, !"aeiouys".utf8.contains(before),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before)
    else { return word }
    return String(word.dropLast())
  }

  /// A quantity in this style where its unit is the style's own, else in plain words.
  package func text(_ quantity: Quantity) -> String {
    if quantity.unit == .points { return "\(quantity.amount) pp" }
    if let unit, let own = quantity.expressed(in: unit) { return text(own.amount) }
    return quantity.unit == unit || quantity.unit == nil ? text(quantity.amount) : QuantityStyle.plainText(quantity)
  }

  /// A quantity as the language writes it.
  package static func plainText(_ quantity: Quantity) -> String { QuantityStyle(quantity.unit).text(quantity.amount) }
}

extension Unit {
  /// The word for it where nobody wrote one.
  fileprivate var plainWord: String {
    switch self {
    case .percent, .points, .currency, .counted: canonicalName
    case .time(let unit): unit.rawValue + "s"
    case .score(let whole): "/\(whole)"
    case .rate(let unit, let per): (unit?.plainWord ?? "") + "/\(per)"
    }
  }
}

extension WrittenQuantity {
  /// How it was written.
  package var style: QuantityStyle? { reading.flatMap(QuantityStyle.init) }
}
