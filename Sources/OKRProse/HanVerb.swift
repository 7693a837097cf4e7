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

/// Some characters of Chinese, such as those of verbs, for looking one up.
struct HanCharacters {
  static let verbs = HanCharacters(Lexicon.chinese.verbCharacters)
  static let results = HanCharacters(Lexicon.chinese.resultCharacters)
  static let verbsAndResults = HanCharacters(Lexicon.chinese.verbCharacters + Lexicon.chinese.resultCharacters)
  /// Now, yesterday, before: what stands right before the number of then.
  static let thens = HanCharacters("现現今昨原")
  /// Measure words that stand for one of something right behind a verb.
  static let ones: [StaticString] = ["个", "個", "套", "份", "场", "場", "次", "间", "間", "批", "张", "張", "座"]

  /// A bit for each scalar of two bytes: to make a set of them took longer than to read a title.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  private init(_ characters: String) {
    for scalar in characters.unicodeScalars where scalar.value < 1 << 16 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 1 << 16 && bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }
}

extension TitleTokens {
  /// Whether a token is one of some characters.
  func isCharacter(_ index: Int, of characters: HanCharacters) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 3
      && characters.contains(value.scalar(tokens[index].range.lowerBound).value)
  }
}
