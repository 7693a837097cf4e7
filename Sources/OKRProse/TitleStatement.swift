import OKRValues

extension Reader {
  func statement(_ change: ProseReading.Change?) -> (ProseReading.Statement, Range<Int>?) {
    if let change, let held = sameEnds(change) { return (.hold, held) }
    if change != nil || hasBaseline || endsInOne || unknownBaseline != nil && !goals.isEmpty { return (.complete, nil) }
    if has(.purpose), goals.count >= 2 { return (.complete, nil) }
    if has(.insteadOf), !goals.isEmpty { return (.complete, nil) }
    if let held = forbiddenSlip ?? boundAtPresent { return (.hold, held) }
    if let index = [leadingVerb, hanHold, finiteHold].compactMap({ $0 }).first(where: {
      tokens[$0].tags.contains(.hold)
    }),
      isHold(index)
    {
      return (.hold, tokens[index].range)
    }
    if let work = workEvidence, !isOutcomeOfWork { return (.work, work) }
    if has(.multiply) { return goals.isEmpty ? (.changeOnly, first(.multiply)) : (.complete, nil) }
    guard let goal = goals.first else { return withoutNumber() }
    return numbered(goal)
  }

  /// Stays at 94% as in spring (94%): no change is asked for.
  func sameEnds(_ change: ProseReading.Change) -> Range<Int>? {
    guard let from = change.from.value, let to = change.to.value, from == to, change.from.kind == change.to.kind,
      change.from.unit == change.to.unit, let hold = first(.hold)
    else { return nil }
    return hold
  }

  /// Must not slip, ei saa laskea, 不得下滑: what may not get worse is to stay.
  var forbiddenSlip: Range<Int>? {
    guard goals.count <= 1, leadingVerb == nil else { return nil }
    let isLevel = !goals.isEmpty || has([.metric, .present])
    for index in tokens.indices where tokens[index].tags.contains(.negation) {
      guard isLevel || tokens[index].tags.contains(.bound) else { continue }
      let near = tokens.indices.dropFirst(index + 1).prefix(3)
      if let verb = near.first(where: { !tokens[$0].tags.isDisjoint(with: [.rise, .fall, .slip]) }) {
        return tokens[index].range.lowerBound..<tokens[verb].range.upperBound
      }
    }
    return nil
  }

  /// No lower than today's, 不低于目前的: the bound is where it stands.
  var boundAtPresent: Range<Int>? {
    guard goals.count <= 1 else { return nil }
    for index in tokens.indices where tokens[index].tags.contains(.bound) {
      let near = tokens.indices.dropFirst(index + 1).prefix(2)
      if let present = near.first(where: { tokens[$0].tags.contains(.present) }) {
        return tokens[index].range.lowerBound..<tokens[present].range.upperBound
      }
    }
    return nil
  }

  /// Work that is only the means to an outcome with a number: 通过培训使90%的….
  var isOutcomeOfWork: Bool {
    has(.purpose) && (!goals.isEmpty && has([.rise, .fall, .reach, .gain]) || hasShare)
  }

  /// `Hold evenings` is work, `hold the rate at 5%` is upkeep.
  func isHold(_ index: Int) -> Bool {
    guard tokens[index].tags.contains(.work) else { return true }
    return tokens.filter { $0.tags.contains(.hold) }.count > 1 || has(.metric) || has(.level) || hasShare
      || goals.contains { $0.kind == .money || $0.kind == .time || $0.kind == .bare }
  }

  var hanHold: Int? {
    tokens.indices.first { tokens[$0].kind == .han && !tokens[$0].tags.isDisjoint(with: .anyVerb) }
      .flatMap { tokens[$0].tags.contains(.hold) ? $0 : nil }
      ?? tokens.indices.last { tokens[$0].kind == .han && tokens[$0].tags.contains(.hold) }
  }

  /// `… pysyy alle 35 prosentissa`, `X stays above 95%`: upkeep behind what is kept.
  var finiteHold: Int? {
    tokens.indices.first { index in
      guard tokens[index].kind == .word, tokens[index].tags.contains(.hold), !isNoun(index), !isRegard(index)
      else { return false }
      // 80% of new hires stay: the number is of those who do, and nothing is kept at it.
      let isOfSome =
        goals.count == 1 && goals.allSatisfy { $0.lastToken < index } && !tokens[index].tags.contains(.noun)
      return !isOfSome
    }
  }

  /// Asiakkaat pitävät palvelua helppona: to hold something to be something keeps nothing as it is.
  func isRegard(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let verb = source.string(tokens[index])
    guard let regard = source.regard(verb) else { return false }
    let isObject = { (place: Int) in regard.objects.contains { source.word(place).hasSuffix($0) } }
    return tokens.indices.dropFirst(index + 1).prefix(5).contains { place in
      tokens[place].kind == .word && tokens[place].tags.isDisjoint(with: [.hold, .level])
        && regard.complements.contains { source.word(place).hasSuffix($0) }
        && (place > index + 1 ? isObject(place - 1) : isObject(index - 1))
    }
  }

  func withoutNumber() -> (ProseReading.Statement, Range<Int>?) {
    if has(.amount) || has(.attained) || namesThen
      || tokens.contains(where: { $0.kind == .date || $0.kind == .digits && $0.tags.isEmpty })
    {
      return (.endState, nil)
    }
    if let vague = first(.vague) { return (.wish, vague) }
    if leadingVerb == nil, isName, !has(.change), !has(.gain), !has(.reach), has(.metric) {
      return (.bareMetric, nil)
    }
    return (.nothing, nil)
  }

  /// A few words that name something, and no sentence about it.
  private var isName: Bool {
    let words = tokens.filter { $0.kind == .word }.count
    return tokens.count <= 10 && words <= 8 && !has([.finite, .vague, .negation])
  }

  /// Nyt menee päivä, ennen viikko: a time that was, though not in numbers.
  private var namesThen: Bool {
    tokens.contains { $0.tags.contains(.baseline) && $0.tags.isDisjoint(with: [.opener, .negation, .vague]) }
  }

  func numbered(_ goal: TitleQuantity) -> (ProseReading.Statement, Range<Int>?) {
    if goals.contains(where: \.isWhole) { return (.endState, nil) }
    if has(.amount), !goals.contains(where: { [.money, .share].contains($0.kind) }), !isChangeAlone(goal) {
      return (.endState, nil)
    }
    if isChangeAlone(goal) { return (.changeOnly, goal.range) }
    // Every claim under €500 is paid: the number says of which.
    if goal.kind == .money, has(.finite), goal.firstToken > 0,
      !tokens[goal.firstToken - 1].tags.isDisjoint(with: [.level, .ceiling]),
      tokens[..<goal.firstToken].contains(where: { $0.tags.contains(.amount) })
    {
      return (.endState, nil)
    }
    let before = tokens.indices.contains(goal.firstToken - 1) ? tokens[goal.firstToken - 1] : nil
    let isOfMetric = before.map { $0.tags.contains(.level) && goal.firstToken > 1 } ?? false
    let isHanLevel = has(.reach) && has(.metric) && tokens.contains { $0.kind == .han }
    switch goal.kind {
    case .count:
      // A score of 9, a yield at 32 litres, 出货量突破500万颗: the level of a metric, not a count of things.
      // At most one, which is all there may be.
      if !goal.isWritten, goal.value == Decimal(1), before?.tags.contains(.ceiling) ?? false { return (.complete, nil) }
      let isLevel = isOfMetric || isHanLevel || isMeasured(goal) || leadsToLevel(goal)
      if isLevel && !isGain || isStanding(goal) { return (.levelOnly, goal.range) }
      return unlikeGoal().map(numbered) ?? (.complete, nil)
    case .money:
      return isGain ? (.complete, nil) : (.levelOnly, goal.range)
    case .bare:
      // What is counted may stand before the number: 新增契作農戶25, uusia asiakkaita vähintään 400.
      return (hasGain || has(.new)) && !has(.reach) ? (.complete, nil) : (.levelOnly, goal.range)
    case .share
    where goal.isPart && has(.attained) && (tokens[goal.firstToken].kind != .digits || isOfThose(goal)),
      .share where goal.isPart && has(.gain) && isOfThose(goal):
      // Two of the five rejected suppliers pass the audit.
      return (.endState, nil)
    case .share, .points, .time:
      return (.levelOnly, goal.range)
    }
  }

  /// `Reach 5,000 GitHub stars`: they are counted already, and only from today's number a target says anything.
  private func isStanding(_ goal: TitleQuantity) -> Bool {
    let near = tokens.indices.filter { $0 > goal.lastToken && $0 <= goal.lastToken + 2 }
    // 50 000 jäsentä yhteisössä: no verb at all.
    let leads =
      leadingVerb.map { !tokens[$0].tags.isDisjoint(with: [.reach, .rise]) }
      ?? (has(.reach) || !has(Tag.anyVerb.union([.attained, .finite])))
    let isGain = tokens.contains { $0.tags.contains(.gain) && !$0.tags.contains(.reach) } || has(.new)
    return leads && !isGain
      && (near + tokens.indices.filter { tokens[$0].kind == .han }).contains {
        tokens[$0].tags.contains(.standing)
      }
  }

  /// Win, 新签: what is counted did not exist before. In grow the loan book it is the verb that tells.
  private var isGain: Bool {
    guard let verb = leadingVerb else { return hasGain }
    return tokens[verb].tags.contains(.gain) || (tokens[verb].tags.isDisjoint(with: .change) && hasGain)
  }

  /// A loan book hits $48M, a waiting list under 200: right before a verb or a bound it is a noun.
  private var hasGain: Bool {
    tokens.indices.contains { index in
      tokens[index].tags.contains(.gain)
        && !(tokens[index].tags.contains(.nounToo) && tokens.indices.contains(index + 1)
          && !tokens[index + 1].tags.isDisjoint(with: [.reach, .rise, .fall, .level, .bound, .ceiling]))
    }
  }

  /// 5 200 kg, 36 kWh: a measure, not a count of things.
  private func isMeasured(_ goal: TitleQuantity) -> Bool {
    if case .counted = goal.unit { return true }
    return tokens[goal.firstToken...].prefix(goal.lastToken - goal.firstToken + 3).contains {
      $0.tags.contains(.measure)
    }
  }

  /// Grow the membership to 5 000: where a change ends is a level.
  func leadsToLevel(_ goal: TitleQuantity) -> Bool {
    guard has(.change) else { return false }
    return goal.ending == .to
      || tokens[..<goal.firstToken].suffix(2).contains { $0.tags.contains(.span) && !$0.tags.contains(.origin) }
  }

  /// 6 of the 20 largest: a count of some that are known, and no share.
  private func isOfThose(_ goal: TitleQuantity) -> Bool {
    tokens[goal.firstToken...goal.lastToken].contains { $0.tags.contains(.determiner) }
  }

  /// By so much, and of nothing: by 20%, 增长10%, 10 %:lla.
  func isChangeAlone(_ goal: TitleQuantity) -> Bool {
    if goal.kind == .points { return true }
    if goal.isSigned, goal.kind != .bare { return true }
    // 亩产提高150斤: behind its subject a verb of change says by how much.
    if goals.count == 1, let verb = before(goal), verb > 0, tokens[verb].kind == .han,
      !tokens[verb].tags.isDisjoint(with: .change), tokens[verb].tags.isDisjoint(with: [.span, .gain, .reach]),
      leadingVerb == nil
    {
      return true
    }
    if goal.ending == .by { return goal.kind == .share || has(.change) }
    if tokens[goal.firstToken].tags.contains(.changeLead) { return true }
    let before = tokens.indices.filter { $0 < goal.firstToken && $0 >= goal.firstToken - 2 }
    if before.contains(where: { tokens[$0].tags.contains(.changeLead) }) {
      return goal.kind != .count || goal.unit != nil || has(.change)
    }
    guard goal.kind == .share, goal.ending == .none else { return false }
    // 降低至2% leads to a level; 降低5% and "grow 4%" are changes.
    let leadsToLevel = before.contains { !tokens[$0].tags.isDisjoint(with: [.span, .reach]) }
    return has(.change) && !leadsToLevel
  }

  private func before(_ goal: TitleQuantity) -> Int? { goal.firstToken > 0 ? goal.firstToken - 1 : nil }
}
