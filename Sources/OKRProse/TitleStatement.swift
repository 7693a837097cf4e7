import OKRValues

extension Reader {
  func statement(_ change: ProseReading.Change?) -> (ProseReading.Statement, Range<Int>?) {
    if change != nil || hasBaseline { return (.complete, nil) }
    if has(.purpose), goals.count >= 2 { return (.complete, nil) }
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
    tokens.indices.first { tokens[$0].kind == .word && tokens[$0].tags.contains(.hold) && !isNoun($0) }
  }

  func withoutNumber() -> (ProseReading.Statement, Range<Int>?) {
    if has(.amount) || has(.attained) || has(.baseline)
      || tokens.contains(where: { $0.kind == .digits && $0.tags.isEmpty })
    {
      return (.endState, nil)
    }
    if let vague = first(.vague) { return (.wish, vague) }
    if leadingVerb == nil, tokens.count <= 10, !has(.change), !has(.gain), !has(.reach), has(.metric) {
      return (.bareMetric, nil)
    }
    return (.nothing, nil)
  }

  func numbered(_ goal: TitleQuantity) -> (ProseReading.Statement, Range<Int>?) {
    if goals.contains(where: \.isWhole) { return (.endState, nil) }
    if has(.amount), !goals.contains(where: { $0.kind == .money }), !isChangeAlone(goal) { return (.endState, nil) }
    if isChangeAlone(goal) { return (.changeOnly, goal.range) }
    let before = tokens.indices.contains(goal.firstToken - 1) ? tokens[goal.firstToken - 1] : nil
    let isOfMetric = before.map { $0.tags.contains(.level) && goal.firstToken > 1 } ?? false
    let isHanLevel = has(.reach) && has(.metric) && tokens.contains { $0.kind == .han }
    switch goal.kind {
    case .count:
      // A score of 9, a yield at 32 litres, 出货量突破500万颗: the level of a metric, not a count of things.
      return (isOfMetric || isHanLevel) && !has(.gain) ? (.levelOnly, goal.range) : (.complete, nil)
    case .money:
      return has(.gain) ? (.complete, nil) : (.levelOnly, goal.range)
    case .bare:
      // What is counted may stand before the number: 新增契作農戶25, uusia asiakkaita vähintään 400.
      return has([.gain, .new]) && !has(.reach) ? (.complete, nil) : (.levelOnly, goal.range)
    case .share, .points, .time:
      return (.levelOnly, goal.range)
    }
  }

  /// By so much, and of nothing: by 20%, 增长10%, 10 %:lla.
  func isChangeAlone(_ goal: TitleQuantity) -> Bool {
    if goal.kind == .points { return true }
    if goal.isSigned, goal.kind != .bare { return true }
    if goal.ending == .by { return goal.kind == .share || has(.change) }
    if tokens[goal.firstToken].tags.contains(.changeLead) { return true }
    let before = tokens.indices.filter { $0 < goal.firstToken && $0 >= goal.firstToken - 2 }
    if before.contains(where: { tokens[$0].tags.contains(.changeLead) }) {
      return goal.kind != .count || goal.unit != nil
    }
    guard goal.kind == .share, goal.ending == .none else { return false }
    // 降低至2% leads to a level; 降低5% and "grow 4%" are changes.
    let leadsToLevel = before.contains { !tokens[$0].tags.isDisjoint(with: [.span, .reach]) }
    return has(.change) && !leadsToLevel
  }
}
