import OKRReader

/// Which way a title goes, and what of: raise quality, scrap rate names what is measured behind what is wanted.
extension TitleReader {
  /// Which way the title goes, where it is one clause to its end: raise quality, scrap rate names what is measured behind
  /// what is wanted.
  func direction(_ main: Int, _ second: Int?) -> ProseReading.Direction? {
    guard second == nil else { return nil }
    if let way = clauses[main].wayFromStart { return way }
    guard let (clause, way) = wayOfClause, let start = clause.tokens.first?.range.lowerBound,
      clauses.allSatisfy({ $0 === clause || $0.tokens.first?.range.lowerBound ?? 0 > start })
    else { return nil }
    let behind = source.tokens.indices.filter { source.tokens[$0].range.lowerBound > start }
    let goesOn = behind.contains { index in
      if ["so", "by"].contains(source.word(index)), !source.isNumber(index + 1), !source.isDate(index + 1) {
        return true
      }
      if source.joint(at: index) == .mark || cut.isColon(index) {
        // Grow the number of apprentices, all three yards: where.
        let isWhere = source.tags(index + 1).isSuperset(of: [.amount, .determiner])
        return isWhere
          ? source.tokens[index...].contains { $0.tags.contains(.metric) }
          : source.tokens[index...].contains(where: namesSomething)
      }
      // Bring no-shows (all clinics) down goes on to its verb; raise quality (scrap rate now) names what is measured.
      return source.isMark(index, ["(", "（", "[", "【"]) && cut.asides.isEmpty
        && source.tokens[index].range.lowerBound > clause.tokens.last?.range.lowerBound ?? 0
        && source.tokens[index...].contains { $0.tags.contains(.metric) }
    }
    return goesOn ? nil : way
  }

  /// The only clause that says a way, and which.
  private var wayOfClause: (clause: ClauseReader, way: ProseReading.Direction)? {
    only { clause in clause.direction.map { (clause, $0) } }
  }

  /// The way of a length of time or a share that is named in one clause, whatever stands behind it: 缩短候诊时间，老年患者优先.
  func way(of metric: Tag) -> ProseReading.Direction? {
    guard clauses.count(where: { $0.has(metric) }) == 1, let (clause, way) = wayOfClause, clause.has(metric) else {
      return nil
    }
    return way
  }

  /// Whether a word may be what is measured; at least 900, than in Q3, a month name nothing.
  private func namesSomething(_ token: TitleToken) -> Bool {
    if case .mark = token.kind { return false }
    return token.number == nil && token.kind != .date
      && (token.tags.isEmpty || !token.tags.isDisjoint(with: [.metric, .audience, .work, .deliverable, .thing]))
  }
}
