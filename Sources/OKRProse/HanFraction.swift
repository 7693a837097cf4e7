import OKRValues

extension TitleTokens {
  /// 百分之十二, 千分之三, 三分之一: where a share in Han numerals ends, and how many percent it is, as far as that can be
  /// told exactly.
  func hanFraction(_ offset: Int) -> (end: Int, percent: Decimal?)? {
    let whole = hanNumerals(offset)
    guard !whole.numerals.isEmpty, whole.end < text.count, text[whole.end...].starts(with: TitleTokens.partsOf) else {
      return nil
    }
    let parts = hanNumerals(whole.end + TitleTokens.partsOf.count)
    guard !parts.numerals.isEmpty else { return nil }
    let names: [[Character]: Int] = [["百"]: 100, ["千"]: 1000, ["万"]: 10_000, ["萬"]: 10_000]
    let all = names[whole.numerals].map { Decimal($0) } ?? TitleTokens.number(whole.numerals)
    guard let all, let count = TitleTokens.number(parts.numerals) else { return (parts.end, nil) }
    return (parts.end, count.times(100).flatMap { $0.dividedExactly(by: all) })
  }

  private func hanNumerals(_ offset: Int) -> (numerals: [Character], end: Int) {
    var numerals: [Character] = []
    var end = offset
    while let numeral = hanNumeral(end) {
      numerals.append(numeral)
      end += 3
    }
    return (numerals, end)
  }

  func hanNumeral(_ offset: Int) -> Character? {
    guard byte(offset) & 0xF0 == 0xE0, offset + 3 <= text.count else { return nil }
    let high = UInt32(byte(offset) & 0x0F) << 12
    let low = UInt32(byte(offset + 1) & 0x3F) << 6 | UInt32(byte(offset + 2) & 0x3F)
    return TitleTokens.hanNumerals[high | low]
  }

  private static let partsOf = Array("分之".utf8)
  private static let hanDigits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let hanNumerals: [UInt32: Character] = Dictionary(
    uniqueKeysWithValues: (Set(hanDigits.keys).union("十百千万萬点點半")).flatMap(\.unicodeScalars).map {
      ($0.value, Character($0))
    })

  /// The number of some Han numerals up to 999, with digits behind 点; nil for any other order of them.
  static func number(_ numerals: [Character]) -> Decimal? {
    let parts = numerals.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "点" || $0 == "點" }
    guard let head = parts.first, let whole = whole(head) else { return nil }
    guard parts.count == 2, let tail = parts.last else { return Decimal(whole) }
    let places = tail.compactMap { hanDigits[$0] }
    guard !places.isEmpty, places.count == tail.count else { return nil }
    return Decimal("\(whole)." + places.map(String.init).joined())
  }

  private static func whole(_ numerals: ArraySlice<Character>) -> Int? {
    if numerals.count == 1, let first = numerals.first, let digit = hanDigits[first] { return digit }
    var total = 0
    var digit: Int?
    var unit = 1000
    for numeral in numerals {
      if let found = hanDigits[numeral] {
        guard digit == nil || digit == 0 else { return nil }
        digit = found
      } else {
        let own = numeral == "十" ? 10 : numeral == "百" ? 100 : unit
        guard own < unit else { return nil }
        total += (digit ?? 1) * own
        (digit, unit) = (nil, own)
      }
    }
    // 一百二 is a hundred and twenty to some: only with 零 or 十 before it the last digit is plain.
    if digit != nil, unit == 100, !numerals.contains("零"), !numerals.contains("〇") { return nil }
    return numerals.isEmpty ? nil : total + (digit ?? 0)
  }
}
