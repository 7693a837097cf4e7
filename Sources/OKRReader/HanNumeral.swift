import OKRValues

/// Numbers in Han numerals, also those of banks: 二十五, 三百五, 两万五千, 三点五, 壹佰贰拾万.
extension ValueText {
  func hanNumber(_ offset: Int) -> TypedNumber? {
    guard isHan(offset) || scalar(offset).value == 0x3007 else { return nil }
    // A unit alone is no number: 百强, 万科; but ten is: 十月.
    switch hanNumeral(offset) {
    case .digit, .unit(10): break
    case .unit, .point, nil: return nil
    }
    var end = offset
    var numerals: [HanNumeral] = []
    while let numeral = hanNumeral(end), numerals.count < 24 {
      numerals.append(numeral)
      end += 3
    }
    while numerals.last == .point {
      numerals.removeLast()
      end -= 3
    }
    guard let value = HanNumeral.value(numerals) else { return nil }
    return TypedNumber(end: end, readings: [value], isRegular: false, isSpelled: true, isHan: true)
  }

  /// The numeral at an offset.
  package func hanNumeral(_ offset: Int) -> HanNumeral? {
    guard byte(offset) & 0xF0 == 0xE0, offset + 3 <= count else { return nil }
    return HanNumeral(scalar(offset).value)
  }
}

/// A numeral of Han.
package enum HanNumeral: Equatable, Sendable {
  case digit(Int)
  /// A power of ten.
  case unit(Int)
  /// A decimal point only between numerals: 25点 is a time or a count.
  case point

  init?(_ value: UInt32) {
    guard value >= 0x3007, let scalar = Unicode.Scalar(value) else { return nil }
    switch scalar {
    case "零", "〇": self = .digit(0)
    case "一", "壹": self = .digit(1)
    case "二", "两", "兩", "俩", "倆", "贰", "貳": self = .digit(2)
    case "三", "仨", "叁", "參": self = .digit(3)
    case "四", "肆": self = .digit(4)
    case "五", "伍": self = .digit(5)
    case "六", "陆", "陸": self = .digit(6)
    case "七", "柒": self = .digit(7)
    case "八", "捌": self = .digit(8)
    case "九", "玖": self = .digit(9)
    case "十", "拾": self = .unit(10)
    case "百", "佰": self = .unit(100)
    case "千", "仟": self = .unit(1000)
    case "万", "萬": self = .unit(10_000)
    case "亿", "億": self = .unit(100_000_000)
    case "点", "點": self = .point
    default: return nil
    }
  }

  var digit: Int? { if case .digit(let digit) = self { digit } else { nil } }

  /// The number of some numerals; nil for an order that no number has.
  static func value(_ numerals: [HanNumeral]) -> Decimal? {
    let head = numerals.prefix { $0 != .point }
    guard let front = head.isEmpty ? nil : whole(head) else { return nil }
    guard head.count < numerals.count else { return Decimal(front) }
    let tail = numerals[(head.count + 1)...]
    let places = tail.prefix { $0.digit != nil }
    guard !places.isEmpty, let number = Decimal("\(front)." + places.compactMap { $0.digit.map(String.init) }.joined())
    else { return nil }
    // 三点五万.
    return tail.dropFirst(places.count).reduce(Optional(number)) { number, numeral in
      if case .unit(let factor) = numeral { number?.times(factor) } else { nil }
    }
  }

  /// What stands for any number that there is no room for.
  private static let tooLarge = 1_000_000_000_000_000_000

  /// A whole number up to 10¹⁸; 三百五 is 350 and 两万五 25,000, as they are spoken.
  private static func whole(_ numerals: ArraySlice<HanNumeral>) -> Int? {
    if numerals.allSatisfy({ $0.digit != nil }) {
      // 二〇二六: digit by digit; a run such as 三四 is an estimate, and no number.
      guard numerals.count == 1 || numerals.count == 4 else { return nil }
      return numerals.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    }
    var (total, section, digit) = (0, 0, Int?.none)
    var (lastUnit, hasZero) = (0, false)
    for numeral in numerals {
      switch numeral {
      case .digit(let value):
        if value == 0 { hasZero = true } else if digit != nil { return nil }
        if value != 0 { digit = value }
      case .unit(let unit):
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
      case .point: return nil
      }
    }
    guard let digit else { return total + section }
    return total + section + (hasZero || lastUnit <= 10 ? digit : digit * lastUnit / 10)
  }
}
