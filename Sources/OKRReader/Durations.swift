package import OKRValues

/// Lengths of time in several units, and with colons: 2h 15min, 6分20秒, 3:45 h, 01:15:00.
extension AmountReader {
  /// Adds smaller units of time that stand behind a larger one.
  func takeSmallerTimes(_ found: inout TypedAmount, _ number: TypedNumber, _ unit: UnitMatch?) {
    guard let unit, number.readings.count == 1, let count = number.readings.first, found.magnitude == 1,
      count.isWhole
    else { return }
    var largest = unit.inner
    if largest == nil, case .time(let time) = unit.choices.first?.word.unit, unit.choices.first?.word.factor == 1 {
      largest = time
    }
    guard let largest, count.isWhole else { return }
    // 2 tunnista 30 minuuttiin: two lengths, from one to the other.
    guard !text.endsInFrom(unit.end), var next = smallerTime(unit.end, than: largest) else { return }
    var parts: [(count: Decimal, unit: TimeUnit)] = [(count, largest)]
    var end = unit.end
    while true {
      parts.append((next.count, next.unit))
      end = next.end
      guard !text.endsInFrom(end), let after = smallerTime(end, than: next.unit) else { break }
      next = after
    }
    guard let total = TypedAmount.Reading(parts) else { return }
    found.end = end
    found.readings = [total]
    found.mantissa = total.quantity.amount
    found.isRegular = found.isRegular && text.string(found.range) == total.spelling
  }

  /// A number with a smaller unit of time, such as the 15 min of 2 h 15 min.
  private func smallerTime(_ offset: Int, than larger: TimeUnit) -> (count: Decimal, unit: TimeUnit, end: Int)? {
    var start = text.skip(offset)
    for word: StaticString in ["and ", "ja ", ", "] where text.has(word, at: start) {
      start = text.skip(start + word.utf8CodeUnitCount)
    }
    guard start < limit, text.isDigit(start) || text.hanNumber(start) != nil, let number = text.number(start),
      number.readings.count == 1, let count = number.readings.first, number.end <= limit
    else { return nil }
    let unitStart = text.skip(number.end)
    if unitStart < limit, let (words, end) = ValueIndex.units.matches(text, unitStart), end <= limit {
      for word in words where word.factor == 1 && word.divisor == 1 {
        if case .time(let unit) = word.unit, unit.isPart(of: larger) { return (count, unit, end) }
      }
    }
    // 3h15: minutes go without saying.
    // 1hr 45, where nothing else follows.
    let isLast = takesAnyUnit && number.end - start == 2 && text.skip(number.end) >= limit && larger == .hour
    let isBare = (start == offset || isLast) && !text.isLetter(number.end) && !text.isHan(number.end)
    guard isBare, let unit = larger.next, count < Decimal(60) else { return nil }
    return (count, unit, number.end)
  }

  /// 3天半: a half behind a unit of time.
  func half(_ offset: Int, _ unit: Unit?) -> Int? {
    guard case .time = unit, offset < limit else { return nil }
    let start = text.skip(offset)
    // An hour and a half, tunti ja puoli.
    return text.end(ofAny: ["and a half", "ja puoli"], at: start) ?? (text.has("半", at: offset) ? offset + 3 : nil)
  }

  /// 3:45 h, 01:15:00, 3:1, 2.5 : 1: what two or three numbers with colons between them can be.
  func colonForm(_ start: Int, _ first: TypedNumber) -> TypedAmount? {
    var end = first.end
    let mark = text.skip(end)
    guard text.isAt(":", mark) || text.has("比", at: mark) else { return nil }
    var numbers = [first]
    var texts = [text.string(start..<first.end)]
    var isSpaced = false
    while numbers.count < 3 {
      var position = text.skip(end)
      let isNumberNext = { (offset: Int) in self.text.isDigit(self.text.skip(offset)) }
      // 1比20; in a sentence the character compares, as with a year.
      let isHan = position < limit && text.has("比", at: position)
      if isHan, let number = text.number(text.skip(position + 3)), number.end <= limit, numbers.count == 1,
        takesAnyUnit || number.end - position < 7
      {
        numbers.append(number)
        texts.append("")
        end = number.end
        break
      }
      guard position < limit, text.isAt(":", position), isNumberNext(position + text.mark(position).length) else {
        break
      }
      let hasBlank = position > end
      if hasBlank { isSpaced = true }
      position += text.mark(position).length
      let next = text.skip(position)
      // Linjalla 2: 4,4 %, a colon that parts two sentences.
      guard hasBlank == (next > position) else { break }
      guard let number = text.number(next), number.end <= limit else { break }
      numbers.append(number)
      texts.append(text.string(next..<number.end))
      end = number.end
    }
    // 20 : 60%: the colon parts a level from how far it has come.
    guard numbers.count > 1, numbers.allSatisfy({ $0.readings.count == 1 }),
      !isSpaced || !text.isAt("%", text.skip(end))
    else { return nil }
    let values = numbers.compactMap(\.readings.first)
    let isClock =
      !isSpaced && texts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && values.dropFirst().allSatisfy { $0 < Decimal(60) }
      && values.allSatisfy(\.isWhole)
    var found = TypedAmount(range: start..<end, readings: [], isRegular: false)
    if numbers.count == 3 {
      guard isClock else { return found }
      found.readings = [TypedAmount.Reading([(values[0], .hour), (values[1], .minute), (values[2], .second)])]
        .compactMap { $0 }
      return found
    }
    // A unit behind it says what the first number is.
    if isClock, let unit = unit(end),
      case .time(let time) = unit.choices.first?.word.unit ?? unit.inner.map({ .time($0) }),
      let smaller = time.next
    {
      found.end = unit.end
      found.readings = [TypedAmount.Reading([(values[0], time), (values[1], smaller)])].compactMap { $0 }
      return found
    }
    let ratio = values[0].divided(by: values[1], places: 9).map { ratio in
      TypedAmount.Reading(quantity: Quantity(ratio, nil), number: ratio.digits, unit: "")
    }
    let times =
      isClock
      ? [
        TypedAmount.Reading([(values[0], .hour), (values[1], .minute)]),
        TypedAmount.Reading([(values[0], .minute), (values[1], .second)]),
      ] : []
    // 3:1 is a ratio, 2:10 a time; 1:10 may be either.
    let isRatio = !isClock || !texts[0].hasPrefix("0") && (values[0] == Decimal(1) || values[1] == Decimal(10))
    found.readings = (times + (isRatio ? [ratio] : [])).compactMap { $0 }
    return found
  }
}

extension TypedAmount.Reading {
  /// The largest unit of a length of time: the hours of 2 h 15 min.
  package var largestTime: TimeUnit? {
    guard case .time(let smallest)? = quantity.unit else { return nil }
    guard unit.isEmpty, let name = number.split(separator: " ").dropFirst().first else { return smallest }
    return TimeUnit.allCases.first { $0.canonicalName == name } ?? smallest
  }

  /// A length of time in several units, counted in the smallest: 2 h 15 min is 135 minutes.
  init?(_ parts: [(count: Decimal, unit: TimeUnit)]) {
    guard let smallest = parts.last?.unit else { return nil }
    var total = Decimal.zero
    for part in parts {
      guard let converted = Quantity(part.count, .time(part.unit)).converted(to: .time(smallest)) else { return nil }
      total = total + converted.amount
    }
    let words = parts.map { "\($0.count.digits) \($0.unit.canonicalName)" }.joined(separator: " ")
    self.init(quantity: Quantity(total, .time(smallest)), number: words, unit: "")
  }
}

extension TimeUnit {
  private var rank: Int { TimeUnit.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it is a smaller unit that converts exactly.
  fileprivate func isPart(of larger: TimeUnit) -> Bool {
    rank < larger.rank && Quantity(Decimal(1), .time(larger)).converted(to: .time(self)) != nil
  }

  /// The next smaller unit, which goes without saying behind it.
  fileprivate var next: TimeUnit? {
    switch self {
    case .hour: .minute
    case .minute: .second
    case .day: .hour
    case .millisecond, .second, .week, .month, .quarter, .year: nil
    }
  }
}
