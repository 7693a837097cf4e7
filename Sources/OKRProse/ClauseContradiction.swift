import OKRReader
import OKRValues

/// Two numbers of a clause that cannot be meant as they stand.
extension ClauseReader {
  /// By how much a verb in front multiplies what is named, and nothing else says so.
  var multipleOfAll: ProseReading.Multiple? {
    // Days to signature fall by half: the two words are one part.
    if numbers.count == 1, let place = numbers.first?.firstToken, source.word(place) == "by half",
      has(.fall) && !has(.rise) || ["fall", "falls", "drop", "drops"].contains(source.word(place - 1))
    {
      return ProseReading.Multiple(percent: Decimal(50), range: tokens[place].range)
    }
    // Poissaolot puoleen: to half of what they are.
    if let half = numbers.first(where: { source.word($0.firstToken) == "puoleen" }), goals.first?.range == half.range {
      return ProseReading.Multiple(percent: Decimal(50), range: half.range)
    }
    guard has(.multiply), !has([.bound, .ceiling]),
      tokens.count(where: { $0.tags.contains(.multiply) }) == 1,
      let verb = tokens.firstIndex(where: { $0.tags.contains(.multiply) }),
      tokens[verb].kind == .han || leadingVerb == verb || source.isFinnish && verb == 0
        // Downloads tripled: the last word of its clause.
        || verb > 0 && (verb + 1 == tokens.count || isStop(verb + 1))
    else { return nil }
    let text = source.word(verb)
    return ClauseReader.multiples.first { $0.words.contains(where: text.hasPrefix) }
      .map { ProseReading.Multiple(percent: Decimal($0.percent), range: tokens[verb].range) }
  }

  private static let multiples: [(percent: Int, words: [StaticString])] = [
    (200, ["doubl", "kaksinkertais", "tupla", "翻一番", "翻番", "翻倍", "加倍"]), (50, ["halv", "puolit", "减半", "減半"]),
    (300, ["tripl", "kolminkertais"]), (400, ["quadrupl", "nelinkertais", "翻两番"]),
  ]

  /// From 5M EUR to 60 days: the two ends of one change, which nobody can compare.
  var unlikeEnds: ProseReading.Change? {
    guard let index = numbers.firstIndex(where: isRightBehindFrom), index + 1 < numbers.count else { return nil }
    let (from, to) = (numbers[index], numbers[index + 1])
    guard to.firstToken == from.lastToken + 2, source.string(tokens[from.lastToken + 1]) == "to", from.kind != to.kind,
      [from, to].allSatisfy({ [.money, .time, .share].contains($0.kind) && $0.isWritten && !$0.isAbout })
    else { return nil }
    return ProseReading.Change(from: from, to: to, isCertain: false)
  }

  /// By 5% from 10%, now 10%, by 5%: a share that changes by a share, which may be points or a part of it.
  var stepOfShare: ProseReading.Step? {
    guard numbers.count == 2,
      let from = numbers.first(where: { isRightBehindFrom($0) || source.tags($0.firstToken - 1).contains(.today) }),
      let by = numbers.first(where: { $0.firstToken != from.firstToken }), from.kind == .share, by.kind == .share,
      has(.change), wayFromStart == nil, from.isWritten, by.isWritten, any(before(by), .changeLead),
      !tokens[by.firstToken].tags.contains(.fraction)
    else { return nil }
    return ProseReading.Step(by: by, from: from)
  }

  /// Up from 12% to 8%: the way that the words before the start say.
  var wayFromStart: ProseReading.Direction? {
    guard let start = numbers.first(where: isRightBehindFrom), start.firstToken > 1 else { return nil }
    // Calls nobody picks up from 18% to 5%: the verb is another one.
    if tokens[start.firstToken - 2].kind == .word, tokens[start.firstToken - 2].tags.isDisjoint(with: .metric) {
      return nil
    }
    return switch source.string(tokens[start.firstToken - 1]) {
    case "up from": .up
    case "down from": .down
    default: nil
    }
  }
}
