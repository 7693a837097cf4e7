import OKRReader

/// What stands between two marks of a title, and how likely it is that it says nothing of what is asked for.
extension TitleCut {
  /// A run of tokens that no mark parts.
  struct Piece {
    var tokens: [Int]
    /// The marks before and behind it as scalars; 0 at the ends of the title, 1 for a wide blank.
    var before, behind: UInt32
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
      current = Piece(tokens: mark == nil ? [index] : [], before: mark ?? 1, behind: 0)
    }
    if !current.tokens.isEmpty { found.append(current) }
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
    guard case .mark(let mark) = tokens[index].kind, tokens[index].tags != .span else { return nil }
    switch mark {
    case 0x3A, 0xFF1A: return isColon(index) ? mark : nil
    // Calls / week: a per.
    case 0x2F where tokens.indices.contains(index + 1) && ValueNames.isTime(source.value, tokens[index + 1].range):
      return nil
    // A hyphen inside of a word, a slash between two, a decimal point.
    case 0x2D, 0x2013, 0x2014, 0x2F, 0x2E, 0x26, 0x2B, 0x3C, 0x3E, 0x3D:
      return source.touches(index) && source.touches(index + 1) || !tokens[index].tags.isEmpty ? nil : mark
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

  /// Leaves out what stands in front and behind and says nothing of what is asked for.
  func withoutIdle(_ all: [Int]) -> [Int] {
    // As most titles are: nothing parts it.
    guard all.contains(where: { separator($0) != nil || isWide(behind: $0) }) else { return all }
    let pieces = pieces(all)
    guard pieces.count > 1 else { return all }
    let isNumbered = pieces.map { $0.tokens.contains(where: isNumber) }
    let numbered = isNumbered.count { $0 }
    func logit(_ place: Int) -> Double {
      PieceOpinion(self, pieces, place, others: numbered - (isNumbered[place] ? 1 : 0)).logit
    }
    func isKept(_ place: Int) -> Bool { logit(place) < (isNumbered[place] ? 1.0 : -0.5) }
    // From outside in, for what is inside is left alone.
    guard var first = pieces.indices.first(where: isKept), let last = pieces.indices.last(where: isKept) else {
      return all
    }
    // NPS: 30 to 40: a number by itself says nothing without what it is of.
    while first > 0, !pieces[first...last].contains(where: { $0.tokens.contains(where: isOfSentence) }) { first -= 1 }
    guard first > 0 || last + 1 < pieces.count, let start = pieces[first].tokens.first,
      let end = pieces[last].tokens.last
    else { return all }
    return all.filter { start <= $0 && $0 <= end }
  }

  private func isOfWord(_ index: Int) -> Bool {
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
