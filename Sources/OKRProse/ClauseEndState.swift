import OKRReader
import OKRValues

/// An end that anybody can see, with no number in it.
extension ClauseReader {
  /// WD9 → WD5, from 1:21 to 1:14: from one thing with a name to another.
  var namesSteps: Bool {
    if source.isFinnish, namesGrades { return true }
    // 由劣V类改善到IV类: from one state to another, both in words.
    if source.value.hasHan, goals.isEmpty, let from = tokens.firstIndex(where: { $0.tags.contains(.origin) }),
      let to = tokens.lastIndex(where: { $0.tags.contains(.span) && $0.kind == .han }), to > from + 1,
      to + 1 < tokens.count
    {
      return true
    }
    return has([.span, .origin])
      && tokens.indices.contains { index in
        if case .mark = tokens[index].kind, tokens[index].tags == .span {
          return index > 0 && index + 1 < tokens.count && !asides.contains(index)
        }
        return tokens[index].tags.contains(.origin) && isStep(index + 1)
          && tokens.indices.dropFirst(index + 2).prefix(5).contains {
            tokens[$0].tags.contains(.span) && isStep($0 + 1)
          }
          // WD9 to WD5.
          || index > 0 && tokens[index].tags.contains(.span) && isStep(index - 1) && isStep(index + 1)
            && goals.isEmpty
      }
  }

  /// C:stä A:han, Band 3:sta Band 2:een: from one grade to another.
  private var namesGrades: Bool {
    func isGrade(_ index: Int, _ endings: [StaticString]) -> Bool {
      tokens[index].range.count == 1 && tokens[index].number == nil && source.isMark(index + 1, ":")
        && endings.contains(source.word(index + 2))
    }
    guard let from = tokens.indices.first(where: { isGrade($0, ["stä", "sta"]) }) else { return false }
    return tokens.indices.dropFirst(from + 3).contains {
      isGrade($0, ["han", "hän", "hen", "hon", "een", "seen", "iin"])
    }
  }

  /// 9, or 第9.
  private func isStep(_ index: Int) -> Bool {
    source.isNamed(index) || source.tags(index).contains(.nameLead) && source.isNamed(index + 1)
      || source.word(index) == "第" && source.isNamed(index + 1)
  }
}
