import OKRReader
import OKRValues

/// What is to stay as it is.
extension ClauseReader {
  /// The words that say that something is to stay as it is, if it is.
  func held(_ change: ProseReading.Change?) -> Range<Int>? {
    if let change {
      let (from, to) = (change.from, change.to)
      if let held = heldByNumbers(change) { return held }
      // 保持三个月以上的客户从100家增加到160家: it goes from one to the other.
      if followsFrom(from), let start = from.value, let end = to.value, start != end,
        !asides.contains(from.firstToken)
      {
        return nil
      }
      // Projects where a maintainer holds the keys: 11 of 27 → 20 of 27: only a verb in front says that it is to stay so.
      if leadingVerb == nil, change.isCertain, !source.value.hasHan, !source.isFinnish, let start = from.value,
        let end = to.value, start != end, source.tags(to.firstToken - 1) == .span
      {
        return nil
      }
      // Retain 88% of freshmen, vs 81%: more than it was.
      if from.value != to.value, tokens.contains(where: { ["vs", "versus"].contains(source.string($0)) }) {
        return nil
      }
      // No fault stays open for more than 14 days (today 37 do): there is to be none.
      if saysNone, asides.contains(from.firstToken) || has(.ceiling), leadingVerb == nil { return nil }
      // Keep it above 71% (winter: 66%): a verb in front outweighs a number of another time.
      let verb = upkeep { !($0 > to.lastToken && isAdverb($0)) }
      // Keep dropped trips at 1% (0.9 in August): what was dropped is no change.
      let changes = tokens.indices.contains {
        !tokens[$0].tags.isDisjoint(with: .change)
          && !(tokens[$0].tags.contains(.noun) && $0 == leadingVerb.map { $0 + 1 })
      }
      guard let verb, !changes else { return nil }
      // 别超过10分钟（现在18分钟）: what may not be passed is passed today.
      if tokens[verb].kind == .han, let start = from.value, let end = to.value, start > end,
        ["过", "過", "于", "於"].contains(where: source.string(tokens[verb]).hasSuffix)
      {
        return nil
      }
      return tokens[verb].range
    }
    if let forbiddenSlip { return forbiddenSlip }
    // No box still on Windows: none is to be left.
    if let quantifier, saysNone, tokens[..<quantifier].allSatisfy({ $0.tags.contains(.idle) }) { return nil }
    return upkeep { _ in true }.map { tokens[$0].range }
  }

  /// Full at 70 to 75%, from 75%; remains at 88 or above (now 88.4); 不突破0.9%（目前0.7%）: the numbers say that it is held.
  func heldByNumbers(_ change: ProseReading.Change) -> Range<Int>? {
    let (from, to) = (change.from, change.to)
    if let start = from.value, let ends = to.ends, ends.low <= start, start <= ends.high { return to.range }
    if let held = sameEnds(change) { return held }
    guard !saysNone, !has(.change), let bound = change.bound, let start = from.value, let end = to.value,
      from.unit == to.unit || from.unit == nil || to.unit == nil,
      [.atLeast, .moreThan].contains(bound) ? start >= end : start <= end,
      has(.hold) || asides.contains(from.firstToken) || isOfToday(change) && !has(.negation)
    else { return nil }
    return first(.hold) ?? to.range
  }

  /// The verb of upkeep, wherever it stands.
  private func upkeep(where isWanted: (Int) -> Bool) -> Int? {
    tokens.indices.first {
      tokens[$0].tags.contains(.hold) && !isNoun($0) && !isNamePart($0) && isHold($0) && isWanted($0)
    }
  }

  /// Stays at 94% as in spring (94%): no change is asked for.
  private func sameEnds(_ change: ProseReading.Change) -> Range<Int>? {
    guard let from = change.from.value, let to = change.to.value, from == to, change.from.kind == change.to.kind,
      change.from.unit == change.to.unit
    else { return nil }
    return first(.hold)
  }

  /// Must not slip, ei saa laskea, 不得下滑: what may not get worse is to stay.
  var forbiddenSlip: Range<Int>? {
    guard goals.count <= 1, leadingVerb == nil else { return nil }
    let isLevel = !numbers.isEmpty || has([.metric, .present])
    for index in tokens.indices where tokens[index].tags.contains(.negation) {
      // Fees do not rise, kausimaksu ei nouse: and that is all.
      let isAll = index > 0 && index + 2 == tokens.count
      let isLet = source.word(index + 1) == "let"
      guard isLevel || isAll || isLet || tokens[index].tags.contains(.bound) else { continue }
      // Don't let the cold build creep past 11 min.
      let near = tokens.indices.dropFirst(index + 1).prefix(isLet ? 7 : 3)
      if let verb = near.first(where: { !tokens[$0].tags.isDisjoint(with: [.rise, .fall, .slip]) }) {
        return tokens[index].range.lowerBound..<tokens[verb].range.upperBound
      }
    }
    return nil
  }

  /// `Hold evenings` is work, `hold the rate at 5%` is upkeep.
  private func isHold(_ index: Int) -> Bool {
    !tokens[index].tags.contains(.work) || has([.metric, .within, .level]) || hasShare
      || goals.contains { $0.kind == .money || $0.kind == .time || $0.kind == .bare && !($0.value?.isWhole ?? true) }
  }

  /// At all times, koko ajan: no verb, of which some would be the subject.
  private func isAdverb(_ index: Int) -> Bool { source.string(tokens[index]).contains(UInt8(ascii: " ")) }
}
