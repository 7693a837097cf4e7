import OKRReader
import OKRValues

extension ClauseReader {
  func statement(_ change: ProseReading.Change?) -> (statement: ProseReading.Statement, evidence: Range<Int>?) {
    if let held = held(change) { return (.hold, held) }
    // Palotarkastetaan 1 900 kohdetta (huhtikuussa 512): work, however much of it is done.
    if let change, asides.contains(change.from.firstToken), change.to.kind == .count, let verb = leadingVerb,
      tokens[verb].tags.isDisjoint(with: .change), !isThroughput, let work = workEvidence
    {
      return (.work, work)
    }
    if change != nil || hasBaseline || endsInOne || unknownBaseline != nil && !goals.isEmpty { return (.complete, nil) }
    // 9 of 10 send scans instead of casts: how many did is not said.
    if has(.insteadOf),
      !goals.isEmpty && !(goals.count == 1 && hasShare) || tokens.count(where: { $0.tags.contains(.recurrence) }) > 1
    {
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
    // Move from no. 3 to no. 2.
    if namesSteps, goals.isEmpty, let verb = leadingVerb, tokens[verb].tags.contains(.eitherWay) {
      return (.endState, nil)
    }
    if let work = workEvidence { return (.work, work) }
    if namesSteps, goals.isEmpty || stepsAreNamed { return (.endState, nil) }
    // 5:30, today we are at 6:40; kolmen arkipäivän sisällä; nykyisin jono on 8 päivää: it says how it is, in whatever form.
    if saysToday { return (.complete, nil) }
    // 3.2 days → same working day: where it starts in a number, and where it ends in words.
    if let goal = goals.first, isStart(goal),
      goals.dropFirst().allSatisfy({ $0.kind == .share && source.tags($0.lastToken + 1).contains(.ratio) })
    {
      return (.complete, nil)
    }
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
    guard let goal = mainGoal,
      goal.isWritten || source.tags(goal.lastToken + 1).contains(.measure) || !has([.mental, .vague])
    else {
      if isOnlyMeasured { return (.bareMetric, nil) }
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
      guard tokens[index].tags.contains(.per), let unit = ValueNames.unit(String(source.word(index + 1))) else {
        return false
      }
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
    // …够6次的占六成, picked up within 4 rings 9 times out of 10: how many of them.
    if let share = goals.dropFirst().first(where: { $0.kind == .share }),
      source.word(share.firstToken - 1) == "占"
        || first.kind == .count && source.tags(first.firstToken - 1).contains(.within)
        || first.kind == .time && !share.isWhole
          && ["ssa", "ssä"].contains(where: source.word(first.lastToken + 1).hasSuffix)
    {
      return share
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

  /// Share of online applications (61% today): a metric and where it stands, and nothing that is asked for.
  private var isOnlyMeasured: Bool {
    if asides.isEmpty { return false }
    let core = tokens.indices.filter { !asides.contains($0) }
    let other = Tag.anyVerb.union([.finite, .attained, .amount, .none, .within, .vague, .span, .insteadOf])
    return numbers.count == 1 && asides.contains { !tokens[$0].tags.isDisjoint(with: [.present, .baseline]) }
      && !has(.span)
      && core.contains { tokens[$0].tags.contains(.metric) }
      && core.allSatisfy { tokens[$0].tags.isDisjoint(with: other) }
  }

  /// Everyone knows what matters; but every stop has a bench: right behind the word for all it is a noun.
  private var isThought: Bool {
    tokens.indices.contains {
      tokens[$0].tags.contains(.mental) && !source.tags($0 - 1).isSuperset(of: [.amount, .determiner])
    }
  }

  private var makesNewThing: Bool {
    has(.new) && has(.thing) && leadingVerb.map { tokens[$0].tags.contains(.work) } ?? false
  }

  /// A word that says more without saying how much, unless it is the verb of something new.
  var vague: Range<Int>? { makesNewThing && goals.isEmpty ? nil : first(.vague) }

  func withoutNumber() -> (ProseReading.Statement, Range<Int>?) {
    // 活跃率: in the name of a metric it says nothing.
    let vague = tokens.indices.first {
      tokens[$0].tags.contains(.vague) && !(tokens[$0].kind == .han && source.tags($0 + 1).contains(.tail))
    }.map { tokens[$0].range }
    // Residents understand why a permit is granted.
    let thought =
      leadingVerb == nil && !has(.amount) ? tokens.firstIndex { $0.tags.isSuperset(of: [.mental, .finite]) } : nil
    let isAttained = tokens.indices.contains {
      tokens[$0].tags.contains(.attained) && $0 != leadingVerb && !($0 > thought ?? $0 && thought != nil)
        // With online forms, with registered providers: which of them.
        && !(tokens[$0].kind == .word && !source.isFinnish && source.tags($0 - 1).contains(.opener)
          && source.tags($0 + 1).isDisjoint(with: [.opener, .and, .place, .changeLead]) && $0 + 1 < tokens.count)
        // Grow the newsletter list: a noun that is a verb as well.
        && !(leadingVerb != nil && tokens[$0].tags.contains(.nounToo) && has(.change))
    }
    // Repairs right first time (%): in what it is measured.
    if source.endsInUnit { return (.bareMetric, nil) }
    // % of orders placed online: a share is named before anything else.
    if let opening = tokens.first, opening.tags.isSuperset(of: [.metric, .tail]), opening.kind != .han {
      return (.bareMetric, nil)
    }
    if isAttained || namesThen || namesSteps || saysAll && (vague == nil && !isThought || saysNone) || has(.multiply) {
      return (.endState, nil)
    }
    // Top 3 on Google for hiking boots: a place in a list.
    if let first = tokens.first, first.tags.contains(.rank), source.isNamed(1) { return (.endState, nil) }
    // Kehitetään uusi luottomalli: something new is made, whatever the verb may mean besides.
    if let verb = leadingVerb, makesNewThing { return (.work, tokens[verb].range) }
    if let vague { return (.wish, vague) }
    // Basket size up: it rises, and nobody says how far.
    if changes { return (.nothing, nil) }
    if passes { return (.endState, nil) }
    // Fewer calls to the switchboard: fewer than when, and how many?
    if let first = tokens.first, ["fewer", "less", "vähemmän"].contains(source.string(first)), quantifier == nil {
      return (.nothing, nil)
    }
    // Moderators spend less time on it: less than when?
    if !source.isFinnish, quantifier == nil, !has([.amount, .attained, .baseline]),
      tokens.indices.dropFirst(2).contains(where: {
        ["less", "fewer"].contains(source.word($0)) && $0 + 1 < tokens.count
      })
    {
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
      // Seittemästäkympistäyhestä kaheksaankymppiin: spoken numbers, which nobody reads.
      let isSpoken = tokens.contains { token in ["stä", "sta"].contains(where: source.string(token).hasSuffix) }
      return (isSpoken ? .wish : .nothing, tokens[state].range)
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
      // Sales cycle inside 90 days: so is how long it takes.
      if let window, let verb = tokens.first, !verb.tags.isDisjoint(with: Tag.anyVerb) || has(.duration) {
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
    // Cut the share of cards that lapse: how far?
    let isToMove = leadingVerb.map { !tokens[$0].tags.isDisjoint(with: .change) } ?? false
    if !isToMove, let verb = first(.finite), !has(.mental), !saysHow,
      verb.lowerBound > tokens.first?.range.lowerBound ?? 0
    {
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
}
