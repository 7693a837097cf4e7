import OKRReader

/// What is said of the line, and is no part of what it asks for: source: the ledger, confidence 0.5, 按月报统计.
extension TitleCut {
  /// Leaves out remarks: clauses of their own behind a mark, and the one that a title opens with.
  func withoutRemarks(_ all: [Int]) -> [Int] {
    guard all.contains(where: { tokens[$0].kind == .han || !tokens[$0].tags.isDisjoint(with: [.remark, .rating]) })
    else {
      return all
    }
    var left: [Int] = []
    var place = openingRemark(all)
    while place < all.count {
      let index = all[place]
      place += 1
      let isOpen = opensByItself(index) && !left.isEmpty
      if isOpen { place -= 1 }
      if !asides.contains(index), isOpen || source.joint(at: index) == .mark {
        let piece = all[place...].prefix { asides.contains($0) || source.joint(at: $0) != .mark }
        let outside = piece.filter { !asides.contains($0) }
        if isRemark(outside) || place > 1 && (isScope(outside) || isName(outside)) {
          left.append(contentsOf: piece.filter(asides.contains))
          place += piece.count
          continue
        }
      }
      if isOpen { place += 1 }
      left.append(index)
    }
    return left.isEmpty ? all : left
  }

  /// Owner: J. Patel. Redo the list: how many tokens of a remark with a colon stand in front of the sentence.
  private func openingRemark(_ all: [Int]) -> Int {
    guard let first = all.first, tokens[first].tags.contains(.remark),
      let colon = source.text[tokens[first].range].last, colon == UInt8(ascii: ":") || colon == 0x9A
    else { return 0 }
    let end = all.dropFirst().prefix(8).firstIndex { index in
      source.joint(at: index) == .mark
        || source.isMark(index, ["."]) && !source.touches(index + 1) && tokens[index - 1].range.count > 1
    }
    guard let end, end + 1 < all.count else { return 0 }
    return end + 1
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
    (1...3).contains(some.count)
      && some.allSatisfy {
        tokens[$0].kind == .word && tokens[$0].tags.isEmpty && tokens[$0].number == nil
          && (0x41...0x5A).contains(source.text[tokens[$0].range.lowerBound])
      }
  }

  /// Source: the ledger, confidence 0.5, compared with the O1 of the company.
  func isRemark(_ all: [Int]) -> Bool {
    let some = Array(all.prefix { source.joint(at: $0) == nil })
    guard let first = some.first, let last = some.last else { return false }
    let rest = some.dropFirst()
    if ["vrt", "vrt.", "vs", "vs."].contains(source.word(first)), !rest.contains(where: isNumber) { return true }
    if tokens[first].tags.contains(.remark) {
      return !(rest.contains(where: isNumber) && has(rest, [.baseline, .present, .origin, .span]))
    }
    if tokens[first].tags.contains(.rating) {
      return rest.count { isNumber($0) || source.isDate($0) } == 1
        && rest.allSatisfy { isNumber($0) || source.isDate($0) || isPlainMark($0) }
    }
    // , mitataan SAPista: where the number comes from.
    if source.word(first) == "mitataan", rest.count < 3, tokens[last].shape.contains(.place),
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

  private func isPlainMark(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { tokens[index].tags.isEmpty } else { false }
  }

  private static let remarks: [(StaticString, [StaticString])] = [
    ("按", ["统计", "統計", "为准", "為準", "计算", "計算", "口径", "口徑"]),
    ("以", ["为准", "為準"]),
    ("与", ["负责", "共担", "合作", "协作", "推进"]),
    ("與", ["負責", "合作", "協作"]),
  ]
}
