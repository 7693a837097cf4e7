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
  /// What stands in brackets.
  private(set) var brackets: [Piece] = []
  /// The tokens of which something is asked: all but what stands in brackets, in front and behind.
  private(set) var body: [Int] = []
  /// The title without what stands beside it; its own, so that nobody holds it for a question.
  let source: TitleTokens
  var tokens: [TitleToken] { source.tokens }
  /// The tokens of brackets that say nothing of what is asked for.
  private var idle: Set<Int> = []
  /// Where the title itself starts.
  private let start: Int

  init(_ source: TitleTokens, leavesIdle: Bool = false) {
    self.source = TitleTokens(source.tokens, of: source)
    start = source.tokens.first?.range.lowerBound ?? 0
    let all = Array(source.tokens.indices)
    var left = withoutBrackets(all, leavesIdle: leavesIdle)
    if left.isEmpty { (left, asides, idle) = (all, [], []) }
    let plain = withoutMarkup(left)
    left = leavesIdle ? plain : leaveOut(plain, isCut: plain.first != left.first)
    body = left
    split(withoutLabel(left))
    for index in parts.indices { parts[index].tokens = withoutTimes(parts[index].tokens) }
    if parts.contains(where: { $0.tokens.isEmpty }) { parts.removeAll { $0.tokens.isEmpty } }
    if parts.isEmpty { parts = [Part(tokens: Array(tokens.indices), joint: .none)] }
  }

  /// Where what is left of the title starts, if something was left out before it.
  var opening: Int? {
    guard let first = parts.lazy.flatMap(\.tokens).min(), tokens[first].range.lowerBound > start else { return nil }
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

  /// Leaves out of all that is read what says nothing of what is asked for, so that nobody can ask it anything.
  private func leaveOut(_ left: [Int], isCut: Bool) -> [Int] {
    let body = withoutIdle(left)
    let isCut = isCut || body.count < left.count
    guard isCut || !idle.isEmpty, let first = body.first, let last = body.last else { return body }
    let kept = tokens.indices.filter { !idle.contains($0) && (!isCut || first <= $0 && $0 <= last) }
    guard kept.count < tokens.count else { return body }
    var places: [Int: Int] = [:]
    for (place, index) in kept.enumerated() { places[index] = place }
    source.tokens = kept.map { tokens[$0] }
    asides = Set(asides.compactMap { places[$0] })
    return body.compactMap { places[$0] }
  }

  private func withoutBrackets(_ all: [Int], leavesIdle: Bool) -> [Int] {
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
      let piece = bracket(inside, opening: index, before: left, isLast: end + 1 == all.count)
      if leavesIdle { brackets.append(piece) }
      if saysWhere(piece, before: left, of: all, leavesIdle: leavesIdle) {
        left.append(index)
        left.append(contentsOf: inside + [all[end]])
        asides.formUnion(inside)
      } else if inside.contains(where: isNumber) {
        idle.formUnion(all[place...end])
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
  private func saysWhere(_ piece: Piece, before left: [Int], of all: [Int], leavesIdle: Bool) -> Bool {
    let inside = piece.tokens
    guard inside.contains(where: isNumber) else {
      guard has(inside, [.baseline, .present, .origin, .habit]) else { return false }
      // (nyt WD9): a day of the month by its name.
      if has(inside, .today), let last = inside.last, source.word(last).hasDigit { return true }
      return has(inside, .habit) || ClauseReader(source.limited(to: inside), asides: []).unknownBaseline != nil
    }
    // （2）, in front of everything: the number of the line.
    if left.isEmpty, inside.count == 1 { return false }
    // (212 answers): what a figure is taken of.
    if has(inside, .sample), !has(inside, [.baseline, .present, .span]) { return false }
    return leavesIdle || standsBySite(inside, left) || !isIdle(piece, of: all)
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
