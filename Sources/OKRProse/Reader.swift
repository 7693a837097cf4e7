import OKRReader
import OKRValues

/// Looks at what the words of a title can do, and says what it asks for.
struct Reader {
  let source: TitleTokens
  let tokens: [TitleToken]
  let quantities: [TitleQuantity]
  /// The numbers that are part of the goal, without the length of time it has.
  let goals: [TitleQuantity]
  let window: TitleQuantity?
  /// How many numbers, and how many conjunctions, are compared with each other: enough for any sentence.
  static let most = 12

  init(_ source: TitleTokens) {
    self.source = source
    tokens = source.tokens
    let all = source.quantities()
    quantities = all
    let tokens = source.tokens
    window = all.first { quantity in
      guard quantity.kind == .time,
        (0..<quantity.firstToken).suffix(2).contains(where: { tokens[$0].tags.contains(.within) })
      else { return false }
      // Within 14 days instead of 33: the time is the goal.
      return !tokens.contains { $0.tags.contains(.baseline) }
        || !all.contains { $0.range != quantity.range && $0.isComparable(to: quantity) }
    }
    let windowRange = window?.range
    goals = Array(all.filter { $0.range != windowRange }.prefix(Reader.most))
  }

  func reading() -> ProseReading {
    let change = change()
    let (statement, evidence) = statement(change)
    let deadline = source.deadline()
    return ProseReading(
      quantities: quantities, change: change, unknownBaseline: unknownBaseline,
      onlyTarget: change == nil ? onlyTarget(statement) : nil,
      statement: statement, evidence: evidence, vague: first(.vague),
      relativeDate: relativeDate(deadline), deadline: deadline,
      statedDay: deadline == nil ? source.statedDay() : nil, secondGoal: secondGoal(),
      recurrence: first(.recurrence),
      makes: makes, direction: direction, yearly: yearly, years: years,
      target: multiple ?? boundInWords,
      isBareNoun: tokens.count == 1 && tokens.first?.tags.contains(.metric) ?? false, window: window)
  }

  func first(_ tag: Tag) -> Range<Int>? { tokens.first { $0.tags.contains(tag) }?.range }

  /// A time that depends on the day of writing; with a number before it, as in 3月底前, it does not.
  func relativeDate(_ deadline: Deadline?) -> Range<Int>? {
    for (index, token) in tokens.enumerated() where token.tags.contains(.relativeDate) {
      // 第三季度末: it says which quarter, though 季度末 alone does not.
      if let deadline, !deadline.isOfCycle, token.kind == .word, token.range.overlaps(deadline.range) { continue }
      if token.kind == .han, source.followsNumeral(index) { continue }
      // 2026年上半年: the year stands before it.
      if token.kind == .han, source.isDate(index - 1) { continue }
      if index > 0, tokens[index - 1].kind == .word, source.isDate(index + 1) { continue }
      return token.range.lowerBound..<tokens[wholeDate(index)].range.upperBound
    }
    return nil
  }

  /// By next summer, by next March: the last word of a relative date, where the phrase needs one more.
  private func wholeDate(_ index: Int) -> Int {
    guard tokens.indices.contains(index + 1), tokens[index + 1].kind == .word else { return index }
    if !tokens[index + 1].tags.isDisjoint(with: [.season, .month]) { return index + 1 }
    return ValueNames.isTime(source.value, tokens[index + 1].range) ? index + 1 : index
  }

  func has(_ tag: Tag) -> Bool { tokens.contains { !$0.tags.isDisjoint(with: tag) } }

  /// The verb that a title starts with, words of no weight passed over.
  var leadingVerb: Int? {
    for (index, token) in tokens.enumerated() {
      if token.tags.contains(.idle) { continue }
      if case .mark = token.kind, token.tags.isEmpty { continue }
      guard !token.tags.isDisjoint(with: .anyVerb) || isVerbBeforeCount(index), !isNoun(index), !isSubject(index),
        !isNamePart(index)
      else {
        return nil
      }
      return index
    }
    return nil
  }

  /// `Test coverage`, `Open rate`: a verb's form before a metric is part of the metric's name.
  func isNoun(_ index: Int) -> Bool {
    // Reduce churn, keep costs: these are verbs before a metric too.
    guard tokens[index].kind == .word, index + 1 < tokens.count,
      tokens[index].tags.isDisjoint(with: [.rise, .fall, .hold])
    else { return false }
    let next = tokens[index + 1]
    if tokens[index].tags.contains(.nounToo), next.tags.isDisjoint(with: .determiner), next.kind != .digits,
      next.kind != .date,
      next.number == nil, goals.contains(where: { $0.kind != .count })
    {
      return true
    }
    return next.tags.contains(.metric) && !next.tags.contains(.recurrence)
  }

  /// Put 85 cabin crew through a class, fence the meadow: before a count or an article, it is a verb.
  func isVerbBeforeCount(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].tags.contains(.workAtFront)
      && (goals.contains { $0.firstToken == index + 1 && $0.kind == .count }
        || tokens.indices.contains(index + 1) && tokens[index + 1].tags.contains(.determiner))
  }

  /// `Buying from us is easy`: a gerund that a finite verb follows is what the sentence is about.
  func isSubject(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, has(.finite) else { return false }
    // Käyttöönotto kestää: a noun of work and what it takes.
    if tokens[index].tags.contains(.noun), index + 1 < tokens.count, tokens[index + 1].tags.contains(.finite) {
      return true
    }
    return source.string(tokens[index]).hasSuffix("ing")
  }

  /// `Annual revenue`: the word has to belong to the metric, not to something else in the sentence.
  var yearly: Range<Int>? {
    tokens.indices.first { index in
      tokens[index].tags.contains(.yearly)
        && (index == 0 || (index + 1 < tokens.count && tokens[index + 1].tags.contains(.metric)))
    }.map { tokens[$0].range }
  }

  var years: [ProseReading.Year] {
    tokens.compactMap { token in
      guard token.kind == .date else { return nil }
      return (token.range.lowerBound..<max(token.range.lowerBound, token.range.upperBound - 3)).lazy.compactMap {
        start in
        let range = start..<start + 4
        guard let year = Int(String(decoding: source.text[range], as: UTF8.self)), (1990...2099).contains(year) else {
          return nil
        }
        return ProseReading.Year(number: year, range: range)
      }.first
    }
  }

  var hasShare: Bool { goals.contains { $0.kind == .share || $0.kind == .points } }

  func isWork(_ tags: Tag) -> Bool {
    if tags.contains(.unlisted) {
      // Nobody knows the verb: push sales to 19 euros is no work, brief 40 donors is.
      return !has([.vague, .purpose]) && goals.allSatisfy { $0.kind == .count && !leadsToLevel($0) }
    }
    if !tags.isDisjoint(with: [.workAtFront, .workBeforeCount]) { return !(goals.isEmpty && has(.vague)) && !hasShare }
    return tags.contains(.work) || (tags.contains(.workUnlessShare) && !hasShare)
  }

  /// The word that makes a title one about work, if it is.
  var workEvidence: Range<Int>? {
    if let index = leadingVerb, isWork(tokens[index].tags), !isFollowed(by: .gain, index),
      tokens[index].kind != .han || !isModifier(index) && !isMetricOfWork(index)
    {
      // Kehitetään yhteistyötä: a wish in the words of work, unless what comes of it is counted.
      guard goals.isEmpty, !tokens[index].tags.contains(.tuning) else { return tokens[index].range }
      return tokens[index].tags.contains(.vague) || isWishToMake(index) ? nil : tokens[index].range
    }
    // Chinese sets the verb behind what it is done to; Finnish ends in a verbal noun.
    if let index = hanVerb {
      if isMetricOfWork(index) { return nil }
      if isModifier(index) { return nil }
      if isWork(tokens[index].tags) { return isFollowed(by: .gain, index) ? nil : tokens[index].range }
      // 优化并落地流程: what is done comes behind the wish.
      guard goals.isEmpty, tokens[index].tags.contains(.vague) else { return nil }
      return tokens.first { $0.kind == .han && $0.tags.contains(.work) }?.range
    }
    if let index = deed ?? passage ?? placed { return tokens[index].range }
    if leadingVerb == nil, let index = finitePassive ?? encounter { return tokens[index].range }
    if let index = service { return tokens[index].range }
    // Tehokkaampi hankinta: a wish, in a noun of work.
    let isWished = goals.isEmpty && tokens.first?.tags.contains(.vague) ?? false
    if leadingVerb == nil, !isWished, let index = trailingVerb, isWork(tokens[index].tags) {
      return tokens[index].range
    }
    return deliverable
  }

  /// Double the orders, 翻一番: a target in a verb.
  private var multiple: Range<Int>? {
    tokens.indices.first { index in
      guard tokens[index].tags.contains(.multiply), tokens[index].kind == .word || tokens[index].kind == .han else {
        return false
      }
      // Double the pace: what is multiplied has to be something that is counted.
      guard !tokens.dropFirst(index + 1).prefix(3).contains(where: { $0.tags.contains(.vague) }) else { return false }
      // Our double room.
      if index > 0, tokens[index - 1].tags.contains(.determiner) { return false }
      let isBehindNoun = index > 0 && !tokens[index - 1].tags.contains(.opener)
      return index == leadingVerb || tokens[index].kind == .han || isBehindNoun
    }.map { tokens[$0].range }
  }

  /// A rate under two, an answer in under three minutes: a spelled number is a target where a bound leads to it.
  private var boundInWords: Range<Int>? {
    goals.first { goal in
      guard !goal.isWritten, goal.value.map({ $0 > Decimal(1) }) ?? false else { return false }
      let isBound =
        bound(of: goal) != nil || tokens[..<goal.firstToken].suffix(2).contains { $0.tags.contains(.ceiling) }
      return isBound && (goal.kind == .time || goal.kind == .money || has(.metric))
    }?.range
  }

  var makes: Range<Int>? {
    guard goals.isEmpty, !has([.finite, .purpose, .vague]), let index = leadingVerb ?? hanVerb,
      tokens[index].tags.contains(.make)
    else { return nil }
    return tokens[index].range
  }

  /// The last word, where it is a verbal noun or a participle: 10 webinars held, webinaarien järjestäminen.
  var trailingVerb: Int? {
    let last = tokens.lastIndex { $0.kind == .word && $0.tags.isDisjoint(with: [.idle, .relativeDate, .month]) }
    // Of 95% of permits issued it is the share that counts.
    guard let index = last, tokens[index].tags.contains(.noun), index > 0,
      goals.allSatisfy({ $0.kind == .count || $0.kind == .bare })
    else { return nil }
    return index
  }

  /// Provide a noticeably better service: what is to be made is a wish.
  private func isWishToMake(_ index: Int) -> Bool {
    tokens[index].tags.contains(.maker) && tokens.dropFirst(index + 1).prefix(3).contains { $0.tags.contains(.vague) }
  }

  /// Maksupalvelun siirto pilveen, a mentoring programme: work or its product, named and nothing said of it.
  private var deed: Int? {
    let silent: Tag = [.finite, .vague, .attained, .rise, .fall, .gain, .hold, .metric, .purpose, .negation]
    guard goals.isEmpty, leadingVerb == nil, !has(silent) || tokens.first?.tags.contains(.deed) ?? false else {
      return nil
    }
    if let deed = tokens.firstIndex(where: { $0.kind == .word && $0.tags.contains(.deed) }) { return deed }
    guard let first = tokens.first, !first.tags.isDisjoint(with: [.determiner, .new]) else { return nil }
    return tokens.firstIndex { $0.tags.contains(.thing) }
  }

  /// 上线准确率, but not 摸清电力容量: a verb with its result is no part of a name.
  private func isMetricOfWork(_ index: Int) -> Bool {
    guard goals.isEmpty, !tokens[index].tags.contains(.particle), let last = tokens.last(where: { $0.kind == .han })
    else { return false }
    return last.tags.contains(.tail)
  }

  /// Get the crews through the drill: somebody is led through something, and nothing said of what comes of it.
  private var passage: Int? {
    guard let verb = leadingVerb ?? tokens.indices.first, !tokens[verb].tags.isDisjoint(with: [.reach, .opener]),
      source.tags(verb + 1).contains(.determiner) || goals.contains(where: { $0.firstToken == verb + 1 }),
      goals.allSatisfy({ $0.kind == .count }), !has([.vague, .purpose, .metric, .change, .hold, .multiply]),
      let passage = tokens.indices.dropFirst(verb + 2).first(where: { tokens[$0].tags.contains(.passage) })
    else { return nil }
    return any(Array(verb + 1..<passage), .gain) ? nil : verb
  }

  /// Robots introduced at the wind farm: what was done, and where.
  private var placed: Int? {
    let silent: Tag = [
      .vague, .purpose, .metric, .change, .hold, .multiply, .gain, .finite, .attained, .amount, .negation, .ceiling,
      .within,
    ]
    guard leadingVerb == nil, goals.allSatisfy({ $0.kind == .count }),
      // On is a place, and Finnish for is.
      tokens.allSatisfy({ $0.tags.contains(.place) || $0.tags.isDisjoint(with: silent) })
    else { return nil }
    return tokens.indices.dropFirst().dropLast().first { index in
      guard tokens[index].kind == .word, tokens[index - 1].tags.isDisjoint(with: .opener) else { return false }
      let next = tokens[index + 1]
      if tokens[index].tags.isSuperset(of: [.work, .noun]) {
        return next.tags.contains(.opener) && index + 2 < tokens.count
          || next.kind == .word && next.tags.isEmpty && source.caseEnding(source.string(next)) == .to
      }
      return goals.isEmpty && next.tags.contains(.place) && source.isParticiple(index)
    }
  }

  /// Each rep makes 40 calls: what is counted is what each of them does.
  private var isDistributive: Bool { tokens.first.map { !$0.tags.isDisjoint(with: [.amount, .per]) } ?? false }

  /// 给40台水泵装传感器: something done to so many, and nothing said of what comes of it.
  private var service: Int? {
    guard let goal = goals.first, goal.kind == .count, goals.count == 1, goal.firstToken <= 3,
      tokens.first?.tags.contains(.dative) ?? false, tokens.count > goal.lastToken + 2,
      !has([.rise, .fall, .gain, .reach, .attained, .purpose, .hold, .multiply, .metric])
    else { return nil }
    return 0
  }

  /// Jokaisen luokan vanhemmat tavataan kahdesti: work, behind what it is done to.
  private var finitePassive: Int? {
    guard goals.allSatisfy({ $0.kind == .count || $0.kind == .bare }), !has([.purpose, .finite]) else { return nil }
    return tokens.indices.first { index in
      tokens[index].kind == .word && tokens[index].tags.contains(.work) && source.isVerbForm(index) && !isRegard(index)
        && !(goals.isEmpty && tokens[index].tags.contains(.vague))
    }
  }

  /// Opinto-ohjaaja tapaa 120 oppilasta: people are counted by what somebody does with them.
  private var encounter: Int? {
    guard !has([.rise, .fall, .gain, .attained, .purpose, .metric, .hold]) else { return nil }
    return tokens.indices.first { index in
      tokens[index].tags.contains(.encounter)
        && goals.contains { $0.firstToken == index + 1 && $0.kind == .count && $0.isWritten }
    }
  }

  func isFollowed(by tag: Tag, _ index: Int) -> Bool {
    let found = tokens.indices.first { place in
      // The old booking engine, a help desk: before a noun it is part of its name.
      place > index && tokens[place].tags.contains(tag)
        && (tokens[place].kind == .han || !source.tags(place + 1).isEmpty || source.isNumber(place + 1)
          || tokens[place - 1].tags.isDisjoint(with: .determiner) && !tokens[place].tags.contains(.nounToo)
            && place > index + 3)
    }
    guard let found else { return false }
    // 编写40篇帮助文档: behind the count it belongs to what is counted.
    if !goals.isEmpty, !goals.contains(where: { $0.firstToken > found }) { return false }
    // Behind an "and" it is a second goal.
    return !tokens[index..<found].contains { $0.tags.contains(.and) }
  }

  var hanVerb: Int? {
    // In front, though a time or 对 may come first.
    let opening = tokens.firstIndex { token in
      token.tags.isDisjoint(with: [.idle, .recurrence, .month, .season, .relativeDate, .amount, .per, .opener, .and])
        && token.kind != .digits && token.kind != .date
    }
    return tokens.indices.first { index in
      guard tokens[index].kind == .han, !isNamePart(index) else { return false }
      if !tokens[index].tags.isDisjoint(with: .anyVerb) { return true }
      // 联系50家企业, 分析流失原因: in front, or right before what it counts, it is a verb.
      guard !tokens[index].tags.isDisjoint(with: [.workAtFront, .workBeforeCount]) else { return false }
      let isAtEdge = index == opening || (goals.isEmpty && index == tokens.count - 1)
      return (isAtEdge && tokens[index].tags.contains(.workAtFront))
        || goals.contains { $0.firstToken == index + 1 && $0.kind == .count }
    }
  }

  /// 直播间转化率达到5%: another verb leads to the number, and the verb of work belongs to what is measured.
  func isModifier(_ index: Int) -> Bool {
    // 通过消防检查: what is passed is no work; 通过培训, in front, is the means.
    if tokens[..<index].dropFirst().suffix(8).contains(where: { $0.tags.contains(.attained) }) { return true }
    guard let goal = goals.first, !has(.purpose), index < goal.firstToken,
      !tokens[index..<goal.firstToken].contains(where: { $0.tags.contains(.and) })
    else { return false }
    let leads = tokens[..<goal.firstToken].suffix(2).contains { token in
      token.kind == .han && !token.tags.isDisjoint(with: [.reach, .rise, .fall, .hold, .bound, .ceiling])
        && token.range.lowerBound > tokens[index].range.lowerBound
    }
    guard leads else { return false }
    if tokens[..<goal.firstToken].suffix(2).contains(where: { $0.tags.contains(.ceiling) }) { return true }
    return goal.kind != .count || tokens[index...].prefix(8).contains { $0.tags.contains(.metric) }
  }

  /// 上线率, 培训次数: a verb of work in the name of a metric.
  func isNamePart(_ index: Int) -> Bool {
    guard tokens[index].kind == .han, tokens[index].tags.isDisjoint(with: [.rise, .fall, .hold]) else { return false }
    if index > 0, source.string(tokens[index - 1]) == "的" { return true }
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].tags.contains(.tail)
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }

  /// A count of things that are made or held, with no verb of outcome: 8 blog posts a month.
  var deliverable: Range<Int>? {
    guard !goals.isEmpty, !has([.rise, .fall, .gain, .reach, .attained, .multiply]), !hasShare else { return nil }
    for quantity in goals where quantity.kind == .count || quantity.kind == .bare {
      // At most two failed inspections: what is to be rare is not put out.
      if tokens[..<quantity.firstToken].suffix(2).contains(where: { $0.tags.contains(.ceiling) }) { continue }
      if tokens[quantity.lastToken].tags.contains(.outputMeasure) { return quantity.range }
      let sought: Tag = isDistributive ? [.deliverable, .effort] : .deliverable
      let near = tokens.indices.filter { $0 > quantity.lastToken && $0 <= quantity.lastToken + 3 }
      if let index = near.first(where: { !tokens[$0].tags.isDisjoint(with: sought) }) { return tokens[index].range }
    }
    return nil
  }

  var direction: ProseReading.Direction? {
    var found: ProseReading.Direction?
    if has(.eitherWay) || secondGoal() != nil { return nil }
    // In English only the verb that a title starts with tells for sure which way it goes.
    let isEnglish = leadingVerb.map { tokens[$0].kind == .word && !tokens[$0].tags.isDisjoint(with: .change) } ?? false
    let isOther = tokens.contains { $0.kind == .han } || source.text.contains(0xC3)
    guard isEnglish || isOther else { return nil }
    for token in tokens where !token.tags.isDisjoint(with: .change) {
      let one: ProseReading.Direction = token.tags.contains(.rise) ? .up : .down
      if token.tags.contains(.change) || (found != nil && found != one) { return nil }
      found = one
    }
    return found
  }
}
