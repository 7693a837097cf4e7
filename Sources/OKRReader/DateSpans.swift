import OKRValues

/// Stretches from one day or period to another.
extension DateReader {
  /// The stretch from one day or period to another that starts at an offset, or the one period that stands there.
  package func span(_ offset: Int) -> TypedDate? {
    // What stands behind such a day is a number, if anything: nothing that could join it to another day.
    plainDay(text.skip(offset)) ?? anySpan(offset)
  }

  /// The same, in whatever way it is written.
  func anySpan(_ offset: Int) -> TypedDate? {
    let start = text.skip(offset)
    if let days = monthSpan(start) ?? daySpan(start) {
      return TypedDate(range: start..<days.end, shapes: days.shapes, isRegular: false)
    }
    guard let first = date(start) else { return nil }
    guard let (joint, isWord) = self.joint(first.end),
      !isSign(first.end),
      let last = date(text.skip(joint)) ?? dayAlone(text.skip(joint), first)
    else { return TypedDate(start, first) }
    // 7/1/2026 - 12/31/2026: both have their numbers in one order.
    let orders = first.orders.filter { last.orders.isEmpty || last.orders.contains($0) }
    func shapes(_ found: Found) -> [TypedDate.Shape] {
      guard !orders.isEmpty, found.orders.count == found.shapes.count else { return found.shapes }
      return zip(found.shapes, found.orders).filter { orders.contains($0.1) }.map(\.0)
    }
    let (starts, ends) = (shapes(first), shapes(last))
    guard ends.count == 1 || ends.count == starts.count else { return TypedDate(start, first) }
    // 2026.10.1—12.31: the year stands once, before or behind both.
    let spans = starts.indices.compactMap { index -> TypedDate.Shape? in
      guard let end = ends.count == 1 ? ends.first : ends[index] else { return nil }
      return .span(starts[index].with(end.year), end.with(starts[index].year))
    }
    return TypedDate(
      range: start..<last.end, shapes: spans, isRegular: first.isRegular && last.isRegular && isWord,
      orders: orders.count == spans.count ? orders : orders.isEmpty ? last.orders : [])
  }

  /// 11月19日到23日, Oct 12-16: a later day of the month that the first one is in.
  private func dayAlone(_ offset: Int, _ first: Found) -> Found? {
    guard case .day(let year, let month, let start)? = first.shapes.first, first.shapes.count == 1, offset < limit,
      let (day, last) = integer(offset, 1...2), day > start, day < 32
    else { return nil }
    let isHan = ["日", "号", "號"].contains(text.slice(last.end..<last.end + 3))
    // A blank or a mark parts a day from a number that counts something.
    let isGlued =
      offset == first.end + text.mark(first.end).length && first.orders.isEmpty && text.isDigit(text.before(first.end))
      && !text.isLetter(last.end) && !["-", "/", ".", ",", "%"].contains(where: { text.isAt($0, last.end) })
    guard isHan || isGlued else { return nil }
    var found = Found(.day(year, month: month, day: day), isHan ? last.end + 3 : last.end)
    trailing(&found, hasEdge: false)
    return found
  }

  /// 12–16 Oct, 1.–15.10.: two days of a month that stands once.
  func daySpan(_ offset: Int) -> Found? {
    guard let (first, one) = integer(offset, 1...2), first > 0 else { return nil }
    var end = ordinalEnd(one.end)
    end = text.dotEnd(end) ?? end
    // 15-Sep-26 is a day with its year.
    guard text.isAt("-", end), end < limit, !text.isLetter(end + text.mark(end).length),
      let last = core(text.skip(end + text.mark(end).length)),
      last.shapes.count == 1, case .day(let year, let month, let day)? = last.shapes.first, first < day,
      last.orders.isEmpty || text.isAt(".", text.before(end))
    else { return nil }
    return Found(.span(.day(year, month: month, day: first), .day(year, month: month, day: day)), last.end)
  }

  /// 2026-09 -17.5 °C: what was read in September.
  private func isSign(_ offset: Int) -> Bool {
    let start = text.skip(offset)
    return start > offset && text.isAt("-", start) && text.isDigit(start + text.mark(start).length)
  }

  /// What joins the ends of a span, and whether it is the language's own word.
  private func joint(_ offset: Int) -> (end: Int, isWord: Bool)? {
    let start = text.skip(offset)
    guard start < limit, let (word, end) = dateWord(start, where: { $0 == .joint }), word == .joint else { return nil }
    // autumn 2026-Q3: a name and its days.
    if start == offset, end < limit, text.isLetter(end), text.isDigit(text.before(offset)), !text.isLetter(start) {
      return nil
    }
    return (end, text.foldedSlice(start..<end) == "to")
  }

  /// `Oct–Dec 2026`, `loka-joulukuu 2026`, `10–12/2026`, `10-12月`, `2026年10月至12月`.
  func monthSpan(_ offset: Int) -> Found? {
    var start = offset
    var year: TypedDate.Year?
    if let (found, end) = hanYear(offset) { (year, start) = (found, text.skip(end)) }
    guard let first = monthOrNumber(start),
      // 9/11/2026 is a day.
      !text.isAt("/", text.skip(first.end)) || first.isNamed,
      let (_, joint) = dateWord(text.skip(first.end), where: { $0 == .joint }),
      // 01-Oct-26 is a day.
      first.isNamed || !text.isLetter(text.skip(joint)),
      let last = monthOrNumber(text.skip(joint)), first.month < last.month || first.isNamed || last.isNamed
    else { return nil }
    var end = last.end
    if text.has("月", at: text.skip(end)) {
      end = text.skip(end) + 3
    } else if !last.isNamed {
      // 10–12/2026.
      guard text.isAt("/", end) || text.isAt(".", end), let (found, next) = self.year(end, allowsShort: false) else {
        return nil
      }
      return Found(.span(.month(found, first.month), .month(found, last.month)), next)
    }
    if year == nil, let (found, next) = self.year(end, allowsShort: text.isAt("'", text.skip(end))) {
      (year, end) = (found, next)
    }
    guard first.month <= last.month || year == nil else { return nil }
    return Found(.span(.month(year, first.month), .month(year, last.month)), end)
  }

  private func monthOrNumber(_ offset: Int) -> (month: Int, end: Int, isNamed: Bool)? {
    if let (month, end) = month(offset) { return (month, end, true) }
    guard let (number, end) = hanInteger(offset), (1...12).contains(number) else { return nil }
    if text.has("月", at: end) { return (number, end + 3, true) }
    return (number, end, false)
  }

  // MARK: - Seasons

  /// `autumn 2026`, `syksy 2026`, `2026年秋季`.
  func season(_ offset: Int) -> Found? {
    guard
      case (.season(let season), let end)? = dateWord(offset, where: { if case .season = $0 { true } else { false } }),
      // 春节 is no spring.
      !text.has("节", at: end), !text.has("節", at: end)
    else { return nil }
    guard let (year, last) = year(end, allowsShort: text.isAt("'", text.skip(end))) else {
      return Found(.season(nil, first: season.rawValue), end)
    }
    return Found(.season(year, first: season.rawValue), last)
  }
}

/// Lengths of time that are written as a period is.
extension DateReader {
  /// 一个季度, 一季度内: how long it takes, and no quarter of the year.
  func isLength(_ number: Int, _ unit: Int, _ end: Int) -> Bool {
    ["个", "個"].contains(text.slice(unit..<unit + 3))
      || number == 1 && text.end(ofAny: ["内", "內", "之内", "之內", "以内", "以內"], at: end) != nil
  }

  /// 一个月: how many of them there are.
  func isMeasured(_ unit: Int) -> Bool { ["个", "個"].contains(text.slice(text.before(unit)..<unit)) }
}

/// Words around a day that do more than to make it a deadline.
extension DateReader {
  /// Words that leave out the feast that they stand with: before Christmas is the day before it.
  static let before: [StaticString] = ["before", "ahead of", "prior to", "ennen", "前", "之前", "以前"]

  /// Words of Han that stand ahead of the day by which something is due; 截至 says of when a number is.
  static let ahead: [StaticString] = [
    "截止", "截止到", "截止于", "截止日", "截止日期", "截止时间", "截止時間", "最晚", "最迟", "最遲", "不晚于", "不晚於", "不迟于", "不遲於",
  ]
}
