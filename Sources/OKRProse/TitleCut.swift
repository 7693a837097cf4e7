import OKRReader
import OKRValues

/// A title cut into its clauses, before anybody asks what they say.
///
/// What only stands beside them is left out: tags and remarks in brackets, a label in front, days and spans of time in
/// which something is to happen, what is only a detail of the clause before it.
final class TitleCut {
  /// A clause by the places of its tokens, and what joins it to the one before it.
  struct Part {
    var tokens: [Int]
    let joint: Joint
  }

  enum Joint {
    /// Nothing: it is the first.
    case none
    /// A comma, a semicolon, a dash, a bar.
    case mark
    /// And, while, sekä, 并.
    case and
    /// So that, jotta, 使: what it brings.
    case effect
  }

  var parts: [Part] = []
  /// The tokens inside of brackets that say where a number stands or shall stand.
  var asides: Set<Int> = []
  let source: TitleTokens
  var tokens: [TitleToken] { source.tokens }

  init(_ source: TitleTokens) {
    self.source = source
    let all = Array(source.tokens.indices)
    var left = withoutBrackets(all)
    if left.isEmpty { (left, asides) = (all, []) }
    split(withoutLabel(withoutHandles(left)))
    for index in parts.indices { parts[index].tokens = withoutTimes(parts[index].tokens) }
    if parts.contains(where: { $0.tokens.isEmpty }) { parts.removeAll { $0.tokens.isEmpty } }
    if parts.isEmpty { parts = [Part(tokens: all, joint: .none)] }
  }

  /// A part as a title of its own, and the places of its tokens that stand in brackets.
  func clause(_ part: Part) -> ClauseReader {
    ClauseReader(
      source.limited(to: part.tokens),
      asides: asides.isEmpty ? [] : Set(part.tokens.indices.filter { asides.contains(part.tokens[$0]) }))
  }

  func has(_ some: some Sequence<Int>, _ tag: Tag) -> Bool { some.contains { !tokens[$0].tags.isDisjoint(with: tag) } }

  func isNumber(_ index: Int) -> Bool { tokens[index].number != nil }

  // MARK: - Brackets

  /// The bracket that closes what a token opens, if it opens one.
  private static func closing(_ token: TitleToken) -> UInt32? {
    switch token.kind {
    case .mark(0x28): 0x29
    case .mark(0x5B): 0x5D
    case .mark(0xFF08): 0xFF09
    case .mark(0x3010): 0x3011
    case .mark(0x7B): 0x7D
    case .mark(0x3014): 0x3015
    default: nil
    }
  }

  private func withoutBrackets(_ all: [Int]) -> [Int] {
    guard tokens.contains(where: { TitleCut.closing($0) != nil }) else { return all }
    var left: [Int] = []
    var place = 0
    // What no further bracket closes: it is looked for once, and not from each that is open.
    var unclosed: Set<UInt32> = []
    while place < all.count {
      let index = all[place]
      guard let closing = TitleCut.closing(tokens[index]), !unclosed.contains(closing) else {
        left.append(index)
        place += 1
        continue
      }
      guard let end = all[place...].firstIndex(where: { closes(tokens[$0], closing) }) else {
        unclosed.insert(closing)
        left.append(index)
        place += 1
        continue
      }
      let inside = Array(all[(place + 1)..<end])
      if saysWhere(inside, before: left) {
        left.append(contentsOf: all[place...end])
        asides.formUnion(inside)
      }
      place = end + 1
    }
    return left
  }

  /// The bracket, or the target of a link that starts with it.
  private func closes(_ token: TitleToken, _ closing: UInt32) -> Bool {
    token.kind == .mark(closing) || closing == 0x5D && source.byte(token.range.lowerBound) == UInt8(ascii: "]")
  }

  /// Whether a bracket tells where something stands today or shall stand: (was 41%), (baseline unknown), (12 → 20).
  private func saysWhere(_ inside: [Int], before: [Int]) -> Bool {
    let says =
      has(inside, [.baseline, .present, .origin])
      || inside.contains { tokens[$0].tags == .span || tokens[$0].tags.contains(.span) && tokens[$0].kind == .han }
    guard inside.contains(where: isNumber) else {
      if says { return ClauseReader(source.limited(to: inside), asides: []).unknownBaseline != nil }
      return source.limited(to: inside).namesDates && inside.contains { tokens[$0].kind == .digits }
    }
    // (stretch 4.8): more of the target.
    if has(inside, .detail), !(source.limited(to: inside).namesDates && inside.first.map(isNumber) ?? false) {
      return false
    }
    // (winter: 66%), (Q1: 71%), (2025: 12): when it stood there.
    let inner = source.limited(to: inside)
    // （現 2.1 萬）: how many there are.
    if inside.count <= 3, let first = inside.first, source.isCharacter(first, of: HanCharacters.thens),
      isNumber(min(first + 1, tokens.count - 1))
    {
      return true
    }
    // 较年初(8.6亿)净增1.2亿.
    if says || has(before.suffix(3), [.origin, .present, .baseline]) || isPairOfLevels(inner, inside) { return true }
    if inner.namesDates,
      inside.contains(where: { !isHanMonth($0) && isDated([$0]) }) || inner.namesDates && !isDated(inside)
    {
      return true
    }
    // 81% (62%), 81% (edelliskausi 62%): one number of what is measured, and no more than a word or two.
    let short = Array(inside.prefix { source.joint(at: $0) == nil })
    guard short.count <= 4 else { return false }
    // 18 (C wing 10, D wing 8): the parts that it has.
    if short.count < inside.count, inside.dropFirst(short.count + 1).contains(where: isNumber) { return false }
    let within = source.limited(to: short).quantities()
    guard let outside = source.limited(to: before.suffix(12)).quantities().last else { return false }
    guard within.count == 1, let only = within.first, !has(inside, [.ceiling, .per]) else { return false }
    let isKind = only.kind == outside.kind || only.kind == .bare && outside.kind == .share
    return isKind && only.kind != .count && only.value != nil
  }

  /// (18% to 25%), (8h to 4h): where it stands and shall stand, and nothing else.
  private func isPairOfLevels(_ inner: TitleTokens, _ inside: [Int]) -> Bool {
    guard has(inside, .span) else { return false }
    let numbers = inner.quantities()
    guard numbers.count == 2, numbers[0].firstToken == 0, numbers[1].lastToken == inside.count - 1,
      numbers[1].firstToken == numbers[0].lastToken + 2, has([inside[numbers[0].lastToken + 1]], .span)
    else { return false }
    return numbers[0].isLevel(beside: numbers[1])
  }

  /// 月 by itself is a part of 月跑量.
  private func isHanMonth(_ index: Int) -> Bool { tokens[index].kind == .han && tokens[index].range.count == 3 }

  func isDated(_ some: [Int]) -> Bool {
    some.contains { tokens[$0].kind == .date || !tokens[$0].tags.isDisjoint(with: [.month, .season]) }
  }

  /// Leaves out #logistics, @maria and, in front, PAY-93.
  private func withoutHandles(_ all: [Int]) -> [Int] {
    guard let first = all.first, isTicket(first) || all.contains(where: { source.isMark($0, ["#", "@"]) }) else {
      return all
    }
    var left: [Int] = []
    var isInside = false
    for index in all.drop(while: { $0 == first && isTicket($0) }) {
      let isStart =
        source.isMark(index, ["#", "@"]) && tokens[index].tags.isEmpty
        && !source.touches(index) && source.touches(index + 1)
      isInside = isStart && !isNumber(min(index + 1, tokens.count - 1)) || isInside && source.touches(index)
      if !isInside { left.append(index) }
    }
    return left.isEmpty ? all : left
  }

  /// PAY-93: the key of an issue, in capitals, before a sentence.
  private func isTicket(_ index: Int) -> Bool {
    let bytes = source.value.bytes[tokens[index].range]
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let digits = bytes.dropFirst(letters.count + 1)
    guard tokens[index].kind == .word, (2...6).contains(letters.count), !digits.isEmpty,
      bytes.dropFirst(letters.count).first == UInt8(ascii: "-"), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      tokens.indices.contains(index + 1), tokens[index + 1].kind == .word
    else { return false }
    // WD-40 use: only a sentence has a ticket in front of it.
    return (0x41...0x5A).contains(source.value.bytes[tokens[index + 1].range.lowerBound])
  }

  // MARK: - Labels

  /// Leaves out a label (Delivery:, KR2：, 1.4) unless what stands behind it says nothing without it (NPS: 32 → 45).
  private func withoutLabel(_ all: [Int]) -> [Int] {
    var left = withoutNumbering(all)[...]
    while let colon = left.prefix(16).firstIndex(where: {
      isColon($0) || source.isMark($0, ["|"]) || isLabelDash($0, left)
    }) {
      let label = left[..<colon]
      let behind = left[(colon + 1)...]
      guard !behind.isEmpty else { break }
      // People Group KR2: the code of a line behind the name of whose it is.
      if !isCode(label), !(label.count <= 6 && isCode(label.suffix(1)) && !label.contains(where: isNumber)) {
        guard !has(Array(label.suffix(1)), [.baseline, .present, .span]),
          !label.contains(where: isNumber) || !has(label, [.baseline, .present]),
          !label.contains(where: asides.contains)
        else { break }
        // Departures within two minutes: 79% → 90%: the label is what is measured, and its numbers are a part of that.
        // No more words than these lead to one.
        if let number = behind.prefix(16).first(where: { isNumber($0) || !isLead($0) }), isNumber(number),
          !isCounted(number)
        {
          return label.filter { !isNumber($0) } + Array(behind)
        }
        // Duplicates shipped: 1,150 packets, of which the label says what was done.
        if label.count <= 6, behind.prefix(2).contains(where: isNumber), label.contains(where: isDone) {
          return Array(label) + Array(behind)
        }
        // Handbook written: EN, FI; perehdytyskansio tehty: suomi/viro: the label says what is done, and for what.
        if label.count > 1, label.count <= 6, label.last.map(isDone) ?? false,
          behind.allSatisfy({ !isNumber($0) && tokens[$0].tags.isDisjoint(with: Tag.anyVerb.union(.finite)) })
        {
          return Array(label) + Array(behind)
        }
        guard label.count <= 6, isUnnumbered(label), !has(Array(label), .finite) else { break }
      }
      left = behind
    }
    return left.count == all.count ? all : withoutNumbering(Array(left))
  }

  private func isDone(_ index: Int) -> Bool {
    source.isParticiple(index) || tokens[index].tags.isSuperset(of: [.work, .noun]) && tokens[index].kind == .word
  }

  /// Without a number, or with one that is a part of a name: tunnel washer 2.
  private func isUnnumbered(_ label: ArraySlice<Int>) -> Bool {
    guard let last = label.last, isNumber(last), label.count > 1 else { return !label.contains(where: isNumber) }
    let names = label.dropLast()
    return source.isBareNumber(last) && tokens[last].range.count <= 2 && !names.contains(where: isNumber)
      && names.allSatisfy { tokens[$0].kind == .word && tokens[$0].tags.isSubset(of: [.nameLead, .thing, .nounToo]) }
      && !(names.last.map(source.isPlural) ?? true)
  }

  /// 2,000 sign-ups: the word behind the number says what is counted.
  private func isCounted(_ number: Int) -> Bool {
    guard tokens.indices.contains(number + 1), tokens[number + 1].kind == .word else { return false }
    let word = source.string(tokens[number + 1])
    if tokens[number + 1].tags.contains(.new) { return true }
    return tokens[number + 1].tags.isDisjoint(with: [
      .span, .opener, .place, .per, .recurrence, .baseline, .present, .and, .level, .bound, .relativeDate, .month,
      .season,
    ]) && word.count > 3
  }

  /// Leaves out what numbers the line: KR1.4, 1.4 Strengthen, 3. Draft, （三）, ②, - [ ].
  private func withoutNumbering(_ all: [Int]) -> [Int] {
    guard let first = all.first else { return all }
    let start = tokens[first].range.lowerBound
    let end = numbering(start)
    let left = all.drop { index in
      if tokens[index].range.lowerBound < end { return true }
      guard case .mark(let mark) = tokens[index].kind else { return false }
      return tokens[index].tags.isEmpty && ![0x3C, 0x3E, 0x2264, 0x2265, 0x2B, 0x2D, 0x24].contains(mark)
    }
    return left.isEmpty || left.count == all.count ? all : Array(left)
  }

  /// Where the code or the number that a line starts with ends; the start where it has none.
  private func numbering(_ start: Int) -> Int {
    let text = source.text
    if let end = bracketed(start) ?? named(start) { return end }
    // Of the words that a line is called by, none starts with another letter.
    if isLatinLetter(text, start), source.byte(start + 1) != UInt8(ascii: ")"),
      !"agkopt".utf8.contains(text[start])
    {
      return start
    }
    var offset = start
    while offset < text.count, isLatinLetter(text, offset) { offset += 1 }
    let letters = source.value.foldedSlice(start..<offset)
    // d) put on a show.
    if letters.range.count == 1, source.byte(offset) == UInt8(ascii: ")") { return offset + 1 }
    guard
      letters.isEmpty
        || letters.range.count <= 11
          && ["kr", "o", "p", "okr", "kpi", "objective", "tavoite", "avaintulos", "goal"].contains(letters)
    else {
      return start
    }
    if !letters.isEmpty { offset = source.value.skip(offset) }
    let digits = offset
    var points = 0
    while offset < text.count,
      source.value.isDigit(offset)
        || points < 3 && source.value.isDigit(offset + 1) && [0x2E, 0x2D].contains(text[offset])
    {
      if !source.value.isDigit(offset) { points += 1 }
      offset += source.value.scalar(offset).length
    }
    guard offset > digits, offset - digits <= 6 else { return start }
    let isSet = offset < text.count && [0x20, 0x2E, 0x29, 0x3A, 0x7C].contains(text[offset])
    if !letters.isEmpty { return isSet || offset < text.count && text[offset] >= 0xE2 ? offset : start }
    let next = source.value.skip(offset)
    guard next < text.count else { return start }
    // 3. Draft and 1) Draft; 1.4 Strengthen, but not 3.5 tonnes.
    if [0x2E, 0x29].contains(text[offset]), source.byte(offset + 1) == 0x20 || source.byte(offset + 1) >= 0xE3 {
      return offset + 1
    }
    if source.value.scalar(offset).value == 0x3001 { return offset + 3 }
    // 1.2M EUR is a number, and none of a line.
    let isAmount = source.amounts.bareQuantity(start).map { $0.range.upperBound > offset } ?? false
    return points > 0 && (0x41...0x5A).contains(source.value.bytes[next]) && !isAmount ? offset : start
  }

  /// 关键结果2、, 目标三：: what the line is, in words.
  private func named(_ start: Int) -> Int? {
    guard source.byte(start) >= 0xE5 else { return nil }
    let names: [StaticString] = ["关键结果", "關鍵結果", "关键成果", "關鍵成果", "目标", "目標", "指标", "指標"]
    let text = source.value.foldedSlice(start..<source.text.count)
    guard let name = names.first(where: text.hasPrefix) else { return nil }
    var offset = start + name.utf8CodeUnitCount
    let digits = offset
    while offset < source.text.count, offset - digits <= 6,
      source.value.isDigit(offset) || source.value.hanNumeral(offset) != nil
    {
      offset += source.value.scalar(offset).length
    }
    let (mark, width) = source.value.scalar(offset)
    return offset > digits && [0x3001, 0xFF1A, 0x3A, 0xFF0E, 0x2E].contains(mark) ? offset + width : nil
  }

  /// （三）, (2): a number in brackets in front of everything.
  private func bracketed(_ start: Int) -> Int? {
    let (open, length) = source.value.scalar(start)
    guard open == 0x28 || open == 0xFF08 else { return nil }
    var offset = start + length
    let inside = offset
    while offset < source.text.count, offset - inside <= 9,
      source.value.isDigit(offset) || source.value.hanNumeral(offset) != nil
    {
      offset += source.value.scalar(offset).length
    }
    let (close, width) = source.value.scalar(offset)
    return offset > inside && (close == 0x29 || close == 0xFF09) ? offset + width : nil
  }

  /// Fundraising – apply for six grants: a word or two, a dash, and what is to be done.
  private func isLabelDash(_ index: Int, _ left: ArraySlice<Int>) -> Bool {
    guard source.isMark(index, ["-", "–", "—"]), !source.touches(index), !source.touches(index + 1),
      let first = left.first,
      index - first <= 2, index > first, tokens.indices.contains(index + 1),
      left.prefix(while: { $0 < index }).allSatisfy({
        tokens[$0].kind == .word && tokens[$0].tags.isDisjoint(with: [.work, .metric, .finite])
      })
    else { return false }
    let tags = tokens[index + 1].tags
    return tokens[index + 1].kind == .word && !tags.isDisjoint(with: [.work, .workUnlessShare])
      && tags.isDisjoint(with: [.noun, .nounToo])
  }

  private func isColon(_ index: Int) -> Bool {
    guard source.isMark(index, [":", "："]) else { return false }
    // 62 %:sta and 1:14 have no blank behind the colon.
    return !source.touches(index + 1) || source.isMark(index, ["："]) || !source.touches(index)
      || tokens[index + 1].kind == .han
  }

  /// KR2, P1, O1.3: letters and digits that number a line.
  private func isCode(_ label: ArraySlice<Int>) -> Bool {
    guard label.count <= 3, let first = label.first else { return label.isEmpty }
    let word = label.map { String(source.string(tokens[$0])) }.joined()
    return TitleCut.isCode(word) || label.count == 1 && ["kr", "o", "kpi"].contains(source.string(tokens[first]))
  }

  private static func isCode(_ word: String) -> Bool {
    let letters = word.prefix { $0.isLetter }
    let digits = word.dropFirst(letters.count)
    return ["kr", "o", "p", "okr"].contains(letters) && !digits.isEmpty
      && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
  }

  /// A word that leads to a number and is no subject of its own.
  private func isLead(_ index: Int) -> Bool {
    let token = tokens[index]
    if case .mark = token.kind { return true }
    if token.kind == .date || !token.tags.isDisjoint(with: [.month, .season]) { return true }
    return !token.tags.isDisjoint(with: [.level, .bound, .ceiling, .span, .origin, .baseline, .changeLead, .present])
      && token.tags.isDisjoint(with: [.work, .gain])
  }

  // MARK: - Times

  /// Leaves out what only says when (by 30 April 2027, after 12 months, 9月底前), unless two numbers are told by it.
  func withoutTimes(_ all: [Int]) -> [Int] {
    let all = withoutOpeningTime(all)
    guard all.contains(where: { source.timeAdverbial($0) != nil }) else { return withoutOuterMarks(all) }
    var left: [Int] = []
    left.reserveCapacity(all.count)
    let isPair = all.count(where: isNumber) > 1
    var place = 0
    while place < all.count {
      let index = all[place]
      place += 1
      guard let end = source.timeAdverbial(index), !isPair || !source.isDate(index) else {
        left.append(index)
        continue
      }
      if isPair, isDated(Array(all[(place - 1)...].prefix { tokens[$0].range.lowerBound < end })) {
        left.append(index)
        continue
      }
      while place < all.count, tokens[all[place]].range.lowerBound < end { place += 1 }
    }
    return withoutOuterMarks(left)
  }

  /// By September, …: the mark behind it went with it.
  private func withoutOuterMarks(_ all: [Int]) -> [Int] {
    var left = all
    while left.count > 1, let first = left.first, source.joint(at: first) == .mark { left.removeFirst() }
    while left.count > 1, let last = left.last, source.joint(at: last) == .mark { left.removeLast() }
    return left
  }

  /// In July, …; Heinäkuussa …; 7月，…: when, in front of everything else.
  private func withoutOpeningTime(_ all: [Int]) -> [Int] {
    var left = all[...]
    let isTime = { [tokens] (index: Int) in tokens[index].kind == .date || tokens[index].tags.contains(.month) }
    if let first = left.first, !tokens[first].tags.isDisjoint(with: [.place, .opener]),
      let next = left.dropFirst().first, isTime(next)
    {
      left = left.dropFirst()
    }
    if let first = left.first, isTime(first), tokens[first].number == nil {
      left = left.dropFirst().drop { isTime($0) && !isNumber($0) }
    } else {
      left = all[...]
    }
    while left.count > 1, let first = left.first, source.joint(at: first) == .mark { left = left.dropFirst() }
    while left.count > 1, let last = left.last, source.joint(at: last) == .mark { left = left.dropLast() }
    return left.isEmpty || left.count == all.count ? all : Array(left)
  }
}
