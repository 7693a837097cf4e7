import OKRReader
import OKRValues

/// Where a title names a number or a date, and what of them is neither.
extension TitleTokens {
  func tags(_ index: Int) -> Tag { tokens.indices.contains(index) ? tokens[index].tags : [] }

  func word(_ index: Int) -> TextSlice {
    value.foldedSlice(tokens.indices.contains(index) ? tokens[index].range : 0..<0)
  }

  func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].number != nil }

  /// Whether a token is a number that no unit stands with.
  func isBareNumber(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), let number = tokens[index].number else { return false }
    return numbers[number].readings.isEmpty || numbers[number].readings[0].level.quantity.unit == nil
  }

  /// A year, a day of a month, a month by its number.
  func isDate(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .date }

  func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard tokens.indices.contains(index), case .mark(let value) = tokens[index].kind else { return false }
    return value == mark.value
  }

  func isMark(_ index: Int, _ marks: [Unicode.Scalar]) -> Bool {
    guard tokens.indices.contains(index), case .mark(let value) = tokens[index].kind else { return false }
    return marks.contains { $0.value == value }
  }

  /// Whether a day, month, quarter or year is named by itself, as in `19 in July, 6 in September`.
  var namesDates: Bool {
    tokens.contains { token in
      token.kind == .date || token.isShortDate || !token.tags.isDisjoint(with: [.month, .season])
    }
  }

  private func starts(_ words: [StaticString], at offset: Int) -> Bool {
    text.indices.contains(offset) && words.contains(where: value.foldedSlice(offset..<text.count).hasPrefix)
  }

  // MARK: - Numbers

  /// Takes the number at an offset as one token; nil where none starts that a sentence means to count with.
  func takeNumber(_ offset: Int, _ phrase: PhraseTable.Match?) -> Int? {
    guard mayStart(offset) else { return takePhraseWithPart(offset, phrase) }
    let tags = phrase?.tags ?? []
    var amounts = amounts
    // Within one quarter: three months.
    amounts.readsParts = !tags.contains(.part) || !self.tags(tokens.count - 1).contains(.within)
    guard let found = amounts.bareQuantity(offset) else { return takePhraseWithPart(offset, phrase) }
    let amount = found.amount
    if found.readings.isEmpty {
      tokens.append(TitleToken(range: found.range, kind: .digits))
      return found.range.upperBound
    }
    let isSpelled = amount.isSpelled && !value.isDigit(amount.range.lowerBound)
    if isSpelled {
      let length = phrase?.length ?? 0
      if length > found.range.count { return takePhraseWithPart(offset, phrase) }
      if isLatinLetter(text, found.range.upperBound - 1), continuesWord(found.range.upperBound) { return nil }
      let isPart = found.readings.first?.level.quantity.unit == .percent
      if value.isHan(offset), !isPart, !isHanCount(offset, found) { return nil }
      if isFigureOfSpeech(found) { return nil }
      return append(found, tags: isPart ? partTags(found, tags) : tags.subtracting(.part), end: found.range.upperBound)
    }
    // A clock, and what has a letter for its name.
    if isClock(found) || hasNameBehind(found) {
      // 七:30 starts with no digit.
      let end = value.isDigit(amount.range.lowerBound) ? digitsEnd(amount.range) : amount.range.upperBound
      tokens.append(TitleToken(range: amount.range.lowerBound..<end, kind: .digits))
      return end
    }
    return append(found, tags: found.readings.first?.isChange ?? false ? .changeLead : [], end: found.range.upperBound)
  }

  private func append(_ found: TypedQuantity, tags: Tag, end: Int) -> Int {
    let start = found.range.lowerBound
    let isWord = !found.range.contains { value.isDigit($0) }
    tokens.append(
      TitleToken(
        range: start..<end, kind: !isWord ? .digits : value.isHan(start) ? .han : .word, tags: tags,
        number: numbers.count))
    // As many as most titles have, without growing.
    if numbers.isEmpty { numbers.reserveCapacity(2) }
    numbers.append(found)
    return end
  }

  /// Half as many, a quarter of: a phrase of several words with a part in it.
  private func takePhraseWithPart(_ offset: Int, _ phrase: PhraseTable.Match?) -> Int? {
    guard let phrase, phrase.tags.contains(.fraction) else { return nil }
    let end = offset + phrase.length
    for start in offset..<end where start == offset || value.blank(start - 1) > 0 || value.isHan(start) {
      guard let found = amounts.bareQuantity(start), found.range.upperBound <= end,
        found.readings.first?.level.quantity.unit == .percent
      else { continue }
      let last = append(found, tags: phrase.tags, end: end)
      tokens[tokens.count - 1].range = offset..<end
      return last
    }
    return nil
  }

  /// A part by itself may be none, but with a word that compares it is a change.
  private func partTags(_ found: TypedQuantity, _ tags: Tag) -> Tag {
    if found.readings.first?.isChange ?? false { return tags.subtracting(.part).union([.fraction, .changeLead]) }
    return tags.contains(.part) ? tags : tags.union(.fraction)
  }

  /// Whether a number can start with a byte; most words cannot.
  private func mayStart(_ offset: Int) -> Bool {
    let first = byte(offset)
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), 0xC2, 0xEF: return true
    case UInt8(ascii: "+"): return value.isDigit(offset + 1) || startsMoney(offset + 1)
    case UInt8(ascii: "-"): return isMinus(offset, 1)
    case UInt8(ascii: "("): return tags(tokens.count - 1).contains(.span) && startsMoney(offset + 1)
    case 0xE2:
      let scalar = value.scalar(offset).value
      return scalar == 0x2013 || scalar == 0x2212 ? isMinus(offset, 3) : scalar >= 0x20A0
    case 0xE3...0xE9: return value.hanNumeral(offset) != nil || ValueNames.startsNumber(value, offset)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xCF: return ValueNames.startsNumber(value, offset)
    default: return false
    }
  }

  private func startsMoney(_ offset: Int) -> Bool {
    [UInt8(ascii: "$"), 0xC2, 0xE2].contains(byte(offset)) && !value.isDigit(offset)
  }

  /// A dash before a number is a sign where nothing stands before it, or a word that leads to a level.
  private func isMinus(_ offset: Int, _ length: Int) -> Bool {
    let isSet = value.isDigit(offset + length) || startsMoney(offset + length)
    guard let last = tokens.last, last.range.upperBound == offset else {
      // - 12: behind a word that leads to a number.
      return isSet || !tags(tokens.count - 1).isDisjoint(with: [.baseline, .span]) && offset > 0
    }
    let leads: Tag = [.span, .origin, .reach, .level, .hold, .bound, .opener, .baseline]
    return isSet
      && (isMark(tokens.count - 1, ["(", "（", ":", "：", "→"])
        || last.kind == .han && !last.tags.isDisjoint(with: leads))
  }

  // MARK: - No numbers

  /// 7:15 is a time of day, 3:1 a ratio and 2:15 h a length of time.
  private func isClock(_ found: TypedQuantity) -> Bool {
    guard found.readings.count > 1, found.readings.first?.level.quantity.unit?.isTime ?? false else { return false }
    return text[found.amount.range].contains(UInt8(ascii: ":"))
  }

  /// 5G, 3D, 1st, the 90s.
  private func hasNameBehind(_ found: TypedQuantity) -> Bool {
    let end = digitsEnd(found.amount.range)
    let letters = value.slice(end..<wordEnd(end))
    // 9 am, 11.30 pm.
    let next = value.skip(end)
    if letters.isEmpty, byte(next) != UInt8(ascii: "a"), byte(next) != UInt8(ascii: "p") { return false }
    if ["am", "pm"].contains(value.foldedSlice(next..<max(next, wordEnd(next)))),
      (1...5).contains(end - found.amount.range.lowerBound)
    {
      return true
    }
    switch letters {
    case "G", "D", "S", "st", "nd", "rd", "th": return true
    case "s":
      let isRound = text[end - 1] == UInt8(ascii: "0")
      return isRound && (end - found.amount.range.lowerBound == 4 || tags(tokens.count - 1).contains(.determiner))
    default: return false
    }
  }

  private func wordEnd(_ offset: Int) -> Int {
    var end = offset
    while isLatinLetter(text, end) { end += 1 }
    return end
  }

  private func digitsEnd(_ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, value.isDigit(end) || [0x2C, 0x2E, 0x2F, 0x3A].contains(byte(end)) {
      end += value.scalar(end).length
    }
    return end
  }

  /// One and a couple are counts only before a unit, in a case that says from or to, or behind a bound.
  private func isFigureOfSpeech(_ found: TypedQuantity) -> Bool {
    guard found.readings.first?.level.quantity.unit == nil else { return false }
    return WordRecords.prose.has(.vagueCount, text[found.range])
      && tags(tokens.count - 1).isDisjoint(with: [.bound, .ceiling])
  }

  /// A count in Han numerals, where a measure word or a unit makes them one: 五名, 十二天, 三千人; 二次 and 一个 are more
  /// often none.
  private func isHanCount(_ offset: Int, _ found: TypedQuantity) -> Bool {
    var end = offset
    // No numeral has more than thirty characters; a longer row of them counts nothing.
    while value.hanNumeral(end) != nil, end - offset <= 90 { end += 3 }
    guard end - offset <= 90, let amount = found.readings.first?.level.quantity.amount, amount > .zero,
      !starts(["第"], at: offset - 3)
    else {
      return false
    }
    if end == offset + 3, starts(["二"], at: offset) || amount == Decimal(1) && !isAwaited { return false }
    if TitleTokens.countMarks.start(text, at: end) || found.range.upperBound > end && !startsDate(end) { return true }
    // 从三百五增加到500: nothing is counted, but a word leads to it.
    return end > offset + 3 && !tags(tokens.count - 1).isDisjoint(with: [.span, .origin, .reach])
      || value.hanNumeral(offset) == nil
  }

  private func startsDate(_ offset: Int) -> Bool { starts(["年", "月", "日", "季"], at: offset) }

  /// Whether what stands before leads to a number.
  private var isAwaited: Bool {
    // 搭一套…: the verb that opens a title, on no list.
    if tokens.count == 1, tokens.allSatisfy({ $0.kind == .han && $0.tags.isEmpty && $0.range.count == 3 }) {
      return true
    }
    return !(tokens.last?.tags ?? []).isDisjoint(with: [.bound, .ceiling, .span, .work, .workBeforeCount])
  }

  /// Measure words of Chinese.
  static let measures = ShortWords(Lexicon.chinese.measureWords)
  private static let countMarks = ShortWords(Lexicon.chinese.measureWords + Lexicon.hanCounters + Lexicon.hanTimes)

  static func isCountMark(_ word: TextSlice) -> Bool { countMarks.contains(word) }

  // MARK: - Dates

  /// Takes the day, month or year that starts at an offset with a number.
  func takeDate(_ offset: Int, isDigit: Bool) -> Int? {
    guard isDigit || value.hanNumeral(offset) != nil || value.has("第", at: offset) else { return nil }
    if isDigit, let end = dayOfMonthBefore(offset) {
      tokens.append(TitleToken(range: offset..<end, kind: .date))
      return end
    }
    guard let date = dates.bareDate(offset), isDate(date) else { return nil }
    let namesMonth = date.shapes.contains { shape in
      switch shape {
      case .day, .month: true
      default: false
      }
    }
    tokens.append(TitleToken(range: date.range, kind: .date, tags: namesMonth ? .month : []))
    return date.range.upperBound
  }

  /// Takes '23: a year without its century, behind an apostrophe that closes nothing.
  func takeShortYear(_ offset: Int) -> Int? {
    let mark = value.scalar(offset)
    guard mark.value == 0x27 || mark.value == 0x2019,
      offset == 0 || value.blank(offset - 1) > 0 || byte(offset - 1) == 0x28
    else { return nil }
    let digits = offset + mark.length
    let end = digits + 2
    guard value.isDigit(digits), value.isDigit(digits + 1), !value.isDigit(end), !isLatinLetter(text, end),
      value.scalar(end).value != mark.value
    else { return nil }
    tokens.append(TitleToken(range: offset..<end, kind: .date))
    return end
  }

  private func isDate(_ date: TypedDate) -> Bool {
    let typed = text[date.range]
    if case .year(.plain) = date.shapes.first, date.range.count == 4 { return isYear(date.range) }
    // 2h15min.
    if isLatinLetter(text, date.range.upperBound), isLatinLetter(text, date.range.lowerBound + 1) { return false }
    // 2h is no half and 2h 15min none of 2015; 1H2027 is one.
    if let letter = typed.dropFirst().first(where: { !(0x30...0x39).contains($0) }),
      [0x68, 0x71, 0x77].contains(letter),
      typed.count <= 3 || typed.contains(0x20)
    {
      return false
    }
    if typed.contains(where: { $0 >= 0x80 || (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }) { return true }
    let marks = typed.count { (0x2D...0x2F).contains($0) }
    if marks > 1 || typed.last == UInt8(ascii: ".") { return true }
    var (longest, digits) = (0, 0)
    for byte in typed {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      longest = max(longest, digits)
    }
    if longest == 4 { return !typed.contains(UInt8(ascii: ".")) }
    return isLedToDate(date)
  }

  /// 9/15 and 5.12 are dates only where a word makes them a deadline.
  private func isLedToDate(_ date: TypedDate) -> Bool {
    if dates.when(date.range.lowerBound)?.isDeadline ?? false { return true }
    guard let last = tokens.last, let led = dates.when(last.range.lowerBound) else { return false }
    return led.isDeadline && led.range.upperBound >= date.range.upperBound
  }

  /// A year stands alone; a count of the same size has something to count or a mark of money.
  private func isYear(_ range: Range<Int>) -> Bool {
    guard text[range].starts(with: "19".utf8) || text[range].starts(with: "20".utf8),
      !isMark(tokens.count - 1, "#"), let found = amounts.bareQuantity(range.lowerBound)
    else { return false }
    let next = value.skip(range.upperBound)
    return found.range == range && !TitleTokens.measures.start(text, at: range.upperBound)
      && !["uutta ", "uusia ", "new ", "more ", "additional "].contains(
        where: value.foldedSlice(next..<text.count).hasPrefix)
  }

  /// The day behind a month: July 15, lokakuun 30; kesäkuussa 19 tuntia is what was counted in it.
  private func dayOfMonthBefore(_ offset: Int) -> Int? {
    var end = offset
    while value.isDigit(end) { end += 1 }
    // 15日, 30号.
    if end > offset, byte(end) >= 0xE3, starts(["日", "号", "號"], at: end) { return end }
    guard end > offset, end <= offset + 2, let month = tokens.last, month.tags.contains(.month), month.kind == .word,
      value.skip(month.range.upperBound) == offset
    else { return nil }
    let name = string(month)
    if name.hasSuffix("ssa") || name.hasSuffix("ssä") || word(tokens.count - 2) == "in" { return nil }
    guard let found = amounts.bareQuantity(offset) else { return nil }
    return found.range == offset..<end ? end : nil
  }
}
