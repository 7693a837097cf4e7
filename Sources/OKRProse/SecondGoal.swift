import OKRValues

extension Reader {
  /// The number of a second goal behind a conjunction: each side has a number, and a verb or both ends of a change.
  func secondGoal() -> Range<Int>? {
    if let second = unlikeGoal() { return second.range }
    for index in tokens.indices.dropFirst().filter({ tokens[$0].tags.contains(.and) || isStop($0) }).prefix(Reader.most)
    {
      // Between June and September.
      if tokens[index - 1].tags.contains(.month) { continue }
      let left = goals.filter { $0.lastToken < index }
      let right = goals.filter { $0.firstToken > index }
      guard let start = right.first, !right.isEmpty else { continue }
      let before = (0..<index).filter { !tokens[$0].tags.isDisjoint(with: .anyVerb) && !isNoun($0) }
      let behind = (index + 1..<tokens.count).filter { !tokens[$0].tags.isDisjoint(with: .anyVerb) && !isNoun($0) }
      let isWord = tokens[index].kind == .word || tokens[index].kind == .han
      // A falls from 6 to 2 and B rises from 7 to 12, whatever joins them.
      if isWord, left.count >= 2, right.count >= 2, isPair(left), isPair(right) { return start.range }
      // 投诉率从2%降至1%、首响由90秒减到30秒: a mark that only parts nouns joins two whole changes, and nothing less.
      if left.count >= 2, right.count >= 2, isPair(left), isPair(right), !has(.purpose) { return start.range }
      if has(.purpose) || !tokens[index].tags.contains(.and) { continue }
      // Drops by a third, from 30% to 20%: the same goal told twice.
      if start.firstToken <= index + 2, followsFrom(start), left.count == 1 { continue }
      if isWord, left.last?.kind == .share, start.kind == .share, has(.change), !has(.span), !has(.baseline) {
        return start.range
      }
      if !left.isEmpty, !before.isEmpty, let verb = behind.first,
        verb < start.firstToken + 2 || tokens[verb].kind == .han
      {
        let isTold = left.last.map { isTwoClauses($0, Array($0.lastToken + 1..<start.firstToken)) } ?? false
        if isTold || !(left.count == 1 && right.count == 1 && (has(.span) || has(.baseline))) { return start.range }
      }
      // Work and its outcome joined as two goals: 制定政策并获取10家渠道的认可.
      if left.isEmpty, let verb = before.last, isWork(tokens[verb].tags),
        tokens[verb].kind == .han || verb == leadingVerb,
        behind.contains(where: { !tokens[$0].tags.isDisjoint(with: [.gain, .rise, .fall, .reach]) })
      {
        return start.range
      }
    }
    return nil
  }

  /// Two metrics of different kinds, joined without a verb: 10,000 downloads and a conversion of 4%.
  func unlikeGoal() -> TitleQuantity? {
    guard goals.count == 2, let left = goals.first, let right = goals.last,
      leadingVerb.map({ !isWork(tokens[$0].tags) }) ?? true,
      !has([.purpose, .finite, .baseline, .insteadOf, .amount])
    else { return nil }
    let kinds: [TitleQuantity.Kind] = [.count, .share, .money, .time, .points]
    guard left.kind != right.kind, kinds.contains(left.kind), kinds.contains(right.kind), left.isWritten,
      right.isWritten
    else { return nil }
    let between = tokens.indices.filter { $0 > left.lastToken && $0 < right.firstToken }
    guard let and = between.first(where: { tokens[$0].tags.contains(.and) && !isStop($0) }), !any(between, .per) else {
      return nil
    }
    // And at 95% satisfaction: a bound to the first, not a metric of its own.
    let isBound = and + 1 < right.firstToken && any([and + 1], [.level, .opener])
    let isBehind = tokens.dropFirst(right.lastToken + 1).contains { $0.tags.contains(.metric) }
    return any(between.filter { $0 > and }, [.metric, .deed]) || isBehind && !isBound ? right : nil
  }

  func isPair(_ some: [TitleQuantity]) -> Bool {
    guard let first = some.first else { return false }
    return some.dropFirst().contains { first.isComparable(to: $0) && order(first, $0) != nil }
  }
}
