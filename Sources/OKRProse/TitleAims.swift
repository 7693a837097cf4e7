import OKRReader
package import OKRValues

extension ProseReading {
  /// A number of a title that a word, a case or a mark beside it makes the one to be reached, wherever in the title.
  package final class Aim: Sendable {
    package let quantity: TitleQuantity
    package let value: Decimal
    /// Where it is only a bound: below 3%.
    package let bound: Bound?
    /// Whether more than the bound leads to it.
    package let isLed: Bool

    init(quantity: TitleQuantity, value: Decimal, bound: Bound?, isLed: Bool) {
      self.quantity = quantity
      self.value = value
      self.bound = bound
      self.isLed = isLed
    }
  }
}

extension ClauseReader {
  /// The numbers of the clause that can only be where something is to end.
  var aims: [ProseReading.Aim] {
    let found = goals.isEmpty ? [window].compactMap { $0 } : goals
    return found.compactMap { goal in
      guard !goal.isAbout, !goal.isDoubtful || goal.kind == .time, !goal.isSigned, goal.kind != .points,
        goal.ending != .from,
        !followsFrom(goal), !isChangeAlone(goal), !isMore(goal), !isPartOfOther(goal), isNumberToReach(goal),
        let value = goal.value
      else { return nil }
      let bound = bound(of: goal)
      // 别让它再超过5%: the bound is forbidden.
      if has(.negation), bound == .moreThan || bound == .atLeast { return nil }
      let isLed =
        goals.isEmpty || saysInWhichTime(goal) || leadsToBound(goal) || isNamedAim(goal) || reaches(goal)
        || has(.change) && (goal.ending == .to || any(before(goal), .span))
      guard isLed || bound != nil && standsAlone(goal) else { return nil }
      return ProseReading.Aim(quantity: goal, value: value, bound: bound, isLed: isLed)
    }
  }

  /// 20 more reviews, 20 lisää: on top of what is there.
  private func isMore(_ goal: TitleQuantity) -> Bool {
    ["more", "additional", "extra", "lisää"].contains(source.word(goal.lastToken + 1))
  }

  /// Target 40%, aim: 12k, tavoite 3 %, 目标2万.
  private func isNamedAim(_ goal: TitleQuantity) -> Bool {
    var index = goal.firstToken - 1
    while index >= 0,
      ["is", "on", "of", ":", "：", "="].contains(source.word(index)) || tokens[index].tags.contains(.level)
    {
      index -= 1
    }
    return source.tags(index).contains(.aim)
  }

  /// Crash-free sessions, at least 99.5%; churn < 3%; over 300,000 visitors: a bound of the metric itself, and not of what
  /// is counted, as in shops with at least 95% on the shelf.
  private func standsAlone(_ goal: TitleQuantity) -> Bool {
    let isBound: Tag = [.bound, .ceiling, .level]
    var start = goal.firstToken - 1
    while start >= 0, !tokens[start].tags.isDisjoint(with: isBound) || isBoundMark(start) { start -= 1 }
    guard start >= 0, !source.isBehindColon(start + 1) else { return true }
    var end = goal.lastToken + 1
    while end < tokens.count, !tokens[end].tags.isDisjoint(with: isBound) { end += 1 }
    let isLast = end >= tokens.count || isStop(end) || source.isMark(end, ["(", "（", "-", "–", "—", "/"])
    guard isLast || !source.tags(end).isDisjoint(with: [.recurrence, .per]) else { return false }
    if case .mark = tokens[start].kind { return true }
    // Get them under 5%: them are what is measured.
    if ["them", "it"].contains(source.word(start)) { return true }
    return isStop(start) || tokens[start].tags.contains(.metric) || source.isFinnish && isLast && goal.kind != .share
  }

  /// Complaints fall below 10: a bound on the side that the verb goes to.
  private func leadsToBound(_ goal: TitleQuantity) -> Bool {
    guard has(.change), let bound = bound(of: goal) else { return false }
    let isBelow = bound == .lessThan || bound == .atMost
    return isBelow ? has(.fall) && !has(.rise) : has(.rise) && !has(.fall)
  }

  /// 占比做到100%, reach 95%, enää 2 %: the word right before it leads to it.
  private func reaches(_ goal: TitleQuantity) -> Bool {
    let before = source.tags(goal.firstToken - 1)
    return before.contains(.reach) && before.isDisjoint(with: .gain)
      || ["enää", "vain", "only"].contains(source.word(goal.firstToken - 1))
  }

  /// Within 5 days, at most 5 min, 48小时内, 12 tunnissa: in how much time something happens.
  private func saysInWhichTime(_ goal: TitleQuantity) -> Bool {
    guard goal.kind == .time else { return false }
    let bound = bound(of: goal)
    return any(before(goal), .within) || bound == .atMost || bound == .lessThan
      || source.isFinnish
        && [goal.lastToken, goal.lastToken + 1].contains { last in
          ["ssa", "ssä"].contains(where: source.word(last).hasSuffix)
        }
  }

  private func isBoundMark(_ index: Int) -> Bool { source.isMark(index, ["<", ">", "≤", "≥", "="]) }
}

extension TitleTokens {
  /// Whether a colon stands right before a token, also one that is in no clause.
  fileprivate func isBehindColon(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    var end = tokens[index].range.lowerBound
    while end > 0, byte(end - 1) == UInt8(ascii: " ") { end -= 1 }
    return byte(end - 1) == UInt8(ascii: ":") || end >= 3 && value.has("：", at: end - 3)
  }
}
