import OKRReader
import OKRValues

extension ClauseReader {
  /// Two numbers that can be compared, and a word or mark that makes them the ends of a change.
  func change() -> ProseReading.Change? {
    if let change = changeThatRestates ?? changeOfCases { return change }
    let likely = likelyChange()
    // Stays at 85% (87%): the one in brackets is where it stood.
    // Zero purchases over £5k (was 7): or a word says so, and nothing else says more.
    let endsAside =
      likely.map { likely in
        asides.contains(likely.to.firstToken) && !asides.contains(likely.from.firstToken)
          || !likely.isCertain
            && (changeFromAside.map { $0.to.value?.isZero ?? false && any(said(of: $0), .baseline) } ?? false)
      } ?? true
    guard
      let change = path ?? changeToLevel ?? changeOfShareToLevel ?? insteadOf ?? changeByStep ?? changeByHalf
        ?? (endsAside ? changeFromAside : nil) ?? likely
    else {
      return nil
    }
    change.from = change.from.beside(change.to)
    if change.bound == nil { change.bound = bound(of: change.to) }
    if isOfToday(change) { change.isCertain = true }
    change.isFromToday = saysToday(change)
    change.isStated = isStated(change)
    if !change.isCertain { change.since = dayOfAside(change) }
    // People from 18 to 25, shares from 5% to 9%: of two pairs nobody knows which one is to move.
    let starts = numbers.count { followsFrom($0) || $0.ending == .from }
    if starts > 1 || isDoubtful(change) { (change.isCertain, change.since) = (false, nil) }
    return change
  }

  /// Now 31%, 目前31%: it may stand there at the start, and on any other day.
  private func saysToday(_ change: ProseReading.Change) -> Bool {
    has(.today) && any(besideStart(change), .today) && !isRightBehindFrom(change.from)
  }

  private func besideStart(_ change: ProseReading.Change) -> [Int] {
    asides.contains(change.from.firstToken) ? Array(asides) : Array(before(change.from))
  }

  /// From 31%, 31 prosentista, 31% → 25%, now 31%; it was 31% in 2024 says how it was once.
  private func isStated(_ change: ProseReading.Change) -> Bool {
    if has([.today, .baseline, .season]) {
      let said = besideStart(change)
      if any(said, .today) { return true }
      // 由去年的450件: from what it was then.
      if any(said, [.baseline, .season]) { return false }
    }
    if followsFrom(change.from) || change.from.ending == .from { return true }
    let gap = between(change.from, change.to)
    return change.from.firstToken < change.to.firstToken && !any(gap, [.baseline, .season])
      && !gap.contains(where: isStop)
      && !gap.contains(where: source.isDate)
  }

  /// On-time delivery 95% (Q3: 88%), churn below 4% (5.2% in June): when a level in brackets was measured, or is to be
  /// reached on the way.
  private func dayOfAside(_ change: ProseReading.Change) -> TypedDate? {
    guard asides.contains(change.from.firstToken), isOfTwoLevels(change), let first = asides.min() else { return nil }
    let value = source.value
    let start = tokens[first].range.lowerBound
    let before = DateReader(ValueText(value.string(start..<max(start, change.from.range.lowerBound)))).when(0)
    let named = asides.sorted().first {
      !(change.from.firstToken...change.from.lastToken).contains($0)
        && (source.isDate($0) || source.isNamed($0) || !source.tags($0).isDisjoint(with: [.month, .season]))
    }
    let date = before ?? named.flatMap { DateReader(value).when(tokens[$0].range.lowerBound) }
    return date.flatMap { $0.shapes.count == 1 ? $0 : nil }
  }

  /// Above the 115% floor (118% at YE24): a number in brackets is where the other one stood.
  private var changeFromAside: ProseReading.Change? {
    guard let goal = mainGoal,
      // 5个工作天（現時9天）: days of work beside days.
      let start = numbers.first(where: {
        asides.contains($0.firstToken)
          && ($0.isComparable(to: goal) || $0.kind == .time && source.tags(goal.lastToken + 1).contains(.measure))
      })
    else { return nil }
    return ProseReading.Change(from: start, to: goal, isCertain: false)
  }

  /// NPS +10 (31 → 41): the brackets say in two numbers what stands before them in one.
  private var changeThatRestates: ProseReading.Change? {
    guard numbers.count == 3, !asides.contains(numbers[0].firstToken), asides.contains(numbers[1].firstToken),
      asides.contains(numbers[2].firstToken), numbers[2].firstToken == numbers[1].lastToken + 2,
      markValue(numbers[1].lastToken + 1) > 0, tokens[numbers[1].lastToken + 1].tags == .span,
      let by = numbers[0].value, let from = numbers[1].value, let to = numbers[2].value,
      from + by == to || to + by == from || numbers[0].kind == .share && isPart(by, of: from, to: to)
    else { return nil }
    return ProseReading.Change(from: numbers[1], to: numbers[2], isCertain: !isDoubtful(numbers[1], numbers[2]))
  }

  /// +25% (20% → 25%), +33% (9 → 12): so many percent of what it was, rounded as they are.
  private func isPart(_ by: Decimal, of from: Decimal, to: Decimal) -> Bool {
    guard let asked = from.times(by), let said = (to - from).times(Decimal(100)),
      let twice = (asked - said).magnitude.times(Decimal(2))
    else { return false }
    return twice <= from.magnitude
  }

  /// Arvosanasta 3,8 arvosanaan 4,4: one noun before each number, whose cases say from and to.
  private var changeOfCases: ProseReading.Change? {
    guard source.isFinnish, numbers.count == 2, numbers[0].firstToken > 0,
      numbers[1].firstToken == numbers[0].lastToken + 2, numbers[0].isComparable(to: numbers[1])
    else { return nil }
    let (from, to) = (String(source.word(numbers[0].firstToken - 1)), String(source.word(numbers[1].firstToken - 1)))
    let stem = zip(from, to).prefix { $0 == $1 }.count
    guard stem > 3, from.dropFirst(stem).count < 5, ["sta", "st\u{E4}"].contains(where: from.hasSuffix),
      to.hasSuffix("n"),
      to.count > stem
    else { return nil }
    return ProseReading.Change(from: numbers[0], to: numbers[1], isCertain: !isDoubtful(numbers[0], numbers[1]))
  }

  /// In 2 hours instead of 3, 60 oppilasta 25:n sijaan: what will be, and what was.
  private var insteadOf: ProseReading.Change? {
    let all = window.map { [$0] + numbers } ?? numbers
    guard all.count > 1, let start = all.first(where: isReplaced) else { return nil }
    // In 7 days instead of 21 (now 15): what stands in brackets is neither.
    let others = all.filter {
      $0.firstToken != start.firstToken && $0.isComparable(to: start) && !asides.contains($0.firstToken)
    }
    guard others.count == 1, let goal = others.first, !goal.isSigned, goal.value != start.value,
      start.isWritten || isSameThing(start, goal)
    else { return nil }
    return ProseReading.Change(from: start, to: goal, isCertain: true)
  }

  /// Whether another number comes in the place of one.
  func isReplaced(_ number: TitleQuantity) -> Bool {
    if source.isInsteadOf(number) || source.isComparedWith(number) { return true }
    let lead = number.firstToken - 1
    if source.word(lead) == "että", source.word(lead - 1) == "sijaan" { return true }
    return saysInstead(lead)
  }

  /// Instead of, rather than, eikä; but not becomes, which leads to what is to come, nor sijaan, which stands behind.
  func saysInstead(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].tags.contains(.insteadOf) else { return false }
    let word = String(source.string(tokens[index]))
    return !["sijaan", "sijasta", "asemesta"].contains(word) && !["becom", "turn"].contains(where: word.hasPrefix)
      && (source.value.byte(tokens[index].range.lowerBound) < 0xE3 || word.hasPrefix("而") || word.hasPrefix("不"))
  }

  /// Raise it to 4.2 (now 3.4), 续费率≥75%，现为71%: a word says that one number is today's, and another that the other is
  /// to be reached.
  func isOfToday(_ change: ProseReading.Change) -> Bool {
    (has([.baseline, .present]) && any(said(of: change), [.baseline, .present]) || isOfThen(change.from))
      && isOfTwoLevels(change)
      // 前年12起、去年9起，今年不超5起: neither is to be reached; after: 12, before: 30 is told backwards.
      && !any(before(change.to).suffix(1), [.baseline, .present])
      && !(1...2).contains { source.word(change.from.firstToken - $0) == "after" }
  }

  /// 14天（现21天）: brackets that begin with a character that says when.
  func isOfThen(_ start: TitleQuantity) -> Bool {
    guard asides.contains(start.firstToken), let first = asides.min() else { return false }
    return source.isCharacter(first, of: HanCharacters.thens)
  }

  /// What stands with the number that a change starts from.
  private func said(of change: ProseReading.Change) -> [Int] {
    asides.contains(change.from.firstToken) ? Array(asides) : beside(change.from)
  }

  /// Whether both numbers of a change are exact levels of one thing, of which the second is to be reached.
  private func isOfTwoLevels(_ change: ProseReading.Change) -> Bool {
    guard areAlone(change), !asides.contains(change.to.firstToken), !change.to.isSigned,
      change.from.unit == change.to.unit || change.from.unit == nil || change.to.unit == nil
        || change.from.kind == .time && change.to.kind == .time,
      // 97% or more (now 97): what is held is no change.
      change.from.value != change.to.value
    else { return false }
    let start = said(of: change).filter { $0 < change.from.firstToken }.min().map { tokens[$0].range.lowerBound }
    let words = source.value.string((start ?? change.from.range.lowerBound)..<change.from.range.upperBound)
    guard !ValueText(words).saysAbout else { return false }
    let lead = before(change.to)
    guard !any(lead, .changeLead) || isShareOfDoers(change.to), change.to.kind != .points else { return false }
    if change.bound != nil || change.to.ending == .to || any(lead, [.span, .level, .reach]) { return true }
    // 700 t less (4,300 t in 2023): by how much.
    if ["less", "fewer", "more", "vähemmän", "enemmän", "lisää"].contains(source.word(change.to.lastToken + 1)) {
      return false
    }
    // Zero incidents (was 7): none is a level.
    if change.to.value?.isZero ?? false { return true }
    // 52 days today, 35 days by December; 新增30家，上季度18家: of two numbers of one thing, one is today's.
    let isOfOne =
      change.from.unit != nil && change.from.unit == change.to.unit || areBareLevels(change)
      || change.from.kind == .count && change.to.kind == .count && isSameThing(change.from, change.to)
    return isOfOne && !has(.change) && !isChangeAlone(change.to)
  }

  /// Zero purchases over £5k (was 7), 不低于95%的工单在4小时内响应，目前为80%: whether no third number could be an end of a
  /// change as well.
  private func areAlone(_ change: ProseReading.Change) -> Bool {
    let others = numbers.filter { ![change.from.firstToken, change.to.firstToken].contains($0.firstToken) }
    let (from, to) = (change.from.kind, change.to.kind)
    guard from == .bare || to == .bare else { return !others.contains(where: change.to.isComparable) }
    // A number that names nothing is one of things sooner than of the time or the money that they take.
    let measures: [TitleQuantity.Kind] = [.time, .money]
    return others.isEmpty
      || others.allSatisfy { measures.contains($0.kind) } && !measures.contains(from) && !measures.contains(to)
  }

  /// NPS 40 (2025: 32), falls: 5 now, 2 by June: two numbers that name nothing, the first or the one in brackets today's.
  private func areBareLevels(_ change: ProseReading.Change) -> Bool {
    guard change.from.kind == .bare, change.to.kind == .bare, !has([.hold, .insteadOf]),
      !["more", "additional", "lisää"].contains(source.word(change.to.lastToken + 1))
    else { return false }
    let start = change.from.firstToken
    if asides.contains(start) { return change.from.isWritten && change.to.isWritten }
    // Laulajia 64, nyt 51; but 7 today, 3 by August.
    let lead = start > 0 ? [start - 1] : []
    return start < change.to.firstToken || any(lead, [.baseline, .present])
  }

  /// Up to three tokens before a number, no further back than another one, and the one right behind it.
  private func beside(_ number: TitleQuantity) -> [Int] {
    let last = numbers.last { $0.lastToken < number.firstToken }?.lastToken ?? -1
    var found = Array(max(last + 1, number.firstToken - 3)..<number.firstToken)
    if number.lastToken + 1 < tokens.count { found.append(number.lastToken + 1) }
    return found
  }

  private func likelyChange() -> ProseReading.Change? {
    // Where a number follows "from", it is one of the two ends, whatever else is counted before it.
    if let index = numbers.firstIndex(where: followsFrom) {
      for other in numbers.dropFirst(index + 1) where numbers[index].isComparable(to: other) {
        if let order = order(numbers[index], other) { return order }
      }
      if index > 0, numbers[index - 1].isComparable(to: numbers[index]), !isPartOfChange(numbers[index - 1]) {
        return ProseReading.Change(
          from: numbers[index], to: numbers[index - 1],
          isCertain: (isEnd(numbers[index - 1]) || saysWay(numbers[index])) && isRightBehindFrom(numbers[index])
            && (isSameThing(numbers[index - 1], numbers[index]) || numbers[index].value?.isZero ?? false))
      }
    }
    // By their places, for a number that is taken out of an array is copied whole.
    for index in numbers.indices {
      for place in (index + 1)..<max(index + 1, numbers.count) where numbers[index].isComparable(to: numbers[place]) {
        // Alle kaksi tuntia ennen: 640 → 300, the two hours are of something else.
        if numbers[index].kind != numbers[place].kind,
          numbers[index + 1..<place].contains(where: { $0.kind == numbers[place].kind })
        {
          continue
        }
        if let order = order(numbers[index], numbers[place]) { return order }
      }
    }
    return nil
  }

  /// By half, from 12%: how much of it goes, and not where it ends.
  private func isPartOfChange(_ number: TitleQuantity) -> Bool {
    let tags = tokens[number.firstToken].tags
    return tags.contains(.fraction) && (tags.contains(.changeLead) || any(before(number), .changeLead))
  }

  func any(_ indices: some Sequence<Int>, _ tag: Tag) -> Bool {
    indices.contains { !tokens[$0].tags.isDisjoint(with: tag) }
  }

  /// The two tokens before a number.
  func before(_ goal: TitleQuantity) -> Range<Int> { max(0, goal.firstToken - 2)..<goal.firstToken }

  /// Some tokens behind a number.
  func behind(_ goal: TitleQuantity, _ most: Int) -> Range<Int> {
    let start = min(goal.lastToken + 1, tokens.count)
    return start..<min(start + most, tokens.count)
  }

  /// The tokens from one number to another.
  func between(_ first: TitleQuantity, _ second: TitleQuantity) -> Range<Int> {
    first.lastToken + 1..<max(first.lastToken + 1, second.firstToken)
  }

  /// `to 4% from 11%`, `4%, down from 11%`: the number before "from" is where it ends; `5 points from 20` is a change.
  private func isEnd(_ goal: TitleQuantity) -> Bool {
    let after = behind(goal, 3)
    if any(before(goal), .changeLead) { return false }
    // Under 200 ms from 450 ms, at least 95% from 88%: a bound is one of a level.
    if bound(of: goal) != nil, goal.kind != .count { return true }
    return any(before(goal), [.span, .level, .reach]) || any(after, .baseline)
      || after.contains { [0x2C, 0x28].contains(markValue($0)) }
  }

  func markValue(_ index: Int) -> UInt32 {
    if case .mark(let value) = tokens[index].kind { value } else { 0 }
  }

  func order(_ first: TitleQuantity, _ second: TitleQuantity) -> ProseReading.Change? {
    // By a third is a change itself, and no end of one; from a third to half it is one.
    let isPart = tokens[first.firstToken].tags.isSuperset(of: .fraction) && first.ending == .from
    if !isPart || tokens[first.firstToken].tags.contains(.changeLead),
      [first, second].contains(where: { tokens[$0.firstToken].tags.contains([.fraction, .changeLead]) })
    {
      return nil
    }
    // Translate 8 forms into 5 languages: work goes from nowhere to nowhere.
    let isFrom = first.ending == .from || followsFrom(first)
    let between = between(first, second)
    // 6.5个工作日变3个.
    let isArrow = between.contains {
      tokens[$0].tags == .span && markValue($0) > 0
        || $0 + 1 == second.firstToken && ["变", "變"].contains(source.word($0))
    }
    if let verb = leadingVerb, tokens[verb].kind == .word, isWork(tokens[verb].tags), !isFrom, !isArrow,
      !isPairOfLevels(first, second),
      !has(.baseline),
      tokens[verb].tags.isDisjoint(with: .change)
    {
      return nil
    }
    // 8 forms into 5 languages: two things are counted, and neither is the other at another time.
    guard isSameThing(first, second) || first.ending == .from || followsFrom(first) else { return nil }
    let before = before(first)
    let after = behind(second, 2)
    if isTwoClauses(first, between) { return nil }
    let isSpan = any(between, .span) && between.count <= 8
    let isLed = any(before, .span) || isRightBehindFrom(first)
    // 41 kg a day → 30 kg: right before the second number an arrow leads to it, however the first one goes on.
    let isPointedAt = between.count <= 5 && between.last.map { tokens[$0].tags == .span && markValue($0) > 0 } ?? false
    // 22 a month, target under 8: a word says which one is to be reached.
    let isAimedAt =
      between.count <= 4 && isSpan
      && between.contains { source.word($0).hasPrefix("tavoite") || ["target", "goal"].contains(source.word($0)) }
    if isArrow && second.lastToken + 2 >= tokens.count && between.count < 3 || first.ending == .from
      || (isLed && isSpan) || (isSpan && between.count <= 2) || isPointedAt || isAimedAt
    {
      // Two to three hours are a stretch, not a change, and 20 asiakasta ja 30 päivää are two numbers.
      let isStretch = between.allSatisfy { isWithinStretch($0) }
      let isRise = any(0..<first.firstToken, [.rise, .fall])
      let isJoined = first.ending == .from && any(between, .and)
      // From 1 July by 5 EUR to 25 EUR: a change, and where it ends.
      let isStep =
        tokens.indices.contains(first.firstToken - 1) && tokens[first.firstToken - 1].tags.contains(.changeLead)
      let isCertain =
        !isJoined && !isStep
        && (first.ending == .from || isLed || isRise || !isStretch || isPairOfLevels(first, second))
      return ProseReading.Change(from: first, to: second, isCertain: isCertain)
    }
    // Kuuteen prosenttiin yhdeksästä prosentista: the cases say which is which.
    if second.ending == .from {
      let isSaid = first.ending == .to && numbers.count == 2 && first.unit == second.unit && between.count < 3
      return ProseReading.Change(from: second, to: first, isCertain: isSaid)
    }
    if any(before, .baseline) || any(between, .baseline) || any(after, .baseline) || isSpan {
      // Which of the two is today's depends on which one the word stands by.
      // 4% vs 5.2%: the second one is what the first is compared with.
      let isFirst =
        any(before, .baseline)
        || between.first.map { tokens[$0].tags.contains(.baseline) && !["vs", "versus"].contains(source.word($0)) }
          ?? false
        || saysBeforeStop(between)
      return isFirst
        ? ProseReading.Change(from: first, to: second, isCertain: false)
        : ProseReading.Change(from: second, to: first, isCertain: false)
    }
    let isJoined = between.contains { tokens[$0].tags.contains(.and) && !isStop($0) }
    let isDated = source.namesDates && isSameThing(first, second)
    if isDated || isApart(first, second), !isJoined || isNowAndThen(between), between.count <= 10 {
      return ProseReading.Change(from: first, to: second, isCertain: false)
    }
    if first.ending == .none, second.ending == .to, !has(.and) {
      return ProseReading.Change(from: first, to: second, isCertain: false)
    }
    return nil
  }

  /// 3 kunnassa nyt, 8 kunnassa myöhemmin: whether the word for today stands between a number and the stop behind it.
  private func saysBeforeStop(_ between: Range<Int>) -> Bool {
    guard let stop = between.first(where: isStop) else { return false }
    return any(between[..<stop], .baseline) && !any(between[stop...], .baseline)
      && !between[..<stop].contains { ["vs", "versus"].contains(source.word($0)) }
  }

  /// Open rate: 18% to 25%, response time 8 hours to 4: two levels with a word between them, and no stretch, which names
  /// its unit once and runs up.
  private func isPairOfLevels(_ first: TitleQuantity, _ second: TitleQuantity) -> Bool {
    guard numbers.count == 2, !has(.hold) || isBehindColon(first) else { return false }
    // 310 hrs a month to 120: so much in so long.
    // 5.2 l to 3.9 l: what both are counted in.
    let isCounted =
      first.kind == .count && second.kind == .count && between(first, second).count > 1
      && String(source.word(first.lastToken + 1)) == String(source.word(second.lastToken + 1))
    let gap = between(first, second).dropFirst(isCounted ? 1 : 0)
      .filter { tokens[$0].tags.isDisjoint(with: [.recurrence, .per]) }
    guard gap.count == 1,
      !any(before(first), [.level, .bound, .ceiling, .within])
    else { return false }
    // NPS: 30 to 40, behind the colon of what is measured.
    let isNamed = first.kind == .bare && [.bare, .share].contains(second.kind) && isBehindColon(first)
    return isNamed || first.isLevel(beside: second)
  }

  private func isBehindColon(_ number: TitleQuantity) -> Bool {
    let start = number.firstToken > 0 ? tokens[number.firstToken - 1].range.upperBound : 0
    return source.value.string(start..<number.range.lowerBound).contains { $0 == ":" || $0 == "：" }
  }

  /// A word that may stand between two numbers without a change from one to the other: to, 至, uutta alle.
  private func isWithinStretch(_ index: Int) -> Bool {
    let tags = tokens[index].tags
    return !tags.contains(.span) || tags.contains(.level)
      || ["to", "up to", "until", "under", "到", "至"].contains(source.string(tokens[index]))
  }

  /// Up from 5, down from 7: what stood before them is where it ends.
  private func saysWay(_ start: TitleQuantity) -> Bool {
    guard numbers.count(where: start.isComparable) == 2, start.firstToken > 0 else { return false }
    return ["up from", "down from"].contains(source.string(tokens[start.firstToken - 1]))
  }

  func isRightBehindFrom(_ goal: TitleQuantity) -> Bool {
    guard goal.firstToken > 0 else { return false }
    let word = source.string(tokens[goal.firstToken - 1])
    return ["from", "从", "從", "由"].contains(word) || word.hasSuffix(" from")
  }

  /// Whether a number of a change may well mean another one than it says.
  ///
  /// From about 88% to 95%: how it stands roughly is how people know it.
  private func isDoubtful(_ change: ProseReading.Change) -> Bool {
    // 1万多 is more than that.
    let end = change.from.range.upperBound
    let isRough =
      change.from.isAbout && (followsFrom(change.from) || change.from.ending == .from)
      && ValueText(source.value.string(max(0, end - 6)..<end)).isAbout
    return isDoubtful(change.from, change.to, isRough: isRough)
  }

  func isDoubtful(_ from: TitleQuantity, _ to: TitleQuantity, isRough: Bool = false) -> Bool {
    let isAbout = from.isAbout && !isRough || to.isAbout
    if from.isScaled(with: to) { return from.isDoubtful || to.isDoubtful || isAbout }
    // 20 to 24k: the first may be thousands too.
    if let one = from.mantissa, let other = to.mantissa, (from.magnitude == 1) != (to.magnitude == 1),
      let least = min(one, other).times(20), least >= max(one, other)
    {
      return true
    }
    return from.isDoubtful || to.isDoubtful || isAbout
  }
}
