import OKRReader
import OKRValues

/// What a clause counts that somebody puts out, with no verb: 8 blog posts a month.
extension ClauseReader {
  /// A count of things that are made or held, with no verb of outcome: 8 blog posts a month.
  var deliverable: Range<Int>? {
    let outcome: Tag = [.rise, .fall, .gain, .reach, .attained, .multiply]
    // 被期刊接收论文3篇: others do it.
    guard !goals.isEmpty, !hasShare, !isPassiveHan,
      !tokens.prefix(2).contains(where: { $0.tags.contains(.standing) && $0.kind == .word }),
      tokens.allSatisfy({ $0.tags.isDisjoint(with: outcome) || $0.tags.contains(.nounToo) })
    else { return nil }
    // 65 visits by our counsellors: who does it.
    if let agent = tokens.indices.first(where: {
      tokens[$0].tags.contains(.changeLead) && source.word($0) == "by" && ["our", "us"].contains(source.word($0 + 1))
    }),
      let goal = goals.first, goals.count == 1, goal.kind == .count, goal.lastToken < agent,
      source.tags(agent + 2).isDisjoint(with: [.audience, .metric]), source.word(agent + 2) != "partners"
    {
      return tokens[agent].range
    }
    // Home visits to all 22 families, talks after eight performances.
    if let front = tokens.indices.prefix(3).first(where: {
      !tokens[$0].tags.isDisjoint(with: [.deliverable, .effort]) || tokens[$0].tags.isSuperset(of: [.work, .nounToo])
    }),
      let goal = goals.first, goals.count == 1, goal.kind == .count || isOfAll(goal), goal.firstToken > front + 1,
      // Visits across all sites: 412k: nobody pays so many.
      goal.value.map({ $0 < Decimal(10000) }) ?? true,
      !source.tags(front + 1).isDisjoint(with: [.opener, .place, .afterward]), tokens[front].kind == .word,
      bound(of: goal) == nil, !has([.metric, .finite, .reach])
    {
      return tokens[front].range
    }
    // 3 uratarinaa ulos: out to readers.
    if source.isFinnish, let goal = goals.first, goals.count == 1, [.count, .bare].contains(goal.kind),
      let out = tokens.firstIndex(where: { ["ulos", "julki", "pihalle"].contains(source.string($0)) }),
      !has([.metric, .finite])
    {
      return tokens[out].range
    }
    for quantity in goals where [.count, .bare, .time].contains(quantity.kind) {
      // 公演四場票房合計 1,600 張: what comes of it is counted behind.
      if tokens[quantity.lastToken...].dropFirst().contains(where: { $0.kind == .han && $0.tags.contains(.flow) }) {
        continue
      }
      // At most two failed inspections: what is to be rare is not put out.
      if tokens[..<quantity.firstToken].suffix(2).contains(where: { $0.tags.contains(.ceiling) }) { continue }
      // Viikoilla 27–30 nolla hälytyssoittoa.
      if quantity.value?.isZero ?? false { continue }
      // Sessions ≥ 99.7: nobody puts out a part of one.
      if quantity.kind == .bare, let value = quantity.value, !value.isWhole { continue }
      if tokens[quantity.lastToken].tags.contains(.outputMeasure)
        || source.tags(quantity.lastToken + 1).contains(.outputMeasure)
      {
        return quantity.range
      }
      let sought: Tag = isDistributive ? [.deliverable, .effort] : .deliverable
      // 12 支标准作业影片: every character of a name is a token.
      let reach = source.tags(quantity.lastToken + 1).isEmpty && tokens.last?.kind == .han ? 8 : 3
      let near = tokens.indices.filter { $0 > quantity.lastToken && $0 <= quantity.lastToken + reach }
      // 1 200 nuohottua tulisijaa: how many of them it was done to.
      if !quantity.isWhole, let done = [quantity.lastToken, quantity.lastToken + 1].first(where: source.isDoneToNext) {
        return tokens[done].range
      }
      // Demo requests, podcast invitations: what others do about it.
      let output = near.first { index in
        !tokens[index].tags.isDisjoint(with: sought)
          && !(tokens[index].kind == .word && source.tags(index + 1).isEmpty && source.word(index + 1).count > 3
            && tokens.indices.contains(index + 1) && tokens[index + 1].kind == .word && !source.endsInPlace(index + 1)
            && !source.isParticiple(index + 1))
      }
      // Kolme ryhmää käyttää laitetta: what is counted does it.
      if source.isFinnish, let output, source.isFinite(output + 1), !source.word(output + 1).hasPrefix("o") { continue }
      if let output { return tokens[output].range }
      // Visits: 412k in Q4 2025, 450k in Q4 2026: nobody pays so many.
      if !source.isFinnish, let value = quantity.value, value >= Decimal(10000) { continue }
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
      let isLast = tokens.indices.dropFirst(quantity.lastToken + 1).allSatisfy {
        tokens[$0].kind == .date || tokens[$0].tags.contains(.place)
          || source.isFinnish && (["kpl", "krt", "kertaa"].contains(source.word($0)) || source.endsInPlace($0))
      }
      if isLast, !has([.metric, .finite]), quantity.firstToken - front.count <= 1,
        let thing = front.first(where: { $0.tags.contains(.deliverable) && $0.kind == .word })
      {
        return thing.range
      }
    }
    return nil
  }

  /// All 14 work cells: the number only says how many all of them are.
  func isOfAll(_ goal: TitleQuantity) -> Bool {
    goal.kind == .bare && source.tags(goal.firstToken - 1).isSuperset(of: [.amount, .determiner])
  }

  /// Each rep makes 40 calls: what is counted is what each of them does.
  private var isDistributive: Bool {
    // 60 calls per seller per month.
    tokens.first.map { !$0.tags.isDisjoint(with: [.amount, .per]) } ?? false
      || tokens.contains { $0.tags.contains(.per) }
  }
}
