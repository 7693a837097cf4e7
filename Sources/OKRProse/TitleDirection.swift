import OKRReader
import OKRValues

/// Which way a title goes, and what of: raise quality, scrap rate names what is measured behind what is wanted.
extension TitleReader {
  /// The way of the only clause that says one, where nothing behind it names what may be measured instead.
  func direction(_ main: Int, _ said: Way?) -> ProseReading.Direction? {
    if let way = clauses[main].wayFromStart { return way }
    guard let (clause, way) = said, let start = clause.tokens.first?.range.lowerBound,
      clauses.allSatisfy({ $0 === clause || $0.tokens.first?.range.lowerBound ?? 0 > start })
    else { return nil }
    let lastName = source.tokens.lastIndex(where: namesSomething) ?? 0
    let lastMetric = source.tokens.lastIndex { $0.tags.contains(.metric) } ?? 0
    let end = clause.tokens.last?.range.lowerBound ?? 0
    var depth = 0
    for index in source.tokens.indices where source.tokens[index].range.lowerBound > start {
      if source.isMark(index, ["(", "（", "[", "【"]) {
        // Bring no-shows (all clinics) down goes on to its verb; raise quality (scrap rate now) names what is measured.
        if cut.asides.isEmpty, source.tokens[index].range.lowerBound > end, lastMetric > index { return nil }
        depth += 1
      } else if source.isMark(index, [")", "）", "]", "】"]) {
        depth -= 1
      }
      if depth > 0 { continue }
      if ["so", "by", "through", "via"].contains(source.word(index)), !source.isNumber(index + 1),
        !source.isDate(index + 1)
      {
        return nil
      }
      if source.joint(at: index) == .mark || cut.isColon(index) {
        // Grow the number of apprentices, all three yards: where.
        let isWhere = source.tags(index + 1).isSuperset(of: [.amount, .determiner])
        if (isWhere ? lastMetric : lastName) > index { return nil }
      }
    }
    return way
  }

  /// The only clause that says a way, and which.
  var wayOfClause: Way? {
    // Ettei kukaan putoa kyydistä: … is no fall, also where its first words are left out.
    if whole.isFinnish, whole.tokens.contains(where: { !$0.tags.isDisjoint(with: [.negation, .limit]) }) { return nil }
    return only { clause in clause.direction.map { (clause, $0) } }.flatMap { (said: Way) in
      // Tukipyynnöt -20 %, vaikka käyttäjiä tulee 300 lisää: the sign of a number says another way.
      let isSignedOtherwise = clauses.contains { clause in
        clause.goals.contains { $0.isSigned && ($0.value?.isNegative ?? false) != (said.way == .down) }
      }
      return isSignedOtherwise ? nil : said
    }
  }

  typealias Way = (clause: ClauseReader, way: ProseReading.Direction)

  /// The way of a length of time or a share that is named in one clause, whatever stands behind it: 缩短候诊时间，老年患者优先.
  func way(of metric: Tag, _ said: Way?) -> ProseReading.Direction? {
    func names(_ token: TitleToken) -> Bool {
      token.tags.contains(metric) || metric == .proportion && source.string(token).hasSuffix("率")
    }
    guard let (clause, way) = said, clauses.count(where: { $0.tokens.contains(where: names) }) == 1,
      // Cut rework, share of drawings approved: before the comma, and behind it nothing else but for a time.
      clause.tokens[..<(clause.tokens.indices.first(where: clause.isStop) ?? clause.tokens.count)].contains(
        where: names),
      metric == .duration || clauses.last === clause && !clause.tokens.indices.contains(where: clause.isStop)
    else { return nil }
    return way
  }

  /// The way of the only share that is named.
  func wayOfShare(_ said: Way?, isOnly: Bool) -> ProseReading.Direction? {
    way(of: .proportion, said)
      ?? (isOnly && allClauses.count == 1 && clauses.first?.raisesRate ?? false ? .up : nil)
  }

  /// Whether a word may be what is measured; at least 900, than in Q3, a month name nothing.
  private func namesSomething(_ token: TitleToken) -> Bool {
    if case .mark = token.kind { return false }
    let nothing: Tag = [
      .bound, .ceiling, .level, .baseline, .present, .today, .season, .month, .relativeDate, .recurrence, .determiner,
      .idle,
      .and, .amount, .span, .aim, .vague, .origin, .fewer, .more,
    ]
    return token.number == nil && token.kind != .date
      && (token.tags.isDisjoint(with: nothing)
        || !token.tags.isDisjoint(with: [.metric, .audience, .deliverable, .thing]))
  }
}
