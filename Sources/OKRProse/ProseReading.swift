import OKRValues

/// What a title says, as far as a reader can be sure; every part keeps its bytes in the title.
package struct ProseReading: Sendable {
  /// The numbers it names, in order.
  package let quantities: [TitleQuantity]
  /// The two ends of a change, where it names both.
  package let change: Change?
  /// What the sentence asks for.
  package let statement: Statement
  /// The words that give the statement away.
  package let evidence: Range<Int>?
  /// A word that says more without saying how much: better, 加强.
  package let vague: Range<Int>?
  package let relativeDate: Range<Int>?
  package let deadline: Deadline?
  /// The second goal in a title that has two.
  package let secondGoal: Range<Int>?
  package let recurrence: Range<Int>?
  /// The verb of a title that only names something to be made.
  package let makes: Range<Int>?
  /// Which way its verb goes.
  package let direction: Direction?
  /// A word that makes it the figure of a whole year.
  package let yearly: Range<Int>?
  /// The years it names.
  package let years: [Year]
  /// A word for a metric and nothing else: users, satisfaction.
  package let isBareNoun: Bool
  /// The length of time in which something has to happen.
  package let window: TitleQuantity?

  /// From one number to another.
  package struct Change: Sendable {
    package let from: TitleQuantity
    package let to: TitleQuantity
    /// The words say which is which.
    package internal(set) var isCertain: Bool
    /// Where the end is only a bound: to under 3%, 20起以内.
    package internal(set) var bound: Bound?

    /// A bound as the language writes it.
    package enum Bound: String, Sendable {
      case below = "<"
      case atMost = "<="
      case above = ">"
      case atLeast = ">="
    }
  }

  /// A year and where it is named.
  package struct Year: Sendable {
    package let number: Int
    package let range: Range<Int>
  }

  package enum Direction: Sendable, Equatable { case up, down }

  /// What a title asks for.
  package enum Statement: Sendable, Equatable {
    /// A change with both ends, a multiple of a known number, or a count from nothing: well said.
    case complete
    /// An end that can be checked without a number: all, zero, granted.
    case endState
    /// A level of a metric, with no word on where it stands today.
    case levelOnly
    /// A change by so much, of what nobody says.
    case changeOnly
    /// Work, not what it should bring.
    case work
    /// A level to be held.
    case hold
    /// The name of a metric and nothing else.
    case bareMetric
    /// No number, and words that ask for more of something.
    case wish
    /// No number, no word to go by.
    case nothing
  }
}

/// Reads a title in some languages at once; linear in its length.
package func read(_ title: String, in languages: Languages = .all) -> ProseReading {
  let tokens = TitleTokens(title, languages)
  return Reader(tokens).reading()
}

struct Reader {
  let source: TitleTokens
  let tokens: [TitleToken]
  let quantities: [TitleQuantity]
  /// The numbers that are part of the goal, without the length of time it has.
  let goals: [TitleQuantity]
  let window: TitleQuantity?

  init(_ source: TitleTokens) {
    self.source = source
    tokens = source.tokens
    let all = source.quantities()
    quantities = all
    let tokens = source.tokens
    window = all.first { quantity in
      quantity.kind == .time && (0..<quantity.firstToken).suffix(2).contains { tokens[$0].tags.contains(.within) }
    }
    let windowRange = window?.range
    goals = all.filter { $0.range != windowRange }
  }

  func reading() -> ProseReading {
    let change = change()
    let (statement, evidence) = statement(change)
    let deadline = source.deadline()
    return ProseReading(
      quantities: quantities, change: change, statement: statement, evidence: evidence, vague: first(.vague),
      relativeDate: relativeDate(deadline), deadline: deadline, secondGoal: secondGoal(),
      recurrence: first(.recurrence),
      makes: makes, direction: direction, yearly: yearly, years: years,
      isBareNoun: tokens.count == 1 && tokens.first?.tags.contains(.metric) ?? false, window: window)
  }

  // MARK: - Words

  private func first(_ tag: Tag) -> Range<Int>? { tokens.first { $0.tags.contains(tag) }?.range }

  /// A time that depends on the day of writing; with a number before it, as in 3月底前, it does not.
  private func relativeDate(_ deadline: Deadline?) -> Range<Int>? {
    for (index, token) in tokens.enumerated() where token.tags.contains(.relativeDate) {
      // 第三季度末: it says which quarter, though 季度末 alone does not.
      if let deadline, token.range.overlaps(deadline.range) { continue }
      if token.kind == .han, index > 0, tokens[index - 1].kind == .digits { continue }
      if index > 0, tokens[index - 1].kind == .word, index + 1 < tokens.count, tokens[index + 1].kind == .digits,
        source.isYear(index + 1)
      {
        continue
      }
      return token.range
    }
    return nil
  }

  func has(_ tag: Tag) -> Bool { tokens.contains { !$0.tags.isDisjoint(with: tag) } }

  /// The verb that a title starts with, words of no weight passed over.
  private var leadingVerb: Int? {
    for (index, token) in tokens.enumerated() {
      if token.tags.contains(.idle) { continue }
      if case .mark = token.kind, token.tags.isEmpty { continue }
      guard !token.tags.isDisjoint(with: .anyVerb), !isNoun(index), !isSubject(index) else { return nil }
      return index
    }
    return nil
  }

  /// `Test coverage`, `Open rate`: a verb's form before a metric is part of the metric's name.
  private func isNoun(_ index: Int) -> Bool {
    // Reduce churn, keep costs: these are verbs before a metric too.
    guard tokens[index].kind == .word, index + 1 < tokens.count,
      tokens[index].tags.isDisjoint(with: [.rise, .fall, .hold])
    else { return false }
    return tokens[index + 1].tags.contains(.metric) && !tokens[index + 1].tags.contains(.recurrence)
  }

  /// `Buying from us is easy`: a gerund that a finite verb follows is what the sentence is about.
  private func isSubject(_ index: Int) -> Bool {
    tokens[index].kind == .word && source.string(tokens[index]).hasSuffix("ing") && has(.finite)
  }

  /// `Annual revenue`: the word has to belong to the metric, not to something else in the sentence.
  private var yearly: Range<Int>? {
    tokens.indices.first { index in
      tokens[index].tags.contains(.yearly)
        && (index == 0 || (index + 1 < tokens.count && tokens[index + 1].tags.contains(.metric)))
    }.map { tokens[$0].range }
  }

  private var years: [ProseReading.Year] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .digits, source.isYear(index), let year = Int(source.string(tokens[index])),
        (1990...2099).contains(year)
      else { return nil }
      return ProseReading.Year(number: year, range: tokens[index].range)
    }
  }

  private var hasShare: Bool { goals.contains { $0.kind == .share || $0.kind == .points } }

  private func isWork(_ tags: Tag) -> Bool { tags.contains(.work) || (tags.contains(.workUnlessShare) && !hasShare) }

  /// The word that makes a title one about work, if it is.
  private var workEvidence: Range<Int>? {
    if let index = leadingVerb, isWork(tokens[index].tags), !isFollowed(by: .gain, index) {
      // Kehitetään yhteistyötä: a wish in the words of work, unless what comes of it is counted.
      return goals.isEmpty && tokens[index].tags.contains(.vague) ? nil : tokens[index].range
    }
    // Chinese sets the verb behind what it is done to; Finnish ends in a verbal noun.
    if let index = hanVerb {
      if goals.isEmpty, let last = tokens.last(where: { $0.kind == .han }), last.tags.contains(.metric) { return nil }
      if isWork(tokens[index].tags) { return isFollowed(by: .gain, index) ? nil : tokens[index].range }
      // 优化并落地流程: what is done comes behind the wish.
      guard goals.isEmpty, tokens[index].tags.contains(.vague) else { return nil }
      return tokens.first { $0.kind == .han && $0.tags.contains(.work) }?.range
    }
    if leadingVerb == nil, let index = trailingVerb, isWork(tokens[index].tags) { return tokens[index].range }
    return deliverable
  }

  private var makes: Range<Int>? {
    guard goals.isEmpty, !has([.finite, .purpose, .vague]), let index = leadingVerb ?? hanVerb,
      tokens[index].tags.contains(.make)
    else { return nil }
    return tokens[index].range
  }

  /// The last word, where it is a verbal noun or a participle: 10 webinars held, webinaarien järjestäminen.
  private var trailingVerb: Int? {
    let last = tokens.lastIndex { $0.kind == .word && $0.tags.isDisjoint(with: [.idle, .relativeDate, .month]) }
    guard let index = last, tokens[index].tags.contains(.noun), index > 0 else { return nil }
    return index
  }

  private func isFollowed(by tag: Tag, _ index: Int) -> Bool {
    guard let found = tokens.indices.first(where: { $0 > index && tokens[$0].tags.contains(tag) }) else { return false }
    // Behind an "and" it is a second goal.
    return !tokens[index..<found].contains { $0.tags.contains(.and) }
  }

  private var hanVerb: Int? {
    tokens.indices.first { tokens[$0].kind == .han && !tokens[$0].tags.isDisjoint(with: .anyVerb) }
  }

  /// A count of things that are made or held, with no verb of outcome: 8 blog posts a month.
  private var deliverable: Range<Int>? {
    guard !goals.isEmpty, !has([.rise, .fall, .gain, .reach, .attained, .multiply]), !hasShare else { return nil }
    for quantity in goals where quantity.kind == .count || quantity.kind == .bare {
      let near = tokens.indices.filter { $0 > quantity.lastToken && $0 <= quantity.lastToken + 3 }
      if let index = near.first(where: { tokens[$0].tags.contains(.deliverable) }) { return tokens[index].range }
    }
    return nil
  }

  private var direction: ProseReading.Direction? {
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

  // MARK: - The statement

  private func statement(_ change: ProseReading.Change?) -> (ProseReading.Statement, Range<Int>?) {
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
  private var isOutcomeOfWork: Bool {
    has(.purpose) && (!goals.isEmpty && has([.rise, .fall, .reach, .gain]) || hasShare)
  }

  /// `Hold evenings` is work, `hold the rate at 5%` is upkeep.
  private func isHold(_ index: Int) -> Bool {
    guard tokens[index].tags.contains(.work) else { return true }
    return tokens.filter { $0.tags.contains(.hold) }.count > 1 || has(.metric) || has(.level) || hasShare
      || goals.contains { $0.kind == .money || $0.kind == .time || $0.kind == .bare }
  }

  private var hanHold: Int? {
    tokens.indices.first { tokens[$0].kind == .han && !tokens[$0].tags.isDisjoint(with: .anyVerb) }
      .flatMap { tokens[$0].tags.contains(.hold) ? $0 : nil }
      ?? tokens.indices.last { tokens[$0].kind == .han && tokens[$0].tags.contains(.hold) }
  }

  /// `… pysyy alle 35 prosentissa`, `X stays above 95%`: upkeep behind what is kept.
  private var finiteHold: Int? {
    tokens.indices.first { tokens[$0].kind == .word && tokens[$0].tags.contains(.hold) && !isNoun($0) }
  }

  private func withoutNumber() -> (ProseReading.Statement, Range<Int>?) {
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

  private func numbered(_ goal: TitleQuantity) -> (ProseReading.Statement, Range<Int>?) {
    if goals.contains(where: \.isWhole) { return (.endState, nil) }
    if has(.amount), !goals.contains(where: { $0.kind == .money }), !isChangeAlone(goal) { return (.endState, nil) }
    if isChangeAlone(goal) { return (.changeOnly, goal.range) }
    let before = tokens.indices.contains(goal.firstToken - 1) ? tokens[goal.firstToken - 1] : nil
    let isOfMetric = before.map { $0.tags.contains(.level) && goal.firstToken > 1 } ?? false
    let isHanLevel = has(.reach) && has(.metric) && tokens.contains { $0.kind == .han }
    switch goal.kind {
    case .count:
      // A score of 9, a yield at 32 litres, 出货量突破500万颗: the level of a metric, not a count of things.
      return (isOfMetric || isHanLevel) && !has(.gain) || isStanding(goal) ? (.levelOnly, goal.range) : (.complete, nil)
    case .money:
      return has(.gain) ? (.complete, nil) : (.levelOnly, goal.range)
    case .bare:
      // What is counted may stand before the number: 新增契作農戶25, uusia asiakkaita vähintään 400.
      return has([.gain, .new]) && !has(.reach) ? (.complete, nil) : (.levelOnly, goal.range)
    case .share, .points, .time:
      return (.levelOnly, goal.range)
    }
  }

  /// `Reach 5,000 GitHub stars`: they are counted already, and only from today's number a target says anything.
  private func isStanding(_ goal: TitleQuantity) -> Bool {
    let near = tokens.indices.filter { $0 > goal.lastToken && $0 <= goal.lastToken + 2 }
    let leads = leadingVerb.map { !tokens[$0].tags.isDisjoint(with: [.reach, .rise]) } ?? has(.reach)
    let isGain = tokens.contains { $0.tags.contains(.gain) && !$0.tags.contains(.reach) } || has(.new)
    return leads && !isGain
      && (near + tokens.indices.filter { tokens[$0].kind == .han }).contains {
        tokens[$0].tags.contains(.standing)
      }
  }

  /// By so much, and of nothing: by 20%, 增长10%, 10 %:lla.
  private func isChangeAlone(_ goal: TitleQuantity) -> Bool {
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

  // MARK: - Two goals in one

  /// The number of a second goal behind a conjunction: each side has a number, and a verb or both ends of a change.
  private func secondGoal() -> Range<Int>? {
    for index in tokens.indices.dropFirst() where tokens[index].tags.contains(.and) {
      // Between June and September.
      if tokens[index - 1].tags.contains(.month) { continue }
      let left = goals.filter { $0.lastToken < index }
      let right = goals.filter { $0.firstToken > index }
      guard let start = right.first, !right.isEmpty else { continue }
      let before = (0..<index).filter { !tokens[$0].tags.isDisjoint(with: .anyVerb) && !isNoun($0) }
      let behind = (index + 1..<tokens.count).filter { !tokens[$0].tags.isDisjoint(with: .anyVerb) && !isNoun($0) }
      if has(.purpose) { continue }
      let isWord = tokens[index].kind == .word || tokens[index].kind == .han
      if isWord, left.last?.kind == .share, start.kind == .share, has(.change), !has(.span), !has(.baseline) {
        return start.range
      }
      if left.count >= 2, right.count >= 2, isPair(left), isPair(right) { return start.range }
      if !left.isEmpty, !before.isEmpty, let verb = behind.first,
        verb < start.firstToken + 2 || tokens[verb].kind == .han
      {
        if !(left.count == 1 && right.count == 1 && (has(.span) || has(.baseline))) { return start.range }
      }
      // Work and its outcome joined as two goals: 制定政策并获取10家渠道的认可.
      if left.isEmpty, let verb = before.last, isWork(tokens[verb].tags),
        behind.contains(where: { !tokens[$0].tags.isDisjoint(with: [.gain, .rise, .fall, .reach]) })
      {
        return start.range
      }
    }
    return nil
  }

  private func isPair(_ some: [TitleQuantity]) -> Bool {
    guard let first = some.first else { return false }
    return some.dropFirst().contains { first.isComparable(to: $0) && order(first, $0) != nil }
  }
}

extension ProseReading {
  /// The number that makes an objective's title a target: no name, no year, no share of everything.
  package var goalNumber: TitleQuantity? {
    quantities.first { quantity in quantity.isWritten && !quantity.isWhole && quantity.range != window?.range }
  }
}
