import OKRValues

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
  /// The bytes of the number, and of the upper end of a range.
  package let low: Range<Int>?
  package let high: Range<Int>?
  /// The number, or the lower one of two, without the words around it; what it can mean only ``readings`` has.
  package let amount: TypedAmount
  /// Whether its money is 元 or 块, which several countries have.
  package let namesYuan: Bool
  /// Whether it says how many times as much: double, 翻一番.
  package var isMultiple = false
  /// The number of which a margin makes a range: 14 of 14 ± 2.
  package var middle: Reading? {
    get { margined?.reading }
    set { margined = newValue.map { Margined.around($0) } }
  }

  // Rare, and not where it would make every number twice as large.
  private indirect enum Margined {
    case around(Reading)

    var reading: Reading {
      switch self {
      case .around(let reading): reading
      }
    }
  }
  private var margined: Margined?

  init(
    range: Range<Int>, readings: [Reading], isRegular: Bool, isBoundInWords: Bool, low: Range<Int>?,
    high: Range<Int>? = nil,
    amount: TypedAmount, isMultiple: Bool = false, middle: Reading? = nil, namesYuan: Bool? = nil
  ) {
    self.range = range
    self.readings = readings
    self.isRegular = isRegular
    self.isBoundInWords = isBoundInWords
    (self.low, self.high) = (low, high)
    self.namesYuan =
      namesYuan
      ?? (amount.readings.isEmpty
        ? !readings.isEmpty && TypedQuantity.isYuan(readings[0].level) : TypedQuantity.isYuan(amount.readings[0]))
    var amount = amount
    amount.readings = []
    self.amount = amount
    self.isMultiple = isMultiple
    self.middle = middle
  }

  private static func isYuan(_ level: TypedAmount.Reading) -> Bool {
    guard case .currency("CNY")? = level.quantity.unit?.numerator else { return false }
    return ["元", "块", "塊", "圆"].contains { level.unit.hasPrefix($0) }
  }

  /// Only the number before its margin: a level to start from was measured, give or take.
  package var withoutMargin: TypedQuantity {
    guard let middle else { return self }
    return TypedQuantity(
      range: range, readings: [middle], isRegular: false, isBoundInWords: false, low: amount.range, amount: amount,
      namesYuan: namesYuan)
  }

  /// A number that goes on up to an offset in some way that no number does.
  package func unreadable(to end: Int) -> TypedQuantity {
    TypedQuantity(
      range: range.lowerBound..<max(end, range.upperBound), readings: [], isRegular: false, isBoundInWords: false,
      low: low, high: high, amount: amount, namesYuan: namesYuan)
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
    plainQuantity(offset) ?? anyQuantity(offset)
  }

  /// The same, in whatever way it is written.
  func anyQuantity(_ offset: Int) -> TypedQuantity? {
    var lead = Lead()
    var position = text.skip(offset)
    let start = position
    if let whole = whole(position, lead) { return whole }
    while let next = take(&lead, position) { position = text.skip(next) }
    guard position < limit else { return nil }
    lead.start = position
    if lead.per != nil { lead.isRegular = false }
    if let whole = whole(position, lead) { return whole }
    if let range = neighbours(position) { return range }
    guard var low = signed(position, &lead) else { return nil }
    if low.isAbout { lead.isRegular = false }
    if let margin = margin(low, lead, start) { return margin }
    if lead.bound == nil, !lead.isChange, let range = range(low, lead, start) { return range }
    for index in low.readings.indices { lead.apply(to: &low.readings[index]) }
    return level(low, lead, start)
  }

  /// Double, single figures: a value in words alone, where nothing follows that would say more.
  private func whole(_ offset: Int, _ lead: Lead) -> TypedQuantity? {
    guard takesAnyUnit, lead.bound == nil, !lead.isChange, let (value, end) = ValueIndex.wholes.match(text, offset),
      end <= limit, text.skip(end) >= limit
    else { return nil }
    let reading: TypedQuantity.Reading
    switch value {
    case .change(let percent):
      guard takesChange else { return nil }
      let part = Decimal(abs(percent))
      let level = TypedAmount.Reading(quantity: Quantity(part, .percent), number: part.digits, unit: "%")
      reading = TypedQuantity.Reading(bound: nil, level: level, isChange: true, sign: percent < 0 ? .minus : .plus)
    case .all:
      reading = TypedQuantity.Reading(
        bound: nil, level: TypedAmount.Reading(quantity: Quantity(Decimal(100), .percent), number: "100", unit: "%"))
    case .lessThan(let number):
      let level = TypedAmount.Reading(quantity: Quantity(Decimal(number), nil), number: "\(number)", unit: "")
      reading = TypedQuantity.Reading(bound: .lessThan, level: level)
    }
    let amount = TypedAmount(range: offset..<end, readings: [reading.level], isRegular: false, isSpelled: true)
    return TypedQuantity(
      range: offset..<end, readings: [reading], isRegular: false, isBoundInWords: false, low: offset..<end,
      amount: amount, isMultiple: reading.isChange)
  }

  /// The quantity whose number starts at an offset, with its sign, its upper end, or the word that makes it a change.
  ///
  /// Its bound is none of it: in a sentence that is a word of its own.
  package func bareQuantity(_ offset: Int) -> TypedQuantity? {
    plainBareQuantity(offset) ?? anyBareQuantity(offset)
  }

  /// The same, in whatever way it is written.
  func anyBareQuantity(_ offset: Int) -> TypedQuantity? {
    var lead = Lead()
    var start = offset
    if text.isLetter(offset) || text.isHan(offset), let (all, end) = ValueIndex.qualifiers.matches(text, offset) {
      if all.contains(.negative), text.isDigit(text.skip(end)) {
        lead.sign = .minus
        start = text.skip(end)
      } else if all.contains(.between), text.foldedSlice(offset..<end) != "from", isNumber(text.skip(end)) {
        lead.isBetween = true
        start = text.skip(end)
      }
    }
    // 保持在20至25人: behind a word that leads to a level, 至 joins the ends of a range.
    lead.joinsHan =
      offset >= 3 && text.byte(offset - 3) >= 0xE3 && text.isHan(offset - 3)
      && ["在", "到", "至", "于", "於", "为", "為", "约", "約"].contains(text.slice(offset - 3..<offset))
    // Down to 2 to 3 days: behind a to, the next one joins the ends of a range.
    lead.joinsTo = text.has(" to ", at: offset - 4)
    let sign = lead.sign
    if let range = neighbours(start) { return range }
    guard let low = signed(start, &lead) else { return nil }
    lead.sign = sign ?? lead.sign
    lead.isRegular = false
    if let margin = margin(low, lead, offset) { return margin }
    if let range = range(low, lead, offset) { return range }
    return lead.isBetween ? nil : level(low, lead, offset)
  }

  /// What stands before a number.
  struct Lead {
    var bound: Bound?
    var isBoundRegular = true
    var isBetween = false
    /// Whether 到 and 至 behind the number join it to the upper end of a range.
    var joinsHan = false
    /// The same of to.
    var joinsTo = false
    var isRegular = true
    var isChange = false
    var sign: TypedQuantity.Reading.Sign?
    var per: String?
    /// Where the number starts, with its sign.
    var start = 0

    /// Makes an amount one of so many in the time that stands before it.
    func apply(to reading: inout TypedAmount.Reading) {
      guard let per else { return }
      reading.quantity = Quantity(reading.quantity.amount, .rate(reading.quantity.unit, per: per))
      reading.unit += "/" + per
    }

    /// The same of both ends of a range.
    func perTime(_ range: TypedQuantity.Reading) -> TypedQuantity.Reading {
      guard per != nil, var upper = range.upper else { return range }
      var found = range
      if found.level.unit.isEmpty { found.level.unit = upper.unit }
      apply(to: &found.level)
      apply(to: &upper)
      found.upper = upper
      return found
    }
  }

  /// Takes one word or mark that may stand before a number; nil where none does.
  private func take(_ lead: inout Lead, _ offset: Int) -> Int? {
    guard offset < limit else { return nil }
    if let (unit, end) = rateWord(offset), text.isHan(offset), lead.per == nil {
      lead.per = unit.rateName
      return end
    }
    if let end = perNoun(offset, &lead) ?? perAverage(offset, &lead) ?? ordinalMark(offset, &lead) { return end }
    guard let (qualifier, end) = ValueIndex.qualifiers.first(text, offset, where: \.mayLead), end < limit else {
      return nil
    }
    switch qualifier {
    case .bound(let bound):
      guard lead.bound == nil else { return nil }
      let typed = text.slice(offset..<end)
      lead.bound = bound
      lead.isBoundRegular = [">=", "<=", ">", "<", "≥", "≤"].contains(typed)
    case .about:
      // to ~~2%~~ 1%: what is struck out counts no more.
      if text.isAt("~", offset), text.isAt("~", offset + 1) { return nil }
      lead.isRegular = false
    case .between:
      guard text.isLetter(offset) || text.isHan(offset), isNumber(text.skip(end)) else { return nil }
      lead.isBetween = true
      lead.isRegular = false
    case .more where text.slice(offset..<end) == "+": return nil
    case .more, .less:
      guard lead.sign == nil, isNumber(text.skip(end)) else { return nil }
      lead.isChange = true
      lead.isRegular = false
      lead.sign = qualifier == .more ? .plus : .minus
    case .filler:
      if text.isHan(offset), text.hanNumber(offset) != nil { return nil }
      guard text.isHan(offset) || text.isAt("=", offset) || text.skip(end) > end,
        isNumber(text.skip(end)) || isLead(text.skip(end)) || rateWord(text.skip(end)) != nil && text.isHan(offset)
      else { return nil }
      lead.isRegular = false
    case .negative:
      guard isNumber(text.skip(end)) else { return nil }
      lead.isRegular = false
      lead.sign = .minus
    // ±5 mm: so much to either side.
    case .margin:
      guard !text.isHan(offset), isNumber(text.skip(end)) else { return nil }
      lead.isRegular = false
    case .boundBehind, .aboutBehind, .rangeJoint, .rangeBehind, .partJoint, .per, .moreBehind, .lessBehind, .riseBehind,
      .unknown:
      return nil
    }
    return end
  }

  /// 每公里1块8: what it is counted per, before the number.
  private func perNoun(_ offset: Int, _ lead: inout Lead) -> Int? {
    guard text.isHan(offset), lead.per == nil, let start = qualifier(offset, .per) else { return nil }
    // 每百件 9 件: a hundred of something.
    var end = ["百", "千", "万", "萬"].contains(text.slice(start..<start + 3)) ? start + 3 : start
    let noun = end
    while text.isHan(end), text.hanNumber(end) == nil, end - start < 15, !isBound(end) {
      end += text.scalar(end).length
    }
    let next = text.skip(end)
    guard end > noun, next < limit, text.isDigit(next) || isBound(end) else { return nil }
    lead.per = text.string(start..<end)
    return end
  }

  private func isBound(_ offset: Int) -> Bool {
    ValueIndex.qualifiers.first(text, offset, where: { if case .bound = $0 { true } else { false } }) != nil
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

  func isNumber(_ offset: Int) -> Bool {
    offset < limit
      && (text.isDigit(offset) || text.isBarePoint(offset) || ValueIndex.currencies.match(text, offset) != nil
        || text.number(offset) != nil
        || ValueIndex.parts.match(text, offset) != nil || isSign(offset)
        || partInWords(offset) != nil || hanPart(offset) != nil
        || text.currencyCode(offset) != nil)
  }

  func isSign(_ offset: Int) -> Bool { text.isAt("+", offset) || text.isAt("-", offset) }

  /// An amount with its sign, or in the brackets of a balance sheet.
  private func signed(_ offset: Int, _ lead: inout Lead) -> TypedAmount? {
    if text.isAt("(", offset) || text.isAt("+", offset) || text.isAt("-", offset) {
      let mark = text.mark(offset)
      var start = text.skip(offset + mark.length)
      guard var found = amount(start) else { return nil }
      if mark.value == 0x28 {
        start = text.skip(found.end)
        // （二季度）, (3 days): no balance sheet has such an amount.
        let isTime = found.readings.contains { if case .time? = $0.quantity.unit { true } else { false } }
        guard text.isAt(")", start), start < limit, !found.isSpelled, !isTime else { return nil }
        found.end = start + text.mark(start).length
        lead.isRegular = false
      } else if start > offset + mark.length || !text.isPlain(offset) {
        lead.isRegular = false
      }
      // (9%) is no loss: only amounts are written so.
      let isShare = mark.value == 0x28 && found.readings.contains { $0.quantity.unit == .percent }
      if !isShare { lead.sign = mark.value == 0x2B ? .plus : .minus }
      return found
    }
    return amount(offset)
  }

  /// A level with what stands behind it.
  private func level(_ amount: TypedAmount, _ lead: Lead, _ start: Int) -> TypedQuantity {
    var (lead, amount) = (lead, amount)
    var end = amount.end
    var isInclusive: Bool?
    behind: while true {
      var next = text.skip(end)
      // 10家（含）以上: whether the number itself will do.
      if let (includes, last) = inclusion(next, isBound: lead.bound != nil) {
        (isInclusive, lead.isBoundRegular, end) = (includes, false, last)
        next = text.skip(end)
      }
      guard next < limit, let (qualifier, last) = ValueIndex.qualifiers.first(text, next, where: \.mayFollow),
        last <= limit
      else { break }
      switch qualifier {
      case .boundBehind(let bound):
        // 30 EUR plus VAT: the word joins what follows it.
        // 20 max 30, 20 plus 5: so does any of them before a number.
        guard takesAnyUnit, lead.bound == nil, text.isHan(next) || !text.isDigit(text.skip(last)),
          text.foldedSlice(next..<last) != "plus" || !text.isLetter(text.skip(last))
        else { break behind }
        (lead.bound, lead.isBoundRegular) = (bound, false)
      case .aboutBehind:
        // ~~5 items~~ is struck out.
        guard takesAnyUnit || text.isHan(next), !text.isAt("~", next) || !text.isAt("~", next + 1) else { break behind }
        lead.isRegular = false
        amount.isAbout = true
      case .moreBehind, .lessBehind, .riseBehind, .more, .less:
        let isMore = ![.less, .lessBehind].contains(qualifier)
        guard lead.sign == nil, text.isLetter(next) || text.isHan(next),
          takesAnyUnit || isChangeInSentence(amount, next, last)
        else { break behind }
        // From 20 to 5 more: what the word says of a level is not known.
        let word = text.foldedSlice(next..<last)
        // From 40 up to 60: the word leads to the target.
        guard takesChange || joint == .dots && (word == "up" || word == "down") else { break behind }
        lead.isRegular = false
        if takesChange {
          lead.isChange = true
          lead.sign = isMore ? .plus : .minus
        }
      // 40 up to 60: the next word belongs to the next value.
      case .bound, .about, .between, .rangeJoint, .rangeBehind, .margin, .partJoint, .per, .negative, .unknown, .filler:
        break behind
      }
      end = last
    }
    if amount.hasPlus {
      lead.bound = lead.bound ?? .atLeast
      lead.isBoundRegular = false
    }
    let bound = isInclusive.map { lead.bound?.including($0) } ?? lead.bound
    let isChange = lead.isChange
    let sign = lead.sign
    return TypedQuantity(
      range: start..<end,
      readings: amount.readings.map {
        TypedQuantity.Reading(bound: bound, level: $0, isChange: isChange, sign: sign)
      },
      isRegular: lead.isRegular && lead.isBoundRegular && amount.isRegular && amount.readings.count == 1,
      isBoundInWords: !lead.isBoundRegular && lead.isRegular && amount.isRegular, low: lead.start..<amount.end,
      amount: amount, isMultiple: amount.isTimes)
  }

  /// In a sentence a percentage is a change before a word that compares, but 95% up from 80% is where one ends.
  private func isChangeInSentence(_ amount: TypedAmount, _ offset: Int, _ end: Int) -> Bool {
    let word = text.foldedSlice(offset..<end)
    return amount.readings.first?.quantity.unit == .percent && text.isLetter(offset) && word != "up" && word != "down"
      && !text.has("from", at: text.skip(end))
  }

  // MARK: - Not known

  /// Unknown, n/a, ei tiedossa, 未知: the whole of what stands up to the limit.
  package func unknown(_ offset: Int) -> TypedUnknown? {
    let start = text.skip(offset)
    // No word for it starts with a digit.
    guard start < limit, !(0x30...0x39).contains(text.byte(start)) else { return nil }
    // 没统计过, 尚未量測: not, and what was not done.
    if let negation = text.end(ofAny: ["还没", "還沒", "尚未", "没", "沒", "未"], at: start) {
      var end = negation
      while end < limit, text.isHan(end), text.hanNumeral(end) == nil, end - start < 18 {
        end += text.scalar(end).length
      }
      if end > negation + 3, text.skip(end) >= limit || !text.isHan(end) {
        return TypedUnknown(range: start..<end, isRegular: false)
      }
    }
    if let end = qualifier(start, .unknown), !text.isDigit(end) {
      return TypedUnknown(range: start..<end, isRegular: text.slice(start..<end) == "unknown")
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
  var mayLead: Bool {
    switch self {
    case .bound, .about, .between, .more, .less, .filler, .negative, .margin: true
    case .boundBehind, .aboutBehind, .rangeJoint, .rangeBehind, .partJoint, .per, .moreBehind, .lessBehind, .riseBehind,
      .unknown:
      false
    }
  }

  /// Whether it may stand behind a number.
  var mayFollow: Bool {
    switch self {
    case .boundBehind, .aboutBehind, .moreBehind, .lessBehind, .riseBehind, .more, .less: true
    case .bound, .about, .between, .rangeJoint, .rangeBehind, .margin, .partJoint, .per, .negative, .unknown, .filler:
      false
    }
  }
}
