import OKRReader
import OKRValues

/// What a clause asks for by the number it is about: a level, a change, a count from nothing, an end.
extension ClauseReader {
  /// CES ≤ 2.0, <1 day, ARR → 1.8M: a bound or an end that is written with a mark.
  var isBoundByMark: Bool {
    goals.contains { goal in
      guard goal.firstToken > 0, case .mark(let mark) = tokens[goal.firstToken - 1].kind else { return false }
      // < > ≤ ≥
      return [0x3C, 0x3E, 0x2264, 0x2265].contains(mark) || tokens[goal.firstToken - 1].tags == .span
    }
  }

  /// 被期刊接收: others do it.
  /// 有8位长辈受洗: so many people there are who do something.
  var saysThereAre: Bool {
    guard let goal = goals.first, source.word(goal.firstToken - 1) == "有", !has([.training, .deliverable]) else {
      return false
    }
    return countsPeople(goal)
  }

  /// 8位, 2.3万户.
  func countsPeople(_ goal: TitleQuantity) -> Bool {
    [goal.lastToken, goal.lastToken + 1].contains { ["位", "名", "人", "户", "戶"].contains(source.word($0)) }
  }

  var isPassiveHan: Bool { tokens.contains { $0.kind == .han && source.string($0) == "被" } }

  func numbered(_ goal: TitleQuantity) -> (ProseReading.Statement, Range<Int>?) {
    // Not one outage longer than 15 minutes.
    if saysNone, !has(.change) { return (.endState, nil) }
    if goal.isWhole
      || goals.count > 1 && goals.contains(where: { [.count, .bare].contains($0.kind) && $0.value?.isZero ?? false })
    {
      return (.endState, nil)
    }
    // 由3.5个工作日缩短为4小时: from one number to another, in units of their own.
    if goals.count == 2, let start = goals.first, let end = goals.last, followsFrom(start), end.kind == .time {
      return (.complete, nil)
    }
    // Speed up from 7 days: it says where it starts, and not where it ends.
    if goals.count == 1, followsFrom(goal) || goal.ending == .from && goal.kind != .count && has(.change) {
      return (.complete, nil)
    }
    // 34,000 more people: what is added is counted from nothing.
    if !has(.metric), [.count, .bare].contains(goal.kind), source.word(goal.firstToken + 1) == "more" {
      return (.complete, nil)
    }
    let isAverage = tokens[..<goal.firstToken].contains {
      $0.kind == .han && $0.tags.contains(.standing) && source.string($0).hasSuffix("均")
    }
    if has(.flow), !isAverage, [.count, .bare, .money].contains(goal.kind) { return (.complete, nil) }
    if quantifier != nil, bound(of: goal) == nil || goal.kind == .count && !isMeasured(goal),
      !goals.contains(where: { [.money, .share, .time, .points].contains($0.kind) }), !isChangeAlone(goal)
    {
      return (.endState, nil)
    }
    // Membership growth of at least 3%: how much more.
    if goal.kind == .share, goals.count == 1, let of = tokens.indices.first(where: { source.word($0) == "of" }),
      of < goal.firstToken,
      ["growth", "increase", "reduction", "decrease", "drop", "rise"].contains(source.word(of - 1))
    {
      return (.changeOnly, goal.range)
    }
    if isChangeAlone(goal) {
      // 成长15%（112学年为41.2万）: the bracket says of what.
      // 拣货路径870米/单砍1/3: so does the number in front of the verb.
      // At the four clinics … by half: how many there are is none.
      let base = goals.first {
        $0.firstToken < goal.firstToken && ![.share, .points].contains($0.kind)
          && !source.tags($0.firstToken - 1).contains(.determiner)
      }
      let isSaid =
        base.map {
          bound(of: $0) == nil && tokens[$0.lastToken..<goal.firstToken].contains { !$0.tags.isDisjoint(with: .change) }
        } ?? false
      return numbers.count > goals.count || isSaid ? (.complete, nil) : (.changeOnly, goal.range)
    }
    // Every claim under €500 is paid: the number says of which.
    if goal.kind == .money, goal.firstToken > 0,
      !tokens[goal.firstToken - 1].tags.isDisjoint(with: [.level, .ceiling, .bound]),
      has(.finite) && quantifier != nil
        || tokens[..<goal.firstToken].suffix(4).contains(where: { $0.tags.contains(.amount) })
    {
      return (.endState, nil)
    }
    let before = tokens.indices.contains(goal.firstToken - 1) ? tokens[goal.firstToken - 1] : nil
    // Customer losses ≤ 1: a bound of what has the name of a metric.
    let subject = tokens[..<goal.firstToken].last { token in
      if case .mark = token.kind { return false }
      return token.tags.isDisjoint(with: [.bound, .ceiling, .level])
    }
    let isBounded = bound(of: goal) != nil && subject.map { $0.tags.contains(.metric) } ?? false
    // In at least two countries, by at least 12 schools: where and by whom, and no level.
    let isOfMetric =
      isBounded
      || before.map { $0.tags.contains(.level) && goal.firstToken > 1 } ?? false
        && !source.tags(goal.lastToken + 1).contains(.new)
        && !["in", "by", "with", "for", "across"].contains(source.word(goal.firstToken - 2))
    let isHanLevel = has(.reach) && has(.metric) && tokens.contains { $0.kind == .han }
    switch goal.kind {
    case .count:
      // A score of 9, a yield at 32 litres, 出货量突破500万颗: the level of a metric, not a count of things.
      // At most one, which is all there may be.
      if !goal.isWritten, goal.value == Decimal(1), before?.tags.contains(.ceiling) ?? false { return (.complete, nil) }
      // At least 90 readers signed up: what others did is counted from nothing.
      if has(.attained), !isBounded, !isHanLevel, !isStanding(goal), !isMeasured(goal), !has(.per) {
        return (.complete, nil)
      }
      let isLevel = isOfMetric || isHanLevel || isMeasured(goal) || leadsToLevel(goal)
      if isLevel && !isGain || isStanding(goal) || isHanNumber(goal) { return (.levelOnly, goal.range) }
      // 每百万车公里≤0.8次: so many in so many.
      if has(.per), let bound = bound(of: goal), !isGain,
        [.atMost, .lessThan].contains(bound) || tokens.contains(where: { $0.kind == .han })
      {
        return (.levelOnly, goal.range)
      }
      // A stay of 3.5 nights, coverage 3.5x: no count of things.
      if !(goal.value?.isWhole ?? true), goals.count == 1, leadingVerb == nil, !isGain,
        !has([.new, .attained, .flow, .work])
      {
        return (.levelOnly, goal.range)
      }
      if case .rate = goal.unit, !isGain, !has([.new, .attained, .flow]) { return (.levelOnly, goal.range) }
      return unlikeGoal().map(numbered) ?? (.complete, nil)
    case .money where isTaken(goal): return (.complete, nil)
    case .money:
      // 人均创收80万: an average is a level.
      if tokens[..<goal.firstToken].contains(where: { $0.tags.contains(.standing) && $0.kind == .han }) {
        return (.levelOnly, goal.range)
      }
      // Reach €50M in online revenue: a metric that is to get there.
      let isReached = has(.metric) && (leadingVerb.map { tokens[$0].tags.contains(.reach) } ?? reachesAsMetric)
      return (isGain || has([.attained, .new])) && !isReached ? (.complete, nil) : (.levelOnly, goal.range)
    case .bare where isOfAll(goal): return (.endState, nil)
    case .bare:
      if !(tokens.first?.tags.contains(.gain) ?? false),
        tokens[..<goal.firstToken].contains(where: { $0.tags.contains(.standing) && $0.kind == .han })
      {
        return (.levelOnly, goal.range)
      }
      // Vähintään kaksi pilotoi: so many of them do it.
      if !goal.isWritten, goal.ending == .none,
        !source.tags(goal.lastToken + 1).isDisjoint(with: Tag.anyVerb.union(.finite))
      {
        return (.complete, nil)
      }
      // Puhallutuksia 95 000: several of something, so many.
      if goal.value?.isWhole ?? false, bound(of: goal) == nil, !has([.reach, .metric, .standing]),
        source.shape(goal.firstToken - 1).contains(.severalOf)
      {
        return (.complete, nil)
      }
      // What is counted may stand before the number: 新增契作農戶25, uusia asiakkaita vähintään 400.
      return (hasGain && goal.value?.isWhole ?? true || isNewThing) && !has(.reach)
        ? (.complete, nil) : (.levelOnly, goal.range)
    case .share
    where goal.isPart && window == nil && has(.attained) && (tokens[goal.firstToken].kind != .digits || isOfThose(goal))
    ,
      .share where goal.isPart && has(.gain) && isOfThose(goal):
      // Two of the five rejected suppliers pass the audit.
      return (.endState, nil)
    case .share, .points, .time:
      return (.levelOnly, goal.range)
    }
  }

  /// `Reach 5,000 GitHub stars`: they are counted already, and only from today's number a target says anything.
  private func isStanding(_ goal: TitleQuantity) -> Bool {
    // 14k weekly listeners: so many of them there are in each.
    if goal.kind == .count, has(.reach),
      ["weekly", "monthly", "daily", "active"].contains(source.word(goal.lastToken + 1)),
      source.isPlural(goal.lastToken + 2)
    {
      return true
    }
    guard has(.standing) else { return false }
    // 50 000 jäsentä yhteisössä: no verb at all.
    let leads =
      leadingVerb.map { !tokens[$0].tags.isDisjoint(with: [.reach, .rise]) }
      ?? (has(.reach) || !has(Tag.anyVerb.union([.attained, .finite])))
    let isGain = tokens.contains { $0.tags.contains(.gain) && !$0.tags.contains(.reach) } || has(.new)
    let before = tokens[..<goal.firstToken].suffix(3).contains { $0.kind == .word && $0.tags.contains(.standing) }
    if before, !isGain, !has(Tag.anyVerb.subtracting(.reach)) { return true }
    // Bring 300 users to the portal: they are somewhere else today.
    if let verb = leadingVerb, tokens[verb].tags.contains(.reach),
      tokens.dropFirst(goal.lastToken + 1).prefix(3).contains(where: { $0.tags.contains(.span) })
    {
      return false
    }
    return leads && !isGain
      && tokens.indices.contains {
        tokens[$0].tags.contains(.standing)
          && (tokens[$0].kind == .han || $0 > goal.lastToken && $0 <= goal.lastToken + 3)
      }
  }

  /// 商家数达9万家: a metric right before the verb that leads to the number, whatever verb is a part of its name.
  private func isHanNumber(_ goal: TitleQuantity) -> Bool {
    guard let verb = tokens[..<goal.firstToken].lastIndex(where: { $0.kind == .han }),
      tokens[verb].tags.contains(.reach)
    else {
      return false
    }
    return source.tags(verb - 1).contains(.tail)
  }

  /// NPS of new users above 40: of whom it is measured, and nothing new that is counted.
  private var isNewThing: Bool {
    guard let new = tokens.firstIndex(where: { $0.tags.contains(.new) }) else { return false }
    return !(new > 0 && source.tags(new - 1).contains(.ratio) && tokens[..<new].contains { $0.tags.contains(.metric) })
  }

  /// Win, 新签: what is counted did not exist before. In grow the loan book it is the verb that tells.
  private var isGain: Bool {
    guard let verb = leadingVerb else { return hasGain }
    if tokens[verb].tags.contains(.reach), goals.first?.kind == .money { return false }
    return tokens[verb].tags.contains(.gain) || (tokens[verb].tags.isDisjoint(with: .change) && hasGain)
  }

  /// Grant income reaches €31 million: what is measured gets there.
  private var reachesAsMetric: Bool {
    tokens.indices.contains { tokens[$0].tags.contains(.reach) && source.tags($0 - 1).contains(.metric) }
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
    // 减少到每万件3起: of how many each stands between.
    let per = tokens[..<goal.firstToken].suffix(4).lastIndex { $0.kind == .han && $0.tags.contains(.per) }
    let lead = tokens[..<(per ?? goal.firstToken)].suffix(2)
    // 提高至260班: the verb and where it leads are one word.
    if lead.contains(where: {
      $0.kind == .han && $0.range.count > 3 && $0.tags.contains(.span) && !$0.tags.contains(.origin)
    }) {
      return true
    }
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
    // Shave 5 min off the turnaround.
    if has(.fall), source.word(goal.lastToken + 1) == "off" { return true }
    // 亩产提高150斤: behind its subject a verb of change says by how much.
    if goals.count == 1, let verb = before(goal), verb > 0, tokens[verb].kind == .han,
      !tokens[verb].tags.isDisjoint(with: .change), tokens[verb].tags.isDisjoint(with: [.span, .gain, .reach]),
      leadingVerb == nil
    {
      return true
    }
    // 60 %:lla on jatkopolku: of those who have it, and no change.
    if goal.ending == .by {
      return goal.kind == .share && !source.tags(goal.lastToken + 1).contains(.finite) || has(.change)
    }
    if isShareOfDoers(goal) { return false }
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

  /// Kiosks used by 55% of passengers: who does it, behind what is done; cut no-shows by 30% of them is a change.
  func isShareOfDoers(_ goal: TitleQuantity) -> Bool {
    let done = goal.firstToken - 2
    guard goal.kind == .share, source.word(done + 1) == "by", source.word(goal.lastToken + 1) == "of" else {
      return false
    }
    return !has(.change) || source.shape(done).contains(.participle) && source.tags(done).isDisjoint(with: .change)
  }

  private func before(_ goal: TitleQuantity) -> Int? { goal.firstToken > 0 ? goal.firstToken - 1 : nil }

  /// Within 14 days; within 14 days instead of 33 is the goal itself.
  static func isWindow(_ quantity: TitleQuantity, _ source: TitleTokens, _ all: [TitleQuantity]) -> Bool {
    let tokens = source.tokens
    // 首印6个月内加印的新书不少于5种: how soon, and then how many.
    if quantity.kind == .time, ["内", "內", "以内", "以內", "之内", "之內"].contains(source.word(quantity.lastToken + 1)),
      all.count > 1,
      all.last.map({ [.count, .money].contains($0.kind) && $0.firstToken > quantity.lastToken }) ?? false
    {
      return true
    }
    // Vastataan 14 päivän sisällä: by itself a level, and beside another number its condition.
    // 三个月内把接口开发完: weeks and longer at the front say by when.
    if quantity.kind == .time, quantity.firstToken == 0, all.count == 1, source.value.hasHan,
      ["内", "內"].contains(source.word(quantity.lastToken + 1)), let unit = quantity.unit,
      [.time(.week), .time(.month), .time(.quarter), .time(.year)].contains(unit)
    {
      return true
    }
    let isPostposition = source.tags(quantity.lastToken + 1).isSuperset(of: [.within, .idle])
    guard quantity.kind == .time,
      isPostposition || tokens[..<quantity.firstToken].suffix(2).contains(where: { $0.tags.contains(.within) })
    else { return false }
    // Ilmoitukset käsitelty kaikki 3 vrk:n sisällä: all of them, so soon.
    let isOfAll = isPostposition && source.tokens[..<quantity.firstToken].contains { $0.tags.contains(.amount) }
    if all.count == 1, isPostposition && !isOfAll || isServiceLevel(quantity, source) { return false }
    return !tokens.contains { $0.tags.contains(.baseline) }
      || !all.contains { $0.range != quantity.range && $0.isComparable(to: quantity) }
  }

  /// Invoices paid within 14 days: how soon something is done each time is a level; when a website is launched is not.
  private static func isServiceLevel(_ quantity: TitleQuantity, _ source: TitleTokens) -> Bool {
    guard case .time(let unit) = quantity.unit, [.minute, .hour, .day].contains(unit),
      let within = source.tokens[..<quantity.firstToken].lastIndex(where: { $0.tags.contains(.within) })
    else { return false }
    let done = source.tags(within).contains(.attained) ? within : within - 1
    let isDone =
      source.shape(done).contains(.participle) || source.tags(done).contains(.attained)
      || source.tags(done).contains(.noun) && !source.tags(done).isDisjoint(with: [.work, .workUnlessShare])
    let subject = ["are", "get"].contains(source.word(done - 1)) ? done - 2 : done - 1
    return isDone && subject >= 0 && source.isPlural(subject)
      && source.tokens[..<done].allSatisfy { $0.tags.isDisjoint(with: [.amount, .determiner]) && $0.number == nil }
  }
}
