import OKRReader
import OKRValues

/// A change of which a title says how far it goes, or over what, and not both ends alone.
extension ClauseReader {
  /// Up 1.5pp from 42%, cut tickets by 30% from 200: how far it is to go, and where it starts.
  ///
  /// A percentage of a percentage may be points, and is left to whoever asks for it.
  var changeByStep: ProseReading.Change? {
    guard numbers.count == 2,
      let from = numbers.first(where: {
        followsFrom($0) || $0.ending == .from || isBase($0) || isBaseInBrackets($0)
      }),
      let by = numbers.first(where: { $0.firstToken != from.firstToken }), isStep(by, from), !from.isDoubtful,
      !from.isAbout, !by.isDoubtful, !by.isAbout, let start = from.value, let step = by.value?.magnitude,
      let way = by.value?.isNegative ?? false ? .down : direction ?? (has(.fall) ? has(.rise) ? nil : .down : .up)
    else { return nil }
    let isPart = by.kind == .share && from.kind != .share
    guard let amount = isPart ? start.times(step, over: Decimal(100)) : step,
      let to = from.at(way == .up ? start + amount : start - amount, said: by)
    else { return nil }
    return ProseReading.Change(from: from, to: to, isCertain: true, bound: bound(of: by))
  }

  /// 减半（目前40件）: half of what is in the brackets.
  var changeByHalf: ProseReading.Change? {
    guard numbers.count == 1, let from = numbers.first, asides.contains(from.firstToken), !from.isDoubtful,
      !from.isAbout, any(asides, [.baseline, .present]) || isOfThen(from),
      tokens.contains(where: { ["halve", "减半", "減半", "腰斩", "腰斬"].contains(source.string($0)) }),
      let to = from.value?.times(Decimal(50), over: Decimal(100)).flatMap({ from.at($0, said: from) })
    else { return nil }
    return ProseReading.Change(from: from, to: to, isCertain: true)
  }

  /// 在8000的基础上, on a base of 68%, 68 %:n tasosta: what a change is taken of.
  func isBase(_ number: TitleQuantity) -> Bool {
    let end = number.range.upperBound
    if source.word(number.firstToken - 1) == "of", source.word(number.firstToken - 2).hasSuffix("base") { return true }
    if ["tasosta", "tasolta"].contains(source.word(number.lastToken + 1)) { return true }
    let next = source.value.skip(end)
    guard source.byte(next) >= 0xE5 else { return false }
    let behind = source.value.foldedSlice(next..<next + 15)
    return ["的基础上", "的基礎上", "基础上", "基礎上"].contains(where: behind.hasPrefix)
  }

  /// 减少30%（上季度140单）, +15% vs last year (£1.2m): what stands in brackets behind a change in percent is what it is
  /// taken of, where a word or a day says that it is a level of today or of before.
  private func isBaseInBrackets(_ number: TitleQuantity) -> Bool {
    guard asides.contains(number.firstToken), ![.share, .points].contains(number.kind), let by = numbers.first,
      by.kind == .share, !asides.contains(by.firstToken), isChangeAlone(by)
    else { return false }
    return any(asides, [.baseline, .present, .relativeDate]) || asides.contains(where: source.isDate)
      || source.tags(by.lastToken + 1).contains(.baseline)
  }

  /// Whether a number says how far another one is to go.
  private func isStep(_ by: TitleQuantity, _ from: TitleQuantity) -> Bool {
    guard has([.rise, .fall]) || by.isSigned else { return false }
    switch (by.kind, from.kind) {
    case (.points, .share): return true
    case (.count, .share):
      return ["point", "points", "pistettä", "pts", "点", "點"].contains(source.word(by.lastToken + 1))
        && any(before(by), .changeLead)
    case (.points, _), (_, .points), (.share, .share): return false
    case (.share, _): return isBase(from) || isChangeAlone(by)
    case (_, _):
      guard by.isComparable(to: from), isSameThing(by, from) else { return false }
      // 从200件减少50件: a verb of Chinese that leads to no level says by how much.
      let verb = source.tags(by.firstToken - 1)
      let isLed =
        by.firstToken > 0 && tokens[by.firstToken - 1].kind == .han && !verb.isDisjoint(with: .change)
        && !verb.contains(.span)
      return isLed || any(before(by), .changeLead)
    }
  }

  /// 12 → 6 → 3: over what lies on the way from the first number to the last.
  var path: ProseReading.Change? {
    guard numbers.count == 3, let first = numbers.first, let last = numbers.last, last.isComparable(to: first),
      zip(numbers, numbers.dropFirst()).allSatisfy({ one, next in
        next.firstToken == one.lastToken + 2 && markValue(one.lastToken + 1) > 0
          && tokens[one.lastToken + 1].tags == .span
      }), let start = first.value, let middle = numbers[1].value, let end = last.value,
      start < middle && middle < end || start > middle && middle > end
    else { return nil }
    return ProseReading.Change(from: first, to: last, isCertain: !isDoubtful(first, last))
  }

  /// Up 0.3 points to 4.6, 缩短15天至45天: how far it goes, and where it ends.
  var changeToLevel: ProseReading.Change? {
    guard goals.count == 2, let by = goals.first, let to = goals.last, by.firstToken > 0, by.ending == .none,
      by.isComparable(to: to) || source.word(by.lastToken + 1).hasPrefix("point"), !followsFrom(by), !by.isDoubtful,
      !to.isDoubtful, !by.isAbout, !to.isAbout, let step = by.value?.magnitude, let end = to.value,
      by.kind != .share || to.kind == .share, any(between(by, to), .span), between(by, to).count < 4
    else { return nil }
    let lead = source.tags(by.firstToken - 1)
    guard !lead.isDisjoint(with: .change), lead.isDisjoint(with: [.span, .origin]),
      tokens[by.firstToken - 1].kind == .han || ["up", "down"].contains(source.word(by.firstToken - 1)),
      let start = to.at(lead.contains(.fall) ? end + step : end - step, said: by), let from = start.value, from > .zero
    else { return nil }
    // 提升3%至5%: it may be a stretch as well.
    let isCertain = lead.contains(.fall) ? step < end : source.word(by.lastToken + 1).hasPrefix("point")
    return isCertain || by.kind != .share ? ProseReading.Change(from: start, to: to, isCertain: isCertain) : nil
  }

  /// Up by 15 points to 62%, sales up 15% to $230k: how far a share goes in points, or anything else in percent of where it
  /// starts, and where it ends.
  var changeOfShareToLevel: ProseReading.Change? {
    guard numbers.count == 2, goals.count == 2, let by = numbers.first, let to = numbers.last, by.kind != to.kind,
      !by.isDoubtful, !to.isDoubtful, !by.isAbout, !to.isAbout, let step = by.value?.magnitude, let end = to.value,
      any(between(by, to), .span) || to.ending == .to, !followsFrom(to), to.ending != .from, !followsFrom(by),
      by.ending != .from, between(by, to).count < 6,
      let way = direction ?? (has(.fall) ? has(.rise) ? nil : .down : has(.rise) ? .up : nil)
    else { return nil }
    let start: Decimal? =
      switch (by.kind, to.kind) {
      case (.points, .share): way == .up ? end - step : end + step
      case (.count, .share), (.bare, .share):
        (by.lastToken...by.lastToken + 1).contains { source.word($0).hasPrefix("point") }
          ? way == .up ? end - step : end + step : nil
      case (.share, .money), (.share, .time), (.share, .count):
        isChangeAlone(by) || any(before(by), .changeLead)
          ? end.times(Decimal(100), over: way == .up ? Decimal(100) + step : Decimal(100) - step) : nil
      default: nil
      }
    guard let start, start > .zero, let from = to.at(start, said: by) else { return nil }
    return ProseReading.Change(from: from, to: to, isCertain: by.kind != .share, bound: bound(of: to))
  }
}
