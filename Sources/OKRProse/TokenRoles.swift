import OKRReader
import OKRValues

/// What a token is by what stands beside it, whatever the lists say of it: a verb, a noun, an arrow, a per.
extension TitleTokens {
  /// The same with what its tokens are in a clause by itself.
  var clause: TitleTokens {
    let clause = TitleTokens(tokens, of: self)
    clause.classifyOpening()
    if !isFinnish { clause.classifyNouns() }
    return clause
  }

  /// Tells the verb that opens a clause and is on no list: an ending gives it away, or what it is done to.
  private func classifyOpening() {
    guard let index = tokens.firstIndex(where: { !isBeforeOpening($0) }), tokens[index].number == nil,
      !tokens[..<index].contains(where: { $0.tags.contains(.determiner) })
    else { return }
    let tags = tokens[index].tags
    let isUnlisted =
      switch tokens[index].kind {
      // Crash-free sessions: what they are.
      case .word
      where tags.isEmpty && ["-free", "-based", "-led", "-driven", "-wide"].contains(where: word(index).hasSuffix):
        false
      case .word where tags.isEmpty:
        tokens[index].range.count >= 8 && !shape(index).isDisjoint(with: [.verb, .opening])
          || (isBeforeObject(index + 1) || isPhrasal(index)) && !isPlural(index) || isFinnishVerb(index)
          || isDoneAgain(index)
      case .word:
        tags.contains(.opener) && tags.isSubset(of: [.opener, .finite, .nounToo]) && isPhrasal(index)
          || tags.isSubset(of: [.vague, .workAtFront, .nounToo, .maker, .attained]) && isBeforeObject(index + 1)
      case .han: isHanVerb(index)
      case .digits, .date, .mark: false
      }
    if isUnlisted { tokens[index].tags.formUnion([.workUnlessShare, .unlisted]) }
  }

  /// 接通率: a verb right before the end of a metric's name is a part of it.
  func classifyHanNames() {
    guard value.hasHan else { return }
    // 新团员: who was none before.
    for index in tokens.indices
    where tokens[index].kind == .han && !tags(index + 1).isDisjoint(with: [.standing, .audience]) && touches(index + 1)
      && word(index) == "新"
    {
      tokens[index].tags.insert(.new)
    }
    // 海外新展商40家: companies and people are new to us.
    for index in tokens.indices where word(index) == "新" && index + 1 < tokens.count {
      let behind = tokens[(index + 1)...].prefix(5)
      guard let count = behind.firstIndex(where: { $0.number != nil }), count > index + 1,
        tokens[index + 1..<count].allSatisfy({ $0.kind == .han && $0.tags.isDisjoint(with: .anyVerb) }),
        ["家", "名", "位", "户", "戶", "人"].contains(where: value.slice(tokens[count].range).hasSuffix)
          || ["家", "名", "位", "户", "戶", "人"].contains(word(count + 1))
      else { continue }
      tokens[index].tags.insert(.new)
    }
    for index in tokens.indices
    where tokens[index].kind == .han && tags(index + 1).contains(.tail) && touches(index + 1)
      && tokens[index].number == nil
    {
      guard tokens[index + 1].kind == .han, tokens[index + 1].range.count == 3 else { continue }
      tokens[index].tags.subtract([.gain, .attained, .mental])
    }
    // 成本占营收比降至6%: what one part is of another.
    for index in tokens.indices.dropFirst()
    where word(index) == "比" && touches(index) && tokens[index - 1].kind == .han
      && !tags(index + 1).isDisjoint(with: [.span, .reach, .bound])
    {
      tokens[index].tags = [.metric, .tail]
    }
    // 签约服务的满意度: a verb in front of what it belongs to.
    for index in tokens.indices.dropFirst(2) where word(index - 1) == "的" && tags(index).contains(.metric) {
      for before in max(0, index - 4)..<(index - 1) where tokens[before].kind == .han {
        tokens[before].tags.subtract([.gain, .attained])
      }
    }
  }

  /// 举升机: one character of rise or fall inside a noun is no verb.
  func classifyHanNouns() {
    guard value.hasHan else { return }
    for index in tokens.indices.dropFirst()
    where tokens[index].kind == .han && tokens[index].range.count == 3 && !tokens[index].tags.isDisjoint(with: .change)
    {
      guard touches(index), touches(index + 1), tokens[index - 1].kind == .han, tokens[index - 1].tags.isEmpty,
        tokens.indices.contains(index + 1), tokens[index + 1].kind == .han, tokens[index + 1].tags.isEmpty,
        tokens[index + 1].number == nil,
        index + 2 < tokens.count, tokens[index + 2].number == nil
      else { continue }
      tokens[index].tags.subtract(.change)
    }
  }

  /// Median 9 days, goal 4: what leads to a number behind a comma.
  func classifyGoals() {
    for index in tokens.indices.dropFirst()
    where word(index) == "goal" && isNumber(index + 1) && joint(at: index - 1) == .mark {
      tokens[index].tags.insert(.span)
    }
  }

  /// Cut, sewn and fitted; cut and sewn: beside another thing that was done to it, it is no fall.
  func classifyCuts() {
    guard mayDo.contains(.fall) else { return }
    for index in tokens.indices.dropFirst() where tokens[index].tags.contains(.fall) && word(index) == "cut" {
      if tags(index + 1).contains(.and), tags(index + 2).isSuperset(of: [.work, .noun]) {
        tokens[index].tags = [.work, .noun]
      }
    }
  }

  /// Olonsa paremmaksi kokevien osuus: who feels better is what is measured, and no wish.
  func classifyFeelings() {
    for index in tokens.indices where tokens[index].tags.contains(.vague) && word(index).hasSuffix("mmaksi") {
      if ["koke", "tunte", "arvioi", "sano"].contains(where: word(index + 1).hasPrefix),
        ["vien", "neiden"].contains(where: word(index + 1).hasSuffix)
      {
        tokens[index].tags = []
      }
    }
  }

  /// The swell, 17 pilots: right behind an article or a count, what may be a verb is a noun.
  private func classifyNouns() {
    for index in tokens.indices.dropFirst() where tokens[index].kind == .word {
      if let tags = tagsOfNoun(index) { retag(index, tags) }
    }
  }

  /// By itself, for a loop that may write takes a copy of all tokens before anything is written.
  @inline(never)
  private func retag(_ index: Int, _ tags: Tag) { tokens[index].tags = tags }

  /// What a word can do that is a noun where it stands; nil where it is none.
  private func tagsOfNoun(_ index: Int) -> Tag? {
    let verbs = Tag.anyVerb.union([.workAtFront, .workBeforeCount, .finite])
    let tags = tokens[index].tags
    // Two further panels.
    if tags.contains(.vague), word(index) == "further",
      tokens[index - 1].number != nil || tokens[index - 1].tags.contains(.determiner)
    {
      return []
    }
    // Sick leave rate: between an unknown word and a metric.
    if index == 1, index + 2 == tokens.count, tokens[0].tags.isSubset(of: [.workAtFront, .nounToo, .thing]),
      self.tags(2).isSuperset(of: [.metric]),
      !isPlural(0), !isPlural(index), tags.isDisjoint(with: [.metric, .idle]), !tags.isDisjoint(with: verbs)
    {
      return []
    }
    guard !tags.isDisjoint(with: verbs), tags.isDisjoint(with: [.noun, .attained, .gain, .metric, .idle]),
      tokens[index].number == nil, !string(tokens[index]).contains(UInt8(ascii: " "))
    else { return nil }
    let isCounted =
      tokens[index - 1].number != nil && tokens[index - 1].kind == .digits
      && (isPlural(index) || index + 1 < tokens.count && isPlural(index + 1) && self.tags(index + 1).isEmpty)
    // Line 4 stays above 90%: before a bound it is a verb.
    let isBounded =
      !self.tags(index + 1).isDisjoint(with: [.level, .bound, .ceiling, .span])
      || isMark(index + 1, ["≥", "≤", "<", ">"])
    if isCounted && !isBounded
      || tokens[index - 1].tags == [.idle, .determiner] && self.tags(index + 1).isDisjoint(with: .metric)
    {
      return tags.subtracting(verbs)
    }
    return nil
  }

  /// 擦拭16口铜钟, 誊写航海日志, 添一面墙: characters that verbs of work are made of, or what only a verb stands before:
  /// a count with its noun behind it.
  private func isHanVerb(_ index: Int) -> Bool {
    guard isVerbal(index, HanCharacters.verbs) else { return isBeforeHanCount(index) }
    if isNumber(index + 1) { return isBeforeHanCount(index) }
    guard touches(index + 1), tokens.count > index + 3,
      isVerbal(index + 1, HanCharacters.verbsAndResults)
    else { return isBeforeHanCount(index) }
    return tokens.dropFirst(index + 2).allSatisfy {
      $0.tags.isDisjoint(with: [.rise, .fall, .reach, .hold, .mental, .attained, .gain])
    }
  }

  /// 58% > 70%: between two numbers it is an arrow.
  func classifyArrows() {
    for index in tokens.indices where tokens[index].kind == .mark(0x3E) && isNumber(index + 1) {
      if isNumber(index - 1) || isNumber(index - 2) && tokens[index - 1].tags.isEmpty { tokens[index].tags = .span }
    }
  }

  /// 60 puhelua / vko / myyjä, 30 cases/worker: between what is counted and one thing, or a time, it is a per.
  func classifySlashes() {
    for index in tokens.indices.dropFirst() where tokens[index].kind == .mark(0x2F) && tokens[index].tags.isEmpty {
      // Complaints / 1000 orders, menehtyneet / 100 000 as.: of so many.
      if isRoundHundred(index + 1), index + 2 < tokens.count, tokens[index + 2].kind == .word, !isNumber(index - 1) {
        tokens[index].tags = .per
        continue
      }
      // 2起/年.
      if ["年", "月", "周", "週", "天", "日", "班", "人", "季度", "个月", "個月"].contains(word(index + 1)), touches(index),
        touches(index + 1),
        isNumber(index - 1) || isNumber(index - 2)
      {
        tokens[index].tags = .per
        continue
      }
      guard tokens.indices.contains(index + 1), tokens[index + 1].kind == .word, tokens[index - 1].kind == .word else {
        continue
      }
      let isChain = tags(index - 2).contains(.per)
      guard isChain || isNumber(index - 2) || isNumber(index - 3) && tokens[index - 2].kind == .word else { continue }
      let isTime = ValueNames.isTime(value, tokens[index + 1].range)
      let counted = word(index - 1)
      let each = word(index + 1)
      let isOne =
        isFinnish
        ? ["a", "ä"].contains { counted.hasSuffix($0) && !each.hasSuffix($0) } && each.count > 3
        : isPlural(index - 1) && !isPlural(index + 1)
      let isUnit = tags(index - 1).contains(.measure) || counted.range.count <= 2 && tokens[index - 1].kind == .word
      if isChain || isTime || isOne || isUnit { tokens[index].tags = .per }
    }
  }

  /// 100, 1 000, 100 000.
  private func isRoundHundred(_ index: Int) -> Bool {
    guard isNumber(index) else { return false }
    let digits = text[tokens[index].range].filter { (0x30...0x39).contains($0) }
    return digits.count > 2 && digits.first == 0x31 && digits.dropFirst().allSatisfy { $0 == 0x30 }
  }

  /// 料肉比2.6: right before a number it is a ratio, and not a comparison.
  func classifyRatios() {
    guard value.hasHan else { return }
    for index in tokens.indices
    where tokens[index].kind == .han && isNumber(index + 1) && touches(index + 1) && index > 0 {
      if string(tokens[index]) == "比" { tokens[index].tags = [.metric, .tail] }
    }
  }

  /// Whether a token is one character of some, with nothing else to do in the title.
  private func isVerbal(_ index: Int, _ characters: HanCharacters) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .han, tokens[index].range.count == 3,
      tokens[index].number == nil,
      tokens[index].tags.isSubset(of: [.workBeforeCount, .workAtFront, .opener, .particle])
    else { return false }
    return characters.contains(value.scalar(tokens[index].range.lowerBound).value)
  }

  /// One or two characters, a count with its measure, and a noun behind it.
  private func isBeforeHanCount(_ index: Int) -> Bool {
    guard tokens[index].tags.isEmpty, tokens[index].range.count == 3,
      let count = [index + 1, index + 2].first(where: isNumber), tags(index + 1).isEmpty || isNumber(index + 1)
    else { return false }
    let measure = tokens.indices.contains(count + 1) && tokens[count + 1].kind == .han
    return measure && touches(count + 1)
      && (count == index + 1 && tags(count).isEmpty
        || tokens.indices.contains(count + 2) && tokens[count + 2].kind == .han)
      && tokens.allSatisfy { $0.tags.isDisjoint(with: [.gain, .attained, .rise, .fall, .reach, .metric, .bound]) }
  }

  /// We will, 下季度前: what stands in front of the verb that opens a clause.
  private func isBeforeOpening(_ token: TitleToken) -> Bool {
    if token.tags.contains(.idle) { return true }
    if token.isShortDate { return true }
    guard token.kind == .han || token.kind == .date else { return false }
    return token.kind == .date || !token.tags.isDisjoint(with: [.relativeDate, .season, .month, .afterward])
      || ["前", "内", "內", "底", "末", "起"].contains(string(token))
  }

  /// Try out six suppliers, hook up the meters.
  private func isPhrasal(_ index: Int) -> Bool {
    // Demand in the north, traffic through the tunnel: the same word leads to a place more often.
    let isPlace = tags(index + 1).contains(.place) && tags(index + 2).contains(.determiner)
    return tags(index + 1).contains(.particle) && isBeforeObject(index + 2) && !isPlace
  }

  /// Re-slot the aisles: to do again, whatever the verb is.
  private func isDoneAgain(_ index: Int) -> Bool {
    let word = word(index)
    return word.hasPrefix("re-") && !["ing", "ed", "s", "ion", "ry"].contains(where: word.hasSuffix)
      && tokens.indices.contains(index + 1) && tokens[index + 1].kind == .word && !tags(index + 1).contains(.metric)
  }

  /// Kudo matot, pesemme 30 venettä: an object in the plural, or a count behind the first person.
  private func isFinnishVerb(_ index: Int) -> Bool {
    let word = word(index)
    guard tags(index).isEmpty, word.range.count > 2, tokens.indices.contains(index + 1),
      !tokens.indices.dropFirst(index + 1).contains(where: {
        isFinite($0) || self.tags($0).contains(.finite) && !self.tags($0).contains(.place)
      })
    else { return false }
    let isFirstPerson = word.hasSuffix("mme")
    let isObject =
      shape(index + 1).contains(.objects) && tokens[index + 1].range.count > 4 && tokens[index + 1].number == nil
      && !tags(index + 1).contains(.attained)
    let isCount = tokens[(index + 1)...].prefix(3).contains { $0.number != nil }
    return isFirstPerson
      ? isObject || isCount : isObject && ["a", "ä", "e", "i", "o", "u", "y"].contains { word.hasSuffix($0) }
  }

  /// Booking procedure: a gerund in front of a noun.
  func isGerund(_ token: TitleToken) -> Bool { token.kind == .word && string(token).hasSuffix("ing") }

  func isPlural(_ index: Int) -> Bool {
    let word = word(index)
    return word.hasSuffix("s") && !["ss", "is", "us"].contains(where: word.hasSuffix)
  }

  /// Whether an object starts at a place: an article, or a count of something, perhaps behind a bound.
  private func isBeforeObject(_ index: Int) -> Bool {
    let bounds: Tag = [.bound, .ceiling, .level]
    // Scan and index 12,000 records.
    var place =
      tags(index).contains(.and) && tokens.indices.contains(index + 1) && !tags(index + 1).contains(.determiner)
      ? index + 2 : index
    // Hull and Nottingham both confirm.
    if place > index, word(place) == "both" { return false }
    let end = place + 2
    let start = place
    while place < end, !tags(place).isDisjoint(with: bounds), !isNumber(place) { place += 1 }
    // At the site: what a bound stands before is a number.
    return isBeforeNoun(place)
      && (place == start || !tags(place - 1).contains(.place) || !tags(place).contains(.determiner))
  }

  /// Whether an article or a plain count of something stands at a place.
  private func isBeforeNoun(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    if tokens[index].tags.contains(.determiner) { return true }
    // Tamp 64 km of line.
    if let number = tokens[index].number, let unit = numbers[number].readings.first?.level.quantity.unit,
      case .counted = unit,
      tags(index + 1).contains(.ratio)
    {
      return true
    }
    guard tokens[index].number != nil || tokens[index].kind == .digits, tokens[index + 1].kind == .word,
      tokens[index + 1].tags.isDisjoint(with: TitleTokens.uncounted)
    else { return false }
    // 40 donors, 1,200 apple trees.
    let isPlural = tokens[(index + 1)...].prefix(2).contains { token in
      let counted = string(token)
      return token.kind == .word && counted.count > 3 && counted.hasSuffix("s") && !counted.hasSuffix("ss")
    }
    return isPlural
      // Shadow ten service calls: what is counted may look like a verb.
      && tokens[(index + 1)...].prefix(3).allSatisfy { $0.tags.isDisjoint(with: [.rise, .fall, .hold]) }
      && tokens[(index + 1)...].dropFirst(2).prefix(1).allSatisfy { !$0.tags.contains(.finite) }
  }

  /// What a word behind a number can do where the number counts nothing that a verb is done to.
  private static let uncounted: Tag = [
    .metric, .month, .span, .level, .and, .per, .baseline, .reach, .rise, .fall, .hold, .within, .measure, .recurrence,
    .attained, .gain, .changeLead, .ratio, .relativeDate,
  ]
}
