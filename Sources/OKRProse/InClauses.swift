import OKRValues

extension TitleQuantity {
  /// The quantity as a clause writes it, with another's unit where it has none; nil where the language has no form for
  /// it.
  ///
  /// The clause is read back as the same quantity: the number keeps its magnitude and the unit its language.
  package func written(unitOf other: TitleQuantity) -> String? {
    guard let mantissa, let value else { return nil }
    let number = magnitude?.sign.map { "\(mantissa)\($0)" } ?? "\(value)"
    let measured = unit == nil ? other : self
    let typed = measured.unitWord.flatMap {
      TitleQuantity.isHan($0) && Words.unit(named: $0) == measured.unit ? $0 : nil
    }
    // Han is not inflected, and 元 is the money of more than one country.
    if let typed {
      return magnitude?.sign.map { TitleQuantity.isHan($0) } ?? false ? number + typed : "\(number) \(typed)"
    }
    switch measured.unit {
    // Money of a kind that cannot be told, and parts of a whole: the number alone would say less than the title.
    case nil: return [kind, other.kind].contains { $0 == .money || $0 == .share } ? nil : number
    case .percent: return magnitude == nil ? "\(number)%" : nil
    case .points: return "\(number) pp"
    case .currency(let code): return "\(number) \(code)"
    case .time(let unit): return measured.word(for: unit, value).map { "\(number) \($0)" }
    case .counted, .score, .rate: return nil
    }
  }

  private static func isHan(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } }

  /// The word for a unit of time in the language of the title: an abbreviation as typed, a word in its plainest form.
  private func word(for unit: TimeUnit, _ value: Decimal) -> String? {
    guard let typed = unitWord, let lexicon = Words.lexicons.first(where: { $0.names(.time(unit), typed) }),
      let forms = lexicon.times.first(where: { $0.key == unit })?.value
    else { return nil }
    // `t` is an hour and a thousand in Finnish.
    if typed.utf8.count <= 3, typed != forms.one, typed != "t" { return typed }
    return value == Decimal(1) ? forms.one : forms.many
  }
}
