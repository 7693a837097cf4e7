import OKRReader
import OKRValues

/// What a clause asks for, as far as its parts tell it; what its words make likely is weighed with it (`TitleDecision`).
extension ClauseReader {
  func statement(_ change: ProseReading.Change?) -> (statement: ProseReading.Statement, evidence: Range<Int>?) {
    if let held = held(change) { return (.hold, held) }
    if change != nil || hasBaseline || endsInOne || unknownBaseline != nil && !goals.isEmpty { return (.complete, nil) }
    // Within an hour (4 hours at present): the bracket says where it stands.
    if goals.isEmpty, spokenLimit != nil || window != nil, numbers.contains(where: { $0.kind == .time }) {
      return (.complete, nil)
    }
    if goals.isEmpty, let spoken = spokenLimit { return (.levelOnly, spoken) }
    if let work = workEvidence { return (.work, work) }
    if namesSteps, goals.isEmpty { return (.endState, nil) }
    // 5:30, today we are at 6:40: it says how it is, in whatever form.
    if saysToday { return (.complete, nil) }
    if has(.multiply) { return numbers.isEmpty ? (.changeOnly, first(.multiply)) : (.complete, nil) }
    // Patched within 7 days: without another number the time is the goal.
    if numbers.isEmpty, quantifier == nil, let window { return (.levelOnly, window.range) }
    guard let goal = mainGoal else { return numbers.isEmpty ? withoutNumber() : (.endState, nil) }
    return numbered(goal)
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

  /// 80% of this year's new hires say …, 首批良率≥85%: a level that nobody can know before they have come.
  func isUnknowable(_ goal: TitleQuantity) -> Bool {
    // 新员工90天留存率: a metric of those who come year after year.
    let isKnown =
      has([.tail, .metric]) && tokens.allSatisfy { !$0.tags.contains(.cohort) || source.string($0).hasPrefix("新") }
    return goal.kind == .share && has(.cohort) && !has(Tag.change.union(.hold)) && !has(.multiply) && !isKnown
  }

  /// A word that says more without saying how much, unless it is the verb of something new.
  var vague: Range<Int>? {
    let makesNewThing =
      goals.isEmpty && has(.new) && has(.thing) && leadingVerb.map { tokens[$0].tags.contains(.work) } ?? false
    return makesNewThing ? nil : first(.vague)
  }

  /// What is asked for without a number: an end that can be seen, a wish, the name of a metric, or nothing.
  func withoutNumber() -> (ProseReading.Statement, Range<Int>?) {
    // Repairs right first time (%), % of orders placed online: a metric and nothing that is asked of it.
    if source.endsInUnit || (tokens.first.map { $0.kind != .han && $0.tags.isSuperset(of: [.metric, .tail]) } ?? false)
    {
      return (.bareMetric, nil)
    }
    let isAttained = tokens.indices.contains { tokens[$0].tags.contains(.attained) && $0 != leadingVerb }
    if isAttained || quantifier != nil && !has(.vague) || saysNone || has(.without) && !has(.mental) {
      return (.endState, nil)
    }
    if let vague { return (.wish, vague) }
    // Basket size up: it rises, and nobody says how far.
    if changes { return (.nothing, nil) }
    if leadingVerb == nil, has(.metric), !has([.finite, .gain, .reach, .change, .negation]) {
      return (.bareMetric, nil)
    }
    // Is on by default, works in Safari: what can be seen to be so or not.
    if let verb = first(.finite), !has(.mental), verb.lowerBound > tokens.first?.range.lowerBound ?? 0 {
      return (.endState, nil)
    }
    return (.nothing, nil)
  }
}
