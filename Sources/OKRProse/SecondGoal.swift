import OKRValues

extension ClauseReader {
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
}
