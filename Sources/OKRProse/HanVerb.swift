import OKRReader
import OKRValues

/// The verb of a clause in Chinese, which sets no blanks between words.
extension ClauseReader {
  /// The first verb, in front, or right before what it counts.
  var chineseVerb: Int? {
    // In front, though a time or 对 may come first.
    let opening = tokens.firstIndex { token in
      token.tags.isDisjoint(with: [.idle, .recurrence, .month, .season, .relativeDate, .amount, .per, .opener, .and])
        && token.kind != .digits && token.kind != .date
    }
    return tokens.indices.first { index in
      guard tokens[index].kind == .han, !asides.contains(index), !isNamePart(index) else { return false }
      if !tokens[index].tags.isDisjoint(with: .anyVerb) { return true }
      // 联系50家企业, 分析流失原因: in front, or right before what it counts, it is a verb.
      guard !tokens[index].tags.isDisjoint(with: [.workAtFront, .workBeforeCount]) else { return false }
      // 均有异地备份: what there is is a thing.
      let isThing = tokens[..<index].suffix(4).contains { source.string($0) == "有" }
      let isAtEdge = index == opening || (goals.isEmpty && index == tokens.count - 1 && !isThing)
      // 搞个直播间: a verb and one of something.
      if index == opening, goals.isEmpty, HanCharacters.ones.contains(source.word(index + 1)), index + 2 < tokens.count
      {
        return true
      }
      return (isAtEdge && tokens[index].tags.contains(.workAtFront))
        || goals.contains { $0.firstToken == index + 1 && $0.kind == .count }
    }
  }

  /// 上线率, 培训次数: a verb of work in the name of a metric.
  func isNamePart(_ index: Int) -> Bool {
    guard tokens[index].kind == .han, tokens[index].tags.isDisjoint(with: [.rise, .fall, .hold]) else { return false }
    if index > 0, source.string(tokens[index - 1]) == "的" { return true }
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].tags.contains(.tail)
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }
}

/// The characters of Chinese verbs, for looking one up.
enum HanCharacters {
  static let verbs = Set(Lexicon.chinese.verbCharacters.unicodeScalars.map(\.value))
  static let results = Set(Lexicon.chinese.resultCharacters.unicodeScalars.map(\.value))
  static let verbsAndResults = verbs.union(results)
  /// Now, yesterday, before: what stands right before the number of then.
  static let thens = Set("现現今昨原".unicodeScalars.map(\.value))
  /// Measure words that stand for one of something right behind a verb.
  static let ones: [StaticString] = ["个", "個", "套", "份", "场", "場", "次", "间", "間", "批", "张", "張", "座"]
}

extension TitleTokens {
  /// Whether a token is one of some characters.
  func isCharacter(_ index: Int, of characters: Set<UInt32>) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 3
      && characters.contains(value.scalar(tokens[index].range.lowerBound).value)
  }
}
