import OKRValues

extension TitleTokens {
  /// A count in Han numerals, where a measure word or a unit of time makes them one: 五名, 十二天, 三千人.
  ///
  /// One is a count behind a bound or an end: 不多于一项, 压缩到一小时.
  func hanCount(_ offset: Int) -> (end: Int, number: Decimal)? {
    var end = offset
    var numerals: [Character] = []
    while let numeral = hanNumeral(end), numerals.count < 9 {
      numerals.append(numeral)
      end += 3
    }
    guard let first = numerals.first, let number = TitleTokens.large(numerals), number > Decimal(0) else { return nil }
    // 二次, 千家万户, 一个: these are more often no counts.
    if numerals.count == 1, "二百千万萬".contains(first) || number == Decimal(1) && !isAwaited { return nil }
    if "百千万萬点點半零〇".contains(first) { return nil }
    let isOrdinal = offset >= 3 && text[(offset - 3)..<offset].elementsEqual("第".utf8)
    guard !isOrdinal, TitleTokens.countMarks.contains(where: { text[end...].starts(with: $0) }) else { return nil }
    return (end, number)
  }

  /// Whether what stands before leads to a number.
  private var isAwaited: Bool {
    // 搭一套…: the verb that opens a title, on no list.
    if tokens.count == 1, tokens.allSatisfy({ $0.kind == .han && $0.tags.isEmpty && $0.range.count == 3 }) {
      return true
    }
    return !(tokens.last?.tags ?? []).isDisjoint(with: [.bound, .ceiling, .span, .work, .workBeforeCount])
  }

  /// The number of Han numerals with 千 or 万 in them.
  private static func large(_ numerals: [Character]) -> Decimal? {
    for (units, factor) in [("万萬", 10_000), ("千", 1000)] {
      guard let place = numerals.firstIndex(where: { units.contains($0) }) else { continue }
      guard place > 0, let head = large(Array(numerals[..<place])), let whole = head.times(factor) else { return nil }
      let rest = Array(numerals[(place + 1)...])
      if rest.isEmpty { return whole }
      // 三千五 is 3,500 to some: only with a 百 or a 千 of its own the rest is plain.
      guard rest.count > 1, let tail = large(rest) else { return nil }
      return whole + tail
    }
    return number(numerals)
  }

  private static let countMarks: [[UInt8]] =
    (Lexicon.chinese.measureWords + Lexicon.hanCounters + Lexicon.hanTimes).map { Array($0.utf8) }
}
