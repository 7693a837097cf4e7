import OKRReader
import OKRValues

extension TitleTokens {
  /// The percentage by which a change goes that a title tells twice: from $212k to $180k, that is 15% less; 从200万降到150万，下降25%.
  ///
  /// Only one in a piece of its own, in which nothing else is named: what turnover falls by is another matter.
  func restatedShare(beside change: ProseReading.Change) -> TitleQuantity? {
    let others = quantities().filter {
      ![change.from.range.lowerBound, change.to.range.lowerBound].contains($0.range.lowerBound)
    }
    guard others.count == 1, let share = others.first, share.kind == .share, !share.isAbout, !share.isDoubtful,
      share.isWritten, let value = share.value, !value.isZero
    else { return nil }
    func isBreak(_ index: Int) -> Bool {
      isMark(index, [",", ";", "(", "（", ")", "）", "–", "—", "=", ":", "："])
        || ["，", "；", "、"].contains { word(index).equals($0) }
        || !RestatedWords.joins.allSatisfy { !word(index).equals($0) } || numbers(at: index, in: change)
    }
    let start = tokens[..<share.firstToken].indices.last(where: isBreak).map { $0 + 1 } ?? 0
    let end = tokens.indices.dropFirst(share.lastToken + 1).first(where: isBreak) ?? tokens.count
    // A change before both ends: cut by 15%, from 212 to 180.
    guard start > 0 || end < tokens.count else { return nil }
    let beside = (start..<end).filter { !(share.firstToken...share.lastToken).contains($0) }
    let says: Tag = [.rise, .fall, .changeLead, .more, .fewer]
    func isChange(_ index: Int) -> Bool {
      !tags(index).isDisjoint(with: says) || namesChange(index)
    }
    guard share.isSigned || beside.contains(where: isChange) else { return nil }
    if beside.allSatisfy({ isChange($0) || isSaying($0) }) { return share }
    // 40% fewer returns, from 10% to 8%: in front it names what is measured, of which the rest says only both ends.
    guard start == 0, end < tokens.count, isAnyMark(end),
      !beside.contains(where: { tags($0).contains(.and) }),
      share.isSigned
        || [share.firstToken - 1, share.lastToken + 1].contains(where: { beside.contains($0) && isChange($0) })
    else { return nil }
    let isInFront = tokens.indices.dropFirst(end).allSatisfy {
      numbers(at: $0, in: change) || leadsToEnd($0, of: change)
    }
    return isInFront ? share : nil
  }

  /// A mark, from, to, 降到, or what is counted right behind a number.
  private func leadsToEnd(_ index: Int, of change: ProseReading.Change) -> Bool {
    isAnyMark(index) || !tags(index).isDisjoint(with: [.span, .origin, .rise, .fall])
      || [change.from, change.to].contains { $0.lastToken + 1 == index }
  }

  private func isAnyMark(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { true } else { joint(at: index) == .mark }
  }

  private func numbers(at index: Int, in change: ProseReading.Change) -> Bool {
    [change.from, change.to].contains { $0.range.contains(tokens[index].range.lowerBound) }
  }

  /// Laskua, 降幅: the whole of a noun, or one of the two characters that it is cut into.
  private func namesChange(_ index: Int) -> Bool {
    RestatedWords.changes.contains { noun in
      word(index).equals(noun)
        || tokens[index].kind == .han
          && [index - 1, index].contains { start in
            guard tokens.indices.contains(start), tokens[start].kind == .han else { return false }
            let first = tokens[start].range.lowerBound
            let end = first + noun.utf8.count
            return end <= text.count && end >= tokens[index].range.upperBound
              && value.foldedSlice(first..<end).equals(noun)
          }
    }
  }

  private func isSaying(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { return true }
    return RestatedWords.sayings.contains { word(index).equals($0) }
  }
}

/// Words around a change that is told again: what leads to it, what stands beside it, and what names it.
struct Restating: Sendable {
  let joins: [String]
  let sayings: [String]
  let changes: [String]
}

/// Those of all languages, for nobody says which one a title is in.
private enum RestatedWords {
  private static let all = Language.allCases.map { $0.lexicon.restating() }
  static let joins = all.flatMap(\.joins)
  static let sayings = all.flatMap(\.sayings)
  static let changes = all.flatMap(\.changes)
}
