package import OKRReader
package import OKRValues

/// A quarter whose figure a title names.
package struct NamedQuarter: Sendable {
  package let date: TypedDate
  /// Its bytes in the title.
  package let range: Range<Int>

  init(_ date: TypedDate, in title: ValueText) {
    self.date = date
    // 第二季度的: a particle is read with it.
    let isHan = title.slice(date.range).hasSuffix("的")
    range = date.range.lowerBound..<date.range.upperBound - (isHan ? 3 : 0)
  }

  /// Whether it ended before a cycle starts; without a year it says something only of a cycle as short.
  package func isOver(before cycle: Period, _ fiscalYear: FiscalYear) -> Bool {
    guard date.namesYear || cycle.length <= 92 else { return false }
    // It may be meant as the calendar's, also where the workspace has years of its own.
    let meant = [FiscalYear.calendar, fiscalYear].flatMap { date.periods(in: cycle, $0) }
    return !meant.isEmpty && meant.allSatisfy { $0.last < cycle.first }
  }
}

extension TitleTokens {
  /// The quarter whose figure it is: win rate in Q2, 第二季度的退菜率, a Q2 that people remember. Not: the customers who
  /// joined in Q2, better than in Q2, (Q2: 40%).
  var quarter: NamedQuarter? {
    if whens.isEmpty { return nil }
    let index = tokens.indices.first { index in
      guard let date = when(tokens[index]), date.shapes.count == 1, case .quarter? = date.shapes.first else {
        return false
      }
      return !date.isDeadline
    }
    guard let index, let date = when(tokens[index]),
      tokens.allSatisfy({ $0.number == nil || $0.range.overlaps(date.range) })
    else { return nil }
    let named = NamedQuarter(date, in: value)
    let (end, before) = (date.range.upperBound, word(index - 1))
    let next = tokens.indices.first { tokens[$0].range.lowerBound >= end } ?? tokens.count
    // Our best Q2, a Q2 that people remember.
    if index > 0, ["a", "our", "the", "best", "this"].contains(before) {
      return value.skip(end) >= text.count || ["that", "with", "without", "where", "we"].contains(word(next))
        ? named : nil
    }
    let isOfThose = tokens.contains { token in
      token.kind == .word
        && [
          "who", "that", "which", "joined", "hired", "started", "opened", "open", "still", "cohort", "left", "late",
          "overdue", "backlog", "jotka", "joka",
        ].contains(string(token))
    }
    if isOfThose { return nil }
    // Win rate in Q2, win rate Q2 2026.
    if index > 0, tokens[index].kind != .han, value.skip(end) >= text.count {
      let isJoined = [
        "from", "since", "than", "vs", "vs.", "versus", "against", "after", "before", "until", "to", "through", "with",
        "over", "by", "of", "on", "at", "below", "above", "like", "as", "for",
      ].contains(before)
      if case .mark = tokens[index - 1].kind { return nil }
      let isCompared = before == "in" && ["than", "as", "from", "like"].contains(word(index - 2))
      return isJoined || isCompared || !tags(index - 1).isDisjoint(with: [.baseline, .origin]) ? nil : named
    }
    guard index == 0 else { return nil }
    // Q2 revenue, Q2:n liikevaihto, 第二季度的退菜率: of a metric, and of nothing that is done to what is left of then.
    if value.hasHan {
      // 第三季度让患者少跑路: when somebody is to be brought to something.
      if ["让", "讓", "使"].contains(word(next)) { return named }
      let rest = value.slice(end..<text.count)
      return tokens.allSatisfy { if case .mark = $0.kind { false } else { true } }
        && ["率", "营收", "营业额", "收入", "销售额", "利润", "满意度", "产量", "销量"].contains(where: rest.hasSuffix)
        && !["遗留", "入职", "签约", "新签", "入学", "积压", "未", "欠"].contains(where: rest.contains)
        ? named : nil
    }
    // Q2 revenue; in Finnish the case says so.
    let words = value.foldedSlice(date.range)
    let isFinnish = words.contains(":") || words.contains("neljänn")
    return next + 1 == tokens.count && (isFinnish || tags(next).contains(.metric)) ? named : nil
  }
}

extension Words {
  /// Whether a relative date is of the quarter behind the one it is read in.
  package static func namesNextQuarter(_ date: String) -> Bool {
    let folded = date.lowercased()
    return [
      "next quarter", "following quarter", "下季", "下个季", "下一季", "下個季", "次季", "ensi neljännes", "ensi neljännek",
      "ensi vuosineljännek", "ensi kvartaali", "seuraavan neljännek", "seuraavan kvartaali",
    ].contains { Words.contains($0, folded) }
  }
}
