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
    /// Which way leads to it: down to 90, 提升到20%.
    package let way: Direction?
    /// Whether nothing but its bound stands before it, and something behind it.
    package let opensTitle: Bool

    init(quantity: TitleQuantity, value: Decimal, bound: Bound?, isLed: Bool, way: Direction?, opensTitle: Bool) {
      self.opensTitle = opensTitle
      self.quantity = quantity
      self.value = value
      self.bound = bound
      self.isLed = isLed
      self.way = way
    }
  }
}

extension ClauseReader {
  /// The numbers of the clause that can only be where something is to end.
  var aims: [ProseReading.Aim] {
    let found = goals.isEmpty ? window.map { [$0] } ?? [] : goals
    return found.compactMap { goal in
      guard !goal.isAbout, !goal.isDoubtful || goal.kind == .time, !goal.isSigned, goal.kind != .points,
        goal.ending != .from,
        !followsFrom(goal), !isChangeAlone(goal), !isMore(goal), !isPartOfOther(goal),
        isNumberToReach(goal) || goal.value?.isZero ?? false,
        let value = goal.value
      else { return nil }
      // Already down to 3.9%: on the way.
      if saysAlready(goal) { return nil }
      let bound = bound(of: goal)
      // 缺课超过10%的学生: of which ones.
      if source.value.hasHan, tokens[goal.lastToken...].dropFirst().contains(where: { source.string($0) == "的" }) {
        return nil
      }
      // 召回率，精确率不低于0.9: of two metrics it is the limit of the other one.
      if let stop = tokens[..<goal.firstToken].indices.last(where: isStop),
        tokens[..<stop].contains(where: { $0.tags.contains(.metric) }),
        tokens[stop..<goal.firstToken].contains(where: { $0.tags.contains(.metric) }),
        tokens.indices.contains(where: isLimit)
      {
        return nil
      }
      // 别让它再超过5%: the bound is forbidden.
      if has(.negation), bound == .moreThan || bound == .atLeast { return nil }
      let isLed =
        goals.isEmpty || saysInWhichTime(goal) || leadsToBound(goal) || isNamedAim(goal) || reaches(goal)
        || (has(.change) || reachesMetric || goal.value?.isZero ?? false)
          && (goal.ending == .to || any(before(goal), .span))
        || isShareOfThose(goal)
        // Mean time to patch criticals: 72h.
        || numbers.count == 1 && [.time, .share, .money].contains(goal.kind) && source.isBehindColon(goal.firstToken)
      guard isLed || bound != nil && standsAlone(goal) else { return nil }
      // Within an hour is kept by 45 minutes.
      let limit = bound ?? (saysInWhichTime(goal) ? .atMost : nil)
      return ProseReading.Aim(
        quantity: goal, value: value, bound: limit, isLed: isLed, way: way(to: goal), opensTitle: opensTitle(goal))
    }
  }

  /// Already down to 3.9%, jo 3,9 %, 已降到3.9%: whether a word says that a number is reached already.
  private func saysAlready(_ goal: TitleQuantity) -> Bool {
    let lead = (max(0, goal.firstToken - 4)..<goal.firstToken).reversed().prefix { !isStop($0) }
    return lead.contains { ["already", "jo"].contains(source.word($0)) || source.word($0).hasPrefix("已") }
  }

  /// Over 10 minutes in the queue: whether nothing but its bound stands before a number, and something behind it.
  private func opensTitle(_ goal: TitleQuantity) -> Bool {
    tokens[..<goal.firstToken].indices.allSatisfy {
      !tokens[$0].tags.isDisjoint(with: [.bound, .ceiling, .level]) || isBoundMark($0)
    } && goal.lastToken + 1 < tokens.count
  }

  /// Down to 90 g, 降到5%: which way the word right before the number goes.
  private func way(to goal: TitleQuantity) -> ProseReading.Direction? {
    if namesRank { return nil }
    let lead = source.tags(goal.firstToken - 1)
    if source.word(goal.firstToken - 1) == "down to" { return .down }
    guard lead.contains(.span), tokens[goal.firstToken - 1].kind == .han else { return nil }
    return lead.contains(.fall) ? lead.contains(.rise) ? nil : .down : lead.contains(.rise) ? .up : nil
  }

  /// Three quarters of the seats are sold, joka neljäs ottaa paketin: the share that a title opens with.
  private func isShareOfThose(_ goal: TitleQuantity) -> Bool {
    guard goal.firstToken == 0, goal.kind == .share, goals.count == 1, goal.ending == .none else { return false }
    return source.word(goal.lastToken + 1) == "of" || source.isFinnish && source.word(0).hasPrefix("joka ")
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
    // Over 10% late projects: which ones.
    if start < 0 || source.isBehindColon(start + 1), goal.kind != .share { return true }
    var end = goal.lastToken + 1
    while end < tokens.count, !tokens[end].tags.isDisjoint(with: isBound) { end += 1 }
    let isLast = end >= tokens.count || isStop(end) || source.isMark(end, ["(", "（", "-", "–", "—", "/"])
    guard isLast || !source.tags(end).isDisjoint(with: [.recurrence, .per]) else { return false }
    guard start >= 0, !source.isBehindColon(start + 1) else { return true }
    if case .mark = tokens[start].kind { return true }
    // Get them under 5%: them are what is measured.
    if ["them", "it"].contains(source.word(start)) { return true }
    return isStop(start) || tokens[start].tags.contains(.metric) || source.isFinnish && isLast && !namesThose
  }

  /// What stands right before a level, or right behind it, and makes a bound of it.
  func bound(of goal: TitleQuantity) -> Bound? {
    // Many ask for that of one number, one after the other.
    if let knownBound, knownBound.token == goal.firstToken { return knownBound.bound }
    let bound = findBound(of: goal)
    knownBound = (goal.firstToken, bound)
    return bound
  }

  private func findBound(of goal: TitleQuantity) -> Bound? {
    let value = source.value
    for index in (max(0, goal.firstToken - 3)..<goal.firstToken).reversed() {
      // In under 48 hours: the bound may be the second word of a phrase.
      let range = tokens[index].range
      for start in range where start == range.lowerBound || value.bytes[start - 1] == UInt8(ascii: " ") {
        guard let (bound, end) = ValueNames.bound(value, start, isBehind: false),
          value.skip(end) == goal.range.lowerBound || isBeforeVerb(end, goal)
        else { continue }
        // From 40 up to 60: where the change ends.
        return tokens[index].tags.contains(.span) && bound == .atMost ? nil : bound
      }
    }
    let behind = value.skip(tokens[goal.lastToken].range.upperBound)
    guard let found = ValueNames.bound(value, behind, isBehind: true) else { return nil }
    // 94 % korkeintaan 3 min myöhässä: the bound of the number behind it.
    if numbers.contains(where: { $0.range.lowerBound == value.skip(found.end) }) { return nil }
    // 8場內部分享會: one character of another word.
    if found.end == behind + 3,
      ["部", "容", "训", "訓", "外"].contains(value.string(found.end..<min(found.end + 3, value.bytes.count))),
      ["内", "內"].contains(value.string(behind..<found.end))
    {
      return nil
    }
    return found.bound
  }

  /// 至少访谈25人: in Chinese a bound may stand before the verb.
  private func isBeforeVerb(_ end: Int, _ goal: TitleQuantity) -> Bool {
    let value = source.value
    return end < goal.range.lowerBound && goal.range.lowerBound - end <= 12
      && (end..<goal.range.lowerBound).allSatisfy { value.bytes[$0] >= 0x80 } && value.isHan(end)
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

  /// Myymälät, joissa hyllysaatavuus on vähintään 95 %: the bound says which ones.
  private var namesThose: Bool {
    let those: [StaticString] = [
      "joka", "jotka", "joissa", "joilla", "joiden", "joista", "joihin", "joita", "jossa", "jonka",
    ]
    return tokens.contains { those.contains(source.string($0)) }
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
