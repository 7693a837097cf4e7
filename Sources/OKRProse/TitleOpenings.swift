import OKRReader

/// What a title opens with before its sentence: the path that leads to it, a remark, when and where.
extension TitleCut {
  /// Grants & Legal / Apply …, H1 2026 // Care // Apply …, Maths → Apply …: how many tokens of names lead to the sentence.
  func openingPath(_ all: [Int]) -> Int {
    // Grants & Legal / KR-2 / …: whatever leads to what a line is called.
    var start = 0
    if let line = all.prefix(8).dropLast().indices.dropFirst().first(where: {
      isStep(all[$0 - 1]) && isStep(all[$0 + 1]) && !isNumber(all[$0]) && isCode(all[$0...$0])
    }), line + 2 < all.count {
      start = line + 2
    }
    while let end = all[start...].prefix(7).firstIndex(where: isStep) {
      let next = all[(end + 1)...].firstIndex { !isStep($0) } ?? all.count
      let label = all[start..<end]
      // KP 4120 / : a code, behind which anything may stand.
      let isCode =
        label.last.map {
          hasDigit($0) && (source.isBareNumber($0) || tokens[$0].kind == .digits) && tokens[$0].range.count > 2
        } ?? false
      // O2 →, nro 3 →: the name of a line, behind which anything may stand.
      let isLine = label.last.map { (isCodeWord($0) || isInName($0)) && hasDigit($0) } ?? false
      guard end > start, next < all.count, isLine || all.count - next > label.count,
        !label.contains(where: hasDigit) || !hasDigit(all[next]),
        label.allSatisfy({ isNamed($0) || (isCode || isLine) && tokens[$0].kind == .han }),
        !tokens[all[start]].tags.contains(.work) || isLine,
        isCode || isLine || startsSentence(all[next]) || tokens[all[next]].tags.contains(.work),
        label.dropLast(isCode ? 1 : 0).allSatisfy({
          !isNumber($0) || source.tags($0 - 1).contains(.nameLead) || source.isMark(all[end], ["»"])
        }),
        tokens[all[end]].tags != .span || !label.contains(where: { hasDigit($0) && !isInName($0) })
      else { break }
      start = next
    }
    return start
  }

  /// O2: what a line is called.
  private func isCodeWord(_ index: Int) -> Bool { tokens[index].kind == .word && hasDigit(index) }

  /// O2, KR3, nro 3: a digit that is a part of a name.
  private func isInName(_ index: Int) -> Bool {
    tokens[index].kind == .word || source.tags(index - 1).contains(.nameLead)
  }

  /// A mark between the parts of a path.
  func isStep(_ index: Int) -> Bool {
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
  func isComment(_ index: Int) -> Bool {
    source.isMark(index, "/") && source.isMark(index + 1, "/") && source.touches(index + 1)
      && (!source.touches(index) || index > 0 && tokens[index - 1].kind == .han)
  }

  /// Owner: J. Patel. Redo the list; 为配合验收，…: how many tokens of a remark stand in front of the sentence.
  func openingRemark(_ all: ArraySlice<Int>) -> Int {
    guard let first = all.first else { return 0 }
    let isReason = tokens[first].kind == .han && isBackground(all.prefix(12).prefix { source.joint(at: $0) == nil })
    guard isReason || opensByItself(first) else { return 0 }
    let end = all.dropFirst().prefix(12).firstIndex { index in
      source.joint(at: index) == .mark || isComment(index - 1)
        || source.isMark(index, ".") && !source.touches(index + 1) && tokens[index - 1].range.count > 1
    }
    guard let end, end + 1 < all.endIndex,
      isReason || all[(all.startIndex + 1)..<end].allSatisfy({ isNamed($0) && !isNumber($0) })
    else { return isReason || all.count < 3 ? 0 : 1 }
    return end + 1 - all.startIndex
  }

  /// 权重20%，…; across all six depots, …: how many tokens in front of the sentence rate it or say where, which is no goal.
  func openingScope(_ all: ArraySlice<Int>) -> Int {
    guard let first = all.first, tokens[first].tags.contains(.rating) || isPlace(first),
      let end = all.dropFirst().prefix(7).firstIndex(where: { source.joint(at: $0) == .mark || isColon($0) }),
      all.endIndex - end > 2
    else { return 0 }
    let inside = all[(all.startIndex + 1)..<end]
    if tokens[first].tags.contains(.rating) {
      let isWeight = ["权重", "權重", "weight", "paino"].contains(where: source.word(first).hasPrefix)
      return isRemark(Array(all[..<end]))
        && (isWeight || all[end...].contains { isNumber($0) || tokens[$0].tags.contains(.work) })
        ? end + 1 - all.startIndex : 0
    }
    let other: Tag = [.metric, .finite, .attained, .baseline, .present, .level, .bound, .ceiling, .span, .ratio, .none]
    return inside.allSatisfy {
      tokens[$0].tags.isDisjoint(with: Tag.anyVerb.union(other)) && (!isNumber($0) || source.isBareNumber($0))
    } ? end + 1 - all.startIndex : 0
  }

  /// Across, in, at: a word that leads to a place.
  private func isPlace(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].tags.contains(.place)
  }

  /// In Q3 2026, …: how many tokens in front of the sentence only say when.
  func openingTime(_ all: ArraySlice<Int>) -> Int {
    guard let first = all.first, !tokens[first].tags.isDisjoint(with: [.place, .opener]),
      let time = all.dropFirst().first.flatMap({ source.when(tokens[$0]) }),
      let end = all.firstIndex(where: { tokens[$0].range.lowerBound >= time.range.upperBound }), end + 1 < all.endIndex,
      source.joint(at: all[end]) == .mark || isColon(all[end]),
      startsSentence(all[end + 1])
        || tokens[all[end + 1]].kind == .word && !isNumber(all[end + 1])
    else { return 0 }
    return end + 1 - all.startIndex
  }
}
