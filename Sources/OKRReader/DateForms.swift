import OKRValues

/// The forms of days and periods, one function a form.
extension DateReader {
  /// `30.9.2026`, `30.9.`, `2026/9/30`, `12/31`, `31/12/26`, `9/2026`, `2026.10`.
  func numeric(_ offset: Int) -> Found? {
    guard let (first, one) = integer(offset, 1...4), let mark = dateMark(one.end) else { return nil }
    let next = text.skip(one.end + mark.length)
    guard let (second, two) = integer(next, 1...4) else { return nil }
    let firstDigits = one.end - offset
    let secondDigits = two.end - next
    if let again = dateMark(two.end), again.value == mark.value,
      let (third, three) = integer(text.skip(two.end + again.length), 1...4),
      // 25.10.   86%: only a whole year stands behind a blank, and all of 2026. 9. 15.
      text.skip(two.end + again.length) == two.end + again.length || firstDigits == 4 && next > one.end + mark.length
        || three.end - text.skip(two.end + again.length) == 4 && (1900...2199).contains(third)
    {
      let thirdDigits = three.end - text.skip(two.end + again.length)
      return threeNumbers(
        (first, firstDigits), (second, secondDigits), (third, thirdDigits), mark.value,
        next > one.end + mark.length ? text.dotEnd(three.end) ?? three.end : three.end)
    }
    let dotEnd = mark.value == 0x2E ? text.dotEnd(two.end) : nil
    let hasDot = dotEnd != nil
    let end = dotEnd ?? two.end
    // 31.12. 2026.
    if hasDot, firstDigits <= 2, secondDigits <= 2, let (year, last) = integer(text.skip(end), 4...4),
      (1900...2199).contains(year)
    {
      return days(first, second, .plain(year), last.end, isDotted: true)
    }
    // 115/10: a month of Taiwan.
    if firstDigits == 3, (100...150).contains(first), mark.value == 0x2F, secondDigits <= 2, (1...12).contains(second) {
      return Found(.month(.plain(first + 1911), second), end)
    }
    if firstDigits == 4, (1900...2199).contains(first), secondDigits <= 2, (1...12).contains(second) {
      return Found(.month(.plain(first), second), end)
    }
    if secondDigits == 4, (1900...2199).contains(second), firstDigits <= 2, mark.value != 0x2D {
      var shapes: [TypedDate.Shape] = []
      if (1...12).contains(first) { shapes.append(.month(.plain(second), first)) }
      if mark.value == 0x2F, firstDigits == 1, (1...4).contains(first) {
        shapes.append(.quarter(.plain(second), first))
      }
      return shapes.isEmpty ? nil : Found(shapes, end)
    }
    // by 30-09: where only a day stands a dash joins no range.
    guard firstDigits <= 2, secondDigits <= 2,
      mark.value != 0x2D || takesTime && firstDigits == 2 && secondDigits == 2
    else { return nil }
    return days(first, second, nil, end, isDotted: hasDot)
  }

  private func dateMark(_ offset: Int) -> (value: UInt32, length: Int)? {
    guard offset < limit else { return nil }
    let mark = text.mark(offset)
    return [0x2E, 0x2F, 0x2D].contains(mark.value) ? mark : nil
  }

  private func threeNumbers(
    _ first: (Int, Int), _ second: (Int, Int), _ third: (Int, Int), _ mark: UInt32, _ end: Int
  ) -> Found? {
    // 115.12.31: a year of Taiwan.
    if first.1 == 3, (100...150).contains(first.0), second.1 <= 2, third.1 <= 2 {
      return Found(.day(.plain(first.0 + 1911), month: second.0, day: third.0), end)
    }
    if first.1 == 4 {
      guard third.1 <= 2, (1...12).contains(second.0) else { return nil }
      return Found(.day(.plain(first.0), month: second.0, day: third.0), end)
    }
    guard third.1 == 4 || third.1 == 2, first.1 <= 2, second.1 <= 2 else { return nil }
    let year = TypedDate.Year.plain(third.1 == 4 ? third.0 : 2000 + third.0)
    guard var found = days(first.0, second.0, year, end, isDotted: mark == 0x2E) else { return nil }
    // 26-12-20: with dashes the year may come first, as it does in full.
    if mark == 0x2D, third.1 == 2, first.1 == 2, first.0 >= 20, (1...12).contains(second.0), (1...31).contains(third.0)
    {
      found.shapes.insert(.day(.plain(2000 + first.0), month: second.0, day: third.0), at: 0)
      found.orders = []
    }
    return found
  }

  /// The days that two numbers can be: day first with dots, as in most of Europe; with a stroke either may come first.
  private func days(_ first: Int, _ second: Int, _ year: TypedDate.Year?, _ end: Int, isDotted: Bool) -> Found? {
    var found = Found([], end)
    func add(_ month: Int, _ day: Int, _ order: TypedDate.DayOrder) {
      guard (1...12).contains(month), day >= 1, day <= Day.length(year: 2024, month: month) else { return }
      let shape = TypedDate.Shape.day(year, month: month, day: day)
      guard !found.shapes.contains(shape) else { return }
      found.shapes.append(shape)
      found.orders.append(order)
    }
    if !isDotted { add(first, second, .monthFirst) }
    add(second, first, .dayFirst)
    if isDotted, found.shapes.isEmpty { add(first, second, .monthFirst) }
    // 5/5 tells nothing of the order.
    if first == second { found.orders = [] }
    // 31.9.: a day in form, of which no calendar has one.
    if found.shapes.isEmpty, (1...12).contains(second), (1...31).contains(first) {
      found.shapes = [.day(year, month: second, day: first)]
    }
    return found.shapes.isEmpty ? nil : found
  }

  // MARK: - Months by name

  /// `Sept 15, 2026`, `October 2026`, `lokakuun 30. päivä`.
  func monthFirst(_ offset: Int) -> Found? {
    guard let (month, end) = month(offset) else { return nil }
    var start = text.skip(end)
    let isJoined = text.isAt("-", start) && text.isDigit(start + 1)
    if isJoined { start += 1 }
    if let (day, last) = integer(start, 1...2), (1...31).contains(day), !isAmountNext(last.end) {
      var after = ordinalEnd(last.end)
      // Joulukuun 10. päivään mennessä.
      if let dot = text.dotEnd(after), text.has("p\u{E4}iv", at: text.skip(dot)) {
        after = text.wordEnd(text.skip(dot))
      }
      let isShort = isJoined && text.isAt("-", after)
      if let (year, end) = year(after, allowsShort: isShort) { return Found(.day(year, month: month, day: day), end) }
      // Sep-26: a table calculation writes a month with its year so.
      if isJoined, after == start + 2, day > 19 {
        return Found([.day(nil, month: month, day: day), .month(.plain(2000 + day), month)], after)
      }
      return Found(.day(nil, month: month, day: day), after)
    }
    if let week = weekInMonth(text.skip(end), .month(nil, month)) { return week }
    if let (year, end) = year(end, allowsShort: text.isAt("'", text.skip(end))) {
      return Found(.month(year, month), end)
    }
    return Found(.month(nil, month), end)
  }

  /// Syyskuun ensimmäinen viikko, 9月第一周; the last of the weeks ends with the month.
  private func weekInMonth(_ offset: Int, _ month: TypedDate.Shape) -> Found? {
    guard let (week, end) = ordinal(offset), let (_, last) = dateWord(text.skip(end), where: { $0 == .week }) else {
      return nil
    }
    return Found(week.map { .weekInMonth(month, $0) } ?? .end(of: month), last)
  }

  /// First, 2nd, third, 4., viimeinen, 第一; nil for the last of them.
  private func ordinal(_ offset: Int) -> (Int?, Int)? {
    if offset < limit, text.has("第", at: offset), let (number, end) = hanInteger(offset + 3),
      (1...5).contains(number)
    {
      return (number, end)
    }
    if let (number, digits) = integer(offset, 1...1), (1...5).contains(number) {
      let end = text.dotEnd(digits.end) ?? ordinalEnd(digits.end)
      return end > digits.end ? (number, end) : nil
    }
    guard text.isLetter(offset), let (word, end) = dateWord(offset, where: { DateReader.ordinal($0) != nil }) else {
      return nil
    }
    let isLast = ["last", "final", "viimeinen", "viimeisen", "viimeisellä"].contains(text.foldedSlice(offset..<end))
    return (isLast ? nil : DateReader.ordinal(word), end)
  }

  /// First week of September, wk of Nov 23, the week of 12.10.
  func weekOf(_ offset: Int) -> Found? {
    if let (week, end) = ordinal(offset), let (_, word) = dateWord(text.skip(end), where: { $0 == .week }),
      let month = month(behindOf: word)
    {
      return Found(week.map { .weekInMonth(month.shape, $0) } ?? .end(of: month.shape), month.end)
    }
    guard text.isLetter(offset) else { return nil }
    let led = text.end(
      ofAny: ["w/c ", "w/b ", "week commencing ", "week beginning ", "week starting "], at: offset)
    let word = dateWord(offset, where: { $0 == .week })
    guard
      let start = led.map(text.skip) ?? word.flatMap({ behindOf($0.1) }),
      let day = core(start), day.shapes.allSatisfy(\.isDay)
    else { return nil }
    var found = Found(day.shapes.map { .weekOf($0) }, day.end)
    found.orders = day.orders
    return found
  }

  private func behindOf(_ offset: Int) -> Int? {
    let start = text.skip(offset)
    return text.has("of ", at: start) ? text.skip(start + 3) : nil
  }

  private func month(behindOf offset: Int) -> (shape: TypedDate.Shape, end: Int)? {
    guard let start = behindOf(offset), let (month, end) = month(start) else { return nil }
    let year = year(end, allowsShort: false)
    return (.month(year?.0, month), year?.1 ?? end)
  }

  /// Whether a number is one of something, not the day of the month before it: July 12%, lokakuu 12.450.
  private func isAmountNext(_ offset: Int) -> Bool {
    text.isAt("%", offset) || text.isLetter(offset) && ordinalEnd(offset) == offset
      || [".", ",", "_"].contains(where: { text.isAt($0, offset) }) && text.isDigit(offset + 1)
  }

  /// `15 Sep`, `15th of September 2026`, `30. lokakuuta 2026`.
  func dayFirst(_ offset: Int) -> Found? {
    guard let (day, one) = integer(offset, 1...2), (1...31).contains(day) else { return nil }
    var position = ordinalEnd(one.end)
    if [".", "-", "/"].contains(where: { text.isAt($0, position) }) { position += text.mark(position).length }
    position = text.skip(position)
    if text.has("of ", at: position) { position = text.skip(position + 3) }
    guard let (month, end) = month(position) else { return nil }
    let isShort =
      text.isAt("-", end) || text.isAt("/", end) || text.isAt("'", text.skip(end)) || isShortYear(text.skip(end))
    if let (year, last) = year(end, allowsShort: isShort) {
      return Found(.day(year, month: month, day: day), last)
    }
    return Found(.day(nil, month: month, day: day), end)
  }

  /// 1 Oct 26: behind a day and its month, two digits with nothing to count behind them.
  private func isShortYear(_ offset: Int) -> Bool {
    guard let (year, last) = integer(offset, 2...2), (20...49).contains(year) else { return false }
    let next = text.skip(last.end)
    return next >= limit || text.isAt("-", next) || text.has("to ", at: next)
  }

  func month(_ offset: Int) -> (Int, Int)? {
    guard case (.month(let month), let end)? = dateWord(offset, where: { if case .month = $0 { true } else { false } })
    else { return nil }
    return (month, end)
  }

  /// The offset after st, nd, rd, th.
  func ordinalEnd(_ offset: Int) -> Int {
    let end = text.wordEnd(offset)
    return ["st", "nd", "rd", "th"].contains(text.foldedSlice(offset..<end)) ? end : offset
  }

  // MARK: - Quarters, halves and weeks

  /// `Q4 2026`, `Q4/26`, `H2`, `W41`, `week 41`, `vko 50/2026`, `4Q26`, `4. neljännes 2026`, `second half of 2026`.
  func numbered(_ offset: Int, takesYear: Bool = true) -> Found? {
    let letter = text.byte(offset)
    if [UInt8(ascii: "q"), UInt8(ascii: "h"), UInt8(ascii: "w")].contains(letter) {
      let isWeek = letter == UInt8(ascii: "w")
      if let (number, last) = integer(offset + 1, isWeek ? 1...2 : 1...1), !text.isLetter(last.end),
        let shape = counted(letter, number, nil)
      {
        return takesYear ? with(year: last.end, shape, allowsShort: !isWeek) : Found(shape, last.end)
      }
    }
    if let (word, end) = dateWord(offset, where: { [.quarter, .half, .week].contains($0) }), text.isLetter(offset) {
      guard let (number, last) = integer(text.skip(end), 1...2),
        let shape = counted(DateReader.letter(word), number, nil)
      else { return nil }
      return takesYear ? with(year: last.end, shape, allowsShort: false) : Found(shape, last.end)
    }
    if let (number, last) = integer(offset, 1...2) {
      let behind = text.byte(last.end)
      // 1h45 is a time, 1H26 half a year.
      let isHours =
        last.end < text.bytes.count && text.bytes[last.end] == UInt8(ascii: "h")
        && text.byte(last.end + 1) >= UInt8(ascii: "4")
      if behind == UInt8(ascii: "q") || behind == UInt8(ascii: "h"), !isHours, !text.isLetter(last.end + 1),
        let shape = counted(behind, number, nil)
      {
        return takesYear ? with(year: last.end + 1, shape, allowsShort: true) : Found(shape, last.end + 1)
      }
      // 4. neljännes, 1st half.
      var position = ordinalEnd(last.end)
      position = text.dotEnd(position) ?? position
      guard position > last.end,
        let (word, end) = dateWord(text.skip(position), where: { [.quarter, .half, .week].contains($0) }),
        let shape = counted(DateReader.letter(word), number, nil)
      else { return nil }
      return takesYear ? with(year: end, shape, allowsShort: false) : Found(shape, end)
    }
    guard text.isLetter(offset), let (ordinal, end) = dateWord(offset, where: { DateReader.ordinal($0) != nil }),
      let number = DateReader.ordinal(ordinal),
      let (word, last) = dateWord(text.skip(end), where: { [.quarter, .half].contains($0) }),
      let shape = counted(DateReader.letter(word), number, nil)
    else { return nil }
    return takesYear ? with(year: last, shape, allowsShort: false) : Found(shape, last)
  }

  private static func ordinal(_ word: DateWord) -> Int? {
    switch word {
    case .first: 1
    case .second: 2
    case .third: 3
    case .fourth: 4
    default: nil
    }
  }

  static func letter(_ word: DateWord) -> UInt8 {
    switch word {
    case .quarter: UInt8(ascii: "q")
    case .half: UInt8(ascii: "h")
    default: UInt8(ascii: "w")
    }
  }

  private func with(year offset: Int, _ shape: TypedDate.Shape, allowsShort: Bool) -> Found {
    guard let (year, end) = year(offset, allowsShort: allowsShort) else { return Found(shape, offset) }
    return Found(shape.with(year), end)
  }

  /// `2026 Q4`, `2026Q4`, `2026/Q4`, `FY26 Q4`, `2026 H2`, `27年H1`.
  func yearFirst(_ offset: Int) -> Found? {
    guard let (year, end) = year(offset, allowsShort: false) ?? hanYear(offset) ?? shortYear(offset) else {
      return nil
    }
    var position = text.skip(end)
    if ["/", "-", "."].contains(where: { text.isAt($0, position) }) {
      position = text.skip(position + text.mark(position).length)
    }
    guard position < limit else { return nil }
    if var found = numbered(position, takesYear: false), let shape = found.shapes.first {
      found.shapes = [shape.with(year)]
      return found
    }
    if let season = season(position), let shape = season.shapes.first, shape.year == nil {
      return Found(shape.with(year), season.end)
    }
    guard let (month, last) = month(position) else { return nil }
    // 2026-Sep-15.
    if text.isAt("-", last), let (day, end) = integer(last + text.mark(last).length, 1...2), (1...31).contains(day) {
      return Found(.day(year, month: month, day: day), end.end)
    }
    return Found(.month(year, month), last)
  }

  /// 26Q4, 26H1: two digits that a quarter or a half hangs on.
  private func shortYear(_ offset: Int) -> (TypedDate.Year, Int)? {
    guard let (year, last) = integer(offset, 2...2), (20...49).contains(year),
      [UInt8(ascii: "q"), UInt8(ascii: "h")].contains(text.byte(last.end)), text.isDigit(last.end + 1)
    else { return nil }
    return (.plain(2000 + year), last.end)
  }

  // MARK: - Chinese

  /// `2026年9月30日`, `10月15日`, `十月`, `第四季度`, `2026年下半年`, `第41周`, `民國115年12月20日`.
  func han(_ offset: Int) -> Found? {
    guard text.hasHan else { return nil }
    var position = offset
    var year: TypedDate.Year?
    if let (found, end) = hanYear(offset) {
      year = found
      position = text.skip(end)
      if text.has("度", at: end) { position = text.skip(end + 3) }
    } else if let (digits, last) = integer(offset, 4...4), (1900...2199).contains(digits),
      text.isHan(text.skip(last.end))
    {
      // 2026下半年.
      (year, position) = (.plain(digits), text.skip(last.end))
    }
    if let (word, end) = dateWord(position, where: { $0 == .first || $0 == .second }), text.isHan(position),
      let (_, last) = dateWord(end, where: { $0 == .half })
    {
      return Found(.half(year, word == .first ? 1 : 2), last)
    }
    var start = position
    if text.has("第", at: position) { start += 3 }
    if let (number, end) = hanInteger(start) {
      let next = text.skip(end)
      if text.has("月", at: next), (1...12).contains(number) {
        var last = next + 3
        if text.has("份", at: last) { last += 3 }
        if let (day, dayEnd) = hanInteger(text.skip(last)), (1...31).contains(day) {
          let mark = text.skip(dayEnd)
          if ["日", "号", "號"].contains(text.slice(mark..<mark + 3)) {
            return Found(.day(year, month: number, day: day), mark + 3)
          }
        }
        if let week = weekInMonth(text.skip(last), .month(year, number)) { return week }
        return Found(.month(year, number), last)
      }
      if let (word, last) = dateWord(next, where: { [.quarter, .week].contains($0) }), text.isHan(next),
        start > position || word == .quarter && (year != nil || !isLength(number, next, last)),
        let shape = counted(DateReader.letter(word), number, year)
      {
        return Found(shape, last)
      }
    }
    guard let year, text.slice(offset..<position).contains("年") || hanYear(offset) != nil else { return nil }
    // 2026年Q4.
    if let found = numbered(position), let shape = found.shapes.first, shape.year == nil {
      return Found(shape.with(year), found.end)
    }
    return Found(.year(year), position)
  }

  /// `2026年`, `26年`, `115年` of Taiwan.
  func hanYear(_ offset: Int) -> (TypedDate.Year, Int)? {
    guard text.hasHan else { return nil }
    var start = offset
    var isMinguo = false
    if let (_, end) = dateWord(offset, where: { $0 == .minguo }) {
      isMinguo = true
      start = text.skip(end)
    }
    if let (_, end) = dateWord(start, where: { $0 == .fiscal }), text.isLetter(start) { start = text.skip(end) }
    let number: Int
    let end: Int
    if let (digits, last) = integer(start, 2...4) {
      (number, end) = (digits, last.end)
    } else if let spelled = text.hanNumber(start), let value = spelled.readings.first.flatMap({ Int($0.description) }),
      value > 1000
    {
      (number, end) = (value, spelled.end)
    } else {
      return nil
    }
    let mark = text.skip(end)
    guard text.has("年", at: mark), mark + 3 <= limit else { return nil }
    let year = isMinguo || (100...150).contains(number) ? number + 1911 : number < 100 ? number + 2000 : number
    guard (1900...2199).contains(year) else { return nil }
    return (.plain(year), mark + 3)
  }

  func hanInteger(_ offset: Int) -> (Int, Int)? {
    if let (number, last) = integer(offset, 1...2) { return (number, last.end) }
    guard let spelled = text.hanNumber(offset), let value = spelled.readings.first.flatMap({ Int($0.description) })
    else { return nil }
    return (value, spelled.end)
  }

  /// The end of the year, vuoden loppuun, 年底, EOY: of what the cycle is in.
  func current(_ offset: Int, _ edge: DateWord?) -> Found? {
    if case (.endOf(let unit), let end)? = dateWord(offset, where: { if case .endOf = $0 { true } else { false } }),
      // 一年内, 一个月内: within a year or a month.
      !text.isHan(offset) || text.hanNumeral(text.before(offset)) == nil && !isMeasured(offset)
    {
      // EOM Feb, EOY 2027: of which month or year.
      let named = text.skip(end)
      var found = Found(.end(of: .current(unit)), end)
      if unit == .month, !text.isHan(offset), named > end, let (number, last) = month(named) {
        let year = year(last, allowsShort: false)
        found = Found(.end(of: .month(year?.0, number)), year?.1 ?? last)
      } else if unit == .year, !text.isHan(offset), named > end, let (year, last) = year(named, allowsShort: false) {
        found = Found(.end(of: .year(year)), last)
      }
      found.isDeadline = dateWord(offset, where: { $0 == .deadline }) != nil
      return found
    }
    if text.isHan(offset), case (.quarter, let end)? = dateWord(offset, where: { $0 == .quarter }), follows(end, .end) {
      return Found(.current(.quarter), end)
    }
    guard let (word, end) = ValueIndex.units.match(text, offset), end <= limit, case .time(let unit) = word.unit,
      unit == .month || unit == .quarter || unit == .year, edge != nil || follows(end, .end)
    else { return nil }
    return Found(.current(unit), end)
  }
}
