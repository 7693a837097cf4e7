import OKRReader

/// Where one clause of a title ends and the next one starts.
extension TitleCut {
  /// How many clauses are told apart, and how many tokens of each are looked at for that: enough for any sentence.
  private static let most = 12
  static let longest = 60
  private static let totals: [StaticString] = [
    "total", "altogether", "overall", "yhteensä", "yht", "一共", "总共", "總共", "共", "总计", "總計", "合计", "合計", "共计",
    "共計",
  ]

  func split(_ all: [Int]) {
    var current: [Int] = []
    current.reserveCapacity(all.count)
    var joint = Joint.none
    var place = 0
    while place < all.count {
      let index = all[place]
      place += 1
      guard parts.count < TitleCut.most, !asides.contains(index), let next = source.joint(at: index),
        !current.isEmpty || next == .effect
      else {
        current.append(index)
        continue
      }
      let piece = Array(
        all[place...].prefix(TitleCut.longest).prefix { asides.contains($0) || source.joint(at: $0) == nil })
      switch relation(
        of: piece, next, isStrong: source.isMark(index, [";", "；"]) || source.word(index) == "；",
        to: Array(current.suffix(TitleCut.longest)))
      {
      case .same: current.append(index)
      case .detail:
        current.append(contentsOf: piece.filter(asides.contains))
        place += piece.count
      case .own:
        // …, no adjuster (Q1: 44%): a remark takes the bracket that belongs to the number before it.
        if !piece.contains(where: { isNumber($0) && !asides.contains($0) }) {
          current.append(contentsOf: piece.filter(asides.contains))
        }
        if !current.isEmpty { parts.append(Part(tokens: current, joint: joint)) }
        (current, joint) = ([], next)
      }
    }
    if !current.isEmpty { parts.append(Part(tokens: current, joint: joint)) }
  }

  /// The places among some tokens of those that stand in brackets.
  private func asidesOf(_ some: [Int]) -> Set<Int> {
    asides.isEmpty ? [] : Set(some.indices.filter { asides.contains(some[$0]) })
  }

  private enum Relation { case own, same, detail }

  /// What stands behind a joint to the clause before it.
  private func relation(of piece: [Int], _ joint: Joint, isStrong: Bool, to current: [Int]) -> Relation {
    guard !piece.isEmpty else { return .same }
    // While the basket doesn't drop below 54€: a guard of the goal before it.
    if joint == .and, let first = piece.first, source.word(first - 1) == "while",
      has(piece, [.negation, .hold]) || has(current, .hold) && has(piece, .change)
    {
      return .detail
    }
    // Clear of the 50% threshold, i.e. from 43% to 55%; 即…: the same in other words.
    if let first = piece.first,
      ["i", "ie", "eli"].contains(source.word(first)) || ["即", "也就是"].contains(source.word(first)),
      source.word(first) != "i" || source.word(first + 2) == "e"
    {
      return .same
    }
    if joint == .effect { return current.isEmpty ? .same : .own }
    // From 24% to 17%, saving €90k: what comes of it.
    if joint == .mark, let first = piece.first, source.isGerund(tokens[first]),
      piece.prefix(4).contains(where: isNumber),
      tokens[first].tags.isDisjoint(with: [.amount, .season]),
      ClauseReader(source.limited(to: piece), asides: []).change() == nil,
      ClauseReader(source.limited(to: current), asides: asidesOf(current)).change() != nil
    {
      return .detail
    }
    // Admitted, transferred or discharged within four hours: more of what is done to the same.
    if joint == .mark, let last = current.last, let first = piece.first, [last, first].allSatisfy(isDoneTo),
      piece.contains(where: isNumber)
    {
      return .same
    }
    // 每周5款，一共测50款; 3 a week, 36 in total; 每月2篇，一年24篇: what that comes to.
    if joint == .mark, let first = piece.first, current.contains(where: isNumber), piece.contains(where: isNumber),
      has(current, [.recurrence, .per]) || current.contains(where: { source.word($0).hasPrefix("每") }),
      piece.contains(where: { TitleCut.totals.contains(source.word($0)) })
        || ["一", "全"].contains(source.word(first)) && source.word(first + 1) == "年"
    {
      return .detail
    }
    // 900 sold, never done it before: a remark.
    if joint == .mark, let first = piece.first, let last = piece.last, source.word(first) == "never",
      source.word(last) == "before"
    {
      return .detail
    }
    // , kun asetusajat lyhenevät: how it comes about; , kun velvoite on 55 %: beside what.
    if joint == .mark, !has(piece, .baseline), let first = piece.first,
      !piece.contains(where: isNumber) || current.count(where: isNumber) > 1,
      ["kun", "koska", "jolloin"].contains(source.word(first))
    {
      return .detail
    }
    let one = source.limited(to: current.filter { !asides.contains($0) })
    let other = source.limited(to: piece.filter { !asides.contains($0) })
    let before = one.quantities()
    let behind = other.quantities()
    // , plus get the queue under 7 min: a word says that it is one more.
    if let first = piece.first, has((max(0, first - 1)...first), .also), !before.isEmpty, !behind.isEmpty {
      return .own
    }
    if !before.isEmpty, isDetail(piece) { return .detail }
    // 86名教师完成研修，人均不少于40学时: how much of the work each has.
    if !before.isEmpty, let first = piece.first, source.string(tokens[first]).hasPrefix("人均"),
      has(current, [.work, .training])
    {
      return .detail
    }
    // Without specificity slipping under 97%: a guard of the goal before it.
    if !before.isEmpty, has(Array(piece.prefix(1)), .without) { return .detail }
    guard let first = behind.first else {
      // 63% now, all by November: from where to where.
      if has(Array(current.suffix(1)), .present), has(Array(piece.prefix(1)), .amount) { return .same }
      // , kun ennen meni päivä: how it was.
      if has(piece, .baseline), joint != .and { return .same }
      if joint == .and, !before.isEmpty {
        // NPS to 40 and complaints halved; revenue +15% and all leases renewed.
        let clause = ClauseReader(other, asides: [])
        if clause.changes || clause.multiplies || clause.startsWithAll, isClosed(piece) || clause.changes {
          return .own
        }
      }
      // Sales grow and costs fall.
      if joint == .and, before.isEmpty, ClauseReader(other, asides: []).moves, ClauseReader(one, asides: []).moves {
        return .own
      }
      // Bidders (2.1 → 3.5) and delay (74 → 30 days): each has its own bracket.
      if piece.filter({ asides.contains($0) && isNumber($0) }).count > 1, current.contains(where: asides.contains) {
        return .own
      }
      if joint == .and || !isClosed(current) { return .same }
      // < 4 h, mediaani; nyt 21 h: a remark on the number before it.
      return before.isEmpty || isClosed(piece) || piece.contains(where: asides.contains) ? .own : .detail
    }
    // ，较去年的85%提高8个百分点; ，比2024年的38万册多7万册: where it stood, and by how much.
    if joint == .mark, let than = piece.first, ["较", "較", "比"].contains(source.word(than)), !before.isEmpty,
      behind.count > 1
    {
      return .same
    }
    let lead = other.tokens[..<first.firstToken]
    // Halved, from 12 to 6; stays where it is, at 94%: there is no subject between the joint and the number.
    // 清到900本以内: a verb of a character or two that leads to the number with it.
    let isHanLead =
      lead.count <= 4
      && lead.allSatisfy { [.han, .date].contains($0.kind) && $0.tags.isDisjoint(with: [.metric, .origin]) }
      && lead.last?.tags.contains(.span) ?? false
    let isLed = isHanLead || lead.allSatisfy { !isSubject($0) }
    // Renegotiate the contracts and save €150k: the verb has a number of its own.
    // Cut in half, 15 to 7.5%: the same in numbers.
    // Answered within 3 rings, 55% to 85%: how many of them are.
    if joint == .mark, behind.count == 2, before.count == 1,
      has(current, [.fraction, .multiply]) || first.kind == .share && before.first?.kind != .share,
      other.tokens.allSatisfy({ $0.number != nil || $0.tags.contains(.span) })
    {
      return .same
    }
    // Down by 15 points, to 20%: how far it goes, and where it ends.
    if joint == .mark, isLed, lead.last?.tags.contains(.span) ?? false, before.count == 1, behind.count == 1,
      first.kind == .share, let by = before.first, by.kind == .points || one.word(by.lastToken + 1).hasPrefix("point")
    {
      return .same
    }
    let isVerb =
      joint == .and
      && (lead.first.map { $0.kind == .word && !$0.tags.isDisjoint(with: [.gain, .rise, .fall]) } ?? false)
    if isLed, lead.contains(where: { $0.tags.contains(.origin) }) || before.isEmpty && !(isVerb && isClosed(current)) {
      return .same
    }
    // Signed within 14 days, 90% of them: how many of them so soon.
    if before.count == 1, before.first?.kind == .time, first.kind == .share, behind.count == 1,
      lead.allSatisfy({ ["in", "for"].contains(source.string($0)) }), joint == .mark, has(current, [.within, .ceiling])
    {
      return .same
    }
    // Zero infections and zero medication errors.
    if joint == .and, has(Array(piece.prefix(1)), .none), has(Array(current.prefix(2)), .none) { return .own }
    if before.isEmpty {
      if other.tokens.contains(where: { $0.tags.contains(.baseline) }), behind.count == 1 {
        // Kaikki ovat kierrätettäviä; vuonna 2024 niitä oli 91 %: all of them, and how many they were.
        return isStrong && ClauseReader(one, asides: []).startsWithAll && other.namesDates ? .own : .same
      }
      return isClosed(current) && saysOutcome(other, behind) ? .own : .same
    }
    // NPS of 55 and a 12% market share: the number behind it names what it is of.
    if joint == .and, let last = before.last, first.kind != last.kind, behind.count == 1, other.word(0) != "at",
      source.tags(piece[min(first.lastToken + 1, piece.count - 1)]).contains(.metric)
    {
      return .own
    }
    if isSameNumber(one, before, other, behind, isLed: isLed, isStrong: isStrong) { return .same }
    // And at 95% satisfaction: a condition, and no metric of its own.
    if isLed, joint == .and, other.word(0) == "at" { return .detail }
    // 14 new logos, min. 3 in manufacturing: some of them.
    if isLed, behind.count == 1, before.last?.kind == .count, [.count, .bare].contains(first.kind),
      other.tokens.allSatisfy({ $0.tags.isDisjoint(with: Tag.anyVerb.union(.attained)) })
    {
      return .detail
    }
    return isListed(other, behind, before) ? .same : .own
  }

  func isDoneTo(_ index: Int) -> Bool {
    tokens[index].shape.contains(.participle)
      && (source.isParticiple(index) || !tokens[index].tags.isDisjoint(with: [.attained, .noun]))
  }

  /// Of which 4 enterprise, 同比增长50%, 每款试吃2轮: more of the number before it.
  private func isDetail(_ piece: [Int]) -> Bool {
    guard let first = piece.first else { return false }
    // Then 8, ja lopuksi kaikissa 11 kunnassa: a later step.
    if tokens[first].tags.contains(.sequel) {
      return isNumber(min(first + 1, tokens.count - 1)) || has(piece.prefix(2), .amount)
    }
    if tokens[first].kind == .han {
      return has(piece.prefix(2), .detail)
        || (tokens[first].tags.contains(.per) || source.string(tokens[first]).hasPrefix("每"))
          && !has(piece, [.rise, .fall, .reach, .span, .metric])
    }
    // Min. $50k each.
    if source.word(first) == "each", piece.contains(where: isNumber),
      isNumber(min(first + 1, tokens.count - 1))
        || ["worth", "at", "with", "over", "under", "of", "for"].contains(source.word(first + 1))
    {
      return true
    }
    if let last = piece.last, source.word(last) == "each" || source.word(last) == "apiece" { return true }
    return has(Array(piece.prefix(3)), .detail) || piece.count <= 5 && has(piece, .detail)
  }

  /// Whether some tokens are a sentence by themselves, with or without more.
  private func isClosed(_ some: [Int]) -> Bool {
    let clause = ClauseReader(source.limited(to: withoutTimes(some)), asides: [])
    return switch clause.statement(nil).0 {
    case .nothing, .bareMetric: !clause.goals.isEmpty || clause.changes
    case .complete, .endState, .levelOnly, .changeOnly, .work, .hold, .wish: true
    }
  }

  /// Down from 12; now 12; 19 in July, 6 in September: the number before it at another time.
  private func isSameNumber(
    _ one: TitleTokens, _ before: [TitleQuantity], _ other: TitleTokens, _ behind: [TitleQuantity], isLed: Bool,
    isStrong: Bool
  ) -> Bool {
    guard behind.count == 1, let last = before.last, let first = behind.first else { return false }
    let then: Tag = [.baseline, .present, .origin, .insteadOf]
    let lead = other.tokens[..<first.firstToken]
    let isThen = { (some: ArraySlice<TitleToken>) in some.contains { !$0.tags.isDisjoint(with: then) } }
    let hasSubject = lead.contains(where: isSubject)
    // …, ja päästöt laskevat 20 % vuoden 2024 tasosta: something else changes.
    if let verb = lead.firstIndex(where: { !$0.tags.isDisjoint(with: .change) && $0.kind == .word }), verb > 0,
      lead[..<verb].contains(where: isSubject), !lead.contains(where: { !$0.tags.isDisjoint(with: then) })
    {
      return false
    }
    let pair = before.count > 1 ? ClauseReader(one, asides: []).change() : nil
    let isPaired = pair.map { $0.to.range == last.range || $0.from.range == last.range } ?? false
    // ; v. 2024 niitä tuli 19.
    if isStrong, !isPaired, other.tokens.contains(where: { $0.kind == .date }), !other.isDueThen,
      last.isComparable(to: first)
    {
      return true
    }
    if hasSubject, isStrong && !lead.contains(where: { $0.tags.contains(.baseline) }) || isPaired { return false }
    if isThen(lead) || isThen(other.tokens.dropFirst(first.lastToken + 1).prefix(3)) { return true }
    guard last.isComparable(to: first), !isPaired else { return false }
    if isThen(one.tokens[..<last.firstToken].suffix(4)) || isThen(one.tokens.dropFirst(last.lastToken + 1)) {
      return true
    }
    if isLed { return last.kind != .count || ClauseReader.isSameThing(last, in: one, first, in: other) }
    return other.namesDates && !other.isDueThen
  }

  /// A word that may be what a clause is about, and no lead to a number.
  private func isSubject(_ token: TitleToken) -> Bool {
    guard token.kind == .word || token.kind == .han else { return false }
    return token.tags.isDisjoint(with: [
      .month, .season, .relativeDate, .level, .bound, .ceiling, .determiner, .idle, .opener, .and, .place, .within,
      .origin, .span,
      .baseline, .present, .changeLead, .recurrence, .per,
    ])
  }

  /// 40 nurses and 30 doctors: more of what is counted, with no verb and no metric of its own.
  private func isListed(_ other: TitleTokens, _ behind: [TitleQuantity], _ before: [TitleQuantity]) -> Bool {
    guard let first = behind.first, let last = before.last, first.kind == last.kind,
      first.kind == .count || first.kind == .bare
    else { return false }
    return other.tokens.allSatisfy {
      $0.tags.isDisjoint(with: Tag.anyVerb.union([.metric, .attained, .bound, .level, .multiply]))
    }
      && other.tokens[..<first.firstToken].allSatisfy { !isSubject($0) && $0.kind != .han }
  }

  private func saysOutcome(_ piece: TitleTokens, _ numbers: [TitleQuantity]) -> Bool {
    let outcome: Tag = [.rise, .fall, .reach, .hold, .multiply, .gain, .span, .origin, .attained, .insteadOf]
    if piece.tokens.contains(where: { !$0.tags.isDisjoint(with: outcome) }) { return true }
    return numbers.contains { [.share, .money, .time, .points].contains($0.kind) || $0.ending == .from }
  }
}
