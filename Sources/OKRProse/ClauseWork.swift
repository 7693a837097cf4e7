import OKRReader
import OKRValues

/// Work in languages with words: a verb in front, behind what it is done to, or as a noun.
extension ClauseReader {
  /// Uusi tarjouspohja käytössä, hitsausrobotti tuotannossa: a thing that is put to use, and that is all.
  var takenIntoUse: Range<Int>? {
    guard source.isFinnish, goals.isEmpty,
      let use = tokens.indices.dropFirst().prefix(4).first(where: {
        ["käytössä", "tuotannossa", "tuotantokäytössä", "pystyssä"].contains(source.word($0))
      }), !has([.amount, .audience, .finite, .multiply, .negation]),
      !tokens[..<use].contains(where: { $0.tags.contains(.metric) }), !source.endsInPlace(use - 1),
      !["jilla", "jillä"].contains(where: source.word(use - 1).hasSuffix)
    else { return nil }
    return tokens[use].range
  }

  /// A verb in front, behind what it is done to, or as a noun.
  var wordWork: Int? {
    if let index = leadingVerb {
      // Recruit 1,200 new members: who comes is an outcome.
      if ["recruit", "recruiting"].contains(source.word(index)),
        tokens.dropFirst(index + 2).prefix(3).contains(where: { !$0.tags.isDisjoint(with: [.audience, .standing]) })
      {
        return nil
      }
      // Close 100 bugs: what is put right one by one.
      if ["close", "closing"].contains(source.word(index)), let goal = goals.first, goals.count == 1,
        goal.kind == .count,
        tokens.dropFirst(goal.lastToken).prefix(4).contains(where: { $0.tags.contains(.defect) })
      {
        return index
      }
      // Obtain a quote, sign a protocol: one of something, and nothing comes of it yet.
      if tokens[index].tags.contains(.gain), ["a", "an"].contains(source.word(index + 1)),
        goals.allSatisfy({ !$0.isWritten }),
        !has([.metric, .standing, .audience, .vague, .reach, .flow]),
        tokens.dropFirst(index + 1).allSatisfy({ $0.tags.isDisjoint(with: .attained) })
      {
        return index
      }
      // Complete 100% of the weekly audits: all of the work.
      if let goal = goals.first, goals.count == 1, goal.isWhole, goal.kind == .share,
        tokens[index].tags.contains(.workUnlessShare), source.tags(goal.lastToken + 1).contains(.ratio),
        let last = tokens.last, last.kind == .word, last.tags.contains(.deliverable)
      {
        return index
      }
      if isWork(tokens[index].tags), !isFollowed(by: .gain, index) {
        return isWishOnly(index) ? nil : index
      }
      return passage ?? participle ?? causative
    }
    // Tehokkaampi hankinta: a wish, in a noun of work.
    if goals.isEmpty, tokens.first?.tags.contains(.vague) ?? false { return nil }
    if let noun = deed ?? passage ?? participle ?? passive ?? causative { return noun }
    return finitePassive ?? encounter ?? habit ?? coverage ?? assignment ?? doneToAll ?? ellipsis
      ?? publication
  }

  /// Kehitetään yhteistyötä: a wish in the words of work, unless what comes of it is counted.
  func isWishOnly(_ index: Int) -> Bool {
    goals.isEmpty && !tokens[index].tags.contains(.tuning)
      && (tokens[index].tags.contains(.vague) || isWishToMake(index) || endsInWish(index))
  }

  /// Omaishoitajia tuetaan entistä paremmin: how it is to be done, and nobody says how well.
  private func endsInWish(_ index: Int) -> Bool {
    guard let last = tokens.lastIndex(where: { $0.kind == .word }), last > index, tokens[last].tags.contains(.vague)
    else { return false }
    return source.isFinnish ? source.word(last).hasSuffix("mmin") : ["better", "faster"].contains(source.word(last))
  }

  /// Provide a noticeably better service: what is to be made is a wish.
  private func isWishToMake(_ index: Int) -> Bool {
    tokens[index].tags.contains(.maker) && tokens.dropFirst(index + 1).prefix(3).contains { $0.tags.contains(.vague) }
  }

  /// Maksupalvelun siirto pilveen, a mentoring programme: work or its product, named and nothing said of it.
  private var deed: Int? {
    // Training of 240 loaders, blade inspection of 36 turbines.
    if let goal = goals.first, goals.count == 1, goal.kind == .count, (1...3).contains(goal.firstToken),
      leadingVerb == nil,
      tokens[goal.firstToken - 1].tags.contains(.deed),
      source.string(tokens[goal.firstToken - 1]).contains(UInt8(ascii: " ")),
      tokens[..<(goal.firstToken - 1)].allSatisfy({
        $0.kind == .word && $0.tags.isSubset(of: [.thing, .nounToo, .deliverable])
      })
    {
      return goal.firstToken - 1
    }
    let silent: Tag = [.finite, .vague, .attained, .rise, .fall, .gain, .hold, .metric, .purpose, .negation]
    // Staff training on the new policy, pen test of the portal: a noun of work, and of what.
    if numbers.isEmpty, leadingVerb == nil,
      let noun = tokens.indices.prefix(3).first(where: { isNounOfWork($0) }),
      tokens[..<noun].allSatisfy({ $0.kind == .word && $0.tags.isSubset(of: [.idle, .audience, .training]) }),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: silent) || $0.tags.contains(.place) || $0.tags.contains(.passage) })
    {
      return noun
    }
    // WMS upgrade in April: a noun of work behind its object, and when.
    if numbers.isEmpty, leadingVerb == nil, !source.isFinnish,
      let noun = tokens.indices.dropFirst().prefix(3).first(where: {
        tokens[$0].kind == .word && tokens[$0].tags.isSuperset(of: [.work, .nounToo]) && !source.isPlural($0)
      }),
      tokens[..<noun].allSatisfy({
        $0.kind == .word && $0.tags.isSubset(of: [.thing, .nameLead, .nounToo, .deliverable, .new])
      }),
      tokens[noun...].dropFirst().allSatisfy({
        !$0.tags.isDisjoint(with: [.month, .season, .relativeDate]) || $0.tags.contains(.place) || $0.kind == .date
      }),
      tokens.count > noun + 1
    {
      return noun
    }
    guard numbers.allSatisfy({ !$0.isWritten }), leadingVerb == nil, !saysNone, !has(.able),
      tokens.allSatisfy({ !$0.tags.contains(.attained) || $0.tags.contains(.nounToo) }),
      !has(silent) || tokens.first?.tags.contains(.deed) ?? false
    else { return nil }
    if let deed = tokens.firstIndex(where: { $0.kind == .word && $0.tags.contains(.deed) }) {
      let says = tokens[deed...].dropFirst().contains {
        !$0.tags.isDisjoint(with: Tag.anyVerb.union(.finite)) && $0.tags.isDisjoint(with: [.place, .nounToo])
      }
      // Installation backlog: of what follows it, it is only the name.
      let isName =
        tokens.indices.contains(deed + 1) && tokens[deed + 1].kind == .word && tokens[deed + 1].number == nil
        && !source.string(tokens[deed]).contains(UInt8(ascii: " ")) && !source.isFinnish
        && !tokens[deed + 1].tags.contains(.deed)
        && !source.isParticiple(deed + 1)
        && tokens[deed + 1].tags.isDisjoint(with: [.opener, .place, .particle, .month, .season, .relativeDate, .within])
      return says || isName ? nil : deed
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
    guard let first = tokens.first, !first.tags.isDisjoint(with: [.determiner, .new]), !first.tags.contains(.amount)
    else { return nil }
    return tokens.firstIndex { $0.tags.contains(.thing) }
  }

  private func isNounOfWork(_ index: Int) -> Bool {
    let tags = tokens[index].tags
    guard tokens[index].kind == .word, index + 2 < tokens.count, !source.isFinnish else { return false }
    if tags.isSuperset(of: [.work, .nounToo]) { return source.word(index + 1) == "of" && !source.isPlural(index) }
    return tags.contains(.training) && source.tags(index + 2).isDisjoint(with: .audience)
      && (["on", "in", "for", "of"].contains(source.word(index + 1)) || source.tags(index + 1).contains(.passage))
  }

  /// Get the crews through the drill: somebody is led through something, and nothing said of what comes of it.
  private var passage: Int? {
    // All crews through the course.
    if leadingVerb == nil, !saysNone, !has([.finite, .attained, .mental, .new]),
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
    // Get the rye sourdough on the shelves.
    if source.word(0) == "get",
      let place = tokens.indices.dropFirst(3).first(where: { tokens[$0].tags.contains(.place) }),
      source.tags(place + 1).contains(.determiner),
      tokens[1..<place].allSatisfy({ $0.tags.isDisjoint(with: [.audience, .finite]) })
    {
      return 0
    }
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
            && tokens[..<index].suffix(2).contains { !$0.tags.isDisjoint(with: [.audience, .standing]) })
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
          || tokens[..<index].indices.allSatisfy({ before in
            let tags = tokens[before].tags
            // Sales playbook updated: whose playbook.
            if tags.contains(.metric), before + 1 < index, tokens[before + 1].kind == .word,
              tokens[before + 1].tags.isSubset(of: [.thing, .deliverable, .nounToo])
            {
              return true
            }
            // Lease register reconciled: right before it stands what it was done to.
            return !tags.isDisjoint(with: [.place, .idle]) || tags.isDisjoint(with: silent)
              || source.isGerund(tokens[before])
              || before == index - 1 && before > 0 && !has(.new) && tags.contains(.gain)
                && tags.isSubset(of: [.gain, .attained, .nounToo])
          })
      else { return false }
      // Opened by 30,000 a day: others do it.
      if goals.contains(where: { $0.firstToken > index && source.tags($0.firstToken - 1).contains(.changeLead) }) {
        return false
      }
      return tokens[index...].dropFirst().allSatisfy { $0.tags.isDisjoint(with: [.attained, .purpose]) }
    }
  }

  /// The concept is finalised and presented: what was done to it, in a whole sentence.
  private var passive: Int? {
    let silent: Tag = [
      .vague, .purpose, .metric, .rise, .fall, .hold, .gain, .attained, .negation, .within, .recurrence, .mental,
      .audience,
      .able,
    ]
    // For all 26 processes: how many all of them are.
    guard goals.allSatisfy({ source.tags($0.firstToken - 1).contains(.amount) }), leadingVerb == nil, quantifier == nil,
      !saysNone, !has(silent)
    else { return nil }
    return tokens.indices.dropFirst(2).first { index in
      ["is", "are", "been"].contains(source.word(index - 1))
        && (tokens[index].tags.isSuperset(of: [.work, .noun]) || !goals.isEmpty && source.isParticiple(index))
    }
  }

  private enum PredicateEnd { case end, place }

  /// Whether a participle ends what is said of the word before it: nothing stands behind it, or where, when, by what.
  private func endOfPredicate(_ index: Int) -> PredicateEnd? {
    let follower = tokens.indices.dropFirst(index + 1).first {
      // Written up.
      ($0 > index + 1 || $0 + 1 < tokens.count || !tokens[$0].tags.contains(.particle))
        && tokens[$0].tags.isDisjoint(with: [.relativeDate, .month])
    }
    guard let next = follower else { return .end }
    let tags = tokens[next].tags
    // Trained in phonics: the preposition is a part of the phrase.
    if source.string(tokens[index]).contains(UInt8(ascii: " ")) { return .place }
    // Inspected by drone: with what.
    if tags.contains(.changeLead), next + 2 == tokens.count, tokens[next + 1].kind == .word,
      tokens[next + 1].tags.isEmpty,
      !source.isPlural(next + 1), source.value.bytes[tokens[next + 1].range.lowerBound] >= 0x61
    {
      return .place
    }
    // Published by outside authors: others do it.
    if tags.contains(.changeLead), tokens[next].number == nil,
      source.tags(next + 1).isDisjoint(with: [.relativeDate, .month, .season]), !source.isDate(next + 1)
    {
      return nil
    }
    if case .mark = tokens[next].kind { return .place }
    if tokens[next].kind == .date || tokens[next].number != nil { return .place }
    // Valmiina vko 34: when.
    if ValueNames.isTime(source.value, tokens[next].range), source.word(next + 1).hasDigit { return .place }
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
    // Asennettu hyllyt: what it was done to stands behind.
    if source.isFinnish, next + 1 == tokens.count, source.shape(next).contains(.objects), tags.isEmpty { return .place }
    // Merkitty viivakoodein: with what.
    if source.isFinnish, next + 1 == tokens.count, ["ein", "oin"].contains(where: source.word(next).hasSuffix) {
      return .place
    }
    // Rakennettu Power BI:hin.
    if source.isFinnish, tokens.dropFirst(next).prefix(4).contains(where: { $0.kind == .mark(0x3A) }) { return .place }
    // Raivattu kiitotien 15 pohjoispäästä: of what it is the place.
    if source.isFinnish, source.word(next).hasSuffix("n"),
      tokens.dropFirst(next + 1).prefix(3).contains(where: { token in
        token.kind == .word && token.shape.contains(.place) && token.tags.isEmpty
      })
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
    // Ennen gamescomia.
    if source.word(index) == "ennen" || source.word(index - 1) == "ennen" { return true }
    return tokens[index].kind == .date || source.endsInPlace(index)
      || !tokens[index].tags.isDisjoint(with: [.relativeDate, .month, .season, .opener, .determiner, .amount])
  }

  /// Kotisivut uusiksi, brändikirja jakoon: Finnish leaves out the verb that brings something into a state.
  private var ellipsis: Int? {
    guard source.isFinnish || has(.deed), goals.isEmpty, leadingVerb == nil, !saysNone,
      !tokens.indices.dropFirst().contains(where: source.isFinite),
      !has([.finite, .attained, .mental, .metric, .vague, .hold, .rise, .fall, .reach, .gain, .negation]),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: .baseline) || source.string($0) == "ennen" })
    else { return nil }
    let state = tokens.indices.dropFirst().last {
      tokens[$0].kind == .word
        && (tokens[$0].tags.isSubset(of: [.deed]) && source.shape($0).contains(.state)
          || ["ulos", "pihalle", "läpi"].contains(source.word($0)))
    }
    // Behind it stands only where and when.
    guard let state, tokens.indices.dropFirst(state + 1).allSatisfy({ isWhereOrWhen($0) }) else { return nil }
    return state
  }

  /// Season trailer out on YouTube: published.
  private var publication: Int? {
    guard !source.isFinnish, goals.isEmpty, leadingVerb == nil, !saysNone,
      !has([
        .attained, .mental, .metric, .vague, .hold, .rise, .fall, .reach, .gain, .negation,
        .audience,
      ]),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: .finite) || $0.tags.contains(.place) }),
      let out = tokens.indices.dropFirst().first(where: { source.word($0) == "out" }),
      tokens[..<out].allSatisfy({ $0.kind == .word && $0.tags.isDisjoint(with: [.work, .opener]) })
    else { return nil }
    let behind = source.tags(out + 1)
    return out + 1 >= tokens.count || !behind.isDisjoint(with: [.place, .month, .relativeDate, .baseline]) ? out : nil
  }

  /// Jokaisen luokan vanhemmat tavataan kahdesti: work, behind what it is done to.
  private var finitePassive: Int? {
    guard goals.allSatisfy({ $0.kind == .count || $0.kind == .bare }), !has([.purpose, .finite]),
      goals.isEmpty || !has(.baseline)
    else {
      return nil
    }
    return tokens.indices.first { index in
      tokens[index].kind == .word && (source.isVerbForm(index) || isVerbPhrase(index)) && !isRegard(index)
        && (!tokens[index].tags.isDisjoint(with: [.work, .workUnlessShare]) || tokens[index].tags.isEmpty && index > 0
          || goals.isEmpty && index > 0 && tokens[index].tags.contains(.eitherWay) && !has([.metric, .vague]))
        && !(goals.isEmpty && (tokens[index].tags.contains(.vague) || endsInWish(index)))
    }
  }

  /// Käydään läpi: a passive and what goes with it.
  private func isVerbPhrase(_ index: Int) -> Bool {
    guard source.isFinnish, tokens[index].tags.contains(.work) else { return false }
    return source.firstWord(tokens[index]).map { first in ["aan", "ään"].contains(where: first.hasSuffix) } ?? false
  }

  func isFollowed(by tag: Tag, _ index: Int) -> Bool {
    let found = tokens.indices.first { place in
      // The old booking engine, a help desk: before a noun it is part of its name.
      place > index && tokens[place].tags.contains(tag)
        // On reach trucks: behind a preposition it is no verb.
        && !(tokens[place - 1].tags.contains(.place) && !tokens[place - 1].tags.contains(.span))
        && !(!tokens[place - 1].tags.isDisjoint(with: [.new, .determiner]) && tokens[place].kind == .word)
        // To the new vehicle register: at the end, behind a noun.
        && !(place + 1 == tokens.count && tokens[place - 1].kind == .word && tokens[place - 1].tags.isEmpty
          && tokens[index..<place].dropFirst().contains { $0.tags.contains(.determiner) })
        // 修订授权手册: which handbook.
        && !source.tags(place + 1).contains(.deliverable)
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
}
