import OKRReader

/// Parts of a whole that words stand inside of.
extension TitleTokens {
  /// Two of the five: where the whole of a part stands that an article parts from it.
  func partOfThose(_ last: Int) -> Int? {
    // 9 mornings out of 10; 19 aamuna 20:stä, of which the case says out of.
    if tags(last + 1).isDisjoint(with: [.span, .and]), tokens.indices.contains(last + 1), tokens[last + 1].kind == .word
    {
      if word(last + 2) == "out of", isNumber(last + 3) { return last + 3 }
      if isFinnish, isNumber(last + 2) {
        if isMark(last + 3, ":"), ["stä", "sta"].contains(word(last + 4)) { return last + 4 }
        // 9 kertaa kymmenestä.
        if word(last + 2).hasSuffix("menestä") { return last + 2 }
      }
      // 9 plots in 10.
      if word(last + 2) == "in", word(last + 3) == "10" || word(last + 3) == "ten", isPlural(last + 1),
        !isPlural(last + 4)
      {
        return last + 3
      }
    }
    // 十个里只有两个.
    if isHan(last + 1), ["里", "裡", "裏", "中"].contains(word(last + 2)) {
      let there = word(last + 3) == "只" ? last + 4 : last + 3
      if word(there) == "有", isNumber(there + 1) { return there + 1 }
    }
    return tags(last + 1).contains(.ratio) && tags(last + 2).contains(.determiner) && isNumber(last + 3)
      ? last + 3 : nil
  }

  private func isHan(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .han }
}
