import OKRValues

extension Reader {
  /// Two numbers that can be compared, and a word or mark that makes them the ends of a change.
  func change() -> ProseReading.Change? {
    // Where a number follows "from", it is one of the two ends, whatever else is counted before it.
    if let index = goals.firstIndex(where: followsFrom) {
      for other in goals.dropFirst(index + 1) where goals[index].isComparable(to: other) {
        if let order = order(goals[index], other) { return order }
      }
      if index > 0, goals[index - 1].isComparable(to: goals[index]) {
        return ProseReading.Change(from: goals[index], to: goals[index - 1], isCertain: true)
      }
    }
    for (index, first) in goals.enumerated() {
      for second in goals.dropFirst(index + 1) where first.isComparable(to: second) {
        guard let order = order(first, second) else { continue }
        return order
      }
    }
    return nil
  }

  func order(_ first: TitleQuantity, _ second: TitleQuantity) -> ProseReading.Change? {
    let between = tokens.indices.filter { $0 > first.lastToken && $0 < second.firstToken }
    let before = tokens.indices.filter { $0 < first.firstToken && $0 >= first.firstToken - 2 }
    let after = tokens.indices.filter { $0 > second.lastToken && $0 <= second.lastToken + 2 }
    func any(_ indices: [Int], _ tag: Tag) -> Bool { indices.contains { !tokens[$0].tags.isDisjoint(with: tag) } }
    let isSpan = any(between, .span) && between.count <= 8
    let isSameKind = first.kind == second.kind && [.share, .money, .time].contains(first.kind)
    if first.ending == .from || (any(before, .span) && isSpan) || (isSpan && between.count <= 2) {
      return ProseReading.Change(from: first, to: second, isCertain: true)
    }
    if second.ending == .from { return ProseReading.Change(from: second, to: first, isCertain: false) }
    if any(before, .baseline) || any(between, .baseline) || any(after, .baseline) || isSpan {
      // Which of the two is today's depends on which one the word stands by.
      let isFirst = any(before, .baseline) || between.first.map { tokens[$0].tags.contains(.baseline) } ?? false
      return isFirst
        ? ProseReading.Change(from: first, to: second, isCertain: false)
        : ProseReading.Change(from: second, to: first, isCertain: false)
    }
    let isJoined = between.contains {
      tokens[$0].tags.contains(.and) && tokens[$0].kind != .mark(0x2C) && tokens[$0].kind != .mark(0x3B)
    }
    if isSameKind || source.namesDates, !isJoined, between.count <= 10 {
      return ProseReading.Change(from: first, to: second, isCertain: false)
    }
    if first.ending == .none, second.ending == .to, !has(.and) {
      return ProseReading.Change(from: first, to: second, isCertain: false)
    }
    return nil
  }

  /// Whether another number is named with a word that makes it today's: by 8% from its current €13.40.
  var hasBaseline: Bool {
    goals.count >= 2 && (has(.baseline) || goals.contains(where: followsFrom) || goals.contains { $0.ending == .from })
  }

  func followsFrom(_ goal: TitleQuantity) -> Bool {
    goal.firstToken > 0 && ["from", "从", "從"].contains(source.string(tokens[goal.firstToken - 1]))
  }
}
