import OKRReader
import OKRValues

/// What makes two numbers of a title one thing at two times, or one of them today's.
extension ClauseReader {
  /// A comma or a semicolon of any script.
  func isStop(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.range.count == 1 || token.range.count == 3, token.kind != .word else { return false }
    return [0x2C, 0x3B, 0xFF0C, 0xFF1B, 0x3001].contains(source.value.scalar(token.range.lowerBound).value)
  }

  /// 破损率下降20%，派件量提升15%: each number has its own verb.
  func isTwoClauses(_ first: TitleQuantity, _ between: Range<Int>) -> Bool {
    guard first.ending != .from, !followsFrom(first), any(between, .and),
      let joint = between.first(where: { tokens[$0].tags.contains(.and) })
    else { return false }
    let verbs: Tag = [.rise, .fall, .reach, .hold]
    let behind = tokens[joint..<(between.last ?? joint) + 1]
    return behind.contains { !$0.tags.isDisjoint(with: verbs) }
      && tokens[..<first.firstToken].contains { !$0.tags.isDisjoint(with: verbs) }
  }

  /// Is now 63 and in September 85: the second number is the first one's, at another time.
  func isNowAndThen(_ between: Range<Int>) -> Bool {
    guard let and = between.firstIndex(where: { tokens[$0].tags.contains(.and) && !isStop($0) }) else { return true }
    return between[and...].prefix(4).contains { tokens[$0].tags.contains(.month) || source.isDate($0) }
  }

  /// 40 nurses at 3 sites are two things; 41 claims, later 20, are one.
  func isSameThing(_ first: TitleQuantity, _ second: TitleQuantity) -> Bool {
    ClauseReader.isSameThing(first, in: source, second, in: source)
  }

  static func isSameThing(
    _ first: TitleQuantity, in one: TitleTokens, _ second: TitleQuantity, in other: TitleTokens
  ) -> Bool {
    guard first.kind == .count, second.kind == .count else { return true }
    let counted = one.counted(by: first)
    let word = other.counted(by: second)
    return counted == word || word.isEmpty || Words.isSameUnit(counted, word)
  }

  /// 12 errors (37 in spring): one of two numbers of the same thing stands in brackets.
  func isApart(_ first: TitleQuantity, _ second: TitleQuantity) -> Bool {
    guard isSameThing(first, second) else { return false }
    let opening: [UInt32] = [0x28, 0xFF08, 0x5B, 0x3010]
    return between(first, second).contains { index in opening.contains { tokens[index].kind == .mark($0) } }
  }

  /// Whether another number is named with a word that makes it today's: by 8% from its current €13.40.
  var hasBaseline: Bool {
    // 63% now, all by November.
    if goals.count == 1, let goal = goals.first, source.tags(goal.lastToken + 1).isSuperset(of: [.present, .baseline]),
      let quantifier, quantifier > goal.lastToken
    {
      return true
    }
    guard numbers.count >= 2, numbers.indices.contains(where: { isShareOrSame($0) }) else { return false }
    return has(.baseline) || numbers.contains(where: followsFrom)
      || numbers.contains {
        $0.ending == .from && ($0.kind != .count || $0.unit != nil || numbers.contains { $0.kind == .share })
      }
  }

  /// Whether behind a goal a word for today leads to another number, also to one in a form of its own.
  var saysToday: Bool {
    guard let goal = goals.first, leadingVerb == nil,
      let today = tokens.indices.dropFirst(goal.lastToken + 1).first(where: {
        !asides.contains($0) && !tokens[$0].tags.isDisjoint(with: [.baseline, .present])
      })
    else { return false }
    return tokens[today...].dropFirst().prefix(5).contains { token in
      token.number == nil
        ? token.kind == .digits && source.string(token).contains(UInt8(ascii: ":"))
        : goals.count == 2 && goals.last?.firstToken ?? 0 > today
    }
  }

  /// From unknown to 80%, lähtötaso: ei tiedossa, 从未知提高到40%.
  var unknownBaseline: Range<Int>? {
    for index in tokens.indices where !tokens[index].tags.isDisjoint(with: [.origin, .baseline]) {
      var offset = source.value.skip(tokens[index].range.upperBound)
      if [0x3A, 0x28].contains(source.byte(offset)) { offset = source.value.skip(offset + 1) }
      if let unknown = source.amounts.unknown(offset) { return unknown.range }
    }
    return nil
  }

  /// 95 minuutista tuntiin, from a week to a day: where it ends is one of a unit of time.
  var endsInOne: Bool {
    let numbered = goals.first { $0.kind == .time && ($0.ending == .from || followsFrom($0)) }
    guard goals.isEmpty || numbered != nil,
      let start = numbered?.lastToken ?? tokens.indices.first(where: { isOneUnit($0, .from, .origin) })
    else { return false }
    return tokens.indices.dropFirst(start + 1).prefix(6).contains { isOneUnit($0, .to, .span) }
  }

  /// Whether a unit of time stands at a place without a number, with a case or behind a word that says from or to.
  private func isOneUnit(_ index: Int, _ ending: TitleQuantity.Ending, _ lead: Tag) -> Bool {
    guard index > 0, tokens[index].kind == .word, ValueNames.isTime(source.value, tokens[index].range),
      !source.isBareNumber(index - 1)
    else { return false }
    let word = source.string(tokens[index])
    if source.caseEnding(word) == ending, word.range.count > 5 { return true }
    return tokens[index - 1].tags.contains(.determiner) && source.tags(index - 2).contains(lead)
  }

  /// Whether a number can be compared with another one, or is a share of it.
  func isShareOrSame(_ index: Int) -> Bool {
    numbers.indices.contains {
      $0 != index && (numbers[$0].isComparable(to: numbers[index]) || numbers[$0].kind == .share)
    }
  }

  func followsFrom(_ goal: TitleQuantity) -> Bool {
    // NRR at 112%, from our 40 largest accounts: of whom.
    if source.word(goal.firstToken - 1) == "our", goal.kind == .count, goals.contains(where: { $0.kind != .count }) {
      return false
    }
    // From the 410, from about its present 61.
    for index in (max(0, goal.firstToken - 6)..<goal.firstToken).reversed() {
      if tokens[index].tags.contains(.origin) { return true }
      let isPassed = !tokens[index].tags.isDisjoint(with: [
        .determiner, .present, .opener, .metric, .level, .season, .month,
      ])
      guard isPassed || source.isDate(index) else { return false }
    }
    return false
  }
}

extension TitleTokens {
  /// Whether a name in digits stands at a place, as a class or a ratio has it.
  func isNamed(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return [.digits, .date].contains(tokens[index].kind) && tokens[index].number == nil
      || tokens[index].kind == .word
        && (string(tokens[index]).hasDigit || tokens[index].range.count == 1)
  }

  /// The word behind a number, which it counts.
  fileprivate func counted(by goal: TitleQuantity) -> String {
    // 8/kk Oulussa: a rate says itself of what it is.
    if goal.isRate { return "" }
    let index = goal.lastToken + (isNumber(goal.lastToken) ? 1 : 0)
    return tags(index).isDisjoint(with: [.span, .opener, .place, .and, .per, .recurrence]) ? String(word(index)) : ""
  }
}
