import OKRValues

extension TypedQuantity {
  /// Double a percentage as the level that it comes to: `+100%` of 20% is 40% to some and 120% to others; 2x of anything
  /// else as the change that it is.
  package func multiple(of level: TypedQuantity) -> TypedQuantity? {
    guard isMultiple, level.readings.count == 1, let from = level.readings.first, from.upper == nil,
      let more = percentMore(than: from.quantity)
    else { return nil }
    let reading: Reading
    if from.quantity.unit == .percent {
      guard let part = from.quantity.amount.times(more)?.dividedExactly(by: Decimal(100)) else { return nil }
      let end = from.quantity.amount + part
      reading = Reading(
        bound: nil, level: TypedAmount.Reading(quantity: Quantity(end, .percent), number: end.digits, unit: "%"))
    } else {
      reading = Reading(
        bound: nil,
        level: TypedAmount.Reading(quantity: Quantity(more.magnitude, .percent), number: more.digits, unit: "%"),
        isChange: true, sign: more.isNegative ? .minus : .plus)
    }
    return TypedQuantity(
      range: range, readings: [reading], isRegular: false, isBoundInWords: false, low: low, high: high, amount: amount)
  }

  /// How many percent more it is than a level: 100 of double, 50 of 1.5x; nil where it is a level itself.
  private func percentMore(than from: Quantity) -> Decimal? {
    guard let own = readings.first else { return nil }
    if own.isChange { return own.quantity.amount }
    let times = own.quantity.amount
    guard own.bound == nil, own.upper == nil, from.unit != own.quantity.unit, times > .zero else { return nil }
    if from.unit == nil {
      // From 2 to 3x are levels of one thing, from 100 to 2x is twice as many: the nearer one of the two is meant.
      let (one, low, high) = (Decimal(1), min(from.amount, times), max(from.amount, times))
      guard let asMultiple = max(times, one).times(low), let asLevel = high.times(min(times, one)), asMultiple < asLevel
      else { return nil }
    }
    return (times - Decimal(1)).times(100).flatMap { $0.isZero ? nil : $0 }
  }
}

extension TypedAmount {
  /// Whether it may say how many times as much: 2x, 3倍.
  var isTimes: Bool {
    guard readings.count == 1, case .counted(let word)? = readings.first?.quantity.unit else { return false }
    return ["x", "×", "倍"].contains(word)
  }
}

extension TypedQuantity {
  /// Half, a third, puolet of a level that is no share itself: half of 25 min is 12.5 min.
  package func part(of level: TypedQuantity) -> TypedQuantity? {
    guard amount.isSpelled, readings.count == 1, level.readings.count == 1, let share = readings.first,
      share.quantity.unit == .percent, share.bound == nil, !share.isChange, var from = level.readings.first,
      from.upper == nil, from.level.form != nil, from.level.whole == nil,
      let part = from.quantity.amount.times(share.quantity.amount)?.dividedExactly(by: Decimal(100))
    else { return nil }
    switch from.quantity.unit {
    case .time, .currency, .counted: break
    case nil, .percent, .points, .score, .rate: return nil
    }
    guard let number = from.level.form?.text(part) else { return nil }
    from.level.quantity = Quantity(part, from.quantity.unit)
    from.level.number = number
    return TypedQuantity(
      range: range, readings: [Reading(bound: nil, level: from.level)], isRegular: false, isBoundInWords: false,
      low: low, high: high, amount: amount)
  }
}

extension ValueText {
  /// Whether it starts with a word that compares: more, vähemmän, 更快.
  package var startsWithComparison: Bool {
    guard let (all, _) = ValueIndex.qualifiers.matches(self, skip(0)) else { return false }
    return all.contains { [.more, .less, .moreBehind, .lessBehind, .riseBehind].contains($0) }
  }
}

/// How far a level is to go from where it is: up 12 points, 提高3个点, plus 5.
extension AmountReader {
  /// The change of a level that starts at an offset and goes on to the limit; nil where its unit leaves a doubt.
  package func change(_ offset: Int, of level: TypedQuantity) -> TypedQuantity? {
    let start = text.skip(offset)
    guard level.readings.count == 1, let from = level.readings.first, from.upper == nil, !text.isAt("+", start),
      let (sign, next) = directionOfChange(start), let amount = amount(text.skip(next)), amount.readings.count == 1,
      text.skip(amount.end) >= limit, let by = amount.readings.first.flatMap({ step($0, from, amount) })
    else { return nil }
    let reading = TypedQuantity.Reading(bound: nil, level: by, isChange: true, sign: sign)
    return TypedQuantity(
      range: start..<amount.end, readings: [reading], isRegular: false, isBoundInWords: false, low: amount.range,
      amount: amount)
  }

  /// 90:een behind 120:stä: the level that the cases of the two lead to, up to the limit.
  package func reached(_ offset: Int, from level: String) -> TypedQuantity? {
    let start = ValueText(level)
    guard start.endsInFrom(start.count), let end = quantity(offset), text.skip(end.range.upperBound) >= limit,
      end.readings.count == 1, let reading = end.readings.first, reading.upper == nil,
      reading.sign == nil
    else { return nil }
    let typed = text.foldedString(end.range)
    let endings = ["een", "iin", "oon", "uun", "aan", "\u{E4}\u{E4}n", "\u{F6}\u{F6}n", "hin", "hun"]
    return endings.contains(where: typed.hasSuffix) ? end : nil
  }

  /// A word that says which way, and where the number behind it starts.
  private func directionOfChange(_ offset: Int) -> (TypedQuantity.Reading.Sign, Int)? {
    guard text.isLetter(offset) || text.isHan(offset) else { return nil }
    let plus = Array("plus ".utf8)
    if text.folded[min(offset, text.count)...].starts(with: plus) { return (.plus, offset + plus.count) }
    guard let (all, word) = ValueIndex.qualifiers.matches(text, offset) else { return nil }
    // 提高了3个点.
    let end = text.has("了", at: word) ? word + 3 : word
    for qualifier in all {
      switch qualifier {
      case .more, .moreBehind, .riseBehind: return (.plus, end)
      case .less, .lessBehind, .negative: return (.minus, end)
      default: continue
      }
    }
    return nil
  }

  /// The amount of a change as one of a level: points of a percentage are percentage points.
  private func step(
    _ by: TypedAmount.Reading, _ from: TypedQuantity.Reading, _ amount: TypedAmount
  ) -> TypedAmount.Reading? {
    let unit = by.quantity.unit
    guard from.quantity.unit == .percent else {
      // 40 plus 5, 40 days up 5, 40 up 10%.
      return unit == nil || unit == .percent || unit == from.quantity.unit ? by : nil
    }
    // A percentage up 12% can be points or a part of it.
    let isPoints: Bool =
      switch unit {
      case .points: true
      case .percent:
        !text.string(amount.range).contains { $0 == "%" || $0 == "％" } && text.isHan(text.before(amount.end))
      case .counted(let word): ["point", "points", "pistettä", "点", "點", "pts"].contains(word)
      case nil, .currency, .time, .score, .rate: false
      }
    guard isPoints else { return nil }
    return TypedAmount.Reading(
      quantity: Quantity(by.quantity.amount, .points), number: by.quantity.amount.digits, unit: "pp")
  }
}
