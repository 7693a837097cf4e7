import OKRProse
package import OKRReader
package import OKRValues

/// How somebody wrote a quantity, so that what is computed from it is said in the same words: `24M EUR`, `1.2亿元`, `€3k`.
package struct QuantityStyle: Sendable {
  private let form: TypedAmount.Form
  /// The words behind the number.
  private let word: String
  package let unit: Unit?
  /// What it is so many of, where it is written as a part: 18 of 5 of 18.
  private let whole: Decimal?

  /// Nil for what is more than one number, such as 3 h 15 min.
  package init?(_ reading: TypedAmount.Reading) {
    guard let form = reading.form ?? reading.whole.map({ _ in TypedAmount.Form() }) else { return nil }
    self.form = form
    word = reading.unit
    unit = reading.quantity.unit
    whole = reading.whole
  }

  /// Plain words for a quantity of some unit: nobody wrote any.
  package static func plain(_ unit: Unit?) -> QuantityStyle { QuantityStyle(unit) }

  private init(_ unit: Unit?) {
    form = TypedAmount.Form()
    word = unit?.plainWord ?? ""
    self.unit = unit
    whole = nil
  }

  /// Whether the written number says what it counts.
  package var namesUnit: Bool { unit != nil && (whole != nil || !(form.sign + word).isEmpty) }

  /// An amount in the unit of this style, as the writer would have put it.
  package func text(_ amount: Decimal) -> String {
    if let whole, let count = amount.times(whole)?.divided(by: Decimal(100), places: 6) {
      return "\(count) of \(whole)"
    }
    guard let number = form.text(amount) else { return QuantityStyle.plainText(Quantity(amount, unit)) }
    let unit = amount.magnitude == Decimal(1) ? ValueText.singular(ofUnit: word) ?? word : word
    return number + TypedAmount.Form.gap(number, unit) + unit
  }

  /// A quantity in this style where its unit is the style's own, else in plain words.
  package func text(_ quantity: Quantity) -> String {
    if quantity.unit == .points { return "\(quantity.amount) pp" }
    if let unit, let own = quantity.expressed(in: unit) { return text(own.amount) }
    return quantity.unit == unit || quantity.unit == nil ? text(quantity.amount) : QuantityStyle.plainText(quantity)
  }

  /// A number that was worked out, with as many places as tell it from another one, and `about` before it where it is
  /// rounded: two digits of the distance between the two, or of the number itself where there is no other.
  ///
  /// It is `amount / count` of a unit that is as fine as the style's own or finer; the other is in that unit too.
  package func about(
    _ amount: Decimal, over count: Decimal = Decimal(1), in fine: Unit?, apartFrom other: Decimal? = nil
  ) -> String {
    // 7.4 of 18: what was worked out is a share.
    if whole != nil { return QuantityStyle.plain(unit).about(amount, over: count, in: fine, apartFrom: other) }
    let rate = fine == .points && unit == .percent ? Decimal(1) : Quantity.size(of: unit ?? fine, in: fine)
    guard let rate, let size = rate.times(form.factor), let whole = count.times(size),
      let distance = other.map({ other in other.times(count).map { ($0 - amount).magnitude } }) ?? amount.magnitude
    else { return QuantityStyle.plainText(Quantity(amount.divided(by: count, places: 2) ?? amount, fine)) }
    let places = QuantityStyle.places(amount.magnitude, distance, over: whole)
    if let exact = amount.dividedExactly(by: count) {
      let most = max(2, (places ?? 0) + 1)
      // 100 minutes of a day stay minutes, where no part of a day is written with so few places.
      let isShort = rate != Decimal(1) && exact.usedPlaces == 0 && exact.magnitude < Decimal(1000)
      if exact.dividedExactly(by: size).map({ $0.usedPlaces <= most }) ?? isShort {
        return text(Quantity(exact, fine))
      }
    }
    guard let places, let shown = amount.divided(by: whole, places: places) else {
      // Less than the last place of a million: all digits, without it.
      return form.factor == 1
        ? QuantityStyle.plainText(Quantity(amount.divided(by: count, places: Decimal.places) ?? amount, fine))
        : QuantityStyle.plain(unit ?? fine).about(amount, over: count, in: fine, apartFrom: other)
    }
    // Three places behind few digits would be shown as four, lest they are read as thousands; so four are worked out.
    let isDoubtful = places == 3 && shown.magnitude >= Decimal(1) && shown.magnitude < Decimal(1000)
    let number = isDoubtful ? amount.divided(by: whole, places: 4) ?? shown : shown
    let unit = fine == .points ? fine : self.unit
    return "about " + text(Quantity(number.times(form.factor) ?? number, unit))
  }

  /// The fewest places in which two digits of a distance are left, and one of the number itself, at most six; nil where
  /// it takes more.
  private static func places(_ number: Decimal, _ distance: Decimal, over whole: Decimal) -> Int? {
    guard let shown = number.divided(by: whole, places: Decimal.places),
      let apart = distance.divided(by: whole, places: Decimal.places)
    else { return nil }
    return (0...6).first { places in
      (number.isZero || shown >= Decimal.step(places: places))
        && (distance.isZero || apart >= Decimal.step(places: places - 1))
    }
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

  /// One in its last place, in its unit: 0.1 of 12.5%, a million of 24M EUR; nil for what is more than one number.
  package var step: Quantity? {
    guard let quantity, let factor = reading?.form?.factor,
      let mantissa = quantity.amount.dividedExactly(by: Decimal(factor)),
      let step = Decimal.step(places: mantissa.usedPlaces).times(factor)
    else { return nil }
    return Quantity(step, quantity.unit)
  }

  /// Whether it is another number rounded to the places that are written, or the other way round: 21% for 20.6%, but not
  /// 2M for 1.6M, which is more than a twentieth away.
  package func isRounding(of other: WrittenQuantity) -> Bool {
    guard let own = quantity, let theirs = other.quantity?.taking(unitOf: own),
      case .some(let unit) = Unit.finer(own.unit, theirs.unit, isSame: Words.isSameUnit),
      let one = own.converted(to: unit)?.amount, let two = theirs.converted(to: unit)?.amount,
      let twice = (one - two).magnitude.times(2), let often = (one - two).magnitude.times(20),
      let step = WrittenQuantity.step(self, other, in: unit)
    else { return false }
    return twice < step && often <= max(one.magnitude, two.magnitude)
  }

  /// One in the last place of the coarser of two numbers; nil where none of them is a plain number.
  package static func step(_ one: WrittenQuantity, _ other: WrittenQuantity, in unit: Unit?) -> Decimal? {
    [one, other].compactMap { $0.step?.converted(to: unit)?.amount }.max()
  }
}
