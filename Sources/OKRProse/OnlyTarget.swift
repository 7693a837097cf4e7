import OKRReader
package import OKRValues

extension ProseReading {
  /// The one number of a title that names no change from one to another: reach 40%, win 300 buyers, grow by 20%.
  package final class OnlyTarget: Sendable {
    package let quantity: TitleQuantity
    /// Its value, or the lower end of a range; a fall by so much is negative.
    package let value: Decimal
    /// Where it is only a bound: below 3%.
    package let bound: Bound?
    /// How much is to change, and not where it ends.
    package let isChange: Bool
    /// Whether no bound is said, of a change as well: by 20%, and not by at least 20%.
    package let isExact: Bool
    /// Where it starts, of a title that does not say where it ends: speed up from 7 days.
    package let isBaseline: Bool
    /// Whether it counts what is not there yet: land 3 new customers, raise £2m.
    package let isFromNothing: Bool
    /// Up by 5 points: points in words, which of a share are those of a percentage.
    package let isPoints: Bool
    /// Win 20 more dealers: so many on top of those that are there.
    package let isMore: Bool
    /// As a clause writes it, without the bound.
    package let written: String

    init(
      quantity: TitleQuantity, value: Decimal, bound: Bound?, isChange: Bool, isExact: Bool = false, isBaseline: Bool,
      isFromNothing: Bool, isPoints: Bool = false, isMore: Bool = false, written: String
    ) {
      self.quantity = quantity
      self.value = value
      self.bound = bound
      self.isChange = isChange
      self.isExact = isExact
      self.isBaseline = isBaseline
      self.isFromNothing = isFromNothing
      self.isPoints = isPoints
      self.isMore = isMore
      self.written = written
    }
  }
}

extension ClauseReader {
  /// What the statement of a title makes of its only number; nil where there are several, and of a part of a whole that no
  /// number of percent is where only what a clause can write is asked for.
  func onlyTarget(_ statement: ProseReading.Statement, inAnyWords: Bool = false) -> ProseReading.OnlyTarget? {
    // Answered within 48 hours: without another number the time is the goal.
    let numbers = goals.isEmpty ? window.map { [$0] } ?? [] : goals
    guard numbers.count == 1, let goal = numbers.first, isNumberToReach(goal), !isOfThoseThere(goal),
      let value = goal.value ?? goal.ends?.low, let written = goal.written(unitOf: goal) ?? (inAnyWords ? "" : nil),
      !isPartOfOther(goal)
    else { return nil }
    func target(
      _ value: Decimal, _ written: String, isChange: Bool = false, isFromNothing: Bool = false
    ) -> ProseReading.OnlyTarget {
      ProseReading.OnlyTarget(
        quantity: goal, value: value, bound: isChange ? nil : bound(of: goal), isChange: isChange,
        isExact: goal.ends == nil && !goal.isAbout && bound(of: goal) == nil && !has([.bound, .ceiling]),
        isBaseline: false, isFromNothing: isFromNothing,
        isPoints: ["point", "points", "pistettä"].contains(source.word(goal.lastToken + 1)),
        isMore: source.word(goal.lastToken + 1) == "more" && !tokens.contains { source.string($0) == "than" },
        written: written)
    }
    let isOfToday = (any(before(goal), .today) || isReplaced(goal)) && !has(.aim) && statement != .hold
    if !goal.isSigned, isStart(goal) || isOfToday {
      return ProseReading.OnlyTarget(
        quantity: goal, value: value, bound: nil, isChange: false, isBaseline: true, isFromNothing: false,
        written: written)
    }
    switch statement {
    case .levelOnly, .hold: return target(value, written)
    // Hire 3 engineers counts what is done; at least 25 interviews are a bound to reach.
    case .work: return goal.kind == .count && bound(of: goal) == nil ? nil : target(value, written)
    // What is counted from nothing; in twice as many, and in so many instead of others, the number is no target.
    case .complete:
      return has([.multiply, .insteadOf]) || endsInOne
        ? nil : target(value, written, isFromNothing: countsFromNothing(goal))
    case .endState: return goal.isWhole || goal.kind == .share ? target(value, written) : nil
    // A third less: a change has no form for a part of a whole that no number of percent is.
    case .changeOnly where Words.contains(" of ", written) && !inAnyWords: return nil
    case .changeOnly:
      if goal.isSigned { return target(value, value.isNegative ? written : "+\(written)", isChange: true) }
      // Kahdella kolmasosalla alas: the way is a part of the number.
      let isDown = ["alas", "down"].contains(where: source.word(goal.firstToken).hasSuffix)
      switch direction ?? (isDown ? .down : has(.fall) || !has(.rise) ? nil : .up) {
      case .up: return target(value, "+\(written)", isChange: true)
      case .down: return target(value.negated, "-\(written)", isChange: true)
      case nil: return nil
      }
    case .bareMetric, .wish, .nothing: return nil
    }
  }

  /// Do not lose any of the 12 key accounts: how many there are of which none is to go.
  private func isOfThoseThere(_ goal: TitleQuantity) -> Bool {
    let before = source.value.foldedSlice(0..<goal.range.lowerBound)
    return has([.negation, .none])
      && ["any of the ", "any of our ", "one of the ", "one of our "].contains(where: before.hasSuffix)
  }

  /// Down to a third, by half a star, 20% year on year: a part of what nobody says in the title.
  func isPartOfOther(_ goal: TitleQuantity) -> Bool {
    guard goal.kind == .share, has([.change, .changeLead]) || source.value.hasHan else { return false }
    let years: [StaticString] = [
      "year on year", "year-on-year", "yoy", "y/y", "同比", "vuodentak", "edellisvuo", "原来的", "原來的", "原先的",
    ]
    let text = source.value.foldedSlice(
      (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0))
    if years.contains(where: text.contains) { return true }
    guard !source.value.isDigit(goal.range.lowerBound) else { return false }
    if tokens[goal.firstToken].tags.contains(.changeLead) || goal.ending == .by {
      return source.tags(goal.lastToken + 1).contains(.determiner)
        || ["lla", "llä"].contains(where: source.word(goal.lastToken + 1).hasSuffix)
    }
    return has(.fall) && any(before(goal), .span)
  }

  /// Whether a number of what is complete without a baseline is a count or a sum that starts at nothing with the cycle.
  private func countsFromNothing(_ goal: TitleQuantity) -> Bool {
    guard numbers.count == 1, goal.ends == nil, !goal.isRate, !has([.per, .recurrence, .baseline, .present, .origin])
    else { return false }
    switch goal.kind {
    case .count, .money: break
    case .bare where goal.value?.isWhole ?? false: break
    case .bare, .share, .points, .time: return false
    }
    switch bound(of: goal) {
    case .atLeast, .moreThan, nil: return goal.value.map { $0 > .zero } ?? false
    case .atMost, .lessThan: return false
    }
  }

  /// Where something starts: from 7 days, 5 päivästä; but 3 kriittistä häiriötä has an adjective with such an ending, and
  /// kolme neljästä a whole.
  private func isStart(_ goal: TitleQuantity) -> Bool {
    if followsFrom(goal) { return true }
    guard goal.ending == .from, !goal.isPart, bound(of: goal) == nil else { return false }
    return goal.kind != .count || has([.rise, .fall])
  }

  /// In digits, or of a unit that people measure in; one or two in words are more often a figure of speech.
  func isNumberToReach(_ goal: TitleQuantity) -> Bool {
    // 四颗半星, tuntiin ja kahteenkymmeneen minuuttiin: the number is not all that is said.
    let end = goal.range.upperBound
    if source.value.hasHan, source.value.string(end..<min(end + 8, source.value.bytes.count)).prefix(2).contains("半") {
      return false
    }
    switch goal.kind {
    case .time where !goal.isWritten:
      return !tokens.indices.contains { index in
        !goal.range.overlaps(tokens[index].range) && tokens[index].kind == .word
          && ValueNames.isTime(source.value, tokens[index].range)
      }
    case .share, .points, .money, .time: return true
    case .count, .bare: return goal.isWritten || goal.value.map { $0 > Decimal(2) } ?? true
    }
  }
}
