import OKRReader

/// What is said of the line, and is no part of what it asks for: source: the ledger, confidence 0.5, 按月报统计.
extension TitleCut {
  /// Leaves out remarks: clauses of their own behind a mark, and the one that a title opens with.
  func withoutRemarks(_ all: [Int]) -> [Int] {
    var left: [Int] = []
    left.reserveCapacity(all.count)
    var place = openingPath(all)
    place += openingRemark(all[place...])
    place += openingTime(all[place...])
    place += openingScope(all[place...])
    var isBehindRemark = false
    while place < all.count {
      let index = all[place]
      place += 1
      if isComment(index) {
        // H1 2026 // Customer Care // Redo …: names in front of it; // Ines: agreed on Monday: to the end.
        if left.allSatisfy(isNamed), !has(left.prefix(1), .work), all.count - place > left.count + 2 {
          left.removeAll(keepingCapacity: true)
          place += 1
          continue
        }
        if left.count > 1 {
          left.append(contentsOf: all[place...].filter(asides.contains))
          break
        }
      }
      // Delivery: data: …, KR 2.1 – Data: …: behind a label it is another one, and opens no remark.
      let isOpen =
        opensByItself(index) && left.last.map { !isColon($0) } ?? false
        && !left.allSatisfy { isNamed($0) || isPlainMark($0) }
      let isBar = source.isMark(index, "/") && isStep(index)
      if !asides.contains(index), isOpen || isBar || source.joint(at: index) == .mark {
        let piece = all[(isOpen ? place - 1 : place)...].prefix(TitleCut.longest).prefix {
          asides.contains($0) || source.joint(at: $0) != .mark
        }
        isBehindRemark = isNote(piece.filter { !asides.contains($0) }, isBar, behind: left, isMore: isBehindRemark)
        if isBehindRemark {
          left.append(contentsOf: piece.filter(asides.contains))
          place = piece.endIndex
          // , if fewer than 75% answer, it does not count: to the end, or to a stop.
          if let first = piece.first, tokens[first].tags.contains(.condition) {
            let stop = all[place...].firstIndex { source.isMark($0, [";", "；"]) || source.word($0) == "；" }
            place = stop ?? all.count
            continue
          }
          // – Heidi's comment: good, keep it: to the end.
          let isOpen = piece.first.map { tokens[$0].tags.contains(.remark) } ?? false
          if isOpen || label(of: piece) != nil || piece.contains(where: isColon),
            !all[place...].contains(where: hasDigit)
          {
            break
          }
          continue
        }
      }
      left.append(index)
    }
    return left.isEmpty ? all : left
  }

  /// Leaves out what a table or a chat left behind the sentence: ;;Q3;;approved, *** LOCKED ***, 👍 from Sanjay, conf 6/10.
  func withoutLeavings(_ all: [Int]) -> [Int] {
    guard all.count > 2 else { return all }
    let lastDigit = all.lastIndex { hasDigit($0) || isNumber($0) } ?? -1
    guard
      let end = all.indices.dropFirst(2).first(where: {
        startsLeaving(all[$0...], behind: all[..<$0], hasDigit: $0 <= lastDigit)
      })
    else { return all }
    return Array(all[..<end])
  }

  private func startsLeaving(_ rest: ArraySlice<Int>, behind: ArraySlice<Int>, hasDigit isNumbered: Bool) -> Bool {
    guard let index = rest.first, rest.count <= TitleCut.longest else { return false }
    // Weight 20 % by itself, confidence only where a number or work before it says what the title asks for.
    if tokens[index].tags.contains(.rating) {
      let isInWords =
        rest.dropFirst().first.map(isColon) ?? false && rest.count <= 5 && !rest.contains(where: hasDigit)
      guard rest.count <= 6, isInWords || isRating(rest) else { return false }
      // Asiakkaiden luottamus 6/10, 员工信心6/10: whose it is makes it what is measured.
      let isOfIts = tokens[index].kind == .han ? source.touches(index) : source.word(index - 1).hasSuffix("n")
      return behind.contains(where: isNumber) || has(behind.prefix(1), .work) || source.word(index) == "conf"
        || (source.isFinnish || tokens[index].kind == .han) && !isOfIts
    }
    // … as we go from 3k to 6k a month: beside what.
    if source.word(index) == "as", source.word(index + 1) == "we", behind.contains(where: isNumber) { return true }
    if tokens[index].kind == .word, !isNumbered, isCircumstance(rest, behind: behind) { return true }
    // Mon-Fri 8-6 UK time: on which days and at which hours.
    if source.isSpanOfWeekdays(index) { return rest.count <= 9 && rest.contains(where: hasDigit) }
    guard case .mark(let mark) = tokens[index].kind else { return false }
    // → https://…: where more of it stands.
    if tokens[index].tags == .span {
      // … leave us less often => 20%: how far it is, where no number stands before the arrow.
      if mark == 0x3D, rest.count > 1, let next = rest.dropFirst().first, isNumber(next), !source.touches(index),
        let before = behind.last, tokens[before].number == nil,
        source.tags(before).isDisjoint(with: [.measure, .metric]),
        source.limited(to: [next]).quantities().first?.kind == .share,
        behind.contains(where: isNumber) || !has(behind, .metric),
        rest.dropFirst(2).first.map({ source.joint(at: $0) == .mark || isPicture($0) }) ?? true
      {
        return true
      }
      return source.word(index + 1).hasPrefix("http") || source.tags(index + 1).contains(.remark)
    }
    // ← the one that the board asked about.
    if mark == 0x2190 || mark == 0x3C && source.isMark(index + 1, "-") && source.touches(index + 1) {
      return !rest.contains(where: hasDigit)
    }
    // ██████░░░░ 55%: a bar that shows how far it is.
    if (0x2588...0x2593).contains(mark) { return true }
    guard tokens[index].tags.isSubset(of: .and) else { return false }
    // | 40 % valmis: how far it is.
    if rest.count == 3, let done = rest.last, isNumber(index + 1),
      ["done", "complete", "completed", "ready", "valmis", "valmiina", "完成"].contains(source.word(done)),
      source.limited(to: [index + 1]).quantities().first?.kind == .share
    {
      return true
    }
    // *Leena's comment: a footnote.
    if mark == 0x2A, !source.touches(index), source.touches(index + 1), !source.isMark(index + 1, "*") {
      return rest.count > 2 && !rest.contains(where: hasDigit)
        && !rest.dropFirst().contains { source.isMark($0, "*") }
    }
    if isPicture(index) {
      // 🟢本周6.1h: how it stands now.
      if rest.count < 8, has(rest.dropFirst().prefix(1), .relativeDate), behind.count(where: isNumber) > 1 {
        return true
      }
      if rest.count == 1 { return true }
      // 👍2 👀1: how many reacted.
      return !source.touches(index) && rest.count > 1
        && rest.allSatisfy { !isNumber($0) || source.touches($0) && isPicture($0 - 1) }
    }
    // Two of a kind, and no bold word behind them: ^^, ***, and the empty cells of ;;.
    let next = index + 1
    let isCell = source.joint(at: index) == .mark
    guard tokens.indices.contains(next), tokens[next].kind == tokens[index].kind, source.touches(next),
      mark > 0x20, !isComment(index), !rest.contains(where: isCell ? isNumber : hasDigit)
    else { return false }
    return isCell ? source.touches(index) : !source.touches(index) && !closesBold(rest)
  }

  /// Via the new portal, because of the rules, together with the suppliers, before the summer holidays: how, why, with whom
  /// and by when, up to the end.
  private func isCircumstance(_ rest: ArraySlice<Int>, behind: ArraySlice<Int>) -> Bool {
    guard let first = rest.first, let last = rest.last else { return false }
    let next = source.word(first + 1)
    switch source.word(first) {
    case "via", "because", "because of", "bc", "aka", "koska", "yhdessä", "yhteistyössä": return true
    case "together with", "jointly with":
      return !source.isParticiple(first - 1) && !source.tags(first - 1).contains(.noun)
    // Through the new app; to bring all crews through a course is work.
    case "through": return !has(behind.prefix(2), [.reach, .opener, .amount, .work]) && !has(rest, .training)
    case "without": return ["extra", "additional", "more", "new"].contains(next)
    case "ilman": return next.hasPrefix("lisä")
    case "nykyisellä", "nykyisillä": return source.word(last).range.count > 5
    case "with": return ["current", "existing"].contains(source.word(first + 2)) && rest.count < 6
    // By the next board meeting, ennen joululomia: a day that those who write it know.
    case "by", "by the", "by the next", "before", "before the", "until", "ennen":
      return rest.count < 7
        && ["holidays", "holiday", "meeting", "season", "break", "lomia", "lomaa", "kokousta", "kautta", "messuja"]
          .contains(
            where: source.word(last).hasSuffix)
    default: return false
    }
  }

  private func isPicture(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .mark(let mark) = tokens[index].kind else { return false }
    return (0x1F300...0x1FAFF).contains(mark) || (0x2600...0x2790).contains(mark)
  }

  /// … **is** …: a second pair of marks touches the word between them.
  private func closesBold(_ rest: ArraySlice<Int>) -> Bool {
    guard let word = rest.dropFirst().first(where: { tokens[$0].kind == .word || tokens[$0].kind == .han }) else {
      return false
    }
    return source.touches(word)
  }

  /// Confidence 6/10, w=15%, 权重20%: a word of a rating and its number, and nothing else.
  private func isRating(_ some: some Collection<Int>) -> Bool {
    let rest = some.dropFirst()
    return rest.contains(where: hasDigit)
      && rest.allSatisfy { hasDigit($0) || isPlainMark($0) || source.isMark($0, "%") }
  }

  /// Whether what stands behind a mark is a note: a remark, more of one, for whom and why, or behind a bar a name.
  private func isNote(_ piece: [Int], _ isBar: Bool, behind left: [Int], isMore: Bool) -> Bool {
    if left.count > 1, isName(piece) { return true }
    // – HR and IT together.
    if let last = piece.last, ["together", "yhdessä", "yhteistyössä"].contains(source.word(last)), piece.count < 7,
      !piece.contains(where: isNumber)
    {
      return true
    }
    if isBar { return false }
    // ；协同：人事、采购: names, and what they are.
    if left.count > 2, piece.dropFirst().first.map(isColon) ?? false, piece.allSatisfy({ isNamed($0) && !isNumber($0) })
    {
      return true
    }
    return isMore && piece.count < 4 && piece.allSatisfy { isNamed($0) && !isNumber($0) } || isRemark(piece)
      || left.count > 1 && (isScope(piece) || isBackground(piece) || isAftermath(piece) || isAge(piece))
  }

  /// A part of a path: a name, a code, a year, and nothing that is measured, done or asked for.
  func isNamed(_ index: Int) -> Bool {
    let other: Tag = [
      .metric, .finite, .attained, .baseline, .present, .level, .bound, .ceiling, .amount, .span, .standing,
    ]
    return tokens[index].tags.isDisjoint(with: Tag.anyVerb.subtracting(.work).union(other))
      && !source.isParticiple(index)
      && (!isNumber(index) || source.isBareNumber(index))
  }

  func hasDigit(_ index: Int) -> Bool { source.word(index).hasDigit }

  func startsSentence(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .han: true
    case .word: !(0x61...0x7A).contains(source.value.bytes[tokens[index].range.lowerBound]) && !isNumber(index)
    case .digits, .date, .mark: false
    }
  }

  /// By calling each customer, soittamalla kaikille, because the lease ends, where "customer" means a farm: how, why and
  /// what is meant, without a number.
  func isBackground(_ some: some Collection<Int>) -> Bool {
    guard let first = some.first else { return false }
    // Koska 40 % pelaajista jää jumiin: why, with a number that nobody has to reach.
    if tokens[first].tags.contains(.condition) { return true }
    guard !some.contains(where: { isNumber($0) && !isOne($0) }) else { return false }
    if tokens[first].tags.contains(.purpose) { return !has(Array(some), [.amount, .none, .multiply]) }
    let word = source.word(first)
    let next = first + 1
    if tokens[first].kind == .han {
      let text = source.value.foldedSlice(tokens[first].range.lowerBound..<source.text.count)
      return TitleCut.backgrounds.contains(where: text.hasPrefix)
    }
    switch word {
    case _ where word.equals("by"): return tokens.indices.contains(next) && source.isGerund(tokens[next])
    case _
    where [
      "ettei", "etteivät", "jottei", "jotta", "where", "which", "joka", "jotka",
      "jolla", "joilla", "jossa",
    ].contains(word):
      return true
    default:
      // Asiakas = maatila.
      return some.dropFirst().first.map { source.isMark($0, "=") } ?? false
        || [first, next].contains { index in
          ["malla", "mällä", "avulla"].contains { (ending: StaticString) in
            source.word(index).hasSuffix(ending) && source.word(index).range.count > 7
          }
        }
    }
  }

  /// 一趟, one more clerk: one is as good as a.
  private func isOne(_ index: Int) -> Bool {
    source.word(index) == "one" || tokens[index].kind != .digits && source.word(index).hasPrefix("一")
  }

  /// ，18-24岁用户; , 18–24-vuotiaat: of which age.
  private func isAge(_ some: [Int]) -> Bool {
    guard let first = some.first, hasDigit(first), (2...6).contains(some.count),
      some.allSatisfy({ tokens[$0].tags.isDisjoint(with: Tag.anyVerb.union([.metric, .change, .level, .bound])) })
    else { return false }
    return namesAge(some)
  }

  func namesAge(_ some: [Int]) -> Bool {
    guard let first = some.first, let last = some.last else { return false }
    let text = source.value.foldedSlice(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    return ["岁", "歲", "vuotia", "year-olds", "yr olds", "year olds"].contains { (word: StaticString) in
      text.contains(word)
    }
  }

  /// , audited by an outside firm; – jory hyväksynyt 12.5.2026: what was done with the line, and nothing of a number.
  private func isAftermath(_ some: [Int]) -> Bool {
    guard let first = some.first, !some.contains(where: isNumber) else { return false }
    if isDoneTo(first) { return !has(some, [.metric, .amount, .none]) }
    // ，6月底前完成: by when.
    if source.isDate(first), some.count <= 4, let last = some.last, ["完成", "达成", "達成"].contains(source.word(last)) {
      return true
    }
    return some.count <= 8 && some.last.map(source.isDate) ?? false
      && some.prefix(4).contains { isDoneTo($0) || tokens[$0].tags.contains(.attained) }
  }

  /// , all branches, , all six salons: where or for whom, with nothing said of them.
  private func isScope(_ some: [Int]) -> Bool {
    guard let first = some.first, (2...4).contains(some.count), tokens[first].tags.contains(.amount),
      tokens[first].tags.isDisjoint(with: [.none, .attained])
    else { return false }
    let other: Tag = [.attained, .finite, .level, .opener, .place, .month, .metric, .span, .recurrence]
    return some.dropFirst().allSatisfy {
      ([.word, .han].contains(tokens[$0].kind) && tokens[$0].number == nil || $0 == first + 1 && $0 != some.last)
        && tokens[$0].tags.isDisjoint(with: Tag.anyVerb.union(other)) && !source.isParticiple($0)
    }
  }

  /// – Sofia R., / Zendesk: a name of two or three words, in capitals.
  private func isName(_ some: [Int]) -> Bool {
    var words = some.filter {
      !source.isMark($0, ".") && source.word($0) != "t." && tokens[$0].tags != .and
    }
    // – Antti ja Riikka hoitaa: who does it.
    if words.count > 1, let last = words.last,
      ["hoitaa", "vastaa", "vetää", "leads", "owns"].contains(source.word(last))
    {
      words.removeLast()
    }
    return (1...3).contains(words.count)
      && words.allSatisfy {
        tokens[$0].kind == .word && tokens[$0].tags.isEmpty && tokens[$0].number == nil
          && (0x41...0x5A).contains(source.value.bytes[tokens[$0].range.lowerBound])
      }
  }

  /// Source: the ledger, confidence 0.5, compared with the O1 of the company.
  func isRemark(_ all: [Int]) -> Bool {
    let some = Array(all.prefix { source.joint(at: $0) != .mark })
    guard let first = some.first, let last = some.last else { return false }
    let rest = some.dropFirst()
    // DRI: @keiko, whose handle is left out already.
    if source.isMark(last, [":", "："]) { return true }
    if ["vrt", "vrt.", "vs", "vs."].contains(source.word(first)),
      rest.allSatisfy({ !isNumber($0) || source.tags($0 - 1).contains(.nameLead) })
    {
      return true
    }
    if let label = label(of: some), label > first { return some.prefix { $0 != label }.allSatisfy(isNamed) }
    if tokens[first].tags.contains(.remark) {
      return !(rest.contains(where: isNumber) && has(rest, [.baseline, .present, .origin, .span]))
    }
    if tokens[first].tags.contains(.rating) {
      // Priority: high.
      if let colon = rest.first, isColon(colon), rest.count < 4, !rest.contains(where: hasDigit) { return true }
      return rest.count(where: hasDigit) == 1 && rest.allSatisfy { hasDigit($0) || isPlainMark($0) }
    }
    // , mitataan SAPista, – mitataan kuukausittain: where the number comes from, or how often.
    let measured: [StaticString] = [
      "mitataan", "luetaan", "poimitaan", "kerätään", "seurataan", "raportoidaan", "katsotaan", "katotaan",
      "käsitellään",
      "tarkistetaan",
    ]
    if measured.contains(source.word(first)), rest.count < 3,
      tokens[last].shape.contains(.place) || tokens[last].tags.contains(.recurrence),
      !rest.contains(where: isNumber)
    {
      return true
    }
    // 按财务月报统计, 与销售部共同负责: by its two ends.
    guard tokens[first].kind == .han else { return false }
    let text = source.value.foldedSlice(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    // 周例会已确认: what was done with the line.
    if !rest.contains(where: isNumber), ["已确认", "已確認", "已对齐", "已對齊"].contains(where: text.hasSuffix) { return true }
    // ——小刘跟进: who does it.
    if text.range.count <= 15, !some.contains(where: isNumber),
      ["跟进", "跟進", "负责", "負責", "牵头", "牽頭"].contains(where: text.hasSuffix)
    {
      return true
    }
    return TitleCut.remarks.contains { start, ends in
      text.hasPrefix(start) && ends.contains(where: text.hasSuffix)
    }
  }

  /// Heidi's comment: the word of a remark that has a colon of its own, among the first few.
  private func label(of some: some Collection<Int>) -> Int? {
    some.prefix(4).first {
      tokens[$0].tags.contains(.remark)
        && [":", "："].contains(where: source.word($0).hasSuffix)
    }
  }

  /// … ks. myös välilehti: a remark that needs no mark before it, for it has one of its own.
  func opensByItself(_ index: Int) -> Bool {
    if source.word(index) == "vrt.", source.tags(index + 1).contains(.nameLead) { return true }
    // … 备注：: a Chinese remark behind a blank.
    if tokens[index].kind == .han, tokens[index].tags.contains(.remark), index > 0, !source.touches(index) {
      return true
    }
    guard tokens[index].tags.contains(.remark), let last = source.text[tokens[index].range].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
  }

  func isPlainMark(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { tokens[index].tags.isEmpty } else { false }
  }

  private static let backgrounds: [StaticString] = [
    "通过", "通過", "靠", "依靠", "采用", "採用", "方式", "因为", "因為", "由于", "由於", "应", "應", "这样", "這樣", "为配合", "為配合", "为了", "為了",
    "针对", "針對", "按照", "根据", "根據", "免得", "以免", "省得", "毕竟", "畢竟", "走",
  ]

  private static let remarks: [(StaticString, [StaticString])] = [
    ("按", ["统计", "統計", "为准", "為準", "计算", "計算", "口径", "口徑"]),
    ("以", ["为准", "為準"]),
    (
      "由",
      [
        "评定", "評定", "评估", "評估", "审核", "審核", "抽查", "完成", "负责", "負責", "执行", "執行", "实施", "實施", "牵头", "牽頭", "主导", "主導",
        "跟进", "跟進",
      ]
    ),
    ("不增加", ["编制", "編制", "人手", "人员", "人員", "预算", "預算", "成本", "投入", "费用", "費用"]),
    ("不新增", ["编制", "編制", "人手", "人员", "人員", "预算", "預算", "成本", "投入", "费用", "費用"]),

    ("经", ["通过", "通過", "批准", "同意", "确认"]),
    ("已", ["批准", "通过", "通過"]),
    ("与", ["负责", "共担", "合作", "协作", "推进"]),
    ("和", ["一起做", "一起", "共同推进", "共同負責", "共同负责"]),
    ("與", ["負責", "合作", "協作"]),
  ]
}
