import OKRValues

/// Reads days and periods from a text, in any of the forms that hands type.
package struct DateReader {
  let text: ValueText
  /// Where the reader has to stop.
  let limit: Int

  package init(_ text: ValueText, limit: Int? = nil) {
    self.text = text
    self.limit = min(limit ?? text.count, text.count)
  }

  /// A part of a date that was found, and where it ends.
  struct Found {
    var shapes: [TypedDate.Shape]
    var end: Int
    var isRegular: Bool
    var isDeadline = false

    init(_ shapes: [TypedDate.Shape], _ end: Int, isRegular: Bool = false) {
      self.shapes = shapes
      self.end = end
      self.isRegular = isRegular
    }

    init(_ shape: TypedDate.Shape, _ end: Int, isRegular: Bool = false) {
      self.init([shape], end, isRegular: isRegular)
    }
  }

  /// The day or period that starts at an offset.
  package func when(_ offset: Int) -> TypedDate? {
    let start = text.skip(offset)
    return date(start).map { TypedDate(start, $0) }
  }

  /// The day or period that starts at an offset, without the words around it.
  package func bareDate(_ offset: Int) -> TypedDate? { core(offset).map { TypedDate(offset, $0) } }

  /// Whether a date, or a word that stands with one, starts at an offset.
  package func mayStart(_ offset: Int) -> Bool {
    if text.isDigit(offset) || text.hanNumeral(offset) != nil { return true }
    if text.isLetter(offset), text.isDigit(offset + 1) { return true }
    guard text.isLetter(offset) || text.isHan(offset), let word = ValueIndex.dates.match(text, offset)?.meaning else {
      return false
    }
    return word != .filler && word != .joint || text.isHan(offset)
  }

  /// The stretch from one day or period to another that starts at an offset, or the one period that stands there.
  package func span(_ offset: Int) -> TypedDate? {
    let start = text.skip(offset)
    if let months = monthSpan(start) {
      return TypedDate(range: start..<months.end, shapes: months.shapes, isRegular: false)
    }
    guard let first = date(start) else { return nil }
    guard let (joint, isWord) = self.joint(first.end), let last = date(text.skip(joint)), last.shapes.count == 1,
      let end = last.shapes.first
    else { return TypedDate(start, first) }
    // 2026.10.1—12.31: the year stands once, before or behind both.
    let shapes = first.shapes.map { TypedDate.Shape.span($0.with(end.year), end.with($0.year)) }
    return TypedDate(
      range: start..<last.end, shapes: shapes, isRegular: first.isRegular && last.isRegular && isWord)
  }

  /// What joins the ends of a span, and whether it is the language's own word.
  private func joint(_ offset: Int) -> (end: Int, isWord: Bool)? {
    let start = text.skip(offset)
    guard start < limit, let (word, end) = dateWord(start, where: { $0 == .joint }), word == .joint else { return nil }
    // autumn 2026-Q3: a name and its days.
    if start == offset, end < limit, text.isLetter(end), text.isDigit(text.before(offset)), !text.isLetter(start) {
      return nil
    }
    return (end, text.foldedString(start..<end) == "to")
  }

  // MARK: - Around a date

  /// A date with the words before and behind it: by the end of, Fri, 底, mennessä.
  private func date(_ offset: Int) -> Found? {
    var edge: DateWord?
    var position = offset
    var isRegular = true
    var isDeadline = false
    while position < limit, let (word, end) = leading(position) {
      if word == .deadline { isDeadline = true } else if word != .filler, word != .weekday { edge = edge ?? word }
      isRegular = false
      position = text.skip(end)
      // Mid-November.
      if text.isAt("-", position), edge != nil { position = text.skip(position + text.mark(position).length) }
    }
    guard position < limit else { return nil }
    guard var found = core(position) ?? current(position, edge) else { return nil }
    found.isRegular = found.isRegular && isRegular
    if isDeadline { found.isDeadline = true }
    if let edge { found.shapes = found.shapes.map { DateReader.at(edge, $0) } }
    trailing(&found, hasEdge: edge != nil)
    return found
  }

  private static func at(_ edge: DateWord, _ shape: TypedDate.Shape) -> TypedDate.Shape {
    switch edge {
    case .end: .end(of: shape)
    case .start: .vague(shape, isMiddle: false)
    case .middle: .vague(shape, isMiddle: true)
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
      return text.isLetter(offset) ? (word, end) : nil
    case .weekday: return text.skip(end) > end || text.isHan(offset) ? (word, text.isAt(",", end) ? end + 1 : end) : nil
    case .end, .start, .middle: return text.isLetter(offset) ? (word, end) : nil
    case .month, .season, .year, .half, .quarter, .week, .fiscal, .first, .second, .third, .fourth, .thirdOfMonth,
      .joint,
      .minguo, .endOf:
      return nil
    }
  }

  /// The words behind a date: loppuun mennessä, 底前, (五).
  private func trailing(_ found: inout Found, hasEdge: Bool) {
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
          text.foldedString(start..<end))
      if let word = words.first(where: DateReader.isEdge) {
        guard !hasEdge else { return }
        found.shapes = found.shapes.map { DateReader.at(word, $0) }
        hasEdge = true
      } else if words.contains(.weekday) {
        guard text.isAt("(", start) else { return }
      } else {
        guard mayTrail, words.contains(.deadline) || words.contains(.filler) else { return }
      }
      if mayTrail, words.contains(.deadline) { found.isDeadline = true }
      found.isRegular = false
      start = end
      found.end = end
    }
  }

  /// klo 16, at 9:30: no deadline of a goal has an hour.
  private func timeOfDay(_ offset: Int) -> Int? {
    for word in ["klo ", "klo. ", "at ", "kello "] where text.folded[min(offset, text.count)...].starts(with: word.utf8)
    {
      guard let number = text.number(text.skip(offset + word.utf8.count)), number.end <= limit else { continue }
      return text.isAt(":", number.end) ? text.number(number.end + 1)?.end ?? number.end : number.end
    }
    return nil
  }

  private static func isEdge(_ word: DateWord) -> Bool {
    switch word {
    case .end, .start, .middle, .thirdOfMonth: true
    case .month, .season, .weekday, .year, .half, .quarter, .week, .fiscal, .first, .second, .third, .fourth, .endOf,
      .deadline, .filler, .joint, .minguo:
      false
    }
  }

  /// A word of dates at an offset, of those that are asked for.
  func dateWord(_ offset: Int, where isWanted: (DateWord) -> Bool) -> (DateWord, Int)? {
    guard offset < limit, let (words, end) = ValueIndex.dates.matches(text, offset), end <= limit,
      let word = words.first(where: isWanted)
    else { return nil }
    return (word, end)
  }

  // MARK: - The date itself

  private func core(_ offset: Int) -> Found? {
    let forms =
      text.isDigit(offset)
      ? [
        iso(offset), numeric(offset), dayFirst(offset), numbered(offset), yearFirst(offset), han(offset),
        yearAlone(offset),
      ]
      : text.isLetter(offset)
        ? [monthFirst(offset), numbered(offset), yearFirst(offset), han(offset), season(offset), yearAlone(offset)]
        : [yearFirst(offset), han(offset), season(offset), yearAlone(offset)]
    var best: Found?
    for case let found? in forms where found.end <= limit && found.end > best?.end ?? offset { best = found }
    return best
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
    guard let (month, second) = integer(start, 1...2) else { return nil }
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
    if let (year, first) = integer(offset, 4...4), first.isPlain, !text.isLetter(first.end) {
      return Found(.year(.plain(year)), first.end, isRegular: true)
    }
    if let (word, end) = dateWord(offset, where: { $0 == .year || $0 == .fiscal }) {
      guard let (year, last) = self.year(end, allowsShort: word == .fiscal) else { return nil }
      let named: TypedDate.Year = if word == .fiscal, case .plain(let number) = year { .fiscal(number) } else { year }
      return Found(.year(named), last)
    }
    return nil
  }

  /// The end of the year, vuoden loppuun, 年底, EOY: of what the cycle is in.
  private func current(_ offset: Int, _ edge: DateWord?) -> Found? {
    if case (.endOf(let unit), let end)? = dateWord(offset, where: { if case .endOf = $0 { true } else { false } }) {
      var found = Found(.end(of: .current(unit)), end)
      found.isDeadline = dateWord(offset, where: { $0 == .deadline }) != nil
      return found
    }
    if text.isHan(offset), case (.quarter, let end)? = dateWord(offset, where: { $0 == .quarter }), follows(end, .end) {
      return Found(.current(.quarter), end)
    }
    guard let (word, end) = ValueIndex.units.match(text, offset), end <= limit, case .time(let unit) = word.unit,
      [.month, .quarter, .year].contains(unit), edge != nil || follows(end, .end)
    else { return nil }
    return Found(.current(unit), end)
  }

  private func follows(_ offset: Int, _ word: DateWord) -> Bool {
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
      if let (word, end) = dateWord(position, where: { $0 == .fiscal || $0 == .year }), text.isLetter(position) {
        isFiscal = isFiscal || word == .fiscal
        if word == .fiscal { allowsShort = true }
        position = text.skip(end)
      } else if ["'", "/", ",", "-"].contains(where: { text.isAt($0, position) }) {
        if text.isAt("'", position) { allowsShort = true }
        let next = text.skip(position + text.mark(position).length)
        guard text.isDigit(next) || dateWord(next, where: { $0 == .fiscal }) != nil else { return nil }
        position = next
      } else if text.folded[position...].starts(with: "of ".utf8) {
        position = text.skip(position + 3)
      } else {
        break
      }
    }
    guard position < limit else { return nil }
    if let (year, last) = integer(position, 4...4), (1900...2199).contains(year) {
      if isFiscal, let (tail, end) = splitTail(last.end, year) { return (.split(year), tail ? end : last.end) }
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

  /// The /27 of FY26/27.
  private func splitTail(_ offset: Int, _ year: Int) -> (Bool, Int)? {
    guard text.isAt("/", offset) || text.isAt("-", offset),
      let (next, last) = integer(offset + text.mark(offset).length, 2...4),
      next % 100 == (year + 1) % 100
    else { return nil }
    return (true, last.end)
  }
}

extension TypedDate {
  init(_ start: Int, _ found: DateReader.Found) {
    self.init(
      range: start..<found.end, shapes: found.shapes, isRegular: found.isRegular, isDeadline: found.isDeadline)
  }
}
