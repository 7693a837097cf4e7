import OKRValues

/// Quarters and halves by which a title wants its goal reached.
extension TitleTokens {
  /// `by the end of Q3 2026`, `by the end of the first half`, `Q3:n loppuun mennessä`, `第三季度末`.
  func partOfYear(_ index: Int) -> Deadline? {
    shortPart(index) ?? englishPart(index) ?? finnishPart(index) ?? hanQuarter(index)
  }

  /// `Q3`, `H1`, in any language.
  private func shortPart(_ index: Int) -> Deadline? {
    let bytes = text[tokens[index].range]
    guard bytes.count == 2, let mark = bytes.first, let digit = bytes.last,
      let end = part(mark, Int(digit) - Int(UInt8(ascii: "0")))
    else { return nil }
    let yearIndex = word(index + 1) == "/" ? index + 2 : index + 1
    let year = year(at: yearIndex)
    let last = year == nil ? index : yearIndex
    // Finnish may set a colon and a case before its words: `Q3:n loppuun mennessä`.
    if isLed(index) || isFollowedByEnd(last, within: 4) {
      return Deadline(range: range(index, last), year: year, end: end)
    }
    guard let stop = hanEnd(tokens[index].range.upperBound) else { return nil }
    return Deadline(range: tokens[index].range.lowerBound..<stop, year: hanYear(index), end: end)
  }

  private func part(_ mark: UInt8, _ number: Int) -> Deadline.End? {
    switch mark {
    case UInt8(ascii: "q") where (1...4).contains(number): .quarter(number)
    case UInt8(ascii: "h") where (1...2).contains(number): .half(number)
    default: nil
    }
  }

  /// `by the end of the third quarter`.
  private func englishPart(_ index: Int) -> Deadline? {
    guard let number = ordinal(index, of: TitleTokens.englishOrdinals), isLed(index, within: 5) else { return nil }
    let mark = ["quarter": UInt8(ascii: "q"), "half": UInt8(ascii: "h")][word(index + 1)]
    guard let end = mark.flatMap({ part($0, number) }) else { return nil }
    let yearIndex = word(index + 2) == "of" ? index + 3 : index + 2
    let year = year(at: yearIndex)
    return Deadline(range: range(index, year == nil ? index + 1 : yearIndex), year: year, end: end)
  }

  private static let englishOrdinals = ["first", "second", "third", "fourth"]

  /// `kolmannen neljänneksen loppuun mennessä`, `toisen vuosipuoliskon loppuun mennessä`.
  private func finnishPart(_ index: Int) -> Deadline? {
    guard let number = ordinal(index, of: TitleTokens.finnishOrdinals), isFollowedByEnd(index, within: 4) else {
      return nil
    }
    let noun = word(index + 1)
    let isQuarter = ["neljänneksen", "vuosineljänneksen", "kvartaalin"].contains { noun.hasPrefix($0) }
    let isHalf = ["puoliskon", "vuosipuoliskon", "puolivuoden", "vuosipuolikkaan"].contains { noun.hasPrefix($0) }
    guard let end = part(isQuarter ? UInt8(ascii: "q") : isHalf ? UInt8(ascii: "h") : 0, number) else { return nil }
    return Deadline(range: range(index, index + 1), year: nil, end: end)
  }

  private static let finnishOrdinals = ["ensimmäisen", "toisen", "kolmannen", "neljännen"]

  /// 1 for the first of some words; compared as bytes, since every word of every title is asked about.
  private func ordinal(_ index: Int, of names: [String]) -> Int? {
    guard tokens[index].kind == .word else { return nil }
    return names.firstIndex { text[tokens[index].range].elementsEqual($0.utf8) }.map { $0 + 1 }
  }

  // MARK: - Chinese

  /// `第三季度末`, `3季度底前`, `2026年第三季度结束前`.
  private func hanQuarter(_ index: Int) -> Deadline? {
    guard tokens[index].kind != .word else { return nil }
    let start = tokens[index].range.lowerBound
    let afterLead = step(over: ["第"], from: start) ?? start
    for (number, names) in TitleTokens.hanNumbers.enumerated() {
      guard let afterNumber = step(over: names, from: afterLead),
        let afterNoun = step(over: ["季度", "季"], from: afterNumber), let stop = hanEnd(afterNoun)
      else { continue }
      return Deadline(range: start..<stop, year: hanYear(index), end: .quarter(number + 1))
    }
    return nil
  }

  private static let hanNumbers = [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]]

  /// Where the words end that make an end of what stands before them.
  private func hanEnd(_ offset: Int) -> Int? {
    step(over: ["末之前", "底之前", "末前", "底前", "末", "底", "结束前", "結束前", "结束之前", "結束之前"], from: offset)
  }

  /// The year right before a token: `2026年`.
  private func hanYear(_ index: Int) -> Int? {
    year(at: word(index - 1) == "年" ? index - 2 : index - 1)
  }

  /// The year that a token is, if it is one.
  private func year(at index: Int) -> Int? {
    isYear(index) ? number(index).flatMap { Day.years.contains($0) ? $0 : nil } : nil
  }

  /// The offset after the first of some words that stands at an offset.
  private func step(over words: [String], from offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    return words.first { text[offset...].starts(with: $0.utf8) }.map { offset + $0.utf8.count }
  }
}
