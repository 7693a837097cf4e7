import OKRReader

/// What a title asks for: what its clauses say and what its words make likely, weighed together.
extension TitleReader {
  /// What the main clause asks for, and the words that show it.
  func decision(_ main: Int, _ opinion: SecondOpinion) -> (ProseReading.Statement, Range<Int>?) {
    let clause = clauses[main]
    let found = found(main)
    let read = (found, found == asked(main) ? clause.asked.evidence : nil)
    // What no language asked for knows is left as it is.
    guard source.isFinnish || clauses.contains(where: { $0.tokens.contains { !$0.tags.isEmpty } }) else { return read }
    if found == .hold, let change = ends(main), clause.heldByNumbers(change) != nil { return read }
    switch strongest(main, found, opinion) {
    case .work:
      if found == .work { return read }
      return (.work, workWord(main) ?? opinion.work() ?? clause.mainGoal?.range ?? place(main))
    case .noBaseline:
      if [.levelOnly, .changeOnly].contains(found) { return read }
      if let goal = clause.mainGoal {
        let numbered = clause.numbered(goal)
        return [.levelOnly, .changeOnly].contains(numbered.0) ? numbered : (.levelOnly, goal.range)
      }
    case .hold: return found == .hold ? read : (.hold, heldWord(main))
    case .noTarget:
      if [.nothing, .bareMetric, .wish].contains(found) { return read }
      return clause.vague.map { (.wish, $0) } ?? (.nothing, nil)
    case .twoGoals, .relativeDate, nil: break
    }
    if [.complete, .endState].contains(found) { return read }
    return (source.howManyNumbers == 0 && ends(main) == nil ? .endState : .complete, nil)
  }

  /// The claim for which most speaks, of those that can be made of what stands there.
  private func strongest(_ main: Int, _ found: ProseReading.Statement, _ opinion: SecondOpinion) -> SecondOpinion.Claim?
  {
    let clause = clauses[main]
    let isChange = ends(main) != nil
    var best: (claim: SecondOpinion.Claim, score: Double)?
    for claim in SecondOpinion.Claim.allCases {
      let mayBe =
        switch claim {
        case .work: true
        case .noBaseline:
          clause.mainGoal.map(clause.isUnknowable) != true
            && ([.levelOnly, .changeOnly].contains(found)
              || !isChange && clause.mainGoal != nil && clause.unknownBaseline == nil)
        case .hold: found == .hold || !isChange && heldWord(main) != nil
        case .noTarget:
          [.nothing, .bareMetric, .wish].contains(found)
            || !isChange && (source.howManyNumbers == 0 || clause.vague != nil)
        case .twoGoals, .relativeDate: false
        }
      guard mayBe else { continue }
      // Benches polished: the shape says it of any verb.
      let shape = claim == .work && clause.done != nil ? 1.5 : 0
      // Nine of ten stay, last year six of ten: where it stood is said, so that it is to change.
      let isOfThen =
        claim == .hold
        && (isChange || source.howManyNumbers > 1 && clauses.contains(where: { $0.saysThen || $0.saysHowItWas }))
      let score = opinion.logit(claim) + SecondOpinion.vote(of: found, for: claim) + shape - (isOfThen ? 2 : 0)
      // Without a number and an end that can be seen something is amiss, though not clearly which of two things.
      let bound = found == .nothing && source.howManyNumbers == 0 ? -0.5 : 0
      if score > best?.score ?? bound { best = (claim, score) }
    }
    return best?.claim
  }

  /// CV | 18% | ≤ 10%: two cells of a table.
  private var isRow: Bool {
    source.howManyNumbers == 2
      && source.tokens.indices.contains {
        source.isMark($0, "|") && source.isNumber($0 - 1) && (source.isNumber($0 + 1) || source.isNumber($0 + 2))
      }
  }

  /// The verb that does the work, or what was done.
  private func workWord(_ main: Int) -> Range<Int>? {
    let clause = clauses[main]
    if let verb = clause.leadingVerb ?? clause.hanVerb { return clause.tokens[verb].range }
    return clause.tokens.indices.first(where: clause.source.isParticiple).map { clause.tokens[$0].range }
      ?? clause.first(ofAny: [.deed, .deliverable, .effort, .training])
      ?? clause.first(ofAny: [.work, .workUnlessShare, .make])
      ?? clause.first(ofAny: [.workAtFront, .workBeforeCount])
  }

  /// Keep, as now, no more than: a word that may say that something is to stay as it is.
  private func heldWord(_ main: Int) -> Range<Int>? {
    let (clause, last) = (clauses[main], clauses.last)
    func first(_ some: Tag) -> Range<Int>? { clause.first(ofAny: some) ?? last?.first(ofAny: some) }
    return first(.hold) ?? first([.present, .baseline]) ?? first([.bound, .ceiling])
  }

  /// What the clauses say by themselves.
  func found(_ main: Int) -> ProseReading.Statement {
    isCompleted(main) || isRow ? .complete : asked(main)
  }

  /// A time that depends on the day of writing.
  func relativeDate(_ deadline: Deadline?, _ opinion: () -> SecondOpinion) -> Range<Int>? {
    guard let date = whole.relativeDate(deadline) else {
      return body.laterDate.flatMap { opinion().logit(.relativeDate) > 0 ? $0 : nil }
    }
    // 来年的航线图: which of them.
    if whole.value.has("的", at: date.upperBound) { return nil }
    return isLongTime(date) && opinion().logit(.relativeDate) < -2 ? nil : date
  }

  /// This year, tänä syksynä, 下半年: a time as long as a cycle, which often says only which of two numbers is which.
  private func isLongTime(_ date: Range<Int>) -> Bool {
    let words = whole.value.foldedSlice(date)
    if whole.value.hasHan {
      return ["半年", "学年", "學年", "学期", "學期", "赛季", "賽季"].contains(where: words.contains)
        && !["内", "內", "末", "底", "下"].contains(where: words.hasSuffix)
    }
    return ["this ", "tänä ", "tällä ", "puolen vuoden"].contains(where: words.hasPrefix)
      && !["next", "quarter", "month", "week", "kuu", "viik", "nelj", "kvart"].contains(where: words.contains)
  }

  /// A second goal that no clause of its own has: what stands behind a comma, an "and" or a stop, and has a number.
  func looseGoal(_ opinion: SecondOpinion) -> Range<Int>? {
    guard let last = source.tokens.last, !clauses.indices.contains(where: restates), opinion.logit(.twoGoals) > 0.5,
      let joint = source.tokens.indices.dropFirst().dropLast().last(where: { index in
        (source.joint(at: index) != nil || source.isMark(index, ["+", "/", ";", "；"])
          || source.tags(index).contains(.and))
          // Cranes checked and oiled, 60% → 85%: each of the two has a number or a verb of change.
          && [source.tokens[..<index], source.tokens[index...]].allSatisfy { side in
            side.contains { $0.number != nil || !$0.tags.isDisjoint(with: [.change, .multiply]) }
          }
      })
    else { return nil }
    return source.tokens[joint + 1].range.lowerBound..<last.range.upperBound
  }

  /// Whether a clause that may be a second goal is one.
  func isSecondGoal(_ second: Int, _ opinion: SecondOpinion) -> Bool {
    // From 3 to 5 and from 9 to 4 are two in nearly any words; so are two counts of work.
    let isSure =
      clauses[second].hasTwoChanges || clauses[second].changesEach || clauses.count { $0.ends != nil } > 1
    let isTwice = clauses.indices.count { asked($0) == .work && !clauses[$0].goals.isEmpty } > 1
    let vote = isSure ? 3.2 : isTwice ? 1.4 : -0.4
    // Work that leads to a number is one goal.
    return opinion.logit(.twoGoals) + vote - 0.1 * max(-8, min(8, opinion.logit(.work))) > 0
  }
}
