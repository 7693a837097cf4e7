import OKRValues

/// Numbers in Han numerals, also those of banks: 二十五, 三百五, 两万五千, 三点五, 壹佰贰拾万.
extension ValueText {
  func hanNumber(_ offset: Int) -> TypedNumber? {
    guard isHan(offset) || scalar(offset).value == 0x3007 else { return nil }
    var end = offset
    var numerals: [Character] = []
    while let numeral = hanNumeral(end), numerals.count < 24 {
      numerals.append(numeral)
      end += 3
    }
    // A unit alone is no number: 百强, 万科; but ten is: 十月.
    guard let first = numerals.first, HanNumeral.digits[first] != nil || first == "十" else { return nil }
    while let last = numerals.last, last == "点" {
      numerals.removeLast()
      end -= 3
    }
    guard let value = HanNumeral.value(numerals) else { return nil }
    return TypedNumber(end: end, readings: [value], isRegular: false, isSpelled: true, isHan: true)
  }

  /// The plain form of the numeral at an offset.
  package func hanNumeral(_ offset: Int) -> Character? {
    guard byte(offset) & 0xF0 == 0xE0, offset + 3 <= count else { return nil }
    let value = scalar(offset).value
    // 点 is a decimal point only between numerals: 25点 is a time or a count.
    guard let numeral = HanNumeral.plain[value] else { return nil }
    return numeral
  }
}

enum HanNumeral {
  static let digits: [Character: Int] = [
    "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000]

  /// Every numeral as the plain one of its value.
  static let plain: [UInt32: Character] = {
    var found: [UInt32: Character] = [:]
    let forms: [(Character, String)] = [
      ("零", "零〇"), ("一", "一壹"), ("二", "二两兩俩倆贰貳"), ("三", "三仨叁參"), ("四", "四肆"), ("五", "五伍"), ("六", "六陆陸"),
      ("七", "七柒"), ("八", "八捌"), ("九", "九玖"), ("十", "十拾"), ("百", "百佰"), ("千", "千仟"), ("万", "万萬"),
      ("亿", "亿億"), ("点", "点點"),
    ]
    for (numeral, all) in forms {
      for scalar in all.unicodeScalars { found[scalar.value] = numeral }
    }
    return found
  }()

  /// The number of some plain numerals; nil for an order that no number has.
  static func value(_ numerals: [Character]) -> Decimal? {
    let parts = numerals.split(separator: "点", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first, !head.isEmpty else { return nil }
    guard parts.count == 2, let tail = parts.last else { return whole(Array(head)).map { Decimal($0) } }
    let places = tail.prefix { digits[$0] != nil }
    let rest = Array(tail.dropFirst(places.count))
    guard !places.isEmpty, let front = whole(Array(head)),
      let number = Decimal("\(front)." + places.compactMap { digits[$0].map(String.init) }.joined())
    else { return nil }
    // 三点五万.
    guard !rest.isEmpty else { return number }
    return rest.reduce(Optional(number)) { number, unit in
      units[unit].flatMap { factor in number?.times(factor) }
    }
  }

  /// What stands for any number that there is no room for.
  private static let tooLarge = 1_000_000_000_000_000_000

  /// A whole number up to 10¹⁸; 三百五 is 350 and 两万五 25,000, as they are spoken.
  private static func whole(_ numerals: [Character]) -> Int? {
    if numerals.allSatisfy({ digits[$0] != nil }) {
      // 二〇二六: digit by digit; a run such as 三四 is an estimate, and no number.
      guard numerals.count == 1 || numerals.count == 4 else { return nil }
      return numerals.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var (total, section, digit) = (0, 0, Int?.none)
    var (lastUnit, hasZero) = (0, false)
    for numeral in numerals {
      if let value = digits[numeral] {
        if value == 0 { hasZero = true } else if digit != nil { return nil }
        if value != 0 { digit = value }
      } else if let unit = units[numeral] {
        if unit < 10_000 {
          section += (digit ?? 1) * unit
        } else {
          let amount = section + (digit ?? 0)
          guard amount > 0 || total > 0 else { return nil }
          let (scaled, isBeyond) = (amount == 0 ? total : amount).multipliedReportingOverflow(by: unit)
          guard !isBeyond, scaled < tooLarge else { return tooLarge }
          total = amount == 0 ? scaled : total + scaled
          section = 0
        }
        guard total < tooLarge else { return tooLarge }
        (digit, lastUnit, hasZero) = (nil, unit, false)
      }
    }
    guard let digit else { return total + section }
    return total + section + (hasZero || lastUnit <= 10 ? digit : digit * lastUnit / 10)
  }
}
