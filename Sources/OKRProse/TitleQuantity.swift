package import OKRReader
package import OKRValues

/// A number that a title names, with what it counts.
///
/// An object, for each is held against each other one, in clause after clause.
package final class TitleQuantity: Sendable {
  /// Its bytes in the title, sign, currency and unit included.
  package let range: Range<Int>
  /// What it can be, the likeliest first; several where careful readers differ, and none where the sentence leaves it
  /// open.
  package let readings: [TypedQuantity.Reading]
  package let kind: Kind
  let firstToken: Int
  /// The last token of it; a measure word belongs to it, a noun does not.
  let lastToken: Int
  /// The number before its magnitude, and the magnitude: 16.2 and a million in 16.2M.
  let mantissa: Decimal?
  let magnitude: Int
  /// Whether a word says the magnitude, and not a letter: 1.5 million, 1.5亿.
  let saysMagnitude: Bool
  /// Written in digits, or a share in words; a spelled count is more often a figure of speech.
  let isWritten: Bool
  /// `+` or `-` before it, or a word that makes it a change.
  package let isSigned: Bool
  /// So many of so many.
  let isPart: Bool
  /// Whether it may well mean another number than the one that was chosen.
  package let isDoubtful: Bool
  /// About so much: 1万多.
  package let isAbout: Bool
  /// A Finnish ending that says from or to.
  let ending: Ending
  /// Nil for a range, and where the number cannot be told for sure.
  package let value: Decimal?
  /// The unit, where it is one that converts or has a name of its own.
  package let unit: Unit?

  /// What can be compared with what.
  package enum Kind: UInt32, Sendable, Equatable { case share, points, money, time, count, bare }

  enum Ending: Sendable { case none, from, to, by }

  init(
    range: Range<Int>, readings: [TypedQuantity.Reading], kind: Kind, firstToken: Int, lastToken: Int,
    mantissa: Decimal?, magnitude: Int, saysMagnitude: Bool, isWritten: Bool, isSigned: Bool, isPart: Bool,
    isDoubtful: Bool, isAbout: Bool, ending: Ending
  ) {
    self.range = range
    self.readings = readings
    self.kind = kind
    self.firstToken = firstToken
    self.lastToken = lastToken
    self.mantissa = mantissa
    self.magnitude = magnitude
    self.saysMagnitude = saysMagnitude
    self.isWritten = isWritten
    self.isSigned = isSigned
    self.isPart = isPart
    self.isDoubtful = isDoubtful
    self.isAbout = isAbout
    self.ending = ending
    value = readings.value
    unit = readings.unit
  }

  /// The same with something else in it.
  func with(
    readings: [TypedQuantity.Reading]? = nil, kind: Kind? = nil, isDoubtful: Bool? = nil, ending: Ending? = nil
  ) -> TitleQuantity {
    TitleQuantity(
      range: range, readings: readings ?? self.readings, kind: kind ?? self.kind, firstToken: firstToken,
      lastToken: lastToken, mantissa: mantissa, magnitude: magnitude, saysMagnitude: saysMagnitude,
      isWritten: isWritten,
      isSigned: isSigned, isPart: isPart, isDoubtful: isDoubtful ?? self.isDoubtful, isAbout: isAbout,
      ending: ending ?? self.ending)
  }

  /// The two ends of a range.
  package var ends: (low: Decimal, high: Decimal)? {
    guard readings.count == 1, readings[0].isRange, let upper = readings[0].upper else { return nil }
    return (readings.amount(0), upper.quantity.amount)
  }

  /// Whether two quantities can be the two ends of one change.
  func isComparable(to other: TitleQuantity) -> Bool { kind == other.kind || kind == .bare || other.kind == .bare }

  /// 4k, 40 thousand, 150万: whether a letter or a word says how large it is.
  package var saysThousands: Bool { magnitude > 1 }

  /// So many in so much time.
  var isRate: Bool { if case .rate = unit { true } else { false } }

  /// All or nothing: a share of 100%, a count of zero.
  var isWhole: Bool { value.map { (kind == .share && $0 == Decimal(100)) || $0.isZero } ?? false }
}

extension TitleQuantity {
  /// The same beside the end of a change that starts at it, which says what 5 is of in from 5 to 12 of 18, what 1.2 counts
  /// in from 1.2 to 1.5 million, and by the month what €3k is by in from €3k to €4k/month.
  func beside(_ other: TitleQuantity) -> TitleQuantity {
    guard readings.count == 1, let value, let theirs = other.readings.first?.level else { return self }
    var (same, kind) = (readings, kind)
    if unit == nil, kind == .bare, let whole = theirs.whole, value <= whole,
      let part = TypedAmount.Reading(value, of: whole)
    {
      same[0].level = part
      kind = .share
    } else if isScaled(with: other), let scaled = value.times(other.magnitude), let form = theirs.form,
      let number = form.text(scaled)
    {
      same[0].level.quantity = Quantity(scaled, unit)
      same[0].level.number = number
      same[0].level.form = form
    } else if case .rate(let numerator, _)? = theirs.quantity.unit, let unit, numerator == unit, unit != .percent {
      same[0].level.quantity = Quantity(value, theirs.quantity.unit)
    } else {
      return self
    }
    return with(readings: same, kind: kind)
  }

  /// Whether it counts what the other end of a change counts in words: 1.2 to 1.5 million, 从1.2到1.5亿.
  func isScaled(with other: TitleQuantity) -> Bool {
    guard magnitude == 1, other.magnitude > 1, other.saysMagnitude, unit == nil || unit?.isMoney ?? false,
      let one = mantissa, let two = other.mantissa, one > .zero, let least = min(one, two).times(20)
    else { return false }
    return least >= max(one, two)
  }

  /// Another amount of it, said where a number of the title says how far it is to go.
  func at(_ amount: Decimal, said by: TitleQuantity) -> TitleQuantity? {
    guard readings.count == 1, var level = readings.first?.level, let number = level.form?.text(amount.magnitude) else {
      return nil
    }
    level.quantity = Quantity(amount, level.quantity.unit)
    level.number = number
    level.whole = nil
    var same = readings
    same[0].level = level
    same[0].sign = nil
    return by.with(readings: same, kind: kind)
  }

  /// Whether two numbers with a word between them can be no stretch: each names its unit, or the second one is less.
  func isLevel(beside other: TitleQuantity) -> Bool {
    guard isWritten, other.isWritten, isComparable(to: other), let one = value, let two = other.value else {
      return false
    }
    if one > two, unit == nil || other.unit == nil || unit == other.unit { return true }
    // 2 °C to 8 °C is how a range is written.
    return unit != nil && [.share, .money, .time].contains(kind) && (unit == other.unit || kind == .time)
      && other.kind == kind
  }
}

extension TitleQuantity {
  fileprivate func measured(in unit: TimeUnit) -> TitleQuantity {
    with(readings: TitleQuantity.readings(readings, in: .time(unit)), kind: .time)
  }

  fileprivate func counted(in unit: Unit) -> TitleQuantity {
    with(readings: TitleQuantity.readings(Array(readings.prefix(1)), in: unit), kind: .count)
  }

  private static func readings(_ typed: [TypedQuantity.Reading], in unit: Unit) -> [TypedQuantity.Reading] {
    var readings = typed
    for index in readings.indices {
      readings[index].level.quantity = Quantity(readings[index].level.quantity.amount, unit)
      if case .time(let time) = unit, readings[index].level.unit.isEmpty {
        readings[index].level.unit = time.canonicalName
      }
    }
    return readings
  }
}

extension TitleTokens {
  /// The numbers of a title in order, without those that are names, dates, ordinals or denominators.
  func quantities() -> [TitleQuantity] {
    var found: [TitleQuantity] = []
    if numbers.isEmpty { return found }
    found.reserveCapacity(numbers.count)
    var index = 0
    while index < tokens.count {
      guard let number = tokens[index].number else {
        index += 1
        continue
      }
      let quantity = quantity(at: index, numbers[number])
      if !isDenominator(index) { found.append(quantity) }
      index = max(index, quantity.lastToken) + 1
    }
    // 从6分40秒压到4分: beside a length of time they are minutes.
    if found.contains(where: { $0.kind == .time }) {
      for place in found.indices where found[place].unit == .counted("分") {
        found[place] = found[place].measured(in: .minute)
      }
    }
    // 4 200 t → 3 100 t CO2e: beside tonnes of it, t is no hour.
    let tonnes = found.indices.filter { found[$0].kind == .time && word(found[$0].lastToken).hasSuffix("t") }
    if !tonnes.isEmpty,
      let carbon = found.first(where: { [.counted("t CO2"), .counted("t CO2e")].contains($0.unit) })?.unit
    {
      for place in tonnes { found[place] = found[place].counted(in: carbon) }
    } else if !tonnes.isEmpty, countsNoHours {
      for place in tonnes {
        found[place] = found[place].with(
          readings: found[place].readings.filter { $0.level.quantity.unit == .counted("t") }, kind: .count,
          isDoubtful: false)
      }
    }
    // 5 päivässä beside 12 päivän: in so many days, and not so many a day.
    if found.contains(where: { $0.kind == .time && !$0.isDoubtful }) {
      for place in found.indices
      where found[place].kind == .time && ["ssa", "ssä"].contains(where: word(found[place].lastToken + 1).hasSuffix) {
        found[place] = found[place].with(isDoubtful: false)
      }
    }
    if isFinnish || value.bytes.contains(0xC3) || found.count > 1 { dropPartitives(in: &found) }
    // Each is held against each other one; no change has as many ends.
    if (2...6).contains(found.count), found.count(where: mayNameMeasure) > 1 { nameMeasures(in: &found) }
    return found
  }

  /// 3.2 MB to 900 kB, 2公斤降到900克: units that convert into each other, and are not the same, are counted in.
  private func nameMeasures(in found: inout [TitleQuantity]) {
    let words = found.map { measure(of: $0) }
    for (place, word) in words.enumerated() {
      // The same one has the same size, and 5 to 7 has none.
      guard let word, words.contains(where: { $0.map { $0 != word && Unit.areSizesApart($0, word) } ?? false }) else {
        continue
      }
      found[place] = found[place].counted(in: .counted(word))
    }
  }

  private func mayNameMeasure(_ number: TitleQuantity) -> Bool { [.count, .bare, .time].contains(number.kind) }

  /// The letters right behind the digits of a number, or of the token behind it.
  private func measure(of number: TitleQuantity) -> String? {
    guard mayNameMeasure(number) else { return nil }
    let bytes = value.bytes
    // 1,200.5 kg, but not the digit of 2 m3.
    var start = number.range.lowerBound
    while start < bytes.count, value.isDigit(start) || [0x20, 0x2C, 0x2E].contains(bytes[start]) { start += 1 }
    guard let token = tokens[number.firstToken...].first(where: { $0.range.upperBound > start }) else { return nil }
    // Longer words name no metric unit.
    let end = min(token.range.upperBound, start + 9)
    let isSpan = token.range.lowerBound >= start && !token.tags.isDisjoint(with: [.span, .and, .opener, .per])
    return end > start && !isSpan ? value.string(start..<end) : nil
  }

  private func isDenominator(_ index: Int) -> Bool {
    // Tuhatta riviä kohti: the word for per stands behind.
    let isPer =
      tokens[index].kind == .word && tokens.indices.contains(index + 2)
      && tags(index + 2).isDisjoint(with: [.per, .determiner, .recurrence]) && !isNumber(index + 2)
      && ValueNames.isPer(value, tokens[index + 2].range.lowerBound)
    // +/-5 is no fraction.
    let isSlash = isMark(index - 1, "/") && touches(index) && !isMark(index - 2, "+")
    return tags(index - 1).contains(.per) || isSlash || isPer
  }

  private func quantity(at index: Int, _ typed: TypedQuantity) -> TitleQuantity {
    let token = tokens[index]
    var readings = disambiguated(typed)
    var last = index
    var isPart = typed.amount.isPart
    var within: TimeUnit?
    let isChange = !readings.isEmpty && readings[0].isChange
    var ending = isChange ? .none : ownEnding(token, typed)
    let hasCase = takeCase(&last, &ending)
    var unit = readings.isEmpty ? nil : readings[0].level.quantity.unit
    if unit == nil, !readings.isEmpty, readings[0].isRange { unit = readings[0].upper?.quantity.unit }
    var kind = kind(of: unit)
    if let whole = partOfThose(last) {
      (last, kind, readings, isPart) = (whole, .share, [], true)
    } else if kind == .bare, readings.isEmpty || readings[0].level.quantity.unit == nil {
      if ending == .none, let unit = timeWithin(last) {
        within = unit
      } else {
        kind = counted(&last, &ending, hasCase: hasCase)
      }
    }
    // （年初为5.1个）: of what, the number beside it says.
    if kind == .count, ["个", "個"].contains(word(last)), last + 1 >= tokens.count || isMark(last + 1, [")", "）"]) {
      kind = .bare
    }
    if isOnlyPart(index, last) { readings = [] }
    let isLarge = isLarge(typed.readings)
    let quantity = TitleQuantity(
      range: token.range.lowerBound..<tokens[isNounToken(last, index) ? index : last].range.upperBound,
      readings: readings, kind: kind, firstToken: marginStart(index), lastToken: last, mantissa: typed.amount.mantissa,
      magnitude: typed.amount.magnitude, saysMagnitude: typed.amount.magnitude > 1 && saysMagnitude(token.range),
      isWritten: hasDigit(token.range) || kind == .share || kind == .points || isLarge,
      isSigned: isChange || !readings.isEmpty && readings[0].sign != nil, isPart: isPart,
      // 5 m: metres, or millions.
      isDoubtful: readings.count > 1 || within != nil || isMetres(readings)
        || typed.amount.isDoubtful && isOfTwoMinds(token.range),
      isAbout: typed.amount.isAbout, ending: ending)
    return within.map { quantity.measured(in: $0) } ?? quantity
  }

  private func isLarge(_ readings: [TypedQuantity.Reading]) -> Bool {
    guard !readings.isEmpty else { return false }
    let amount = readings[0].level.quantity.amount
    return (readings[0].sign == .minus ? amount.negated : amount) >= Decimal(1000)
  }

  private func isMetres(_ readings: [TypedQuantity.Reading]) -> Bool {
    if !readings.isEmpty, case .counted("m")? = readings[0].level.quantity.unit { true } else { false }
  }

  private func isNounToken(_ last: Int, _ index: Int) -> Bool {
    last > index && tokens[last].kind == .han && tokens[last].number == nil
  }

  private func saysMagnitude(_ range: Range<Int>) -> Bool {
    let rest = value.string(range).drop { !$0.isNumber }.drop { $0.isNumber || ".,_ \u{A0}".contains($0) }
    let word = rest.prefix { $0.isLetter }
    return word.utf8.count > 2
  }

  private func hasDigit(_ range: Range<Int>) -> Bool { range.contains { value.isDigit($0) } }

  // MARK: - What it can be

  /// The readings that the sentence leaves: its language tells thousands from decimals, and 元 from 円.
  private func disambiguated(_ typed: TypedQuantity) -> [TypedQuantity.Reading] {
    var readings = typed.readings
    if typed.amount.isDoubtful, readings.count > 1 {
      let isThousands = !isDecimalMark(typed.amount.range)
      readings = Array(isThousands ? readings.prefix(readings.count / 2) : readings.suffix(readings.count / 2))
    }
    if readings.count == 2, readings[0].level.quantity.unit == .currency("CNY"),
      readings[1].level.quantity.unit == .currency("JPY"), text.contains(where: { $0 >= 0xE4 })
    {
      readings.removeLast()
    }
    return readings
  }

  /// Prose in English and Chinese parts thousands with a comma, Finnish sets decimals behind it.
  private func isDecimalMark(_ range: Range<Int>) -> Bool {
    text[range].contains(UInt8(ascii: ".")) || isFinnish
  }

  /// A point before three digits is never sure, a comma only where no Finn writes.
  private func isOfTwoMinds(_ range: Range<Int>) -> Bool {
    text[range].contains(UInt8(ascii: ".")) || isFinnish
  }

  /// One hundred fifty, 2 x 5, ±5: what stands beside a number makes another one of it.
  private func isOnlyPart(_ first: Int, _ last: Int) -> Bool {
    if isNumber(last + 1), touches(last + 1) { return true }
    func isTimes(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].range.count <= 2 && ["x", "×"].contains(word(index))
    }
    if isNumber(last + 2), isTimes(last + 1) { return true }
    if isNumber(first - 2), isTimes(first - 1) { return true }
    // 100 g ± 5 g: a range in a unit that is on no list.
    if isMargin(last + 1) || isMargin(last + 2) && !tags(last + 1).contains(.span) { return true }
    // By itself it says how far off on either side: from ±15% to ±5%.
    let margin = marginStart(first)
    return margin < first
      && (isNumber(margin - 1) || isNumber(margin - 2) && !tags(margin - 1).contains(.span))
  }

  /// The mark before a number that says how far off on either side: ±5, +/-5; the number itself where there is none.
  private func marginStart(_ index: Int) -> Int {
    if isMark(index - 1, "±"), touches(index) { return index - 1 }
    return isMark(index - 3, "+") && isMark(index - 2, "/") && isMark(index - 1, "-") ? index - 3 : index
  }

  private func isMargin(_ index: Int) -> Bool {
    isMark(index, "±") || isMark(index, "+") && isMark(index + 1, ["/", "-"])
  }

  /// 2 päivässä: in two days, or two a day.
  private func timeWithin(_ last: Int) -> TimeUnit? {
    guard tokens.indices.contains(last + 1), word(last + 1).hasSuffix("ssa") || word(last + 1).hasSuffix("ssä") else {
      return nil
    }
    // 5 arkipäivässä.
    if word(last + 1).hasSuffix("päivässä") { return .day }
    return ValueNames.rate(value, tokens[last + 1].range.lowerBound)
  }

  private func kind(of unit: Unit?) -> TitleQuantity.Kind {
    switch unit {
    case nil, .score: .bare
    case .percent: .share
    case .points: .points
    case .currency: .money
    case .time: .time
    case .counted: .count
    case .rate(let unit, _): unit.map { kind(of: $0) } ?? .count
    }
  }

  /// What a number without a unit counts: the word behind it, unless that belongs to the sentence.
  private func counted(
    _ last: inout Int, _ ending: inout TitleQuantity.Ending, hasCase: Bool
  ) -> TitleQuantity.Kind {
    guard tokens.indices.contains(last + 1) else { return .bare }
    let next = tokens[last + 1]
    switch next.kind {
    case .word:
      // 120 across all sites: a place is not counted.
      if next.tags.contains(.opener), next.range.count <= 4 || next.tags.contains(.place) { return .bare }
      // NPS 74 koko ketjussa: where.
      if next.tags.isEmpty, word(last + 1) == "koko" { return .bare }
      // 85 grammasta 55 grammaan: the same word in two cases is what is counted, whatever it is.
      if ending == .none {
        if caseEnding(word(last + 1)) == .from, isNumber(last + 2), sharesStem(last + 1, last + 3) { ending = .from }
        if caseEnding(word(last + 1)) == .to, caseEnding(word(last - 1)) == .from, isNumber(last - 2),
          sharesStem(last - 1, last + 1)
        {
          ending = .to
        }
        if ending != .none { return .count }
      }
      // Nyt 11 Tampereella, viikkoon 33, kaikissa: where and when, and nothing that is counted.
      if endsInPlace(last + 1),
        isNumber(last + 2) || tags(last + 2).contains(.nameLead) || next.tags.contains(.amount)
          || next.tags.contains(.nameLead) || (0x41...0x5A).contains(value.bytes[next.range.lowerBound])
      {
        return .bare
      }
      let ofSentence: Tag = [.span, .baseline, .and, .relativeDate, .within, .per, .ratio, .purpose]
      let isOfSentence =
        !next.tags.isDisjoint(with: ofSentence) || hasCase && next.tags.contains(.recurrence)
        || !next.tags.isDisjoint(with: .anyVerb) && next.tags.isDisjoint(with: [.metric, .nounToo, .deliverable])
          // 5 paying pilots; 12 000 nimeä: a partitive, and not an imperative.
          && !(isGerund(next) && tokens.indices.contains(last + 2) && tokens[last + 2].kind == .word)
          && !(isFinnish && ["ä", "a"].contains { word(last + 1).hasSuffix($0) } && !next.tags.contains(.reach))
      guard !isOfSentence else { return .bare }
      // 210 kWh:sta: the ending may hang on the unit.
      let isHung = isMark(last + 2, ":") && touches(last + 2) && touches(last + 3)
      if ending == .none { ending = caseEnding(word(isHung ? last + 3 : last + 1)) }
      return .count
    case .han:
      if TitleTokens.measures.contains(string(next)) { last += 1 }
      return next.tags.isDisjoint(with: [.span, .baseline, .and, .level, .bound, .ceiling]) ? .count : .bare
    case .digits, .date, .mark: return .bare
    }
  }
}
