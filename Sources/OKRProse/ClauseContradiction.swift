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
    guard numbers.count == 2, has(.change), numbers.allSatisfy({ $0.kind == .share }), wayFromStart == nil,
      let from = numbers.first(where: isStartOfStep),
      let by = numbers.first(where: { $0.firstToken != from.firstToken }),
      !asides.contains(from.firstToken) || saysOnlyHowMuch(from, asides), isOfOne(by, from)
    else { return nil }
    return stepOfShare(by, from: from)
  }

  /// Sales up 10%, margin now 20%: behind a comma between the two, the second one may be of something else.
  private func isOfOne(_ by: TitleQuantity, _ from: TitleQuantity) -> Bool {
    let (first, second) = by.firstToken < from.firstToken ? (by, from) : (from, by)
    guard let stop = between(first, second).first(where: isStop) else { return true }
    return saysOnlyHowMuch(second, stop + 1..<tokens.count)
  }

  /// A share as a step of one of its own numbers from one that it has or another clause says.
  func stepOfShare(_ by: TitleQuantity, from: TitleQuantity) -> ProseReading.Step? {
    guard from.kind == .share, by.kind == .share, has(.change), from.isWritten, by.isWritten,
      any(before(by), .changeLead) || leadsBy(by, from: from), !tokens[by.firstToken].tags.contains(.fraction)
    else { return nil }
    return ProseReading.Step(by: by, from: from, way: wayRightBefore(by))
  }

  /// From 68%, now 68%, on a base of 68%: where a change of a share starts.
  func isStartOfStep(_ number: TitleQuantity) -> Bool {
    isRightBehindFrom(number) || number.ending == .from || isBase(number)
      || !source.tags(number.firstToken - 1).isDisjoint(with: [.today, .present, .baseline])
      || source.tags(number.lastToken + 1).contains(.present)
  }

  /// Whether some tokens name nothing beside their number: when it was so, which way it goes.
  func saysOnlyHowMuch(_ number: TitleQuantity, _ range: some Sequence<Int>) -> Bool {
    let others: Tag = [
      .rise, .fall, .changeLead, .today, .present, .baseline, .origin, .idle, .determiner, .season, .relativeDate,
      .opener,
      .finite, .place, .level,
    ]
    return range.allSatisfy { index in
      if number.firstToken...number.lastToken ~= index || source.isDate(index) { return true }
      if case .mark = tokens[index].kind { return true }
      return tokens[index].tags.isDisjoint(with: .metric) && !tokens[index].tags.isDisjoint(with: others)
        || source.isCharacter(index, of: HanCharacters.thens) || isBase(number) && index > number.lastToken
    }
  }

  /// 提升10%, up 10%, nostetaan osuutta 10 %: whether a verb says by how much, and could not mean where it ends.
  private func leadsBy(_ by: TitleQuantity, from: TitleQuantity) -> Bool {
    guard by.ending == .none || by.ending == .by, !by.isSigned, !by.isAbout, bound(of: by) == nil,
      let step = by.value, let start = from.value, step < start
    else { return false }
    if by.ending == .by || wayRightBefore(by) != nil { return true }
    // Behind what is raised, in the case of what is not raised to its end.
    guard source.isFinnish, by.firstToken > 0, let verb = leadingVerb, tokens[verb].tags.contains(.rise) else {
      return false
    }
    return ["a", "\u{E4}"].contains(where: source.word(by.firstToken - 1).hasSuffix)
  }

  /// The way that the word right before a number says, where that leads to no level: 提升, up, up by.
  private func wayRightBefore(_ number: TitleQuantity) -> ProseReading.Direction? {
    let index = number.firstToken - (source.word(number.firstToken - 1) == "by" ? 2 : 1)
    let tags = source.tags(index)
    guard tokens.indices.contains(index), tags.isDisjoint(with: [.span, .reach, .origin]) else { return nil }
    let isSaid = tokens[index].kind == .han || ["up", "down", "up by", "down by"].contains(source.word(index))
    guard isSaid, tags.contains(.rise) != tags.contains(.fall) else { return nil }
    return tags.contains(.rise) ? .up : .down
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
