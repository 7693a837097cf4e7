package import OKRReader
import OKRSource
import OKRValues

/// What the reader made of a value; its places are counted from the node's first byte.
///
/// In boxes: values are many, and each is some hundred bytes that would be moved about with the lists they are in.
package indirect enum SyntaxValue: Sendable {
  case quantity(TypedQuantity)
  case when(TypedDate)
}

/// Where values stand: the parser finds their first and their last byte, and the one reader says what they are.
extension Parser {
  /// What may stand at a place.
  enum Slot {
    /// A number with its unit: a check-in, a reading, an end of a scale.
    case quantity
    /// A level to start from, which may be unknown.
    case baseline
    /// A level to reach: a bound or a range too.
    case target
    case when
    /// A period, or two with `to` between them.
    case span
    /// 0 to 1.
    case ratio
    /// A number of a setting.
    case count

    /// What belongs here in place of a value that says more than the slot takes: a bound, a range, a unit.
    func misfit(_ reading: TypedQuantity.Reading) -> SyntaxError.Expected? {
      let unit = reading.quantity.unit
      switch self {
      case .quantity:
        // Down 22: so much less than before.
        return reading.bound == nil && reading.upper == nil && !reading.isChange ? nil : .quantity
      case .ratio:
        let isShare: Bool =
          switch unit {
          case nil: reading.spelling.utf8.allSatisfy { $0 < 0x41 } || !reading.spelling.contains(where: \.isLetter)
          case .percent, .score: true
          case .points, .currency, .time, .rate, .counted: false
          }
        return isShare && reading.bound == nil && reading.upper == nil && reading.sign == nil ? nil : .ratio
      case .count:
        let isCount =
          unit == nil && !reading.level.spelling.contains(where: \.isLetter)
          || unit == .percent && reading.level.whole == nil
        return isCount && reading.sign == nil ? nil : .number
      case .baseline, .target, .when, .span: return nil
      }
    }

    /// Whether `to` may stand inside.
    var hasTwoEnds: Bool {
      switch self {
      case .target, .span, .count: true
      case .quantity, .baseline, .when, .ratio: false
      }
    }
  }

  // MARK: - Numbers

  /// quantity = ( amount | open ) [ magnitude | measure ] | money [ magnitude ] [ "/" name ] | out-of ;
  /// measure = ( "%" | [ magnitude ] ( plain | currency ) ) [ "/" name ] | [ magnitude ] "/" name ;
  /// ratio = number [ "%" ] ;
  /// plain = word - keyword ;
  mutating func expectQuantity(of keyword: Keyword, as slot: Slot = .quantity) -> Bool {
    guard parseQuantity(slot) else {
      if keyword == .confidence && parseConfidenceInWords() || parseQuotedNumber() { return true }
      reportMissing(keyword, slot == .ratio ? .ratio : .quantity)
      skipCrowns()
      return false
    }
    return true
  }

  /// Takes the number that stands here in a slot; false where none does.
  mutating func parseQuantity(_ slot: Slot) -> Bool {
    let start = range().start
    let limit = valueLimit(slot)
    // confidence.6: a point that touches what stands before it opens no fraction.
    if at(.dot), !opensFraction(at: 0) { return false }
    if slot == .baseline, at(.text), parseWordsForUnknown(limit) { return true }
    guard limit > start else { return false }
    let text = ValueText(file.bytes(TextRange(start, limit)))
    var reader = AmountReader(text, takesAnyUnit: true, takesChange: slot == .target)
    if slot == .baseline { reader.joint = .dots }
    let unknown = reader.unknown(0)
    // `TBD%` is a slot, `TBD` alone is not known yet.
    if let unknown, slot == .baseline, !isOpenHere || unknown.range.upperBound == text.bytes.count {
      parseUnknown(unknown, start)
      parseRest(from: start + unknown.range.upperBound, to: limit, behind: "unknown")
      return true
    }
    if slot == .baseline, unknown == nil, parseWordsForUnknown(limit) { return true }
    if unknown != nil || hasOpenSlot(limit, slot) {
      guard slot == .target || slot == .quantity || slot == .baseline else { return false }
      parseOpen(limit)
      return true
    }
    guard var value = reader.quantity(0), !value.range.isEmpty else { return false }
    if slot == .target, let level = level(insteadOf: value, text) { value = level }
    if slot == .target, value.isMultiple || value.amount.isSpelled, let level = lastBaseline {
      value = value.multiple(of: level) ?? value.part(of: level) ?? value
    }
    let isPartOfLevel =
      slot == .target && value.amount.isSpelled
      && lastBaseline?.readings.first.map { $0.quantity.unit != .percent } ?? false
      && value.readings.first.map { $0.quantity.unit == .percent && !$0.isChange } ?? false
    if slot == .quantity { value = withoutRemark(value, text) }
    if slot == .baseline, value.middle != nil { value = value.withoutMargin }
    if let whole = wholeToken(around: value.range.upperBound, from: start) {
      value = value.unreadable(to: whole)
    }
    if value.readings.isEmpty { value = value.unreadable(to: endOfUnit(behind: value, start, limit)) }
    if slot == .baseline, parseLevel(value, beforeChange: limit, start) { return true }
    takeValue(slot == .ratio ? .ratio : .quantity, .quantity(value), start, value.range.upperBound)
    if isPartOfLevel {
      // From 20 to half: of what is not said.
      let whole = TextRange(start, start + value.range.upperBound)
      report(.unexpected(found: file.text(whole), expected: .quantity), whole)
    } else {
      report(value, in: slot, start)
    }
    if isRest(from: start + value.range.upperBound, to: limit) {
      let spelling = value.readings.first?.spelling ?? ""
      parseRest(from: start + value.range.upperBound, to: limit, behind: spelling, in: slot)
    }
    return true
  }

  /// A number with one reading that is not written as the language writes it, or with none.
  ///
  /// What has several is told where its neighbours are known: they may settle it.
  mutating func report(_ value: TypedQuantity, in slot: Slot, _ start: Int) {
    // As nearly all are.
    let isPlain = value.isRegular && value.readings.count == 1
    if isPlain, let only = value.readings.first {
      let isLevel = slot == .quantity && only.upper == nil && !only.isChange
      if slot == .target || only.bound == nil && (isLevel || slot == .baseline) { return }
    }
    let whole = TextRange(start + value.range.lowerBound, start + value.range.upperBound)
    guard let reading = value.readings.first else {
      let typed = file.text(whole)
      report(.badNumber(typed, value.amount.isTooLarge ? .tooLarge : NumberFault(typed)), whole)
      return
    }
    if let expected = slot.misfit(reading) {
      report(.unexpected(found: file.text(whole), expected: expected), whole)
      return
    }
    // 7/10 of confidence: lowered as the share that it is.
    if slot == .ratio, !reading.isShare { return }
    guard value.readings.count == 1 else { return }
    if slot == .baseline, reading.bound != nil {
      report(.boundOfBaseline(found: file.text(whole), plain: reading.level.spelling), whole)
      return
    }
    guard !value.isRegular else { return }
    let found = file.text(whole)
    if let both = meanings(of: found, reading, in: slot) {
      report(.ambiguousNumber(found: found, readings: both), whole)
      return
    }
    guard reading.spelling != found, !Parser.isPerMille(found) else { return }
    // from 10 ± 2: how exact it is says nobody else.
    // 1:8 is one of nine to one, and one in eight to another.
    let isRatio = found.contains(":") && reading.quantity.unit == nil
    let isAround = isRatio || slot == .baseline && ["±", "+/-", "+-", "正负"].contains { found.contains(text: $0) }
    if isAround || ValueText(found).saysAbout {
      report(.about(found: found, plain: reading.spelling), whole)
      return
    }
    report(
      value.isBoundInWords
        ? .boundInWords(found: found, plain: reading.spelling) : .numberForm(found: found, plain: reading.spelling),
      whole)
  }

  /// `1.5‰`: what is rare is counted by the thousand, and `0.15%` is no plainer.
  private static func isPerMille(_ typed: String) -> Bool {
    typed.hasSuffix("‰")
      && typed.dropLast().drop { "<>= ".contains($0) }.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
  }

  /// `from "okay"`, `from a lot`: words in place of a number say that there is none yet.
  private mutating func parseWordsForUnknown(_ limit: Int) -> Bool {
    let start = range().start
    let end = at(.text) && !startsLine() ? range().end : limit
    guard at(.text) || at(.word), !startsLine(), !isOpenHere, end > start else { return false }
    let typed = file.text(TextRange(start, end))
    guard !typed.contains(where: \.isNumber), !Parser.isStepOfScale(typed), at(.text) || !isQuantity(at: 0),
      ValueText(typed).digitsMeant == nil
    else { return false }
    // from viikko: one of a unit of time.
    guard at(.text) || AmountReader(ValueText(typed), takesAnyUnit: true).quantity(0) == nil else { return false }
    let whole = TextRange(start, end)
    let words = at(.text) ? typed : quoted(whole)
    if HandTyped.nothing.contains(typed.lowercased()),
      let none = AmountReader(ValueText("0"), takesAnyUnit: false).quantity(0)
    {
      report(.otherWord(typed: typed, meant: "0", why: nil), whole)
      takeValue(.quantity, .quantity(none), start, whole.length)
      return true
    }
    report(.otherWord(typed: typed, meant: "unknown note \(words)", why: nil), whole)
    let node = open(.unknown)
    bump(to: end)
    close(node)
    state.proseRanges.append(whole)
    return true
  }

  /// Whether a slot that nobody has filled in stands here or behind a `to`: `X%`, `<= XX`, `10 to X days`.
  private func hasOpenSlot(_ limit: Int, _ slot: Slot) -> Bool {
    if isOpenHere { return true }
    var ahead = 1
    while range(ahead).start < limit, kind(ahead) != .end, ahead < 12 {
      let isUpper =
        kind(ahead - 1) == .keyword(.to)
        || slot == .baseline && kind(ahead - 1) == .dot && ahead > 1 && kind(ahead - 2) == .dot
      if isOpen(at: ahead), ahead == 1 && isBound(at: 0) || isUpper { return true }
      ahead += 1
    }
    return false
  }

  /// `unknown`, in any words.
  private mutating func parseUnknown(_ unknown: TypedUnknown, _ start: Int) {
    let whole = TextRange(start, start + unknown.range.upperBound)
    if !unknown.isRegular { report(.otherWord(typed: file.text(whole), meant: "unknown", why: nil), whole) }
    let node = open(.unknown)
    bump(to: whole.end)
    close(node)
    state.proseRanges.append(whole)
  }

  /// `X%`, `xxxx 个`, `TBD`: a number still to come, with its unit.
  private mutating func parseOpen(_ limit: Int) {
    let node = open(.quantity)
    let start = range().start
    // 10 to X days: up to the slot, whatever stands before it.
    while !isOpenHere, range().start < limit, !at(.end) { bumpQuietly() }
    takeSlot(limit)
    if at(.to) || at(.dot) && kind(1) == .dot, range().start < limit {
      if at(.dot) { bumpQuietly() }
      bumpQuietly()
      let rest = ValueText(file.bytes(TextRange(range().start, max(limit, range().start))))
      if isOpenHere {
        takeSlot(limit)
      } else if let value = AmountReader(rest, takesAnyUnit: true).quantity(0), !value.range.isEmpty {
        bump(to: range().start + value.range.upperBound)
      }
    }
    close(node)
    let end = rangeOfToken(max(0, previousEnd - 1)).end
    state.proseRanges.append(TextRange(start, end))
    parseRest(from: end, to: limit, behind: file.text(TextRange(start, end)))
  }

  /// One slot with its sign and its unit.
  private mutating func takeSlot(_ limit: Int) {
    func isInside(_ parser: borrowing Parser) -> Bool { parser.range().start < limit && !parser.at(.end) }
    while at(.currency) || at(.plus) || at(.minus) { bump() }
    if isInside(self) { bump() }
    let isMagnitude = at(.word) && ValueText.isMagnitude(text())
    if at(.word) || at(.currency) || at(.percent), isInside(self) { bump() }
    if isMagnitude, at(.word) || at(.currency), isInside(self) { bump() }
    if at(.slash), kind(1) == .word || isFreeName(1), range(1).start < limit, isInside(self) {
      bump()
      bump()
    }
  }

  /// Where a number or date ends of which a value took only a part, counted from the value's start: `0.2026-Q3`.
  private func wholeToken(around length: Int, from start: Int, isDate: Bool = false) -> Int? {
    var ahead = 0
    while range(ahead).end < start + length, kind(ahead) != .end { ahead += 1 }
    let token = range(ahead)
    guard token.start < start + length, token.end > start + length else { return nil }
    switch kind(ahead) {
    case .number, .date: return token.end - start
    // 三成提到五成, 3毛5: with another number in its word, the first says only half.
    case .word:
      let rest = file.bytes(TextRange(start + length, token.end))
      // $25M5M, €2M8year: nor is what a digit goes on from.
      let isNumber = rest.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
      // 2026年第__季度: a blank that is still to be filled in.
      if isDate, rest.contains(UInt8(ascii: "_")) { return token.end - start }
      return isNumber || ahead == 0 && ValueText(rest).hasNumber ? token.end - start : nil
    default: return nil
    }
  }

  /// Takes the tokens of a value as one node.
  mutating func takeValue(_ kind: NodeKind, _ value: SyntaxValue?, _ start: Int, _ length: Int) {
    let node = open(kind)
    bump(to: start + length)
    close(node)
    if let value { state.builder.setValue(value, of: node) }
    // How its marks are typed is told with the value.
    state.proseRanges.append(TextRange(start, start + length))
  }

  /// Takes all tokens that start before an offset; a mark behind the last of them is told as anywhere.
  mutating func bump(to offset: Int) {
    while range(1).start < offset, kind(1) != .end { bumpQuietly() }
    bump()
  }

  /// Whether anything is left behind a value on its line.
  private func isRest(from offset: Int, to limit: Int) -> Bool {
    !at(.end) && range().start < limit && range().start >= offset && !startsLine()
  }

  /// Words behind a value on its line, which belong to its title or to a note.
  private mutating func parseRest(from offset: Int, to limit: Int, behind value: String, in slot: Slot = .when) {
    let isNews = slot == .quantity
    if parseMarkBehindTo(slot, limit) { return }
    guard isRest(from: offset, to: limit), isNews || !parseGoalOnLine() else { return }
    let limit =
      endOfSecondChange(behind: limit) ?? (isNews ? endOfRemark(behind: limit) : nil) ?? endOfWords(behind: limit)
      ?? limit
    let rest = TextRange(range().start, limit)
    let words = file.text(rest)
    // W/(m²K)
    let isBar = words == "/" && ["(", "（"].contains(text(1))
    let isASCIILetter = words.first.map { $0.isASCII && $0.isLetter } ?? false
    let isIdle =
      !isBar && !words.contains { $0.isLetter || $0.isNumber || $0.isCurrencySymbol || "+<>≥≤=±×^†‡".contains($0) }
    if isIdle, !words.saysHowItStands {
      report(.punctuation(found: words, plain: ""), rest)
    } else if isNews || slot == .target && state.builder.hasBaseline, ValueText(words).saysWhichWay {
      // from 10 to 20 ↑: the numbers say so too.
      report(.remark(typed: words, advice: .status), rest)
    } else if isNews, at(.minus), touches(.blank), !words.contains(where: \.isNumber) {
      // checkin 2026-08-14 9% - slow start: what a dash parts from the value of a day explains it.
      report(.remark(typed: words, advice: .other), rest)
    } else if slot == .baseline && words == "in" || !isNews && rest.start == offset && isASCIILetter {
      // £10.50p, from 10 in to 8 in: what touches a number is a part of it, and no word ends in between.
      report(.unexpected(found: words, expected: .quantity), rest)
    } else if isDayOfStart(rest) {
      report(.remark(typed: words, advice: .startDate), rest)
    } else {
      report(.restOfValue(value: value, rest: words), rest)
    }
    let node = open(.error)
    bump(to: limit)
    close(node)
    state.proseRanges.append(rest)
  }

  /// 34,50€ 1.2. alkaen: the day from which it is so.
  private func isDayOfStart(_ rest: TextRange) -> Bool {
    let text = ValueText(file.bytes(rest))
    guard let day = DateReader(text).when(0), day.isDay else { return false }
    let word = text.foldedString(text.skip(day.range.upperBound)..<text.bytes.count)
    return ["alkaen", "l\u{E4}htien", "onwards", "onward", "起", "开始", "開始"].contains(word)
  }

  // MARK: - Dates

  /// when = date | period | year ;
  mutating func expectWhen(of keyword: Keyword) -> Bool { expectDate(of: keyword, .when) }

  /// A single day: `YYYY-MM-DD`.
  mutating func expectDate(of keyword: Keyword) -> Bool { expectDate(of: keyword, .date) }

  private mutating func expectDate(of keyword: Keyword, _ expected: SyntaxError.Expected) -> Bool {
    let start = range().start
    let first = state.builder.nodes.count
    guard parseWhen(.when, takesTime: keyword == .by) else {
      if keyword == .by, parseDayInWords() { return true }
      reportMissing(keyword, expected)
      return false
    }
    if expected == .date, let last = state.builder.values.last, last.node >= first, case .when(let date) = last.value,
      !date.isDay
    {
      let whole = TextRange(start, start + date.range.upperBound)
      report(.missingValue(keyword, found: file.text(whole), expected: .date), whole)
    }
    return true
  }

  /// span = when [ "to" when ] ;
  ///
  /// Takes the days that stand here; what is left of the line is left for the caller but where a clause has to end.
  mutating func parseWhen(_ slot: Slot, isLast: Bool = false, takesTime: Bool = false) -> Bool {
    let start = range().start
    let limit = valueLimit(slot)
    guard limit > start else { return false }
    if parseDayWithLetters(limit) { return true }
    let reader = DateReader(ValueText(file.bytes(TextRange(start, limit))), takesTime: takesTime)
    guard let value = reader.span(0) ?? reader.when(0), !value.range.isEmpty else { return false }
    if let whole = wholeToken(around: value.range.upperBound, from: start, isDate: true) {
      let typed = TextRange(start, start + whole)
      let why = file.text(typed).contains(text: "__") ? "a part of it is still to be filled in" : "a date is YYYY-MM-DD"
      report(.noSuchDate(file.text(typed), why: why, last: nil), typed)
      takeValue(.when, nil, start, whole)
      return true
    }
    takeValue(.when, .when(value), start, value.range.upperBound)
    if isLast {
      parseRest(
        from: start + value.range.upperBound, to: limit,
        behind: file.text(TextRange(start, start + value.range.upperBound)))
    }
    return true
  }

  /// Whether the days here fill the line up to the next clause.
  var isSpanToLimit: Bool {
    let start = range().start
    let limit = valueLimit(.span)
    guard limit > start else { return false }
    let text = ValueText(file.bytes(TextRange(start, limit)))
    return DateReader(text).span(0).map { start + $0.range.upperBound >= limit } ?? false
  }
}

extension String {
  /// What stands behind the last number of it: ` calls` of 20 to 30 calls.
  var unitOfLast: Substring? {
    let number = reversed().drop { !$0.isNumber }
    return number.isEmpty ? nil : suffix(count - number.count)
  }
}

extension TypedQuantity.Reading {
  /// Whether it is written as a share of one is: 0.7, 70%.
  fileprivate var isShare: Bool {
    switch quantity.unit {
    case nil: true
    case .percent: !spelling.contains(text: " of ")
    case .score, .points, .currency, .time, .rate, .counted: false
    }
  }
}
