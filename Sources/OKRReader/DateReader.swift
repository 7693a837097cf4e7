import OKRValues

/// Reads days and periods from a text, in any of the forms that hands type.
package struct DateReader {
  let text: ValueText
  /// Where the reader has to stop.
  let limit: Int

  /// Whether a time of the day belongs to a day, as with a deadline: behind the day of a reading it may be what was read.
  let takesTime: Bool

  package init(_ text: ValueText, limit: Int? = nil, takesTime: Bool = false) {
    self.text = text
    self.takesTime = takesTime
    self.limit = min(limit ?? text.count, text.count)
  }

  /// A part of a date that was found, and where it ends.
  struct Found {
    var shapes: [TypedDate.Shape]
    var end: Int
    var isRegular: Bool
    var isDeadline = false
    /// What each of the shapes takes for the month, where two numbers leave a choice.
    var orders: [TypedDate.DayOrder] = []

    init(_ shapes: [TypedDate.Shape], _ end: Int, isRegular: Bool = false) {
      self.shapes = shapes
      self.end = end
      self.isRegular = isRegular
    }

    init(_ shape: TypedDate.Shape, _ end: Int, isRegular: Bool = false) {
      self.init([shape], end, isRegular: isRegular)
    }
  }

  /// What ``when(_:)`` finds, in whatever way it is written.
  func anyWhen(_ offset: Int) -> TypedDate? {
    let start = text.skip(offset)
    return (daySpan(start) ?? date(start)).map { TypedDate(start, $0) }
  }

  /// The day or period of a reading that starts at an offset: `Aug 26` is as often a month with its year.
  package func whenOfReading(_ offset: Int) -> TypedDate? {
    let start = text.skip(offset)
    guard let (month, end) = month(start), let (number, last) = integer(text.skip(end), 2...2),
      (20...31).contains(number),
      let found = when(offset), found.range.upperBound == last.end, case .day(nil, _, _)? = found.shapes.first
    else { return when(offset) }
    return TypedDate(
      range: found.range, shapes: found.shapes + [.month(.plain(2000 + number), month)], isRegular: false)
  }

  /// The day or period that starts at an offset, without the words around it.
  package func bareDate(_ offset: Int) -> TypedDate? { core(offset).map { TypedDate(offset, $0) } }

  // MARK: - Around a date

  /// A date with the words before and behind it: by the end of, Fri, 底, mennessä.
  func date(_ offset: Int) -> Found? {
    var edge: DateWord?
    var position = offset
    var isRegular = true
    var isDeadline = false
    var isBefore = false
    while position < limit, let (word, end) = leading(position) {
      if word == .deadline {
        isDeadline = true
        isBefore = isBefore || DateReader.before.contains(text.foldedSlice(position..<end))
      } else if word != .filler, word != .weekday {
        edge = edge ?? word
      }
      isRegular = false
      position = text.skip(end)
      // Deadline: 9/30, 截止：9月30日.
      if word == .deadline, text.isAt(":", position) { position = text.skip(position + text.mark(position).length) }
      // Mid-November.
      if text.isAt("-", position), edge != nil { position = text.skip(position + text.mark(position).length) }
    }
    guard position < limit else { return nil }
    guard var found = core(position) ?? current(position, edge) ?? feast(position) else { return nil }
    found.isRegular = found.isRegular && isRegular
    if isDeadline { found.isDeadline = true }
    if let edge { found.shapes = found.shapes.map { DateReader.at(edge, $0) } }
    if isBefore { found.shapes = found.shapes.map(\.beforeFeast) }
    trailing(&found, hasEdge: edge != nil)
    pin(&found)
    return found
  }

  /// Christmas, Black Friday 2026, 国庆节.
  private func feast(_ offset: Int) -> Found? {
    guard case (.feast(let feast), let end)? = dateWord(offset, where: { if case .feast = $0 { true } else { false } })
    else { return nil }
    if let (year, last) = year(end, allowsShort: text.isAt("'", text.skip(end))) {
      return Found(.feast(year, feast), last)
    }
    var found = Found(.feast(nil, feast), end)
    // Vapuksi, jouluun: the case says by.
    let word = text.foldedSlice(offset..<end)
    found.isDeadline = ["ksi", "uun", "seen", "iin", "\u{E4}\u{E4}n", "aan"].contains(where: word.hasSuffix)
    return found
  }

  private static func at(_ edge: DateWord, _ shape: TypedDate.Shape) -> TypedDate.Shape {
    switch edge {
    case .end: .end(of: shape)
    case .start: .vague(shape, .early)
    case .middle: .vague(shape, .middle)
    case .late: .vague(shape, .late)
    case .thirdOfMonth(let third): .third(shape, third)
    default: shape
    }
  }

  /// A word before a date that is not its own: by, the, the end of, mid, Friday.
  private func leading(_ offset: Int) -> (DateWord, Int)? {
    guard let (word, end) = dateWord(offset, where: { _ in true }) else { return nil }
    switch word {
    case .filler, .deadline:
      // A mark or a Han character before a date belongs to something else, but for the 第 of 第41周.
      let isAhead = word == .deadline && DateReader.ahead.contains(text.foldedSlice(offset..<end))
      return text.isLetter(offset) || isAhead ? (word, end) : nil
    case .weekday:
      return text.skip(end) > end || text.isHan(offset) || text.isAt(",", end)
        ? (word, text.isAt(",", end) ? end + text.mark(end).length : end) : nil
    case .end, .start, .middle, .late: return text.isLetter(offset) ? (word, end) : nil
    case .month, .season, .year, .half, .quarter, .week, .fiscal, .first, .second, .third, .fourth, .thirdOfMonth,
      .joint, .minguo, .endOf, .feast, .acrossYears:
      return nil
    }
  }

  /// The words behind a date: loppuun mennessä, 底前, (五).
  func trailing(_ found: inout Found, hasEdge: Bool) {
    var hasEdge = hasEdge
    while true {
      var start = text.skip(found.end)
      // Q4:n loppuun.
      if text.isAt(":", start), text.isLetter(start + 1), text.wordEnd(start + 1) - start <= 4 {
        found.end = text.wordEnd(start + 1)
        found.isRegular = false
        continue
      }
      if let time = timeOfDay(start) {
        found.end = time
        found.isRegular = false
        continue
      }
      guard start < limit, let (words, end) = ValueIndex.dates.matches(text, start), end <= limit else { return }
      // English says by and before ahead of a date; behind it they belong to what follows.
      let mayTrail =
        text.isHan(start)
        || ["mennessä", "asti", "saakka", "viimeistään", "loppuun", "aikana", "latest"].contains(
          text.foldedSlice(start..<end))
      if let word = words.first(where: DateReader.isEdge) {
        guard !hasEdge else { return }
        found.shapes = found.shapes.map { DateReader.at(word, $0) }
        hasEdge = true
      } else if words.contains(.weekday) {
        guard text.isAt("(", start) else { return }
      } else {
        // 11月19日到23日: what joins two days is none of the first.
        guard mayTrail, words.contains(.deadline) || words.contains(.filler) && !text.isDigit(text.skip(end)) else {
          return
        }
      }
      if mayTrail, words.contains(.deadline) {
        found.isDeadline = true
        if DateReader.before.contains(text.foldedSlice(start..<end)) {
          found.shapes = found.shapes.map(\.beforeFeast)
        }
      }
      found.isRegular = false
      start = end
      found.end = end
    }
  }

  /// klo 16, at 9:30, 11:59pm AoE: no deadline of a goal has an hour.
  private func timeOfDay(_ offset: Int) -> Int? {
    if takesTime, offset < limit, let (hour, one) = integer(offset, 1...2), hour < 25, text.isAt(":", one.end),
      let (minute, two) = integer(one.end + text.mark(one.end).length, 2...2), minute < 60
    {
      var end = two.end
      for half in ["am", "pm"] where text.foldedString(text.skip(end)..<text.wordEnd(text.skip(end))) == half {
        end = text.wordEnd(text.skip(end))
      }
      // A time zone: three or four capitals.
      let zone = text.string(text.skip(end)..<text.wordEnd(text.skip(end)))
      let capitals = zone.filter { $0.isASCII && $0.isUppercase }.count
      return (3...4).contains(zone.count) && capitals + 1 >= zone.count ? text.wordEnd(text.skip(end)) : end
    }
    guard let start = text.end(ofAny: ["klo ", "klo. ", "at ", "kello "], at: offset),
      let number = text.number(text.skip(start)), number.end <= limit
    else { return nil }
    return text.isAt(":", number.end) ? text.number(number.end + 1)?.end ?? number.end : number.end
  }

  private static func isEdge(_ word: DateWord) -> Bool {
    switch word {
    case .end, .start, .middle, .late, .thirdOfMonth: true
    case .month, .season, .weekday, .year, .half, .quarter, .week, .fiscal, .first, .second, .third, .fourth, .endOf,
      .deadline, .filler, .joint, .minguo, .feast, .acrossYears:
      false
    }
  }

  /// A word of dates at an offset, of those that are asked for.
  func dateWord(_ offset: Int, where isWanted: (DateWord) -> Bool) -> (DateWord, Int)? {
    guard offset < limit, let (word, end) = ValueIndex.dates.first(text, offset, where: isWanted), end <= limit else {
      return nil
    }
    return (word, end)
  }

  /// The day in brackets behind a week or a month, which is the more exact of the two: viikko 34 (21.8.).
  private func pin(_ found: inout Found) {
    guard !found.shapes.contains(where: \.isDay), let day = inBrackets(text.skip(found.end)),
      day.shapes.allSatisfy(\.isDay)
    else { return }
    found = day
  }

  /// The day in brackets behind words that name it otherwise: 白露（9月7日）.
  package func dayInBrackets(_ offset: Int) -> TypedDate? {
    var start = text.skip(offset)
    while start < limit, !text.isAt("(", start), !text.isDigit(start) { start += text.scalar(start).length }
    return inBrackets(start).map { TypedDate(offset, $0) }
  }

  private func inBrackets(_ offset: Int) -> Found? {
    guard offset < limit, text.isAt("(", offset) else { return nil }
    let inside = text.skip(offset + text.mark(offset).length)
    guard inside < limit, let day = date(inside) else { return nil }
    let end = text.skip(day.end)
    guard end < limit, text.isAt(")", end) else { return nil }
    var found = Found(day.shapes, end + text.mark(end).length)
    found.isDeadline = true
    found.orders = day.orders
    return found
  }

  // MARK: - The date itself

  /// What ``core(_:)`` finds, in whatever way it is written.
  func anyCore(_ offset: Int) -> Found? {
    var best: Found?
    func consider(_ found: Found?) {
      if let found, found.end <= limit, found.end > best?.end ?? offset { best = found }
    }
    if text.isDigit(offset) {
      // A year has four digits, but in what is written in Han and in 26Q4.
      let count = digits(offset)
      let mayBeYear = count > 3 || text.hasHan
      let hangs = count == 2 && [UInt8(ascii: "q"), UInt8(ascii: "h")].contains(text.byte(offset + 2))
      if mayBeYear { consider(iso(offset)) }
      consider(numeric(offset))
      consider(dayFirst(offset))
      consider(numbered(offset))
      if mayBeYear || hangs { consider(yearFirst(offset)) }
      if mayBeYear {
        consider(han(offset))
        consider(yearAlone(offset))
      }
      if count == 1 { consider(weekOf(offset)) }
      return best
    }
    if text.isLetter(offset) {
      guard mayStartWithLetter(offset), !isOrdinalAlone(offset) else { return nil }
      if isMonthAlone(offset) { return monthFirst(offset).flatMap { $0.end <= limit ? $0 : nil } }
      consider(weekOf(offset))
      consider(monthFirst(offset))
      consider(numbered(offset))
    }
    if text.isHan(offset), !mayStartInHan(offset) { return nil }
    consider(yearFirst(offset))
    consider(han(offset))
    consider(season(offset))
    consider(yearAlone(offset))
    return best
  }

  /// Whether a letter at an offset may be the first of a date: that of a word of dates, or one with a digit behind it.
  private func mayStartWithLetter(_ offset: Int) -> Bool {
    text.isDigit(offset + 1) || ValueIndex.dates.match(text, offset) != nil
      || text.end(ofAny: ["of ", "w/", "week "], at: offset) != nil
  }

  /// `2026-09-30`, `2026-09`, `2026-Q3`, `2026-H2`, `2026-W39`.
  private func iso(_ offset: Int) -> Found? {
    guard let (year, first) = integer(offset, 4...4), text.isAt("-", first.end) else { return nil }
    var isRegular = first.isPlain && text.byte(first.end) == UInt8(ascii: "-")
    let start = first.end + text.mark(first.end).length
    let plain = TypedDate.Year.plain(year)
    switch text.byte(start) {
    case UInt8(ascii: "q"), UInt8(ascii: "h"), UInt8(ascii: "w"):
      let isWeek = text.byte(start) == UInt8(ascii: "w")
      guard let (number, last) = integer(start + 1, isWeek ? 1...2 : 1...1), !text.isLetter(last.end) else {
        return nil
      }
      isRegular = isRegular && text.bytes[start] < UInt8(ascii: "a") && (!isWeek || last.end - start == 3)
      let shape: TypedDate.Shape =
        isWeek
        ? .week(plain, number) : text.byte(start) == UInt8(ascii: "q") ? .quarter(plain, number) : .half(plain, number)
      return Found(shape, last.end, isRegular: isRegular)
    default: break
    }
    guard !isSplit(first.end, year), let (month, second) = integer(start, 1...2) else { return nil }
    guard text.isAt("-", second.end), let (day, third) = integer(second.end + text.mark(second.end).length, 1...2)
    else {
      return Found(.month(plain, month), second.end, isRegular: isRegular && second.end - start == 2)
    }
    let isPadded = second.end - start == 2 && third.end - second.end == 3
    return Found(.day(plain, month: month, day: day), third.end, isRegular: isRegular && third.isPlain && isPadded)
  }

  /// A quarter, half or week by its letter.
  func counted(_ letter: UInt8, _ number: Int, _ year: TypedDate.Year?) -> TypedDate.Shape? {
    switch letter {
    case UInt8(ascii: "q"): (1...4).contains(number) ? .quarter(year, number) : nil
    case UInt8(ascii: "h"): (1...2).contains(number) ? .half(year, number) : nil
    default: (1...53).contains(number) ? .week(year, number) : nil
    }
  }

  /// `2026` alone, also as FY2026, vuosi 2026 or 2026年.
  private func yearAlone(_ offset: Int) -> Found? {
    // 20261120.
    if let (whole, end) = integer(offset, 8...8), (1900...2199).contains(whole / 10_000),
      Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100) != nil
    {
      return Found(.day(.plain(whole / 10_000), month: whole / 100 % 100, day: whole % 100), end.end)
    }
    if let (year, first) = integer(offset, 4...4), first.isPlain, !text.isLetter(first.end) {
      if isSplit(first.end, year) || follows(splitTail(first.end, year)?.1 ?? limit, .acrossYears),
        let (_, end) = splitTail(first.end, year)
      {
        let last = dateWord(text.skip(end), where: { $0 == .acrossYears })?.1
        return Found(.year(.split(year)), last ?? end)
      }
      return Found(.year(.plain(year)), first.end, isRegular: true)
    }
    if let (word, end) = dateWord(offset, where: { [.year, .fiscal, .acrossYears].contains($0) }) {
      guard let (year, last) = self.year(end, allowsShort: word != .year) else { return nil }
      if word == .acrossYears {
        guard case .split = year else { return nil }
      }
      let named: TypedDate.Year = if word == .fiscal, case .plain(let number) = year { .fiscal(number) } else { year }
      return Found(.year(named), last)
    }
    return nil
  }

  func follows(_ offset: Int, _ word: DateWord) -> Bool {
    dateWord(text.skip(offset), where: { $0 == word }) != nil
  }

  // MARK: - Numbers and years

  struct Digits {
    let end: Int
    /// In the digits of ASCII.
    let isPlain: Bool
  }

  /// A whole number with some count of digits, and no more.
  func integer(_ offset: Int, _ digits: ClosedRange<Int>) -> (Int, Digits)? {
    var (value, count, end, isPlain) = (0, 0, offset, true)
    while count <= digits.upperBound, end < limit, let (digit, length) = text.digit(end) {
      value = value * 10 + digit
      count += 1
      isPlain = isPlain && length == 1
      end += length
    }
    guard digits.contains(count) else { return nil }
    return (value, Digits(end: end, isPlain: isPlain))
  }

  /// A year at an offset, with what may stand before it: `2026`, `'26`, `/26`, FY26, FY26/27, of 2026.
  func year(_ offset: Int, allowsShort: Bool) -> (TypedDate.Year, Int)? {
    var position = text.skip(offset)
    var isFiscal = false
    var allowsShort = allowsShort
    while position < limit {
      if let (word, end) = dateWord(position, where: { [.fiscal, .year, .acrossYears].contains($0) }),
        text.isLetter(position)
      {
        isFiscal = isFiscal || word == .fiscal
        if word == .fiscal { allowsShort = true }
        position = text.skip(end)
      } else if ["'", "/", ",", "-"].contains(where: { text.isAt($0, position) }) {
        if text.isAt("'", position) { allowsShort = true }
        let next = text.skip(position + text.mark(position).length)
        guard text.isDigit(next) || dateWord(next, where: { $0 == .fiscal }) != nil else { return nil }
        position = next
      } else if text.has("of ", at: position) {
        position = text.skip(position + 3)
      } else {
        break
      }
    }
    guard position < limit else { return nil }
    if let (year, last) = integer(position, 4...4), (1900...2199).contains(year) {
      if isFiscal || isSplit(last.end, year), let (tail, end) = splitTail(last.end, year) {
        return (.split(year), tail ? end : last.end)
      }
      return (isFiscal ? .fiscal(year) : .plain(year), last.end)
    }
    guard allowsShort, let (short, last) = integer(position, 2...2),
      !text.isAt(".", last.end) || !text.isDigit(last.end + 1), !text.isAt("%", text.skip(last.end))
    else {
      return nil
    }
    if let (tail, end) = splitTail(last.end, 2000 + short), tail { return (.split(2000 + short), end) }
    return (isFiscal ? .fiscal(2000 + short) : .plain(2000 + short), last.end)
  }

  /// 2026-27: no month, but the year and the next.
  private func isSplit(_ offset: Int, _ year: Int) -> Bool {
    splitTail(offset, year) != nil && (year + 1) % 100 > 12
  }

  /// The /27 of FY26/27.
  private func splitTail(_ offset: Int, _ year: Int) -> (Bool, Int)? {
    guard text.isAt("/", offset) || text.isAt("-", offset),
      let (next, last) = integer(offset + text.mark(offset).length, 2...4),
      next == year + 1 || next == (year + 1) % 100,
      !["/", "-", "."].contains(where: { text.isAt($0, last.end) && text.isDigit(last.end + 1) })
    else { return nil }
    return (true, last.end)
  }
}

extension TypedDate {
  init(_ start: Int, _ found: DateReader.Found) {
    self.init(
      range: start..<found.end, shapes: found.shapes, isRegular: found.isRegular, orders: found.orders,
      isDeadline: found.isDeadline)
  }
}
