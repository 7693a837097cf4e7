import OKRReader
import OKRValues

/// Reads one clause: what its words do, and what it asks for.
///
/// An object, for every question about a word would copy it with all that it has.
final class ClauseReader {
  let source: TitleTokens
  let tokens: [TitleToken]
  let quantities: [TitleQuantity]
  /// The numbers that are part of the goal, without the length of time it has and those in brackets.
  private(set) var goals: [TitleQuantity]
  /// The same, and those in brackets.
  let numbers: [TitleQuantity]
  /// The length of time in which something has to happen.
  let window: TitleQuantity?
  /// The tokens in brackets, whose numbers say where another stands.
  let asides: Set<Int>
  /// What any of its tokens can do.
  private let tags: Tag
  /// The two ends of its change, and what it asks for: told once, for whoever reads its title asks several times.
  private(set) lazy var ends = change()
  private(set) lazy var asked = statement(ends)
  /// Its numbers that stand in no brackets and do not only say who all it is about: our 12 branches, kaikki 23 kuntaa.
  var stated: [TitleQuantity] {
    // Mostly that is all of them, and each is kept as long as its goal is.
    quantities.contains { !isStated($0) } ? quantities.filter(isStated) : quantities
  }

  private func isStated(_ number: TitleQuantity) -> Bool {
    !asides.contains(number.firstToken) && !isOfAllThere(number)
  }

  /// Our 12 branches feel …, kaikki 23 kuntaa toimivat …: how many there are, in front of what they do.
  private func isOfAllThere(_ number: TitleQuantity) -> Bool {
    guard number.firstToken == 1, number.kind == .count || number.kind == .bare, tokens.count > number.lastToken + 2,
      tokens[0].kind == .word
    else { return false }
    return !tokens[0].tags.isDisjoint(with: [.determiner, .amount])
      && tokens[0].tags.isDisjoint(with: [.bound, .ceiling])
      && source.word(0) != "a" && source.word(0) != "an"
  }

  /// The verb that it starts with, words of no weight passed over.
  private(set) var leadingVerb: Int?
  /// A verb of Chinese, which may stand behind what it is done to.
  private(set) var hanVerb: Int?
  /// The bound of the number that was asked for last.
  var knownBound: (token: Int, bound: Bound?)?
  /// How many numbers are compared with each other: enough for any sentence.
  private static let most = 12

  init(_ source: TitleTokens, asides: Set<Int>) {
    let source = source.clause
    self.source = source
    self.asides = asides
    tokens = source.tokens
    tags = tokens.reduce(into: []) { $0.formUnion($1.tags) }
    let all = source.quantities()
    quantities = all
    window = all.first { ClauseReader.isWindow($0, source, all) }
    let windowRange = window?.range
    numbers =
      windowRange == nil && all.count <= ClauseReader.most
      ? all : Array(all.filter { $0.range != windowRange }.prefix(ClauseReader.most))
    goals = asides.isEmpty ? numbers : numbers.filter { !asides.contains($0.firstToken) }
    if goals.contains(where: isSpokenOne) { goals = goals.filter { !isSpokenOne($0) } }
    // 60 new volunteers who do at least 2 shifts: of those, so many.
    if goals.count > 1, let first = goals.first,
      let who = tokens.indices.dropFirst(first.lastToken + 1).first(where: {
        tokens[$0].kind == .word && ["who", "that", "which", "jotka", "joka", "joilla"].contains(source.word($0))
      })
    {
      goals.removeAll { $0.firstToken > who }
    }
    leadingVerb = openingVerb
    if source.value.hasHan, tokens.contains(where: { $0.kind == .han }) { hanVerb = chineseVerb }
  }

  /// One learning story per child: a figure of speech, unless it is an end of a change or a bound.
  private func isSpokenOne(_ number: TitleQuantity) -> Bool {
    guard tokens[number.firstToken].kind == .word, number.kind == .count || number.kind == .bare, !number.isWritten,
      number.value == Decimal(1), bound(of: number) == nil
    else { return false }
    let leads: Tag = [.span, .origin, .bound, .ceiling, .level, .baseline, .present]
    return tokens[..<number.firstToken].suffix(2).allSatisfy { $0.tags.isDisjoint(with: leads) }
  }

  /// How often something is done, but not in the name of a thing: the monthly export.
  var recurrence: Range<Int>? {
    // Four times a week (now twice): it is to change.
    if !has(.recurrence) || asides.contains(where: { tokens[$0].tags.contains(.today) }) { return nil }
    return tokens.indices.first { index in
      tokens[index].tags.contains(.recurrence)
        && !(source.tags(index - 1).contains(.determiner) && source.word(index - 1).range.count > 2
          && tokens[index].kind == .word && tokens.indices.contains(index + 1) && tokens[index + 1].kind == .word)
    }.map { tokens[$0].range }
  }

  func first(_ tag: Tag) -> Range<Int>? { has(tag) ? tokens.first { $0.tags.contains(tag) }?.range : nil }

  /// The first word that can do one of some things.
  func first(ofAny some: Tag) -> Range<Int>? {
    has(some) ? tokens.first { !$0.tags.isDisjoint(with: some) }?.range : nil
  }

  /// Whether any word of the clause can do one of some things.
  func has(_ some: Tag) -> Bool { !tags.isDisjoint(with: some) }

  private var openingVerb: Int? {
    for (index, token) in tokens.enumerated() {
      if token.tags.contains(.idle) { continue }
      if case .mark = token.kind, token.tags.isEmpty { continue }
      // All coaches hold a licence: who they are.
      if token.kind == .word, !source.isFinnish, source.isPlural(index), source.tags(index - 1).contains(.amount) {
        return nil
      }
      // Visits 118,000 → 135,000: nobody is told to do something in the third person.
      if token.kind == .word, !source.isFinnish, source.isPlural(index), index + 1 < tokens.count,
        source.isNumber(index + 1) || tokens[index + 1].tags.contains(.recurrence)
      {
        return nil
      }
      // OTA commission: an acronym, and no verb of another language.
      if token.tags == .work, token.range.count < 4, source.isCapitals(index), !source.isFinnish { return nil }
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
    // Draft cost table: the metric only says which table.
    if next.tags.contains(.metric), index + 2 < tokens.count, tokens[index + 2].kind == .word,
      tokens[index + 2].number == nil, tokens[index + 2].tags.isSubset(of: [.thing, .deliverable, .nounToo]),
      goals.isEmpty
    {
      return false
    }
    // Listing rules for courtroom 6 redrafted: a gerund before a noun that something was done to.
    if source.isGerund(tokens[index]), next.kind == .word, next.tags.isEmpty,
      tokens.dropFirst(index + 2).contains(where: {
        $0.kind == .word && $0.shape.contains(.participle)
          && ($0.tags.isEmpty || $0.tags.isSuperset(of: [.work, .noun]))
      })
    {
      return true
    }
    // Rework drops to 2%: what a verb stands behind is its subject.
    if !next.tags.isDisjoint(with: [.rise, .fall, .reach]), source.word(index + 1).hasSuffix("s"),
      !tokens[index].tags.contains(.gain)
    {
      return true
    }
    // Secure at least €250k: a bound stands behind a verb.
    if tokens[index].tags.contains(.nounToo), next.tags.isDisjoint(with: [.determiner, .bound]), next.kind != .digits,
      next.kind != .date, next.number == nil, goals.contains(where: { $0.kind != .count })
    {
      return true
    }
    return next.tags.contains(.metric) && !next.tags.contains(.recurrence)
  }

  /// Put 85 cabin crew through a class, fence the meadow: before a count or an article, it is a verb.
  func isVerbBeforeCount(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    // Scan and index 12,000 records.
    let next = source.tags(index + 1).contains(.and) ? index + 3 : index + 1
    // Tag & release v5.0: a word before a verb and an "and".
    if source.tags(index + 1).contains(.and), tokens[index].tags.contains(.workAtFront),
      !source.isMark(index + 1, ","),
      source.tags(index + 2).contains(.work), source.tags(index + 2).isDisjoint(with: .noun)
    {
      return true
    }
    let isCount = goals.contains { $0.firstToken == next && $0.kind == .count }
    return tokens[index].tags.contains(.workBeforeCount) && isCount
      || tokens[index].tags.contains(.workAtFront) && (isCount || source.tags(index + 1).contains(.determiner))
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
    guard has(.yearly) else { return nil }
    return tokens.indices.first { index in
      guard tokens[index].tags.contains(.yearly), index == 0 || isBeforeMetric(index) else { return false }
      // Annual recurring revenue: what a month comes to in a year.
      let next = source.word(index + 1)
      return !["recurring", "run-rate"].contains(next) && !next.hasPrefix("toistuv")
        && !["经常", "經常"].contains { source.value.has($0, at: tokens[index].range.upperBound) }
    }.map { tokens[$0].range }
  }

  /// Whether that word opens the clause before something else than a metric, which it may be a part of: annual leave.
  var isYearlyInName: Bool {
    tokens.first.map { $0.tags.contains(.yearly) && $0.tags.isDisjoint(with: .metric) } ?? false && !isBeforeMetric(0)
  }

  private func isBeforeMetric(_ index: Int) -> Bool {
    let isPlain = ["net", "gross", "total", "average"].contains(source.word(index + 1))
    return source.tags(index + (isPlain ? 2 : 1)).contains(.metric)
  }

  /// 次留38%->44% 七留14%->18%: two changes side by side, each behind its own subject.
  var hasTwoChanges: Bool {
    guard goals.count == 4, goals.allSatisfy({ $0.kind == goals[0].kind }) else { return false }
    let isArrow = { [self] (one: TitleQuantity, other: TitleQuantity) in
      other.firstToken == one.lastToken + 2 && tokens[one.lastToken + 1].tags.contains(.span)
    }
    return isArrow(goals[0], goals[1]) && isArrow(goals[2], goals[3]) && goals[2].firstToken > goals[1].lastToken + 1
      && [.word, .han].contains(tokens[goals[2].firstToken - 1].kind) && goals[0].firstToken > 0
  }

  /// Cut errors and delays by 30% each, 错发率、破损率各降一半: two things are to change, and each of them is named.
  var changesEach: Bool {
    guard has(.change) || has(.multiply), has(.and), tokens.contains(where: { $0.tags.contains(.each) }) else {
      return false
    }
    let last = goals.first?.firstToken ?? tokens.count
    return tokens.indices.dropFirst().contains { index in
      index + 1 < last && tokens[index].tags.contains(.and)
        && [tokens[index - 1], tokens[index + 1]].allSatisfy {
          ($0.kind == .word || $0.kind == .han) && $0.number == nil && $0.tags.isDisjoint(with: .change)
        }
    }
  }

  /// Whether it doubles or halves something that is named.
  var multiplies: Bool { has(.multiply) && leadingVerb == nil }

  /// Whether it says of all of something what is to be true of them.
  var startsWithAll: Bool {
    quantifier == tokens.indices.first { tokens[$0].tags.isDisjoint(with: .idle) || tokens[$0].tags.contains(.amount) }
      && quantifier != nil
  }

  /// Within 10 minutes, 10 minuutissa: a time in which something happens.
  var saysHowSoon: Bool {
    if goals.isEmpty, window != nil { return true }
    guard goals.count == 1, let goal = goals.first, goal.kind == .time else { return false }
    if tokens[..<goal.firstToken].suffix(2).contains(where: { $0.tags.contains(.within) }) { return true }
    let unit = source.value.foldedSlice(goal.range)
    return ["ssa", "ssä"].contains {
      unit.hasSuffix($0) || source.isFinnish && source.word(goal.lastToken + 1).hasSuffix($0)
    }
  }

  /// In under an hour, alle tunnissa: a limit of one of a unit of time, which nobody writes as a number.
  var spokenLimit: Range<Int>? {
    guard has([.ceiling, .within]) else { return nil }
    for index in tokens.indices
    where !tokens[index].tags.isDisjoint(with: [.ceiling, .within]) && tokens[index].kind == .word {
      let unit = source.tags(index + 1).contains(.determiner) ? index + 2 : index + 1
      guard tokens.indices.contains(unit), tokens[unit].kind == .word else { continue }
      let word = tokens[unit].range
      if ValueNames.isTime(source.value, word) || source.amounts.rateWordEnd(word.lowerBound) == word.upperBound {
        return tokens[index].range.lowerBound..<word.upperBound
      }
    }
    return nil
  }

  /// Whether it says that there is to be none of something: zero incidents.
  var saysNone: Bool {
    has([.none, .negation])
      && tokens.indices.contains {
        tokens[$0].tags.isSuperset(of: [.amount, .none]) && source.tags($0 + 1).isDisjoint(with: [.vague, .slip])
          || isNoneOf($0)
      }
  }

  /// Ei vakavia poikkeamia.
  private func isNoneOf(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].tags.contains(.negation) else { return false }
    // Ei jää avoimia poikkeamia.
    if source.isFinnish, source.shape(index + 2).contains(.severalOf) || source.shape(index + 3).contains(.severalOf),
      ["jää", "tule", "synny", "satu", "löydy", "esiinny", "tapahdu"].contains(source.word(index + 1))
    {
      return true
    }
    return source.shape(index + 1).contains(.severalOf)
      || source.shape(index - 1).contains(.severalOf) && ["ole", "enää", "yhtään"].contains(source.word(index + 1))
  }

  /// Whether something is to rise or fall, and is named in front of the verb: costs fall.
  var changes: Bool {
    guard leadingVerb == nil, source.tags(0).isDisjoint(with: [.finite, .opener, .negation]) else { return false }
    return tokens.indices.dropFirst().contains {
      !tokens[$0].tags.isDisjoint(with: .change) && !tokens[$0].tags.contains(.vague)
    }
  }

  /// Whether something is to rise or fall, wherever the verb stands: cut overtime, costs fall.
  var moves: Bool {
    changes || leadingVerb.map { !tokens[$0].tags.isDisjoint(with: .change) && tokens.count > 1 } ?? false
  }

  /// Get patient satisfaction to 4.6.
  var reachesMetric: Bool {
    leadingVerb.map { tokens[$0].tags.contains(.reach) && tokens[$0].tags.isDisjoint(with: .gain) } ?? false
      && has(.metric)
  }

  /// The word that says all or none, where it stands with what the clause is about: not for all branches.
  private(set) lazy var quantifier: Int? = {
    guard has([.amount, .negation]) else { return nil }
    let opening = tokens.firstIndex { token in
      if case .mark = token.kind { return false }
      return token.tags.isDisjoint(with: .idle) || token.tags.contains(.amount)
    }
    return tokens.indices.first { index in
      guard tokens[index].tags.contains(.amount) else { return isNoneOf(index) }
      if index == opening || tokens[index].tags.contains(.none) { return true }
      // Kaikissa toimipisteissä: where.
      if tokens[index].kind == .word, source.endsInPlace(index) { return false }
      let before = source.tags(index - 1)
      return before.isDisjoint(with: [.opener, .place, .per, .level]) || before.contains(.finite)
    }
  }()

  var hasShare: Bool { goals.contains { $0.kind == .share || $0.kind == .points } }

  /// A target that is no number in digits.
  var spelledTarget: Range<Int>? { multiple ?? boundInWords }

  /// Double the orders, 翻一番: a target in a verb.
  private var multiple: Range<Int>? {
    guard has(.multiply) else { return nil }
    return tokens.indices.first { index in
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
    guard goals.isEmpty, !has([.finite, .purpose, .vague, .mental]), let index = leadingVerb ?? hanVerb,
      tokens[index].tags.contains(.make),
      tokens[index].kind == .han || !tokens[index].tags.contains(.maker)
        || tokens[index...].dropFirst().contains(where: { !$0.tags.isDisjoint(with: [.thing, .deliverable, .deed]) }),
      // 上线变成一件小事: how it comes to be is a change.
      !["变成", "變成", "变得", "變得", "成为", "成為", "不再"].contains(where: {
        source.value.has($0, at: tokens[index].range.upperBound)
      })
    else { return nil }
    return tokens[index].range
  }
}
