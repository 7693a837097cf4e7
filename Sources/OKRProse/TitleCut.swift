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

  enum Joint: UInt32 {
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
  /// Where the title goes on behind a number of the line that was read as a part of another one: KR 3 – 60 new pubs.
  var endOfNumber: Int?
  /// The tokens of which something is asked: all but what stands in brackets, in front and behind.
  private(set) var body: [Int] = []
  let source: TitleTokens
  var tokens: [TitleToken] { source.tokens }

  init(_ source: TitleTokens, leavesIdle: Bool = false) {
    self.source = source
    let all = Array(source.tokens.indices)
    var left = withoutBrackets(all)
    if left.isEmpty { (left, asides) = (all, []) }
    left = withoutHandles(left)
    if !leavesIdle { left = withoutIdle(left) }
    body = left
    split(withoutLabel(left))
    for index in parts.indices { parts[index].tokens = withoutTimes(parts[index].tokens) }
    if parts.contains(where: { $0.tokens.isEmpty }) { parts.removeAll { $0.tokens.isEmpty } }
    if parts.isEmpty { parts = [Part(tokens: all, joint: .none)] }
  }

  /// Where what is left of the title starts, if something was left out before it.
  var opening: Int? {
    if let endOfNumber { return endOfNumber }
    guard let first = parts.lazy.flatMap(\.tokens).min(), first > 0 else { return nil }
    return tokens[first].range.lowerBound
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
      let inside = withoutMore(Array(all[(place + 1)..<end]))
      // 2025〔18〕号文: the number of a document.
      let isDocument =
        tokens[index].kind == .mark(0x3014) && end + 1 < all.count && source.word(all[end + 1]).hasPrefix("号")
      if !isDocument, !isFootnote(inside, closing, before: left), saysWhere(inside, before: left) {
        left.append(index)
        left.append(contentsOf: inside + [all[end]])
        asides.formUnion(inside)
      }
      place = end + 1
    }
    return left
  }

  /// (today 21k, the rival 80k): what it says behind where the number stands today.
  private func withoutMore(_ inside: [Int]) -> [Int] {
    guard let end = inside.firstIndex(where: { source.joint(at: $0) == .mark }),
      inside[..<end].contains(where: isNumber),
      has(inside[..<end], .today), inside[end...].contains(where: isNumber) || has(inside[end...], .detail),
      !has(inside[end...], .aim)
    else { return inside }
    return Array(inside[..<end])
  }

  /// 92% [3]: one digit in square brackets that is no level of what stands before it.
  private func isFootnote(_ inside: [Int], _ closing: UInt32, before: [Int]) -> Bool {
    guard closing == 0x5D, inside.count == 1, tokens[inside[0]].range.count == 1,
      let digit = source.limited(to: inside).quantities().first?.value,
      let outside = source.limited(to: before.suffix(12)).quantities().last
    else { return false }
    return ![.count, .bare].contains(outside.kind)
      || (outside.value?.magnitude).map { $0 > digit.times(Decimal(10), over: Decimal(1)) ?? digit } ?? false
  }

  /// The bracket, or the target of a link that starts with it.
  private func closes(_ token: TitleToken, _ closing: UInt32) -> Bool {
    token.kind == .mark(closing) || closing == 0x5D && source.byte(token.range.lowerBound) == UInt8(ascii: "]")
  }

  /// Activation [38 %] above 60: the number right behind a bracket that stands behind what is measured.
  private func goal(behind inside: [Int], _ before: [Int]) -> TitleQuantity? {
    guard let last = inside.last, !before.isEmpty else { return nil }
    return source.limited(to: Array((last + 2..<last + 6).clamped(to: tokens.startIndex..<tokens.endIndex)))
      .quantities().first
  }

  /// Whether a bracket tells where something stands today or shall stand: (was 41%), (baseline unknown), (12 → 20).
  private func saysWhere(_ inside: [Int], before: [Int]) -> Bool {
    // (定义：听到90%以上), (a delay of less than 5 min is not late): what is meant, and why.
    if isRemark(inside) || has(inside.prefix(1), .condition)
      || inside.contains(where: { tokens[$0].tags.contains(.finite) && source.tags($0 + 1).contains(.negation) })
    {
      return false
    }
    // (212 answers): what a figure is taken of.
    if has(inside, .sample), !has(inside, [.baseline, .present, .span]) { return false }
    // (was 2 pp worse a year ago): how it has changed, and not where it stands.
    let said = source.limited(to: inside).quantities()
    if !said.isEmpty, said.allSatisfy({ $0.kind == .points }) { return false }
    // （张三 编辑于 2026-01-08 16:30): who wrote it, and when.
    if has(inside, .remark), !has(inside.prefix(1), .amount), inside.first.map({ !isNumber($0) }) ?? false,
      source.limited(to: inside).namesDates, !has(inside, [.baseline, .present, .origin])
    {
      return false
    }
    // (copied from Teams 14.1. at 9.12): what was done with the line on a day.
    if let first = inside.first, isDoneTo(first), !has(inside, [.baseline, .present, .origin]),
      inside.allSatisfy({ !isNumber($0) || source.isBareNumber($0) }), source.limited(to: inside).namesDates
    {
      return false
    }
    let says =
      has(inside, [.baseline, .present, .origin])
      || inside.contains { tokens[$0].tags == .span || tokens[$0].tags.contains(.span) && tokens[$0].kind == .han }
    // (ISO week 26), (row 14): a number that is a name.
    guard inside.contains(where: { isNumber($0) && !isName($0) }) else {
      if says {
        // (nyt WD9): a day of the month by its name.
        if has(inside, .today), let last = inside.last, hasDigit(last) { return true }
        return has(inside, .habit) || ClauseReader(source.limited(to: inside), asides: []).unknownBaseline != nil
      }
      return source.limited(to: inside).namesDates && inside.contains { tokens[$0].kind == .digits && !isName($0) }
    }
    // （現 2.1 萬）: how many there are.
    // (现覆盖三分之一).
    // （组里现最好27.4%，计量院测的）.
    if let then = inside.prefix(3).first(where: { source.isCharacter($0, of: HanCharacters.thens) }),
      inside.prefix(while: { source.joint(at: $0) == nil }).prefix(6).contains(where: { $0 > then && isNumber($0) })
    {
      return true
    }
    // (stretch 4.8): more of the target.
    if has(inside, .detail), !(source.limited(to: inside).namesDates && inside.first.map(isNumber) ?? false) {
      return false
    }
    // (winter: 66%), (Q1: 71%), (2025: 12): when it stood there.
    let inner = source.limited(to: inside)
    // 较年初(8.6亿)净增1.2亿.
    if says || has(before.suffix(3), [.origin, .present, .baseline]) || isPairOfLevels(inner, inside) { return true }
    if inner.namesDates,
      inside.contains(where: { !isHanMonth($0) && isDated([$0]) }) || inner.namesDates && !isDated(inside)
    {
      return true
    }
    // Down 12% on 2025 (1.9 GWh): what it was then.
    if let last = before.last, tokens[last].kind == .date, inner.quantities().count == 1,
      inner.quantities()[0].kind != .share,
      inside.count <= 3
    {
      return true
    }
    if standsBySite(inside, before) { return true }
    // 81% (62%), 81% (edelliskausi 62%): one number of what is measured, and no more than a word or two.
    let short = Array(inside.prefix { source.joint(at: $0) == nil })
    guard short.count <= (inside.first.map(isNumber) ?? false ? 6 : 4) else { return false }
    // 18 (C wing 10, D wing 8): the parts that it has.
    if short.count < inside.count, inside.dropFirst(short.count + 1).contains(where: isNumber) { return false }
    let within = source.limited(to: short).quantities()
    guard let outside = source.limited(to: before.suffix(12)).quantities().last ?? goal(behind: inside, before)
    else { return false }
    // (3 v ka 34 kg): the time is that of the mean.
    let levels = within.count > 1 ? within.filter { $0.kind != .time || outside.kind == .time } : within
    guard levels.count == 1, let only = levels.first, !has(inside, [.ceiling, .per]) else { return false }
    // (cost centre 3305) is no share.
    let isKind =
      only.kind == outside.kind
      || only.kind == .bare && outside.kind == .share && only.value.map { $0 <= Decimal(100) } ?? false
    // 42 kg (34 kg): of a measure it is the same, of things counted others.
    return isKind && (only.kind != .count || has(inside, .measure) && has(before.suffix(1), .measure))
      && only.value != nil
  }

  /// 98.5% (the north 97.1, the south 94.6): shares of places, all of them below the target or all above it.
  private func standsBySite(_ inside: [Int], _ before: [Int]) -> Bool {
    let sites = source.limited(to: inside).quantities()
    guard sites.count > 1, let target = source.limited(to: before.suffix(12)).quantities().last, target.kind == .share,
      let level = target.value, sites.allSatisfy({ [.share, .bare].contains($0.kind) && !$0.isSigned })
    else { return false }
    let levels = sites.compactMap(\.value).filter { $0 <= Decimal(100) }
    return levels.count == sites.count && (levels.allSatisfy { $0 < level } || levels.allSatisfy { level < $0 })
  }

  private func isName(_ number: Int) -> Bool {
    source.tags(number - 1).contains(.nameLead) && source.isBareNumber(number)
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
      guard let end = source.timeAdverbial(index), !isPair || isOnlyTime(place - 1, end, all) || !source.isDate(index)
      else {
        left.append(index)
        continue
      }
      if isPair, !isOnlyTime(place - 1, end, all),
        isDated(Array(all[(place - 1)...].prefix { tokens[$0].range.lowerBound < end }))
      {
        left.append(index)
        continue
      }
      while place < all.count, tokens[all[place]].range.lowerBound < end { place += 1 }
      if let last = left.last, ["ens", "ensi"].contains(source.word(last)) { left.removeLast() }
    }
    return withoutOuterMarks(left)
  }

  /// … before 15/11/2026: whether the day by which ends a clause that names no other time.
  private func isOnlyTime(_ place: Int, _ end: Int, _ all: [Int]) -> Bool {
    guard let last = all.last, tokens[last].range.upperBound <= end else { return false }
    return !isDated(Array(all[..<place])) && !has(all[..<place], [.baseline, .present, .origin, .span])
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
      left = left.dropFirst()
      left = left.drop { isTime($0) && !isNumber($0) }
      // 2025年9月1日至12月31日,: from one day to another.
      if let joint = left.first, !tokens[joint].tags.isDisjoint(with: [.span, .reach]),
        let day = left.dropFirst().first,
        isTime(day), left.dropFirst(2).first.map({ source.joint(at: $0) == .mark }) ?? false
      {
        left = left.dropFirst(2)
      }
    } else {
      left = all[...]
    }
    while left.count > 1, let first = left.first, source.joint(at: first) == .mark { left = left.dropFirst() }
    while left.count > 1, let last = left.last, source.joint(at: last) == .mark { left = left.dropLast() }
    return left.isEmpty || left.count == all.count ? all : Array(left)
  }
}
