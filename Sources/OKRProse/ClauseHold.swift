import OKRReader
import OKRValues

/// What is to stay as it is.
extension ClauseReader {
  /// The words that say that something is to stay as it is, if it is.
  func held(_ change: ProseReading.Change?) -> Range<Int>? {
    if let change {
      let (from, to) = (change.from, change.to)
      if let start = from.value, let ends = to.ends, ends.low <= start, start <= ends.high {
        return to.range
      }
      if let held = sameEnds(change) { return held }
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
      // Remains at 88 or above (now 88.4), 不突破0.9%（目前0.7%）: it is met already.
      if !saysNone, let bound = change.bound, let start = from.value, let end = to.value,
        from.unit == to.unit || from.unit == nil || to.unit == nil,
        [.atLeast, .moreThan].contains(bound) ? start >= end : start <= end, !has(.change),
        has(.hold) || asides.contains(from.firstToken) || isOfToday(change) && !has(.negation)
      {
        return first(.hold) ?? to.range
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
    if let held = forbiddenSlip ?? boundAtPresent { return held }
    // No box still on Windows: none is to be left.
    if let quantifier, saysNone, tokens[..<quantifier].allSatisfy({ $0.tags.contains(.idle) }) { return nil }
    // Percent of students retained: what is measured, of which nothing is asked.
    if goals.isEmpty, let first = tokens.first, first.kind != .han, first.tags.isSuperset(of: [.metric, .tail]) {
      return nil
    }
    return upkeep { _ in true }.map { tokens[$0].range }
  }

  /// The verb of upkeep: the one in front, one of Chinese, or one behind what is kept.
  private func upkeep(where isWanted: (Int) -> Bool) -> Int? {
    func isUpkeep(_ index: Int) -> Bool { tokens[index].tags.contains(.hold) && isHold(index) && isWanted(index) }
    if let leadingVerb, isUpkeep(leadingVerb) { return leadingVerb }
    if let hanHold, isUpkeep(hanHold) { return hanHold }
    return finiteHold.flatMap { isUpkeep($0) ? $0 : nil }
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

  /// No lower than today's, 不低于目前的: the bound is where it stands.
  var boundAtPresent: Range<Int>? {
    // Twice as many as at present.
    guard goals.count <= 1 else { return nil }
    for index in tokens.indices
    where source.word(index - 1) != "twice" && tokens[index].tags.contains(.bound) && tokens[index].range.count > 2 {
      let near = tokens.indices.dropFirst(index + 1).prefix(2)
      if let present = near.first(where: { !tokens[$0].tags.isDisjoint(with: [.present, .baseline]) }) {
        return tokens[index].range.lowerBound..<tokens[present].range.upperBound
      }
    }
    return boundAtOnce
  }

  /// No dearer than last season's, no higher than the 14.2 recorded last year: no more of it than once.
  private var boundAtOnce: Range<Int>? {
    guard !has(.change), let than = tokens.indices.first(where: { source.word($0).hasSuffix("than") }) else {
      return nil
    }
    let isWhole = ["no ", "not "].contains(where: source.word(than).hasPrefix)
    guard isWhole || source.word(than - 2) == "no" && source.word(than - 1).hasSuffix("er"),
      let once = tokens.indices.dropFirst(than + 1).first(where: {
        !tokens[$0].tags.isDisjoint(with: [.present, .baseline]) || source.word($0) == "last"
      }), once - than <= 5
    else { return nil }
    return tokens[isWhole ? than : than - 2].range.lowerBound..<tokens[once].range.upperBound
  }

  /// Below 5%, at 30: a word that leads to a level, before a number; workshops under a programme are none.
  private var isAtLevel: Bool {
    tokens.indices.contains {
      tokens[$0].tags.contains(.level) && (goals.isEmpty || source.isNumber($0 + 1) || source.isNumber($0 + 2))
    }
  }

  /// `Hold evenings` is work, `hold the rate at 5%` is upkeep.
  func isHold(_ index: Int) -> Bool {
    guard tokens[index].tags.contains(.work) else { return true }
    // Hold 2 safety evenings: so many of them right behind the verb.
    if index == leadingVerb, !source.isFinnish, let goal = goals.first, goals.count == 1, goal.kind == .count,
      goal.firstToken == index + 1, !has([.level, .within, .per])
    {
      return false
    }
    // 24 reviews held with clients, opastuksia pidetty >= 60.
    let isOfMetric = tokens.indices.contains {
      tokens[$0].tags.contains(.metric) && !tokens[$0].tags.contains(.nameLead)
    }
    if tokens[index].tags.contains(.noun), !goals.isEmpty, !isOfMetric,
      goals.allSatisfy({ [.count, .bare].contains($0.kind) })
    {
      return false
    }
    // Taso pidetään väh. 95:ssä.
    if source.isFinnish, let goal = goals.last,
      ["ssa", "ssä"].contains(where: source.value.foldedSlice(goal.range).hasSuffix)
    {
      return true
    }
    // Nuorteniltoja pidetään vähintään 40: several of something, and how many.
    if source.isFinnish, goals.count == 1, let goal = goals.first, [.count, .bare].contains(goal.kind), !isOfMetric,
      source.shape(index - 1).contains(.severalOf)
    {
      return false
    }
    // Pidetään vuodot nollassa: none, as today.
    if source.isFinnish, index == leadingVerb, tokens.last?.tags.isSuperset(of: [.amount, .none]) ?? false {
      return true
    }
    // Pidetään kuorma 28 yhtiössä: so many, and where it is kept.
    if source.isFinnish, let goal = goals.last, goal.lastToken + 2 >= tokens.count,
      ["ssa", "ssä"].contains(where: source.word(tokens.count - 1).hasSuffix)
    {
      return true
    }
    // Hold 60 stay interviews: right behind a count it is a part of a name.
    let holds = tokens.indices.count { tokens[$0].tags.contains(.hold) && !source.isNumber($0 - 1) }
    return holds > 1 || has([.metric, .within]) || isAtLevel || hasShare
      || goals.contains { $0.kind == .money || $0.kind == .time || $0.kind == .bare && !($0.value?.isWhole ?? true) }
  }

  var hanHold: Int? {
    guard source.value.hasHan else { return nil }
    let isVerb = { [self] (index: Int, tags: Tag) in
      tokens[index].kind == .han && !tokens[index].tags.isDisjoint(with: tags) && !isNamePart(index)
        && !isHoldOfName(index)
    }
    let first = tokens.indices.first { isVerb($0, .anyVerb) }
    if let first, tokens[first].tags.contains(.hold) { return first }
    return tokens.indices.last { isVerb($0, .hold) }
  }

  /// 容量保持率: a verb of upkeep in the name of a metric.
  private func isHoldOfName(_ index: Int) -> Bool {
    source.tags(index + 1).contains(.tail) && source.touches(index + 1)
  }

  /// `… pysyy alle 35 prosentissa`, `X stays above 95%`: upkeep behind what is kept.
  var finiteHold: Int? {
    tokens.indices.first { index in
      guard tokens[index].kind == .word, tokens[index].tags.contains(.hold), !isNoun(index), !isRegard(index),
        // Median stay 74 days: a noun.
        source.word(index) != "stay" || !["median", "average", "avg", "mean", "of"].contains(source.word(index - 1)),
        // Stays half a night longer.
        !has(.more) || !tokens.indices.contains(where: { source.word($0) == "longer" }),
        // Conduct stay interviews: right behind a verb it says which.
        leadingVerb.map({ $0 + 1 != index }) ?? true,
        // 40% of summer stays: at the end of all it is what is counted.
        source.isFinnish || index + 1 < tokens.count || !source.isPlural(index) || goals.isEmpty || isAdverb(index),
        // Cutting stays from 4 hours to 2; briefed on safeguarding.
        !source.tags(index + 1).contains(.origin),
        index == 0 || tokens[index - 1].tags.isDisjoint(with: [.opener, .determiner])
          || tokens[index - 1].tags.contains(.idle)
          || tokens[index - 1].tags.contains(.finite) && !tokens[index - 1].tags.contains(.place)
      else { return false }
      // 80% of new hires stay: the number is of those who do, and nothing is kept at it.
      // 6 new retained mandates: before a noun it says which.
      if tokens[index].tags.contains(.noun), index + 1 < tokens.count, tokens[index + 1].kind == .word,
        tokens[index + 1].tags.isEmpty
      {
        return false
      }
      // SLO 99,9 % pitää: what stands before the number is kept at it.
      let isOfMetric =
        goals.first.map { goal in
          tokens[..<goal.firstToken].filter {
            if case .mark = $0.kind { false } else { $0.tags.isDisjoint(with: [.level, .bound, .ceiling]) }
          }.count == 1
            && index == goal.lastToken + 1
        } ?? false
      let isOfSome =
        goals.count == 1 && goals.allSatisfy { $0.lastToken < index } && !tokens[index].tags.contains(.noun)
        && !isAdverb(index) && !isOfMetric
      return !isOfSome
    }
  }

  /// At all times, koko ajan: no verb, of which some would be the subject.
  private func isAdverb(_ index: Int) -> Bool { source.string(tokens[index]).contains(UInt8(ascii: " ")) }

  /// Asiakkaat pitävät palvelua helppona: to hold something to be something keeps nothing as it is.
  func isRegard(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    guard let regard = source.regard(source.string(tokens[index])) else { return false }
    let isObject = { [self] (place: Int) in regard.objects.contains(where: source.word(place).ends) }
    return tokens.indices.dropFirst(index + 1).prefix(5).contains { place in
      tokens[place].kind == .word && tokens[place].tags.isDisjoint(with: [.hold, .level])
        && regard.complements.contains(where: source.word(place).ends)
        && (place > index + 1 ? isObject(place - 1) : isObject(index - 1))
    }
  }
}
