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
      let isOpen = !left.isEmpty && opensByItself(index)
      let isBar = source.isMark(index, ["/"]) && isStep(index)
      if !asides.contains(index), isOpen || isBar || source.joint(at: index) == .mark {
        let piece = all[(isOpen ? place - 1 : place)...].prefix(TitleCut.longest).prefix {
          asides.contains($0) || source.joint(at: $0) != .mark
        }
        isBehindRemark = isNote(piece.filter { !asides.contains($0) }, isBar, behind: left, isMore: isBehindRemark)
        if isBehindRemark {
          left.append(contentsOf: piece.filter(asides.contains))
          place = piece.endIndex
          continue
        }
      }
      left.append(index)
    }
    return left.isEmpty ? all : left
  }

  /// Whether what stands behind a mark is a note: a remark, more of one, for whom and why, or behind a bar a name.
  private func isNote(_ piece: [Int], _ isBar: Bool, behind left: [Int], isMore: Bool) -> Bool {
    if left.count > 1, isName(piece) { return true }
    if isBar { return false }
    return isMore && piece.count < 4 && piece.allSatisfy { isNamed($0) && !isNumber($0) } || isRemark(piece)
      || left.count > 1 && (isScope(piece) || isBackground(piece))
  }

  /// Grants & Legal / Apply …, H1 2026 // Care // Apply …, Maths → Apply …: how many tokens of names lead to the sentence.
  private func openingPath(_ all: [Int]) -> Int {
    var start = 0
    while let end = all[start...].prefix(7).firstIndex(where: isStep) {
      let next = all[(end + 1)...].firstIndex { !isStep($0) } ?? all.count
      let label = all[start..<end]
      // KP 4120 / : a code, behind which anything may stand.
      let isCode = label.last.map { hasDigit($0) && source.isBareNumber($0) && tokens[$0].range.count > 2 } ?? false
      guard end > start, next < all.count, all.count - next > label.count,
        label.allSatisfy({ isNamed($0) || isCode && tokens[$0].kind == .han }),
        !tokens[all[start]].tags.contains(.work),
        isCode || startsSentence(all[next]) || tokens[all[next]].tags.contains(.work),
        label.dropLast(isCode ? 1 : 0).allSatisfy({ !isNumber($0) }),
        tokens[all[end]].tags != .span || !label.contains(where: hasDigit)
      else { break }
      start = next
    }
    return start
  }

  /// A mark between the parts of a path.
  private func isStep(_ index: Int) -> Bool {
    guard case .mark(let mark) = tokens[index].kind else {
      return source.value.scalar(tokens[index].range.lowerBound).value == 0x2014 && tokens[index].tags == .span
    }
    switch mark {
    case 0xB7, 0x2022, 0x203A, 0xBB: return true
    case 0x2F: return isComment(index) || isComment(index - 1) || !source.touches(index) && !source.touches(index + 1)
    case 0x3E: return !source.touches(index) && !source.touches(index + 1)
    default: return tokens[index].tags == .span
    }
  }

  /// Two bars: //.
  private func isComment(_ index: Int) -> Bool {
    source.isMark(index, ["/"]) && source.isMark(index + 1, ["/"]) && source.touches(index + 1)
      && !source.touches(index)
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

  /// Owner: J. Patel. Redo the list; 为配合验收，…: how many tokens of a remark stand in front of the sentence.
  private func openingRemark(_ all: ArraySlice<Int>) -> Int {
    guard let first = all.first else { return 0 }
    let isReason = tokens[first].kind == .han && isBackground(all.prefix(12).prefix { source.joint(at: $0) == nil })
    guard isReason || opensByItself(first) else { return 0 }
    let end = all.dropFirst().prefix(12).firstIndex { index in
      source.joint(at: index) == .mark
        || source.isMark(index, ["."]) && !source.touches(index + 1) && tokens[index - 1].range.count > 1
    }
    guard let end, end + 1 < all.endIndex,
      isReason || all[(all.startIndex + 1)..<end].allSatisfy({ isNamed($0) && !isNumber($0) })
    else { return isReason || all.count < 3 ? 0 : 1 }
    return end + 1 - all.startIndex
  }

  /// In Q3 2026, …: how many tokens in front of the sentence only say when.
  private func openingTime(_ all: ArraySlice<Int>) -> Int {
    guard let first = all.first, !tokens[first].tags.isDisjoint(with: [.place, .opener]),
      let time = all.dropFirst().first.flatMap({ source.when(tokens[$0]) }),
      let end = all.firstIndex(where: { tokens[$0].range.lowerBound >= time.range.upperBound }), end + 1 < all.endIndex,
      source.joint(at: all[end]) == .mark || isColon(all[end]),
      startsSentence(all[end + 1])
        || tokens[all[end + 1]].kind == .word && !isNumber(all[end + 1])
    else { return 0 }
    return end + 1 - all.startIndex
  }

  /// By calling each customer, soittamalla kaikille, because the lease ends, where "customer" means a farm: how, why and
  /// what is meant, without a number.
  private func isBackground(_ some: some Collection<Int>) -> Bool {
    guard let first = some.first, !some.contains(where: isNumber) else { return false }
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
    where ["because", "koska", "sillä", "where", "which", "joka", "jotka", "jolla", "joilla", "jossa"].contains(word):
      return true
    default:
      // Asiakas = maatila.
      return some.dropFirst().first.map { source.isMark($0, ["="]) } ?? false
        || [first, next].contains { index in
          ["malla", "mällä", "avulla"].contains { (ending: StaticString) in
            source.word(index).hasSuffix(ending) && source.word(index).range.count > 7
          }
        }
    }
  }

  /// , all branches: where or for whom, with nothing said of them.
  private func isScope(_ some: [Int]) -> Bool {
    guard let first = some.first, (2...3).contains(some.count), tokens[first].tags.contains(.amount),
      tokens[first].tags.isDisjoint(with: [.none, .attained])
    else { return false }
    let other: Tag = [.attained, .finite, .level, .opener, .place, .month, .metric, .span, .recurrence]
    return some.dropFirst().allSatisfy {
      [.word, .han].contains(tokens[$0].kind) && tokens[$0].number == nil
        && tokens[$0].tags.isDisjoint(with: Tag.anyVerb.union(other)) && !source.isParticiple($0)
    }
  }

  /// – Sofia R., / Zendesk: a name of two or three words, in capitals.
  private func isName(_ some: [Int]) -> Bool {
    let words = some.filter { !source.isMark($0, ["."]) && source.word($0) != "t." }
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
    if ["vrt", "vrt.", "vs", "vs."].contains(source.word(first)), !rest.contains(where: isNumber) { return true }
    if tokens[first].tags.contains(.remark) {
      return !(rest.contains(where: isNumber) && has(rest, [.baseline, .present, .origin, .span]))
    }
    if tokens[first].tags.contains(.rating) {
      // Priority: high.
      if let colon = rest.first, isColon(colon), rest.count < 4, !rest.contains(where: hasDigit) { return true }
      return rest.count(where: hasDigit) == 1 && rest.allSatisfy { hasDigit($0) || isPlainMark($0) }
    }
    // , mitataan SAPista: where the number comes from.
    let measured: [StaticString] = ["mitataan", "luetaan", "poimitaan", "kerätään", "seurataan", "raportoidaan"]
    if measured.contains(source.word(first)), rest.count < 3, tokens[last].shape.contains(.place),
      !rest.contains(where: isNumber)
    {
      return true
    }
    // 按财务月报统计, 与销售部共同负责: by its two ends.
    guard tokens[first].kind == .han else { return false }
    let text = source.value.foldedSlice(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    return TitleCut.remarks.contains { start, ends in
      text.hasPrefix(start) && ends.contains(where: text.hasSuffix)
    }
  }

  /// … ks. myös välilehti: a remark that needs no mark before it, for it has one of its own.
  private func opensByItself(_ index: Int) -> Bool {
    guard tokens[index].tags.contains(.remark), let last = source.text[tokens[index].range].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
  }

  func isPlainMark(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { tokens[index].tags.isEmpty } else { false }
  }

  private static let backgrounds: [StaticString] = [
    "通过", "通過", "靠", "依靠", "采用", "採用", "方式", "因为", "因為", "由于", "由於", "应", "應", "这样", "這樣", "为配合", "為配合", "为了", "為了",
    "针对", "針對", "根据", "根據",
  ]

  private static let remarks: [(StaticString, [StaticString])] = [
    ("按", ["统计", "統計", "为准", "為準", "计算", "計算", "口径", "口徑"]),
    ("以", ["为准", "為準"]),
    ("由", ["完成", "负责", "負責", "执行", "執行", "实施", "實施"]),
    ("已", ["确认", "確認", "批准", "通过", "通過", "对齐", "對齊"]),
    ("与", ["负责", "共担", "合作", "协作", "推进"]),
    ("與", ["負責", "合作", "協作"]),
  ]
}
