import OKRReader
import OKRValues

/// Work in languages with words: a verb in front, behind what it is done to, or as a noun.
extension ClauseReader {
  /// A verb in front, behind what it is done to, or as a noun.
  var wordWork: Int? {
    if let index = leadingVerb {
      if isWork(tokens[index].tags), !isFollowed(by: .gain, index) {
        return isWishOnly(index) ? nil : index
      }
      return passage ?? participle ?? causative
    }
    // Tehokkaampi hankinta: a wish, in a noun of work.
    if goals.isEmpty, tokens.first?.tags.contains(.vague) ?? false { return nil }
    return deed ?? passage ?? participle ?? causative ?? finitePassive ?? encounter ?? habit ?? ellipsis
  }

  /// Superintendents ride each ship twice a year, each worker writes one story a month: what staff do again and again.
  private var habit: Int? {
    guard leadingVerb == nil,
      !has([.audience, .rise, .fall, .gain, .reach, .attained, .hold, .vague, .purpose, .mental]),
      mainGoal.map({ $0.kind == .count || $0.kind == .bare }) ?? true
    else { return nil }
    if let often = tokens.firstIndex(where: { $0.tags.contains(.habit) }), !has(.metric) { return often }
    // One author evening every fortnight.
    if goals.isEmpty, !has([.metric, .finite, .standing, .per]),
      has([.deliverable, .effort, .thing, .work, .workAtFront]),
      let often = tokens.indices.dropFirst().first(where: { tokens[$0].tags.contains(.recurrence) })
    {
      return often
    }
    // 2 krt viikossa, 3x per week.
    if let goal = goals.first, has(.recurrence),
      ["krt", "kertaa", "times", "x"].contains(source.word(goal.lastToken + 1))
    {
      return goal.firstToken
    }
    guard has([.recurrence, .habit]), !goals.isEmpty || has(.habit) else { return nil }
    return tokens.indices.dropFirst().first { index in
      tokens[index].tags.contains(.work) && tokens[index].tags.isDisjoint(with: [.noun, .nounToo])
        && tokens[index].kind == .word
    }
  }

  /// Kehitetään yhteistyötä: a wish in the words of work, unless what comes of it is counted.
  func isWishOnly(_ index: Int) -> Bool {
    goals.isEmpty && !tokens[index].tags.contains(.tuning)
      && (tokens[index].tags.contains(.vague) || isWishToMake(index))
  }

  /// Provide a noticeably better service: what is to be made is a wish.
  private func isWishToMake(_ index: Int) -> Bool {
    tokens[index].tags.contains(.maker) && tokens.dropFirst(index + 1).prefix(3).contains { $0.tags.contains(.vague) }
  }

  /// Maksupalvelun siirto pilveen, a mentoring programme: work or its product, named and nothing said of it.
  private var deed: Int? {
    let silent: Tag = [.finite, .vague, .attained, .rise, .fall, .gain, .hold, .metric, .purpose, .negation]
    guard goals.isEmpty, leadingVerb == nil, !has([.attained, .able]),
      !has(silent) || tokens.first?.tags.contains(.deed) ?? false
    else { return nil }
    if let deed = tokens.firstIndex(where: { $0.kind == .word && $0.tags.contains(.deed) }) {
      let says = tokens[deed...].dropFirst().contains {
        !$0.tags.isDisjoint(with: Tag.anyVerb.union(.finite)) && !$0.tags.contains(.place)
      }
      return says ? nil : deed
    }
    // Some-kampanja huhtikuussa: a thing, and where or when.
    let last = tokens.lastIndex { $0.kind == .word && !$0.tags.isDisjoint(with: [.thing, .deliverable]) }
    if let thing = last, tokens.count <= 4,
      tokens[thing...].dropFirst().allSatisfy({
        !$0.tags.isDisjoint(with: [.month, .season, .relativeDate]) || $0.kind == .date
      }),
      tokens[..<thing].allSatisfy({ $0.tags.isEmpty || $0.tags.contains(.new) })
    {
      return thing
    }
    guard let first = tokens.first, !first.tags.isDisjoint(with: [.determiner, .new]) else { return nil }
    return tokens.firstIndex { $0.tags.contains(.thing) }
  }

  /// Get the crews through the drill: somebody is led through something, and nothing said of what comes of it.
  private var passage: Int? {
    // All crews through the course.
    if leadingVerb == nil, !saysNone, !has([.finite, .attained, .mental]),
      goals.contains(where: { $0.isWhole || $0.kind == .count }),
      let passage = tokens.indices.dropFirst(2).first(where: { tokens[$0].tags.contains(.passage) }), passage <= 6,
      source.tags(passage - 1).isEmpty
    {
      return passage
    }
    guard let verb = leadingVerb ?? tokens.indices.first, !tokens[verb].tags.isDisjoint(with: [.reach, .opener]),
      source.tags(verb + 1).contains(.determiner) || goals.contains(where: { $0.firstToken == verb + 1 }),
      goals.allSatisfy({ $0.kind == .count }), !has([.vague, .purpose, .metric, .change, .hold, .multiply]),
      let passage = tokens.indices.dropFirst(verb + 2).first(where: { tokens[$0].tags.contains(.passage) })
    else { return nil }
    return any(Array(verb + 1..<passage), .gain) ? nil : verb
  }

  /// Get the vans valeted: to have something done is work.
  private var causative: Int? {
    guard goals.isEmpty, ["get", "have"].contains(source.word(0)), source.tags(1).contains(.determiner),
      !has([.vague, .purpose, .metric, .attained, .gain, .mental])
    else { return nil }
    return tokens.indices.dropFirst(3).first { index in
      (source.isParticiple(index) || tokens[index].tags.contains(.noun) && isWork(tokens[index].tags))
        && endOfPredicate(index) != nil
    }
  }

  /// Benches varnished, 10 webinars held, robots introduced at the farm, webinaarien järjestäminen: a participle or a
  /// verbal noun behind what was done.
  private var participle: Int? {
    let silent: Tag = [
      .vague, .purpose, .metric, .change, .hold, .multiply, .gain, .finite, .attained, .negation, .within,
    ]
    guard leadingVerb == nil, !saysNone, !(tokens.first?.tags.isSuperset(of: [.metric, .tail]) ?? false),
      goals.allSatisfy({ [.count, .bare].contains($0.kind) || $0.isWhole && $0.kind == .share || isMeasure($0) })
    else { return nil }
    return tokens.indices.dropFirst().first { index in
      guard tokens[index].kind == .word else { return false }
      let isListed = tokens[index].tags.contains(.noun) && isWork(tokens[index].tags)
      guard
        isListed
          && !(tokens[index].tags.contains(.attained)
            && !tokens[index - 1].tags.isDisjoint(with: [.audience, .standing]))
          || source.isParticiple(index) && !tokens[index - 1].tags.contains(.audience),
        let place = endOfPredicate(index)
      else { return false }
      let before = tokens[index - 1].tags
      guard before.isDisjoint(with: [.opener, .determiner]) || before.contains(.idle),
        // Energy per GB carried.
        !tokens[..<index].suffix(3).contains(where: { $0.tags.contains(.per) }), window == nil,
        // All 36 plots completed: an end that can be seen.
        quantifier.map({ $0 > index }) ?? true || tokens[index].tags.contains(.work)
          || goals.contains(where: { $0.isWhole }),
        // Of a metric, and what others gave, it says something else.
        place == .end && isListed && !has(.attained)
          || tokens[..<index].allSatisfy({
            !$0.tags.isDisjoint(with: [.place, .idle]) || $0.tags.isDisjoint(with: silent) || source.isGerund($0)
          })
      else { return false }
      return tokens[index...].dropFirst().allSatisfy { $0.tags.isDisjoint(with: [.attained, .purpose]) }
    }
  }

  private enum PredicateEnd { case end, place }

  /// Whether a participle ends what is said of the word before it: nothing stands behind it, or where, when, by what.
  private func endOfPredicate(_ index: Int) -> PredicateEnd? {
    let rest = tokens.indices.dropFirst(index + 1)
    // Written up.
    let followers = rest.filter { $0 > index + 1 || $0 + 1 < tokens.count || !tokens[$0].tags.contains(.particle) }
      .filter { tokens[$0].tags.isDisjoint(with: [.relativeDate, .month]) }
    guard let next = followers.first else { return .end }
    let tags = tokens[next].tags
    // Trained in phonics: the preposition is a part of the phrase.
    if source.string(tokens[index]).contains(" ") { return .place }
    // Published by outside authors: others do it.
    if tags.contains(.changeLead), tokens[next].number == nil { return nil }
    if case .mark = tokens[next].kind { return .place }
    if tokens[next].kind == .date || tokens[next].number != nil { return .place }
    if goals.isEmpty, !tags.isDisjoint(with: [.origin, .span]) { return .place }
    if !tags.isDisjoint(with: [
      .opener, .place, .and, .particle, .afterward, .season, .baseline, .audience, .amount, .finite,
    ]) {
      return .place
    }
    // Oiottu väh. 220 kpl: how many of it.
    if !tags.isDisjoint(with: [.bound, .level]), !tags.contains(.ceiling), asides.isEmpty,
      goals.contains(where: { $0.firstToken <= next + 2 && $0.kind == .count && $0.ending == .none })
    {
      return .place
    }
    // Viety projektipankkeihin, vaihdettu huoneessa: a case that says where.
    return tokens[next].kind == .word && source.endsInPlace(next) ? .place : nil
  }

  /// 640 km of something: what was done is measured.
  private func isMeasure(_ goal: TitleQuantity) -> Bool {
    guard goal.kind == .count, case .counted = goal.unit else { return false }
    return true
  }

  private func isWhereOrWhen(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { return true }
    return tokens[index].kind == .date || source.endsInPlace(index)
      || !tokens[index].tags.isDisjoint(with: [.relativeDate, .month, .season, .opener, .determiner, .amount])
  }

  /// Kotisivut uusiksi, brändikirja jakoon: Finnish leaves out the verb that brings something into a state.
  private var ellipsis: Int? {
    guard source.isFinnish || has(.deed), goals.isEmpty, leadingVerb == nil, !saysNone,
      !tokens.indices.dropFirst().contains(where: source.isFinite),
      !has([.baseline, .finite, .attained, .mental, .metric, .vague, .hold, .rise, .fall, .reach, .gain, .negation])
    else { return nil }
    let state = tokens.indices.dropFirst().last {
      tokens[$0].kind == .word && tokens[$0].tags.isSubset(of: [.deed]) && source.shape($0).contains(.state)
    }
    // Behind it stands only where and when.
    guard let state, tokens.indices.dropFirst(state + 1).allSatisfy({ isWhereOrWhen($0) }) else { return nil }
    return state
  }

  /// Each rep makes 40 calls: what is counted is what each of them does.
  private var isDistributive: Bool {
    // 60 calls per seller per month.
    tokens.first.map { !$0.tags.isDisjoint(with: [.amount, .per]) } ?? false
      || tokens.contains { $0.tags.contains(.per) }
  }

  /// Jokaisen luokan vanhemmat tavataan kahdesti: work, behind what it is done to.
  private var finitePassive: Int? {
    guard goals.allSatisfy({ $0.kind == .count || $0.kind == .bare }), !has([.purpose, .finite]),
      goals.isEmpty || !has(.baseline)
    else {
      return nil
    }
    return tokens.indices.first { index in
      tokens[index].kind == .word && source.isVerbForm(index) && !isRegard(index)
        && (!tokens[index].tags.isDisjoint(with: [.work, .workUnlessShare]) || tokens[index].tags.isEmpty && index > 0
          || goals.isEmpty && index > 0 && tokens[index].tags.contains(.eitherWay) && !has([.metric, .vague]))
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

  /// All of the staff have been on a course: what was done to them, and not what came of it.
  var trainingOfAll: Range<Int>? {
    guard goals.allSatisfy({ $0.isWhole || quantifier != nil && $0.kind == .count }),
      quantifier != nil && !saysNone || !goals.isEmpty,
      !has([.rise, .fall, .gain, .hold, .audience, .purpose, .vague, .mental, .negation])
    else { return nil }
    return first(.training)
  }

  /// A count of things that are made or held, with no verb of outcome: 8 blog posts a month.
  var deliverable: Range<Int>? {
    let outcome: Tag = [.rise, .fall, .gain, .reach, .attained, .multiply]
    guard !goals.isEmpty, !hasShare,
      !tokens.prefix(2).contains(where: { $0.tags.contains(.standing) && $0.kind == .word }),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: outcome) || $0.tags.contains(.nounToo) })
    else { return nil }
    for quantity in goals where [.count, .bare, .time].contains(quantity.kind) {
      // At most two failed inspections: what is to be rare is not put out.
      if tokens[..<quantity.firstToken].suffix(2).contains(where: { $0.tags.contains(.ceiling) }) { continue }
      if tokens[quantity.lastToken].tags.contains(.outputMeasure) { return quantity.range }
      if quantity.kind == .time, !source.tags(quantity.lastToken + 1).contains(.ratio) { continue }
      let sought: Tag = isDistributive ? [.deliverable, .effort] : .deliverable
      let near = tokens.indices.filter { $0 > quantity.lastToken && $0 <= quantity.lastToken + 3 }
      // Demo requests, podcast invitations: what others do about it.
      let output = near.first { index in
        !tokens[index].tags.isDisjoint(with: sought)
          && !(tokens[index].kind == .word && source.tags(index + 1).isEmpty && source.word(index + 1).count > 3
            && tokens.indices.contains(index + 1) && tokens[index + 1].kind == .word && !source.endsInPlace(index + 1)
            && !source.isParticiple(index + 1))
      }
      if let output { return tokens[output].range }
      // Guided walks: 5 per week.
      let isBehind =
        quantity.lastToken + 1 >= tokens.count
        || !source.tags(quantity.lastToken + 1).isDisjoint(with: [.recurrence, .per])
        || source.word(quantity.lastToken + 1) == "kpl" || quantity.isRate
      let subject = tokens[..<quantity.firstToken].lastIndex {
        if case .mark = $0.kind { false } else { $0.tags.isDisjoint(with: [.bound, .level]) }
      }
      if isBehind, let subject, tokens[subject].tags.contains(.deliverable) { return tokens[subject].range }
      // Table-top exercises with legal: 3; yrityskäyntejä tehdään vähintään 60.
      let front = tokens[..<quantity.firstToken].prefix { $0.tags.isDisjoint(with: [.level, .bound]) }
      if quantity.lastToken + 1 >= tokens.count, !has([.metric, .finite]), quantity.firstToken - front.count <= 1,
        let thing = front.first(where: { $0.tags.contains(.deliverable) && $0.kind == .word })
      {
        return thing.range
      }
    }
    return nil
  }
}
