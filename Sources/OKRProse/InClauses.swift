import OKRReader
import OKRValues

extension TitleQuantity {
  /// The quantity as a clause writes it, with another's unit where it has none; nil where the language has no form for
  /// it.
  ///
  /// The clause is read back as the same quantity: the number keeps its magnitude and the unit its language.
  package func written(unitOf other: TitleQuantity) -> String? {
    guard let reading = readings.first, !isDoubtful else { return nil }
    if ends != nil { return reading.spelling }
    guard let value else { return nil }
    let sign = value.isNegative ? "-" : ""
    let number = reading.level.number.hasPrefix("-") ? reading.level.number : sign + reading.level.number
    // 2 h 15 min, $3.2M, 1 of 8, 4.1/5: nothing more to say.
    guard unit == nil || !reading.level.unit.isEmpty else { return number }
    let measured = unit == nil ? other : self
    let word = measured.readings.first?.level.unit ?? ""
    switch measured.unit {
    // Money of a kind that cannot be told, and parts of a whole: the number alone would say less than the title.
    case nil: return [kind, other.kind].contains { $0 == .money || $0 == .share } ? nil : number
    case .percent: return word == "%" ? "\(number)%" : nil
    case .points: return "\(number) pp"
    case .currency(let code):
      // 元 is the money of more than one country.
      guard Words.isHan(word) else { return "\(number) \(code)" }
      return Words.isHan(number) ? number + word : "\(number) \(word)"
    case .time(let unit): return "\(number) \(TitleQuantity.word(word, for: unit, value))"
    case .score(let whole): return value.isWhole ? "\(number).0/\(whole)" : "\(number)/\(whole)"
    case .counted, .rate: return word.hasPrefix("/") ? number + word : "\(number) \(word)"
    }
  }

  /// The word for a unit of time: an abbreviation as typed, a Finnish word in its plainest form.
  private static func word(_ typed: String, for unit: TimeUnit, _ value: Decimal) -> String {
    let folded = typed.lowercased()
    // `t` is an hour and a thousand in Finnish.
    if folded == "t" { return "h" }
    guard folded.utf8.count > 4, !Words.isHan(folded) else { return typed }
    var found: (one: String, many: String)?
    // By their places, for a lexicon that is taken out of an array is copied whole.
    for index in Words.lexicons.indices {
      guard let forms = Words.lexicons[index].time(unit) else { continue }
      found = forms
      if folded.hasPrefix(forms.one) { break }
    }
    guard let forms = found else { return unit.canonicalName }
    return value == Decimal(1) ? forms.one : forms.many
  }
}
