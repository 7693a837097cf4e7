import OKRReader
import OKRValues

/// What a clause asks for by the number it is about: a level, a change, a count from nothing, an end.
extension ClauseReader {
  func numbered(_ goal: TitleQuantity) -> (ProseReading.Statement, Range<Int>?) {
    // Not one outage longer than 15 minutes.
    if saysNone && !has(.change) || goal.isWhole { return (.endState, nil) }
    if isChangeAlone(goal) { return numbers.count > goals.count ? (.complete, nil) : (.changeOnly, goal.range) }
    let isNew = has([.gain, .new, .attained, .flow]) && !has([.reach, .metric, .standing])
    switch goal.kind {
    case .count:
      // A score of 9, 出货量突破500万颗: the level of a metric, not a count of things.
      let isLevel = has(.metric) || leadsToLevel(goal) || has(.standing) && has([.reach, .rise])
      return isLevel && !isNew ? (.levelOnly, goal.range) : (.complete, nil)
    case .bare where quantifier != nil: return (.endState, nil)
    case .money where isNew, .bare where isNew: return (.complete, nil)
    case .share where goal.isPart && has(.attained) && tokens[goal.firstToken].kind != .digits:
      // Two of the five rejected suppliers pass the audit.
      return (.endState, nil)
    case .share, .points, .time, .money, .bare: return (.levelOnly, goal.range)
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
