import OKRReader

/// What stands between two marks of a title, and how likely it is that it says nothing of what is asked for.
extension TitleCut {
  /// A run of tokens that no mark parts, what stands in brackets, or the words at the end of a run.
  struct Piece {
    /// Where it stands, as the features of `PieceOpinion` tell it.
    enum Place: UInt32 {
      case inside, first, last, whole, bracket, tail, head
    }

    var tokens: [Int]
    /// The marks before and behind it as scalars; 0 at the ends of the title, 1 for a wide blank, 2 for a blank.
    var before, behind: UInt32
    var place = Place.inside
    /// The last word before the colon in front of it: owner: …, 信心：….
    var label: Int?
    /// Of a bracket, what the last number before it and the first one in it are of.
    var kinds: (UInt32, UInt32) = (0, 0)
    var isOfOneKind: Bool { kinds.0 == 0 || kinds.1 == 0 || kinds.0 == kinds.1 || kinds.1 == bareKind }
    private var bareKind: UInt32 { TitleQuantity.Kind.bare.rawValue + 1 }
  }

  /// How likely it must be that a piece says nothing, as the logarithm of the odds: more where it has a number or names a
  /// metric, and most for a number of today.
  enum Bound {
    static let words = 0.5
    static let number = 1.0
    static let metric = 1.5
    static let then = 2.0
    static let bothEnds = 4.0
  }

  private func bound(of piece: Piece) -> Double {
    piece.tokens.contains(where: isNumber) ? Bound.number : has(piece.tokens, .metric) ? Bound.metric : Bound.words
  }

  /// The pieces of some tokens, without the marks between them.
  func pieces(_ all: [Int]) -> [Piece] {
    var found: [Piece] = []
    var current = Piece(tokens: [], before: 0, behind: 0)
    for index in all {
      // ; 2023: 81 per cent: when it stood there.
      let isValue = !found.isEmpty && isColon(index) && current.tokens.allSatisfy(source.isDate)
      let mark = isValue ? nil : separator(index)
      let isWide = current.tokens.last.map { self.isWide(behind: $0) } ?? false
      guard mark != nil || isWide else {
        current.tokens.append(index)
        continue
      }
      if !current.tokens.isEmpty {
        current.behind = mark ?? 1
        found.append(current)
      }
      let label = isColon(index) ? found.last?.tokens.last : nil
      current = Piece(tokens: mark == nil ? [index] : [], before: mark ?? 1, behind: 0, label: label)
    }
    if !current.tokens.isEmpty { found.append(current) }
    for index in found.indices {
      let (isFirst, isLast) = (index == found.startIndex, index + 1 == found.endIndex)
      found[index].place = isFirst ? isLast ? .whole : .first : isLast ? .last : .inside
    }
    return found
  }

  /// Two blanks or a tab behind a token.
  private func isWide(behind index: Int) -> Bool {
    let end = tokens[index].range.upperBound
    return source.byte(end) == 0x09 || source.byte(end) == 0x20 && source.byte(end + 1) == 0x20
  }

  /// The mark that a token is, if it parts what stands before it from what stands behind it.
  private func separator(_ index: Int) -> UInt32? {
    guard !asides.contains(index) else { return nil }
    if source.joint(at: index) == .mark { return source.value.scalar(tokens[index].range.lowerBound).value }
    guard case .mark(let mark) = tokens[index].kind else { return nil }
    // 12 → under 5: an arrow to a number.
    if tokens[index].tags == .span, tokens[index...].dropFirst().prefix(2).contains(where: { $0.number != nil }),
      tokens[..<index].contains(where: { $0.number != nil })
    {
      return nil
    }
    switch mark {
    case 0x3A, 0xFF1A: return isColon(index) ? mark : nil
    // Calls / week: a per.
    case 0x2F where tokens.indices.contains(index + 1) && ValueNames.isTime(source.value, tokens[index + 1].range):
      return nil
    // 初学者不怕摔-白班, 重点KR—: beside a Chinese word; 3,000位~ so; //figures: one of two marks.
    case 0x2D where isHan(beside: index), 0x2013 where isHan(beside: index), 0x2014 where isHan(beside: index):
      return mark
    case 0x7E where source.touches(index) && !source.touches(index + 1) && isHan(beside: index): return mark
    case 0x2F where source.touches(index) && isMark(index - 1, mark): return mark
    case 0x2F where source.touches(index + 1) && isMark(index + 1, mark): return mark
    // A hyphen inside of a word, a slash between two, a decimal point.
    case 0x2D, 0x2013, 0x2014, 0x2F, 0x2E, 0x26, 0x2B, 0x3C, 0x3E, 0x3D:
      return source.touches(index) && source.touches(index + 1) || !tokens[index].tags.isEmpty ? nil : mark
    // Draft_Get a second oven: what is glued to it.
    case 0x5F where isGlue(index): return mark
    // …做有温度的律师_已录入北森, <状态：正常>: beside a Chinese word.
    case 0x5F where isHan(beside: index), 0x3C where isHan(beside: index), 0x3E where isHan(beside: index):
      return touchesNumber(index) ? nil : mark
    case 0x3D where isBetweenHan(index), 0x7E where isBetweenHan(index), 0x2A where isBetweenHan(index): return mark
    case 0x2A where isAroundEnd(index, mark), 0x5F where isAroundEnd(index, mark): return mark
    // *60*, _new_: what is emphasised is a part of the sentence.
    case 0x2A, 0x5F, 0x60, 0x7E:
      return source.touches(index) && isOfWord(index - 1) || source.touches(index + 1) && isOfWord(index + 1)
        ? nil : mark
    // Quotes, and what belongs to a number: %, €, ±, ≤.
    case 0x22, 0x27, 0x2018...0x201F, 0x25, 0x24, 0xA3, 0x20AC, 0xA5, 0xFFE5, 0xB0, 0xB1, 0x2264, 0x2265, 0xD7:
      return nil
    default: return mark
    }
  }

  /// What stands in brackets behind some tokens, as a piece.
  func bracket(_ inside: [Int], opening: Int, before left: [Int], isLast: Bool) -> Piece {
    let behind: UInt32 = (isLast ? 0 : 1) + (left.suffix(3).contains(where: isNumber) ? 2 : 0)
    var piece = Piece(
      tokens: inside, before: source.value.scalar(tokens[opening].range.lowerBound).value,
      behind: left.isEmpty ? 4 : behind, place: .bracket)
    if inside.contains(where: isNumber) {
      // 40% (62%), $250k (30 tables): a level beside another one of its kind.
      let (inner, outer) = (source.limited(to: inside).quantities(), source.limited(to: left.suffix(12)).quantities())
      piece.kinds = (outer.last.map { $0.kind.rawValue + 1 } ?? 0, inner.first.map { $0.kind.rawValue + 1 } ?? 0)
    }
    return piece
  }

  /// Whether what stands in brackets says nothing of what is asked for.
  func isIdle(_ piece: Piece, of all: [Int]) -> Bool {
    let inside = piece.tokens
    // (was 12), （车间现最好91%）, (Q1: 71): then.
    let saysThen =
      has(inside, [.baseline, .present, .origin, .span])
      || inside.prefix(3).contains { source.isCharacter($0, of: HanCharacters.thens) }
    // $250k (30 tables): not of one kind.
    if !saysThen, !piece.isOfOneKind, !source.limited(to: inside).namesDates { return true }
    let outside = all.count(where: isNumber) - inside.count(where: isNumber)
    let bound = saysBothEnds(piece) ? Bound.bothEnds : saysThen ? Bound.then : Bound.words
    return PieceOpinion.logit(self, piece, of: 0, others: outside) > bound
  }

  /// Leaves out what stands in front and behind and says nothing of what is asked for.
  func withoutIdle(_ all: [Int]) -> [Int] {
    // As most titles are: nothing parts it.
    guard all.contains(where: { separator($0) != nil || isWide(behind: $0) }) else {
      return withoutIdleEnds(all, [Piece(tokens: all, before: 0, behind: 0, place: .whole)])
    }
    let pieces = pieces(all)
    guard pieces.count > 1 else { return withoutIdleEnds(all, pieces) }
    let isNumbered = pieces.map { $0.tokens.contains(where: isNumber) }
    let numbered = isNumbered.count { $0 }
    func logit(_ place: Int) -> Double {
      PieceOpinion.logit(self, pieces[place], of: pieces.count, others: numbered - (isNumbered[place] ? 1 : 0))
    }
    func weight(_ place: Int) -> Double {
      if pieces[place].tokens.contains(where: asides.contains) { return 100 }
      return (saysBothEnds(pieces[place]) ? Bound.bothEnds : bound(of: pieces[place])) - logit(place)
    }
    // One run of pieces is the title: the one for which most speaks.
    var (first, last, best) = (0, -1, 0.0)
    var (start, sum) = (0, 0.0)
    for place in pieces.indices {
      sum += weight(place)
      if sum > best { (first, last, best) = (start, place, sum) }
      if sum < 0 { (start, sum) = (place + 1, 0) }
    }
    guard first <= last else { return all }
    // NPS: 30 to 40: a number by itself says nothing without what it is of.
    while first > 0, !pieces[first...last].contains(where: { $0.tokens.contains(where: isOfSentence) }) { first -= 1 }
    guard first > 0 || last + 1 < pieces.count, let opening = pieces[first].tokens.first,
      let end = pieces[last].tokens.last
    else { return withoutIdleEnds(all, pieces) }
    return withoutIdleEnds(all.filter { opening <= $0 && $0 <= end }, Array(pieces[first...last]))
  }

  /// **…**, <li>…</li>, > …, ▸ …: what only says how the line looks, in front and behind.
  func withoutMarkup(_ all: [Int]) -> [Int] {
    var left = withoutNumbering(all).drop(while: isBullet)
    while left.count > 2, let first = left.first, let last = left.last {
      if tokens[first].kind == .mark(0x3C), let end = left.prefix(4).firstIndex(where: { isMark($0, 0x3E) }) {
        left = left[(end + 1)...]
      } else if isMark(last, 0x3E), let start = left.suffix(4).lastIndex(where: { isMark($0, 0x3C) }) {
        left = left[..<start]
      } else if isMark(first, 0x3E) {
        left = left.dropFirst()
      } else if [0x2A, 0x5F, 0x7E, 0x60].contains(where: { isMark(first, $0) && isMark(last, $0) }) {
        left = left.dropFirst().dropLast()
      } else {
        break
      }
    }
    return left.isEmpty ? all : Array(left)
  }

  /// 1、, 3）, 2., （2）: the number of the line.
  private func withoutNumbering(_ all: [Int]) -> ArraySlice<Int> {
    guard let first = all.first, isNumber(first) else { return all[...] }
    let (start, end) = (tokens[first].range.lowerBound, tokens[first].range.upperBound)
    // A number in wide brackets is one token.
    if source.value.scalar(start).value == 0xFF08 { return all.dropFirst() }
    guard source.isBareNumber(first), end - start <= (tokens[first].kind == .han ? 3 : 2) else { return all[...] }
    let (mark, width) = source.value.scalar(end)
    guard [0x3001, 0xFF09, 0x29, 0xFF0E].contains(mark) || mark == 0x2E && source.byte(end + 1) == UInt8(ascii: " ")
    else { return all[...] }
    return all.drop { tokens[$0].range.lowerBound < end + width }
  }

  /// A mark that nothing is said by: no sign of a number, no bound.
  private func isBullet(_ index: Int) -> Bool {
    guard case .mark(let mark) = tokens[index].kind else { return false }
    return tokens[index].tags.isEmpty && ![0x3C, 0x3E, 0x2264, 0x2265, 0x2B, 0x2D, 0x24].contains(mark)
  }

  /// Weight 120 kg to 128 kg: what a remark may open with, and yet a change.
  func saysBothEnds(_ piece: Piece) -> Bool {
    piece.tokens.count(where: isNumber) > 1 && has(piece.tokens, .span)
  }

  private func isHan(beside index: Int) -> Bool {
    [index - 1, index + 1].contains { tokens.indices.contains($0) && tokens[$0].kind == .han }
  }

  private func isGlue(_ index: Int) -> Bool {
    source.touches(index) && source.touches(index + 1) && isOfWord(index - 1) && isOfWord(index + 1)
  }

  private func isBetweenHan(_ index: Int) -> Bool {
    [index - 1, index + 1].allSatisfy { tokens.indices.contains($0) && tokens[$0].kind == .han }
  }

  private func touchesNumber(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { tokens.indices.contains($0) && isNumber($0) }
  }

  /// … _weight in the bonus 25%_: whether a mark is one of those around some words behind which the title ends.
  private func isAroundEnd(_ index: Int, _ mark: UInt32) -> Bool {
    guard let last = tokens.indices.last, isMark(last, mark),
      let word = tokens.indices.last(where: { !isMark($0, mark) }),
      let open = tokens[..<word].lastIndex(where: { $0.kind == .mark(mark) }), word > open + 1,
      !source.touches(open) || isMark(open - 1, mark)
    else { return false }
    return index > word || index == open || index + 1 == open
  }

  private func isMark(_ index: Int, _ mark: UInt32) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark(mark)
  }

  func isOfWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if case .mark = tokens[index].kind { return false } else { return true }
  }

  /// Whether a token is a word that does more than to lead to a number.
  private func isOfSentence(_ index: Int) -> Bool {
    let leads: Tag = [
      .level, .bound, .ceiling, .span, .origin, .baseline, .changeLead, .present, .month, .season, .measure, .opener,
    ]
    return (tokens[index].kind == .word || tokens[index].kind == .han) && tokens[index].number == nil
      && tokens[index].tags.isDisjoint(with: leads)
  }
}
