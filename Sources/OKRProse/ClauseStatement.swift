import OKRReader
import OKRValues

extension ClauseReader {
  func statement(_ change: ProseReading.Change?) -> (ProseReading.Statement, Range<Int>?) {
    if let held = held(change) { return (.hold, held) }
    // Palotarkastetaan 1 900 kohdetta (huhtikuussa 512): work, however much of it is done.
    if let change, asides.contains(change.from.firstToken), change.to.kind == .count, let verb = leadingVerb,
      tokens[verb].tags.isDisjoint(with: .change), !isThroughput, let work = workEvidence
    {
      return (.work, work)
    }
    if change != nil || hasBaseline || endsInOne || unknownBaseline != nil && !goals.isEmpty { return (.complete, nil) }
    if has(.insteadOf), !goals.isEmpty || tokens.count(where: { $0.tags.contains(.recurrence) }) > 1 {
      return (.complete, nil)
    }
    // From once per 2 weeks to daily, kerran kuussa → viikoittain: how often today, and how often then.
    if tokens.indices.contains(where: {
      tokens[$0].tags == .span && !source.tags($0 - 1).isDisjoint(with: [.recurrence, .habit])
        && !source.tags($0 + 1).isDisjoint(with: [.recurrence, .habit])
    }) {
      return (.complete, nil)
    }
    if let from = tokens.firstIndex(where: { $0.tags.contains(.origin) }),
      let often = tokens.lastIndex(where: { $0.tags.contains(.recurrence) }), often > from + 1,
      source.tags(often - 1).contains(.span), goals.count < 2
    {
      return (.complete, nil)
    }
    // Within an hour (4 hours at present): the bracket says where it stands.
    if goals.isEmpty, spokenLimit != nil || window != nil, numbers.contains(where: { $0.kind == .time }) {
      return (.complete, nil)
    }
    if goals.isEmpty, let spoken = spokenLimit { return (.levelOnly, spoken) }
    if let work = workEvidence { return (.work, work) }
    if namesSteps, goals.isEmpty || stepsAreNamed { return (.endState, nil) }
    // 3.2 days → same working day: where it starts in a number, and where it ends in words.
    if goals.count == 1, let goal = goals.first, isStart(goal) { return (.complete, nil) }
    // Pipeline coverage 3x: a level, and not so many times as much.
    if let times = tokens.indices.dropFirst().first(where: {
      tokens[$0].tags.contains(.multiply) && source.value.isDigit(tokens[$0].range.lowerBound)
        && tokens[$0 - 1].tags.contains(.metric)
    }), numbers.count <= 1, !has(.change) {
      return (.levelOnly, tokens[times].range)
    }
    // Pipeline coverage 3x, with the letter behind the number.
    if let goal = goals.first, numbers.count == 1,
      source.word(goal.lastToken + 1) == "x" || source.word(goal.lastToken) == "x",
      source.tags(goal.firstToken - 1).contains(.metric), !has(.change)
    {
      return (.levelOnly, goal.range)
    }
    if has(.multiply) { return numbers.isEmpty ? (.changeOnly, first(.multiply)) : (.complete, nil) }
    // Patched within 7 days: without another number the time is the goal.
    if goals.isEmpty, let window, quantifier == nil, !has([.attained, .work, .gain, .mental]), leadingVerb == nil,
      tokens.indices.contains(where: { source.isParticiple($0) || source.word($0) == "out" })
    {
      return (.levelOnly, window.range)
    }
    guard let goal = mainGoal, goal.isWritten || !has([.mental, .vague]) else {
      return numbers.count > goals.count ? (.endState, nil) : withoutNumber()
    }
    // Three hours a day (log: 1h50 in Jan): it says how it was, in whatever form.
    if !asides.isEmpty, numbers.count == goals.count,
      asides.contains(where: { source.isNamed($0) || source.isDate($0) })
    {
      return (.complete, nil)
    }
    let found = numbered(goal)
    return found.0 == .levelOnly && isUnknowable(goal) ? (.complete, nil) : found
  }

  /// 80% of this year's new hires say …, 首批良率≥85%: a level that nobody can know before they have come.
  private func isUnknowable(_ goal: TitleQuantity) -> Bool {
    // 新员工90天留存率: a metric of those who come year after year.
    let isKnown =
      has([.tail, .metric]) && tokens.allSatisfy { !$0.tags.contains(.cohort) || source.string($0).hasPrefix("新") }
    return goal.kind == .share && has(.cohort) && !has(Tag.change.union(.hold)) && !has(.multiply) && !isKnown
  }

  /// 95 lines/hour: how fast something is done is a level, whatever verb stands before it.
  private var isThroughput: Bool {
    tokens.indices.contains { index in
      guard tokens[index].tags.contains(.per), let unit = ValueNames.unit(source.word(index + 1)) else { return false }
      return [.time(.second), .time(.minute), .time(.hour)].contains(unit)
    }
  }

  /// The number that the clause is about: by how much before how many, digits before words.
  var mainGoal: TitleQuantity? {
    guard let first = goals.first, goals.count > 1 else { return goals.first }
    if let change = goals.first(where: { tokens[$0.firstToken].tags.contains(.changeLead) }) { return change }
    // 18–25岁读者数增长25%: what a verb of change leads to.
    if let led = goals.first(where: {
      [.share, .points].contains($0.kind) && !source.tags($0.firstToken - 1).isDisjoint(with: .change)
    }) {
      return led
    }
    // NO₂ at all 9 stations under 20 µg/m³: of all of them.
    if let quantifier, quantifier + 1 == first.firstToken,
      let bounded = goals.dropFirst().first(where: { bound(of: $0) != nil })
    {
      return bounded
    }
    let opens = tokens[..<first.firstToken].allSatisfy { !$0.tags.isDisjoint(with: [.idle, .bound, .level]) }
    return first.isWritten || opens ? first : goals.first { $0.isWritten } ?? first
  }

  func withoutNumber() -> (ProseReading.Statement, Range<Int>?) {
    let vague = first(.vague)
    // Residents understand why a permit is granted.
    let thought =
      leadingVerb == nil && !has(.amount) ? tokens.firstIndex { $0.tags.isSuperset(of: [.mental, .finite]) } : nil
    let isAttained = tokens.indices.contains {
      tokens[$0].tags.contains(.attained) && $0 != leadingVerb && !($0 > thought ?? $0 && thought != nil)
        // Grow the newsletter list: a noun that is a verb as well.
        && !(leadingVerb != nil && tokens[$0].tags.contains(.nounToo) && has(.change))
    }
    // Repairs right first time (%): in what it is measured.
    if source.endsInUnit { return (.bareMetric, nil) }
    // % of orders placed online: a share is named before anything else.
    if let opening = tokens.first, opening.tags.isSuperset(of: [.metric, .tail]), opening.kind != .han {
      return (.bareMetric, nil)
    }
    if isAttained || namesThen || namesSteps || saysAll && (vague == nil && !has(.mental) || saysNone) || has(.multiply)
    {
      return (.endState, nil)
    }
    if let vague { return (.wish, vague) }
    // Basket size up: it rises, and nobody says how far.
    if changes { return (.nothing, nil) }
    if passes { return (.endState, nil) }
    // Fewer calls to the switchboard: fewer than when, and how many?
    if let first = tokens.first, ["fewer", "less", "vähemmän"].contains(source.string(first)), quantifier == nil {
      return (.nothing, nil)
    }
    if isHabitOfMany || worksSomehow { return (.nothing, nil) }
    // Regulator closes the finding: what somebody else does can be seen.
    let others: Tag = [.work, .gain, .attained]
    let predicate = tokens.indices.dropFirst().dropLast().first { index in
      tokens[index].kind == .word && !tokens[index].tags.isDisjoint(with: others)
        && tokens[index].tags.isDisjoint(with: [.noun, .nounToo, .opener])
    }
    let isFinite = tokens.indices.dropFirst().contains(where: source.isFinite)
    if leadingVerb == nil, predicate.map({ !isRegard($0) }) ?? false || isFinite, !has(.mental), !saysHow {
      return (.endState, nil)
    }
    // Lannoitekulut kuriin, tyytyväisyys hyvälle tasolle: into a state, and nobody says which.
    if has(.metric), !has(.baseline), let state = tokens.indices.dropFirst().last(where: { isState($0) }) {
      return (.wish, tokens[state].range)
    }
    // Fuel per transfer: so much of it in each.
    if numbers.isEmpty, tokens.count <= 6,
      let per = tokens.firstIndex(where: { $0.tags.contains(.per) && $0.kind == .word }),
      per > 0, per + 1 < tokens.count,
      tokens.allSatisfy({
        $0.tags.isDisjoint(with: Tag.anyVerb.union([.finite, .amount, .vague, .attained, .recurrence]))
          || $0.tags.contains(.nounToo)
      })
    {
      return (.bareMetric, nil)
    }
    if leadingVerb == nil, isName, !has(.change), !has(.gain), !has(.reach), has(.metric) {
      // Resolve tickets within 48 hours: how soon is said, and not how soon today.
      if let window, let verb = tokens.first, !verb.tags.isDisjoint(with: Tag.anyVerb) {
        return (.levelOnly, window.range)
      }
      return (.bareMetric, nil)
    }
    // Tilinpäätös ilman huomautuksia.
    if has(.without), !has(.mental), !saysHow, leadingVerb == nil, !tokens.indices.contains(where: source.isFinite) {
      return (.endState, nil)
    }
    // A meter in every house, kortti jokaiselle: of all of them something is so.
    if leadingVerb == nil, isOfAll || isAtAll, !has([.metric, .mental, .change, .gain]) { return (.endState, nil) }
    // Is on by default, works in Safari: what can be seen to be so or not.
    if let verb = first(.finite), !has(.mental), !saysHow, verb.lowerBound > tokens.first?.range.lowerBound ?? 0 {
      return (.endState, nil)
    }
    return (.nothing, nil)
  }

  /// Whether an arrow leads from a number to something.
  private func isStart(_ goal: TitleQuantity) -> Bool {
    let next = goal.lastToken + 1
    guard next + 1 < tokens.count, case .mark = tokens[next].kind else { return false }
    return tokens[next].tags == .span
  }

  /// Smoothly, aidosti: how something is done is for everybody to judge.
  private var saysHow: Bool {
    tokens.indices.dropFirst().contains {
      tokens[$0].kind == .word && tokens[$0].tags.isEmpty && source.shape($0).contains(.manner)
    }
  }

  private func isState(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].tags.isSubset(of: [.deed, .level]) && leadingVerb == nil
      && (source.shape(index).contains(.state)
        || tokens[index].tags == .level && goals.isEmpty && index == tokens.count - 1)
  }

  /// A few words that name something, and no sentence about it.
  private var isName: Bool {
    let words = tokens.filter { $0.kind == .word }.count
    return tokens.count <= 10 && words <= 8 && !has([.finite, .vague, .negation])
  }

  /// Nyt menee päivä, ennen viikko: a time that was, though not in numbers.
  private var namesThen: Bool {
    guard
      tokens.contains(where: { $0.tags.contains(.baseline) && $0.tags.isDisjoint(with: [.opener, .negation, .vague]) })
    else { return false }
    return !asides.isEmpty || tokens.count { $0.kind == .word && ValueNames.isTime(source.value, $0.range) } > 1
  }

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
    // 34,000 more people, +80 members: what is added is counted from nothing.
    if !has(.metric),
      goal.kind == .count && goal.isSigned
        || [.count, .bare].contains(goal.kind) && source.word(goal.firstToken + 1) == "more"
    {
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
      let base = goals.first { $0.firstToken < goal.firstToken && ![.share, .points].contains($0.kind) }
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
    let isOfMetric = isBounded || before.map { $0.tags.contains(.level) && goal.firstToken > 1 } ?? false
    let isHanLevel = has(.reach) && has(.metric) && tokens.contains { $0.kind == .han }
    switch goal.kind {
    case .count:
      // A score of 9, a yield at 32 litres, 出货量突破500万颗: the level of a metric, not a count of things.
      // At most one, which is all there may be.
      if !goal.isWritten, goal.value == Decimal(1), before?.tags.contains(.ceiling) ?? false { return (.complete, nil) }
      // At least 90 readers signed up: what others did is counted from nothing.
      if has(.attained), !isBounded, !isHanLevel, !isStanding(goal) { return (.complete, nil) }
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
      return isGain || has([.attained, .new]) ? (.complete, nil) : (.levelOnly, goal.range)
    case .bare where isOfAll(goal): return (.endState, nil)
    case .bare:
      if tokens[..<goal.firstToken].contains(where: { $0.tags.contains(.standing) && $0.kind == .han }) {
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
      return (hasGain && goal.value?.isWhole ?? true || has(.new)) && !has(.reach)
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
    let near = tokens.indices.filter { $0 > goal.lastToken && $0 <= goal.lastToken + 3 }
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
      && (near + tokens.indices.filter { tokens[$0].kind == .han }).contains {
        tokens[$0].tags.contains(.standing)
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

  /// Win, 新签: what is counted did not exist before. In grow the loan book it is the verb that tells.
  private var isGain: Bool {
    guard let verb = leadingVerb else { return hasGain }
    if tokens[verb].tags.contains(.reach), goals.first?.kind == .money { return false }
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
    let lead = tokens[..<goal.firstToken].suffix(2)
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
