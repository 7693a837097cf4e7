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
    // Full at 70 to 75%, from 75%: the numbers say that it is held.
    if found == .hold, ends(main) != nil { return read }
    let claims = SecondOpinion.Claim.allCases.filter { $0 != .twoGoals }
      .map { (claim: $0, score: opinion.logit($0) + SecondOpinion.vote(of: found, for: $0)) }
      .filter { $0.score > 0 }.sorted { $0.score > $1.score }
    for (claim, _) in claims {
      switch claim {
      case .work:
        if found == .work { return read }
        if let word = opinion.work() { return (.work, word) }
      case .noBaseline:
        if [.levelOnly, .changeOnly].contains(found) { return read }
        if ends(main) == nil, let goal = clause.mainGoal {
          let numbered = clause.numbered(goal)
          return [.levelOnly, .changeOnly].contains(numbered.0) ? numbered : (.levelOnly, goal.range)
        }
      case .hold:
        if found == .hold { return read }
        if let held = clause.first(.hold) { return (.hold, held) }
      case .noTarget:
        if [.nothing, .bareMetric, .wish].contains(found) { return read }
        if source.numbers.isEmpty, ends(main) == nil { return (.nothing, nil) }
      case .twoGoals: break
      }
    }
    if [.complete, .endState].contains(found) { return read }
    return (source.numbers.isEmpty && ends(main) == nil ? .endState : .complete, nil)
  }

  /// What the clauses say by themselves.
  func found(_ main: Int) -> ProseReading.Statement {
    isCompleted(main) ? .complete : asked(main)
  }

  /// Whether a clause that may be a second goal is one.
  func isSecondGoal(_ second: Int, _ opinion: SecondOpinion) -> Bool {
    // From 3 to 5 and from 9 to 4 are two in nearly any words; so are two counts of work.
    let isSure =
      clauses[second].hasTwoChanges || clauses[second].changesEach || clauses.count { $0.ends != nil } > 1
    let isTwice = clauses.indices.count { asked($0) == .work && !clauses[$0].goals.isEmpty } > 1
    let vote = isSure ? 2.4 : isTwice ? -0.3 : -1.9
    // Work that leads to a number is one goal.
    return opinion.logit(.twoGoals) + vote - 0.2 * max(-8, min(8, opinion.logit(.work))) > 0
  }
}
