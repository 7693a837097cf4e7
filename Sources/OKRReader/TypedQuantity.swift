package import OKRValues

/// Everything that can stand for a number: a level, a bound, a range, a change, the two ends of one, or the word that it
/// is not known.
package struct TypedQuantity: Sendable {
  /// Its bytes in the text, with every word that belongs to it.
  package let range: Range<Int>
  /// What it can mean, the likeliest first; several where careful readers differ, none where it is no number.
  package let readings: [Reading]
  /// Whether it is written as the language writes it.
  package let isRegular: Bool
  /// Whether all that is unusual is how the bound is said.
  package let isBoundInWords: Bool

  /// One meaning.
  package struct Reading: Sendable {
    package var bound: Bound?
    package var level: TypedAmount.Reading
    /// The upper end of a range.
    package var upper: TypedAmount.Reading?
    /// A change rather than a level: 20% more.
    package var isChange = false
    /// Signed as typed: `+20%`, `-12`.
    package var sign: Sign?

    /// How a number was signed.
    package enum Sign: String, Sendable { case plus = "+", minus = "-" }

    /// The whole as the language writes it.
    package var spelling: String {
      let signed = (sign?.rawValue ?? "") + level.spelling
      if let upper {
        // 10 to 14 days: the unit stands once.
        let low = level.unit == upper.unit || level.unit.isEmpty ? signed.dropUnit(level.unit) : signed
        return "\(low) to \(upper.spelling)"
      }
      return (bound.map { "\($0.rawValue) " } ?? "") + signed
    }

    package var quantity: Quantity { sign == .minus ? level.quantity.negated : level.quantity }
  }
}

extension String {
  fileprivate func dropUnit(_ unit: String) -> String {
    guard !unit.isEmpty, unit != "%", hasSuffix(" " + unit) else {
      return unit == "%" && hasSuffix("%") ? String(dropLast()) : self
    }
    return String(dropLast(unit.count + 1))
  }
}

/// A word or mark that says that a number is not known yet.
package struct TypedUnknown: Sendable {
  package let range: Range<Int>
  /// Whether it is the language's own word.
  package let isRegular: Bool
}

extension AmountReader {
  /// The quantity that starts at an offset, with its bound, its sign or its upper end; the longest there is.
  package func quantity(_ offset: Int) -> TypedQuantity? {
    var lead = Lead()
    var position = text.skip(offset)
    let start = position
    while let next = take(&lead, position) { position = text.skip(next) }
    guard position < limit else { return nil }
    if lead.per != nil { lead.isRegular = false }
    guard var low = signed(position, &lead) else { return nil }
    if let per = lead.per { lead.apply(per, &low) }
    if low.isAbout { lead.isRegular = false }
    if let margin = margin(low, lead, start) { return margin }
    if lead.bound == nil, !lead.isChange, let range = range(low, lead, start) { return range }
    return level(low, lead, start)
  }

  /// What stands before a number.
  struct Lead {
    var bound: Bound?
    var isBoundRegular = true
    var isBetween = false
    var isRegular = true
    var isChange = false
    var sign: TypedQuantity.Reading.Sign?
    var per: String?

    func apply(_ per: String, _ amount: inout TypedAmount) {
      for index in amount.readings.indices {
        let reading = amount.readings[index]
        amount.readings[index].quantity = Quantity(reading.quantity.amount, .rate(reading.quantity.unit, per: per))
        amount.readings[index].unit += "/" + per
      }
    }
  }

  /// Takes one word or mark that may stand before a number; nil where none does.
  private func take(_ lead: inout Lead, _ offset: Int) -> Int? {
    guard offset < limit else { return nil }
    if let (unit, end) = rateWord(offset), text.isHan(offset), lead.per == nil {
      lead.per = unit.rateName
      return end
    }
    if let end = perNoun(offset, &lead) { return end }
    guard let (all, end) = ValueIndex.qualifiers.matches(text, offset), end < limit,
      let qualifier = all.first(where: \.mayLead)
    else { return nil }
    switch qualifier {
    case .bound(let bound):
      guard lead.bound == nil else { return nil }
      let typed = text.string(offset..<end)
      lead.bound = bound
      lead.isBoundRegular = [">=", "<=", ">", "<", "≥", "≤"].contains(typed)
    case .about: lead.isRegular = false
    case .between:
      guard text.isLetter(offset) || text.isHan(offset), isNumber(text.skip(end)) else { return nil }
      lead.isBetween = true
      lead.isRegular = false
    case .more where text.string(offset..<end) == "+": return nil
    case .more, .less:
      guard lead.sign == nil, isNumber(text.skip(end)) else { return nil }
      lead.isChange = true
      lead.isRegular = false
      lead.sign = qualifier == .more ? .plus : .minus
    case .filler:
      if text.isHan(offset), text.hanNumber(offset) != nil { return nil }
      guard text.isHan(offset) || text.isAt("=", offset) || text.skip(end) > end,
        isNumber(text.skip(end)) || isLead(text.skip(end))
      else { return nil }
      lead.isRegular = false
    case .negative:
      guard isNumber(text.skip(end)) else { return nil }
      lead.isRegular = false
      lead.sign = .minus
    case .boundBehind, .aboutBehind, .rangeJoint, .rangeBehind, .margin, .partJoint, .per, .moreBehind, .lessBehind,
      .unknown:
      return nil
    }
    return end
  }

  /// 每公里1块8: what it is counted per, before the number.
  private func perNoun(_ offset: Int, _ lead: inout Lead) -> Int? {
    guard text.isHan(offset), lead.per == nil, let start = qualifier(offset, .per) else { return nil }
    var end = start
    while text.isHan(end), text.hanNumber(end) == nil, end - start < 15 { end += text.scalar(end).length }
    guard end > start, text.isDigit(end) else { return nil }
    lead.per = text.string(start..<end)
    return end
  }

  private func isLead(_ offset: Int) -> Bool {
    guard let (all, _) = ValueIndex.qualifiers.matches(text, offset) else { return false }
    return all.contains { qualifier in
      switch qualifier {
      case .bound, .about, .between: true
      default: false
      }
    }
  }

  private func isNumber(_ offset: Int) -> Bool {
    offset < limit
      && (text.isDigit(offset) || ValueIndex.currencies.match(text, offset) != nil || text.number(offset) != nil
        || ValueIndex.parts.match(text, offset) != nil || isSign(offset)
        || partInWords(offset) != nil || hanPart(offset) != nil
        || Currency.isCode(text.string(offset..<text.wordEnd(offset))))
  }

  private func isSign(_ offset: Int) -> Bool { text.isAt("+", offset) || text.isAt("-", offset) }

  /// An amount with its sign, or in the brackets of a balance sheet.
  private func signed(_ offset: Int, _ lead: inout Lead) -> TypedAmount? {
    if text.isAt("(", offset) || text.isAt("+", offset) || text.isAt("-", offset) {
      let mark = text.mark(offset)
      var start = text.skip(offset + mark.length)
      guard var found = amount(start) else { return nil }
      if mark.value == 0x28 {
        start = text.skip(found.end)
        guard text.isAt(")", start), start < limit else { return nil }
        found.end = start + text.mark(start).length
        lead.isRegular = false
      } else if start > offset + mark.length || !text.isPlain(offset) {
        lead.isRegular = false
      }
      lead.sign = mark.value == 0x2B ? .plus : .minus
      return found
    }
    return amount(offset)
  }

  /// A level with what stands behind it.
  private func level(_ amount: TypedAmount, _ lead: Lead, _ start: Int) -> TypedQuantity {
    var lead = lead
    var end = amount.end
    behind: while true {
      let next = text.skip(end)
      guard next < limit, let (all, last) = ValueIndex.qualifiers.matches(text, next), last <= limit,
        let qualifier = all.first(where: \.mayFollow)
      else { break }
      switch qualifier {
      case .boundBehind(let bound):
        guard lead.bound == nil else { break behind }
        (lead.bound, lead.isBoundRegular) = (bound, false)
      case .aboutBehind: lead.isRegular = false
      case .moreBehind, .lessBehind, .more, .less:
        let isMore = qualifier == .moreBehind || qualifier == .more
        guard lead.sign == nil, takesAnyUnit || amount.readings.first?.quantity.unit == .percent,
          text.isLetter(next) || text.isHan(next)
        else { break behind }
        lead.isChange = true
        lead.isRegular = false
        lead.sign = isMore ? .plus : .minus
      // 40 up to 60: the next word belongs to the next value.
      case .bound, .about, .between, .rangeJoint, .rangeBehind, .margin, .partJoint, .per, .negative, .unknown, .filler:
        break behind
      }
      end = last
    }
    let bound = lead.bound
    let isChange = lead.isChange
    let sign = lead.sign
    return TypedQuantity(
      range: start..<end,
      readings: amount.readings.map {
        TypedQuantity.Reading(bound: bound, level: $0, isChange: isChange, sign: sign)
      },
      isRegular: lead.isRegular && lead.isBoundRegular && amount.isRegular && amount.readings.count == 1,
      isBoundInWords: !lead.isBoundRegular && lead.isRegular && amount.isRegular)
  }

  // MARK: - Ranges

  /// 10–14 days, between 20 and 25, 20至25人.
  private func range(_ low: TypedAmount, _ lead: Lead, _ start: Int) -> TypedQuantity? {
    let joint = text.skip(low.end)
    guard joint < limit, let (end, isWord) = rangeJoint(joint, lead) else { return nil }
    var next = text.skip(end)
    // 30–35%: the dash is no sign; -22…-18 has one of its own.
    var highSign: TypedQuantity.Reading.Sign?
    if next < limit, text.isAt("-", next), text.isDigit(next + text.mark(next).length) {
      highSign = .minus
      next += text.mark(next).length
    }
    guard next < limit, text.isDigit(next) || isNumber(next), let high = amount(next), !high.readings.isEmpty,
      !low.readings.isEmpty
    else { return nil }
    var last = high.end
    if let behind = qualifier(text.skip(last), .rangeBehind) { last = behind }
    let readings = high.readings.flatMap { upper in
      low.readings.compactMap { lower in reading(lower, low, upper, high, lead.sign, highSign) }
    }
    guard !readings.isEmpty else { return nil }
    let typed = text.string(start..<last)
    let isRegular =
      lead.isRegular && low.isRegular && high.isRegular && isWord && readings.count == 1
      && typed.split(separator: " ").contains("to")
    return TypedQuantity(range: start..<last, readings: readings, isRegular: isRegular, isBoundInWords: false)
  }

  /// What joins the two ends of a range; in a sentence `to` joins the two ends of a change.
  private func rangeJoint(_ offset: Int, _ lead: Lead) -> (end: Int, isWord: Bool)? {
    let (mark, length) = text.mark(offset)
    if mark == 0x2D, !text.isAt(">", offset + length) {
      return (offset + length, false)
    }
    guard let end = qualifier(offset, .rangeJoint) else { return nil }
    let word = text.foldedString(offset..<end)
    if word == ">" { return nil }
    let isMark = !text.isLetter(offset) && !text.isHan(offset)
    if isMark || lead.isBetween { return (end, !isMark) }
    switch word {
    case "to", "到", "至": return takesAnyUnit ? (end, true) : nil
    default: return nil
    }
  }

  /// The two ends as one range, each with the unit and the magnitude of the other where it has none.
  private func reading(
    _ lower: TypedAmount.Reading, _ low: TypedAmount, _ upper: TypedAmount.Reading, _ high: TypedAmount,
    _ sign: TypedQuantity.Reading.Sign?, _ highSign: TypedQuantity.Reading.Sign?
  ) -> TypedQuantity.Reading? {
    var (lower, upper) = (lower, upper)
    if lower.quantity.unit != nil, upper.quantity.unit != nil, lower.quantity.unit != upper.quantity.unit {
      guard
        lower.quantity.converted(to: upper.quantity.unit) != nil
          || upper.quantity.converted(to: lower.quantity.unit) != nil
      else { return nil }
    }
    if low.magnitude == 1, high.magnitude > 1, lower.quantity.unit == nil, let mantissa = low.mantissa,
      let top = high.mantissa, mantissa <= top, let scaled = mantissa.times(high.magnitude)
    {
      // 800-1000万元: the magnitude stands once.
      lower.quantity = Quantity(scaled, upper.quantity.unit)
      lower.number = lower.number + upper.number.drop { !$0.isLetter }.description
    }
    lower.quantity = lower.quantity.taking(unitOf: upper.quantity)
    if upper.quantity.unit == nil, lower.quantity.unit != nil {
      upper.quantity = upper.quantity.taking(unitOf: lower.quantity)
      upper.unit = lower.unit
    }
    if highSign == .minus {
      upper.quantity = upper.quantity.negated
      upper.number = "-" + upper.number
    }
    let bottom = sign == .minus ? lower.quantity.negated : lower.quantity
    if bottom.unit == upper.quantity.unit, bottom.amount > upper.quantity.amount { return nil }
    return TypedQuantity.Reading(bound: nil, level: lower, upper: upper, sign: sign)
  }

  /// 300 ± 10: a range around a number.
  private func margin(_ middle: TypedAmount, _ lead: Lead, _ start: Int) -> TypedQuantity? {
    let mark = text.skip(middle.end)
    guard let end = qualifier(mark, .margin),
      let margin = amount(text.skip(end)), margin.readings.count == 1, middle.readings.count == 1,
      var around = middle.readings.first, let by = margin.readings.first
    else { return nil }
    if around.quantity.unit == nil {
      around.quantity = around.quantity.taking(unitOf: by.quantity)
      around.unit = by.unit
    }
    guard let step = by.quantity.taking(unitOf: around.quantity).converted(to: around.quantity.unit),
      by.quantity.unit == nil || by.quantity.unit == around.quantity.unit
    else { return nil }
    var (lower, upper) = (around, around)
    lower.quantity = Quantity(around.quantity.amount - step.amount, around.quantity.unit)
    upper.quantity = Quantity(around.quantity.amount + step.amount, around.quantity.unit)
    lower.number = lower.quantity.amount.description
    upper.number = upper.quantity.amount.description
    let reading = TypedQuantity.Reading(bound: nil, level: lower, upper: upper)
    return TypedQuantity(range: start..<margin.end, readings: [reading], isRegular: false, isBoundInWords: false)
  }

  // MARK: - Not known

  /// Unknown, n/a, ei tiedossa, 未知: the whole of what stands up to the limit.
  package func unknown(_ offset: Int) -> TypedUnknown? {
    let start = text.skip(offset)
    guard start < limit else { return nil }
    if let end = qualifier(start, .unknown) {
      return TypedUnknown(range: start..<end, isRegular: text.string(start..<end) == "unknown")
    }
    // A dash alone.
    if text.isAt("-", start), text.skip(start + text.mark(start).length) >= limit {
      return TypedUnknown(range: start..<start + text.mark(start).length, isRegular: false)
    }
    return nil
  }
}

extension Qualifier {
  /// Whether it may stand before a number.
  fileprivate var mayLead: Bool {
    switch self {
    case .bound, .about, .between, .more, .less, .filler, .negative: true
    case .boundBehind, .aboutBehind, .rangeJoint, .rangeBehind, .margin, .partJoint, .per, .moreBehind, .lessBehind,
      .unknown:
      false
    }
  }

  /// Whether it may stand behind a number.
  fileprivate var mayFollow: Bool {
    switch self {
    case .boundBehind, .aboutBehind, .moreBehind, .lessBehind, .more, .less: true
    case .bound, .about, .between, .rangeJoint, .rangeBehind, .margin, .partJoint, .per, .negative, .unknown, .filler:
      false
    }
  }
}
