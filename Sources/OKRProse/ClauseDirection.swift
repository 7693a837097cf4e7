import OKRReader

/// Which way a clause says that something is to go.
extension ClauseReader {
  /// Up or down, where a word says so for sure.
  var direction: ProseReading.Direction? {
    var found: ProseReading.Direction?
    // Bring no-shows down, soitetaan vähemmän: the last word of all.
    if goals.isEmpty, let last = tokens.indices.last(where: { !asides.contains($0) }), last > 1 {
      let isBrought = ["bring", "drive", "push", "pull", "get"].contains(source.word(0))
      switch source.word(last) {
      case "down" where isBrought, "vähemmän", "harvemmin": return .down
      case "up" where isBrought, "enemmän", "useammin": return .up
      default: break
      }
    }
    if namesRank { return nil }
    if let way = wayOfMetric { return way }
    if source.isFinnish, lowersMetric { return .down }
    // Kävijät ei vähene: it is not to.
    let isEitherWay =
      has(.eitherWay) && tokens.indices.contains { tokens[$0].tags.contains(.eitherWay) && !isThing($0) }
    if isEitherWay || source.isFinnish && has(.negation) { return nil }
    // In English only the verb that a title starts with tells for sure which way it goes.
    let isEnglish =
      leadingVerb.map { tokens[$0].kind == .word && !tokens[$0].tags.isDisjoint(with: .change) } ?? false
      // Days to signature fall by half: by how much, so that it is no noun.
      || has(.change)
        && tokens.indices.contains {
          !tokens[$0].tags.isDisjoint(with: .change)
            && (source.word($0 + 1) == "by" && source.isNumber($0 + 2)
              || source.isNumber($0 + 1) && source.tags($0 + 1).contains(.changeLead))
        }
    // Fewer patients leave: the word that a title opens with says which way, and a bound (fewer than 5) is another word.
    if leadingVerb == nil, !has(.change), let first = tokens.first {
      if first.tags.contains(.fewer) { return .down }
      if first.tags.contains(.more) { return .up }
    }
    let isOther = source.isFinnish || tokens.contains { $0.kind == .han }
    guard has(.change), isEnglish || isOther, !opensAsNoun,
      // Grow less dependent on one supplier: more of less.
      !tokens.indices.dropFirst().contains(where: { ["less", "fewer"].contains(source.word($0)) })
    else { return nil }
    for (index, token) in tokens.enumerated() where !token.tags.isDisjoint(with: .change) {
      if isParticle(index) || isThing(index) { continue }
      if token.kind == .han, !isPredicate(index) { return nil }
      let one: ProseReading.Direction = token.tags.contains(.rise) ? .up : .down
      if token.tags.contains(.change) || (found != nil && found != one) { return nil }
      found = one
    }
    return found == nil || curbs ? nil : found
  }

  /// Noustaan sijalta 7 sijalle 3, 排名上升, number 12, seitsemännestä kolmanneksi: up a list in which less is better.
  var namesRank: Bool {
    has(.rank)
      || tokens.indices.contains { index in
        source.word(index) == "number" && source.isNumber(index + 1)
          || source.isFinnish && source.word(index).hasSuffix("nneksi")
      }
      || source.value.hasHan && tokens.contains { source.string($0).hasPrefix("第") }
  }

  /// 投诉减少, 减少投诉, but not 可降解袋, 少于2次违章的班组, 降10%的前提下: a verb of Chinese that is no part of a noun or of its
  /// attribute.
  private func isPredicate(_ index: Int) -> Bool {
    guard !tokens[index...].contains(where: { source.string($0) == "的" }) else { return false }
    let next = index + 1
    return index == leadingVerb || next >= tokens.count || tokens[next].number != nil
      || !tokens[next].tags.isEmpty || tokens[next].kind != .han
  }

  /// Cut the drop-off, cut price increases: behind the verb that opens a title, a compound with a hyphen and a plural behind
  /// another noun are things that are counted, whatever verb is in them.
  private func isThing(_ index: Int) -> Bool {
    guard let verb = leadingVerb, index > verb, tokens[index].kind == .word, !source.isFinnish,
      !tokens[verb].tags.isDisjoint(with: .change)
    else { return false }
    if source.string(tokens[index]).contains(UInt8(ascii: "-")) { return true }
    guard !tokens[index].tags.isDisjoint(with: .change), tokens[index].tags.isDisjoint(with: .eitherWay) else {
      return false
    }
    let isLast = index + 1 == tokens.count || !source.tags(index + 1).isDisjoint(with: [.opener, .place, .level])
    // Reduce scrap as output increases: a verb of its own.
    return isLast && index > verb + 1 && source.isPlural(index) && !source.isPlural(index - 1)
      && tokens[index - 1].kind == .word
      && tokens[verb + 1..<index].allSatisfy { token in
        token.tags.isDisjoint(with: [.finite, .opener, .and, .purpose, .condition])
          && !ClauseReader.subordinators.contains(source.string(token))
      }
  }

  private static let subordinators: [StaticString] = [
    "when", "if", "as", "while", "after", "before", "that", "which", "who", "where", "because", "until", "so",
  ]

  /// Booked cars that never turn up, calls that nobody picks up: belongs to the verb before it, of which the title only
  /// says who or what it speaks of.
  private func isParticle(_ index: Int) -> Bool {
    guard !source.isFinnish, let verb = leadingVerb, index > verb + 3, ["up", "down"].contains(source.word(index)),
      let relative = tokens[..<(index - 1)].lastIndex(where: { ["that", "which", "who"].contains(source.string($0)) }),
      relative > verb + 1, tokens[index - 1].kind == .word, tokens[index - 1].tags.isDisjoint(with: .change)
    else { return false }
    // Prices that go up by 5%: which way something goes.
    let goes: [StaticString] = [
      "is", "are", "was", "were", "go", "goes", "went", "come", "comes", "came", "keep", "keeps",
    ]
    return !goes.contains { source.word(index - 1) == $0 } && !source.isNumber(index + 1)
      && !["by", "from", "to"].contains(source.word(index + 1))
  }

  /// 提高术后7天随访率: that the whole of it raises one rate, which goes up where the clauses count a share.
  var raisesRate: Bool {
    guard let first = tokens.first, first.kind == .han, first.tags.contains(.eitherWay), let last = tokens.last,
      asides.isEmpty,
      tokens.dropFirst().allSatisfy({ token in
        if case .mark = token.kind { return false }
        return token.tags.isDisjoint(with: Tag.change.union(.eitherWay))
      }), numbers.allSatisfy({ $0.kind == .time })
    else { return false }
    let said = source.value.slice(first.range.lowerBound..<last.range.upperBound)
    let verbs: [StaticString] = ["提高", "提升", "拉高"]
    // 提高效率 counts no efficiency in percent, and 提高流失率 says what is to get better.
    let others: [StaticString] = ["效率", "频率", "頻率", "速率", "功率", "利率", "汇率", "匯率", "税率", "稅率", "分辨率"]
    return verbs.contains(where: said.hasPrefix) && said.hasSuffix("率") && !others.contains(where: said.hasSuffix)
      && !ClauseReader.bads.contains(where: said.contains) && !ClauseReader.losses.contains(where: said.contains)
  }

  /// 控制成本增长, menojen kasvu, up by 2 places: a change that is slowed down, or is a noun, or goes down a ranking.
  private var curbs: Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    if source.value.hasHan {
      let text = source.value.foldedSlice(first.range.lowerBound..<last.range.upperBound)
      let rates: [StaticString] = ["幅度", "减排", "減排", "增幅", "降幅", "涨幅"]
      if rates.contains(where: text.contains) { return true }
      let nouns: [StaticString] = ["增长", "增長", "下降", "上升", "上涨", "下滑"]
      return nouns.contains(where: text.hasPrefix)
        || ["控制", "遏制", "抑制", "放缓", "减缓", "遏止", "减慢"].contains { (curb: StaticString) in text.contains(curb) }
    }
    return tokens.indices.contains { index in
      let word = source.word(index)
      return source.isFinnish
        && ["kasvu", "kasvun", "kasvua", "lasku", "laskun", "nousu", "nousun", "vähennys", "lisäys"].contains(
          where: word.hasSuffix)
        || ["halted", "reversed"].contains(word)
    }
  }

  /// Lifts out of order, raises given late, shortened contracts, fall detection, nousevat artistit: a word of change that
  /// opens a title in a form that no order has is a noun, or belongs to one.
  private var opensAsNoun: Bool {
    guard let first = tokens.first, first.kind == .word, !first.tags.isDisjoint(with: .change) else { return false }
    let word = source.word(0)
    // Increase of the waiting list, cut in plastic: what is measured.
    if ["of", "in"].contains(source.word(1)) { return true }
    // Drop shipping orders: which orders.
    if tokens.count > 2, source.isGerund(tokens[1]) { return true }
    return ["fall", "rise", "climb", "decline", "falling", "rising"].contains(word)
      || ["ts", "es", "ls", "ps", "ws", "ed", "vat", "v\u{E4}t"].contains(where: word.hasSuffix)
  }

  /// Which way a verb goes by what stands beside it, though alone it may be a noun or go either way: 提高准时率, complaints
  /// fall, win more offers, laske hävikkiä.
  private var wayOfMetric: ProseReading.Direction? {
    guard goals.isEmpty, let first = tokens.first, let last = tokens.last, tokens.count > 1 || first.kind == .han,
      tokens.allSatisfy({ if case .mark = $0.kind { false } else { true } })
    else { return nil }
    if source.value.hasHan {
      return has(.eitherWay) && raisesGood(first.range.lowerBound..<last.range.upperBound) ? .up : nil
    }
    let (verb, subject) = (source.word(tokens.count - 1), source.word(tokens.count - 2))
    let isMetric = source.tags(tokens.count - 2).contains(.metric)
    if source.isFinnish { return isMetric && ["laskee", "laskevat"].contains(verb) ? .down : nil }
    // Win more offers: up to four words, for more may be done in fewer days.
    if tokens.count <= 4, ["win", "sell", "sign", "land"].contains(source.word(0)), source.word(1) == "more" {
      return .up
    }
    // Calls we miss when prices fall: of what.
    let isClause = tokens.contains { token in
      ClauseReader.subordinators.contains(source.string(token))
    }
    guard leadingVerb == nil, !isClause else { return nil }
    let isPlural = subject.hasSuffix("s") && !["ss", "us", "is"].contains(where: subject.hasSuffix)
    // Patient falls and price rises are things.
    if isPlural && ["fall", "shrink"].contains(verb) || verb == "shrinks" || isMetric && verb == "falls" {
      return .down
    }
    return isPlural && ["grow", "rise"].contains(verb) || verb == "grows" || isMetric && verb == "rises" ? .up : nil
  }

  /// Laske hävikkiä, lasketaan uusintakäyntien osuutta 6,5 %:sta: which of its two meanings a verb has, the metric says.
  private var lowersMetric: Bool {
    ["laske", "lasketaan", "laskemme"].contains(source.word(0)) && has(.metric)
  }

  /// 提高准时率, 准时率提升, 把准时率提高上去: the whole of it raises what is better the higher it is.
  private func raisesGood(_ range: Range<Int>) -> Bool {
    let said = source.value.slice(range)
    guard !ClauseReader.bads.contains(where: said.contains) else { return false }
    for verb in ["提高", "提升"] as [StaticString] {
      if said.hasPrefix(verb), ClauseReader.goods.contains(where: said.hasSuffix) { return true }
      for tail in ["", "上去", "起来", "了"] as [StaticString] where said.hasSuffix(tail) {
        let rest = source.value.slice(range.lowerBound..<range.upperBound - tail.utf8CodeUnitCount)
        guard rest.hasSuffix(verb) else { continue }
        let metric = range.lowerBound..<rest.range.upperBound - verb.utf8CodeUnitCount
        if ClauseReader.goods.contains(where: source.value.slice(metric).hasSuffix) { return true }
      }
    }
    return false
  }

  private static let bads: [StaticString] = ["不", "未", "非", "误", "失", "超", "成本", "费"]
  private static let losses: [StaticString] = [
    "誤", "費", "退", "拒", "逾", "缺", "错", "錯", "漏", "返", "损", "損", "耗", "亏", "虧", "投诉", "投訴", "空置", "事故", "死亡", "感染",
    "离职", "離職", "坏账", "负债", "淘汰", "违", "違", "率的", "率、", "率和", "率与",
  ]

  private static let goods: [StaticString] = [
    "准时率", "及时率", "满意度", "复购率", "回购率", "留存率", "续费率", "续约率", "转化率", "毛利率", "净利率", "利润率", "合格率", "良率",
    "良品率", "达标率", "达成率", "完成率", "出勤率", "到课率", "成功率", "通过率", "覆盖率", "使用率", "准确率", "中标率", "赢单率", "签约率",
    "好评率", "推荐率", "参与率", "入住率", "上座率", "就业率", "营收", "收入", "销售额", "利润", "产量", "销量",
  ]
}
