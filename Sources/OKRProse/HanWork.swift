import OKRReader
import OKRValues

/// Work in Chinese, which sets no blanks between words: a verb of a list, or characters that verbs are made of.
extension ClauseReader {
  /// A verb of a list, or characters that verbs are made of, in front or behind what it is done to.
  var hanWork: Int? {
    // 漏报0笔: none of it is to be.
    if has(.multiply) || saysNone
      || goals.contains(where: { ($0.kind == .count || $0.kind == .bare) && $0.value?.isZero ?? false })
    {
      return nil
    }
    // 升级投诉从3月的17单往下压: a verb in the name of what starts there.
    if let goal = goals.first, tokens[..<goal.firstToken].suffix(4).contains(where: { $0.tags.contains(.origin) }) {
      return nil
    }
    // 报警响应3min以内: how soon something is done is a level.
    if goals.count == 1, goals.first?.kind == .time, has(.ceiling), leadingVerb == nil { return nil }
    if goals.first.map(isTaken) ?? false || passes
      || isPassiveHan || saysThereAre
    {
      return nil
    }
    // 闪付覆盖全部128座车站: of all of them; 家访覆盖全部幼儿 is work for all of them.
    if let all = tokens.firstIndex(where: {
      source.string($0).hasPrefix("覆盖全") || source.string($0).hasPrefix("覆蓋全")
    }) {
      return source.tags(all - 1).isDisjoint(with: [.work, .deliverable, .training]) ? nil : all - 1
    }
    // 招募 80 位新志工: who is new comes from outside.
    if let verb = tokens.firstIndex(where: { source.string($0) == "招募" }),
      tokens[verb...].contains(where: { $0.tags.contains(.new) || source.string($0) == "新" })
    {
      return nil
    }
    // 种植咨询新客 40 位: who is new comes from outside.
    // 新装2.3万户: so is who is newly served.
    if goals.count == 1, let goal = goals.first, goal.kind == .count,
      source.tags(goal.firstToken - 1).contains(.new)
        || countsPeople(goal) && source.word(goal.firstToken - 2) == "新" && source.touches(goal.firstToken - 1)
    {
      return nil
    }
    // 设计返工每需求≤1次: how often at most is a level.
    if goals.count == 1, let goal = goals.first, has(.per), let bound = bound(of: goal),
      [.atMost, .lessThan].contains(bound)
    {
      return nil
    }
    // 设计与开发配合更加顺畅: a wish about the work.
    if goals.isEmpty, let last = tokens.last, last.kind == .han,
      tokens.suffix(4).contains(where: { source.string($0) == "更加" || source.string($0) == "更" })
    {
      return nil
    }
    // 新增25家工厂主动申请试用: who comes does it.
    if let goal = goals.first, goals.count == 1, goal.firstToken == 1, goal.kind == .count, !has(.deliverable),
      source.string(tokens[0]) == "新增"
    {
      return nil
    }
    // 自动化用例新增200条: what we add to our own.
    if let added = tokens.firstIndex(where: { source.string($0) == "新增" }), has(.deliverable), goals.count == 1,
      goals.first?.kind == .count || goals.first?.kind == .bare, !has([.audience, .standing, .metric])
    {
      return added
    }
    // 培训覆盖率100%: all of what the work is done to.
    if let goal = goals.first, goals.count == 1, goal.isWhole, goal.kind == .share,
      let work = tokens.indices.first(where: {
        tokens[$0].kind == .han && tokens[$0].tags.contains(.work) && $0 < goal.firstToken
      })
    {
      return work
    }
    guard let index = hanVerb else {
      return service ?? disposal ?? conversion ?? trailingResult ?? verbBeforeCount ?? verbAndThings
    }
    if isMetricOfWork(index) || isAbility(index) || isModifier(index) { return nil }
    // 采购成本下降: the verb is in the name of what is to change.
    if source.tags(index + 1).contains(.metric), !source.tags(index + 2).isDisjoint(with: .change) { return nil }
    let behind = tokens[index...].dropFirst()
    // 钓鱼演练中招率<3%: the verb is in the name of what is measured.
    if let goal = goals.first, goal.firstToken > index,
      let name = tokens[index..<goal.firstToken].dropFirst().last(where: {
        // 比例到35%: what leads to the number is no part of the name.
        if case .mark = $0.kind { false } else { $0.tags.isDisjoint(with: [.span, .bound, .ceiling, .level]) }
      }),
      name.tags.contains(.tail), !(goal.isWhole && tokens[index].tags.contains(.work))
    {
      return nil
    }
    // 信息流投放 ROI≥1.3: a metric and its bound.
    if isBoundByMark, let goal = goals.first, source.tags(goal.firstToken - 2).contains(.metric) { return nil }
    // 公演票房合计1600张: what comes in is counted.
    if !goals.isEmpty, has(.flow) { return nil }
    // 公演兩場門票全數售罄: what others did of it is said at the end.
    if let end = tokens.last, end.kind == .han, end.tags.contains(.attained), end.range != tokens[index].range,
      end.tags.isDisjoint(with: .work)
    {
      return nil
    }
    if goals.isEmpty {
      // 复评审一次通过, 质控图失控点减少: what comes of it is said behind it.
      let end = tokens.last { $0.kind == .han && !$0.tags.contains(.and) }
      if let end, end.tags.contains(.attained), end.range != tokens[index].range { return nil }
      if let last = behind.last(where: { $0.kind == .han }), !last.tags.isDisjoint(with: .change) { return nil }
    }
    if isWork(tokens[index].tags) {
      return isFollowed(by: .gain, index) || index == leadingVerb && isWishOnly(index) ? nil : index
    }
    // 优化调整线路40条: done to so many things.
    if index == 0, tokens[0].tags.isSuperset(of: [.vague, .eitherWay]), goals.count == 1, let goal = goals.first,
      goal.kind == .count, goal.firstToken > 1, !leadsToLevel(goal), bound(of: goal) == nil,
      !["提升", "提高", "加快"].contains(source.string(tokens[0])),
      !has([.metric, .standing, .audience, .reach, .gain, .flow, .new, .attained])
    {
      return index
    }
    // 优化并落地流程: what is done comes behind the wish.
    guard goals.isEmpty, tokens[index].tags.contains(.vague) else { return trailingResult }
    return tokens.firstIndex { $0.kind == .han && $0.tags.contains(.work) } ?? trailingResult
  }

  /// 通过…改版稽核, 后厨改造通过验收: an examination is passed.
  var passes: Bool {
    guard goals.isEmpty, let last = tokens.last(where: { $0.kind == .han }) else { return false }
    // 审核获A级评定: so is what one is awarded.
    if tokens.dropFirst().contains(where: {
      $0.range.lowerBound < last.range.lowerBound && ["获", "獲", "获得", "獲得"].contains(source.string($0))
    }),
      ["评定", "評定", "评级", "評級", "认定", "認定", "称号", "稱號", "等级", "等級"].contains(where: {
        source.value.foldedSlice(0..<last.range.upperBound).hasSuffix($0)
      })
    {
      return true
    }
    guard let passed = tokens.firstIndex(where: { ["通过", "通過"].contains(source.string($0)) }),
      last.range.lowerBound > tokens[passed].range.lowerBound
    else { return false }
    return ["核", "查", "收", "证", "證", "审", "審", "计", "計", "试", "試", "评", "評", "检", "檢"].contains {
      source.string(last).hasSuffix($0)
    }
  }

  /// 收4.5万元: money that comes in.
  func isTaken(_ goal: TitleQuantity) -> Bool {
    goal.kind == .money && ["收", "赚", "賺", "募", "筹", "籌"].contains(source.word(goal.firstToken - 1))
  }

  private static let unmoved: Tag = [.rise, .fall, .reach, .hold, .gain, .mental, .attained, .multiply, .purpose]

  /// 把菜单换成双语: what is disposed of stands in front of the verb, whichever it is.
  private var disposal: Int? {
    guard !hasShare, !goals.contains(where: leadsToLevel),
      !has(goals.isEmpty ? ClauseReader.unmoved.subtracting(.reach) : ClauseReader.unmoved)
    else {
      return nil
    }
    // 三个月内把…开发完: when may stand before it.
    let start = goals.first.map { $0.kind == .time && $0.firstToken == 0 ? $0.lastToken + 2 : 0 } ?? 0
    return tokens.indices.dropFirst(start).prefix(2).first { index in
      tokens[index].kind == .han && ["把", "将", "將"].contains(source.string(tokens[index])) && index + 3 < tokens.count
    }
  }

  /// 须知改成图文版, 清壁改到闭馆后做: what is made into something, or moved.
  private var conversion: Int? {
    guard !has(ClauseReader.unmoved.union([.vague, .able, .metric])) else { return nil }
    return tokens.indices.dropFirst().first { index in
      // 迁到 openEuler 22.03: the number is a part of a name.
      guard
        goals.allSatisfy({ $0.kind == .bare && $0.firstToken > index + 1 && tokens[$0.firstToken - 1].kind == .word })
      else { return false }
      if ["切换", "切換"].contains(source.string(tokens[index])), ["到", "至"].contains(source.word(index + 1)) {
        return true
      }
      guard tokens[index].kind == .han, tokens[index].range.count == 6, index + 2 < tokens.count,
        tokens[index].tags.isSubset(of: [.span, .workAtFront, .particle]),
        HanCharacters.verbs.contains(source.value.scalar(tokens[index].range.lowerBound).value)
      else { return false }
      return ["成", "到", "为", "為"].contains(where: source.string(tokens[index]).hasSuffix)
    }
  }

  /// 大棚换膜60亩, 技术口交底做满24次: a character of work right before a count, or with its object between.
  private var verbBeforeCount: Int? {
    guard let goal = goals.first, goals.count == 1, goal.kind == .count || goal.kind == .time && has(.recurrence),
      goal.lastToken + 3 >= tokens.count,
      !has(ClauseReader.unmoved.union([.metric, .standing, .audience, .bound, .ceiling, .flow, .new]))
    else { return nil }
    // 每人投满10000个篮: done, and so many of it.
    if tokens.indices.contains(goal.firstToken - 2),
      source.isCharacter(goal.firstToken - 1, of: HanCharacters.results),
      source.isCharacter(goal.firstToken - 2, of: HanCharacters.verbs)
    {
      return goal.firstToken - 2
    }
    // 每人每周5通: again and again.
    if let often = tokens.firstIndex(where: { $0.tags.contains(.recurrence) }), often < goal.firstToken { return often }
    return [goal.firstToken - 2, goal.firstToken - 1].first { index in
      tokens.indices.contains(index) && tokens[index].kind == .han && tokens[index].range.count == 3
        && tokens[index].tags.isSubset(of: [.workBeforeCount, .workAtFront])
        && source.isCharacter(index, of: HanCharacters.verbs)
    }
  }

  /// 建图书角40个: a character of work in front, and so many of what is made behind it.
  private var verbAndThings: Int? {
    guard let goal = goals.first, goals.count == 1, [.count, .bare].contains(goal.kind), goal.value?.isWhole ?? false,
      goal.lastToken + 2 >= tokens.count, goal.lastToken > goal.firstToken || goal.kind == .count, goal.firstToken > 2,
      !has(ClauseReader.unmoved.union([.metric, .standing, .audience, .bound, .ceiling, .flow, .new])),
      let first = tokens.first, first.tags.contains(.workBeforeCount), first.range.count == 3,
      tokens[1..<goal.firstToken].allSatisfy({
        $0.kind == .han && $0.tags.isSubset(of: [.opener, .thing, .deliverable, .workBeforeCount])
      })
    else { return nil }
    return 0
  }

  /// 地坪漆重新刷完, 咖啡角收拾出来, 吊杆系统全面检修: the last characters say that it was done, or what is done.
  private var trailingResult: Int? {
    guard !hasShare, !has([.mental, .attained, .gain, .reach, .hold, .able]),
      let last = tokens.lastIndex(where: { $0.kind == .han }),
      last > 2
    else { return nil }
    guard tokens[last].tags.isDisjoint(with: .change),
      source.isCharacter(last, of: HanCharacters.results)
        || goals.isEmpty && source.isCharacter(last, of: HanCharacters.verbs),
      !tokens[last - 1].tags.isDisjoint(with: [.work, .workAtFront, .workUnlessShare])
        || source.isCharacter(last - 1, of: HanCharacters.verbs)
    else { return nil }
    return last - 1
  }

  /// 上线准确率, but not 摸清电力容量: a verb with its result is no part of a name.
  private func isMetricOfWork(_ index: Int) -> Bool {
    guard goals.isEmpty, !tokens[index].tags.contains(.particle),
      let last = tokens.lastIndex(where: { $0.kind == .han }), last > index
    else { return false }
    // 维修费用: right behind the verb a metric is the name of one; 记录每班船的候船时长 does something with it.
    if last - index <= 2, tokens[last].tags.contains(.metric), source.tags(index + 1).isDisjoint(with: [.per, .amount])
    {
      return true
    }
    // 厂内调解成功的比例, but 记录每班船的候船时长: a verb in front does something with the metric.
    return tokens[last].tags.contains(.tail)
      && (index > 0 || !tokens[index..<last].contains { source.string($0) == "的" })
  }

  /// 每个孩子都能独立完成: what somebody can do.
  private func isAbility(_ index: Int) -> Bool {
    tokens[..<index].suffix(6).contains { $0.tags.contains(.able) }
      // 书目在普查平台上都能检索到: the verb is in a name, and what can be done stands behind it.
      || index > 0 && goals.isEmpty && tokens[index...].contains { $0.tags.isSuperset(of: [.able, .amount]) }
  }

  /// 给40台水泵装传感器: something done to so many, and nothing said of what comes of it.
  private var service: Int? {
    guard let goal = goals.first, goal.kind == .count, goals.count == 1,
      let dative = tokens[..<goal.firstToken].lastIndex(where: { $0.tags.contains(.dative) }),
      goal.firstToken - dative <= 3, tokens.count > goal.lastToken + 2,
      !has([.rise, .fall, .gain, .reach, .attained, .purpose, .hold, .multiply, .metric])
    else { return nil }
    return dative
  }

  /// The first verb, in front, or right before what it counts.
  var chineseVerb: Int? {
    // In front, though a time or 对 may come first.
    let opening = tokens.firstIndex { token in
      token.tags.isDisjoint(with: [.idle, .recurrence, .month, .season, .relativeDate, .amount, .per, .opener, .and])
        && token.kind != .digits && token.kind != .date
    }
    return tokens.indices.first { index in
      guard tokens[index].kind == .han, !asides.contains(index), !isNamePart(index) else { return false }
      if !tokens[index].tags.isDisjoint(with: .anyVerb) { return true }
      // 联系50家企业, 分析流失原因: in front, or right before what it counts, it is a verb.
      guard !tokens[index].tags.isDisjoint(with: [.workAtFront, .workBeforeCount]) else { return false }
      // 均有异地备份: what there is is a thing.
      let isThing = tokens[..<index].suffix(4).contains { source.string($0) == "有" }
      let isAtEdge = index == opening || (goals.isEmpty && index == tokens.count - 1 && !isThing)
      // 搞个直播间: a verb and one of something.
      if index == opening, goals.isEmpty, HanCharacters.ones.contains(source.word(index + 1)), index + 2 < tokens.count
      {
        return true
      }
      return (isAtEdge && tokens[index].tags.contains(.workAtFront))
        || goals.contains { $0.firstToken == index + 1 && $0.kind == .count }
    }
  }

  /// 直播间转化率达到5%: another verb leads to the number, and the verb of work belongs to what is measured.
  func isModifier(_ index: Int) -> Bool {
    // 通过消防检查: what is passed is no work; 通过培训, in front, is the means.
    if tokens[..<index].dropFirst().suffix(8).contains(where: { $0.tags.contains(.attained) }) { return true }
    guard let goal = goals.first, !has(.purpose), index < goal.firstToken,
      !tokens[index..<goal.firstToken].contains(where: { $0.tags.contains(.and) })
    else { return false }
    let leads = tokens[..<goal.firstToken].suffix(2).contains { token in
      token.kind == .han && !token.tags.isDisjoint(with: [.reach, .rise, .fall, .hold, .bound, .ceiling])
        && token.range.lowerBound > tokens[index].range.lowerBound
    }
    guard leads else { return false }
    // 首次响应缩到1个工作日: a level, whatever is counted.
    if source.tags(goal.firstToken - 1).isSuperset(of: [.fall, .span]) { return true }
    if tokens[..<goal.firstToken].suffix(2).contains(where: { $0.tags.contains(.ceiling) }) { return true }
    return goal.kind != .count || tokens[index...].prefix(8).contains { $0.tags.contains(.metric) }
  }

  /// 上线率, 培训次数: a verb of work in the name of a metric.
  func isNamePart(_ index: Int) -> Bool {
    guard tokens[index].kind == .han, tokens[index].tags.isDisjoint(with: [.rise, .fall, .hold]) else { return false }
    if index > 0, source.string(tokens[index - 1]) == "的" { return true }
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].tags.contains(.tail)
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }
}

/// The characters of Chinese verbs, for looking one up.
enum HanCharacters {
  static let verbs = Set(Lexicon.chinese.verbCharacters.unicodeScalars.map(\.value))
  static let results = Set(Lexicon.chinese.resultCharacters.unicodeScalars.map(\.value))
  static let verbsAndResults = verbs.union(results)
  /// Now, yesterday, before: what stands right before the number of then.
  static let thens = Set("现現今昨原".unicodeScalars.map(\.value))
  /// Measure words that stand for one of something right behind a verb.
  static let ones: [StaticString] = ["个", "個", "套", "份", "场", "場", "次", "间", "間", "批", "张", "張", "座"]
}

extension TitleTokens {
  /// Whether a token is one of some characters.
  func isCharacter(_ index: Int, of characters: Set<UInt32>) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 3
      && characters.contains(value.scalar(tokens[index].range.lowerBound).value)
  }
}
