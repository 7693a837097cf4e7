import OKRReader
import OKRValues

/// What staff do, again and again, to so many, or all of them: work, whoever is its subject.
extension ClauseReader {
  /// Superintendents ride each ship twice a year, each worker writes one story a month: what staff do again and again.
  var habit: Int? {
    guard leadingVerb == nil,
      !has([.audience, .rise, .fall, .gain, .reach, .attained, .hold, .vague, .purpose, .mental]),
      mainGoal.map({ $0.kind == .count || $0.kind == .bare }) ?? true
    else { return nil }
    if let often = tokens.firstIndex(where: { $0.tags.contains(.habit) }), !has(.metric) { return often }
    // All four departments counted every week.
    if quantifier != nil, !has(.metric), let often = tokens.lastIndex(where: { $0.tags.contains(.recurrence) }),
      source.isParticiple(often - 1)
    {
      return often - 1
    }
    // One author evening every fortnight.
    if goals.allSatisfy({ !$0.isWritten }), !has([.metric, .standing]),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: .finite) || $0.tags.contains(.place) }),
      has([.deliverable, .effort, .thing, .work, .workAtFront]),
      let often = tokens.indices.first(where: {
        tokens[$0].tags.contains(.recurrence) && ($0 > 0 || has([.deliverable, .effort]))
      })
    {
      return often
    }
    // Väh. 2 krt/puolivuosi.
    if let goal = goals.first, ["krt", "kertaa", "times"].contains(source.word(goal.lastToken + 1)),
      source.isMark(goal.lastToken + 2, "/")
    {
      return goal.firstToken
    }
    guard has([.recurrence, .habit]), !goals.isEmpty || has(.habit) else { return nil }
    return tokens.indices.dropFirst().first { index in
      tokens[index].tags.contains(.work) && tokens[index].tags.isDisjoint(with: [.noun, .nounToo])
        && tokens[index].kind == .word && !source.isGerund(tokens[index])
        // Weekly active hosts: 10k, a noun.
        && (source.isFinnish || !source.isPlural(index) || source.tags(index + 1).contains(.determiner)
          || index + 2 < tokens.count && source.isNumber(index + 1))
    }
  }

  /// Opinto-ohjaaja tapaa 120 oppilasta: people are counted by what somebody does with them.
  var encounter: Int? {
    guard !has([.rise, .fall, .gain, .attained, .purpose, .metric, .hold]) else { return nil }
    return tokens.indices.first { index in
      (tokens[index].tags.contains(.encounter) || isDoneByStaff(index))
        && goals.contains { $0.firstToken == index + 1 && $0.kind == .count && $0.isWritten }
    }
  }

  /// Investigations desk files 8 long reads: a verb of work between who does it and how many.
  private func isDoneByStaff(_ index: Int) -> Bool {
    guard index > 0, leadingVerb == nil, tokens[index].kind == .word, tokens[index].tags.contains(.work),
      tokens[index].tags.isDisjoint(with: [.noun, .gain, .attained, .hold, .change]),
      // Teachers visit 40 employers: a noun as well, but not right behind a plural.
      !tokens[index].tags.contains(.nounToo) || index == 1 && source.isPlural(0) && !source.isPlural(1),
      !has([.audience, .negation, .new]), tokens.allSatisfy({ !$0.tags.contains(.able) || $0.tags.contains(.month) })
    else { return false }
    // Surveyors to check 900 homes.
    let subject = source.word(index - 1) == "to" && index > 1 ? tokens[..<(index - 1)] : tokens[..<index]
    return subject.allSatisfy {
      $0.kind == .word && $0.tags.isDisjoint(with: [.opener, .place, .level, .bound, .standing])
    }
  }

  /// A follow-up call to every customer, QBRs with all top 20 accounts: work for all of somebody.
  var coverage: Int? {
    guard leadingVerb == nil, goals.isEmpty, !saysNone,
      !has([.metric, .attained, .rise, .fall, .hold, .vague, .mental])
    else { return nil }
    return tokens.indices.prefix(3).first { index in
      tokens[index].kind == .word && !tokens[index].tags.isDisjoint(with: [.deliverable, .effort])
        && !source.tags(index + 1).isDisjoint(with: [.opener, .place, .span])
        && source.tags(index + 2).isSuperset(of: [.amount, .determiner])
    }
  }

  /// Front office team to complete the course: who is to do it, and nothing counted.
  var assignment: Int? {
    guard !source.isFinnish, leadingVerb == nil, goals.isEmpty,
      !has([.metric, .audience, .attained, .vague, .mental, .able, .negation, .purpose, .change, .hold, .reach]),
      let to = tokens.indices.dropFirst().prefix(4).first(where: { source.word($0) == "to" }),
      tokens[..<to].allSatisfy({
        $0.kind == .word && $0.tags.isSubset(of: [.thing, .nounToo, .deliverable, .nameLead])
      }),
      !source.tags(to + 1).isDisjoint(with: [.work, .workUnlessShare]), to + 2 < tokens.count
    else { return nil }
    return to + 1
  }

  /// Every account has a plan written; kaikki esimiehet on koulutettu: what was done to all of them.
  var doneToAll: Int? {
    // Jokaisella on koulutettu valmentaja: what everybody has.
    guard let quantifier, !saysNone, leadingVerb == nil,
      !["lla", "llä"].contains(where: source.word(quantifier).hasSuffix),
      !has([.rise, .fall, .gain, .hold, .attained, .purpose, .vague, .mental, .negation, .metric])
    else { return nil }
    guard let auxiliary = tokens.firstIndex(where: { ["has", "have", "on", "ovat"].contains(source.string($0)) })
    else { return nil }
    if source.isFinnish {
      return source.tags(auxiliary + 1).isSuperset(of: [.work, .noun]) ? auxiliary + 1 : nil
    }
    guard source.word(auxiliary).hasPrefix("ha"), source.tags(auxiliary + 1).contains(.determiner) else { return nil }
    return tokens.indices.dropFirst(auxiliary + 3).first {
      tokens[$0].tags.isSuperset(of: [.work, .noun]) && source.shape($0 - 1).isEmpty
    }
  }

  /// Auditoinnit 12 kpl, turvallisuuskoulutus 120 koulussa: work as a noun, and how often or where it is done.
  var workSoOften: Range<Int>? {
    guard source.isFinnish, goals.count == 1, let goal = goals.first, [.count, .bare].contains(goal.kind),
      (1...2).contains(goal.firstToken), bound(of: goal) == nil,
      !has([.metric, .audience, .attained, .finite, .change, .span, .baseline])
    else { return nil }
    let noun = tokens[goal.firstToken - 1]
    // Maakaapelointia 120 km: so much of the work.
    if goal.firstToken == 1, source.word(0).hasSuffix("ointia") { return noun.range }
    guard noun.kind == .word,
      !noun.tags.isDisjoint(with: [.deed, .training, .deliverable])
        || ["oinnit", "koulutus"].contains(where: source.string(noun).hasSuffix)
    else { return nil }
    let counted = source.word(goal.lastToken + 1)
    let isOften =
      ["kpl", "krt", "kertaa"].contains(counted) || ["kpl", "krt", "kertaa"].contains(source.word(goal.lastToken))
    return isOften || source.endsInPlace(tokens.count - 1) ? noun.range : nil
  }

  /// All of the staff have been on a course: what was done to them, and not what came of it.
  var trainingOfAll: Range<Int>? {
    guard goals.allSatisfy({ $0.isWhole || quantifier != nil && [.count, .time].contains($0.kind) }),
      quantifier != nil && !saysNone || !goals.isEmpty,
      !has([.rise, .fall, .gain, .hold, .purpose, .vague, .mental, .negation]),
      let training = tokens.first(where: { $0.tags.contains(.training) }),
      // Every people manager trained in giving feedback.
      !has(.audience) || training.tags.isSuperset(of: [.work, .noun])
    else { return nil }
    return training.range
  }
}
