/// The end of a day, month or quarter by which a title wants its goal reached.
package struct Deadline: Sendable, Equatable {
  /// Its bytes in the title.
  package let range: Range<Int>
  /// Nil where the title leaves it to the cycle.
  package let year: Int?
  /// 1 to 12: the month, or the last one of the quarter.
  package let month: Int
  /// 1 to 31; nil for the month's last day.
  package let day: Int?
}

extension TitleTokens {
  /// The deadline of a title: by 15 September, by the end of Q3, 30.9. mennessä, syyskuun loppuun mennessä, 9月底前.
  ///
  /// Only what a word such as `by` or `mennessä` makes a deadline is one: a month alone may say when something was
  /// measured.
  func deadline() -> Deadline? {
    for index in tokens.indices {
      if let found = namedMonth(index) ?? quarter(index) ?? finnishDay(index) ?? hanMonth(index) { return found }
    }
    return nil
  }

  private func word(_ index: Int) -> String { tokens.indices.contains(index) ? string(tokens[index]) : "" }

  private func number(_ index: Int) -> Int? {
    tokens.indices.contains(index) && tokens[index].kind == .digits ? Int(word(index)) : nil
  }

  /// Whether `by` leads to a month, with nothing between them that makes it another date or another sentence: by the
  /// end of, by Friday 25, but not by members in.
  private func isLed(_ index: Int) -> Bool {
    for place in (max(0, index - 6)..<index).reversed() {
      if ["by", "before", "until"].contains(word(place)) { return true }
      guard TitleTokens.withinDates.contains(word(place)) || number(place) != nil else { return false }
    }
    return false
  }

  private func isFollowedByEnd(_ index: Int) -> Bool {
    let words = (index + 1...index + 3).map(word)
    guard let end = words.firstIndex(of: "mennessä") else { return false }
    return !words[..<end].contains { $0.hasPrefix("alku") || $0.hasPrefix("puoliväli") }
  }

  private static let withinDates: Set<String> = [
    "the", "end", "of", "last", "day", "close", ",", "st", "nd", "rd", "th", "end of", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  private func range(_ first: Int, _ last: Int) -> Range<Int> {
    tokens[first].range.lowerBound..<tokens[min(last, tokens.count - 1)].range.upperBound
  }

  private static let months: [(stem: String, number: Int)] = [
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
    ("oct", 10), ("nov", 11), ("dec", 12), ("tammikuu", 1), ("helmikuu", 2), ("maaliskuu", 3), ("huhtikuu", 4),
    ("toukokuu", 5), ("kesäkuu", 6), ("heinäkuu", 7), ("elokuu", 8), ("syyskuu", 9), ("lokakuu", 10),
    ("marraskuu", 11), ("joulukuu", 12),
  ]

  private func namedMonth(_ index: Int) -> Deadline? {
    guard tokens[index].tags.contains(.month), tokens[index].kind == .word else { return nil }
    let name = word(index)
    guard let month = TitleTokens.months.last(where: { name.hasPrefix($0.stem) })?.number else { return nil }
    // Before the September board: the month of something else.
    guard isLed(index) && word(index - 1) != "the" || isFollowedByEnd(index) else { return nil }
    var day = number(index - 1) ?? number(index + 1)
    var first = number(index - 1) == nil ? index : index - 1
    var last = number(index - 1) == nil && number(index + 1) != nil ? index + 1 : index
    if let count = day, !(1...31).contains(count) {
      day = nil
      (first, last) = (index, index)
    }
    let year = number(last + 1).flatMap { isYear(last + 1) ? $0 : nil }
    return Deadline(range: range(first, year == nil ? last : last + 1), year: year, month: month, day: day)
  }

  private func quarter(_ index: Int) -> Deadline? {
    let bytes = Array(text[tokens[index].range])
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "q"), (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(bytes[1]),
      isLed(index)
    else { return nil }
    let year = number(index + 1).flatMap { isYear(index + 1) ? $0 : nil }
    let month = Int(bytes[1] - UInt8(ascii: "0")) * 3
    return Deadline(range: range(index, year == nil ? index : index + 1), year: year, month: month, day: nil)
  }

  /// `30.9. mennessä`, `31.12.2026 mennessä`.
  private func finnishDay(_ index: Int) -> Deadline? {
    guard tokens[index].kind == .digits, isYear(index), isFollowedByEnd(index) else { return nil }
    let parts = word(index).split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 2, (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
    return Deadline(
      range: range(index, index), year: parts.count > 2 ? parts[2] : nil, month: parts[1], day: parts[0])
  }

  /// `9月底前`, `9月30日前`.
  private func hanMonth(_ index: Int) -> Deadline? {
    guard let month = number(index), (1...12).contains(month) else { return nil }
    if ["月底前", "月底", "月末"].contains(word(index + 1)) {
      return Deadline(range: range(index, index + 1), year: nil, month: month, day: nil)
    }
    guard word(index + 1) == "月", let day = number(index + 2), (1...31).contains(day),
      ["日", "号", "號"].contains(word(index + 3)), word(index + 4).hasPrefix("前")
    else { return nil }
    return Deadline(range: range(index, index + 4), year: nil, month: month, day: day)
  }
}
