import OKRReader
import OKRValues

/// What a clause is beside another one: the means, the place, where it stands today, the same in other numbers.
extension ClauseReader {
  /// 通过…, …后: by which means, or after what.
  var isMeans: Bool {
    guard let first = tokens.first, let last = tokens.last, first.kind == .han || last.kind == .han else {
      return false
    }
    return ["通过", "通過", "借助", "藉由", "依托"].contains(source.string(first))
      || tokens.count > 2 && ["后", "後", "之后", "之後"].contains(source.string(last))
  }

  /// 12所合作小学里: where.
  var isWhere: Bool {
    guard let last = tokens.last, tokens.count > 2, last.kind == .han else { return false }
    return ["里", "裏", "裡", "中"].contains(source.string(last))
  }

  /// Numbers, and nothing that is measured, asked for or done.
  var isCondition: Bool {
    !has(Tag.anyVerb.union([.metric, .bound, .ceiling, .level, .standing, .attained, .finite, .audience]))
      && tokens.first?.number != nil
  }

  /// 、讲座12场: a Chinese thing with its count behind another one's.
  var isUnderVerbBefore: Bool {
    guard source.value.hasHan, leadingVerb == nil, let start = tokens.first?.range.lowerBound else { return false }
    return source.value.has("、", at: start - 3)
      && tokens.allSatisfy { $0.tags.isDisjoint(with: Tag.anyVerb.subtracting(.workUnlessShare)) }
  }

  /// 12个月内就加印的新书, 三個月內走人嘅: a time within which something happens, of which ones.
  var saysWithinWhat: Bool {
    guard goals.count == 1, let goal = goals.first, goal.kind == .time, source.value.hasHan else { return false }
    return source.tags(goal.lastToken + 1).contains(.within)
      && tokens[goal.lastToken...].contains { ["的", "嘅"].contains(source.string($0)) }
  }

  /// Today we are at 6:40, 6月底时96w: where it stands, in a clause of its own.
  var saysThen: Bool {
    // 现在一周8、9条: what opens with today's word is today's.
    guard leadingVerb == nil, goals.count < 2 || tokens.first?.tags.contains(.present) ?? false, !saysNone,
      quantifier == nil,
      !has([.reach, .purpose, .bound, .ceiling]),
      tokens.contains(where: { $0.kind == .digits || $0.number != nil })
    else { return false }
    let isThen = tokens.indices.contains {
      !asides.contains($0) && !tokens[$0].tags.isDisjoint(with: [.baseline, .present])
    }
    // FY24 为 87%.
    let isOfYear =
      tokens.count <= 5 && !has(.metric) && tokens.contains { ["为", "為", "是"].contains(source.string($0)) }
      && (source.namesDates || tokens.first.map { source.string($0).hasPrefix("fy") } ?? false)
    // 现 2100w.
    let isNow = tokens.indices.contains {
      source.isCharacter($0, of: HanCharacters.thens) && tokens.indices.contains($0 + 1) && tokens[$0 + 1].number != nil
    }
    return isThen || isOfYear || isNow
      || tokens.count <= 6 && !has(Tag.anyVerb.union(.metric))
        && tokens.contains { ["时", "時"].contains(source.string($0)) }
  }

  /// In FY2023, suppliers with 29% of spend did; vuonna 2024 kierrätettäviä oli 91 %: of another time, in the past tense.
  var saysHowItWas: Bool {
    guard leadingVerb == nil, goals.count == 1 else { return false }
    if source.word(tokens.count - 1) == "did" { return true }
    // 2022年底这一比例为64%.
    if ["这一比例", "這一比例", "该比例", "該比例", "这一数字", "這一數字"].contains(
      where: source.value.slice(
        (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
      ).contains)
    {
      return true
    }
    return source.namesDates
      && tokens.contains {
        $0.kind == .word
          && (["were", "was", "had", "oli", "olivat"].contains(source.string($0))
            || source.string($0).hasSuffix("ttiin"))
      }
  }

  /// 达到6.8亿元, ja on 60 %: where it will stand, of what the clause before it is about.
  var isLevelOfThat: Bool {
    guard goals.count == 1, let goal = goals.first else { return false }
    let allowed: Tag = [.reach, .span, .finite, .idle, .opener, .level, .and, .bound, .determiner]
    return goal.firstToken > 0 && tokens[..<goal.firstToken].allSatisfy { !$0.tags.isDisjoint(with: allowed) }
      && has([.reach, .finite]) && tokens.count <= 5
  }

  /// Missä kasvua 1 800: by how much, of what the clause before it is about.
  var isChangeOfThat: Bool {
    let words = tokens.filter { $0.kind == .word && $0.number == nil }
    guard tokens.allSatisfy({ $0.kind != .han }) else { return false }
    return !goals.isEmpty && has(.change) && leadingVerb == nil && words.count <= 3
      && words.allSatisfy { !$0.tags.isDisjoint(with: .change) || $0.tags.isEmpty && $0.shape.contains(.place) }
  }
}
