package import OKRReader
package import OKRValues

/// The day or the end of a period by which a title wants its goal reached.
@usableFromInline
package struct Deadline: Sendable {
  /// What it says; a missing year is left to the cycle.
  package let date: TypedDate

  /// Whether a word such as `before` leads to it: branches open before 1/1/2025 are some of all branches.
  package let isBefore: Bool

  /// Its bytes in the title.
  package var range: Range<Int> { date.range }

  /// Whether it is an end of what the cycle is in, such as the end of the year.
  var isOfCycle: Bool { date.shapes.contains(where: \.isOfCycle) }

  /// Its last day; nil where the cycle leaves several or none.
  package func lastDay(in cycle: Period?, _ year: FiscalYear) -> Day? {
    guard !date.isVague, let day = date.period(in: cycle, year)?.last else { return nil }
    // The year's end is nothing to go by where the cycle ends before it.
    return isOfCycle && !(cycle?.contains(day) ?? false) ? nil : day
  }
}

/// Whether a title has words that make a day its deadline: a half of what reading it costs, which few of them need.
package func mayHaveDeadline(_ title: String) -> Bool {
  let text = ValueText(title)
  let dates = DateReader(text)
  func isLetter(_ offset: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.byte(offset) }
  // Most name no day at all, which needs no cutting up; inside of a word none starts.
  return text.bytes.indices.contains {
    !(isLetter($0) && isLetter($0 - 1)) && dates.mayStart($0) && dates.when($0) != nil
  } && TitleTokens(text, .all).deadline() != nil
}

extension TitleTokens {
  /// The deadline of a title: by 15 September, by the end of Q3, 30.9. mennessä, syyskuun loppuun mennessä, 9月底前.
  ///
  /// Only what a word such as `by` or `mennessä` makes a deadline is one: a month alone may say when something was
  /// measured.
  func deadline() -> Deadline? {
    if whens.isEmpty { return nil }
    for (index, token) in tokens.enumerated() {
      if token.number != nil { continue }
      if case .mark = token.kind { continue }
      guard let date = when(token), isDeadline(date),
        // Ensi vuoden maaliskuuhun mennessä: of which year, another word says.
        !tags(index - 1).contains(.relativeDate),
        !isTimeOfDay(date, index)
      else { continue }
      if isBesideNumberInBrackets(index) || saysHowItStood(date) { continue }
      // 4.3（6月底）—— 4.6（9月底）: when it stood there, and by when it shall.
      if isMark(index - 1, ["(", "（"]),
        tokens[(index + 1)...].contains(where: { token in
          token.number == nil && (token.kind == .date || token.kind == .han)
            && when(token).map { $0.range.lowerBound > date.range.upperBound && isDeadline($0) } ?? false
        })
      {
        continue
      }
      if isReadingBeforeLater(date, index) { continue }
      return Deadline(date: date, isBefore: isBefore(date))
    }
    return nil
  }

  /// 6月底31%，12月底45%; 31% by June, 45% by September: of two days with a number of one thing each, the first one says how
  /// it stands on the way, and the other one when it is due.
  private func isReadingBeforeLater(_ date: TypedDate, _ index: Int) -> Bool {
    guard howManyNumbers > 1, howManyNumbers < 9 else { return false }
    let later = tokens[(index + 1)...].lazy.filter { $0.number == nil && $0.range.lowerBound >= date.range.upperBound }
      .compactMap { [self] token -> TypedDate? in
        if case .mark = token.kind { return nil }
        return when(token).flatMap { isDeadline($0) ? $0 : nil }
      }.first
    guard let later else { return false }
    // 2026年底前100%，2022年底为64%: what comes behind was before.
    if let one = year(in: date.range), let other = year(in: later.range), other.number < one.number { return false }
    let all = quantities()
    let between = all.filter {
      $0.range.lowerBound >= date.range.upperBound && $0.range.upperBound <= later.range.lowerBound
    }
    let (before, behind) = (
      all.last { $0.range.upperBound <= date.range.lowerBound },
      all.first { $0.range.lowerBound >= later.range.upperBound }
    )
    guard between.count == 1, let middle = between.first, let other = before ?? behind,
      (before == nil) != (behind == nil)
    else { return false }
    return other.kind == middle.kind && other.unit == middle.unit
      && (other.kind != .count || word(other.lastToken + 1).equals(String(word(middle.lastToken + 1))))
  }

  /// Klo 4.30 mennessä, before 4.30 am; ennen 4.30, which of the languages that put a month first is no date.
  private func isTimeOfDay(_ date: TypedDate, _ index: Int) -> Bool {
    let typed = value.foldedSlice(date.range)
    return word(index - 1) == "klo" || typed.contains("klo ") || typed.contains("kello ")
      || !value.hasHan && typed.contains(".") && date.orders == [.monthFirst]
  }

  /// 截止9月15日为9%: a level right behind the day, which says how it stood then, whatever it should say.
  private func saysHowItStood(_ date: TypedDate) -> Bool {
    guard value.has("截止", at: date.range.lowerBound),
      let next = tokens.firstIndex(where: {
        $0.range.lowerBound >= date.range.upperBound
      })
    else { return false }
    return tokens[next...].prefix(2).contains { $0.number != nil }
  }

  /// (päivitetty 1.7.2026); …, tarkistettu 1.7.: what was done to the line on a day, and to nothing that is named before it.
  private func isOfLine(_ day: Int) -> Bool {
    guard day > 0, tokens[day - 1].shape.contains(.participle),
      isParticiple(day - 1) || !tags(day - 1).isDisjoint(with: [.attained, .noun, .work])
    else { return false }
    return day > 1 && (joint(at: day - 2) == .mark || isMark(day - 2, ["(", "（", "[", "–", "—", "-"]))
  }

  /// < 100 (380 on 1 October): when it stood there.
  private func isBesideNumberInBrackets(_ index: Int) -> Bool {
    guard let open = tokens[..<index].indices.suffix(6).last(where: { isMark($0, ["(", "（"]) }),
      let close = tokens.indices.dropFirst(index).prefix(8).first(where: { isMark($0, [")", "）"]) })
    else { return false }
    return tokens[open..<close].contains { $0.number != nil }
      && !tokens[open..<index].contains { $0.kind == .mark(0x29) }
  }

  /// A day that the calendar does not have: by 31 November, 31.11. mennessä; 31 June visits are thirty-one of something.
  var missingDay: ProseReading.MissingDay? {
    if whens.isEmpty { return nil }
    for (index, token) in tokens.enumerated() where token.number == nil {
      if case .mark = token.kind { continue }
      guard let date = when(token), date.isDeadline || index + 1 == tokens.count,
        let days = date.daysOfShortMonth(in: value)
      else { continue }
      return ProseReading.MissingDay(range: date.range, days: days)
    }
    return nil
  }

  /// The one day that a title names without a word such as `by`: 12月18日办完最后一场培训. When something began or was
  /// measured is none.
  func statedDay() -> Deadline? {
    if whens.isEmpty { return nil }
    let days = tokens.indices.filter { tokens[$0].kind == .date }
    guard days.count == 1, let day = days.first, !isBesideNumberInBrackets(day), !isOfLine(day),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: [.origin, .baseline]) }),
      let date = when(tokens[day]), date.shapes.count == 1, !date.isVague
    else { return nil }
    switch date.shapes.first {
    case .day, .dayBefore, .feast: return Deadline(date: date, isBefore: isBefore(date))
    default: return nil
    }
  }

  private func isBefore(_ date: TypedDate) -> Bool {
    let words: [StaticString] = ["before", "ahead", "prior", "ennen"]
    return words.contains(where: value.foldedSlice(date.range).hasPrefix)
  }

  private func isDeadline(_ date: TypedDate) -> Bool {
    guard date.isDeadline, let shape = date.shapes.first else { return false }
    let typed = value.foldedString(date.range)
    switch shape {
    // 季度末复盘 says when, 季度末前 by when.
    case _ where shape.isOfCycle: return ["底", "末"].allSatisfy { !typed.hasSuffix($0) }
    // By spring is when people begin to look.
    case .season where shape.year == nil: return false
    // With a mentor by week 3: of their time there, as often as of the calendar.
    case .week(nil, let number) where number <= 12: return false
    // Before September ends with August, and before the September board with neither.
    case .month, .season, .quarter, .half, .week:
      return !isBefore(date) && (!Words.contains("the ", typed) || Words.contains("of the ", typed))
    // By 2030 is no day of the year.
    case .year: return false
    // By the Christmas fair is not by Christmas, and members joined before Christmas are those of a year.
    case .feast, .weekOf, .weekInMonth, .dayBefore:
      // 元旦之前清空积压, jouluun mennessä pidetty: Han and Finnish say where the words around a day end.
      if typed.hasSuffix("前") || typed.hasSuffix("mennessä") { return true }
      return value.skip(date.range.upperBound) >= value.bytes.count && !isBefore(date)
    case .day, .current, .end, .vague, .third, .span: return true
    }
  }
}
