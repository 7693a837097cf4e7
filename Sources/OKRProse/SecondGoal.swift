import OKRReader
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

/// Whether a title asks for two things.
extension TitleReader {
  /// The clause in which a second goal starts: another one that has a target of its own.
  var secondGoal: Int? {
    if let twice = clauses.firstIndex(where: { $0.hasTwoChanges || $0.changesEach }) { return twice }
    guard clauses.count > 1 else { return nil }
    if let more = clauses.indices.dropFirst().first(where: comesOnTop) { return more }
    let goals = clauses.indices.filter { isGoal($0) && joint($0) != .effect }
    if goals.count > 1 { return goals[1] }
    let counted = clauses.indices.filter {
      asked($0) == .work && (!clauses[$0].goals.isEmpty || clauses[$0].has(.habit))
        // 办理成果展2场、讲座12场: what else is done with the verb before it.
        && !($0 > 0 && asked($0 - 1) == .work && clauses[$0].isUnderVerbBefore)
    }
    let changing = clauses.indices.filter { clauses[$0].moves && [.nothing, .wish].contains(asked($0)) }
    if let none = clauses.indices.dropFirst().first(where: {
      joint($0) == .and && clauses[$0].saysNone && clauses[$0 - 1].saysNone && asked($0) == .endState
    }) {
      return none
    }
    guard let only = goals.first else {
      return counted.count > 1
        ? counted[1]
        : changing.count > 1
          && (joint(changing[1]) == .and || asked(changing[1]) == .nothing && asked(changing[0]) == .nothing
            || changing.allSatisfy { clauses[$0].changes })
          ? changing[1] : nil
    }
    // Work and what is won by other means: launch lockers and win 3,000 users; write 60 posts, sign 30 partners. Where a
    // subject stands first it is what the work brings: ovens are replaced and the bill falls to 1,500 euros.
    // Otetaan skannerit käyttöön ja painetaan virheet 0,8:sta 0,3:een: what is to fall is what the work is for.
    // Launch a lounge and get satisfaction to 4.6: so is what is to be reached.
    let isFinnishEffect =
      clauses[only].source.isFinnish && ends(only) != nil && clauses[only].moves || clauses[only].reachesMetric
    if only > 0, clauses[..<only].contains(where: { $0.asked.statement == .work }), joint(only) == .and,
      clauses[only].startsWithVerb, !isFinnishEffect, !clauses[only].saves
    {
      return only
    }
    if let next = counted.last, next > only,
      joint(next) == .and && (clauses[next].startsWithVerb || !clauses[only].isCount) || isBehindStop(next)
    {
      return next
    }
    if let first = counted.first, first < only, joint(only) != .effect, clauses[only].isCount || isBehindStop(only) {
      return only
    }
    return clauses.indices.first { index in
      guard index != only, index > 0 || only > 0 else { return false }
      return asked(index) == .endState
        && ((clauses[index].saysNone || clauses[index].goals.contains { $0.value?.isZero ?? false })
          && joint(index) != .effect && !clauses[only].source.namesDates && !(index < only && isBehindDash(only))
          || index > only && joint(index) == .and && (clauses[index].startsWithAll || clauses[index].isWholeShare))
        || asked(index) == .changeOnly && index > only
        || clauses[index].changes && asked(index) == .nothing && joint(max(index, 1)) != .effect
    }.map { max($0, only) }
  }

  /// , and also bring claims to 3%; 外加…: a word says that it is one more, and each of the two asks for something.
  private func comesOnTop(_ index: Int) -> Bool {
    guard let first = cut.parts[index].tokens.first, joint(index) != .effect,
      (max(0, first - 2)...first).contains(where: { source.tags($0).contains(.also) })
    else { return false }
    return [index - 1, index].allSatisfy { index in
      switch asked(index) {
      case .complete, .levelOnly, .changeOnly: !clauses[index].saysThen && !clauses[index].saysHowItWas
      case .work: !clauses[index].goals.isEmpty || clauses[index].startsWithVerb
      case .endState: !clauses[index].goals.isEmpty
      case .hold, .bareMetric, .wish, .nothing: false
      }
    }
  }

  /// Hire 6 welders; claims from 90k to 50k: behind a semicolon stands another sentence.
  private func isBehindStop(_ index: Int) -> Bool {
    guard let first = cut.parts[index].tokens.first else { return false }
    return source.isMark(first - 1, [";", "；", ".", "。"]) || source.word(first - 1) == "；"
  }

  /// Nobody sews past midnight – overtime from 310 hours to 150: behind a dash stands how it is measured.
  private func isBehindDash(_ index: Int) -> Bool {
    guard let start = clauses[index].tokens.first?.range.lowerBound else { return false }
    let before = source.value.string(0..<start).reversed().drop { $0 == " " }
    return before.first.map { "–—-".contains($0) } ?? false
  }

  func isGoal(_ index: Int) -> Bool {
    // 通过24小时内回访，退款申请从31笔降至18笔: the means, and what they bring.
    if clauses[index].isMeans || clauses[index].isWhere
      || clauses.count > 1 && (clauses[index].saysThen || clauses[index].saysHowItWas)
      || restates(index) || refersBack(index)
    {
      return false
    }
    // 85℃下老化1000 h，效率 71%→90%; 12 branches, visits 3 → 5: under which conditions, and of which; deals above €50k,
    // 118 → 80 days: which of them.
    if clauses.indices.contains(index + 1), ends(index) == nil, ends(index + 1) != nil, joint(index + 1) == .mark,
      clauses[index].isCondition && !clauses[index].has([.new, .deliverable]) || clauses[index + 1].isOnlyEnds
    {
      return false
    }
    // 38块一斤往上的直销单，卖满600单: which of them.
    if clauses.indices.contains(index + 1), !clauses[index + 1].goals.isEmpty, clauses[index].namesGroup {
      return false
    }
    return switch asked(index) {
    case .complete, .hold: !clauses[index].goals.isEmpty || ends(index) != nil
    // Triage 10 minuutissa, onnistuminen 64 %:sta 95 %:iin: how soon only says of what.
    case .levelOnly where clauses[index].saysHowSoon && joint(index) != .and:
      clauses.indices.allSatisfy { $0 == index || asked($0) != .complete }
    // 出版12个月内就加印的新书，从3种增加到8种: how soon only says which.
    case .levelOnly
    where clauses.indices.contains(index + 1) && !clauses[index + 1].goals.isEmpty && joint(index + 1) == .mark
      && clauses[index].saysWithinWhat:
      false
    case .levelOnly, .changeOnly: true
    case .endState, .work, .bareMetric, .wish, .nothing: false
    }
  }

  /// Whether a second goal is one by the words of the title as well; from 3 to 5 and from 9 to 4 are two in any words.
  func isSure(of second: Int) -> Bool {
    // USD 340k LY, this yr not over USD 100k: two numbers of one thing, of which one was.
    let kind = clauses[second].mainGoal?.kind
    if source.quantities().count(where: { $0.kind == kind }) == 2, clauses.allSatisfy({ $0.ends == nil }),
      clauses.contains(where: { namesThen(beside: $0) })
    {
      return false
    }
    // Snags under 15 as well as 9 plots in 10 on the day: levels of unlike kinds, each with what has it.
    if joint(second) == .and, second > 0, asked(second) == .levelOnly, asked(second - 1) == .levelOnly,
      kind != clauses[second - 1].mainGoal?.kind, clauses.count == 2
    {
      return true
    }
    return clauses[second].hasTwoChanges || clauses[second].changesEach || second > 0 && comesOnTop(second)
      || clauses.indices.count { asked($0) == .work && !clauses[$0].goals.isEmpty } > 1
      || clauses.count { $0.ends != nil } > 1 || !opinion.rulesOut(.twoGoals)
  }
}
